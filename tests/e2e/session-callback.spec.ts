// The way back from the provider: which answers are believed.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { takeClock, API, answered, chooseAtProvider, expectAccessible, pass } from './helpers'
import type { IdTokenDefect } from './sandbox'
import { AUTHORIZE, TOKEN, KEYS, answerWith, gate, parameters, signInButton } from './pages/session'

test(
  'a forged answer is never redeemed: where nobody is signed in it is an expired attempt, after one silent visit',
  { tag: ['@b1', '@fault-4'] },
  async ({ page, sandbox }) => {
    for (const [query, visits] of [
      ['code=canary&state=forged', 1],
      ['code=canary', 0],
      ['error=access_denied&error_description=canary&state=x', 1],
      // As if it were an answer to such a visit.
      ['code=canary&state=forged~', 0],
    ] as const) {
      await sandbox.clearLog()
      await page.goto(`/callback?${query}`)
      await expect(page.getByText('This sign-in attempt has expired.')).toBeVisible()
      await expect(signInButton(page)).toBeVisible()
      await expect(page).toHaveURL('/')
      expect(await page.content()).not.toContain('canary')
      await expect(sandbox).toHaveReceived(AUTHORIZE, { query: { prompt: 'none' }, times: visits })
      await expect(sandbox).toHaveReceived(TOKEN, { times: 0 })
    }
  },
)

test(
  'a forged answer harms no session: the person is restored by a code of their own',
  { tag: ['@b1', '@fault-4'] },
  async ({ page, context, sandbox, signIn }) => {
    await signIn()
    await sandbox.clearLog()
    const other = await context.newPage()
    for (const query of ['code=canary&state=forged', 'error=access_denied&error_description=canary&state=x']) {
      await other.goto(`/callback?${query}`)
      await expect(other.getByRole('navigation').first()).toBeVisible()
      await expect(other).toHaveURL('/')
      expect(await other.content()).not.toContain('canary')
    }
    await expect(sandbox).toHaveReceived(TOKEN, { body: { code: 'canary' }, times: 0 })
    await expect(sandbox).toHaveReceived(AUTHORIZE, { query: { prompt: 'none' }, times: 2 })
    await page.getByRole('searchbox').fill('kari')
    await expect(page.getByRole('table').getByRole('link')).not.toHaveCount(0)
  },
)

test(
  'an answer is used once: reload, bookmark, second tab',
  { tag: ['@b2', '@fault-5'] },
  async ({ page, context, sandbox, signIn }) => {
    const answer = page.waitForRequest((request) => request.url().includes('/callback?code='))
    await signIn()
    const bookmark = (await answer).url()
    await page.reload()
    await expect(page.getByRole('searchbox')).toBeVisible()
    await page.goto(bookmark)
    await expect(page.getByRole('searchbox')).toBeVisible()
    const other = await context.newPage()
    await other.goto(bookmark)
    await expect(other.getByRole('navigation').first()).toBeVisible()
    const codes = (await sandbox.log(TOKEN)).map((one) => parameters(one.body).get('code'))
    expect(codes).toHaveLength(4)
    expect(new Set(codes).size).toBe(4)
  },
)

test('the sign-in is forgotten before the token call', { tag: '@b2' }, async ({ page, sandbox }) => {
  await sandbox.fault({ route: TOKEN, hang: true })
  await page.goto('/users')
  await signInButton(page).click()
  await chooseAtProvider(page, 'kari.nordmann')
  await expect(page.getByText('Signing you in')).toBeVisible()
  const kept = await page.evaluate(() => sessionStorage.getItem('iam.sign-ins'))
  expect(kept).toBeNull()
  // A reload in the middle starts anew and ends signed in.
  await page.reload()
  await expect(page.getByRole('searchbox')).toBeVisible()
  expect(new Set((await sandbox.log(TOKEN)).map((one) => parameters(one.body).get('code'))).size).toBe(2)
})

test(
  'the answer is out of the address, the history and the Referer before anything else',
  { tag: '@b3' },
  async ({ page, tenant }) => {
    const referers: string[] = []
    page.on('request', async (request) => {
      // What was sent, not what was planned.
      const headers: Record<string, string> = await request.allHeaders().catch(() => ({}))
      const referer = headers['referer']
      if (referer !== undefined && referer !== '') referers.push(`${request.url()} from ${referer}`)
    })
    const answer = page.waitForRequest((request) => request.url().includes('/callback?code='))
    const firstCall = page.waitForRequest((request) => request.url().includes('/connect/token'))
    await page.goto('/users')
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
  },
)

