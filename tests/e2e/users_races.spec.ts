// Several things at once: acts that overlap, answers that come late, pages that are left in mid-act. Test names
// begin with the numbers of users-want.md (P, D) and security.md (J, K).
import type { Page } from '@playwright/test'
import { type Tenant, expect, test } from './helpers'
import { signOut } from './session-helpers'
import {
  ADD,
  CreateForm,
  HANSEN,
  KARI,
  REMOVE,
  RolePicker,
  UserDetail,
  UserList,
  createCalls,
  openCreate,
  openList,
  openPerson,
  roleCalls,
  toast,
  writes,
} from './users.page'

const TWO = { userName: 'two.roles', email: 'two.roles@fjordbank.example', roles: ['ledger.reader', 'reports.viewer'] }
const leave = (page: Page) => page.getByRole('dialog', { name: 'Leave while this is under way?' })

test.describe('one person', () => {
  test('K1 a second act waits until the first is done, and each result is its own', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await sandbox.fault({ route: ADD, delayMs: 1500 })
    await detail.addRole.click()
    await detail.picker.choose('Add role', 'ledger.reader')
    await expect(detail.addRole).toHaveAttribute('aria-disabled', 'true')
    await detail.addRole.click({ force: true })
    await expect(detail.picker.dialog).toBeHidden()
    // Undo is another act of the same kind; it goes beside.
    await detail.remove('payments.viewer').click()
    await sandbox.fault({ route: ADD, status: 500 })
    await toast(page, 'Role payments.viewer removed').getByRole('button', { name: 'Undo' }).click()
    await expect(toast(page, 'Role payments.viewer was not added.')).toBeVisible()
    await expect(toast(page, `ledger.reader added to ${HANSEN}`)).toBeVisible()
    await expect(detail.chips).toHaveText(['ledger.reader'])
    await expect(detail.addRole).not.toHaveAttribute('aria-disabled', 'true')
    await page.reload()
    await expect(detail.chips).toHaveText(['ledger.reader'])
  })

  test('D2 what is asked, picked or failed for one person does not stand on the page of the next', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await sandbox.fault({ route: ADD, status: 500 })
    await detail.addRole.click()
    await detail.picker.choose('Add role', 'ledger.reader')
    await expect(detail.roles.getByRole('button', { name: 'Try again' })).toBeVisible()
    await page.getByRole('button', { name: 'Account' }).first().click()
    await page.getByRole('menuitem', { name: 'Your account' }).click()
    await expect(detail.title(KARI)).toBeVisible()
    await expect(detail.roles.getByRole('button', { name: 'Try again' })).toHaveCount(0)
    // An open question about oneself, and Back to the other person.
    await detail.remove('TenantAdmin').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    // Nor does anything else open above it.
    await page.keyboard.press('Control+K')
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await page.goBack()
    await expect(detail.title(HANSEN)).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await roleCalls(sandbox, 'DELETE')).toEqual([])
  })

  test('D5 an answer from before a change does not bring back what was removed', async ({ page, tenant }) => {
    const list = await openList(page, tenant, '/users?search=ola.hansen')
    // The page is painted from what the list knew; the read that follows answers late, with what was true before.
    let release = (): void => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    let held = 0
    await page.route('**/v1/users/*', async (route) => {
      if (route.request().method() !== 'GET' || held > 0) return route.fallback()
      held += 1
      const answer = await route.fetch()
      await released
      // Given up meanwhile.
      await route.fulfill({ response: answer }).catch(() => null)
    })
    await list.link(HANSEN).click()
    const detail = new UserDetail(page)
    await expect(detail.chips).toHaveText(['payments.viewer'])
    await expect.poll(() => held).toBe(1)
    await detail.remove('payments.viewer').click()
    await expect(detail.roles).toContainText('This person holds no role.')
    release()
    await page.waitForTimeout(500)
    await expect(detail.roles).toContainText('This person holds no role.')
    await page.goBack()
    await expect(list.row(HANSEN)).toContainText('None')
  })

  test('K1 after a removal a second Enter removes nothing else', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 8, people: [TWO] })
    const detail = await openPerson(page, tenant, TWO.userName)
    await detail.remove('ledger.reader').focus()
    await page.keyboard.press('Enter')
    await expect(detail.chips).toHaveText(['reports.viewer'])
    await expect(detail.addRole).toBeFocused()
    expect(await roleCalls(sandbox, 'DELETE')).toHaveLength(1)
  })

  test('P17 each toast stays for its own time', async ({ page, tenant, sandbox }) => {
    await page.clock.install()
    await sandbox.reset({ users: 8, people: [TWO] })
    const detail = await openPerson(page, tenant, TWO.userName)
    await detail.remove('ledger.reader').click()
    await toast(page, 'Role ledger.reader removed').getByRole('button', { name: 'Dismiss' }).click()
    await page.clock.fastForward(8000)
    await detail.remove('reports.viewer').click()
    const second = toast(page, 'Role reports.viewer removed')
    await expect(second).toBeVisible()
    // The first one's time is over now; the second one can still be undone.
    await page.clock.fastForward(6000)
    await expect(second).toBeVisible()
    await page.mouse.move(0, 0)
    await page.clock.fastForward(8000)
    await expect(second).toHaveCount(0)
    expect(await roleCalls(sandbox, 'DELETE')).toHaveLength(2)
  })

  for (const [what, fault, words] of [
    ['that fails after leaving the page says so', { status: 500 }, 'Role payments.viewer was not added.'],
    ['of unknown outcome is called unknown', { cutAfterCommit: true }, 'Whether the role payments.viewer was added is unknown'],
  ] as const) {
    test(`P17 J3 an undo ${what}`, async ({ page, tenant, sandbox, oddities }) => {
      oddities.allow(/net::ERR_/)
      const detail = await openPerson(page, tenant, HANSEN)
      await detail.remove('payments.viewer').click()
      const removed = toast(page, 'Role payments.viewer removed')
      await expect(removed).toBeVisible()
      await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Users' }).click()
      await new UserList(page).expectSettled()
      await sandbox.fault({ route: ADD, ...fault })
      await removed.getByRole('button', { name: 'Undo' }).click()
      await expect(toast(page, words)).toBeVisible()
    })
  }
})

