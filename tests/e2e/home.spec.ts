// Home: the page where one begins, and its guided tasks.
import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { NO_RIGHT, OLA, answered, expectFineEverywhere, mostAtOnce, tabTo } from './helpers'
import { fileOf, policy } from './pages/changes'

const TASKS = [
  'Bring in a team',
  'Let a company sign in',
  'Verify a domain',
  'Connect a service',
  'Find out who may do what',
  'See someone off',
]

test.describe('guided tasks', () => {
  test('a task leads through its steps, says on home how far it is, and starts over', async ({
    page,
    enter,
    shell,
  }) => {
    await enter('/')
    await expect(shell.heading('Home')).toBeVisible()
    await page.getByRole('link', { name: 'Verify a domain' }).click()
    await expect(page).toHaveURL('/home/domain')
    const now = page.locator('[aria-current=step]')
    await expect(now).toContainText('Register the domain')
    await now.getByRole('button', { name: 'Done, go on' }).click()
    await expect(now).toContainText('Add the record and wait')
    await now.getByRole('link', { name: 'Open domains' }).click()
    await expect(page).toHaveURL('/domains')
    await shell.main.getByRole('link', { name: 'Home' }).click()
    const task = page.getByRole('main').getByRole('link', { name: 'Verify a domain' })
    await expect(task).toContainText('Step 2 of 3: Add the record and wait')
    await page.reload()
    await task.click()
    await now.getByRole('button', { name: 'One step back' }).click()
    await expect(now).toContainText('Register the domain')
    for (const act of ['Done, go on', 'Done, go on', 'Done, that was the last']) {
      await now.getByRole('button', { name: act }).click()
    }
    await expect(page.getByRole('heading', { name: 'That is all of it' })).toBeVisible()
    await expect(now).toHaveCount(0)
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect(now).toContainText('Register the domain')
  })

  test('one is put away, and all come back', async ({ page, enter }) => {
    await enter('/home/team')
    await page.getByRole('button', { name: 'Put away' }).click()
    await expect(page).toHaveURL('/')
    const tasks = page.getByRole('region', { name: 'What would you like to do?' })
    await expect(tasks.getByRole('link')).toHaveCount(5)
    await expect(tasks.getByText('1 task was put away.')).toBeVisible()
    await page.reload()
    await expect(tasks.getByRole('link')).toHaveCount(5)
    await tasks.getByRole('button', { name: 'Show all tasks' }).click()
    await expect(tasks.getByRole('link').locator('b')).toHaveText(TASKS)
  })

  test('a guide that is not there says so, and leads home', async ({ page, enter, shell }) => {
    await enter('/home/nothing')
    await expect(shell.heading('There is no such task')).toBeVisible()
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Home' }).click()
    await expect(page).toHaveURL('/')
  })
})

const CLIENTS = 'GET /v1/clients'
const SECRETS = 'GET /v1/clients/*/secrets'
const DOMAINS = 'GET /v1/domains'
const PROVIDERS = 'GET /v1/sso'
const TOKENS = 'GET /v1/scim'
const USERS = 'GET /v1/users'
const READS = [CLIENTS, SECRETS, DOMAINS, PROVIDERS, 'GET /v1/sso/*/*', TOKENS, USERS]

/** Without a second factor. */
const ADMIN = {
  userName: 'aase.admin',
  email: 'aase@fjordbank.example',
  twoFactorEnabled: false,
  roles: ['TenantAdmin'],
}

