// The redirect breaker: signing in that never succeeds stops.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectAccessible } from './helpers'
import type { Oddities } from './oddities'
import type { Sandbox } from './sandbox'
import {
  AUTHORIZE,
  TOKEN,
  answerWith,
  ended,
  firstRow,
  gate,
  runOut,
  signInButton,
  thaw,
  withShortTokens,
} from './pages/session'

test('a sign-in that always fails stops after two attempts in a minute', { tag: '@e7' }, async ({ page, sandbox }) => {
  await page.goto('/users')
  await signInButton(page).click()
  await sandbox.fault({
    route: TOKEN,
    status: 400,
    times: 0,
    body: '{"error":"invalid_grant"}',
    contentType: 'application/json',
  })
  await page.getByRole('button', { name: 'kari.nordmann' }).click()
  const silent = (await sandbox.log(AUTHORIZE)).filter((one) => one.query.includes('prompt=none')).length
  const again = page.getByRole('button', { name: 'Sign in again' })
  await expect(gate(page, 'The sign-in failed')).toBeVisible()
  await again.click()
  await expect(gate(page, 'The sign-in failed')).toBeVisible()
  const times = (await sandbox.log(AUTHORIZE)).length
  await again.click()
  await expect(gate(page, 'Signing in keeps failing')).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(gate(page, 'Signing in keeps failing')).toBeVisible()
  await expect(sandbox).toHaveReceived(AUTHORIZE, { times })
  await expect(sandbox).toHaveReceived(AUTHORIZE, { query: { prompt: 'none' }, times: silent })
})

test(
  'a provider that always answers with an error of its own is asked twice in a minute',
  { tag: '@e7' },
  async ({ page }) => {
    let asked = 0
    await answerWith(page, (state, iss) => {
      asked += 1
      return new URLSearchParams({ error: 'server_error', state, iss }).toString()
    })
    await page.goto('/users')
    for (const time of [1, 2]) {
      await expect(page.getByText('Details for support')).toBeVisible()
      await expect.poll(() => asked).toBe(time)
      await signInButton(page).click()
    }
    await expect(gate(page, 'Signing in keeps failing')).toBeVisible()
    expect(asked).toBe(2)
  },
)

test(
  'a double click on "Sign in again" is one sign-in',
  { tag: '@e7' },
  async ({ page, sandbox, oddities, signIn }) => {
    await expire(page, sandbox, oddities, signIn)
    // Also those that the browser gave up before they were sent.
    const begun: string[] = []
    page.on('request', (request) => request.url().includes('/connect/authorize') && begun.push(request.url()))
    await ended(page).getByRole('button', { name: 'Sign in again' }).dblclick()
    await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 1 })
    expect(begun).toHaveLength(1)
    await page.getByRole('button', { name: 'kari.nordmann' }).click()
    await expect(page.getByRole('searchbox')).toBeVisible()
  },
)

test(
  'whoever comes back to the ended session by Back can sign in',
  { tag: '@e7' },
  async ({ page, sandbox, oddities, signIn }) => {
    await expire(page, sandbox, oddities, signIn)
    // The browser stays, as if the page had been kept in the back-forward cache.
    let left = 0
    await page.route('**/connect/authorize?*', (route) => {
      left += 1
      return route.fulfill({ status: 204 })
    })
    const again = ended(page).getByRole('button', { name: 'Sign in again' })
    await again.dblclick()
    await expect(again).toHaveAttribute('aria-busy', 'true')
    await expect.poll(() => left).toBe(1)
    await thaw(page)
    await expect(again).not.toHaveAttribute('aria-busy', 'true')
    await expect(page.getByRole('searchbox')).toHaveValue('kari')
    expect(left).toBe(1)
    const kept: Record<string, string> = await page.evaluate(() => ({ ...sessionStorage }))
    expect(kept['iam.attempts']).toMatch(/^\d+$/)
    expect(JSON.parse(kept['iam.sign-ins'] ?? '[]')).toHaveLength(1)
    await page.unrouteAll()
    await again.click()
    await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
  },
)

/** Signs in, and lets the session end under a search. */
async function expire(page: Page, sandbox: Sandbox, oddities: Oddities, signIn: () => Promise<void>): Promise<void> {
  oddities.allowStatus(400)
  await withShortTokens(page, sandbox)
  await signIn()
  await expect(firstRow(page)).toBeVisible()
  await sandbox.revokeSessions()
  await runOut(page, sandbox)
  await page.getByRole('searchbox').fill('kari')
  await expect(ended(page)).toBeVisible()
  await sandbox.clearLog()
}
