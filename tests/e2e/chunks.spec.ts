// The program comes in chunks: that of the first page first, that of a group when somebody goes there.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { REFUSED } from './helpers'

const ACCESS = /\/a\/split_access\.[0-9a-f]+\.wasm$/
const missing = (page: Page) => page.getByRole('heading', { name: 'This part of the console could not be loaded' })
const policies = (page: Page) => page.getByRole('heading', { level: 1, name: 'Policies' })
const again = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Try again' })

test(
  'home is drawn without the code of other pages, and the rest comes by itself',
  { tag: '@l1' },
  async ({ page, enter }) => {
    let isDrawn = false
    const early: string[] = []
    const late: string[] = []
    page.on('request', (request) => {
      if (/\/a\/split_/.test(request.url())) (isDrawn ? late : early).push(request.url())
    })
    await page.clock.install()
    await enter('/')
    await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible()
    isDrawn = true
    expect(early.filter((address) => !/split_home/.test(address))).toEqual([])
    await page.clock.runFor(5000)
    await expect
      .poll(() => late.map((address) => /split_(\w+)/.exec(address)?.[1]).sort())
      .toEqual(expect.arrayContaining(['access', 'applications', 'sign_in']))
  },
)

for (const [name, answer] of [
  ['is not there', { status: 404 }],
  ['is not what it should be', { status: 200, contentType: 'application/wasm', body: 'other' }],
] as const) {
  test(`a chunk that ${name}: the page says so, and tries again`, { tag: '@l1' }, async ({ page, enter, oddities }) => {
    oddities.allowStatus(404)
    oddities.allow(REFUSED)
    await page.route(ACCESS, (route) => route.fulfill(answer))
    await enter('/policies')
    await expect(missing(page)).toBeVisible()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing has been changed')
    await again(page).click()
    await expect(missing(page)).toBeVisible()
    // The frame works on, and so do pages of other chunks.
    await page.getByRole('link', { name: 'Scopes', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Scopes' })).toBeVisible()
    await page.unroute(ACCESS)
    await page.getByRole('link', { name: 'Policies', exact: true }).click()
    await expect(policies(page)).toBeVisible()
  })
}

test(
  'a chunk of an unknown kind is forgiven, as from a host that does not know wasm',
  { tag: '@l1' },
  async ({ page, enter }) => {
    await page.route(ACCESS, async (route) => {
      const url = route.request().url()
      const answer = await route.fetch({ url: url.replace(/\/\/[\w-]+\.localhost/, '//localhost') })
      const headers: Record<string, string> = { ...answer.headers(), 'content-type': 'application/octet-stream' }
      delete headers['content-encoding']
      delete headers['content-length']
      await route.fulfill({ status: 200, headers, body: await answer.body() })
    })
    await enter('/policies')
    await expect(policies(page)).toBeVisible()
  },
)

test(
  'a chunk that comes late leaves the frame usable, and the page appears',
  { tag: '@l1' },
  async ({ page, enter }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route(ACCESS, async (route) => {
      await held
      await route.continue()
    })
    await enter('/policies')
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
    await expect(policies(page)).toHaveCount(0)
    release()
    await expect(policies(page)).toBeVisible()
  },
)