test.describe('needs attention', { tag: ['@P20', '@D7'] }, () => {
  const card = (page: Page): Locator => page.getByRole('region', { name: 'Needs attention' })
  const lines = (page: Page): Locator => card(page).getByRole('listitem')
  const note = (page: Page): Locator =>
    card(page)
      .getByRole('status')
      .filter({ hasText: /requests|Requests/ })

  test('all kinds, what matters most first, each with its act; then when that was, with how many requests', async ({
    page,
    sandbox,
    enter,
  }) => {
    await sandbox.reset({ people: [ADMIN] })
    await enter('/')
    await expect(note(page)).toContainText(/As of \d\d:\d\d, requests: \d+\./)
    const shown = await lines(page).allInnerTexts()
    const at = (text: string): number => shown.findIndex((line) => line.includes(text))
    const order = [
      'The secret of treasury-batch has expired',
      'The secret of ledger-sync expires in 6 days',
      'Administrators without a second factor',
      'is pending',
      'A SCIM token serves nobody',
      'An old secret of ledger-sync has expired',
      'Nordlys Invest is on, but hidden',
    ].map(at)
    expect(order).not.toContain(-1)
    expect([...order].sort((one, other) => one - other)).toEqual(order)
    const calls = await sandbox.log(...READS)
    await expect(note(page)).toContainText(`requests: ${calls.length}.`)
    expect(calls.filter((call) => call.path === '/v1/users')).toHaveLength(1)
    await lines(page).filter({ hasText: 'treasury-batch' }).getByRole('link', { name: 'Rotate secret' }).click()
    await expect(page).toHaveURL(/\/clients\/9be20077-treasury\/secrets\/.+\/rotate/)
  })

  test('nothing of it is read elsewhere, and coming back within a minute reads nothing', async ({
    page,
    sandbox,
    enter,
    shell,
  }) => {
    await enter('/roles')
    await answered(page)
    await expect(sandbox).toHaveReceived(SECRETS, { times: 0 })
    await shell.main.getByRole('link', { name: 'Home' }).click()
    await expect(note(page)).toContainText('As of')
    await shell.main.getByRole('link', { name: 'Roles' }).click()
    await answered(page)
    await sandbox.clearLog()
    await shell.main.getByRole('link', { name: 'Home' }).click()
    await expect(note(page)).toContainText('As of')
    await answered(page)
    await expect(sandbox).toHaveReceived(SECRETS, { times: 0 })
    await note(page).getByRole('button', { name: 'Read again' }).click()
    await expect(sandbox).toHaveReceived(SECRETS)
  })

  test('four at a time at most', async ({ page, sandbox, enter }) => {
    await sandbox.fault({ route: SECRETS, delayMs: 300, times: 0 })
    await enter('/')
    await expect(note(page)).toContainText('As of')
    const calls = await sandbox.log(SECRETS)
    expect(calls.length).toBeGreaterThan(4)
    expect(mostAtOnce(calls, 300)).toBeLessThanOrEqual(4)
  })

  for (const [route, name] of [
    [CLIENTS, 'Secrets of clients'],
    [DOMAINS, 'Domains'],
    [PROVIDERS, 'SSO providers'],
    [TOKENS, 'SCIM tokens'],
    [USERS, 'Second factors of administrators'],
  ] as const) {
    test(`${name}: when they cannot be read, that is said, and the rest stands`, async ({ page, sandbox, enter }) => {
      await sandbox.fault({ route, status: 503, times: 0 })
      await enter('/')
      const missing = lines(page).filter({ hasText: name })
      await expect(missing).toContainText('Not read: failed, 503')
      await expect(missing).toContainText('Not known')
      await expect(note(page)).toContainText('Not everything was read.')
      await expect(lines(page).filter({ hasNotText: 'Not read' })).not.toHaveCount(0)
      await expect(lines(page).filter({ hasText: 'Nothing' })).toHaveCount(0)
      await sandbox.clearFaults()
      await note(page).getByRole('button', { name: 'Try again' }).click()
      await expect(note(page).getByRole('button', { name: 'Read again' })).toBeVisible()
      await expect(missing).toHaveCount(0)
    })
  }

  test('the secrets of one client that cannot be read are named', async ({ page, sandbox, enter }) => {
    await sandbox.fault({ route: 'GET /v1/clients/9be20077-treasury/secrets', status: 500, times: 0 })
    await enter('/')
    await expect(note(page)).toContainText(
      'Not everything was read. Secrets of treasury-batch (failed, 500). All else:',
    )
    await expect(lines(page).filter({ hasText: 'treasury-batch' })).toHaveCount(0)
  })

  test('refused: that it is not known, and whom to ask', async ({ page, sandbox, enter }) => {
    for (const route of [CLIENTS, DOMAINS, PROVIDERS, TOKENS]) await sandbox.fault({ route, status: 403, times: 0 })
    await enter('/', OLA)
    await expect(lines(page).filter({ hasText: 'Not read: refused, 403' })).toHaveCount(4)
    await expect(card(page)).toContainText('somebody with the role TenantAdmin may read: kari.nordmann')
    // Who may only look rotates nothing.
    await sandbox.clearFaults()
    await note(page).getByRole('button', { name: 'Try again' }).click()
    const rotate = lines(page).filter({ hasText: 'treasury-batch' }).getByRole('button', { name: 'Rotate secret' })
    await expect(rotate).toHaveAttribute('aria-description', NO_RIGHT)
  })

  test('nothing to do, and nothing among what was read, are two things', async ({ page, sandbox, enter }) => {
    await sandbox.reset({ clients: 0, people: [], users: 1 })
    for (const route of [DOMAINS, PROVIDERS, TOKENS]) {
      await sandbox.fault({ route, body: '[]', contentType: 'application/json', times: 0 })
    }
    await sandbox.fault({ route: USERS, status: 500, times: 0 })
    await enter('/')
    await expect(lines(page).filter({ hasText: 'Nothing, among what was read' })).toBeVisible()
    await expect(page.getByText('Nothing needs attention')).toHaveCount(0)
    await sandbox.clearFaults()
    for (const route of [DOMAINS, PROVIDERS, TOKENS]) {
      await sandbox.fault({ route, body: '[]', contentType: 'application/json', times: 0 })
    }
    await sandbox.fault({
      route: USERS,
      body: '{"items":[],"metadata":{"page":1,"pageSize":200,"totalCount":0},"links":{}}',
      contentType: 'application/json',
      times: 0,
    })
    await note(page).getByRole('button', { name: 'Try again' }).click()
    await expect(lines(page).filter({ hasText: 'Nothing needs attention' })).toBeVisible()
    // More than were looked at; or a list that does not tell how far a domain is.
    const some = { route: USERS, contentType: 'application/json', times: 0 }
    const kari = '{"id":"1","userName":"kari","email":"kari@a.example","twoFactorEnabled":true,"roles":[]}'
    const among = lines(page).filter({ hasText: 'Nothing, among what was read' })
    await sandbox.clearFaults()
    for (const route of [DOMAINS, PROVIDERS, TOKENS]) {
      await sandbox.fault({ route, body: '[]', contentType: 'application/json', times: 0 })
    }
    const metadata = '{"page":1,"pageSize":200,"totalCount":300}'
    await sandbox.fault({ ...some, body: `{"items":[${kari}],"metadata":${metadata},"links":{}}` })
    await note(page).getByRole('button', { name: 'Read again' }).click()
    await expect(among).toBeVisible()
    await sandbox.clearFaults()
    await sandbox.fault({ route: DOMAINS, body: '["a.example"]', contentType: 'application/json', times: 0 })
    for (const route of [PROVIDERS, TOKENS]) {
      await sandbox.fault({ route, body: '[]', contentType: 'application/json', times: 0 })
    }
    const one = '{"page":1,"pageSize":200,"totalCount":1}'
    await sandbox.fault({ ...some, body: `{"items":[${kari}],"metadata":${one},"links":{}}` })
    await note(page).getByRole('button', { name: 'Read again' }).click()
    await expect(note(page)).toContainText('How far 1 domain is, its list does not tell.')
    await expect(among).toBeVisible()
  })

  test('while it reads: the count, what has come, and Stop, which names what was left', async ({
    page,
    sandbox,
    enter,
  }) => {
    await sandbox.fault({ route: SECRETS, hang: true, times: 0 })
    await enter('/')
    await expect(note(page)).toContainText(/Secrets: 0 of \d+ clients read/)
    await expect(lines(page).filter({ hasText: 'A SCIM token serves nobody' })).toBeVisible()
    await expect(sandbox).toHaveReceived(SECRETS, { times: 4 })
    await note(page).getByRole('button', { name: 'Stop' }).click()
    await expect(note(page)).toContainText(/Not everything was read\. Secrets of .+ \(stopped\), .+ And \d+ more\./)
    await expect(note(page).getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(sandbox).toHaveReceived(SECRETS, { times: 4 })
  })

  test('more clients and users than are looked at are said', async ({ page, sandbox, enter }) => {
    await sandbox.reset({ clients: 60, users: 230, people: [ADMIN] })
    await enter('/')
    await expect(note(page)).toContainText('Secrets of the first 50 of 60 clients.')
    await expect(note(page)).toContainText('Administrators among the first 200 of 231 users.')
    await expect(sandbox).toHaveReceived(SECRETS, { times: 50 })
  })

  test('a calendar file holds every end that was read', async ({ page, enter }) => {
    await enter('/')
    await expect(note(page)).toContainText('As of')
    const download = page.waitForEvent('download')
    await card(page).getByRole('button', { name: 'Calendar file' }).click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(file).toContain('ledger-sync')
    expect((file.match(/BEGIN:VEVENT/g) ?? []).length).toBeGreaterThan(3)
  })

  test('policies on “/” are told once a page has read the policies', async ({ page, sandbox, enter, shell }) => {
    await enter('/')
    await expect(lines(page).filter({ hasText: 'Policies on “/”' })).toContainText('Not read')
    await expect(sandbox).toHaveReceived('GET /v1/policies', { times: 0 })
    await lines(page).filter({ hasText: 'Policies on “/”' }).getByRole('link', { name: 'Check access' }).click()
    await expect(page).toHaveURL('/access')
    await page.goto('/access?action=banking.ais.read&scope=%2F')
    await expect(page.getByText(/Worked out here from/)).toBeVisible()
    await shell.main.getByRole('link', { name: 'Home' }).click()
    await expect(note(page)).toContainText('As of')
    const line = lines(page).filter({ hasText: /\d+ policies are on “\/”/ })
    await line.getByRole('link', { name: 'See them' }).click()
    await expect(page).toHaveURL('/policies?filter=scope%3A%2F')
  })

  test('by keyboard, in Norwegian', async ({ page, enter }) => {
    await page.addInitScript(() => localStorage.setItem('language', 'nb'))
    await enter('/')
    const own = page.getByRole('region', { name: 'Krever oppmerksomhet' })
    await expect(own).toContainText('Hemmeligheten til treasury-batch er utløpt')
    await expect(own).toContainText(/Per \d\d[.:]\d\d, spørringer: \d+\./)
    const act = own.getByRole('link', { name: 'Bytt hemmelighet' }).first()
    await tabTo(page, act)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/rotate$/)
  })
})

