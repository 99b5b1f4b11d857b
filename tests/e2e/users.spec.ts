// The list of users. Test names begin with the numbers of users-want.md (P, D) and security.md (F, I, J, K).
import type { Page } from '@playwright/test'
import { type Fault, at, enter, expect, expectNoSidewaysScroll, test } from './helpers'
import {
  AASE,
  HANSEN,
  KARI,
  UserDetail,
  UserList,
  allowClipboard,
  clickDisabled,
  listCalls,
  openList,
  parameter,
  pasted,
  writes,
} from './users.page'

const STALE = 'What is shown is from before.'
const NOT_LOADED = 'The users could not be loaded'
const failure = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('heading', { name: NOT_LOADED }) })
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' })
const scrollTop = (page: Page) => page.evaluate(() => Math.round(scrollY))

test.describe('search', () => {
  test('K2 typing rests before one search goes out, and it stands in the address', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant)
    await sandbox.clearLog()
    await list.search.pressSequentially('hansen', { delay: 20 })
    await expect(list.row(HANSEN)).toBeVisible()
    await expect(page).toHaveURL(at(tenant, '/users?search=hansen'))
    for (const text of await list.rows.allTextContents()) expect(text.toLowerCase()).toContain('hansen')
    const calls = await listCalls(sandbox)
    expect(calls.map((call) => parameter(call, 'searchText'))).toEqual(['hansen'])
  })

  test('the page says what the search matches, and it matches name, email and phone', async ({ page, tenant }) => {
    const list = await openList(page, tenant)
    await expect(list.search).toHaveAccessibleDescription('Finds what you type anywhere in user name, email or phone.')
    for (const [text, name] of [
      ['BJØRNSTAD', AASE],
      ['aase.bjoernstad@', AASE],
      ['4791234567', AASE],
    ] as const) {
      await list.searchFor(text)
      await expect(list.row(name)).toBeVisible()
      await expect(list.rows).toHaveCount(1)
    }
  })

  test('K2 fault 36 a slow old search is given up and never paints over a newer one', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant)
    const givenUp: string[] = []
    page.on('requestfailed', (request) => {
      givenUp.push(`${new URL(request.url()).searchParams.get('searchText')} ${request.failure()?.errorText}`)
    })
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await list.search.fill('kari')
    await expect.poll(async () => (await listCalls(sandbox)).some((call) => parameter(call, 'searchText') === 'kari')).toBe(true)
    await list.searchFor(HANSEN)
    await expect(list.rows).toHaveCount(3)
    const names = await list.names()
    expect(givenUp).toEqual(['kari net::ERR_ABORTED'])
    await sandbox.clearFaults()
    await page.waitForTimeout(300)
    expect(await list.names()).toEqual(names)
    await expect(page).toHaveURL((address) => address.searchParams.get('search') === HANSEN)
  })

  test('P9 a new search from page 3 goes to page 1', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 120 })
    const list = await openList(page, tenant, '/users?page=3&size=25')
    await list.expectSpan('51–75 of 120')
    await sandbox.clearLog()
    await list.searchFor('ola')
    await expect(list.row('ola.viewer')).toBeVisible()
    await expect(page).toHaveURL(at(tenant, '/users?search=ola&size=25'))
    expect((await listCalls(sandbox)).map((call) => parameter(call, 'page'))).toEqual(['1'])
    await page.getByRole('button', { name: 'Clear search' }).click()
    await expect(page).toHaveURL(at(tenant, '/users?size=25'))
    await list.expectSpan('1–25 of 120')
    await expect(list.search).toBeFocused()
    await expect(list.search).toHaveValue('')
  })

  test('spaces around what is typed do not count, and text that is markup is searched as it is', async ({
    page,
    tenant,
    sandbox,
  }) => {
    const list = await openList(page, tenant)
    await sandbox.clearLog()
    await list.searchFor('  ola.hansen ')
    await list.search.fill('<b>&"å%')
    await expect(page.getByRole('heading', { name: 'No user matches “<b>&"å%”' })).toBeVisible()
    expect((await listCalls(sandbox)).map((call) => parameter(call, 'searchText'))).toEqual([HANSEN, '<b>&"å%'])
    await page.reload()
    await expect(list.search).toHaveValue('<b>&"å%')
  })
})

