// Staying signed in: renewal, what each failure of it means, and which calls carry a token. Test names begin
// with the ids of security.md.
import type { Page } from '@playwright/test'
import { SANDBOX, at, expect, expectAccessible, signIn, test } from './helpers'
import { apiCalls, ended, parameters, renewals, runOut, signInButton, tokenCalls } from './session-helpers'

/** Long enough to sign in and load the list, short enough to wait for its end. */
const SHORT = 3

test.describe('with tokens that live for three seconds', () => {
  test.beforeEach(async ({ page, tenant, sandbox }) => {
    await sandbox.settings({ accessTokenSeconds: SHORT })
    await signIn(page, tenant)
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    await runOut(page, SHORT)
    await sandbox.clearLog()
  })

  test('d1 fault 16 fifty calls at the end of a token share one renewal', async ({ page, sandbox }) => {
    await sandbox.fault({ route: 'POST /connect/token', delayMs: 1500 })
    await sandbox.settings({ accessTokenSeconds: 60 })
    await turnPages(page, 50)
    await expect(page.getByText('1–25')).toBeVisible()
    await page.waitForTimeout(500)
    expect(await renewals(sandbox)).toHaveLength(1)
    expect((await apiCalls(sandbox)).filter((one) => one.status === 401)).toEqual([])
    await expect(ended(page)).toBeHidden()
  })

  test('d4 a new refresh token takes the place of the old one', async ({ page, sandbox }) => {
    await search(page, 'a')
    await runOut(page, SHORT)
    await search(page, 'b')
    const used = (await renewals(sandbox)).map((one) => parameters(one.body).get('refresh_token'))
    expect(used).toHaveLength(2)
    expect(new Set(used).size).toBe(2)
    await expect(ended(page)).toBeHidden()
  })

  test('d4 without a new refresh token the old one is kept', async ({ page, sandbox }) => {
    await sandbox.settings({ rotateRefreshTokens: false })
    await search(page, 'a')
    await runOut(page, SHORT)
    await search(page, 'b')
    const used = (await renewals(sandbox)).map((one) => parameters(one.body).get('refresh_token'))
    expect(used).toHaveLength(2)
    expect(new Set(used).size).toBe(1)
  })

  test('d5 fault 18 only the provider’s “no” ends the session, and the page stays', async ({ page, sandbox, oddities }) => {
    oddities.allowStatus(400)
    await sandbox.revokeSessions()
    await page.getByRole('searchbox').fill('kari')
    await expect(ended(page)).toBeVisible()
    await expect(ended(page)).toContainText('Your rights have not changed, and what you typed is kept.')
    await expect(page.getByText('lacks the right')).toHaveCount(0)
    expect(await renewals(sandbox)).toHaveLength(1)
    expect(await apiCalls(sandbox)).toEqual([])
    await expectAccessible(page)
    // It is a question that is not to be waved away.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(ended(page)).toBeVisible()
    await expect(page.locator('input[type=search]')).toHaveValue('kari')
  })

  test('d5 fault 19 a busy provider is asked again, and work goes on', async ({ page, sandbox }) => {
    await sandbox.fault({ route: 'POST /connect/token', status: 503 })
    await search(page, 'kari')
    expect(await renewals(sandbox)).toHaveLength(2)
    await expect(ended(page)).toBeHidden()
  })

  test('d5 a provider that stays busy fails the call, not the session', async ({ page, sandbox }) => {
    await sandbox.fault({ route: 'POST /connect/token', status: 503, times: 0 })
    await page.getByRole('searchbox').fill('kari')
    await expect(page.getByText('Aritma ID could not renew the session right now.').first()).toBeVisible()
    await expect(ended(page)).toBeHidden()
    expect(await renewals(sandbox)).toHaveLength(3)
    await sandbox.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await expect(page.getByText('1–2', { exact: true })).toBeVisible()
  })

  test('d5 a provider that cannot be reached fails the call, not the session', async ({ page, sandbox, oddities }) => {
    oddities.allow(/ERR_FAILED|ERR_CONNECTION/)
    await page.route('**/id/**', (route) => route.abort())
    await page.getByRole('searchbox').fill('kari')
    await expect(page.getByText('Aritma ID could not be reached to renew the session.').first()).toBeVisible()
    await expect(ended(page)).toBeHidden()
    expect(await apiCalls(sandbox)).toEqual([])
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await expect(page.getByText('1–2', { exact: true })).toBeVisible()
  })

  test('d6 fault 20 a lost answer is tried once more, then the session has ended', async ({ page, sandbox, oddities }) => {
    oddities.allowStatus(400)
    oddities.allow(/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION|ERR_EMPTY/)
    await sandbox.fault({ route: 'POST /connect/token', cutAfterCommit: true })
    await page.getByRole('searchbox').fill('kari')
    await expect(ended(page)).toBeVisible()
    const used = (await renewals(sandbox)).map((one) => parameters(one.body).get('refresh_token'))
    expect(used).toHaveLength(2)
    expect(new Set(used).size).toBe(1)
  })

  test('d6 a lost answer without rotation costs one more request', async ({ page, sandbox, oddities }) => {
    oddities.allow(/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION|ERR_EMPTY/)
    await sandbox.settings({ rotateRefreshTokens: false })
    await sandbox.fault({ route: 'POST /connect/token', cut: true })
    await search(page, 'kari')
    expect(await renewals(sandbox)).toHaveLength(2)
  })

  test('d7 fault 21 a renewal about somebody else wipes the screen', async ({ page }) => {
    await page.route('**/connect/token', async (route) => {
      const answer = await route.fetch()
      const tokens = (await answer.json()) as Record<string, string>
      const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
      const claims = JSON.parse(Buffer.from((tokens['id_token'] ?? '..').split('.')[1] ?? '', 'base64url').toString()) as object
      const forged = `${part({ alg: 'ES256' })}.${part({ ...claims, sub: 'somebody-else' })}.AAAA`
      await route.fulfill({ response: answer, json: { ...tokens, id_token: forged } })
    })
    await page.getByRole('searchbox').fill('kari')
    await expect(page.getByText('Aritma ID answered for another person.')).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(0)
    expect(await page.content()).not.toContain('nordmann')
  })

  test('p14 an ended session in mid-form keeps what was typed, and signing in again brings it back', async ({
    page,
    tenant,
    sandbox,
    oddities,
  }) => {
    oddities.allowStatus(400)
    await page.getByRole('link', { name: 'Invite people' }).click()
    const field = page.getByRole('textbox').first()
    await field.fill('new.person@fjordbank.example')
    await runOut(page, SHORT)
    await sandbox.revokeSessions()
    await page.getByRole('button', { name: /^(Send|Invite)/ }).last().click()
    await expect(ended(page)).toBeVisible()
    expect(await field.inputValue()).toContain('new.person@fjordbank.example')
    await ended(page).getByRole('button', { name: 'Sign in again' }).click()
    await page.getByRole('button', { name: 'kari.nordmann', exact: true }).click()
    await expect(page).toHaveURL(at(tenant, '/users/invite'))
    await expect(page.getByText('new.person@fjordbank.example').or(page.locator('textarea')).first()).toBeVisible()
    expect(await page.locator('main').innerHTML() + (await field.inputValue())).toContain('new.person@fjordbank.example')
    expect(await sandbox.invitations()).toEqual([])
  })
})

