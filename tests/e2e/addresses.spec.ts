// Addresses: what a person sees in the bar, what a link says, and what the API is asked for are one and the same.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseAtProvider, parameter } from './helpers'
import { signInButton } from './pages/session'

/** The bar, letter by letter: Playwright's own `toHaveURL` takes some spellings for one. */
const bar = (page: Page): Promise<string> => page.evaluate(() => location.pathname + location.search + location.hash)

/** Whoever wants to see an id broken begins with these. */
const IDS = [
  'a%2Fb',
  'a/b',
  '50%',
  'kari.nordmann',
  'services.banking',
  '%41',
  'a+b c',
  'what?x=1&y#z',
  'o\'neill"\\',
  '💶',
  'e\u0301',
  'new',
  'expiries',
  '=new',
  '~',
  'a;b,c:d@e!$*()',
]

for (const id of IDS) {
  test(
    `the client ${id} keeps its address over a click, a reload, Back and a copy`,
    { tag: '@P2' },
    async ({ page, sandbox, enter }) => {
      await sandbox.put('clients', id, { clientId: id, name: 'Named strangely', description: '' })
      await enter('/clients?search=strangely')
      const link = page.getByRole('table').getByRole('link', { name: 'Named strangely' })
      const written = await link.getAttribute('href')
      await link.click()
      const shown = page.getByRole('main').locator('code').filter({ hasText: id })
      await expect(shown.first()).toHaveText(id)
      expect(await bar(page)).toBe(written)
      await page.reload()
      await expect(shown.first()).toHaveText(id)
      expect(await bar(page)).toBe(written)
      await page.goBack()
      await expect(link).toBeVisible()
      await page.goForward()
      await expect(shown.first()).toHaveText(id)
      const paths = (await sandbox.log('GET /v1/clients/*')).map((one) => one.path)
      expect(new Set(paths), 'nothing else was asked for').toEqual(new Set([`/v1/clients/${rfc(id)}`]))
    },
  )
}

/** Percent-encodes as RFC 3986 has it: all but unreserved characters. */
const rfc = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

test('a record whose name is nothing but dots has a page of its own', { tag: '@f5' }, async ({ page, enter }) => {
  await page.route('**/v1/scopes', async (route) => {
    if (route.request().method() !== 'GET') return route.fallback()
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      json: [...((await answer.json()) as object[]), { name: '.' }, { name: '..' }],
    })
  })
  await enter('/scopes')
  for (const name of ['.', '..']) {
    const link = page.getByRole('table').getByRole('link', { name, exact: true })
    const written = await link.getAttribute('href')
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
    expect(await bar(page)).toBe(written)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
    await page.goBack()
  }
})

test(
  'a user that no address can hold is not asked for, nor anybody in their place',
  { tag: '@f5' },
  async ({ page, sandbox, enter }) => {
    await enter('/users/=%2E%2E')
    await expect(page.getByRole('alert')).toContainText('No address can hold this id, so nothing was sent')
    await expect(sandbox).toHaveReceived('GET /v1/users', { times: 0 })
    await expect(sandbox).toHaveReceived('GET /v1/users/*', { times: 0 })
  },
)

test('the sign-in and the palette keep an address as it is', { tag: '@a7' }, async ({ page, sandbox, tenant }) => {
  await sandbox.put('clients', 'a%2Fb', { clientId: 'a%2Fb', name: 'Named strangely', description: '' })
  await page.goto(`${tenant.origin}/clients/a%252Fb`)
  await signInButton(page).click()
  await chooseAtProvider(page, 'kari.nordmann')
  await expect(page.getByRole('main').locator('code').first()).toHaveText('a%2Fb')
  expect(await bar(page)).toBe('/clients/a%252Fb')
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox', { name: /Go to a page/ }).fill('ola')
  const line = page.getByRole('option', { name: /ola\.viewer/ })
  const written = await line.getAttribute('href')
  await line.click()
  await expect(page.getByRole('heading', { level: 1, name: 'ola.viewer' })).toBeVisible()
  expect(await bar(page)).toBe(written)
})

const TEXTS = [
  '%41',
  '%',
  '%25',
  '100%',
  '%2B',
  'a+b',
  'a&page=9',
  '#x',
  'a=b',
  '"\'<>',
  'e\u0301',
  '\u00e9',
  '💶',
  '%C3%A5',
  '%FF',
]

for (const [path, call] of [
  ['/users', 'GET /v1/users'],
  ['/clients', 'GET /v1/clients'],
] as const) {
  test(
    `${path}: the field, the address and the API have the same search`,
    { tag: '@P2' },
    async ({ page, sandbox, enter }) => {
      await enter(path)
      for (const text of TEXTS) {
        await page.getByRole('searchbox').fill(text)
        await expect(sandbox).toHaveReceived(call, { query: { searchText: text } })
        await expect.poll(() => page.evaluate(() => new URLSearchParams(location.search).get('search'))).toBe(text)
        await page.getByRole('searchbox').blur()
      }
      await page.reload()
      await expect(page.getByRole('searchbox')).toHaveValue('%FF')
      await sandbox.clearLog()
      await page.goto(`${path}?search=%2541`)
      await expect(page.getByRole('searchbox')).toHaveValue('%41')
      await expect(sandbox).toHaveReceived(call, { query: { searchText: '%41' } })
      await expect(sandbox).toHaveReceived(call, { times: 0, query: { searchText: 'A' } })
    },
  )
}

test('a search in a list that is known as a whole is not decoded twice either', async ({ page, enter }) => {
  await enter('/scopes?search=%2573ervices')
  await expect(page.getByRole('searchbox')).toHaveValue('%73ervices')
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(0)
})

test('half a character shows in the field as what was searched for', async ({ page, sandbox, enter }) => {
  await enter()
  await page.getByRole('searchbox').evaluate((input: HTMLInputElement) => {
    input.value = 'a\ud83d'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await expect(sandbox).toHaveReceived('GET /v1/users', { query: { searchText: 'a\ufffd' } })
  await expect(page.getByRole('searchbox')).toHaveValue('a\ufffd')
})

test(
  'a search without an end is cut between characters, and says so',
  { tag: '@P9' },
  async ({ page, sandbox, enter }) => {
    await enter()
    const kept = `${'👍🏽'.repeat(100)}`
    await page.getByRole('searchbox').fill('👍🏽'.repeat(5000))
    await expect(page.getByText('That was too long to search for: only the first 200 characters')).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue(kept)
    await expect(sandbox).toHaveReceived('GET /v1/users', { query: { searchText: kept }, status: 200 })
    await page.getByRole('searchbox').fill('kari')
    await expect(page.getByText('That was too long')).toHaveCount(0)
    // An address that somebody else made.
    await page.goto(`/users?search=${'x'.repeat(9000)}&size=25`)
    await expect(page.getByText('That was too long to search for')).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue('x'.repeat(200))
    await expect.poll(() => bar(page)).toBe(`/users?search=${'x'.repeat(200)}&size=25`)
    for (const one of await sandbox.log('GET /v1/users')) {
      expect(Array.from(parameter(one, 'searchText') ?? '').length).toBeLessThanOrEqual(200)
    }
  },
)

test('a slash at the end is forgiven', async ({ page, enter }) => {
  for (const [path, heading] of [
    ['/users/', 'Users'],
    ['/clients/payments-portal/', 'payments-portal'],
    ['/scopes/services%2Ebanking/', 'services.banking'],
  ] as const) {
    await enter(path)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
})
