// The frame around every page: navigation, account, palette, keys, titles, configuration.
import { expect, test } from './fixtures'
import { type Tenant, KARI, expectAccessible, expectFocusSomewhere, expectNoSidewaysScroll } from './helpers'
import { type Sandbox, SANDBOX } from './sandbox'
import { HANSEN } from './pages/users'

const PHONE = { width: 360, height: 740 }

/** Serves the tenant's config.json with some members changed. */
async function configure(sandbox: Sandbox, tenant: Tenant, change: Record<string, unknown>): Promise<void> {
  const sound = {
    issuer: tenant.issuer,
    clientId: 'iam-console',
    redirectUri: `${tenant.origin}/callback`,
    apiBase: `${SANDBOX}/core/iam`,
    scopes: ['openid', 'profile', 'offline_access', 'services.iam'],
  }
  await sandbox.fault({ route: 'GET /config.json', body: JSON.stringify({ ...sound, ...change }), times: 0 })
}

test.describe('navigation', () => {
  test('only what is built stands there, and where one is is marked', async ({ page, shell, users }) => {
    await users.open()
    const links = shell.main.getByRole('link')
    const here = links.and(page.locator('[aria-current=page]'))
    await expect(links).toHaveText([
      'Home',
      ...['Users', 'Groups'],
      ...['Policies', 'Actions', 'Check access', 'Roles'],
      ...['Clients', 'Scopes'],
      ...['Domains', 'SSO providers', 'SCIM tokens'],
    ])
    await expect(here).toHaveText(['Users'])
    await page.getByRole('link', { name: 'Create user' }).click()
    await expect(shell.heading('Create user')).toBeVisible()
    await expect(here).toHaveText(['Users'])
    await page.getByRole('link', { name: 'IAM Console' }).click()
    await expect(page).toHaveURL('/')
    await expect(here).toHaveText(['Home'])
  })

  test(
    'titles say where one is, without a person’s name; the address names nobody either',
    { tag: '@n2' },
    async ({ page, users }) => {
      await users.open()
      await expect(page).toHaveTitle('Users · IAM Console')
      await users.link(HANSEN).click()
      await expect(page).toHaveTitle('User · IAM Console')
      expect(page.url()).not.toContain('hansen')
      await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Users' }).click()
      await page.getByRole('link', { name: 'Invite people' }).click()
      await expect(page).toHaveTitle('Invite people · IAM Console')
      await page.goto('/users/new')
      await expect(page).toHaveTitle('Create user · IAM Console')
      await page.goto('/nowhere')
      await expect(page).toHaveTitle('This page does not exist · IAM Console')
    },
  )

  test('after each navigation the focus is in the page, not lost', async ({ page, shell, users, person }) => {
    await users.open()
    const inPage = () =>
      page.evaluate(() => document.activeElement?.closest('main') !== null && document.activeElement !== null)
    await users.link(HANSEN).click()
    await expect(person.title(HANSEN)).toBeVisible()
    await expect.poll(inPage).toBe(true)
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Users' }).click()
    await expect(shell.heading('Users')).toBeVisible()
    await expect.poll(inPage).toBe(true)
    await page.getByRole('link', { name: 'Invite people' }).click()
    await expect(shell.heading('Invite people')).toBeVisible()
    await expect.poll(inPage).toBe(true)
    await shell.main.getByRole('link', { name: 'Users' }).click()
    await users.expectSettled()
    await expect.poll(inPage).toBe(true)
  })

  test('an address that leads nowhere says so, with ways on', async ({ page, enter, shell, users }) => {
    await enter('/nowhere/at/all?x=1')
    await expect(shell.heading('This page does not exist')).toBeVisible()
    await expect(page.getByText('The address may be mistyped, or the page has moved.')).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Users' }).click()
    await users.expectSettled()
  })

  test('the skip link leads past the navigation', async ({ page, users }) => {
    await users.open()
    await page.reload()
    await users.expectSettled()
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to content' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('main').locator(':focus')).toBeVisible()
  })

  test(
    'on a phone the navigation is a dialog from the side, and it closes as one goes',
    { tag: '@P25' },
    async ({ page, shell, person }) => {
      await page.setViewportSize(PHONE)
      await person.open(HANSEN)
      await expect(shell.main).toHaveCount(0)
      const open = page.getByRole('button', { name: 'Open navigation' })
      await open.click()
      const dialog = page.getByRole('dialog', { name: 'Main' })
      await expect(dialog).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(open).toBeFocused()
      await open.click()
      await dialog.getByRole('button', { name: 'Close' }).click()
      await expect(dialog).toBeHidden()
      await open.click()
      await dialog.getByRole('link', { name: 'Users' }).click()
      await expect(dialog).toBeHidden()
      await expect(shell.heading('Users')).toBeVisible()
      // The account and the palette are there too.
      await shell.openAccount()
      await expect(shell.menu).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Jump to…' }).click()
      await expect(shell.palette).toBeFocused()
      await expectNoSidewaysScroll(page)
    },
  )
})

