// The secrets of clients: adding, what is shown once, rotating, when they expire.
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { allowClipboard, clickDisabled, expectAccessible } from './helpers'

const ADD = 'POST /v1/clients/*/secrets'
const LEDGER = '/clients/f3a1c0d2-ledger'

const once = (page: Page) => page.getByRole('dialog', { name: 'Secret' })
const value = (page: Page) => page.locator('[data-secret]')
const moved = (page: Page) => page.getByLabel('The service uses the new secret')
const add = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Add secret' })

async function fill(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Description' }).fill('Production 2027')
  await page.getByLabel('Expires at the end of').fill('2027-08-24')
}

test('by word and colour: expired, soon, later, never', { tag: '@P20' }, async ({ page, enter }) => {
  await enter(LEDGER)
  const secrets = page.getByRole('region', { name: 'Secrets' })
  await expect(secrets.getByRole('listitem').filter({ hasText: 'Old import job' })).toContainText('Expired')
  await expect(secrets.getByRole('listitem').filter({ hasText: 'Production' })).toContainText('Expires in 6 days')
  await expect(secrets.getByRole('listitem').filter({ hasText: 'Staging' })).toContainText(/Expires \d+ \w+ 2027/)
  await page.goto('/clients/51c7aa10-iam')
  await expect(page.getByText('Never expires')).toBeVisible()
})

test(
  'the value is made here, sent once, shown once',
  { tag: ['@P19', '@call:addClientSecret'] },
  async ({ page, sandbox, enter }) => {
    await enter(`${LEDGER}/secrets/new`)
    await fill(page)
    await add(page).click()
    await expect(once(page)).toBeVisible()
    const shown = (await value(page).textContent()) ?? ''
    expect(shown).toMatch(/^[A-HJ-NP-Za-km-np-z2-9]{32}$/)
    const calls = await sandbox.log(ADD)
    expect(calls).toHaveLength(1)
    const sent = JSON.parse(calls[0]?.body ?? '') as { value: string; description: string; expiration: string }
    // The end of that day where the admin sits, with its offset.
    expect(sent).toEqual({ value: shown, description: 'Production 2027', expiration: '2027-08-24T23:59:59+02:00' })
    await expectAccessible(page)
    // Nowhere else: no storage, no title, no address.
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.title, location.href]),
    )
    expect(kept).not.toContain(shown)
  },
)

