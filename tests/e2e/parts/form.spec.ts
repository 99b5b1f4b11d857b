// A form: mistakes, drafts, sending, what comes back. Shown on the one that creates a user.
import { expect, test } from '../fixtures'
import { NO_RIGHT, OLA, WRITES, clickDisabled } from '../helpers'
import { GOOD, CREATE } from '../pages/users'
import { endSession, signInAgain, withShortTokens } from '../pages/session'

test.describe('mistakes', () => {
  test('what is missing or wrong is said at its field once it was left, and the first one gets the focus', async ({
    page,
    sandbox,
    create,
  }) => {
    await create.open()
    // Passing through empty fields is no mistake yet.
    await create.email.focus()
    for (let n = 0; n < 4; n++) await page.keyboard.press('Tab')
    await expect(create.email).not.toHaveAttribute('aria-invalid', 'true')
    await create.submit.click()
    await expect(create.email).toBeFocused()
    for (const [field, said] of [
      [create.email, /An email address is needed\./],
      [create.fullName, /A name is needed\./],
      [create.phone, /A phone number is needed\./],
    ] as const) {
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveAccessibleDescription(said)
    }
    await create.email.fill('ny ansatt@fjordbank.example')
    await create.phone.focus()
    await expect(create.email).toHaveAccessibleDescription(/An address holds no space\./)
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })

  test('what the server refuses stands at its field, in its words, until the field changes', async ({
    sandbox,
    person,
    create,
  }) => {
    const errors = {
      email: ['The mailbox is full.'],
      phoneNumber: ['This number is barred.'],
      '$.fullName': 'Too short a name.',
    }
    await sandbox.fault({
      route: CREATE,
      status: 400,
      body: JSON.stringify({ title: 'Invalid', status: 400, errors }),
      contentType: 'application/problem+json',
    })
    await create.open()
    await create.fill(...GOOD)
    await create.submit.click()
    await expect(create.email).toHaveAccessibleDescription(/The mailbox is full\./)
    await expect(create.phone).toHaveAccessibleDescription(/This number is barred\./)
    await expect(create.fullName).toHaveAccessibleDescription(/Too short a name\./)
    for (const field of [create.email, create.phone, create.fullName]) {
      await expect(field).toHaveAttribute('aria-invalid', 'true')
    }
    // The first of them gets the focus, as with our own checks.
    await expect(create.email).toBeFocused()
    await create.expectValues(...GOOD)
    // Looking at another field does not take the words away; changing this one does.
    await create.phone.focus()
    await expect(create.email).toHaveAccessibleDescription(/The mailbox is full\./)
    await create.email.fill('ny.ansatt2@fjordbank.example')
    await expect(create.email).not.toHaveAttribute('aria-invalid', 'true')
    await expect(create.phone).toHaveAccessibleDescription(/This number is barred\./)
    await create.submit.click()
    await expect(person.title('ny.ansatt2')).toBeVisible()
  })
})

