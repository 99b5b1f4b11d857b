// The list of users when it waits, has nothing to show, or may not. Test names begin with the numbers of
// users-want.md (P, D) and security.md (C, I, J, N).
import type { Page } from '@playwright/test'
import { type Fault, at, enter, expect, test } from './helpers'
import {
  HANSEN,
  KARI,
  UserList,
  allowClipboard,
  clickDisabled,
  expectSaidOnce,
  listCalls,
  openList,
  pasted,
  writes,
} from './users.page'

const STALE = 'What is shown is from before.'
const NOT_LOADED = 'The users could not be loaded'
const failure = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('heading', { name: NOT_LOADED }) })
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' })

test.describe('waiting', () => {
  test('lldap#265 the first load shows the shape of rows, told to screen readers too', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await enter(page, tenant)
    await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible()
    const list = new UserList(page)
    await expect(list.table).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'Loading…' })).toBeAttached()
    await expect(list.rows).toHaveCount(0)
    await expect(list.table.locator('tbody tr[aria-hidden=true]:has(.skeleton)')).toHaveCount(10)
    await sandbox.clearFaults()
    await list.expectSettled()
    await expect(list.rows).toHaveCount(50)
  })

  test('D5 old rows stay while new ones load', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    const names = await list.names()
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await list.way('Next page').click()
    await expect(page.getByRole('status').filter({ hasText: 'Loading…' })).toBeAttached()
    expect(await list.names()).toEqual(names)
    await sandbox.clearFaults()
    await list.expectSettled()
    await list.expectSpan('26–50 of 60')
    expect(await list.names()).not.toEqual(names)
  })

  test('P4 J1 fault 28 after ten seconds of waiting the page says so, and one can stop', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await enter(page, tenant)
    const note = page.getByRole('status').filter({ hasText: 'This is taking long.' })
    await expect(note).toContainText('A narrower search may be faster.', { timeout: 13_000 })
    await note.getByRole('button', { name: 'Stop waiting' }).click()
    await expect(failure(page)).toContainText('You stopped waiting before the answer came.')
    await expect(note).toHaveCount(0)
    await tryAgain(page).click()
    await new UserList(page).expectSettled()
  })

  test('P4 with rows already there the wait can be stopped as well, and they stay', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    const names = await list.names()
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await list.search.fill('hansen')
    await page.getByRole('button', { name: 'Stop waiting' }).click({ timeout: 13_000 })
    await expect(page.getByText(STALE)).toBeVisible()
    expect(await list.names()).toEqual(names)
    await tryAgain(page).click()
    await expect(list.row(HANSEN)).toBeVisible()
  })
})

test.describe('nothing to show', () => {
  test('D7 nobody at all: says so, and what to do', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 0 })
    await enter(page, tenant)
    await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible()
    await page.getByRole('link', { name: 'Invite people' }).last().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Invite people' })).toBeVisible()
  })

  test('D7 nobody for this search: says so, and leads back to all', async ({ page, tenant }) => {
    const list = await openList(page, tenant, '/users?size=25')
    await list.search.fill('nobody-has-this-name')
    await expect(page.getByRole('heading', { name: 'No user matches “nobody-has-this-name”' })).toBeVisible()
    await expect(page.getByText('People who were invited but have not accepted are not listed.')).toBeVisible()
    await page.getByRole('link', { name: 'Clear search' }).click()
    await list.expectSpan('1–25 of 60')
    await expect(list.search).toHaveValue('')
  })

  const faults: [string, Partial<Fault>, string][] = [
    ['500', { status: 500 }, 'The IAM API answered 500 (a fault on its side).'],
    ['503', { status: 503 }, 'The IAM API answered 503 (a fault on its side).'],
    ['fault 32 a web page with 200', { html: true }, 'a web page'],
    ['I5 an empty body', { body: '' }, 'an empty body'],
    ['fault 31 a cut body', { cut: true }, 'it may be incomplete'],
    ['I5 other JSON', { wrongJson: true }, 'is not what the IAM API promises'],
    ['I5 a null list', { body: '{"items":null,"metadata":{"page":1,"pageSize":50,"totalCount":0}}' }, 'is not what'],
    ['I2 an endless body', { huge: true }, 'The answer is larger than the console accepts (20 MB).'],
    ['no answer', { cutAfterCommit: true }, 'The IAM API could not be reached. Check the connection.'],
    ['C4 a redirect', { redirect: 'http://127.0.0.1:9/elsewhere' }, 'The IAM API could not be reached.'],
    ['400', { status: 400 }, 'The IAM API refused what was sent (400).'],
  ]
  for (const [name, fault, words] of faults) {
    test(`D7 failed is not empty: ${name}`, async ({ page, tenant, sandbox, oddities }) => {
      oddities.allow(/net::ERR_|blocked by CORS policy|URL scheme|redirect/i)
      await sandbox.fault({ route: 'GET /v1/users', ...fault })
      await enter(page, tenant)
      await expect(failure(page)).toContainText(words)
      await expect(failure(page)).toContainText('Nothing has been changed.')
      await expect(page.getByText('Nobody is here yet')).toHaveCount(0)
      await expect(page.getByText('of 0')).toHaveCount(0)
      await tryAgain(page).click()
      await new UserList(page).expectSettled()
      await expect(failure(page)).toHaveCount(0)
    })
  }

  test('D7 fault 31 a failed refresh leaves the rows, marked as those from before', async ({ page, tenant, sandbox, oddities }) => {
    oddities.allow(/net::ERR_/)
    const list = await openList(page, tenant, '/users?size=25')
    const names = await list.names()
    await sandbox.fault({ route: 'GET /v1/users', cut: true })
    await list.way('Next page').click()
    await expect(page.getByRole('status').filter({ hasText: STALE })).toBeVisible()
    expect(await list.names()).toEqual(names)
    await tryAgain(page).click()
    await list.expectSpan('26–50 of 60')
    await expect(page.getByText(STALE)).toHaveCount(0)
  })

  test('N1 the details of a failure name nobody', async ({ page, context, tenant, sandbox }) => {
    await allowClipboard(context, tenant)
    const list = await openList(page, tenant)
    await sandbox.fault({ route: 'GET /v1/users/*', status: 500, times: 0 })
    await page.goto(at(tenant, '/users/0d5f1c9e-7a41-4f0e-9c55-3b1e2f60a7c2'))
    await page.getByRole('button', { name: 'Copy details' }).click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    await page.getByRole('link', { name: 'Users', exact: true }).first().click()
    await list.expectSettled()
    const details = await pasted(list.search)
    expect(details).toContain('GET /v1/users/{userId}')
    expect(details).toContain('500')
    expect(details).not.toContain('0d5f1c9e')
  })
})