test('the change set stands on home while one is held, and the tray does not', async ({
  page,
  oddities,
  enter,
  tenant,
}) => {
  // Its group is none of this tenant, which is asked about by its id.
  oddities.allowStatus(404)
  await enter('/access/changes')
  const set = fileOf(tenant, [{ grant: policy('alfa', 'reports.read') }])
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'set.json',
      mimeType: 'application/json',
      buffer: Buffer.from(set),
    })
  await page.getByRole('button', { name: 'Add 1 change' }).click()
  await page.getByRole('navigation').first().getByRole('link', { name: 'Home' }).click()
  const cards = page.getByRole('region', { name: 'Change set' })
  await expect(cards).toHaveCount(1)
  await expect(cards).toContainText('Konsulenter ut')
  await cards.getByRole('link', { name: 'Review' }).click()
  await expect(page).toHaveURL('/access/changes')
})

test.describe('invitations that were sent', { tag: '@X7' }, () => {
  test('stand on home, are looked up when asked for, and can be forgotten', async ({
    page,
    sandbox,
    enter,
    invite,
  }) => {
    await enter('/users/invite')
    // As if the address were in use only now: somebody has come by another way meanwhile.
    await sandbox.fault({ route: 'POST /v1/users/invite', status: 200, body: '', times: 2 })
    await invite.addresses.fill('kari.nordmann@fjordbank.example nils@a.example')
    await invite.send(2).click()
    await expect(invite.result('nils@a.example')).toContainText('Invited')
    await expect(invite.result('kari.nordmann@fjordbank.example')).toContainText('Invited')
    await sandbox.clearLog()
    await page.getByRole('navigation').first().getByRole('link', { name: 'Home' }).click()
    const sent = page.getByRole('region', { name: 'Invitations sent' })
    await expect(sent.getByRole('listitem')).toHaveCount(2)
    await expect(page.getByText(/As of/)).toBeVisible()
    await answered(page)
    await expect(sandbox).toHaveReceived(USERS, { times: 1 })
    const kept = await page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.includes('invited')))
    expect(kept.map(([, text]) => String(text))).toEqual([expect.stringMatching(/^(?:\d+ \S+@\S+\n){2}$/)])
    await sandbox.fault({ route: USERS, skip: 1, status: 500 })
    await sent.getByRole('button', { name: 'Look up which of 2 are users' }).click()
    await expect(sent).toContainText('Searched by the address that was invited.')
    await expect(sent.getByText('Could not be found out')).toHaveCount(1)
    await sent.getByRole('button', { name: 'Look up' }).click()
    await expect(sent.getByRole('listitem').filter({ hasText: 'nils@' })).toContainText('Not among the users')
    await sent.getByRole('link', { name: 'Is a user' }).click()
    await expect(page).toHaveURL(/\/users\/[0-9a-f-]+$/)
    await page.goBack()
    await sent.getByRole('button', { name: 'Forget them' }).click()
    await expect(sent).toHaveCount(0)
    await page.reload()
    await expect(page.getByText(/As of/)).toBeVisible()
    await expect(sent).toHaveCount(0)
  })
})

test('for everybody: axe finds nothing and nothing hangs over the edge', async ({ page, enter }) => {
  await enter('/')
  await expect(page.getByRole('heading', { name: 'What would you like to do?' })).toBeVisible()
  await expect(page.getByText(/As of/)).toBeVisible()
  await expectFineEverywhere(page)
  await page.goto('/home/team')
  await expect(page.locator('[aria-current=step]')).toBeVisible()
  await expectFineEverywhere(page)
})
