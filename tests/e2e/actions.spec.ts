// Actions: the tree by the parents that the API sends.
import type { Page } from '@playwright/test'
import { listBehaves } from './behaves/list'
import { expect, test } from './fixtures'
import { PHONE, answered, expectNoSidewaysScroll } from './helpers'

const LIST = 'GET /v1/actions'
const NAMES = { path: '/actions', table: 'Actions', role: 'treegrid', search: 'Search actions' } as const

listBehaves({ ...NAMES, call: LIST, none: 'There are no actions', opens: /\/policies\?filter=action/, paged: false })

test.use({ listOf: NAMES })

/** The row of an action. */
const row = (page: Page, name: string) =>
  page
    .getByRole('treegrid', { name: 'Actions' })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })

test(
  'the parent decides what stands below what, and not the dots',
  { tag: '@call:listActions' },
  async ({ page, sandbox, list }) => {
    await list.open()
    await expect(row(page, 'owner')).toHaveAttribute('aria-level', '1')
    await expect(row(page, 'banking.manage')).toHaveAttribute('aria-level', '2')
    await expect(row(page, 'banking.pis.create')).toHaveAttribute('aria-level', '4')
    // Its name begins as theirs do.
    await expect(row(page, 'banking.channels.all')).toHaveAttribute('aria-level', '1')
    await expect(row(page, 'banking.channels.psd2')).toHaveAttribute('aria-level', '2')
    await expect(row(page, 'legacy.export')).toHaveAttribute('aria-level', '1')
    await expect(row(page, 'banking.pis.create')).toContainText('Create payments')
    await expect(page.locator('footer.pager')).toHaveText('34 actions, 34 shown')
    await expect(page.getByText('This tree is a guess.')).toHaveCount(0)
    await expect(sandbox).toHaveReceived(LIST, { times: 1 })
  },
)

test('a search keeps what holds its matches, and opens it', async ({ page, list }) => {
  await list.open()
  await page.getByRole('button', { name: 'Close all' }).click()
  await expect(list.rows).toHaveCount(3)
  await list.searchFor('authorize PAY')
  await list.expectNames(['owner', 'banking.manage', 'banking.pis.manage', 'banking.pis.authorize'])
  await expect(page.locator('footer.pager')).toHaveText('1 of 34 actions match')
  await page.getByRole('button', { name: 'Clear search' }).click()
  // What was closed before is closed again.
  await expect(list.rows).toHaveCount(3)
  await list.searchFor('nothing like it')
  await expect(page.getByRole('heading', { name: 'No action matches “nothing like it”' })).toBeVisible()
})

test('branches are closed and opened, one and all', async ({ page, list }) => {
  await list.open()
  await page.getByRole('button', { name: 'Close banking.pis.manage' }).click()
  await expect(row(page, 'banking.pis.create')).toHaveCount(0)
  await expect(row(page, 'banking.pis.manage')).toHaveAttribute('aria-expanded', 'false')
  await expect(page.locator('footer.pager')).toHaveText('34 actions, 30 shown')
  await page.getByRole('button', { name: 'Close all' }).click()
  await list.expectNames(['banking.channels.all', 'legacy.export', 'owner'])
  await page.getByRole('button', { name: 'Open owner' }).click()
  await expect(row(page, 'banking.manage')).toHaveAttribute('aria-expanded', 'false')
  await page.getByRole('button', { name: 'Open all' }).click()
  await expect(list.rows).toHaveCount(34)
})

test('the keyboard alone walks the tree, with one stop of the tab key', { tag: '@2.1.1' }, async ({ page, list }) => {
  await list.open()
  const focused = (name: string) => expect(list.link(name)).toBeFocused()
  await list.search.focus()
  await page.keyboard.press('Tab')
  await focused('banking.channels.all')
  await page.keyboard.press('End')
  await focused('reports.read')
  await page.keyboard.press('Home')
  await focused('banking.channels.all')
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, 'banking.channels.all')).toHaveAttribute('aria-expanded', 'false')
  await focused('banking.channels.all')
  await page.keyboard.press('ArrowRight')
  await expect(row(page, 'banking.channels.all')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  await focused('banking.channels.openbanking')
  await page.keyboard.press('ArrowDown')
  await focused('banking.channels.psd2')
  await page.keyboard.press('ArrowLeft')
  await focused('banking.channels.all')
  await page.keyboard.press('ArrowUp')
  await focused('banking.channels.all')
  // To the row’s own menu, and out of the tree; back to the row where one was.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'More for banking.channels.all' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('treegrid').locator(':focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await focused('banking.channels.all')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/policies?filter=action%3Abanking.channels.openbanking')
})