test.describe('account', () => {
  test('the theme follows the system until one is chosen, and the choice outlives a reload', async ({
    page,
    shell,
    users,
  }) => {
    const dark = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.emulateMedia({ colorScheme: 'light' })
    await users.open()
    const light = await ground()
    await page.emulateMedia({ colorScheme: 'dark' })
    const night = await ground()
    expect(night).not.toBe(light)
    const choose = async (name: string) => {
      await shell.openAccount()
      await shell.menu.getByRole('menuitemradio', { name }).click()
    }
    await choose('Theme: light')
    expect(await dark()).toBe('light')
    expect(await ground()).toBe(light)
    await page.reload()
    await users.expectSettled()
    expect(await ground()).toBe(light)
    await page.emulateMedia({ colorScheme: 'light' })
    await choose('Theme: dark')
    expect(await ground()).toBe(night)
    await shell.openAccount()
    await expect(shell.menu.getByRole('menuitemradio', { checked: true })).toHaveText(['Theme: dark', 'English'])
    await shell.menu.getByRole('menuitemradio', { name: 'Theme: as the system' }).click()
    expect(await ground()).toBe(light)
  })

  test('the language changes in place, outlives a reload, and goes back', async ({ page, shell, users }) => {
    await users.open('/users?search=ola&size=25')
    await shell.openAccount()
    await shell.menu.getByRole('menuitemradio', { name: 'Norsk bokmål' }).click()
    await expect(shell.heading('Brukere')).toBeVisible()
    await expect(page.getByRole('searchbox', { name: 'Søk i brukere' })).toHaveValue('ola')
    await expect(page).toHaveTitle('Brukere · IAM-konsollen')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nb')
    await page.reload()
    await expect(shell.heading('Brukere')).toBeVisible()
    await page.getByRole('button', { name: 'Konto' }).click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await expect(shell.heading('Users')).toBeVisible()
    await expect(users.search).toHaveValue('ola')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  test('the menu by keyboard: arrows, Escape, and the own page', async ({ page, shell, users }) => {
    await users.open()
    const button = page.getByRole('button', { name: 'Account' })
    await expect(button).toContainText(KARI)
    await expect(button).toContainText('TenantAdmin')
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(shell.menu.getByRole('menuitem', { name: 'Your account' })).toBeFocused()
    await expect(shell.menu).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('ArrowUp')
    await expect(shell.menu.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(shell.menu).toBeHidden()
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(shell.heading('Your account')).toBeVisible()
    await expect(page).toHaveURL('/me')
    await expectFocusSomewhere(page)
  })

  test(
    'without an own account from the API the console still works, by the name of the sign-in',
    { tag: '@D7' },
    async ({ page, sandbox, users }) => {
      await sandbox.fault({ route: 'GET /v1/me', status: 500, times: 0 })
      await users.open()
      await expect(page.getByRole('button', { name: 'Account' })).toContainText('Kari Nordmann')
      await expect(page.getByRole('link', { name: 'Invite people' })).toBeVisible()
    },
  )

  test('signing out leaves nothing of anybody on the screen', async ({ page, shell, users }) => {
    await users.open()
    await shell.openAccount()
    await shell.menu.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByText('You are signed out.')).toBeVisible()
    await expect(page.getByText('nordmann')).toHaveCount(0)
    await expect(page).toHaveTitle('Sign in · IAM Console')
  })
})

test.describe('configuration', () => {
  const wrong: [string, Record<string, unknown>, string, string][] = [
    ['issuer', { issuer: 'http://id.example/t' }, 'issuer', 'an https address without query'],
    ['apiBase', { apiBase: 7 }, 'apiBase', 'an https address without query'],
    ['clientId', { clientId: '' }, 'clientId', 'text that is not empty'],
    ['brand.accent', { brand: { accent: 'blue' } }, 'brand.accent', 'a colour, as in "#0a5c8f"'],
    ['brand.logo', { brand: { logo: 'https://elsewhere.example/l.svg' } }, 'brand.logo', 'a path on this host'],
    ['language', { language: 'de' }, 'language', '"en" or "nb"'],
  ]
  for (const [name, change, field, expected] of wrong) {
    test(`a wrong ${name} is named, with the expected form`, async ({ page, tenant, sandbox, shell }) => {
      await configure(sandbox, tenant, change)
      await page.goto('/users')
      await expect(shell.heading('The console is not configured')).toBeVisible()
      await expect(page.getByRole('main')).toContainText(
        `In config.json, ${field} is missing or has the wrong form. Expected:`,
      )
      await expect(page.getByRole('main')).toContainText(expected)
    })
  }

  test('a file that is no JSON is told with the line; mended, a reload is enough', async ({ page, sandbox }) => {
    await sandbox.fault({
      route: 'GET /config.json',
      body: '{\n"issuer": "https://id.example",\n"clientId" "x"}',
      times: 0,
    })
    await page.goto('/users')
    await expect(page.getByRole('main')).toContainText(
      'Its file config.json is not a JSON object. Reading stopped in line 3.',
    )
    await sandbox.clearFaults()
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('button', { name: 'Sign in with Aritma ID' })).toBeVisible()
  })

  test('the operator’s name, logo and colour stand in the place of ours, readable in both themes', async ({
    page,
    tenant,
    sandbox,
    users,
  }) => {
    await configure(sandbox, tenant, { brand: { name: 'Nordlys Invest', accent: '#ffd400', logo: '/favicon.svg' } })
    await users.open()
    await expect(page.getByRole('link', { name: 'IAM Console Nordlys Invest' })).toBeVisible()
    const logo = page.getByRole('link', { name: 'IAM Console' }).locator('img')
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    const accent = () =>
      page.getByRole('link', { name: 'Invite people' }).evaluate((element) => getComputedStyle(element).backgroundColor)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const [red = 0, green = 0, blue = 0] = (await accent()).match(/\d+/g)?.map(Number) ?? []
      // Still a yellow.
      expect(red).toBeGreaterThan(blue)
      expect(green).toBeGreaterThan(blue)
      await expectAccessible(page)
    }
  })

  test.describe('for a browser of a third language', () => {
    test.use({ locale: 'de-DE' })

    test('the deployment’s language holds, and a choice comes before it', async ({ page, tenant, sandbox, shell }) => {
      await configure(sandbox, tenant, { language: 'nb' })
      await page.goto('/users')
      await page.getByRole('button', { name: 'Logg inn med Aritma ID' }).click()
      await page.getByRole('button', { name: KARI, exact: true }).click()
      await expect(shell.heading('Brukere')).toBeVisible()
      await page.getByRole('button', { name: 'Konto' }).click()
      await page.getByRole('menuitemradio', { name: 'English' }).click()
      await expect(shell.heading('Users')).toBeVisible()
    })

    test('without one it is English', async ({ shell, users }) => {
      await users.open()
      await expect(shell.heading('Users')).toBeVisible()
    })
  })
})

