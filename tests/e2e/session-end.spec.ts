// Signing out, here and at the provider, and what is left behind (nothing). Test names begin with
// the ids of security.md.
import type { Page, BrowserContext } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectAccessible } from './helpers'
import { DATA, parameters, runOut, signInButton, signOut, thaw } from './pages/session'

test(
  'signing out clears, revokes and takes leave, in this order',
  { tag: '@E1' },
  async ({ page, tenant, sandbox, signIn }) => {
    const tokens = await tokensOf(page, () => signIn())
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    await sandbox.clearLog()
    await signOut(page)
    await expect(page).toHaveURL('/signed-out')
    await expect(page.getByText('You are signed out.')).toBeVisible()
    await expectAccessible(page)
    const log = (await sandbox.log()).filter((one) => one.method !== 'OPTIONS')
    expect(log.map((one) => one.path)).toEqual(['/connect/revocation', '/connect/endsession'])
    const revoked = parameters(log[0]?.body)
    expect(revoked.get('token')).toBe(tokens.refresh_token)
    expect(revoked.get('client_id')).toBe('iam-console')
    const leave = parameters(log[1]?.query)
    expect(leave.get('id_token_hint')).toBe(tokens.id_token)
    expect(leave.get('client_id')).toBe('iam-console')
    expect(leave.get('post_logout_redirect_uri')).toBe(`${tenant.origin}/signed-out`)
    expect(leave.get('state') ?? '').toMatch(/^.{22,}$/)
    // Signing in again asks who it is: the session at the provider is gone.
    await signInButton(page).click()
    await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
  },
)

test(
  'calls under way are stopped and drafts are gone before the provider is told',
  { tag: '@E1' },
  async ({ page, request, sandbox, signIn, invite }) => {
    await sandbox.fault({ route: 'POST /v1/users/invite', hang: true, times: 0 })
    await sandbox.fault({ route: 'POST /connect/revocation', hang: true })
    await signIn('/users/invite')
    await page.getByRole('textbox').first().fill('draft@fjordbank.example')
    await page.evaluate(() => sessionStorage.setItem('iam.sign-ins', '[]'))
    // A write, which goes on when its page is left; only signing out stops it.
    await page.getByRole('button', { name: 'Invite 1 person' }).click()
    await expect(sandbox).toHaveReceived('POST /v1/users/invite', { times: 1 })
    await expect.poll(() => kept(page)).toContain('draft@fjordbank.example')
    const ends: string[] = []
    page.on('requestfailed', (request) =>
      ends.push(`${new URL(request.url()).pathname} ${request.failure()?.errorText}`),
    )
    const invite = page.waitForEvent('requestfailed', (request) => request.url().includes('/v1/users/invite'))
    await signOut(page)
    await invite
    expect(ends).toEqual(['/core/iam/v1/users/invite net::ERR_ABORTED'])
    const left = await kept(page)
    expect(left).not.toMatch(/draft|fjordbank\.example/)
    expect(left).not.toContain('iam.sign-ins')
    // All of that while the provider has not answered yet.
    await expect(page.getByText('Signing you out')).toBeVisible()
    expect(await sandbox.log(/endsession/)).toEqual([])
    await expect(page.getByText('You are signed out.')).toBeVisible()
  },
)

test(
  'a provider that is slow to revoke delays signing out by two seconds at most',
  { tag: '@E1' },
  async ({ page, sandbox, signIn }) => {
    await signIn()
    await sandbox.fault({ route: 'POST /connect/revocation', hang: true })
    await signOut(page)
    await expect(page.getByText('Signing you out')).toBeVisible()
    expect(await page.locator('body').textContent()).not.toMatch(DATA)
    await expect(page).toHaveURL('/signed-out')
    const [revocation, leave] = await sandbox.log(/^POST \/connect\/revocation$|endsession/)
    expect(leave?.path).toBe('/connect/endsession')
    expect((leave?.at_ms ?? Infinity) - (revocation?.at_ms ?? 0)).toBeLessThanOrEqual(2300)
  },
)

test(
  'signing out works while the provider is down, and says what may remain',
  { tag: ['@E2', '@fault-23'] },
  async ({ page, tenant, oddities, signIn }) => {
    oddities.allow(/ERR_FAILED/)
    await signIn()
    await page.route('**/id/**', (route) => route.abort())
    await signOut(page)
    await expect(page.getByText('Aritma ID could not be told, so your session there may remain.')).toBeVisible()
    expect(new URL(page.url()).origin).toBe(tenant.origin)
    await expect(page.getByRole('table')).toHaveCount(0)
    await expectAccessible(page)
  },
)

