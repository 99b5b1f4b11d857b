// The own account: what is said of it, looking only (P25), language and theme, and the proof that the API may want.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { OLA, WRITES, answered, clickDisabled, expectFineEverywhere, takeClock } from './helpers'

const CLAIMS = 'GET /v1/me/claims'
const ONLY_LOOKS = 'This browser only looks: every change is refused until that is switched off.'

const card = (page: Page, name: string) => page.getByRole('region', { name })
const onlyLook = (page: Page) => page.getByRole('checkbox', { name: 'Only look' })
const proof = (page: Page) => page.getByRole('dialog', { name: 'Prove that it is you' })

test(
  'what the claims say is said in plain words, with the claim behind each',
  { tag: ['@call:getMe', '@call:listMyClaims'] },
  async ({ page, sandbox, enter }) => {
    const body = JSON.stringify([
      { claimId: 1, userId: 'u', claimType: 'name', claimValue: 'Kari Nordmann' },
      { claimId: 2, userId: 'u', claimType: 'role', claimValue: 'TenantAdmin' },
      { claimId: 3, userId: 'u', claimType: 'amr', claimValue: 'mfa' },
      { claimId: 4, userId: 'u', claimType: 'x_branch', claimValue: 'OSL-04' },
      { claimId: 5, userId: 'u', claimType: 'http://schemas.example/claims/emailaddress', claimValue: 'k@f.example' },
      { claimId: 'six' },
    ])
    await sandbox.fault({ route: CLAIMS, body, times: 0 })
    await enter('/me')
    const claims = card(page, 'What your claims say')
    await expect(claims).toContainText('You are Kari Nordmann')
    await expect(claims).toContainText('You administer the whole tenant (role TenantAdmin)')
    await expect(claims).toContainText('You signed in with a second factor')
    await expect(claims).toContainText('Your email is k@f.example')
    await expect(claims).toContainText('1 claim could not be read.')
    await claims.getByText('1 claim that this console has no words for').click()
    await expect(claims.getByText('OSL-04')).toBeVisible()
  },
)

test('claims that cannot be read leave the rest of the page', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
  await sandbox.fault({ route: CLAIMS, status: 500 })
  await enter('/me')
  const claims = card(page, 'What your claims say')
  await expect(claims).toContainText('The IAM API answered 500')
  await expect(card(page, 'As the API knows you')).toContainText('kari.nordmann@fjordbank.example')
  await claims.getByRole('button', { name: 'Try again' }).click()
  await expect(claims).toContainText('You administer the whole tenant')
})

test('an account that cannot be read can be tried again', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
  await sandbox.fault({ route: 'GET /v1/me', status: 500 })
  await enter('/me')
  const account = card(page, 'As the API knows you')
  await expect(account).toContainText('The IAM API answered 500')
  await account.getByRole('button', { name: 'Try again' }).click()
  await expect(account).toContainText('kari.nordmann@fjordbank.example')
})

test('what the token says: what for, whose tenant, and a clock that runs', async ({ page, tenant, enter }) => {
  await takeClock(page)
  await enter('/me')
  const token = card(page, 'What your token says')
  await expect(token).toContainText('services.iam')
  await expect(token).toContainText(tenant.name)
  await expect(token).toContainText('without a second factor')
  const timer = token.getByRole('timer')
  await expect(timer).toHaveText(/^Lasts 59:\d\d more, until/)
  await page.clock.runFor(70_000)
  await expect(timer).toHaveText(/^Lasts 58:\d\d more, until/)
})

test('the page is reached by the account’s menu, and says what signing out ends', async ({ page, enter }) => {
  await enter()
  await page.getByRole('button', { name: 'Account' }).first().click()
  await page.getByRole('menuitem', { name: 'Your account' }).click()
  await expect(page).toHaveURL('/me')
  await expect(page.getByRole('main')).toContainText('every tab of this browser and at Aritma ID')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in with Aritma ID' })).toBeVisible()
})

