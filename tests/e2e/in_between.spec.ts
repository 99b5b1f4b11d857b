// What failed, and whose matter it is: the person's, the network's, or the operator's.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { OLA, answered } from './helpers'
import {
  DISCOVERY,
  KEYS,
  RENEWAL,
  TOKEN,
  answerWith,
  ended,
  gate,
  renewals,
  runOut,
  signInButton,
  withShortTokens,
} from './pages/session'
import type { Sandbox } from './sandbox'

const PAGE = { body: '<!DOCTYPE html><title>Blocked</title>', contentType: 'text/html', times: 0 }
const IN_BETWEEN = 'A web page came where the IAM API should have answered'
const UNTOLD = /No such|lacks the right|does not exist|session has ended|a fault on its side/

/** The host gives this configuration from now on. */
async function configure(page: Page, change: Record<string, unknown>): Promise<void> {
  await page.route('**/config.json', async (route) => {
    // Node need not know the names below localhost; the host must be told which tenant is meant.
    const url = new URL(route.request().url())
    const headers = { ...route.request().headers(), host: url.host }
    const answer = await route.fetch({ url: `http://127.0.0.1:${url.port}/config.json`, headers })
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), ...change } })
  })
}

test.describe('a web page in place of an answer', () => {
  for (const status of [200, 401, 403, 404, 409, 429, 502]) {
    test(
      `${status}: says so, and nothing of the person or the right`,
      { tag: '@D7' },
      async ({ page, sandbox, users, person }) => {
        await users.open()
        await sandbox.clearLog()
        await sandbox.fault({ route: 'GET /v1/users/*', status, ...PAGE })
        await users.link('ola.viewer').click()
        await expect(page.getByText(IN_BETWEEN).first()).toBeVisible()
        await expect(page.getByText(`(${status})`).first()).toBeVisible()
        await expect(page.getByText(UNTOLD)).toHaveCount(0)
        await expect(ended(page)).toBeHidden()
        await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 0 })
        await sandbox.clearFaults()
        await users.tryAgain.click()
        await expect(page.getByText(IN_BETWEEN)).toHaveCount(0)
        await expect(person.page.getByRole('heading', { level: 1, name: 'ola.viewer' })).toBeVisible()
      },
    )
  }

  test('a form keeps what was typed for another try', { tag: '@D4' }, async ({ page, sandbox, enter, toast }) => {
    await enter('/clients/new')
    await answered(page)
    await page.getByLabel('A service').check()
    await page.getByRole('textbox', { name: 'Name' }).fill('night-batch')
    await page.getByRole('textbox', { name: 'Description' }).fill('Runs at night')
    await sandbox.fault({ route: 'POST /v1/clients', status: 403, ...PAGE })
    const send = page.getByRole('main').getByRole('button', { name: 'Create client' })
    await send.click()
    await expect(page.getByText(IN_BETWEEN).first()).toBeVisible()
    await expect(page.getByText(UNTOLD)).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('night-batch')
    await sandbox.clearFaults()
    await send.click()
    await expect(toast('night-batch created')).toBeVisible()
  })

  test(
    'a deletion that a filter answers with 404 has deleted nothing',
    { tag: '@D5' },
    async ({ page, sandbox, enter }) => {
      await enter('/clients/payments-portal')
      await answered(page)
      await sandbox.fault({ route: 'DELETE /v1/clients/*', status: 404, ...PAGE })
      await page.getByRole('button', { name: 'Delete client' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('payments-portal')
      await page.getByRole('dialog').getByRole('button', { name: 'Delete client' }).click()
      await expect(page.getByText(IN_BETWEEN).first()).toBeVisible()
      await expect(page).toHaveURL(/\/clients\/payments-portal$/)
    },
  )

  for (const status of [200, 403, 404, 503]) {
    test(`discovery, ${status}: something in between answered`, { tag: '@fault-1' }, async ({ page, sandbox }) => {
      await sandbox.fault({ route: DISCOVERY, status, ...PAGE })
      await page.goto('/users')
      await expect(gate(page, 'Something in between answered')).toBeVisible()
      await sandbox.clearFaults()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('button', { name: 'kari.nordmann' })).toBeVisible()
    })

    test(`the token call, ${status}: something in between answered`, async ({ page, sandbox }) => {
      await page.goto('/users')
      await sandbox.fault({ route: TOKEN, status, ...PAGE })
      await signInButton(page).click()
      await page.getByRole('button', { name: 'kari.nordmann', exact: true }).click()
      await expect(gate(page, 'Something in between answered')).toBeVisible()
      await sandbox.clearFaults()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    })

    test(`the provider’s keys, ${status}: something in between answered`, async ({ page, sandbox }) => {
      await page.goto('/users')
      await sandbox.fault({ route: KEYS, status, ...PAGE })
      await signInButton(page).click()
      await page.getByRole('button', { name: 'kari.nordmann', exact: true }).click()
      await expect(gate(page, 'Something in between answered')).toBeVisible()
    })

    test(
      `a renewal, ${status}: the call fails, and the session stays`,
      { tag: '@d5' },
      async ({ page, sandbox, users }) => {
        await withShortTokens(page, sandbox)
        await users.open()
        await runOut(page, sandbox)
        await sandbox.fault({ route: TOKEN, status, ...PAGE })
        await users.search.fill('kari')
        await expect(page.getByText('A web page came where Aritma ID should have renewed the session')).toBeVisible()
        expect((await renewals(sandbox)).length).toBeGreaterThan(0)
        await expect(ended(page)).toBeHidden()
        await sandbox.clearFaults()
        await users.tryAgain.click()
        await expect(users.row('kari.nordmann')).toBeVisible()
        await expect(users.search).toHaveValue('kari')
      },
    )
  }
})

