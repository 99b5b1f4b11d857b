// Where scrollbars take room: what lies behind a dialog is dimmed to the edge, and does not move.
import { expect, test } from './fixtures'

test.use({
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] }),
    { scope: 'worker' },
  ],
})

for (const path of ['/users', '/users/new']) {
  test(`a dialog over ${path} dims the whole window`, async ({ page, enter, shell }) => {
    await enter(path)
    const head = page.getByRole('heading', { level: 1 })
    await expect(head).toBeVisible()
    const before = await head.boundingBox()
    const room = await page.evaluate(() => innerWidth - document.documentElement.getBoundingClientRect().width)
    expect(room, 'the scrollbar takes room').toBeGreaterThan(0)
    await page.keyboard.press('Control+K')
    await expect(shell.palette).toBeFocused()
    const dimmed = await page
      .getByRole('dialog')
      .evaluate((dialog) => Number.parseFloat(getComputedStyle(dialog, '::backdrop').width) - innerWidth)
    expect(dimmed).toBe(0)
    expect(await head.boundingBox()).toEqual(before)
  })
}
