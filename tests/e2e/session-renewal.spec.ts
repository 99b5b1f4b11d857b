// Staying signed in: renewal, and what each failure of it means. Test names begin with the ids of security.md.
import type { Page } from '@playwright/test'
import { at, expect, expectAccessible, signIn, test } from './helpers'
import { apiCalls, ended, parameters, renewals, runOut, search } from './session-helpers'
import { RolePicker, UserList, mostAtOnce, roleCalls, toast } from './users.page'

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

  test('d1 calls that start at once share one renewal', async ({ page, sandbox }) => {
    // The list and its roles are asked for while there is time.
    await sandbox.settings({ accessTokenSeconds: SHORT })
    const list = new UserList(page)
    await list.everybody.check()
    await list.act('Add role').click()
    const picker = new RolePicker(page)
    await picker.option('payments.viewer').click()
    await runOut(page, SHORT)
    await sandbox.clearLog()
    await sandbox.settings({ accessTokenSeconds: 60 })
    await sandbox.fault({ route: 'POST /connect/token', delayMs: 1500 })
    await picker.act('Add role').click()
    await expect(toast(page, /^Roles added to \d+ people/)).toBeVisible()
    const made = await roleCalls(sandbox, 'POST')
    expect(made.length).toBeGreaterThan(20)
    expect(made.filter((one) => one.status !== 200)).toEqual([])
    expect(mostAtOnce(made.slice(0, 4), 100)).toBe(4)
    expect(await renewals(sandbox)).toHaveLength(1)
    expect((await apiCalls(sandbox)).filter((one) => one.status === 401)).toEqual([])
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
    await expectOnlyTheCallFails(page, 'Aritma ID could not renew the session right now.')
    expect(await renewals(sandbox)).toHaveLength(3)
    await sandbox.clearFaults()
    await expectNextTryWorks(page)
  })

  for (const [status, error] of [
    [403, 'forbidden'],
    [404, 'Not Found'],
    [400, 'temporarily_unavailable'],
  ] as const) {
    test(`d5 a ${status} that says ${error} is a firewall’s or a gateway’s, and ends no session`, async ({ page, sandbox }) => {
      const body = JSON.stringify({ error })
      await sandbox.fault({ route: 'POST /connect/token', status, times: 0, body, contentType: 'application/json' })
      await expectOnlyTheCallFails(page, 'Aritma ID gave an unexpected answer when the session was to be renewed.')
      expect(await apiCalls(sandbox)).toEqual([])
      await sandbox.clearFaults()
      await expectNextTryWorks(page)
      await expect(ended(page)).toBeHidden()
    })
  }

  test('d5 d6 a gateway’s 503 that may not be read is asked again after a pause', async ({ page, sandbox, oddities }) => {
    oddities.allow(/CORS policy|ERR_FAILED/)
    await sandbox.fault({ route: 'POST /connect/token', status: 503, noCors: true })
    await search(page, 'kari')
    const made = await renewals(sandbox)
    expect(made).toHaveLength(2)
    expect((made[1]?.at_ms ?? 0) - (made[0]?.at_ms ?? 0)).toBeGreaterThanOrEqual(2900)
    await expect(ended(page)).toBeHidden()
  })

  test('d6 an answer that may not be read is one that was lost: tried once more, then the session has ended', async ({
    page,
    sandbox,
    oddities,
  }) => {
    oddities.allow(/CORS policy|ERR_FAILED/)
    await sandbox.fault({ route: 'POST /connect/token', status: 503, noCors: true, times: 2 })
    await page.getByRole('searchbox').fill('kari')
    await expect(ended(page)).toBeVisible()
    // The third would be let through.
    await page.waitForTimeout(1000)
    expect(await renewals(sandbox)).toHaveLength(2)
  })

  test('d5 a provider that cannot be reached fails the call, not the session', async ({ page, sandbox, oddities }) => {
    oddities.allow(/ERR_FAILED|ERR_CONNECTION/)
    await page.route('**/id/**', (route) => route.abort())
    await expectOnlyTheCallFails(page, 'Aritma ID could not be reached to renew the session.')
    expect(await apiCalls(sandbox)).toEqual([])
    await page.unrouteAll()
    await expectNextTryWorks(page)
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

  test('d6 answers that are lost each time end the session after one more try, rotation or not', async ({ page, sandbox, oddities }) => {
    oddities.allow(/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION|ERR_EMPTY/)
    await sandbox.settings({ rotateRefreshTokens: false })
    await sandbox.fault({ route: 'POST /connect/token', cut: true, times: 0 })
    await page.getByRole('searchbox').fill('kari')
    await expect(ended(page)).toBeVisible()
    await page.waitForTimeout(1000)
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

/** Changes the page size many times in one go: a call each. */
async function turnPages(page: Page, times: number): Promise<void> {
  await page.getByRole('combobox').last().evaluate((select: HTMLSelectElement, count) => {
    for (let n = 0; n < count; n++) {
      select.value = n % 2 === 0 ? '100' : '25'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }, times)
}

/** A search fails with these words, and the session stays. */
async function expectOnlyTheCallFails(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill('kari')
  await expect(page.getByText(words).first()).toBeVisible()
  await expect(ended(page)).toBeHidden()
}

async function expectNextTryWorks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(page.getByText('1–2', { exact: true })).toBeVisible()
}
