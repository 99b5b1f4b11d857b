// What is said of access is no more than what was read: nothing is called gone, nobody's, or agreed, that was not seen so.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { KARI, WRITES, answered, expectFine, pass, takeClock } from './helpers'
import type { PersonPage } from './pages/users'
import { CUT, LEDGER, seedWays } from './three_ways'

const PERMISSIONS = 'GET /v1/subjects/*/permissions'
const POLICIES = 'GET /v1/policies'
const GROUPS = 'GET /v1/subjects/groups'
const ACTIONS = 'GET /v1/actions'

const card = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const dialog = (page: Page, text: string): Locator => page.getByRole('dialog').filter({ hasText: text })
const act = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** Opens the page of who is signed in; gives the subject id. */
async function own(page: Page, person: PersonPage): Promise<string> {
  await person.open(KARI)
  return `user-${new URL(page.url()).pathname.split('/').pop()}`
}

test.beforeEach(async ({ sandbox }) => seedWays(sandbox))

test.describe('the access of one', () => {
  test('outlives what is done beside it a minute later', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
    await takeClock(page)
    await enter('/clients/f3a1c0d2-ledger')
    const access = card(page, 'Access')
    await expect(access).toContainText('1 of its own, 2 inherited.')
    await answered(page)
    await pass(page, 70_000)
    await sandbox.clearLog()
    await act(page, 'Take ledger-sync out of Konsulenter').click()
    await expect(access).toContainText('1 of its own, 1 inherited.')
    await expect(access).toContainText('The API’s own answer agrees')
    await expect(access).not.toContainText('At least')
    await expect(sandbox).toHaveReceived(PERMISSIONS, { times: 1 })
  })

  test(
    'is compared with what the API says now, not with what it said before',
    { tag: '@P1' },
    async ({ page, sandbox, enter, toast }) => {
      await enter('/clients/9be20077-treasury')
      const access = card(page, 'Access')
      await expect(access).toContainText('1 of its own, 1 inherited.')
      await expect(access).toContainText('The API’s own answer agrees')
      await act(page, 'Remove the policy banking.ais.read on /').click()
      await expect(toast('was removed')).toBeVisible()
      await expect(access).toContainText('0 of its own, 1 inherited.')
      await expect(sandbox).toHaveReceived(PERMISSIONS, { times: 2 })
      await expect(access).toContainText('The API’s own answer agrees')
      await expect(access).not.toContainText('does not agree')
    },
  )

  test('a group that it comes into is read', { tag: ['@P1', '@D7'] }, async ({ page, enter, pickerOf }) => {
    await enter('/clients/9be20077-treasury')
    const access = card(page, 'Access')
    await expect(access).toContainText('1 of its own, 1 inherited.')
    await answered(page)
    await card(page, 'Belongs to').getByRole('button', { name: 'Add to group' }).click()
    await pickerOf('Choose groups', 'Find a group').choose('Add to group', 'Godkjennere')
    // By way of that group it is in another, whose policy it gets.
    await expect(access).toContainText('1 of its own, 2 inherited.')
    await expect(access).toContainText('The API’s own answer agrees')
    await expect(access).not.toContainText('At least')
  })

  test(
    'where a record of the API’s answer cannot be read, neither yes nor no is said',
    { tag: '@i3' },
    async ({ page, sandbox, oddities, enter }) => {
      oddities.allow(/could not be read/)
      await sandbox.fault({ route: PERMISSIONS, body: '[7]', contentType: 'application/json', times: 0 })
      await enter(`/access/subject?subject=${LEDGER}`)
      await expect(page.getByText('1 of its records is in a form that is not known.')).toBeVisible()
      await expect(page.getByText('API says no')).toHaveCount(0)
      await expect(page.getByText('The API does not agree')).toHaveCount(0)
    },
  )
})

