// The journal of own acts (P18), and every act as a line for a shell (D9).
import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { KARI, OLA, answered, enterOn, expectFineEverywhere, tabTo } from './helpers'
import { HANSEN } from './pages/users'
import { signOut } from './pages/session'

const CREATE_GROUP = 'POST /v1/subjects/groups'
const LEDGER = '/clients/f3a1c0d2-ledger'

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1, name: 'Journal' })
const acts = (page: Page): Locator => page.getByRole('region', { name: 'Acts' }).getByRole('listitem')
const card = (page: Page): Locator => page.getByRole('region', { name: 'Done here lately' })
const act = (page: Page, name: string): Locator => page.getByRole('main').getByRole('button', { name, exact: true })
const curl = (page: Page): Locator => page.getByRole('dialog', { name: 'As curl' })
const empty = (page: Page): Locator => page.getByText('Nothing was sent from this browser since you signed in.')

/** Goes on inside the app, so that what the tab remembers stays. */
async function toJournal(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'Whole journal' })
  await page.getByRole('navigation').getByRole('link', { name: 'Home', exact: true }).first().click()
  await link.click()
  await expect(heading(page)).toBeVisible()
}

async function createGroup(page: Page, name: string): Promise<void> {
  await page.goto('/groups/new')
  await fillGroup(page, name)
  await act(page, 'Create group').click()
}

async function fillGroup(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: 'Description' }).fill('For a while')
}

