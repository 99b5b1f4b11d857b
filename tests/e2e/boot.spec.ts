// Before there is an app: integrity, policy, a deploy in between, no scripts, and what is left when it dies.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { REFUSED, type Tenant, takeClock, pass } from './helpers'
import { signInButton } from './pages/session'

const note = (page: Page) => page.getByText('The console has not loaded yet')
const FAILED = 'The console could not be loaded'
const PARTS = { program: /\/a\/app\.\w+\.wasm$/, glue: /\/a\/app\.\w+\.js$/, boot: /\/a\/boot\.\w+\.js$/ }
const UNUSED = /was preloaded using link preload but not used/

/** The host by a name that Node knows as well; it need not know the names below localhost. */
const base = (tenant: Tenant): string => tenant.origin.replace(`${tenant.name}.`, '')

/** Serves a part with one byte changed, as a tampered host would. */
async function tamper(page: Page, part: RegExp): Promise<void> {
  await page.route(part, async (route) => {
    // Node, which fetches here, need not know the names below localhost.
    const url = route.request().url()
    const answer = await route.fetch({ url: url.replace(/\/\/[\w-]+\.localhost/, '//localhost') })
    const body = await answer.body()
    body.writeUInt8(body.readUInt8(body.length - 20) ^ 1, body.length - 20)
    const headers = answer.headers()
    // It is unpacked, and as long as it is now.
    delete headers['content-encoding']
    delete headers['content-length']
    await route.fulfill({ status: 200, headers, body })
  })
}

