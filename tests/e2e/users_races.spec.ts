// Several things at once: acts that overlap, answers that come late, pages that are left in mid-act. Test names
// begin with the numbers of users-want.md (P, D) and security.md (J, K).
import { expect, test } from './fixtures'
import { takeClock, drawn, KARI, WRITES, clickDisabled, pass } from './helpers'
import type { Picker } from './pages/picker'
import {
  type UserList,
  type PersonPage,
  type CreateForm,
  GOOD,
  idsOfRoles,
  ADD,
  CREATE,
  HANSEN,
  LIST,
  REMOVE,
} from './pages/users'
import { REVOKE, signOut } from './pages/session'

const TWO = { userName: 'two.roles', email: 'two.roles@fjordbank.example', roles: ['ledger.reader', 'reports.viewer'] }

test.describe('one person', () => {
  test(
    'a second act waits until the first is done, and each result is its own',
    { tag: '@k1' },
    async ({ page, sandbox, toast, person, picker }) => {
      await person.open(HANSEN)
      await sandbox.fault({ route: ADD, hang: true })
      await person.addRole.click()
      await picker.choose('Add role', 'ledger.reader')
      await expect(person.addRole).toHaveAttribute('aria-disabled', 'true')
      await clickDisabled(person.addRole)
      await expect(picker.dialog).toBeHidden()
      // Undo is another act of the same kind; it goes beside.
      await person.remove('payments.viewer').click()
      await expect(sandbox).toHaveReceived(ADD, { times: 1 })
      await sandbox.fault({ route: ADD, status: 500 })
      await toast('Role payments.viewer removed').getByRole('button', { name: 'Undo' }).click()
      await expect(toast('Role payments.viewer was not added.')).toBeVisible()
      await sandbox.clearFaults()
      await expect(toast(`ledger.reader added to ${HANSEN}`)).toBeVisible()
      await expect(person.chips).toHaveText(['ledger.reader'])
      await expect(person.addRole).not.toHaveAttribute('aria-disabled', 'true')
      await page.reload()
      await expect(person.chips).toHaveText(['ledger.reader'])
    },
  )

  test(
    'what is asked, picked or failed for one person does not stand on the page of the next',
    { tag: '@D2' },
    async ({ page, sandbox, person, picker, shell }) => {
      await person.open(HANSEN)
      await sandbox.fault({ route: ADD, status: 500 })
      await person.addRole.click()
      await picker.choose('Add role', 'ledger.reader')
      await expect(person.roles.getByRole('button', { name: 'Try again' })).toBeVisible()
      // To the next person without another page in between.
      await page.keyboard.press('Control+K')
      await page.keyboard.type('kari.nordmann')
      await shell.lines.filter({ hasText: 'kari.nordmann@fjordbank.example' }).click()
      await expect(person.title(KARI)).toBeVisible()
      await expect(person.roles.getByRole('button', { name: 'Try again' })).toHaveCount(0)
      // An open question about oneself, and Back to the other person.
      await person.remove('TenantAdmin').click()
      await expect(page.getByRole('dialog')).toBeVisible()
      // Nor does anything else open above it.
      await page.keyboard.press('Control+K')
      await expect(page.getByRole('dialog')).toHaveCount(1)
      await page.goBack()
      await expect(person.title(HANSEN)).toBeVisible()
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(sandbox).toHaveReceived(REMOVE, { times: 0 })
    },
  )

  test(
    'an answer from before a change does not bring back what was removed',
    { tag: '@D5' },
    async ({ page, users, person }) => {
      await users.open('/users?search=ola.hansen')
      // The page is painted from what the list knew; the read that follows answers late, with what was true before.
      let release = (): void => {}
      const released = new Promise<void>((resolve) => (release = resolve))
      let [held, delivered] = [0, false]
      await page.route('**/v1/users/*', async (route) => {
        if (route.request().method() !== 'GET' || held > 0) return route.fallback()
        held += 1
        const answer = await route.fetch()
        await released
        // Given up meanwhile.
        await route.fulfill({ response: answer }).catch(() => null)
        delivered = true
      })
      await users.link(HANSEN).click()
      await expect(person.chips).toHaveText(['payments.viewer'])
      await expect.poll(() => held).toBe(1)
      await person.remove('payments.viewer').click()
      await expect(person.roles).toContainText('This person holds no role.')
      release()
      await expect.poll(() => delivered).toBe(true)
      await drawn(page)
      await expect(person.roles).toContainText('This person holds no role.')
      await page.goBack()
      await expect(users.row(HANSEN)).toContainText('None')
    },
  )

  test('after a removal a second Enter removes nothing else', { tag: '@k1' }, async ({ page, sandbox, person }) => {
    await sandbox.reset({ users: 8, people: [TWO] })
    await person.open(TWO.userName)
    await person.remove('ledger.reader').focus()
    await page.keyboard.press('Enter')
    await expect(person.chips).toHaveText(['reports.viewer'])
    await expect(person.addRole).toBeFocused()
    await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
  })
})