test('d2 fault 17 tabs renew apart: one-time refresh tokens of one tab never sign out another', async ({ page, context, tenant, sandbox }) => {
  await sandbox.settings({ accessTokenSeconds: SHORT })
  await signIn(page, tenant)
  const tabs = [page, await context.newPage(), await context.newPage()]
  for (const tab of tabs.slice(1)) await tab.goto(at(tenant, '/users'))
  for (const text of ['a', 'b']) {
    await Promise.all(tabs.map((tab) => expect(tab.getByRole('searchbox')).toBeVisible()))
    await runOut(page, SHORT)
    for (const tab of tabs) await search(tab, text)
  }
  for (const tab of tabs) await expect(ended(tab)).toBeHidden()
  const made = await renewals(sandbox)
  expect(made.length).toBeGreaterThanOrEqual(6)
  expect(made.filter((one) => one.status !== 200)).toEqual([])
  const used = made.map((one) => parameters(one.body).get('refresh_token'))
  expect(new Set(used).size).toBe(used.length)
})

test('fault 22 after a sleep past every limit no call goes out with the old token', async ({ page, tenant, sandbox, oddities }) => {
  oddities.allowStatus(400)
  await signIn(page, tenant)
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  await sandbox.revokeSessions()
  await page.evaluate(() => {
    const real = Date.now
    Date.now = () => real() + 12 * 60 * 60 * 1000
  })
  await sandbox.clearLog()
  await page.getByRole('searchbox').fill('kari')
  await expect(ended(page)).toBeVisible()
  expect(await apiCalls(sandbox)).toEqual([])
})

