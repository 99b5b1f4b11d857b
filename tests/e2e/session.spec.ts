// Signing in: the authorization request, what is kept, the gates, the clock, the order of requests.
import { createHash } from 'node:crypto'
import { expect, test } from './fixtures'
import { takeClock, chooseAtProvider, expectAccessible, pass } from './helpers'
import { SANDBOX } from './sandbox'
import {
  AUTHORIZE,
  TOKEN,
  DISCOVERY,
  KEYS,
  configOf,
  firstRow,
  gate,
  parameters,
  runOut,
  signInButton,
  withShortTokens,
} from './pages/session'

test(
  'only a code is asked for, and only codes and refresh tokens are exchanged',
  { tag: '@a1' },
  async ({ page, sandbox, signIn }) => {
    await withShortTokens(page, sandbox)
    await signIn()
    await runOut(page, sandbox)
    await page.getByRole('searchbox').fill('kari')
    await expect(sandbox).toHaveReceived(TOKEN, { times: 2 })
    for (const one of await sandbox.log(AUTHORIZE)) {
      expect(parameters(one.query).get('response_type')).toBe('code')
      expect(parameters(one.query).has('response_mode')).toBe(false)
    }
    for (const one of await sandbox.log(TOKEN)) {
      expect(['authorization_code', 'refresh_token']).toContain(parameters(one.body).get('grant_type'))
    }
  },
)

test(
  'each attempt has its own verifier, state and nonce',
  { tag: ['@a2', '@a3'] },
  async ({ page, sandbox, signIn }) => {
    await signIn()
    for (let n = 0; n < 4; n++) {
      await page.reload()
      await expect(page.getByRole('searchbox')).toBeVisible()
    }
    const sent = (await sandbox.log(AUTHORIZE)).map((one) => parameters(one.query))
    const redeemed = (await sandbox.log(TOKEN)).map((one) => parameters(one.body))
    expect(redeemed).toHaveLength(5)
    const challenges = new Set(sent.map((one) => one.get('code_challenge')))
    for (const name of ['state', 'nonce']) {
      const values = sent.map((one) => one.get(name) ?? '')
      expect(Math.min(...values.map((value) => value.length))).toBeGreaterThanOrEqual(22)
      // The provider's login page leads through authorize a second time with the same request.
      expect(new Set(values).size).toBe(challenges.size)
    }
    expect(sent.every((one) => one.get('code_challenge_method') === 'S256')).toBe(true)
    const verifiers = new Set<string>()
    for (const one of redeemed) {
      const verifier = one.get('code_verifier') ?? ''
      expect(verifier).toMatch(/^[A-Za-z0-9._~-]{43,128}$/)
      expect(challenges).toContain(createHash('sha256').update(verifier).digest('base64url'))
      verifiers.add(verifier)
    }
    expect(verifiers.size).toBe(5)
  },
)

test(
  'redirect address and scopes are those of the configuration, wherever one starts',
  { tag: ['@a4', '@a5'] },
  async ({ page, tenant, sandbox }) => {
    await page.goto('/a/../users?redirect_uri=https%3A%2F%2Fevil.example&scope=all#code=1')
    await signInButton(page).click()
    await chooseAtProvider(page, 'kari.nordmann')
    await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
    const redirect = `${tenant.origin}/callback`
    for (const one of await sandbox.log(AUTHORIZE)) {
      expect(parameters(one.query).get('redirect_uri')).toBe(redirect)
      expect(parameters(one.query).get('scope')).toBe('openid profile offline_access services.iam')
    }
    expect(parameters((await sandbox.log(TOKEN))[0]?.body).get('redirect_uri')).toBe(redirect)
  },
)

for (const [defect, id, code] of [
  ['wrong_issuer', '@a6', 'discovery_issuer_differs'],
  ['trailing_slash', '@a6', 'discovery_issuer_differs'],
  ['http_endpoints', '@a6', 'discovery_endpoint_refused'],
  ['plain_pkce_only', '@a2', 'discovery_without_s256'],
] as const) {
  test(
    `discovery with ${defect} is refused by name, without a redirect`,
    { tag: [id, '@fault-2'] },
    async ({ page, sandbox }) => {
      await takeClock(page)
      await sandbox.settings({ discovery: defect })
      await page.goto('/users')
      await expect(gate(page, 'The sign-in configuration was rejected')).toBeVisible()
      await page.getByText('Details for support').click()
      await expect(page.getByText(code)).toBeVisible()
      await pass(page, 60_000)
      await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 0 })
      await expect(sandbox).toHaveReceived(DISCOVERY, { times: 1 })
    },
  )
}

