// Policies removed: asked first, four at a time, read back, put back; and what becomes of bodies that are dropped.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { answered, KARI, NO_RIGHT, OLA, WRITES, clickDisabled, expectSaidOnce } from './helpers'
import type { Sandbox } from './sandbox'

const LIST = 'GET /v1/policies'
const REMOVE = 'DELETE /v1/policies'
const CREATE = 'POST /v1/policies'
const SUBSCRIPTION = '/subscriptions/7fdf00601dfb'

test.use({ listOf: { path: '/policies', table: 'Policies' } })

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

test(
  'several are asked about, removed, read back, and put back',
  { tag: ['@P17', '@P11', '@P1', '@call:removePolicy'] },
  async ({ page, sandbox, list, toast }) => {
    await list.open()
    await tick(page, /banking\.pis\.manage .* Betalinger/).check()
    await tick(page, /banking\.consents\.create .* Betalinger/).check()
    await tick(page, /banking\.ais\.read on \/ for Innsyn/).check()
    await list.begin('Remove')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Remove 3 policies?')
    await expect(dialog).toContainText('banking.ais.read on / for Innsyn')
    await expect(dialog).toContainText('1 of them is on everything.')
    // Who loses what (X1).
    await expect(dialog.getByRole('region', { name: 'Effect' })).toContainText('banking.pis')
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
  },
)

test(
  'what is one’s own is asked about even alone, and said',
  { tag: ['@P17', '@D2'] },
  async ({ page, sandbox, oddities, list }) => {
    oddities.allowStatus(404)
    await list.open()
    await page.getByRole('button', { name: /Look up \d+ names/ }).click()
    await page.getByRole('button', { name: `More for owner on ${SUBSCRIPTION} for ${KARI}` }).click()
    await page.getByRole('menuitem', { name: 'Remove policy' }).click()
    await expect(page.getByRole('dialog')).toContainText('One of them is your own')
    await page.keyboard.press('Escape')
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  },
)

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

test(
  'never “removed” where it is still there, whatever the API said',
  { tag: '@j3' },
  async ({ page, sandbox, list, toast }) => {
    await list.open()
    await sandbox.fault({ route: REMOVE, body: '{}', times: 0 })
    await list.tick(`banking.ais.read on / for Innsyn`).check()
    await list.begin('Remove')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(list.notDone).toContainText('It is still there, though the API said that it was removed.')
    await expect(toast('removed')).toHaveCount(0)
    await expect(list.link('Innsyn')).toBeVisible()
    await expect(list.selection).toContainText('1 selected')
  },
)

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
  test(
    `a body that was dropped on the way is told as such: ${how}`,
    { tag: '@j3' },
    async ({ page, sandbox, list, toast }) => {
      await list.open()
      await sandbox.fault({ route: REMOVE, ...fault, times: 0 })
      await list.tick('banking.ais.read on / for Innsyn').check()
      await list.begin('Remove')
      await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
      await expect(list.notDone).toContainText('dropped')
      await expect(toast('removed')).toHaveCount(0)
      await expect(list.link('Innsyn')).toBeVisible()
    },
  )
}

test(
  'who removed it meanwhile does no harm, and an answer that is lost is looked after',
  { tag: '@j3' },
  async ({ page, sandbox, oddities, list, toast }) => {
    oddities.allow(/net::ERR_/)
    oddities.allowStatus(404)
    await list.open()
    await sandbox.policy({ subject: 'client-51c7aa10-iam', action: 'iam.policy.read', scope: '/' }, false)
    const remove = async (row: RegExp): Promise<void> => {
      await tick(page, row).check()
      await list.begin('Remove')
      await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    }
    await remove(/iam\.policy\.read on \/ for Client/)
    // What somebody else has removed is not ours to give back.
    await expect(toast('Somebody else had done it already')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
    await expect(list.rows).toHaveCount(21)
    await answered(page)
    await sandbox.fault({ route: REMOVE, cutAfterCommit: true })
    await remove(/banking\.ais\.read on \/ for Innsyn/)
    await expect(list.rows).toHaveCount(20)
    await expect(page.getByText('were read match')).toHaveCount(0)
    await toast('Policy removed').getByRole('button', { name: 'Undo' }).click()
    await expect(list.link('Innsyn')).toBeVisible()
    await expect(list.rows).toHaveCount(21)
    await expect(sandbox).toHaveReceived(CREATE, { times: 1 })
  },
)

test('where nothing can be read back, it is called unknown', { tag: '@j3' }, async ({ page, sandbox, list, toast }) => {
  await list.open()
  await sandbox.fault({ route: LIST, status: 503, times: 0 })
  await list.tick('banking.ais.read on / for Innsyn').check()
  await list.begin('Remove')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(list.notDone).toContainText('could not be read back')
  await expect(toast('removed')).toHaveCount(0)
})

test(
  'twenty are removed four at a time, and the rest can be called off',
  { tag: ['@P4', '@P11'] },
  async ({ page, sandbox, list }) => {
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
  },
)

test('who may only read is told why not more', { tag: '@D3' }, async ({ page, sandbox, list, toast }) => {
  await list.open('/policies', OLA)
  await list.tick('banking.ais.read on / for Innsyn').check()
  await clickDisabled(list.act('Remove'))
  await expectSaidOnce(toast(NO_RIGHT))
  await page.getByRole('button', { name: /More for banking\.ais\.read on \/ for Innsyn/ }).click()
  await page.getByRole('menuitem', { name: 'Remove policy' }).click()
  await expect(toast(NO_RIGHT)).toBeVisible()
  await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
})
