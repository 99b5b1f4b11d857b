// Signing out, here and at the provider, and what is left behind (nothing).
import type { Locator, Page, BrowserContext } from '@playwright/test'
import { expect, test } from './fixtures'
import { takeClock, drawn, hold, answersOf, expectAccessible, pass } from './helpers'
import { INVITE, LIST } from './pages/users'
import {
  type Tokens,
  REVOKE,
  LEAVE,
  DISCOVERY,
  DATA,
  firstRow,
  parameters,
  runOut,
  signInButton,
  signOut,
  thaw,
  withShortTokens,
} from './pages/session'

test(
  'signing out clears, revokes and takes leave, in this order',
  { tag: '@e1' },
  async ({ page, tenant, sandbox, signIn }) => {
    const issued = await answersOf<Tokens>(page, '**/connect/token')
    await signIn()
    await expect(firstRow(page)).toBeVisible()
    await sandbox.clearLog()
    await signOut(page)
    await expect(page).toHaveURL('/signed-out')
    await expect(page.getByText('You are signed out.')).toBeVisible()
    await expectAccessible(page)
    const log = await sandbox.log('* /**')
    expect(log.map((one) => one.path)).toEqual(['/connect/revocation', '/connect/endsession'])
    const tokens = issued[0]
    const revoked = parameters(log[0]?.body)
    expect(revoked.get('token')).toBe(tokens?.refresh_token)
    expect(revoked.get('client_id')).toBe('iam-console')
    const leave = parameters(log[1]?.query)
    expect(leave.get('id_token_hint')).toBe(tokens?.id_token)
    expect(leave.get('client_id')).toBe('iam-console')
    expect(leave.get('post_logout_redirect_uri')).toBe(`${tenant.origin}/signed-out`)
    expect(leave.get('state') ?? '').toMatch(/^.{22,}$/)
    // Signing in again asks who it is: the session at the provider is gone.
    await signInButton(page).click()
    await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
  },
)

test(
  'an ID token too long for an address is left out at signing out, and one is signed out all the same',
  { tag: '@e1' },
  async ({ page, tenant, sandbox, signIn }) => {
    await sandbox.settings({ idTokenPadding: 9000 })
    await signIn()
    await expect(firstRow(page)).toBeVisible()
    await sandbox.clearLog()
    await signOut(page)
    // Without a hint the provider asks first.
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL('/signed-out')
    await expect(page.getByText('You are signed out.')).toBeVisible()
    const leave = parameters((await sandbox.log('GET /connect/endsession'))[0]?.query)
    expect(leave.has('id_token_hint')).toBe(false)
    expect(leave.get('client_id')).toBe('iam-console')
    expect(leave.get('post_logout_redirect_uri')).toBe(`${tenant.origin}/signed-out`)
    expect(leave.get('state') ?? '').toMatch(/^.{22,}$/)
  },
)

test(
  'calls under way are stopped and drafts are gone before the provider is told',
  { tag: '@e1' },
  async ({ page, sandbox, signIn }) => {
    await takeClock(page)
    await sandbox.fault({ route: INVITE, hang: true, times: 0 })
    await sandbox.fault({ route: REVOKE, hang: true })
    await signIn('/users/invite')
    await page.getByRole('textbox').first().fill('draft@fjordbank.example')
    await page.evaluate(() => sessionStorage.setItem('iam.sign-ins', '[]'))
    // A write, which goes on when its page is left; only signing out stops it.
    await page.getByRole('button', { name: 'Invite 1 person' }).click()
    await expect(sandbox).toHaveReceived(INVITE, { times: 1 })
    await expect.poll(() => kept(page)).toContain('draft@fjordbank.example')
    const ends: string[] = []
    page.on('requestfailed', (request) =>
      ends.push(`${new URL(request.url()).pathname} ${request.failure()?.errorText}`),
    )
    // The provider is waited for two seconds; they are as long as this test.
    await hold(page)
    await signOut(page)
    await expect.poll(() => ends).toEqual(['/core/iam/v1/users/invite net::ERR_ABORTED'])
    const left = await kept(page)
    expect(left).not.toMatch(/draft|fjordbank\.example/)
    expect(left).not.toContain('iam.sign-ins')
    // All of that while the provider has not answered yet.
    await expect(page.getByText('Signing you out')).toBeVisible()
    await expect(sandbox).toHaveReceived(LEAVE, { times: 0 })
    await page.clock.resume()
    await expect(page.getByText('You are signed out.')).toBeVisible()
  },
)