test('c5 either clock ends a token: after a long sleep there is one renewal, then the call', async ({ page, tenant, sandbox }) => {
  await signIn(page, tenant)
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  const before = await bearers(page, () => search(page, 'a'))
  await page.evaluate(() => {
    const real = Date.now
    Date.now = () => real() + 2 * 60 * 60 * 1000
  })
  await sandbox.clearLog()
  const after = await bearers(page, () => search(page, 'kari'))
  expect(after.length).toBeGreaterThan(0)
  expect(after.filter((one) => before.includes(one))).toEqual([])
  expect(await renewals(sandbox)).toHaveLength(1)
  expect((await sandbox.log(/\/connect\/token|\/v1\//)).filter((one) => one.method !== 'OPTIONS')[0]?.path).toBe('/connect/token')
})

test('c5 the access token is opaque and its life is what the answer says', async ({ page, tenant, sandbox, oddities }) => {
  // Whatever it is, it goes out unchanged; an answer without a life is used until the API says no.
  await page.route('**/connect/token', async (route) => {
    const answer = await route.fetch()
    const { access_token, ...rest } = (await answer.json()) as Record<string, unknown>
    delete rest['expires_in']
    await route.fulfill({ response: answer, json: { ...rest, access_token } })
  })
  oddities.allowStatus(401)
  await sandbox.settings({ accessTokenSeconds: SHORT })
  await signIn(page, tenant)
  await runOut(page, SHORT + 1)
  await sandbox.clearLog()
  await search(page, 'kari')
  expect(await renewals(sandbox)).toHaveLength(1)
})

test('without a refresh token the session lasts as long as its access token', async ({ page, tenant, sandbox }) => {
  await sandbox.settings({ issueRefreshTokens: false, accessTokenSeconds: SHORT })
  await signIn(page, tenant)
  await runOut(page, SHORT)
  await page.getByRole('searchbox').fill('kari')
  await expect(ended(page)).toBeVisible()
  await ended(page).getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByText('1–2', { exact: true })).toBeVisible()
  expect(await renewals(sandbox)).toEqual([])
})

test('c4 a token goes to the configured API only, and never along a redirect', async ({ page, tenant, sandbox, oddities }) => {
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
  await signIn(page, tenant)
  await sandbox.fault({ route: 'GET /v1/users', redirect: elsewhere })
  await page.getByRole('searchbox').fill('kari')
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
  expect(reached).toEqual([])
  expect(carried.length).toBeGreaterThan(0)
  expect(carried.filter((url) => !url.startsWith(`${SANDBOX}/core/iam/v1/`))).toEqual([])
})

test('f1 calls carry no cookie and no Referer, and pass no cache', async ({ page, context, tenant, sandbox }) => {
  await context.addCookies([{ name: 'canary', value: 'cookie', url: SANDBOX }])
  const headers: Record<string, string>[] = []
  page.on('request', async (request) => {
    if (/\/v1\/|connect\/token|well-known/.test(request.url()) && request.method() !== 'OPTIONS') headers.push(await request.allHeaders())
  })
  await signIn(page, tenant)
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  const calls = await sandbox.log(/\/v1\/|connect\/token|well-known/)
  expect(calls.length).toBeGreaterThan(3)
  expect(calls.filter((one) => one.hasCookie)).toEqual([])
  expect(headers.filter((one) => one['referer'] !== undefined || one['cookie'] !== undefined)).toEqual([])
  // What `no-store` makes of a request.
  const api = headers.filter((one) => one['authorization'] !== undefined)
  expect(api.every((one) => one['cache-control'] === 'no-cache')).toBe(true)
})

test('f2 fault 26 an API that always says 401 is asked twice, then the session has ended', async ({ page, tenant, sandbox }) => {
  await signIn(page, tenant)
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  await sandbox.clearLog()
  await sandbox.fault({ route: 'GET /v1/users', status: 401, times: 0 })
  await page.getByRole('searchbox').fill('kari')
  await expect(ended(page)).toBeVisible()
  await page.waitForTimeout(1500)
  expect(await apiCalls(sandbox, 'users')).toHaveLength(2)
  expect(await renewals(sandbox)).toHaveLength(1)
})

test('f2 one 401 is followed by one renewal and one replay', async ({ page, tenant, sandbox }) => {
  await signIn(page, tenant)
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  await sandbox.clearLog()
  await sandbox.fault({ route: 'GET /v1/users', status: 401 })
  await search(page, 'kari')
  expect(await apiCalls(sandbox, 'users')).toHaveLength(2)
  expect(await renewals(sandbox)).toHaveLength(1)
})

test('f2 p14 fault 27 a missing right renews nothing and is called a missing right', async ({ page, tenant, sandbox, oddities }) => {
  oddities.allowStatus(403)
  await signIn(page, tenant, 'nina.norole')
  await expect(page.getByText(/lacks the right/).first()).toBeVisible()
  await expect(ended(page)).toBeHidden()
  await expect(signInButton(page)).toBeHidden()
  expect(await renewals(sandbox)).toEqual([])
  expect(await apiCalls(sandbox, 'users')).toHaveLength(1)
  expect(await tokenCalls(sandbox)).toHaveLength(1)
})

/** Searches, and waits for the answer. */
async function search(page: Page, text: string): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.url().includes(`searchText=${text}`) && response.status() === 200 && response.request().method() === 'GET',
  )
  await page.getByRole('searchbox').fill(text)
  await answer
}

/** Changes the page size many times in one go: a call each. */
async function turnPages(page: Page, times: number): Promise<void> {
  await page.getByRole('combobox').last().evaluate((select: HTMLSelectElement, count) => {
    for (let n = 0; n < count; n++) {
      select.value = n % 2 === 0 ? '100' : '25'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }, times)
}

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
