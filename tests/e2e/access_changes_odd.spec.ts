// Change sets where something goes wrong, or somebody else does something meanwhile.
import { expect, test } from './fixtures'
import { KARI, WRITES } from './helpers'
import { ACCESS, GRANT, READ_POLICIES, REVOKE, policy } from './pages/changes'
import type { ChangeSetPage } from './pages/changes'
import type { Sandbox } from './sandbox'

const GRANT_BETA = { grant: policy('beta', 'reports.read') }
const NOT_BETA = { revoke: GRANT_BETA.grant }
const REVOKE_BETA = { revoke: policy('beta', 'files.read') }
const JOIN_GAMMA = { join: { member: 'group-gamma', group: 'group-alfa' } }

test.beforeEach(async ({ sandbox }) => sandbox.access(ACCESS))

/** Grants something, and nobody learns whether it was done: the answer is lost, and so is the reading back. */
async function grantUnknown(sandbox: Sandbox, changes: ChangeSetPage): Promise<void> {
  await changes.open()
  await changes.collect(GRANT_BETA)
  await sandbox.fault({ route: GRANT, cutAfterCommit: true })
  await sandbox.fault({ route: READ_POLICIES, status: 503, skip: 1 })
  await changes.apply(1)
  await expect(changes.line('Beta may reports.read')).toContainText('nobody knows whether it is done')
}

test(
  'what a set has done and undone by itself is not taken back',
  { tag: ['@X4', '@P17'] },
  async ({ sandbox, changes }) => {
    await changes.open()
    await changes.collect(GRANT_BETA)
    await changes.apply(1)
    await changes.collect(NOT_BETA, JOIN_GAMMA)
    await changes.apply(2)
    await expect(changes.says('Everything is done')).toContainText('3 done')
    await sandbox.clearLog()
    await changes.act('Undo 3 changes').click()
    await expect(changes.says('Everything is taken back')).toContainText('0 done, 0 so already, 3 taken back.')
    await expect(sandbox).toHaveReceived(GRANT, { times: 0 })
    await expect(sandbox).toHaveReceived(WRITES, { times: 1 })
  },
)

test(
  'nothing is taken from somebody before what they were to get first is there',
  { tag: ['@X4', '@P17'] },
  async ({ sandbox, changes }) => {
    await changes.open()
    await changes.collect(REVOKE_BETA, GRANT_BETA, { revoke: policy('alfa', 'reports.read') })
    await sandbox.fault({ route: GRANT, status: 500 })
    await changes.apply(3)
    await expect(changes.line('Beta may no longer files.read')).toContainText(
      'Not sent: what is to be given first is not done',
    )
    await expect(changes.line('Alfa may no longer reports.read')).toContainText(/Done \d\d:\d\d/)
    await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
    await sandbox.clearLog()
    await changes.act('Try 2 changes again').click()
    await expect(changes.says('Everything is done')).toContainText('3 done')
    const sent = await sandbox.log(WRITES)
    expect(sent.map((call) => call.method)).toEqual(['POST', 'DELETE'])
  },
)

test(
  'what was of unknown outcome and turns out to be done is this set’s own, and can be taken back',
  { tag: ['@X4', '@j3'] },
  async ({ sandbox, oddities, changes }) => {
    oddities.allow(/net::ERR_/)
    await grantUnknown(sandbox, changes)
    await changes.act('Try 1 change again').click()
    await expect(changes.line('Beta may reports.read')).toContainText(/Done \d\d:\d\d/)
    await expect(sandbox).toHaveReceived(GRANT, { times: 1 })
    await changes.act('Undo 1 change').click()
    await expect(changes.says('Everything is taken back')).toBeVisible()
    await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
  },
)

test(
  'a later word replaces what is of unknown outcome: only it is sent',
  { tag: ['@X4', '@j3'] },
  async ({ sandbox, oddities, changes }) => {
    oddities.allow(/net::ERR_/)
    await grantUnknown(sandbox, changes)
    await changes.collect(NOT_BETA)
    await expect(changes.lines.first()).toContainText('Replaced by a later change')
    await sandbox.clearLog()
    await changes.apply(1)
    await expect(changes.lines.last()).toContainText(/Done \d\d:\d\d/)
    await expect(sandbox).toHaveReceived(WRITES, { times: 1 })
    await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
    // There was something to revoke, so the grant had been done: both together have changed nothing.
    await expect(changes.lines.first()).toContainText(/Done \d\d:\d\d/)
    await changes.act('Undo 2 changes').click()
    await expect(changes.says('Everything is taken back')).toBeVisible()
    await expect(sandbox).toHaveReceived(WRITES, { times: 1 })
  },
)

test('a policy with an empty field is kept too', { tag: '@X4' }, async ({ page, changes }) => {
  await changes.open()
  await changes.collect({ revoke: { ...policy('alfa', 'files.read'), scope: '' } }, GRANT_BETA)
  await page.reload()
  await expect(changes.lines).toHaveText([/Alfa may no longer files\.read/, /Beta may reports\.read/])
})

test('what is kept and cannot be read is put aside, and told', { tag: ['@X4', '@D7'] }, async ({ page, changes }) => {
  await changes.open()
  await changes.collect(GRANT_BETA)
  await page.evaluate(() => {
    const name = Object.keys(localStorage).find((name) => name.startsWith('own changes ')) ?? ''
    localStorage.setItem(name, (localStorage.getItem(name) ?? '').replace('"version": 1', '"version": 9'))
  })
  await page.reload()
  const notice = changes.says('A change set that was kept in this browser cannot be read.')
  await expect(notice).toBeVisible()
  await changes.collect(JOIN_GAMMA)
  await page.reload()
  await expect(changes.lines).toHaveText([/Gamma into Alfa/])
  const download = page.waitForEvent('download')
  await notice.getByRole('button', { name: 'Save as file' }).click()
  expect((await download).suggestedFilename()).toBe('change-set-unreadable.json')
  await notice.getByRole('button', { name: 'Discard' }).click()
  await expect(notice).toHaveCount(0)
  await page.reload()
  await expect(changes.lines).toHaveCount(1)
  await expect(notice).toHaveCount(0)
})

