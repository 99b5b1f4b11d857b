// Creating a person. Test names begin with the numbers of users-want.md (P, D) and security.md (I, J, K, M).
import { at, expect, test } from './helpers'
import {
  CreateForm,
  NO_RIGHT,
  OLA,
  UserDetail,
  clickDisabled,
  createCalls,
  endSession,
  openCreate,
  openList,
  parameter,
  signInAgain,
  toast,
  writes,
} from './users.page'

const CREATE = 'POST /v1/users/users'
const STATUS = 'GET /v1/domains/status'

test.describe('create', () => {
  const GOOD = ['ny.ansatt@fjordbank.example', 'Ny Ansatt', '912 34 567'] as const

  test('P11 a person is created, and the console goes to them', async ({ page, tenant, sandbox }) => {
    await openList(page, tenant)
    await page.getByRole('main').getByRole('link', { name: 'Create user' }).click()
    const form = new CreateForm(page)
    await form.fill(...GOOD)
    await form.submit.click()
    await expect(new UserDetail(page).title('ny.ansatt')).toBeVisible()
    await expect(toast(page, 'ny.ansatt@fjordbank.example created')).toBeVisible()
    await expect(page).toHaveURL(/\/users\/[0-9a-f-]{36}$/)
    await expect(page).toHaveTitle('User · IAM Console')
    await expect(page.getByText('+47 912 34 567')).toBeVisible()
    const calls = await createCalls(sandbox)
    expect(calls).toHaveLength(1)
    expect(['email', 'fullName', 'phoneNumber'].map((name) => parameter(calls[0], name))).toEqual([GOOD[0], GOOD[1], '+4791234567'])
    // Back does not lead into the sent form, and its draft is gone.
    await page.goBack()
    await expect(page).toHaveURL(at(tenant, '/users'))
    await page.goto(at(tenant, '/users/new'))
    await form.expectValues('', '', '')
  })

  test('the domain’s status is asked before sending, and said in words', async ({ page, tenant, sandbox }) => {
    const form = await openCreate(page, tenant)
    await form.fill('a@nordlysinvest.example', 'A', '91234567')
    await expect(page.getByText('nordlysinvest.example is pending.')).toBeVisible()
    await expect(form.submit).toHaveAttribute('aria-disabled', 'true')
    await expect(form.submit).toHaveAccessibleDescription('The domain is not verified')
    await clickDisabled(form.submit)
    await form.phone.press('Enter')
    await form.email.fill('a@elsewhere.example')
    await expect(page.getByText('elsewhere.example is not registered.')).toBeVisible()
    await expect(page.getByText('nordlysinvest.example is pending.')).toHaveCount(0)
    await expect(form.submit).toHaveAttribute('aria-disabled', 'true')
    await clickDisabled(form.submit)
    expect(await createCalls(sandbox)).toEqual([])
    await form.email.fill('a@FJORDBANK.example')
    await expect(form.submit).not.toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByText('is not registered.')).toHaveCount(0)
    await expect.poll(async () => parameter((await sandbox.log(/^GET \/v1\/domains\/status$/)).at(-1), 'domain')).toBe('fjordbank.example')
    await expect(form.submit).not.toHaveAttribute('aria-disabled', 'true')
  })

  test('the domain is asked once it rests, not at each letter; “Invite instead” keeps nothing behind', async ({ page, tenant, sandbox }) => {
    const form = await openCreate(page, tenant)
    await form.email.pressSequentially('a@elsewhere.example', { delay: 15 })
    await expect(page.getByText('elsewhere.example is not registered.')).toBeVisible()
    await form.email.press('Home')
    await form.email.pressSequentially('bcd')
    await page.waitForTimeout(500)
    expect(await sandbox.log(/^GET \/v1\/domains\/status$/)).toHaveLength(1)
    await page.getByRole('link', { name: 'Invite instead' }).click()
    await page.getByRole('button', { name: 'Leave and discard' }).click()
    await expect(page).toHaveURL(at(tenant, '/users/invite'))
    await page.goto(at(tenant, '/users/new'))
    await form.expectValues('', '', '')
  })

  test('J1 sending waits for the domain’s status', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: STATUS, hang: true })
    const form = await openCreate(page, tenant)
    await form.fill('a@nordlysinvest.example', 'A', '91234567')
    await expect.poll(async () => (await sandbox.log(/^GET \/v1\/domains\/status$/)).length).toBe(1)
    await clickDisabled(form.submit)
    await page.waitForTimeout(300)
    expect(await createCalls(sandbox)).toEqual([])
    await sandbox.clearFaults()
    await expect(page.getByText('nordlysinvest.example is pending.')).toBeVisible()
    expect(await createCalls(sandbox)).toEqual([])
  })

  test('D7 a status that cannot be asked is told, can be asked again, and does not lock the form', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: STATUS, status: 500 })
    const form = await openCreate(page, tenant)
    await form.fill(...GOOD)
    const note = page.getByRole('status').filter({ hasText: 'Whether the domain is verified could not be asked.' })
    await expect(note).toContainText('The IAM API answered 500')
    await note.getByRole('button', { name: 'Try again' }).click()
    await expect(note).toHaveCount(0)
    await form.submit.click()
    await expect(new UserDetail(page).title('ny.ansatt')).toBeVisible()
  })

  test('what is missing or wrong is said at its field once it was left, and the first one gets the focus', async ({ page, tenant, sandbox }) => {
    const form = await openCreate(page, tenant)
    // Passing through empty fields is no mistake yet.
    await form.email.focus()
    for (let n = 0; n < 4; n++) await page.keyboard.press('Tab')
    await expect(form.email).not.toHaveAttribute('aria-invalid', 'true')
    await form.submit.click()
    await expect(form.email).toBeFocused()
    for (const [field, said] of [
      [form.email, /An email address is needed\./],
      [form.fullName, /A name is needed\./],
      [form.phone, /A phone number is needed\./],
    ] as const) {
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveAccessibleDescription(said)
    }
    await form.email.fill('ny ansatt@fjordbank.example')
    await form.phone.focus()
    await expect(form.email).toHaveAccessibleDescription(/An address holds no space\./)
    expect(await writes(sandbox)).toEqual([])
  })

  test('a phone number is Norwegian unless it says otherwise', async ({ page, tenant, sandbox }) => {
    const form = await openCreate(page, tenant)
    await form.email.fill(GOOD[0])
    await form.fullName.fill(GOOD[1])
    await expect(form.phone).toHaveAccessibleDescription(/A number without one is taken as Norwegian\./)
    for (const [text, said] of [
      ['912 34 56', 'A Norwegian number has 8 digits; this one has 7.'],
      ['+47 912 34 567 8', 'A Norwegian number has 8 digits; this one has 9.'],
      ['+46 12', 'The number is too short.'],
      ['+46 1234567890123456', 'A number has at most 15 digits.'],
      ['+0 123 45 678', 'A country code does not begin with 0.'],
      ['ring meg', '“r” cannot stand here.'],
    ] as const) {
      await form.phone.fill(text)
      await form.email.focus()
      await expect(form.phone).toHaveAccessibleDescription(new RegExp(`${said.replace(/[.+]/g, '\\$&')}$`))
      await expect(form.phone).toHaveValue(text)
    }
    await form.phone.fill('0046 70-123 45 67')
    await form.submit.click()
    await expect(new UserDetail(page).title('ny.ansatt')).toBeVisible()
    expect(parameter((await createCalls(sandbox))[0], 'phoneNumber')).toBe('+46701234567')
  })

  test('what the server refuses stands at its field, in its words, until the field changes', async ({ page, tenant, sandbox }) => {
    const errors = { email: ['The mailbox is full.'], phoneNumber: ['This number is barred.'], '$.fullName': 'Too short a name.' }
    await sandbox.fault({
      route: CREATE,
      status: 400,
      body: JSON.stringify({ title: 'Invalid', status: 400, errors }),
      contentType: 'application/problem+json',
    })
    const form = await openCreate(page, tenant)
    await form.fill(...GOOD)
    await form.submit.click()
    await expect(form.email).toHaveAccessibleDescription(/The mailbox is full\./)
    await expect(form.phone).toHaveAccessibleDescription(/This number is barred\./)
    await expect(form.fullName).toHaveAccessibleDescription(/Too short a name\./)
    for (const field of [form.email, form.phone, form.fullName]) await expect(field).toHaveAttribute('aria-invalid', 'true')
    // The first of them gets the focus, as with our own checks.
    await expect(form.email).toBeFocused()
    await form.expectValues(...GOOD)
    // Looking at another field does not take the words away; changing this one does.
    await form.phone.focus()
    await expect(form.email).toHaveAccessibleDescription(/The mailbox is full\./)
    await form.email.fill('ny.ansatt2@fjordbank.example')
    await expect(form.email).not.toHaveAttribute('aria-invalid', 'true')
    await expect(form.phone).toHaveAccessibleDescription(/This number is barred\./)
    await form.submit.click()
    await expect(new UserDetail(page).title('ny.ansatt2')).toBeVisible()
  })

  test('P12 someone who exists already is told so, and nothing typed is lost', async ({ page, tenant, oddities }) => {
    oddities.allowStatus(409)
    const form = await openCreate(page, tenant)
    await form.fill('kari.nordmann@fjordbank.example', 'Kari', '91234567')
    await form.submit.click()
    await expect(page.getByRole('alert').filter({ hasText: 'Someone with this email address is a user already. Nothing has been changed.' })).toBeVisible()
    await form.expectValues('kari.nordmann@fjordbank.example', 'Kari', '91234567')
  })

  test('K4 the draft stays on failure and over a reload', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: CREATE, status: 500 })
    const form = await openCreate(page, tenant)
    await form.fill(...GOOD)
    await form.submit.click()
    await expect(page.getByRole('alert').filter({ hasText: 'The user was not created. The IAM API answered 500' })).toBeVisible()
    await form.expectValues(...GOOD)
    await page.reload()
    await form.expectValues(...GOOD)
    await form.submit.click()
    await expect(new UserDetail(page).title('ny.ansatt')).toBeVisible()
    expect(await createCalls(sandbox)).toHaveLength(2)
  })

  test('J3 fault 30 a creation whose answer is lost is called unknown and not repeated', async ({ page, tenant, sandbox, oddities }) => {
    oddities.allow(/net::ERR_/)
    await sandbox.fault({ route: CREATE, cutAfterCommit: true })
    const form = await openCreate(page, tenant)
    await form.fill(...GOOD)
    await form.submit.click()
    await expect(
      page.getByRole('alert').filter({ hasText: 'No clear answer came: the user may have been created. Search for the address before another try.' }),
    ).toBeVisible()
    await form.expectValues(...GOOD)
    expect(await createCalls(sandbox)).toHaveLength(1)
  })

  test('K1 fault 37 ten clicks create once', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: CREATE, delayMs: 300, times: 0 })
    const form = await openCreate(page, tenant)
    await form.fill(...GOOD)
    await form.submit.click({ clickCount: 10, delay: 10 })
    await expect(new UserDetail(page).title('ny.ansatt')).toBeVisible()
    expect(await createCalls(sandbox)).toHaveLength(1)
  })

  test('K4 fault 18 P14 a session that ends in mid-form loses nothing typed', async ({ page, tenant, sandbox, oddities }) => {
    await sandbox.settings({ accessTokenSeconds: 3 })
    const form = await openCreate(page, tenant)
    await form.fill(...GOOD)
    await endSession(page, sandbox, oddities, 3)
    await form.submit.click()
    await signInAgain(page, tenant, '/users/new')
    await form.expectValues(...GOOD)
    expect(await createCalls(sandbox)).toEqual([])
    await form.submit.click()
    await expect(new UserDetail(page).title('ny.ansatt')).toBeVisible()
  })

  test('D3 a viewer sees why nothing can be created', async ({ page, tenant, sandbox }) => {
    const form = await openCreate(page, tenant, OLA)
    await form.fill(...GOOD)
    await expect(form.submit).toHaveAccessibleDescription(NO_RIGHT)
    await clickDisabled(form.submit)
    expect(await writes(sandbox)).toEqual([])
  })
})
