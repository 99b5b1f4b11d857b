// Check access and take access away: every way, the API's own word beside it, what was not read, and the proof.
import { expect, test } from './fixtures'
import { KARI, NO_RIGHT, answered, expectFine, expectFineEverywhere, mostAtOnce } from './helpers'
import { CUT, LEDGER, SCOPE, TREASURY, seedWays } from './three_ways'

const POLICIES = 'GET /v1/policies'
const MEMBERS = 'GET /v1/subjects/groups/*/members'
const PERMISSIONS = 'GET /v1/subjects/*/permissions'
const REMOVE_POLICY = 'DELETE /v1/policies'
const REMOVE_MEMBER = 'DELETE /v1/subjects/groups/*/members'

const WHO = `/access?action=banking.pis.create&scope=${encodeURIComponent(SCOPE)}`
const WHAT = `/access/subject?subject=${LEDGER}`

test.beforeEach(async ({ sandbox }) => seedWays(sandbox))

test.describe('who may do this', () => {
  test(
    'everybody who may is listed, each with every way, and the question is an address',
    { tag: ['@P1', '@X6'] },
    async ({ page, enter }) => {
      await enter('/access')
      await page.getByLabel('Action').fill('banking.pis.create')
      await page.getByLabel('On scope').fill(SCOPE)
      await page.getByLabel('On scope').press('Enter')
      await expect(page).toHaveURL(WHO)
      const lines = page.getByRole('region', { name: 'Who may' }).locator('.line-list > li')
      await expect(lines).toHaveCount(5)
      await expect(page.getByRole('main')).toContainText('clients may2')
      await expect(page.getByRole('main')).toContainText('groups carry it3')
      const ledger = lines.filter({ hasText: 'ledger-sync' })
      await expect(ledger).toContainText('3 ways')
      await ledger.locator('summary').click()
      const ways = ledger.locator('.path-list > li')
      await expect(ways).toHaveCount(3)
      await expect(ways.nth(0)).toHaveText(/^Client.*ledger-sync.*has policy.*banking\.pis\.create.*on.*\/s\/1\/r\/9$/)
      await expect(ways.filter({ hasText: 'Godkjennere' })).toHaveText(
        /in group.*Godkjennere.*which is in.*Betalinger.*has policy.*banking\.pis\.manage.*which holds.*banking\.pis\.create.*and below it/,
      )
      await expect(ledger.getByRole('link', { name: 'Take this away…' })).toHaveAttribute(
        'href',
        /\/access\/cut\?subject=/,
      )
      await expectFineEverywhere(page)
    },
  )

  test('a colleague who opens the address sees the same answer', { tag: '@X6' }, async ({ page, enter }) => {
    await enter(WHO)
    await expect(page.getByLabel('Action')).toHaveValue('banking.pis.create')
    await expect(page.getByRole('region', { name: 'Who may' }).locator('.line-list > li')).toHaveCount(5)
    await expect(
      page.getByRole('status').filter({ hasText: 'Worked out here from 4 policies, 3 groups' }),
    ).toBeVisible()
  })

  test('a scope that only begins alike is another', async ({ page, enter }) => {
    await enter(`/access?action=banking.pis.create&scope=${encodeURIComponent('/s/12')}`)
    await expect(page.getByText('Nobody may do this: everything was read, and no policy grants it.')).toBeVisible()
  })

  test('what is missing is asked for where one asks', async ({ page, sandbox, enter }) => {
    await enter('/access')
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(page.getByRole('alert')).toHaveText('Enter an action, such as banking.pis.create.')
    await page.getByLabel('Action').fill('banking.pis.create')
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(page.getByRole('alert')).toHaveText('Enter a scope, such as / or /subscriptions/…')
    await expect(sandbox).toHaveReceived(POLICIES, { times: 0 })
  })

  test(
    'a group that cannot be read makes the answer “at least”; read again, it is whole',
    { tag: ['@D7', '@P1'] },
    async ({ page, sandbox, enter }) => {
      await sandbox.fault({ route: 'GET /v1/subjects/groups/group-c3/members', status: 503, times: 0 })
      await enter(WHO)
      const note = page.getByRole('status').filter({ hasText: 'At least these.' })
      await expect(note).toContainText('the members of Konsulenter (failed)')
      await expect(page.getByRole('main')).toContainText('≥ 1')
      await expect(page.getByRole('region', { name: 'Who may' })).not.toContainText('treasury-batch')
      await sandbox.clearFaults()
      await note.getByRole('button', { name: 'Read again' }).click()
      await expect(page.getByRole('region', { name: 'Who may' })).toContainText('treasury-batch')
      await expect(note).toHaveCount(0)
    },
  )

  test('who may not read policies is told what is lacking', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
    await sandbox.fault({ route: POLICIES, status: 403, times: 0 })
    await enter(WHO)
    await expect(page.getByRole('status').filter({ hasText: 'iam.policy.read' })).toContainText(
      'Your account may not read policies.',
    )
    await expect(page.getByText('Nobody may do this, as far as could be read.')).toBeVisible()
  })

  test(
    'the API’s own answer stands beside ours, and where it differs it says so',
    { tag: '@P1' },
    async ({ page, sandbox, enter }) => {
      await enter(WHO)
      const lines = page.getByRole('region', { name: 'Who may' }).locator('.line-list > li')
      await expect(lines).toHaveCount(5)
      await answered(page)
      // Somebody takes the treasury out meanwhile.
      await sandbox.member(TREASURY, 'group-c3', false)
      await page.getByRole('button', { name: 'Compare with the API' }).click()
      await expect(lines.filter({ hasText: 'ledger-sync' })).toContainText('API agrees')
      await expect(lines.filter({ hasText: 'treasury-batch' })).toContainText('API says no')
      await expect(sandbox).toHaveReceived(PERMISSIONS, { times: 5 })
      const differs = page.getByRole('status').filter({ hasText: 'The API says no of 1 of those compared.' })
      await differs.getByRole('button', { name: 'Read again' }).click()
      await expect(lines).toHaveCount(4)
      await expect(differs).toHaveCount(0)
    },
  )

  test(
    'one reading serves all pages: at most four calls at a time, none twice, none a row',
    { tag: ['@P3', '@M3'] },
    async ({ page, sandbox, enter }) => {
      const groups = Array.from({ length: 40 }, (_, at) => ({ id: `g${at}`, displayName: `Group ${at}` }))
      const policies = groups.map(({ id }) => ({ subject: `group-${id}`, action: 'files.read', scope: '/f' }))
      const memberships = groups.map(({ id }) => ({ member: LEDGER, group: `group-${id}` }))
      await sandbox.access({ groups, policies, memberships })
      await sandbox.fault({ route: MEMBERS, delayMs: 100, times: 0 })
      await enter('/access?action=files.read&scope=/f/1')
      await expect(page.getByRole('main')).toContainText('groups carry it40')
      await expect(sandbox).toHaveReceived(MEMBERS, { times: 40 })
      expect(mostAtOnce(await sandbox.log(MEMBERS), 100)).toBeLessThanOrEqual(4)
      await expect(sandbox).toHaveReceived(POLICIES, { times: 1 })
      // Another question of the same: nothing is read for it.
      await page.getByLabel('On scope').fill('/f/2')
      await page.getByLabel('On scope').press('Enter')
      await expect(page).toHaveURL(/scope=%2Ff%2F2/)
      await expect(page.getByRole('main')).toContainText('groups carry it40')
      await answered(page)
      await expect(sandbox).toHaveReceived(MEMBERS, { times: 40 })
      await expect(sandbox).toHaveReceived(POLICIES, { times: 1 })
    },
  )

  test(
    'a long reading counts and can be stopped: what came is told as “at least”',
    { tag: ['@P4', '@P8'] },
    async ({ page, sandbox, enter }) => {
      await sandbox.fault({ route: 'GET /v1/subjects/groups/group-c3/members', hang: true, times: 0 })
      await enter(WHO)
      const note = page.getByRole('status').filter({ hasText: 'requests so far' })
      await expect(note).toContainText('at least 1 to go')
      await note.getByRole('button', { name: 'Stop' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'At least these.' })).toContainText(
        'the members of Konsulenter (not yet)',
      )
      await expect(page.getByRole('region', { name: 'Who may' })).toContainText('ledger-sync')
    },
  )

  test('policies whose cursor leads round in a circle end, and are not called complete', async ({
    page,
    sandbox,
    enter,
  }) => {
    const body = JSON.stringify({ data: [{ subject: LEDGER, action: 'files.read', scope: '/' }], cursor: 'again' })
    await sandbox.fault({ route: POLICIES, status: 200, body, contentType: 'application/json', times: 0 })
    await enter('/access?action=files.read&scope=/')
    await expect(page.getByRole('status').filter({ hasText: 'At least these.' })).toContainText('cut short')
    await expect(page.getByRole('region', { name: 'Who may' })).toContainText('ledger-sync')
  })
})

