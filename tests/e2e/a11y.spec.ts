// For everybody: axe on every page and state, small screens, large text, less motion.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { type Person, drawn, KARI, expectAccessible, expectNoSidewaysScroll } from './helpers'
import { HANSEN, LIST } from './pages/users'

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 360, height: 740 }

test.use({ viewport: WIDE, colorScheme: 'light' })

// A colour that is still on its way would be measured as it is.
test.beforeEach(async ({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

/** Nothing for axe to find and nothing beyond the edge: light and dark, on a desk and on a phone. */
async function expectFineEverywhere(page: Page): Promise<void> {
  for (const viewport of [WIDE, PHONE]) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page)
    }
    await expectNoSidewaysScroll(page)
  }
  await page.setViewportSize(WIDE)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

test.describe('axe finds nothing', () => {
  test('list, with people selected, and the picker for them', async ({ page, sandbox, users, picker }) => {
    await sandbox.reset({ users: 22 })
    await users.open()
    await expectFineEverywhere(page)
    await users.tick(KARI).check()
    await users.tick(HANSEN).check()
    await expectFineEverywhere(page)
    await users.act('Add role').click()
    await expect(picker.options.first()).toBeVisible()
    await expectFineEverywhere(page)
  })

  test('list with results of many acts, and the menu of a row', async ({ page, sandbox, users, picker }) => {
    await sandbox.reset({ users: 12 })
    await users.open()
    await sandbox.fault({ route: 'POST /v1/users/*/roles/*', status: 500 })
    await users.tick(KARI).check()
    await users.tick('nina.norole').check()
    await users.begin('Add role')
    await picker.choose('Add role', 'support.level2')
    await expect(page.getByText('Not everything was done.')).toBeVisible()
    await expectFineEverywhere(page)
    await users.table.getByRole('button', { name: `More for ${KARI}` }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectAccessible(page)
  })

  test('list while it loads', async ({ page, sandbox, enter, users }) => {
    await sandbox.fault({ route: LIST, hang: true })
    await enter()
    await expect(users.table).toBeVisible()
    await expectFineEverywhere(page)
  })

  test('list of nobody, of nobody for a search, failed, and stale', async ({ page, sandbox, enter, users }) => {
    await sandbox.reset({ users: 0 })
    await enter()
    await expect(page.getByText('Nobody is here yet')).toBeVisible()
    await expectFineEverywhere(page)
    await users.search.fill('nobody')
    await expect(page.getByText('No user matches “nobody”')).toBeVisible()
    await expectFineEverywhere(page)
    await sandbox.fault({ route: LIST, status: 503, times: 0, retryAfter: '60' })
    await page.goto('/users')
    await expect(page.getByText('The users could not be loaded')).toBeVisible()
    await expectFineEverywhere(page)
  })

  test('a person, the picker, the question, a toast, a failed act', async ({ page, sandbox, person, picker }) => {
    await person.open(KARI)
    await expectFineEverywhere(page)
    await person.addRole.click()
    await picker.search.fill('ledger')
    await picker.option('ledger.reader').click()
    await expectFineEverywhere(page)
    await sandbox.fault({ route: 'POST /v1/users/*/roles/*', status: 500 })
    await picker.act('Add role').click()
    await expect(person.roles.getByText('The IAM API answered 500')).toBeVisible()
    await expectFineEverywhere(page)
    await person.remove('TenantAdmin').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectFineEverywhere(page)
  })

  test('a toast with Undo', async ({ page, toast, person }) => {
    await person.open(HANSEN)
    await person.remove('payments.viewer').click()
    const note = toast('Role payments.viewer removed')
    // It stays under the pointer.
    await note.hover()
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expectAccessible(page)
  })

  test('a person who does not exist', async ({ page, oddities, enter }) => {
    oddities.allowStatus(404)
    await enter('/users/nobody')
    await expect(page.getByRole('heading', { name: 'No such user' })).toBeVisible()
    await expectFineEverywhere(page)
  })

  test('invite: empty, with slips, with results, and the question when leaving', async ({ page, oddities, invite }) => {
    oddities.allowStatus(500)
    oddities.allow(/net::ERR_/)
    await invite.open()
    await expectFineEverywhere(page)
    await invite.addresses.fill('ann@a.example, kari, fail-500@a.example, fail-cut@a.example')
    await invite.redirect.fill('http://app.example.com')
    await invite.addresses.focus()
    await expect(invite.redirect).toHaveAttribute('aria-invalid', 'true')
    await expectFineEverywhere(page)
    await invite.redirect.fill('')
    await invite.send(3).click()
    await expect(invite.result('fail-cut@a.example')).toContainText('Unknown')
    await expectFineEverywhere(page)
    await page.getByRole('main').getByRole('link', { name: 'Cancel' }).click()
    await expect(invite.leaving).toBeVisible()
    await expectFineEverywhere(page)
  })

  test('create: empty, with a notice of the domain, with slips, refused', async ({ page, oddities, create }) => {
    oddities.allowStatus(409)
    await create.open()
    await expectFineEverywhere(page)
    await create.fill('a@nordlysinvest.example', '', '12')
    await create.email.focus()
    await expect(page.getByText('nordlysinvest.example is pending.')).toBeVisible()
    await expect(create.phone).toHaveAttribute('aria-invalid', 'true')
    await expectFineEverywhere(page)
    await create.fill('kari.nordmann@fjordbank.example', 'Kari', '91234567')
    await create.submit.click()
    await expect(page.getByText('Someone with this email address is a user already.')).toBeVisible()
    await expectFineEverywhere(page)
  })

  test('palette, keys, account menu, navigation of narrow screens', async ({ page, sandbox, users }) => {
    await sandbox.reset({ users: 22 })
    await users.open()
    await page.keyboard.press('Control+K')
    await page.keyboard.type('ol')
    await expect(
      page.getByRole('dialog', { name: 'Go to' }).getByRole('option', { name: HANSEN }).first(),
    ).toBeVisible()
    await expectFineEverywhere(page)
    await page.keyboard.press('Escape')
    await page.getByRole('main').focus()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await expectFineEverywhere(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Account' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page)
    }
    await page.keyboard.press('Escape')
    await page.setViewportSize(PHONE)
    await page.getByRole('button', { name: 'Open navigation' }).click()
    await expect(page.getByRole('dialog', { name: 'Main' })).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page)
    }
  })

  test('gates: signed out, not configured, an ended session; not found', async ({ page, sandbox, oddities, enter }) => {
    oddities.allowStatus(400)
    await page.goto('/users')
    await expect(page.getByRole('button', { name: 'Sign in with Aritma ID' })).toBeVisible()
    await expectFineEverywhere(page)
    await enter('/nowhere')
    await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
    await expectFineEverywhere(page)
    await sandbox.fault({ route: LIST, status: 401, times: 0 })
    await page.getByRole('main').getByRole('link', { name: 'Users' }).click()
    await expect(page.getByRole('dialog', { name: 'The API does not accept your sign-in' })).toBeVisible()
    await expectFineEverywhere(page)
    await sandbox.fault({ route: 'GET /config.json', body: '{}', times: 0 })
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'The console is not configured' })).toBeVisible()
    await expectFineEverywhere(page)
  })

  test('a viewer’s list and person, with acts that are refused', async ({ page, sandbox, users, person }) => {
    await sandbox.reset({ users: 12 })
    await users.open('/users', 'ola.viewer')
    await users.tick(KARI).check()
    await expectFineEverywhere(page)
    await users.link(KARI).click()
    await expect(person.title(KARI)).toBeVisible()
    await expectFineEverywhere(page)
  })

  test.describe('in Norwegian', () => {
    test.use({ locale: 'nb-NO' })

    test('list, person and forms', async ({ page, sandbox, enter }) => {
      await sandbox.reset({ users: 12 })
      for (const [path, title] of [
        ['/users', 'Brukere'],
        ['/users/invite', 'Inviter personer'],
        ['/users/new', 'Opprett bruker'],
      ] as const) {
        await enter(path)
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.lang)).toBe('nb')
        await expectAccessible(page)
        await page.setViewportSize(PHONE)
        await expectNoSidewaysScroll(page)
        await page.setViewportSize(WIDE)
      }
    })
  })
})

