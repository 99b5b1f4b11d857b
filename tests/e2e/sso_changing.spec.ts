// SSO providers: changing one, replacing its secret, deleting it. The list and connecting: sso.spec.ts.
import { formBehaves } from './behaves/form'
import { expect, test } from './fixtures'
import { answered, expectFine, expectFineEverywhere, watchClipboard } from './helpers'
import { SSO, act, doubt, expectNotDone, field, sent } from './pages/sso'

const GET = 'GET /v1/sso/*/*'
const SAVE = 'PUT /v1/sso/*/*'
const REMOVE = 'DELETE /v1/sso/*/*'
const AUTHORITY = 'https://login.microsoftonline.com/8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20/v2.0'

formBehaves({
  path: '/sso/nordlys-entra/edit',
  act: 'Save changes',
  fill: async (page) => field(page, 'Text of the login button').fill('Nordlys'),
  call: SAVE,
  done: /\/sso\/nordlys-entra$/,
})

test.use({ listOf: SSO })

test.describe('changing', () => {
  test(
    'what is unknown here and what others did stay, and the secret goes back unseen',
    { tag: ['@P19', '@i4'] },
    async ({ page, sandbox, enter }) => {
      await enter('/sso/fjordbank-entra/edit')
      await expect(page.getByText('A mistake here locks them out at once.')).toBeVisible()
      await expect(page.getByText('The same goes back unseen')).toBeVisible()
      await expect(field(page, 'Text of the login button')).toHaveValue('Fjordbank')
      await sandbox.put('sso', 'fjordbank-entra', { enabled: false })
      await field(page, 'Text of the login button').fill('Fjordbank ASA')
      await act(page, 'Save changes').click()
      await expect(page).toHaveURL(/\/sso\/fjordbank-entra$/)
      const body = await sent(sandbox, SAVE)
      expect(body).toMatchObject({ id: 3, scheme: 'fjordbank-entra', displayName: 'Fjordbank ASA', enabled: false })
      expect(body.properties).toMatchObject({
        clientSecret: 'sandbox~Fjordbank.secret',
        promptForConsent: { mode: 'never', levels: [1, 2] },
      })
      await expect(page.locator('body')).not.toContainText('sandbox~Fjordbank')
      // Read, written, read back.
      const calls = await sandbox.log(SAVE, GET)
      const at = calls.findIndex((call) => call.method === 'PUT')
      expect(calls[at - 1]?.method).toBe('GET')
      expect(calls[at + 1]?.method).toBe('GET')
    },
  )

  test(
    'a mask is never saved; that null clears is seen and said',
    { tag: '@P19' },
    async ({ page, sandbox, enter, toast }) => {
      await sandbox.settings({ ssoSecret: 'masked' })
      await enter('/sso/nordlys-entra/edit')
      await expect(page.getByText('a mask is never sent')).toBeVisible()
      await field(page, 'Text of the login button').fill('Nordlys')
      await act(page, 'Save changes').click()
      await expect(toast('Nordlys')).toBeVisible()
      expect((await sent(sandbox, SAVE)).properties['clientSecret']).toBeNull()
      await sandbox.settings({ ssoNullClears: true })
      await page.getByRole('link', { name: 'Edit provider' }).click()
      await field(page, 'Text of the login button').fill('Nordlys again')
      await act(page, 'Save changes').click()
      await expect(doubt(page)).toContainText('the API tells of no secret any more')
      await expect(toast('Nordlys again')).toHaveCount(0)
      await doubt(page).getByRole('link', { name: 'Replace secret' }).click()
      await expect(page).toHaveURL(/\/sso\/nordlys-entra\/secret$/)
    },
  )

  test(
    'where null would clear, a secret that the API tells stays',
    { tag: '@P19' },
    async ({ page, sandbox, enter, toast }) => {
      await sandbox.settings({ ssoNullClears: true })
      await enter('/sso/nordlys-entra/edit')
      await field(page, 'Text of the login button').fill('Nordlys')
      await act(page, 'Save changes').click()
      await expect(toast('Nordlys')).toBeVisible()
      expect((await sent(sandbox, SAVE)).properties['clientSecret']).toBe('sandbox~Nordlys.secret')
    },
  )

  test(
    'where the API tells nothing of it, the page says what is sent',
    { tag: '@P19' },
    async ({ page, sandbox, enter }) => {
      await sandbox.settings({ ssoSecret: 'nothing' })
      await enter('/sso/nordlys-entra/edit')
      await expect(page.getByText('null, taken to mean: keep it. The API tells of none')).toBeVisible()
    },
  )

  test('the secret is replaced by an act of its own', { tag: '@P19' }, async ({ page, sandbox, enter }) => {
    await enter('/sso/nordlys-entra')
    await page.getByRole('link', { name: 'Replace secret' }).click()
    await field(page, 'Client secret').fill('brand-new~secret\t')
    await act(page, 'Replace secret').click()
    await expect(page).toHaveURL(/\/sso\/nordlys-entra$/)
    const body = await sent(sandbox, SAVE)
    expect(body.properties).toMatchObject({ clientSecret: 'brand-new~secret', authority: AUTHORITY, visible: false })
  })

  test(
    'a saving that does not hold gets no tick: the page says so and goes on saying it, and the journal too',
    { tag: ['@j3', '@P18'] },
    async ({ page, sandbox, enter, toast }) => {
      await enter('/sso/nordlys-entra/edit')
      await field(page, 'Text of the login button').fill('Nordlys')
      await answered(page)
      await sandbox.fault({ route: SAVE, status: 200, body: '' })
      await act(page, 'Save changes').click()
      await expect(doubt(page)).toContainText('what it tells now is otherwise')
      await expect(toast(/Nordlys|otherwise/)).toHaveCount(0)
      await expectFine(page)
      await page.reload()
      await expect(doubt(page)).toContainText('what it tells now is otherwise')
      await expectNotDone(page)
    },
  )

  test(
    'a saving that does not hold is told to whoever went elsewhere meanwhile',
    { tag: '@j3' },
    async ({ page, sandbox, enter, shell, toast }) => {
      await enter('/sso/nordlys-entra/edit')
      await field(page, 'Text of the login button').fill('Nordlys')
      await answered(page)
      await sandbox.fault({ route: SAVE, hang: true, status: 200, body: '' })
      await act(page, 'Save changes').click()
      await expect(sandbox).toHaveReceived(SAVE)
      await shell.main.getByRole('link', { name: 'Users' }).click()
      await page.getByRole('button', { name: 'Leave and discard' }).click()
      await sandbox.clearFaults()
      await expect(toast('what it tells now is otherwise').locator('[data-state="danger"]')).toBeVisible()
      await expect(page).toHaveURL(/\/users$/)
    },
  )

  test(
    'a draft keeps what was typed alone: what somebody else changed meanwhile is not put back',
    { tag: ['@k4', '@i4'] },
    async ({ page, sandbox, enter }) => {
      const application = '0d5f1c9e-7a41-4f0e-9c55-3b1e2f60a7c2'
      await enter('/sso/nordlys-entra/edit')
      await field(page, 'Application (client) ID').fill(application)
      await sandbox.put('sso', 'nordlys-entra', { displayName: 'Nordlys Bank' })
      await page.reload()
      await expect(field(page, 'Application (client) ID')).toHaveValue(application)
      await expect(field(page, 'Text of the login button')).toHaveValue('Nordlys Bank')
      await act(page, 'Save changes').click()
      await expect(page).toHaveURL(/\/sso\/nordlys-entra$/)
      expect(await sent(sandbox, SAVE)).toMatchObject({
        displayName: 'Nordlys Bank',
        properties: { clientId: application },
      })
    },
  )

  test('a field that was emptied stays so over a reload', { tag: '@k4' }, async ({ page, enter }) => {
    await enter('/sso/nordlys-entra/edit')
    await field(page, 'Text of the login button').fill('')
    await page.reload()
    await expect(field(page, 'Application (client) ID')).not.toHaveValue('')
    await expect(field(page, 'Text of the login button')).toHaveValue('')
  })

  test('what was made elsewhere is only shown', async ({ page, enter }) => {
    await enter('/sso/gammel-saml')
    await expect(page.getByText('It is only shown here.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Edit provider' })).toHaveCount(0)
    await page.goto('/sso/gammel-saml/edit')
    await expect(page.getByText('it was made elsewhere and is only shown here')).toBeVisible()
  })
})

