// Policies: the list, its filter, names, what is gone; several removed and read back.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { KARI, NINA, NO_RIGHT, OLA, WRITES, answered, clickDisabled, expectFine, takeClock, pass } from './helpers'
import type { Sandbox } from './sandbox'

const LIST = 'GET /v1/policies'
const REMOVE = 'DELETE /v1/policies'
const CREATE = 'POST /v1/policies'
const NAMES = { path: '/policies', table: 'Policies' }
const SUBSCRIPTION = '/subscriptions/7fdf00601dfb'

test.use({ listOf: NAMES })

const field = (page: Page) => page.getByRole('combobox', { name: 'Filter policies' })
const chips = (page: Page) => page.getByRole('list', { name: 'Filter policies' }).getByRole('listitem')
const foot = (page: Page) => page.locator('footer.pager')
/** The row of this action of the one with this name. */
const row = (page: Page, name: string, action: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) }).filter({ hasText: action })
const tick = (page: Page, text: string | RegExp) => page.getByRole('checkbox', { name: text }).first()

/** As many policies of one person as wanted, and no others. */
async function many(sandbox: Sandbox, count: number): Promise<void> {
  await sandbox.access({
    policies: Array.from({ length: count }, (_, number) => ({
      subject: 'client-f3a1c0d2-ledger',
      action: 'banking.ais.read',
      scope: `/subscriptions/many/${number}`,
    })),
  })
}

test.describe('the list', () => {
  test('one request brings the rows, one more the names of groups', { tag: '@P3' }, async ({ page, sandbox, list }) => {
    await list.open()
    await expect(foot(page)).toContainText('all 22 read')
    await expect(sandbox).toHaveReceived(LIST, { times: 1, query: { pageSize: '100', cursor: null } })
    await expect(sandbox).toHaveReceived('GET /v1/subjects/groups', { times: 1 })
    const group = row(page, 'Betalinger', 'banking.pis.manage')
    await expect(group).toContainText('Group')
    await expect(group).toContainText(SUBSCRIPTION)
    await expect(page.getByRole('row').filter({ hasText: 'iam.policy.read' }).first()).toContainText('everything')
    await expect(sandbox).toHaveReceived('GET /v1/users/*', { times: 0 })
    await expect(sandbox).toHaveReceived('GET /v1/clients/*', { times: 0 })
  })

  test('failed is not empty, and can be tried again', { tag: '@D7' }, async ({ page, sandbox, enter, list }) => {
    await sandbox.fault({ route: LIST, status: 500 })
    await enter('/policies')
    await expect(list.failed).toContainText('The IAM API answered 500')
    await expect(page.getByRole('heading', { name: 'There are no policies' })).toHaveCount(0)
    await list.tryAgain.click()
    await expect(foot(page)).toContainText('all 22 read')
  })

  test('slow is told as slow, and can be given up', { tag: '@P4' }, async ({ page, sandbox, enter, list }) => {
    await takeClock(page)
    await sandbox.fault({ route: LIST, hang: true, times: 0 })
    await enter('/policies')
    await expect(sandbox).toHaveReceived(LIST, { times: 1 })
    await pass(page, 11_000)
    await page.getByRole('button', { name: 'Stop waiting' }).click()
    await expect(list.failed).toContainText('You stopped waiting')
  })

  test('nothing at all, nothing that matches, and a cut list are told apart', { tag: '@D7' }, async ({
    page,
    sandbox,
    enter,
  }) => {
    await sandbox.access({ policies: [] })
    await enter('/policies')
    await expect(page.getByRole('heading', { name: 'There are no policies' })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Create policy' }).last().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Create policy' })).toBeVisible()
    await page.goto('/policies?filter=action%3Anothing.at.all')
    await expect(page.getByRole('heading', { name: 'No policy matches “action:nothing.at.all”' })).toBeVisible()
    await page.getByRole('link', { name: 'Clear search' }).click()
    await expect(page).toHaveURL('/policies')
    await answered(page)
    // The cursor leads back to where it came from.
    const data = [{ subject: 'user-1', action: 'owner', scope: '/' }]
    await sandbox.fault({ route: LIST, body: JSON.stringify({ data, cursor: 'again' }), times: 0 })
    await page.reload()
    await page.getByRole('button', { name: 'Read all' }).click()
    await expect(foot(page)).toContainText('leads back to those')
    await expect(sandbox).toHaveReceived(LIST, { times: 2, query: { cursor: 'again' } })
  })

  test('a record that cannot be read leaves the others', { tag: '@i3' }, async ({ page, sandbox, enter }) => {
    const data = [{ subject: 'user-1' }, { subject: 'group-x', action: 'owner', scope: '/' }]
    await sandbox.fault({ route: LIST, body: JSON.stringify({ data }), times: 0 })
    await enter('/policies')
    await expect(page.getByText('This record could not be read.')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'owner' })).toBeVisible()
  })

  test(
    'all of 10,000 are read with a count, stopped, and read on; not all are listed at once',
    { tag: ['@P8', '@P4'] },
    async ({ page, sandbox, list }) => {
      test.slow()
      await sandbox.reset({ policies: 10_000 })
      await list.open()
      await expect(foot(page)).toContainText('100 read so far')
      await page.getByRole('button', { name: 'Read more' }).click()
      await expect(foot(page)).toContainText('200 read so far')
      await sandbox.fault({ route: LIST, hang: true, skip: 3, times: 0 })
      await page.getByRole('button', { name: 'Read all' }).click()
      await expect(foot(page)).toContainText('500 read so far')
      await page.getByRole('button', { name: 'Stop' }).click()
      await expect(page.getByRole('button', { name: 'Read all' })).toBeVisible()
      await expect(foot(page)).toContainText('the first 400 are listed')
      await page.getByRole('button', { name: 'List 200 more' }).click()
      await expect(foot(page)).not.toContainText('are listed')
      await expect(list.rows).toHaveCount(500)
      await sandbox.clearFaults()
      await page.getByRole('button', { name: 'Read all' }).click()
      await expect(foot(page)).toContainText('10,000 shown, all 10,000 read', { timeout: 90_000 })
      await expect(sandbox).toHaveReceived(LIST, { query: { cursor: /./ }, status: 200, times: 99 })
    },
  )

  test('what was read to the end is still there after Back', { tag: '@P2' }, async ({ page, sandbox, list }) => {
    await sandbox.reset({ policies: 260 })
    await list.open()
    await page.getByRole('button', { name: 'Read all' }).click()
    await expect(foot(page)).toContainText('all 260 read')
    await list.links.first().click()
    await page.goBack()
    await expect(foot(page)).toContainText('all 260 read')
    await expect(sandbox).toHaveReceived(LIST, { times: 3 })
    await page.getByRole('button', { name: 'Read again' }).click()
    await expect(foot(page)).toContainText('100 read so far')
  })

  test('axe finds nothing, and nothing hangs over the edge', { tag: '@1.4.10' }, async ({ page, list }) => {
    await list.open('/policies?filter=subject%3Auser-1%20subject%3Agroup-x%20banking')
    await page.getByRole('button', { name: /Remove filter/ }).first().click()
    await page.goto('/policies')
    await list.expectSettled()
    await list.everybody.check()
    await expectFine(page)
  })
})

