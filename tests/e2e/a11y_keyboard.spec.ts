// By keyboard alone, with the focus seen at every stop. Test names begin with the numbers of users-want.md and of
// WCAG 2.2.
import type { Locator, Page } from '@playwright/test'
import { at, expect, test } from './helpers'
import { HANSEN, InviteForm, KARI, RolePicker, UserDetail, UserList, openList, toast } from './users.page'

test.use({ viewport: { width: 1440, height: 900 } })

test.describe('2.1.1 2.4.3 2.4.7 keyboard alone', () => {
  /** The focus is on something, and it can be seen there. */
  async function expectFocusSeen(page: Page): Promise<void> {
    const focus = await page.evaluate(() => {
      const one = document.activeElement
      if (one === null || one === document.body) return 'lost'
      if (one.matches('main, [tabindex="-1"]')) return 'seen' // a place to start from, not a control
      const ring = (style: CSSStyleDeclaration): boolean => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
      // A row's link shows it on the row.
      const around = one.closest('tr') ?? one
      const shown = [getComputedStyle(one), getComputedStyle(one, '::after'), getComputedStyle(around)].some(ring)
      return shown ? 'seen' : `no ring on ${one.outerHTML.slice(0, 120)}`
    })
    expect(focus).toBe('seen')
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

  test('P25 sign in, search, open, add a role, remove it, undo, go back, invite', async ({ page, tenant, sandbox }) => {
    await page.goto(at(tenant, '/users'))
    await tabTo(page, page.getByRole('button', { name: 'Sign in with Aritma ID' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: KARI, exact: true }))
    await page.keyboard.press('Enter')
    const list = new UserList(page)
    await list.expectSettled()

    await page.keyboard.press('/')
    await expect(list.search).toBeFocused()
    await page.keyboard.type('ola.han')
    await expect(list.row(HANSEN)).toBeVisible()
    await expect(list.rows).toHaveCount(4)
    await tabTo(page, list.links.first())
    await press(page, 'ArrowDown', 'ArrowUp', 'End', 'Home')
    await tabTo(page, list.link(HANSEN))
    await page.keyboard.press('Enter')

    const detail = new UserDetail(page)
    await expect(detail.title(HANSEN)).toBeVisible()
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    await tabTo(page, detail.addRole)
    await page.keyboard.press('Enter')
    await expect(detail.picker.search).toBeFocused()
    await page.keyboard.type('ledger.r')
    await expect(detail.picker.dialog.getByRole('option')).toHaveText(['ledger.reader'])
    await page.keyboard.press('Enter')
    await tabTo(page, detail.picker.act('Add role'))
    await page.keyboard.press('Enter')
    await expect(detail.chips).toHaveText(['payments.viewer', 'ledger.reader'])
    await expectFocusSeen(page)

    await tabTo(page, detail.remove('ledger.reader'))
    await page.keyboard.press('Enter')
    await expect(detail.chips).toHaveText(['payments.viewer'])
    await expectFocusSeen(page)
    const undo = toast(page, 'Role ledger.reader removed').getByRole('button', { name: 'Undo' })
    await tabTo(page, undo)
    await page.keyboard.press('Enter')
    await expect(detail.chips).toHaveText(['payments.viewer', 'ledger.reader'])
    await expectFocusSeen(page)

    await page.goBack()
    await expect(list.link(HANSEN)).toBeFocused()
    await expect(list.row(HANSEN)).toContainText('ledger.reader')
    await press(page, 'Control+K')
    await page.keyboard.type('invite')
    await page.keyboard.press('Enter')
    const form = new InviteForm(page)
    await tabTo(page, form.addresses)
    await page.keyboard.type('nils@a.example')
    await tabTo(page, form.send(1))
    await page.keyboard.press('Enter')
    await expect(form.result('nils@a.example')).toContainText('Invited')
    await expectFocusSeen(page)
    expect((await sandbox.invitations()).map((one) => one.email)).toEqual(['nils@a.example'])
    await tabTo(page, page.getByRole('button', { name: 'Account' }), 'Shift+Tab')
    await press(page, 'Enter', 'ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page.getByText('You are signed out.')).toBeVisible()
  })

  test('P25 select people, add a role to them, and page, by keyboard', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    await tabTo(page, list.tick(KARI))
    await page.keyboard.press('Space')
    await expect(list.selection).toContainText('1 selected')
    await expectFocusSeen(page)
    await tabTo(page, list.act('Add role'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    const picker = new RolePicker(page)
    await page.keyboard.type('support.level2')
    await expect(picker.options).toHaveText(['support.level2'])
    await page.keyboard.press('Enter')
    await tabTo(page, picker.act('Add role'))
    await page.keyboard.press('Enter')
    await expect(toast(page, 'Roles added to 1 person')).toBeVisible()
    await list.expectSettled()
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    await list.links.last().focus()
    await tabTo(page, list.way('Next page'))
    await page.keyboard.press('Enter')
    await list.expectSpan('26–50 of 60')
    await expectFocusSeen(page)
    await expect(list.way('Next page')).toBeFocused()
    expect(await sandbox.log(/^POST \/v1\/users\/.*\/roles\//)).toHaveLength(1)
  })
})
