// Clients: the list, one client, creating, changing and deleting it. Their secrets: clients_secrets.spec.ts.
import { detailBehaves } from './behaves/detail'
import { formBehaves } from './behaves/form'
import { listBehaves } from './behaves/list'
import { expect, test } from './fixtures'
import { NO_RIGHT, OLA, clickDisabled, expectFineEverywhere } from './helpers'

const LIST = 'GET /v1/clients'
const GET = 'GET /v1/clients/*'
const CREATE = 'POST /v1/clients'
const SAVE = 'PUT /v1/clients/*'
const REMOVE = 'DELETE /v1/clients/*'
const NAMES = { path: '/clients', table: 'Clients', search: 'Search clients' }
const WEB = '/clients/https%3A%2F%2Fapp%2Efjordbank%2Eexample%2Fsaml'

listBehaves({ ...NAMES, call: LIST, none: 'There are no clients yet', begin: 'Create client' })

detailBehaves({
  list: NAMES,
  name: 'ledger-sync',
  call: GET,
  noun: 'Client',
  none: 'No such client',
  card: { name: 'Secrets', call: 'GET /v1/clients/*/secrets' },
})

formBehaves({
  path: '/clients/new',
  act: 'Create client',
  fill: async (page) => {
    await page.getByLabel('A service').check()
    await page.getByRole('textbox', { name: 'Name' }).fill('night-batch')
    await page.getByRole('textbox', { name: 'Description' }).fill('Runs at night')
  },
  call: CREATE,
  done: /\/clients\/[0-9a-f-]{36}$/,
  fields: { name: 'Name', description: 'Description' },
  conflict: 'There is such a client already. Nothing has been changed.',
})

test.use({ listOf: NAMES })

