// Staying signed in: renewal, and what each failure of it means.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { API, expectAccessible, pass } from './helpers'
import { ADD } from './pages/users'
import { TOKEN, RENEWAL, ended, firstRow, parameters, renewals, runOut, search, withShortTokens } from './pages/session'

test.describe('with tokens that have run out', () => {
  test.beforeEach(async ({ page, sandbox, signIn }) => {
    await withShortTokens(page, sandbox)
    await signIn()
    await expect(firstRow(page)).toBeVisible()
    await runOut(page, sandbox)
    await sandbox.clearLog()
  })

  test(
    'fifty calls at the end of a token share one renewal',
    { tag: ['@d1', '@fault-16'] },
    async ({ page, sandbox }) => {
      await sandbox.fault({ route: TOKEN, hang: true })
      await turnPages(page, 50)
      await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 1 })
      await sandbox.clearFaults()
      await expect(page.getByText('1–25')).toBeVisible()
      await pass(page, 20_000)
      await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 1 })
      await expect(sandbox).toHaveReceived(API, { status: 401, times: 0 })
      await expect(ended(page)).toBeHidden()
    },
  )

  test(
    'calls that start at once share one renewal',
    { tag: '@d1' },
    async ({ page, sandbox, toast, users, picker }) => {
      // The list and its roles are asked for while there is time.
      await users.everybody.check()
      await users.act('Add role').click()
      await picker.option('payments.viewer').click()
      await runOut(page, sandbox)
      await sandbox.clearLog()
      await sandbox.fault({ route: ADD, hang: true, times: 4 })
      await picker.act('Add role').click()
      // Four are under way at once, with one new token.
      await expect(sandbox).toHaveReceived(ADD, { times: 4 })
      await sandbox.clearFaults()
      await expect(toast(/^Roles added to \d+ people/)).toBeVisible()
      const made = await sandbox.log(ADD)
      expect(made.length).toBeGreaterThan(20)
      expect(made.filter((one) => one.status !== 200)).toEqual([])
      await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 1 })
    },
  )

  test('a new refresh token takes the place of the old one', { tag: '@d4' }, async ({ page, sandbox }) => {
    await search(page, sandbox, 'a')
    await runOut(page, sandbox)
    await search(page, sandbox, 'b')
    const used = (await renewals(sandbox)).map((one) => parameters(one.body).get('refresh_token'))
    expect(used).toHaveLength(2)
    expect(new Set(used).size).toBe(2)
    await expect(ended(page)).toBeHidden()
  })

  test('without a new refresh token the old one is kept', { tag: '@d4' }, async ({ page, sandbox }) => {
    await sandbox.settings({ rotateRefreshTokens: false })
    await search(page, sandbox, 'a')
    await runOut(page, sandbox)
    await search(page, sandbox, 'b')
    const used = (await renewals(sandbox)).map((one) => parameters(one.body).get('refresh_token'))
    expect(used).toHaveLength(2)
    expect(new Set(used).size).toBe(1)
  })

  test(
    'only the provider’s “no” ends the session, and the page stays',
    { tag: ['@d5', '@fault-18'] },
    async ({ page, sandbox, oddities }) => {
      oddities.allowStatus(400)
      await sandbox.revokeSessions()
      await page.getByRole('searchbox').fill('kari')
      await expect(ended(page)).toBeVisible()
      await expect(ended(page)).toContainText('Your rights have not changed, and what you typed is kept.')
      await expect(page.getByText('lacks the right')).toHaveCount(0)
      await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 1 })
      await expect(sandbox).toHaveReceived(API, { times: 0 })
      await expectAccessible(page)
      // It is a question that is not to be waved away.
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(ended(page)).toBeVisible()
      await expect(page.locator('input[type=search]')).toHaveValue('kari')
    },
  )

  test('a busy provider is asked again, and work goes on', { tag: ['@d5', '@fault-19'] }, async ({ page, sandbox }) => {
    await sandbox.fault({ route: TOKEN, status: 503 })
    await search(page, sandbox, 'kari')
    await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 2 })
    await expect(ended(page)).toBeHidden()
  })

  test('a provider that stays busy fails the call, not the session', { tag: '@d5' }, async ({ page, sandbox }) => {
    await sandbox.fault({ route: TOKEN, status: 503, times: 0 })
    await expectOnlyTheCallFails(page, 'Aritma ID could not renew the session right now.')
    await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 3 })
    await sandbox.clearFaults()
    await expectNextTryWorks(page)
  })

  for (const [status, error] of [
    [403, 'forbidden'],
    [404, 'Not Found'],
    [400, 'temporarily_unavailable'],
  ] as const) {
    test(
      `a ${status} that says ${error} is a firewall’s or a gateway’s, and ends no session`,
      { tag: '@d5' },
      async ({ page, sandbox }) => {
        const body = JSON.stringify({ error })
        await sandbox.fault({ route: TOKEN, status, times: 0, body, contentType: 'application/json' })
        await expectOnlyTheCallFails(page, 'Aritma ID gave an unexpected answer when the session was to be renewed.')
        await expect(sandbox).toHaveReceived(API, { times: 0 })
        await sandbox.clearFaults()
        await expectNextTryWorks(page)
        await expect(ended(page)).toBeHidden()
      },
    )
  }

  test(
    'a gateway’s 503 that may not be read is asked again after a pause',
    { tag: ['@d5', '@d6'] },
    async ({ page, sandbox, oddities }) => {
      oddities.allow(/CORS policy|ERR_FAILED/)
      await sandbox.fault({ route: TOKEN, status: 503, noCors: true })
      await search(page, sandbox, 'kari')
      const made = await renewals(sandbox)
      expect(made).toHaveLength(2)
      expect((made[1]?.at_ms ?? 0) - (made[0]?.at_ms ?? 0)).toBeGreaterThanOrEqual(2900)
      await expect(ended(page)).toBeHidden()
    },
  )

  test(
    'an answer that may not be read is one that was lost: tried once more, then the session has ended',
    { tag: '@d6' },
    async ({ page, sandbox, oddities }) => {
      oddities.allow(/CORS policy|ERR_FAILED/)
      await sandbox.fault({ route: TOKEN, status: 503, noCors: true, times: 2 })
      await page.getByRole('searchbox').fill('kari')
      await expect(ended(page)).toBeVisible()
      // The third would be let through.
      await pass(page, 60_000)
      await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 2 })
    },
  )

  test(
    'a provider that cannot be reached fails the call, not the session',
    { tag: '@d5' },
    async ({ page, sandbox, oddities }) => {
      oddities.allow(/ERR_FAILED|ERR_CONNECTION/)
      await page.route('**/id/**', (route) => route.abort())
      await expectOnlyTheCallFails(page, 'Aritma ID could not be reached to renew the session.')
      await expect(sandbox).toHaveReceived(API, { times: 0 })
      await page.unrouteAll()
      await expectNextTryWorks(page)
    },
  )

  test(
    'a lost answer is tried once more, then the session has ended',
    { tag: ['@d6', '@fault-20'] },
    async ({ page, sandbox, oddities }) => {
      oddities.allowStatus(400)
      oddities.allow(/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION|ERR_EMPTY/)
      await sandbox.fault({ route: TOKEN, cutAfterCommit: true })
      await page.getByRole('searchbox').fill('kari')
      await expect(ended(page)).toBeVisible()
      const used = (await renewals(sandbox)).map((one) => parameters(one.body).get('refresh_token'))
      expect(used).toHaveLength(2)
      expect(new Set(used).size).toBe(1)
    },
  )

  test('a lost answer without rotation costs one more request', { tag: '@d6' }, async ({ page, sandbox, oddities }) => {
    oddities.allow(/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION|ERR_EMPTY/)
    await sandbox.settings({ rotateRefreshTokens: false })
    await sandbox.fault({ route: TOKEN, cut: true })
    await search(page, sandbox, 'kari')
    await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 2 })
  })

  test(
    'answers that are lost each time end the session after one more try, rotation or not',
    { tag: '@d6' },
    async ({ page, sandbox, oddities }) => {
      oddities.allow(/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION|ERR_EMPTY/)
      await sandbox.settings({ rotateRefreshTokens: false })
      await sandbox.fault({ route: TOKEN, cut: true, times: 0 })
      await page.getByRole('searchbox').fill('kari')
      await expect(ended(page)).toBeVisible()
      await pass(page, 60_000)
      await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 2 })
    },
  )

  test('a renewal about somebody else wipes the screen', { tag: ['@d7', '@fault-21'] }, async ({ page }) => {
    await page.route('**/connect/token', async (route) => {
      const answer = await route.fetch()
      const tokens = (await answer.json()) as Record<string, string>
      const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
      const claims = JSON.parse(
        Buffer.from((tokens['id_token'] ?? '..').split('.')[1] ?? '', 'base64url').toString(),
      ) as object
      const forged = `${part({ alg: 'ES256' })}.${part({ ...claims, sub: 'somebody-else' })}.AAAA`
      await route.fulfill({ response: answer, json: { ...tokens, id_token: forged } })
    })
    await page.getByRole('searchbox').fill('kari')
    await expect(page.getByText('Aritma ID answered for another person.')).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(0)
    expect(await page.content()).not.toContain('nordmann')
  })

  test(
    'an ended session in mid-form keeps what was typed, and signing in again brings it back',
    { tag: '@P14' },
    async ({ page, sandbox, oddities }) => {
      oddities.allowStatus(400)
      await page.getByRole('link', { name: 'Invite people' }).click()
      const field = page.getByRole('textbox').first()
      await field.fill('new.person@fjordbank.example')
      await runOut(page, sandbox)
      await sandbox.revokeSessions()
      await page
        .getByRole('button', { name: /^(Send|Invite)/ })
        .last()
        .click()
      await expect(ended(page)).toBeVisible()
      await expect(field).toHaveValue(/new\.person@fjordbank\.example/)
      await ended(page).getByRole('button', { name: 'Sign in again' }).click()
      await page.getByRole('button', { name: 'kari.nordmann', exact: true }).click()
      await expect(page).toHaveURL('/users/invite')
      await expect(field).toHaveValue(/new\.person@fjordbank\.example/)
      expect(await sandbox.invitations()).toEqual([])
    },
  )
})

