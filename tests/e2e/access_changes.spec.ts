// Change sets: collected, kept, applied, proved, taken back; and their files.
import { expect, test } from './fixtures'
import { KARI, WRITES, answered, expectFocusSomewhere } from './helpers'
import { ACCESS, GRANT, JOIN, LEAVE, READ_POLICIES, REVOKE, fileOf, policy } from './pages/changes'

const GRANT_BETA = { grant: policy('beta', 'reports.read') }
const REVOKE_ALFA = { revoke: policy('alfa', 'reports.read') }
const JOIN_GAMMA = { join: { member: 'group-gamma', group: 'group-alfa' } }
const LEAVE_BETA = { leave: { member: 'group-beta', group: 'group-alfa' } }

test.beforeEach(async ({ sandbox }) => sandbox.access(ACCESS))

test.describe('collecting', () => {
  test(
    'what is in a file is shown before it joins; the set outlives a reload and is seen by every tab',
    { tag: ['@X4', '@P8'] },
    async ({ page, context, sandbox, tenant, toast, changes }) => {
      await changes.open()
      await expect(page.getByRole('heading', { name: 'The change set is empty' })).toBeVisible()
      await changes.give(fileOf(tenant, [GRANT_BETA, LEAVE_BETA]), 'ut.json')
      await expect(changes.opened).toContainText('ut.json: 2 changes, begun on 26 November 2026.')
      await expect(changes.opened.getByRole('listitem')).toHaveText([
        /Beta may reports\.read\s*Policy on \/a/,
        /Beta out of Alfa\s*Membership/,
      ])
      await expect(changes.lines).toHaveCount(0)
      await expect(changes.opened.getByRole('heading', { name: 'From a file' })).toBeFocused()
      await changes.act('Add 2 changes').click()
      await expect(toast('2 changes added to the change set')).toBeVisible()
      await expect(changes.lines).toHaveCount(2)
      await expect(page.getByText('2 changes. Nothing has been sent yet.')).toBeVisible()
      await page.reload()
      await expect(changes.line('Beta may reports.read')).toBeVisible()
      const other = await context.newPage()
      await other.goto(`${tenant.origin}/users`)
      const tray = changes.on(other).tray
      await expect(tray).toContainText('2 changes. Nothing has been sent yet.')
      await changes.act('Leave out: Beta may reports.read on /a').click()
      await expect(tray).toContainText('1 change. Nothing has been sent yet.')
      await expectFocusSomewhere(page)
      await tray.getByRole('link', { name: 'Review' }).click()
      await expect(changes.on(other).lines).toHaveText([/Beta out of Alfa/])
      await expect(tray).toHaveCount(0)
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    },
  )

  test('of one thing the newest word waits', { tag: '@X4' }, async ({ toast, changes }) => {
    await changes.open()
    await changes.collect(GRANT_BETA, JOIN_GAMMA)
    await changes.collect({ revoke: GRANT_BETA.grant }, JOIN_GAMMA)
    await expect(toast('1 change added to the change set')).toBeVisible()
    await expect(changes.lines).toHaveText([/Gamma into Alfa/, /Beta may no longer reports\.read/])
    await changes.collect(JOIN_GAMMA)
    await expect(toast('Nothing new in the change set')).toBeVisible()
  })

  test(
    'discarding asks, and so does signing out, which takes the set with it',
    { tag: ['@X4', '@e1'] },
    async ({ page, context, tenant, shell, changes }) => {
      await changes.open()
      await changes.collect(GRANT_BETA)
      await shell.main.getByRole('link', { name: 'Users' }).click()
      await changes.tray.getByRole('button', { name: 'Discard' }).click()
      await changes.discarding.getByRole('button', { name: 'Keep it' }).click()
      await expect(changes.tray).toBeVisible()
      await shell.openAccount()
      await shell.menu.getByRole('menuitem', { name: 'Sign out' }).click()
      const asked = page.getByRole('dialog').filter({ hasText: 'Sign out and discard the change set?' })
      await asked.getByRole('button', { name: 'Stay signed in' }).click()
      await expect(changes.tray).toBeVisible()
      await shell.openAccount()
      await shell.menu.getByRole('menuitem', { name: 'Sign out' }).click()
      await asked.getByRole('button', { name: 'Discard and sign out' }).click()
      await expect(page.getByRole('button', { name: /Sign in/ })).toBeVisible()
      const other = await context.newPage()
      await other.goto(tenant.origin)
      const kept = await other.evaluate(() => JSON.stringify(localStorage))
      expect(kept).not.toContain('group-beta')
    },
  )

  test('a set that was discarded is gone in every tab', { tag: '@X4' }, async ({ context, tenant, changes }) => {
    await changes.open()
    await changes.collect(GRANT_BETA)
    const other = await context.newPage()
    await other.goto(`${tenant.origin}/roles`)
    await expect(changes.on(other).tray).toBeVisible()
    await changes.act('Discard').click()
    await changes.discarding.getByRole('button', { name: 'Discard' }).click()
    await expect(changes.lines).toHaveCount(0)
    await expect(changes.on(other).tray).toHaveCount(0)
  })
})

