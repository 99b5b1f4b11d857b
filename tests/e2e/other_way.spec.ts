// The API as it may be where its documents leave it open (docs/assumptions.md): the sandbox answers the other way, and
// the console tells the same.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { OLA, answered } from './helpers'
import { act, field } from './pages/sso'
import { ADD, HANSEN } from './pages/users'
import type { Settings } from './sandbox'

const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true })

/** What is read, whatever its shape: the setting, where one looks, and what stands there. */
const READ: [string, Settings, string, (page: Page) => Promise<void>][] = [
  ...(['items', 'data', 'values', 'value'] as const).flatMap((name): typeof READ => [
    [`roles in ${name}`, { listWrapper: name }, '/roles', (page) => holds(page, 'Roles', 'TenantAdmin')],
    [`scopes in ${name}`, { listWrapper: name }, '/scopes', (page) => holds(page, 'Scopes', 'services.iam')],
  ]),
  ['scopes by name alone', { scopeNames: true }, '/scopes', (page) => holds(page, 'Scopes', 'services.iam')],
  ...(['renamed', 'nested'] as const).map((actionShape): (typeof READ)[number] => [
    `actions ${actionShape}`,
    { actionShape },
    '/actions',
    async (page) => {
      const tree = page.getByRole('treegrid', { name: 'Actions' })
      const row = tree.getByRole('row').filter({ hasText: 'banking.pis.create' }).first()
      await expect(row).toHaveAttribute('aria-level', '4')
      await expect(page.getByText('This tree is a guess.')).toHaveCount(0)
    },
  ]),
  [
    'actions by name alone',
    { actionShape: 'names' },
    '/actions',
    (page) => expect(page.getByText('This tree is a guess.')).toBeVisible(),
  ],
  ['members without pages', { memberList: 'all' }, '/groups', hasMembers],
  ['members by id alone', { memberList: 'ids' }, '/groups', hasMembers],
  ['subjects without kinds', { subjectTypes: false }, '/groups', hasMembers],
  [
    'claims by other names',
    { claimNames: 'type' },
    '/me',
    (page) => expect(page.getByText('claims that this console has no words for')).toBeVisible(),
  ],
  [
    'a group that says otherwise where it comes from',
    { groupSource: 'origin' },
    '/groups',
    (page) => expect(table(page, 'Groups').getByText('SCIM').first()).toBeVisible(),
  ],
]

async function hasMembers(page: Page): Promise<void> {
  await table(page, 'Groups').getByRole('link', { name: 'Betalinger', exact: true }).click()
  await expect(table(page, 'Members').getByRole('row').nth(1)).toBeVisible()
}

async function holds(page: Page, name: string, text: string): Promise<void> {
  await expect(table(page, name).getByText(text, { exact: true }).first()).toBeVisible()
}

for (const [name, settings, path, expectIt] of READ)
  test(`read: ${name}`, { tag: '@D7' }, async ({ page, sandbox, enter }) => {
    await sandbox.settings(settings)
    await enter(path)
    await expectIt(page)
  })

test(
  'a list of policies that does not heed its filter is filtered here',
  { tag: '@D6' },
  async ({ page, sandbox, enter }) => {
    await sandbox.settings({ policyFilters: false })
    await enter('/policies?filter=action%3Abanking.ais.read')
    const rows = table(page, 'Policies')
      .getByRole('row')
      .filter({ has: page.getByRole('cell') })
    await expect(rows.first()).toContainText('banking.ais.read')
    await answered(page)
    for (const text of await rows.allTextContents()) expect(text).toContain('banking.ais.read')
  },
)

for (const policyList of ['items', 'numbers', 'links'] as const)
  test(`policies are read to the end: ${policyList}`, { tag: '@P8' }, async ({ page, sandbox, enter }) => {
    await sandbox.reset({ policies: 260 })
    await sandbox.settings({ policyList })
    await enter('/policies')
    await page.getByRole('button', { name: 'Read all' }).click()
    await expect(page.getByText('260 shown, all 260 read')).toBeVisible()
  })