test(
  'looking only: every act is refused, on every page and in every tab',
  { tag: '@P25' },
  async ({ page, context, sandbox, enter, tenant }) => {
    await enter('/me')
    const other = await context.newPage()
    await other.goto(`${tenant.origin}/clients/new`)
    const create = other.getByRole('main').getByRole('button', { name: 'Create client' })
    await expect(create).not.toHaveAttribute('aria-disabled', 'true')
    await onlyLook(page).check()
    await expect(page.getByRole('status').filter({ hasText: ONLY_LOOKS })).toBeVisible()
    await expect(create).toHaveAttribute('aria-disabled', 'true')
    await expect(create).toHaveAccessibleDescription(ONLY_LOOKS)
    await clickDisabled(create)
    // It outlives a reload, and the way out is on every page.
    await page.goto('/domains')
    await expect(page.getByRole('main').getByRole('button', { name: 'Add domain' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    await page.getByRole('button', { name: 'Switch off' }).click()
    await expect(page.getByText(ONLY_LOOKS)).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('link', { name: 'Add domain' })).toBeVisible()
    await expect(create).not.toHaveAttribute('aria-disabled', 'true')
  },
)

test('looking only stops also what was begun before', { tag: '@P25' }, async ({ page, sandbox, enter }) => {
  await enter('/domains/fjordbank%2Eexample')
  await page.getByRole('button', { name: 'Remove domain' }).click()
  await answered(page)
  // As another tab would, a moment before.
  await page.evaluate(() => localStorage.setItem('only-look', 'yes'))
  await page.getByRole('dialog').getByRole('button', { name: 'Remove domain' }).click()
  await expect(page.getByRole('status').filter({ hasText: ONLY_LOOKS })).toHaveCount(1)
  await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
})

test('language and theme are chosen here too', async ({ page, enter }) => {
  await enter('/me')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Norsk bokmål')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kontoen din')
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Bare se' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

for (const [factor, stepUpBy, says, act] of [
  ['mfa', 'words', 'The IAM API wants a fresh second factor for this.', 'Sign in with second factor'],
  ['mfa', 'challenge', 'The IAM API wants a fresh second factor for this.', 'Sign in with second factor'],
  ['verify', 'words', 'The IAM API wants your identity verified anew for this.', 'Verify who I am'],
] as const) {
  test(
    `an act that wants ${factor}, by ${stepUpBy}, leads through it and back, with nothing lost`,
    { tag: ['@P14', '@k4'] },
    async ({ page, sandbox, enter, oddities }) => {
      oddities.allowStatus(stepUpBy === 'words' ? 403 : 401)
      await sandbox.settings({ stepUp: factor, stepUpBy })
      await enter('/domains/new')
      const field = page.getByRole('textbox', { name: 'Domain' })
      await field.fill('polarkraft.example')
      const add = page.getByRole('main').getByRole('button', { name: 'Add domain' })
      await add.click()
      await expect(proof(page)).toContainText(says)
      await proof(page).getByRole('button', { name: 'Not now' }).click()
      await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible()
      await add.click()
      await proof(page).getByRole('button', { name: act }).click()
      await expect(page).toHaveURL('/domains/new')
      await expect(sandbox).toHaveReceived('GET /connect/authorize', { query: { acr_values: factor, prompt: null } })
      await expect(field).toHaveValue('polarkraft.example')
      await add.click()
      await expect(page.getByRole('region', { name: 'The record to add' })).toBeVisible()
      await expect(sandbox).toHaveReceived('POST /v1/domains', { times: 1, status: 200 })
    },
  )
}

test(
  'a page that wants a proof says so in its place, and leads through it',
  { tag: '@P14' },
  async ({ page, sandbox, enter }) => {
    await sandbox.fault({ route: 'GET /v1/roles', status: 401, body: '{"detail":"Requires a recent mfa."}' })
    await enter('/roles')
    const panel = page.getByRole('alert').filter({ hasText: 'The IAM API wants a fresh second factor for this.' })
    await expect(panel).toBeVisible()
    await expect(proof(page)).toBeHidden()
    // It ends no session, and renews none.
    await expect(sandbox).toHaveReceived('GET /v1/roles', { times: 1 })
    await panel.getByRole('button', { name: 'Sign in with second factor' }).click()
    await expect(page.getByRole('table', { name: 'Roles' })).toBeVisible()
    await expect(page).toHaveURL('/roles')
  },
)

test('one can prove oneself beforehand', async ({ page, sandbox, enter }) => {
  await enter('/me')
  await page.getByRole('button', { name: 'Sign in with second factor' }).click()
  await expect(sandbox).toHaveReceived('GET /connect/authorize', { query: { acr_values: 'mfa' } })
  await expect(card(page, 'What your token says')).toContainText('with a second factor')
})

test('who may only read has an account like everybody', { tag: '@D3' }, async ({ page, enter }) => {
  await enter('/me', OLA)
  await expect(card(page, 'What your claims say')).toContainText('You have the role tenant.subject.read')
})

test(
  'axe finds nothing, light and dark, wide and narrow, looking only',
  { tag: '@1.4.10' },
  async ({ page, enter }) => {
    await enter('/me')
    await onlyLook(page).check()
    await expect(card(page, 'What your claims say')).toContainText('You are')
    await expectFineEverywhere(page)
  },
)
