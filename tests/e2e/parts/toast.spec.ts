// Toasts. Shown on roles that are removed, and given back by Undo.
import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures'
import { PHONE, WIDE, takeClock, expectFocusSomewhere } from '../helpers'
import type { Shell } from '../pages/shell'
import { type UserList, ADD, HANSEN, REMOVE } from '../pages/users'

const TWO = { userName: 'two.roles', email: 'two.roles@fjordbank.example', roles: ['ledger.reader', 'reports.viewer'] }

/** Goes to the list of users by the keyboard: the pointer stays on the toast, which stays for that. */
async function toTheList(shell: Shell, users: UserList): Promise<void> {
  await shell.breadcrumbs.getByRole('link', { name: 'Users' }).press('Enter')
  await users.expectSettled()
}

test('they appear in a live region that was there before, stay while pointed at, and can be dismissed', async ({
  page,
  toast,
  person,
}) => {
  await person.open(HANSEN)
  const before = await page.getByRole('status').count()
  await person.remove('payments.viewer').click()
  const note = toast('Role payments.viewer removed')
  await expect(note).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(before)
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await expect(note).toHaveCount(0)
  await expectFocusSomewhere(page)
})

test('each toast stays for its own time', { tag: '@P17' }, async ({ page, sandbox, toast, person }) => {
  await takeClock(page)
  await sandbox.reset({ users: 8, people: [TWO] })
  await person.open(TWO.userName)
  await person.remove('ledger.reader').click()
  await toast('Role ledger.reader removed').getByRole('button', { name: 'Dismiss' }).click()
  await page.clock.fastForward(8000)
  await person.remove('reports.viewer').click()
  const second = toast('Role reports.viewer removed')
  await expect(second).toBeVisible()
  // The first one's time is over now; the second one can still be undone.
  await page.clock.fastForward(6000)
  await expect(second).toBeVisible()
  await page.mouse.move(0, 0)
  await page.clock.fastForward(8000)
  await expect(second).toHaveCount(0)
  await expect(sandbox).toHaveReceived(REMOVE, { times: 2 })
})

for (const [what, fault, words] of [
  ['that fails after leaving the page says so', { status: 500 }, 'Role payments.viewer was not added.'],
  [
    'of unknown outcome is called unknown',
    { cutAfterCommit: true },
    'Whether the role payments.viewer was added is unknown',
  ],
] as const) {
  test(`an undo ${what}`, { tag: ['@P17', '@j3'] }, async ({ sandbox, oddities, toast, shell, users, person }) => {
    oddities.allow(/net::ERR_/)
    await person.open(HANSEN)
    await person.remove('payments.viewer').click()
    const removed = toast('Role payments.viewer removed')
    await removed.hover()
    await toTheList(shell, users)
    await sandbox.fault({ route: ADD, ...fault })
    await removed.getByRole('button', { name: 'Undo' }).click()
    await expect(toast(words)).toBeVisible()
  })
}

test(
  'an undo that comes after leaving the page still undoes',
  { tag: '@P17' },
  async ({ sandbox, toast, shell, users, person }) => {
    await person.open(HANSEN)
    await person.remove('payments.viewer').click()
    await toast('Role payments.viewer removed').hover()
    await toTheList(shell, users)
    await toast('Role payments.viewer removed').getByRole('button', { name: 'Undo' }).click()
    await expect(sandbox).toHaveReceived(ADD, { times: 1 })
    await expect(toast(`payments.viewer added to ${HANSEN}`)).toBeVisible()
  },
)

/** Whether what is pressed at this place, at the bottom of the window, is the thing itself. */
async function expectFree(act: Locator): Promise<void> {
  await expect
    .poll(() =>
      act.evaluate((act) => {
        // Again each time: rows that come into sight turn out higher than was thought.
        act.scrollIntoView({ block: 'end' })

        const { left, top, width, height } = act.getBoundingClientRect()
        const at = document.elementFromPoint(left + width / 2, top + height / 2)
        return at !== null && act.contains(at)
      }),
    )
    .toBe(true)
}

for (const viewport of [PHONE, { ...WIDE, height: 500 }]) {
  test.describe(`at ${viewport.width} px they cover nothing that one is about to press`, () => {
    test.use({ viewport })

    test.beforeEach(async ({ page, toast, person }) => {
      await person.open(HANSEN)
      await person.remove('payments.viewer').click()
      await expect(toast('Role payments.viewer removed')).toBeVisible()
      await expectFree(person.addRole)
      // From under the pointer none may move.
      await page.mouse.move(0, 0)
    })

    test('on a list with ticked rows', async ({ toast, shell, users }) => {
      await toTheList(shell, users)
      await users.tick(HANSEN).check()
      await expectFree(users.act('Add role'))
      await expectFree(users.way('Next page'))
      await expect(toast('Role payments.viewer removed')).toBeVisible()
    })

    test('on a form', async ({ page, toast, create }) => {
      await page.keyboard.press('Control+K')
      await page.keyboard.type('create user')
      await page.keyboard.press('Enter')
      await expect(create.submit).toBeVisible()
      await expectFree(create.submit)
      await expect(toast('Role payments.viewer removed')).toBeVisible()
    })
  })
}