test.describe('the operator’s matters', () => {
  const lacks = (sandbox: Sandbox, body: string): Promise<void> =>
    sandbox.fault({ route: 'GET /v1/users', status: 403, body, contentType: 'application/json', times: 0 })

  for (const [name, body] of [
    ['with its name', '{"error":"insufficient_scope","scope":"services.iam"}'],
    [
      'in a problem document',
      '{"type":"urn:ietf:params:oauth:insufficient_scope","title":"Forbidden","scope":"services.iam"}',
    ],
  ] as const) {
    test(
      `a token without a scope is not a person without a right: ${name}`,
      { tag: '@P14' },
      async ({ page, sandbox, enter, users }) => {
        await lacks(sandbox, body)
        await enter()
        await expect(users.failed).toContainText('did not bring the scope services.iam')
        await expect(users.failed).toContainText('config.json')
        await expect(page.getByText(/lacks the right|Someone with the role/)).toHaveCount(0)
        await expect(sandbox).toHaveReceived(TOKEN, { ...RENEWAL, times: 0 })
      },
    )
  }

  test(
    'an API that does not say why, to a token without services.iam',
    { tag: '@P14' },
    async ({ page, sandbox, enter, users }) => {
      await configure(page, { scopes: ['openid', 'profile', 'offline_access'] })
      await sandbox.fault({ route: 'GET /v1/users', status: 403, body: '', times: 0 })
      await sandbox.fault({ route: 'GET /v1/me', status: 403, body: '', times: 0 })
      await enter()
      await expect(users.failed).toContainText('did not bring the scope services.iam')
    },
  )

  test('who lacks a right is told so still', { tag: '@P14' }, async ({ page, sandbox, enter, users }) => {
    await lacks(sandbox, '{"title":"Forbidden"}')
    await enter('/users', OLA)
    await expect(users.failed).toContainText('Your account lacks the right to do this.')
    await expect(page.getByText('config.json')).toHaveCount(0)
  })

  test('an address of the API that knows no operation is called that', async ({
    page,
    oddities,
    enter,
    users,
    tenant,
  }) => {
    oddities.allowStatus(404)
    oddities.allow(/CORS policy|ERR_FAILED/)
    const elsewhere = `${new URL(tenant.issuer).origin}/core/other`
    await configure(page, { apiBase: elsewhere })
    await page.route('**/core/other/v1/**', (route) =>
      route.fulfill({
        status: 404,
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      }),
    )
    await enter()
    await expect(users.failed).toContainText('apiBase in config.json may name the wrong address')
    await page.goto('/users/7')
    await expect(page.getByRole('alert')).toContainText('apiBase in config.json may name the wrong address')
    await expect(page.getByText('No such user')).toHaveCount(0)
  })

  test('a static host in place of the API is named', async ({ sandbox, enter, users, tenant }) => {
    for (const route of ['GET /v1/users', 'GET /v1/me']) await sandbox.fault({ route, status: 200, ...PAGE })
    await enter()
    await expect(users.failed).toContainText(IN_BETWEEN)
    await expect(users.failed).toContainText(`${new URL(tenant.issuer).origin}/core/iam, which is apiBase`)
  })

  test('an API that gives no permission (CORS) is told from one that cannot be reached', async ({
    page,
    sandbox,
    oddities,
    enter,
    users,
    tenant,
  }) => {
    oddities.allow(/CORS policy|ERR_FAILED|ERR_CONNECTION|ERR_UNSAFE_PORT|ERR_BLOCKED/)
    for (const route of ['GET /v1/users', 'GET /v1/me']) {
      await sandbox.fault({ route, status: 200, noCors: true, times: 0 })
    }
    await enter()
    await expect(users.failed).toContainText('can be reached, but its answer was withheld from the console')
    await expect(users.failed).toContainText(`must allow ${tenant.origin}`)
    await page.route(
      (url) => url.origin === new URL(tenant.issuer).origin && !url.pathname.startsWith('/id/'),
      (route) => route.abort(),
    )
    await users.tryAgain.click()
    await expect(users.failed).toContainText('This computer has a network, but the IAM API cannot be reached')
    await expect(users.failed).toContainText('apiBase in config.json')
  })

  test('a computer without a network is told that', async ({ page, context, oddities, users }) => {
    oddities.allow(/ERR_INTERNET_DISCONNECTED/)
    await users.open()
    await context.setOffline(true)
    await users.search.fill('kari')
    await expect(page.getByText('This computer has no network right now.')).toBeVisible()
    await context.setOffline(false)
  })

  test('a provider that gives no permission (CORS) is told from one that cannot be reached', async ({
    page,
    sandbox,
    oddities,
    tenant,
  }) => {
    oddities.allow(/CORS policy|ERR_FAILED/)
    await sandbox.fault({ route: DISCOVERY, status: 200, noCors: true, times: 0 })
    await page.goto('/users')
    await expect(gate(page, 'Aritma ID cannot be reached')).toBeVisible()
    await expect(page.getByRole('main')).toContainText(`Aritma ID must allow ${tenant.origin} (CORS)`)
    await page.route(
      (url) => url.origin === new URL(tenant.issuer).origin,
      (route) => route.abort(),
    )
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('main')).toContainText('did not answer as it should')
  })

  test('an issuer that leads to another server is a matter of the configuration', async ({ page, sandbox }) => {
    await sandbox.fault({ route: DISCOVERY, status: 404, body: '', times: 0 })
    await page.goto('/users')
    await expect(gate(page, 'The sign-in configuration was rejected')).toBeVisible()
  })
})