test(
  'it closes neither by Escape nor by a click outside, but once the value is stored',
  { tag: '@P19' },
  async ({ page, enter, context, tenant }) => {
    await allowClipboard(context, tenant)
    await enter(`${LEDGER}/secrets/new`)
    await fill(page)
    await add(page).click()
    await expect(once(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.mouse.click(5, 5)
    await expect(once(page)).toBeVisible()
    const stored = page.getByLabel('I have stored the value')
    await clickDisabled(stored)
    await expect(stored).not.toBeChecked()
    await clickDisabled(once(page).getByRole('button', { name: 'Close' }))
    await expect(once(page)).toBeVisible()
    await once(page).getByRole('button', { name: 'Copy value' }).click()
    await expect(once(page).getByRole('button', { name: 'Copied' })).toBeVisible()
    await stored.check()
    await once(page).getByRole('button', { name: 'Close' }).click()
    await expect(once(page)).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Secrets' })).toContainText('Production 2027')
  },
)

test(
  'where the clipboard is refused the value is selected, which is as good',
  { tag: '@P19' },
  async ({ page, enter }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await enter(`${LEDGER}/secrets/new`)
    await fill(page)
    await add(page).click()
    await once(page).getByRole('button', { name: 'Copy value' }).click()
    await expect(once(page)).toContainText('press Ctrl C')
    const shown = await value(page).textContent()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(shown)
    await page.getByLabel('I have stored the value').check()
  },
)

test(
  'after an unknown outcome the same value is sent again',
  { tag: ['@P19', '@j3'] },
  async ({ page, sandbox, oddities, enter }) => {
    oddities.allow(/ERR_EMPTY_RESPONSE/)
    await enter(`${LEDGER}/secrets/new`)
    await fill(page)
    await sandbox.fault({ route: ADD, cutAfterCommit: true })
    await add(page).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Another try sends the same value again.' })).toBeVisible()
    await add(page).click()
    await expect(once(page)).toBeVisible()
    const sent = (await sandbox.log(ADD)).map((call) => (JSON.parse(call.body ?? '') as { value: string }).value)
    expect(new Set(sent)).toEqual(new Set([await value(page).textContent()]))
  },
)

test('never is a choice, and a day that is past is none', async ({ page, sandbox, enter }) => {
  await enter(`${LEDGER}/secrets/new`)
  await page.getByRole('textbox', { name: 'Description' }).fill('For ever')
  await expect(add(page)).toHaveAttribute('aria-disabled', 'true')
  await page.getByLabel('Expires at the end of').fill('2020-01-01')
  await add(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose a day to come.' })).toBeVisible()
  await page.getByLabel('Never expires').check()
  await page.getByLabel('Never expires').press('Tab')
  await add(page).click()
  await expect(once(page)).toBeVisible()
  const [call] = await sandbox.log(ADD)
  expect(JSON.parse(call?.body ?? '')).toMatchObject({ expiration: null })
})

test(
  'deleting a secret says what follows',
  { tag: ['@P17', '@call:deleteClientSecret'] },
  async ({ page, sandbox, enter, toast }) => {
    await enter(LEDGER)
    await page.getByRole('button', { name: 'Delete secret Old import job' }).click()
    const question = page.getByRole('dialog')
    await expect(question).toContainText('Calls with it are refused from that moment.')
    await question.getByRole('button', { name: 'Delete secret' }).click()
    await expect(toast('Secret Old import job deleted')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Secrets' })).not.toContainText('Old import job')
    await expect(sandbox).toHaveReceived('DELETE /v1/clients/*/secrets/*', { times: 1 })
  },
)

test(
  'the guide: add, switch, confirm, delete; not before the service has moved',
  { tag: '@P21' },
  async ({ page, sandbox, enter, toast }) => {
    await enter(LEDGER)
    const old = page.getByRole('listitem').filter({ hasText: 'Production' })
    await old.getByRole('link', { name: 'Rotate' }).click()
    await fill(page)
    await add(page).click()
    await expect(page).toHaveURL(/step=2/)
    await expect(value(page)).toBeVisible()
    const goOn = page.getByRole('link', { name: 'Go on' })
    await clickDisabled(goOn)
    await expect(page).toHaveURL(/step=2/)
    await clickDisabled(moved(page))
    await expect(moved(page)).not.toBeChecked()
    await page.getByRole('main').getByRole('button', { name: 'Copy value' }).click()
    await moved(page).check()
    await goOn.click()
    await expect(page).toHaveURL(/step=3/)
    await page.getByRole('main').getByRole('button', { name: 'Delete secret' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete secret' }).click()
    await expect(toast('Secret Production deleted')).toBeVisible()
    await expect(sandbox).toHaveReceived('DELETE /v1/clients/*/secrets/3', { times: 1 })
    await expect(page.getByText('The old secret is gone.')).toBeVisible()
  },
)

test(
  'the guide after a reload: the value is gone, and the old one cannot go unless it is said again',
  { tag: '@P21' },
  async ({ page, sandbox, enter }) => {
    await enter(`${LEDGER}/secrets/3/rotate`)
    await fill(page)
    await add(page).click()
    await expect(page).toHaveURL(/step=2/)
    await expect(value(page)).toBeVisible()
    await page.reload()
    await expect(page.getByText('is nowhere any more')).toBeVisible()
    await page.goto(`${LEDGER}/secrets/3/rotate?step=3`)
    await page.getByRole('main').getByRole('button', { name: 'Delete secret' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(sandbox).toHaveReceived('DELETE /v1/clients/*/secrets/*', { times: 0 })
    await moved(page).check()
    await page.getByRole('main').getByRole('button', { name: 'Delete secret' }).click()
    await expect(page.getByRole('dialog').filter({ hasText: 'Delete' })).toBeVisible()
  },
)

for (const [what, path] of [
  ['the form', '/secrets/new'],
  ['the guide', '/secrets/3/rotate'],
] as const)
  test(
    `a value that was taken when ${what} was left is shown all the same`,
    { tag: ['@P19', '@j3'] },
    async ({ page, sandbox, enter, shell }) => {
      await enter(`${LEDGER}${path}`)
      await fill(page)
      await sandbox.fault({ route: ADD, hang: true })
      await add(page).click()
      await expect(sandbox).toHaveReceived(ADD)
      await shell.main.getByRole('link', { name: 'Users' }).click()
      await page.getByRole('button', { name: 'Leave and discard' }).click()
      await expect(page).toHaveURL(/\/users$/)
      await sandbox.clearFaults()
      await expect(once(page)).toContainText('Production 2027')
      const [call] = await sandbox.log(ADD)
      await expect(value(page)).toHaveText((JSON.parse(call?.body ?? '') as { value: string }).value)
    },
  )

test.describe('when secrets expire', () => {
  test(
    'all clients are read, four at a time, the first to expire first',
    { tag: ['@P20', '@P3', '@call:listClients'] },
    async ({ page, sandbox, enter }) => {
      await enter('/clients/expiries')
      await expect(page.getByText('15 of 15 clients read.')).toBeVisible()
      const lines = page.getByRole('region', { name: 'When secrets expire' }).getByRole('listitem')
      await expect(lines.first()).toContainText('before the merger')
      await expect(lines.last()).toContainText('Never expires')
      await expect(sandbox).toHaveReceived('GET /v1/clients', { times: 1 })
      await expect(sandbox).toHaveReceived('GET /v1/clients/*/secrets', { times: 15 })
    },
  )

  test(
    'what could not be read is counted, not left out in silence',
    { tag: '@D7' },
    async ({ page, sandbox, enter }) => {
      await sandbox.fault({ route: 'GET /v1/clients/*/secrets', status: 500, times: 2 })
      await enter('/clients/expiries')
      await expect(page.getByText('15 of 15 clients read. 2 could not be read.')).toBeVisible()
      await page.getByRole('button', { name: 'Read again' }).click()
      await expect(page.getByText('15 of 15 clients read.', { exact: true })).toBeVisible()
    },
  )

  test('it can be stopped', { tag: '@P4' }, async ({ page, sandbox, enter }) => {
    await sandbox.fault({ route: 'GET /v1/clients/*/secrets', hang: true, skip: 5, times: 0 })
    await enter('/clients/expiries')
    await expect(page.getByText(/\d of 15 clients read/)).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByRole('button', { name: 'Read again' })).toBeVisible()
    await expect(page.getByText(/\d of 15 clients read\./)).toBeVisible()
  })

  test('a calendar file holds every end', { tag: '@P20' }, async ({ page, enter }) => {
    await enter(LEDGER)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Calendar file' }).click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(file).toContain('Production')
  })
})
