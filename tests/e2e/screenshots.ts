// The pictures of the README, taken by `cargo xtask screenshots`. Not a test: only this command runs it.
import { expect, test } from './fixtures'
import { APP_PORT, type Tenant, KARI, PHONE, WIDE, signInOn } from './helpers'
import { SANDBOX, Sandbox } from './sandbox'

const FOLDER = process.env['SCREENSHOTS'] ?? 'test-results'
const FJORDBANK: Tenant = {
  name: 'fjordbank',
  origin: `http://localhost:${APP_PORT}`,
  issuer: `${SANDBOX}/id/fjordbank`,
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pictures, ${colorScheme}`, async ({ browser, oddities, request }) => {
    // eslint-disable-next-line playwright/no-conditional-in-test -- no test
    if (colorScheme === 'light') await new Sandbox(request, FJORDBANK.name).reset()
    const context = await browser.newContext({ colorScheme, viewport: WIDE, locale: 'en-GB' })
    await oddities.watch(context)
    const page = await context.newPage()
    const picture = async (name: string): Promise<void> => {
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      await page.mouse.move(0, 0)
      await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png` })
    }

    await signInOn(page, FJORDBANK, '/users', KARI)
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
