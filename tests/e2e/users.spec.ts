// The list of users.
import { expect, test } from './fixtures'
import { KARI, NO_RIGHT, WRITES, allowClipboard, clickDisabled, expectSaidOnce, pasted } from './helpers'
import { AASE, HANSEN, LIST } from './pages/users'
import { listBehaves } from './behaves/list'

listBehaves({
  path: '/users',
  table: 'Users',
  search: 'Search users',
  call: LIST,
  none: 'Nobody is here yet',
  begin: 'Invite people',
  acts: ['Create user'],
})

test.describe('search', () => {
  test('what cannot be seen is neither searched for nor kept in the field', async ({ page, sandbox, users }) => {
    await users.open()
    await users.search.fill('\ufeffka\u200bri\u202c')
    await expect(sandbox).toHaveReceived(LIST, { query: { searchText: 'kari' }, times: 1 })
    await expect(users.search).toHaveValue('kari')
    await expect(page).toHaveURL('/users?search=kari')
    await page.goto('/roles')
    await page.getByRole('searchbox').fill('tenant\u200bADMIN')
    await expect(page.getByRole('table').getByRole('link', { name: 'TenantAdmin' })).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue('tenantADMIN')
  })

  test('the page says what the search matches, and it matches name, email and phone', async ({ users }) => {
    await users.open()
    await expect(users.search).toHaveAccessibleDescription('Finds what you type anywhere in user name, email or phone.')
    for (const [text, name] of [
      ['BJØRNSTAD', AASE],
      ['aase.bjoernstad@', AASE],
      ['4791234567', AASE],
    ] as const) {
      await users.searchFor(text)
      await expect(users.row(name)).toBeVisible()
      await expect(users.rows).toHaveCount(1)
    }
  })
})

test.describe('coming back', () => {
  test('a changed right is never shown old after Back', { tag: '@P2' }, async ({ page, sandbox, users, person }) => {
    await users.open('/users?search=ola')
    await expect(users.row(HANSEN)).toContainText('payments.viewer')
    await users.link(HANSEN).click()
    await person.remove('payments.viewer').click()
    await expect(person.roles).toContainText('This person holds no role.')
    await sandbox.fault({ route: LIST, hang: true })
    await page.goBack()
    await expect(users.row(HANSEN)).toBeVisible()
    await expect(users.row(HANSEN)).not.toContainText('payments.viewer')
    await sandbox.clearFaults()
    await users.expectSettled()
    await expect(users.row(HANSEN)).not.toContainText('payments.viewer')
  })
})

