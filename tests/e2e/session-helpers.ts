// What the session specs share: parts of pages, and the log of the provider.
import type { Locator, Page } from '@playwright/test'
import type { LogEntry, Sandbox } from './sandbox'

export const signInButton = (page: Page): Locator => page.getByRole('button', { name: 'Sign in with Aritma ID' })

/** The heading of a gate. */
export const gate = (page: Page, title: string): Locator => page.getByRole('heading', { level: 1, name: title })

/** The question that covers the page when the session has ended. */
export const ended = (page: Page): Locator => page.getByRole('dialog', { name: 'Your session has ended' })

/** Names of people and other contents that must not be seen after signing out. */
export const DATA = /kari\.nordmann|fjordbank\.example/

/** What a page that comes back from the back-forward cache is told. */
export const thaw = (page: Page): Promise<boolean> =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))

/** Signs out by the account menu. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).first().click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}

/** Searches, and waits for the answer. */
export async function search(page: Page, text: string): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.url().includes(`searchText=${text}`) && response.status() === 200 && response.request().method() === 'GET',
  )
  await page.getByRole('searchbox').fill(text)
  await answer
}

/** The provider answers every authorization request with this query. */
export async function answerWith(page: Page, query: (state: string, iss: string) => string): Promise<void> {
  await page.route('**/connect/authorize?*', async (route) => {
    const asked = new URL(route.request().url())
    const { state, redirect_uri } = Object.fromEntries(asked.searchParams) as { state: string; redirect_uri: string }
    const iss = `${asked.origin}${asked.pathname.replace('/connect/authorize', '')}`
    await route.fulfill({ status: 302, headers: { location: `${redirect_uri}?${query(state, iss)}` } })
  })
}

/** Waits until access tokens that live for `seconds` have run out. */
export const runOut = (page: Page, seconds: number): Promise<void> => page.waitForTimeout(seconds * 1000)

export const authorizes = (sandbox: Sandbox): Promise<LogEntry[]> => sandbox.log(/^GET \/connect\/authorize$/)
export const tokenCalls = (sandbox: Sandbox): Promise<LogEntry[]> => sandbox.log(/^POST \/connect\/token$/)

/** The token calls that renew. */
export async function renewals(sandbox: Sandbox): Promise<LogEntry[]> {
  return (await tokenCalls(sandbox)).filter((one) => parameters(one.body).get('grant_type') === 'refresh_token')
}

/** The calls of the API but the browser's own questions whether they are allowed (CORS). */
export async function apiCalls(sandbox: Sandbox, path = ''): Promise<LogEntry[]> {
  const all = await sandbox.log(/ \/v1\//)
  return all.filter((one) => one.method !== 'OPTIONS' && one.path.startsWith(`/v1/${path}`))
}

/** A query string or a form. */
export const parameters = (text: string | null | undefined): URLSearchParams => new URLSearchParams(text ?? '')
