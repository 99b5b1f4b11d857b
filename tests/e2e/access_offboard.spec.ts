// Offboarding: everything is taken from one person, in order, and it is proved that nothing is left.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import {
  KARI,
  NO_RIGHT,
  OLA,
  WRITES,
  answered,
  clickDisabled,
  expectFineEverywhere,
  expectFocusSomewhere,
  tabTo,
} from './helpers'
import { LEAVE, REVOKE } from './pages/changes'
import { ADD, HANSEN } from './pages/users'
import type { PersonPage } from './pages/users'
import type { Sandbox } from './sandbox'

const POLICY = { action: 'banking.pis.create', scope: '/subscriptions/7fdf00601dfb' }
const PERMISSIONS = 'GET /v1/subjects/*/permissions'

/** Gives somebody a policy, a group and the role that he has, and opens the page that takes all of it. */
async function begin(page: Page, sandbox: Sandbox, person: PersonPage, name = HANSEN): Promise<string> {
  await person.open(name)
  const id = new URL(page.url()).pathname.split('/').pop() ?? ''
  const subject = `user-${id}`
  await sandbox.access({
    groups: [{ id: 'konsulenter', displayName: 'Konsulenter' }],
    memberships: [{ member: subject, group: 'group-konsulenter' }],
    policies: [{ subject, ...POLICY }],
  })
  await page.reload()
  await page.getByRole('link', { name: 'Offboard' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Offboard ${name}` })).toBeVisible()
  await expect(lines(page)).toHaveCount(3)
  await answered(page)
  await sandbox.clearLog()
  return id
}

const lines = (page: Page): Locator =>
  page
    .locator('.step-list')
    .getByRole('listitem')
    .filter({ hasNot: page.getByRole('heading') })

const act = (page: Page, name: string): Locator => page.getByRole('main').getByRole('button', { name, exact: true })

const says = (page: Page, text: string): Locator => page.getByRole('main').getByRole('status').filter({ hasText: text })

test(
  'policies, groups, roles, in this order; then four reads prove that nothing is left',
  { tag: ['@X4', '@P7'] },
  async ({ page, sandbox, person }) => {
    await begin(page, sandbox, person)
    await expect(page).toHaveTitle('Offboard · IAM Console')
    await expect(lines(page)).toHaveText([
      /ola\.hansen may no longer banking\.pis\.create/,
      /ola\.hansen out of Konsulenter/,
      /ola\.hansen loses the role payments\.viewer/,
    ])
    await expect(page.getByText('3 removals, then 4 reads')).toBeVisible()
    await expect(page.getByRole('region', { name: 'What stays' })).toContainText('The account and its sign-in')
    await act(page, 'Offboard').click()
    await expect(says(page, 'Nothing is left, checked')).toContainText(
      'The API lists no policy, no group, no role and no effective right for ola.hansen, who can still sign in.',
    )
    await expect(page.getByRole('region', { name: 'What stays' })).toBeVisible()
    await expectFocusSomewhere(page)
    const sent = (await sandbox.log(WRITES)).map(
      (call) => `${call.method} ${call.path.split('/').slice(2, 4).join('/')}`,
    )
    expect(sent).toEqual(['DELETE policies', 'DELETE subjects/groups', expect.stringMatching(/^DELETE users\//)])
    await expect(sandbox).toHaveReceived(PERMISSIONS, { times: 1 })
  },
)

test('a line that fails is tried once more at the end', { tag: ['@X4', '@P11'] }, async ({ page, sandbox, person }) => {
  await begin(page, sandbox, person)
  await sandbox.fault({ route: LEAVE, status: 409 })
  await act(page, 'Offboard').click()
  await expect(says(page, 'Nothing is left, checked')).toBeVisible()
  const sent = (await sandbox.log(WRITES)).map((call) => call.path)
  expect(sent).toHaveLength(4)
  expect(sent[1]).toBe(sent[3])
})

test(
  'what could not be taken is said, with what is left, and can be gone on with',
  { tag: ['@X4', '@D7'] },
  async ({ page, sandbox, person }) => {
    await begin(page, sandbox, person)
    // Something between drops the body: the API answers well, and nothing happens.
    await sandbox.fault({ route: REVOKE, status: 200, body: '', times: 0 })
    await act(page, 'Offboard').click()
    const notice = says(page, 'Something is left, checked')
    await expect(notice).toContainText('policies 1, groups 0, roles 0, effective rights 1')
    await expect(notice).toContainText('Not everything could be taken 2 of 3 are taken. Each was tried twice.')
    await expect(lines(page).first()).toContainText('The API answered that it was done, but it is still there.')
    await expect(sandbox).toHaveReceived(REVOKE, { times: 2 })
    await sandbox.clearFaults()
    await act(page, 'Go on with 1').click()
    await expect(says(page, 'Nothing is left, checked')).toBeVisible()
  },
)

test(
  'where nothing can be read back, nothing is called done',
  { tag: ['@X4', '@D7'] },
  async ({ page, sandbox, person }) => {
    await begin(page, sandbox, person)
    await sandbox.fault({ route: PERMISSIONS, status: 403 })
    await act(page, 'Offboard').click()
    await expect(says(page, 'It could not be read back')).toContainText('Your account lacks the right to do this.')
    await act(page, 'Read back again').click()
    await expect(says(page, 'Nothing is left, checked')).toBeVisible()
  },
)

test('what is left out stays, and the proof says so', { tag: ['@X4', '@P17'] }, async ({ page, sandbox, person }) => {
  await begin(page, sandbox, person)
  await act(page, 'Leave out: ola.hansen out of Konsulenter').click()
  await act(page, 'Leave out: ola.hansen loses the role payments.viewer').click()
  await act(page, 'Take after all: ola.hansen loses the role payments.viewer').click()
  await expect(lines(page).nth(1)).toContainText('Stays')
  await expect(page.getByText('2 removals, then 4 reads')).toBeVisible()
  await act(page, 'Offboard').click()
  await expect(says(page, 'Something is left, checked')).toContainText('policies 0, groups 1, roles 0')
  await expect(sandbox).toHaveReceived(LEAVE, { times: 0 })
  await expect(sandbox).toHaveReceived(WRITES, { times: 2 })
})

test(
  'all of it can be taken back, and is kept as a record',
  { tag: ['@X4', '@P17'] },
  async ({ page, sandbox, person }) => {
    const id = await begin(page, sandbox, person)
    await act(page, 'Offboard').click()
    await expect(says(page, 'Nothing is left, checked')).toBeVisible()
    const download = page.waitForEvent('download')
    await act(page, 'Save the record').click()
    expect((await download).suggestedFilename()).toMatch(/^offboarding-\d{4}-\d\d-\d\d\.json$/)
    const record = await readFile(await (await download).path(), 'utf8')
    const { name, results } = JSON.parse(record) as { name: string; results: { became: string }[] }
    expect(name).toContain(`Offboarding of user-${id}. Nothing is left, checked`)
    expect(name + record).not.toContain(HANSEN)
    expect(results.map((result) => result.became)).toEqual(['done', 'done', 'done'])
    await act(page, 'Undo all 3').click()
    await expect(says(page, '3 removals are taken back')).toBeVisible()
    await expect(lines(page).first()).toContainText(/Taken back \d\d:\d\d/)
    await expect(sandbox).toHaveReceived(ADD, { times: 1 })
    await page.getByRole('link', { name: 'See their page' }).click()
    await expect(person.chips).toHaveText(['payments.viewer'])
  },
)

test(
  'a reload loses neither what was done nor the way back',
  { tag: ['@X4', '@P17', '@P12'] },
  async ({ page, sandbox, person }) => {
    await begin(page, sandbox, person)
    await sandbox.fault({ route: LEAVE, status: 409, times: 0 })
    await act(page, 'Offboard').click()
    await expect(says(page, 'Something is left, checked')).toBeVisible()
    await page.reload()
    await expect(says(page, 'Not read back since this page was opened')).toContainText('2 of 3 are taken.')
    await expect(lines(page).first()).toContainText(/Done \d\d:\d\d/)
    await sandbox.clearFaults()
    await act(page, 'Go on with 1').click()
    await expect(says(page, 'Nothing is left, checked')).toBeVisible()
    await page.reload()
    await act(page, 'Undo all 3').click()
    await expect(says(page, '3 removals are taken back')).toBeVisible()
    await act(page, 'Close the record').click()
    await expect(page.getByText('3 removals, then 4 reads')).toBeVisible()
    await page.reload()
    await expect(act(page, 'Offboard')).toBeVisible()
  },
)

test(
  'what is called off while it is read is not sent in a second round',
  { tag: ['@X4', '@P11'] },
  async ({ page, sandbox, person }) => {
    await begin(page, sandbox, person)
    await sandbox.fault({ route: LEAVE, status: 409, times: 2 })
    await act(page, 'Offboard').click()
    await expect(says(page, 'Something is left, checked')).toBeVisible()
    await sandbox.clearLog()
    await sandbox.fault({ route: 'GET /v1/subjects/*/memberships', hang: true })
    await act(page, 'Go on with 1').click()
    await act(page, 'Stop').click()
    await sandbox.clearFaults()
    await expect(says(page, 'Something is left, checked')).toBeVisible()
    await expect(sandbox).toHaveReceived(LEAVE, { times: 0 })
  },
)

test('it can be collected instead', { tag: '@X4' }, async ({ page, sandbox, toast, person, changes }) => {
  await begin(page, sandbox, person)
  await act(page, 'Leave out: ola.hansen out of Konsulenter').click()
  await act(page, 'Add to change set').click()
  await expect(toast('2 changes added to the change set')).toBeVisible()
  await changes.tray.getByRole('link', { name: 'Review' }).click()
  await expect(changes.lines).toHaveText([/ola\.hansen may no longer/, /ola\.hansen loses the role payments\.viewer/])
  await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
})

test(
  'nobody offboards themselves; who administers is asked for by name',
  { tag: ['@X4', '@D2', '@P17'] },
  async ({ page, sandbox, person }) => {
    await person.open(KARI)
    await page.getByRole('link', { name: 'Offboard' }).click()
    await expect(page.getByText('This is your own account')).toBeVisible()
    await expect(act(page, 'Offboard')).toHaveCount(0)
    const people = [{ userName: 'per.admin', email: 'per.admin@fjordbank.example', roles: ['TenantAdmin'] }]
    await sandbox.reset({ people })
    await begin(page, sandbox, person, 'per.admin')
    await act(page, 'Offboard').click()
    const asked = page.getByRole('dialog').filter({ hasText: 'per.admin administers this tenant' })
    await asked.getByRole('textbox').fill('per.admin')
    await asked.getByRole('button', { name: 'Offboard' }).click()
    await expect(says(page, 'Nothing is left, checked')).toBeVisible()
  },
)

test(
  'who may only read is told why nothing is taken',
  { tag: ['@X4', '@D3'] },
  async ({ page, sandbox, oddities, toast, enter }) => {
    oddities.allowStatus(403)
    await enter('/users?search=ola.hansen', OLA)
    await page.getByRole('link', { name: HANSEN, exact: true }).click()
    await clickDisabled(page.getByRole('main').getByRole('button', { name: 'Offboard' }))
    await expect(toast(NO_RIGHT)).toBeVisible()
    await page.goto(page.url().replace('/users/', '/access/offboard/'))
    await clickDisabled(act(page, 'Offboard'))
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  },
)

test('by the keyboard alone, and fine on every screen', { tag: ['@X4'] }, async ({ page, sandbox, person }) => {
  await begin(page, sandbox, person)
  await expectFineEverywhere(page)
  const offboard = act(page, 'Offboard')
  await page.getByRole('heading', { level: 1 }).focus()
  await tabTo(page, offboard)
  await page.keyboard.press('Enter')
  await expect(says(page, 'Nothing is left, checked')).toBeVisible()
  await expectFocusSomewhere(page)
  await expectFineEverywhere(page)
})

test.describe('in Norwegian', () => {
  test.use({ locale: 'nb-NO' })

  test('what is taken and what stays is said in Norwegian', { tag: '@X4' }, async ({ page, enter }) => {
    await enter('/users?search=ola.hansen')
    await page.getByRole('link', { name: HANSEN, exact: true }).click()
    await page.getByRole('link', { name: 'Avslutt tilgang' }).click()
    await expect(page.getByText('ola.hansen mister rollen payments.viewer')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Hva som blir' })).toContainText('Kontoen og innloggingen')
    await act(page, 'Avslutt tilgang').click()
    await expect(says(page, 'Ingenting er igjen, kontrollert')).toBeVisible()
  })
})