test(
  'a provider that is slow to revoke delays signing out by two seconds at most',
  { tag: '@e1' },
  async ({ page, sandbox, signIn }) => {
    await takeClock(page)
    await signIn()
    await expect(firstRow(page)).toBeVisible()
    await sandbox.fault({ route: REVOKE, hang: true })
    await hold(page)
    await signOut(page)
    await expect(page.getByText('Signing you out')).toBeVisible()
    expect(await page.locator('body').textContent()).not.toMatch(DATA)
    await pass(page, 50)
    await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
    await expect(sandbox).toHaveReceived(LEAVE, { times: 0 })
    // The rest of the two seconds is for the question whether the provider can be reached: it can, at once.
    await page.clock.runFor(1400)
    await expect(sandbox).toHaveReceived(LEAVE, { times: 1 })
    await page.clock.resume()
    await expect(page).toHaveURL('/signed-out')
  },
)

test(
  'signing out works while the provider is down, and says what may remain',
  { tag: ['@e2', '@fault-23'] },
  async ({ page, tenant, oddities, signIn }) => {
    oddities.allow(/ERR_FAILED/)
    await signIn()
    await page.route('**/id/**', (route) => route.abort())
    await signOut(page)
    await expect(notTold(page)).toBeVisible()
    expect(new URL(page.url()).origin).toBe(tenant.origin)
    await expect(page.getByRole('table')).toHaveCount(0)
    await expectAccessible(page)
  },
)

const notTold = (page: Page): Locator =>
  page.getByText('Aritma ID could not be told, so your session there may remain.')

for (const [what, fault] of [
  ['hangs', { hang: true }],
  ['answers 503', { status: 503 }],
] as const) {
  test(
    `from a provider that ${what} one is signed out here in two seconds, and not sent there`,
    { tag: ['@e2', '@fault-23'] },
    async ({ page, tenant, sandbox, signIn }) => {
      await takeClock(page)
      await signIn()
      await expect(firstRow(page)).toBeVisible()
      for (const route of [REVOKE, DISCOVERY, 'GET /connect/endsession']) {
        await sandbox.fault({ route, ...fault, times: 0 })
      }
      await hold(page)
      await signOut(page)
      await expect(page.getByText('Signing you out').or(notTold(page))).toBeVisible()
      await pass(page, 2000)
      await expect(notTold(page)).toBeVisible()
      await expect(signInButton(page)).toBeVisible()
      expect(await page.locator('body').textContent()).not.toMatch(DATA)
      await pass(page, 60_000)
      expect(new URL(page.url()).origin).toBe(tenant.origin)
      await expect(sandbox).toHaveReceived(LEAVE, { times: 0 })
    },
  )
}

test('a provider without end_session is told about in words', { tag: '@e2' }, async ({ page, sandbox, signIn }) => {
  await sandbox.settings({ discovery: 'no_optional_endpoints' })
  await signIn()
  await signOut(page)
  await expect(page.getByText('your session there may remain')).toBeVisible()
  await page.reload()
  await expect(signInButton(page)).toBeVisible()
})

test('Back after signing out shows no data', { tag: ['@e5', '@fault-25'] }, async ({ page, tenant, signIn }) => {
  await signIn()
  await firstRow(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'kari.nordmann' })).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL('/signed-out')
  for (let n = 0; n < 3; n++) {
    await page.goBack().catch(() => null)
    // Some of the way back leads over the provider's pages.
    // eslint-disable-next-line playwright/no-conditional-in-test
    if (page.url().startsWith(tenant.origin)) {
      // eslint-disable-next-line playwright/no-conditional-expect -- the last step is always one of the app
      await expect(signInButton(page)).toBeVisible()
      // eslint-disable-next-line playwright/no-conditional-expect
      expect(await page.locator('body').textContent()).not.toMatch(DATA)
    }
  }
})