test('an action leads to its policies, and to a new one with it', async ({ page, list }) => {
  await list.open()
  await list.link('banking.pis.create').click()
  await expect(page.getByRole('listitem').filter({ hasText: 'action:banking.pis.create' })).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'More for banking.pis.create' }).click()
  await page.getByRole('menuitem', { name: 'Create policy with it' }).click()
  await expect(page.getByRole('main').getByLabel('Action', { exact: true })).toHaveValue('banking.pis.create')
})

test(
  'who has each directly is read where somebody asks, and stays for the session',
  { tag: ['@P1', '@P3'] },
  async ({ page, sandbox, list }) => {
    await list.open()
    await expect(sandbox).toHaveReceived('GET /v1/policies', { times: 0 })
    await page.getByRole('button', { name: 'Read who has each' }).click()
    await expect(row(page, 'banking.ais.read')).toContainText('1 group, 1 person, 1 client')
    await expect(row(page, 'banking.consents.read')).toContainText('Nobody directly')
    await expect(sandbox).toHaveReceived('GET /v1/policies', { times: 1 })
    await page.getByRole('button', { name: 'More for banking.ais.read' }).click()
    await page.getByRole('menuitem', { name: 'Who may do this' }).click()
    await expect(page).toHaveURL('/access?action=banking.ais.read')
    await page.goBack()
    await expect(row(page, 'banking.ais.read')).toContainText('1 group, 1 person, 1 client')
  },
)

test('where policies may not be read, nobody is said to have none', { tag: '@D7' }, async ({ page, sandbox, list }) => {
  await list.open()
  await sandbox.fault({ route: 'GET /v1/policies', status: 503, times: 0 })
  await page.getByRole('button', { name: 'Read who has each' }).click()
  await expect(page.getByText('At least')).toBeVisible()
  await expect(page.getByText('Nobody directly')).toHaveCount(0)
})

test('without parents the tree is a guess, and says so', { tag: '@D7' }, async ({ page, sandbox, list }) => {
  await sandbox.settings({ actionParents: false })
  await list.open()
  await expect(page.getByText('This tree is a guess.')).toBeVisible()
  await expect(row(page, 'banking.pis.create')).toHaveAttribute('aria-level', '3')
  await expect(row(page, 'banking.channels.all')).toHaveAttribute('aria-level', '2')
})

test(
  'an action in a circle, one with an unknown parent and one that cannot be read all stand there',
  { tag: '@D7' },
  async ({ page, sandbox, list }) => {
    await sandbox.access({
      actions: [
        { name: 'ring.a', parent: 'ring.c' },
        { name: 'ring.b', parent: 'ring.a' },
        { name: 'ring.c', parent: 'ring.b' },
        { name: 'self', parent: 'self' },
        { name: 'lost', parent: 'nowhere' },
      ],
    })
    await list.open()
    await list.expectNames(['nowhere', 'lost', 'ring.a', 'ring.b', 'ring.c', 'self'])
    await expect(row(page, 'ring.b')).toContainText('In a circle')
    await expect(row(page, 'self')).toContainText('In a circle')
    await expect(row(page, 'lost')).not.toContainText('In a circle')
    await expect(row(page, 'nowhere')).toContainText('no new policy may name it')
    await list.searchFor('ring.c')
    await list.expectNames(['ring.a', 'ring.b', 'ring.c'])
    await answered(page)
    await sandbox.fault({ route: LIST, body: '[{"name":"fine","parent":null},{"title":"no name"}]' })
    await page.reload()
    await page.getByRole('button', { name: 'Clear search' }).click()
    await expect(list.link('fine')).toBeVisible()
    await expect(page.getByText('This record could not be read.')).toBeVisible()
  },
)

test.describe('in Norwegian', () => {
  test.use({ locale: 'nb-NO', listOf: { path: '/actions', table: 'Handlinger', role: 'treegrid' } })

  test('the tree speaks Norwegian, on a phone as well', { tag: '@1.4.10' }, async ({ page, list }) => {
    await list.open()
    await expect(page.locator('footer.pager')).toHaveText('34 handlinger, 34 vises')
    await page.getByRole('button', { name: 'Lukk banking.pis.manage' }).click()
    await expect(page.locator('footer.pager')).toHaveText('34 handlinger, 30 vises')
    await page.setViewportSize(PHONE)
    await expectNoSidewaysScroll(page)
  })
})
