// Signing out: here, in other tabs, at the provider; and what is left behind (nothing). Test names begin with
// the ids of security.md.
import type { BrowserContext, Page } from '@playwright/test'
import { at, expect, expectAccessible, signIn, test } from './helpers'
import { authorizes, gate, parameters, runOut, signInButton, signOut } from './session-helpers'

/** Names of people and other contents that must not be seen after signing out. */
const DATA = /kari\.nordmann|fjordbank\.example/

test('e1 signing out clears, revokes and takes leave, in this order', async ({ page, tenant, sandbox }) => {
  const tokens = await tokensOf(page, () => signIn(page, tenant))
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  await sandbox.clearLog()
  await signOut(page)
  await expect(page).toHaveURL(at(tenant, '/signed-out'))
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
})

test('e1 calls under way are stopped and drafts are gone', async ({ page, tenant, sandbox }) => {
  await signIn(page, tenant, 'kari.nordmann', '/users/invite')
  await page.getByRole('textbox').first().fill('draft@fjordbank.example')
  await page.waitForTimeout(600)
  await page.getByRole('link', { name: 'Users', exact: true }).first().click()
  const leave = page.getByRole('button', { name: /leave|discard/i })
  if (await leave.isVisible()) await leave.click()
  await sandbox.fault({ route: 'GET /v1/users', delayMs: 8000, times: 0 })
  const stopped = page.waitForEvent('requestfailed', (request) => request.url().includes('/v1/users'))
  await page.goto(at(tenant, '/users'))
  await expect(page.getByRole('button', { name: 'Account' }).first()).toBeVisible()
  await signOut(page)
  expect((await stopped).failure()?.errorText).toContain('ERR_ABORTED')
  await expect(page.getByText('You are signed out.')).toBeVisible()
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
  expect(kept).not.toMatch(/draft|fjordbank\.example/)
})

test('e1 a provider that is slow to revoke delays signing out by two seconds at most', async ({ page, tenant, sandbox }) => {
  await signIn(page, tenant)
  await sandbox.fault({ route: 'POST /connect/revocation', hang: true })
  const from = Date.now()
  await signOut(page)
  await expect(page.getByText('Signing you out')).toBeVisible()
  expect(await page.locator('body').textContent()).not.toMatch(DATA)
  await expect(page).toHaveURL(at(tenant, '/signed-out'))
  expect(Date.now() - from).toBeLessThan(6000)
})

test('e2 fault 23 signing out works while the provider is down, and says what may remain', async ({
  page,
  tenant,
  oddities,
}) => {
  oddities.allow(/ERR_FAILED/)
  await signIn(page, tenant)
  await page.route('**/id/**', (route) => route.abort())
  await signOut(page)
  await expect(page.getByText('Aritma ID could not be told, so your session there may remain.')).toBeVisible()
  expect(new URL(page.url()).origin).toBe(tenant.origin)
  await expect(page.getByRole('table')).toHaveCount(0)
  await expectAccessible(page)
})

test('e2 a provider without end_session is told about in words', async ({ page, tenant, sandbox }) => {
  await sandbox.settings({ discovery: 'no_optional_endpoints' })
  await signIn(page, tenant)
  await signOut(page)
  await expect(page.getByText('your session there may remain')).toBeVisible()
  await page.reload()
  await expect(signInButton(page)).toBeVisible()
})

test('e3 fault 24 other tabs are signed out within two seconds, and junk is ignored', async ({ page, context, tenant }) => {
  await signIn(page, tenant)
  const other = await context.newPage()
  await other.goto(at(tenant, '/users'))
  await expect(other.getByRole('table').getByRole('link').first()).toBeVisible()
  await page.evaluate(() => {
    const channel = new BroadcastChannel('iam.session')
    for (const junk of [null, 7, 'x', 'signed-out ', { type: 'signed-out' }, ['signed-out'], new Date(), '']) channel.postMessage(junk)
  })
  await other.waitForTimeout(500)
  await expect(other.getByRole('table')).toBeVisible()
  await other.evaluate(() => {
    const seen: unknown[] = []
    Object.assign(globalThis, { seen })
    new BroadcastChannel('iam.session').onmessage = (event) => seen.push(event.data)
  })
  const from = Date.now()
  await signOut(page)
  await expect(other.getByText('You were signed out in another tab.')).toBeVisible({ timeout: 2000 })
  expect(Date.now() - from).toBeLessThan(2500)
  expect(await other.locator('body').textContent()).not.toMatch(DATA)
  // The message holds no secret.
  expect(await other.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)).toEqual(['signed-out'])
  await other.reload()
  await expect(signInButton(other)).toBeVisible()
})

