// SSO providers: the list, and connecting. Testing and enabling one: sso_enabling.spec.ts; changing and deleting one:
// sso_changing.spec.ts.
import type { Page } from '@playwright/test'
import { detailBehaves } from './behaves/detail'
import { formBehaves } from './behaves/form'
import { listBehaves } from './behaves/list'
import { expect, test } from './fixtures'
import { WRITES, clickDisabled } from './helpers'
import { SSO, act, field, sent } from './pages/sso'

const LIST = 'GET /v1/sso'
const GET = 'GET /v1/sso/*/*'
const CREATE = 'POST /v1/sso/*'
const TENANT = '8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20'
const AUTHORITY = `https://login.microsoftonline.com/${TENANT}/v2.0`
const APPLICATION = 'b6d767d2-f8ed-4d21-a44b-0e5886680cb9'

listBehaves({ ...SSO, call: LIST, none: 'There are no SSO providers yet', begin: 'Add provider', paged: false })

detailBehaves({
  list: SSO,
  name: 'Nordlys Invest',
  call: LIST,
  noun: 'Provider',
  none: 'No such provider',
  card: { name: 'Sign-in', call: GET },
})

const error = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })

async function fillAzure(page: Page): Promise<void> {
  await field(page, 'Text of the login button').fill('Aurora')
  await field(page, 'Directory (tenant) ID').fill(TENANT)
  await field(page, 'Application (client) ID').fill(APPLICATION)
}

formBehaves({
  path: '/sso/new/azuread',
  act: 'Save and go on',
  fill: fillAzure,
  call: CREATE,
  done: /\/sso\/aurora$/,
  first: 'Text of the login button',
  conflict: 'There is a provider with this scheme already. Nothing has been changed.',
})

test.use({ listOf: SSO })

