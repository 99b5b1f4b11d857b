// The palette and the keys.
import { expect, test } from './fixtures'
import { takeClock, hold, expectFocusSomewhere, pass } from './helpers'
import { HANSEN, LIST } from './pages/users'

test.describe('palette', () => {
  test('what does not fit ends with a whole line', async ({ page, shell, users }) => {
    await page.setViewportSize({ width: 1440, height: 560 })
    await users.open()
    await page.keyboard.press('Control+K')
    await page.keyboard.type('nord')
    await expect(shell.lines.first()).toContainText('@')
    const cut = () =>
      page.getByRole('listbox').evaluate((list) => {
        const end = list.getBoundingClientRect().bottom
        const rows = [...list.children].map((row) => row.getBoundingClientRect())
        return rows.filter((row) => row.top < end && row.bottom > end + 0.5).length
      })
    await expect.poll(cut).toBe(0)
    const hidden = () => page.getByRole('listbox').evaluate((list) => list.scrollHeight - list.clientHeight)
    expect(await hidden(), 'it does not fit').toBeGreaterThan(0)
  })

  test(
    'Ctrl K goes to pages and acts, by keyboard alone, and gives the focus back',
    { tag: '@P25' },
    async ({ page, shell, users }) => {
      await users.open()
      await users.search.focus()
      await page.keyboard.press('Control+K')
      await expect(shell.palette).toBeFocused()
      const options = shell.lines
      const chosen = options.and(page.getByRole('option', { selected: true }))
      // Each group's page, and after it what one can do there.
      await expect(options).toHaveText([
        'Home',
        ...['Users', 'Invite people', 'Create user'],
        ...['Groups', 'Create group'],
        ...['Policies', 'Create policy'],
        'Actions',
        ...['Check access', 'What may this subject do', 'Change set'],
        'Roles',
        ...['Clients', 'Create client', 'When secrets expire'],
        'Scopes',
        ...['Domains', 'Add domain'],
        ...['SSO providers', 'Add provider'],
        ...['SCIM tokens', 'Create token'],
        'Your account',
      ])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await expect(chosen).toHaveText('Invite people')
      for (let back = 0; back < 3; back++) await page.keyboard.press('ArrowUp')
      await expect(chosen).toHaveText('Your account')
      await page.keyboard.press('ArrowDown')
      await expect(chosen).toHaveText('Home')
      await page.keyboard.press('Escape')
      await expect(shell.palette).toHaveCount(0)
      await expect(users.search).toBeFocused()
      await page.keyboard.press('Control+K')
      await page.keyboard.type('INV')
      await expect(options).toHaveText(['Invite people'])
      await page.keyboard.press('Enter')
      await expect(shell.heading('Invite people')).toBeVisible()
      // Pressed again it closes; what was typed is gone with it.
      await page.keyboard.press('Control+K')
      await page.keyboard.press('Control+K')
      await expect(shell.palette).toHaveCount(0)
    },
  )

  test(
    'it finds users at the server, by two letters and more, one search per word',
    { tag: '@P6' },
    async ({ page, sandbox, shell, users, person }) => {
      await takeClock(page)
      await users.open()
      await sandbox.clearLog()
      await page.getByRole('button', { name: 'Jump to…' }).click()
      await page.keyboard.type('o')
      await pass(page, 2000)
      await expect(sandbox).toHaveReceived(LIST, { times: 0 })
      await hold(page)
      for (const letter of 'la.hansen') {
        await page.keyboard.press(letter)
        await pass(page, 50)
      }
      await page.clock.resume()
      const found = shell.lines.filter({ hasText: HANSEN }).first()
      await expect(found).toContainText('ola.hansen@fjordbank.example')
      await expect(sandbox).toHaveReceived(LIST, { times: 1 })
      await expect(sandbox).toHaveReceived(LIST, { query: { searchText: 'ola.hansen' } })
      expect(await shell.lines.count()).toBeLessThanOrEqual(8)
      await page.keyboard.press('Enter')
      await expect(person.title(HANSEN)).toBeVisible()
      await expect(shell.palette).toHaveCount(0)
      await page.goBack()
      await users.expectSettled()
    },
  )

  test(
    'nothing found, still searching and failed are three things',
    { tag: '@D7' },
    async ({ page, sandbox, users }) => {
      await users.open()
      await page.keyboard.press('Control+K')
      await sandbox.fault({ route: LIST, hang: true })
      await page.keyboard.type('zzzz')
      const dialog = page.getByRole('dialog', { name: 'Go to' })
      await expect(dialog.getByRole('status')).toHaveText('Searching users…')
      await sandbox.clearFaults()
      await expect(dialog.getByRole('status')).toHaveText('Nothing matches.')
      await sandbox.fault({ route: LIST, status: 500 })
      await page.keyboard.type('y')
      await expect(dialog.getByRole('status')).toContainText('The IAM API answered 500')
      await expect(dialog.getByText('Nothing matches.')).toHaveCount(0)
    },
  )

  test(
    'more people than are shown are counted, not hidden',
    { tag: '@P6' },
    async ({ page, sandbox, shell, users }) => {
      await sandbox.reset({ users: 400 })
      await users.open()
      await page.keyboard.press('Control+K')
      await page.keyboard.type('fjordbank')
      await expect(shell.lines).toHaveCount(8)
      await expect(page.getByRole('dialog', { name: 'Go to' }).getByRole('status')).toContainText(/more/i)
    },
  )
})

test.describe('keys', () => {
  test(
    '/ goes to the search, ? lists the keys, and neither works inside a field',
    { tag: '@P25' },
    async ({ page, shell, users }) => {
      await users.open()
      await page.getByRole('main').focus()
      await page.keyboard.press('/')
      await expect(users.search).toBeFocused()
      await expect(users.search).toHaveValue('')
      await page.keyboard.type('?/')
      await expect(users.search).toHaveValue('?/')
      await expect(shell.sheet).toBeHidden()
      await users.search.fill('')
      await users.expectSettled()
      await users.links.first().focus()
      await page.keyboard.press('?')
      await expect(shell.sheet).toBeVisible()
      await expect(shell.sheet.getByRole('term')).toHaveCount(6)
      await page.keyboard.press('/')
      await expect(shell.sheet).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(shell.sheet).toBeHidden()
      await expect(users.links.first()).toBeFocused()
      await shell.openAccount()
      await shell.menu.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click()
      await shell.sheet.getByRole('button', { name: 'Close' }).click()
      await expect(shell.sheet).toBeHidden()
      await expectFocusSomewhere(page)
    },
  )
})
