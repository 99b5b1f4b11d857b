// What the page of one does, whatever it is the page of. A group calls it with its names and adds what is particular;
// the whole matrix is shown once, in parts/detail.spec.ts.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { answered, expectFine, takeClock } from '../helpers'
import type { ListNames } from '../pages/list'

export interface DetailBehaviour {
  /** The list that leads to it. */
  list: ListNames
  /** The one in that list whose page is looked at. */
  name: string
  /** The call that reads it: "GET /v1/clients/*". */
  call: string
  /** What it is called in the tab's title, which names nobody: "Client". */
  noun: string
  /** What is said where there is no such one: "No such client". */
  none: string
  /** True where the name is the id, as of scopes, and so stands in the address. */
  knownByName?: boolean
  /** A card with a read of its own: its name and that call. */
  card?: { name: string; call: string }
}

export function detailBehaves(about: DetailBehaviour): void {
  const { list: names, name, call, noun, none, card, knownByName = false } = about
  const title = (page: Page) => page.getByRole('heading', { level: 1, name, exact: true })
  const inAddress = knownByName ? /^$/ : new RegExp(encodeURIComponent(name).replace(/\W/g, '.'))
  const again = (page: Page) => page.getByRole('button', { name: 'Try again' })

  test.describe(`${noun}, as every page of one`, () => {
    test.use({ listOf: names })

    test(
      'what the list knew is painted at once; the tab’s title names nobody',
      { tag: ['@P3', '@n2'] },
      async ({ page, sandbox, list }) => {
        await list.open()
        await list.searchIfAny(name)
        await answered(page)
        await sandbox.fault({ route: call, hang: true, times: 0 })
        await list.link(name).click()
        await expect(title(page)).toBeVisible()
        await expect(page).toHaveTitle(`${noun} · IAM Console`)
        expect(page.url()).not.toMatch(inAddress)
        await sandbox.clearFaults()
        await expect(title(page)).toBeVisible()
      },
    )

    test('opened by a link: failed can be tried again', { tag: '@D7' }, async ({ page, sandbox, list }) => {
      await list.openOne(name)
      await expect(title(page)).toBeVisible()
      await answered(page)
      await sandbox.fault({ route: call, status: 500 })
      await page.reload()
      await expect(page.getByRole('alert').filter({ hasText: 'The IAM API answered 500' })).toBeVisible()
      await expect(page.getByRole('heading', { name: none })).toHaveCount(0)
      await again(page).click()
      await expect(title(page)).toBeVisible()
    })

    test('one that does not exist is not a fault', { tag: '@D7' }, async ({ page, oddities, enter }) => {
      oddities.allowStatus(404)
      await enter(`${names.path}/00000000-0000-4000-8000-000000000000`)
      await expect(page.getByRole('heading', { name: none })).toBeVisible()
      await expect(page.getByText('The IAM API answered')).toHaveCount(0)
      await expect(page).toHaveTitle(`${noun} · IAM Console`)
    })

    test(
      'one that is slow says so after ten seconds, and can be stopped',
      { tag: '@P4' },
      async ({ page, sandbox, list }) => {
        await takeClock(page)
        await list.openOne(name)
        await expect(title(page)).toBeVisible()
        await answered(page)
        await sandbox.fault({ route: call, hang: true })
        await page.reload()
        await expect(page.getByRole('status').filter({ hasText: 'Loading…' })).toBeAttached()
        await page.clock.runFor(10_000)
        await page.getByRole('button', { name: 'Stop waiting' }).click()
        await expect(page.getByRole('alert')).toContainText('You stopped waiting before the answer came.')
        await sandbox.clearFaults()
        await again(page).click()
        await expect(title(page)).toBeVisible()
      },
    )

    if (card !== undefined) {
      test('a card that fails leaves the rest of the page', { tag: '@D7' }, async ({ page, sandbox, list }) => {
        await sandbox.fault({ route: card.call, status: 500 })
        await list.openOne(name)
        const place = page.getByRole('region', { name: card.name, exact: true })
        await expect(place).toContainText('The IAM API answered 500')
        await expect(title(page)).toBeVisible()
        await place.getByRole('button', { name: 'Try again' }).click()
        await expect(place).not.toContainText('The IAM API answered 500')
      })
    }

    test('by keyboard one comes in, and back to its row', { tag: '@P25' }, async ({ page, list }) => {
      await list.open()
      await list.searchIfAny(name)
      await list.link(name).focus()
      await page.keyboard.press('Enter')
      await expect(title(page)).toBeVisible()
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
      await page.goBack()
      await expect(list.link(name)).toBeFocused()
    })

    test('axe finds nothing, and nothing hangs over the edge', { tag: '@1.4.10' }, async ({ page, list }) => {
      await list.openOne(name)
      await expect(title(page)).toBeVisible()
      await expectFine(page)
    })
  })
}
