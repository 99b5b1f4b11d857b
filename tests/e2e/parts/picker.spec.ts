// A dialog in which one or many are chosen. Shown on the roles of a person.
import { expect, test } from '../fixtures'
import { WRITES, expectFocusSomewhere } from '../helpers'
import { ADD, HANSEN } from '../pages/users'

/** The answer of `GET /roles` with this many roles, beside the real ones of nobody. */
const roles = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, n) => ({ id: `role-${n}`, name: `area.role-${String(n).padStart(3, '0')}` })),
  )

test(
  'the picker offers only roles not held, and adds several at once',
  { tag: '@P6' },
  async ({ page, sandbox, toast, person, picker }) => {
    await person.open(HANSEN)
    await person.addRole.click()
    await expect(picker.search).toBeFocused()
    await expect(picker.option('payments.viewer')).toHaveCount(0)
    await expect(picker.options).toHaveCount(25)
    await expect(picker.dialog).toContainText('0 chosen · 25 roles')
    await expect(picker.option('TenantAdmin')).toContainText('Administers the whole tenant')
    await expect(picker.act('Add role')).toHaveAttribute('aria-disabled', 'true')
    await expect(picker.act('Add role')).toHaveAccessibleDescription('Choose a role first')
    await picker.search.fill('LEDGER')
    await expect(picker.options).toHaveText([/ledger\.period-closer/, /ledger\.poster/, /ledger\.reader/])
    await picker.option('ledger.reader').click()
    await picker.search.fill('nothing like it')
    await expect(picker.dialog.getByText('No role matches.')).toBeVisible()
    // What was chosen stays chosen under another search.
    await picker.search.fill('reports')
    await picker.option('reports.viewer').click()
    await picker.act('Add 2 roles').click()
    await expect(picker.dialog).toBeHidden()
    await expect(person.chips).toHaveText(['payments.viewer', 'ledger.reader', 'reports.viewer'])
    await expect(toast(`ledger.reader, reports.viewer added to ${HANSEN}`)).toBeVisible()
    await expect(sandbox).toHaveReceived(ADD, { times: 2 })
    await expectFocusSomewhere(page)
    await page.reload()
    await expect(person.chips).toHaveCount(3)
  },
)

test(
  'the picker by keyboard: arrows, Enter to choose, Escape to leave',
  { tag: '@P6' },
  async ({ page, sandbox, person, picker }) => {
    await person.open(HANSEN)
    await person.addRole.focus()
    await page.keyboard.press('Enter')
    await expect(picker.search).toBeFocused()
    await page.keyboard.type('audit')
    await expect(picker.dialog.getByRole('option').nth(1)).toHaveText('audit.reader')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const { chosen } = picker
    await expect(chosen).toHaveText('audit.reader')
    await expect(picker.search).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '')
    await page.keyboard.press('Enter')
    await expect(chosen).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(picker.dialog).toBeHidden()
    await expect(person.addRole).toBeFocused()
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  },
)

for (const count of [51, 250]) {
  test(
    `of ${count} roles none is cut off in silence, and each can be found`,
    { tag: '@P7' },
    async ({ sandbox, person, picker }) => {
      await sandbox.fault({ route: 'GET /v1/roles', body: roles(count), times: 0 })
      await person.open(HANSEN)
      await person.addRole.click()
      await expect(picker.dialog).toContainText(`0 chosen · ${count} roles`)
      await expect(picker.dialog.getByText(`And ${count - 50} more`)).toBeVisible()
      await picker.search.fill(`role-${count - 1}`.replace('role-50', 'role-050'))
      await expect(picker.options).toHaveCount(1)
      await picker.options.click()
      await expect(picker.dialog).toContainText(`1 chosen · ${count} roles`)
    },
  )
}

test(
  'roles that cannot be read are not “no roles”, and reading can be repeated',
  { tag: '@D7' },
  async ({ sandbox, person, picker }) => {
    await sandbox.fault({ route: 'GET /v1/roles', status: 500 })
    await person.open(HANSEN)
    await person.addRole.click()
    await expect(picker.dialog).toContainText('The IAM API answered 500 (a fault on its side).')
    await expect(picker.dialog.getByText('Every role is held already.')).toHaveCount(0)
    await picker.dialog.getByRole('button', { name: 'Try again' }).click()
    await expect(picker.options).toHaveCount(25)
  },
)
