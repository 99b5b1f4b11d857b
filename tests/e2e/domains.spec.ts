// Domains: the list and what is due, the form that cuts what is pasted to a bare name, the record, the waiting, removal.
import type { Page } from '@playwright/test'
import { detailBehaves } from './behaves/detail'
import { formBehaves } from './behaves/form'
import { listBehaves } from './behaves/list'
import { expect, test } from './fixtures'
import { allowClipboard, answered, expectFine, hold, OLA, parameter, pass, pasted, takeClock } from './helpers'

const LIST = 'GET /v1/domains'
const ADD = 'POST /v1/domains'
const STATUS = 'GET /v1/domains/status'
const REMOVE = 'DELETE /v1/domains'
const NAMES = { path: '/domains', table: 'Domains', search: 'Search domains' }
const PENDING = 'nordlysinvest.example'
const CONFIRMED = 'fjordbank.example'

const field = (page: Page) => page.getByRole('textbox', { name: 'Domain' })
const waiting = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const record = (page: Page) => page.getByRole('region', { name: 'The record to add' })
const at = (domain: string): string => `/domains/${domain.replaceAll('.', '%2E')}`

listBehaves({ ...NAMES, call: LIST, none: 'There are no domains', begin: 'Add domain', paged: false })

formBehaves({
  path: '/domains/new',
  act: 'Add domain',
  fill: (page) => field(page).fill('https://www.Polarkraft.example/'),
  call: ADD,
  done: /\/domains\/polarkraft%2Eexample$/,
  first: 'Domain',
  fields: { domain: 'Domain' },
  conflict: 'registered already, here or in another tenant',
})

detailBehaves({
  list: NAMES,
  name: CONFIRMED,
  call: LIST,
  noun: 'Domain',
  knownByName: true,
  none: 'No such domain',
})

test.use({ listOf: NAMES })

test('the list tells how far each is, and what is due', { tag: ['@P10', '@call:listDomains'] }, async ({ list }) => {
  await list.open()
  await expect(list.row(CONFIRMED)).toContainText('Confirmed')
  await expect(list.row(PENDING)).toContainText('Pending')
  await expect(list.row(PENDING)).toContainText('Add the TXT record; not checked in this tab yet')
  // One domain of two spellings is one row, with both.
  await expect(list.row('fjørdbank.example')).toContainText('xn--fjrdbank-64a.example')
  await list.searchFor('XN--FJ')
  await expect(list.rows).toHaveCount(1)
})

for (const [typed, sent] of [
  ['https://Fjordkraft.example/logg-inn?x=a@b.example', 'fjordkraft.example'],
  ['kari@fjordkraft.example', 'fjordkraft.example'],
  ['“fjordkraft.example.”', 'fjordkraft.example'],
  ['*.fjordkraft.example', 'fjordkraft.example'],
  ['FJØRDKRAFT.example', 'xn--fjrdkraft-m8a.example'],
  ['xn--fjrdkraft-m8a.example', 'xn--fjrdkraft-m8a.example'],
  ['straße.example', 'xn--strae-oqa.example'],
] as const) {
  test(
    `what is pasted is cut to the bare name: ${typed}`,
    { tag: ['@P10', '@call:addDomain'] },
    async ({ page, sandbox, enter }) => {
      await enter('/domains/new')
      await field(page).fill(typed)
      await page.getByRole('main').getByRole('button', { name: 'Add domain' }).click()
      await expect(record(page)).toBeVisible()
      expect(parameter((await sandbox.log(ADD))[0], 'domain')).toBe(sent)
    },
  )
}

test('the bare name stands there before it is sent', { tag: '@P10' }, async ({ page, sandbox, enter }) => {
  await enter('/domains/new')
  await field(page).fill('https://Fjordkraft.example/logg-inn')
  await expect(waiting(page, 'fjordkraft.example')).toBeVisible()
  await field(page).fill('fjordkraft.example')
  await expect(waiting(page, 'fjordkraft.example')).toHaveCount(0)
  await expect(sandbox).toHaveReceived(ADD, { times: 0 })
})

