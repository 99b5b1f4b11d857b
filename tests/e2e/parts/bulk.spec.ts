// One act on many at once, from a list. Shown on roles for people.
import { expect, test } from '../fixtures'
import { takeClock, KARI, OLA, clickDisabled, expectFocusSomewhere, mostAtOnce, pass } from '../helpers'
import { ADD, HANSEN, LIST } from '../pages/users'

test('the selection goes over pages and searches', { tag: '@P10' }, async ({ page, users }) => {
  await users.open('/users?size=25')
  await expect(users.selection).toBeHidden()
  await users.tickAll(KARI, HANSEN)
  await expect(users.selection).toContainText('2 selected')
  await users.way('Next page').click()
  await users.expectSpan('26–50 of 60')
  await users.everybody.check()
  await expect(users.selection).toContainText('27 selected')
  await users.table.getByRole('checkbox').nth(3).uncheck()
  await expect(users.selection).toContainText('26 selected')
  await expect(users.everybody).not.toBeChecked()
  await users.searchFor('ola.hansen')
  await expect(users.tick(HANSEN)).toBeChecked()
  await expect(users.tick('ola.hansen.2')).not.toBeChecked()
  await users.selection.getByRole('button', { name: 'Clear' }).click()
  await expect(users.selection).toBeHidden()
  await expect(users.tick(HANSEN)).not.toBeChecked()
  await expectFocusSomewhere(page)
})

test(
  'a role is added to all, at most four at a time, and the rows show it',
  { tag: ['@P11', '@m3'] },
  async ({ sandbox, toast, users, picker }) => {
    await sandbox.reset({ users: 21 })
    await users.open()
    await users.everybody.check()
    await sandbox.clearLog()
    // Long enough to look at it; the others long enough to overlap.
    await sandbox.fault({ route: ADD, delayMs: 3000, times: 4 })
    await sandbox.fault({ route: ADD, delayMs: 400, times: 0 })
    await users.begin('Add role')
    await picker.choose('Add role', 'support.level2')
    const progress = users.selection.getByRole('progressbar', { name: 'Progress' })
    await expect(progress).toBeVisible()
    await expect(users.selection).toContainText(/\d+ of 21 done/)
    await expect(users.act('Add role')).toHaveAttribute('aria-disabled', 'true')
    await expect(toast('Roles added to 21 people')).toBeVisible()
    await expect(users.selection).toBeHidden()
    const sent = await sandbox.log(ADD)
    expect(sent).toHaveLength(21)
    expect(new Set(sent.map((call) => call.path)).size).toBe(21)
    expect(mostAtOnce(sent, 400)).toBeLessThanOrEqual(4)
    await expect(sandbox).toHaveReceived(LIST, { times: 1 })
    await expect(users.row('nina.norole')).toContainText('support.level2')
  },
)

