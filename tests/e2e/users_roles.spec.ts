// Roles of people: one person’s card. Test names begin with the numbers of users-want.md (P, D) and security.md
// (I, J, K, M).
import { enter, expect, test } from './helpers'
import {
  ADD,
  HANSEN,
  KARI,
  OLA,
  PER,
  REMOVE,
  UserDetail,
  UserList,
  allowClipboard,
  clickDisabled,
  expectFocusSomewhere,
  expectSaidOnce,
  listCalls,
  openList,
  openPerson,
  pasted,
  roleCalls,
  toast,
  writes,
} from './users.page'

/** The answer of `GET /roles` with this many roles, beside the real ones of nobody. */
const roles = (count: number): string =>
  JSON.stringify(Array.from({ length: count }, (_, n) => ({ id: `role-${n}`, name: `area.role-${String(n).padStart(3, '0')}` })))

test.describe('one person', () => {
  test('the head and the facts say who it is; the title names nobody (N2)', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, KARI)
    await expect(page.getByText('This is you')).toBeVisible()
    const facts = page.getByRole('region', { name: 'Identity' })
    for (const fact of ['kari.nordmann@fjordbank.example', KARI, '+47 901 23 456', 'On']) await expect(facts).toContainText(fact)
    await expect(facts.getByText(/^[0-9a-f-]{36}$/)).toBeVisible()
    await expect(detail.chips).toHaveText(['TenantAdmin', 'tenant.subject.read'])
    await expect(page).toHaveTitle('User · IAM Console')
    await expect(page.getByText('They give no access to Aritma resources; policies do.')).toBeVisible()
    const own = await sandbox.log(/^GET \/v1\/users\/[^/]+$/)
    expect(own).toHaveLength(1)
  })

  test('P3 a person opened by a link costs two requests, and another has no phone', async ({ page, tenant, sandbox }) => {
    await openPerson(page, tenant, 'nina.norole')
    await expect(page.getByText('Not registered')).toBeVisible()
    await expect(page.getByText('This person holds no role.')).toBeVisible()
    await expect(page.getByText('This is you')).toHaveCount(0)
    await sandbox.clearLog()
    await page.reload()
    await expect(new UserDetail(page).title('nina.norole')).toBeVisible()
    const api = await sandbox.log(/^GET \/v1\//)
    expect(api.map((call) => call.path.replace(/[0-9a-f-]{36}/, '*')).sort()).toEqual(['/v1/me', '/v1/users/*'])
  })

  test('copy buttons put the value alone on the clipboard and say so', async ({ page, context, tenant }) => {
    await allowClipboard(context, tenant)
    await openPerson(page, tenant, KARI)
    const id = new URL(page.url()).pathname.split('/').pop() ?? ''
    const copied: string[] = []
    for (const what of ['Copy email', 'Copy phone', 'Copy user name', 'Copy user ID']) {
      const said = page.getByText('Copied', { exact: true })
      await expect(said).toHaveCount(0)
      await page.getByRole('button', { name: what }).click()
      await expect(said).toBeAttached()
      await page.keyboard.press('Control+K')
      copied.push(await pasted(page.getByRole('combobox', { name: 'Go to a page, or find a user' })))
      await page.keyboard.press('Escape')
    }
    expect(copied).toEqual(['kari.nordmann@fjordbank.example', '+4790123456', KARI, id])
  })

  test('D7 a person who does not exist is not a fault', async ({ page, tenant, oddities }) => {
    oddities.allowStatus(404)
    await enter(page, tenant, KARI, '/users/00000000-0000-4000-8000-000000000000')
    await expect(page.getByRole('heading', { name: 'No such user' })).toBeVisible()
    await expect(page.getByText('It does not exist, or no longer does.')).toBeVisible()
    await expect(page).toHaveTitle('User · IAM Console')
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Users' }).click()
    await new UserList(page).expectSettled()
  })

  test('F5 an id that looks like a path stays one', async ({ page, tenant, sandbox, oddities }) => {
    oddities.allowStatus(404)
    for (const id of ['%2E%2E%2Fme', 'a%2Fb%3Fc%23d', '%2E%2E%2F%2E%2E']) {
      await enter(page, tenant, KARI, `/users/${id}`)
      await expect(page.getByRole('heading', { name: 'No such user' })).toBeVisible()
    }
    const asked = (await sandbox.log(/^GET \/v1\/users\//)).map((call) => call.path)
    expect(asked.length).toBeGreaterThan(0)
    for (const path of asked) expect(path.split('/')).toHaveLength(4)
  })

  test('D7 a failed read of a known person leaves what is known, marked, and can be repeated', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/users/*', status: 500 })
    const detail = await openPerson(page, tenant, HANSEN)
    await expect(page.getByRole('status').filter({ hasText: 'The IAM API answered 500' })).toBeVisible()
    await expect(detail.chips).toHaveText(['payments.viewer'])
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('The IAM API answered 500')).toHaveCount(0)
  })
})

test.describe('removing a role', () => {
  test('P17 a removed role can be taken back', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await detail.remove('payments.viewer').click()
    await expect(detail.roles).toContainText('This person holds no role.')
    const note = toast(page, `Role payments.viewer removed from ${HANSEN}`)
    await expect(note).toBeVisible()
    await expectFocusSomewhere(page)
    await note.getByRole('button', { name: 'Undo' }).click()
    await expect(detail.chips).toHaveText(['payments.viewer'])
    await expectFocusSomewhere(page)
    const [gone, back] = [await roleCalls(sandbox, 'DELETE'), await roleCalls(sandbox, 'POST')]
    expect([gone.length, back.length]).toEqual([1, 1])
    expect(back[0]?.path).toBe(gone[0]?.path)
    await page.reload()
    await expect(detail.chips).toHaveText(['payments.viewer'])
  })

  test('P17 an undo that comes after leaving the page still undoes', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await detail.remove('payments.viewer').click()
    await expect(toast(page, 'Role payments.viewer removed')).toBeVisible()
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Users' }).click()
    await new UserList(page).expectSettled()
    await toast(page, 'Role payments.viewer removed').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await roleCalls(sandbox, 'POST')).length).toBe(1)
    await expect(toast(page, `payments.viewer added to ${HANSEN}`)).toBeVisible()
  })

  for (const [act, method, route, roles] of [
    ['added', 'POST', ADD, 'payments.viewerledger.reader'],
    ['removed', 'DELETE', REMOVE, 'None'],
  ] as const) {
    test(`D7 a role that is ${act} while one goes back stands right in the list`, async ({ page, tenant, sandbox }) => {
      const list = await openList(page, tenant)
      await list.link(HANSEN).click()
      const detail = new UserDetail(page)
      await expect(detail.title(HANSEN)).toBeVisible()
      await sandbox.fault({ route, delayMs: 1500 })
      if (act === 'added') {
        await detail.addRole.click()
        await detail.picker.choose('Add role', 'ledger.reader')
      } else {
        await detail.remove('payments.viewer').click()
      }
      await expect.poll(async () => (await roleCalls(sandbox, method)).length).toBe(1)
      await page.goBack()
      // The list is read before the answer; when it is there the list is read again.
      await expect(list.row(HANSEN)).toContainText('payments.viewer')
      await expect(list.row(HANSEN)).toContainText(roles)
      expect(await listCalls(sandbox)).toHaveLength(3)
    })
  }

  test('K1 many clicks remove once, and the chip waits while it does', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await sandbox.fault({ route: REMOVE, hang: true })
    await detail.remove('payments.viewer').click()
    for (let n = 0; n < 5; n++) await clickDisabled(detail.remove('payments.viewer'))
    await expect(detail.chips.first()).toHaveAttribute('aria-busy', 'true')
    await sandbox.clearFaults()
    await expect(detail.roles).toContainText('This person holds no role.')
    expect(await roleCalls(sandbox, 'DELETE')).toHaveLength(1)
  })

  test('K3 a refused removal leaves the role and says why', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await sandbox.fault({ route: REMOVE, status: 500 })
    await detail.remove('payments.viewer').click()
    await expect(toast(page, 'Role payments.viewer was not removed. The IAM API answered 500')).toBeVisible()
    await expect(detail.chips).toHaveText(['payments.viewer'])
    await expect(detail.chips.first()).not.toHaveAttribute('aria-busy', 'true')
    await expectFocusSomewhere(page)
  })

  test('J3 fault 30 a removal whose answer is lost is called unknown, and the truth is read', async ({
    page,
    tenant,
    sandbox,
    oddities,
  }) => {
    oddities.allow(/net::ERR_/)
    const detail = await openPerson(page, tenant, HANSEN)
    await sandbox.clearLog()
    await sandbox.fault({ route: REMOVE, cutAfterCommit: true })
    await detail.remove('payments.viewer').click()
    await expect(toast(page, 'Whether the role payments.viewer was removed is unknown: no clear answer came.')).toBeVisible()
    await expect(page.getByText('was not removed')).toHaveCount(0)
    await expect(detail.roles).toContainText('This person holds no role.')
    expect(await roleCalls(sandbox, 'DELETE')).toHaveLength(1)
    expect(await sandbox.log(/^GET \/v1\/users\/[^/]+$/)).toHaveLength(1)
  })

  test('D2 P17 taking TenantAdmin from somebody asks first, and names role and person', async ({ page, tenant, sandbox }) => {
    await sandbox.reset({ users: 8, people: [PER] })
    const detail = await openPerson(page, tenant, PER.userName)
    await detail.remove('TenantAdmin').click()
    const question = page.getByRole('dialog')
    await expect(question.getByRole('heading', { name: `Remove TenantAdmin from ${PER.userName}?` })).toBeVisible()
    await expect(question).toContainText(PER.email)
    await expect(question.getByRole('button', { name: 'Keep the role' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(detail.remove('TenantAdmin')).toBeFocused()
    await detail.remove('TenantAdmin').click()
    await question.getByRole('button', { name: 'Keep the role' }).click()
    expect(await writes(sandbox)).toEqual([])
    await detail.remove('TenantAdmin').click()
    await question.getByRole('button', { name: 'Remove role' }).click()
    await expect(detail.roles).toContainText('This person holds no role.')
    expect(await roleCalls(sandbox, 'DELETE')).toHaveLength(1)
    await expectFocusSomewhere(page)
  })

  test('D2 the own TenantAdmin role goes only after its name was typed, and what follows is said', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, KARI)
    await detail.remove('TenantAdmin').click()
    const question = page.getByRole('dialog')
    await expect(question.getByRole('heading', { name: 'Remove your own TenantAdmin role?' })).toBeVisible()
    await expect(question).toContainText('only another TenantAdmin can give the role back')
    const act = question.getByRole('button', { name: 'Remove role' })
    await expect(act).toHaveAttribute('aria-disabled', 'true')
    await clickDisabled(act)
    await question.getByRole('textbox', { name: 'Type TenantAdmin to confirm' }).fill('TenantAdmi')
    await clickDisabled(act)
    await expect(question).toBeVisible()
    expect(await writes(sandbox)).toEqual([])
    await question.getByRole('textbox').fill('TenantAdmin')
    await expect(act).not.toHaveAttribute('aria-disabled', 'true')
    await act.click()
    await expect(question).toBeHidden()
    await expect(detail.chips).toHaveText(['tenant.subject.read'])
    expect(await roleCalls(sandbox, 'DELETE')).toHaveLength(1)
    // D3: what one can no longer do says so at once.
    await expect(detail.addRole).toHaveAttribute('aria-disabled', 'true')
  })

  test('D2 any other role of one’s own asks too', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, KARI)
    await detail.remove('tenant.subject.read').click()
    await expect(page.getByRole('dialog').getByRole('heading', { name: 'Remove your own role tenant.subject.read?' })).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep the role' }).click()
    await expect(detail.chips).toHaveCount(2)
    expect(await writes(sandbox)).toEqual([])
  })
})

test.describe('adding roles', () => {
  test('P6 the picker offers only roles not held, and adds several at once', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await detail.addRole.click()
    const { picker } = detail
    await expect(picker.search).toBeFocused()
    await expect(picker.option('payments.viewer')).toHaveCount(0)
    await expect(picker.options).toHaveCount(25)
    await expect(picker.dialog).toContainText('0 chosen · 25 roles')
    await expect(picker.option('TenantAdmin')).toContainText('Administers the whole tenant')
    await expect(picker.act('Add role')).toHaveAttribute('aria-disabled', 'true')
    await expect(picker.act('Add role')).toHaveAccessibleDescription('Choose a role first')
    await picker.search.fill('LEDGER')
    await expect(picker.options).toHaveText([/ledger\.period-closer/, /ledger\.poster/, /ledger\.reader/])
    await picker.option('ledger.reader').click()
    await picker.search.fill('nothing like it')
    await expect(picker.dialog.getByText('No role matches.')).toBeVisible()
    // What was chosen stays chosen under another search.
    await picker.search.fill('reports')
    await picker.option('reports.viewer').click()
    await picker.act('Add 2 roles').click()
    await expect(picker.dialog).toBeHidden()
    await expect(detail.chips).toHaveText(['payments.viewer', 'ledger.reader', 'reports.viewer'])
    await expect(toast(page, `ledger.reader, reports.viewer added to ${HANSEN}`)).toBeVisible()
    expect(await roleCalls(sandbox, 'POST')).toHaveLength(2)
    await expectFocusSomewhere(page)
    await page.reload()
    await expect(detail.chips).toHaveCount(3)
  })

  test('P6 the picker by keyboard: arrows, Enter to choose, Escape to leave', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await detail.addRole.focus()
    await page.keyboard.press('Enter')
    await expect(detail.picker.search).toBeFocused()
    await page.keyboard.type('audit')
    await expect(detail.picker.dialog.getByRole('option').nth(1)).toHaveText('audit.reader')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const chosen = detail.picker.dialog.getByRole('option', { selected: true })
    await expect(chosen).toHaveText('audit.reader')
    const active = await detail.picker.search.getAttribute('aria-activedescendant')
    expect(await chosen.getAttribute('id')).toBe(active)
    await page.keyboard.press('Enter')
    await expect(chosen).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(detail.picker.dialog).toBeHidden()
    await expect(detail.addRole).toBeFocused()
    expect(await writes(sandbox)).toEqual([])
  })

  for (const count of [51, 250]) {
    test(`P7 of ${count} roles none is cut off in silence, and each can be found`, async ({ page, tenant, sandbox }) => {
      await sandbox.fault({ route: 'GET /v1/roles', body: roles(count), times: 0 })
      const { picker, addRole } = await openPerson(page, tenant, HANSEN)
      await addRole.click()
      await expect(picker.dialog).toContainText(`0 chosen · ${count} roles`)
      await expect(picker.dialog.getByText(`And ${count - 50} more`)).toBeVisible()
      await picker.search.fill(`role-${count - 1}`.replace('role-50', 'role-050'))
      await expect(picker.options).toHaveCount(1)
      await picker.options.click()
      await expect(picker.dialog).toContainText(`1 chosen · ${count} roles`)
    })
  }

  test('D7 roles that cannot be read are not “no roles”, and reading can be repeated', async ({ page, tenant, sandbox }) => {
    await sandbox.fault({ route: 'GET /v1/roles', status: 500 })
    const { picker, addRole } = await openPerson(page, tenant, HANSEN)
    await addRole.click()
    await expect(picker.dialog).toContainText('The IAM API answered 500 (a fault on its side).')
    await expect(picker.dialog.getByText('Every role is held already.')).toHaveCount(0)
    await picker.dialog.getByRole('button', { name: 'Try again' }).click()
    await expect(picker.options).toHaveCount(25)
  })

  test('P12 each added role has its own result; the failed can be tried again', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    const answer = page.waitForResponse((response) => response.url().endsWith('/v1/roles'))
    await detail.addRole.click()
    const all = (await (await answer).json()) as { id: string; name: string }[]
    const failing = all.find((role) => role.name === 'ledger.poster')?.id
    await sandbox.fault({ route: `POST /v1/users/*/roles/${failing}`, status: 500 })
    await detail.picker.choose('Add 3 roles', 'ledger.reader', 'ledger.poster', 'reports.viewer')
    await expect(detail.roles.getByRole('listitem').filter({ hasText: 'ledger.poster' })).toContainText('The IAM API answered 500')
    await expect(detail.chips).toHaveText(['payments.viewer', 'ledger.reader', 'reports.viewer'])
    await detail.roles.getByRole('button', { name: 'Try again' }).click()
    await expect(detail.chips).toHaveText(['payments.viewer', 'ledger.reader', 'reports.viewer', 'ledger.poster'])
    expect(await roleCalls(sandbox, 'POST')).toHaveLength(4)
    await expectFocusSomewhere(page)
  })

  test('J3 an added role whose answer is lost is read anew, not guessed', async ({ page, tenant, sandbox, oddities }) => {
    oddities.allow(/net::ERR_/)
    const detail = await openPerson(page, tenant, HANSEN)
    await sandbox.fault({ route: ADD, delayMs: 1000, cutAfterCommit: true })
    await detail.addRole.click()
    await detail.picker.choose('Add role', 'ledger.reader')
    // While it is under way its chip is there already, marked as busy.
    await expect.poll(async () => (await roleCalls(sandbox, 'POST')).length).toBe(1)
    await expect(detail.chips.last()).toHaveAttribute('aria-busy', 'true')
    await expect(detail.addRole).toHaveAttribute('aria-disabled', 'true')
    await expect(detail.chips).toHaveText(['payments.viewer', 'ledger.reader'])
    await expect(detail.chips.last()).toHaveAttribute('aria-busy', 'false')
    // It is known now; nothing claims that it is not.
    await expect(detail.roles.getByText('Unknown: no clear answer came.')).toHaveCount(0)
    expect(await roleCalls(sandbox, 'POST')).toHaveLength(1)
  })

  test('K1 many clicks add once', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await sandbox.fault({ route: ADD, delayMs: 300, times: 0 })
    await detail.addRole.click()
    await detail.picker.option('ledger.reader').click()
    await detail.picker.act('Add role').dblclick()
    await expect(detail.chips).toHaveCount(2)
    await page.waitForTimeout(400)
    expect(await roleCalls(sandbox, 'POST')).toHaveLength(1)
  })
})

test.describe('who may what', () => {
  test('D3 a viewer sees the acts on a person, disabled, with the reason', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN, OLA)
    const reason = 'Changing anything needs the role TenantAdmin, which your account does not have.'
    for (const act of [detail.addRole, detail.remove('payments.viewer')]) {
      await expect(act).toHaveAttribute('aria-disabled', 'true')
      await expect(act).toHaveAccessibleDescription(reason)
      await clickDisabled(act)
      await expectSaidOnce(page, reason)
    }
    await expect(detail.picker.dialog).toBeHidden()
    expect(await writes(sandbox)).toEqual([])
  })

  test('P14 a right that went missing meanwhile is told as such, and nothing looks changed', async ({ page, tenant, sandbox }) => {
    const detail = await openPerson(page, tenant, HANSEN)
    await sandbox.fault({ route: REMOVE, status: 403 })
    await detail.remove('payments.viewer').click()
    await expect(toast(page, 'Role payments.viewer was not removed. Your account lacks the right to do this.')).toBeVisible()
    await expect(page.getByText('Your session has ended')).toHaveCount(0)
    await expect(detail.chips).toHaveText(['payments.viewer'])
  })
})
