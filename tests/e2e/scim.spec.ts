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
const works = (page: Page) => page.getByLabel('The directory says that the connection works')

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
    // Nobody can have pasted what nobody has copied.
    await clickDisabled(works(page))
    await expect(works(page)).not.toBeChecked()
    await act(page, 'Copy token').click()
    await works(page).check()
    await goOn.click()
    await expect(works(page)).toHaveCount(0)
    await expect(page.getByText('Token 12', { exact: true })).toBeVisible()
    await act(page, 'Revoke…').click()
    await expect(page.getByRole('dialog')).toContainText('its next run fails with 401')
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click()
    await expect(toast('Token 12 revoked')).toBeVisible()
    await expect(page.getByText('The old token is gone.')).toBeVisible()
    await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
  },
)

test(
  'a reload asks first; after it the value is nowhere, and the guide says so',
  { tag: '@P19' },
  async ({ page, enter }) => {
    await enter('/scim/12/rotate')
    await act(page, 'Create a new token').click()
    await expect(value(page)).toHaveText(/^scim_/)
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
    await expect(page.getByText('is nowhere any more')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Create another one' })).toBeVisible()
  },
)

for (const [how, leave] of [
  ['a link', (page) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' }).click()],
  ['Back', (page) => page.goBack()],
] as [string, (page: Page) => Promise<unknown>][])
  test(
    `leaving the guide by ${how} does not lose a token that nobody has stored`,
    { tag: '@P19' },
    async ({ page, enter }) => {
      await enter('/scim/12')
      await page.getByRole('link', { name: 'Rotate' }).click()
      await act(page, 'Create a new token').click()
      await expect(value(page)).toHaveText(/^scim_/)
      const shown = (await value(page).textContent()) ?? ''
      await leave(page)
      await expect(once(page)).toContainText('Token for Fjordbank')
      await expect(value(page)).toHaveText(shown)
      await page.keyboard.press('Escape')
      await once(page).getByRole('button', { name: 'Copy token' }).click()
      await page.getByLabel('I have stored the token').check()
      await once(page).getByRole('button', { name: 'Close' }).click()
      await expect(once(page)).toHaveCount(0)
    },
  )

test(
  'the guide’s last step by its address: the old one goes once it is said there that the new one works',
  { tag: '@P22' },
  async ({ page, sandbox, enter, toast }) => {
    await enter('/scim/12/rotate?step=3')
    await act(page, 'Revoke…').click()
    await expect(page.getByRole('dialog').filter({ hasText: 'Revoke token 12' })).toHaveCount(0)
    await works(page).check()
    await act(page, 'Revoke…').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click()
    await expect(toast('Token 12 revoked')).toBeVisible()
    await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
  },
)

for (const [what, path, button, name] of [
  ['the form', '/scim/new?provider=bankid', 'Create token', 'BankID'],
  ['the guide', '/scim/12/rotate', 'Create a new token', 'Fjordbank'],
] as const)
  test(
    `a token that comes when ${what} was left is shown all the same`,
    { tag: ['@P19', '@P22'] },
    async ({ page, sandbox, enter, shell }) => {
      await enter(path)
      await expect(act(page, button)).toBeVisible()
      await answered(page)
      await sandbox.fault({ route: CREATE, hang: true })
      await act(page, button).click()
      await expect(sandbox).toHaveReceived(CREATE)
      await shell.main.getByRole('link', { name: 'Users' }).click()
      await expect(page).toHaveURL(/\/users$/)
      await sandbox.clearFaults()
      await expect(once(page)).toContainText(`Token for ${name}`)
      await expect(value(page)).toHaveText(/^scim_/)
      await expect(once(page).getByText('Tenant URL', { exact: true })).toBeVisible()
    },
  )

test('one that comes while another is shown waits for it', { tag: '@P19' }, async ({ page, sandbox, enter, shell }) => {
  await enter('/scim/new?provider=bankid')
  await answered(page)
  await sandbox.fault({ route: CREATE, hang: true })
  await act(page, 'Create token').click()
  await expect(sandbox).toHaveReceived(CREATE)
  await shell.main.getByRole('link', { name: 'SSO providers' }).click()
  await page.getByRole('link', { name: 'Fjordbank', exact: true }).click()
  await page.getByRole('link', { name: 'Create token' }).click()
  await act(page, 'Create token').click()
  await expect(once(page)).toContainText('Token for Fjordbank')
  const shown = (await value(page).textContent()) ?? ''
  await sandbox.clearFaults()
  await expect(sandbox).toHaveReceived(CREATE, { times: 2, status: 200 })
  await answered(page)
  await expect(value(page)).toHaveText(shown)
  await once(page).getByRole('button', { name: 'Copy token' }).click()
  await page.getByLabel('I have stored the token').check()
  await once(page).getByRole('button', { name: 'Close' }).click()
  await expect(once(page)).toContainText('Token for BankID')
  await expect(value(page)).not.toHaveText(shown)
})

test('the guide shows what it would send as a line for a shell', { tag: '@D9' }, async ({ page, sandbox, enter }) => {
  await enter('/scim/12/rotate')
  await act(page, 'As curl').click()
  const line = page.getByRole('dialog', { name: 'As curl' }).locator('code')
  await expect(line).toContainText(/^curl -X POST '.*\/v1\/scim' -H/)
  await expect(line).toContainText('"provider":"fjordbank-entra"')
  await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
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

  test('shows itself as a line for a shell before it is done', { tag: '@D9' }, async ({ page, sandbox, enter }) => {
    await enter('/scim/12')
    await act(page, 'Revoke…').click()
    const question = page.getByRole('dialog').filter({ hasText: 'Revoke token 12' })
    await question.getByText('As curl').click()
    await expect(question.locator('code').last()).toContainText(/^curl -X DELETE '.*\/v1\/scim\/12' -H/)
    await expect(sandbox).toHaveReceived(REVOKE, { times: 0 })
  })

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
