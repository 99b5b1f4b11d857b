// A list: search, pages, rows. Shown on the users; what every other list does as well.
import { expect, test } from '../fixtures'
import { takeClock, hold, API, answered, NINA, expectNoSidewaysScroll, parameter, pass } from '../helpers'
import { HANSEN, LIST } from '../pages/users'

test.describe('search', () => {
  test(
    'typing rests before one search goes out, and it stands in the address',
    { tag: '@k2' },
    async ({ page, sandbox, users }) => {
      await takeClock(page)
      await users.open()
      await sandbox.clearLog()
      await hold(page)
      for (const letter of 'hansen') {
        await users.search.press(letter)
        await pass(page, 150)
      }
      await expect(sandbox).toHaveReceived(LIST, { times: 0 })
      await page.clock.resume()
      await expect(page).toHaveURL('/users?search=hansen')
      await expect(users.row(HANSEN)).toBeVisible()
      await expect(users.rows.filter({ hasNotText: /hansen/i })).toHaveCount(0)
      await expect(sandbox).toHaveReceived(LIST, { times: 1 })
      await expect(sandbox).toHaveReceived(LIST, { query: { searchText: 'hansen' } })
    },
  )

  test(
    'a slow old search is given up and never paints over a newer one',
    { tag: ['@k2', '@fault-36'] },
    async ({ page, sandbox, users }) => {
      await users.open()
      const givenUp: string[] = []
      page.on('requestfailed', (request) => {
        givenUp.push(`${new URL(request.url()).searchParams.get('searchText')} ${request.failure()?.errorText}`)
      })
      await sandbox.fault({ route: LIST, hang: true })
      await users.search.fill('kari')
      await expect(sandbox).toHaveReceived(LIST, { query: { searchText: 'kari' } })
      await users.searchFor(HANSEN)
      await expect(users.rows).toHaveCount(3)
      const names = await users.names()
      await expect.poll(() => givenUp).toEqual(['kari net::ERR_ABORTED'])
      await sandbox.clearFaults()
      // A later answer, after which a late one of the old search would have come.
      await users.searchFor('nina')
      await expect(users.row(NINA)).toBeVisible()
      await users.searchFor(HANSEN)
      await users.expectNames(names)
      await expect(page).toHaveURL((address) => address.searchParams.get('search') === HANSEN)
    },
  )

  test('a new search from page 3 goes to page 1', { tag: '@P9' }, async ({ page, sandbox, users }) => {
    await sandbox.reset({ users: 120 })
    await users.open('/users?page=3&size=25')
    await users.expectSpan('51–75 of 120')
    await sandbox.clearLog()
    await users.searchFor('ola')
    await expect(users.row('ola.viewer')).toBeVisible()
    await expect(page).toHaveURL('/users?search=ola&size=25')
    await expect(sandbox).toHaveReceived(LIST, { times: 1 })
    await expect(sandbox).toHaveReceived(LIST, { query: { page: '1', searchText: 'ola' } })
    await page.getByRole('button', { name: 'Clear search' }).click()
    await expect(page).toHaveURL('/users?size=25')
    await users.expectSpan('1–25 of 120')
    await expect(users.search).toBeFocused()
    await expect(users.search).toHaveValue('')
  })

  test('spaces around what is typed do not count, and text that is markup is searched as it is', async ({
    page,
    sandbox,
    users,
  }) => {
    await users.open()
    await sandbox.clearLog()
    await users.searchFor('  ola.hansen ')
    await users.search.fill('<b>&"å%')
    await expect(page.getByRole('heading', { name: 'No user matches “<b>&"å%”' })).toBeVisible()
    expect((await sandbox.log(LIST)).map((call) => parameter(call, 'searchText'))).toEqual([HANSEN, '<b>&"å%'])
    await page.reload()
    await expect(users.search).toHaveValue('<b>&"å%')
  })
})