test.describe('pages', () => {
  test('P10 first, previous, next, last, a jump, and the total', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 130 })
    const list = await openList(page, tenant, '/users?size=25')
    await list.expectSpan('1–25 of 130')
    for (const off of ['First page', 'Previous page']) await expect(list.way(off)).toHaveAttribute('aria-disabled', 'true')
    const step = async (way: string, address: string, span: string) => {
      await list.way(way).click()
      await list.expectSpan(span)
      await expect(page).toHaveURL(at(tenant, address))
    }
    await step('Next page', '/users?page=2&size=25', '26–50 of 130')
    await step('Last page', '/users?page=6&size=25', '126–130 of 130')
    for (const off of ['Next page', 'Last page']) await expect(list.way(off)).toHaveAttribute('aria-disabled', 'true')
    await step('Previous page', '/users?page=5&size=25', '101–125 of 130')
    await step('First page', '/users?size=25', '1–25 of 130')
    const jump = list.pages.getByRole('spinbutton', { name: 'Page' })
    await jump.fill('4')
    await jump.press('Enter')
    await list.expectSpan('76–100 of 130')
    await expect(page).toHaveURL(at(tenant, '/users?page=4&size=25'))
    await list.pages.getByRole('spinbutton', { name: 'Page' }).fill('99')
    await list.pages.getByRole('spinbutton', { name: 'Page' }).press('Enter')
    await list.expectSpan('126–130 of 130')
  })

  test('P10 other page sizes keep the first row in sight', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 250 })
    const list = await openList(page, tenant, '/users?page=3')
    await list.expectSpan('101–150 of 250')
    const first = (await list.names())[0]
    const sizes = page.getByRole('combobox', { name: 'Rows' })
    await expect(sizes.getByRole('option')).toHaveText(['25', '50', '100', '200'])
    for (const [size, span, address] of [
      ['25', '101–125 of 250', '/users?page=5&size=25'],
      ['100', '101–200 of 250', '/users?page=2&size=100'],
      ['200', '1–200 of 250', '/users?size=200'],
    ] as const) {
      await sizes.selectOption(size)
      await list.expectSpan(span)
      await expect(page).toHaveURL(at(tenant, address))
      await list.expectSettled()
      expect(await list.names()).toContain(first)
    }
    await expect(list.rows).toHaveCount(200)
  })

  test('P3 one request per page of the list, none per row', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 450 })
    const list = await openList(page, tenant, '/users?size=200')
    await expect(list.rows).toHaveCount(200)
    const api = async () => (await sandbox.log(/^(?!OPTIONS)\S+ \/v1\//)).map((call) => `${call.method} ${call.path}`).sort()
    await expect.poll(api).toEqual(['GET /v1/me', 'GET /v1/users'])
    await sandbox.clearLog()
    await list.way('Next page').click()
    await list.expectSpan('201–400 of 450')
    await page.getByRole('combobox', { name: 'Rows' }).selectOption('50')
    await list.expectSpan('201–250 of 450')
    await page.waitForTimeout(500)
    expect(await api()).toEqual(['GET /v1/users', 'GET /v1/users'])
  })

  test('a page beyond the end leads to the last one', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?page=99')
    await list.expectSpan('51–60 of 60')
    await expect(page).toHaveURL(at(tenant, '/users?page=2'))
    // Strange values are the usual ones.
    for (const strange of ['/users?page=0&size=7', '/users?page=-3', '/users?page=x&size=1000000']) {
      await page.goto(at(tenant, strange))
      await list.expectSpan('1–50 of 60')
    }
    expect((await listCalls(sandbox)).every((call) => call.status === 200)).toBe(true)
  })
})

