// Any act on access can be collected instead of done at once; and the groups of one stand on its page.
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { KARI, WRITES, answered } from './helpers'

const LEDGER = 'client-f3a1c0d2-ledger'

test.beforeEach(async ({ sandbox }) => {
  await sandbox.access({
    groups: [
      { id: 'a1', displayName: 'Betalinger', description: 'Payments' },
      { id: 'c3', displayName: 'Konsulenter', description: 'Consultants' },
    ],
    memberships: [
      { member: LEDGER, group: 'group-a1' },
      { member: 'client-9be20077-treasury', group: 'group-a1' },
    ],
    policies: [
      { subject: 'group-a1', action: 'files.read', scope: '/f' },
      { subject: LEDGER, action: 'reports.read', scope: '/r' },
    ],
  })
})

test.describe('collected, and nothing is sent', () => {
  test.afterEach(async ({ sandbox }) => {
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })

  test('a cut', { tag: ['@X4', '@X2'] }, async ({ page, enter, changes }) => {
    await enter(`/access/cut?subject=${LEDGER}&action=files.read&scope=/f`)
    await page.getByRole('button', { name: 'Add to change set' }).click()
    await expect(changes.tray).toContainText('1 change. Nothing has been sent yet.')
    await changes.tray.getByRole('link', { name: 'Review' }).click()
    await expect(changes.lines).toHaveText([/ledger-sync out of Betalinger/])
  })

  test('a new policy, once it is whole', { tag: '@X4' }, async ({ page, enter, changes }) => {
    await enter(`/policies/new?subject=${LEDGER}&action=files.read`)
    const add = page.getByRole('button', { name: 'Add to change set' })
    await expect(page.getByRole('button', { name: 'Create policy' })).toBeVisible()
    await expect(add).toHaveCount(0)
    await page.getByLabel('Scope', { exact: true }).fill('/f/1')
    await add.click()
    await changes.tray.getByRole('link', { name: 'Review' }).click()
    await expect(changes.lines).toHaveText([/ledger-sync may files\.read/])
  })

  test(
    'a new policy on everything, once that is confirmed',
    { tag: ['@X4', '@P17'] },
    async ({ page, enter, changes }) => {
      await enter(`/policies/new?subject=${LEDGER}&action=files.read`)
      const add = page.getByRole('button', { name: 'Add to change set' })
      await page.getByLabel('Scope', { exact: true }).fill('/')
      const sure = page.getByRole('switch').or(page.getByRole('checkbox', { name: /everything/ }))
      await expect(sure).toBeVisible()
      await expect(add).toHaveCount(0)
      await sure.click()
      await add.click()
      await changes.tray.getByRole('link', { name: 'Review' }).click()
      await expect(changes.lines).toContainText(['On everything'])
    },
  )

  test('removals of policies', { tag: '@X4' }, async ({ page, enter, changes }) => {
    await enter('/policies')
    await page.getByRole('row').filter({ hasText: 'reports.read' }).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Add removal to change set' }).click()
    await expect(changes.tray).toContainText('1 change. Nothing has been sent yet.')
  })

  test(
    'a right of its own, and a membership, beside the button that takes it away',
    { tag: '@X4' },
    async ({ page, enter, changes }) => {
      await enter('/clients/f3a1c0d2-ledger')
      const access = page.getByRole('region', { name: 'Access' })
      await access.getByRole('button', { name: 'Add to change set: remove reports.read on /r' }).click()
      const groups = page.getByRole('region', { name: 'Belongs to' })
      await groups.getByRole('button', { name: 'Add to change set: remove ledger-sync from Betalinger' }).click()
      await changes.tray.getByRole('link', { name: 'Review' }).click()
      await expect(changes.lines).toHaveText([
        /ledger-sync may no longer reports\.read/,
        /ledger-sync out of Betalinger/,
      ])
    },
  )

  test('groups that are chosen for a client', { tag: '@X4' }, async ({ page, enter, changes, pickerOf }) => {
    await enter('/clients/f3a1c0d2-ledger')
    await page.getByRole('region', { name: 'Belongs to' }).getByRole('button', { name: 'Add to group' }).click()
    await pickerOf('Choose groups', 'Find a group').choose('Add to change set', 'Konsulenter')
    await changes.tray.getByRole('link', { name: 'Review' }).click()
    await expect(changes.lines).toHaveText([/ledger-sync into Konsulenter/])
  })

  test('members that are chosen for a group', { tag: '@X4' }, async ({ page, enter, changes, pickerOf }) => {
    await enter('/groups/group-c3')
    await page.getByRole('button', { name: 'Add members' }).click()
    const picker = pickerOf('Choose people, clients or groups', 'Find by name')
    for (const name of ['ledger-sync', 'treasury-batch']) {
      await picker.search.fill(name)
      await picker.option(name).click()
    }
    await picker.act('Add to change set').click()
    await expect(changes.tray).toContainText('2 changes. Nothing has been sent yet.')
  })

  test('a role of a person, given or taken away', { tag: '@X4' }, async ({ page, changes, person, picker }) => {
    await person.open(KARI)
    await page.getByRole('button', { name: 'Add to change set: remove tenant.subject.read' }).click()
    await page.getByRole('button', { name: 'Add role' }).click()
    await picker.choose('Add to change set', 'ledger.reader')
    await expect(person.chips).toHaveText(['TenantAdmin', 'tenant.subject.read'])
    await changes.tray.getByRole('link', { name: 'Review' }).click()
    await expect(changes.lines).toHaveText([/tenant\.subject\.read/, /ledger\.reader/])
  })

  test('roles of several people', { tag: '@X4' }, async ({ page, enter, changes, picker }) => {
    await enter('/users')
    await page
      .getByRole('checkbox', { name: /^Select / })
      .nth(1)
      .check()
    await page
      .getByRole('checkbox', { name: /^Select / })
      .nth(2)
      .check()
    await page.getByRole('button', { name: 'Add role' }).click()
    await picker.choose('Add to change set', 'reports.viewer')
    await expect(changes.tray).toContainText('2 changes. Nothing has been sent yet.')
  })

  test(
    'a group that is about to be deleted is kept as a file that makes it anew',
    { tag: ['@X4', '@P17'] },
    async ({ page, enter, toast }) => {
      await enter('/groups/group-a1')
      await page.getByRole('button', { name: 'Delete group' }).click()
      const question = page.getByRole('dialog')
      await expect(question.getByRole('region', { name: 'Effect' })).toContainText('lose')
      const saving = page.waitForEvent('download')
      await question.getByRole('button', { name: 'Save it as a file first' }).click()
      const saved = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as unknown
      expect(saved).toMatchObject({
        name: 'Betalinger',
        changes: [
          { join: { member: 'client-9be20077-treasury', group: 'group-a1' } },
          { join: { member: LEDGER, group: 'group-a1' } },
          { grant: { subject: 'group-a1', action: 'files.read', scope: '/f' } },
        ],
      })
      await expect(toast('put that in the file, in place of group-a1')).toBeVisible()
      await expect(question).toBeVisible()
    },
  )

  test('removals of members', { tag: '@X4' }, async ({ page, enter, changes }) => {
    await enter('/groups/group-a1')
    await page.getByRole('row').filter({ hasText: 'treasury-batch' }).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Add removal to change set' }).click()
    await expect(changes.tray).toContainText('1 change. Nothing has been sent yet.')
  })
})

