// SCIM tokens: the list, one token, making one, what is shown once, rotating, revoking.
import type { Page } from '@playwright/test'
import { detailBehaves } from './behaves/detail'
import { formBehaves } from './behaves/form'
import { listBehaves } from './behaves/list'
import { expect, test } from './fixtures'
import {
  NO_RIGHT,
  OLA,
  WRITES,
  answered,
  clickDisabled,
  expectAccessible,
  expectFineEverywhere,
  watchClipboard,
} from './helpers'

const LIST = 'GET /v1/scim'
const CREATE = 'POST /v1/scim'
const REVOKE = 'DELETE /v1/scim/*'
const NAMES = { path: '/scim', table: 'SCIM tokens', search: 'Search SCIM tokens' }

listBehaves({ ...NAMES, call: LIST, none: 'There are no SCIM tokens yet', begin: 'Create token', paged: false })

detailBehaves({ list: NAMES, name: 'Aurora', call: LIST, noun: 'SCIM token', none: 'No such token' })

const act = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const once = (page: Page) => page.getByRole('dialog', { name: 'Secret' })
const value = (page: Page) => page.locator('[data-secret]')

formBehaves({
  path: '/scim/new',
  act: 'Create token',
  fill: async (page) => {
    await page.getByRole('combobox', { name: 'Provider' }).selectOption({ label: 'BankID (bankid)' })
  },
  call: CREATE,
  done: /\/scim\/31$/,
  first: 'Provider',
  fields: { provider: 'Provider' },
})

test.use({ listOf: NAMES })

test(
  'a token whose provider is gone is marked; where that is not known, none is',
  { tag: '@P22' },
  async ({ page, sandbox, list }) => {
    await list.open()
    await expect(list.row('Aurora')).toContainText('Provider is gone')
    await expect(list.row('Fjordbank')).not.toContainText('Provider is gone')
    await expect(page.getByText('neither when a token was made nor when it was last used')).toBeVisible()
    await sandbox.fault({ route: 'GET /v1/sso', status: 500, times: 0 })
    await page.reload()
    await list.expectSettled()
    await answered(page)
    await expect(list.row('Aurora')).not.toContainText('Provider is gone')
  },
)

test(
  'it is shown once, under the names of Entra’s fields, and each is copied bare',
  { tag: ['@P19', '@P22'] },
  async ({ page, sandbox, enter, tenant }) => {
    const copied = await watchClipboard(page)
    await enter('/scim/new?provider=bankid')
    await expect(page.getByRole('combobox', { name: 'Provider' })).toHaveValue('bankid')
    await act(page, 'Create token').click()
    await expect(once(page)).toBeVisible()
    await once(page).getByRole('button', { name: 'Copy Tenant URL' }).click()
    await expect.poll(copied).toBe(`${tenant.issuer}/api/scim/v2`)
    // The address alone is not the token.
    await clickDisabled(page.getByLabel('I have stored the token'))
    await once(page).getByRole('button', { name: 'Copy token' }).click()
    const shown = (await value(page).textContent()) ?? ''
    expect(shown).toMatch(/^scim_[0-9a-f]{48}$/)
    await expect.poll(copied).toBe(shown)
    await expectAccessible(page)
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.title, location.href]),
    )
    expect(kept).not.toContain(shown)
    await page.keyboard.press('Escape')
    await expect(once(page)).toBeVisible()
    await page.getByLabel('I have stored the token').check()
    await once(page).getByRole('button', { name: 'Close' }).click()
    await expect(once(page)).toHaveCount(0)
    await expect(page).toHaveURL(/\/scim\/31$/)
    await expect(page.locator('body')).not.toContainText(shown)
    const [call] = await sandbox.log(CREATE)
    expect(JSON.parse(call?.body ?? '')).toEqual({ provider: 'bankid', providerDisplayName: 'BankID' })
  },
)

test('without “Bearer”, whatever the API puts before it', { tag: '@P22' }, async ({ page, sandbox, enter }) => {
  const body = JSON.stringify({ id: 77, token: 'Bearer abc.def', provider: 'bankid', providerDisplayName: 'BankID' })
  await sandbox.fault({ route: CREATE, status: 200, body, contentType: 'application/json' })
  await enter('/scim/new?provider=bankid')
  await act(page, 'Create token').click()
  await expect(value(page)).toHaveText('abc.def')
})