for (const [what, fault] of [
  ['hangs', { hang: true }],
  ['answers 503', { status: 503 }],
] as const) {
  test(
    `from a provider that ${what} one is signed out here in two seconds, and not sent there`,
    { tag: ['@E2', '@fault-23'] },
    async ({ page, tenant, sandbox, signIn }) => {
      await signIn()
      for (const route of [
        'POST /connect/revocation',
        'GET /.well-known/openid-configuration',
        'GET /connect/endsession',
      ]) {
        await sandbox.fault({ route, ...fault, times: 0 })
      }
      await signOut(page)
      const from = Date.now()
      await expect(page.getByText('Aritma ID could not be told, so your session there may remain.')).toBeVisible()
      expect(Date.now() - from).toBeLessThan(2500)
      await expect(signInButton(page)).toBeVisible()
      expect(await page.locator('body').textContent()).not.toMatch(DATA)
      await page.waitForTimeout(500)
      expect(new URL(page.url()).origin).toBe(tenant.origin)
      expect(await sandbox.log(/endsession/)).toEqual([])
    },
  )
}

test('a provider without end_session is told about in words', { tag: '@E2' }, async ({ page, sandbox, signIn }) => {
  await sandbox.settings({ discovery: 'no_optional_endpoints' })
  await signIn()
  await signOut(page)
  await expect(page.getByText('your session there may remain')).toBeVisible()
  await page.reload()
  await expect(signInButton(page)).toBeVisible()
})

test('Back after signing out shows no data', { tag: ['@E5', '@fault-25'] }, async ({ page, tenant, signIn }) => {
  await signIn()
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'kari.nordmann' })).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL('/signed-out')
  for (let n = 0; n < 3; n++) {
    await page.goBack().catch(() => null)
    if (page.url().startsWith(tenant.origin)) {
      await expect(signInButton(page)).toBeVisible()
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
    { tag: '@E5' },
    async ({ page, signIn }) => {
      await signIn()
      await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
      await thaw(page)
      await page.waitForTimeout(300)
      await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
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
  { tag: '@E5' },
  async ({ page, sandbox }) => {
    await page.goto('/users')
    await signInButton(page).click()
    await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
    await page.goBack()
    await expect(signInButton(page)).toBeVisible()
    // The same out of the back-forward cache, where nothing that was under way goes on.
    await sandbox.fault({ route: 'GET /.well-known/openid-configuration', hang: true })
    await page.reload()
    await expect(page.getByText('Restoring your session')).toBeVisible()
    await thaw(page)
    await expect(signInButton(page)).toBeVisible()
    await sandbox.clearFaults()
  },
)

test(
  'no token stays anywhere: at sign-in, renewal, failure, panic and sign-out',
  { tag: '@C1' },
  async ({ page, context, sandbox, oddities, signIn }) => {
    oddities.allow(/planted/)
    const console_: string[] = []
    page.on('console', (message) => console_.push(message.text()))
    const secrets = new Set<string>()
    page.on('response', async (response) => {
      if (!response.url().endsWith('/connect/token') || response.status() !== 200) return
      const tokens = (await response.json().catch(() => ({}))) as Record<string, string>
      for (const name of ['access_token', 'refresh_token', 'id_token'])
        if (tokens[name] !== undefined) secrets.add(tokens[name])
    })
    await sandbox.settings({ accessTokenSeconds: 3 })
    await signIn()
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    await sweep(page, context, secrets, console_)
    await runOut(page, 3)
    await page.getByRole('searchbox').fill('kari')
    await expect(page.getByText('1–2', { exact: true })).toBeVisible()
    await expect.poll(() => secrets.size).toBeGreaterThan(3)
    await sweep(page, context, secrets, console_)
    await sandbox.fault({ route: 'GET /v1/users', status: 500, times: 0 })
    await page.getByRole('searchbox').fill('ola')
    await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
    await sweep(page, context, secrets, console_)
    await page.evaluate(() =>
      setTimeout(() => {
        throw new WebAssembly.RuntimeError('planted')
      }),
    )
    await expect(page.getByRole('heading', { name: 'The console has stopped' })).toBeVisible()
    await sweep(page, context, secrets, console_)
    await sandbox.clearFaults()
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    await signOut(page)
    await expect(page).toHaveURL('/signed-out')
    await sweep(page, context, secrets, console_)
  },
)

/** What both storages hold. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))

/** Everything that a page can leave behind or show, searched for each token and for its parts. */
async function sweep(page: Page, context: BrowserContext, secrets: Set<string>, lines: string[]): Promise<void> {
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

/** The tokens that a sign-in brings. */
async function tokensOf(page: Page, act: () => Promise<void>): Promise<{ refresh_token: string; id_token: string }> {
  const answer = page.waitForResponse((response) => response.url().endsWith('/connect/token'))
  const tokens = answer.then((response) => response.json() as Promise<{ refresh_token: string; id_token: string }>)
  await act()
  return tokens
}