test.describe('reflow and large text', { tag: ['@1.4.10', '@1.4.4'] }, () => {
  const places: [string, string, Person][] = [
    ['the list', '/users', KARI],
    ['the list with long names', '/users?search=subsidiary', KARI],
    ['the list with the longest address', '/users?search=lang.adresse', KARI],
    ['nothing found', '/users?search=averylongwordwithoutanyplacetobreakitwhichsomebodymighthavepastedhere', KARI],
    ['invite', '/users/invite', KARI],
    ['create', '/users/new', KARI],
    ['not found', '/nowhere', KARI],
  ]

  test('at 320 and 360 px, also at 200 % text, nothing hangs over the edge', async ({ page, enter }) => {
    for (const [name, path, person] of places) {
      await test.step(name, async () => {
        await page.setViewportSize(WIDE)
        await enter(path, person)
        await expect(page.getByText('Loading…')).toHaveCount(0)
        await expect(page.getByRole('heading').first()).toBeAttached()
        await expectFits(page)
      })
    }
  })

  test('a person with the longest name, the picker and the palette fit as well', async ({ page, person, picker }) => {
    await person.open('lang.adresse')
    await expectFits(page)
    await page.setViewportSize(WIDE)
    await person.addRole.click()
    await expect(picker.options.first()).toBeVisible()
    await expectFits(page, picker.dialog)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+K')
    await page.keyboard.type('subsidiary')
    await expect(page.getByRole('dialog', { name: 'Go to' }).getByRole('option').first()).toBeVisible()
    await expectFits(page, page.getByRole('dialog', { name: 'Go to' }))
  })

  test('the results of many long addresses fit', async ({ page, oddities, invite }) => {
    oddities.allowStatus(500)
    await invite.open()
    const long = 'en-adresse-som-er-saa-lang-som-den-kan-bli'
    await invite.addresses.fill(`fail-500@${long}.${long}.${long}.example, ${long}@${long}.example, ${long}@`)
    await invite.send(2).click()
    await expect(invite.results.getByText('The IAM API answered 500')).toBeVisible()
    await expectFits(page)
  })

  /** The innermost parts that make the page scroll sideways, with how far they reach. */
  const overhanging = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return []
      const clips = (one: Element | null): boolean =>
        one !== null &&
        one !== document.body &&
        (getComputedStyle(one).overflowX !== 'visible' || clips(one.parentElement))
      const hangs = (one: Element): boolean =>
        one.checkVisibility() && one.getBoundingClientRect().right > clientWidth + 0.5
      const wide = [...document.querySelectorAll('body *:not(use)')].filter(
        (one) => hangs(one) && !clips(one.parentElement),
      )
      const inner = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)))
      return inner
        .map(
          (one) =>
            `${one.tagName} “${one.textContent?.slice(0, 40)}” to ${Math.round(one.getBoundingClientRect().right)}`,
        )
        .concat(`page of ${scrollWidth}`)
    })

  /** On small screens and with text of twice the size; `part` must lie inside the screen. */
  async function expectFits(page: Page, part?: Locator): Promise<void> {
    for (const [width, size] of [
      [360, 100],
      [320, 100],
      [320, 200],
      [1440, 200],
    ] as const) {
      await page.setViewportSize({ width, height: 740 })
      await page.evaluate((percent) => document.documentElement.style.setProperty('font-size', `${percent}%`), size)
      expect(await overhanging(page), `beyond the edge at ${width} px, text of ${size} %`).toEqual([])
      const box = await part?.boundingBox()
      if (box) expect(box.x + box.width, `right edge at ${width} px, ${size} %`).toBeLessThanOrEqual(width)
    }
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  }
})