test(
  'permissions that are the policies as they stand agree with what was worked out',
  { tag: '@P1' },
  async ({ page, sandbox, enter }) => {
    await sandbox.settings({ permissionsAsPolicies: true })
    await enter('/access/subject?subject=client-f3a1c0d2-ledger')
    await expect(page.getByRole('region', { name: 'Rights of ledger-sync' })).toContainText('banking.pis.create')
    await expect(page.getByRole('status').filter({ hasText: 'The API’s own answer agrees' })).toBeVisible()
  },
)

test(
  'of a group whose own policies alone are told, what it has by others is no difference',
  { tag: '@P1' },
  async ({ page, sandbox, enter }) => {
    await sandbox.access({
      groups: [
        { id: 'a1', displayName: 'Betalinger' },
        { id: 'b2', displayName: 'Godkjennere' },
      ],
      memberships: [{ member: 'group-b2', group: 'group-a1' }],
      policies: [
        { subject: 'group-a1', action: 'banking.pis.manage', scope: '/s/1' },
        { subject: 'group-b2', action: 'banking.ais.read', scope: '/s/1' },
      ],
    })
    await sandbox.settings({ ownPermissionsOfGroups: true })
    await enter('/access/subject?subject=group-b2')
    await expect(page.getByRole('region', { name: 'Rights of Godkjennere' })).toContainText('banking.pis.create')
    await expect(page.getByRole('status').filter({ hasText: 'The API’s own answer agrees' })).toBeVisible()
    await expect(page.getByText('API says no')).toHaveCount(0)
    await expect(page.getByText('API agrees', { exact: true })).toHaveCount(1)
  },
)

test(
  'where the API has no 404 for a subject that there is not, none is called gone',
  { tag: '@D7' },
  async ({ page, sandbox, enter }) => {
    await sandbox.settings({ unknownSubjectsAreEmpty: true })
    await sandbox.policy({ subject: 'group-gone', action: 'owner', scope: '/s/9' })
    await enter('/policies')
    await expect(table(page, 'Policies').getByRole('row').filter({ hasText: '/s/9' })).toContainText('group-gone')
    await answered(page)
    await expect(page.getByText('that is gone')).toHaveCount(0)
    await enter('/access?action=owner&scope=/s/9')
    await expect(page.getByRole('region', { name: 'Who may' })).toContainText('id ends')
  },
)

for (const unknownOperation of [405, 404] as const)
  test(
    `another verb gives a role, where the guessed one is ${unknownOperation}`,
    { tag: '@D7' },
    async ({ page, sandbox, person, picker, oddities }) => {
      oddities.allowStatus(unknownOperation)
      await sandbox.settings({ addRoleBy: 'PUT', unknownOperation })
      await person.open(HANSEN)
      for (const role of ['ledger.reader', 'reports.viewer']) {
        await person.addRole.click()
        await picker.choose('Add role', role)
        await expect(person.chips.filter({ hasText: role })).toBeVisible()
      }
      // From the first answer on the form that the API has is sent at once.
      await expect(sandbox).toHaveReceived(ADD, { times: 1 })
      await expect(sandbox).toHaveReceived('PUT /v1/users/*/roles/*', { status: 200, times: 2 })
      await page.reload()
      await expect(person.chips.filter({ hasText: 'reports.viewer' })).toBeVisible()
    },
  )

const EDIT = '/clients/payments-portal/edit'

async function rename(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill('Payments, renewed')
  await page.getByRole('button', { name: 'Save changes' }).click()
}

for (const unknownOperation of [405, 404] as const)
  test(
    `a client is changed by PATCH where PUT is ${unknownOperation}`,
    { tag: '@D4' },
    async ({ page, sandbox, enter, oddities }) => {
      oddities.allowStatus(unknownOperation)
      await sandbox.settings({ updateClientBy: 'PATCH', unknownOperation })
      await enter(EDIT)
      await rename(page)
      await expect(page).toHaveURL('/clients/payments-portal')
      await expect(page.getByRole('heading', { level: 1, name: 'Payments, renewed' })).toBeVisible()
    },
  )

