// A list that waits, has nothing to show, failed, or may not be read. Shown on the users.
import { expect, test } from '../fixtures'
import { takeClock, hold, KARI, allowClipboard, pass, pasted } from '../helpers'
import type { Fault } from '../sandbox'
import { HANSEN, LIST } from '../pages/users'
import { TOKEN, RENEWAL } from '../pages/session'

test.describe('waiting', () => {
  test(
    'the first load shows the shape of rows, told to screen readers too',
    { tag: '@lldap-265' },
    async ({ page, sandbox, enter, users }) => {
      await sandbox.fault({ route: LIST, hang: true })
      await enter()
      await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible()
      await expect(users.table).toBeVisible()
      await expect(users.loading).toBeAttached()
      await expect(users.rows).toHaveCount(0)
      await expect(users.table.locator('tbody tr[aria-hidden=true]:has(.skeleton)')).toHaveCount(10)
      await sandbox.clearFaults()
      await users.expectSettled()
      await expect(users.rows).toHaveCount(50)
    },
  )

  test('old rows stay while new ones load', { tag: '@D5' }, async ({ sandbox, users }) => {
    await users.open('/users?size=25')
    const names = await users.names()
    await sandbox.fault({ route: LIST, hang: true })
    await users.way('Next page').click()
    await expect(users.loading).toBeAttached()
    expect(await users.names()).toEqual(names)
    await sandbox.clearFaults()
    await users.expectSpan('26–50 of 60')
    await users.expectSettled()
    expect(await users.names()).not.toEqual(names)
  })

  test(
    'after ten seconds of waiting the page says so, and one can stop',
    { tag: ['@P4', '@j1', '@fault-28'] },
    async ({ page, sandbox, enter, users }) => {
      await takeClock(page)
      await sandbox.fault({ route: LIST, hang: true })
      await enter()
      const note = page.getByRole('status').filter({ hasText: 'This is taking long.' })
      await expect(users.loading).toBeAttached()
      await page.clock.runFor(10_000)
      await expect(note).toContainText('A narrower search may be faster.')
      await note.getByRole('button', { name: 'Stop waiting' }).click()
      await expect(users.failed).toContainText('You stopped waiting before the answer came.')
      await expect(note).toHaveCount(0)
      await sandbox.clearFaults()
      await users.tryAgain.click()
      await users.expectSettled()
    },
  )

  test(
    'with rows already there the wait can be stopped as well, and they stay',
    { tag: '@P4' },
    async ({ page, sandbox, users }) => {
      await takeClock(page)
      await users.open('/users?size=25')
      const names = await users.names()
      await sandbox.fault({ route: LIST, hang: true })
      await users.search.fill('hansen')
      await expect(users.loading).toBeAttached()
      await page.clock.runFor(10_000)
      await page.getByRole('button', { name: 'Stop waiting' }).click()
      await expect(users.stale).toBeVisible()
      expect(await users.names()).toEqual(names)
      await sandbox.clearFaults()
      await users.tryAgain.click()
      await expect(users.row(HANSEN)).toBeVisible()
    },
  )
})

test.describe('nothing to show', () => {
  test('nobody at all: says so, and what to do', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
    await sandbox.reset({ users: 0 })
    await enter()
    await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible()
    await page.getByRole('link', { name: 'Invite people' }).last().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Invite people' })).toBeVisible()
  })

  test('nobody for this search: says so, and leads back to all', { tag: '@D7' }, async ({ page, users }) => {
    await users.open('/users?size=25')
    await users.search.fill('nobody-has-this-name')
    await expect(page.getByRole('heading', { name: 'No user matches “nobody-has-this-name”' })).toBeVisible()
    await expect(page.getByText('People who were invited but have not accepted are not listed.')).toBeVisible()
    await page.getByRole('link', { name: 'Clear search' }).click()
    await users.expectSpan('1–25 of 60')
    await expect(users.search).toHaveValue('')
  })

  const faults: [string, string[], Partial<Fault>, string | RegExp][] = [
    ['500', [], { status: 500 }, 'The IAM API answered 500 (a fault on its side).'],
    ['503', [], { status: 503 }, 'The IAM API answered 503 (a fault on its side).'],
    [
      'a web page with 200',
      ['@fault-32'],
      { html: true },
      'A web page came where the IAM API should have answered (200)',
    ],
    ['an empty body', ['@i5'], { body: '' }, 'an empty body'],
    ['a cut body', ['@fault-31'], { cut: true }, 'it may be incomplete'],
    ['other JSON', ['@i5'], { wrongJson: true }, 'is not what the IAM API promises'],
    [
      'a null list',
      ['@i5'],
      { body: '{"items":null,"metadata":{"page":1,"pageSize":50,"totalCount":0}}' },
      'is not what',
    ],
    ['an endless body', ['@i2'], { huge: true }, 'The answer is larger than the console accepts (20 MB).'],
    // What is said depends on whether the API has answered anything before: in_between.spec.ts.
    ['no answer', [], { cutAfterCommit: true }, /The IAM API could not be reached|its answer was withheld/],
    [
      'a redirect',
      ['@c4'],
      { redirect: 'http://127.0.0.1:9/elsewhere' },
      /The IAM API could not be reached|its answer was withheld/,
    ],
    ['400', [], { status: 400 }, 'The IAM API refused what was sent (400).'],
  ]
  for (const [name, tag, fault, words] of faults) {
    test(
      `failed is not empty: ${name}`,
      { tag: ['@D7', ...tag] },
      async ({ page, sandbox, oddities, enter, users }) => {
        oddities.allow(/net::ERR_|blocked by CORS policy|URL scheme|redirect/i)
        await sandbox.fault({ route: LIST, ...fault })
        await enter()
        await expect(users.failed).toContainText(words)
        await expect(users.failed).toContainText('Nothing has been changed.')
        await expect(page.getByText('Nobody is here yet')).toHaveCount(0)
        await expect(page.getByText('of 0')).toHaveCount(0)
        await users.tryAgain.click()
        await users.expectSettled()
        await expect(users.failed).toHaveCount(0)
      },
    )
  }

  test(
    'a failed refresh leaves the rows, marked as those from before',
    { tag: ['@D7', '@fault-31'] },
    async ({ sandbox, oddities, users }) => {
      oddities.allow(/net::ERR_/)
      await users.open('/users?size=25')
      const names = await users.names()
      await sandbox.fault({ route: LIST, cut: true })
      await users.way('Next page').click()
      await expect(users.stale).toBeVisible()
      expect(await users.names()).toEqual(names)
      await users.tryAgain.click()
      await users.expectSpan('26–50 of 60')
      await expect(users.stale).toHaveCount(0)
    },
  )

  test('the details of a failure name nobody', { tag: '@n1' }, async ({ page, context, tenant, sandbox, users }) => {
    await allowClipboard(context, tenant)
    await users.open()
    await sandbox.fault({ route: 'GET /v1/users/*', status: 500, times: 0 })
    await page.goto('/users/0d5f1c9e-7a41-4f0e-9c55-3b1e2f60a7c2')
    await page.getByRole('button', { name: 'Copy details' }).click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    await page.getByRole('link', { name: 'Users', exact: true }).first().click()
    await users.expectSettled()
    const details = await pasted(users.search)
    expect(details).toContain('GET /v1/users/{userId}')
    expect(details).toContain('500')
    expect(details).not.toContain('0d5f1c9e')
  })
})

