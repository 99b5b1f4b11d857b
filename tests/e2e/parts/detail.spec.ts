// The page of one: what is known, what failed, what is not there. Shown on a person.
import { expect, test } from '../fixtures'
import { KARI, PHONE, WIDE, allowClipboard, pasted } from '../helpers'
import { HANSEN } from '../pages/users'

test('copy buttons put the value alone on the clipboard and say so', async ({ page, context, tenant, person }) => {
  await allowClipboard(context, tenant)
  await person.open(KARI)
  const id = new URL(page.url()).pathname.split('/').pop() ?? ''
  const copied: string[] = []
  for (const what of ['Copy email', 'Copy phone', 'Copy user name', 'Copy user ID']) {
    const said = page.getByText('Copied', { exact: true })
    await expect(said).toHaveCount(0)
    await page.getByRole('button', { name: what }).click()
    await expect(said).toBeAttached()
    await page.keyboard.press('Control+K')
    copied.push(await pasted(page.getByRole('combobox', { name: 'Go to a page, or find a user' })))
    await page.keyboard.press('Escape')
  }
  expect(copied).toEqual(['kari.nordmann@fjordbank.example', '+4790123456', KARI, id])
})

test('a person who does not exist is not a fault', { tag: '@D7' }, async ({ page, oddities, enter, users }) => {
  oddities.allowStatus(404)
  await enter('/users/00000000-0000-4000-8000-000000000000')
  await expect(page.getByRole('heading', { name: 'No such user' })).toBeVisible()
  await expect(page.getByText('It does not exist, or no longer does.')).toBeVisible()
  await expect(page).toHaveTitle('User · IAM Console')
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Users' }).click()
  await users.expectSettled()
})

test('an id that looks like a path stays one', { tag: '@f5' }, async ({ page, sandbox, oddities, enter }) => {
  oddities.allowStatus(404)
  for (const id of ['%2E%2E%2Fme', 'a%2Fb%3Fc%23d', '%2E%2E%2F%2E%2E']) {
    await enter(`/users/${id}`)
    await expect(page.getByRole('heading', { name: 'No such user' })).toBeVisible()
  }
  const asked = (await sandbox.log('GET /v1/users/**')).map((call) => call.path)
  expect(asked.length).toBeGreaterThan(0)
  for (const path of asked) expect(path.split('/')).toHaveLength(4)
})

test(
  'a failed read of a known person leaves what is known, marked, and can be repeated',
  { tag: '@D7' },
  async ({ page, sandbox, person }) => {
    await sandbox.fault({ route: 'GET /v1/users/*', status: 500 })
    await person.open(HANSEN)
    await expect(page.getByRole('status').filter({ hasText: 'The IAM API answered 500' })).toBeVisible()
    await expect(person.chips).toHaveText(['payments.viewer'])
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('The IAM API answered 500')).toHaveCount(0)
  },
)

test('an id is one line, on a desk and on a phone', async ({ page, person }) => {
  await person.open(KARI)
  const id = page.locator('dd code').first()
  await expect(id).toHaveText(new URL(page.url()).pathname.split('/').pop() ?? '')
  for (const viewport of [WIDE, PHONE]) {
    await page.setViewportSize(viewport)
    const lines = () =>
      id.evaluate((id) => {
        const range = document.createRange()
        range.selectNodeContents(id)
        return new Set([...range.getClientRects()].map((line) => line.top)).size
      })
    await expect.poll(lines, `${viewport.width} px`).toBe(1)
  }
})
