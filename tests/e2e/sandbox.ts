// A client of the sandbox's control API, bound to one tenant: what a test does behind the app's back.
import type { APIRequestContext } from '@playwright/test'

export const SANDBOX_PORT = Number(process.env['SANDBOX_PORT'] ?? 4180)
export const SANDBOX = `http://127.0.0.1:${SANDBOX_PORT}`

export type IdTokenDefect =
  | 'alg_none'
  | 'hs256'
  | 'bad_signature'
  | 'wrong_iss'
  | 'wrong_aud'
  | 'wrong_azp'
  | 'wrong_nonce'
  | 'missing_nonce'
  | 'expired'
  | 'missing_sub'
  | 'unknown_kid'

export type DiscoveryDefect =
  | 'wrong_issuer'
  | 'trailing_slash'
  | 'http_endpoints'
  | 'plain_pkce_only'
  | 'no_optional_endpoints'

export interface Settings {
  accessTokenSeconds?: number
  clockOffsetSeconds?: number
  rotateRefreshTokens?: boolean
  issueRefreshTokens?: boolean
  issParameter?: 'right' | 'wrong' | 'absent'
  idTokenDefect?: IdTokenDefect | null
  discovery?: DiscoveryDefect | null
}

/** What a route does instead of its work. `times: 0` holds until the faults are removed. */
export interface Fault {
  route: string
  times?: number
  skip?: number
  delayMs?: number
  hang?: true
  status?: number
  retryAfter?: string
  body?: string
  contentType?: string
  cut?: true
  cutAfterCommit?: true
  wrongJson?: true
  nullFields?: true
  huge?: true
  html?: true
  redirect?: string
  noCors?: true
}

export interface LogEntry {
  n: number
  at_ms: number
  method: string
  path: string
  query: string
  status: number
  origin: string | null
  hasCookie: boolean
  hasAuthorization: boolean
  contentType: string | null
  body: string | null
}

/** A person that a test puts into its tenant, after the seeded ones. */
export interface Added {
  userName: string
  email: string
  phoneNumber?: string
  twoFactorEnabled?: boolean
  /** Names of roles. */
  roles?: string[]
}

export interface Invitation {
  email: string
  redirectUrl: string
  acceptUrl: string
}

export class Sandbox {
  constructor(
    private readonly request: APIRequestContext,
    readonly tenant: string,
    /** Told of each planted status, so that the browser's console line about it is expected. */
    private readonly expectStatus: (status: number) => void = () => {},
  ) {}

  /** Makes the tenant anew: people, sessions, faults, log, settings. */
  async reset(options: { users?: number; accessTokenSeconds?: number; people?: Added[] } = {}): Promise<void> {
    await this.send('POST', 'reset', options)
  }

  async settings(change: Settings): Promise<void> {
    await this.send('PUT', 'settings', change)
  }

  async rotateKeys(): Promise<void> {
    await this.send('POST', 'rotate-keys')
  }

  /** Ends the provider's sessions and refresh families: the next refresh is refused. */
  async revokeSessions(): Promise<void> {
    await this.send('POST', 'revoke-sessions')
  }

  async fault(fault: Fault): Promise<void> {
    if (fault.status !== undefined) this.expectStatus(fault.status)
    await this.send('POST', 'faults', { times: 1, ...fault })
  }

  async clearFaults(): Promise<void> {
    await this.send('DELETE', 'faults')
  }

  /** The tenant's requests so far; with a filter, those whose "METHOD /path" it matches. */
  async log(filter?: RegExp): Promise<LogEntry[]> {
    const all = (await this.send('GET', 'log')) as LogEntry[]
    return filter === undefined ? all : all.filter((entry) => filter.test(`${entry.method} ${entry.path}`))
  }

  async clearLog(): Promise<void> {
    await this.send('DELETE', 'log')
  }

  async invitations(): Promise<Invitation[]> {
    return (await this.send('GET', 'invitations')) as Invitation[]
  }

  private async send(method: string, what: string, data?: unknown): Promise<unknown> {
    const address = `${SANDBOX}/sandbox/${this.tenant}/${what}`
    const answer = await this.request.fetch(address, { method, ...(data === undefined ? {} : { data }) })
    const text = await answer.text()
    if (!answer.ok()) throw new Error(`${method} ${address}: ${answer.status()} ${text.slice(0, 300)}`)
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  }
}
