// Roles: the list, one role and who holds it.
import { detailBehaves } from './behaves/detail'
import { listBehaves } from './behaves/list'
import { expect, test } from './fixtures'
import { KARI, NO_RIGHT, OLA, clickDisabled } from './helpers'

const LIST = 'GET /v1/roles'
const USERS = 'GET /v1/users'
const GIVE = 'POST /v1/users/*/roles/*'
const NAMES = { path: '/roles', table: 'Roles', search: 'Search roles' }

listBehaves({ ...NAMES, call: LIST, none: 'There are no roles', paged: false })

detailBehaves({
  list: NAMES,
  name: 'TenantAdmin',
  call: LIST,
  noun: 'Role',
  none: 'No such role',
  card: { name: 'Holders', call: USERS },
})

test.use({ listOf: NAMES })

test('what a role is and is not stands on the list and on its page', { tag: '@D10' }, async ({ page, list }) => {
  await list.open()
  await page.getByText('Role or policy?').click()
  await expect(page.getByText('A role gives no access to Aritma resources.')).toBeVisible()
  await list.link('payments.viewer').click()
  await expect(page.getByText('Role or policy?')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('A claim in the token of whoever holds it')
})

test(
  'all roles are there, also beyond one page',
  { tag: ['@P7', '@call:listRoles'] },
  async ({ page, sandbox, list }) => {
    await sandbox.reset({ roles: 120 })
    await list.open()
    await expect(page.getByText('1–50 of 120', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Last page' }).click()
    await expect(page.getByText('101–120 of 120', { exact: true })).toBeVisible()
    // One answer held all of them.
    await expect(sandbox).toHaveReceived(LIST, { times: 1 })
  },
)

test.describe('who holds a role', () => {
  const holders = { path: '/roles', table: 'Holders' }

  test(
    'holders are read with a count, further and to the end',
    { tag: ['@P3', '@P8'] },
    async ({ page, sandbox, list }) => {
      await sandbox.reset({
        users: 450,
        people: [{ userName: 'zoe.last', email: 'zoe@f.example', roles: ['audit.reader'] }],
      })
      await list.openOne('audit.reader')
      const foot = page.getByRole('contentinfo').or(page.locator('footer.pager'))
      await expect(foot).toContainText('200 of 451 read so far')
      await expect(sandbox).toHaveReceived(USERS, { times: 1, query: { page: '1', pageSize: '200' } })
      await expect(page.getByRole('link', { name: 'zoe.last' })).toHaveCount(0)
      await page.getByRole('button', { name: 'Read more' }).click()
      await expect(foot).toContainText('400 of 451 read so far')
      await page.getByRole('button', { name: 'Read all' }).click()
      await expect(page.getByRole('link', { name: 'zoe.last' })).toBeVisible()
      await expect(foot).toContainText('all 451 read')
      await expect(sandbox).toHaveReceived(USERS, { times: 3 })
    },
  )

  test('reading can be stopped, and what came stays', { tag: ['@P4', '@P8'] }, async ({ page, sandbox, list }) => {
    await sandbox.reset({ users: 450 })
    await list.openOne('tenant.subject.read')
    await expect(page.getByRole('link', { name: KARI })).toBeVisible()
    await sandbox.fault({ route: USERS, hang: true, times: 0 })
    await page.getByRole('button', { name: 'Read all' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.locator('footer.pager')).toContainText('200 of 450 read so far')
    await expect(page.getByRole('link', { name: KARI })).toBeVisible()
  })

  test('nobody so far is never nobody', { tag: '@D7' }, async ({ page, sandbox, list }) => {
    await sandbox.reset({ users: 450 })
    await sandbox.put('roles', 'r-new', { id: 'r-new', name: 'brand.new' })
    await list.openOne('brand.new')
    await expect(page.getByRole('heading', { name: 'None so far' })).toBeVisible()
    await page.getByRole('button', { name: 'Read all' }).click()
    await expect(page.getByRole('heading', { name: 'Nobody holds it' })).toBeVisible()
    await expect(page.getByText('All users were read.')).toBeVisible()
  })

  test(
    'a slice that fails leaves the others, and can be tried again',
    { tag: '@D7' },
    async ({ page, sandbox, list }) => {
      await sandbox.reset({ users: 450 })
      await list.openOne('tenant.subject.read')
      await expect(page.getByRole('link', { name: KARI })).toBeVisible()
      await sandbox.fault({ route: USERS, status: 503 })
      await page.getByRole('button', { name: 'Read all' }).click()
      await expect(page.getByText('The IAM API answered 503')).toBeVisible()
      await expect(page.getByRole('link', { name: KARI })).toBeVisible()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.locator('footer.pager')).toContainText('400 of 450 read so far')
    },
  )

  test(
    'it is given to several people at a time, who then hold it',
    { tag: '@P11' },
    async ({ page, sandbox, list, toast, pickerOf }) => {
      await list.openOne('audit.export')
      await page.getByRole('button', { name: 'Give to people' }).click()
      const people = pickerOf('Choose people', 'Find a person')
      await people.search.fill('ola.hans')
      await people.option('ola.hansen').click()
      await people.option('ola.hanssen').click()
      await people.act('Give to 2 people').click()
      await expect(toast('Roles added to 2 people')).toBeVisible()
      await expect(sandbox).toHaveReceived(GIVE, { times: 2 })
      const table = page.getByRole('table', { name: 'Holders' })
      await expect(table.getByRole('link', { name: 'ola.hansen', exact: true })).toBeVisible()
      await expect(table.getByRole('link', { name: 'ola.hanssen', exact: true })).toBeVisible()
      // The users were not all read again for that.
      await expect(sandbox).toHaveReceived(USERS, { query: { pageSize: '200' }, times: 1 })
    },
  )

  test('who holds it already stays in the choice and says why', { tag: '@D3' }, async ({ page, list, pickerOf }) => {
    await list.openOne('TenantAdmin')
    await page.getByRole('button', { name: 'Give to people' }).click()
    const people = pickerOf('Choose people', 'Find a person')
    const kari = people.options.filter({ hasText: KARI }).first()
    await expect(kari).toContainText('Holds it already')
    await clickDisabled(kari)
    await expect(people.chosen).toHaveCount(0)
  })

  test(
    'it is taken from several at a time; of administrators only after a question',
    { tag: ['@P17', '@D2'] },
    async ({ page, sandbox, list, toast }) => {
      await list.openOne('payments.viewer')
      const table = page.getByRole('table', { name: holders.table })
      await table.getByRole('checkbox', { name: 'Select ola.hansen', exact: true }).check()
      await table.getByRole('checkbox', { name: 'Select ola.hansen.2', exact: true }).check()
      await page.getByRole('button', { name: 'Take the role away' }).click()
      await expect(toast('Roles removed from 2 people')).toBeVisible()
      await expect(table.getByRole('link', { name: 'ola.hansen', exact: true })).toHaveCount(0)
      await expect(sandbox).toHaveReceived('DELETE /v1/users/*/roles/*', { times: 2 })
      await page.getByRole('link', { name: 'Roles' }).first().click()
      await list.link('TenantAdmin').click()
      await page
        .getByRole('table', { name: holders.table })
        .getByRole('checkbox', { name: `Select ${KARI}`, exact: true })
        .check()
      await page.getByRole('button', { name: 'Take the role away' }).click()
      await expect(page.getByRole('dialog')).toContainText('You are among them')
      await page.getByRole('button', { name: 'Keep the role' }).click()
      await expect(sandbox).toHaveReceived('DELETE /v1/users/*/roles/*', { times: 2 })
    },
  )

  test(
    'who may only read sees it all and is told why not more',
    { tag: '@D3' },
    async ({ page, enter, list, toast }) => {
      await enter('/roles', OLA)
      await list.link('TenantAdmin').click()
      await clickDisabled(page.getByRole('button', { name: 'Give to people' }))
      await expect(toast(NO_RIGHT)).toBeVisible()
    },
  )
})
