// A tab that the browser has duplicated: it has copied what the other tab kept.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseAtProvider, expectAccessible } from './helpers'
import { AUTHORIZE, TOKEN, firstRow, parameters, signInButton } from './pages/session'
import { CREATE, GOOD, INVITE, CreateForm, InviteForm } from './pages/users'

const LIST = 'a@fjordbank.example\nb@fjordbank.example'

/** The notice that another tab has a draft. */
const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'Another tab has a draft of this form.' })
const use = (page: Page) => offer(page).getByRole('button', { name: 'Use it' })
const discard = (page: Page) => offer(page).getByRole('button', { name: 'Discard' })

/** The browser's "Duplicate": a page that it opens for another of the same origin begins with a copy of its storage. */
async function duplicate(page: Page, path = new URL(page.url()).pathname): Promise<Page> {
  const opened = page.context().waitForEvent('page')
  await page.evaluate((to) => void open(to), path)
  return opened
}

/** What this tab keeps. */
const kept = (page: Page): Promise<Record<string, string>> => page.evaluate(() => ({ ...sessionStorage }))

for (const [how, prepare] of [
  ['by locks', () => {}],
  ['without locks', () => void Object.defineProperty(navigator, 'locks', { value: undefined })],
] as const) {
  test(
    `a draft of another tab is offered and not taken, ${how}`,
    { tag: '@k4' },
    async ({ page, context, tenant, invite }) => {
      await context.addInitScript(prepare)
      await invite.open()
      await invite.addresses.fill(LIST)
      const copy = await duplicate(page)
      const other = new InviteForm(copy, tenant)
      await expect(offer(copy)).toBeVisible()
      await expect(other.addresses).toHaveValue('')
      await expect(invite.addresses).toHaveValue(LIST)
      await expectAccessible(copy)
      // It stays an offer over a reload, and the tab's own draft is not one.
      await copy.reload()
      await expect(offer(copy)).toBeVisible()
      await page.reload()
      await expect(invite.addresses).toHaveValue(LIST)
      await expect(offer(page)).toBeHidden()
      expect((await kept(page))['iam.tab']).not.toBe((await kept(copy))['iam.tab'])
      await discard(copy).click()
      await expect(offer(copy)).toBeHidden()
      await expect(other.addresses).toBeFocused()
      await copy.reload()
      await expect(other.addresses).toHaveValue('')
      await expect(offer(copy)).toBeHidden()
      await expect(invite.addresses).toHaveValue(LIST)
    },
  )
}

/** What stands wherever one lands: who comes without a way back is at home. */
const frame = (page: Page) => page.getByRole('navigation', { name: 'Main' })

test(
  'a draft that one tab takes is given up by the other, so it is sent once',
  { tag: ['@k4', '@k1'] },
  async ({ page, tenant, sandbox, invite }) => {
    await invite.open()
    await invite.addresses.fill(LIST)
    const copy = await duplicate(page)
    const other = new InviteForm(copy, tenant)
    await use(copy).click()
    await expect(other.addresses).toHaveValue(LIST)
    await expect(offer(copy)).toBeHidden()
    await expect(offer(page)).toBeVisible()
    await expect(invite.addresses).toHaveValue('')
    // And back again.
    await use(page).click()
    await expect(invite.addresses).toHaveValue(LIST)
    await expect(other.addresses).toHaveValue('')
    await use(copy).click()
    await expect(other.addresses).toHaveValue(LIST)
    await other.send(2).click()
    await expect(other.result('a@fjordbank.example')).toContainText('Invited')
    // What was taken from here was sent: it is not offered any more.
    await expect(offer(page)).toBeHidden()
    await page.reload()
    await expect(invite.addresses).toHaveValue('')
    await expect(offer(page)).toBeHidden()
    await expect(sandbox).toHaveReceived(INVITE, { times: 2 })
  },
)

