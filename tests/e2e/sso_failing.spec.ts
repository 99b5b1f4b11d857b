// Connect, test, enable, and a new token, where the API fails at each step: nothing half made that the page does not
// know of.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { answered } from './helpers'
import { act, doubt, expectNotDone, field, turnOff } from './pages/sso'

const GET = 'GET /v1/sso/*/*'
const SAVE = 'PUT /v1/sso/*/*'
const MAKE_TOKEN = 'POST /v1/scim'
const TOKENS = 'GET /v1/scim'
const REVOKE = 'DELETE /v1/scim/*'
const REMOVE = 'DELETE /v1/sso/*/*'
const KEYCLOAK = 'Keycloak – ærlig øvelse'
const LOST = 'no clear answer came. It is read anew.'

/** The acts of the three steps: where each begins, and what shows that it is done. */
const STEPS = [
  {
    name: 'turned on',
    path: '/sso/test%2Ekeycloak',
    of: KEYCLOAK,
    press: (page: Page) => act(page, 'Turn on, hidden').click(),
    before: (page: Page) => act(page, 'Turn on, hidden'),
    after: (page: Page) => page.getByRole('group', { name: 'How did it go?' }),
  },
  {
    name: 'shown',
    path: '/sso/nordlys-entra',
    of: 'Nordlys Invest',
    press: async (page: Page) => {
      await page.getByRole('radio', { name: /It came back signed in/ }).check()
      await act(page, 'Go on').click()
      await act(page, 'Show on the login page').click()
    },
    before: (page: Page) => act(page, 'Show on the login page').or(page.getByRole('group', { name: 'How did it go?' })),
    after: (page: Page) => act(page, 'Hide'),
  },
  {
    name: 'hidden',
    path: '/sso/bankid',
    of: 'BankID',
    press: (page: Page) => act(page, 'Hide').click(),
    before: (page: Page) => act(page, 'Hide'),
    after: (page: Page) => page.getByRole('group', { name: 'How did it go?' }),
  },
  {
    name: 'turned off',
    path: '/sso/bankid',
    of: 'BankID',
    press: turnOff,
    before: (page: Page) => act(page, 'Turn off…'),
    after: (page: Page) => act(page, 'Turn on, hidden'),
  },
]

for (const step of STEPS) {
  test.describe(`a provider is ${step.name}`, () => {
    test.beforeEach(async ({ page, sandbox, enter }) => {
      await sandbox.clearLog()
      await enter(step.path)
      await expect(step.before(page).first()).toBeVisible()
      await answered(page)
    })

    test('it cannot be read first: nothing is sent, and it is as it was', async ({ page, sandbox, toast }) => {
      await sandbox.fault({ route: GET, status: 503, times: 0 })
      await step.press(page)
      await expect(toast(/was not changed\.|could not be read\./)).toBeVisible()
      await sandbox.clearFaults()
      await expect(sandbox).toHaveReceived(SAVE, { times: 0 })
      await page.reload()
      await expect(step.before(page).first()).toBeVisible()
    })

    test('the API fails: it says so, and it is as it was', async ({ page, sandbox, toast }) => {
      await sandbox.fault({ route: SAVE, status: 500 })
      await step.press(page)
      await expect(toast(`${step.of} was not changed.`)).toBeVisible()
      await expect(step.before(page).first()).toBeVisible()
      await expect(step.after(page)).toHaveCount(0)
      await expect(sandbox).toHaveReceived(SAVE, { times: 1 })
    })

    test('the answer is lost: it is called unknown, read anew, and not sent again', async ({
      page,
      sandbox,
      toast,
      oddities,
    }) => {
      oddities.allow(/net::ERR_/)
      await sandbox.fault({ route: SAVE, cutAfterCommit: true })
      await step.press(page)
      await expect(toast(LOST)).toBeVisible()
      await expect(step.after(page)).toBeVisible()
      await expect(sandbox).toHaveReceived(SAVE, { times: 1 })
    })

    test('it cannot be read back: it says so, and the page reads it anew', async ({ page, sandbox, toast }) => {
      // Where it takes a way in away, another one is read first.
      await sandbox.fault({ route: GET, status: 503, skip: step.path === '/sso/bankid' ? 2 : 1 })
      await step.press(page)
      await expect(toast('Saved, but it could not be read back.')).toBeVisible()
      await expect(step.after(page)).toBeVisible()
      await expect(sandbox).toHaveReceived(SAVE, { times: 1 })
    })

    test('the API says so, but it does not hold: neither the page nor the journal calls it done', async ({
      page,
      sandbox,
      toast,
    }) => {
      await sandbox.fault({ route: SAVE, status: 200, body: '' })
      await step.press(page)
      await expect(toast('what it tells now is otherwise')).toBeVisible()
      await expect(step.after(page)).toHaveCount(0)
      await expectNotDone(page)
    })
  })
}