test.describe('asked to wait', () => {
  test(
    'Retry-After is counted down and kept, then tried again',
    { tag: ['@j2', '@fault-28'] },
    async ({ page, sandbox, enter, users }) => {
      await takeClock(page)
      await sandbox.fault({ route: LIST, status: 429, retryAfter: '55' })
      await enter()
      await expect(users.failed).toContainText('too many requests (429)')
      await expect(users.failed).toContainText(/the next try is in \d\d s\./)
      await hold(page)
      const left = Number(/next try is in (\d+) s\./.exec((await users.failed.textContent()) ?? '')?.[1])
      expect(left).toBeGreaterThan(3)
      await pass(page, (left - 1) * 1000)
      await expect(users.failed).toContainText('the next try is in 1 s.')
      await expect(sandbox).toHaveReceived(LIST, { times: 1 })
      await pass(page, 1500)
      await page.clock.resume()
      await users.expectSettled()
      await expect(sandbox).toHaveReceived(LIST, { times: 2 })
    },
  )

  test(
    'a date is understood; a wait beyond a minute is left to the person',
    { tag: ['@j2', '@fault-29'] },
    async ({ sandbox, enter, users }) => {
      await sandbox.fault({
        route: LIST,
        status: 503,
        retryAfter: new Date(Date.now() + 55_000).toUTCString(),
      })
      await sandbox.fault({ route: LIST, status: 503, retryAfter: 'Fri, 31 Dec 9999 23:59:59 GMT' })
      await enter()
      await expect(users.failed).toContainText(/the next try is in \d\d s\./)
      await users.tryAgain.click()
      await expect(users.failed).not.toContainText('the next try is in')
      await expect(users.failed).toContainText('503')
      await users.tryAgain.click()
      await users.expectSettled()
    },
  )
})

test.describe('who may read', () => {
  test(
    'a missing right to read is told as such, never as an ended session',
    { tag: ['@P14', '@fault-27'] },
    async ({ page, sandbox, oddities, enter, users }) => {
      oddities.allowStatus(403)
      await enter('/users', 'nina.norole')
      await expect(users.failed).toContainText(
        'Your account lacks the right to do this. Someone with the role TenantAdmin can give it.',
      )
      await expect(page.getByText('Your session has ended')).toHaveCount(0)
      await page.goto('/users/anything')
      await expect(page.getByRole('alert')).toContainText('Your account lacks the right to do this.')
      await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 0 })
    },
  )

  test(
    'an API that answers 401 for good ends in a question that says so, after two tries',
    { tag: ['@P14', '@fault-26'] },
    async ({ page, sandbox, users }) => {
      await users.open()
      await sandbox.clearLog()
      await sandbox.fault({ route: LIST, status: 401, times: 0 })
      await users.search.fill('kari')
      await expect(page.getByRole('dialog', { name: 'The API does not accept your sign-in' })).toBeVisible()
      await expect(page.getByText('lacks the right')).toHaveCount(0)
      await expect(sandbox).toHaveReceived(LIST, { times: 2 })
      await sandbox.clearFaults()
      await page.getByRole('button', { name: 'Sign in again' }).click()
      await expect(users.row(KARI)).toBeVisible()
      await expect(users.search).toHaveValue('kari')
    },
  )
})