test.describe('another tab', () => {
  test(
    'leaves something out while the present state is read: it is not sent',
    { tag: '@X4' },
    async ({ context, sandbox, tenant, changes }) => {
      await changes.open()
      await changes.collect(GRANT_BETA, JOIN_GAMMA)
      const other = changes.on(await context.newPage())
      await other.page.goto(`${tenant.origin}/access/changes`)
      await expect(other.lines).toHaveCount(2)
      await sandbox.fault({ route: READ_POLICIES, hang: true })
      await changes.apply(2)
      await other.act('Leave out: Beta may reports.read on /a').click()
      await expect(changes.lines).toHaveCount(1)
      await sandbox.clearFaults()
      await expect(changes.says('Everything is done')).toContainText('1 done')
      await expect(sandbox).toHaveReceived(GRANT, { times: 0 })
    },
  )

  test(
    'discards the set while it is sent: it is warned, and no more is sent',
    { tag: '@X4' },
    async ({ context, sandbox, tenant, toast, changes }) => {
      const many = ['files.read', 'files.write', 'reports.read', 'owner', 'legacy.export', 'banking.manage']
      await changes.open()
      await changes.collect(...many.map((action) => ({ grant: policy('gamma', action) })))
      const other = changes.on(await context.newPage())
      await other.page.goto(`${tenant.origin}/roles`)
      await sandbox.fault({ route: GRANT, hang: true, times: 0 })
      await changes.apply(6)
      await expect(sandbox).toHaveReceived(GRANT, { times: 4 })
      await other.tray.getByRole('button', { name: 'Discard' }).click()
      await expect(other.discarding).toContainText('under way in another tab')
      await other.discarding.getByRole('button', { name: 'Discard' }).click()
      await expect(changes.lines).toHaveCount(0)
      await sandbox.clearFaults()
      await expect(toast('discarded in another tab')).toBeVisible()
      await expect(sandbox).toHaveReceived(GRANT, { times: 4 })
    },
  )

  test(
    'takes over what was called off here',
    { tag: ['@X4', '@P11'] },
    async ({ context, sandbox, tenant, changes }) => {
      const many = ['files.read', 'files.write', 'reports.read', 'owner', 'legacy.export', 'banking.manage']
      await changes.open()
      await changes.collect(...many.map((action) => ({ grant: policy('gamma', action) })))
      const other = changes.on(await context.newPage())
      await other.page.goto(`${tenant.origin}/access/changes`)
      await expect(other.lines).toHaveCount(6)
      await sandbox.fault({ route: GRANT, hang: true, times: 0 })
      await changes.apply(6)
      await expect(other.lines.filter({ hasText: 'Sent, no answer known' })).toHaveCount(6)
      await changes.progress.getByRole('button', { name: 'Stop' }).click()
      await sandbox.clearFaults()
      for (const tab of [changes, other]) {
        await expect(tab.lines.filter({ hasText: 'Not sent' })).toHaveCount(2)
        await expect(tab.act('Apply 2 changes')).toBeVisible()
      }
    },
  )

  test('gives the set a name', { tag: '@X4' }, async ({ page, context, tenant, changes }) => {
    await changes.open()
    await changes.collect(GRANT_BETA)
    const other = changes.on(await context.newPage())
    await other.page.goto(`${tenant.origin}/access/changes`)
    await other.page.getByRole('textbox', { name: 'Name' }).fill('Adrian inn')
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Adrian inn')
  })
})

test(
  'what gives everything is marked, and asked about before it is sent',
  { tag: ['@X4', '@P17'] },
  async ({ page, sandbox, changes }) => {
    await changes.open()
    await changes.collect({ grant: { ...policy('beta', 'files.read'), scope: '/' } }, JOIN_GAMMA)
    await expect(changes.line('Beta may files.read')).toContainText('On everything')
    await changes.apply(2)
    const asked = page.getByRole('dialog').filter({ hasText: 'Give access to everything?' })
    await asked.getByRole('button', { name: 'Not now' }).click()
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    await changes.apply(2)
    await asked.getByRole('button', { name: 'Apply' }).click()
    await expect(changes.says('Everything is done')).toContainText('2 done')
  },
)

test(
  'taking back what oneself was given asks, by a group too',
  { tag: ['@X4', '@D2', '@P17'] },
  async ({ page, sandbox, changes, person }) => {
    await person.open(KARI)
    const own = `user-${new URL(page.url()).pathname.split('/').pop() ?? ''}`
    await sandbox.member(own, 'group-alfa')
    await changes.open()
    await changes.collect({ grant: policy('alfa', 'files.read') })
    await changes.apply(1)
    await expect(changes.says('Everything is done')).toBeVisible()
    // Known once the effect of something about the group was read.
    await changes.collect({ revoke: policy('alfa', 'reports.read') })
    await expect(page.getByRole('region', { name: 'Effect' })).toContainText('You lose')
    await sandbox.clearLog()
    await changes.act('Undo 1 change').click()
    const asked = page.getByRole('dialog').filter({ hasText: 'Take rights from yourself?' })
    await asked.getByRole('button', { name: 'Not now' }).click()
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    await changes.act('Undo 1 change').click()
    await asked.getByRole('button', { name: 'Take back all the same' }).click()
    await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
  },
)