test.describe('what may this subject do', () => {
  test(
    'each right stands with its ways, and the API’s own answer agrees',
    { tag: ['@P1', '@X6', '@call:listPermissions'] },
    async ({ page, enter }) => {
      await enter(WHAT)
      const rights = page.getByRole('region', { name: 'Rights of ledger-sync' }).locator('.line-list > li')
      await expect(rights.filter({ hasText: 'banking.pis.create' }).first()).toContainText('/s/1')
      await expect(page.getByRole('status').filter({ hasText: 'The API’s own answer agrees' })).toBeVisible()
      await rights.filter({ hasText: 'banking.pis.cancel' }).locator('summary').click()
      await expect(rights.filter({ hasText: 'banking.pis.cancel' })).toContainText('which is in')
      await expectFineEverywhere(page)
    },
  )

  test(
    'a subject is chosen by name, and a scope narrows the answer',
    { tag: ['@P6', '@call:listSubjects'] },
    async ({ page, pickerOf, enter }) => {
      await enter('/access/subject')
      await page.getByRole('button', { name: 'Person, client or group: Choose…' }).click()
      const picker = pickerOf('Choose people, clients or groups', 'Find by name')
      await picker.search.fill('ledger')
      await picker.choose('Check', 'ledger-sync')
      await expect(page).toHaveURL(WHAT)
      const card = page.getByRole('region', { name: 'Rights of ledger-sync' })
      await expect(card).toContainText('banking.pis.create')
      await page.getByLabel('Only on scope').fill('/t')
      await page.getByLabel('Only on scope').press('Enter')
      await expect(card).toContainText('It may do nothing')
    },
  )

  test(
    'where the API has more or less than was read, the difference is named',
    { tag: '@P1' },
    async ({ page, sandbox, enter }) => {
      const body = JSON.stringify([
        { action: 'banking.pis.create', scope: '/s/1' },
        { action: 'files.read', scope: '/files' },
      ])
      await sandbox.fault({ route: PERMISSIONS, status: 200, body, contentType: 'application/json', times: 0 })
      await enter(WHAT)
      const notice = page.locator('.notice').filter({ hasText: 'The API does not agree.' })
      await expect(notice).toContainText('Only the API has these:files.read on /files')
      await expect(notice).toContainText('Only the policies that were read give these:')
      await expect(notice).toContainText('banking.pis.manage')
    },
  )

  test('what the API does not know is no fault', async ({ page, oddities, enter }) => {
    oddities.allowStatus(404)
    await enter('/access/subject?subject=client-nobody')
    await expect(page.getByText('It may do nothing')).toBeVisible()
    await expect(page.getByText('The API’s own answer could not be read.')).toBeVisible()
  })
})

