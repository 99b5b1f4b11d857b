// The frame as a person finds it: by roles and labels. What several specs do is here, once.
import type { Page } from '@playwright/test'

export const main = (page: Page) => page.getByRole('navigation', { name: 'Main' })
export const menu = (page: Page) => page.getByRole('menu', { name: 'Account' })
export const openAccount = (page: Page) => page.getByRole('button', { name: 'Account' }).click()
export const palette = (page: Page) => page.getByRole('combobox', { name: 'Go to a page, or find a user' })
export const lines = (page: Page) => page.getByRole('dialog', { name: 'Go to' }).getByRole('option')
export const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })
export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