test.describe('coming back', () => {
  test('P2 Back from a person paints the same rows at once, at the same scroll, with the focus on the row', async ({
    page,
    tenant,
    sandbox,
  }) => {
    const list = await openList(page, tenant, '/users?page=2&size=25')
    const names = await list.names()
    const name = names[18] ?? ''
    await list.link(name).scrollIntoViewIfNeeded()
    const scroll = await scrollTop(page)
    expect(scroll).toBeGreaterThan(100)
    await list.link(name).click()
    await expect(new UserDetail(page).title(name)).toBeVisible()
    expect(await scrollTop(page)).toBe(0)
    // The rows must not wait for the refresh that follows.
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await sandbox.clearLog()
    await page.goBack()
    await expect(list.link(name)).toBeFocused()
    expect(await list.names()).toEqual(names)
    expect(Math.abs((await scrollTop(page)) - scroll)).toBeLessThanOrEqual(2)
    await expect(page).toHaveURL(at(tenant, '/users?page=2&size=25'))
    await sandbox.clearFaults()
    await list.expectSettled()
    expect(await listCalls(sandbox)).toHaveLength(1)
    await expect(list.link(name)).toBeFocused()
    expect(Math.abs((await scrollTop(page)) - scroll)).toBeLessThanOrEqual(2)
  })

  test('P2 Back goes through pages and searches as they were', async ({ page, tenant }) => {
    const list = await openList(page, tenant, '/users?size=25')
    await list.way('Next page').click()
    await list.expectSpan('26–50 of 60')
    await list.searchFor('ola')
    await list.link(HANSEN).click()
    await expect(new UserDetail(page).title(HANSEN)).toBeVisible()
    await page.goBack()
    await expect(list.search).toHaveValue('ola')
    await expect(list.link(HANSEN)).toBeFocused()
    await page.goForward()
    await expect(new UserDetail(page).title(HANSEN)).toBeVisible()
  })

  test('P2 fault 13 a reload keeps rows, search, page, scroll and focus', async ({ page, tenant }) => {
    const list = await openList(page, tenant, '/users?search=e&page=2&size=25')
    const names = await list.names()
    const name = names[15] ?? ''
    await list.link(name).focus()
    const scroll = await scrollTop(page)
    expect(scroll).toBeGreaterThan(0)
    await page.reload()
    await list.expectSettled()
    expect(await list.names()).toEqual(names)
    await expect(list.search).toHaveValue('e')
    await expect(list.link(name)).toBeFocused()
    await expect.poll(async () => Math.abs((await scrollTop(page)) - scroll)).toBeLessThanOrEqual(2)
  })

  test('P2 P3 the place is found again although the rows come late', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?page=2&size=25')
    const name = (await list.names())[20] ?? ''
    await list.link(name).focus()
    const scroll = await scrollTop(page)
    await sandbox.fault({ route: 'GET /v1/users', delayMs: 3000 })
    await page.reload()
    await expect(list.link(name)).toBeFocused()
    await expect.poll(async () => Math.abs((await scrollTop(page)) - scroll)).toBeLessThanOrEqual(2)
  })

  test('P2 a shared link gives a colleague the same view', async ({ page, browser, tenant }) => {
    const list = await openList(page, tenant, '/users?size=25')
    await list.searchFor('ola')
    const names = await list.names()
    const context = await browser.newContext({ locale: 'en-GB' })
    const colleague = await context.newPage()
    await colleague.goto(page.url())
    await colleague.getByRole('button', { name: 'Sign in with Aritma ID' }).click()
    await colleague.getByRole('button', { name: 'ola.viewer', exact: true }).click()
    const theirs = new UserList(colleague)
    await theirs.expectSettled()
    expect(await theirs.names()).toEqual(names)
    await expect(theirs.search).toHaveValue('ola')
    expect(colleague.url()).toBe(page.url())
    await context.close()
  })

  test('P2 a changed right is never shown old after Back', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?search=ola')
    await expect(list.row(HANSEN)).toContainText('payments.viewer')
    await list.link(HANSEN).click()
    const detail = new UserDetail(page)
    await detail.remove('payments.viewer').click()
    await expect(detail.roles).toContainText('This person holds no role.')
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await page.goBack()
    await expect(list.row(HANSEN)).toBeVisible()
    await expect(list.row(HANSEN)).not.toContainText('payments.viewer')
    await sandbox.clearFaults()
    await list.expectSettled()
    await expect(list.row(HANSEN)).not.toContainText('payments.viewer')
  })
})