test.describe('the list', () => {
  test(
    'has one state in words, as far as the API tells; the rest is read when asked for',
    { tag: ['@P3', '@call:listProviders'] },
    async ({ page, sandbox, list }) => {
      await list.open()
      await expect(list.row('Keycloak – ærlig øvelse')).toContainText('Not connected')
      await expect(list.row('Fjordbank')).toContainText('Connected')
      await expect(list.row('Gammel portal')).toContainText('Made elsewhere; only shown here')
      await expect(sandbox).toHaveReceived(GET, { times: 0 })
      await page.getByRole('button', { name: 'Read which are hidden' }).click()
      await expect(list.row('Nordlys Invest')).toContainText('Hidden')
      await expect(list.row('Fjordbank').getByRole('cell', { name: 'On', exact: true })).toBeVisible()
      await expect(page.getByText('4 of 4 connected providers read.')).toBeVisible()
      // One each, and none of those that the API has no call for.
      await expect(sandbox).toHaveReceived(GET, { times: 4 })
    },
  )

  test('tells all at once where the API does, wrapped or not', async ({ page, sandbox, list }) => {
    await sandbox.settings({ ssoListDetails: true, listWrapper: 'values' })
    await list.open()
    await expect(list.row('Nordlys Invest')).toContainText('Hidden')
    await expect(list.row('BankID').getByRole('cell', { name: 'On', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Read which are hidden' })).toHaveCount(0)
  })
})

test.describe('connecting', () => {
  test('one of each kind can be begun; what the address does not know is no kind', async ({ page, enter }) => {
    await enter('/sso/new')
    await page.getByRole('link', { name: /^Azure AD/ }).click()
    await expect(field(page, 'Directory (tenant) ID')).toBeVisible()
    for (const [kind, name] of [
      ['google', 'Client ID'],
      ['signicat', 'Signicat account'],
      ['custom', 'Issuer address'],
    ] as const) {
      await page.goto(`/sso/new/${kind}`)
      await expect(field(page, name)).toBeVisible()
    }
    await page.goto('/sso/new/okta')
    await expect(page.getByRole('link', { name: /^Signicat/ })).toBeVisible()
  })

  test(
    'it is made hidden, with what is usual, and the test comes next',
    { tag: ['@P23', '@D8'] },
    async ({ page, sandbox, enter, toast }) => {
      await enter('/sso/new/azuread')
      await fillAzure(page)
      await field(page, 'Client secret').fill('Uv8~Q-secret')
      await expect(page.getByText('/signin-oidc/aurora')).toBeVisible()
      await act(page, 'Save and go on').click()
      await expect(toast('Aurora connected, hidden until you have tried it')).toBeVisible()
      const body = await sent(sandbox, CREATE)
      expect(body).toMatchObject({ scheme: 'aurora', displayName: 'Aurora', enabled: true, type: 'oidc' })
      expect(body.properties).toEqual({
        loginEnabled: true,
        visible: false,
        delegationEnabled: false,
        autoProvisioningEnabled: false,
        clientId: APPLICATION,
        clientSecret: 'Uv8~Q-secret',
        usePkce: true,
        authority: AUTHORITY,
        responseType: 'code',
        scope: 'openid profile email',
      })
      await expect(page.getByRole('listitem').filter({ hasText: 'Sign in once with an account' })).toHaveAttribute(
        'aria-current',
        'step',
      )
      await expect(page.getByText('Uv8~Q-secret')).toHaveCount(0)
    },
  )

  test('a tenant is one company, and its own ID', { tag: '@P23' }, async ({ page, sandbox, enter }) => {
    await enter('/sso/new/azuread')
    await fillAzure(page)
    const tenant = field(page, 'Directory (tenant) ID')
    for (const [typed, why] of [
      ['common', 'That is not one company'],
      ['{Organizations}', 'That is not one company'],
      ['https://login.microsoftonline.com/consumers/v2.0', 'That is not one company'],
      [APPLICATION.toUpperCase(), 'This is the application’s ID.'],
      [`api://${APPLICATION}`, 'This is the application’s ID.'],
      ['fjordbank', 'A tenant ID looks like'],
    ] as const) {
      await tenant.fill(typed)
      await act(page, 'Save and go on').click()
      await expect(tenant).toHaveAccessibleDescription(new RegExp(why))
      await expect(tenant).toBeFocused()
    }
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    await tenant.fill(` {${TENANT.toUpperCase()}} `)
    await expect(page.getByText(`${AUTHORITY}`)).toBeVisible()
    await act(page, 'Save and go on').click()
    expect((await sent(sandbox, CREATE)).properties['authority']).toBe(AUTHORITY)
  })

  test(
    'an issuer is kept to the byte, a discovery address is cut with a note, http is refused',
    { tag: '@P23' },
    async ({ page, sandbox, enter }) => {
      await enter('/sso/new/custom')
      await field(page, 'Text of the login button').fill('Keycloak')
      await field(page, 'Client ID').fill('aritma')
      const issuer = field(page, 'Issuer address')
      await issuer.fill('http://login.fjordbank.example/realms/x')
      await act(page, 'Save and go on').click()
      await expect(issuer).toHaveAccessibleDescription(/Plain http is not accepted/)
      const link = page.getByRole('link', { name: 'Open its discovery document' })
      await expect(link).toHaveCount(0)
      await issuer.fill('https://login.fjordbank.example/realms/x/.well-known/openid-configuration')
      await expect(page.getByText('Cut to its issuer.')).toBeVisible()
      await expect(link).toHaveAttribute(
        'href',
        'https://login.fjordbank.example/realms/x/.well-known/openid-configuration',
      )
      await issuer.fill('https://login.fjordbank.example/realms/x/')
      await expect(page.getByText('Cut to its issuer.')).toHaveCount(0)
      await act(page, 'Save and go on').click()
      expect((await sent(sandbox, CREATE)).properties['authority']).toBe('https://login.fjordbank.example/realms/x/')
    },
  )

  test(
    'a secret is neither a mask nor an ID; what stands around it is cut with a note',
    { tag: '@P19' },
    async ({ page, sandbox, enter }) => {
      await enter('/sso/new/azuread')
      await fillAzure(page)
      const secret = field(page, 'Client secret')
      for (const [typed, why] of [
        ['Uv8******************', 'shown in the place of a secret'],
        [APPLICATION, 'the secret’s ID'],
      ] as const) {
        await secret.fill(typed)
        await act(page, 'Save and go on').click()
        await expect(secret).toHaveAccessibleDescription(new RegExp(why))
      }
      await secret.fill('  Uv8~Q b ')
      await expect(page.getByText('around it are left out.')).toBeVisible()
      // A draft keeps everything but the secret.
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
      expect(kept).toContain('Aurora')
      expect(kept).not.toContain('Uv8~Q')
      await act(page, 'Save and go on').click()
      expect((await sent(sandbox, CREATE)).properties['clientSecret']).toBe('Uv8~Q b')
    },
  )

  test(
    'a secret that no draft keeps is asked for again, and no client is made without by a slip',
    { tag: ['@P19', '@k4'] },
    async ({ page, sandbox, enter }) => {
      await enter('/sso/new/azuread')
      await fillAzure(page)
      await field(page, 'Client secret').fill('Uv8~Q-secret')
      await page.reload()
      const again = page.getByRole('status').filter({ hasText: 'Enter the secret again.' })
      await expect(again).toBeVisible()
      await expect(field(page, 'Client secret')).toHaveValue('')
      await expect(act(page, 'Save and go on')).toHaveAccessibleDescription(
        'Enter the secret again, or go on without one',
      )
      await clickDisabled(act(page, 'Save and go on'))
      // It is not forgotten that there was one, however often the page comes back.
      await page.reload()
      await expect(again).toBeVisible()
      await again.getByRole('button', { name: 'Go on without one' }).click()
      await expect(again).toHaveCount(0)
      await expect(act(page, 'Save and go on')).not.toHaveAttribute('aria-disabled', 'true')
      await field(page, 'Client secret').fill('Uv8~Q-secret')
      await page.reload()
      await expect(again).toBeVisible()
      await field(page, 'Client secret').fill('Uv8~Q-other')
      await expect(again).toHaveCount(0)
      await act(page, 'Save and go on').click()
      expect((await sent(sandbox, CREATE)).properties['clientSecret']).toBe('Uv8~Q-other')
    },
  )

  test(
    'one that was made when its form was left is told by its own name, and nothing breaks',
    { tag: '@k4' },
    async ({ page, sandbox, enter, shell, toast }) => {
      await enter('/sso/new/azuread')
      await fillAzure(page)
      await sandbox.fault({ route: CREATE, hang: true })
      await act(page, 'Save and go on').click()
      await expect(sandbox).toHaveReceived(CREATE)
      await shell.main.getByRole('link', { name: 'Users' }).click()
      await page.getByRole('button', { name: 'Leave and discard' }).click()
      await sandbox.clearFaults()
      await expect(toast('Aurora connected, hidden until you have tried it')).toBeVisible()
      await expect(page).toHaveURL(/\/users$/)
    },
  )

  test('what the API refuses in a folded setting is unfolded', { tag: '@D8' }, async ({ page, sandbox, enter }) => {
    const errors = { 'properties.scope': ['Not this scope.'] }
    await sandbox.fault({
      route: CREATE,
      status: 400,
      body: JSON.stringify({ errors }),
      contentType: 'application/json',
    })
    await enter('/sso/new/azuread')
    await fillAzure(page)
    await expect(field(page, 'Scopes asked for')).toBeHidden()
    await act(page, 'Save and go on').click()
    await expect(error(page, 'Not this scope.')).toBeVisible()
    await expect(field(page, 'Scopes asked for')).toBeFocused()
  })

  test('without a secret PKCE is needed', async ({ page, enter }) => {
    await enter('/sso/new/azuread')
    await fillAzure(page)
    await page.getByText('Advanced').click()
    await page.getByRole('checkbox', { name: /Use PKCE/ }).uncheck()
    await expect(act(page, 'Save and go on')).toHaveAttribute('aria-disabled', 'true')
    await expect(act(page, 'Save and go on')).toHaveAccessibleDescription('A secret is needed, or PKCE')
  })
})
