// What every spec begins with: import `test` and `expect` from here. Each test gets a tenant of its own (its own
// origin, people, faults and log), and fails by itself on anything odd in the browser. Pages come as fixtures:
// a test names those it is about. A new page: a class in pages/, and two lines below.
import { type Locator, type Page, test as base } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { APP_PORT, KARI, type Person, type Tenant, enterOn, signInOn } from './helpers'
import { expect } from './matchers'
import { Oddities } from './oddities'
import { ChangeSetPage } from './pages/changes'
import { type ListNames, ListPage } from './pages/list'
import { Picker } from './pages/picker'
import { Shell } from './pages/shell'
import { CreateForm, InviteForm, PersonPage, UserList } from './pages/users'
import { prove } from './proof'
import { SANDBOX, Sandbox } from './sandbox'

export { expect }

interface Fixtures {
  oddities: Oddities
  /** What the tags of the test name was done. */
  proof: undefined
  tenant: Tenant
  /** What a test does behind the app's back, and what the app has asked: `expect(sandbox).toHaveReceived(…)`. */
  sandbox: Sandbox
  /** Opens a place as somebody who is signed in at the provider already. */
  enter: (path?: string, person?: Person) => Promise<void>
  /** Opens a place and signs in by the buttons; in another tab, if one is given. */
  signIn: (path?: string, person?: Person, page?: Page) => Promise<void>
  /** Where toasts appear: a live region of its own. */
  toast: (text: string | RegExp) => Locator
  shell: Shell
  /** What {@link Fixtures.list} is the page of: an option, for `test.use`. */
  listOf: ListNames
  /** A list of any group, for what every list does (behaves/). */
  list: ListPage
  users: UserList
  person: PersonPage
  /** Where roles are chosen. */
  picker: Picker
  /** Where something else is chosen: by the title of the dialog and the name of its field. */
  pickerOf: (title: string, find: string) => Picker
  invite: InviteForm
  create: CreateForm
  changes: ChangeSetPage
}

let made = 0

export const test = base.extend<Fixtures>({
  oddities: [
    async ({}, use) => {
      const oddities = new Oddities()
      await use(oddities)
      expect(oddities.unexpected(), 'nothing odd in the browser').toEqual([])
    },
    { auto: true },
  ],
  proof: [
    async ({ tenant }, use, info) => {
      await use(undefined)
      if (info.status === info.expectedStatus) await prove(info.tags, tenant)
    },
    { auto: true },
  ],
  context: async ({ context, oddities }, use) => {
    await oddities.watch(context)
    await use(context)
  },
  tenant: async ({}, use, info) => {
    made += 1
    const name = `t-${info.parallelIndex}-${made}-${randomBytes(3).toString('hex')}`
    await use({ name, origin: `http://${name}.localhost:${APP_PORT}`, issuer: `${SANDBOX}/id/${name}` })
  },
  // So that `page.goto('/users')` and `toHaveURL('/users')` are about the tenant.
  baseURL: async ({ tenant }, use) => use(tenant.origin),
  sandbox: async ({ request, tenant, oddities }, use) => {
    const sandbox = new Sandbox(request, tenant.name, (status) => oddities.allowStatus(status))
    await sandbox.reset()
    await use(sandbox)
  },
  enter: async ({ page, tenant }, use) => use((path = '/users', person = KARI) => enterOn(page, tenant, path, person)),
  signIn: async ({ page, tenant }, use) =>
    use((path = '/users', person = KARI, tab = page) => signInOn(tab, tenant, path, person)),
  toast: async ({ page }, use) => {
    const toasts = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Dismiss' }) })
    await use((text) => toasts.filter({ hasText: text }))
  },
  shell: async ({ page }, use) => use(new Shell(page)),
  listOf: [{ path: '/users', table: 'Users', search: 'Search users' }, { option: true }],
  list: async ({ page, tenant, listOf }, use) => use(new ListPage(page, tenant, listOf)),
  users: async ({ page, tenant }, use) => use(new UserList(page, tenant)),
  person: async ({ page, users }, use) => use(new PersonPage(page, users)),
  picker: async ({ page }, use) => use(new Picker(page, 'Choose roles', 'Find a role')),
  pickerOf: async ({ page }, use) => use((title, find) => new Picker(page, title, find)),
  invite: async ({ page, tenant }, use) => use(new InviteForm(page, tenant)),
  create: async ({ page, tenant }, use) => use(new CreateForm(page, tenant)),
  changes: async ({ page, tenant }, use) => use(new ChangeSetPage(page, tenant)),
})
