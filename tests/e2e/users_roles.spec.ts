// Roles of people: one person’s card.
import { expect, test } from './fixtures'
import {
  API,
  KARI,
  NO_RIGHT,
  OLA,
  WRITES,
  answered,
  clickDisabled,
  expectFocusSomewhere,
  expectSaidOnce,
} from './helpers'
import type { Picker } from './pages/picker'
import { type PersonPage, idsOfRoles, ADD, HANSEN, LIST, PER, REMOVE } from './pages/users'
import { detailBehaves } from './behaves/detail'

detailBehaves({
  list: { path: '/users', table: 'Users', search: 'Search users' },
  name: HANSEN,
  call: 'GET /v1/users/*',
  noun: 'User',
  none: 'No such user',
})

test.describe('one person', () => {
  test(
    'the head and the facts say who it is; the title names nobody',
    { tag: '@n2' },
    async ({ page, sandbox, person }) => {
      await person.open(KARI)
      await expect(page.getByText('This is you')).toBeVisible()
      const facts = page.getByRole('region', { name: 'Identity' })
      for (const fact of ['kari.nordmann@fjordbank.example', KARI, '+47 901 23 456', 'On']) {
        await expect(facts).toContainText(fact)
      }
      await expect(facts.getByText(/^[0-9a-f-]{36}$/)).toBeVisible()
      await expect(person.chips).toHaveText(['TenantAdmin', 'tenant.subject.read'])
      await expect(page).toHaveTitle('User · IAM Console')
      await expect(page.getByText('They give no access to Aritma resources; policies do.')).toBeVisible()
      await expect(sandbox).toHaveReceived('GET /v1/users/*', { times: 1 })
    },
  )

  test(
    'a person opened by a link costs six requests, and another has no phone',
    { tag: '@P3' },
    async ({ page, sandbox, person }) => {
      await person.open('nina.norole')
      await expect(page.getByText('Not registered')).toBeVisible()
      await expect(page.getByText('This person holds no role.')).toBeVisible()
      await expect(page.getByText('This is you')).toHaveCount(0)
      await sandbox.clearLog()
      await page.reload()
      await expect(person.title('nina.norole')).toBeVisible()
      await expect(sandbox).toHaveReceived('GET /v1/me', { times: 1 })
      await expect(sandbox).toHaveReceived('GET /v1/users/*', { times: 1 })
      // Her groups, once for both cards; for that of her access her policies, the actions, and the API's own word.
      await expect(sandbox).toHaveReceived(API, { times: 6 })
    },
  )
})

