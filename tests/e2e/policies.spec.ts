// Policies: the list, its filter, names, what is gone.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { KARI, NINA, allowClipboard, answered, expectFine, pass, pasted, takeClock } from './helpers'

const LIST = 'GET /v1/policies'
const NAMES = { path: '/policies', table: 'Policies' }
const SUBSCRIPTION = '/subscriptions/7fdf00601dfb'

test.use({ listOf: NAMES })

const field = (page: Page) => page.getByRole('combobox', { name: 'Filter policies' })
const chips = (page: Page) => page.getByRole('list', { name: 'Filter policies' }).getByRole('listitem')
const foot = (page: Page) => page.locator('footer.pager')
/** The row of this action of the one with this name. */
const row = (page: Page, name: string, action: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .filter({ hasText: action })

test.describe('the list', () => {
  test(
    'one request brings the rows, one more the names of groups',
    { tag: ['@P3', '@call:listPolicies', '@call:listGroups'] },
    async ({ page, sandbox, list }) => {
      await list.open()
      await expect(foot(page)).toContainText('all 22 read')
      await expect(sandbox).toHaveReceived(LIST, { times: 1, query: { pageSize: '100', cursor: null } })
      await expect(sandbox).toHaveReceived('GET /v1/subjects/groups', { times: 1 })
      const group = row(page, 'Betalinger', 'banking.pis.manage')
      await expect(group).toContainText('Group')
      await expect(group).toContainText(SUBSCRIPTION)
      await expect(page.getByRole('row').filter({ hasText: 'iam.policy.read' }).first()).toContainText('everything')
      await expect(sandbox).toHaveReceived('GET /v1/users/*', { times: 0 })
      await expect(sandbox).toHaveReceived('GET /v1/clients/*', { times: 0 })
    },
  )

  test('failed is not empty, and can be tried again', { tag: '@D7' }, async ({ page, sandbox, enter, list }) => {
    await sandbox.fault({ route: LIST, status: 500 })
    await enter('/policies')
    await expect(list.failed).toContainText('The IAM API answered 500')
    await expect(page.getByRole('heading', { name: 'There are no policies' })).toHaveCount(0)
    await list.tryAgain.click()
    await expect(foot(page)).toContainText('all 22 read')
  })

  test('slow is told as slow, and can be given up', { tag: '@P4' }, async ({ page, sandbox, enter, list }) => {
    await takeClock(page)
    await sandbox.fault({ route: LIST, hang: true, times: 0 })
    await enter('/policies')
    await expect(sandbox).toHaveReceived(LIST, { times: 1 })
    await pass(page, 11_000)
    await page.getByRole('button', { name: 'Stop waiting' }).click()
    await expect(list.failed).toContainText('You stopped waiting')
  })

  test(
    'nothing at all, nothing that matches, and a cut list are told apart',
    { tag: '@D7' },
    async ({ page, sandbox, enter }) => {
      await sandbox.access({ policies: [] })
      await enter('/policies')
      await expect(page.getByRole('heading', { name: 'There are no policies' })).toBeVisible()
      await page.getByRole('main').getByRole('link', { name: 'Create policy' }).last().click()
      await expect(page.getByRole('heading', { level: 1, name: 'Create policy' })).toBeVisible()
      await page.goto('/policies?filter=action%3Anothing.at.all')
      await expect(page.getByRole('heading', { name: 'No policy matches “action:nothing.at.all”' })).toBeVisible()
      await page.getByRole('link', { name: 'Clear search' }).click()
      await expect(page).toHaveURL('/policies')
      await answered(page)
      // The cursor leads back to where it came from.
      const data = [{ subject: 'user-1', action: 'owner', scope: '/' }]
      await sandbox.fault({ route: LIST, body: JSON.stringify({ data, cursor: 'again' }), times: 0 })
      await page.reload()
      await page.getByRole('button', { name: 'Read all' }).click()
      await expect(foot(page)).toContainText('leads back to those')
      await expect(sandbox).toHaveReceived(LIST, { times: 1, query: { cursor: 'again' } })
    },
  )

  test('a record that cannot be read leaves the others', { tag: '@i3' }, async ({ page, sandbox, oddities, enter }) => {
    // A group that the list of groups has not is asked about.
    oddities.allowStatus(404)
    const data = [{ subject: 'user-1' }, { subject: 'group-x', action: 'owner', scope: '/' }]
    await sandbox.fault({ route: LIST, body: JSON.stringify({ data }), times: 0 })
    await enter('/policies')
    await expect(page.getByText('This record could not be read.')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'owner' })).toBeVisible()
  })

  test(
    'all of 10,000 are read with a count, stopped, and read on; not all are listed at once',
    { tag: ['@P8', '@P4'] },
    async ({ page, sandbox, list }) => {
      test.slow()
      await sandbox.reset({ policies: 10_000 })
      await list.open()
      await expect(foot(page)).toContainText('100 read so far')
      await page.getByRole('button', { name: 'Read more' }).click()
      await expect(foot(page)).toContainText('200 read so far')
      await sandbox.fault({ route: LIST, hang: true, skip: 3, times: 0 })
      await page.getByRole('button', { name: 'Read all' }).click()
      await expect(foot(page)).toContainText('500 read so far')
      await page.getByRole('button', { name: 'Stop' }).click()
      await expect(page.getByRole('button', { name: 'Read all' })).toBeVisible()
      await expect(foot(page)).toContainText('the first 300 are listed')
      await page.getByRole('button', { name: 'List 200 more' }).click()
      await expect(foot(page)).not.toContainText('are listed')
      await expect(list.rows).toHaveCount(500)
      await sandbox.clearFaults()
      await page.getByRole('button', { name: 'Read all' }).click()
      await expect(foot(page)).toContainText('10,000 shown, all 10,000 read', { timeout: 90_000 })
      await expect(sandbox).toHaveReceived(LIST, { query: { cursor: /./ }, status: 200, times: 99 })
    },
  )

  test('what was read to the end is still there after Back', { tag: '@P2' }, async ({ page, sandbox, list }) => {
    await sandbox.reset({ policies: 260 })
    await list.open()
    await page.getByRole('button', { name: 'Read all' }).click()
    await expect(foot(page)).toContainText('all 260 read')
    await list.links.first().click()
    await page.goBack()
    await expect(foot(page)).toContainText('all 260 read')
    // The card of that person has asked for hers.
    await expect(sandbox).toHaveReceived(LIST, { times: 3, query: { subject: null } })
    await page.getByRole('button', { name: 'Read again' }).click()
    await expect(foot(page)).toContainText('100 read so far')
  })

  test('axe finds nothing, and nothing hangs over the edge', { tag: '@1.4.10' }, async ({ page, list }) => {
    await list.open('/policies?filter=action%3Abanking.pis.create%20subscriptions')
    await expect(chips(page)).toHaveCount(2)
    await list.everybody.check()
    await expectFine(page)
  })
})