// As if the page had been frozen while another tab signed out: no message reached it. The mark is gone when
// somebody has signed in since.
for (const [what, key] of [
  ['a sign-out', 'iam.signed-out'],
  ['a sign-out and a new sign-in', 'iam.last-sign-out'],
] as const) {
  test(
    `a page that comes back from the back-forward cache after ${what} elsewhere is blank at once`,
    { tag: '@e5' },
    async ({ page, signIn }) => {
      await signIn()
      await expect(firstRow(page)).toBeVisible()
      await thaw(page)
      await drawn(page)
      await expect(firstRow(page)).toBeVisible()
      const shown = await page.evaluate(async (name) => {
        localStorage.setItem(name, '')
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
        await new Promise(requestAnimationFrame)
        return document.body.textContent
      }, key)
      expect(shown).not.toMatch(DATA)
      await expect(page.getByText('You were signed out in another tab.')).toBeVisible()
    },
  )
}

test(
  'a page frozen on its way to the provider is not stuck when it comes back',
  { tag: '@e5' },
  async ({ page, sandbox }) => {
    await page.goto('/users')
    await signInButton(page).click()
    await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
    await page.goBack()
    await expect(signInButton(page)).toBeVisible()
    // The same out of the back-forward cache, where nothing that was under way goes on.
    await sandbox.fault({ route: DISCOVERY, hang: true })
    await page.reload()
    await expect(page.getByText('Restoring your session')).toBeVisible()
    await thaw(page)
    await expect(signInButton(page)).toBeVisible()
    await sandbox.clearFaults()
  },
)

test(
  'no token stays anywhere: at sign-in, renewal, failure, panic and sign-out',
  { tag: '@c1' },
  async ({ page, context, sandbox, oddities, signIn }) => {
    oddities.allow(/planted/)
    const console_: string[] = []
    page.on('console', (message) => console_.push(message.text()))
    const issued = await answersOf<Tokens>(page, '**/connect/token')
    const secrets = (): string[] => issued.flatMap((one) => [one.access_token, one.refresh_token, one.id_token])
    await withShortTokens(page, sandbox)
    await signIn()
    await expect(firstRow(page)).toBeVisible()
    await sweep(page, context, secrets(), console_)
    await runOut(page, sandbox)
    await page.getByRole('searchbox').fill('kari')
    await expect(page.getByText('1–2', { exact: true })).toBeVisible()
    await expect.poll(() => new Set(secrets()).size).toBeGreaterThan(3)
    await sweep(page, context, secrets(), console_)
    await sandbox.fault({ route: LIST, status: 500, times: 0 })
    await page.getByRole('searchbox').fill('ola')
    await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
    await sweep(page, context, secrets(), console_)
    await page.evaluate(() =>
      queueMicrotask(() => {
        throw new WebAssembly.RuntimeError('planted')
      }),
    )
    await expect(page.getByRole('heading', { name: 'The console has stopped' })).toBeVisible()
    await sweep(page, context, secrets(), console_)
    await sandbox.clearFaults()
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(firstRow(page)).toBeVisible()
    await signOut(page)
    await expect(page).toHaveURL('/signed-out')
    await sweep(page, context, secrets(), console_)
  },
)

/** What both storages hold. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))

/** Everything that a page can leave behind or show, searched for each token and for its parts. */
async function sweep(page: Page, context: BrowserContext, secrets: string[], lines: string[]): Promise<void> {
  const places = await page.evaluate(async () => {
    const { navigation } = globalThis as unknown as { navigation: { entries(): { url: string }[] } }
    const caches_ = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map((request) => request.url).join(),
      ),
    )
    return {
      storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
      databases: JSON.stringify(await indexedDB.databases()),
      caches: caches_.join(),
      history:
        JSON.stringify(history.state) +
        navigation
          .entries()
          .map((one) => one.url)
          .join(),
      address: location.href + document.referrer,
      page:
        document.documentElement.outerHTML +
        [...document.querySelectorAll('input,textarea')].map((one) => (one as HTMLInputElement).value).join(),
      title: document.title + window.name,
      cookies: document.cookie,
    }
  })
  const all = {
    ...places,
    console: lines.join('\n'),
    jar: JSON.stringify((await context.cookies()).filter((one) => one.domain.includes('localhost'))),
  }
  expect(places.databases).toBe('[]')
  for (const secret of secrets) {
    for (const part of secret.split('.').filter((text) => text.length > 12)) {
      for (const [place, text] of Object.entries(all)) expect(text.includes(part), `a token in ${place}`).toBe(false)
    }
  }
}