test.describe('pages', () => {
  test('first, previous, next, last, a jump, and the total', { tag: '@P10' }, async ({ page, sandbox, users }) => {
    await sandbox.reset({ users: 130 })
    await users.open('/users?size=25')
    await users.expectSpan('1–25 of 130')
    const expectOff = async (...ways: string[]) => {
      for (const way of ways) await expect(users.way(way)).toHaveAttribute('aria-disabled', 'true')
    }
    await expectOff('First page', 'Previous page')
    const step = async (way: string, address: string, span: string) => {
      await users.way(way).click()
      await users.expectSpan(span)
      await expect(page).toHaveURL(address)
    }
    await step('Next page', '/users?page=2&size=25', '26–50 of 130')
    await step('Last page', '/users?page=6&size=25', '126–130 of 130')
    await expectOff('Next page', 'Last page')
    await step('Previous page', '/users?page=5&size=25', '101–125 of 130')
    await step('First page', '/users?size=25', '1–25 of 130')
    const jump = users.pages.getByRole('spinbutton', { name: 'Page' })
    await jump.fill('4')
    await jump.press('Enter')
    await users.expectSpan('76–100 of 130')
    await expect(page).toHaveURL('/users?page=4&size=25')
    await users.pages.getByRole('spinbutton', { name: 'Page' }).fill('99')
    await users.pages.getByRole('spinbutton', { name: 'Page' }).press('Enter')
    await users.expectSpan('126–130 of 130')
  })

  test(
    'what is typed into the jump stays when the same rows come anew',
    { tag: '@P10' },
    async ({ page, sandbox, users }) => {
      await sandbox.reset({ users: 130 })
      await users.open('/users?size=25')
      await users.way('Next page').click()
      await users.expectSpan('26–50 of 130')
      await answered(page)
      // Remembered rows are painted at once, and come anew a while later.
      await sandbox.fault({ route: 'GET /v1/users', delayMs: 600 })
      await users.way('Previous page').click()
      await users.expectSpan('1–25 of 130')
      const jump = users.pages.getByRole('spinbutton', { name: 'Page' })
      await jump.fill('4')
      await answered(page)
      await expect(jump).toHaveValue('4')
      await jump.press('Enter')
      await users.expectSpan('76–100 of 130')
    },
  )

  test('other page sizes keep the first row in sight', { tag: '@P10' }, async ({ page, sandbox, users }) => {
    await sandbox.reset({ users: 250 })
    await users.open('/users?page=3')
    await users.expectSpan('101–150 of 250')
    const first = (await users.names())[0]
    const { sizes } = users
    await expect(sizes.getByRole('option')).toHaveText(['25', '50', '100', '200'])
    for (const [size, span, address] of [
      ['25', '101–125 of 250', '/users?page=5&size=25'],
      ['100', '101–200 of 250', '/users?page=2&size=100'],
      ['200', '1–200 of 250', '/users?size=200'],
    ] as const) {
      await sizes.selectOption(size)
      await users.expectSpan(span)
      await expect(page).toHaveURL(address)
      await expect.poll(() => users.names()).toContain(first)
    }
    await expect(users.rows).toHaveCount(200)
  })

  test('one request per page of the list, none per row', { tag: '@P3' }, async ({ page, sandbox, users }) => {
    await takeClock(page)
    await sandbox.reset({ users: 450 })
    await users.open('/users?size=200')
    await expect(users.rows).toHaveCount(200)
    await expect(sandbox).toHaveReceived('GET /v1/me', { times: 1 })
    await expect(sandbox).toHaveReceived(API, { times: 2 })
    await sandbox.clearLog()
    await users.way('Next page').click()
    await users.expectSpan('201–400 of 450')
    await users.sizes.selectOption('50')
    await users.expectSpan('201–250 of 450')
    await pass(page, 2000)
    await expect(sandbox).toHaveReceived(LIST, { times: 2 })
    await expect(sandbox).toHaveReceived(API, { times: 2 })
  })

  test('a page beyond the end leads to the last one', async ({ page, sandbox, users }) => {
    await users.open('/users?page=99')
    await users.expectSpan('51–60 of 60')
    await expect(page).toHaveURL('/users?page=2')
    // Until that page is there, and if it does not come, nobody says that there are no users (D7).
    await sandbox.fault({ route: LIST, skip: 1, hang: true, status: 500 })
    await page.goto('/users?page=98')
    await expect(page).toHaveURL('/users?page=2')
    await expect(users.table.locator('.skeleton').first()).toBeVisible()
    await expect(page.getByText('Nobody is here yet')).toHaveCount(0)
    await expect(sandbox).toHaveReceived(LIST, { times: 4 })
    await sandbox.clearFaults()
    await expect(page.getByRole('heading', { name: 'The users could not be loaded' })).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await users.expectSpan('51–60 of 60')
    // Strange values are the usual ones.
    for (const strange of ['/users?page=0&size=7', '/users?page=-3', '/users?page=x&size=1000000']) {
      await page.goto(strange)
      await users.expectSpan('1–50 of 60')
    }
    await expect(sandbox).toHaveReceived(LIST, { status: 500, times: 1 })
    await expect(sandbox).toHaveReceived(LIST, { status: 400, times: 0 })
  })
})