test(
  'deleting names the tokens and sign-ins that hang on it',
  { tag: '@P17' },
  async ({ page, sandbox, enter, toast }) => {
    await enter('/sso/havregn-google')
    await act(page, 'Delete provider…').click()
    const question = page.getByRole('dialog')
    await expect(question).toContainText('Whoever signs in by it cannot any more')
    await expect(question).toContainText('SCIM tokens hang on it and will serve nobody: 15.')
    await question.getByRole('textbox').fill('Havregn Workspace')
    await question.getByRole('button', { name: 'Delete provider' }).click()
    await expect(toast('Havregn Workspace deleted')).toBeVisible()
    await expect(page).toHaveURL(/\/sso$/)
    await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
  },
)

test('the redirect address is copied whole', { tag: '@D9' }, async ({ page, tenant, enter }) => {
  const copied = await watchClipboard(page)
  await enter('/sso/nordlys-entra')
  await page.getByRole('button', { name: 'Copy redirect URI' }).click()
  await expect.poll(copied).toBe(`${tenant.issuer}/signin-oidc/nordlys-entra`)
})

const PLACES = [
  ['/sso', 'SSO-leverandører'],
  ['/sso/new', 'Legg til leverandør'],
  ['/sso/nordlys-entra', 'Nordlys Invest'],
  ['/sso/fjordbank-entra/edit', 'Rediger leverandør'],
  ['/scim/12/rotate', 'Bytt nøkkel'],
] as const

test.describe('in Norwegian', () => {
  test.use({ locale: 'nb-NO' })

  for (const [path, title] of PLACES)
    test(`${path} is fine everywhere`, { tag: '@1.4.10' }, async ({ page, enter }) => {
      await enter(path)
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
      await answered(page)
      await expectFineEverywhere(page)
    })
})
