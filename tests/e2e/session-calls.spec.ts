// Which calls carry a token, which one, and what the API's "no" means.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { takeClock, API, answersOf, expectAccessible, pass } from './helpers'
import { SANDBOX } from './sandbox'
import { LIST } from './pages/users'
import {
  type Tokens,
  TOKEN,
  RENEWAL,
  ended,
  firstRow,
  refused,
  runOut,
  search,
  signInButton,
  withShortTokens,
} from './pages/session'

test(
  'after a sleep past every limit no call goes out with the old token',
  { tag: '@fault-22' },
  async ({ page, sandbox, oddities, signIn }) => {
    oddities.allowStatus(400)
    await signIn()
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    await sandbox.revokeSessions()
    await page.evaluate(() => {
      const real = Date.now
      Date.now = () => real() + 12 * 60 * 60 * 1000
    })
    await sandbox.clearLog()
    await page.getByRole('searchbox').fill('kari')
    await expect(ended(page)).toBeVisible()
    await expect(sandbox).toHaveReceived(API, { times: 0 })
  },
)

test(
  'either clock ends a token: after a long sleep there is one renewal, then the call',
  { tag: '@c5' },
  async ({ page, sandbox, signIn }) => {
    await signIn()
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    const before = await bearers(page, () => search(page, sandbox, 'a'))
    await page.evaluate(() => {
      const real = Date.now
      Date.now = () => real() + 2 * 60 * 60 * 1000
    })
    await sandbox.clearLog()
    const after = await bearers(page, () => search(page, sandbox, 'kari'))
    expect(after.length).toBeGreaterThan(0)
    expect(after.filter((one) => before.includes(one))).toEqual([])
    await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 1 })
    expect((await sandbox.log(TOKEN, API))[0]?.path).toBe('/connect/token')
  },
)

test(
  'the access token is opaque and its life is what the answer says',
  { tag: '@c5' },
  async ({ page, sandbox, oddities, signIn }) => {
    // Whatever it is, it goes out unchanged; an answer without a life is used until the API says no.
    await page.route('**/connect/token', async (route) => {
      const answer = await route.fetch()
      const { access_token, ...rest } = (await answer.json()) as Record<string, unknown>
      delete rest['expires_in']
      await route.fulfill({ response: answer, json: { ...rest, access_token } })
    })
    oddities.allowStatus(401)
    await withShortTokens(page, sandbox)
    await signIn()
    await runOut(page, sandbox)
    await sandbox.clearLog()
    await search(page, sandbox, 'kari')
    await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 1 })
    // Whoever reads `exp` in it would have renewed before the API had to say so.
    const log = await sandbox.log(TOKEN, API)
    expect(log.map((one) => `${one.path} ${one.status}`).slice(0, 2)).toEqual(['/v1/users 401', '/connect/token 200'])
    expect(log.filter((one) => one.status === 401)).toHaveLength(1)
  },
)

test(
  'a token goes to the configured API only, and never along a redirect',
  { tag: '@c4' },
  async ({ page, tenant, sandbox, oddities, signIn }) => {
    oddities.allow(/redirect|ERR_FAILED/)
    const elsewhere = `http://localhost:${new URL(tenant.origin).port}/stolen`
    const carried: string[] = []
    page.on('request', (request) => {
      if (request.headers()['authorization'] !== undefined) carried.push(request.url())
    })
    const reached: string[] = []
    await page.route(`${elsewhere}*`, (route) => {
      reached.push(route.request().url())
      return route.abort()
    })
    await signIn()
    await sandbox.fault({ route: LIST, redirect: elsewhere })
    await page.getByRole('searchbox').fill('kari')
    await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
    expect(reached).toEqual([])
    expect(carried.length).toBeGreaterThan(0)
    expect(carried.filter((url) => !url.startsWith(`${SANDBOX}/core/iam/v1/`))).toEqual([])
  },
)

