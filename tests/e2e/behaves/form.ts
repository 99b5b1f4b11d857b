// What every form does, whatever it sends. A group calls it with its names and adds what is particular; the whole
// matrix is shown once, in parts/form*.spec.ts.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { KARI, NO_RIGHT, OLA, type Person, WRITES, clickDisabled, expectFine } from '../helpers'

export interface FormBehaviour {
  /** Where the form is. A form that is reached through a record (to edit it) says how, by `open`. */
  path: string
  open?: (page: Page, enter: (path?: string, person?: Person) => Promise<void>, as: Person) => Promise<void>
  /** Its button: "Create client". */
  act: string
  /** Fills it with what is good to send. */
  fill: (page: Page) => Promise<void>
  /** The call that it makes: "POST /v1/clients". */
  call: string
  /** Where the console goes when it is done. */
  done: RegExp
  /** The label of the first field that must not be empty; left out where the form begins filled. */
  first?: string
  /** Where the API's words about its own fields stand: its name of each field, and ours. */
  fields?: Record<string, string>
  /** What is said when the API knows of such a one already (409). */
  conflict?: string
}

export function formBehaves(about: FormBehaviour): void {
  const { path, act, fill, call, done, first, fields, conflict } = about
  const button = (page: Page): Locator => page.getByRole('main').getByRole('button', { name: act, exact: true })
  const alert = (page: Page, text: string | RegExp): Locator => page.getByRole('alert').filter({ hasText: text })
  const open = async (page: Page, enter: Enter, as: Person = KARI): Promise<void> => {
    await (about.open === undefined ? enter(path, as) : about.open(page, enter, as))
    await expect(button(page)).toBeVisible()
  }

  test.describe(`${act}, as every form`, () => {
    test('what was typed outlives a failure and a reload', { tag: '@k4' }, async ({ page, sandbox, enter }) => {
      await sandbox.fault({ route: call, status: 500 })
      await open(page, enter)
      await fill(page)
      const typed = await values(page)
      await button(page).click()
      await expect(alert(page, 'The IAM API answered 500')).toBeVisible()
      expect(await values(page)).toEqual(typed)
      await page.reload()
      await expect(button(page)).toBeVisible()
      await expect.poll(() => values(page)).toEqual(typed)
      await button(page).click()
      await expect(page).toHaveURL(done)
      await expect(sandbox).toHaveReceived(call, { times: 2 })
    })

    if (first !== undefined) {
      test('what is missing is said at its field, and the first one gets the focus', async ({
        page,
        sandbox,
        enter,
      }) => {
        await open(page, enter)
        const field = page.getByRole('main').getByLabel(first, { exact: true })
        await expect(field).not.toHaveAttribute('aria-invalid', 'true')
        await button(page).click()
        await expect(field).toBeFocused()
        await expect(field).toHaveAttribute('aria-invalid', 'true')
        await expect(field).toHaveAccessibleDescription(/\S/)
        await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
      })
    }

    if (fields !== undefined) {
      test('what the API refuses stands at its field, in its words', async ({ page, sandbox, enter }) => {
        const errors = Object.fromEntries(Object.keys(fields).map((name) => [name, [`The API’s words about ${name}.`]]))
        const body = JSON.stringify({ title: 'Invalid', status: 400, errors })
        await sandbox.fault({ route: call, status: 400, body, contentType: 'application/problem+json' })
        await open(page, enter)
        await fill(page)
        const typed = await values(page)
        await button(page).click()
        for (const [name, label] of Object.entries(fields)) {
          const field = page.getByRole('main').getByLabel(label, { exact: true })
          await expect(field).toHaveAccessibleDescription(new RegExp(`words about ${name.replace(/\W/g, '.')}`))
          await expect(field).toHaveAttribute('aria-invalid', 'true')
        }
        expect(await values(page)).toEqual(typed)
      })
    }

    if (conflict !== undefined) {
      test(
        'one that exists already is told as such, and nothing typed is lost',
        { tag: '@P12' },
        async ({ page, sandbox, enter }) => {
          await sandbox.fault({ route: call, status: 409 })
          await open(page, enter)
          await fill(page)
          const typed = await values(page)
          await button(page).click()
          await expect(alert(page, conflict)).toBeVisible()
          expect(await values(page)).toEqual(typed)
        },
      )
    }

    test(
      'an answer that is lost is called unknown, and nothing is sent again',
      { tag: ['@j3', '@fault-30'] },
      async ({ page, sandbox, oddities, enter }) => {
        oddities.allow(/net::ERR_/)
        await sandbox.fault({ route: call, cutAfterCommit: true })
        await open(page, enter)
        await fill(page)
        const typed = await values(page)
        await button(page).click()
        await expect(alert(page, 'No clear answer came')).toBeVisible()
        expect(await values(page)).toEqual(typed)
        await expect(sandbox).toHaveReceived(call, { times: 1 })
      },
    )

    test('two clicks send once', { tag: ['@k1', '@fault-37'] }, async ({ page, sandbox, enter }) => {
      await sandbox.fault({ route: call, hang: true, times: 0 })
      await open(page, enter)
      await fill(page)
      await button(page).dblclick()
      await expect(sandbox).toHaveReceived(call, { times: 1 })
      await sandbox.clearFaults()
      await expect(page).toHaveURL(done)
      await expect(sandbox).toHaveReceived(call, { times: 1 })
    })

    test(
      'left while it is sent, it is done, and told wherever one is',
      { tag: ['@k1', '@D4'] },
      async ({ page, sandbox, enter, toast }) => {
        await sandbox.fault({ route: call, hang: true, times: 0 })
        await open(page, enter)
        await fill(page)
        await button(page).click()
        await expect(sandbox).toHaveReceived(call, { times: 1 })
        await page.getByRole('link', { name: 'IAM Console' }).click()
        await page.getByRole('dialog').getByRole('button', { name: 'Leave and discard' }).click()
        await expect(page).toHaveURL('/')
        await sandbox.clearFaults()
        const once = page.getByRole('dialog', { name: 'Secret' })
        await expect(toast(/\S/).or(once).first()).toBeVisible()
        await expect(page).toHaveURL('/')
        await expect(sandbox).toHaveReceived(call, { times: 1 })
      },
    )

    test('leaving it half-filled asks first', { tag: '@D4' }, async ({ page, enter }) => {
      await open(page, enter)
      const untouched = await values(page)
      await fill(page)
      const typed = await values(page)
      const leaving = page.getByRole('dialog', { name: 'Leave this form?' })
      await page.getByRole('link', { name: 'IAM Console' }).click()
      await leaving.getByRole('button', { name: 'Keep editing' }).click()
      await expect(leaving).toBeHidden()
      expect(await values(page)).toEqual(typed)
      await page.getByRole('link', { name: 'IAM Console' }).click()
      await leaving.getByRole('button', { name: 'Leave and discard' }).click()
      await expect(button(page)).toHaveCount(0)
      // Thrown away means thrown away.
      await open(page, enter)
      await expect.poll(() => values(page)).toEqual(untouched)
    })

    test('who may only read sees why it cannot be sent', { tag: '@D3' }, async ({ page, sandbox, enter }) => {
      await open(page, enter, OLA)
      await fill(page)
      await expect(button(page)).toHaveAttribute('aria-disabled', 'true')
      await expect(button(page)).toHaveAccessibleDescription(NO_RIGHT)
      await clickDisabled(button(page))
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    })

    test('axe finds nothing, and nothing hangs over the edge', { tag: '@1.4.10' }, async ({ page, enter }) => {
      await open(page, enter)
      await fill(page)
      await expectFine(page)
    })
  })
}

type Enter = (path?: string, person?: Person) => Promise<void>

/** What stands in the fields of the form, in their order. */
const values = (page: Page): Promise<(string | boolean)[]> =>
  page
    .getByRole('main')
    .locator('input, textarea, select')
    .evaluateAll((all) =>
      (all as HTMLInputElement[]).map((one) => (['checkbox', 'radio'].includes(one.type) ? one.checked : one.value)),
    )