test.describe('rows', () => {
  test('the whole row opens the person', { tag: '@P25' }, async ({ page, users, person }) => {
    await users.open('/users?search=ola.hansen')
    const place = await users.row(HANSEN).getByRole('cell', { name: 'payments.viewer' }).boundingBox()
    await page.mouse.click((place?.x ?? 0) + (place?.width ?? 0) - 4, (place?.y ?? 0) + 4)
    await expect(person.title(HANSEN)).toBeVisible()
  })

  test(
    'arrows go through the rows, Home and End to their ends, Enter opens',
    { tag: '@P25' },
    async ({ page, users }) => {
      await users.open('/users?size=25')
      await users.links.first().focus()
      await page.keyboard.press('ArrowDown')
      await expect(users.links.nth(1)).toBeFocused()
      await page.keyboard.press('End')
      await expect(users.links.last()).toBeFocused()
      await expect(users.links.last()).toBeInViewport()
      await page.keyboard.press('Home')
      await expect(users.links.first()).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/\/users\/[0-9a-f-]{36}$/)
    },
  )

  test(
    'a record that cannot be read stands in its place; the others are whole',
    { tag: ['@i3', '@fault-33'] },
    async ({ sandbox, users }) => {
      await sandbox.fault({ route: LIST, nullFields: true, times: 0 })
      await users.open()
      const unreadable = users.table
        .getByRole('row')
        .filter({ hasText: 'This record could not be read. Those that can are complete.' })
      await expect(unreadable).toHaveCount(1)
      await expect(unreadable.getByRole('link')).toHaveCount(0)
      await expect(unreadable.getByRole('checkbox')).toHaveCount(0)
      await expect(users.rows).toHaveCount(49)
      await users.expectSpan('1–50 of 60')
      await users.everybody.check()
      await expect(users.selection).toContainText('49 selected')
    },
  )

  test(
    'a name of a megabyte neither breaks the page nor stops it',
    { tag: ['@i2', '@fault-35'] },
    async ({ page, sandbox, enter, users }) => {
      const long = `Long ${'m'.repeat(1_000_000)}`
      await sandbox.reset({ users: 4, people: [{ userName: long, email: 'long@fjordbank.example' }] })
      await enter()
      await expect(users.rows).toHaveCount(5)
      const heights = await users.rows.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
      expect(Math.max(...heights)).toBeLessThan(100)
      await expectNoSidewaysScroll(page)
      // Nothing of the kind reaches a screen reader whole either.
      const label = await users.table.getByRole('checkbox').last().getAttribute('aria-label')
      expect(label?.length ?? 0).toBeLessThan(2000)
      await users.links.last().click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Long mmm')
      expect((await page.getByRole('heading', { level: 1 }).boundingBox())?.height).toBeLessThan(400)
      await expectNoSidewaysScroll(page)
    },
  )
})
