// Coming back to a list: its rows, its place, its focus. Shown on the users.
import { expect, test } from '../fixtures'
import { expectScroll, scrollTop } from '../pages/list'
import { HANSEN, LIST } from '../pages/users'

test.describe('coming back', () => {
  test(
    'Back from a person paints the same rows at once, at the same scroll, with the focus on the row',
    { tag: '@P2' },
    async ({ page, sandbox, users, person }) => {
      await users.open('/users?page=2&size=25')
      const names = await users.names()
      const name = names[18] ?? ''
      await users.link(name).scrollIntoViewIfNeeded()
      const scroll = await scrollTop(page)
      expect(scroll).toBeGreaterThan(100)
      await users.link(name).click()
      await expect(person.title(name)).toBeVisible()
      await expect.poll(() => scrollTop(page)).toBe(0)
      // The rows must not wait for the refresh that follows.
      await sandbox.fault({ route: LIST, hang: true })
      await sandbox.clearLog()
      await page.goBack()
      await expect(users.link(name)).toBeFocused()
      await users.expectNames(names)
      await expectScroll(page, scroll)
      await expect(page).toHaveURL('/users?page=2&size=25')
      await sandbox.clearFaults()
      await users.expectSettled()
      await expect(sandbox).toHaveReceived(LIST, { times: 1, status: 200 })
      await expect(users.link(name)).toBeFocused()
      await expectScroll(page, scroll)
    },
  )

  test('Back goes through pages and searches as they were', { tag: '@P2' }, async ({ page, users, person }) => {
    await users.open('/users?size=25')
    await users.way('Next page').click()
    await users.expectSpan('26–50 of 60')
    await users.searchFor('ola')
    await users.link(HANSEN).click()
    await expect(person.title(HANSEN)).toBeVisible()
    await page.goBack()
    await expect(users.search).toHaveValue('ola')
    await expect(users.link(HANSEN)).toBeFocused()
    await page.goForward()
    await expect(person.title(HANSEN)).toBeVisible()
    await page.goBack()
    await page.goBack()
    await users.expectSpan('26–50 of 60')
    await expect(users.search).toHaveValue('')
    await page.goBack()
    await users.expectSpan('1–25 of 60')
  })

  test(
    'a reload keeps rows, search, page, scroll and focus',
    { tag: ['@P2', '@fault-13'] },
    async ({ page, users }) => {
      await users.open('/users?search=e&page=2&size=25')
      const names = await users.names()
      const name = names[15] ?? ''
      await users.link(name).focus()
      const scroll = await scrollTop(page)
      expect(scroll).toBeGreaterThan(0)
      await page.reload()
      await users.expectSettled()
      await users.expectNames(names)
      await expect(users.search).toHaveValue('e')
      await expect(users.link(name)).toBeFocused()
      await expectScroll(page, scroll)
    },
  )

  test(
    'the place is found again although the rows come late',
    { tag: ['@P2', '@P3'] },
    async ({ page, sandbox, users }) => {
      await users.open('/users?page=2&size=25')
      const name = (await users.names())[20] ?? ''
      await users.link(name).focus()
      const scroll = await scrollTop(page)
      await sandbox.fault({ route: LIST, hang: true })
      await page.reload()
      await expect(users.loading).toBeAttached()
      await sandbox.clearFaults()
      await expect(users.link(name)).toBeFocused()
      await expectScroll(page, scroll)
    },
  )

  test('a shared link gives a colleague the same view', { tag: '@P2' }, async ({ page, browser, users }) => {
    await users.open('/users?size=25')
    await users.searchFor('ola')
    const names = await users.names()
    const context = await browser.newContext({ locale: 'en-GB' })
    const colleague = await context.newPage()
    await colleague.goto(page.url())
    await colleague.getByRole('button', { name: 'Sign in with Aritma ID' }).click()
    await colleague.getByRole('button', { name: 'ola.viewer', exact: true }).click()
    const theirs = users.on(colleague)
    await theirs.expectSettled()
    await theirs.expectNames(names)
    await expect(theirs.search).toHaveValue('ola')
    expect(colleague.url()).toBe(page.url())
    await context.close()
  })
})