test(
  'where no client can be changed, it is said, and what was typed is kept',
  { tag: '@D4' },
  async ({ page, sandbox, enter, oddities }) => {
    oddities.allowStatus(404)
    // A browser may not even ask for PATCH.
    oddities.allow(/CORS|ERR_FAILED/)
    await sandbox.settings({ updateClientBy: 'NOTHING', unknownOperation: 404 })
    await enter(EDIT)
    await rename(page)
    await expect(page.getByRole('alert').first()).toBeVisible()
    const name = page.getByRole('textbox', { name: 'Name' })
    await expect(name).toHaveValue('Payments, renewed')
    await page.reload()
    await expect(name).toHaveValue('Payments, renewed')
  },
)

test(
  'a group is read, filled and emptied by its bare id',
  { tag: '@P7' },
  async ({ page, sandbox, enter, pickerOf, oddities }) => {
    oddities.allowStatus(404)
    await sandbox.settings({ bareGroupPaths: true })
    await enter('/groups')
    await hasMembers(page)
    await page.getByRole('button', { name: 'Add members' }).click()
    const picker = pickerOf('Choose people, clients or groups', 'Find by name')
    await picker.search.fill('ola.viewer')
    await picker.choose('Add member', 'ola.viewer')
    await expect(table(page, 'Members').getByText('ola.viewer').first()).toBeVisible()
    const added = await sandbox.log('POST /v1/subjects/groups/*/members')
    expect(added.map(({ status }) => status)).toEqual([200])
    expect(added[0]?.path).not.toContain('group-')
    await page.getByRole('button', { name: 'Remove ola.viewer' }).click()
    await expect(table(page, 'Members').getByText('ola.viewer')).toHaveCount(0)
    await expect(sandbox).toHaveReceived('DELETE /v1/subjects/groups/*/members', { status: 200, times: 1 })
  },
)

test(
  'where making a group tells nothing, the group is found by reading',
  { tag: '@call:createGroup' },
  async ({ page, sandbox, enter, toast }) => {
    await sandbox.settings({ createdGroupBody: false })
    await enter('/groups/new')
    await page.getByLabel('Name', { exact: true }).fill('Nattevakt')
    await page.getByRole('button', { name: 'Create group' }).click()
    await expect(toast('Nattevakt')).toBeVisible()
    await expect(page).toHaveURL(/\/groups/)
    await expect(page.getByRole('main').getByText('Nattevakt').first()).toBeVisible()
  },
)

