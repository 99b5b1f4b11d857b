// Keys on keyboards of all kinds: input methods, other layouts, Apple's, a key held down.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { HANSEN } from './pages/users'

/** A key as a browser tells of it. */
interface Key {
  key: string
  code?: string
  keyCode?: number
  ctrlKey?: boolean
  altKey?: boolean
  shiftKey?: boolean
  metaKey?: boolean
  modifierAltGraph?: boolean
  isComposing?: boolean
}

/** A key of a keyboard that this machine does not have. */
async function send(page: Page, key: Key): Promise<void> {
  await page.evaluate((key) => {
    const at = document.activeElement ?? document.body
    at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }))
  }, key)
}

/** Begins to compose in whatever has the focus, as an input method does. */
async function compose(page: Page, text: string): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
}

test.describe('while characters are being composed', () => {
  test('the palette neither goes anywhere nor closes', { tag: '@P25' }, async ({ page, shell, users }) => {
    await users.open()
    await page.keyboard.press('Control+K')
    await page.keyboard.type('rol')
    await expect(shell.lines).toHaveText(['Roles'])
    await compose(page, 'e')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    // Safari tells of the end of a composition before the key that ends it.
    await send(page, { key: 'Enter', keyCode: 229 })
    await expect(shell.palette).toHaveValue('role')
    await expect(shell.heading('Users')).toBeVisible()
  })

  test('a picker chooses nothing', { tag: '@P25' }, async ({ person, page, picker }) => {
    await person.open(HANSEN)
    await person.addRole.click()
    await expect(picker.search).toBeFocused()
    await compose(page, 'l')
    await page.keyboard.press('Enter')
    await send(page, { key: 'Enter', keyCode: 229 })
    await send(page, { key: 'Enter', isComposing: true })
    await expect(picker.search).toHaveValue('l')
    await expect(picker.chosen).toHaveCount(0)
  })

  test('a form is not sent', { tag: '@P25' }, async ({ page, create }) => {
    await create.open()
    await create.fullName.focus()
    await compose(page, 'かり')
    await page.keyboard.press('Enter')
    await expect(create.fullName).toHaveValue('かり')
    await expect(create.fullName).toBeFocused()
    await expect(create.email).not.toHaveAttribute('aria-invalid', 'true')
    await create.fullName.fill('Kari')
    await page.keyboard.press('Enter')
    await expect(create.email).toHaveAttribute('aria-invalid', 'true')
  })

  test('no key works that works anywhere', { tag: '@P25' }, async ({ page, shell, users }) => {
    await users.open()
    await send(page, { key: '?', isComposing: true })
    await send(page, { key: '?', keyCode: 229 })
    await send(page, { key: 'k', code: 'KeyK', ctrlKey: true, isComposing: true })
    await send(page, { key: '/', isComposing: true })
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(users.search).not.toBeFocused()
    await shell.account.click()
    const first = shell.menu.getByRole('menuitem', { name: 'Your account' })
    await expect(first).toBeFocused()
    await send(page, { key: 'ArrowDown', isComposing: true })
    await expect(first).toBeFocused()
  })
})

const ALT_GR = { ctrlKey: true, altKey: true, modifierAltGraph: true }

test.describe('on another layout', () => {
  for (const [layout, key] of [
    ['Cyrillic', { key: 'л', code: 'KeyK' }],
    ['Greek', { key: 'κ', code: 'KeyK' }],
    ['Dvorak, by the letter', { key: 'k', code: 'KeyV' }],
    ['Latin, with CapsLock', { key: 'K', code: 'KeyK' }],
  ] as const) {
    test(`Ctrl K opens the palette: ${layout}`, { tag: '@P25' }, async ({ page, shell, users }) => {
      await users.open()
      await send(page, { ...key, ctrlKey: true })
      await expect(shell.palette).toBeFocused()
    })
  }

  test('what belongs to the browser or to a letter is left alone', { tag: '@P25' }, async ({ page, shell, users }) => {
    await users.open()
    for (const key of [
      { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true },
      { key: 'k', code: 'KeyK', metaKey: true },
      { key: 'k', code: 'KeyK', ...ALT_GR },
      // Dvorak has another letter there.
      { key: 't', code: 'KeyK', ctrlKey: true },
      { key: 'Dead', code: 'KeyK', ctrlKey: true },
      { key: '/', code: 'Slash', ctrlKey: true },
      { key: '/', code: 'Slash', altKey: true },
      { key: '-', code: 'Slash' },
    ])
      await send(page, key)
    await expect(shell.palette).toHaveCount(0)
    await expect(users.search).not.toBeFocused()
  })

  for (const [layout, key] of [
    ['Norwegian, Shift 7', { key: '/', code: 'Digit7', shiftKey: true }],
    ['with AltGr', { key: '/', code: 'KeyQ', ...ALT_GR }],
    ['Arabic, by its place', { key: 'ظ', code: 'Slash' }],
  ] as const) {
    test(`/ goes to the search: ${layout}`, { tag: '@P25' }, async ({ page, users }) => {
      await users.open()
      await send(page, key)
      await expect(users.search).toBeFocused()
      await expect(users.search).toHaveValue('')
    })
  }

  test('a key that is held down types nothing into what it opened', { tag: '@P25' }, async ({ page, users }) => {
    await users.open()
    for (let times = 0; times < 3; times++) await page.keyboard.down('/')
    await page.keyboard.up('/')
    await expect(users.search).toBeFocused()
    await page.keyboard.type('a/')
    await expect(users.search).toHaveValue('a/')
  })
})

test('on Apple it is Command, and so the sheet and the button say', { tag: '@P25' }, async ({ page, shell, users }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' })
  })
  await users.open()
  await expect(page.getByRole('button', { name: 'Jump to…' })).toHaveAttribute('aria-keyshortcuts', 'Meta+K')
  await expect(page.getByRole('button', { name: 'Jump to…' })).toContainText('⌘K')
  // Ctrl K deletes to the end of the line there.
  await page.keyboard.press('Control+K')
  await page.keyboard.press('?')
  await expect(shell.palette).toHaveCount(0)
  await expect(shell.sheet).toContainText('⌘K')
  await expect(shell.sheet).not.toContainText('Ctrl')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Meta+K')
  await expect(shell.palette).toBeFocused()
})