test.describe('a cut', () => {
  const ready = async (page: Page): Promise<void> => {
    await expect(page.getByRole('group', { name: 'Ways to end it' })).toBeVisible()
    await answered(page)
  }

  test(
    'is not called gone by an answer of which a part cannot be read',
    { tag: ['@X2', '@i3'] },
    async ({ page, sandbox, oddities, enter }) => {
      oddities.allow(/could not be read/)
      await enter(CUT)
      await ready(page)
      await sandbox.fault({ route: PERMISSIONS, body: '[7]', contentType: 'application/json' })
      await act(page, 'Remove and check').click()
      const notice = page.getByRole('status').filter({ hasText: 'Whether it is gone is not known' })
      await expect(notice).toContainText('1 of its records is in a form that is not known.')
      await act(page, 'Ask the API again').click()
      await expect(page.getByText(/^Gone, checked/)).toBeVisible()
    },
  )

  test(
    'is not called gone as long as nobody knows what a wider action gives',
    { tag: ['@X2', '@D7'] },
    async ({ page, sandbox, enter }) => {
      // The API lists policies as they are: that “owner” holds this action stands in the list of actions alone.
      await sandbox.settings({ permissionsAsPolicies: true })
      await sandbox.fault({ route: ACTIONS, status: 503, times: 0 })
      await enter(CUT)
      await ready(page)
      await sandbox.policy({ subject: LEDGER, action: 'owner', scope: '/' })
      await act(page, 'Remove and check').click()
      // What others lose is not known either.
      await dialog(page, 'Take this access away?').getByRole('button', { name: 'Remove and check' }).click()
      await expect(page.getByText('Whether it is gone is not known')).toBeVisible()
      await sandbox.clearFaults()
      await act(page, 'Ask the API again').click()
      await expect(page.getByText('Not gone: something still gives it')).toBeVisible()
    },
  )

  test(
    'says who loses what; where not all was read it says so, and asks',
    { tag: ['@X1', '@D2', '@D7'] },
    async ({ page, sandbox, enter }) => {
      await enter(CUT)
      await ready(page)
      await expect(card(page, 'Effect')).toContainText('Who loses')
      await expect(card(page, 'Effect')).toContainText('ledger-sync')
      await expect(card(page, 'Effect')).not.toContainText('As far as could be read')
      await sandbox.fault({ route: GROUPS, status: 503, times: 0 })
      await page.reload()
      await ready(page)
      await expect(page.getByRole('group', { name: 'Ways to end it' })).toContainText(
        'Nobody else loses, as far as was read',
      )
      await expect(card(page, 'Effect')).toContainText('As far as could be read')
      await act(page, 'Remove and check').click()
      const question = dialog(page, 'Take this access away?')
      await expect(question).toContainText('not all of it could be read')
      await question.getByRole('button', { name: 'Keep it' }).click()
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    },
  )

  test(
    'its record outlives a reload, is saved, and is taken back',
    { tag: ['@X2', '@X4'] },
    async ({ page, sandbox, enter }) => {
      await enter(CUT)
      await ready(page)
      await act(page, 'Remove and check').click()
      await expect(page.getByText(/^Gone, checked/)).toBeVisible()
      await page.reload()
      await expect(page.getByText(/^Gone, checked/)).toBeVisible()
      const done = card(page, 'What was done')
      await expect(done.getByRole('listitem')).toHaveCount(3)
      const download = page.waitForEvent('download')
      await done.getByRole('button', { name: 'Save as record' }).click()
      expect((await download).suggestedFilename()).toMatch(/^cut-\d{4}-\d\d-\d\d\.json$/)
      await expectFine(page)
      await answered(page)
      await done.getByRole('button', { name: 'Undo 3 changes' }).click()
      await expect(done.getByText(/^Taken back/)).toHaveCount(3)
      await expect(sandbox).toHaveReceived('POST /v1/policies', { times: 1 })
      await expect(sandbox).toHaveReceived('POST /v1/subjects/groups/*/members', { times: 2 })
      await act(page, 'Close the record').click()
      await expect(card(page, 'What gives it')).toContainText('3 ways')
    },
  )
})

