// Creating a person.
import { expect, test } from './fixtures'
import { takeClock, hold, clickDisabled, parameter, pass } from './helpers'
import { GOOD } from './pages/users'
import { formBehaves } from './behaves/form'

const CREATE = 'POST /v1/users/users'
const STATUS = 'GET /v1/domains/status'

formBehaves({
  path: '/users/new',
  act: 'Create user',
  fill: async (page) => {
    for (const [n, label] of ['Email', 'Full name', 'Phone'].entries()) {
      await page.getByRole('textbox', { name: label }).fill(GOOD[n] ?? '')
    }
  },
  call: CREATE,
  done: /\/users\/[0-9a-f-]{36}$/,
  first: 'Email',
  fields: { email: 'Email', fullName: 'Full name', phoneNumber: 'Phone' },
  conflict: 'Someone with this email address is a user already. Nothing has been changed.',
})

test.describe('create', () => {
  test(
    'a person is created, and the console goes to them',
    { tag: ['@P11', '@call:createUser'] },
    async ({ page, sandbox, toast, users, person, create }) => {
      await users.open()
      await page.getByRole('main').getByRole('link', { name: 'Create user' }).click()
      await create.fill(...GOOD)
      await create.submit.click()
      await expect(person.title('ny.ansatt')).toBeVisible()
      await expect(toast('ny.ansatt@fjordbank.example created')).toBeVisible()
      await expect(page).toHaveURL(/\/users\/[0-9a-f-]{36}$/)
      await expect(page).toHaveTitle('User · IAM Console')
      await expect(page.getByText('+47 912 34 567')).toBeVisible()
      await expect(sandbox).toHaveReceived(CREATE, { times: 1 })
      const query = { email: GOOD[0], fullName: GOOD[1], phoneNumber: '+4791234567' }
      await expect(sandbox).toHaveReceived(CREATE, { query })
      // Back does not lead into the sent form, and its draft is gone.
      await page.goBack()
      await expect(page).toHaveURL('/users')
      await page.goto('/users/new')
      await create.expectValues('', '', '')
    },
  )

  test(
    'what will be sent stands beside the field before, and is what is sent',
    { tag: '@P11' },
    async ({ page, sandbox, create }) => {
      await create.open()
      await create.fill('Nordmann, Ny <ny@fjordbank.example>', '\u200bNy  ', '+46 (0)70 123 45 67')
      await expect(page.getByText('Will be sent as ny@fjordbank.example')).toBeVisible()
      await expect(page.getByText('Will be sent as +46 701 234 567')).toBeVisible()
      await create.submit.click()
      const query = { email: 'ny@fjordbank.example', fullName: 'Ny', phoneNumber: '+46701234567' }
      await expect(sandbox).toHaveReceived(CREATE, { query, times: 1 })
    },
  )

  test('neither a mistake nor a notice moves what one is about to press', async ({ page, create }) => {
    await create.open()
    const place = async () => (await create.submit.boundingBox())?.y
    const before = await place()
    await create.email.fill('a@elsewhere')
    await create.fullName.focus()
    await expect(create.email).toHaveAttribute('aria-invalid', 'true')
    expect(await place()).toBe(before)
    await create.email.fill('a@elsewhere.example')
    await expect(page.getByText('elsewhere.example is not registered.')).toBeVisible()
    expect(await place()).toBe(before)
  })

  test('what cannot be seen does not fill a field', async ({ page, sandbox, create }) => {
    await create.open()
    await create.fill('ny@fjordbank.example', '\u200b\u3164', '91234567')
    await create.submit.click()
    await expect(create.fullName).toBeFocused()
    await expect(create.fullName).toHaveAccessibleDescription(/A name is needed\./)
    await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
    // Letters that are joined stay joined, for the eye and for the API.
    await create.fullName.fill('می\u200cخواهم')
    await create.submit.click()
    await expect(sandbox).toHaveReceived(CREATE, { query: { fullName: 'می\u200cخواهم' }, times: 1 })
    await expect(page).toHaveURL(/\/users\/[0-9a-f-]{36}$/)
  })

  test('a 0 behind a country code is asked about', { tag: '@P11' }, async ({ page, sandbox, create }) => {
    await create.open()
    await create.fill('ny@fjordbank.example', 'Ny', '+44 020 7946 0958')
    await create.submit.click()
    await expect(create.phone).toBeFocused()
    await expect(create.phone).toHaveAccessibleDescription(/does not begin with 0\. Is it \+44 207 946 09 58\?/)
    await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
    for (const typed of ['912\u202f34\u2009567', 'tel:+4791234567', '4791234567', '912–34–567']) {
      await create.phone.fill(typed)
      await expect(page.getByText('Will be sent as +47 912 34 567')).toBeVisible()
    }
  })

  test('the domain’s status is asked before sending, and said in words', async ({ page, sandbox, create }) => {
    await create.open()
    await create.fill('a@nordlysinvest.example', 'A', '91234567')
    await expect(page.getByText('nordlysinvest.example is pending.')).toBeVisible()
    await expect(create.submit).toHaveAttribute('aria-disabled', 'true')
    await expect(create.submit).toHaveAccessibleDescription('The domain is not verified')
    await clickDisabled(create.submit)
    await create.phone.press('Enter')
    await create.email.fill('a@elsewhere.example')
    await expect(page.getByText('elsewhere.example is not registered.')).toBeVisible()
    await expect(page.getByText('nordlysinvest.example is pending.')).toHaveCount(0)
    await expect(create.submit).toHaveAttribute('aria-disabled', 'true')
    await clickDisabled(create.submit)
    await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
    await create.email.fill('a@FJORDBANK.example')
    await expect(create.submit).not.toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByText('is not registered.')).toHaveCount(0)
    await expect(sandbox).toHaveReceived(STATUS, { query: { domain: 'fjordbank.example' } })
    await expect(create.submit).not.toHaveAttribute('aria-disabled', 'true')
  })

  test('the domain is asked once it rests, not at each letter; “Invite instead” keeps nothing behind', async ({
    page,
    sandbox,
    create,
  }) => {
    await takeClock(page)
    await create.open()
    await hold(page)
    for (const letter of 'a@elsewhere.example') {
      await create.email.press(letter)
      await pass(page, 50)
    }
    await page.clock.resume()
    await expect(page.getByText('elsewhere.example is not registered.')).toBeVisible()
    await create.email.press('Home')
    await create.email.pressSequentially('bcd')
    await pass(page, 5000)
    await expect(sandbox).toHaveReceived(STATUS, { times: 1 })
    await page.getByRole('link', { name: 'Invite instead' }).click()
    await page.getByRole('button', { name: 'Leave and discard' }).click()
    await expect(page).toHaveURL('/users/invite')
    await page.goto('/users/new')
    await create.expectValues('', '', '')
  })

  test('sending waits for the domain’s status', { tag: '@j1' }, async ({ page, sandbox, create }) => {
    await takeClock(page)
    await sandbox.fault({ route: STATUS, hang: true })
    await create.open()
    await create.fill('a@nordlysinvest.example', 'A', '91234567')
    await expect(sandbox).toHaveReceived(STATUS, { times: 1 })
    await create.submit.click()
    await pass(page, 5000)
    await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
    await sandbox.clearFaults()
    await expect(page.getByText('nordlysinvest.example is pending.')).toBeVisible()
    await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
  })

  test(
    'a status that cannot be asked is told, can be asked again, and does not lock the form',
    { tag: '@D7' },
    async ({ page, sandbox, person, create }) => {
      await sandbox.fault({ route: STATUS, status: 500 })
      await create.open()
      await create.fill(...GOOD)
      const note = page.getByRole('status').filter({ hasText: 'Whether the domain is verified could not be asked.' })
      await expect(note).toContainText('The IAM API answered 500')
      await note.getByRole('button', { name: 'Try again' }).click()
      await expect(note).toHaveCount(0)
      await create.submit.click()
      await expect(person.title('ny.ansatt')).toBeVisible()
    },
  )

  test('a phone number is Norwegian unless it says otherwise', async ({ sandbox, person, create }) => {
    await create.open()
    await create.email.fill(GOOD[0])
    await create.fullName.fill(GOOD[1])
    await expect(create.phone).toHaveAccessibleDescription(/A number without one is taken as Norwegian\./)
    for (const [text, said] of [
      ['912 34 56', 'A Norwegian number has 8 digits; this one has 7.'],
      ['+47 912 34 567 8', 'A Norwegian number has 8 digits; this one has 9.'],
      ['+46 12', 'The number is too short.'],
      ['+46 1234567890123456', 'A number has at most 15 digits.'],
      ['+0 123 45 678', 'A country code does not begin with 0.'],
      ['ring meg', '“r” cannot stand here.'],
    ] as const) {
      await create.phone.fill(text)
      await create.email.focus()
      await expect(create.phone).toHaveAccessibleDescription(new RegExp(`${said.replace(/[.+]/g, '\\$&')}$`))
      await expect(create.phone).toHaveValue(text)
    }
    await create.phone.fill('0046 70-123 45 67')
    await create.submit.click()
    await expect(person.title('ny.ansatt')).toBeVisible()
    expect(parameter((await sandbox.log(CREATE))[0], 'phoneNumber')).toBe('+46701234567')
  })

  test(
    'someone who exists already is told so, and nothing typed is lost',
    { tag: '@P12' },
    async ({ page, oddities, create }) => {
      oddities.allowStatus(409)
      await create.open()
      await create.fill('kari.nordmann@fjordbank.example', 'Kari', '91234567')
      await create.submit.click()
      await expect(
        page
          .getByRole('alert')
          .filter({ hasText: 'Someone with this email address is a user already. Nothing has been changed.' }),
      ).toBeVisible()
      await create.expectValues('kari.nordmann@fjordbank.example', 'Kari', '91234567')
    },
  )
})
