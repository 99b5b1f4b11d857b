// A dialog in which one or many are chosen, as a person finds it.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../matchers'

export class Picker {
  readonly dialog: Locator
  readonly search: Locator
  readonly options: Locator
  /** Those that are chosen and in sight. */
  readonly chosen: Locator

  constructor(
    readonly page: Page,
    /** The dialog's title, and the name of the field in it. */
    title: string,
    find: string,
  ) {
    this.dialog = page.getByRole('dialog', { name: title })
    this.search = this.dialog.getByRole('combobox', { name: find })
    this.options = this.dialog.getByRole('option')
    this.chosen = this.dialog.getByRole('option', { selected: true })
  }

  option(name: string): Locator {
    return this.options.filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** The button that does it: "Add role", "Add 2 roles", "Remove role" … */
  act(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** Chooses some and does it. */
  async choose(act: string, ...names: string[]): Promise<void> {
    for (const name of names) await this.option(name).click()
    await this.act(act).click()
    await expect(this.dialog).toBeHidden()
  }
}