test(
  'the right of a group is gone when nothing above it gives it, whatever the API lists of groups',
  {
    tag: ['@X2', '@P1'],
  },
  async ({ page, sandbox, enter }) => {
    // The API lists the own policies of a group alone: what it says proves nothing of a right by the group above.
    await sandbox.settings({ ownPermissionsOfGroups: true })
    await enter(`/access/cut?subject=group-b2&action=banking.pis.create&scope=/s/1`)
    await expect(page.getByRole('group', { name: 'Ways to end it' })).toBeVisible()
    await answered(page)
    // Another way to it comes up meanwhile.
    await sandbox.member('group-b2', 'group-c3')
    await act(page, 'Remove and check').click()
    await dialog(page, 'Take this access away?').getByRole('button', { name: 'Remove and check' }).click()
    await expect(page.getByText('Not gone: something still gives it')).toBeVisible()
    await sandbox.member('group-b2', 'group-c3', false)
    await act(page, 'Work out a new cut').click()
    await expect(page.getByText('Nothing gives it. There is nothing to take away.')).toBeVisible()
  },
)

test(
  'the way that was chosen stays chosen, however long one thinks',
  { tag: ['@X2', '@D2'] },
  async ({ page, sandbox, enter }) => {
    await takeClock(page)
    await enter(CUT)
    const ways = page.getByRole('group', { name: 'Ways to end it' }).getByRole('radio')
    await expect(ways.first()).toBeChecked()
    await answered(page)
    await pass(page, 70_000)
    await ways.last().check()
    await pass(page, 2_000)
    await answered(page)
    await expect(ways.last()).toBeChecked()
    await expect(card(page, 'Effect')).toContainText('Who loses')
    await act(page, 'Remove and check').click()
    await expect(dialog(page, 'Take this access away?')).toBeVisible()
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  },
)

test.describe('what could not be read', () => {
  test(
    'an empty group is not said to take nothing along where its policies are refused',
    { tag: '@D7' },
    async ({ page, sandbox, enter }) => {
      await sandbox.access({ groups: [{ id: 'd4', displayName: 'Tom' }], memberships: [], policies: [] })
      await sandbox.fault({ route: POLICIES, status: 403, times: 0 })
      await enter('/groups/group-d4')
      await act(page, 'Delete group').click()
      const question = page.getByRole('dialog').filter({ hasText: 'Delete Tom' })
      await expect(question).toContainText('What ends with it is not known: not all of it could be read.')
      await expect(question).not.toContainText('nobody loses anything')
      await question.getByRole('button', { name: 'Keep the group' }).click()
      await sandbox.clearFaults()
      await page.reload()
      await act(page, 'Delete group').click()
      await expect(question).toContainText('nobody loses anything')
    },
  )

  test(
    'an offboarding does not say that there is none of what it could not read',
    { tag: '@D7' },
    async ({ page, sandbox, enter, person }) => {
      await person.open('ola.hansen')
      const id = new URL(page.url()).pathname.split('/').pop() ?? ''
      await sandbox.fault({ route: POLICIES, status: 503, times: 0 })
      await sandbox.fault({ route: 'GET /v1/subjects/*/memberships', status: 503, times: 0 })
      await enter(`/access/offboard/${id}`)
      await expect(page.getByText('Could not be read.', { exact: true })).toHaveCount(2)
      await expect(page.getByText('No policy of their own.')).toHaveCount(0)
      await sandbox.clearFaults()
      await page.getByRole('button', { name: 'Read again' }).click()
      await expect(page.getByText('No policy of their own.')).toBeVisible()
      await expect(page.getByText('Could not be read.', { exact: true })).toHaveCount(0)
    },
  )

  test(
    'a group that came after the list of groups was read is not called gone',
    { tag: '@D7' },
    async ({ page, sandbox, enter, shell }) => {
      await enter('/policies')
      const rows = page.getByRole('table', { name: 'Policies' }).getByRole('row')
      await expect(rows.filter({ hasText: 'Konsulenter' })).toHaveCount(1)
      await answered(page)
      await sandbox.put('groups', 'd4', { displayName: 'Nye' })
      await sandbox.policy({ subject: 'group-d4', action: 'owner', scope: '/s/4' })
      await shell.main.getByRole('link', { name: 'Actions' }).click()
      await shell.main.getByRole('link', { name: 'Policies' }).click()
      await expect(rows.filter({ hasText: '/s/4' })).toContainText('group-d4')
      await expect(sandbox).toHaveReceived('GET /v1/subjects/group-d4/memberships', { times: 1 })
      await expect(page.getByText('gone')).toHaveCount(0)
    },
  )

  test(
    'many groups that no list has are asked about when somebody wants it',
    { tag: ['@M3', '@D7'] },
    async ({ page, sandbox, oddities, enter }) => {
      oddities.allowStatus(404)
      const gone = Array.from({ length: 20 }, (_, at) => ({ subject: `group-x${at}`, action: 'owner', scope: '/x' }))
      await sandbox.access({ groups: [], memberships: [], policies: gone })
      await enter('/policies')
      const look = page.getByRole('button', { name: 'Look up 19 names' })
      await expect(look).toBeVisible()
      await answered(page)
      await expect(sandbox).toHaveReceived('GET /v1/subjects/*/memberships', { times: 1 })
      await look.click()
      await expect(page.getByText('20 policies are of subjects that are gone.')).toBeVisible()
      await expect(sandbox).toHaveReceived('GET /v1/subjects/*/memberships', { times: 20 })
    },
  )
})

