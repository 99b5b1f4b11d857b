// The way back from the provider: which answers are believed. Test names begin with the ids of security.md.
import type { Page } from '@playwright/test'
import { type Tenant, at, chooseAtProvider, expect, expectAccessible, signIn, test } from './helpers'
import type { IdTokenDefect } from './sandbox'
import { answerWith, authorizes, gate, parameters, signInButton, tokenCalls } from './session-helpers'

test('b1 fault 4 a forged answer makes no token call and harms no session', async ({ page, context, tenant, sandbox }) => {
  await signIn(page, tenant)
  await sandbox.clearLog()
  const other = await context.newPage()
  for (const query of ['code=canary&state=forged', 'code=canary', 'error=access_denied&error_description=canary&state=x']) {
    await other.goto(at(tenant, `/callback?${query}`))
    await expect(other.getByText('This sign-in attempt has expired.')).toBeVisible()
    await expect(signInButton(other)).toBeVisible()
    expect(other.url()).toBe(at(tenant, '/'))
    expect(await other.content()).not.toContain('canary')
  }
  expect(await tokenCalls(sandbox)).toEqual([])
  expect(await authorizes(sandbox)).toEqual([])
  await page.getByRole('searchbox').fill('kari')
  await expect(page.getByRole('table').getByRole('link')).not.toHaveCount(0)
})

test('b2 fault 5 an answer is used once: reload, bookmark, second tab', async ({ page, context, tenant, sandbox }) => {
  const answer = page.waitForRequest((request) => request.url().includes('/callback?code='))
  await signIn(page, tenant)
  const bookmark = (await answer).url()
  await page.reload()
  await expect(page.getByRole('searchbox')).toBeVisible()
  const redeemed = (await tokenCalls(sandbox)).length
  await page.goto(bookmark)
  await expect(page.getByText('This sign-in attempt has expired.')).toBeVisible()
  const other = await context.newPage()
  await other.goto(bookmark)
  await expect(other.getByText('This sign-in attempt has expired.')).toBeVisible()
  expect(await tokenCalls(sandbox)).toHaveLength(redeemed)
  // One button, and one is back.
  await signInButton(other).click()
  await expect(other.getByRole('navigation').first()).toBeVisible()
})

test('b2 the sign-in is forgotten before the token call', async ({ page, tenant, sandbox }) => {
  await sandbox.fault({ route: 'POST /connect/token', delayMs: 4000 })
  await page.goto(at(tenant, '/users'))
  await signInButton(page).click()
  await chooseAtProvider(page, 'kari.nordmann')
  await expect(page.getByText('Signing you in')).toBeVisible()
  const kept = await page.evaluate(() => sessionStorage.getItem('iam.sign-ins'))
  expect(kept).toBeNull()
  // A reload in the middle starts anew and ends signed in.
  await page.reload()
  await expect(page.getByRole('searchbox')).toBeVisible()
  expect(new Set((await tokenCalls(sandbox)).map((one) => parameters(one.body).get('code'))).size).toBe(2)
})