test(
  'calls carry no cookie and no Referer, and pass no cache',
  { tag: '@f1' },
  async ({ page, context, sandbox, signIn }) => {
    await context.addCookies([{ name: 'canary', value: 'cookie', url: SANDBOX }])
    const headers: Record<string, string>[] = []
    page.on('request', async (request) => {
      const isOurs = /\/v1\/|connect\/token|well-known/.test(request.url()) && request.method() !== 'OPTIONS'
      if (isOurs) headers.push(await request.allHeaders())
    })
    await signIn()
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    const calls = await sandbox.log(API, TOKEN, '* /.well-known/**')
    expect(calls.length).toBeGreaterThan(3)
    await expect.poll(() => headers.length).toBeGreaterThan(3)
    expect(calls.filter((one) => one.hasCookie)).toEqual([])
    expect(headers.filter((one) => one['referer'] !== undefined || one['cookie'] !== undefined)).toEqual([])
    // What `no-store` makes of a request.
    const api = headers.filter((one) => one['authorization'] !== undefined)
    expect(api.every((one) => one['cache-control'] === 'no-cache')).toBe(true)
  },
)

interface Made {
  url: string
  options: string[]
}

test('calls are made without credentials, Referer, cache and redirects', { tag: '@f1' }, async ({ page, signIn }) => {
  await page.addInitScript(() => {
    const made: Made[] = []
    const real = globalThis.fetch.bind(globalThis)
    const fetch = (input: string | Request, init?: RequestInit): Promise<Response> => {
      const { url, credentials, referrerPolicy, cache, redirect } =
        typeof input === 'string' ? new Request(input, init) : input
      made.push({ url, options: [credentials, referrerPolicy, cache, redirect] })
      return real(input as string, init)
    }
    Object.assign(globalThis, { made, fetch })
  })
  await signIn()
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  const calls = async () => {
    const made = await page.evaluate(() => (globalThis as unknown as { made: Made[] }).made)
    return made.filter((one) => /\/v1\/|\/connect\/token$/.test(one.url))
  }
  const paths = async () =>
    (await calls()).map((one) => new URL(one.url).pathname.replace(/.*(?=\/connect|\/v1)/, '')).sort()
  await expect.poll(paths).toEqual(['/connect/token', '/v1/me', '/v1/users'])
  for (const call of await calls()) expect(call.options, call.url).toEqual(['omit', 'no-referrer', 'no-store', 'error'])
})

test(
  'an API that always says 401 is asked twice, then it is said that it refuses what was just issued',
  { tag: ['@f2', '@fault-26'] },
  async ({ page, sandbox, signIn }) => {
    await takeClock(page)
    await signIn()
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    await sandbox.clearLog()
    await sandbox.fault({ route: LIST, status: 401, times: 0 })
    await page.getByRole('searchbox').fill('kari')
    await expect(refused(page)).toBeVisible()
    await expect(ended(page)).toBeHidden()
    await pass(page, 60_000)
    await expect(sandbox).toHaveReceived('* /v1/users/**', { times: 2 })
    await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 1 })
  },
)