test.describe('what is one’s own', () => {
  test(
    'is asked about before it is taken, by a group too',
    { tag: ['@D2', '@P17'] },
    async ({ page, sandbox, enter, person, toast }) => {
      const kari = await own(page, person)
      await sandbox.member(kari, 'group-b2')
      const question = dialog(page, 'Take this from yourself?')
      const keep = async (): Promise<void> => {
        await expect(question).toContainText('may not be able to give it back to yourself')
        await question.getByRole('button', { name: 'Keep it' }).click()
        await expect(question).toBeHidden()
      }
      // A policy of a group that is above one's own group.
      await enter('/groups/group-a1')
      await act(page, 'Remove the policy banking.pis.manage on /s/1').click()
      await keep()
      // One's own group, out of the one above.
      await enter('/groups/group-b2')
      await act(page, 'Take Godkjennere out of Betalinger').click()
      await keep()
      // Oneself, out of a group; by the row, and among others.
      await act(page, `Remove ${KARI}`).click()
      await keep()
      await page.getByRole('checkbox', { name: `Select ${KARI}` }).check()
      await act(page, 'Remove from group').click()
      await keep()
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
      // What is not one's own is not asked about.
      await act(page, 'Remove ledger-sync').click()
      await expect(toast('ledger-sync is no longer in Godkjennere')).toBeVisible()
      await expect(sandbox).toHaveReceived(WRITES, { times: 1 })
    },
  )

  test(
    'stands in the question of the list of policies',
    { tag: ['@D2', '@P17'] },
    async ({ page, sandbox, enter, person }) => {
      const kari = await own(page, person)
      await sandbox.member(kari, 'group-b2')
      await enter('/policies')
      const row = page.getByRole('table', { name: 'Policies' }).getByRole('row').filter({ hasText: 'Betalinger' })
      await row.getByRole('button', { name: /^More/ }).click()
      await page.getByRole('menuitem', { name: 'Remove policy' }).click()
      await expect(page.getByRole('dialog').filter({ hasText: 'or of a group that you are in' })).toBeVisible()
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    },
  )
})

test.describe('a group', () => {
  test('says what its members may do, scope by scope', { tag: '@P1' }, async ({ page, enter }) => {
    await enter('/groups/group-b2')
    const may = card(page, 'What members may do')
    await expect(may).toContainText('banking.pis.create')
    await expect(may).toContainText('/s/1')
    await expect(may.getByRole('link', { name: 'Check access' })).toHaveAttribute('href', /group-b2/)
    await expectFine(page)
  })

  test(
    'says what those would gain who are chosen, when it is asked',
    { tag: ['@X1', '@D2'] },
    async ({ page, sandbox, enter, pickerOf }) => {
      await enter('/groups/group-b2')
      await answered(page)
      await page.getByRole('button', { name: 'Add members' }).click()
      const picker = pickerOf('Choose people, clients or groups', 'Find by name')
      await picker.search.fill('treasury')
      await picker.option('treasury-batch').click()
      await answered(page)
      await expect(picker.dialog.getByRole('region', { name: 'Effect' })).toHaveCount(0)
      await picker.dialog.getByText('What this would do').click()
      await expect(picker.dialog.getByRole('region', { name: 'Effect' })).toContainText('banking.pis.authorize')
      await expect(picker.dialog.getByRole('region', { name: 'Effect' })).toContainText('treasury-batch')
      await expectFine(page)
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    },
  )
})