test('what is no domain, or hardly one’s own, is explained', async ({ page, sandbox, enter }) => {
  await enter('/domains/new')
  for (const [typed, why] of [
    ['*.fjordkraft.example', '“*.” is left out'],
    ['co.uk', 'hardly yours'],
    ['kari@gmail.com', 'belongs to a mail provider'],
    ['dc01.bank.local', 'Public DNS does not know such names'],
  ] as const) {
    await field(page).fill(typed)
    await expect(page.getByRole('main')).toContainText(why)
  }
  const submit = page.getByRole('main').getByRole('button', { name: 'Add domain' })
  for (const [typed, why] of [
    ['no', 'An ending alone'.toLowerCase()],
    ['a.example, b.example', 'add them one at a time'],
    ['http://10.0.0.1/', 'the number of a computer'],
    ['_dmarc.fjordkraft.example', '“_” cannot stand in a domain'],
    ['fjord..example', 'not a domain such as example.com'],
  ] as const) {
    await field(page).fill(typed)
    await submit.click()
    await expect(field(page)).toHaveAccessibleDescription(new RegExp(why.replace(/\W/g, '.')))
  }
  await expect(sandbox).toHaveReceived(ADD, { times: 0 })
})

test(
  'the record is there word by word, and is copied as it is',
  { tag: '@P24' },
  async ({ page, context, tenant, enter }) => {
    await allowClipboard(context, tenant)
    await enter(at(PENDING))
    const value = record(page).getByText(/^aritma-verify-[0-9a-f-]{36}$/)
    await expect(value).toBeVisible()
    await expect(record(page)).toContainText('Some DNS hosts want this left empty. Never the domain itself')
    const shown = (await value.textContent()) ?? ''
    await page.getByRole('button', { name: 'Copy value' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
    const look = page.getByRole('region', { name: 'Look for yourself' })
    await expect(look).toContainText(`dig +tcp +short TXT ${PENDING}`)
    await expect(page.getByRole('region', { name: 'Still pending?' })).toContainText(`${PENDING}.${PENDING}`)
    await page.goto('/domains')
    expect(await pasted(page.getByRole('searchbox', { name: 'Search domains' }))).toBe(shown)
  },
)

test('below the registered domain the host is told', { tag: '@P24' }, async ({ page, enter }) => {
  await enter(at('post.havregn.example'))
  await expect(record(page)).toContainText('Where the DNS is kept under havregn.example, the host is “post”')
})

test('a name that is no name gets into no command', { tag: '@i1' }, async ({ page, sandbox, list, oddities }) => {
  oddities.allowStatus(400)
  const evil = '$(reboot).example'
  await sandbox.put('domains', evil, { status: 'Pending', token: 't' })
  await list.open()
  await list.link(evil).click()
  await expect(record(page)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Look for yourself' })).toHaveCount(0)
})

test(
  'it is asked at once, then ever more seldom; a change is said wherever one is',
  { tag: '@P24' },
  async ({ page, sandbox, enter, toast }) => {
    await takeClock(page)
    await enter(at(PENDING))
    await expect(waiting(page, 'Pending: the record was not found')).toBeVisible()
    await answered(page)
    await hold(page)
    await expect(sandbox).toHaveReceived(STATUS, { times: 1 })
    for (const [seconds, times] of [
      [35, 2],
      [65, 3],
      [125, 4],
      [245, 5],
      [245, 6],
    ] as const) {
      await pass(page, seconds * 1000)
      await expect(sandbox).toHaveReceived(STATUS, { times })
      await answered(page)
    }
    await pass(page, 120_000)
    await expect(page.getByText(/Last checked [12] minutes? ago\./)).toBeVisible()
    // On another page, as long as the tab lives.
    await page.getByRole('link', { name: 'Roles', exact: true }).click()
    await sandbox.put('domains', PENDING, { status: 'Confirmed' })
    const asked = async (): Promise<number> => {
      await pass(page, 10_000)
      return (await sandbox.log(STATUS)).length
    }
    // In small steps, so that the toast is still there; a slow machine has time for all of them.
    await expect.poll(asked, { intervals: [100], timeout: 30_000 }).toBe(7)
    await expect(toast(`${PENDING} is confirmed: its people can be created`)).toBeVisible()
    await answered(page)
    const times = (await sandbox.log(STATUS)).length
    await pass(page, 600_000)
    await expect(sandbox).toHaveReceived(STATUS, { times })
  },
)

test('asking can be stopped, and begun again', { tag: '@call:getDomainStatus' }, async ({ page, sandbox, enter }) => {
  await takeClock(page)
  await enter(at(PENDING))
  await expect(waiting(page, 'Pending: the record was not found')).toBeVisible()
  await page.getByRole('button', { name: 'Stop checking' }).click()
  await expect(page.getByText('Checking is stopped.')).toBeVisible()
  await answered(page)
  await hold(page)
  await pass(page, 600_000)
  await expect(sandbox).toHaveReceived(STATUS, { times: 1 })
  await sandbox.put('domains', PENDING, { status: 'Confirmed' })
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByRole('region', { name: 'If you remove it' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Create user' })).toBeVisible()
})

test('a check that fails is said, and does not end the waiting', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
  await sandbox.fault({ route: STATUS, status: 503 })
  await enter(at(PENDING))
  await expect(waiting(page, 'could not be asked')).toBeVisible()
  await expect(page.getByText('The IAM API answered 503')).toBeVisible()
  await expect(record(page)).toBeVisible()
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(waiting(page, 'Pending: the record was not found')).toBeVisible()
})

test(
  'removing says what follows, and is done whichever form the API has',
  { tag: ['@call:removeDomain'] },
  async ({ page, sandbox, list, oddities, toast }) => {
    oddities.allowStatus(405)
    for (const [times, domainInPath] of [false, true].entries()) {
      await sandbox.put('domains', CONFIRMED, { status: 'Confirmed' })
      await sandbox.settings({ domainInPath })
      await list.openOne(CONFIRMED)
      await page.getByRole('button', { name: 'Remove domain' }).click()
      const dialog = page.getByRole('dialog', { name: 'Confirm' })
      await expect(dialog).toContainText('Everyone who is here stays')
      await expect(dialog.getByRole('button', { name: 'Keep the domain' })).toBeFocused()
      await dialog.getByRole('button', { name: 'Remove domain' }).click()
      await expect(toast(`${CONFIRMED} removed`)).toBeVisible()
      await expect(page).toHaveURL('/domains')
      await expect(list.link(CONFIRMED)).toHaveCount(0)
      await expect(sandbox).toHaveReceived(REMOVE, { query: { domain: CONFIRMED }, times: times + 1 })
    }
  },
)

test('what others removed meanwhile counts as removed', async ({ page, sandbox, list, oddities, toast }) => {
  oddities.allowStatus(404)
  await list.openOne(CONFIRMED)
  // Whichever form is asked for.
  await sandbox.fault({ route: REMOVE, status: 404 })
  await sandbox.fault({ route: 'DELETE /v1/domains/*', status: 404 })
  await sandbox.fault({ route: LIST, body: '[]' })
  await page.getByRole('button', { name: 'Remove domain' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove domain' }).click()
  await expect(toast(`${CONFIRMED} removed`)).toBeVisible()
  await expect(page).toHaveURL('/domains')
})

test('where the API removes no domain at all, it is not called removed', async ({
  page,
  sandbox,
  list,
  toast,
  oddities,
}) => {
  oddities.allowStatus(404)
  await list.openOne(CONFIRMED)
  await sandbox.fault({ route: REMOVE, status: 404 })
  await sandbox.fault({ route: 'DELETE /v1/domains/*', status: 404 })
  await page.getByRole('button', { name: 'Remove domain' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove domain' }).click()
  await expect(toast(`${CONFIRMED} was not removed.`)).toContainText('does not know this operation (404)')
  await page.goto('/domains')
  await expect(list.link(CONFIRMED)).toBeVisible()
})

test.describe('an API that answers the other way', () => {
  test('a list of names alone: its page asks', async ({ page, sandbox, list }) => {
    await sandbox.settings({ domainList: 'names', domainStatusWord: true })
    await list.open()
    await expect(list.row(PENDING)).toContainText('Not told')
    await list.link(PENDING).click()
    await expect(waiting(page, 'Pending: the record was not found')).toBeVisible()
    await expect(record(page)).toContainText('The API does not tell the value now')
  })

  test('no values in the list, or no answer to adding', async ({ page, sandbox, enter }) => {
    await sandbox.settings({ domainTokens: false })
    await enter('/domains/new')
    const add = async (name: string): Promise<void> => {
      await field(page).fill(name)
      await page.getByRole('main').getByRole('button', { name: 'Add domain' }).click()
      await expect(record(page).getByText(/^aritma-verify-/)).toBeVisible()
    }
    await add('ny.example')
    await sandbox.settings({ domainTokens: true, addedDomainBody: false, domainList: 'wrapped' })
    await page.goto('/domains/new')
    await add('nyere.example')
    await expect(page).toHaveURL(at('nyere.example'))
  })

  test('domains that are known by the letters of people alone', async ({ page, sandbox, enter, oddities }) => {
    oddities.allowStatus(400)
    await sandbox.settings({ domainsInUnicode: true })
    await enter('/domains/new')
    await field(page).fill('fjørdkraft.example')
    await page.getByRole('main').getByRole('button', { name: 'Add domain' }).click()
    await expect(waiting(page, 'Pending: the record was not found')).toBeVisible()
    await page.goto('/users/new')
    await page.getByRole('textbox', { name: 'Email' }).fill('kari@fjørdkraft.example')
    await expect(page.getByText('fjørdkraft.example is pending.')).toBeVisible()
  })

  test(
    'added, and not told, and the list cannot be read: its page says so, and the user still waits',
    {
      tag: ['@D7', '@k4'],
    },
    async ({ page, sandbox, enter, toast }) => {
      await sandbox.settings({ addedDomainBody: false })
      await enter('/domains/new?then=user')
      await sandbox.fault({ route: LIST, status: 503, times: 2 })
      await field(page).fill('ny.example')
      await page.getByRole('main').getByRole('button', { name: 'Add domain' }).click()
      await expect(toast('The domain was added, but could not be read back')).toBeVisible()
      await expect(page).toHaveURL(/\/domains\/ny%2Eexample\?then=user$/)
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(record(page).getByText(/^aritma-verify-/)).toBeVisible()
      await expect(page.getByRole('link', { name: 'Back to the new user' })).toBeVisible()
    },
  )

  test(
    'where no list tells it, a domain that was confirmed is asked about when it is opened again',
    {
      tag: ['@D7', '@call:getDomainStatus'],
    },
    async ({ page, sandbox, enter, list }) => {
      await sandbox.settings({ domainList: 'names' })
      await enter('/domains')
      await list.link(CONFIRMED).click()
      await expect(page.getByRole('heading', { level: 1, name: CONFIRMED })).toBeVisible()
      await expect(sandbox).toHaveReceived(STATUS, { times: 1 })
      await page.goBack()
      await list.link(CONFIRMED).click()
      await expect(sandbox).toHaveReceived(STATUS, { times: 2 })
    },
  )

  test('a word that is not known stands there as it is', { tag: '@i4' }, async ({ sandbox, list }) => {
    await sandbox.fault({ route: LIST, body: '[{"domain":"a.example","status":"Disputed"},null]', times: 0 })
    await list.open()
    await expect(list.row('a.example')).toContainText('Disputed')
  })
})

test('creating a user leads here and back, with nothing lost', { tag: '@k4' }, async ({ page, sandbox, create }) => {
  await create.open()
  await create.fill('kari@polarkraft.example', 'Kari Nordmann', '91234567')
  await page.getByRole('link', { name: 'Add the domain' }).click()
  await expect(field(page)).toHaveValue('polarkraft.example')
  await page.getByRole('main').getByRole('button', { name: 'Add domain' }).click()
  await expect(record(page)).toBeVisible()
  await sandbox.put('domains', 'polarkraft.example', { status: 'Confirmed' })
  await page.getByRole('link', { name: 'Back to the new user' }).click()
  await create.expectValues('kari@polarkraft.example', 'Kari Nordmann', '91234567')
  await create.submit.click()
  await expect(sandbox).toHaveReceived('POST /v1/users/users', { times: 1, status: 200 })
})

test('one spelling of a domain is as good as the other when a user is created', async ({ page, sandbox, create }) => {
  await create.open()
  await create.fill('kari@FJØRDBANK.example', 'Kari', '91234567')
  await expect(sandbox).toHaveReceived(STATUS, { query: { domain: 'xn--fjrdbank-64a.example' } })
  await answered(page)
  await expect(create.submit).not.toHaveAttribute('aria-disabled', 'true')
})

test('who may only read sees the record and why nothing can be changed', { tag: '@D3' }, async ({ page, list }) => {
  await list.open('/domains', OLA)
  await list.link(PENDING).click()
  await expect(record(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove domain' })).toHaveAttribute('aria-disabled', 'true')
})

test('axe finds nothing on the page of one that is pending', { tag: '@1.4.10' }, async ({ page, enter }) => {
  await enter(at(PENDING))
  await expect(waiting(page, 'Pending: the record was not found')).toBeVisible()
  await expectFine(page)
})