test.describe('rows', () => {
  test('rows show user name, email, phone, two-factor and roles, with the rest of many roles counted', async ({
    page,
    tenant,
  }) => {
    const list = await openList(page, tenant)
    const kari = list.row(KARI)
    await expect(kari).toContainText('kari.nordmann@fjordbank.example')
    await expect(kari).toContainText('+47 901 23 456')
    await expect(kari).toContainText('On')
    await expect(kari.getByRole('listitem')).toHaveText(['TenantAdmin', 'tenant.subject.read'])
    const aase = list.row(AASE).getByRole('listitem')
    await expect(aase).toHaveCount(3)
    await expect(aase.nth(2)).toContainText('+4')
    await expect(aase.nth(2)).toHaveAttribute('title', 'payments.initiator, payments.high-value.second-approver, reports.viewer, ledger.reader')
    const nina = list.row('nina.norole')
    await expect(nina).toContainText('Off')
    await expect(nina).toContainText('None')
    await expect(nina.getByRole('cell', { name: '–', exact: true })).toBeVisible()
  })

  test('P25 the whole row opens the person', async ({ page, tenant }) => {
    const list = await openList(page, tenant, '/users?search=ola.hansen')
    const place = await list.row(HANSEN).getByRole('cell', { name: 'payments.viewer' }).boundingBox()
    await page.mouse.click((place?.x ?? 0) + (place?.width ?? 0) - 4, (place?.y ?? 0) + 4)
    await expect(new UserDetail(page).title(HANSEN)).toBeVisible()
  })

  test('P25 the menu of a row copies, by mouse and by keyboard', async ({ page, context, tenant }) => {
    await allowClipboard(context, tenant)
    const list = await openList(page, tenant, '/users?search=ola.hansen')
    const more = list.table.getByRole('button', { name: `More for ${HANSEN}`, exact: true })
    await more.click()
    const menu = page.getByRole('menu', { name: `More for ${HANSEN}` })
    await expect(menu.getByRole('menuitem')).toHaveText(['Copy email', 'Copy user name', 'Copy user ID'])
    await menu.getByRole('menuitem', { name: 'Copy email' }).click()
    await expect(menu).toBeHidden()
    expect(await pasted(list.search)).toBe('ola.hansen@fjordbank.example')
    await list.searchFor(HANSEN)
    await more.focus()
    await page.keyboard.press('Enter')
    await expect(menu.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(more).toBeFocused()
    expect(await pasted(list.search)).toBe(HANSEN)
  })

  test('I3 fault 33 a record that cannot be read stands in its place; the others are whole', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users', nullFields: true, times: 0 })
    const list = await openList(page, tenant)
    const unreadable = list.table.getByRole('row').filter({ hasText: 'A record here could not be read. The others are complete.' })
    await expect(unreadable).toHaveCount(1)
    await expect(unreadable.getByRole('link')).toHaveCount(0)
    await expect(unreadable.getByRole('checkbox')).toHaveCount(0)
    await expect(list.rows).toHaveCount(49)
    await list.expectSpan('1–50 of 60')
    await list.table.getByRole('checkbox', { name: 'Select all on this page' }).check()
    await expect(list.selection).toContainText('49 selected')
  })

  test('I1 fault 35 names that are markup or turn the text around are shown as they are', async ({ page, tenant, sandbox, oddities }) => {
    const markup = '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script>'
    const turned = 'admin\u202enimda'
    await sandbox.reset({
      users: 4,
      people: [
        { userName: markup, email: 'markup@fjordbank.example', phoneNumber: '"><svg onload=owned=1>' },
        { userName: turned, email: 'tur\u200bned@fjordbank.example', roles: ['reports.viewer'] },
        { userName: 'مدير', email: 'rtl@fjordbank.example' },
      ],
    })
    const list = await openList(page, tenant)
    await expect(list.link(markup)).toBeVisible()
    await expect(list.row(markup)).toContainText('"><svg onload=owned=1>')
    // What turns or hides text is seen, and ends with the name.
    await expect(list.table.getByRole('link', { name: 'admin\ufffdnimda' })).toBeVisible()
    await expect(page.getByText('tur\ufffdned@fjordbank.example')).toBeVisible()
    expect(await page.getByText('مدير').evaluate((element) => element.closest('bdi') !== null)).toBe(true)
    await list.link(markup).click()
    await expect(new UserDetail(page).title(markup)).toBeVisible()
    await page.goBack()
    await list.searchFor('nimda')
    await list.table.getByRole('link', { name: 'admin\ufffdnimda' }).click()
    await page.getByRole('button', { name: 'Remove role reports.viewer' }).click()
    await expect(page.getByText('Role reports.viewer removed from')).toBeVisible()
    expect(await page.evaluate(() => document.body.textContent)).not.toMatch(/[\u202a-\u202e\u200b]/)
    expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false)
    expect(oddities.unexpected()).toEqual([])
  })

  test('I2 fault 35 a name of a megabyte neither breaks the page nor stops it', async ({ page, tenant, sandbox }) => {
    const long = `Long ${'m'.repeat(1_000_000)}`
    await sandbox.reset({ users: 4, people: [{ userName: long, email: 'long@fjordbank.example' }] })
    await enter(page, tenant)
    const list = new UserList(page)
    await expect(list.rows).toHaveCount(5)
    const heights = await list.rows.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
    expect(Math.max(...heights)).toBeLessThan(100)
    await expectNoSidewaysScroll(page)
    // Nothing of the kind reaches a screen reader whole either.
    const label = await list.table.getByRole('checkbox').last().getAttribute('aria-label')
    expect(label?.length ?? 0).toBeLessThan(2000)
    await list.links.last().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Long mmm')
    expect((await page.getByRole('heading', { level: 1 }).boundingBox())?.height).toBeLessThan(400)
    await expectNoSidewaysScroll(page)
  })
})

