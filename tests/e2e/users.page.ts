// The users group as a person finds it: by roles and labels. What several specs do is here, once.
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { type Oddities, type Person, type Tenant, at, chooseAtProvider, enter, expect } from './helpers'
import type { LogEntry, Sandbox } from './sandbox'

/** Names of seeded people and what is known of them; every tenant has the same. */
export const KARI = 'kari.nordmann'
export const OLA = 'ola.viewer'
/** Holds six roles, of which two stand in her row. */
export const AASE = 'Åse Bjørnstad-Ødegård'
/** Holds the role payments.viewer alone. */
export const HANSEN = 'ola.hansen'

export class UserList {
  readonly table: Locator
  readonly rows: Locator
  readonly links: Locator
  readonly search: Locator
  readonly pages: Locator
  readonly selection: Locator
  /** Ticks all on this page. */
  readonly everybody: Locator

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Users' })
    this.everybody = this.table.getByRole('checkbox', { name: 'Select all on this page' })
    this.rows = this.table.getByRole('row').filter({ has: page.getByRole('link') })
    this.links = this.table.getByRole('link')
    this.search = page.getByRole('searchbox', { name: 'Search users' })
    this.pages = page.getByRole('navigation', { name: 'Pages' })
    this.selection = page.getByRole('group', { name: 'Selection' })
  }

  /**
   * The row of the person with exactly this user name. The first: for a frame or two after others have come, old
   * rows may still stand below those in sight.
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

  /** The button of an act on those who are ticked. */
  act(name: 'Add role' | 'Remove role'): Locator {
    return this.selection.getByRole('button', { name })
  }

  /** Begins an act on those who are ticked. */
  async begin(name: 'Add role' | 'Remove role'): Promise<RolePicker> {
    await this.act(name).click()
    return new RolePicker(this.page)
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

  async names(): Promise<string[]> {
    // Not `innerText`: that is empty for rows out of sight, which are not laid out.
    return this.links.allTextContents()
  }
}

/** A toast says so, and is dismissed, so that the next one is not taken for it. */
export async function expectSaidOnce(page: Page, text: string): Promise<void> {
  const note = toast(page, text)
  await expect(note).toHaveCount(1)
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await expect(note).toHaveCount(0)
}

/** Goes to the list and waits for it. */
export async function openList(page: Page, tenant: Tenant, path = '/users', person: Person = KARI): Promise<UserList> {
  await enter(page, tenant, person, path)
  const list = new UserList(page)
  await list.expectSettled()
  return list
}

/** Searches the list for a person and opens the person. */
export async function openPerson(page: Page, tenant: Tenant, name: string, person: Person = KARI): Promise<UserDetail> {
  const list = await openList(page, tenant, `/users?search=${encodeURIComponent(name)}`, person)
  await list.link(name).click()
  const detail = new UserDetail(page)
  await expect(detail.title(name)).toBeVisible()
  return detail
}

export class UserDetail {
  readonly roles: Locator
  readonly chips: Locator
  readonly addRole: Locator
  readonly picker: RolePicker

  constructor(readonly page: Page) {
    this.roles = page.getByRole('region', { name: 'Roles' })
    this.chips = this.roles.getByRole('list', { name: 'Roles' }).getByRole('listitem')
    this.addRole = this.roles.getByRole('button', { name: 'Add role' })
    this.picker = new RolePicker(page)
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }

  remove(role: string): Locator {
    return this.roles.getByRole('button', { name: `Remove role ${role}`, exact: true })
  }
}