test.describe('many people', () => {
  test('P12 leaving the list in mid-act asks first; who stays sees it through', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 21 })
    const list = await openList(page, tenant)
    await list.everybody.check()
    await sandbox.fault({ route: ADD, hang: true, times: 0 })
    await (await list.begin('Add role')).choose('Add role', 'support.level2')
    await expect.poll(async () => (await roleCalls(sandbox, 'POST')).length).toBe(4)
    // What is under way cannot be cleared away.
    await list.selection.getByRole('button', { name: 'Clear' }).click({ force: true })
    await expect(list.selection).toContainText('21 selected')
    await list.link(HANSEN).click()
    await expect(leave(page)).toBeVisible()
    await leave(page).getByRole('button', { name: 'Stay' }).click()
    await expect(list.table).toBeVisible()
    await list.link(HANSEN).click()
    await leave(page).getByRole('button', { name: 'Leave and stop' }).click()
    await expect(new UserDetail(page).title(HANSEN)).toBeVisible()
    await sandbox.clearFaults()
    // The four that had been sent are done; the others were not sent, and both is said.
    await expect(toast(page, 'Roles added to 4 people')).toBeVisible()
    await expect(toast(page, 'Not everything was done for 17 people.')).toBeVisible()
    expect(await roleCalls(sandbox, 'POST')).toHaveLength(4)
  })

  test('J2 stopping also stops what waits to be sent again', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?search=ola.hansen')
    await list.tick(HANSEN).check()
    await sandbox.fault({ route: ADD, status: 429, retryAfter: '2' })
    await (await list.begin('Add role')).choose('Add role', 'support.level2')
    await expect.poll(async () => (await roleCalls(sandbox, 'POST')).length).toBe(1)
    await list.selection.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Not sent' })).toHaveCount(1)
    await page.waitForTimeout(1000)
    expect(await roleCalls(sandbox, 'POST')).toHaveLength(1)
    await expect(list.selection).toContainText('1 selected')
  })

  test('P11 a second act knows what the first has done, also on another page of the list', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    for (const name of ['nina.norole', HANSEN]) await list.tick(name).check()
    const roles = page.waitForResponse((response) => response.url().endsWith('/v1/roles'))
    await list.act('Add role').click()
    const failing = ((await (await roles).json()) as { id: string; name: string }[]).find((role) => role.name === 'ledger.poster')?.id
    await sandbox.fault({ route: `POST /v1/users/*/roles/${failing}`, status: 500, times: 0 })
    await new RolePicker(page).choose('Add 2 roles', 'ledger.reader', 'ledger.poster')
    await expect(list.selection).toContainText('2 selected')
    await list.way('Next page').click()
    await list.expectSpan('26–50 of 60')
    await (await list.begin('Remove role')).choose('Remove role', 'ledger.reader')
    await expect(toast(page, 'Roles removed from 2 people')).toBeVisible()
    expect(await roleCalls(sandbox, 'DELETE')).toHaveLength(2)
    // Back paints what is true, before any answer.
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await page.goBack()
    await list.expectSpan('1–25 of 60')
    await expect(list.row(HANSEN)).not.toContainText('ledger.reader')
    await sandbox.clearFaults()
  })

  test('D2 one’s own role does not go with those of others by a slip', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    for (const name of [KARI, HANSEN]) await list.tick(name).check()
    await (await list.begin('Remove role')).choose('Remove role', 'tenant.subject.read')
    const question = page.getByRole('dialog')
    await expect(question.getByRole('heading', { name: 'Remove your own role tenant.subject.read?' })).toBeVisible()
    await question.getByRole('button', { name: 'Keep the role' }).click()
    await (await list.begin('Remove role')).choose('Remove 2 roles', 'TenantAdmin', 'payments.viewer')
    await expect(question).toContainText('All selected also lose: payments.viewer.')
    await question.getByRole('button', { name: 'Keep the role' }).click()
    expect(await roleCalls(sandbox, 'DELETE')).toEqual([])
  })
})

