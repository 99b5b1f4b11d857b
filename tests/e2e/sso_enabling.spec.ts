// SSO providers: testing one, showing it on the login page, hiding it, turning it off. The list and connecting:
// sso.spec.ts; what fails: sso_failing.spec.ts.
import { expect, test } from './fixtures'
import { NO_RIGHT, OLA, WRITES, answered, clickDisabled, expectFine } from './helpers'
import { act, sent, turnOff } from './pages/sso'

const LIST = 'GET /v1/sso'
const SAVE = 'PUT /v1/sso/*/*'

test.describe('testing and enabling', () => {
  test(
    'it can be shown only once it worked, and hidden again by the toast',
    { tag: ['@P23', '@D8'] },
    async ({ page, sandbox, enter, toast }) => {
      await enter('/sso/nordlys-entra')
      const show = act(page, 'Show on the login page')
      await expect(page.getByRole('group', { name: 'How did it go?' })).toBeVisible()
      await expect(show).toHaveCount(0)
      await page.getByRole('radio', { name: /It failed/ }).check()
      await expect(page.getByText('AADSTS50011')).toBeVisible()
      await expect(show).toHaveCount(0)
      await page.getByRole('radio', { name: /It came back signed in/ }).check()
      await expect(page.getByText('AADSTS50011')).toHaveCount(0)
      await expect(show).toHaveCount(0)
      await act(page, 'Go on').press('Enter')
      await expect(show).toBeFocused()
      await show.click()
      await expect(toast('Nordlys Invest is on the login page')).toBeVisible()
      expect((await sent(sandbox, SAVE)).properties['visible']).toBe(true)
      await toast('Nordlys Invest is on the login page').getByRole('button', { name: 'Undo' }).click()
      await expect(toast('Nordlys Invest hidden from the login page')).toBeVisible()
      await expect(show).toBeVisible()
    },
  )

  test(
    'it is tried in another tab, and this one stays signed in',
    { tag: '@P23' },
    async ({ page, sandbox, enter, context }) => {
      await enter('/sso/nordlys-entra')
      const tab = context.waitForEvent('page')
      await page.getByRole('link', { name: 'Try it in a new tab' }).click()
      const other = await tab
      await other.getByRole('button', { name: OLA, exact: true }).click()
      await expect(other.getByRole('main')).toBeVisible()
      const asked = new URLSearchParams((await sandbox.log('GET /connect/authorize'))[1]?.query)
      expect(asked.get('acr_values')).toBe('idp:nordlys-entra')
      expect(asked.get('response_type')).toBe('code')
      await other.close()
      await expect(page.getByRole('link', { name: 'Edit provider' })).toBeVisible()
    },
  )

  test('one that is off is turned on, hidden', async ({ page, sandbox, enter, toast }) => {
    await enter('/sso/test%2Ekeycloak')
    await act(page, 'Turn on, hidden').click()
    await expect(toast('Keycloak – ærlig øvelse turned on, hidden')).toBeVisible()
    const body = await sent(sandbox, SAVE)
    expect(body).toMatchObject({ id: 9, enabled: true, properties: { visible: false, loginEnabled: true } })
    await expect(page.getByRole('group', { name: 'How did it go?' })).toBeVisible()
  })

  test(
    'hiding says what it does; the last way in that works stays',
    { tag: '@P23' },
    async ({ page, sandbox, enter, toast }) => {
      await enter('/sso/bankid')
      await expect(page.getByText('who has the address can still sign in')).toBeVisible()
      for (const other of ['fjordbank-entra', 'havregn-google']) await sandbox.put('sso', other, { enabled: false })
      for (const press of [
        () => act(page, 'Hide').click(),
        () => turnOff(page),
        () => act(page, 'Delete provider…').click(),
      ]) {
        await press()
        await expect(toast('This is the last provider on the login page that works.')).toBeVisible()
        await toast('This is the last provider').getByRole('button', { name: 'Dismiss' }).click()
      }
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
      await answered(page)
      await sandbox.fault({ route: LIST, status: 500, times: 0 })
      await act(page, 'Hide').click()
      await expect(toast('Whether people could still sign in otherwise could not be read.')).toBeVisible()
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
      await sandbox.clearFaults()
      await sandbox.put('sso', 'havregn-google', { enabled: true })
      await act(page, 'Hide').click()
      await expect(toast('BankID hidden from the login page')).toBeVisible()
    },
  )

  test(
    'turning off asks first, with what follows',
    { tag: ['@P17', '@P23'] },
    async ({ page, sandbox, enter, toast }) => {
      await enter('/sso/bankid')
      await act(page, 'Turn off…').click()
      const question = page.getByRole('dialog').filter({ hasText: 'Turn BankID off?' })
      await expect(question).toContainText('also for who has its address')
      await question.getByRole('button', { name: 'Leave it on' }).click()
      await expect(question).toHaveCount(0)
      await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
      await turnOff(page)
      await expect(toast('BankID turned off')).toBeVisible()
      expect(await sent(sandbox, SAVE)).toMatchObject({ scheme: 'bankid', enabled: false })
      await expect(act(page, 'Turn on, hidden')).toBeVisible()
    },
  )

  test(
    'where the API tells no secret, each act says what it sends, and showing asks for another test',
    { tag: ['@P19', '@D8'] },
    async ({ page, sandbox, enter, toast }) => {
      await enter('/sso/nordlys-entra')
      await expect(page.getByText('Each act here sends the secret too.')).toHaveCount(0)
      await sandbox.settings({ ssoSecret: 'nothing', ssoNullClears: true })
      await page.reload()
      const told = page.getByRole('status').filter({ hasText: 'Each act here sends the secret too.' })
      await expect(told).toContainText('null, taken to mean: keep it. The API tells of none')
      await page.getByRole('radio', { name: /It came back signed in/ }).check()
      await act(page, 'Go on').click()
      await act(page, 'Show on the login page').click()
      await expect(toast('Test it again: nothing here can see whether its secret stayed.')).toBeVisible()
      expect((await sent(sandbox, SAVE)).properties['clientSecret']).toBeNull()
      await expect(told).toContainText('So test again after each.')
      await expectFine(page)
      await expect(page.getByRole('link', { name: 'Try it in a new tab' })).toBeVisible()
    },
  )

  test('two clicks send once', { tag: '@k1' }, async ({ page, sandbox, enter }) => {
    await enter('/sso/bankid')
    await expect(act(page, 'Hide')).toBeVisible()
    await sandbox.fault({ route: SAVE, hang: true, times: 0 })
    await act(page, 'Hide').dblclick()
    await expect(sandbox).toHaveReceived(SAVE, { times: 1 })
    await sandbox.clearFaults()
    await expect(page.getByRole('group', { name: 'How did it go?' })).toBeVisible()
    await expect(sandbox).toHaveReceived(SAVE, { times: 1 })
  })

  test('who may only read is told so', { tag: '@D3' }, async ({ page, sandbox, enter }) => {
    await enter('/sso/bankid', OLA)
    for (const name of ['Hide', 'Turn off…', 'Delete provider…']) {
      await expect(act(page, name)).toHaveAccessibleDescription(NO_RIGHT)
      await clickDisabled(act(page, name))
    }
    await expect(sandbox).toHaveReceived(WRITES, { times: 0 })
  })
})