for (const part of ['program', 'glue'] as const) {
  test(
    `a changed ${part} never runs, and the page says so`,
    { tag: ['@h1', '@fault-39'] },
    async ({ page, oddities }) => {
      oddities.allow(REFUSED)
      await tamper(page, PARTS[part])
      await page.goto('/')
      await expect(page.getByRole('heading', { name: FAILED })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Copy details' })).toBeVisible()
    },
  )
}

test('a changed start script never runs; words come after ten seconds', { tag: '@h1' }, async ({ page, oddities }) => {
  oddities.allow(REFUSED)
  oddities.allow(UNUSED)
  await tamper(page, PARTS.boot)
  await page.goto('/')
  await expect(note(page)).toBeHidden()
  const waits = await page.evaluate(() => document.getAnimations().map((one) => one.effect?.getTiming().delay))
  expect(waits).toContain(10_000)
  // As if they had passed.
  await page.evaluate(() => document.getAnimations().forEach((one) => (one.currentTime = 20_000)))
  await expect(note(page)).toBeVisible()
})

for (const part of ['program', 'glue'] as const) {
  test(
    `a deploy took the ${part} away: one reload, and the new one starts`,
    { tag: '@l1' },
    async ({ page, tenant, oddities }) => {
      oddities.allowStatus(404)
      oddities.allow(REFUSED)
      let pages = 0
      page.on(
        'request',
        (request) => (pages += Number(request.isNavigationRequest() && request.url().startsWith(tenant.origin))),
      )
      // Twice by boot.js itself, once by the preload link.
      await page.route(PARTS[part], (route) => (pages < 2 ? route.fulfill({ status: 404 }) : route.continue()))
      await page.goto('/')
      await expect(signInButton(page)).toBeVisible()
    },
  )

  test(`a ${part} that stays away: one reload, then words`, { tag: '@l1' }, async ({ page, oddities }) => {
    oddities.allowStatus(404)
    oddities.allow(REFUSED)
    let pages = 0
    page.on('request', (request) => (pages += Number(request.isNavigationRequest())))
    await takeClock(page)
    await page.route(PARTS[part], (route) => route.fulfill({ status: 404 }))
    await page.goto('/')
    await expect(page.getByRole('heading', { name: FAILED })).toBeVisible()
    await pass(page, 60_000)
    expect(pages).toBe(2)
  })
}

test('a missing asset is a 404, never the page', { tag: '@l1' }, async ({ request, tenant }) => {
  const answer = await request.get(`${base(tenant)}/a/app.0000000000000000.js`)
  expect(answer.status()).toBe(404)
})

test(
  'without scripts the page says what is wrong, in both languages',
  { tag: '@l4' },
  async ({ browser, oddities }) => {
    // The browser fetches what the page asks it to fetch early, and wonders why nobody takes it.
    oddities.allow(UNUSED)
    const context = await browser.newContext({ javaScriptEnabled: false })
    await oddities.watch(context)
    const page = await context.newPage()
    await page.goto('/users')
    await expect(page.getByRole('heading', { name: 'This console needs JavaScript' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Denne konsollen trenger JavaScript' })).toBeVisible()
    await context.close()
  },
)

test(
  'without WebAssembly the page says so, in the language of the browser',
  { tag: '@l4' },
  async ({ browser, oddities }) => {
    oddities.allow(UNUSED)
    const context = await browser.newContext({ locale: 'nb-NO' })
    await oddities.watch(context)
    const page = await context.newPage()
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Denne nettleseren kan ikke kjøre konsollen' })).toBeVisible()
    await context.close()
  },
)

test(
  'a dead program leaves a page with redacted details; the third time it stops',
  { tag: ['@l3', '@n1'] },
  async ({ page }) => {
    const die = () =>
      page.evaluate(() => {
        const error = new WebAssembly.RuntimeError('anna@bank.example eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln')
        dispatchEvent(new ErrorEvent('error', { error }))
      })
    await page.goto('/users?search=anna')
    for (let times = 0; times < 2; times++) {
      await expect(signInButton(page)).toBeVisible()
      await die()
      await expect(page.getByRole('heading', { name: 'The console has stopped' })).toBeFocused()
      const details = page.locator('pre')
      await expect(details).toContainText('RuntimeError')
      await expect(details).toContainText(/build {2}app\.\w+\.js/)
      await expect(details).not.toContainText(/anna|bank\.example|eyJ/)
      await page.getByRole('button', { name: 'Reload' }).click()
    }
    await expect(signInButton(page)).toBeVisible()
    await die()
    await expect(page.getByRole('heading', { name: 'The console keeps stopping' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0)
  },
)

test('no text becomes HTML, and nobody can make a policy that lets it', { tag: '@g4' }, async ({ page, oddities }) => {
  oddities.allow(
    /TrustedHTML|policy violation: require-trusted-types-for|policy violation: trusted-types|TrustedTypePolicy/,
  )
  await page.goto('/')
  await expect(signInButton(page)).toBeVisible()
  const outcome = await page.evaluate(() => {
    const tries = ['<img src=x onerror=alert(1)>', '<p>hello</p>', 'hello'].map((markup) => () => {
      document.createElement('p').innerHTML = markup
    })
    const policies = (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } })
      .trustedTypes
    tries.push(() => policies.createPolicy('default', {}))
    return tries.map((attempt) => {
      try {
        attempt()
        return 'done'
      } catch {
        return 'refused'
      }
    })
  })
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test(
  'every answer carries the policy: page, deep link, callback, script, style, program, 404',
  { tag: '@g1' },
  async ({ page, request, tenant }) => {
    const html = await (await request.get(`${base(tenant)}/`)).text()
    const assets = [...html.matchAll(/\/a\/[\w.]+/g)].map((found) => found[0])
    expect(assets.length).toBeGreaterThan(5)
    const kept = assets.map((path) => [path, 'immutable'] as const)
    const asked = ['/', '/users/1', '/callback?code=x', '/a/missing.js', '/config.json'].map(
      (path) => [path, ''] as const,
    )
    for (const [path, cache] of [...kept, ...asked]) {
      const headers = (await request.get(base(tenant) + path)).headers()
      expect(headers['content-security-policy'], path).toContain(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
      )
      expect(headers['content-security-policy'], path).toContain(
        "require-trusted-types-for 'script'; trusted-types 'none'",
      )
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['referrer-policy'], path).toBe('no-referrer')
      expect(headers['x-frame-options'], path).toBe('DENY')
      expect(/immutable/.exec(headers['cache-control'] ?? '')?.[0] ?? '', path).toBe(cache)
    }
    await page.goto('/')
  },
)

test('nothing waits in a row: config.json and the program are asked for with the page, each once', async ({
  page,
  tenant,
}) => {
  const asked = new Map<string, number>()
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (request.frame().url().startsWith(tenant.origin) || request.isNavigationRequest())
      asked.set(path, (asked.get(path) ?? 0) + 1)
  })
  // Discovery does not answer: so the first page stays, and what it asked for is counted.
  await page.route('**/.well-known/openid-configuration', () => {})
  await page.goto('/')
  await expect(page.getByRole('main').or(page.locator('.working-note')).first()).toBeVisible()
  const twice = [...asked].filter(([path, times]) => times > 1 && path !== '/favicon.svg')
  expect(twice).toEqual([])
  expect(asked.get('/config.json')).toBe(1)
})

test('the chosen theme holds from the first paint', async ({ browser, oddities }) => {
  oddities.allow(UNUSED)
  const context = await browser.newContext({ colorScheme: 'light' })
  await oddities.watch(context)
  const page = await context.newPage()
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  // Without the program only the frame is there.
  await page.route(PARTS.program, () => {})
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.locator('#frame .side-nav')).toBeVisible()
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  const lightness = /oklch\((?<share>[\d.]+)/.exec(ground)?.groups?.['share']
  expect(Number(lightness), ground).toBeLessThan(0.4)
  await context.close()
})