test('with reduced motion nothing moves', { tag: '@2.3.3' }, async ({ page, sandbox, enter, users }) => {
  // Counted as they begin: however short, and however late one looks.
  await page.addInitScript(() => {
    const begun = { animations: 0, transitions: 0 }
    Object.assign(globalThis, { begun })
    addEventListener('animationstart', () => (begun.animations += 1))
    addEventListener('transitionrun', () => (begun.transitions += 1))
  })
  const begun = (): Promise<{ animations: number; transitions: number }> =>
    page.evaluate(() => (globalThis as unknown as { begun: { animations: number; transitions: number } }).begun)
  await sandbox.fault({ route: LIST, hang: true })
  await enter()
  await expect(users.table).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await drawn(page)
  expect(await begun()).toEqual({ animations: 0, transitions: 0 })
  await sandbox.clearFaults()
  await page.emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' })
  await sandbox.fault({ route: LIST, hang: true })
  await page.reload()
  await expect(users.table).toBeVisible()
  // Otherwise the placeholders breathe and colours fade: the checks above see what they look for.
  await expect.poll(async () => (await begun()).animations).toBeGreaterThan(0)
  const before = (await begun()).transitions
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(async () => (await begun()).transitions).toBeGreaterThan(before)
})

test('every target is large enough or stands apart', { tag: ['@2.5.8', '@P25'] }, async ({ page, users, person }) => {
  const small = async (): Promise<string[]> =>
    page
      .getByRole('button')
      .or(page.getByRole('link'))
      .or(page.getByRole('checkbox'))
      .evaluateAll((all) =>
        all
          // A row's link and checkbox are as large as their row and cell.
          .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline' && !one.closest('td'))
          .map((one) => ({ box: one.getBoundingClientRect(), name: one.ariaLabel ?? one.textContent }))
          .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
          .map(({ box, name }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`),
      )
  await users.open('/users?size=25')
  expect(await small()).toEqual([])
  await page.setViewportSize(PHONE)
  expect(await small()).toEqual([])
  await person.open(KARI)
  expect(await small()).toEqual([])
})