test('the providers that cannot be read can be read again', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
  await sandbox.fault({ route: 'GET /v1/sso', status: 500 })
  await enter('/scim/new')
  const failed = page.getByRole('status').filter({ hasText: 'The providers could not be loaded.' })
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(failed).toHaveCount(0)
  await expect(page.getByRole('option', { name: 'BankID (bankid)' })).toBeAttached()
})

test(
  'the guide: make, paste, say so, revoke; not before',
  { tag: ['@P22', '@call:listScimTokens', '@call:createScimToken', '@call:deleteScimToken'] },
  async ({ page, sandbox, enter, toast }) => {
    await enter('/scim/12/rotate')
    await act(page, 'Create a new token').click()
    await expect(page).toHaveURL(/step=2$/)
    await expect(value(page)).toHaveText(/^scim_/)
    await expect(page.getByText('Tenant URL', { exact: true })).toBeVisible()
    const goOn = page.getByRole('link', { name: 'Go on' })
    await expect(goOn).toHaveAttribute('aria-disabled', 'true')
    await expectAccessible(page)
    await page.getByLabel('The directory says that the connection works').check()
    await goOn.click()
    await expect(page.getByText('Token 12', { exact: true })).toBeVisible()
    await act(page, 'Revoke…').click()
    await expect(page.getByRole('dialog')).toContainText('its next run fails with 401')
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click()
    await expect(toast('Token 12 revoked')).toBeVisible()
    await expect(page.getByText('The old token is gone.')).toBeVisible()
    await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
  },
)

test('after a reload the value is nowhere, and the guide says so', { tag: '@P19' }, async ({ page, enter }) => {
  await enter('/scim/12/rotate')
  await act(page, 'Create a new token').click()
  await expect(value(page)).toHaveText(/^scim_/)
  await page.reload()
  await expect(page.getByText('is nowhere any more')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Create another one' })).toBeVisible()
})

test.describe('revoking', () => {
  test(
    'is said only once the list tells so',
    { tag: ['@P22', '@j3'] },
    async ({ page, sandbox, enter, toast, oddities }) => {
      oddities.allowStatus(404)
      await sandbox.settings({ scimDeletePath: false })
      await enter('/scim/12')
      await page.getByRole('main').getByRole('button', { name: 'Revoke…' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click()
      await expect(toast('Token 12 is still in the list')).toBeVisible()
      await expect(page).toHaveURL(/\/scim\/12$/)
      await sandbox.settings({ scimDeletePath: true })
      await act(page, 'Revoke…').click()
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click()
      await expect(toast('Token 12 revoked')).toBeVisible()
      await expect(page).toHaveURL(/\/scim$/)
    },
  )

  test('an answer that is lost is looked up', { tag: '@j3' }, async ({ page, sandbox, enter, toast, oddities }) => {
    oddities.allow(/net::ERR_/)
    await enter('/scim/12')
    await expect(act(page, 'Revoke…')).toBeVisible()
    await answered(page)
    await sandbox.fault({ route: REVOKE, cutAfterCommit: true })
    await act(page, 'Revoke…').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click()
    await expect(toast('Token 12 revoked')).toBeVisible()
  })

  test('is refused to who may only read', { tag: '@D3' }, async ({ page, sandbox, enter }) => {
    await enter('/scim/12', OLA)
    await expect(act(page, 'Revoke…')).toHaveAccessibleDescription(NO_RIGHT)
    await clickDisabled(act(page, 'Revoke…'))
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })
})

test('a provider’s page leads to its tokens and to a new one', async ({ page, enter }) => {
  await enter('/sso/fjordbank-entra')
  const tokens = page.getByRole('region', { name: 'SCIM tokens' })
  await expect(tokens.getByRole('listitem').filter({ hasText: '12' })).toBeVisible()
  await tokens.getByRole('link', { name: 'Create token' }).click()
  await expect(page.getByRole('combobox', { name: 'Provider' })).toHaveValue('fjordbank-entra')
})

test('the pages are fine everywhere', { tag: '@1.4.10' }, async ({ page, enter }) => {
  await enter('/scim/12')
  await expect(page.getByText('Tenant URL', { exact: true })).toBeVisible()
  await expectFineEverywhere(page)
})