test(
  'the groups of a client: into one more, and out again with a way back',
  { tag: '@P17' },
  async ({ page, sandbox, enter, pickerOf, toast }) => {
    await enter('/clients/f3a1c0d2-ledger')
    const card = page.getByRole('region', { name: 'Belongs to' })
    await expect(card.getByRole('listitem')).toHaveText([/Betalinger.*Payments/])
    await answered(page)
    await card.getByRole('button', { name: 'Add to group' }).click()
    const picker = pickerOf('Choose groups', 'Find a group')
    await expect(picker.option('Betalinger')).toHaveAttribute('aria-disabled', 'true')
    await picker.choose('Add to group', 'Konsulenter')
    await expect(card.getByRole('listitem')).toHaveCount(2)
    await expect(sandbox).toHaveReceived('POST /v1/subjects/groups/*/members', { times: 1 })
    await card.getByRole('button', { name: 'Take ledger-sync out of Betalinger' }).click()
    await expect(card.getByRole('listitem')).toHaveText([/Konsulenter/])
    // What came by that group is gone from its access.
    await expect(page.getByRole('region', { name: 'Access' })).not.toContainText('files.read')
    await toast('Betalinger').getByRole('button', { name: 'Undo' }).click()
    await expect(card.getByRole('listitem')).toHaveCount(2)
  },
)
