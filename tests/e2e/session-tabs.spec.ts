// Signing out in one tab, and what the others make of it.
import type { Page, BrowserContext } from '@playwright/test'
import { expect, test } from './fixtures'
import {
  type Tenant,
  takeClock,
  drawn,
  hold,
  API,
  KARI,
  answered,
  answersOf,
  chooseAtProvider,
  signInOn,
  pass,
} from './helpers'
import type { Sandbox } from './sandbox'
import {
  type Tokens,
  AUTHORIZE,
  TOKEN,
  REVOKE,
  DISCOVERY,
  DATA,
  ended,
  firstRow,
  runOut,
  signInButton,
  signOut,
  withShortTokens,
} from './pages/session'

const LEFT = 'You were signed out in another tab.'

test(
  'other tabs are signed out within two seconds, and junk is ignored',
  { tag: ['@e3', '@fault-24'] },
  async ({ page, context, signIn }) => {
    await takeClock(page)
    const issued = await answersOf<Tokens>(page, '**/connect/token')
    await signIn()
    const other = await context.newPage()
    await other.goto('/users')
    await expect(firstRow(other)).toBeVisible()
    await other.evaluate(() => {
      const seen: unknown[] = []
      Object.assign(globalThis, { seen })
      new BroadcastChannel('iam.session').onmessage = (event) => seen.push(event.data)
    })
    const heard = () => other.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)
    const junk = [
      null,
      7,
      'x',
      'signed-out',
      'signed-out ',
      'signed-outx',
      ' signed-out x',
      { type: 'signed-out' },
      ['signed-out'],
      '',
    ]
    await page.evaluate((all) => {
      const channel = new BroadcastChannel('iam.session')
      for (const one of [...all, new Date()]) channel.postMessage(one)
    }, junk)
    await expect.poll(async () => (await heard()).length).toBe(junk.length + 1)
    await drawn(other)
    await expect(other.getByRole('table')).toBeVisible()
    // Two seconds are allowed; here not even a moment goes by.
    await hold(page)
    await signOut(page)
    await expect(other.getByText(LEFT)).toBeVisible()
    expect(await other.locator('body').textContent()).not.toMatch(DATA)
    const message = (await heard()).slice(junk.length + 1)
    expect(message).toEqual([expect.stringMatching(/^signed-out [\w-]{20,}$/)])
    // The message holds no secret.
    const parts = issued.flatMap((tokens) => Object.values(tokens).flatMap((one) => String(one).split('.')))
    const secrets = parts.filter((part) => part.length > 12)
    expect(secrets.length).toBeGreaterThan(3)
    expect(secrets.filter((part) => String(message).includes(part))).toEqual([])
    await page.clock.resume()
    await other.reload()
    await expect(signInButton(other)).toBeVisible()
  },
)

test(
  'after signing out nothing is restored without a click, here or in a new tab',
  { tag: '@e4' },
  async ({ page, context, sandbox, signIn }) => {
    await takeClock(page)
    await sandbox.settings({ discovery: 'no_optional_endpoints' }) // so that the provider's session stays
    await signIn()
    await signOut(page)
    await expect(signInButton(page)).toBeVisible()
    await sandbox.clearLog()
    for (let n = 0; n < 5; n++) {
      await page.reload()
      await expect(signInButton(page)).toBeVisible()
    }
    const other = await context.newPage()
    await other.goto('/users')
    await expect(signInButton(other)).toBeVisible()
    await pass(page, 60_000)
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 0 })
    // The mark itself says nothing.
    expect(await page.evaluate(() => localStorage.getItem('iam.signed-out'))).toBe('')
    await signInButton(other).click()
    await expect(other.getByRole('searchbox')).toBeVisible()
    await other.reload()
    await expect(other.getByRole('searchbox')).toBeVisible()
  },
)