test.describe('waiting', () => {
  test('lldap#265 the first load shows the shape of rows, told to screen readers too', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await enter(page, tenant)
    await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible()
    const list = new UserList(page)
    await expect(list.table).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'Loading…' })).toBeAttached()
    await expect(list.rows).toHaveCount(0)
    await sandbox.clearFaults()
    await list.expectSettled()
    await expect(list.rows).toHaveCount(50)
  })

  test('D5 old rows stay while new ones load', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    const names = await list.names()
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await list.way('Next page').click()
    await expect(page.getByRole('status').filter({ hasText: 'Loading…' })).toBeAttached()
    expect(await list.names()).toEqual(names)
    await sandbox.clearFaults()
    await list.expectSettled()
    await list.expectSpan('26–50 of 60')
    expect(await list.names()).not.toEqual(names)
  })

  test('P4 J1 fault 28 after ten seconds of waiting the page says so, and one can stop', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await enter(page, tenant)
    const note = page.getByRole('status').filter({ hasText: 'This is taking long.' })
    await expect(note).toContainText('A narrower search may be faster.', { timeout: 13_000 })
    await note.getByRole('button', { name: 'Stop waiting' }).click()
    await expect(failure(page)).toContainText('You stopped waiting before the answer came.')
    await expect(note).toHaveCount(0)
    await tryAgain(page).click()
    await new UserList(page).expectSettled()
  })

  test('P4 with rows already there the wait can be stopped as well, and they stay', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users?size=25')
    const names = await list.names()
    await sandbox.fault({ route: 'GET /v1/users', hang: true })
    await list.search.fill('hansen')
    await page.getByRole('button', { name: 'Stop waiting' }).click({ timeout: 13_000 })
    await expect(page.getByText(STALE)).toBeVisible()
    expect(await list.names()).toEqual(names)
    await tryAgain(page).click()
    await expect(list.row(HANSEN)).toBeVisible()
  })
})