const PLACE = '/users?search=kari'

// Whether or not the program starts there: boot.js loads the page once more by itself.
const ends: [number, string, number, (page: Page) => Promise<void>][] = [
  [
    1,
    'once: the person ends where they wanted to be',
    3,
    async (page) => {
      await expect(page.getByRole('searchbox')).toHaveValue('kari')
      await expect(page).toHaveURL(PLACE)
    },
  ],
  [
    2,
    'for good: the page says so',
    2,
    async (page) => {
      await expect(page.getByRole('heading', { name: 'The console could not be loaded' })).toBeVisible()
      await expect(page).toHaveURL('/callback')
    },
  ],
]
for (const [times, what, loads, expectEnd] of ends) {
  test(
    `the answer is gone when the program does not load on the callback page, ${what}`,
    { tag: '@b3' },
    async ({ page, oddities }) => {
      oddities.allow(/ERR_FAILED|Failed to fetch|SRI's integrity/)
      await page.goto(PLACE)
      await signInButton(page).click()
      let pages = 0
      page.on(
        'request',
        (request) =>
          (pages += Number(request.isNavigationRequest() && new URL(request.url()).pathname === '/callback')),
      )
      await page.route(/\/a\/app\.\w+\.wasm$/, (route) => (pages <= times ? route.abort() : route.continue()))
      const answer = page.waitForRequest((request) => request.url().includes('/callback?code='))
      await chooseAtProvider(page, 'kari.nordmann')
      const sent = parameters(new URL((await answer).url()).search)
      const secrets = ['code', 'state', 'iss'].map((name) => encodeURIComponent(sent.get(name) ?? 'missing'))
      await expectEnd(page)
      const entries = await addresses(page)
      for (const secret of secrets) expect(entries.filter((entry) => entry.includes(secret))).toEqual([])
      expect(pages).toBe(loads)
    },
  )
}

for (const [issParameter, code] of [
  ['wrong', 'callback_iss_wrong'],
  ['absent', 'callback_iss_missing'],
] as const) {
  test(
    `an answer whose iss is ${issParameter} is refused without a token call`,
    { tag: ['@b4', '@fault-7'] },
    async ({ page, sandbox }) => {
      await sandbox.settings({ issParameter })
      await page.goto('/users')
      // Already the silent visit's answer is refused.
      await expect(gate(page, 'The sign-in was refused')).toBeVisible()
      await expectCode(page, code)
      await page.getByRole('button', { name: 'Sign in again' }).click()
      await chooseAtProvider(page, 'kari.nordmann')
      await expect(gate(page, 'The sign-in was refused')).toBeVisible()
      await expect(sandbox).toHaveReceived(TOKEN, { times: 0 })
    },
  )
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
  test(
    `an ID token with ${defect} is refused with a code of its own`,
    { tag: ['@b5', '@fault-10'] },
    async ({ page, sandbox }) => {
      await sandbox.settings({ idTokenDefect: defect })
      await goAndSignIn(page)
      await expect(gate(page, 'The sign-in was refused')).toBeVisible()
      await expectCode(page, code)
      await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
      await expect(sandbox).toHaveReceived(API, { times: 0 })
    },
  )
}

test('an unknown key is asked for once more, then it is final', { tag: '@b6' }, async ({ page, sandbox }) => {
  await takeClock(page)
  await sandbox.settings({ idTokenDefect: 'unknown_kid' })
  await goAndSignIn(page)
  await expect(gate(page, 'The sign-in was refused')).toBeVisible()
  await expectCode(page, 'id_token_key_unknown')
  await pass(page, 60_000)
  await expect(sandbox).toHaveReceived(KEYS, { times: 2 })
})

test(
  'keys that were changed meanwhile cost one more request',
  { tag: ['@b6', '@fault-11'] },
  async ({ page, request, tenant, sandbox, signIn }) => {
    const old = await (await request.get(`${tenant.issuer}/.well-known/jwks`)).text()
    await sandbox.rotateKeys()
    await sandbox.clearLog()
    await sandbox.fault({ route: KEYS, body: old, contentType: 'application/json' })
    await signIn()
    await expect(page.getByRole('searchbox')).toBeVisible()
    await expect(sandbox).toHaveReceived(KEYS, { times: 2 })
    await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
  },
)

test(
  'keys that the browser has kept are asked for past its cache',
  { tag: ['@b6', '@fault-11'] },
  async ({ page, sandbox, signIn }) => {
    await signIn()
    await answered(page)
    await sandbox.clearLog()
    await page.reload()
    await expect(page.getByRole('searchbox')).toBeVisible()
    await answered(page)
    await expect(sandbox).toHaveReceived(KEYS, { times: 0 })
    await sandbox.rotateKeys()
    await page.reload()
    await expect(page.getByRole('searchbox')).toBeVisible()
    await expect(sandbox).toHaveReceived(KEYS, { times: 1 })
  },
)

test(
  'the provider’s “no” is put into words, its own words stay text',
  { tag: ['@b8', '@fault-3'] },
  async ({ page, sandbox }) => {
    const words = '<b>bold</b><img src=x onerror=alert(1)>' + 'x'.repeat(10_000)
    await answerWith(page, (state, iss) =>
      new URLSearchParams({
        error: 'access_denied',
        error_description: words,
        error_uri: 'https://evil.example/',
        state,
        iss,
      }).toString(),
    )
    await page.goto('/users')
    await expect(page.getByText('Aritma ID did not let you in, or you called it off there.')).toBeVisible()
    await expectCode(page, '<b>bold</b><img src=x')
    const shown = await page.locator('pre').innerText()
    expect(shown.length).toBeLessThan(260)
    await expect(page.locator('section img, section b:has-text("bold")')).toHaveCount(0)
    expect(await page.content()).not.toContain('evil.example')
    await expect(page.getByText('You will come back to Users.')).toBeVisible()
    await expect(signInButton(page)).toBeVisible()
    await expectAccessible(page)
    await expect(sandbox).toHaveReceived(TOKEN, { times: 0 })
  },
)

for (const [what, query] of [
  ['a repeated code', 'code=a&code=b'],
  ['a repeated state', 'code=a&state=b'],
  ['a code and an error', 'code=a&error=b'],
] as const) {
  test(`an answer with ${what} is refused`, { tag: '@b9' }, async ({ page, sandbox }) => {
    await answerWith(page, (state, iss) => `${query}&${new URLSearchParams({ state, iss }).toString()}`)
    await page.goto('/users')
    await expect(gate(page, 'The sign-in was refused')).toBeVisible()
    await expectCode(page, 'callback_')
    await expect(sandbox).toHaveReceived(TOKEN, { times: 0 })
  })
}

test('storage that was wiped meanwhile is an expired attempt', { tag: '@fault-6' }, async ({ page, sandbox }) => {
  await page.addInitScript(() => {
    if (location.pathname === '/callback') sessionStorage.clear()
  })
  await page.goto('/users')
  await expect(page.getByText('This sign-in attempt has expired.')).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(1)
  await expect(sandbox).toHaveReceived(TOKEN, { times: 0 })
})

test('a code that is refused is not tried again', { tag: '@fault-8' }, async ({ page, sandbox }) => {
  await takeClock(page)
  await sandbox.fault({
    route: TOKEN,
    status: 400,
    body: '{"error":"invalid_grant"}',
    contentType: 'application/json',
  })
  await goAndSignIn(page)
  await expect(gate(page, 'The sign-in failed')).toBeVisible()
  await expectCode(page, 'token_refused: invalid_grant')
  await pass(page, 60_000)
  await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByRole('searchbox')).toBeVisible()
})

test(
  'a token answer that breaks off is not asked for again',
  { tag: '@fault-9' },
  async ({ page, sandbox, oddities }) => {
    await takeClock(page)
    oddities.allow(/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION|ERR_EMPTY/)
    await sandbox.fault({ route: TOKEN, cut: true })
    await goAndSignIn(page)
    await expect(gate(page, 'The sign-in failed')).toBeVisible()
    await pass(page, 60_000)
    await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
    await page.getByRole('button', { name: 'Sign in again' }).click()
    await expect(page.getByRole('searchbox')).toBeVisible()
  },
)

/** Every address that the page knows of: its own, the last one's, those in the history. */
const addresses = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { navigation } = globalThis as unknown as { navigation: { entries(): { url: string }[] } }
    return [
      location.href,
      document.referrer,
      JSON.stringify(history.state),
      ...navigation.entries().map((one) => one.url),
    ]
  })

async function goAndSignIn(page: Page): Promise<void> {
  await page.goto('/users')
  await signInButton(page).click()
  await chooseAtProvider(page, 'kari.nordmann')
}

async function expectCode(page: Page, code: string): Promise<void> {
  await page.getByText('Details for support').click()
  await expect(page.locator('pre')).toContainText(code)
}