test.describe('take access away', () => {
  test(
    'the gentlest cut comes first; it is done, read back and proven',
    { tag: ['@X2', '@D2'] },
    async ({ page, sandbox, enter }) => {
      await enter(CUT)
      const ways = page.getByRole('region', { name: 'What gives it' })
      await expect(ways).toContainText('3 ways')
      const choices = page.getByRole('group', { name: 'Ways to end it' }).locator('label')
      await expect(choices.first()).toContainText('Nobody else loses')
      await expect(choices.first().getByRole('radio')).toBeChecked()
      await expect(ways.locator('[data-cut]')).toHaveCount(3)
      // Another choice is painted where it cuts, and says who else loses.
      await expect(choices.filter({ hasText: /others? loses?/ }).first()).toBeVisible()
      await expectFine(page)
      await page.getByRole('button', { name: 'Remove and check' }).click()
      await expect(page.getByText(/^Gone, checked/)).toBeVisible()
      await expect(sandbox).toHaveReceived(REMOVE_POLICY, { times: 1 })
      await expect(sandbox).toHaveReceived(REMOVE_MEMBER, { times: 2 })
      await expect(sandbox).toHaveReceived(PERMISSIONS, { times: 1 })
      await expect(page.getByRole('region', { name: 'What was done' })).toContainText('Done')
    },
  )

  test(
    'what somebody grants meanwhile is found: not gone, and by what',
    { tag: '@X2' },
    async ({ page, sandbox, enter }) => {
      await enter(CUT)
      await expect(page.getByRole('group', { name: 'Ways to end it' })).toBeVisible()
      await answered(page)
      await sandbox.policy({ subject: LEDGER, action: 'owner', scope: '/' })
      await page.getByRole('button', { name: 'Remove and check' }).click()
      await expect(page.getByText('Not gone: something still gives it')).toBeVisible()
      await expect(page.getByRole('region', { name: 'What gives it' })).toContainText('owner')
      await page.getByRole('button', { name: 'Work out a new cut' }).click()
      await page.getByRole('button', { name: 'Remove and check' }).click()
      await expect(page.getByText(/^Gone, checked/)).toBeVisible()
    },
  )

  test(
    'a removal that fails is told, and the proof says what still gives it',
    { tag: '@J3' },
    async ({ page, sandbox, enter }) => {
      await enter(CUT)
      await expect(page.getByRole('group', { name: 'Ways to end it' })).toBeVisible()
      await answered(page)
      await sandbox.fault({ route: REMOVE_POLICY, status: 500 })
      await page.getByRole('button', { name: 'Remove and check' }).click()
      await expect(page.getByText('Not gone: something still gives it')).toBeVisible()
      await expect(page.getByRole('region', { name: 'What was done' })).toContainText('500')
    },
  )

  test(
    'where others lose by it, it asks first, and “Keep it” does nothing',
    { tag: '@P17' },
    async ({ page, sandbox, enter }) => {
      await enter(CUT)
      const choices = page.getByRole('group', { name: 'Ways to end it' }).locator('label')
      await choices
        .filter({ hasText: /others? loses?/ })
        .last()
        .getByRole('radio')
        .check()
      await page.getByRole('button', { name: 'Remove and check' }).click()
      const question = page.getByRole('dialog').filter({ hasText: 'Take this access away?' })
      await question.getByRole('button', { name: 'Keep it' }).click()
      await expect(question).toBeHidden()
      await expect(sandbox).toHaveReceived('DELETE /v1/**', { times: 0 })
    },
  )

  test('what nothing gives cannot be taken away', async ({ page, enter }) => {
    await enter(`/access/cut?subject=${TREASURY}&action=owner&scope=/`)
    await expect(page.getByText('Nothing gives it. There is nothing to take away.')).toBeVisible()
    await enter('/access/cut')
    await expect(page.getByText('The address names no right.')).toBeVisible()
  })
})

