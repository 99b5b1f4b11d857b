// The form for a new policy: who, what, on what.
import type { Page } from '@playwright/test'
import { formBehaves } from './behaves/form'
import { expect, test } from './fixtures'
import { clickDisabled } from './helpers'

const CREATE = 'POST /v1/policies'
const SCOPE = '/subscriptions/7fdf00601dfb/resource-groups/1'
const main = (page: Page) => page.getByRole('main')
const button = (page: Page) => main(page).getByRole('button', { name: 'Create policy', exact: true })
const action = (page: Page) => main(page).getByLabel('Action', { exact: true })
const scope = (page: Page) => main(page).getByLabel('Scope', { exact: true })

async function chooseWho(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Choose (who|somebody else)/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Find by name' }).fill(name)
  await dialog.getByRole('option').filter({ hasText: name }).first().click()
  await expect(dialog).toBeHidden()
}

async function fill(page: Page): Promise<void> {
  await chooseWho(page, 'Tom gruppe')
  await action(page).fill('banking.pis.manage')
  await scope(page).fill(SCOPE)
  await scope(page).press('Tab')
}

formBehaves({
  path: '/policies/new',
  act: 'Create policy',
  fill,
  call: CREATE,
  done: /\/policies\?filter=/,
  fields: { action: 'Action', scope: 'Scope' },
  conflict: 'This policy exists already.',
})

