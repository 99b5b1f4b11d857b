// On paper, and in the colours of the system: what is there by more than a ground.
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures'
import { KARI, drawn } from './helpers'
import { HANSEN } from './pages/users'

const style = (place: Locator, name: string): Promise<string> =>
  place.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name)

/** How light a colour is that the browser gives as oklch(…), from 0 to 1. */
const lightness = async (place: Locator): Promise<number> =>
  Number(/oklch\(([\d.]+)/.exec(await style(place, 'color'))?.[1])

test.describe('printed', () => {
  test('a list is light and whole, without the frame', async ({ page, sandbox, shell, users }) => {
    await sandbox.reset({ users: 60 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await users.open('/users?size=50')
    const title = shell.heading('Users')
    expect(await lightness(title)).toBeGreaterThan(0.8)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await drawn(page)
    expect(await lightness(title)).toBeLessThan(0.4)
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await expect(page.getByRole('searchbox')).toHaveCount(0)
    await expect(page.getByText('Skip to content')).toBeHidden()
    expect(await style(users.table.locator('thead'), 'display')).toBe('table-header-group')
    // Every row is painted, and no name is cut: neither by its own box nor by one around it.
    const cut = await users.table.getByRole('link').evaluateAll((links) =>
      links.flatMap((link) => {
        const found = []
        for (let at: Element | null = link; at !== null; at = at.parentElement) {
          const { contentVisibility, overflowX } = getComputedStyle(at)
          if (contentVisibility !== 'visible' || overflowX !== 'visible') found.push(`${at.tagName}.${at.className}`)
        }
        return found
      }),
    )
    expect(cut).toEqual([])
    await expect(users.links).toHaveCount(50)
  })

  test('a list that was searched says so', async ({ page, users }) => {
    await users.open(`/users?search=${KARI}`)
    await page.emulateMedia({ media: 'print' })
    await expect(users.search).toBeVisible()
    await expect(users.search).toHaveValue(KARI)
  })

  test('a person is what is known of them', async ({ page, person }) => {
    await person.open(HANSEN)
    await person.remove('payments.viewer').click()
    await page.emulateMedia({ media: 'print' })
    await expect(person.title(HANSEN)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Roles' })).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })

  test('the sheet of keys is printed by itself', async ({ page, shell, users }) => {
    await users.open()
    await page.keyboard.press('?')
    await page.emulateMedia({ media: 'print' })
    await expect(shell.sheet.getByText('Go to the search of the page')).toBeVisible()
    await expect(shell.sheet.getByRole('button')).toHaveCount(0)
    await expect(users.table).toBeHidden()
    expect(await style(shell.sheet, 'overflow-y')).toBe('visible')
  })
})

test.describe('in forced colours', () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
  })

  /** What is on and what is off are told apart by something that the system leaves. */
  async function expectMarked(on: Locator, off: Locator): Promise<void> {
    const marks = async (place: Locator) =>
      Promise.all(['background-color', 'outline-style', 'border-top-width'].map(async (name) => style(place, name)))
    expect(await marks(on)).not.toEqual(await marks(off))
  }

  test('the open page, a ticked row and the line that Enter takes are marked', async ({ page, shell, users }) => {
    await users.open()
    await expectMarked(shell.main.getByRole('link', { name: 'Users' }), shell.main.getByRole('link', { name: 'Roles' }))
    await users.tick(KARI).check()
    await expectMarked(users.row(KARI), users.rows.last())
    await page.keyboard.press('Control+K')
    await expect(shell.palette).toBeFocused()
    await expectMarked(shell.lines.first(), shell.lines.last())
  })

  test('chosen roles and the line that Enter takes are marked', async ({ person, picker }) => {
    await person.open(HANSEN)
    await person.addRole.click()
    await picker.option('ledger.reader').click()
    await picker.search.press('ArrowDown')
    await expectMarked(picker.option('ledger.reader'), picker.options.last())
  })

  test('a choice and the main act are marked', async ({ page, enter }) => {
    await enter('/clients/new')
    const choices = page
      .getByRole('group')
      .locator('label')
      .filter({ has: page.getByRole('radio') })
    await page.getByRole('radio').first().check()
    await expectMarked(choices.first(), choices.last())
    const main = page.getByRole('main')
    await expectMarked(main.getByRole('button', { name: 'Create client' }), main.getByRole('link', { name: 'Cancel' }))
  })
})