test(
  'tabs renew apart: one-time refresh tokens of one tab never sign out another',
  { tag: ['@d2', '@fault-17'] },
  async ({ page, context, sandbox, signIn }) => {
    await withShortTokens(page, sandbox)
    await signIn()
    const tabs = [page, await context.newPage(), await context.newPage()]
    for (const tab of tabs.slice(1)) await tab.goto('/users')
    for (const text of ['a', 'b']) {
      await Promise.all(tabs.map((tab) => expect(tab.getByRole('searchbox')).toBeVisible()))
      await runOut(page, sandbox)
      for (const tab of tabs) await search(tab, sandbox, text)
    }
    for (const tab of tabs) await expect(ended(tab)).toBeHidden()
    const made = await renewals(sandbox)
    expect(made.length).toBeGreaterThanOrEqual(6)
    expect(made.filter((one) => one.status !== 200)).toEqual([])
    const used = made.map((one) => parameters(one.body).get('refresh_token'))
    expect(new Set(used).size).toBe(used.length)
  },
)

test('without a refresh token the session lasts as long as its access token', async ({ page, sandbox, signIn }) => {
  await withShortTokens(page, sandbox)
  await sandbox.settings({ issueRefreshTokens: false })
  await signIn()
  await runOut(page, sandbox)
  await page.getByRole('searchbox').fill('kari')
  await expect(ended(page)).toBeVisible()
  await ended(page).getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByText('1–2', { exact: true })).toBeVisible()
  await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 0 })
})

/** Changes the page size many times in one go: a call each. */
async function turnPages(page: Page, times: number): Promise<void> {
  await page
    .getByRole('combobox')
    .last()
    .evaluate((select: HTMLSelectElement, count) => {
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