test.describe('creating', () => {
  test(
    'a service: no redirect, client_credentials, and its page comes next',
    { tag: '@call:createClient' },
    async ({ page, sandbox, enter, toast, pickerOf }) => {
      await enter('/clients/new')
      await page.getByLabel('A service').check()
      await expect(page.getByRole('textbox', { name: 'Redirect addresses' })).toHaveCount(0)
      await page.getByRole('textbox', { name: 'Name' }).fill('night-batch')
      await page.getByRole('textbox', { name: 'Description' }).fill('Runs at night')
      await page.getByRole('button', { name: 'Add scopes' }).click()
      const scopes = pickerOf('Choose scopes', 'Find a scope')
      await scopes.choose('Add scope', 'services.banking')
      await page.getByRole('main').getByRole('button', { name: 'Create client' }).click()
      await expect(toast('night-batch created')).toBeVisible()
      await expect(page.getByRole('heading', { level: 1, name: 'night-batch' })).toBeVisible()
      const [call] = await sandbox.log(CREATE)
      expect(JSON.parse(call?.body ?? '')).toEqual({
        name: 'night-batch',
        description: 'Runs at night',
        allowedGrantTypes: ['client_credentials'],
        redirectUris: [],
        allowedScopes: ['services.banking'],
      })
    },
  )

  test('the API may answer with the client: then nothing is searched', async ({ page, sandbox, enter }) => {
    await sandbox.settings({ createdClientBody: true })
    await enter('/clients/new')
    await page.getByLabel('A service').check()
    await page.getByRole('textbox', { name: 'Name' }).fill('night-batch')
    await page.getByRole('textbox', { name: 'Description' }).fill('Runs at night')
    await page.getByRole('main').getByRole('button', { name: 'Create client' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'night-batch' })).toBeVisible()
    await expect(sandbox).toHaveReceived(LIST, { times: 0 })
  })

  test('where two have its name, both are shown', async ({ page, enter, toast }) => {
    await enter('/clients/new')
    await page.getByLabel('A service').check()
    await page.getByRole('textbox', { name: 'Name' }).fill('ledger-sync')
    await page.getByRole('textbox', { name: 'Description' }).fill('Another one')
    await page.getByRole('main').getByRole('button', { name: 'Create client' }).click()
    await expect(toast('ledger-sync created. The API does not tell its ID')).toBeVisible()
    await expect(page.getByRole('table', { name: 'Clients' }).getByRole('link', { name: 'ledger-sync' })).toHaveCount(2)
  })

  for (const [kind, grant] of [
    ['A web app with a server', 'authorization_code'],
    ['An app in the browser or on a device', 'authorization_code_with_pkce'],
  ] as const) {
    test(`${kind}: needs an address, and says what will be made`, async ({ page, sandbox, enter }) => {
      await enter('/clients/new')
      await page.getByLabel(kind).check()
      await expect(page.getByRole('region', { name: 'What will be made' })).toContainText(grant)
      const act = page.getByRole('main').getByRole('button', { name: 'Create client' })
      await expect(act).toHaveAttribute('aria-disabled', 'true')
      await page.getByRole('textbox', { name: 'Name' }).fill('portal')
      await page.getByRole('textbox', { name: 'Description' }).fill('A portal')
      await page.getByRole('textbox', { name: 'Redirect addresses' }).fill('https://app.example.com/cb')
      await act.click()
      await expect(page.getByRole('heading', { level: 1, name: 'portal' })).toBeVisible()
      const [call] = await sandbox.log(CREATE)
      expect(JSON.parse(call?.body ?? '')).toMatchObject({ allowedGrantTypes: [grant] })
    })
  }

  test('redirect addresses: those of RFC 8252 pass, byte for byte', async ({ page, sandbox, enter }) => {
    const good = [
      'https://App.example.com/Callback?a=b%20c',
      'http://127.0.0.1:5173/cb',
      'http://127.0.0.1/cb',
      'http://[::1]:8080/cb',
      'http://[::1]/cb',
      'com.example.app:/cb',
      'http://localhost/cb',
    ]
    await enter('/clients/new')
    await page.getByLabel('An app in the browser or on a device').check()
    await page.getByRole('textbox', { name: 'Name' }).fill('portal')
    await page.getByRole('textbox', { name: 'Description' }).fill('A portal')
    const field = page.getByRole('textbox', { name: 'Redirect addresses' })
    await field.fill(good.join('\n'))
    await expect(page.getByText('http://localhost/cb: localhost may lead elsewhere')).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Create client' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'portal' })).toBeVisible()
    const [call] = await sandbox.log(CREATE)
    expect((JSON.parse(call?.body ?? '') as { redirectUris: string[] }).redirectUris).toEqual(good)
  })

  test('redirect addresses: each mistake is named by its line and its rule', async ({ page, sandbox, enter }) => {
    const wrong = [
      ['https://app.example.com/cb#done', 'The part from # never reaches the server'],
      ['https://*.example.com/cb', 'A wildcard is not allowed'],
      ['javascript:alert(1)', 'would run something here'],
      ['http://127.0.0.1.evil.example/cb', 'Plain http is for this computer only'],
      ['https://kari@app.example.com/cb', 'must not name a user before an @'],
    ] as const
    await enter('/clients/new')
    await page.getByLabel('A web app with a server').check()
    const field = page.getByRole('textbox', { name: 'Redirect addresses' })
    await field.fill(['https://good.example.com/cb', ...wrong.map(([address]) => address)].join('\n'))
    await field.blur()
    const errors = page.getByRole('alert').filter({ hasText: 'Line' })
    for (const [index, [, rule]] of wrong.entries()) {
      await expect(errors).toContainText(`Line ${index + 2}: `)
      await expect(errors).toContainText(rule)
    }
    await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
  })

  test('look-alikes get a word: by a slash, a port, a letter’s case', async ({ page, enter }) => {
    await enter('/clients/new')
    await page.getByLabel('A web app with a server').check()
    const field = page.getByRole('textbox', { name: 'Redirect addresses' })
    for (const [other, word] of [
      ['https://app.example.com/cb/', 'by a slash at the end only'],
      ['https://app.example.com:8443/cb', 'by the port only'],
      ['https://app.example.com/CB', 'by large and small letters only'],
    ] as const) {
      await field.fill(`https://app.example.com/cb\n${other}`)
      await expect(page.getByRole('status').filter({ hasText: word })).toBeVisible()
    }
  })
})

test.describe('one client', () => {
  test('ids of every kind lead to their client, and stay after a reload', async ({ page, list }) => {
    for (const [name, path] of [
      ['billing-export', '/clients/billing%2Eexport'],
      ['reports', '/clients/a%2Fb'],
      ['discount-engine', '/clients/50%25'],
    ] as const) {
      await list.open()
      await list.link(name).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    }
  })

  test(
    'three calls in parallel tell all of it',
    { tag: ['@P3', '@call:getClient', '@call:listClientSecrets', '@call:listClientSubjects'] },
    async ({ page, sandbox, enter }) => {
      await enter(WEB)
      const identity = page.getByRole('region', { name: 'Identity' })
      await expect(identity).toContainText('Web app')
      await expect(identity).toContainText('legacy.reports')
      await expect(page.getByRole('region', { name: 'Subject' })).toContainText(
        'client-https://app.fjordbank.example/saml',
      )
      await expect(sandbox).toHaveReceived('GET /v1/clients/**', { times: 2 })
      await expect(sandbox).toHaveReceived('GET /v1/subjects/clients', { times: 1 })
      await expectFineEverywhere(page)
    },
  )

  test('old and look-alike addresses are kept and say so', async ({ page, enter }) => {
    await enter(WEB)
    const addresses = page.getByRole('region', { name: 'Redirect addresses' })
    await expect(addresses.getByRole('listitem').filter({ hasText: 'https://*.fjordbank.example/cb' })).toContainText(
      'Would be refused today',
    )
    await expect(addresses).toContainText('by a slash at the end only. Both are kept as they are.')
  })

  test('a card that fails leaves the others', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
    await sandbox.fault({ route: 'GET /v1/subjects/clients', status: 403 })
    await enter(WEB)
    await expect(page.getByRole('region', { name: 'Subject' })).toContainText('The subject could not be loaded')
    await expect(page.getByRole('region', { name: 'Secrets' })).toContainText('Production')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('region', { name: 'Subject' })).toContainText('client-https')
  })

  test('who may only read sees all and is told why not more', { tag: '@D3' }, async ({ page, enter, toast }) => {
    await enter(WEB, OLA)
    await clickDisabled(page.getByRole('button', { name: 'Delete client' }))
    await expect(toast(NO_RIGHT)).toBeVisible()
  })
})