test.describe('many people', () => {
  test(
    'a second act knows what the first has done, also on another page of the list',
    { tag: '@P11' },
    async ({ page, sandbox, toast, users, picker }) => {
      await users.open('/users?size=25')
      await users.tickAll('nina.norole', HANSEN)
      const idOf = await idsOfRoles(page)
      await users.begin('Add role')
      await sandbox.fault({ route: ADD.replace(/\*$/, await idOf('ledger.poster')), status: 500, times: 0 })
      await picker.choose('Add 2 roles', 'ledger.reader', 'ledger.poster')
      await expect(users.selection).toContainText('2 selected')
      await users.way('Next page').click()
      await users.expectSpan('26–50 of 60')
      await users.begin('Remove role')
      await picker.choose('Remove role', 'ledger.reader')
      await expect(toast('Roles removed from 2 people')).toBeVisible()
      await expect(sandbox).toHaveReceived(REMOVE, { times: 2 })
      // Back paints what is true, before any answer.
      await sandbox.fault({ route: LIST, hang: true })
      await page.goBack()
      await users.expectSpan('1–25 of 60')
      await expect(users.row(HANSEN)).not.toContainText('ledger.reader')
      await sandbox.clearFaults()
    },
  )

  test(
    'one’s own role does not go with those of others by a slip',
    { tag: '@D2' },
    async ({ page, sandbox, users, picker }) => {
      await users.open('/users?size=25')
      await users.tickAll(KARI, HANSEN)
      await users.begin('Remove role')
      await picker.choose('Remove role', 'tenant.subject.read')
      const question = page.getByRole('dialog')
      await expect(question.getByRole('heading', { name: 'Remove your own role tenant.subject.read?' })).toBeVisible()
      await question.getByRole('button', { name: 'Keep the role' }).click()
      await users.begin('Remove role')
      await picker.choose('Remove 2 roles', 'TenantAdmin', 'payments.viewer')
      await expect(question).toContainText('All selected also lose: payments.viewer.')
      await question.getByRole('button', { name: 'Keep the role' }).click()
      await expect(sandbox).toHaveReceived(REMOVE, { times: 0 })
    },
  )
})

test.describe('creating', () => {
  test('leaving while the domain is asked creates nobody', { tag: '@k1' }, async ({ page, sandbox, users, create }) => {
    await takeClock(page)
    await sandbox.fault({ route: 'GET /v1/domains/status', hang: true, times: 0 })
    await create.open()
    await create.fill(...GOOD)
    await create.submit.click()
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Leave and discard' }).click()
    await users.expectSettled()
    await sandbox.clearFaults()
    await pass(page, 5000)
    await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
  })
})

test(
  'a removal whose answer cannot be read is unknown, and read anew',
  { tag: '@j3' },
  async ({ sandbox, oddities, toast, person }) => {
    oddities.allow(/net::ERR_/)
    await person.open(HANSEN)
    await sandbox.fault({ route: REMOVE, cutAfterCommit: true })
    await person.remove('payments.viewer').click()
    await expect(toast('Whether the role payments.viewer was removed is unknown')).toBeVisible()
    await expect(person.roles).toContainText('This person holds no role.')
  },
)

test.describe('signing out in mid-act', () => {
  interface Pages {
    users: UserList
    person: PersonPage
    picker: Picker
    create: CreateForm
  }
  const acts: [string, string, (pages: Pages) => Promise<void>][] = [
    [
      'a removal',
      REMOVE,
      async ({ person }) => {
        await person.open(HANSEN)
        await person.remove('payments.viewer').click()
      },
    ],
    [
      'roles for many',
      ADD,
      async ({ users, picker }) => {
        await users.open()
        await users.everybody.check()
        await users.begin('Add role')
        await picker.choose('Add role', 'support.level2')
      },
    ],
    [
      'a creation',
      CREATE,
      async ({ create }) => {
        await create.open()
        await create.fill(...GOOD)
        await create.submit.click()
      },
    ],
  ]
  for (const [what, route, act] of acts) {
    test(
      `${what} that is given up ends calmly`,
      { tag: '@e1' },
      async ({ page, sandbox, users, person, picker, create }) => {
        await sandbox.fault({ route, hang: true, times: 0 })
        // The page stays long enough for whatever comes after the end.
        await sandbox.fault({ route: REVOKE, hang: true })
        const given = page.waitForEvent('requestfailed', (request) => request.url().includes('/v1/users/'))
        await act({ users, person, picker, create })
        await expect(sandbox).toHaveReceived(WRITES)
        await signOut(page)
        await given
        await expect(page.getByText('Signing you out')).toBeVisible()
        await expect(page.getByText('You are signed out.')).toBeVisible()
      },
    )
  }
})
