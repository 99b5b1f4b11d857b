// What the specs of SSO providers share: their fields, and what was sent last.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../matchers'
import type { Sandbox } from '../sandbox'

export const SSO = { path: '/sso', table: 'SSO providers', search: 'Search SSO providers' }

export const field = (page: Page, name: string): Locator => page.getByRole('main').getByRole('textbox', { name })
export const act = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('button', { name, exact: true })

type Sent = Record<string, unknown> & { properties: Record<string, unknown> }

/** What was sent last by this call. */
export async function sent(sandbox: Sandbox, route: string): Promise<Sent> {
  await expect(sandbox).toHaveReceived(route)
  const calls = await sandbox.log(route)
  return JSON.parse(calls.at(-1)?.body ?? '') as Sent
}
