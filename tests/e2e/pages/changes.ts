// The change set as a person finds it, and files of one.
import type { Locator, Page } from '@playwright/test'
import { type Person, type Tenant, KARI, enterOn } from '../helpers'
import { expect } from '../matchers'
import type { Policy } from '../sandbox'

export type Change =
  | { grant: Policy }
  | { revoke: Policy }
  | { join: { member: string; group: string } }
  | { leave: { member: string; group: string } }
  | { giveRole: { user: string; role: string } }
  | { takeRole: { user: string; role: string } }

/** The calls that changes are made of. */
export const GRANT = 'POST /v1/policies'
export const REVOKE = 'DELETE /v1/policies'
export const JOIN = 'POST /v1/subjects/groups/*/members'
export const LEAVE = 'DELETE /v1/subjects/groups/*/members'
export const READ_POLICIES = 'GET /v1/policies'

export const policy = (group: string, action: string): Policy => ({ subject: `group-${group}`, action, scope: '/a' })

/** Three groups and two policies, and nothing else. */
export const ACCESS = {
  groups: ['alfa', 'beta', 'gamma'].map((id) => ({ id, displayName: id[0]?.toUpperCase() + id.slice(1) })),
  memberships: [{ member: 'group-beta', group: 'group-alfa' }],
  policies: [policy('alfa', 'reports.read'), policy('beta', 'files.read')],
}

/** The text of a file with these changes. */
export const fileOf = (tenant: Tenant, changes: Change[], more: object = {}): string =>
  JSON.stringify({
    format: 'iam-console.change-set',
    version: 1,
    tenant: tenant.name,
    name: 'Konsulenter ut',
    made: '2026-11-26T13:20:00Z',
    changes,
    ...more,
  })

export class ChangeSetPage {
  readonly lines: Locator
  readonly file: Locator
  readonly opened: Locator
  readonly tray: Locator
  readonly progress: Locator
  readonly discarding: Locator

  constructor(
    readonly page: Page,
    private readonly tenant: Tenant,
  ) {
    this.lines = page.getByRole('region', { name: 'Changes' }).getByRole('listitem')
    this.file = page.locator('input[type=file]').first()
    this.opened = page.getByRole('region', { name: 'From a file' })
    this.tray = page.getByRole('region', { name: 'Change set' })
    this.progress = page.getByRole('status').filter({ has: page.getByRole('progressbar') })
    this.discarding = page.getByRole('dialog').filter({ hasText: 'Discard the change set?' })
  }

  /** The same set in another tab. */
  on(page: Page): ChangeSetPage {
    return new ChangeSetPage(page, this.tenant)
  }

  /** Goes to the page of the set. */
  async open(person: Person = KARI): Promise<void> {
    await enterOn(this.page, this.tenant, '/access/changes', person)
    await expect(this.page.getByRole('heading', { level: 1, name: 'Change set' })).toBeVisible()
  }

  /** Gives the page a file. */
  async give(text: string, name = 'set.json'): Promise<void> {
    await this.file.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  }

  /** Opens a file with these changes, and joins them. */
  async collect(...changes: Change[]): Promise<void> {
    await this.give(fileOf(this.tenant, changes))
    await this.opened.getByRole('button', { name: /^Add \d+ changes?$/ }).click()
    await expect(this.opened).toHaveCount(0)
  }

  line(text: string | RegExp): Locator {
    return this.lines.filter({ hasText: text })
  }

  act(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name })
  }

  /** Says "Apply". */
  async apply(changes: number): Promise<void> {
    await this.act(changes === 1 ? 'Apply 1 change' : `Apply ${changes} changes`).click()
  }

  says(text: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('status').filter({ hasText: text })
  }
}
