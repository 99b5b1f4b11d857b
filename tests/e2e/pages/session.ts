// What the session specs share: parts of pages, and steps that several tabs take.
import type { Locator, Page } from '@playwright/test'
import { type Tenant, KARI, answered, chooseAtProvider, takeClock } from '../helpers'
import { expect } from '../matchers'
import type { Oddities } from '../oddities'
import { type LogEntry, SANDBOX, type Sandbox } from '../sandbox'

/** What the provider gives out at a token call. */
export interface Tokens {
  access_token: string
  refresh_token: string
  id_token: string
}

/** The calls of signing in and staying so: for faults and for `toHaveReceived`. */
export const AUTHORIZE = 'GET /connect/authorize'
export const TOKEN = 'POST /connect/token'
export const REVOKE = 'POST /connect/revocation'
export const LEAVE = '* /connect/endsession'
export const DISCOVERY = 'GET /.well-known/openid-configuration'
export const KEYS = 'GET /.well-known/jwks'
/** Of the token calls, those that renew. */
export const RENEWAL = { body: { grant_type: 'refresh_token' } }

export const signInButton = (page: Page): Locator => page.getByRole('button', { name: 'Sign in with Aritma ID' })

/** The heading of a gate. */
export const gate = (page: Page, title: string): Locator => page.getByRole('heading', { level: 1, name: title })

/** The question that covers the page when the session has ended. */
export const ended = (page: Page): Locator => page.getByRole('dialog', { name: 'Your session has ended' })

/** The question that covers the page when the API refuses a token that was just issued. */
export const refused = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'The API does not accept your sign-in' })

/** The first row's link: the list is there. */
export const firstRow = (page: Page): Locator => page.getByRole('table').getByRole('link').first()

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

/** Searches, and waits for the rows. */
export async function search(page: Page, sandbox: Sandbox, text: string): Promise<void> {
  const isSame = ({ query, status }: LogEntry) => status === 200 && parameters(query).get('searchText') === text
  const before = (await sandbox.log('GET /v1/users')).filter(isSame).length
  await page.getByRole('searchbox').fill(text)
  const asked = { query: { searchText: text }, status: 200, times: before + 1 }
  await expect(sandbox).toHaveReceived('GET /v1/users', asked)
  await expect(page.getByText('Loading…')).toHaveCount(0)
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

/** How long access tokens live for those who will see them run out. */
const LIFE = 300

/**
 * From now on access tokens live for five minutes, and those go by when {@link runOut} says so: however slow the
 * machine, a token ends when the test wants it to.
 */
export async function withShortTokens(page: Page, sandbox: Sandbox): Promise<void> {
  await takeClock(page)
  await sandbox.settings({ accessTokenSeconds: LIFE })
}

/** Access tokens run out: for the page, as after a sleep, and for the provider and the API. */
export async function runOut(page: Page, sandbox: Sandbox): Promise<void> {
  await answered(page)
  // A little longer, so that nobody's rounding or leeway matters.
  const seconds = LIFE + 30
  await sandbox.advance(seconds)
  await page.clock.fastForward(seconds * 1000)
}

/** Ends the session at the provider while this page is open, and lets its access token run out. */
export async function endSession(page: Page, sandbox: Sandbox, oddities: Oddities): Promise<void> {
  // What the provider says to the refresh token.
  oddities.allowStatus(400)
  await sandbox.revokeSessions()
  await runOut(page, sandbox)
}

/** Answers the question that covers the page when a session has ended, as the same person. */
export async function signInAgain(page: Page, tenant: Tenant, path: string): Promise<void> {
  const question = ended(page)
  await expect(question).toContainText('what you typed is kept')
  await question.getByRole('button', { name: 'Sign in again' }).click()
  await chooseAtProvider(page, KARI)
  await expect(page).toHaveURL(tenant.origin + path)
}

/** The token calls that renew, to look into. */
export async function renewals(sandbox: Sandbox): Promise<LogEntry[]> {
  return (await sandbox.log(TOKEN)).filter((one) => parameters(one.body).get('grant_type') === 'refresh_token')
}

/** A query string or a form. */
export const parameters = (text: string | null | undefined): URLSearchParams => new URLSearchParams(text ?? '')

/** What the host gives for this tenant. */
export function configOf(tenant: Tenant): Record<string, unknown> {
  return {
    issuer: tenant.issuer,
    clientId: 'iam-console',
    redirectUri: `${tenant.origin}/callback`,
    postLogoutRedirectUri: `${tenant.origin}/signed-out`,
    apiBase: `${SANDBOX}/core/iam`,
    scopes: ['openid', 'profile', 'offline_access', 'services.iam'],
  }
}
