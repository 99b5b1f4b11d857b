// Scopes: the list, one scope, and which clients may ask for it.
import { detailBehaves } from './behaves/detail'
import { listBehaves } from './behaves/list'
import { expect, test } from './fixtures'

const LIST = 'GET /v1/scopes'
const CLIENTS = 'GET /v1/clients'
const NAMES = { path: '/scopes', table: 'Scopes', search: 'Search scopes' }

listBehaves({ ...NAMES, call: LIST, none: 'There are no scopes', paged: false })

detailBehaves({
  list: NAMES,
  name: 'services.banking',
  call: LIST,
  noun: 'Scope',
  knownByName: true,
  none: 'No such scope',
  card: { name: 'Clients that may ask for it', call: CLIENTS },
})

test.use({ listOf: NAMES })

test('the search finds name and description', { tag: '@call:listScopes' }, async ({ list }) => {
  await list.open()
  await list.searchFor('refresh token')
  await expect(list.link('offline_access')).toBeVisible()
  await expect(list.rows).toHaveCount(1)
})

test('it is never mixed up with the scope of a policy', { tag: '@D10' }, async ({ page, list }) => {
  await list.open()
  await page.getByText('Two things are called scope').click()
  await expect(page.getByText('Neither gives the other, even where they have the same name.')).toBeVisible()
  await list.link('banking.pis.create').click()
  await expect(page.getByText('Two things are called scope')).toBeVisible()
})

test('its page tells which clients may ask for it', async ({ page, sandbox, list }) => {
  await list.openOne('services.banking')
  const clients = page.getByRole('table', { name: 'Clients that may ask for it' })
  await expect(clients.getByRole('link', { name: 'ledger-sync' })).toBeVisible()
  await expect(clients.getByRole('link', { name: 'iam-automation' })).toHaveCount(0)
  await expect(page.locator('footer.pager')).toContainText('all 15 read')
  await expect(sandbox).toHaveReceived(CLIENTS, { times: 1 })
})

test(
  'clients whose list does not tell their scopes are shown as such',
  { tag: '@D7' },
  async ({ page, sandbox, list }) => {
    await sandbox.settings({ clientListDetails: false })
    await list.openOne('services.banking')
    const clients = page.getByRole('table', { name: 'Clients that may ask for it' })
    await expect(clients.getByRole('row').filter({ hasText: 'ledger-sync' })).toContainText('Not told')
  },
)
