// Groups: the list, one group and its members, creating, deleting.
import { detailBehaves } from './behaves/detail'
import { formBehaves } from './behaves/form'
import { listBehaves } from './behaves/list'
import { expect, test } from './fixtures'
import { KARI, answered, clickDisabled } from './helpers'

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

test(
  'two of one name are told apart by their ids, and each leads to its own page',
  { tag: '@P7' },
  async ({ page, list }) => {
    await list.open()
    const namesakes = list.rows.filter({ has: page.getByRole('link', { name: 'Økonomi', exact: true }) })
    await expect(namesakes).toHaveCount(2)
    await expect(namesakes.nth(0)).toContainText(/Finance of the bank · id ends \S{4}/)
    await expect(namesakes.nth(1)).toContainText(/Finance of Nordlys Invest · id ends \S{4}/)
    const end = /id ends (\S{4})/.exec((await namesakes.nth(1).textContent()) ?? '')?.[1] ?? '?'
    await expect(page.getByRole('button', { name: `More for Økonomi (${end})` })).toBeVisible()
    await namesakes.nth(1).getByRole('link').click()
    await expect(page.getByText('Finance of Nordlys Invest')).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${end}$`))
    // One whose name nobody shares says nothing of its id.
    await page.goBack()
    await expect(list.row('Betalinger')).not.toContainText('id ends')
  },
)

test(
  'members and policies are counted when asked for, of the groups in sight; what fails is said',
  { tag: ['@P3', '@D7'] },
  async ({ page, sandbox, list }) => {
    await list.open()
    const counted = list.row('Betalinger')
    await expect(page.getByText('Members and policies are not counted')).toBeVisible()
    await expect(sandbox).toHaveReceived('GET /v1/subjects/groups/*/members', { times: 0 })
    const groups = await list.rows.count()
    await answered(page)
    await sandbox.fault({ route: 'GET /v1/policies', status: 503 })
    await page.getByRole('button', { name: 'Count', exact: true }).click()
    await expect(page.getByText(`Members and policies of ${groups} of ${groups} groups were counted at`)).toContainText(
      '1 could not be read',
    )
    await expect(sandbox).toHaveReceived('GET /v1/subjects/groups/*/members', { times: groups })
    await expect(sandbox).toHaveReceived('GET /v1/policies', { times: groups })
    await expect(list.rows.filter({ hasText: 'not read' })).toHaveCount(1)
    await page.getByRole('button', { name: 'Count again' }).click()
    await expect(list.rows.filter({ hasText: 'not read' })).toHaveCount(0)
    await expect(counted.getByRole('cell')).toContainText(['6', '2'])
  },
)

test('a group that a directory pushed says so on the list and on its page', async ({ page, list }) => {
  await list.open()
  await expect(list.row('sg-aad-finance-readers')).toContainText('SCIM')
  await expect(list.row('Betalinger')).not.toContainText('SCIM')
  await list.link('sg-aad-finance-readers').click()
  await expect(page.getByText('A directory keeps this group up to date.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Identity' })).toContainText('A directory, by SCIM')
  await page.goBack()
  await list.link('Betalinger').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Betalinger' })).toBeVisible()
  await expect(page.getByText('A directory keeps this group up to date.')).toHaveCount(0)
})

test(
  'a group is found again by its name, and without a name in slices, as far as needed',
  { tag: '@P3' },
  async ({ page, sandbox, list }) => {
    await sandbox.reset({ groups: 450 })
    await list.open('/groups?page=7')
    const title = page.getByRole('heading', { level: 1, name: 'Avdeling 310', exact: true })
    await list.link('Avdeling 310').click()
    await expect(title).toBeVisible()
    await answered(page)
    await expect(sandbox).toHaveReceived(LIST, { query: { searchQuery: 'Avdeling 310', page: '1' }, times: 1 })
    await sandbox.clearLog()
    await page.reload()
    await expect(title).toBeVisible()
    await answered(page)
    await expect(sandbox).toHaveReceived(LIST, { query: { pageSize: '200' }, times: 2 })
    // Its name is another by now: then it is looked for among all.
    const id = page.url().split('group-')[1] ?? ''
    await sandbox.put('groups', id, { displayName: 'Avdeling Ny' })
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Groups' }).click()
    await list.searchFor('Avdeling Ny')
    await sandbox.put('groups', id, { displayName: 'Helt annet navn' })
    await list.link('Avdeling Ny').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Helt annet navn', exact: true })).toBeVisible()
  },
)

test(
  'a name that others have is warned of once it rests, and can be had all the same',
  { tag: ['@P7', '@call:createGroup'] },
  async ({ page, sandbox, enter, toast }) => {
    await enter('/groups/new')
    await page.getByLabel('Name', { exact: true }).fill('ØKONOMI')
    const warning = page.getByRole('status').filter({ hasText: '2 groups have this name already.' })
    await expect(warning).toContainText('Finance of the bank')
    await expect(sandbox).toHaveReceived(LIST, { query: { searchQuery: 'økonomi' }, times: 1 })
    await page.getByLabel('Name', { exact: true }).fill('Økonomi Nord')
    await expect(warning).toHaveCount(0)
    await page.getByLabel('Name', { exact: true }).fill('Økonomi')
    await expect(warning).toBeVisible()
    await page.getByRole('button', { name: 'Create group' }).click()
    await expect(toast('Group Økonomi created')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Økonomi' })).toBeVisible()
    await expect(page.getByText('Nobody is in it')).toBeVisible()
  },
)

test(
  'who has a right by way of the group, however far, is told before it is deleted',
  { tag: ['@X1', '@D2'] },
  async ({ page, sandbox, list }) => {
    await list.openOne('Driftsledere')
    const group = /group-.*$/.exec(page.url())?.[0] ?? ''
    const members = page.getByRole('region', { name: 'Members', exact: true })
    const kari = `user-${(await members.getByRole('link', { name: KARI }).getAttribute('href'))?.split('/').pop()}`
    await list.openOne('Tom gruppe')
    await expect(members).toContainText('Nobody is in it')
    const detour = /group-.*$/.exec(page.url())?.[0] ?? ''
    await sandbox.member(kari, group, false)
    await sandbox.member(kari, detour)
    await sandbox.member(detour, group)
    await sandbox.policy({ subject: kari, action: 'owner', scope: '/subscriptions/7fdf00601dfb' }, false)
    await list.openOne('Driftsledere')
    await page.getByRole('button', { name: 'Delete group' }).click()
    await expect(page.getByRole('dialog')).toContainText('You lose by this')
    await expect(page.getByRole('dialog')).toContainText('banking.ais.manage on /subscriptions/7fdf00601dfb')
  },
)

test(
  'it is deleted once its name is typed; then one is at the list',
  { tag: ['@P17', '@D2', '@call:removeGroup'] },
  async ({ page, sandbox, list, toast }) => {
    await list.openOne('Betalinger')
    await page.getByRole('button', { name: 'Delete group' }).click()
    const question = page.getByRole('dialog')
    await expect(question).toContainText('every policy whose subject it is')
    // Who loses what stands in the question.
    await expect(question.getByRole('region', { name: 'Effect' })).toContainText('lose')
    await expect(question.getByRole('button', { name: 'Keep the group' })).toBeFocused()
    const act = question.getByRole('button', { name: 'Delete group' })
    await clickDisabled(act)
    await question.getByLabel('Type Betalinger to confirm').fill('Betaling')
    await clickDisabled(act)
    await question.getByLabel('Type Betalinger to confirm').fill('Betalinger')
    await act.click()
    await expect(toast('Group Betalinger deleted')).toBeVisible()
    await expect(page).toHaveURL(/\/groups$/)
    await expect(list.link('Betalinger')).toHaveCount(0)
    await expect(list.link('Innsyn')).toBeVisible()
    await expect(sandbox).toHaveReceived('DELETE /v1/subjects/groups/*', { times: 1 })
  },
)

test(
  'there is no new name, but a new group takes over members and policies, each with its result',
  { tag: ['@P11', '@M3'] },
  async ({ page, sandbox, list, toast }) => {
    await list.openOne('Betalinger')
    const facts = page.getByRole('region', { name: 'Identity' })
    await expect(facts).toContainText('Name and description cannot be changed')
    await facts.getByRole('link', { name: 'New group like this' }).click()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Betalinger')
    await expect(page.getByLabel('Description', { exact: true })).toHaveValue('Initiates and follows payments')
    await page.getByLabel('Name', { exact: true }).fill('Betalinger Nord')
    await page.getByRole('button', { name: 'Create group' }).click()
    await expect(toast('Group Betalinger Nord created')).toBeVisible()
    const copying = page.getByRole('region', { name: 'Copy members and policies' })
    await expect(copying).toContainText('Members: 6 · policies: 2')
    await answered(page)
    await sandbox.fault({ route: 'POST /v1/policies', status: 503 })
    await copying.getByRole('button', { name: 'Copy them' }).click()
    await expect(copying.getByText('Copied', { exact: true })).toHaveCount(7)
    await expect(copying.getByRole('listitem').filter({ hasText: 'The IAM API answered 503' })).toHaveCount(1)
    // Again: what is there already stays.
    await copying.getByRole('button', { name: 'Copy them' }).click()
    await expect(copying.getByText('Copied', { exact: true })).toHaveCount(8)
    await copying.getByRole('link', { name: 'Betalinger Nord' }).click()
    await expect(page.getByRole('region', { name: 'Members', exact: true })).toContainText('6 shown, all 6 read')
    await page.goBack()
    await copying.getByRole('link', { name: 'To the old group' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Betalinger', exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Members', exact: true })).toContainText('6 shown, all 6 read')
  },
)