test.describe('applying', () => {
  test(
    'of three, one fails: each has its result, and only that one is tried again',
    { tag: ['@X4', '@P11'] },
    async ({ page, sandbox, changes }) => {
      await changes.open()
      await changes.collect(GRANT_BETA, REVOKE_ALFA, JOIN_GAMMA)
      await sandbox.fault({ route: JOIN, status: 409 })
      await changes.apply(3)
      await expect(changes.says('2 done, 0 so already, 1 not')).toBeVisible()
      await expect(changes.line('Beta may reports.read')).toContainText(/Done \d\d:\d\d/)
      await expect(changes.line('Alfa may no longer reports.read')).toContainText(/Done \d\d:\d\d/)
      await expect(changes.line('Gamma into Alfa')).toContainText('Not done')
      await expectFocusSomewhere(page)
      await changes.act('Try 1 change again').click()
      await expect(changes.says('Everything is done')).toBeVisible()
      await expect(sandbox).toHaveReceived(GRANT, { times: 1 })
      await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
      await expect(sandbox).toHaveReceived(JOIN, { times: 2 })
    },
  )

  test('what is so already is not sent', { tag: '@X4' }, async ({ sandbox, changes }) => {
    await changes.open()
    await changes.collect(GRANT_BETA, REVOKE_ALFA, JOIN_GAMMA, LEAVE_BETA)
    await sandbox.policy(GRANT_BETA.grant)
    await sandbox.policy(REVOKE_ALFA.revoke, false)
    await sandbox.member('group-gamma', 'group-alfa')
    await changes.apply(4)
    await expect(changes.says('Everything is done')).toContainText('1 done, 3 so already')
    await expect(changes.line('Beta may reports.read')).toContainText('So already')
    await expect(changes.line('Alfa may no longer reports.read')).toContainText('Gone already')
    await expect(sandbox).toHaveReceived(LEAVE, { times: 1 })
    await expect(sandbox).toHaveReceived(WRITES, { times: 1 })
  })

  test(
    'nothing is sent where the present state cannot be read',
    { tag: ['@X4', '@D7'] },
    async ({ sandbox, changes }) => {
      await changes.open()
      await changes.collect(GRANT_BETA, JOIN_GAMMA)
      await sandbox.fault({ route: READ_POLICIES, status: 403, times: 0 })
      await changes.apply(2)
      await expect(changes.line('Beta may reports.read')).toContainText(
        'Not sent, since the present state could not be read: Your account lacks the right to do this.',
      )
      await expect(changes.line('Gamma into Alfa')).toContainText(/Done/)
      await expect(sandbox).toHaveReceived(GRANT, { times: 0 })
    },
  )

  test(
    'an answer that is lost after the work was done is read back; nothing is sent twice',
    { tag: ['@X4', '@j3'] },
    async ({ sandbox, oddities, changes }) => {
      oddities.allow(/net::ERR_/)
      await changes.open()
      await changes.collect(GRANT_BETA, REVOKE_ALFA)
      await sandbox.fault({ route: GRANT, cutAfterCommit: true })
      await sandbox.fault({ route: REVOKE, cutAfterCommit: true })
      await changes.apply(2)
      await expect(changes.says('Everything is done')).toContainText('2 done')
      await expect(sandbox).toHaveReceived(GRANT, { times: 1 })
      await expect(sandbox).toHaveReceived(REVOKE, { times: 1 })
    },
  )

  test(
    'an answer that is lost before the work was done is read back as not done',
    { tag: ['@X4', '@j3'] },
    async ({ sandbox, changes }) => {
      await changes.open()
      await changes.collect(GRANT_BETA)
      await sandbox.fault({ route: GRANT, status: 504 })
      await changes.apply(1)
      await expect(changes.line('Beta may reports.read')).toContainText(
        'No clear answer came, so it was read back: it is not done.',
      )
      await expect(changes.line('Beta may reports.read')).toContainText('Not done')
    },
  )

  test(
    'a removal whose body was dropped on the way is never called removed',
    { tag: ['@X4', '@j3'] },
    async ({ sandbox, changes }) => {
      await changes.open()
      await changes.collect(REVOKE_ALFA, LEAVE_BETA)
      await sandbox.fault({ route: REVOKE, status: 200, body: '' })
      await sandbox.fault({ route: LEAVE, status: 400, html: true })
      await changes.apply(2)
      const removed = changes.line('Alfa may no longer reports.read')
      await expect(removed).toContainText('The API answered that it was done, but it is still there.')
      await expect(removed).toContainText('Not done')
      await expect(changes.line('Beta out of Alfa')).toContainText('Not done')
      await changes.act('Try 2 changes again').click()
      await expect(changes.says('Everything is done')).toContainText('2 done')
    },
  )

  test(
    'stopped, left and reloaded, it goes on with what was not done',
    { tag: ['@X4', '@P11', '@P12'] },
    async ({ page, sandbox, changes }) => {
      const many = ['files.read', 'files.write', 'reports.read', 'owner', 'legacy.export', 'banking.manage']
      await changes.open()
      await changes.collect(...many.map((action) => ({ grant: policy('gamma', action) })))
      await sandbox.fault({ route: GRANT, hang: true, times: 0 })
      await changes.apply(6)
      await expect(sandbox).toHaveReceived(GRANT, { times: 4 })
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' }).click()
      const leaving = page.getByRole('dialog').filter({ hasText: 'Stop sending changes?' })
      await leaving.getByRole('button', { name: 'Stay' }).click()
      await changes.progress.getByRole('button', { name: 'Stop' }).click()
      await sandbox.clearFaults()
      await expect(changes.says('4 done, 0 so already, 2 not')).toBeVisible()
      await expect(sandbox).toHaveReceived(GRANT, { times: 4 })
      await page.reload()
      await changes.apply(2)
      await expect(changes.says('Everything is done')).toContainText('6 done')
      await expect(sandbox).toHaveReceived(GRANT, { times: 6 })
    },
  )

  test(
    'after a reload in the middle, what was sent is read and not sent again',
    { tag: ['@X4', '@j3'] },
    async ({ page, sandbox, oddities, changes }) => {
      oddities.allow(/net::ERR_/)
      await changes.open()
      await changes.collect(GRANT_BETA, { grant: policy('gamma', 'files.read') })
      await sandbox.fault({ route: GRANT, hang: true, times: 0 })
      await changes.apply(2)
      await expect(sandbox).toHaveReceived(GRANT, { times: 2 })
      await page.reload()
      await sandbox.clearFaults()
      await sandbox.policy(GRANT_BETA.grant)
      await expect(changes.says('2 changes were sent, and no answer is known yet')).toBeVisible()
      await answered(page)
      await sandbox.clearLog()
      await changes.act('Go on with 2 changes').click()
      await expect(changes.says('Everything is done')).toBeVisible()
      const sent = await sandbox.log(GRANT)
      expect(sent.length).toBeLessThanOrEqual(1)
      // What was under way when the page went may have been done by us: it can be taken back.
      await expect(changes.act(/^Undo [12] changes?$/)).toBeVisible()
    },
  )

  test(
    'what is taken from the own account asks, and goes last',
    { tag: ['@X4', '@P17', '@D2'] },
    async ({ page, sandbox, tenant, changes, person }) => {
      await person.open(KARI)
      const own = new URL(page.url()).pathname.split('/').pop() ?? ''
      await sandbox.member(`user-${own}`, 'group-alfa')
      await changes.open()
      await changes.give(
        fileOf(tenant, [{ leave: { member: `user-${own}`, group: 'group-alfa' } }, GRANT_BETA, JOIN_GAMMA]),
      )
      await changes.act('Add 3 changes').click()
      await changes.apply(3)
      const asked = page.getByRole('dialog').filter({ hasText: 'Take rights from yourself?' })
      await asked.getByRole('button', { name: 'Not now' }).click()
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
      await changes.apply(3)
      await asked.getByRole('button', { name: 'Take them too' }).click()
      await expect(changes.says('Everything is done')).toBeVisible()
      const sent = await sandbox.log(WRITES)
      expect(sent.map((call) => call.method)).toEqual(['POST', 'POST', 'DELETE'])
    },
  )
})

