// Acts on many people at once, from the list.
import { expect, test } from './fixtures'
import { KARI, WRITES, clickDisabled } from './helpers'
import { HANSEN, PER, REMOVE } from './pages/users'

test.describe('many people at once', () => {
  test('a role is removed only from those who hold it', { tag: '@P11' }, async ({ sandbox, users, picker }) => {
    await users.open('/users?size=25')
    await users.tickAll('nina.norole', HANSEN, 'ola.hansen.2', 'ola.hanssen')
    await users.begin('Remove role')
    await expect(picker.options).toHaveText([/payments\.high-value\.second-approver/, /payments\.viewer/])
    await picker.choose('Remove role', 'payments.viewer')
    await expect(users.row(HANSEN)).toContainText('None')
    await expect(users.row('ola.hanssen')).toContainText('payments.high-value')
    await expect(sandbox).toHaveReceived(REMOVE, { times: 2 })
  })

  test(
    'taking TenantAdmin from many asks first, and one’s own cannot go by a slip',
    { tag: ['@D2', '@P17'] },
    async ({ page, sandbox, toast, users, picker }) => {
      await sandbox.reset({ users: 8, people: [PER] })
      await users.open()
      await users.tickAll(KARI, PER.userName)
      await users.begin('Remove role')
      await picker.option('TenantAdmin').click()
      await picker.act('Remove role').click()
      const question = page.getByRole('dialog').filter({ hasNot: picker.search })
      await expect(question.getByRole('heading', { name: 'Remove TenantAdmin from 2 people?' })).toBeVisible()
      await expect(question).toContainText(`${KARI}, ${PER.userName}`)
      await expect(question).toContainText('You are among them')
      await clickDisabled(question.getByRole('button', { name: 'Remove role' }))
      await expect(question).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
      await users.tick(KARI).uncheck()
      await users.begin('Remove role')
      await picker.choose('Remove role', 'TenantAdmin')
      await expect(question.getByRole('heading', { name: 'Remove TenantAdmin from 1 person?' })).toBeVisible()
      await question.getByRole('button', { name: 'Remove role' }).click()
      await expect(toast('Roles removed from 1 person')).toBeVisible()
      await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
    },
  )
})