test('each optional endpoint may be missing', { tag: '@a6' }, async ({ page, sandbox, signIn }) => {
  await sandbox.settings({ discovery: 'no_optional_endpoints' })
  await signIn()
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible()
})

test('only a path on this host is come back to', { tag: '@a7' }, async ({ page, tenant, signIn }) => {
  await signIn()
  for (const place of ['//evil', '/%5C%5Cevil/..//evil', '/callback']) {
    await page.goto(tenant.origin + place)
    await expect(page.getByRole('navigation').first()).toBeVisible()
    expect(new URL(page.url()).origin).toBe(tenant.origin)
    expect(new URL(page.url()).pathname).not.toMatch(/^\/\/|callback/)
  }
})

test('a deep link survives signing in, with its query', { tag: '@a7' }, async ({ page, signIn }) => {
  const place = '/users?search=kari&size=25'
  await signIn(place)
  await expect(page).toHaveURL(place)
  await expect(page.getByRole('searchbox')).toHaveValue('kari')
})

test('at most three sign-ins are kept, with these members only, for ten minutes', { tag: '@c2' }, async ({ page }) => {
  await takeClock(page)
  // Ten abandoned attempts within a minute would trip the breaker (e7), which is not what this is about.
  await page.addInitScript(() => {
    if (location.hostname.endsWith('localhost')) sessionStorage.removeItem('iam.attempts')
  })
  for (let n = 0; n < 10; n++) {
    await page.goto(`/users?search=${n}`)
    await signInButton(page).click()
    await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
  }
  await page.goto('/')
  await expect(signInButton(page)).toBeVisible()
  const stored: Record<string, string> = await page.evaluate(() => ({ ...sessionStorage }))
  // And which tab this is, which says nothing of a sign-in.
  expect(Object.keys(stored).sort()).toEqual(['iam.sign-ins', 'iam.tab'])
  const kept = JSON.parse(stored['iam.sign-ins'] ?? '[]') as Record<string, unknown>[]
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.length).toBeLessThanOrEqual(3)
  for (const one of kept) {
    expect(Object.keys(one).sort()).toEqual(['created', 'metadata', 'nonce', 'route', 'state', 'verifier'])
  }
  await page.clock.fastForward(11 * 60_000)
  await page.goto('/signed-out')
  await expect(signInButton(page)).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.getItem('iam.sign-ins'))).toBeNull()
})

// A test each: init scripts add up.
for (const minutes of [3, -3]) {
  test(`a clock ${minutes} minutes off is tolerated`, { tag: ['@b7', '@fault-12'] }, async ({ page, signIn }) => {
    await takeClock(page, minutes)
    await signIn()
    await expect(page.getByRole('searchbox')).toBeVisible()
    // eslint-disable-next-line no-restricted-syntax -- minutes, rounded
    const off = await page.evaluate((now) => Math.round((Date.now() - now) / 60_000), Date.now())
    expect(off).toBe(minutes)
  })
}

for (const [minutes, words] of [
  [70, 'about 70 minutes ahead'],
  [-70, 'about 70 minutes behind'],
] as const) {
  test(
    `a clock ${minutes} minutes off is named, without a loop`,
    { tag: ['@b7', '@P15', '@fault-12'] },
    async ({ page, sandbox }) => {
      await takeClock(page, minutes)
      await page.goto('/users')
      await signInButton(page).click()
      await chooseAtProvider(page, 'kari.nordmann')
      await expect(gate(page, 'This computer’s clock is off')).toBeVisible()
      await expect(page.getByRole('main')).toContainText(words)
      await expectAccessible(page)
      const times = (await sandbox.log(AUTHORIZE)).length
      await pass(page, 60_000)
      await expect(sandbox).toHaveReceived(AUTHORIZE, { times })
      await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
    },
  )
}

test(
  'a provider with a wrong clock is not blamed on this computer',
  { tag: '@P15' },
  async ({ page, tenant, sandbox }) => {
    await sandbox.settings({ clockOffsetSeconds: 4200 })
    // The sandbox shifts its whole world; here the app's own host keeps the right time.
    await page.route('**/config.json', (route) =>
      route.fulfill({ json: configOf(tenant), headers: { date: new Date().toUTCString() } }),
    )
    await page.goto('/users')
    await signInButton(page).click()
    await chooseAtProvider(page, 'kari.nordmann')
    await expect(gate(page, 'The clocks do not agree')).toBeVisible()
    await expect(page.getByRole('main')).toContainText('about 70 minutes ahead')
  },
)