test.describe('before any script', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the frame of the console is painted at once, in ${colorScheme}`, { tag: '@lldap-265' }, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      let open = (): void => {}
      const held = new Promise<void>((resolve) => (open = resolve))
      await page.route(/\.(js|wasm)$/, async (route) => {
        // The first script is tiny and comes before the style sheet on purpose.
        if (!route.request().url().includes('/first.')) await held
        await route.continue()
      })
      await page.goto('/users', { waitUntil: 'commit' })
      await expect(page.getByText('IAM Console').first()).toBeVisible()
      const painted = await page.evaluate(() => {
        const ground = getComputedStyle(document.body).backgroundColor
        const [shapes] = [document.querySelectorAll('.skeleton')]
        const visible = [...shapes].filter((one) => one.getBoundingClientRect().width > 0).length
        return { ground, visible, data: document.body.textContent }
      })
      expect(painted.visible).toBeGreaterThan(10)
      const lightness = Number(
        /oklch\(([\d.]+)/.exec(painted.ground)?.[1] ?? Number(/\d+/.exec(painted.ground)?.[0]) / 255,
      )
      expect(colorScheme === 'dark' ? 1 - lightness : lightness).toBeGreaterThan(0.6)
      await expectNoSidewaysScroll(page)
      await page.setViewportSize(PHONE)
      await expectNoSidewaysScroll(page)
      open()
      await expect(page.getByRole('button', { name: 'Sign in with Aritma ID' })).toBeVisible()
    })
  }

  test(
    'from the first paint to the list no frame is blank',
    { tag: '@lldap-265' },
    async ({ page, context, users }) => {
      await users.open()
      await context.addInitScript(() => {
        const blank: string[] = []
        Object.assign(globalThis, { blank })
        const look = (): void => {
          const body = document.body as HTMLElement | null
          const seen =
            body !== null &&
            [...body.querySelectorAll('*')].some(
              (one) => one.checkVisibility() && one.getBoundingClientRect().width > 0,
            )
          if (performance.getEntriesByType('paint').length > 0 && !seen)
            blank.push(`${Math.round(performance.now())} ${location.pathname}`)
          requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })
      await page.reload()
      await users.expectSettled()
      expect(await page.evaluate(() => (globalThis as unknown as { blank: string[] }).blank)).toEqual([])
    },
  )
})