test.describe('removing a role', () => {
  test(
    'a removed role can be taken back',
    { tag: ['@P17', '@call:getUser', '@call:addUserRole', '@call:removeUserRole'] },
    async ({ page, sandbox, toast, person }) => {
      await person.open(HANSEN)
      await person.remove('payments.viewer').click()
      await expect(person.roles).toContainText('This person holds no role.')
      const note = toast(`Role payments.viewer removed from ${HANSEN}`)
      await expect(note).toBeVisible()
      await expectFocusSomewhere(page)
      await note.getByRole('button', { name: 'Undo' }).click()
      await expect(person.chips).toHaveText(['payments.viewer'])
      await expectFocusSomewhere(page)
      await answered(page)
      const [gone, back] = [await sandbox.log(REMOVE), await sandbox.log(ADD)]
      expect([gone.length, back.length]).toEqual([1, 1])
      expect(back[0]?.path).toBe(gone[0]?.path)
      await page.reload()
      await expect(person.chips).toHaveText(['payments.viewer'])
    },
  )

  const acts: [string, string, string, (person: PersonPage, picker: Picker) => Promise<void>][] = [
    [
      'added',
      ADD,
      'payments.viewerledger.reader',
      async (person, picker) => {
        await person.addRole.click()
        await picker.choose('Add role', 'ledger.reader')
      },
    ],
    ['removed', REMOVE, 'None', (person) => person.remove('payments.viewer').click()],
  ]
  for (const [what, route, roles, act] of acts) {
    test(
      `a role that is ${what} while one goes back stands right in the list`,
      { tag: '@D7' },
      async ({ page, sandbox, users, person, picker }) => {
        await users.open()
        await users.link(HANSEN).click()
        await expect(person.title(HANSEN)).toBeVisible()
        await sandbox.fault({ route, hang: true })
        await act(person, picker)
        await expect(sandbox).toHaveReceived(route, { times: 1 })
        await page.goBack()
        // The list is read before the answer; when it is there the list is read again.
        await expect(sandbox).toHaveReceived(LIST, { times: 2 })
        await expect(users.row(HANSEN)).toContainText('payments.viewer')
        await sandbox.clearFaults()
        await expect(users.row(HANSEN)).toContainText(roles)
        await expect(sandbox).toHaveReceived(LIST, { times: 3 })
      },
    )
  }

  test('many clicks remove once, and the chip waits while it does', { tag: '@k1' }, async ({ sandbox, person }) => {
    await person.open(HANSEN)
    await sandbox.fault({ route: REMOVE, hang: true })
    await person.remove('payments.viewer').click()
    for (let n = 0; n < 5; n++) await clickDisabled(person.remove('payments.viewer'))
    await expect(person.chips.first()).toHaveAttribute('aria-busy', 'true')
    await sandbox.clearFaults()
    await expect(person.roles).toContainText('This person holds no role.')
    await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
  })

  test('a refused removal leaves the role and says why', { tag: '@k3' }, async ({ page, sandbox, toast, person }) => {
    await person.open(HANSEN)
    await sandbox.fault({ route: REMOVE, status: 500 })
    await person.remove('payments.viewer').click()
    await expect(toast('Role payments.viewer was not removed. The IAM API answered 500')).toBeVisible()
    await expect(person.chips).toHaveText(['payments.viewer'])
    await expect(person.chips.first()).not.toHaveAttribute('aria-busy', 'true')
    await expectFocusSomewhere(page)
  })

  test(
    'a removal whose answer is lost is called unknown, and the truth is read',
    { tag: ['@j3', '@fault-30'] },
    async ({ page, sandbox, oddities, toast, person }) => {
      oddities.allow(/net::ERR_/)
      await person.open(HANSEN)
      await answered(page)
      await sandbox.clearLog()
      await sandbox.fault({ route: REMOVE, cutAfterCommit: true })
      await person.remove('payments.viewer').click()
      await expect(
        toast('Whether the role payments.viewer was removed is unknown: no clear answer came.'),
      ).toBeVisible()
      await expect(page.getByText('was not removed')).toHaveCount(0)
      await expect(person.roles).toContainText('This person holds no role.')
      await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
      await expect(sandbox).toHaveReceived('GET /v1/users/*', { times: 1 })
    },
  )

  test(
    'taking TenantAdmin from somebody asks first, and names role and person',
    { tag: ['@D2', '@P17'] },
    async ({ page, sandbox, person }) => {
      await sandbox.reset({ users: 8, people: [PER] })
      await person.open(PER.userName)
      await person.remove('TenantAdmin').click()
      const question = page.getByRole('dialog')
      await expect(question.getByRole('heading', { name: `Remove TenantAdmin from ${PER.userName}?` })).toBeVisible()
      await expect(question).toContainText(PER.email)
      await expect(question.getByRole('button', { name: 'Keep the role' })).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(question).toBeHidden()
      await expect(person.remove('TenantAdmin')).toBeFocused()
      await person.remove('TenantAdmin').click()
      await question.getByRole('button', { name: 'Keep the role' }).click()
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
      await person.remove('TenantAdmin').click()
      await question.getByRole('button', { name: 'Remove role' }).click()
      await expect(person.roles).toContainText('This person holds no role.')
      await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
      await expectFocusSomewhere(page)
    },
  )

  test(
    'the own TenantAdmin role goes only after its name was typed, and what follows is said',
    { tag: '@D2' },
    async ({ page, sandbox, person }) => {
      await person.open(KARI)
      await person.remove('TenantAdmin').click()
      const question = page.getByRole('dialog')
      await expect(question.getByRole('heading', { name: 'Remove your own TenantAdmin role?' })).toBeVisible()
      await expect(question).toContainText('only another TenantAdmin can give the role back')
      const act = question.getByRole('button', { name: 'Remove role' })
      await expect(act).toHaveAttribute('aria-disabled', 'true')
      await clickDisabled(act)
      await question.getByRole('textbox', { name: 'Type TenantAdmin to confirm' }).fill('TenantAdmi')
      await clickDisabled(act)
      await expect(question).toBeVisible()
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
      await question.getByRole('textbox').fill('TenantAdmin')
      await expect(act).not.toHaveAttribute('aria-disabled', 'true')
      await act.click()
      await expect(question).toBeHidden()
      await expect(person.chips).toHaveText(['tenant.subject.read'])
      await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
      // D3: what one can no longer do says so at once.
      await expect(person.addRole).toHaveAttribute('aria-disabled', 'true')
    },
  )

  test('any other role of one’s own asks too', { tag: '@D2' }, async ({ page, sandbox, person }) => {
    await person.open(KARI)
    await person.remove('tenant.subject.read').click()
    await expect(
      page.getByRole('dialog').getByRole('heading', { name: 'Remove your own role tenant.subject.read?' }),
    ).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep the role' }).click()
    await expect(person.chips).toHaveCount(2)
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })
})

