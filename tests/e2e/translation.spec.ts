// A browser that translates the page takes our texts away and puts <font> elements in their place.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/**
 * Translates as Chromium does, now and whatever comes: each text gets `»` before it, unless it or something around it
 * says `translate="no"`. `moves`: the text itself is wrapped, as some extensions do, instead of replaced.
 */
async function translate(page: Page, moves: boolean): Promise<void> {
  await page.evaluate((moves) => {
    const font = (...inside: (Node | string)[]): HTMLElement => {
      const made = document.createElement('font')
      made.append(...inside)
      return made
    }
    const translate = (text: Text): void => {
      const parent = text.parentElement
      if (text.data.trim() === '' || parent === null) return
      if (parent.closest('font, [translate=no], script, style, svg, textarea, noscript') !== null) return
      const inner = moves ? font() : font(`»${text.data}`)
      const outer = font(inner)
      text.replaceWith(outer)
      if (moves) inner.append(text)
    }
    const all = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      texts.forEach(translate)
    }
    all(document.body)
    new MutationObserver((changes) => {
      for (const change of changes)
        for (const node of change.addedNodes) if (node.isConnected) all(node.parentNode ?? node)
    }).observe(document.body, { childList: true, subtree: true })
  }, moves)
}

for (const [name, moves, mark] of [
  ['replaces', false, '»'],
  ['wraps', true, ''],
] as const) {
  test(
    `a browser that ${name} texts: search, page, tick, open and the language work`,
    { tag: ['@g1', '@P2'] },
    async ({ page, users, shell }) => {
      await users.open('/users?size=25')
      await translate(page, moves)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${mark}Users`)
      // Names are not translated.
      await expect(users.link('ola.viewer')).toBeVisible()
      await page.getByRole('link', { name: 'Next page' }).click()
      await expect(page.locator('footer.pager')).toContainText('26–50')
      await expect(page.locator('footer.pager')).not.toContainText('1–25')
      await users.search.fill('nina')
      await expect(users.link('nina.norole')).toBeVisible()
      await expect(users.rows).toHaveCount(1)
      await users.tick('nina.norole').check()
      await expect(users.selection).toContainText('1 selected')
      await users.search.fill('')
      await users.tick('ola.viewer').check()
      await expect(users.selection).toContainText('2 selected')
      await expect(users.selection).not.toContainText('1 selected')
      await users.search.fill('nobody-has-this-name')
      await expect(page.getByRole('heading', { name: /No user matches/ })).toBeVisible()
      await users.search.fill('nobody-else')
      await expect(page.getByRole('heading', { name: /nobody-else/ })).toBeVisible()
      await expect(page.getByText('nobody-has-this-name')).toHaveCount(0)
      await users.search.fill('ola')
      await users.link('ola.viewer').click()
      await expect(page.getByRole('heading', { level: 1, name: 'ola.viewer', exact: true })).toBeVisible()
      await expect(shell.breadcrumbs).toContainText('Users')
      await page.goBack()
      await expect(users.link('ola.viewer')).toBeVisible()
      await shell.openAccount()
      await page.getByRole('menuitemradio', { name: /Norsk/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${mark}Brukere`)
      await expect(page.getByText('Users', { exact: true })).toHaveCount(0)
    },
  )
}

test('when the browser gives the page back, it says what it said', async ({ page, users }) => {
  await users.open()
  await page.evaluate(() => {
    const text = document.querySelector('h1')?.firstChild as Text
    const font = document.createElement('font')
    font.append('Usuarios')
    text.replaceWith(font)
    Object.assign(globalThis, { given: text, font })
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Usuarios')
  await page.evaluate(() => {
    const { given, font } = globalThis as unknown as { given: Text; font: HTMLElement }
    font.replaceWith(given)
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Users')
})

test('names, ids, roles and codes are not for translation', { tag: '@i1' }, async ({ page, sandbox, enter }) => {
  await enter('/users?search=kari')
  const untouched = (text: string) => page.locator('[translate=no]').filter({ hasText: text }).first()
  await expect(untouched('kari.nordmann')).toBeVisible()
  await expect(untouched('TenantAdmin')).toBeVisible()
  await enter('/clients/payments-portal/secrets/new')
  await expect(page.getByRole('navigation', { name: 'Breadcrumbs' }).locator('[translate=no]')).toHaveText(
    'payments-portal',
  )
  await enter('/clients/payments-portal')
  await page.getByRole('button', { name: 'Delete client' }).click()
  await expect(page.getByText('Type payments-portal to confirm')).toHaveAttribute('translate', 'no')
  await expect(sandbox).toHaveReceived('GET /v1/clients/*')
})