test('e4 after signing out nothing is restored without a click, here or in a new tab', async ({ page, context, tenant, sandbox }) => {
  await sandbox.settings({ discovery: 'no_optional_endpoints' }) // so that the provider's session stays
  await signIn(page, tenant)
  await signOut(page)
  await expect(signInButton(page)).toBeVisible()
  await sandbox.clearLog()
  for (let n = 0; n < 5; n++) {
    await page.reload()
    await expect(signInButton(page)).toBeVisible()
  }
  const other = await context.newPage()
  await other.goto(at(tenant, '/users'))
  await expect(signInButton(other)).toBeVisible()
  await page.waitForTimeout(500)
  expect(await authorizes(sandbox)).toEqual([])
  // The mark itself says nothing.
  expect(await page.evaluate(() => localStorage.getItem('iam.signed-out'))).toBe('')
  await signInButton(other).click()
  await expect(other.getByRole('searchbox')).toBeVisible()
  await other.reload()
  await expect(other.getByRole('searchbox')).toBeVisible()
})

test('e5 fault 25 Back after signing out shows no data', async ({ page, tenant }) => {
  await signIn(page, tenant)
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'kari.nordmann' })).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL(at(tenant, '/signed-out'))
  for (let n = 0; n < 3; n++) {
    await page.goBack().catch(() => null)
    if (page.url().startsWith(tenant.origin)) {
      await expect(signInButton(page)).toBeVisible()
      expect(await page.locator('body').textContent()).not.toMatch(DATA)
    }
  }
})

test('e5 a page that comes back from the back-forward cache after signing out is blank at once', async ({ page, tenant }) => {
  await signIn(page, tenant)
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  // As if it had been frozen while another tab signed out: no message reached it.
  const shown = await page.evaluate(async () => {
    localStorage.setItem('iam.signed-out', '')
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await new Promise(requestAnimationFrame)
    return document.body.textContent
  })
  expect(shown).not.toMatch(DATA)
  await expect(page.getByText('You were signed out in another tab.')).toBeVisible()
})

test('e5 a page frozen on its way to the provider is not stuck when it comes back', async ({ page, tenant, sandbox }) => {
  await page.goto(at(tenant, '/users'))
  await signInButton(page).click()
  await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
  await page.goBack()
  await expect(signInButton(page)).toBeVisible()
  // The same out of the back-forward cache, where nothing that was under way goes on.
  await sandbox.fault({ route: 'GET /.well-known/openid-configuration', hang: true })
  await page.reload()
  await expect(page.getByText('Restoring your session')).toBeVisible()
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(signInButton(page)).toBeVisible()
  await sandbox.clearFaults()
})

test('e7 a sign-in that always fails stops after two attempts in a minute', async ({ page, tenant, sandbox }) => {
  await page.goto(at(tenant, '/users'))
  await signInButton(page).click()
  await sandbox.fault({ route: 'POST /connect/token', status: 400, times: 0, body: '{"error":"invalid_grant"}', contentType: 'application/json' })
  await page.getByRole('button', { name: 'kari.nordmann' }).click()
  const before = (await authorizes(sandbox)).filter((one) => one.query.includes('prompt=none')).length
  const again = page.getByRole('button', { name: 'Sign in again' })
  await expect(gate(page, 'The sign-in failed')).toBeVisible()
  await again.click()
  await expect(gate(page, 'The sign-in failed')).toBeVisible()
  const made = (await authorizes(sandbox)).length
  await again.click()
  await expect(gate(page, 'Signing in keeps failing')).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(gate(page, 'Signing in keeps failing')).toBeVisible()
  expect((await authorizes(sandbox)).length).toBe(made)
  expect((await authorizes(sandbox)).filter((one) => one.query.includes('prompt=none')).length).toBe(before)
})

test('c1 no token stays anywhere: at sign-in, renewal, failure and sign-out', async ({ page, context, tenant, sandbox }) => {
  const console_: string[] = []
  page.on('console', (message) => console_.push(message.text()))
  const secrets = new Set<string>()
  page.on('response', async (response) => {
    if (!response.url().endsWith('/connect/token') || response.status() !== 200) return
    const tokens = (await response.json().catch(() => ({}))) as Record<string, string>
    for (const name of ['access_token', 'refresh_token', 'id_token']) if (tokens[name] !== undefined) secrets.add(tokens[name])
  })
  await sandbox.settings({ accessTokenSeconds: 3 })
  await signIn(page, tenant)
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
  await signOut(page)
  await expect(page).toHaveURL(at(tenant, '/signed-out'))
  await sweep(page, context, secrets, console_)
})

/** Everything that a page can leave behind or show, searched for each token and for its parts. */
async function sweep(page: Page, context: BrowserContext, secrets: Set<string>, lines: string[]): Promise<void> {
  const places = await page.evaluate(async () => {
    const { navigation } = globalThis as unknown as { navigation: { entries(): { url: string }[] } }
    const caches_ = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url).join()),
    )
    return {
      storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
      databases: JSON.stringify(await indexedDB.databases()),
      caches: caches_.join(),
      history: JSON.stringify(history.state) + navigation.entries().map((one) => one.url).join(),
      address: location.href + document.referrer,
      page: document.documentElement.outerHTML + [...document.querySelectorAll('input,textarea')].map((one) => (one as HTMLInputElement).value).join(),
      title: document.title + window.name,
      cookies: document.cookie,
    }
  })
  const all = { ...places, console: lines.join('\n'), jar: JSON.stringify((await context.cookies()).filter((one) => one.domain.includes('localhost'))) }
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
