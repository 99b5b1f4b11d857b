// Copying where there is no clipboard, or where it is refused: what was to be copied is selected, and the keys that
// copy it are named.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { KARI } from './helpers'
import { LIST } from './pages/users'

const PHONE = '+4790123456'
const EMAIL = 'kari.nordmann@fjordbank.example'

/** The two ways of not having it. */
const without: [string, () => void][] = [
  [
    'there is no clipboard',
    () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    },
  ],
  [
    'the clipboard is refused',
    () => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    },
  ],
]

const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '')

for (const [how, take] of without) {
  test.describe(`where ${how}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript(take)
    })

    test('a fact is selected, to the letter', async ({ page, person }) => {
      await person.open(KARI)
      const id = new URL(page.url()).pathname.split('/').pop() ?? ''
      for (const [what, value] of [
        ['Copy user ID', id],
        ['Copy email', EMAIL],
        // Shown with spaces, copied without.
        ['Copy phone', PHONE],
      ] as const) {
        await page.getByRole('button', { name: what }).click()
        await expect.poll(() => selected(page), what).toBe(value)
        await expect(page.getByRole('status').filter({ hasText: 'press Ctrl C' }).last()).toBeVisible()
      }
    })

    test('what a menu copies is shown and selected', async ({ page, users }) => {
      await users.open(`/users?search=${KARI}`)
      for (const [what, value] of [
        ['Copy email', EMAIL],
        ['Copy user name', KARI],
      ] as const) {
        await page.getByRole('button', { name: `More for ${KARI}` }).click()
        await page.getByRole('menuitem', { name: what }).click()
        const dialog = page.getByRole('dialog', { name: what })
        await expect(dialog).toContainText('press Ctrl C')
        await expect.poll(() => selected(page), what).toBe(value)
        await dialog.getByRole('button', { name: 'Close' }).click()
        await expect(page.getByRole('button', { name: `More for ${KARI}` })).toBeFocused()
      }
    })

    test('an address in a line is selected', async ({ page, enter }) => {
      await enter('/clients')
      await page.getByRole('table').getByRole('link', { name: 'fjordbank-web' }).click()
      const line = page.getByRole('region', { name: 'Redirect addresses' }).getByRole('listitem').first()
      await line.getByRole('button', { name: 'Copy address' }).click()
      await expect.poll(() => selected(page)).toMatch(/^https?:\S+$/)
      await expect(line).toContainText('press Ctrl C')
    })

    test('the details of a failure are shown and selected', async ({ page, sandbox, oddities, enter }) => {
      oddities.allowStatus(500)
      await sandbox.fault({ route: LIST, status: 500, times: 0 })
      await enter('/users')
      await page.getByRole('button', { name: 'Copy details' }).click()
      await expect.poll(() => selected(page)).toContain('500')
      await expect(page.getByRole('alert')).toContainText('press Ctrl C')
    })
  })
}
