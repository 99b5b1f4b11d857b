// Leaving a half-filled form. Shown on the one that invites.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { answered } from '../helpers'

test.describe('leaving a half-filled form', () => {
  const link = (page: Page, part: string, name: string) =>
    page.getByRole('navigation', { name: part }).getByRole('link', { name })
  const ways: [string, (page: Page) => Promise<void>, RegExp][] = [
    ['the navigation', (page) => link(page, 'Main', 'Users').click(), /\/users$/],
    ['the breadcrumb', (page) => link(page, 'Breadcrumbs', 'Users').click(), /\/users$/],
    ['Cancel', (page) => page.getByRole('main').getByRole('link', { name: 'Cancel' }).click(), /\/users$/],
    ['the product’s name', (page) => page.getByRole('link', { name: 'IAM Console' }).click(), /:\d+\/$/],
    [
      'the palette',
      async (page) => {
        await page.keyboard.press('Control+K')
        await page.keyboard.type('create user')
        await expect(page.getByRole('dialog', { name: 'Go to' }).getByRole('option')).toHaveCount(1)
        await page.keyboard.press('Enter')
      },
      /\/users\/new$/,
    ],
    [
      'the account menu',
      async (page) => {
        // Whose account it is, is known by then.
        await answered(page)
        await page.getByRole('button', { name: 'Account' }).click()
        await page.getByRole('menuitem', { name: 'Your account' }).click()
      },
      /\/me$/,
    ],
  ]
  for (const [way, go, target] of ways) {
    test(`asks first: ${way}`, { tag: '@D4' }, async ({ page, invite }) => {
      await invite.open()
      await invite.addresses.fill('half')
      await go(page)
      await expect(invite.leaving).toContainText('What you typed would be thrown away.')
      await expect(invite.leaving.getByRole('button', { name: 'Keep editing' })).toBeFocused()
      await invite.leaving.getByRole('button', { name: 'Keep editing' }).click()
      await expect(invite.leaving).toBeHidden()
      await expect(page).toHaveURL('/users/invite')
      await expect(invite.addresses).toHaveValue('half')
      await go(page)
      await invite.leaving.getByRole('button', { name: 'Leave and discard' }).click()
      await expect(page).toHaveURL(target)
      // Thrown away means thrown away.
      await page.goto('/users/invite')
      await expect(invite.addresses).toHaveValue('')
    })
  }

  test(
    'Escape is the safe answer too; Back needs no question, as the draft is kept',
    { tag: '@D4' },
    async ({ page, enter, users, invite, create }) => {
      await enter()
      await page.getByRole('link', { name: 'Create user' }).click()
      await create.fullName.fill('Half')
      await link(page, 'Main', 'Users').click()
      const leaving = invite.leaving
      await expect(leaving).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(leaving).toBeHidden()
      await expect(create.fullName).toHaveValue('Half')
      await page.goBack()
      await users.expectSettled()
      await page.goForward()
      await expect(create.fullName).toHaveValue('Half')
    },
  )

  test(
    'an empty form, and one that was sent, let go without a word',
    { tag: '@D4' },
    async ({ page, users, invite }) => {
      await invite.open()
      await link(page, 'Main', 'Users').click()
      await users.expectSettled()
      await page.goBack()
      await invite.addresses.fill('nils@a.example')
      await invite.send(1).click()
      await expect(invite.result('nils@a.example')).toContainText('Invited')
      await link(page, 'Main', 'Users').click()
      await users.expectSettled()
    },
  )
})