export class RolePicker {
  readonly dialog: Locator
  readonly search: Locator
  readonly options: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Choose roles' })
    this.search = this.dialog.getByRole('combobox', { name: 'Find a role' })
    this.options = this.dialog.getByRole('option')
  }

  option(name: string): Locator {
    return this.options.filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** The button that does it: "Add role", "Add 2 roles", "Remove role" … */
  act(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** Chooses roles and does it. */
  async choose(act: string, ...roles: string[]): Promise<void> {
    for (const role of roles) await this.option(role).click()
    await this.act(act).click()
    await expect(this.dialog).toBeHidden()
  }
}

export class InviteForm {
  readonly addresses: Locator
  readonly redirect: Locator
  readonly results: Locator
  readonly leaving: Locator

  constructor(readonly page: Page) {
    this.addresses = page.getByRole('textbox', { name: 'Email addresses' })
    this.redirect = page.getByRole('textbox', { name: 'Where they land after accepting' })
    this.results = page.getByRole('region', { name: 'Last sending' })
    this.leaving = page.getByRole('dialog', { name: 'Leave this form?' })
  }

  /** "Invite 3 people"; without a number whatever it says: of nobody yet, "Invite people". */
  send(people?: number): Locator {
    const name = people === undefined ? /^Invite (1 person|([\d,]+ )?people)$/ : people === 1 ? 'Invite 1 person' : `Invite ${people} people`
    return this.page.getByRole('main').getByRole('button', { name })
  }

  result(address: string): Locator {
    return this.results.getByRole('listitem').filter({ hasText: address })
  }
}

/** Goes to the form that invites. */
export async function openInvite(page: Page, tenant: Tenant, person: Person = KARI): Promise<InviteForm> {
  await enter(page, tenant, person, '/users/invite')
  const form = new InviteForm(page)
  await expect(form.addresses).toBeVisible()
  return form
}

export class CreateForm {
  readonly email: Locator
  readonly fullName: Locator
  readonly phone: Locator
  readonly submit: Locator

  constructor(readonly page: Page) {
    this.email = page.getByRole('textbox', { name: 'Email' })
    this.fullName = page.getByRole('textbox', { name: 'Full name' })
    this.phone = page.getByRole('textbox', { name: 'Phone' })
    this.submit = page.getByRole('main').getByRole('button', { name: 'Create user' })
  }

  async fill(email: string, fullName: string, phone: string): Promise<void> {
    await this.email.fill(email)
    await this.fullName.fill(fullName)
    await this.phone.fill(phone)
  }

  async expectValues(email: string, fullName: string, phone: string): Promise<void> {
    await expect(this.email).toHaveValue(email)
    await expect(this.fullName).toHaveValue(fullName)
    await expect(this.phone).toHaveValue(phone)
  }
}

/** Goes to the form that creates. */
export async function openCreate(page: Page, tenant: Tenant, person: Person = KARI): Promise<CreateForm> {
  await enter(page, tenant, person, '/users/new')
  const form = new CreateForm(page)
  await expect(form.email).toBeVisible()
  return form
}

/** Clicks what says that it is disabled, as a person may all the same. */
export const clickDisabled = (act: Locator): Promise<void> => act.click({ force: true })

/** Where toasts appear: a live region of its own. */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Dismiss' }) }).filter({ hasText: text })
}

/** Requests for one page of the list. */
export const listCalls = (sandbox: Sandbox): Promise<LogEntry[]> => sandbox.log(/^GET \/v1\/users$/)
export const inviteCalls = (sandbox: Sandbox): Promise<LogEntry[]> => sandbox.log(/^POST \/v1\/users\/invite$/)
export const createCalls = (sandbox: Sandbox): Promise<LogEntry[]> => sandbox.log(/^POST \/v1\/users\/users$/)
/** Roles that were added (POST) or removed (DELETE). */
export const roleCalls = (sandbox: Sandbox, method: 'POST' | 'DELETE'): Promise<LogEntry[]> =>
  sandbox.log(new RegExp(`^${method} /v1/users/[^/]+/roles/`))
/** Everything that could have changed something. */
export const writes = (sandbox: Sandbox): Promise<LogEntry[]> => sandbox.log(/^(POST|PUT|DELETE|PATCH) \/v1\//)

export function parameter(call: LogEntry | undefined, name: string): string | null {
  return new URLSearchParams(call?.query).get(name)
}

/** Whom invitations were sent to, in order of the alphabet. */
export async function invited(sandbox: Sandbox): Promise<string[]> {
  return (await inviteCalls(sandbox)).map((call) => parameter(call, 'email') ?? '').sort()
}

/** How many of these calls were under way at once, given that each took at least `lastedMs`. */
export function mostAtOnce(calls: LogEntry[], lastedMs: number): number {
  const at = calls.map((call) => call.at_ms)
  return Math.max(0, ...at.map((end) => at.filter((start) => start <= end && start > end - lastedMs).length))
}

/** What lies on the clipboard, as a person would see it: by pasting it. Leaves `field` empty. */
export async function pasted(field: Locator): Promise<string> {
  await field.fill('')
  await field.press('Control+V')
  const text = await field.inputValue()
  await field.fill('')
  return text
}

export async function allowClipboard(context: BrowserContext, tenant: Tenant): Promise<void> {
  await context.grantPermissions(['clipboard-write'], { origin: tenant.origin })
}

/** The part of the page that has the focus: what a person at the keyboard is at. */
export async function expectFocusSomewhere(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY')
}

/** Why an act is refused to who may only read. */
export const NO_RIGHT = 'Changing anything needs the role TenantAdmin, which your account does not have.'

/** Ends the session at the provider while this page is open, and lets its access token run out. */
export async function endSession(page: Page, sandbox: Sandbox, oddities: Oddities, seconds: number): Promise<void> {
  // What the provider says to the refresh token.
  oddities.allowStatus(400)
  await sandbox.revokeSessions()
  await page.waitForTimeout(seconds * 1000)
  await sandbox.settings({ accessTokenSeconds: 3600 })
}

/** Answers the question that covers the page when a session has ended, as the same person. */
export async function signInAgain(page: Page, tenant: Tenant, path: string): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(question).toContainText('what you typed is kept')
  await question.getByRole('button', { name: 'Sign in again' }).click()
  await chooseAtProvider(page, KARI)
  await expect(page).toHaveURL(at(tenant, path))
}

/** The routes of a person's roles, for faults. */
export const ADD = 'POST /v1/users/*/roles/*'
export const REMOVE = 'DELETE /v1/users/*/roles/*'
/** A second administrator, to take the role from. */
export const PER = { userName: 'per.admin', email: 'per.admin@fjordbank.example', roles: ['TenantAdmin'] }
