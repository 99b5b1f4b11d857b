// One life of a provider of each kind: connected, changed, deleted; each kind has calls of its own.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { act, field, sent } from './pages/sso'
import type { Sandbox } from './sandbox'

const GUID = 'b6d767d2-f8ed-4d21-a44b-0e5886680cb9'

/** Connects a provider of this kind by its form, changes what its button says, and deletes it. */
async function expectLife(
  page: Page,
  sandbox: Sandbox,
  kind: string,
  texts: [name: string, text: string][],
): Promise<void> {
  const [create, update, remove] = [`POST /v1/sso/${kind}`, `PUT /v1/sso/${kind}/*`, `DELETE /v1/sso/${kind}/*`]
  for (const [name, text] of [['Text of the login button', 'Aurora'], ['Client secret', 'Uv8~Q-secret'], ...texts])
    await field(page, name ?? '').fill(text ?? '')
  await act(page, 'Save and go on').click()
  await expect(page).toHaveURL(/\/sso\/aurora$/)
  const made = await sent(sandbox, create)
  expect(made).toMatchObject({ scheme: 'aurora', enabled: true, properties: { visible: false } })
  await page.getByRole('link', { name: 'Edit provider' }).click()
  await field(page, 'Text of the login button').fill('Aurora Bank')
  await act(page, 'Save changes').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Aurora Bank' })).toBeVisible()
  expect((await sent(sandbox, update)).properties).toEqual(made.properties)
  await act(page, 'Delete provider…').click()
  await page.getByRole('dialog').getByRole('textbox').fill('Aurora Bank')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete provider' }).click()
  await expect(page).toHaveURL(/\/sso$/)
  await expect(sandbox).toHaveReceived(remove, { times: 1, status: 200 })
}

test(
  'Azure AD is connected, changed and deleted',
  {
    tag: [
      '@call:createProvider:azuread',
      '@call:getProvider:azuread',
      '@call:updateProvider:azuread',
      '@call:deleteProvider:azuread',
    ],
  },
  async ({ page, sandbox, enter }) => {
    await enter('/sso/new/azuread')
    await expectLife(page, sandbox, 'azuread', [
      ['Directory (tenant) ID', '8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20'],
      ['Application (client) ID', GUID],
    ])
  },
)

test(
  'Google is connected, changed and deleted',
  {
    tag: [
      '@call:createProvider:google',
      '@call:getProvider:google',
      '@call:updateProvider:google',
      '@call:deleteProvider:google',
    ],
  },
  async ({ page, sandbox, enter }) => {
    await enter('/sso/new/google')
    await expectLife(page, sandbox, 'google', [['Client ID', 'x.apps.googleusercontent.com']])
  },
)

test(
  'Signicat is connected, changed and deleted',
  {
    tag: [
      '@call:createProvider:signicat',
      '@call:getProvider:signicat',
      '@call:updateProvider:signicat',
      '@call:deleteProvider:signicat',
    ],
  },
  async ({ page, sandbox, enter }) => {
    await enter('/sso/new/signicat')
    await expectLife(page, sandbox, 'signicat', [
      ['Signicat account', 'fjordbank'],
      ['Client ID', 'aritma'],
    ])
  },
)

test(
  'a provider of one’s own is connected, changed and deleted',
  {
    tag: [
      '@call:createProvider:custom',
      '@call:getProvider:custom',
      '@call:updateProvider:custom',
      '@call:deleteProvider:custom',
    ],
  },
  async ({ page, sandbox, enter }) => {
    await enter('/sso/new/custom')
    await expectLife(page, sandbox, 'custom', [
      ['Issuer address', 'https://login.fjordbank.example/realms/x/'],
      ['Client ID', 'aritma'],
    ])
  },
)
