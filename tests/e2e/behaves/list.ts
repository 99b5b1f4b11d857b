// What every list does, whatever it lists. A group calls it with its names and adds what is particular; the whole
// matrix is shown once, in parts/list*.spec.ts.
import { expect, test } from '../fixtures'
import { NO_RIGHT, OLA, WRITES, clickDisabled, expectFine, expectSaidOnce } from '../helpers'
import type { ListNames } from '../pages/list'
import type { Sandbox } from '../sandbox'

export interface ListBehaviour extends ListNames {
  /** The call that reads it: "GET /v1/clients". */
  call: string
  /** What it says when there is nothing at all. */
  none: string
  /** The act that it offers then, and above its rows; without it, there is none. */
  begin?: string
  /** Its other acts. All of them are refused to who may only read. */
  acts?: string[]
  /** The parameter that a search goes by; else `searchText`. */
  asks?: string
  /** Where a row leads, if that is not below the list. */
  opens?: RegExp
  /** False where one answer holds everything: then paging and searching ask nothing more. */
  paged?: boolean
}

/** The people, roles, clients … that the sandbox makes must be two at least. */
export function listBehaves(about: ListBehaviour): void {
  const { path, table, call, none, begin, asks = 'searchText', paged = true } = about
  const acts = [begin ?? [], about.acts ?? []].flat()

  /** What a search asks of the API. */
  const expectAsked = (sandbox: Sandbox, searchText: string): Promise<void> =>
    paged
      ? expect(sandbox).toHaveReceived(call, { query: { [asks]: searchText, page: '1' } })
      : expect(sandbox).toHaveReceived(call, { times: 1 })

  test.describe(`${table}, as every list`, () => {
    test.use({ listOf: about })

    test('one request brings the rows', { tag: '@P3' }, async ({ sandbox, list }) => {
      await list.open()
      expect((await list.names()).length).toBeGreaterThan(1)
      await expect(sandbox).toHaveReceived(call, { times: 1 })
    })

    if (about.search !== undefined) {
      test(
        'a search goes to page 1 and stands in the address',
        { tag: ['@k2', '@P9'] },
        async ({ page, sandbox, list }) => {
          await list.open(paged ? `${path}?page=2&size=25` : path)
          const name = (await list.names())[0] ?? ''
          await sandbox.clearLog()
          await list.searchFor(name)
          await expect(list.link(name)).toBeVisible()
          await expect(page).toHaveURL((address) => !address.searchParams.has('page'))
          await page.reload()
          await expect(list.search).toHaveValue(name)
          await expect(list.link(name)).toBeVisible()
          await expectAsked(sandbox, name)
          await page.getByRole('button', { name: 'Clear search' }).click()
          await expect(page).toHaveURL((address) => !address.searchParams.has('search'))
          await expect(list.search).toBeFocused()
        },
      )
    }

    test('failed is not empty, and can be tried again', { tag: '@D7' }, async ({ page, sandbox, enter, list }) => {
      await sandbox.fault({ route: call, status: 500 })
      await enter(path)
      await expect(list.failed).toContainText('The IAM API answered 500')
      await expect(page.getByRole('heading', { name: none })).toHaveCount(0)
      await list.tryAgain.click()
      await list.expectSettled()
      await expect(list.failed).toHaveCount(0)
    })

    test('nothing at all is said in words', { tag: '@D7' }, async ({ page, sandbox, enter, list }) => {
      const metadata = { page: 1, pageSize: 50, totalCount: 0 }
      const body = JSON.stringify(paged ? { items: [], metadata } : [])
      await sandbox.fault({ route: call, body, times: 0 })
      await enter(path)
      await expect(page.getByRole('heading', { name: none })).toBeVisible()
      await expect(list.failed).toHaveCount(0)
    })

    if (begin !== undefined) {
      test('the first act is offered where there is nothing yet', { tag: '@D7' }, async ({ page, sandbox, enter }) => {
        const metadata = { page: 1, pageSize: 50, totalCount: 0 }
        const body = JSON.stringify(paged ? { items: [], metadata } : [])
        await sandbox.fault({ route: call, body, times: 0 })
        await enter(path)
        await expect(page.getByRole('heading', { name: none })).toBeVisible()
        await page.getByRole('main').getByRole('link', { name: begin }).last().click()
        await expect(page.getByRole('heading', { level: 1, name: begin })).toBeVisible()
      })
    }

    if (acts.length > 0) {
      test(
        'its acts are refused to who may only read, with the reason',
        { tag: '@D3' },
        async ({ page, sandbox, toast, list }) => {
          await list.open(path, OLA)
          for (const name of acts) {
            const act = page.getByRole('main').getByRole('button', { name })
            await expect(act).toHaveAttribute('aria-disabled', 'true')
            await expect(act).toHaveAccessibleDescription(NO_RIGHT)
            await clickDisabled(act)
            await expectSaidOnce(toast(NO_RIGHT))
          }
          await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
        },
      )
    }

    if (about.search !== undefined) {
      test('the key / goes to the search', { tag: '@P25' }, async ({ page, list }) => {
        await list.open()
        await page.getByRole('main').focus()
        await page.keyboard.press('/')
        await expect(list.search).toBeFocused()
        await expect(list.search).toHaveValue('')
      })
    }

    test(
      'by keyboard: arrows, Enter opens, Back is where one was',
      { tag: ['@P2', '@P25'] },
      async ({ page, list }) => {
        await list.open()
        const names = await list.names()
        await list.links.first().focus()
        await page.keyboard.press('ArrowDown')
        await expect(list.links.nth(1)).toBeFocused()
        await page.keyboard.press('Enter')
        await expect(page).toHaveURL(about.opens ?? ((address) => address.pathname.startsWith(`${path}/`)))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.goBack()
        await expect(list.links.nth(1)).toBeFocused()
        await list.expectNames(names)
      },
    )

    test('axe finds nothing, and nothing hangs over the edge', { tag: '@1.4.10' }, async ({ page, list }) => {
      await list.open()
      await expectFine(page)
    })
  })
}