test.describe('changing', () => {
  test(
    'what is not known here is kept: grant types, scopes, old addresses',
    { tag: '@call:updateClient' },
    async ({ page, sandbox, enter, toast }) => {
      await enter(`${WEB}/edit`)
      await page.getByRole('textbox', { name: 'Description' }).fill('Internet bank')
      await page.getByRole('button', { name: 'Save changes' }).click()
      await expect(toast('fjordbank-web saved')).toBeVisible()
      const [call] = await sandbox.log(SAVE)
      expect(JSON.parse(call?.body ?? '')).toEqual({
        clientId: 'https://app.fjordbank.example/saml',
        name: 'fjordbank-web',
        description: 'Internet bank',
        allowedGrantTypes: ['authorization_code', 'delegation'],
        redirectUris: [
          'https://app.fjordbank.example/callback',
          'https://app.fjordbank.example/callback/',
          'https://*.fjordbank.example/cb',
          'http://127.0.0.1:5173/callback',
        ],
        allowedScopes: ['openid', 'profile', 'legacy.reports'],
      })
      await expect(page.getByRole('heading', { level: 1, name: 'fjordbank-web' })).toBeVisible()
    },
  )

  test('what somebody else changed meanwhile holds as well', async ({ page, sandbox, enter, toast }) => {
    await enter('/clients/payments-portal/edit')
    const field = page.getByRole('textbox', { name: 'Redirect addresses' })
    const before = await field.inputValue()
    await field.fill(`${before}\nhttps://mine.example.com/cb`)
    await sandbox.put('clients', 'payments-portal', {
      redirectUris: [...before.split('\n'), 'https://theirs.example.com/cb'],
      description: 'Theirs',
    })
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(toast('Somebody else had changed it meanwhile: both changes hold.')).toBeVisible()
    const [call] = await sandbox.log(SAVE)
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      description: 'Theirs',
      redirectUris: [...before.split('\n'), 'https://theirs.example.com/cb', 'https://mine.example.com/cb'],
    })
  })

  test('it is read again before it is written; if that fails, nothing is sent', async ({ page, sandbox, enter }) => {
    await enter('/clients/payments-portal/edit')
    await page.getByRole('textbox', { name: 'Description' }).fill('Other')
    await sandbox.fault({ route: GET, status: 503 })
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'The changes were not saved.' })).toBeVisible()
    await expect(sandbox).toHaveReceived(SAVE, { times: 0 })
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Other')
  })

  test(
    'a client that the API does not tell whole cannot be written here',
    { tag: '@D7' },
    async ({ page, sandbox, enter }) => {
      await sandbox.put('clients', 'payments-portal', { allowedScopes: null })
      await enter('/clients/payments-portal/edit')
      await expect(page.getByText('The API does not tell all of this client.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
    },
  )
})

test(
  'deleting says what follows and wants the name',
  { tag: ['@P17', '@call:deleteClient'] },
  async ({ page, sandbox, list, toast }) => {
    await list.openOne('treasury-batch')
    await page.getByRole('button', { name: 'Delete client' }).click()
    const question = page.getByRole('dialog')
    await expect(question.getByRole('heading', { name: 'Delete treasury-batch?' })).toBeVisible()
    await expect(question).toContainText('Its secrets stop working at once')
    const act = question.getByRole('button', { name: 'Delete client' })
    await expect(act).toHaveAttribute('aria-disabled', 'true')
    await expect(question.getByRole('button', { name: 'Keep the client' })).toBeFocused()
    await question.getByLabel('Type treasury-batch to confirm').fill('treasury-batch')
    await act.click()
    await expect(toast('treasury-batch deleted')).toBeVisible()
    await expect(page).toHaveURL(/\/clients$/)
    await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
    await expect(list.link('treasury-batch')).toHaveCount(0)
  },
)
