// Acts on many people at once, from the list. Test names begin with the numbers of users-want.md (P, D) and
// security.md (I, J, K, M).
import { expect, test } from './helpers'
import {
  ADD,
  HANSEN,
  KARI,
  OLA,
  PER,
  UserList,
  clickDisabled,
  expectFocusSomewhere,
  listCalls,
  mostAtOnce,
  openList,
  roleCalls,
  toast,
  writes,
} from './users.page'

test.describe('many people at once', () => {
  /** Ticks people on this page of the list. */
  const tick = async (list: UserList, ...names: string[]): Promise<void> => {
    for (const name of names) await list.tick(name).check()
  }
  const notDone = (list: UserList) => list.page.getByRole('status').filter({ hasText: 'Not everything was done.' })

  test('P10 the selection goes over pages and searches', async ({ page, tenant }) => {
    const list = await openList(page, tenant, '/users?size=25')
    await expect(list.selection).toBeHidden()
    await tick(list, KARI, HANSEN)
    await expect(list.selection).toContainText('2 selected')
    await list.way('Next page').click()
    await list.expectSpan('26–50 of 60')
    await list.everybody.check()
    await expect(list.selection).toContainText('27 selected')
    await list.table.getByRole('checkbox').nth(3).uncheck()
    await expect(list.selection).toContainText('26 selected')
    await expect(list.everybody).not.toBeChecked()
    await list.searchFor('ola.hansen')
    await expect(list.tick(HANSEN)).toBeChecked()
    await expect(list.tick('ola.hansen.2')).not.toBeChecked()
    await list.selection.getByRole('button', { name: 'Clear' }).click()
    await expect(list.selection).toBeHidden()
    await expect(list.tick(HANSEN)).not.toBeChecked()
    await expectFocusSomewhere(page)
  })

  test('P11 M3 a role is added to all, at most four at a time, and the rows show it', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 21 })
    const list = await openList(page, tenant)
    await list.everybody.check()
    await sandbox.clearLog()
    await sandbox.fault({ route: ADD, delayMs: 400, times: 0 })
    const picker = await list.begin('Add role')
    await picker.choose('Add role', 'support.level2')
    const progress = list.selection.getByRole('progressbar', { name: 'Progress' })
    await expect(progress).toBeVisible()
    await expect(list.selection).toContainText(/\d+ of 21 done/)
    await expect(list.act('Add role')).toHaveAttribute('aria-disabled', 'true')
    await expect(toast(page, 'Roles added to 21 people')).toBeVisible()
    await expect(list.selection).toBeHidden()
    const sent = await roleCalls(sandbox, 'POST')
    expect(sent).toHaveLength(21)
    expect(new Set(sent.map((call) => call.path)).size).toBe(21)
    expect(mostAtOnce(sent, 400)).toBeLessThanOrEqual(4)
    expect(await listCalls(sandbox)).toHaveLength(1)
    await expect(list.row('nina.norole')).toContainText('support.level2')
  })

  test('P12 who failed stays selected with the reason, and only they are tried again', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    await tick(list, KARI, OLA, 'nina.norole', HANSEN, 'ola.hanssen')
    await sandbox.clearLog()
    await sandbox.fault({ route: ADD, status: 500, skip: 1, times: 2 })
    await (await list.begin('Add role')).choose('Add role', 'support.level2')
    await expect(notDone(list)).toContainText('These people are still selected for another try.')
    await expect(notDone(list).getByRole('listitem')).toHaveCount(2)
    for (const line of await notDone(list).getByRole('listitem').allInnerTexts()) {
      expect(line).toMatch(/support\.level2\s+The IAM API answered 500/)
    }
    await expect(list.selection).toContainText('2 selected')
    await expect(list.table.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await expect(toast(page, 'Roles added to 3 people')).toBeVisible()
    await (await list.begin('Add role')).choose('Add role', 'support.level2')
    await expect(toast(page, 'Roles added to 2 people')).toBeVisible()
    await expect(notDone(list)).toHaveCount(0)
    await expect(list.selection).toBeHidden()
    const sent = (await roleCalls(sandbox, 'POST')).map((call) => call.path)
    expect([sent.length, new Set(sent).size]).toEqual([7, 5])
  })

  test('P11 stop sends no more; who was not reached stays selected', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 21 })
    const list = await openList(page, tenant)
    await list.everybody.check()
    await sandbox.fault({ route: ADD, hang: true, times: 0 })
    await (await list.begin('Add role')).choose('Add role', 'support.level2')
    await expect.poll(async () => (await roleCalls(sandbox, 'POST')).length).toBe(4)
    await list.selection.getByRole('button', { name: 'Stop' }).click()
    await sandbox.clearFaults()
    await expect(list.selection).toContainText('17 selected')
    await expect(notDone(list).getByRole('listitem').filter({ hasText: 'Not sent' })).toHaveCount(17)
    await expect(toast(page, 'Roles added to 4 people')).toBeVisible()
    expect(await roleCalls(sandbox, 'POST')).toHaveLength(4)
  })

  test('P11 a role is removed only from those who hold it', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    await tick(list, 'nina.norole', HANSEN, 'ola.hansen.2', 'ola.hanssen')
    const picker = await list.begin('Remove role')
    await expect(picker.options).toHaveText([/payments\.high-value\.second-approver/, /payments\.viewer/])
    await picker.choose('Remove role', 'payments.viewer')
    await expect(list.row(HANSEN)).toContainText('None')
    await expect(list.row('ola.hanssen')).toContainText('payments.high-value')
    expect(await roleCalls(sandbox, 'DELETE')).toHaveLength(2)
  })

  test('D2 P17 taking TenantAdmin from many asks first, and one’s own cannot go by a slip', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 8, people: [PER] })
    const list = await openList(page, tenant)
    await tick(list, KARI, PER.userName)
    const picker = await list.begin('Remove role')
    await picker.option('TenantAdmin').click()
    await picker.act('Remove role').click()
    const question = page.getByRole('dialog').filter({ hasNot: picker.search })
    await expect(question.getByRole('heading', { name: 'Remove TenantAdmin from 2 people?' })).toBeVisible()
    await expect(question).toContainText(`${KARI}, ${PER.userName}`)
    await expect(question).toContainText('You are among them')
    await clickDisabled(question.getByRole('button', { name: 'Remove role' }))
    await expect(question).toBeVisible()
    await page.keyboard.press('Escape')
    expect(await writes(sandbox)).toEqual([])
    await list.tick(KARI).uncheck()
    await (await list.begin('Remove role')).choose('Remove role', 'TenantAdmin')
    await expect(question.getByRole('heading', { name: 'Remove TenantAdmin from 1 person?' })).toBeVisible()
    await question.getByRole('button', { name: 'Remove role' }).click()
    await expect(toast(page, 'Roles removed from 1 person')).toBeVisible()
    expect(await roleCalls(sandbox, 'DELETE')).toHaveLength(1)
  })

  test('J3 an act without an answer is called unknown, not failed, and not sent again by itself', async ({
    page,
    tenant,
    sandbox,
    oddities,
  }) => {
    oddities.allow(/net::ERR_/)
    const list = await openList(page, tenant, '/users?search=ola.hans')
    await tick(list, HANSEN)
    await sandbox.fault({ route: ADD, cutAfterCommit: true })
    await (await list.begin('Add role')).choose('Add role', 'support.level2')
    await expect(notDone(list).getByRole('listitem')).toContainText('Unknown: no clear answer came. Look at the roles before another try.')
    await expect(list.row(HANSEN)).toContainText('support.level2')
    expect(await roleCalls(sandbox, 'POST')).toHaveLength(1)
  })

  test('I1 a name from right to left does not turn the line around', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    const arabic = 'محمد الفاسي'
    await list.rows.filter({ hasText: arabic }).getByRole('checkbox').check()
    await sandbox.fault({ route: ADD, status: 500 })
    await (await list.begin('Add role')).choose('Add role', 'support.level2')
    const line = notDone(list).getByRole('listitem')
    const name = await line.getByText(arabic).boundingBox()
    const role = await line.getByText('support.level2').boundingBox()
    expect(name?.x ?? Infinity).toBeLessThan(role?.x ?? 0)
  })

  test('J2 a request to wait is kept while many are under way', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?search=ola.hans')
    await tick(list, HANSEN)
    await sandbox.fault({ route: ADD, status: 429, retryAfter: '2' })
    await (await list.begin('Add role')).choose('Add role', 'support.level2')
    await expect(toast(page, 'Roles added to 1 person')).toBeVisible()
    const [refused, done] = await roleCalls(sandbox, 'POST')
    expect((done?.at_ms ?? 0) - (refused?.at_ms ?? 0)).toBeGreaterThanOrEqual(1900)
  })
})