test.describe('the access of one', () => {
  test(
    'own policies and inherited ones stand on the page of a client, each with where from',
    { tag: ['@D1', '@P1'] },
    async ({ page, sandbox, enter }) => {
      await enter('/clients/f3a1c0d2-ledger')
      const card = page.getByRole('region', { name: 'Access' })
      await expect(card).toContainText('1 of its own, 2 inherited.')
      await expect(card.locator('[data-state=ghost]').filter({ hasText: 'banking.pis.manage' })).toContainText(
        'via Betalinger',
      )
      await expect(card).toContainText('Adds nothing: the same comes by')
      await expect(card).toContainText('The API’s own answer agrees')
      // Once each for the client and the three groups above it.
      await expect(sandbox).toHaveReceived(POLICIES, { times: 4 })
      await expect(sandbox).toHaveReceived('GET /v1/subjects/*/memberships', { times: 4 })
    },
  )

  test('an own policy is removed, and given back by Undo', { tag: '@P17' }, async ({ page, sandbox, enter, toast }) => {
    await enter('/clients/f3a1c0d2-ledger')
    const card = page.getByRole('region', { name: 'Access' })
    await expect(card).toContainText('1 of its own')
    await card.getByRole('button', { name: 'Remove the policy banking.pis.create on /s/1/r/9' }).click()
    await expect(toast('was removed')).toBeVisible()
    await expect(card).toContainText('0 of its own')
    await toast('was removed').getByRole('button', { name: 'Undo' }).click()
    await expect(card).toContainText('1 of its own')
    await expect(sandbox).toHaveReceived('POST /v1/policies', { times: 1 })
  })

  test(
    'when groups cannot be read, its own rights stay and the rest is called missing',
    { tag: '@D7' },
    async ({ page, sandbox, enter }) => {
      await sandbox.fault({ route: 'GET /v1/subjects/*/memberships', status: 503, times: 0 })
      await enter('/clients/f3a1c0d2-ledger')
      const card = page.getByRole('region', { name: 'Access' })
      await expect(card).toContainText('1 of its own, 0 inherited.')
      await expect(card.getByRole('status').filter({ hasText: 'At least these.' })).toContainText('the groups of')
      await expect(card).toContainText('The API does not agree.')
    },
  )

  test(
    'who may not change anything sees it, and the removal says why not',
    { tag: '@D3' },
    async ({ page, sandbox, enter }) => {
      // With the policies that a tenant begins with: one lets this person read policies.
      await sandbox.reset()
      await enter('/clients/f3a1c0d2-ledger', 'ola.viewer')
      const remove = page.getByRole('button', { name: /^Remove the policy/ })
      await expect(remove).toHaveAttribute('aria-disabled', 'true')
      await expect(remove).toHaveAccessibleDescription(NO_RIGHT)
    },
  )

  test('of a person as well', { tag: '@D1' }, async ({ page, users, enter }) => {
    await enter('/users')
    await users.link(KARI).click()
    await expect(page.getByRole('region', { name: 'Access' })).toContainText('No policy gives it anything.')
  })
})