for (const refresh of [true, false]) {
  test(
    `an API that wants another audience is named at once, with what support needs, ${refresh ? 'with' : 'without'} renewals`,
    { tag: ['@f2', '@fault-26'] },
    async ({ page, tenant, sandbox, oddities, signIn }) => {
      oddities.allowStatus(401)
      const issued = await answersOf<Tokens>(page, '**/connect/token')
      await sandbox.settings({ apiAudience: 'other.api', issueRefreshTokens: refresh })
      await signIn()
      const question = refused(page)
      await expect(question).toContainText('the API refuses what it issued')
      await question.getByText('Details for support').click()
      const details = question.locator('pre')
      for (const line of [
        /^code +api_refuses_new_token$/m,
        /^request +GET \/v1\/(me|users)$/m,
        /^status +401$/m,
        /^api +http:.*\/core\/iam$/m,
        /^says +Bearer error="invalid_token", error_description="The audience is invalid"$/m,
        /^aud +services\.iam$/m,
        /^scope +openid profile offline_access services\.iam$/m,
        /^asked +openid profile offline_access services\.iam$/m,
        new RegExp(`^iss +${tenant.issuer}$`, 'm'),
        new RegExp(`^issuer +${tenant.issuer}$`, 'm'),
        /^client +iam-console$/m,
      ]) {
        await expect(details).toHaveText(line)
      }
      await expectAccessible(page)
      // Never a token, nor a person.
      const shown = await details.innerText()
      const parts = issued.flatMap((one) => [one.access_token, one.id_token]).flatMap((one) => one.split('.'))
      expect(parts.filter((part) => shown.includes(part))).toEqual([])
      expect(shown).not.toMatch(/kari/i)
      await expect(sandbox).toHaveReceived(TOKEN, { times: refresh ? 2 : 1 })
      // Set right, one signs in again and is there.
      await sandbox.settings({ apiAudience: null })
      await question.getByRole('button', { name: 'Sign in again' }).click()
      await expect(firstRow(page)).toBeVisible()
    },
  )
}

test(
  'an API that begins to refuse after a renewal is told apart from a session that has ended',
  { tag: '@f2' },
  async ({ page, sandbox, oddities, signIn }) => {
    oddities.allowStatus(401)
    await withShortTokens(page, sandbox)
    await signIn()
    await expect(firstRow(page)).toBeVisible()
    await sandbox.settings({ apiAudience: 'other.api' })
    await runOut(page, sandbox)
    await page.getByRole('searchbox').fill('kari')
    await expect(refused(page)).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue('kari')
  },
)

for (const [what, expiresIn] of [
  ['text', '3600'],
  ['a fraction', 3599.7],
  ['null', null],
  ['negative', -1],
  ['nothing', undefined],
  ['a word', 'an hour'],
  ['beyond all bounds', 1e300],
] as const) {
  test(`a life of the token that is ${what} signs one in`, { tag: '@c5' }, async ({ page, sandbox, signIn }) => {
    await page.route('**/connect/token', async (route) => {
      const answer = await route.fetch()
      const json = { ...((await answer.json()) as object), expires_in: expiresIn }
      await route.fulfill({ response: answer, json })
    })
    await signIn()
    await expect(firstRow(page)).toBeVisible()
    await search(page, sandbox, 'kari')
    await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
  })
}

test('one 401 is followed by one renewal and one replay', { tag: '@f2' }, async ({ page, sandbox, signIn }) => {
  await signIn()
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  await sandbox.clearLog()
  await sandbox.fault({ route: LIST, status: 401 })
  await search(page, sandbox, 'kari')
  await expect(sandbox).toHaveReceived('* /v1/users/**', { times: 2 })
  await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 1 })
})

test(
  'a missing right renews nothing and is called a missing right',
  { tag: ['@f2', '@P14', '@fault-27'] },
  async ({ page, sandbox, oddities, signIn }) => {
    oddities.allowStatus(403)
    await signIn('/users', 'nina.norole')
    await expect(page.getByText(/lacks the right/).first()).toBeVisible()
    await expect(ended(page)).toBeHidden()
    await expect(signInButton(page)).toBeHidden()
    await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 0 })
    await expect(sandbox).toHaveReceived('* /v1/users/**', { times: 1 })
    await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
  },
)

/** The tokens that calls of the API carried meanwhile. */
async function bearers(page: Page, act: () => Promise<void>): Promise<string[]> {
  const seen: string[] = []
  const note = (request: { headers(): Record<string, string> }): void => {
    const bearer = request.headers()['authorization']
    if (bearer !== undefined) seen.push(bearer)
  }
  page.on('request', note)
  await act()
  page.off('request', note)
  return seen
}