test('b3 the answer is out of the address, the history and the Referer before anything else', async ({ page, tenant }) => {
  const referers: string[] = []
  page.on('request', async (request) => {
    // What was sent, not what was planned.
    const referer = (await request.allHeaders().catch(() => ({}) as Record<string, string>))['referer']
    if (referer !== undefined && referer !== '') referers.push(`${request.url()} from ${referer}`)
  })
  const answer = page.waitForRequest((request) => request.url().includes('/callback?code='))
  const firstCall = page.waitForRequest((request) => request.url().includes('/connect/token'))
  await page.goto(at(tenant, '/users'))
  await signInButton(page).click()
  await chooseAtProvider(page, 'kari.nordmann')
  await firstCall
  expect(new URL(page.url()).search).toBe('')
  await expect(page.getByRole('searchbox')).toBeVisible()
  const sent = parameters(new URL((await answer).url()).search)
  const secrets = ['code', 'state', 'iss'].map((name) => sent.get(name) ?? 'missing')
  const entries = await addresses(page)
  for (const secret of secrets) expect(entries.filter((entry) => entry.includes(secret))).toEqual([])
  expect(referers.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([])
  expect(referers.filter((line) => line.startsWith(tenant.origin))).toEqual([])
})

// Whether or not the program starts there: boot.js loads the page once more by itself.
for (const [times, what] of [
  [1, 'once: the person ends where they wanted to be'],
  [2, 'for good: the page says so'],
] as const) {
  test(`b3 the answer is gone when the program does not load on the callback page, ${what}`, async ({ page, tenant, oddities }) => {
    oddities.allow(/ERR_FAILED|Failed to fetch|SRI's integrity/)
    const place = '/users?search=kari'
    await page.goto(at(tenant, place))
    await signInButton(page).click()
    let pages = 0
    page.on('request', (request) => (pages += Number(request.isNavigationRequest() && new URL(request.url()).pathname === '/callback')))
    await page.route(/\/a\/app\.\w+\.wasm$/, (route) => (pages <= times ? route.abort() : route.continue()))
    const answer = page.waitForRequest((request) => request.url().includes('/callback?code='))
    await chooseAtProvider(page, 'kari.nordmann')
    const sent = parameters(new URL((await answer).url()).search)
    const secrets = ['code', 'state', 'iss'].map((name) => encodeURIComponent(sent.get(name) ?? 'missing'))
    if (times === 1) {
      await expect(page.getByRole('searchbox')).toHaveValue('kari')
      await expect(page).toHaveURL(at(tenant, place))
    } else {
      await expect(page.getByRole('heading', { name: 'The console could not be loaded' })).toBeVisible()
      expect(page.url()).toBe(at(tenant, '/callback'))
    }
    const entries = await addresses(page)
    for (const secret of secrets) expect(entries.filter((entry) => entry.includes(secret))).toEqual([])
    expect(pages).toBe(times === 1 ? 3 : 2)
  })
}

for (const [issParameter, code] of [
  ['wrong', 'callback_iss_wrong'],
  ['absent', 'callback_iss_missing'],
] as const) {
  test(`b4 fault 7 an answer whose iss is ${issParameter} is refused without a token call`, async ({ page, tenant, sandbox }) => {
    await sandbox.settings({ issParameter })
    await page.goto(at(tenant, '/users'))
    // Already the silent visit's answer is refused.
    await expect(gate(page, 'The sign-in was refused')).toBeVisible()
    await expectCode(page, code)
    await page.getByRole('button', { name: 'Sign in again' }).click()
    await chooseAtProvider(page, 'kari.nordmann')
    await expect(gate(page, 'The sign-in was refused')).toBeVisible()
    expect(await tokenCalls(sandbox)).toEqual([])
  })
}

for (const [defect, code] of [
  ['alg_none', 'id_token_algorithm_refused: none'],
  ['hs256', 'id_token_algorithm_refused: HS256'],
  ['bad_signature', 'id_token_signature_wrong'],
  ['wrong_iss', 'id_token_iss_wrong'],
  ['wrong_aud', 'id_token_aud_wrong'],
  ['wrong_azp', 'id_token_azp_wrong'],
  ['wrong_nonce', 'id_token_nonce_wrong'],
  ['missing_nonce', 'id_token_nonce_missing'],
  ['expired', 'id_token_expired'],
  ['missing_sub', 'id_token_sub_missing'],
] as [IdTokenDefect, string][]) {
  test(`b5 fault 10 an ID token with ${defect} is refused with a code of its own`, async ({ page, tenant, sandbox }) => {
    await sandbox.settings({ idTokenDefect: defect })
    await goAndSignIn(page, tenant)
    await expect(gate(page, 'The sign-in was refused')).toBeVisible()
    await expectCode(page, code)
    expect(await tokenCalls(sandbox)).toHaveLength(1)
    expect(await sandbox.log(/\/v1\//)).toEqual([])
  })
}

test('b6 an unknown key is asked for once more, then it is final', async ({ page, tenant, sandbox }) => {
  await sandbox.settings({ idTokenDefect: 'unknown_kid' })
  await goAndSignIn(page, tenant)
  await expect(gate(page, 'The sign-in was refused')).toBeVisible()
  await expectCode(page, 'id_token_key_unknown')
  await page.waitForTimeout(1000)
  expect(await sandbox.log(/jwks/)).toHaveLength(2)
})

test('b6 fault 11 keys that were changed meanwhile cost one more request', async ({ page, tenant, sandbox, request }) => {
  const old = await (await request.get(`${tenant.issuer}/.well-known/jwks`)).text()
  await sandbox.rotateKeys()
  await sandbox.clearLog()
  await sandbox.fault({ route: 'GET /.well-known/jwks', body: old, contentType: 'application/json' })
  await signIn(page, tenant)
  await expect(page.getByRole('searchbox')).toBeVisible()
  expect(await sandbox.log(/jwks/)).toHaveLength(2)
  expect(await tokenCalls(sandbox)).toHaveLength(1)
})

test('b6 fault 11 keys that the browser has kept are asked for past its cache', async ({ page, tenant, sandbox }) => {
  await signIn(page, tenant)
  await sandbox.clearLog()
  await page.reload()
  await expect(page.getByRole('searchbox')).toBeVisible()
  expect(await sandbox.log(/jwks/), 'the kept ones will do').toEqual([])
  await sandbox.rotateKeys()
  await page.reload()
  await expect(page.getByRole('searchbox')).toBeVisible()
  expect(await sandbox.log(/jwks/)).toHaveLength(1)
})

test('b8 fault 3 the provider’s “no” is put into words, its own words stay text', async ({ page, tenant, sandbox }) => {
  const words = '<b>bold</b><img src=x onerror=alert(1)>' + 'x'.repeat(10_000)
  await answerWith(page, (state, iss) =>
    new URLSearchParams({ error: 'access_denied', error_description: words, error_uri: 'https://evil.example/', state, iss }).toString(),
  )
  await page.goto(at(tenant, '/users'))
  await expect(page.getByText('Aritma ID did not let you in, or you called it off there.')).toBeVisible()
  await expectCode(page, '<b>bold</b><img src=x')
  const shown = await page.locator('pre').innerText()
  expect(shown.length).toBeLessThan(260)
  expect(await page.locator('section img, section b:has-text("bold")').count()).toBe(0)
  expect(await page.content()).not.toContain('evil.example')
  await expect(page.getByText('You will come back to Users.')).toBeVisible()
  await expect(signInButton(page)).toBeVisible()
  await expectAccessible(page)
  expect(await tokenCalls(sandbox)).toEqual([])
})

for (const [what, query] of [
  ['a repeated code', 'code=a&code=b'],
  ['a repeated state', 'code=a&state=b'],
  ['a code and an error', 'code=a&error=b'],
] as const) {
  test(`b9 an answer with ${what} is refused`, async ({ page, tenant, sandbox }) => {
    await answerWith(page, (state, iss) => `${query}&${new URLSearchParams({ state, iss }).toString()}`)
    await page.goto(at(tenant, '/users'))
    await expect(gate(page, 'The sign-in was refused')).toBeVisible()
    await expectCode(page, 'callback_')
    expect(await tokenCalls(sandbox)).toEqual([])
  })
}

test('fault 6 storage that was wiped meanwhile is an expired attempt', async ({ page, tenant, sandbox }) => {
  await page.addInitScript(() => {
    if (location.pathname === '/callback') sessionStorage.clear()
  })
  await page.goto(at(tenant, '/users'))
  await expect(page.getByText('This sign-in attempt has expired.')).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(1)
  expect(await tokenCalls(sandbox)).toEqual([])
})

test('fault 8 a code that is refused is not tried again', async ({ page, tenant, sandbox }) => {
  await sandbox.fault({ route: 'POST /connect/token', status: 400, body: '{"error":"invalid_grant"}', contentType: 'application/json' })
  await goAndSignIn(page, tenant)
  await expect(gate(page, 'The sign-in failed')).toBeVisible()
  await expectCode(page, 'token_refused: invalid_grant')
  await page.waitForTimeout(1000)
  expect(await tokenCalls(sandbox)).toHaveLength(1)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByRole('searchbox')).toBeVisible()
})

test('fault 9 a token answer that breaks off is not asked for again', async ({ page, tenant, sandbox, oddities }) => {
  oddities.allow(/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION|ERR_EMPTY/)
  await sandbox.fault({ route: 'POST /connect/token', cut: true })
  await goAndSignIn(page, tenant)
  await expect(gate(page, 'The sign-in failed')).toBeVisible()
  await page.waitForTimeout(1000)
  expect(await tokenCalls(sandbox)).toHaveLength(1)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByRole('searchbox')).toBeVisible()
})

/** Every address that the page knows of: its own, the last one's, those in the history. */
const addresses = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { navigation } = globalThis as unknown as { navigation: { entries(): { url: string }[] } }
    return [location.href, document.referrer, JSON.stringify(history.state), ...navigation.entries().map((one) => one.url)]
  })

async function goAndSignIn(page: Page, tenant: Tenant): Promise<void> {
  await page.goto(at(tenant, '/users'))
  await signInButton(page).click()
  await chooseAtProvider(page, 'kari.nordmann')
}

async function expectCode(page: Page, code: string): Promise<void> {
  await page.getByText('Details for support').click()
  await expect(page.locator('pre')).toContainText(code)
}