// A tab on its way may hear of the sign-out, or be too busy for that: then the mark in the storage tells it.
for (const hears of [true, false]) {
  const how = hears ? 'hears of it' : 'does not hear of it'
  const redeeming = hears ? LEFT : 'Signing you in'
  const leaving = hears ? LEFT : 'Restoring your session'

  test(
    `a tab that redeems its code during a sign-out gives back what it got, when it ${how}`,
    { tag: ['@e3', '@e4'] },
    async ({ page, context, tenant, sandbox }) => {
      const other = await twoTabs(page, context, tenant, hears)
      await keepProviderSession(other)
      await sandbox.clearLog()
      await sandbox.fault({ route: TOKEN, hang: true })
      const issued = await answersOf<Tokens>(page, '**/connect/token')
      await page.reload()
      await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
      await signOut(other)
      await expect(other.getByText('Signing you out')).toBeVisible()
      await expect(page.getByText(redeeming), 'before the tokens are there').toBeVisible()
      await sandbox.clearFaults()
      await expect(page.getByText(LEFT)).toBeVisible()
      expect(await page.locator('body').textContent()).not.toMatch(DATA)
      await expect.poll(() => issued.length).toBe(1)
      await expect(sandbox).toHaveReceived(REVOKE, { body: { token: issued[0]?.refresh_token ?? '' } })
      await expect(sandbox).toHaveReceived(API, { times: 0 })
      await expect(page.getByText(LEFT)).toBeVisible()
    },
  )

  test(
    `a tab that is about to leave during a sign-out stays, when it ${how}`,
    { tag: ['@e3', '@e4'] },
    async ({ page, context, tenant, sandbox }) => {
      await takeClock(page)
      const other = await twoTabs(page, context, tenant, hears)
      await keepProviderSession(other)
      await sandbox.clearLog()
      await sandbox.fault({ route: DISCOVERY, hang: true })
      await page.reload()
      await expect(page.getByText('Restoring your session')).toBeVisible()
      await expect(sandbox).toHaveReceived(DISCOVERY, { times: 1 })
      await signOut(other)
      await expect(other.getByText('Signing you out')).toBeVisible()
      await expect(page.getByText(leaving)).toBeVisible()
      await sandbox.clearFaults()
      await expect(page.getByText(LEFT)).toBeVisible()
      await pass(page, 60_000)
      await expect(page.getByText(LEFT)).toBeVisible()
      await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 0 })
      expect(await page.locator('body').textContent()).not.toMatch(DATA)
    },
  )
}

test(
  'a tab whose renewal is under way during a sign-out gives back what it got',
  { tag: '@e3' },
  async ({ page, context, tenant, sandbox }) => {
    const other = await tabsToRenew(page, context, tenant, sandbox)
    // The provider has done it; its answer is late.
    let token = ''
    await page.route('**/connect/token', async (route) => {
      const answer = await route.fetch()
      token = ((await answer.json()) as { refresh_token: string }).refresh_token
      await expect(page.getByText(LEFT)).toBeVisible()
      await route.fulfill({ response: answer })
    })
    await page.getByRole('searchbox').fill('kari')
    await expect.poll(() => token).not.toBe('')
    await signOut(other)
    await expect(page.getByText(LEFT)).toBeVisible()
    await expect(sandbox).toHaveReceived(REVOKE, { body: { token } })
    await expect(sandbox).toHaveReceived(API, { times: 0 })
  },
)

test(
  'a tab whose renewal pauses during a sign-out is signed out for good',
  { tag: '@e3' },
  async ({ page, context, tenant, sandbox, oddities }) => {
    oddities.allow(/CORS policy|ERR_FAILED/)
    const other = await tabsToRenew(page, context, tenant, sandbox)
    await sandbox.fault({ route: TOKEN, status: 503, noCors: true })
    await page.getByRole('searchbox').fill('kari')
    await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
    await signOut(other)
    await expect(page.getByText(LEFT)).toBeVisible()
    // The pause, and the question whether the provider can be reached, are over by then.
    await pass(page, 60_000)
    await expect(ended(page)).toBeHidden()
    await expect(page.getByText(LEFT)).toBeVisible()
    await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
    await expect(sandbox).toHaveReceived(API, { times: 0 })
  },
)