test(
  'who failed stays selected with the reason, and only they are tried again',
  { tag: '@P12' },
  async ({ sandbox, toast, users, picker }) => {
    await users.open('/users?size=25')
    await users.tickAll(KARI, OLA, 'nina.norole', HANSEN, 'ola.hanssen')
    await sandbox.clearLog()
    await sandbox.fault({ route: ADD, status: 500, skip: 1, times: 2 })
    await users.begin('Add role')
    await picker.choose('Add role', 'support.level2')
    await expect(users.notDone).toContainText('These people are still selected for another try.')
    await expect(users.notDone.getByRole('listitem')).toHaveCount(2)
    for (const line of await users.notDone.getByRole('listitem').allInnerTexts()) {
      expect(line).toMatch(/support\.level2\s+The IAM API answered 500/)
    }
    await expect(users.selection).toContainText('2 selected')
    await expect(users.table.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await expect(toast('Roles added to 3 people')).toBeVisible()
    await users.begin('Add role')
    await picker.choose('Add role', 'support.level2')
    await expect(toast('Roles added to 2 people')).toBeVisible()
    await expect(users.notDone).toHaveCount(0)
    await expect(users.selection).toBeHidden()
    const sent = (await sandbox.log(ADD)).map((call) => call.path)
    expect([sent.length, new Set(sent).size]).toEqual([7, 5])
  },
)

test(
  'stop sends no more; who was not reached stays selected',
  { tag: '@P11' },
  async ({ sandbox, toast, users, picker }) => {
    await sandbox.reset({ users: 21 })
    await users.open()
    await users.everybody.check()
    await sandbox.fault({ route: ADD, hang: true, times: 0 })
    await users.begin('Add role')
    await picker.choose('Add role', 'support.level2')
    await expect(sandbox).toHaveReceived(ADD, { times: 4 })
    await users.selection.getByRole('button', { name: 'Stop' }).click()
    await sandbox.clearFaults()
    await expect(users.selection).toContainText('17 selected')
    await expect(users.notDone.getByRole('listitem').filter({ hasText: 'Not sent' })).toHaveCount(17)
    await expect(toast('Roles added to 4 people')).toBeVisible()
    await expect(sandbox).toHaveReceived(ADD, { times: 4 })
  },
)

test(
  'an act without an answer is called unknown, not failed, and not sent again by itself',
  { tag: '@j3' },
  async ({ sandbox, oddities, users, picker }) => {
    oddities.allow(/net::ERR_/)
    await users.open('/users?search=ola.hans')
    await users.tickAll(HANSEN)
    await sandbox.fault({ route: ADD, cutAfterCommit: true })
    await users.begin('Add role')
    await picker.choose('Add role', 'support.level2')
    await expect(users.notDone.getByRole('listitem')).toContainText(
      'Unknown: no clear answer came. Look at the roles before another try.',
    )
    await expect(users.row(HANSEN)).toContainText('support.level2')
    await expect(sandbox).toHaveReceived(ADD, { times: 1 })
  },
)

test('a name from right to left does not turn the line around', { tag: '@i1' }, async ({ sandbox, users, picker }) => {
  await users.open('/users?size=25')
  const arabic = 'محمد الفاسي'
  await users.rows.filter({ hasText: arabic }).getByRole('checkbox').check()
  await sandbox.fault({ route: ADD, status: 500 })
  await users.begin('Add role')
  await picker.choose('Add role', 'support.level2')
  const line = users.notDone.getByRole('listitem')
  const name = await line.getByText(arabic).boundingBox()
  const role = await line.getByText('support.level2').boundingBox()
  expect(name?.x ?? Infinity).toBeLessThan(role?.x ?? 0)
})

test(
  'a request to wait is kept while many are under way',
  { tag: '@j2' },
  async ({ sandbox, toast, users, picker }) => {
    await users.open('/users?search=ola.hans')
    await users.tickAll(HANSEN)
    await sandbox.fault({ route: ADD, status: 429, retryAfter: '2' })
    await users.begin('Add role')
    await picker.choose('Add role', 'support.level2')
    await expect(toast('Roles added to 1 person')).toBeVisible()
    const [refused, done] = await sandbox.log(ADD)
    expect((done?.at_ms ?? 0) - (refused?.at_ms ?? 0)).toBeGreaterThanOrEqual(1900)
  },
)

test(
  'leaving the list in mid-act asks first; who stays sees it through',
  { tag: '@P12' },
  async ({ page, sandbox, toast, users, person, picker }) => {
    await sandbox.reset({ users: 21 })
    await users.open()
    await users.everybody.check()
    await sandbox.fault({ route: ADD, hang: true, times: 0 })
    await users.begin('Add role')
    await picker.choose('Add role', 'support.level2')
    await expect(sandbox).toHaveReceived(ADD, { times: 4 })
    const leaving = page.getByRole('dialog', { name: 'Leave while this is under way?' })
    // What is under way cannot be cleared away.
    await clickDisabled(users.selection.getByRole('button', { name: 'Clear' }))
    await expect(users.selection).toContainText('21 selected')
    await users.link(HANSEN).click()
    await expect(leaving).toBeVisible()
    await leaving.getByRole('button', { name: 'Stay' }).click()
    await expect(users.table).toBeVisible()
    await users.link(HANSEN).click()
    await leaving.getByRole('button', { name: 'Leave and stop' }).click()
    await expect(person.title(HANSEN)).toBeVisible()
    await sandbox.clearFaults()
    // The four that had been sent are done; the others were not sent, and both is said.
    await expect(toast('Roles added to 4 people')).toBeVisible()
    await expect(toast('Not everything was done for 17 people.')).toBeVisible()
    await expect(sandbox).toHaveReceived(ADD, { times: 4 })
  },
)

test('stopping also stops what waits to be sent again', { tag: '@j2' }, async ({ page, sandbox, users, picker }) => {
  await takeClock(page)
  await users.open('/users?search=ola.hansen')
  await users.tick(HANSEN).check()
  await sandbox.fault({ route: ADD, status: 429, retryAfter: '20' })
  await users.begin('Add role')
  await picker.choose('Add role', 'support.level2')
  await expect(sandbox).toHaveReceived(ADD, { times: 1 })
  await users.selection.getByRole('button', { name: 'Stop' }).click()
  await pass(page, 30_000)
  await expect(page.getByRole('listitem').filter({ hasText: 'Not sent' })).toHaveCount(1)
  await expect(sandbox).toHaveReceived(ADD, { times: 1 })
  await expect(users.selection).toContainText('1 selected')
})
