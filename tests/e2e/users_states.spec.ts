// The list of users when it waits, has nothing to show, or may not. Test names begin with the numbers of
// users-want.md (P, D) and security.md (C, I, J, N).
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { WRITES, clickDisabled, expectSaidOnce } from './helpers'
import { HANSEN } from './pages/users'

const STALE = 'What is shown is from before.'
const NOT_LOADED = 'The users could not be loaded'
const failure = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('heading', { name: NOT_LOADED }) })
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' })

test.describe('who may what', () => {
  test(
    'a viewer sees every act in its place, disabled, with the reason',
    { tag: '@D3' },
    async ({ page, sandbox, toast, users }) => {
      await users.open('/users', 'ola.viewer')
      const reason = 'Changing anything needs the role TenantAdmin, which your account does not have.'
      await users.tick(HANSEN).check()
      for (const [place, name] of [
        [page.getByRole('main'), 'Create user'],
        [page.getByRole('main'), 'Invite people'],
        [users.selection, 'Add role'],
        [users.selection, 'Remove role'],
      ] as const) {
        const act = place.getByRole('button', { name })
        await expect(act).toHaveAttribute('aria-disabled', 'true')
        await expect(act).toHaveAccessibleDescription(reason)
        await clickDisabled(act)
        await expectSaidOnce(toast(reason))
      }
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    },
  )
})
