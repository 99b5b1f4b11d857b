// Groups: the members of one, added, removed, read back; circles.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { NO_RIGHT, OLA, WRITES, answered, clickDisabled, expectFocusSomewhere, expectSaidOnce } from './helpers'

const MEMBERS = 'GET /v1/subjects/groups/*/members'
const ADD = 'POST /v1/subjects/groups/*/members'
const REMOVE = 'DELETE /v1/subjects/groups/*/members'
const AASE = 'Åse Bjørnstad-Ødegård'
const NAMES = { path: '/groups', table: 'Groups', search: 'Search groups' }

test.use({ listOf: NAMES })

test.describe('members', () => {
  const card = (page: Page): Locator => page.getByRole('region', { name: 'Members', exact: true })
  const row = (page: Page, name: string): Locator =>
    card(page)
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name, exact: true }) })

  test(
    'are of all kinds, each with its picture, what it is and a way to its page',
    { tag: '@call:listMembers' },
    async ({ page, list }) => {
      await list.openOne('Betalinger')
      await expect(row(page, 'Betalingsgodkjennere')).toContainText('Group')
      await expect(row(page, 'ledger-sync')).toContainText('Client')
      await expect(row(page, AASE)).toContainText('Person')
      await expect(row(page, AASE)).toContainText('aase.bjoernstad@fjordbank.example')
      await expect(card(page)).toContainText('all 6 read')
      await row(page, 'ledger-sync').getByRole('link').click()
      await expect(page).toHaveURL(/\/clients\//)
      await page.goBack()
      await row(page, 'Betalingsgodkjennere').getByRole('link').click()
      await expect(page.getByRole('heading', { level: 1, name: 'Betalingsgodkjennere' })).toBeVisible()
    },
  )

  test(
    'are read in slices, with a count; those that are removed leave no gap',
    { tag: ['@P3', '@P8'] },
    async ({ page, sandbox, list, toast }) => {
      await sandbox.reset({ users: 30_000, groups: 14 })
      await list.openOne('Avdeling 13')
      const foot = card(page).locator('footer.pager')
      await expect(foot).toContainText('200 shown, 200 of 300 read so far')
      await expect(sandbox).toHaveReceived(MEMBERS, { query: { page: '1', pageSize: '200' }, times: 1 })
      for (const index of [2, 3, 4]) await card(page).getByRole('checkbox').nth(index).check()
      await list.begin('Remove from group')
      await expect(toast('3 members removed')).toBeVisible()
      await expect(foot).toContainText('197 shown, 197 of 297 read so far')
      // The next page has moved up by three: what it lacks stands at the end of the one before.
      await page.getByRole('button', { name: 'Read all' }).click()
      await expect(foot).toContainText('297 shown, all 297 read')
    },
  )

  test(
    'several are added at a time, of any kind; what cannot be added stays and says why',
    { tag: ['@P11', '@D3', '@call:addMembers'] },
    async ({ page, sandbox, list, toast, pickerOf }) => {
      await list.openOne('Betalinger')
      await expect(row(page, AASE)).toBeVisible()
      await answered(page)
      await page.getByRole('button', { name: 'Add members' }).click()
      const picker = pickerOf('Choose people, clients or groups', 'Find by name')
      await picker.search.fill('innsyn')
      await expect(picker.option('Innsyn')).toContainText('Would go in a circle: this group is in it already')
      await clickDisabled(picker.option('Innsyn'))
      await expect(picker.chosen).toHaveCount(0)
      await picker.search.fill('betaling')
      await expect(picker.option('Betalinger')).toContainText('This is the group itself')
      await expect(picker.option('Betalingsgodkjennere')).toContainText('Is a member already')
      await picker.search.fill('økonomi')
      await expect(picker.option('Økonomi').nth(1)).toContainText(/Finance of Nordlys Invest · id ends \S{4}/)
      await picker.search.fill('tom gruppe')
      await picker.option('Tom gruppe').click()
      await picker.search.fill('nina')
      await picker.option('nina.norole').click()
      await picker.act('Add 2 members').click()
      await expect(toast('2 members added')).toBeVisible()
      await expect(sandbox).toHaveReceived(ADD, { times: 2 })
      await expect(row(page, 'Tom gruppe')).toBeVisible()
      await expect(row(page, 'nina.norole')).toBeVisible()
      await expect(card(page)).toContainText('8 shown, all 8 read')
      // The members were not all read again for that.
      await expect(sandbox).toHaveReceived(MEMBERS, { times: 1 })
      await page.reload()
      await expect(row(page, 'nina.norole')).toBeVisible()
    },
  )

  test(
    'one that was not added says why and can be tried again; one without an answer is looked after',
    { tag: ['@j3', '@P11'] },
    async ({ page, sandbox, oddities, list, toast, pickerOf }) => {
      oddities.allow(/net::ERR_/)
      await list.openOne('Tom gruppe')
      await expect(card(page)).toContainText('Nobody is in it')
      await answered(page)
      await sandbox.fault({ route: ADD, status: 503 })
      await sandbox.fault({ route: ADD, cutAfterCommit: true, skip: 1 })
      await page.getByRole('button', { name: 'Add members' }).click()
      const picker = pickerOf('Choose people, clients or groups', 'Find by name')
      await picker.choose('Add 2 members', 'ola.viewer', 'nina.norole')
      await expect(card(page)).toContainText('The IAM API answered 503')
      await expect(toast('is in Tom gruppe now')).toBeVisible()
      await expect(card(page)).toContainText('1 shown, all 1 read')
      await card(page).getByRole('button', { name: 'Try again' }).click()
      await expect(card(page)).toContainText('2 shown, all 2 read')
      await expect(card(page)).not.toContainText('The IAM API answered 503')
      await expect(sandbox).toHaveReceived(ADD, { times: 3 })
    },
  )

  test(
    'one is removed, read back, and can be put back',
    { tag: ['@P17', '@call:removeMembers', '@call:listMemberships'] },
    async ({ page, sandbox, list, toast }) => {
      await list.openOne('Betalinger')
      await row(page, AASE)
        .getByRole('button', { name: `Remove ${AASE}` })
        .dblclick()
      const note = toast(`${AASE} is no longer in Betalinger`)
      await expect(note).toBeVisible()
      await expect(row(page, AASE)).toHaveCount(0)
      await expect(card(page)).toContainText('5 shown, all 5 read')
      await expectFocusSomewhere(page)
      const writes = await sandbox.log(REMOVE)
      expect(writes.map((call) => call.body)).toEqual([expect.stringContaining('"subjectIds":["user-')])
      await expect(sandbox).toHaveReceived('GET /v1/subjects/user-*/memberships', { times: 1 })
      await note.getByRole('button', { name: 'Undo' }).click()
      await expect(toast(`${AASE} is in Betalinger now`)).toBeVisible()
      await expect(row(page, AASE)).toBeVisible()
      await page.reload()
      await expect(row(page, AASE)).toBeVisible()
    },
  )

  test(
    'the second click of a slow double click removes nobody else',
    { tag: '@P25' },
    async ({ page, sandbox, list }) => {
      await list.openOne('Betalinger')
      const button = row(page, AASE).getByRole('button', { name: `Remove ${AASE}` })
      await button.hover()
      await page.mouse.down({ clickCount: 1 })
      await page.mouse.up({ clickCount: 1 })
      await expect(row(page, AASE)).toHaveCount(0)
      await expect(card(page)).toContainText('5 shown, all 5 read')
      // The row below has moved up under the pointer.
      await page.mouse.down({ clickCount: 2 })
      await page.mouse.up({ clickCount: 2 })
      await answered(page)
      await expect(card(page)).toContainText('5 shown, all 5 read')
      await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
    },
  )

  for (const [how, fault] of Object.entries({
    'with success': { status: 200, body: '' },
    'and the API misses it': {
      status: 400,
      body: JSON.stringify({ title: 'Invalid', errors: { subjectIds: ['subjectIds has at least one id.'] } }),
      contentType: 'application/problem+json',
    },
    'with a web page': { status: 400, body: '<html><h1>Bad request</h1></html>', contentType: 'text/html' },
  })) {
    test(
      `a removal whose body is dropped on the way, ${how}, is never called done`,
      { tag: '@D5' },
      async ({ page, sandbox, list, toast }) => {
        await list.openOne('Betalinger')
        await expect(row(page, AASE)).toBeVisible()
        await answered(page)
        await sandbox.fault({ route: REMOVE, times: 0, ...fault })
        await row(page, AASE)
          .getByRole('button', { name: `Remove ${AASE}` })
          .click()
        const note = toast(`${AASE} was not removed.`)
        await expect(note).toContainText('dropped what the request was about')
        await expect(row(page, AASE)).toBeVisible()
        await note.getByRole('button', { name: 'Dismiss' }).click()
        await card(page)
          .getByRole('checkbox', { name: `Select ${AASE}`, exact: true })
          .check()
        await list.begin('Remove from group')
        await expect(list.notDone).toContainText('dropped what the request was about')
        await expect(row(page, AASE)).toBeVisible()
        await sandbox.clearFaults()
        await list.begin('Remove from group')
        await expect(toast('One member removed')).toBeVisible()
        await expect(row(page, AASE)).toHaveCount(0)
      },
    )
  }

  test(
    'where one of several reads fails, the others stay; no group is added while a circle cannot be ruled out',
    { tag: '@D7' },
    async ({ page, sandbox, list, pickerOf }) => {
      await sandbox.fault({ route: 'GET /v1/subjects/*/memberships', status: 503, times: 0 })
      await list.openOne('Betalinger')
      const belongs = page.getByRole('region', { name: 'Belongs to' })
      await expect(belongs).toContainText('Not everything that it belongs to could be read')
      await expect(belongs).toContainText('the groups of Betalinger (')
      await expect(row(page, AASE)).toBeVisible()
      await page.getByRole('button', { name: 'Add members' }).click()
      const picker = pickerOf('Choose people, clients or groups', 'Find by name')
      await picker.search.fill('tom')
      await expect(picker.option('Tom gruppe')).toContainText('May go in a circle')
      await page.keyboard.press('Escape')
      await sandbox.clearFaults()
      await belongs.getByRole('button', { name: 'Read again' }).click()
      await expect(belongs.getByRole('link', { name: 'Innsyn' })).toBeVisible()
      await expect(belongs).not.toContainText('could be read')
    },
  )

  test('a circle is marked on both sides, and ends with one removal', async ({ page, list, toast }) => {
    await list.openOne('Prosjekt Nord')
    const belongs = page.getByRole('region', { name: 'Belongs to' })
    await expect(row(page, 'Prosjekt Vest')).toContainText('In a circle')
    await expect(belongs).toContainText('Goes in a circle')
    await belongs.getByRole('button', { name: 'Take Prosjekt Nord out of Prosjekt Sør' }).click()
    await expect(toast('Prosjekt Nord is no longer in Prosjekt Sør')).toBeVisible()
    await expect(belongs).toContainText('It is in no other group.')
    await expect(row(page, 'Prosjekt Vest')).not.toContainText('In a circle')
  })

  test(
    'the group is put into others; into one that is in it, it is not',
    { tag: '@D3' },
    async ({ page, sandbox, list, toast, pickerOf }) => {
      await list.openOne('Innsyn')
      const belongs = page.getByRole('region', { name: 'Belongs to' })
      await expect(belongs).toContainText('It is in no other group.')
      await belongs.getByRole('button', { name: 'Add to group' }).click()
      const picker = pickerOf('Choose groups', 'Find a group')
      // Betalingsgodkjennere is in Betalinger, which is in Innsyn.
      await picker.choose('Add to 2 groups', 'Betalingsgodkjennere', 'Driftsledere')
      await expect(toast('would go in a circle')).toBeVisible()
      await expect(toast('Innsyn is in Driftsledere now')).toBeVisible()
      await expect(belongs.getByRole('link')).toHaveText(['Driftsledere'])
      await expect(sandbox).toHaveReceived(ADD, { times: 1 })
      await belongs.getByRole('button', { name: 'Take Innsyn out of Driftsledere' }).click()
      const note = toast('Innsyn is no longer in Driftsledere')
      await note.getByRole('button', { name: 'Undo' }).click()
      await expect(belongs.getByRole('link', { name: 'Driftsledere' })).toBeVisible()
    },
  )

  test(
    'who may only read sees them all and is told why not more',
    { tag: '@D3' },
    async ({ page, sandbox, enter, list, toast }) => {
      await enter('/groups', OLA)
      await list.link('Betalinger').click()
      await expect(row(page, AASE)).toBeVisible()
      for (const name of ['Add members', `Remove ${AASE}`, 'Add to group', 'Delete group']) {
        await clickDisabled(page.getByRole('button', { name }))
        await expectSaidOnce(toast(NO_RIGHT))
      }
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    },
  )
})
