// Change sets: their files, and how the page serves everybody.
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { NO_RIGHT, OLA, WRITES, clickDisabled, expectFineEverywhere, expectFocusSomewhere, tabTo } from './helpers'
import { ACCESS, JOIN, fileOf, policy } from './pages/changes'

const GRANT_BETA = { grant: policy('beta', 'reports.read') }
const REVOKE_ALFA = { revoke: policy('alfa', 'reports.read') }
const JOIN_GAMMA = { join: { member: 'group-gamma', group: 'group-alfa' } }
const LEAVE_BETA = { leave: { member: 'group-beta', group: 'group-alfa' } }

test.beforeEach(async ({ sandbox }) => sandbox.access(ACCESS))

test.describe('files', () => {
  test(
    'what is saved is the set, and opens again with what became of it',
    { tag: '@X4' },
    async ({ page, sandbox, changes }) => {
      await changes.open()
      await changes.collect(GRANT_BETA, REVOKE_ALFA)
      await page.getByRole('textbox', { name: 'Name' }).fill('Adrian inn')
      const saved = async (act: string): Promise<string> => {
        const download = page.waitForEvent('download')
        await changes.act(act).click()
        expect((await download).suggestedFilename()).toMatch(/^change-set-\d{4}-\d\d-\d\d\.json$/)
        return readFile(await (await download).path(), 'utf8')
      }
      const set = JSON.parse(await saved('Save as file')) as { name: string; changes: unknown[]; results?: unknown[] }
      expect([set.name, set.changes, set.results]).toEqual(['Adrian inn', [GRANT_BETA, REVOKE_ALFA], undefined])
      await sandbox.policy(REVOKE_ALFA.revoke, false)
      await changes.apply(2)
      await expect(changes.says('Everything is done')).toBeVisible()
      const record = await saved('Save as record')
      const results = (JSON.parse(record) as { results: { became: string }[] }).results
      expect(results.map((result) => result.became)).toEqual(['done', 'alreadySo'])
      await changes.act('Discard').click()
      await changes.discarding.getByRole('button', { name: 'Discard' }).click()
      await changes.give(record)
      await expect(changes.act(/^Add \d+ changes?$/)).toHaveCount(0)
      await changes.act('Add what takes back 1 change').click()
      await expect(changes.lines).toHaveText([/Beta may no longer reports\.read/])
    },
  )

  for (const [what, why, text] of [
    ['of a newer version', 'version 2', { version: 2 }],
    ['for another tenant', 'It is for another tenant: annen.', { tenant: 'annen' }],
    ['with an unknown kind of change', 'changes[1].own is nothing that', { changes: [GRANT_BETA, { own: {} }] }],
    [
      'with an unknown member',
      'changes[0].grant.until is',
      { changes: [{ grant: { ...GRANT_BETA.grant, until: 1 } }] },
    ],
    ['with too many changes', 'It has 5,001 changes.', { changes: Array<object>(5001).fill(GRANT_BETA) }],
  ] as const) {
    test(`a file ${what} is refused, and nothing of it is taken in`, { tag: '@X4' }, async ({ tenant, changes }) => {
      await changes.open()
      await changes.give(fileOf(tenant, [GRANT_BETA], text))
      await expect(changes.says('set.json cannot be used. Nothing of it was taken in.')).toContainText(why)
      await expect(changes.lines).toHaveCount(0)
      await changes.act('Dismiss').click()
      await changes.give('<html>', 'page.json')
      await expect(changes.says('page.json cannot be used.')).toContainText('It is no JSON, or ends too early: line 1.')
    })
  }

  test('a file can be dropped on the page', { tag: '@X4' }, async ({ page, tenant, changes }) => {
    await changes.open()
    const brought = await page.evaluateHandle(
      (text) => {
        const brought = new DataTransfer()
        brought.items.add(new File([text], 'sluppet.json', { type: 'application/json' }))
        return brought
      },
      fileOf(tenant, [JOIN_GAMMA]),
    )
    await page
      .getByRole('heading', { name: 'The change set is empty' })
      .dispatchEvent('drop', { dataTransfer: brought })
    await expect(changes.opened).toContainText('sluppet.json: 1 change')
  })
})

test.describe('for everybody', () => {
  test(
    'who may only read collects and saves, and is told why nothing is sent',
    { tag: ['@X4', '@D3'] },
    async ({ sandbox, oddities, toast, changes }) => {
      // Who may not read policies is told "at least" by the effect.
      oddities.allowStatus(403)
      await changes.open(OLA)
      await changes.collect(GRANT_BETA)
      await clickDisabled(changes.act('Apply 1 change'))
      await expect(toast(NO_RIGHT)).toBeVisible()
      await expect(changes.act('Save as file')).toBeEnabled()
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    },
  )

  test('everything can be done by the keyboard alone', { tag: ['@X4'] }, async ({ page, tenant, changes }) => {
    await changes.open()
    await changes.give(fileOf(tenant, [GRANT_BETA, JOIN_GAMMA]))
    await expect(changes.opened.getByRole('heading', { name: 'From a file' })).toBeFocused()
    const to = async (name: string): Promise<void> => {
      const act = changes.act(name)
      await tabTo(page, act)
      await page.keyboard.press('Enter')
    }
    await to('Add 2 changes')
    await expect(changes.lines).toHaveCount(2)
    await to('Leave out: Gamma into Alfa')
    await expect(changes.lines).toHaveCount(1)
    await page.getByRole('heading', { level: 1 }).focus()
    await to('Apply 1 change')
    await expect(changes.says('Everything is done')).toBeVisible()
    await expectFocusSomewhere(page)
  })

  test(
    'nothing is hidden from a screen reader, or beyond the edge of a phone',
    { tag: ['@X4'] },
    async ({ page, sandbox, tenant, changes }) => {
      await changes.open()
      await expectFineEverywhere(page)
      await changes.collect(GRANT_BETA, REVOKE_ALFA, JOIN_GAMMA)
      await changes.give(fileOf(tenant, [LEAVE_BETA]))
      await expect(changes.opened).toBeVisible()
      await expectFineEverywhere(page)
      await sandbox.fault({ route: JOIN, status: 409 })
      await changes.apply(3)
      await expect(changes.says('2 done')).toBeVisible()
      await expectFineEverywhere(page)
      await page.goto('/roles')
      await expect(changes.tray).toBeVisible()
      await expectFineEverywhere(page)
    },
  )

  test.describe('in Norwegian', () => {
    test.use({ locale: 'nb-NO' })

    test(
      'the set, its results and its mistakes are in Norwegian',
      { tag: '@X4' },
      async ({ page, tenant, changes, enter }) => {
        await enter('/access/changes')
        await expect(page.getByRole('heading', { name: 'Endringssettet er tomt' })).toBeVisible()
        await changes.give(fileOf(tenant, [GRANT_BETA], { version: 7 }))
        await expect(changes.says('set.json kan ikke brukes.')).toContainText('versjon 7 av formatet')
        await changes.give(fileOf(tenant, [GRANT_BETA, LEAVE_BETA]))
        await changes.act('Legg til 2 endringer').click()
        await expect(page.getByText('Beta ut av Alfa')).toBeVisible()
        await changes.act('Utfør 2 endringer').click()
        await expect(changes.says('Alt er gjort')).toContainText('2 gjort, 0 alt slik, 0 angret.')
        await expect(changes.act('Angre 2 endringer')).toBeVisible()
      },
    )
  })
})
