// The forms that invite and create people. Test names begin with the numbers of users-want.md (P, D) and
// security.md (F, J, K).
import type { Page } from '@playwright/test'
import { at, enter, expect, test } from './helpers'

import {
  NO_RIGHT,
  OLA,
  CreateForm,
  InviteForm,
  UserList,
  clickDisabled,
  endSession,
  inviteCalls,
  invited,
  mostAtOnce,
  openInvite,
  parameter,
  signInAgain,
  writes,
} from './users.page'

const INVITE = 'POST /v1/users/invite'

test.describe('invite', () => {
  test('P11 a pasted list is read in every usual form, repeats are merged, and each is sent once', async ({ page, tenant, sandbox }) => {
    const form = await openInvite(page, tenant)
    await form.addresses.fill(
      'Nils Berg <nils@a.example>, "Dahl, Ann" <ann@a.example>;\nper@a.example\tida@a.example\r\nNILS@a.example, <liv@a.example> tor@a.example',
    )
    await expect(page.getByText('1 duplicate merged · draft kept in this tab')).toBeVisible()
    await form.send(6).click()
    await expect(form.results.getByRole('listitem')).toHaveText(Array(6).fill(/Invited$/))
    expect(await invited(sandbox)).toEqual(['ann', 'ida', 'liv', 'nils', 'per', 'tor'].map((name) => `${name}@a.example`))
    expect((await sandbox.invitations()).map((one) => one.email).sort()).toEqual(await invited(sandbox))
    await expect(form.addresses).toHaveValue('')
    await expect(page.getByRole('heading', { name: 'Last sending' })).toBeFocused()
    await expect(page.getByText('appears among the users after accepting')).toBeVisible()
  })

  test('an invited person appears in the list once they have accepted, and not before', async ({ page, tenant, sandbox, request }) => {
    const form = await openInvite(page, tenant)
    await form.addresses.fill('sofie.ny@a.example')
    await form.redirect.fill('https://app.example.com/welcome?from=invite')
    await form.send(1).click()
    await expect(form.result('sofie.ny@a.example')).toContainText('Invited')
    const [open] = await sandbox.invitations()
    expect(open?.redirectUrl).toBe('https://app.example.com/welcome?from=invite')
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Users' }).click()
    const list = new UserList(page)
    await list.searchFor('sofie.ny')
    await expect(page.getByRole('heading', { name: 'No user matches “sofie.ny”' })).toBeVisible()
    await request.get(open?.acceptUrl ?? '', { maxRedirects: 0 })
    await page.reload()
    await expect(list.link('sofie.ny')).toBeVisible()
  })

  test('P13 each slip is named at the field; the good ones go, the others stay', async ({ page, tenant, sandbox }) => {
    const form = await openInvite(page, tenant)
    await form.addresses.fill('kari, per@fjordbank; @a.example; a@b@c.example; good@a.example; p(er@a.example; Nils Berg')
    await form.redirect.focus()
    for (const line of [
      'kari: An address has one @, such as name@example.com.',
      'per@fjordbank: The part after @ needs a domain such as example.com.',
      '@a.example: The part before @ is missing.',
      'a@b@c.example: An address has one @',
      'p(er@a.example: “(” cannot stand here.',
      'And 1 more',
    ]) {
      await expect(page.getByRole('alert').filter({ hasText: line })).toBeVisible()
    }
    await expect(form.addresses).toHaveAttribute('aria-invalid', 'true')
    await expect(form.addresses).toHaveAccessibleDescription(/An address has one @/)
    await form.send(1).click()
    await expect(form.result('good@a.example')).toContainText('Invited')
    expect(await invited(sandbox)).toEqual(['good@a.example'])
    await expect(form.addresses).toHaveValue(['kari', 'per@fjordbank', '@a.example', 'a@b@c.example', 'p(er@a.example', 'Nils Berg'].join('\n'))
  })

  test('nothing good to send sends nothing and goes to the field', async ({ page, tenant, sandbox }) => {
    const form = await openInvite(page, tenant)
    await form.redirect.focus()
    await form.send().click()
    await expect(form.addresses).toBeFocused()
    await form.addresses.fill('kari')
    await form.send().click()
    await expect(form.addresses).toBeFocused()
    await expect(page.getByRole('alert').filter({ hasText: 'kari: An address has one @' })).toBeVisible()
    expect(await writes(sandbox)).toEqual([])
  })

  test('the redirect address is checked before anything is sent, at its field', async ({ page, tenant, sandbox }) => {
    const form = await openInvite(page, tenant)
    await form.addresses.fill('nils@a.example')
    for (const [text, said] of [
      ['http://app.example.com/', 'The address begins with https://.'],
      ['javascript:alert(1)', 'The address begins with https://.'],
      ['https://', 'The address needs a host'],
      ['https://app.example.com/a b', 'The address holds a space or a backslash.'],
      ['https://kari@evil.example/', 'The address must not name a user before an @.'],
      ['https://app.example.com/#x', 'The address must not have a # part.'],
    ] as const) {
      await form.redirect.fill(text)
      await form.send(1).click()
      await expect(form.redirect).toBeFocused()
      await expect(form.redirect).toHaveAccessibleDescription(new RegExp(said.replace(/[.#]/g, '\\$&')))
      await expect(form.redirect).toHaveValue(text)
    }
    expect(await writes(sandbox)).toEqual([])
    await form.redirect.fill(' https://app.example.com/welcome ')
    await form.send(1).click()
    await expect(form.result('nils@a.example')).toContainText('Invited')
    expect(parameter((await inviteCalls(sandbox))[0], 'redirectUrl')).toBe('https://app.example.com/welcome')
  })

  test('P12 each address has its result; the refused stay for another try, and nothing goes twice', async ({ page, tenant, sandbox }) => {
    const form = await openInvite(page, tenant)
    await sandbox.fault({ route: INVITE, status: 500, skip: 1 })
    await form.addresses.fill('a@a.example, b@a.example, c@a.example')
    await form.send(3).click()
    const failed = form.results.getByRole('listitem').filter({ hasText: 'The IAM API answered 500 (a fault on its side).' })
    await expect(failed).toHaveCount(1)
    await expect(form.results.getByRole('listitem').filter({ hasText: 'Invited' })).toHaveCount(2)
    const left = await form.addresses.inputValue()
    expect(left).toMatch(/^[abc]@a\.example$/)
    await form.results.getByRole('button', { name: 'Try the failed one again' }).click()
    await expect(form.result(left)).toContainText('Invited')
    await expect(form.addresses).toHaveValue('')
    expect(await inviteCalls(sandbox)).toHaveLength(4)
    expect((await sandbox.invitations()).map((one) => one.email).sort()).toEqual(['a@a.example', 'b@a.example', 'c@a.example'])
  })

  test('P12 an address that is a user already is told so, and stays', async ({ page, tenant, sandbox, oddities }) => {
    oddities.allowStatus(409)
    const form = await openInvite(page, tenant)
    await form.addresses.fill('kari.nordmann@fjordbank.example, ann@a.example')
    await form.send(2).click()
    await expect(form.result('kari.nordmann@fjordbank.example')).toContainText('There is a user with this email address already.')
    await expect(form.result('ann@a.example')).toContainText('Invited')
    await expect(form.addresses).toHaveValue('kari.nordmann@fjordbank.example')
    expect(await inviteCalls(sandbox)).toHaveLength(2)
  })

  test('J3 fault 30 an unknown outcome is called unknown and never sent again by itself', async ({ page, tenant, sandbox, oddities }) => {
    oddities.allow(/net::ERR_/)
    oddities.allowStatus(500)
    const form = await openInvite(page, tenant)
    await sandbox.fault({ route: INVITE, cutAfterCommit: true })
    await form.addresses.fill('cut@a.example')
    await form.send(1).click()
    await expect(form.result('cut@a.example')).toContainText('Unknown: the connection broke after sending. Ask the person before another try.')
    await expect(form.results.getByRole('button', { name: /^Try the/ })).toHaveCount(0)
    await expect(form.addresses).toHaveValue('')
    await form.addresses.fill('fail-500@a.example')
    await form.send(1).click()
    await expect(form.result('fail-500@a.example')).toContainText('The IAM API answered 500')
    // It is not forgotten while others are sent and tried again.
    await expect(form.result('cut@a.example')).toContainText('Unknown')
    await form.results.getByRole('button', { name: 'Try the failed one again' }).click()
    await expect.poll(async () => (await inviteCalls(sandbox)).length).toBe(3)
    await expect(form.result('cut@a.example')).toContainText('Unknown')
    expect(await invited(sandbox)).toEqual(['cut@a.example', 'fail-500@a.example', 'fail-500@a.example'])
  })

  test('P11 M3 many go at most four at a time, with progress, and can be stopped', async ({ page, tenant, sandbox }) => {
    const form = await openInvite(page, tenant)
    await sandbox.fault({ route: INVITE, delayMs: 400, times: 8 })
    await sandbox.fault({ route: INVITE, hang: true, times: 0 })
    await form.addresses.fill(Array.from({ length: 30 }, (_, n) => `person${n}@a.example`).join('\n'))
    await form.send(30).click()
    await expect(page.getByRole('progressbar', { name: 'Progress' })).toBeVisible()
    await expect.poll(async () => (await inviteCalls(sandbox)).length).toBe(12)
    await expect(page.getByText('8 of 30 done')).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
    await sandbox.clearFaults()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    const calls = await inviteCalls(sandbox)
    expect(calls).toHaveLength(12)
    expect(mostAtOnce(calls.slice(0, 8), 400)).toBeLessThanOrEqual(4)
    await expect(form.results.getByRole('listitem').filter({ hasText: 'Not sent' })).toHaveCount(18)
    // Those that were not reached are still there, and only those go next.
    expect((await form.addresses.inputValue()).split('\n')).toHaveLength(18)
    await form.send(18).click()
    await expect.poll(async () => new Set(await invited(sandbox)).size).toBe(30)
    expect(await inviteCalls(sandbox)).toHaveLength(30)
  })

  test('K1 fault 37 ten clicks and Enter in between send once', async ({ page, tenant, sandbox }) => {
    const form = await openInvite(page, tenant)
    await sandbox.fault({ route: INVITE, delayMs: 300, times: 0 })
    await form.addresses.fill('a@a.example, b@a.example')
    await form.send(2).click({ clickCount: 10, delay: 10 })
    await form.redirect.press('Enter')
    await expect(form.results.getByRole('listitem').filter({ hasText: 'Invited' })).toHaveCount(2)
    expect(await invited(sandbox)).toEqual(['a@a.example', 'b@a.example'])
  })

  test('K4 the draft outlives a reload, another page and another language', async ({ page, tenant }) => {
    const form = await openInvite(page, tenant)
    await form.addresses.fill('half, typed@a.example')
    await form.redirect.fill('https://app.example.com/')
    await page.reload()
    await expect(form.addresses).toHaveValue('half, typed@a.example')
    await expect(form.redirect).toHaveValue('https://app.example.com/')
    await page.goto(at(tenant, '/users'))
    await page.goBack()
    await expect(form.addresses).toHaveValue('half, typed@a.example')
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitemradio', { name: 'Norsk bokmål' }).click()
    await expect(page.getByRole('textbox', { name: 'E-postadresser' })).toHaveValue('half, typed@a.example')
  })

  test('K4 fault 18 P14 a session that ends in mid-form loses nothing typed, and the work goes on', async ({
    page,
    tenant,
    sandbox,
    oddities,
  }) => {
    await sandbox.settings({ accessTokenSeconds: 3 })
    const form = await openInvite(page, tenant)
    await form.addresses.fill('a@a.example, b@a.example, half')
    await form.redirect.fill('https://app.example.com/')
    await endSession(page, sandbox, oddities, 3)
    await form.send(2).click()
    await signInAgain(page, tenant, '/users/invite')
    await expect(form.addresses).toHaveValue(/^a@a\.example(, |\n)b@a\.example(, |\n)half$/)
    await expect(form.redirect).toHaveValue('https://app.example.com/')
    await form.send(2).click()
    await expect(form.results.getByRole('listitem').filter({ hasText: 'Invited' })).toHaveCount(2)
    expect(await invited(sandbox)).toEqual(['a@a.example', 'b@a.example'])
    await expect(form.addresses).toHaveValue('half')
  })

  test('P11 a reload in the middle of sending: what was under way is unknown, what was sent is not sent again', async ({
    page,
    tenant,
    sandbox,
  }) => {
    const form = await openInvite(page, tenant)
    await sandbox.fault({ route: INVITE, hang: true, skip: 2, times: 0 })
    await form.addresses.fill(Array.from({ length: 9 }, (_, n) => `p${n}@a.example`).join('\n'))
    await form.send(9).click()
    await expect.poll(async () => (await inviteCalls(sandbox)).length).toBe(6)
    await page.reload()
    const unknown = form.results.getByRole('listitem').filter({ hasText: 'Unknown: the connection broke after sending.' })
    await expect(unknown).toHaveCount(4)
    await sandbox.clearFaults()
    const left = (await form.addresses.inputValue()).split('\n')
    expect(left).toEqual(['p6@a.example', 'p7@a.example', 'p8@a.example'])
    await form.send(3).click()
    await expect(form.result('p8@a.example')).toContainText('Invited')
    const sent = await invited(sandbox)
    expect(sent).toHaveLength(9)
    expect(new Set(sent).size).toBe(9)
  })

  test('D3 a viewer sees the form, and why it cannot be sent', async ({ page, tenant, sandbox }) => {
    const form = await openInvite(page, tenant, OLA)
    await form.addresses.fill('a@a.example')
    await expect(form.send(1)).toHaveAttribute('aria-disabled', 'true')
    await expect(form.send(1)).toHaveAccessibleDescription(NO_RIGHT)
    await clickDisabled(form.send(1))
    await form.redirect.press('Enter')
    await expect(page.getByText(NO_RIGHT).first()).toBeVisible()
    expect(await writes(sandbox)).toEqual([])
  })
})

test.describe('leaving a half-filled form', () => {
  const link = (page: Page, part: string, name: string) => page.getByRole('navigation', { name: part }).getByRole('link', { name })
  const ways: [string, (page: Page) => Promise<void>, RegExp][] = [
    ['the navigation', (page) => link(page, 'Main', 'Users').click(), /\/users$/],
    ['the breadcrumb', (page) => link(page, 'Breadcrumbs', 'Users').click(), /\/users$/],
    ['Cancel', (page) => page.getByRole('main').getByRole('link', { name: 'Cancel' }).click(), /\/users$/],
    ['the product’s name', (page) => page.getByRole('link', { name: 'IAM Console' }).click(), /\/users$/],
    [
      'the palette',
      async (page) => {
        await page.keyboard.press('Control+K')
        await page.keyboard.type('create')
        await expect(page.getByRole('dialog', { name: 'Go to' }).getByRole('option')).toHaveCount(1)
        await page.keyboard.press('Enter')
      },
      /\/users\/new$/,
    ],
    [
      'the account menu',
      async (page) => {
        await page.getByRole('button', { name: 'Account' }).click()
        await page.getByRole('menuitem', { name: 'Your account' }).click()
      },
      /\/users\/[0-9a-f-]{36}$/,
    ],
  ]
  for (const [way, go, target] of ways) {
    test(`D4 asks first: ${way}`, async ({ page, tenant }) => {
      const form = await openInvite(page, tenant)
      await form.addresses.fill('half')
      await go(page)
      await expect(form.leaving).toContainText('What you typed would be thrown away.')
      await expect(form.leaving.getByRole('button', { name: 'Keep editing' })).toBeFocused()
      await form.leaving.getByRole('button', { name: 'Keep editing' }).click()
      await expect(form.leaving).toBeHidden()
      await expect(page).toHaveURL(at(tenant, '/users/invite'))
      await expect(form.addresses).toHaveValue('half')
      await go(page)
      await form.leaving.getByRole('button', { name: 'Leave and discard' }).click()
      await expect(page).toHaveURL(target)
      // Thrown away means thrown away.
      await page.goto(at(tenant, '/users/invite'))
      await expect(form.addresses).toHaveValue('')
    })
  }

  test('D4 Escape is the safe answer too; Back needs no question, as the draft is kept', async ({ page, tenant }) => {
    await enter(page, tenant)
    await page.getByRole('link', { name: 'Create user' }).click()
    const form = new CreateForm(page)
    await form.fullName.fill('Half')
    await link(page, 'Main', 'Users').click()
    const leaving = new InviteForm(page).leaving
    await expect(leaving).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(leaving).toBeHidden()
    await expect(form.fullName).toHaveValue('Half')
    await page.goBack()
    await new UserList(page).expectSettled()
    await page.goForward()
    await expect(form.fullName).toHaveValue('Half')
  })

  test('D4 an empty form, and one that was sent, let go without a word', async ({ page, tenant }) => {
    const form = await openInvite(page, tenant)
    await link(page, 'Main', 'Users').click()
    await new UserList(page).expectSettled()
    await page.goBack()
    await form.addresses.fill('nils@a.example')
    await form.send(1).click()
    await expect(form.result('nils@a.example')).toContainText('Invited')
    await link(page, 'Main', 'Users').click()
    await new UserList(page).expectSettled()
  })
})