for (const [name, settings] of [
  ['204', { emptyStatus: 204 }],
  ['201', { emptyStatus: 201 }],
  ['success where it is so already', { repeated: 'fine' }],
] as [string, Settings][])
  test(`writes that answer with ${name} are done`, { tag: '@D4' }, async ({ page, sandbox, enter, person, picker }) => {
    await sandbox.settings(settings)
    await person.open(HANSEN)
    await person.addRole.click()
    await picker.choose('Add role', 'ledger.reader')
    await expect(person.chips.filter({ hasText: 'ledger.reader' })).toBeVisible()
    await enter(EDIT)
    await rename(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Payments, renewed' })).toBeVisible()
  })

for (const [problems, says] of [
  ['plain', 'registered already'],
  ['text', 'registered already'],
  ['empty', 'registered already'],
] as const)
  test(
    `a conflict told in ${problems} is told in words`,
    { tag: '@D4' },
    async ({ page, sandbox, enter, oddities }) => {
      oddities.allowStatus(409)
      await sandbox.settings({ problems })
      await enter('/domains/new')
      await page.getByRole('textbox', { name: 'Domain' }).fill('fjordbank.example')
      await page.getByRole('button', { name: 'Add domain' }).click()
      await expect(page.getByRole('main').getByText(says).first()).toBeVisible()
    },
  )

test('a conflict may be a 400 too', { tag: '@D4' }, async ({ page, sandbox, enter, oddities }) => {
  oddities.allowStatus(400)
  await sandbox.settings({ conflictStatus: 400 })
  await enter('/domains/new')
  await page.getByRole('textbox', { name: 'Domain' }).fill('fjordbank.example')
  await page.getByRole('button', { name: 'Add domain' }).click()
  await expect(page.getByRole('main').getByText('registered already').first()).toBeVisible()
})

test(
  'where making a provider tells nothing, it is found in the list',
  { tag: '@P23' },
  async ({ sandbox, enter, page }) => {
    await sandbox.settings({ createdProviderLinks: false })
    await enter('/sso/new/google')
    await field(page, 'Text of the login button').fill('Aurora')
    await field(page, 'Client ID').fill('1234.apps.googleusercontent.com')
    await act(page, 'Save and go on').click()
    await expect(page).toHaveURL('/sso/aurora')
    await expect(page.getByRole('heading', { level: 1, name: 'Aurora' })).toBeVisible()
  },
)

test('tokens that go with their provider are not shown any more', { tag: '@P22' }, async ({ page, sandbox, enter }) => {
  await sandbox.settings({ ssoRemovesTokens: true })
  await enter('/sso/havregn-google')
  await act(page, 'Delete provider…').click()
  const dialog = page.getByRole('dialog').filter({ hasText: 'Havregn Workspace' })
  await dialog.getByRole('textbox').fill('Havregn Workspace')
  await dialog.getByRole('button', { name: 'Delete provider' }).click()
  await expect(page).toHaveURL('/sso')
  await page.goto('/scim')
  await expect(table(page, 'SCIM tokens').getByRole('row').nth(1)).toBeVisible()
  await expect(table(page, 'SCIM tokens').getByText('Havregn Workspace')).toHaveCount(0)
})

test('a search that the API does not heed hides nobody', { tag: '@P9' }, async ({ sandbox, users }) => {
  await sandbox.settings({ searchHeeded: false })
  await users.open()
  const all = await users.names()
  await users.searchFor('ola.viewer')
  await users.expectNames(all)
})

test(
  'an app with PKCE by another name of the grant keeps it over a change',
  { tag: '@D10' },
  async ({ page, sandbox, enter }) => {
    await sandbox.settings({ pkceGrant: 'pkce' })
    await sandbox.put('clients', 'payments-portal', { allowedGrantTypes: ['pkce'] })
    await enter(EDIT)
    await rename(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Payments, renewed' })).toBeVisible()
    await expect(page.getByRole('main').getByText('pkce', { exact: true })).toBeVisible()
  },
)

test(
  'a trial that opens the login page instead of the provider is one all the same',
  { tag: '@P23' },
  async ({ page, sandbox, enter, context }) => {
    await sandbox.settings({ idpHint: false })
    await enter('/sso/nordlys-entra')
    const tab = context.waitForEvent('page')
    await page.getByRole('link', { name: 'Try it in a new tab' }).click()
    const other = await tab
    await other.getByRole('button', { name: OLA, exact: true }).click()
    await expect(other.getByRole('main')).toBeVisible()
    await expect(page.getByRole('group', { name: 'How did it go?' })).toBeVisible()
  },
)

test('ids of secrets may be texts', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
  await sandbox.settings({ textIds: true })
  await enter('/clients/f3a1c0d2-ledger')
  await expect(page.getByRole('region', { name: 'Secrets' }).getByRole('listitem').first()).toBeVisible()
})

test('pages that the API cuts to fifty leave nobody out', { tag: '@P9' }, async ({ sandbox, users }) => {
  await sandbox.reset({ users: 120 })
  await sandbox.settings({ largestPage: 50 })
  await users.open('/users?size=100')
  const seen = new Set(await users.names())
  for (const span of ['51–100', '101–120']) {
    await users.way('Next page').click()
    await expect(users.page.getByText(span)).toBeVisible()
    for (const name of await users.names()) seen.add(name)
  }
  expect(seen.size).toBe(120)
})