test.describe('rows', () => {
  test('initials are letters with their marks, or a neutral sign', async ({ page, sandbox, users }) => {
    const named = (userName: string, n: number) => ({ userName, email: `p${n}@fjordbank.example` })
    const people = ['e\u0301va.ødegård', '🦊.fox', '123.456', 'नमस्ते.क'].map(named)
    await sandbox.reset({ users: 0, people })
    await users.open()
    const picture = (email: string) => page.getByRole('row').filter({ hasText: email }).locator('.avatar')
    await expect(picture('p0@')).toHaveText('éø')
    await expect(picture('p1@')).toHaveText('f')
    await expect(picture('p2@')).toHaveText('')
    await expect(picture('p2@').locator('svg')).toBeVisible()
    await expect(picture('p3@')).toHaveText('नक')
  })

  test(
    'rows show user name, email, phone, two-factor and roles, with the rest of many roles counted',
    { tag: '@call:listUsers' },
    async ({ users }) => {
      await users.open()
      const kari = users.row(KARI)
      await expect(kari).toContainText('kari.nordmann@fjordbank.example')
      await expect(kari).toContainText('+47 901 23 456')
      await expect(kari).toContainText('On')
      await expect(kari.getByRole('listitem')).toHaveText(['TenantAdmin', 'tenant.subject.read'])
      const aase = users.row(AASE).getByRole('listitem')
      await expect(aase).toHaveCount(3)
      await expect(aase.nth(2)).toContainText('+4')
      await expect(aase.nth(2)).toHaveAttribute(
        'title',
        'payments.initiator, payments.high-value.second-approver, reports.viewer, ledger.reader',
      )
      const nina = users.row('nina.norole')
      await expect(nina).toContainText('Off')
      await expect(nina).toContainText('None')
      await expect(nina.getByRole('cell', { name: '–', exact: true })).toBeVisible()
    },
  )

  test(
    'the menu of a row copies, by mouse and by keyboard',
    { tag: '@P25' },
    async ({ page, context, tenant, users }) => {
      await allowClipboard(context, tenant)
      await users.open('/users?search=ola.hansen')
      const more = users.table.getByRole('button', { name: `More for ${HANSEN}`, exact: true })
      await more.click()
      const menu = page.getByRole('menu', { name: `More for ${HANSEN}` })
      await expect(menu.getByRole('menuitem')).toHaveText(['Copy email', 'Copy user name', 'Copy user ID'])
      await menu.getByRole('menuitem', { name: 'Copy email' }).click()
      await expect(menu).toBeHidden()
      await expect.poll(() => pasted(users.search)).toBe('ola.hansen@fjordbank.example')
      await users.searchFor(HANSEN)
      await more.focus()
      await page.keyboard.press('Enter')
      await expect(menu.getByRole('menuitem').first()).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(more).toBeFocused()
      await expect.poll(() => pasted(users.search)).toBe(HANSEN)
    },
  )

  test(
    'names that are markup or turn the text around are shown as they are',
    { tag: ['@i1', '@fault-35'] },
    async ({ page, sandbox, oddities, users, person }) => {
      const markup = '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script>'
      const turned = 'admin\u202enimda'
      await sandbox.reset({
        users: 4,
        people: [
          { userName: markup, email: 'markup@fjordbank.example', phoneNumber: '"><svg onload=owned=1>' },
          { userName: turned, email: 'tur\u200bned@fjordbank.example', roles: ['reports.viewer'] },
          { userName: 'مدير', email: 'rtl@fjordbank.example' },
        ],
      })
      await users.open()
      await expect(users.link(markup)).toBeVisible()
      await expect(users.row(markup)).toContainText('"><svg onload=owned=1>')
      // What turns or hides text is seen, and ends with the name.
      await expect(users.table.getByRole('link', { name: 'admin\ufffdnimda' })).toBeVisible()
      await expect(page.getByText('tur\ufffdned@fjordbank.example')).toBeVisible()
      expect(await page.getByText('مدير').evaluate((element) => element.closest('bdi') !== null)).toBe(true)
      await users.link(markup).click()
      await expect(person.title(markup)).toBeVisible()
      await page.goBack()
      await users.searchFor('nimda')
      await users.table.getByRole('link', { name: 'admin\ufffdnimda' }).click()
      await page.getByRole('button', { name: 'Remove role reports.viewer' }).click()
      await expect(page.getByText('Role reports.viewer removed from')).toBeVisible()
      expect(await page.evaluate(() => document.body.textContent)).not.toMatch(/[\u202a-\u202e\u200b]/)
      expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false)
      expect(oddities.unexpected()).toEqual([])
    },
  )
})

test.describe('who may what', () => {
  test(
    'a viewer sees every act in its place, disabled, with the reason',
    { tag: '@D3' },
    async ({ page, sandbox, toast, users }) => {
      await users.open('/users', 'ola.viewer')
      await users.tick(HANSEN).check()
      for (const [place, name] of [
        [page.getByRole('main'), 'Create user'],
        [page.getByRole('main'), 'Invite people'],
        [users.selection, 'Add role'],
        [users.selection, 'Remove role'],
      ] as const) {
        const act = place.getByRole('button', { name })
        await expect(act).toHaveAttribute('aria-disabled', 'true')
        await expect(act).toHaveAccessibleDescription(NO_RIGHT)
        await clickDisabled(act)
        await expectSaidOnce(toast(NO_RIGHT))
      }
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    },
  )
})
