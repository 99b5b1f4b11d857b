// What every spec begins with. Import `test` and `expect` from here: each test gets a tenant of its own (its
// own origin, people, faults and log), and fails by itself on anything odd in the browser.
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, type Page, test as base, expect } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { SANDBOX, Sandbox } from './sandbox'

export { expect, SANDBOX }
export type { Fault, Invitation, LogEntry, Settings } from './sandbox'

export const APP_PORT = Number(process.env['APP_PORT'] ?? 4173)

/** The sample people of every tenant; the password of each is `password`. */
export type Person = 'kari.nordmann' | 'ola.viewer' | 'nina.norole'

export interface Tenant {
  name: string
  /** The app's origin for this tenant. */
  origin: string
  /** What the provider's and the API's addresses begin with. */
  issuer: string
}

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

interface Fixtures {
  oddities: Oddities
  tenant: Tenant
  sandbox: Sandbox
}

let made = 0

export const test = base.extend<Fixtures>({
  oddities: [
    async ({}, use) => {
      const oddities = new Oddities()
      await use(oddities)
      expect(oddities.unexpected(), 'nothing odd in the browser').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, oddities }, use) => {
    await oddities.watch(context)
    await use(context)
  },
  tenant: async ({}, use, info) => {
    made += 1
    const name = `t-${info.parallelIndex}-${made}-${randomBytes(3).toString('hex')}`
    await use({ name, origin: `http://${name}.localhost:${APP_PORT}`, issuer: `${SANDBOX}/id/${name}` })
  },
  sandbox: async ({ request, tenant, oddities }, use) => {
    const sandbox = new Sandbox(request, tenant.name, (status) => oddities.allowStatus(status))
    await sandbox.reset()
    await use(sandbox)
  },
})

/** The address of a place in the app, in the tenant's own origin. */
export function at(tenant: Tenant, path: string): string {
  return tenant.origin + path
}

/** Opens a place in the app and signs in on the way, as a person would: by the buttons. */
export async function signIn(
  page: Page,
  tenant: Tenant,
  person: Person = 'kari.nordmann',
  path = '/users',
): Promise<void> {
  await page.goto(at(tenant, path))
  await page.getByRole('button', { name: 'Sign in with Aritma ID' }).click()
  await chooseAtProvider(page, person)
  await expect(page).toHaveURL((address) => address.origin === tenant.origin && address.pathname !== '/callback')
  await expect(page.getByRole('main')).toBeVisible()
}

/** On the provider's page: takes one of the sample people. */
export async function chooseAtProvider(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: person, exact: true }).click()
}

/**
 * Opens a place in the app for a person who is signed in at the provider already: half the page loads of
 * {@link signIn}, for specs that are not about signing in.
 */
export async function enter(
  page: Page,
  tenant: Tenant,
  person: Person = 'kari.nordmann',
  path = '/users',
): Promise<void> {
  const form = { user: person, password: 'password' }
  expect((await page.context().request.post(`${tenant.issuer}/login`, { form })).status()).toBe(200)
  await page.goto(at(tenant, path))
  await expect(page.getByRole('main')).toBeVisible()
}

/** Nothing for axe to find: in the page as it is, or in one part of it. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze()
  const lines = violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help} at ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  )
  expect(lines, 'axe finds nothing').toEqual([])
}

/** No part of the page hangs over its right edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over, 'pixels beyond the edge').toBeLessThanOrEqual(0)
}