test(
  'a tab that was at the provider during a sign-out is not signed in by what it brings back',
  { tag: '@e4' },
  async ({ page, context, sandbox, signIn }) => {
    await takeClock(page)
    await page.goto('/users')
    await signInButton(page).click()
    await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
    const other = await context.newPage()
    await signIn('/users', KARI, other)
    await signOut(other)
    await expect(other).toHaveURL('/signed-out')
    await sandbox.clearLog()
    await chooseAtProvider(page, 'kari.nordmann')
    await expect(page.getByText(LEFT)).toBeVisible()
    await expect(page).toHaveURL('/')
    await pass(page, 60_000)
    await expect(sandbox).toHaveReceived(TOKEN, { times: 0 })
    expect(await page.evaluate(() => sessionStorage.getItem('iam.sign-ins'))).toBeNull()
    await signInButton(page).click()
    await expect(page.getByRole('navigation').first()).toBeVisible()
  },
)

test(
  'a tab that hears of a sign-out after somebody has signed in again concerns itself only',
  { tag: '@e4' },
  async ({ page, context, tenant }) => {
    const other = await twoTabs(page, context, tenant, false)
    await signOut(other)
    await expect(other).toHaveURL('/signed-out')
    await signInButton(other).click()
    await chooseAtProvider(other, 'kari.nordmann')
    await expect(other.getByRole('navigation').first()).toBeVisible()
    await expect(page.getByRole('table')).toBeVisible()
    await page.evaluate(() => (globalThis as unknown as { hear(): void }).hear())
    await expect(page.getByText(LEFT)).toBeVisible()
    expect(
      await page.evaluate(() => [sessionStorage.getItem('iam.signed-out'), localStorage.getItem('iam.signed-out')]),
    ).toEqual(['', null])
    // So the other one is restored without a click, and this one is not.
    await other.goto('/users')
    await expect(other.getByRole('searchbox')).toBeVisible()
    await page.reload()
    await expect(signInButton(page)).toBeVisible()
  },
)

/** Signed in in `page` and in the tab given back. Where it does not hear, `page` gets messages by `hear()` only. */
async function twoTabs(page: Page, context: BrowserContext, tenant: Tenant, hears: boolean): Promise<Page> {
  if (!hears) {
    await page.addInitScript(() => {
      const held: (() => void)[] = []
      Object.assign(globalThis, { hear: () => held.splice(0).forEach((deliver) => deliver()) })
      Object.defineProperty(BroadcastChannel.prototype, 'onmessage', {
        set(this: BroadcastChannel, react: (event: Event) => void) {
          this.addEventListener('message', (event) => held.push(() => react(event)))
        },
      })
    })
  }
  await signInOn(page, tenant, '/users', KARI)
  await expect(firstRow(page)).toBeVisible()
  const other = await context.newPage()
  await other.goto('/users')
  await expect(firstRow(other)).toBeVisible()
  await answered(other)
  return other
}

/** Two tabs whose tokens have run out, and a log that begins now. */
async function tabsToRenew(page: Page, context: BrowserContext, tenant: Tenant, sandbox: Sandbox): Promise<Page> {
  await withShortTokens(page, sandbox)
  const other = await twoTabs(page, context, tenant, true)
  await keepProviderSession(other)
  await runOut(page, sandbox)
  await sandbox.clearLog()
  return other
}

/** The sign-out in `page` does not reach the provider's session, which would refuse others by itself. */
const keepProviderSession = (page: Page): Promise<unknown> =>
  page.route('**/connect/endsession*', (route) => route.fulfill({ status: 204 }))