test(
  'what a tab has begun to send is not offered to its copy any more, loaded or not',
  { tag: ['@k4', '@k1'] },
  async ({ page, tenant, sandbox, invite }) => {
    await invite.open()
    await invite.addresses.fill(LIST)
    const copy = await duplicate(page)
    await expect(offer(copy)).toBeVisible()
    const late = await duplicate(page, '/robots.txt')
    await sandbox.fault({ route: INVITE, hang: true, times: 0 })
    await invite.send(2).click()
    await expect(sandbox).toHaveReceived(INVITE, { times: 2 })
    await expect(offer(copy)).toBeHidden()
    await late.goto('/users/invite')
    await expect(new InviteForm(late, tenant).addresses).toHaveValue('')
    await expect(offer(late)).toBeHidden()
    await sandbox.clearFaults()
    await expect(invite.result('b@fjordbank.example')).toContainText('Invited')
    await expect(sandbox).toHaveReceived(INVITE, { times: 2 })
  },
)

test('a draft that is taken does not cost what was typed here', { tag: '@k4' }, async ({ page, tenant, create }) => {
  await create.open()
  await create.fill(...GOOD)
  const copy = await duplicate(page)
  const other = new CreateForm(copy, tenant)
  await expect(offer(copy)).toBeVisible()
  await other.fullName.fill('Somebody Else')
  await use(copy).click()
  await other.expectValues(...GOOD)
  await use(copy).click()
  await other.expectValues('', 'Somebody Else', '')
})

test(
  'a form whose sending fails keeps its draft here and offers it nowhere',
  { tag: '@k4' },
  async ({ page, sandbox, create }) => {
    await create.open()
    await create.fill(...GOOD)
    const copy = await duplicate(page)
    await expect(offer(copy)).toBeVisible()
    await sandbox.fault({ route: CREATE, status: 500 })
    await create.submit.click()
    await expect(page.getByRole('alert').filter({ hasText: 'The user was not created.' })).toBeVisible()
    await expect(offer(copy)).toBeHidden()
    await page.reload()
    await create.expectValues(...GOOD)
  },
)

test('a tab that is loaded again and again is never taken for a copy', { tag: '@k4' }, async ({ page, invite }) => {
  await invite.open()
  await invite.addresses.fill(LIST)
  const before = (await kept(page))['iam.tab']
  for (let n = 0; n < 4; n++) {
    await page.reload()
    await expect(invite.addresses).toHaveValue(LIST)
  }
  await page.goto('/users')
  await expect(firstRow(page)).toBeVisible()
  await page.goBack()
  await expect(invite.addresses).toHaveValue(LIST)
  expect((await kept(page))['iam.tab']).toBe(before)
})

test(
  'a tab duplicated on its way through the provider redeems a code of its own',
  { tag: ['@b2', '@a3'] },
  async ({ page, sandbox }) => {
    await page.goto('/users')
    await signInButton(page).click()
    await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
    const login = page.url()
    // The storage of the console is copied with the tab, whatever it shows. Made from a page of the console.
    await page.goto('/robots.txt')
    const copy = await duplicate(page, '/robots.txt')
    await copy.goto(login)
    await page.goto(login)
    await chooseAtProvider(page, 'kari.nordmann')
    await expect(firstRow(page)).toBeVisible()
    await copy.reload()
    await chooseIfAsked(copy)
    await expect(frame(copy)).toBeVisible()
    const redeemed = (await sandbox.log(TOKEN)).map((one) => parameters(one.body))
    expect(redeemed).toHaveLength(2)
    expect(new Set(redeemed.map((one) => one.get('code'))).size).toBe(2)
    // Nor is a verifier used by both.
    expect(new Set(redeemed.map((one) => one.get('code_verifier'))).size).toBe(2)
    await expect(sandbox).toHaveReceived(AUTHORIZE, { query: { prompt: 'none' } })
    await expect(page.getByRole('table')).toBeVisible()
  },
)

/** The provider may know the session already, and answer at once. */
async function chooseIfAsked(page: Page): Promise<void> {
  const choice = page.getByRole('button', { name: 'kari.nordmann' })
  await expect(choice.or(frame(page))).toBeVisible()
  if (await choice.isVisible()) await choice.click()
}