test.describe('the filter', () => {
  test('what is typed becomes tokens in the address, and a link leads back to them', { tag: '@D6' }, async ({
    page,
    sandbox,
    list,
  }) => {
    await list.open()
    await sandbox.clearLog()
    await field(page).fill(`action:banking.pis.create scope:${SUBSCRIPTION}`)
    await field(page).press('Enter')
    await expect(chips(page)).toHaveText(['action:banking.pis.create', `scope:${SUBSCRIPTION}`])
    await expect(page).toHaveURL(
      (address) => address.searchParams.get('filter') === `action:banking.pis.create scope:${SUBSCRIPTION}`,
    )
    await expect(list.link('Konsulenter')).toBeVisible()
    await expect(list.rows).toHaveCount(1)
    await expect(sandbox).toHaveReceived(LIST, {
      times: 1,
      query: { action: 'banking.pis.create', scope: SUBSCRIPTION, subject: null },
    })
    await page.reload()
    await expect(chips(page)).toHaveCount(2)
    await expect(list.rows).toHaveCount(1)
    // The last token goes by Backspace, the others by their button.
    await field(page).press('Backspace')
    await expect(chips(page)).toHaveText(['action:banking.pis.create'])
    await expect(list.rows).toHaveCount(2)
    await page.getByRole('button', { name: 'Remove filter action:banking.pis.create' }).click()
    await expect(page).toHaveURL('/policies')
    await expect(field(page)).toBeFocused()
    await page.goBack()
    await expect(chips(page)).toHaveText(['action:banking.pis.create'])
  })

  test('keys and values are offered, and taken by the keyboard', { tag: '@D6' }, async ({ page, list }) => {
    await list.open()
    await field(page).pressSequentially('sub')
    const options = page.getByRole('option')
    await expect(options.first()).toContainText('subject:')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('subject:')
    await page.keyboard.type('godkjenn')
    await expect(options).toHaveCount(1)
    await expect(options).toContainText('Betalingsgodkjennere')
    await page.keyboard.press('Escape')
    await expect(options).toHaveCount(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(chips(page)).toHaveText(['subject:Betalingsgodkjennere'])
    await expect(page).toHaveURL(/filter=subject%3Agroup-/)
    await expect(list.rows).toHaveCount(1)
    // The slash leads to it, as to every search.
    await list.links.first().focus()
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused()
  })

  test('words are looked for in what was read, names as well, and ask the API nothing', { tag: '@D6' }, async ({
    page,
    sandbox,
    list,
  }) => {
    await list.open()
    await field(page).fill('"ØKONOMI" mandates')
    await field(page).press('Enter')
    await expect(list.rows).toHaveCount(1)
    await expect(list.rows).toContainText('banking.mandates.read')
    await expect(page.getByText('1 of the 22 that were read match.')).toBeVisible()
    await expect(sandbox).toHaveReceived(LIST, { times: 1 })
  })

  test('an API that heeds no filter shows nothing wrong, and the note says so', { tag: '@D6' }, async ({
    page,
    sandbox,
    enter,
    list,
  }) => {
    const data = [
      { subject: 'user-1', action: 'owner', scope: '/a/' },
      { subject: 'user-1', action: 'owner', scope: '/ab' },
      { subject: 'user-2', action: 'files.read', scope: '/a' },
    ]
    await sandbox.fault({ route: LIST, body: JSON.stringify({ data }), times: 0 })
    await enter('/policies?filter=action%3Aowner%20scope%3A%2Fa')
    await expect(list.rows).toHaveCount(1)
    // Another spelling of the same scope.
    await expect(list.rows).toContainText('/a/')
    await expect(page.getByText('1 of the 3 that were read match. The API gave others too')).toBeVisible()
  })

  test('a key that policies have not is named, and finds nothing', { tag: '@D6' }, async ({ page, list }) => {
    await list.open()
    await field(page).fill('colour:red')
    await field(page).press('Enter')
    await expect(page.getByText('There is no filter “colour”')).toBeVisible()
    await expect(list.rows).toHaveCount(0)
    await page.getByRole('button', { name: 'Remove filter colour:red' }).click()
    await expect(list.rows).toHaveCount(22)
  })
})

test.describe('names', () => {
  test('people and clients are looked up where somebody asks, four at a time, and that can be stopped', {
    tag: ['@P3', '@P4'],
  }, async ({ page, sandbox, list }) => {
    await list.open()
    await sandbox.fault({ route: 'GET /v1/users/*', hang: true, times: 0 })
    await sandbox.fault({ route: 'GET /v1/clients/*', hang: true, times: 0 })
    await page.getByRole('button', { name: /Look up \d+ names/ }).click()
    await expect(page.getByText(/names are still to come/)).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
    expect((await sandbox.log('GET /v1/users/*', 'GET /v1/clients/*')).length).toBeLessThanOrEqual(4)
    await sandbox.clearFaults()
    await answered(page)
    await page.getByRole('button', { name: /Look up \d+ names?/ }).click()
    await expect(row(page, KARI, 'owner')).toContainText('Person')
    await expect(row(page, 'ledger-sync', 'banking.ais.read')).toContainText('Client')
    await expect(page.getByRole('button', { name: /Look up/ })).toHaveCount(0)
  })

  test('rows of who is gone say so, and all of them are selected to be cleaned up', { tag: '@D7' }, async ({
    page,
    sandbox,
    list,
    toast,
  }) => {
    await sandbox.policy({ subject: 'group-gone', action: 'owner', scope: '/' })
    await list.open()
    await expect(page.getByText('1 policy is of a subject that is gone.')).toBeVisible()
    await page.getByRole('button', { name: /Look up \d+ names/ }).click()
    await expect(page.getByText('2 policies are of subjects that are gone.')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'legacy.import' })).toContainText('Gone')
    await page.getByRole('button', { name: 'Select these 2' }).click()
    await list.begin('Remove')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Remove 2 policies?')
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(toast('2 policies removed')).toBeVisible()
    await expect(page.getByText('that is gone')).toHaveCount(0)
    await expect(list.rows).toHaveCount(21)
  })

  test('a group is only gone where the whole list of groups has it not', { tag: '@D7' }, async ({
    page,
    sandbox,
    enter,
    list,
  }) => {
    await sandbox.fault({ route: 'GET /v1/subjects/groups', status: 503, times: 0 })
    await enter('/policies')
    await list.expectSettled()
    await answered(page)
    await expect(page.getByText('gone')).toHaveCount(0)
    await expect(list.rows).toHaveCount(22)
  })
})