test.describe('the journal', () => {
  test(
    'acts of several groups leave a line each, in words with names, and stay over a reload',
    { tag: '@P18' },
    async ({ page, person, toast, sandbox }) => {
      await person.open(HANSEN)
      await person.remove('payments.viewer').click()
      await expect(toast(/payments\.viewer/)).toBeVisible()
      await createGroup(page, 'Konsulenter')
      await expect(page.getByRole('heading', { level: 1, name: 'Konsulenter' })).toBeVisible()
      await page.goto(LEDGER)
      await act(page, 'Delete client…').click()
      const asked = page.getByRole('dialog').filter({ hasText: 'Delete' })
      await asked.getByRole('textbox').fill('ledger-sync')
      await asked.getByRole('button', { name: 'Delete client' }).click()
      await expect(page).toHaveURL('/clients')
      await page.goto('/')
      await expect(card(page).getByRole('listitem')).toHaveText([
        /^Delete the client ledger-sync.*Done/,
        /^Create the group Konsulenter.*Done/,
        /^Take the role payments\.viewer from ola\.hansen.*Done/,
      ])
      await card(page).getByRole('link', { name: 'Whole journal' }).click()
      await expect(page).toHaveURL('/journal')
      await expect(acts(page)).toHaveCount(3)
      await page.reload()
      await expect(acts(page).first()).toHaveText(/Delete the client ledger-sync.*\d\d:\d\d.*Done/)
      await expect(sandbox).toHaveReceived('POST|PUT|DELETE /v1/**', { times: 3 })
    },
  )

  test(
    'how it ended is told: refused, not known, and what reading back has shown',
    { tag: ['@P18', '@J3'] },
    async ({ page, sandbox, enter, oddities }) => {
      oddities.allow(/net::ERR_/)
      await enter('/groups/new')
      await answered(page)
      await sandbox.fault({ route: CREATE_GROUP, status: 403 })
      await fillGroup(page, 'Nektet')
      await act(page, 'Create group').click()
      await expect(page.getByRole('alert').filter({ hasText: 'was not created' })).toBeVisible()
      await sandbox.fault({ route: CREATE_GROUP, cutAfterCommit: true })
      await page.getByRole('textbox', { name: 'Name' }).fill('Uviss')
      await act(page, 'Create group').click()
      await expect(page.getByRole('alert').filter({ hasText: 'No clear answer came' })).toBeVisible()
      // A DELETE whose body something on the way drops: the answer says "done", and reading back that it is not.
      await page.goto('/groups')
      await page.getByRole('link', { name: 'Betalinger', exact: true }).click()
      const remove = page.getByRole('button', { name: /^Remove Åse/ })
      await expect(remove).toBeVisible()
      await answered(page)
      await sandbox.fault({ route: 'DELETE /v1/subjects/groups/*/members', status: 200, body: '' })
      await remove.click()
      await expect(page.getByRole('status').filter({ hasText: 'was not removed' })).toBeVisible()
      await toJournal(page)
      await expect(acts(page)).toHaveText([
        /^Take Åse Bjørnstad-Ødegård out of the group Betalinger.*Not done/,
        /^Create the group Uviss.*Not known/,
        /^Create the group Nektet.*Not done \(403\)/,
      ])
    },
  )

  test('what was never sent leaves no line', { tag: ['@P18', '@P25'] }, async ({ page, enter }) => {
    await enter('/groups/new')
    await fillGroup(page, 'Aldri')
    const other = await page.context().newPage()
    await other.goto(`${new URL(page.url()).origin}/me`)
    await other.getByRole('checkbox', { name: 'Only look' }).check()
    await expect(act(page, 'Create group')).toHaveAttribute('aria-disabled', 'true')
    await other.goto(`${new URL(page.url()).origin}/journal`)
    await expect(empty(other)).toBeVisible()
    await expect(act(other, 'Save as CSV')).toHaveCount(0)
  })

  test(
    'two tabs write one journal, and it is cleared in both',
    { tag: '@P18' },
    async ({ page, context, tenant, enter, toast }) => {
      await enter('/journal')
      await expect(empty(page)).toBeVisible()
      const other = await context.newPage()
      await other.goto(`${tenant.origin}/groups/new`)
      await fillGroup(other, 'Fra fane to')
      await act(other, 'Create group').click()
      await expect(acts(page)).toHaveText([/Create the group Fra fane to.*Done/])
      await createGroup(page, 'Fra fane én')
      await expect(page.getByRole('heading', { level: 1, name: 'Fra fane én' })).toBeVisible()
      await toJournal(other)
      await expect(acts(other)).toHaveText([/Fra fane én/, /Fra fane to/])
      await page.goto('/journal')
      await act(page, 'Clear the journal').click()
      const asked = page.getByRole('dialog').filter({ hasText: 'Clear the journal?' })
      await asked.getByRole('button', { name: 'Keep it' }).click()
      await expect(acts(page)).toHaveCount(2)
      await act(page, 'Clear the journal').click()
      await asked.getByRole('button', { name: 'Clear the journal' }).click()
      await expect(toast('The journal was cleared')).toBeVisible()
      await expect(empty(page)).toBeVisible()
      await expect(empty(other)).toBeVisible()
      await page.reload()
      await expect(empty(page)).toBeVisible()
    },
  )

  test(
    'two people in one browser do not see each other’s lines',
    { tag: ['@P18', '@K4'] },
    async ({ page, tenant, enter }) => {
      await enter()
      await createGroup(page, 'Karis')
      await expect(page.getByRole('heading', { level: 1, name: 'Karis' })).toBeVisible()
      await enterOn(page, tenant, '/journal', OLA)
      await expect(empty(page)).toBeVisible()
      await enterOn(page, tenant, '/journal', KARI)
      await expect(acts(page)).toHaveText([/Create the group Karis/])
    },
  )

  test(
    'signing out leaves nothing of it in the browser',
    { tag: ['@P18', '@e1'] },
    async ({ page, context, tenant, signIn }) => {
      await signIn('/groups/new')
      await fillGroup(page, 'Borte etterpå')
      await act(page, 'Create group').click()
      await expect(page.getByRole('heading', { level: 1, name: 'Borte etterpå' })).toBeVisible()
      const kept = (tab: Page) => tab.evaluate(() => JSON.stringify(localStorage))
      await expect.poll(() => kept(page)).toContain('Borte etterpå')
      await signOut(page)
      await expect(page.getByRole('button', { name: /Sign in/ })).toBeVisible()
      const other = await context.newPage()
      await other.goto(tenant.origin)
      expect(await kept(other)).not.toContain('Borte')
      expect(await kept(other)).not.toContain('journal')
    },
  )

  test(
    'where the browser keeps nothing more, it says so, and shows what this tab sent',
    { tag: '@P18' },
    async ({ page, enter }) => {
      await page.addInitScript(() => {
        const full = (_: unknown, storage: Storage, [name = '', value = '']: string[]): void => {
          if (name.startsWith('own journal')) throw new DOMException('full', 'QuotaExceededError')
          Object.assign(storage, { [name]: value })
        }
        const put = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as () => void
        Object.defineProperty(Storage.prototype, 'setItem', { value: new Proxy(put, { apply: full }) })
      })
      await enter('/groups/new')
      await fillGroup(page, 'Bare her')
      await act(page, 'Create group').click()
      await expect(page.getByRole('heading', { level: 1, name: 'Bare her' })).toBeVisible()
      await toJournal(page)
      await expect(acts(page)).toHaveText([/Create the group Bare her.*Done/])
      await expect(page.getByText('This browser does not keep the journal')).toBeVisible()
      await page.reload()
      await expect(empty(page)).toBeVisible()
    },
  )

  test('what cannot be read is told and leaves the rest', { tag: ['@P18', '@D7'] }, async ({ page, enter, toast }) => {
    await enter()
    await createGroup(page, 'Lesbar')
    await expect(toast('Lesbar')).toBeVisible()
    // Where no console runs that keeps its own.
    await page.goto('/robots.txt')
    await page.evaluate(() => {
      const name = Object.keys(localStorage).find((key) => key.startsWith('own journal')) ?? ''
      localStorage.setItem(name, `${localStorage.getItem(name) ?? ''}\n[1,"of another version"]\n<html>`)
    })
    await page.goto('/journal')
    await expect(page.getByText('2 lines of the journal cannot be read')).toBeVisible()
    await expect(acts(page)).toHaveText([/Lesbar/])
    await createGroup(page, 'Etterpå')
    await expect(page.getByRole('heading', { level: 1, name: 'Etterpå' })).toBeVisible()
    // What was not kept yet is kept as the page is left.
    await page.goto('/robots.txt')
    await page.evaluate(() => {
      const name = Object.keys(localStorage).find((key) => key.startsWith('own journal')) ?? ''
      localStorage.setItem(name, '{"version":9}')
    })
    await page.goto('/journal')
    await expect(page.getByText('1 line of the journal cannot be read')).toBeVisible()
    await expect(acts(page)).toHaveCount(0)
    await createGroup(page, 'Ny begynnelse')
    await expect(page.getByRole('heading', { level: 1, name: 'Ny begynnelse' })).toBeVisible()
    await page.goto('/journal')
    await expect(acts(page)).toHaveText([/Ny begynnelse/])
  })

  test(
    'it is saved as a table that a spreadsheet reads, without secrets',
    { tag: ['@P18', '@I8'] },
    async ({ page, enter }) => {
      await enter(LEDGER)
      await page.getByRole('main').getByText('Add secret').click()
      await page.getByRole('textbox', { name: 'Description' }).fill('"Natt", blå')
      await page.getByLabel('Expires at the end of').fill('2027-08-24')
      await act(page, 'Add secret').click()
      const secret = (await page.locator('[data-secret]').textContent()) ?? ''
      expect(secret).toHaveLength(32)
      await page.goto('/journal')
      const download = page.waitForEvent('download')
      await act(page, 'Save as CSV').click()
      expect((await download).suggestedFilename()).toMatch(/^journal-\d{4}-\d\d-\d\d\.csv$/)
      const text = await readFile(await (await download).path(), 'utf8')
      const [head, line, ...rest] = text.split('\r\n')
      expect(head).toBe('\ufeff"When (UTC)","What","Outcome","Request"')
      expect(line).toMatch(
        /^"\d{4}-.*Z","Add a secret to the client ledger-sync: ""Natt"", blå","Done","POST \/v1\/clients\/f3a1c0d2-ledger\/secrets"$/,
      )
      expect(rest).toEqual([''])
      expect(text).not.toContain('2027-08-24')
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
      expect(kept + text).not.toContain(secret)
    },
  )

  test('it is searched by any word of a line', { tag: '@P18' }, async ({ page, sandbox, enter }) => {
    await enter('/groups/new')
    await answered(page)
    await sandbox.fault({ route: CREATE_GROUP, status: 409 })
    await fillGroup(page, 'Første')
    await act(page, 'Create group').click()
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
    await page.getByRole('textbox', { name: 'Name' }).fill('Andre')
    await act(page, 'Create group').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Andre' })).toBeVisible()
    await toJournal(page)
    const search = page.getByRole('searchbox', { name: 'Search the journal' })
    await search.fill('FØRSTE group')
    await expect(acts(page)).toHaveText([/Create the group Første/])
    await expect(page.getByText('1 act', { exact: true })).toBeVisible()
    await search.fill('done 409')
    await expect(acts(page)).toHaveText([/Første/])
    await search.fill('nobody')
    await expect(page.getByText('Nothing in the journal matches “nobody”.')).toBeVisible()
    await search.fill('')
    await expect(acts(page)).toHaveCount(2)
  })

  test('by the keyboard, on a phone, in the dark', { tag: ['@P18'] }, async ({ page, enter }) => {
    await enter('/journal')
    await expectFineEverywhere(page)
    await createGroup(page, `Lang${'langt'.repeat(30)}`)
    await createGroup(page, '\u202egnal \u05d0\u05d1')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('gnal')
    await toJournal(page)
    await expect(acts(page)).toHaveCount(2)
    await expectFineEverywhere(page)
    await heading(page).focus()
    await tabTo(page, acts(page).first().getByRole('button', { name: 'As curl' }))
    await page.keyboard.press('Enter')
    await expect(curl(page)).toBeVisible()
    await expectFineEverywhere(page)
    await page.keyboard.press('Escape')
    await expect(acts(page).first().getByRole('button', { name: 'As curl' })).toBeFocused()
    await page.goto('/')
    await expect(card(page)).toContainText('gnal')
    await expectFineEverywhere(page)
  })
})

test.describe('in Norwegian', () => {
  test.use({ locale: 'nb-NO' })

  test(
    'what was noted in English is told in Norwegian, and the other way round',
    { tag: '@P18' },
    async ({ page, enter }) => {
      await enter('/groups/new')
      await page.getByRole('textbox', { name: 'Navn' }).fill('Ærlig')
      await page.getByRole('textbox', { name: 'Beskrivelse' }).fill('En stund')
      await page.getByRole('button', { name: 'Som curl' }).click()
      await expect(page.getByRole('dialog', { name: 'Som curl' })).toContainText('$TOKEN står for et tilgangstoken')
      await page.keyboard.press('Escape')
      await act(page, 'Opprett gruppe').click()
      await expect(page.getByRole('heading', { level: 1, name: 'Ærlig' })).toBeVisible()
      await page.goto('/journal')
      const lines = page.getByRole('region', { name: 'Handlinger' }).getByRole('listitem')
      await expect(lines).toHaveText([/^Opprett gruppen Ærlig.*Gjort/])
      await page.getByRole('button', { name: /Konto/ }).first().click()
      await page.getByRole('menuitemradio', { name: 'English' }).click()
      await expect(acts(page)).toHaveText([/^Create the group Ærlig.*Done/])
    },
  )
})