test(
  'a reload restores the session at the same place with one silent visit, without a frame',
  { tag: ['@fault-13', '@fault-15'] },
  async ({ page, sandbox, signIn }) => {
    // Blocked third-party cookies make no difference where no frame is ever used.
    const frames: string[] = []
    page.on('frameattached', (frame) => frames.push(frame.url()))
    await signIn('/users?search=kari')
    await sandbox.clearLog()
    const entries = await page.evaluate(() => history.length)
    await page.reload()
    await expect(page.getByRole('searchbox')).toHaveValue('kari')
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 1 })
    await expect(sandbox).toHaveReceived(AUTHORIZE, { query: { prompt: 'none' } })
    expect(await page.evaluate(() => history.length)).toBe(entries)
    // A new tab restores as well, with a code of its own.
    const other = await page.context().newPage()
    await other.goto('/users')
    await expect(other.getByRole('searchbox')).toBeVisible()
    expect(frames).toEqual([])
  },
)

test(
  'without a session at the provider the place is remembered, after one attempt',
  { tag: '@fault-14' },
  async ({ page, sandbox }) => {
    await takeClock(page)
    await page.goto('/users?search=kari')
    await expect(signInButton(page)).toBeVisible()
    await expect(page.getByText('You will come back to Users.')).toBeVisible()
    await expect(page).toHaveTitle('Sign in · IAM Console')
    await expectAccessible(page)
    await pass(page, 60_000)
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 1 })
    await signInButton(page).click()
    await chooseAtProvider(page, 'kari.nordmann')
    await expect(page.getByRole('searchbox')).toHaveValue('kari')
  },
)

test('discovery that answers 500 is told, and tried again', { tag: '@fault-1' }, async ({ page, sandbox }) => {
  await sandbox.fault({ route: DISCOVERY, status: 500 })
  await page.goto('/users')
  await expect(gate(page, 'Aritma ID cannot be reached')).toBeVisible()
  await expectAccessible(page)
  await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 0 })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
})

test(
  'discovery that hangs is told within 15 seconds, with a way out before that',
  { tag: '@fault-1' },
  async ({ page, sandbox }) => {
    await takeClock(page)
    await sandbox.fault({ route: DISCOVERY, hang: true, times: 0 })
    await page.goto('/users')
    await expect(page.getByText('Restoring your session')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
    await pass(page, 15_000)
    await expect(gate(page, 'Aritma ID cannot be reached')).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText('Signing in was called off.')).toBeVisible()
    await expect(page.getByText('You will come back to Users.')).toBeVisible()
    await sandbox.clearFaults()
    await pass(page, 60_000)
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 0 })
  },
)

test('after the redirect back the token call is first and the screen’s own call next', async ({ page, sandbox }) => {
  await page.goto('/users')
  await signInButton(page).click()
  await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
  const seen: string[] = []
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin === SANDBOX) seen.push(`${request.method()} ${pathname.replace(/^\/(id\/[^/]*|core\/iam)/, '')}`)
  })
  await sandbox.fault({ route: TOKEN, hang: true })
  await chooseAtProvider(page, 'kari.nordmann')
  // The keys do not wait for the tokens.
  await expect(sandbox).toHaveReceived(KEYS, { status: 200 })
  await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
  await sandbox.clearFaults()
  await expect(firstRow(page)).toBeVisible()
  const order = () => seen.slice(seen.findIndex((one) => one.endsWith('/connect/authorize')) + 1)
  await expect.poll(() => order().length).toBe(4)
  expect(order().slice(0, 2)).toEqual(['POST /connect/token', 'GET /.well-known/jwks'])
  expect(order().slice(2).sort()).toEqual(['GET /v1/me', 'GET /v1/users'])
})

test('a configuration that is wrong names the field and the expected form', async ({ page, tenant, oddities }) => {
  oddities.allowStatus(404)
  const config = (change: Record<string, unknown>) =>
    page.route('**/config.json', (route) =>
      route.fulfill({ json: { ...configOf(tenant), ...change, unknownMember: 1 } }),
    )
  await config({ scopes: 'openid' })
  await page.goto('/users')
  await expect(gate(page, 'The console is not configured')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('In config.json, scopes is missing or has the wrong form')
  await expect(page.getByRole('main')).toContainText('a list of scopes with openid among them')
  await expectAccessible(page)
  await page.unrouteAll()
  await config({ redirectUri: 'https://elsewhere.example/callback' })
  await page.reload()
  await expect(page.getByRole('main')).toContainText(`as in "${tenant.origin}/callback"`)
  await page.unrouteAll()
  await page.route('**/config.json', (route) => route.fulfill({ status: 404, body: '' }))
  await page.reload()
  await expect(page.getByRole('main')).toContainText('the host answered 404')
})