test.describe('a provider is deleted', () => {
  const HAVREGN = 'Havregn Workspace'
  const begin = (page: Page) => act(page, 'Delete provider…').click()
  const remove = async (page: Page) => {
    await begin(page)
    const question = page.getByRole('dialog').filter({ hasText: HAVREGN })
    await question.getByRole('textbox').fill(HAVREGN)
    await question.getByRole('button', { name: 'Delete provider' }).click()
  }

  test.beforeEach(async ({ page, sandbox, enter }) => {
    await sandbox.clearLog()
    await enter('/sso/havregn-google')
    await expect(act(page, 'Hide')).toBeVisible()
    await answered(page)
  })

  test('the API fails: it says so, and it is there', async ({ page, sandbox, toast }) => {
    await sandbox.fault({ route: REMOVE, status: 500 })
    await remove(page)
    await expect(toast(`${HAVREGN} was not deleted.`)).toBeVisible()
    await expect(page).toHaveURL(/\/sso\/havregn-google$/)
    await expect(act(page, 'Hide')).toBeVisible()
  })

  test('the answer is lost: it is called unknown, and read anew', async ({ page, sandbox, toast, oddities }) => {
    oddities.allow(/net::ERR_/)
    oddities.allowStatus(404)
    await sandbox.fault({ route: REMOVE, cutAfterCommit: true })
    await remove(page)
    await expect(toast(`Whether ${HAVREGN} was deleted is unknown`)).toBeVisible()
    await expect(page.getByText('It does not exist, or no longer does.').first()).toBeVisible()
    await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
  })

  test('its tokens cannot be read: the question says that it is not known', async ({ page, sandbox }) => {
    await sandbox.fault({ route: TOKENS, status: 500 })
    await begin(page)
    const question = page.getByRole('dialog').filter({ hasText: HAVREGN })
    await expect(question).toContainText('Whether SCIM tokens hang on it could not be read.')
    await expect(sandbox).toHaveReceived(REMOVE, { times: 0 })
  })

  test('the other providers cannot be read: it is not even asked', async ({ page, sandbox, toast }) => {
    await sandbox.fault({ route: 'GET /v1/sso', status: 500 })
    await begin(page)
    await expect(toast('Whether people could still sign in otherwise could not be read.')).toBeVisible()
    await expect(page.getByRole('dialog').filter({ hasText: HAVREGN })).toHaveCount(0)
    await expect(sandbox).toHaveReceived(REMOVE, { times: 0 })
  })
})

test.describe('a kind that the API cannot change, as the reference may be read', () => {
  test.beforeEach(async ({ sandbox, oddities }) => {
    oddities.allowStatus(405)
    await sandbox.settings({ ssoUpdatesAll: false })
  })

  test('is told as not saved, and what was typed stays', { tag: '@D7' }, async ({ page, enter }) => {
    await enter('/sso/nordlys-entra/edit')
    await field(page, 'Text of the login button').fill('Nordlys')
    await act(page, 'Save changes').click()
    await expect(
      page.getByRole('main').getByRole('alert').filter({ hasText: 'The changes were not saved.' }),
    ).toBeVisible()
    await expect(field(page, 'Text of the login button')).toHaveValue('Nordlys')
  })

  test('is told as not changed; the others change', { tag: '@D7' }, async ({ page, enter, toast }) => {
    await enter('/sso/fjordbank-entra')
    await act(page, 'Hide').click()
    await expect(toast('Fjordbank was not changed.')).toBeVisible()
    await page.goto('/sso/bankid')
    await act(page, 'Hide').click()
    await expect(toast('BankID hidden from the login page')).toBeVisible()
  })
})

