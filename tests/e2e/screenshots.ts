// The pictures of the README, taken by `cargo xtask screenshots`. Not a test: only this command runs it.
import { APP_PORT, type Tenant, expect, signIn, test } from './helpers'
import { SANDBOX, Sandbox } from './sandbox'

const FOLDER = process.env['SCREENSHOTS'] ?? 'test-results'
const FJORDBANK: Tenant = {
  name: 'fjordbank',
  origin: `http://localhost:${APP_PORT}`,
  issuer: `${SANDBOX}/id/fjordbank`,
}
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 360, height: 740 }

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pictures, ${colorScheme}`, async ({ browser, oddities, request }) => {
    if (colorScheme === 'light') await new Sandbox(request, FJORDBANK.name).reset()
    const context = await browser.newContext({ colorScheme, viewport: WIDE, locale: 'en-GB' })
    await oddities.watch(context)
    const page = await context.newPage()
    const picture = async (name: string): Promise<void> => {
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      await page.mouse.move(0, 0)
      await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png` })
    }

    await signIn(page, FJORDBANK)
    const first = page.getByRole('table').getByRole('link').first()
    await expect(first).toBeVisible()
    await picture('users')
    await page.setViewportSize(PHONE)
    await picture('users-phone')
    await page.setViewportSize(WIDE)

    await page.getByRole('table').getByRole('link', { name: 'kari.nordmann' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'kari.nordmann' })).toBeVisible()
    await picture('user')

    await page.getByRole('link', { name: 'Users', exact: true }).first().click()
    await page.getByRole('link', { name: 'Invite people' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await picture('invite')
    await context.close()
  })
}
