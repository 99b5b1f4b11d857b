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
  'wrong_issuer' | 'trailing_slash' | 'http_endpoints' | 'plain_pkce_only' | 'no_optional_endpoints'

export interface Settings {
  accessTokenSeconds?: number
  clockOffsetSeconds?: number
  rotateRefreshTokens?: boolean
  issueRefreshTokens?: boolean
  issParameter?: 'right' | 'wrong' | 'absent'
  idTokenDefect?: IdTokenDefect | null
  /** By how many characters ID tokens are longer, as with many groups in them. */
  idTokenPadding?: number
  /** The audience that the API wants, if it is not the one in the provider's tokens. */
  apiAudience?: string | null
  discovery?: DiscoveryDefect | null
  /** `POST /clients` answers the client it made; usually it answers nothing. */
  createdClientBody?: boolean
  /** `GET /clients` tells grant types, addresses and scopes, as usual. */
  clientListDetails?: boolean
  /** What the API wants proven for every write. */
  stepUp?: 'mfa' | 'verify' | null
  /** What `GET /domains` looks like: objects, as usual; the same in `items`; or names alone. */
  domainList?: 'objects' | 'wrapped' | 'names'
  /** `GET /domains` tells what the TXT record of a pending domain is to hold, as usual. */
  domainTokens?: boolean
  /** `POST /domains` answers the domain, as usual. */
  addedDomainBody?: boolean
  /** The status of a domain is the bare word. */
  domainStatusWord?: boolean
  /** A domain is removed by `DELETE /domains/{domain}` alone. */
  domainInPath?: boolean
  /** Domains are known by the letters of people alone (`fjørdbank.example`). */
  domainsInUnicode?: boolean
  /** `GET /actions` tells the parent of each action, as usual. */
  actionParents?: boolean
  /** `GET /sso` tells properties too; usually it does not. */
  ssoListDetails?: boolean
  /** What an answer tells of a provider's secret: usually the whole. */
  ssoSecret?: 'whole' | 'masked' | 'nothing'
  /** A null secret takes the secret away; usually it stays. */
  ssoNullClears?: boolean
  /** Providers of every kind can be changed, as usual; else Google and Signicat alone. */
  ssoUpdatesAll?: boolean
  /** `DELETE /scim/{id}` is the way to revoke a token, as usual. */
  scimDeletePath?: boolean
  /** In what bare lists are wrapped; usually in nothing. */
  listWrapper?: string | null
  /** How a proof is asked for: by the words of a 403, as usual, or by the challenge of a 401 (RFC 9470). */
  stepUpBy?: 'words' | 'challenge'
  /** The verb of "add a role". */
  addRoleBy?: 'POST' | 'PUT'
  /** The verb of "update a client": PUT, as usual. */
  updateClientBy?: 'PUT' | 'PATCH' | 'POST' | 'NOTHING'
  /** The status of an operation that there is not: 405, as usual, or 404. */
  unknownOperation?: 405 | 404
  /** Paths of groups take the bare id alone; usually the subject id. */
  bareGroupPaths?: boolean
  /** What actions look like. */
  actionShape?: 'usual' | 'renamed' | 'nested' | 'names'
  /** `GET /scopes` tells names alone. */
  scopeNames?: boolean
  /** The members of a group: in pages, as usual; in a bare array; or their ids alone. */
  memberList?: 'page' | 'all' | 'ids'
  /** The list of policies: in `data`, as usual; in `items`; with numbers as cursors; or with a link to what is next. */
  policyList?: 'data' | 'items' | 'numbers' | 'links'
  /** The list of policies heeds its filter, as usual. */
  policyFilters?: boolean
  /** Permissions are the policies that apply, without what stands below their actions. */
  permissionsAsPolicies?: boolean
  /** Permissions of a group are of its own policies alone. */
  ownPermissionsOfGroups?: boolean
  /** The groups of a subject that there is not, and its members, are none, instead of 404. */
  unknownSubjectsAreEmpty?: boolean
  /** Ids that are numbers come as texts. */
  textIds?: boolean
  /** `POST /subjects/groups` answers the group, as usual. */
  createdGroupBody?: boolean
  /** `POST /sso/{kind}` answers links, as usual. */
  createdProviderLinks?: boolean
  /** Deleting a provider ends its SCIM tokens too. */
  ssoRemovesTokens?: boolean
  /** The status of a write that answers nothing, where it is usually 200. */
  emptyStatus?: 200 | 201 | 204
  /** The status of a conflict: 409, as usual. */
  conflictStatus?: 409 | 400
  /** What the type of a claim is called; its value goes along. */
  claimNames?: 'claimType' | 'type'
  /** What becomes of an addition of what is there, and a removal of what is not. */
  repeated?: 'usual' | 'refused' | 'fine'
  /** What errors look like. */
  problems?: 'documents' | 'plain' | 'text' | 'empty'
  /** Subjects tell their kind beside their subject id, as usual. */
  subjectTypes?: boolean
  /** Under what name groups tell where they come from, if they do: `source`, as usual. */
  groupSource?: string | null
  /** Searches are heeded, as usual. */
  searchHeeded?: boolean
  /** The most rows of a page of users and clients, to which a wish for more is cut; usually 200, and refused. */
  largestPage?: number | null
  /** What the grant type of code with PKCE is called. */
  pkceGrant?: string
  /** `acr_values=idp:{scheme}` is heeded, as usual. */
  idpHint?: boolean
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
  /** Null while there is no answer, 0 where the connection was broken instead. */
  status: number | null
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

/** How a tenant is made anew; what is left out is as usual. */
export interface Reset {
  users?: number
  clients?: number
  roles?: number
  scopes?: number
  groups?: number
  policies?: number
  accessTokenSeconds?: number
  people?: Added[]
}

export interface Policy {
  subject: string
  action: string
  scope: string
}

/** All of a tenant's access, or some parts of it. Groups by bare id, members by subject id. */
export interface Access {
  actions?: { name: string; parent?: string | null; title?: string }[]
  groups?: { id: string; displayName: string; description?: string; scim?: boolean }[]
  memberships?: { member: string; group: string }[]
  policies?: Policy[]
}

export interface Invitation {
  email: string
  redirectUrl: string
  acceptUrl: string
}

export class Sandbox {
  /** How far the tenant's clock is ahead, in seconds. */
  private ahead = 0

