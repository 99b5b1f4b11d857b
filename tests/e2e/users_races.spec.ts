// Several things at once: acts that overlap, answers that come late, pages that are left in mid-act. Test names
// begin with the numbers of users-want.md (P, D) and security.md (J, K).
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { type Tenant, KARI, WRITES } from './helpers'
import { ADD, CREATE, HANSEN, REMOVE } from './pages/users'
import { signOut } from './pages/session'

const TWO = { userName: 'two.roles', email: 'two.roles@fjordbank.example', roles: ['ledger.reader', 'reports.viewer'] }
const leave = (page: Page) => page.getByRole('dialog', { name: 'Leave while this is under way?' })

test.describe('one person', () => {
  test(
    'a second act waits until the first is done, and each result is its own',
    { tag: '@K1' },
    async ({ page, sandbox, toast, person, picker }) => {
      await person.open(HANSEN)
      await sandbox.fault({ route: ADD, delayMs: 1500 })
      await person.addRole.click()
      await picker.choose('Add role', 'ledger.reader')
      await expect(person.addRole).toHaveAttribute('aria-disabled', 'true')
      await person.addRole.click({ force: true })
      await expect(picker.dialog).toBeHidden()
      // Undo is another act of the same kind; it goes beside.
      await person.remove('payments.viewer').click()
      await sandbox.fault({ route: ADD, status: 500 })
      await toast('Role payments.viewer removed').getByRole('button', { name: 'Undo' }).click()
      await expect(toast('Role payments.viewer was not added.')).toBeVisible()
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
    async ({ page, sandbox, person, picker }) => {
      await person.open(HANSEN)
      await sandbox.fault({ route: ADD, status: 500 })
      await person.addRole.click()
      await picker.choose('Add role', 'ledger.reader')
      await expect(person.roles.getByRole('button', { name: 'Try again' })).toBeVisible()
      await page.getByRole('button', { name: 'Account' }).first().click()
      await page.getByRole('menuitem', { name: 'Your account' }).click()
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
      // The page is painted from what the users knew; the read that follows answers late, with what was true before.
      let release = (): void => {}
      const released = new Promise<void>((resolve) => (release = resolve))
      let held = 0
      await page.route('**/v1/users/*', async (route) => {
        if (route.request().method() !== 'GET' || held > 0) return route.fallback()
        held += 1
        const answer = await route.fetch()
        await released
        // Given up meanwhile.
        await route.fulfill({ response: answer }).catch(() => null)
      })
      await users.link(HANSEN).click()
      await expect(person.chips).toHaveText(['payments.viewer'])
      await expect.poll(() => held).toBe(1)
      await person.remove('payments.viewer').click()
      await expect(person.roles).toContainText('This person holds no role.')
      release()
      await page.waitForTimeout(500)
      await expect(person.roles).toContainText('This person holds no role.')
      await page.goBack()
      await expect(users.row(HANSEN)).toContainText('None')
    },
  )

  test('after a removal a second Enter removes nothing else', { tag: '@K1' }, async ({ page, sandbox, person }) => {
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
      for (const name of ['nina.norole', HANSEN]) await users.tick(name).check()
      const roles = page.waitForResponse((response) => response.url().endsWith('/v1/roles'))
      await users.act('Add role').click()
      const failing = ((await (await roles).json()) as { id: string; name: string }[]).find(
        (role) => role.name === 'ledger.poster',
      )?.id
      await sandbox.fault({ route: `POST /v1/users/*/roles/${failing}`, status: 500, times: 0 })
      await picker.choose('Add 2 roles', 'ledger.reader', 'ledger.poster')
      await expect(users.selection).toContainText('2 selected')
      await users.way('Next page').click()
      await users.expectSpan('26–50 of 60')
      await users.begin('Remove role')
      await picker.choose('Remove role', 'ledger.reader')
      await expect(toast('Roles removed from 2 people')).toBeVisible()
      await expect(sandbox).toHaveReceived(REMOVE, { times: 2 })
      // Back paints what is true, before any answer.
      await sandbox.fault({ route: 'GET /v1/users', hang: true })
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
      for (const name of [KARI, HANSEN]) await users.tick(name).check()
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
  const CREATE = 'POST /v1/users/users'

  test('leaving while the domain is asked creates nobody', { tag: '@K1' }, async ({ page, sandbox, users, create }) => {
    await sandbox.fault({ route: 'GET /v1/domains/status', delayMs: 1500, times: 0 })
    await create.open()
    await create.fill('ny.ansatt@fjordbank.example', 'Ny Ansatt', '912 34 567')
    await create.submit.click()
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Leave and discard' }).click()
    await users.expectSettled()
    await page.waitForTimeout(2500)
    await expect(sandbox).toHaveReceived(CREATE, { times: 0 })
  })
})

test(
  'a removal whose answer cannot be read is unknown, and read anew',
  { tag: '@J3' },
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
  const acts: [string, string, (page: Page, tenant: Tenant) => Promise<void>][] = [
    [
      'a removal',
      REMOVE,
      async (page, tenant) => (await openPerson(page, tenant, HANSEN)).remove('payments.viewer').click(),
    ],
    [
      'roles for many',
      ADD,
      async (page, tenant) => {
        const list = await openList(page, tenant)
        await list.everybody.check()
        await (await list.begin('Add role')).choose('Add role', 'support.level2')
      },
    ],
    [
      'a creation',
      'POST /v1/users/users',
      async (page, tenant) => {
        const form = await openCreate(page, tenant)
        await form.fill('ny.ansatt@fjordbank.example', 'Ny Ansatt', '912 34 567')
        await form.submit.click()
      },
    ],
  ]
  for (const [what, route, act] of acts) {
    test(`${what} that is given up ends calmly`, { tag: '@E1' }, async ({ page, request, tenant, sandbox }) => {
      await sandbox.fault({ route, hang: true, times: 0 })
      // The page stays long enough for whatever comes after the end.
      await sandbox.fault({ route: 'POST /connect/revocation', hang: true })
      const given = page.waitForEvent('requestfailed', (request) => request.url().includes('/v1/users/'))
      await act(page, tenant)
      await expect.poll(async () => (await sandbox.log(WRITES)).length).toBeGreaterThan(0)
      await signOut(page)
      await given
      await expect(page.getByText('Signing you out')).toBeVisible()
      await expect(page.getByText('You are signed out.')).toBeVisible()
    })
  }
})