test.describe('nothing to show', () => {
  test('D7 nobody at all: says so, and what to do', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 0 })
    await enter(page, tenant)
    await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible()
    await page.getByRole('link', { name: 'Invite people' }).last().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Invite people' })).toBeVisible()
  })

  test('D7 nobody for this search: says so, and leads back to all', async ({ page, tenant }) => {
    const list = await openList(page, tenant, '/users?size=25')
    await list.search.fill('nobody-has-this-name')
    await expect(page.getByRole('heading', { name: 'No user matches “nobody-has-this-name”' })).toBeVisible()
    await expect(page.getByText('People who were invited but have not accepted are not listed.')).toBeVisible()
    await page.getByRole('link', { name: 'Clear search' }).click()
    await list.expectSpan('1–25 of 60')
    await expect(list.search).toHaveValue('')
  })

  const faults: [string, Partial<Fault>, string][] = [
    ['500', { status: 500 }, 'The IAM API answered 500 (a fault on its side).'],
    ['503', { status: 503 }, 'The IAM API answered 503 (a fault on its side).'],
    ['fault 32 a web page with 200', { html: true }, 'a web page'],
    ['I5 an empty body', { body: '' }, 'an empty body'],
    ['fault 31 a cut body', { cut: true }, 'it may be incomplete'],
    ['I5 other JSON', { wrongJson: true }, 'is not what the IAM API promises'],
    ['I5 a null list', { body: '{"items":null,"metadata":{"page":1,"pageSize":50,"totalCount":0}}' }, 'is not what'],
    ['I2 an endless body', { huge: true }, 'The answer is larger than the console accepts (20 MB).'],
    ['no answer', { cutAfterCommit: true }, 'The IAM API could not be reached. Check the connection.'],
    ['C4 a redirect', { redirect: 'http://127.0.0.1:9/elsewhere' }, 'The IAM API could not be reached.'],
    ['400', { status: 400 }, 'The IAM API refused what was sent (400).'],
  ]
  for (const [name, fault, words] of faults) {
    test(`D7 failed is not empty: ${name}`, async ({ page, tenant, sandbox, oddities }) => {
      oddities.allow(/net::ERR_|blocked by CORS policy|URL scheme|redirect/i)
      await sandbox.fault({ route: 'GET /v1/users', ...fault })
      await enter(page, tenant)
      await expect(failure(page)).toContainText(words)
      await expect(failure(page)).toContainText('Nothing has been changed.')
      await expect(page.getByText('Nobody is here yet')).toHaveCount(0)
      await expect(page.getByText('of 0')).toHaveCount(0)
      await tryAgain(page).click()
      await new UserList(page).expectSettled()
      await expect(failure(page)).toHaveCount(0)
    })
  }

  test('D7 fault 31 a failed refresh leaves the rows, marked as those from before', async ({ page, tenant, sandbox, oddities }) => {
    oddities.allow(/net::ERR_/)
    const list = await openList(page, tenant, '/users?size=25')
    const names = await list.names()
    await sandbox.fault({ route: 'GET /v1/users', cut: true })
    await list.way('Next page').click()
    await expect(page.getByRole('status').filter({ hasText: STALE })).toBeVisible()
    expect(await list.names()).toEqual(names)
    await tryAgain(page).click()
    await list.expectSpan('26–50 of 60')
    await expect(page.getByText(STALE)).toHaveCount(0)
  })

  test('N1 the details of a failure name nobody', async ({ page, context, tenant, sandbox }) => {
    await allowClipboard(context, tenant)
    const list = await openList(page, tenant)
    await sandbox.fault({ route: 'GET /v1/users/*', status: 500, times: 0 })
    await page.goto(at(tenant, '/users/0d5f1c9e-7a41-4f0e-9c55-3b1e2f60a7c2'))
    await page.getByRole('button', { name: 'Copy details' }).click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    await page.getByRole('link', { name: 'Users', exact: true }).first().click()
    await list.expectSettled()
    const details = await pasted(list.search)
    expect(details).toContain('GET /v1/users/{id}')
    expect(details).toContain('500')
    expect(details).not.toContain('0d5f1c9e')
  })
})

