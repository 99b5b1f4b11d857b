// What the specs of SSO providers share: their fields, and what was sent last.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../matchers'
import type { Sandbox } from '../sandbox'

export const SSO = { path: '/sso', table: 'SSO providers', search: 'Search SSO providers' }

export const field = (page: Page, name: string): Locator => page.getByRole('main').getByRole('textbox', { name })
export const act = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('button', { name, exact: true })

/** What is said, and goes on being said, of a change that does not hold. */
export const doubt = (page: Page): Locator =>
  page.getByRole('main').getByRole('status').filter({ hasText: 'The last change is not certain.' })

/** The journal tells of the last act that it was not done, whatever the API answered. */
export async function expectNotDone(page: Page): Promise<void> {
  await page.goto('/journal')
  const lines = page.getByRole('region', { name: 'Acts' }).getByRole('listitem')
  await expect(lines.first()).toContainText('Not done')
}

/** Turns a provider off, whose page this is. */
export async function turnOff(page: Page): Promise<void> {
  await act(page, 'Turn off…').click()
  const question = page.getByRole('dialog').filter({ hasText: 'Every sign-in by it stops at once' })
  await question.getByRole('button', { name: 'Turn off', exact: true }).click()
}

type Sent = Record<string, unknown> & { properties: Record<string, unknown> }

/** What was sent last by this call. */
export async function sent(sandbox: Sandbox, route: string): Promise<Sent> {
  await expect(sandbox).toHaveReceived(route)
  const calls = await sandbox.log(route)
  return JSON.parse(calls.at(-1)?.body ?? '') as Sent
}