test.describe('taking back', () => {
  test(
    'only what the set itself has done is taken back, and nothing that somebody else changed since',
    { tag: ['@X4', '@P17'] },
    async ({ sandbox, changes }) => {
      await changes.open()
      await changes.collect(GRANT_BETA, REVOKE_ALFA, JOIN_GAMMA, { revoke: policy('beta', 'files.read') })
      // Somebody else takes this one away first, so it is not ours to give back.
      await sandbox.policy(REVOKE_ALFA.revoke, false)
      await changes.apply(4)
      await expect(changes.says('Everything is done')).toContainText('3 done, 1 so already')
      // And this one afterwards, so it is not ours to take away.
      await sandbox.policy(GRANT_BETA.grant, false)
      await sandbox.clearLog()
      await changes.act('Undo 3 changes').click()
      await expect(changes.says('Everything is done')).toContainText('0 done, 1 so already, 3 taken back.')
      await expect(changes.line('Gamma into Alfa')).toContainText(/Taken back \d\d:\d\d/)
      await expect(sandbox).toHaveReceived(LEAVE, { times: 1 })
      await expect(sandbox).toHaveReceived(GRANT, { times: 1 })
      await expect(sandbox).toHaveReceived(WRITES, { times: 2 })
    },
  )

  test('what cannot be taken back stays done, and says why', { tag: '@X4' }, async ({ sandbox, changes }) => {
    await changes.open()
    await changes.collect(GRANT_BETA)
    await changes.apply(1)
    await expect(changes.says('Everything is done')).toBeVisible()
    await sandbox.fault({ route: REVOKE, status: 500 })
    await changes.act('Undo 1 change').click()
    await expect(changes.line('Beta may reports.read')).toContainText('Not taken back: The IAM API answered 500')
    await expect(changes.act('Undo 1 change')).toBeVisible()
  })
})