test.describe('drafts', () => {
  test('the draft stays on failure and over a reload', { tag: '@k4' }, async ({ page, sandbox, person, create }) => {
    await sandbox.fault({ route: CREATE, status: 500 })
    await create.open()
    await create.fill(...GOOD)
    await create.submit.click()
    await expect(
      page.getByRole('alert').filter({ hasText: 'The user was not created. The IAM API answered 500' }),
    ).toBeVisible()
    await create.expectValues(...GOOD)
    await page.reload()
    await create.expectValues(...GOOD)
    await create.submit.click()
    await expect(person.title('ny.ansatt')).toBeVisible()
    await expect(sandbox).toHaveReceived(CREATE, { times: 2 })
  })

  test(
    'a session that ends in mid-form loses nothing typed',
    { tag: ['@k4', '@fault-18', '@P14'] },
    async ({ page, tenant, sandbox, oddities, person, create }) => {
      await withShortTokens(page, sandbox)
      await create.open()
      await create.fill(...GOOD)
      // Whether the domain is verified has been asked by then.
      await expect(sandbox).toHaveReceived('GET /v1/domains/status', { status: 200 })
      await endSession(page, sandbox, oddities)
      await create.submit.click()
      await signInAgain(page, tenant, '/users/new')
      await create.expectValues(...GOOD)
      await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
      await create.submit.click()
      await expect(person.title('ny.ansatt')).toBeVisible()
    },
  )

  test('the draft outlives a reload, another page and another language', { tag: '@k4' }, async ({ page, invite }) => {
    await invite.open()
    await invite.addresses.fill('half, typed@a.example')
    await invite.redirect.fill('https://app.example.com/')
    await page.reload()
    await expect(invite.addresses).toHaveValue('half, typed@a.example')
    await expect(invite.redirect).toHaveValue('https://app.example.com/')
    await page.goto('/users')
    await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible()
    await page.goBack()
    await expect(invite.addresses).toHaveValue('half, typed@a.example')
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitemradio', { name: 'Norsk bokmål' }).click()
    await expect(page.getByRole('textbox', { name: 'E-postadresser' })).toHaveValue('half, typed@a.example')
  })
})

test.describe('sending', () => {
  test(
    'a creation whose answer is lost is called unknown and not repeated',
    { tag: ['@j3', '@fault-30'] },
    async ({ page, sandbox, oddities, create }) => {
      oddities.allow(/net::ERR_/)
      await sandbox.fault({ route: CREATE, cutAfterCommit: true })
      await create.open()
      await create.fill(...GOOD)
      await create.submit.click()
      await expect(
        page.getByRole('alert').filter({
          hasText: 'No clear answer came: the user may have been created. Search for the address before another try.',
        }),
      ).toBeVisible()
      await create.expectValues(...GOOD)
      await expect(sandbox).toHaveReceived(CREATE, { times: 1 })
    },
  )

  test(
    'an answer that cannot be read is unknown, not “not created”',
    { tag: '@j3' },
    async ({ page, sandbox, create }) => {
      await create.open()
      await create.fill(...GOOD)
      await sandbox.fault({ route: CREATE, body: '{}', contentType: 'application/json' })
      await create.submit.click()
      await expect(page.getByText('No clear answer came: the user may have been created.')).toBeVisible()
      await expect(page.getByText('The user was not created.')).toHaveCount(0)
      await expect(sandbox).toHaveReceived(CREATE, { times: 1 })
    },
  )

  test('ten clicks create once', { tag: ['@k1', '@fault-37'] }, async ({ sandbox, person, create }) => {
    await sandbox.fault({ route: CREATE, hang: true, times: 0 })
    await create.open()
    await create.fill(...GOOD)
    await create.submit.click({ clickCount: 10, delay: 10 })
    await expect(sandbox).toHaveReceived(CREATE, { times: 1 })
    await sandbox.clearFaults()
    await expect(person.title('ny.ansatt')).toBeVisible()
    await expect(sandbox).toHaveReceived(CREATE, { times: 1 })
  })

  test(
    'who has left the form is not dragged away, and is told',
    { tag: '@k1' },
    async ({ page, sandbox, toast, users, create }) => {
      await users.open()
      await page.getByRole('main').getByRole('link', { name: 'Create user' }).click()
      await create.fill(...GOOD)
      await sandbox.fault({ route: CREATE, hang: true })
      await create.submit.click()
      await expect(sandbox).toHaveReceived(CREATE, { times: 1 })
      await page.goBack()
      await users.expectSettled()
      await sandbox.clearFaults()
      await expect(toast('ny.ansatt@fjordbank.example created')).toBeVisible()
      await expect(page).toHaveURL('/users')
    },
  )

  test('a viewer sees why nothing can be created', { tag: '@D3' }, async ({ sandbox, create }) => {
    await create.open(OLA)
    await create.fill(...GOOD)
    await expect(create.submit).toHaveAccessibleDescription(NO_RIGHT)
    await clickDisabled(create.submit)
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })
})
