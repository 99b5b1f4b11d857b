import { expect, test } from './fixtures'
import { ACCESS, JOIN, fileOf, policy } from './pages/changes'
import { HANSEN } from './pages/users'
for (const [name, width, scheme, locale] of [['wide', 1440, 'light', 'en-GB'], ['dark', 1440, 'dark', 'nb-NO'], ['phone', 360, 'light', 'en-GB']] as const) {
  test.describe(name, () => {
    test.use({ locale, viewport: { width, height: 900 }, colorScheme: scheme })
    test('shots', async ({ page, sandbox, tenant, changes, enter }) => {
      await enter('/users?search=ola.hansen')
      await page.getByRole('link', { name: HANSEN, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const id = new URL(page.url()).pathname.split('/').pop() ?? ''
      const user = `user-${id}`
      await sandbox.access({ ...ACCESS, memberships: [...ACCESS.memberships, { member: user, group: 'group-alfa' }], policies: [...ACCESS.policies, { subject: user, action: 'banking.pis.create', scope: '/subscriptions/7fdf00601dfb/resource-groups/914782007' }] })
      const shot = async (what: string) => { await page.waitForLoadState('networkidle'); await page.screenshot({ path: `/tmp/h/w/${name}-${what}.png`, fullPage: true }) }
      await page.goto('/access/changes')
      await page.waitForLoadState('networkidle')
      await shot('empty')
      await changes.give(fileOf(tenant, [{ grant: policy('beta', 'reports.read') }, { join: { member: user, group: 'group-beta' } }, { revoke: { subject: user, action: 'banking.pis.create', scope: '/subscriptions/7fdf00601dfb/resource-groups/914782007' } }, { leave: { member: 'group-beta', group: 'group-alfa' } }, { grant: { subject: 'user-gone', action: 'owner', scope: '/' } }]))
      await page.getByRole('button', { name: /5 (changes|endringer)/ }).first().waitFor()
      await shot('opened')
      await page.getByRole('button', { name: /5 (changes|endringer)/ }).first().click()
      await page.waitForTimeout(2500)
      await shot('set')
      await sandbox.fault({ route: JOIN, status: 409 })
      await page.getByRole('button', { name: /^(Apply|Utfør) 5/ }).click()
      await page.waitForTimeout(2500)
      await shot('done')
      await page.goto('/users')
      await page.waitForTimeout(1000)
      await page.screenshot({ path: `/tmp/h/w/${name}-tray.png` })
      await page.goto(`/access/offboard/${id}`)
      await page.waitForTimeout(2500)
      await shot('offboard')
      await page.getByRole('main').getByRole('button', { name: /^(Offboard|Avslutt tilgang)$/ }).click()
      await page.waitForTimeout(2500)
      await shot('offboarded')
      await page.goto(`/users/${id}`)
      await page.waitForTimeout(1000)
      await shot('person')
    })
  })
}
