// The frame as a person finds it: by roles and labels.
import type { Locator, Page } from '@playwright/test'

export class Shell {
  readonly main: Locator
  readonly breadcrumbs: Locator
  readonly account: Locator
  readonly menu: Locator
  readonly palette: Locator
  /** The lines of the palette. */
  readonly lines: Locator
  /** The sheet of keys. */
  readonly sheet: Locator

  constructor(readonly page: Page) {
    this.main = page.getByRole('navigation', { name: 'Main' })
    this.breadcrumbs = page.getByRole('navigation', { name: 'Breadcrumbs' })
    this.account = page.getByRole('button', { name: 'Account' })
    this.menu = page.getByRole('menu', { name: 'Account' })
    this.palette = page.getByRole('combobox', { name: 'Go to a page, or find a user' })
    this.lines = page.getByRole('dialog', { name: 'Go to' }).getByRole('option')
    this.sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  }

  async openAccount(): Promise<void> {
    await this.account.click()
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }
}
