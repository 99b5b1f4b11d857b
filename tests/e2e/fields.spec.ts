// What a field tells a phone's keyboard and a password manager, whatever form or search it stands in.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { HANSEN } from './pages/users'

/** What can be typed into, and where it stands open. */
const PLACES: [string, (page: Page) => Promise<void>][] = [
  ['/users', async (page) => page.keyboard.press('Control+K')],
  ['/users/new', () => Promise.resolve()],
  ['/users/invite', () => Promise.resolve()],
  ['/clients/new', async (page) => page.getByRole('radio').first().check()],
  ['/roles', () => Promise.resolve()],
]

const TYPED = 'input:not([type=checkbox], [type=radio]), textarea'

test('no field is offered what a manager knows of who sits before it', async ({ page, enter }) => {
  for (const [path, begin] of PLACES) {
    await enter(path)
    await begin(page)
    const fields = page.locator(TYPED)
    await expect(fields.first()).toBeVisible()
    for (const field of await fields.all()) {
      for (const [name, value] of [
        ['autocomplete', 'off'],
        ['data-1p-ignore', ''],
        ['data-lpignore', 'true'],
        ['data-bwignore', ''],
        ['data-form-type', 'other'],
      ] as const)
        await expect(field, `${path}: ${name}`).toHaveAttribute(name, value)
      // Nothing by which a browser would take it for a field of a sign-in or of an own address.
      const called = await field.evaluate((field) => `${field.id} ${field.getAttribute('name') ?? ''}`)
      expect(called).not.toMatch(/mail|user|name|phone|tel|pass/i)
    }
  }
})

test('each kind of field has its keyboard', async ({ page, enter, create, invite, users, person, picker }) => {
  const keyboard = async (field: ReturnType<Page['locator']>) =>
    field.evaluate((field) =>
      ['type', 'inputmode', 'autocapitalize', 'autocorrect', 'spellcheck', 'enterkeyhint']
        .map((name) => field.getAttribute(name) ?? '-')
        .join(' '),
    )
  await create.open()
  expect(await keyboard(create.email)).toBe('email email none off false done')
  expect(await keyboard(create.fullName)).toBe('text text words off false done')
  expect(await keyboard(create.phone)).toBe('tel tel none off false done')
  await invite.open()
  expect(await keyboard(invite.addresses)).toBe('- email none off false enter')
  expect(await keyboard(invite.redirect)).toBe('url url none off false done')
  await enter('/clients/new')
  expect(await keyboard(page.getByRole('textbox', { name: 'Description' }))).toBe('text text sentences - - done')
  await users.open()
  expect(await keyboard(users.search)).toBe('search search none off false search')
  await person.open(HANSEN)
  await person.addRole.click()
  expect(await keyboard(picker.search)).toBe('text text none off false go')
})

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })

  test('no field is so small that the browser magnifies the page', async ({ page, enter }) => {
    for (const [path, begin] of PLACES) {
      await enter(path)
      await begin(page)
      await expect(page.locator(TYPED).first()).toBeVisible()
      const sizes = await page
        .locator(`${TYPED}, select`)
        .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)))
      expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(16)
    }
  })
})