test.describe('adding roles', () => {
  test(
    'each added role has its own result; the failed can be tried again',
    { tag: '@P12' },
    async ({ page, sandbox, person, picker }) => {
      await person.open(HANSEN)
      const idOf = await idsOfRoles(page)
      await person.addRole.click()
      await sandbox.fault({ route: ADD.replace(/\*$/, await idOf('ledger.poster')), status: 500 })
      await picker.choose('Add 3 roles', 'ledger.reader', 'ledger.poster', 'reports.viewer')
      await expect(person.roles.getByRole('listitem').filter({ hasText: 'ledger.poster' })).toContainText(
        'The IAM API answered 500',
      )
      await expect(person.chips).toHaveText(['payments.viewer', 'ledger.reader', 'reports.viewer'])
      await person.roles.getByRole('button', { name: 'Try again' }).click()
      await expect(person.chips).toHaveText(['payments.viewer', 'ledger.reader', 'reports.viewer', 'ledger.poster'])
      await expect(sandbox).toHaveReceived(ADD, { times: 4 })
      await expectFocusSomewhere(page)
    },
  )

  test(
    'an added role whose answer is lost is read anew, not guessed',
    { tag: '@j3' },
    async ({ sandbox, oddities, person, picker }) => {
      oddities.allow(/net::ERR_/)
      await person.open(HANSEN)
      await sandbox.fault({ route: ADD, hang: true, cutAfterCommit: true })
      await person.addRole.click()
      await picker.choose('Add role', 'ledger.reader')
      // While it is under way its chip is there already, marked as busy.
      await expect(sandbox).toHaveReceived(ADD, { times: 1 })
      await expect(person.chips.last()).toHaveAttribute('aria-busy', 'true')
      await expect(person.addRole).toHaveAttribute('aria-disabled', 'true')
      await expect(person.chips).toHaveText(['payments.viewer', 'ledger.reader'])
      await sandbox.clearFaults()
      await expect(person.chips.last()).toHaveAttribute('aria-busy', 'false')
      // It is known now; nothing claims that it is not.
      await expect(person.roles.getByText('Unknown: no clear answer came.')).toHaveCount(0)
      await expect(sandbox).toHaveReceived(ADD, { times: 1 })
    },
  )

  test('many clicks add once', { tag: '@k1' }, async ({ sandbox, person, picker }) => {
    await person.open(HANSEN)
    await sandbox.fault({ route: ADD, hang: true, times: 0 })
    await person.addRole.click()
    await picker.option('ledger.reader').click()
    await picker.act('Add role').dblclick()
    await expect(person.chips).toHaveCount(2)
    await expect(sandbox).toHaveReceived(ADD, { times: 1 })
    await sandbox.clearFaults()
    await expect(person.chips.last()).toHaveAttribute('aria-busy', 'false')
    await expect(sandbox).toHaveReceived(ADD, { times: 1 })
  })
})

test.describe('who may what', () => {
  test(
    'a viewer sees the acts on a person, disabled, with the reason',
    { tag: '@D3' },
    async ({ sandbox, toast, person, picker }) => {
      await person.open(HANSEN, OLA)
      for (const act of [person.addRole, person.remove('payments.viewer')]) {
        await expect(act).toHaveAttribute('aria-disabled', 'true')
        await expect(act).toHaveAccessibleDescription(NO_RIGHT)
        await clickDisabled(act)
        await expectSaidOnce(toast(NO_RIGHT))
      }
      await expect(picker.dialog).toBeHidden()
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    },
  )

  test(
    'a right that went missing meanwhile is told as such, and nothing looks changed',
    { tag: '@P14' },
    async ({ page, sandbox, toast, person }) => {
      await person.open(HANSEN)
      await sandbox.fault({ route: REMOVE, status: 403 })
      await person.remove('payments.viewer').click()
      await expect(
        toast('Role payments.viewer was not removed. Your account lacks the right to do this.'),
      ).toBeVisible()
      await expect(page.getByText('Your session has ended')).toHaveCount(0)
      await expect(person.chips).toHaveText(['payments.viewer'])
    },
  )
})
