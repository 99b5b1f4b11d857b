// Back to the console: with an answer that belongs to nothing, without one, or with the word that a person has to come.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseAtProvider, expectAccessible } from './helpers'
import { AUTHORIZE, TOKEN, answerWith, configOf, firstRow, gate, parameters, signInButton, thaw } from './pages/session'

const EXPIRED = 'This sign-in attempt has expired.'
const BACK_EARLY = 'You came back before Aritma ID had answered.'

test(
  'Back after signing in, over the provider’s page, ends signed in where one was',
  { tag: ['@b1', '@b2'] },
  async ({ page, sandbox, signIn }) => {
    await signIn('/users')
    await page.getByRole('navigation').getByRole('link', { name: 'Roles' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Roles' })).toBeVisible()
    await sandbox.clearLog()
    // To the provider's page, whose answer is to what was asked before. (In a task of its own: the page that is asked
    // to leave has answered by then.)
    await page.evaluate(() => void setTimeout(() => history.go(-2)))
    await chooseAtProvider(page, 'kari.nordmann')
    await expect(page.getByRole('heading', { level: 1, name: 'Roles' })).toBeVisible()
    await expect(page).toHaveURL('/roles')
    await expect(page.getByText(EXPIRED)).toBeHidden()
    await expect(sandbox).toHaveReceived(AUTHORIZE, { query: { prompt: 'none' }, times: 1 })
    // That answer is never redeemed.
    await expect(sandbox).toHaveReceived(TOKEN, { times: 1 })
  },
)

test(
  'an answer to a forgotten attempt is an expired one when the provider knows nobody any more',
  { tag: '@b1' },
  async ({ page, sandbox, signIn }) => {
    const answer = page.waitForRequest((request) => request.url().includes('/callback?code='))
    await signIn('/users?search=kari')
    const bookmark = (await answer).url()
    await sandbox.revokeSessions()
    await sandbox.clearLog()
    await page.goto(bookmark)
    await expect(page.getByText(EXPIRED)).toBeVisible()
    await expect(page.getByText('You will come back to Users.')).toBeVisible()
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 1 })
    await expect(sandbox).toHaveReceived(TOKEN, { times: 0 })
    await signInButton(page).click()
    await chooseAtProvider(page, 'kari.nordmann')
    await expect(page.getByRole('searchbox')).toHaveValue('kari')
  },
)

test(
  'where the browser keeps nothing an answer to nothing is tried once and never round and round',
  { tag: ['@b1', '@e7'] },
  async ({ context, sandbox, signIn }) => {
    await signIn()
    const other = await context.newPage()
    await other.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError')
          },
        })
      }
    })
    await sandbox.clearLog()
    await other.goto('/users')
    await expect(other.getByText(EXPIRED)).toBeVisible()
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 2 })
    await expect(sandbox).toHaveReceived(TOKEN, { times: 0 })
  },
)

for (const [error, words] of [
  ['login_required', 'did not ask you to sign in'],
  ['interaction_required', 'needs something more from you'],
  ['consent_required', 'needs consent to what this console may do'],
  ['account_selection_required', 'You have several accounts'],
] as const) {
  test(
    `${error} after a click is put into words; after a silent visit it is no news`,
    { tag: '@b8' },
    async ({ page }) => {
      await answerWith(page, (state, iss) =>
        new URLSearchParams({ error, error_description: 'in its own words', state, iss }).toString(),
      )
      await page.goto('/users')
      await expect(signInButton(page)).toBeVisible()
      await expect(page.getByRole('status')).toHaveCount(0)
      // Whoever set the console up may need to know that it is not the usual one.
      await expect(page.getByText('Details for support')).toHaveCount(error === 'login_required' ? 0 : 1)
      await signInButton(page).click()
      await expect(page.getByText(words)).toBeVisible()
      await page.getByText('Details for support').click()
      await expect(page.locator('pre')).toHaveText(new RegExp(`^code +${error}$`, 'm'))
      await expect(page.locator('pre')).toHaveText(/^says +in its own words$/m)
      await expect(page.getByText('You will come back to Users.')).toBeVisible()
      await expectAccessible(page)
      // One more, then it is a loop (the first click counts as one).
      await signInButton(page).click()
      await expect(page.getByText(words)).toBeVisible()
      await signInButton(page).click()
      await expect(gate(page, 'Signing in keeps failing')).toBeVisible()
    },
  )
}

test.describe('a redirect address that is not registered', () => {
  test.beforeEach(async ({ page, tenant, oddities }) => {
    // The provider's own error page.
    oddities.allowStatus(400)
    await page.route('**/config.json', (route) =>
      route.fulfill({ json: { ...configOf(tenant), redirectUri: `${tenant.origin}/other-callback` } }),
    )
  })

  const refusal = (page: Page) => page.getByRole('heading', { name: 'This sign-in cannot go on' })

  test('whoever comes back from the provider’s error is told what to register', async ({ page, tenant, sandbox }) => {
    await page.goto('/users')
    await expect(refusal(page)).toBeVisible()
    await page.goto('/users')
    await expect(page.getByText(BACK_EARLY)).toBeVisible()
    await expect(page.getByRole('main')).toContainText(
      `For the client iam-console, exactly this redirect address must be registered: ${tenant.origin}/other-callback`,
    )
    await page.getByText('Details for support').click()
    await expect(page.locator('pre')).toHaveText(new RegExp(`^redirect +${tenant.origin}/other-callback$`, 'm'))
    await expectAccessible(page)
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 1 })
    // The same after a click, by Back.
    await signInButton(page).click()
    await expect(refusal(page)).toBeVisible()
    await page.goBack()
    await expect(page.getByText(BACK_EARLY)).toBeVisible()
    await expect(page.getByText('You will come back to Users.')).toBeVisible()
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 2 })
    // And when it was tried too often.
    await signInButton(page).click()
    await expect(gate(page, 'Signing in keeps failing')).toBeVisible()
    await expect(page.getByRole('main')).toContainText(`must be registered: ${tenant.origin}/other-callback`)
    await expectAccessible(page)
  })

  test('a page out of the back-forward cache says it too, and does not go there again', async ({ page, sandbox }) => {
    await page.goto('/users')
    await expect(refusal(page)).toBeVisible()
    await page.goto('/users')
    // The browser stays, as if the page had been kept in the back-forward cache.
    await page.route('**/connect/authorize?*', (route) => route.fulfill({ status: 204 }))
    await sandbox.clearLog()
    await signInButton(page).click()
    await expect(page.getByText('Going to Aritma ID')).toBeVisible()
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('iam.away'))).toBe('asked')
    await thaw(page)
    await expect(page.getByText(BACK_EARLY)).toBeVisible()
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 0 })
  })
})

test(
  'a page that is loaded again while it leaves is restored as ever',
  { tag: '@fault-13' },
  async ({ page, sandbox, signIn }) => {
    await signIn()
    await expect(firstRow(page)).toBeVisible()
    await sandbox.fault({ route: AUTHORIZE, hang: true })
    await sandbox.clearLog()
    await page.reload({ waitUntil: 'commit' })
    await expect(sandbox).toHaveReceived(AUTHORIZE, { times: 1 })
    // The way to the provider is given up for it, which is what fails here.
    await page.reload({ waitUntil: 'commit' }).catch(() => null)
    await expect(firstRow(page)).toBeVisible()
    await sandbox.clearFaults()
    const silent = (await sandbox.log(AUTHORIZE)).filter((one) => parameters(one.query).get('prompt') === 'none')
    expect(silent).toHaveLength(2)
  },
)
