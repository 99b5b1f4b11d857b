// Inviting people.
import { expect, test } from './fixtures'
import { NO_RIGHT, OLA, WRITES, clickDisabled, mostAtOnce, parameter } from './helpers'
import { invited, INVITE } from './pages/users'
import { endSession, signInAgain, withShortTokens } from './pages/session'

test.describe('invite', () => {
  test(
    'a pasted list is read in every usual form, repeats are merged, and each is sent once',
    { tag: ['@P11', '@call:inviteUser'] },
    async ({ page, sandbox, invite }) => {
      await invite.open()
      await invite.addresses.fill(
        'Nils Berg <nils@a.example>, "Dahl, Ann" <ann@a.example>;\nper@a.example\tida@a.example\r\nNILS@a.example, <liv@a.example> tor@a.example',
      )
      await expect(page.getByText('1 duplicate merged · draft kept in this tab')).toBeVisible()
      await invite.send(6).click()
      await expect(invite.results.getByRole('listitem')).toHaveText(Array(6).fill(/Invited$/))
      expect(await invited(sandbox)).toEqual(
        ['ann', 'ida', 'liv', 'nils', 'per', 'tor'].map((name) => `${name}@a.example`),
      )
      expect((await sandbox.invitations()).map((one) => one.email).sort()).toEqual(await invited(sandbox))
      await expect(invite.addresses).toHaveValue('')
      await expect(page.getByRole('heading', { name: 'Last sending' })).toBeFocused()
      await expect(page.getByText('appears among the users after accepting')).toBeVisible()
    },
  )

  test('an invited person appears in the list once they have accepted, and not before', async ({
    page,
    request,
    sandbox,
    users,
    invite,
  }) => {
    await invite.open()
    await invite.addresses.fill('sofie.ny@a.example')
    await invite.redirect.fill('https://app.example.com/welcome?from=invite')
    await invite.send(1).click()
    await expect(invite.result('sofie.ny@a.example')).toContainText('Invited')
    const [open] = await sandbox.invitations()
    expect(open?.redirectUrl).toBe('https://app.example.com/welcome?from=invite')
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Users' }).click()
    await users.searchFor('sofie.ny')
    await expect(page.getByRole('heading', { name: 'No user matches “sofie.ny”' })).toBeVisible()
    await request.get(open?.acceptUrl ?? '', { maxRedirects: 0 })
    await page.reload()
    await expect(users.link('sofie.ny')).toBeVisible()
  })

  test(
    'each slip is named at the field; the good ones go, the others stay',
    { tag: '@P13' },
    async ({ page, sandbox, invite }) => {
      await invite.open()
      await invite.addresses.fill(
        'kari, per@fjordbank; @a.example; a@b@c.example; good@a.example; p(er@a.example\nNils Berg',
      )
      await invite.redirect.focus()
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
      await expect(invite.addresses).toHaveAttribute('aria-invalid', 'true')
      await expect(invite.addresses).toHaveAccessibleDescription(/An address has one @/)
      await invite.send(1).click()
      await expect(invite.result('good@a.example')).toContainText('Invited')
      expect(await invited(sandbox)).toEqual(['good@a.example'])
      await expect(invite.addresses).toHaveValue(
        ['kari', 'per@fjordbank', '@a.example', 'a@b@c.example', 'p(er@a.example', 'Nils Berg'].join('\n'),
      )
    },
  )

  // Outlook, a table, a chat, an address book of a Mac: what stands beside an address is a name.
  for (const [from, text, words] of [
    ['Outlook', 'Nordmann, Kari <kari@a.example>; Vik, Ola <ola@a.example>', 4],
    ['Excel', 'Navn\tE-post\nKari Nordmann\tkari@a.example\nOla Vik\tola@a.example', 6],
    ['a contact list', 'Kari Nordmann\nkari@a.example\n+47 912 34 567\nOla Vik\nola@a.example', 8],
  ] as const) {
    test(
      `a list from ${from} is read, and what was left out can be seen`,
      { tag: '@P11' },
      async ({ page, sandbox, invite }) => {
        await invite.open()
        await invite.addresses.fill(text)
        await invite.redirect.focus()
        await expect(invite.addresses).not.toHaveAttribute('aria-invalid', 'true')
        const left = page.getByRole('group').filter({ hasText: `${words} words were left out` })
        await expect(left.getByText('Kari')).toBeHidden()
        await left.getByText(`${words} words were left out`).click()
        await expect(left.getByText('Kari')).toBeVisible()
        await invite.send(2).click()
        await expect(invite.result('ola@a.example')).toContainText('Invited')
        expect(await invited(sandbox)).toEqual(['kari@a.example', 'ola@a.example'])
      },
    )
  }

  test('quotes and links around an address are not sent', { tag: '@P11' }, async ({ sandbox, invite }) => {
    await invite.open()
    await invite.addresses.fill(
      "'kari@a.example'; mailto:ola@a.example?subject=Hei; «nina@a.example»; o'neil@a.example",
    )
    await invite.send(4).click()
    await expect(invite.result('nina@a.example')).toContainText('Invited')
    expect(await invited(sandbox)).toEqual(['kari@a.example', 'nina@a.example', "o'neil@a.example", 'ola@a.example'])
  })

  test('one person in two spellings is invited once', { tag: '@P11' }, async ({ page, sandbox, invite }) => {
    await invite.open()
    // The second is written with a letter and a ring, as a Mac does.
    await invite.addresses.fill('ÅSE@a.example, a\u030ase@a.example')
    await expect(page.getByText('1 duplicate merged')).toBeVisible()
    await invite.send(1).click()
    await expect(invite.results.getByRole('listitem')).toHaveCount(1)
    expect(await invited(sandbox)).toEqual(['ÅSE@a.example'])
    await expect(invite.addresses).toHaveValue('')
  })

  test('nothing good to send sends nothing and goes to the field', async ({ page, sandbox, invite }) => {
    await invite.open()
    await invite.redirect.focus()
    await invite.send().click()
    await expect(invite.addresses).toBeFocused()
    await invite.addresses.fill('kari')
    await invite.send().click()
    await expect(invite.addresses).toBeFocused()
    await expect(page.getByRole('alert').filter({ hasText: 'kari: An address has one @' })).toBeVisible()
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })

  test('the redirect address is checked before anything is sent, at its field', async ({ sandbox, invite }) => {
    await invite.open()
    await invite.addresses.fill('nils@a.example')
    for (const [text, said] of [
      ['http://app.example.com/', 'The address begins with https://.'],
      ['javascript:alert(1)', 'The address begins with https://.'],
      ['https://', 'The address needs a host'],
      ['https://app.example.com/a b', 'The address holds a space or a backslash.'],
      ['https://kari@evil.example/', 'The address must not name a user before an @.'],
      ['https://app.example.com/#x', 'The address must not have a # part.'],
    ] as const) {
      await invite.redirect.fill(text)
      await invite.send(1).click()
      await expect(invite.redirect).toBeFocused()
      await expect(invite.redirect).toHaveAccessibleDescription(new RegExp(said.replace(/[.#]/g, '\\$&')))
      await expect(invite.redirect).toHaveValue(text)
    }
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
    await invite.redirect.fill(' https://app.example.com/welcome ')
    await invite.send(1).click()
    await expect(invite.result('nils@a.example')).toContainText('Invited')
    expect(parameter((await sandbox.log(INVITE))[0], 'redirectUrl')).toBe('https://app.example.com/welcome')
  })

  test(
    'each address has its result; the refused stay for another try, and nothing goes twice',
    { tag: '@P12' },
    async ({ sandbox, invite }) => {
      await invite.open()
      await sandbox.fault({ route: INVITE, status: 500, skip: 1 })
      await invite.addresses.fill('a@a.example, b@a.example, c@a.example')
      await invite.send(3).click()
      const failed = invite.results
        .getByRole('listitem')
        .filter({ hasText: 'The IAM API answered 500 (a fault on its side).' })
      await expect(failed).toHaveCount(1)
      await expect(invite.results.getByRole('listitem').filter({ hasText: 'Invited' })).toHaveCount(2)
      const left = await invite.addresses.inputValue()
      expect(left).toMatch(/^[abc]@a\.example$/)
      await invite.results.getByRole('button', { name: 'Try the failed one again' }).click()
      await expect(invite.result(left)).toContainText('Invited')
      await expect(invite.addresses).toHaveValue('')
      await expect(sandbox).toHaveReceived(INVITE, { times: 4 })
      expect((await sandbox.invitations()).map((one) => one.email).sort()).toEqual([
        'a@a.example',
        'b@a.example',
        'c@a.example',
      ])
    },
  )

  test(
    'an address that is a user already is told so, and stays',
    { tag: '@P12' },
    async ({ sandbox, oddities, invite }) => {
      oddities.allowStatus(409)
      await invite.open()
      await invite.addresses.fill('kari.nordmann@fjordbank.example, ann@a.example')
      await invite.send(2).click()
      await expect(invite.result('kari.nordmann@fjordbank.example')).toContainText(
        'There is a user with this email address already.',
      )
      await expect(invite.result('ann@a.example')).toContainText('Invited')
      await expect(invite.addresses).toHaveValue('kari.nordmann@fjordbank.example')
      await expect(sandbox).toHaveReceived(INVITE, { times: 2 })
    },
  )

  test(
    'an unknown outcome is called unknown and never sent again by itself',
    { tag: ['@j3', '@fault-30'] },
    async ({ sandbox, oddities, invite }) => {
      oddities.allow(/net::ERR_/)
      oddities.allowStatus(500)
      await invite.open()
      await sandbox.fault({ route: INVITE, cutAfterCommit: true })
      await invite.addresses.fill('cut@a.example')
      await invite.send(1).click()
      await expect(invite.result('cut@a.example')).toContainText(
        'Unknown: the connection broke after sending. Ask the person before another try.',
      )
      await expect(invite.results.getByRole('button', { name: /^Try the/ })).toHaveCount(0)
      await expect(invite.addresses).toHaveValue('')
      await invite.addresses.fill('fail-500@a.example')
      await invite.send(1).click()
      await expect(invite.result('fail-500@a.example')).toContainText('The IAM API answered 500')
      // It is not forgotten while others are sent and tried again.
      await expect(invite.result('cut@a.example')).toContainText('Unknown')
      await invite.results.getByRole('button', { name: 'Try the failed one again' }).click()
      await expect(sandbox).toHaveReceived(INVITE, { times: 3 })
      await expect(invite.result('cut@a.example')).toContainText('Unknown')
      expect(await invited(sandbox)).toEqual(['cut@a.example', 'fail-500@a.example', 'fail-500@a.example'])
    },
  )

  test(
    'many go at most four at a time, with progress, and can be stopped',
    { tag: ['@P11', '@m3'] },
    async ({ page, sandbox, invite }) => {
      await invite.open()
      await sandbox.fault({ route: INVITE, delayMs: 400, times: 8 })
      await sandbox.fault({ route: INVITE, hang: true, times: 0 })
      await invite.addresses.fill(Array.from({ length: 30 }, (_, n) => `person${n}@a.example`).join('\n'))
      await invite.send(30).click()
      await expect(page.getByRole('progressbar', { name: 'Progress' })).toBeVisible()
      await expect(sandbox).toHaveReceived(INVITE, { times: 12 })
      await expect(page.getByText('8 of 30 done')).toBeVisible()
      await page.getByRole('button', { name: 'Stop' }).click()
      await sandbox.clearFaults()
      await expect(page.getByRole('progressbar')).toHaveCount(0)
      const calls = await sandbox.log(INVITE)
      expect(calls).toHaveLength(12)
      expect(mostAtOnce(calls.slice(0, 8), 400)).toBeLessThanOrEqual(4)
      await expect(invite.results.getByRole('listitem').filter({ hasText: 'Not sent' })).toHaveCount(18)
      // Those that were not reached are still there, and only those go next.
      expect((await invite.addresses.inputValue()).split('\n')).toHaveLength(18)
      await invite.send(18).click()
      await expect.poll(async () => new Set(await invited(sandbox)).size).toBe(30)
      await expect(sandbox).toHaveReceived(INVITE, { times: 30 })
    },
  )

  test('ten clicks and Enter in between send once', { tag: ['@k1', '@fault-37'] }, async ({ sandbox, invite }) => {
    await invite.open()
    await sandbox.fault({ route: INVITE, hang: true, times: 0 })
    await invite.addresses.fill('a@a.example, b@a.example')
    await invite.send(2).click({ clickCount: 10, delay: 10 })
    await invite.redirect.press('Enter')
    await expect(sandbox).toHaveReceived(INVITE, { times: 2 })
    await sandbox.clearFaults()
    await expect(invite.results.getByRole('listitem').filter({ hasText: 'Invited' })).toHaveCount(2)
    expect(await invited(sandbox)).toEqual(['a@a.example', 'b@a.example'])
  })

  test(
    'a session that ends in mid-form loses nothing typed, and the work goes on',
    { tag: ['@k4', '@fault-18', '@P14'] },
    async ({ page, tenant, sandbox, oddities, invite }) => {
      await withShortTokens(page, sandbox)
      await invite.open()
      await invite.addresses.fill('a@a.example, b@a.example, half')
      await invite.redirect.fill('https://app.example.com/')
      await endSession(page, sandbox, oddities)
      await invite.send(2).click()
      await signInAgain(page, tenant, '/users/invite')
      await expect(invite.addresses).toHaveValue(/^a@a\.example(, |\n)b@a\.example(, |\n)half$/)
      await expect(invite.redirect).toHaveValue('https://app.example.com/')
      await invite.send(2).click()
      await expect(invite.results.getByRole('listitem').filter({ hasText: 'Invited' })).toHaveCount(2)
      expect(await invited(sandbox)).toEqual(['a@a.example', 'b@a.example'])
      await expect(invite.addresses).toHaveValue('half')
    },
  )

  test(
    'a reload in the middle of sending: what was under way is unknown, what was sent is not sent again',
    { tag: '@P11' },
    async ({ page, sandbox, invite }) => {
      await invite.open()
      await sandbox.fault({ route: INVITE, hang: true, skip: 2, times: 0 })
      await invite.addresses.fill(Array.from({ length: 9 }, (_, n) => `p${n}@a.example`).join('\n'))
      await invite.send(9).click()
      await expect(sandbox).toHaveReceived(INVITE, { times: 6 })
      await page.reload()
      const unknown = invite.results
        .getByRole('listitem')
        .filter({ hasText: 'Unknown: the connection broke after sending.' })
      await expect(unknown).toHaveCount(4)
      await sandbox.clearFaults()
      const left = (await invite.addresses.inputValue()).split('\n')
      expect(left).toEqual(['p6@a.example', 'p7@a.example', 'p8@a.example'])
      await invite.send(3).click()
      await expect(invite.result('p8@a.example')).toContainText('Invited')
      const sent = await invited(sandbox)
      expect(sent).toHaveLength(9)
      expect(new Set(sent).size).toBe(9)
    },
  )

  test('a viewer sees the form, and why it cannot be sent', { tag: '@D3' }, async ({ page, sandbox, invite }) => {
    await invite.open(OLA)
    await invite.addresses.fill('a@a.example')
    await expect(invite.send(1)).toHaveAttribute('aria-disabled', 'true')
    await expect(invite.send(1)).toHaveAccessibleDescription(NO_RIGHT)
    await clickDisabled(invite.send(1))
    await invite.redirect.press('Enter')
    await expect(page.getByText(NO_RIGHT).first()).toBeVisible()
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })
})