for (const [what, path, fill, button] of [
  [
    'edited',
    '/sso/nordlys-entra/edit',
    (page: Page) => field(page, 'Text of the login button').fill('Nordlys'),
    'Save changes',
  ],
  [
    'given a new secret',
    '/sso/nordlys-entra/secret',
    (page: Page) => field(page, 'Client secret').fill('new~Secret1'),
    'Replace secret',
  ],
] as const) {
  test.describe(`a provider is ${what}`, () => {
    test.beforeEach(async ({ page, sandbox, enter }) => {
      await sandbox.clearLog()
      await enter(path)
      await fill(page)
      await answered(page)
    })

    for (const [how, fault, says] of [
      ['it cannot be read again', { route: GET, status: 503 }, 'The changes were not saved.'],
      ['the API fails', { route: SAVE, status: 500 }, '500'],
      ['the answer is lost', { route: SAVE, cutAfterCommit: true }, 'No clear answer came'],
    ] as const) {
      test(`${how}: it says so, and what was typed stays`, async ({ page, sandbox, oddities }) => {
        oddities.allow(/net::ERR_/)
        await sandbox.fault({ ...fault })
        await act(page, button).click()
        await expect(page.getByRole('main').getByRole('alert').filter({ hasText: says })).toBeVisible()
        await expect(page).toHaveURL(new RegExp(`${path}$`))
        await expect(act(page, button)).toBeVisible()
        expect(await sandbox.log(SAVE)).toHaveLength(fault.route === GET ? 0 : 1)
      })
    }

    test('it cannot be read back: it says so, without a tick', async ({ page, sandbox, toast }) => {
      await sandbox.fault({ route: GET, status: 503, skip: 1 })
      await act(page, button).click()
      await expect(doubt(page)).toContainText('Saved, but it could not be read back.')
      await expect(page).toHaveURL(/\/sso\/nordlys-entra\?held=unread$/)
      await expect(toast(/saved/i)).toHaveCount(0)
    })
  })
}

test.describe('a token is exchanged for a new one', () => {
  const create = (page: Page) => act(page, 'Create a new token')

  test.beforeEach(async ({ page, sandbox, enter }) => {
    await sandbox.clearLog()
    await enter('/scim/12/rotate')
    await expect(create(page)).toBeVisible()
    await answered(page)
  })

  test('the API fails: no step is taken, and the old one stays', async ({ page, sandbox }) => {
    await sandbox.fault({ route: MAKE_TOKEN, status: 500 })
    await create(page).click()
    await expect(page.getByRole('main').getByRole('alert').filter({ hasText: '500' })).toBeVisible()
    await expect(page).toHaveURL(/\/scim\/12\/rotate$/)
    await create(page).click()
    await expect(page.locator('[data-secret]')).toHaveText(/^scim_/)
    await expect(sandbox).toHaveReceived(MAKE_TOKEN, { times: 2 })
    await expect(sandbox).toHaveReceived(REVOKE, { times: 0 })
  })

  test('the answer is lost: a token may be there whose value nobody has, and it says so', async ({
    page,
    sandbox,
    oddities,
  }) => {
    oddities.allow(/net::ERR_/)
    await sandbox.fault({ route: MAKE_TOKEN, cutAfterCommit: true })
    await create(page).click()
    const told = page.getByRole('main').getByRole('alert').filter({ hasText: 'No clear answer came' })
    await expect(told).toContainText('a token may have been made that nobody has seen')
    await expect(page).toHaveURL(/\/scim\/12\/rotate$/)
    await expect(sandbox).toHaveReceived(MAKE_TOKEN, { times: 1 })
  })

  for (const [how, fault, says] of [
    ['revoking fails', { route: REVOKE, status: 500 }, 'not revoked'],
    ['the list cannot be read back', { route: TOKENS, status: 503, times: 0 }, 'unknown'],
  ] as const) {
    test(`${how}: it is not called revoked, and can be tried again`, async ({ page, sandbox, toast }) => {
      await create(page).click()
      await act(page, 'Copy token').click()
      await page.getByLabel('The directory says that the connection works').check()
      await page.getByRole('link', { name: 'Go on' }).click()
      await expect(act(page, 'Revoke…')).toBeVisible()
      await answered(page)
      await sandbox.fault({ ...fault })
      await act(page, 'Revoke…').click()
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click()
      await expect(toast(says)).toBeVisible()
      await expect(toast('Token 12 revoked')).toHaveCount(0)
    })
  }
})