test.describe('removing', () => {
  test('several are asked about, removed, read back, and put back', { tag: ['@P17', '@P11', '@P1'] }, async ({
    page,
    sandbox,
    list,
    toast,
  }) => {
    await list.open()
    await tick(page, /banking\.pis\.manage .* Betalinger/).check()
    await tick(page, /banking\.consents\.create .* Betalinger/).check()
    await tick(page, /banking\.ais\.read on \/ for Innsyn/).check()
    await list.begin('Remove')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Remove 3 policies?')
    await expect(dialog).toContainText('banking.ais.read on / for Innsyn')
    await expect(dialog).toContainText('1 of them is on everything.')
    await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused()
    await sandbox.clearLog()
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(toast('3 policies removed: they are no longer there')).toBeVisible()
    await expect(list.rows).toHaveCount(19)
    await expect(sandbox).toHaveReceived(REMOVE, { times: 3, status: 200 })
    // One read of each of the two subjects.
    await expect(sandbox).toHaveReceived(LIST, { times: 2, query: { subject: /^group-/ } })
    await toast('3 policies removed').getByRole('button', { name: 'Undo' }).click()
    await expect(toast('3 policies put back')).toBeVisible()
    await expect(sandbox).toHaveReceived(CREATE, { times: 3 })
    await expect(list.rows).toHaveCount(22)
  })

  test('what is one’s own is asked about even alone, and said', { tag: ['@P17', '@D2'] }, async ({
    page,
    sandbox,
    list,
  }) => {
    await list.open()
    await page.getByRole('button', { name: /Look up \d+ names/ }).click()
    await page.getByRole('button', { name: `More for owner on ${SUBSCRIPTION} for ${KARI}` }).click()
    await page.getByRole('menuitem', { name: 'Remove policy' }).click()
    await expect(page.getByRole('dialog')).toContainText('One of them is your own')
    await page.keyboard.press('Escape')
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })

  test('one is removed from its own menu, with a way back', { tag: '@P17' }, async ({ page, sandbox, list, toast }) => {
    await list.open()
    await page.getByRole('button', { name: /More for banking\.ais\.read on \/ for Innsyn/ }).click()
    await page.getByRole('menuitem', { name: 'Remove policy' }).click()
    await expect(toast('Policy removed: it is no longer there')).toBeVisible()
    await expect(list.rows).toHaveCount(21)
    await expect(sandbox).toHaveReceived(REMOVE, { times: 1 })
    await toast('Policy removed').getByRole('button', { name: 'Undo' }).click()
    await expect(toast('Policy put back')).toBeVisible()
    await expect(list.rows).toHaveCount(22)
  })

  test('never “removed” where it is still there, whatever the API said', { tag: '@j3' }, async ({
    page,
    sandbox,
    list,
    toast,
  }) => {
    await list.open()
    await sandbox.fault({ route: REMOVE, body: '{}', times: 0 })
    await list.tick(`banking.ais.read on / for Innsyn`).check()
    await list.begin('Remove')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(list.notDone).toContainText('It is still there, though the API said that it was removed.')
    await expect(toast('removed')).toHaveCount(0)
    await expect(list.link('Innsyn')).toBeVisible()
    await expect(list.selection).toContainText('1 selected')
  })

  for (const [how, fault] of [
    ['a web page', { status: 400, body: '<html>Bad request</html>', contentType: 'text/html' }],
    [
      'the API misses what was sent',
      {
        status: 400,
        body: JSON.stringify({ title: 'Invalid', status: 400, errors: { subject: ['The subject field is required.'] } }),
        contentType: 'application/problem+json',
      },
    ],
  ] as const) {
    test(`a body that was dropped on the way is told as such: ${how}`, { tag: '@j3' }, async ({
      page,
      sandbox,
      list,
      toast,
    }) => {
      await list.open()
      await sandbox.fault({ route: REMOVE, ...fault, times: 0 })
      await list.tick('banking.ais.read on / for Innsyn').check()
      await list.begin('Remove')
      await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
      await expect(list.notDone).toContainText('dropped')
      await expect(toast('removed')).toHaveCount(0)
      await expect(list.link('Innsyn')).toBeVisible()
    })
  }

  test('who removed it meanwhile does no harm, and an answer that is lost is looked after', { tag: '@j3' }, async ({
    page,
    sandbox,
    oddities,
    list,
    toast,
  }) => {
    oddities.allow(/net::ERR_/)
    oddities.allowStatus(404)
    await list.open()
    await sandbox.policy(
      { subject: 'client-51c7aa10-iam', action: 'iam.policy.read', scope: '/' },
      false,
    )
    await sandbox.fault({ route: REMOVE, cutAfterCommit: true })
    await tick(page, /iam\.policy\.read on \/ for Client/).check()
    await tick(page, /banking\.ais\.read on \/ for Innsyn/).check()
    await list.begin('Remove')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(toast('2 policies removed')).toBeVisible()
    await expect(list.rows).toHaveCount(20)
  })

  test('where nothing can be read back, it is called unknown', { tag: '@j3' }, async ({ page, sandbox, list, toast }) => {
    await list.open()
    await sandbox.fault({ route: LIST, status: 503, times: 0 })
    await list.tick('banking.ais.read on / for Innsyn').check()
    await list.begin('Remove')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(list.notDone).toContainText('could not be read back')
    await expect(toast('removed')).toHaveCount(0)
  })

  test('twenty are removed four at a time, and the rest can be called off', { tag: ['@P4', '@P11'] }, async ({
    page,
    sandbox,
    list,
  }) => {
    await many(sandbox, 20)
    await list.open()
    await list.everybody.check()
    await sandbox.fault({ route: REMOVE, hang: true, skip: 4, times: 0 })
    await list.begin('Remove')
    await expect(page.getByRole('dialog')).toContainText('They are of 1 subject, on 20 scopes.')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(sandbox).toHaveReceived(REMOVE, { times: 8 })
    await page.getByRole('button', { name: 'Stop' }).click()
    await sandbox.clearFaults()
    await expect(list.notDone).toContainText('Not sent')
    await expect(list.rows).toHaveCount(12)
    await expect(list.selection).toContainText('12 selected')
    await expect(sandbox).toHaveReceived(REMOVE, { times: 8 })
  })

  test('who may only read is told why not more', { tag: '@D3' }, async ({ page, sandbox, list, toast }) => {
    await list.open('/policies', OLA)
    await list.tick('banking.ais.read on / for Innsyn').check()
    await clickDisabled(list.act('Remove'))
    await expect(toast(NO_RIGHT)).toBeVisible()
    await page.getByRole('button', { name: /More for banking\.ais\.read on \/ for Innsyn/ }).click()
    await page.getByRole('menuitem', { name: 'Remove policy' }).click()
    await expect(toast(NO_RIGHT)).toHaveCount(2)
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })
})

test('who may not read policies is told what is missing, and what to ask for', { tag: ['@D3', '@D7'] }, async ({
  page,
  context,
  tenant,
  sandbox,
  oddities,
  enter,
}) => {
  oddities.allowStatus(403)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: tenant.origin })
  await enter('/policies', NINA)
  const refused = page.getByRole('alert').filter({ hasText: 'Your account may not read policies' })
  await expect(refused).toContainText('iam.policy.read')
  await refused.getByRole('button', { name: 'Copy what to ask for' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/nina\.norole \(user-.+\).*iam\.policy\.read/)
  await expect(sandbox).toHaveReceived(LIST, { times: 1 })
})

test.describe('in Norwegian', () => {
  test.use({ locale: 'nb-NO', listOf: { path: '/policies', table: 'Tilgangsregler' } })

  test('the list, its filter and its question', async ({ page, list }) => {
    await list.open()
    await expect(foot(page)).toContainText('alle 22 lest')
    await page.getByRole('checkbox', { name: 'Velg banking.ais.read på / for Innsyn' }).check()
    await page.getByRole('button', { name: 'Fjern', exact: true }).click()
    await expect(page.getByRole('dialog')).toContainText('Fjerne 1 tilgangsregel?')
  })
})
