// By keyboard alone, with the focus seen at every stop.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { KARI } from './helpers'
import { ADD, HANSEN } from './pages/users'

test.use({ viewport: { width: 1440, height: 900 } })

test.describe('keyboard alone', { tag: ['@2.1.1', '@2.4.3', '@2.4.7'] }, () => {
  /** The focus is on something, and it can be seen there. */
  async function expectFocusSeen(page: Page): Promise<void> {
    const focus = () =>
      page.evaluate(() => {
        const one = document.activeElement
        if (one === null || one === document.body) return 'lost'
        if (one.matches('main, [tabindex="-1"]')) return 'seen' // a place to start from, not a control
        const ring = (style: CSSStyleDeclaration): boolean =>
          style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
        // A row's link shows it on the row.
        const around = one.closest('tr') ?? one
        const shown = [getComputedStyle(one), getComputedStyle(one, '::after'), getComputedStyle(around)].some(ring)
        return shown ? 'seen' : `no ring on ${one.outerHTML.slice(0, 120)}`
      })
    await expect.poll(focus).toBe('seen')
  }

  async function press(page: Page, ...keys: string[]): Promise<void> {
    for (const key of keys) {
      await page.keyboard.press(key)
      await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    }
  }

  /** Tabs to a control, forwards or back, with the focus seen at each stop. */
  async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible()
    for (let n = 0; n < 60; n++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press(key)
      await expectFocusSeen(page)
    }
    throw new Error(`${String(target)} is not reached by ${key}`)
  }

  test(
    'sign in, search, open, add a role, remove it, undo, go back, invite',
    { tag: '@P25' },
    async ({ page, sandbox, toast, users, person, picker, invite }) => {
      await page.goto('/users')
      await tabTo(page, page.getByRole('button', { name: 'Sign in with Aritma ID' }))
      await page.keyboard.press('Enter')
      await tabTo(page, page.getByRole('button', { name: KARI, exact: true }))
      await page.keyboard.press('Enter')
      await users.expectSettled()

      await page.keyboard.press('/')
      await expect(users.search).toBeFocused()
      await page.keyboard.type('ola.han')
      await expect(users.row(HANSEN)).toBeVisible()
      await expect(users.rows).toHaveCount(4)
      await tabTo(page, users.links.first())
      await press(page, 'ArrowDown', 'ArrowUp', 'End', 'Home')
      await tabTo(page, users.link(HANSEN))
      await page.keyboard.press('Enter')

      await expect(person.title(HANSEN)).toBeVisible()
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
      await tabTo(page, person.addRole)
      await page.keyboard.press('Enter')
      await expect(picker.search).toBeFocused()
      await page.keyboard.type('ledger.r')
      await expect(picker.dialog.getByRole('option')).toHaveText(['ledger.reader'])
      await page.keyboard.press('Enter')
      await tabTo(page, picker.act('Add role'))
      await page.keyboard.press('Enter')
      await expect(person.chips).toHaveText(['payments.viewer', 'ledger.reader'])
      await expectFocusSeen(page)

      await tabTo(page, person.remove('ledger.reader'))
      await page.keyboard.press('Enter')
      await expect(person.chips).toHaveText(['payments.viewer'])
      await expectFocusSeen(page)
      // It would go after a while; under the pointer it waits until a slow machine has got there by Tab.
      const removed = toast('Role ledger.reader removed')
      await removed.hover()
      await tabTo(page, removed.getByRole('button', { name: 'Undo' }))
      await page.keyboard.press('Enter')
      await expect(person.chips).toHaveText(['payments.viewer', 'ledger.reader'])
      await expectFocusSeen(page)

      await page.goBack()
      await expect(users.link(HANSEN)).toBeFocused()
      await expect(users.row(HANSEN)).toContainText('ledger.reader')
      await press(page, 'Control+K')
      await page.keyboard.type('invite')
      await page.keyboard.press('Enter')
      await tabTo(page, invite.addresses)
      await page.keyboard.type('nils@a.example')
      await tabTo(page, invite.send(1))
      await page.keyboard.press('Enter')
      await expect(invite.result('nils@a.example')).toContainText('Invited')
      await expectFocusSeen(page)
      expect((await sandbox.invitations()).map((one) => one.email)).toEqual(['nils@a.example'])
      await tabTo(page, page.getByRole('button', { name: 'Account' }), 'Shift+Tab')
      await press(page, 'Enter', 'ArrowUp')
      await page.keyboard.press('Enter')
      await expect(page.getByText('You are signed out.')).toBeVisible()
    },
  )

  test(
    'select people, add a role to them, and page, by keyboard',
    { tag: '@P25' },
    async ({ page, sandbox, toast, users, picker }) => {
      await users.open('/users?size=25')
      await tabTo(page, users.tick(KARI))
      await page.keyboard.press('Space')
      await expect(users.selection).toContainText('1 selected')
      await expectFocusSeen(page)
      await tabTo(page, users.act('Add role'), 'Shift+Tab')
      await page.keyboard.press('Enter')
      await page.keyboard.type('support.level2')
      await expect(picker.options).toHaveText(['support.level2'])
      await page.keyboard.press('Enter')
      await tabTo(page, picker.act('Add role'))
      await page.keyboard.press('Enter')
      await expect(toast('Roles added to 1 person')).toBeVisible()
      await users.expectSettled()
      await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
      await users.links.last().focus()
      await tabTo(page, users.way('Next page'))
      await page.keyboard.press('Enter')
      await users.expectSpan('26–50 of 60')
      await expectFocusSeen(page)
      await expect(users.way('Next page')).toBeFocused()
      await expect(sandbox).toHaveReceived(ADD, { times: 1 })
    },
  )
})