test.describe('asked to wait', () => {
  test('J2 fault 28 Retry-After is counted down and kept, then tried again', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users', status: 429, retryAfter: '3' })
    await enter(page, tenant)
    await expect(failure(page)).toContainText('too many requests (429)')
    await expect(failure(page)).toContainText(/the next try is in [23] s\./)
    await expect(failure(page)).toContainText('the next try is in 1 s.')
    expect(await listCalls(sandbox)).toHaveLength(1)
    await new UserList(page).expectSettled()
    const [refused, next] = await listCalls(sandbox)
    expect((next?.at_ms ?? 0) - (refused?.at_ms ?? 0)).toBeGreaterThanOrEqual(2900)
  })

  test('J2 fault 29 a date is understood; a wait beyond a minute is left to the person', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users', status: 503, retryAfter: new Date(Date.now() + 40_000).toUTCString() })
    await sandbox.fault({ route: 'GET /v1/users', status: 503, retryAfter: 'Fri, 31 Dec 9999 23:59:59 GMT' })
    await enter(page, tenant)
    await expect(failure(page)).toContainText(/the next try is in [34]\d s\./)
    await tryAgain(page).click()
    await expect(failure(page)).not.toContainText('the next try is in')
    await expect(failure(page)).toContainText('503')
    await tryAgain(page).click()
    await new UserList(page).expectSettled()
  })
})

test.describe('who may what', () => {
  test('P14 fault 27 a missing right to read is told as such, never as an ended session', async ({ page, tenant, sandbox, oddities }) => {
    oddities.allowStatus(403)
    await enter(page, tenant, 'nina.norole')
    await expect(failure(page)).toContainText('Your account lacks the right to do this. Someone with the role TenantAdmin can give it.')
    await expect(page.getByText('Your session has ended')).toHaveCount(0)
    await page.goto(at(tenant, '/users/anything'))
    await expect(page.getByRole('alert')).toContainText('Your account lacks the right to do this.')
    const renewals = (await sandbox.log(/^POST \/connect\/token$/)).filter((call) => call.body?.includes('refresh_token='))
    expect(renewals).toEqual([])
  })

  test('P14 fault 26 an API that answers 401 for good ends in the question to sign in, after two tries', async ({
    page,
    tenant,
    sandbox,
  }) => {
    const list = await openList(page, tenant)
    await sandbox.clearLog()
    await sandbox.fault({ route: 'GET /v1/users', status: 401, times: 0 })
    await list.search.fill('kari')
    await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
    await expect(page.getByText('lacks the right')).toHaveCount(0)
    expect(await listCalls(sandbox)).toHaveLength(2)
    await sandbox.clearFaults()
    await page.getByRole('button', { name: 'Sign in again' }).click()
    await expect(list.row(KARI)).toBeVisible()
    await expect(list.search).toHaveValue('kari')
  })

  test('D3 a viewer sees every act in its place, disabled, with the reason', async ({ page, tenant, sandbox }) => {
    const list = await openList(page, tenant, '/users', 'ola.viewer')
    const reason = 'Changing anything needs the role TenantAdmin, which your account does not have.'
    await list.tick(HANSEN).check()
    for (const [place, name] of [
      [page.getByRole('main'), 'Create user'],
      [page.getByRole('main'), 'Invite people'],
      [list.selection, 'Add role'],
      [list.selection, 'Remove role'],
    ] as const) {
      const act = place.getByRole('button', { name })
      await expect(act).toHaveAttribute('aria-disabled', 'true')
      await expect(act).toHaveAccessibleDescription(reason)
      await clickDisabled(act)
      await expect(page.getByText(reason).last()).toBeVisible()
    }
    expect(await writes(sandbox)).toEqual([])
  })
})
