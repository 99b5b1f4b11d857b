// The list of users. Test names begin with the numbers of users-want.md (P, D) and security.md (F, I, J, K).
import type { Page } from '@playwright/test'
import { at, enter, expect, expectNoSidewaysScroll, test } from './helpers'
import {
  AASE,
  HANSEN,
  KARI,
  UserDetail,
  UserList,
  allowClipboard,
  listCalls,
  openList,
  parameter,
  pasted,
} from './users.page'

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
    // Until that page is there, and if it does not come, nobody says that there are no users (D7).
    await sandbox.fault({ route: 'GET /v1/users', skip: 1, delayMs: 1000, status: 500 })
    await page.goto(at(tenant, '/users?page=98'))
    await expect(page).toHaveURL(at(tenant, '/users?page=2'))
    await expect(list.table.locator('.skeleton').first()).toBeVisible()
    await expect(page.getByText('Nobody is here yet')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'The users could not be loaded' })).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await list.expectSpan('51–60 of 60')
    // Strange values are the usual ones.
    for (const strange of ['/users?page=0&size=7', '/users?page=-3', '/users?page=x&size=1000000']) {
      await page.goto(at(tenant, strange))
      await list.expectSpan('1–50 of 60')
    }
    expect((await listCalls(sandbox)).filter((call) => call.status !== 200)).toHaveLength(1)
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
    await page.goBack()
    await page.goBack()
    await list.expectSpan('26–50 of 60')
    await expect(list.search).toHaveValue('')
    await page.goBack()
    await list.expectSpan('1–25 of 60')
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
    const unreadable = list.table.getByRole('row').filter({ hasText: 'This record could not be read. Those that can are complete.' })
    await expect(unreadable).toHaveCount(1)
    await expect(unreadable.getByRole('link')).toHaveCount(0)
    await expect(unreadable.getByRole('checkbox')).toHaveCount(0)
    await expect(list.rows).toHaveCount(49)
    await list.expectSpan('1–50 of 60')
    await list.everybody.check()
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
