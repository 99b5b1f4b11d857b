// Every act as a line for a shell (D9): on forms, in questions, and in the journal of the tab that sent it.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectFineEverywhere, watchClipboard } from './helpers'
import { HANSEN, REMOVE } from './pages/users'
import { SANDBOX } from './sandbox'

const CREATE_GROUP = 'POST /v1/subjects/groups'
const LEDGER = '/clients/f3a1c0d2-ledger'

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1, name: 'Journal' })
const acts = (page: Page): Locator => page.getByRole('region', { name: 'Acts' }).getByRole('listitem')
const act = (page: Page, name: string): Locator => page.getByRole('main').getByRole('button', { name, exact: true })
const curl = (page: Page): Locator => page.getByRole('dialog', { name: 'As curl' })

/** Goes on inside the app, so that what the tab remembers stays. */
async function toJournal(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'Whole journal' })
  await page.getByRole('navigation').getByRole('link', { name: 'Home', exact: true }).first().click()
  await link.click()
  await expect(heading(page)).toBeVisible()
}

async function fillGroup(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: 'Description' }).fill('For a while')
}

test.describe('as curl', () => {
  test(
    'a form shows what it would send, once that is fine, and sends nothing',
    { tag: '@D9' },
    async ({ page, sandbox, enter }) => {
      const copied = await watchClipboard(page)
      await enter('/groups/new')
      await act(page, 'As curl').click()
      await expect(curl(page)).toHaveCount(0)
      await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
      await fillGroup(page, "Kari’s «it's» $HOME")
      await act(page, 'As curl').click()
      const line = curl(page).locator('code')
      await expect(line).toHaveText(
        `curl -X POST '${SANDBOX}/core/iam/v1/subjects/groups' -H "Authorization: Bearer $TOKEN" ` +
          `-H 'Accept: application/json' -H 'Content-Type: application/json' ` +
          `--data-raw '{"displayName":"Kari’s «it'\\''s» $HOME","description":"For a while"}'`,
      )
      await expect(curl(page)).toContainText('$TOKEN stands for an access token')
      await curl(page).getByRole('button', { name: 'Copy the line' }).click()
      expect(await copied()).toBe(await line.textContent())
      await curl(page).getByRole('button', { name: 'Close' }).click()
      await expect(sandbox).toHaveReceived(CREATE_GROUP, { times: 0 })
      await act(page, 'Create group').click()
      await expect(sandbox).toHaveReceived(CREATE_GROUP, { times: 1 })
    },
  )

  test('of many invitations the first stands for all', { tag: '@D9' }, async ({ page, sandbox, enter }) => {
    await enter('/users/invite')
    await page.getByRole('textbox', { name: 'Email addresses' }).fill('per@fjordbank.example, eva@fjordbank.example')
    await act(page, 'As curl').click()
    await expect(curl(page).locator('code')).toContainText('email=per%40fjordbank.example')
    await expect(curl(page).locator('code')).not.toContainText('eva')
    await curl(page).getByRole('button', { name: 'Close' }).click()
    await expect(sandbox).toHaveReceived('POST /v1/users/**', { times: 0 })
  })

  test('a secret never stands in a line', { tag: ['@D9', '@P19'] }, async ({ page, enter }) => {
    await enter(`${LEDGER}/secrets/new`)
    await page.getByRole('textbox', { name: 'Description' }).fill('nattlig')
    await page.getByLabel('Expires at the end of').fill('2027-08-24')
    await act(page, 'As curl').click()
    await expect(curl(page).locator('code')).toContainText(`"value":"'"$CLIENT_SECRET"'"`)
    await expect(curl(page)).toContainText('neither is ever shown here')
    await curl(page).getByRole('button', { name: 'Close' }).click()
    await act(page, 'Add secret').click()
    const once = page.getByRole('dialog', { name: 'Secret' })
    const secret = (await page.locator('[data-secret]').textContent()) ?? ''
    await once.getByRole('button', { name: 'Copy value' }).click()
    await page.getByLabel('I have stored the value').check()
    await once.getByRole('button', { name: 'Close' }).click()
    await toJournal(page)
    await acts(page).getByRole('button', { name: 'As curl' }).click()
    await expect(curl(page).locator('code')).toContainText('$CLIENT_SECRET')
    await expect(curl(page)).not.toContainText(secret)
  })

  test(
    'the form that the API has is the one that is shown',
    { tag: '@D9' },
    async ({ page, sandbox, oddities, enter, toast }) => {
      oddities.allowStatus(404)
      oddities.allowStatus(405)
      await sandbox.settings({ domainInPath: true })
      await enter('/domains/nordlysinvest%2Eexample')
      await act(page, 'Remove domain').click()
      await page.getByRole('dialog').getByRole('button', { name: 'Remove domain', exact: true }).click()
      await expect(toast('nordlysinvest.example removed')).toBeVisible()
      await toJournal(page)
      await acts(page).getByRole('button', { name: 'As curl' }).click()
      await expect(curl(page).locator('code')).toContainText(
        /^curl -X DELETE '.*\/v1\/domains\/nordlysinvest\.example' /,
      )
    },
  )

  test('a deletion shows itself before it is done', { tag: '@D9' }, async ({ page, enter }) => {
    await enter(LEDGER)
    await act(page, 'Delete client…').click()
    const asked = page.getByRole('dialog').filter({ hasText: 'Delete ledger-sync?' })
    await asked.getByText('As curl').click()
    await expect(asked.locator('code').last()).toContainText(
      /^curl -X DELETE '.*\/v1\/clients\/f3a1c0d2-ledger' -H "Auth/,
    )
    await expectFineEverywhere(page)
  })

  test(
    'any act shows itself in the journal of the tab that sent it, and of no other',
    { tag: '@D9' },
    async ({ page, context, tenant, sandbox, person, toast }) => {
      await person.open(HANSEN)
      await person.remove('payments.viewer').click()
      await expect(toast(/payments\.viewer/)).toBeVisible()
      await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
      await toJournal(page)
      await acts(page).getByRole('button', { name: 'As curl' }).click()
      await expect(curl(page).locator('code')).toContainText(/^curl -X DELETE '.*\/v1\/users\/[^/]+\/roles\/[^/]+' -H/)
      const other = await context.newPage()
      await other.goto(`${tenant.origin}/journal`)
      await expect(acts(other)).toHaveCount(1)
      await expect(acts(other).getByRole('button')).toHaveCount(0)
    },
  )
})
