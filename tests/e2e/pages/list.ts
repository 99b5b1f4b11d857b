// A list as a person finds it, whatever it lists: by roles and labels.
import type { Locator, Page } from '@playwright/test'
import { type Person, type Tenant, KARI, answered, drawn, enterOn } from '../helpers'
import { expect } from '../matchers'

/** What a list is called. */
export interface ListNames {
  path: string
  /** The name of the table. */
  table: string
  /** What the table is, if it is no plain one. */
  role?: 'treegrid'
  /** The name of the search field, where there is one. */
  search?: string
}

export class ListPage {
  readonly table: Locator
  readonly rows: Locator
  readonly links: Locator
  readonly search: Locator
  readonly pages: Locator
  readonly sizes: Locator
  readonly selection: Locator
  /** Ticks all on this page. */
  readonly everybody: Locator

  constructor(
    readonly page: Page,
    protected readonly tenant: Tenant,
    readonly called: ListNames,
  ) {
    this.table = page.getByRole(called.role ?? 'table', { name: called.table, exact: true })
    this.everybody = this.table.getByRole('checkbox', { name: 'Select all on this page' })
    this.rows = this.table.getByRole('row').filter({ has: page.getByRole('link') })
    this.links = this.table.getByRole('link')
    this.search = page.getByRole('searchbox', called.search === undefined ? {} : { name: called.search })
    this.pages = page.getByRole('navigation', { name: 'Pages' })
    this.sizes = page.getByRole('combobox', { name: 'Rows' })
    this.selection = page.getByRole('group', { name: 'Selection' })
  }

  /** Goes to the list and waits for its rows, and for all else that was asked. */
  async open(path = this.called.path, person: Person = KARI): Promise<void> {
    await enterOn(this.page, this.tenant, path, person)
    await this.expectSettled()
    await answered(this.page)
  }

  /**
   * The row of the one with exactly this name. The first: for a frame or two after others have come, old rows may
   * still stand below those in sight.
   */
  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) }).first()
  }

  link(name: string): Locator {
    return this.table.getByRole('link', { name, exact: true }).first()
  }

  tick(name: string): Locator {
    return this.table.getByRole('checkbox', { name: `Select ${name}`, exact: true }).first()
  }

  async tickAll(...names: string[]): Promise<void> {
    for (const name of names) await this.tick(name).check()
  }

  /** The button of an act on those who are ticked. */
  act(name: string): Locator {
    return this.selection.getByRole('button', { name })
  }

  /** Begins an act on those who are ticked. */
  async begin(name: string): Promise<void> {
    await this.act(name).click()
  }

  /** What stands above the list when not all of an act was done. */
  get notDone(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Not everything was done.' })
  }

  /** A way to another page: "First page", "Next page" … */
  way(name: string): Locator {
    return this.pages.getByRole('link', { name })
  }

  /** "1–25 of 60" below the rows. */
  async expectSpan(text: string): Promise<void> {
    await expect(this.page.getByText(text, { exact: true })).toBeVisible()
  }

  /** The rows are those that were asked for last. */
  async expectSettled(): Promise<void> {
    await expect(this.page.getByText('Loading…')).toHaveCount(0)
    await expect(this.links.first()).toBeVisible()
  }

  /** Types a search and waits for its rows. */
  async searchFor(text: string): Promise<void> {
    await this.search.fill(text)
    await expect(this.page).toHaveURL((address) => (address.searchParams.get('search') ?? '') === text.trim())
    await expect(this.page.getByText('Loading…')).toHaveCount(0)
  }

  /** Opens the page of the one with this name, by way of the list. */
  async openOne(name: string): Promise<void> {
    await this.open()
    await this.searchIfAny(name)
    await this.link(name).click()
  }

  /** Searches for a name, where one can search: it may be on another page of the list. */
  async searchIfAny(name: string): Promise<void> {
    if (this.called.search !== undefined) await this.searchFor(name)
  }

  /** The names in the rows. */
  async names(): Promise<string[]> {
    await drawn(this.page)
    // Not `innerText`: that is empty for rows out of sight, which are not laid out.
    return this.links.allTextContents()
  }

  /** The rows have these names; waits for them. */
  async expectNames(names: string[]): Promise<void> {
    await expect.poll(() => this.names()).toEqual(names)
  }

  /** What stands in place of rows that could not be read. */
  get failed(): Locator {
    return this.page.getByRole('alert').filter({ has: this.page.getByRole('heading') })
  }

  /** What stands above old rows when newer ones could not be read. */
  get stale(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'What is shown is from before.' })
  }

  get tryAgain(): Locator {
    return this.page.getByRole('button', { name: 'Try again' })
  }

  /** Told while rows are awaited. */
  get loading(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Loading…' })
  }
}

/** How far the page is scrolled down. */
export const scrollTop = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY))

/** The page is scrolled to where it was, but for a rounding. */
export async function expectScroll(page: Page, place: number): Promise<void> {
  await expect.poll(async () => Math.abs((await scrollTop(page)) - place)).toBeLessThanOrEqual(2)
}