test.describe('config.json', () => {
  test('that does not come is the person’s network first, with another try', async ({ page, oddities }) => {
    oddities.allow(/ERR_FAILED|ERR_BLOCKED/)
    await page.route('**/config.json', (route) => route.abort())
    await page.goto('/users')
    await expect(gate(page, 'The console could not be started')).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Check the connection')
    await expect(page.getByText('not configured')).toHaveCount(0)
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(signInButton(page)).toBeVisible()
  })

  test('in whose place a web page comes is told as that', async ({ page, sandbox }) => {
    await sandbox.fault({ route: 'GET /config.json', status: 200, ...PAGE })
    await page.goto('/users')
    await expect(gate(page, 'The console is not configured')).toBeVisible()
    await expect(page.getByRole('main')).toContainText('A web page came in place of its file config.json.')
  })
})

test.describe('the way back from the provider', () => {
  /** As with a host that sends the browser on to the same path with a slash. (Playwright sees no redirects of one.) */
  const slashed = async (page: Page, keepsQuery: boolean): Promise<void> => {
    await page.route('**/connect/authorize?*', async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 })
      const sent = answer.headers()['location'] ?? ''
      const location = sent.replace(/\/callback(\?.*)$/, keepsQuery ? '/callback/$1' : '/callback/')
      await route.fulfill({ response: answer, headers: { ...answer.headers(), location } })
    })
  }

  test('a slash that the host adds changes nothing', { tag: '@a7' }, async ({ page, enter }) => {
    await slashed(page, true)
    await enter('/users')
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  })

  const losses = {
    '/callback/': (page: Page) => slashed(page, false),
    '/callback': (page: Page) => answerWith(page, () => ''),
  }
  for (const [keep, lose] of Object.entries(losses)) {
    test(
      `an answer that the host loses on the way to ${keep} is told, once, with what to do`,
      { tag: '@E7' },
      async ({ page, sandbox, tenant }) => {
        await lose(page)
        await page.goto('/users?search=kari')
        await expect(gate(page, 'The answer from Aritma ID was lost')).toBeVisible()
        await expect(page.getByRole('main')).toContainText(
          `the host must answer ${tenant.origin}/callback with the page itself`,
        )
        await expect(sandbox).toHaveReceived(TOKEN, { times: 0 })
        await page.unrouteAll()
        await page.getByRole('button', { name: 'Sign in again' }).click()
        await page.getByRole('button', { name: 'kari.nordmann', exact: true }).click()
        await expect(page.getByRole('searchbox')).toHaveValue('kari')
      },
    )
  }
})