test.describe('asked to wait', () => {
  test('J2 fault 28 Retry-After is counted down and kept, then tried again', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users', status: 429, retryAfter: '3' })
    await enter(page, tenant)
    await expect(failure(page)).toContainText('too many requests (429)')
    await expect(failure(page)).toContainText(/the next try is in [23] s\./)
    await expect(failure(page)).toContainText('the next try is in 1 s.')
    expect(await listCalls(sandbox)).toHaveLength(1)
    await new UserList(page).expectSettled()
    const [refused, next] = await listCalls(sandbox)
    expect((next?.at_ms ?? 0) - (refused?.at_ms ?? 0)).toBeGreaterThanOrEqual(2900)
  })

  test('J2 fault 29 a date is understood; a wait beyond a minute is left to the person', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users', status: 503, retryAfter: new Date(Date.now() + 40_000).toUTCString() })
    await sandbox.fault({ route: 'GET /v1/users', status: 503, retryAfter: 'Fri, 31 Dec 9999 23:59:59 GMT' })
    await enter(page, tenant)
    await expect(failure(page)).toContainText(/the next try is in [34]\d s\./)
    await tryAgain(page).click()
    await expect(failure(page)).not.toContainText('the next try is in')
    await expect(failure(page)).toContainText('503')
    await tryAgain(page).click()
    await new UserList(page).expectSettled()
  })
})

test.describe('who may what', () => {
  test('P14 fault 27 a missing right to read is told as such, never as an ended session', async ({ page, tenant, sandbox, oddities }) => {
    oddities.allowStatus(403)
    await enter(page, tenant, 'nina.norole')
    await expect(failure(page)).toContainText('Your account lacks the right to do this. Someone with the role TenantAdmin can give it.')
    await expect(page.getByText('Your session has ended')).toHaveCount(0)
    await page.goto(at(tenant, '/users/anything'))
    await expect(page.getByRole('alert')).toContainText('Your account lacks the right to do this.')
    const renewals = (await sandbox.log(/^POST \/connect\/token$/)).filter((call) => call.body?.includes('refresh_token='))
    expect(renewals).toEqual([])
  })

  test('P14 fault 26 an API that answers 401 for good ends in the question to sign in, after two tries', async ({
    page,
    tenant,
    sandbox,
  }) => {
    const list = await openList(page, tenant)
    await sandbox.clearLog()
    await sandbox.fault({ route: 'GET /v1/users', status: 401, times: 0 })
    await list.search.fill('kari')
    await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
    await expect(page.getByText('lacks the right')).toHaveCount(0)
    expect(await listCalls(sandbox)).toHaveLength(2)
    await sandbox.clearFaults()
    await page.getByRole('button', { name: 'Sign in again' }).click()
    await expect(list.row(KARI)).toBeVisible()
    await expect(list.search).toHaveValue('kari')
  })

  test('D3 a viewer sees every act in its place, disabled, with the reason', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users', 'ola.viewer')
    const reason = 'Changing anything needs the role TenantAdmin, which your account does not have.'
    await list.tick(HANSEN).check()
    for (const [place, name] of [
      [page.getByRole('main'), 'Create user'],
      [page.getByRole('main'), 'Invite people'],
      [list.selection, 'Add role'],
      [list.selection, 'Remove role'],
    ] as const) {
      const act = place.getByRole('button', { name })
      await expect(act).toHaveAttribute('aria-disabled', 'true')
      await expect(act).toHaveAccessibleDescription(reason)
      await clickDisabled(act)
      await expectSaidOnce(page, reason)
    }
    expect(await writes(sandbox)).toEqual([])
  })
})