test.describe('creating', () => {
  const CREATE = 'POST /v1/users/users'

  test('K1 who has left the form is not dragged away, and is told', async ({ page, tenant, sandbox }) => {
    await openList(page, tenant)
    await page.getByRole('main').getByRole('link', { name: 'Create user' }).click()
    const form = new CreateForm(page)
    await form.fill('ny.ansatt@fjordbank.example', 'Ny Ansatt', '912 34 567')
    await sandbox.fault({ route: CREATE, delayMs: 1500 })
    await form.submit.click()
    await expect.poll(async () => (await createCalls(sandbox)).length).toBe(1)
    await page.goBack()
    await expect(toast(page, 'ny.ansatt@fjordbank.example created')).toBeVisible()
    await expect(page).toHaveURL(/\/users$/)
    await new UserList(page).expectSettled()
  })

  test('J3 an answer that cannot be read is unknown, not “not created”', async ({ page, tenant, sandbox }) => {
    const form = await openCreate(page, tenant)
    await form.fill('ny.ansatt@fjordbank.example', 'Ny Ansatt', '912 34 567')
    await sandbox.fault({ route: CREATE, body: '{}', contentType: 'application/json' })
    await form.submit.click()
    await expect(page.getByText('No clear answer came: the user may have been created.')).toBeVisible()
    await expect(page.getByText('The user was not created.')).toHaveCount(0)
    expect(await createCalls(sandbox)).toHaveLength(1)
  })

  test('K1 leaving while the domain is asked creates nobody', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/domains/status', delayMs: 1500, times: 0 })
    const form = await openCreate(page, tenant)
    await form.fill('ny.ansatt@fjordbank.example', 'Ny Ansatt', '912 34 567')
    await form.submit.click()
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Leave and discard' }).click()
    await new UserList(page).expectSettled()
    await page.waitForTimeout(2500)
    expect(await createCalls(sandbox)).toEqual([])
  })
})

test('J3 a removal whose answer cannot be read is unknown, and read anew', async ({ page, tenant, sandbox, oddities }) => {
  oddities.allow(/net::ERR_/)
  const detail = await openPerson(page, tenant, HANSEN)
  await sandbox.fault({ route: REMOVE, cutAfterCommit: true })
  await detail.remove('payments.viewer').click()
  await expect(toast(page, 'Whether the role payments.viewer was removed is unknown')).toBeVisible()
  await expect(detail.roles).toContainText('This person holds no role.')
})

test.describe('signing out in mid-act', () => {
  const acts: [string, string, (page: Page, tenant: Tenant) => Promise<void>][] = [
    ['a removal', REMOVE, async (page, tenant) => (await openPerson(page, tenant, HANSEN)).remove('payments.viewer').click()],
    [
      'roles for many',
      ADD,
      async (page, tenant) => {
        const list = await openList(page, tenant)
        await list.everybody.check()
        await (await list.begin('Add role')).choose('Add role', 'support.level2')
      },
    ],
    [
      'a creation',
      'POST /v1/users/users',
      async (page, tenant) => {
        const form = await openCreate(page, tenant)
        await form.fill('ny.ansatt@fjordbank.example', 'Ny Ansatt', '912 34 567')
        await form.submit.click()
      },
    ],
  ]
  for (const [what, route, act] of acts) {
    test(`E1 ${what} that is given up ends calmly`, async ({ page, tenant, sandbox }) => {
      await sandbox.fault({ route, hang: true, times: 0 })
      // The page stays long enough for whatever comes after the end.
      await sandbox.fault({ route: 'POST /connect/revocation', hang: true })
      const given = page.waitForEvent('requestfailed', (request) => request.url().includes('/v1/users/'))
      await act(page, tenant)
      await expect.poll(async () => (await writes(sandbox)).length).toBeGreaterThan(0)
      await signOut(page)
      await given
      await expect(page.getByText('Signing you out')).toBeVisible()
      await expect(page.getByText('You are signed out.')).toBeVisible()
    })
  }
})