test.describe('the filter', () => {
  test(
    'what is typed becomes tokens in the address, and a link leads back to them',
    { tag: '@D6' },
    async ({ page, sandbox, list }) => {
      await list.open()
      await sandbox.clearLog()
      await field(page).fill(`action:banking.pis.create scope:${SUBSCRIPTION}`)
      await field(page).press('Enter')
      await expect(chips(page)).toHaveText(['action:banking.pis.create', `scope:${SUBSCRIPTION}`])
      await expect(page).toHaveURL(
        (address) => address.searchParams.get('filter') === `action:banking.pis.create scope:${SUBSCRIPTION}`,
      )
      await expect(list.link('Konsulenter')).toBeVisible()
      await expect(list.rows).toHaveCount(1)
      await expect(sandbox).toHaveReceived(LIST, {
        times: 1,
        query: { action: 'banking.pis.create', scope: SUBSCRIPTION, subject: null },
      })
      await page.reload()
      await expect(chips(page)).toHaveCount(2)
      await expect(list.rows).toHaveCount(1)
      // The last token goes by Backspace, the others by their button.
      await field(page).press('Backspace')
      await expect(chips(page)).toHaveText(['action:banking.pis.create'])
      await expect(list.rows).toHaveCount(2)
      await page.getByRole('button', { name: 'Remove filter action:banking.pis.create' }).click()
      await expect(page).toHaveURL('/policies')
      await expect(field(page)).toBeFocused()
      await page.goBack()
      await expect(chips(page)).toHaveText(['action:banking.pis.create'])
    },
  )

  test('keys and values are offered, and taken by the keyboard', { tag: '@D6' }, async ({ page, list }) => {
    await list.open()
    await field(page).pressSequentially('sub')
    const options = page.getByRole('option')
    await expect(options.first()).toContainText('subject:')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('subject:')
    await page.keyboard.type('godkjenn')
    await expect(options).toHaveCount(1)
    await expect(options).toContainText('Betalingsgodkjennere')
    await page.keyboard.press('Escape')
    await expect(options).toHaveCount(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(chips(page)).toHaveText(['subject:Betalingsgodkjennere'])
    await expect(page).toHaveURL(/filter=subject%3Agroup-/)
    await expect(list.rows).toHaveCount(1)
    // The slash leads to it, as to every search.
    await list.links.first().focus()
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused()
  })

  test(
    'words are looked for in what was read, names as well, and ask the API nothing',
    { tag: '@D6' },
    async ({ page, sandbox, list }) => {
      await list.open()
      await field(page).fill('"ØKONOMI" mandates')
      await field(page).press('Enter')
      await expect(list.rows).toHaveCount(1)
      await expect(list.rows).toContainText('banking.mandates.read')
      await expect(page.getByText('1 of the 22 that were read match.')).toBeVisible()
      await expect(sandbox).toHaveReceived(LIST, { times: 1 })
    },
  )

  test(
    'an API that heeds no filter shows nothing wrong, and the note says so',
    { tag: '@D6' },
    async ({ page, sandbox, enter, list }) => {
      const data = [
        { subject: 'user-1', action: 'owner', scope: '/a/' },
        { subject: 'user-1', action: 'owner', scope: '/ab' },
        { subject: 'user-2', action: 'files.read', scope: '/a' },
      ]
      await sandbox.fault({ route: LIST, body: JSON.stringify({ data }), times: 0 })
      await enter('/policies?filter=action%3Aowner%20scope%3A%2Fa')
      await expect(list.rows).toHaveCount(1)
      // Another spelling of the same scope.
      await expect(list.rows).toContainText('/a/')
      await expect(page.getByText('1 of the 3 that were read match. The API gave others too')).toBeVisible()
    },
  )

  test('a key that policies have not is named, and finds nothing', { tag: '@D6' }, async ({ page, list }) => {
    await list.open()
    await field(page).fill('colour:red')
    await field(page).press('Enter')
    await expect(page.getByText('There is no filter “colour”')).toBeVisible()
    await expect(list.rows).toHaveCount(0)
    await page.getByRole('button', { name: 'Remove filter colour:red' }).click()
    await expect(list.rows).toHaveCount(22)
  })
})

test.describe('names', () => {
  test(
    'people and clients are looked up where somebody asks, four at a time, and that can be stopped',
    {
      tag: ['@P3', '@P4'],
    },
    async ({ page, sandbox, oddities, list }) => {
      oddities.allowStatus(404)
      await list.open()
      await sandbox.fault({ route: 'GET /v1/users/*', hang: true, times: 0 })
      await sandbox.fault({ route: 'GET /v1/clients/*', hang: true, times: 0 })
      await page.getByRole('button', { name: /Look up \d+ names/ }).click()
      await expect(page.getByText(/names are still to come/)).toBeVisible()
      await page.getByRole('button', { name: 'Stop' }).click()
      expect((await sandbox.log('GET /v1/users/*', 'GET /v1/clients/*')).length).toBeLessThanOrEqual(4)
      await sandbox.clearFaults()
      await answered(page)
      await page.getByRole('button', { name: /Look up \d+ names?/ }).click()
      await expect(row(page, KARI, 'owner')).toContainText('Person')
      await expect(row(page, 'ledger-sync', 'banking.ais.read')).toContainText('Client')
      await expect(page.getByRole('button', { name: /Look up/ })).toHaveCount(0)
    },
  )

  test(
    'rows of who is gone say so, and all of them are selected to be cleaned up',
    { tag: '@D7' },
    async ({ page, sandbox, oddities, list, toast }) => {
      oddities.allowStatus(404)
      await sandbox.policy({ subject: 'group-gone', action: 'owner', scope: '/' })
      await list.open()
      await expect(page.getByText('1 policy is of a subject that is gone.')).toBeVisible()
      await page.getByRole('button', { name: /Look up \d+ names/ }).click()
      await expect(page.getByText('2 policies are of subjects that are gone.')).toBeVisible()
      await expect(page.getByRole('row').filter({ hasText: 'legacy.import' })).toContainText('Gone')
      await page.getByRole('button', { name: 'Select these 2' }).click()
      await list.begin('Remove')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText('Remove 2 policies?')
      await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
      await expect(toast('2 policies removed')).toBeVisible()
      await expect(page.getByText('that is gone')).toHaveCount(0)
      await expect(list.rows).toHaveCount(21)
    },
  )

  test(
    'a group is only gone where the whole list of groups has it not',
    { tag: '@D7' },
    async ({ page, sandbox, enter, list }) => {
      await sandbox.fault({ route: 'GET /v1/subjects/groups', status: 503, times: 0 })
      await enter('/policies')
      await list.expectSettled()
      await answered(page)
      await expect(page.getByText('gone')).toHaveCount(0)
      await expect(list.rows).toHaveCount(22)
    },
  )
})

test(
  'who may not read policies is told what is missing, and what to ask for',
  { tag: ['@D3', '@D7'] },
  async ({ page, context, tenant, sandbox, oddities, enter }) => {
    oddities.allowStatus(403)
    await allowClipboard(context, tenant)
    await enter('/policies', NINA)
    const refused = page.getByRole('alert').filter({ hasText: 'Your account may not read policies' })
    await expect(refused).toContainText('iam.policy.read')
    await refused.getByRole('button', { name: 'Copy what to ask for' }).click()
    await page.keyboard.press('Control+k')
    const text = await pasted(page.getByRole('dialog').getByRole('combobox'))
    expect(text).toMatch(/nina\.norole \(user-.+\).*iam\.policy\.read/)
    await expect(sandbox).toHaveReceived(LIST, { times: 1 })
  },
)

test.describe('in Norwegian', () => {
  test.use({ locale: 'nb-NO', listOf: { path: '/policies', table: 'Tilgangsregler' } })

  test('the list, its filter and its question', async ({ page, list }) => {
    await list.open()
    await expect(foot(page)).toContainText('alle 22 lest')
    await page.getByRole('checkbox', { name: 'Velg banking.ais.read på / for Innsyn' }).check()
    await page.getByRole('button', { name: 'Fjern', exact: true }).click()
    await expect(page.getByRole('dialog')).toContainText('Fjerne 1 tilgangsregel?')
  })
})