  constructor(
    private readonly request: APIRequestContext,
    readonly tenant: string,
    /** Told of each planted status, so that the browser's console line about it is expected. */
    private readonly expectStatus: (status: number) => void = () => {},
  ) {}

  /** Makes the tenant anew: people, sessions, faults, log, settings. */
  async reset(options: Reset = {}): Promise<void> {
    this.ahead = 0
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

  /**
   * The tenant's requests so far, oldest first: all of them, or those of these routes ("GET /v1/users/*", "* /v1/**").
   * To assert how many there are, `expect(sandbox).toHaveReceived(…)` waits for them.
   */
  async log(...routes: string[]): Promise<LogEntry[]> {
    const all = (await this.send('GET', 'log')) as LogEntry[]
    const wanted = routes.map(pattern)
    return wanted.length === 0
      ? all
      : all.filter(({ method, path }) => wanted.some((one) => one.test(`${method} ${path}`)))
  }

  async clearLog(): Promise<void> {
    await this.send('DELETE', 'log')
  }

  /** Changes a row behind the app's back: what is named is put in, null takes it out; one that is not there is made. */
  async put(
    table: 'clients' | 'roles' | 'scopes' | 'groups' | 'actions' | 'domains' | 'sso' | 'scim',
    id: string,
    members: Record<string, unknown>,
  ): Promise<void> {
    await this.send('PUT', `${table}/${encodeURIComponent(id)}`, members)
  }

  /** Makes a policy behind the app's back, or takes it away. Nothing is checked. */
  async policy(policy: Policy, isSo = true): Promise<void> {
    await this.send(isSo ? 'PUT' : 'DELETE', 'policies', policy)
  }

  /** Puts a subject into a group behind the app's back, or takes it out; both by subject id. */
  async member(member: string, group: string, isSo = true): Promise<void> {
    await this.send(isSo ? 'PUT' : 'DELETE', 'memberships', { member, group })
  }

  /** Replaces all actions, groups, memberships or policies; what is left out stays. */
  async access(whole: Access): Promise<void> {
    await this.send('PUT', 'access', whole)
  }

  async invitations(): Promise<Invitation[]> {
    return (await this.send('GET', 'invitations')) as Invitation[]
  }

  /**
   * Time goes by for the whole tenant: its tokens, and what it says the time is. For the page as well, use the
   * helper `pass`.
   */
  async advance(seconds: number): Promise<void> {
    this.ahead += seconds
    await this.settings({ clockOffsetSeconds: this.ahead })
  }

  private async send(method: string, what: string, data?: unknown): Promise<unknown> {
    const address = `${SANDBOX}/sandbox/${this.tenant}/${what}`
    const answer = await this.request.fetch(address, { method, ...(data === undefined ? {} : { data }) })
    const text = await answer.text()
    if (!answer.ok()) throw new Error(`${method} ${address}: ${answer.status()} ${text.slice(0, 300)}`)
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  }
}

/** A route as a pattern over "METHOD /path". */
function pattern(route: string): RegExp {
  const [methods = '', path = ''] = route.split(' ')
  // The browser asks by OPTIONS whether it may ask; nobody means that by "any method".
  const method = methods === '*' ? '(?!OPTIONS )[A-Z]+' : `(?:${methods})`
  const segments = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\/?\*\*/g, '(?:/.*)?')
    .replace(/\*(?!\))/g, '[^/]+')
  return new RegExp(`^${method} ${segments}$`)
}
