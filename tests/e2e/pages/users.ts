// The users group as a person finds it: by roles and labels. The fixtures make these (fixtures.ts).
import type { Locator, Page } from '@playwright/test'
import { type Person, type Tenant, KARI, answered, answersOf, enterOn, parameter } from '../helpers'
import { expect } from '../matchers'
import type { Sandbox } from '../sandbox'
import { ListPage } from './list'

/** Holds six roles, of which two stand in her row. */
export const AASE = 'Åse Bjørnstad-Ødegård'
/** Holds the role payments.viewer alone. */
export const HANSEN = 'ola.hansen'
/** A second administrator, to take the role from. */
export const PER = { userName: 'per.admin', email: 'per.admin@fjordbank.example', roles: ['TenantAdmin'] }

/** Somebody who can be created: email, name, phone. */
export const GOOD = ['ny.ansatt@fjordbank.example', 'Ny Ansatt', '912 34 567'] as const

/** The calls of the group: for faults and for `toHaveReceived`. */
export const LIST = 'GET /v1/users'
export const INVITE = 'POST /v1/users/invite'
export const CREATE = 'POST /v1/users/users'
export const ADD = 'POST /v1/users/*/roles/*'
export const REMOVE = 'DELETE /v1/users/*/roles/*'

/** Whom invitations were sent to, in order of the alphabet. */
export async function invited(sandbox: Sandbox): Promise<string[]> {
  return (await sandbox.log(INVITE)).map((call) => parameter(call, 'email') ?? '').sort()
}

/**
 * Listens for the roles of the tenant, as the page reads them; what is given back tells the id of one that is called
 * so, once they were read.
 */
export async function idsOfRoles(page: Page): Promise<(name: string) => Promise<string>> {
  const answers = await answersOf<{ id: string; name: string }[]>(page, '**/v1/roles')
  return async (name) => {
    await expect.poll(() => answers.length).toBeGreaterThan(0)
    return answers.flat().find((role) => role.name === name)?.id ?? `no role ${name}`
  }
}

export class UserList extends ListPage {
  constructor(page: Page, tenant: Tenant) {
    super(page, tenant, { path: '/users', table: 'Users', search: 'Search users' })
  }

  /** The same list in another tab. */
  on(page: Page): UserList {
    return new UserList(page, this.tenant)
  }
}

export class PersonPage {
  readonly roles: Locator
  readonly chips: Locator
  readonly addRole: Locator

  constructor(
    readonly page: Page,
    private readonly users: UserList,
  ) {
    this.roles = page.getByRole('region', { name: 'Roles' })
    this.chips = this.roles.getByRole('list', { name: 'Roles' }).getByRole('listitem')
    this.addRole = this.roles.getByRole('button', { name: 'Add role' })
  }

  /** Searches the list for a person and opens the person. */
  async open(name: string, as: Person = KARI): Promise<void> {
    await this.users.open(`/users?search=${encodeURIComponent(name)}`, as)
    await this.users.link(name).click()
    await expect(this.title(name)).toBeVisible()
    await answered(this.page)
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }

  remove(role: string): Locator {
    return this.roles.getByRole('button', { name: `Remove role ${role}`, exact: true })
  }
}

export class InviteForm {
  readonly addresses: Locator
  readonly redirect: Locator
  readonly results: Locator
  readonly leaving: Locator

  constructor(
    readonly page: Page,
    private readonly tenant: Tenant,
  ) {
    this.addresses = page.getByRole('textbox', { name: 'Email addresses' })
    this.redirect = page.getByRole('textbox', { name: 'Where they land after accepting' })
    this.results = page.getByRole('region', { name: 'Last sending' })
    this.leaving = page.getByRole('dialog', { name: 'Leave this form?' })
  }

  /** Goes to the form. */
  async open(person: Person = KARI): Promise<void> {
    await enterOn(this.page, this.tenant, '/users/invite', person)
    await expect(this.addresses).toBeVisible()
  }

  /** "Invite 3 people"; without a number whatever it says: of nobody yet, "Invite people". */
  send(people?: number): Locator {
    const any = /^Invite (1 person|([\d,]+ )?people)$/
    const name = people === undefined ? any : people === 1 ? 'Invite 1 person' : `Invite ${people} people`
    return this.page.getByRole('main').getByRole('button', { name })
  }

  result(address: string): Locator {
    return this.results.getByRole('listitem').filter({ hasText: address })
  }
}

export class CreateForm {
  readonly email: Locator
  readonly fullName: Locator
  readonly phone: Locator
  readonly submit: Locator

  constructor(
    readonly page: Page,
    private readonly tenant: Tenant,
  ) {
    this.email = page.getByRole('textbox', { name: 'Email' })
    this.fullName = page.getByRole('textbox', { name: 'Full name' })
    this.phone = page.getByRole('textbox', { name: 'Phone' })
    this.submit = page.getByRole('main').getByRole('button', { name: 'Create user' })
  }

  /** Goes to the form. */
  async open(person: Person = KARI): Promise<void> {
    await enterOn(this.page, this.tenant, '/users/new', person)
    await expect(this.email).toBeVisible()
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
