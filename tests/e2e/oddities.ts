// What must not happen in the browser, whatever a test is about.
import type { BrowserContext, Request } from '@playwright/test'

/** Requests of a context that have no answer yet. */
const pending = new WeakMap<BrowserContext, Set<Request>>()

export const pendingOf = (context: BrowserContext): Set<Request> => pending.get(context) ?? new Set()

/** Collects what must not happen, and what a test has said may happen. */
export class Oddities {
  private readonly found: string[] = []
  private readonly allowed: RegExp[] = [
    // Chromium says so about each preload of the program; boot.js passes the integrity to fetch itself.
    /integrity.{0,3} attribute is currently ignored for preload destinations/,
    // Said when a busy machine takes seconds to start the program, which then does use it (session.spec.ts
    // and performance.spec.ts count the requests).
    /config\.json was preloaded using link preload but not used within a few seconds/,
  ]

  /** For this test, console lines and errors that match are expected. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern)
  }

  /** Chromium writes a console line for each answer of 400 and above. */
  allowStatus(status: number): void {
    this.allow(new RegExp(`the server responded with a status of ${status}\\b`))
  }

  /** Watches all pages of a context. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.found.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
      }
    })
    const asked = new Set<Request>()
    pending.set(context, asked)
    context.on('request', (request) => asked.add(request))
    context.on('requestfinished', (request) => asked.delete(request))
    context.on('requestfailed', (request) => asked.delete(request))
    context.on('weberror', (error) => this.found.push(`uncaught: ${error.error().message}`))
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
      })
    })
  }

  unexpected(): string[] {
    return this.found.filter((line) => !this.allowed.some((pattern) => pattern.test(line)))
  }
}