test('what is missing is said at its place, and nothing is sent', async ({ page, sandbox, enter }) => {
  await enter('/policies/new')
  await button(page).click()
  await expect(page.getByText('Choose who.', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose who' })).toBeFocused()
  await expect(action(page)).toHaveAccessibleDescription(/Choose an action\./)
  await expect(scope(page)).toHaveAccessibleDescription(/Say on which scope\./)
  await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
})

test(
  'it is created by the keyboard alone, and stands in the list with its filter',
  { tag: ['@2.1.1', '@call:createPolicy'] },
  async ({ page, sandbox, enter, toast }) => {
    await enter('/policies/new')
    await page.getByRole('button', { name: 'Choose who' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Find by name' }).pressSequentially('Tom gr')
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(main(page).getByText('Tom gruppe')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Choose somebody else' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.type('authorize')
    const option = page.getByRole('option')
    await expect(option).toHaveCount(1)
    // What stands above it is said with it.
    await expect(option).toContainText('below banking.pis.manage, banking.manage, owner')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(action(page)).toHaveValue('banking.pis.authorize')
    await expect(page.getByText('It gives itself alone')).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.type(SCOPE)
    await page.keyboard.press('Enter')
    await expect(toast('Policy created')).toBeVisible()
    await expect(page).toHaveURL(/\/policies\?filter=subject%3Agroup-/)
    await expect(page.getByRole('row').filter({ hasText: 'banking.pis.authorize' })).toContainText('Tom gruppe')
    await expect(sandbox).toHaveReceived(CREATE, { times: 1 })
  },
)

test('what the chosen action gives beside itself is said', async ({ page, enter }) => {
  await enter('/policies/new?action=banking.pis.manage')
  await expect(action(page)).toHaveValue('banking.pis.manage')
  await expect(page.getByText('It gives 4 more:')).toContainText('banking.pis.authorize')
  await action(page).fill('owner')
  await expect(page.getByText(/It gives \d\d more:/)).toContainText('And ')
  await action(page).fill('banking.pis')
  await action(page).press('Tab')
  await expect(action(page)).toHaveAccessibleDescription(/There is no such action\./)
})

test('“/” is everything and wants a tick', { tag: '@P17' }, async ({ page, sandbox, enter, toast }) => {
  await enter('/policies/new?action=reports.read&scope=%2F')
  await chooseWho(page, 'Tom gruppe')
  await expect(button(page)).toHaveAccessibleDescription('Confirm first that it is on everything')
  await clickDisabled(button(page))
  await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
  const sure = page.getByRole('checkbox', { name: /Yes, on everything in the tenant/ })
  await sure.check()
  await scope(page).fill('/a')
  await expect(sure).toHaveCount(0)
  await scope(page).fill('/')
  // What is suggested lies over the button until the field is left.
  await scope(page).press('Tab')
  await button(page).click()
  await expect(toast('Policy created')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'reports.read' })).toContainText('everything')
})

test(
  'who gains what is worked out beside it, and less that would do fills the field',
  { tag: '@X1' },
  async ({ page, enter }) => {
    await enter('/policies/new?action=banking.ais.manage&scope=%2Fsubscriptions%2F1')
    await chooseWho(page, 'Betalinger')
    const effect = page.getByRole('region', { name: 'Effect' })
    await expect(effect).toContainText('banking.ais.create')
    await effect.getByRole('button', { name: 'Use this' }).first().click()
    await expect(action(page)).not.toHaveValue('banking.ais.manage')
  },
)

test('each slip of a scope is named', async ({ page, enter }) => {
  await enter('/policies/new')
  for (const [typed, slip] of [
    ['subscriptions/12', /begins with a slash/],
    ['/a b', /a space in it/],
    ['/a//b', /two slashes/],
    ['/a/../b', /segment of dots/],
    ['/a?b', /ends with its path/],
    ['/50%', /per cent sign/],
  ] as const) {
    await scope(page).fill(typed)
    await scope(page).blur()
    await expect(scope(page)).toHaveAccessibleDescription(slip)
  }
})

test('scopes are offered from policies that were read, with what holds them', async ({ page, enter }) => {
  await enter('/policies')
  await expect(page.locator('footer.pager')).toContainText('all 22 read')
  await page.getByRole('link', { name: 'Create policy' }).click()
  await scope(page).fill('914782007')
  await expect(page.getByRole('option')).toHaveCount(3)
  await page.getByRole('option').first().click()
  await expect(scope(page)).toHaveValue('/subscriptions/7fdf00601dfb/resource-groups/914782007')
})

test(
  'a policy that exists already is told before anything is sent, in another spelling too',
  { tag: '@P12' },
  async ({ page, enter }) => {
    await enter('/policies')
    await expect(page.locator('footer.pager')).toContainText('all 22 read')
    await page
      .getByRole('button', { name: /More for banking\.pis\.read on \/subscriptions\/7fdf00601dfb\/ for Kons/ })
      .click()
    await page.getByRole('menuitem', { name: 'Create one like it' }).click()
    await expect(page.getByText('This very policy exists already')).toBeVisible()
    await scope(page).fill('/subscriptions/7fdf00601dfb')
    await expect(page.getByText('with its scope written as /subscriptions/7fdf00601dfb/.')).toBeVisible()
    await scope(page).fill('/subscriptions/other')
    await expect(page.getByText('exists already')).toHaveCount(0)
  },
)

test(
  'actions that could not be loaded are told, and what is typed can still be sent',
  { tag: '@D7' },
  async ({ page, sandbox, enter, toast }) => {
    await sandbox.fault({ route: 'GET /v1/actions', status: 503, times: 0 })
    await enter('/policies/new')
    await expect(page.getByText('The actions could not be loaded, so this cannot be checked here')).toBeVisible()
    await fill(page)
    await button(page).click()
    await expect(toast('Policy created')).toBeVisible()
  },
)

test.describe('in Norwegian', () => {
  test.use({ locale: 'nb-NO' })

  test('fields, help and slips', async ({ page, enter }) => {
    await enter('/policies/new?scope=%2F')
    await expect(page.getByRole('checkbox', { name: /Ja, på alt hos leietakeren/ })).toBeVisible()
    await main(page).getByLabel('Område', { exact: true }).fill('x')
    await main(page).getByLabel('Område', { exact: true }).blur()
    await expect(main(page).getByLabel('Område', { exact: true })).toHaveAccessibleDescription(/skråstrek/)
  })
})
