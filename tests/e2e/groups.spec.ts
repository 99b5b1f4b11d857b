// Groups: the list, one group and its members, creating, deleting.
import { detailBehaves } from './behaves/detail'
import { formBehaves } from './behaves/form'
import { listBehaves } from './behaves/list'
import { test } from './fixtures'

const LIST = 'GET /v1/subjects/groups'
const NAMES = { path: '/groups', table: 'Groups', search: 'Search groups' }

listBehaves({ ...NAMES, call: LIST, none: 'There are no groups yet', begin: 'Create group', asks: 'searchQuery' })

detailBehaves({
  list: NAMES,
  name: 'Betalinger',
  call: LIST,
  noun: 'Group',
  none: 'No such group',
  card: { name: 'Members', call: 'GET /v1/subjects/groups/*/members' },
})

formBehaves({
  path: '/groups/new',
  act: 'Create group',
  fill: async (page) => {
    await page.getByLabel('Name', { exact: true }).fill('Nattevakt')
    await page.getByLabel('Description', { exact: true }).fill('Watches at night')
  },
  call: 'POST /v1/subjects/groups',
  done: /\/groups\/group-/,
  first: 'Name',
  fields: { displayName: 'Name', description: 'Description' },
})

test.use({ listOf: NAMES })
