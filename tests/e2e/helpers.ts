// Steps and assertions that are about no page in particular. What belongs to a page is in pages/.
import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { expect } from './matchers'
import { pendingOf } from './oddities'
import type { LogEntry } from './sandbox'

export const APP_PORT = Number(process.env['APP_PORT'] ?? 4173)

/** The sample people of every tenant; the password of each is `password`. */
export type Person = 'kari.nordmann' | 'ola.viewer' | 'nina.norole'
/** May do everything. */
export const KARI = 'kari.nordmann'
/** May read; every change is refused. */
export const OLA = 'ola.viewer'
/** Has no role. */
export const NINA = 'nina.norole'

export interface Tenant {
  name: string
  /** The app's origin for this tenant. */
  origin: string
  /** What the provider's and the API's addresses begin with. */
  issuer: string
}

export const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 360, height: 740 }

/** Routes that many specs ask the log for. */
export const API = '* /v1/**'
/** Everything that could have changed something. */
export const WRITES = 'POST|PUT|PATCH|DELETE /v1/**'

/** Why an act is refused to who may only read. */
export const NO_RIGHT = 'Changing anything needs the role TenantAdmin, which your account does not have.'

/** Opens a place in the app and signs in on the way, as a person would: by the buttons. */
export async function signInOn(page: Page, tenant: Tenant, path: string, person: Person): Promise<void> {
  await page.goto(tenant.origin + path)
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
 * {@link signInOn}, for specs that are not about signing in.
 */
export async function enterOn(page: Page, tenant: Tenant, path: string, person: Person): Promise<void> {
  const form = { user: person, password: 'password' }
  expect((await page.context().request.post(`${tenant.issuer}/login`, { form })).status()).toBe(200)
  await page.goto(tenant.origin + path)
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
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(over, 'pixels beyond the edge').toBeLessThanOrEqual(0)
}

/** Nothing for axe to find and nothing beyond the edge: light and dark, on a desk and on a phone. */
export async function expectFineEverywhere(page: Page): Promise<void> {
  for (const viewport of [WIDE, PHONE]) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      // A colour that is still on its way would be measured as it is.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page)
    }
    await expectNoSidewaysScroll(page)
  }
  await page.setViewportSize(WIDE)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

/** Nothing for axe to find in light and in dark, and at 360 px nothing beyond the edge. */
export async function expectFine(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectAccessible(page)
  }
  await page.setViewportSize(PHONE)
  await expectNoSidewaysScroll(page)
}

/** The part of the page that has the focus: what a person at the keyboard is at. */
export async function expectFocusSomewhere(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY')
}

/** Goes to something by Tab alone, as a person without a mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

/** Clicks what says that it is disabled, as a person may all the same. Waits until it says so: the account may come late. */
export async function clickDisabled(act: Locator): Promise<void> {
  await expect(act).toHaveAttribute('aria-disabled', 'true')
  // eslint-disable-next-line playwright/no-force-option -- Playwright would wait until it is enabled
  await act.click({ force: true })
}

/** A toast says so, and is dismissed, so that the next one is not taken for it. */
export async function expectSaidOnce(note: Locator): Promise<void> {
  await expect(note).toHaveCount(1)
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await expect(note).toHaveCount(0)
}

/** What lies on the clipboard, as a person would see it: by pasting it. Leaves `field` empty. */
export async function pasted(field: Locator): Promise<string> {
  await field.fill('')
  await field.press('Control+V')
  const text = await field.inputValue()
  await field.fill('')
  return text
}

/** Notes what the page puts on the clipboard, from its next load on: the last of it. */
export async function watchClipboard(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      Object.assign(globalThis, { lastCopied: text })
      return Promise.resolve()
    }
  })
  return () => page.evaluate(() => (globalThis as unknown as { lastCopied?: string }).lastCopied ?? '')
}

export async function allowClipboard(context: BrowserContext, tenant: Tenant): Promise<void> {
  await context.grantPermissions(['clipboard-write'], { origin: tenant.origin })
}

/** A parameter of a call's query. */
export function parameter(call: LogEntry | undefined, name: string): string | null {
  return new URLSearchParams(call?.query).get(name)
}

/** The page has drawn what it was given. (Rows below those in sight follow the others by two frames.) */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
  })
}

/** How many of these calls were under way at once, given that each took at least `lastedMs`. */
export function mostAtOnce(calls: LogEntry[], lastedMs: number): number {
  const at = calls.map((call) => call.at_ms)
  return Math.max(0, ...at.map((end) => at.filter((start) => start <= end && start > end - lastedMs).length))
}

/**
 * Puts the page's time into the hands of the test, from its next load on: it goes as ever, until {@link hold} stops it
 * or {@link pass} makes it go. (Never `page.clock.install()` alone: its timers are numbered from 1e12 on, WebAssembly
 * knows a timer by 32 bits, and so none would ever be cleared.)
 */
export async function takeClock(page: Page, minutesAhead = 0): Promise<void> {
  await page.clock.install({ time: Date.now() + minutesAhead * 60_000 })
  await page.context().addInitScript(() => {
    const place = globalThis as unknown as Record<string, (...given: unknown[]) => number>
    const [first, ours] = [1e12, 1e9]
    for (const [set, clear] of [
      ['setTimeout', 'clearTimeout'],
      ['setInterval', 'clearInterval'],
      ['requestAnimationFrame', 'cancelAnimationFrame'],
      ['requestIdleCallback', 'cancelIdleCallback'],
    ] as const) {
      const [make, drop] = [place[set], place[clear]]
      place[set] = (...given) => (make?.(...given) ?? 0) - first + ours
      place[clear] = (id) => drop?.(Number(id) - ours + first) ?? 0
    }
  })
}

/**
 * From now on the page's time stands still, until {@link pass} or `page.clock.resume()`. So a machine however slow does
 * not let a pause between two keys grow. After {@link takeClock}.
 */
export async function hold(page: Page): Promise<void> {
  // A moment that is still to come when the page gets to hear of it.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000))
}

/** This much of the page's time goes by, with all that was to happen in it. After {@link takeClock}. */
export async function pass(page: Page, ms: number): Promise<void> {
  await page.clock.runFor(ms)
  // What was begun then is on its way when the page has had one more turn.
  await turn(page)
}

/** The page has done what it was about to do. */
const turn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage(null)
      }),
  )

/**
 * All that this context's pages have asked for is answered, so what is planted now (a fault, time gone by) meets none
 * of it. What a person sees does not tell that: a page is painted from what its list knew, a list before `/me` is there.
 */
export async function answered(page: Page): Promise<void> {
  const open = async (): Promise<string[]> => {
    await turn(page)
    return [...pendingOf(page.context())].map((request) => `${request.method()} ${request.url()}`)
  }
  // Twice: an answer may lead to another request.
  for (let quiet = 0; quiet < 2; quiet++) await expect.poll(open, 'requests without an answer').toEqual([])
}

/**
 * What requests to this address are answered, in order; each is noted before the page gets it. (A body that is read
 * from Playwright's own response is gone as soon as the page has left, which a busy machine is late to see.)
 */
export async function answersOf<T>(page: Page, address: string): Promise<T[]> {
  const answers: T[] = []
  await page.route(address, async (route) => {
    const answer = await route.fetch()
    answers.push((await answer.json()) as T)
    await route.fulfill({ response: answer })
  })
  return answers
}

/** What the browser says of a file that is not what its integrity data say. */
export const REFUSED = /valid digest in the 'integrity' attribute|SRI's integrity checks failed|Failed to fetch/
