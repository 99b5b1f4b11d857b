// One matcher beside Playwright's own: what the sandbox was asked.
import { expect as base } from '@playwright/test'
import type { LogEntry, Sandbox } from './sandbox'

/** Which of the requests of a route are meant, and how many there have to be. */
export interface Received {
  /** Exactly so many. 0: none so far. Without it, at least one. */
  times?: number
  /** Their query has these parameters with these values; null: it has no such parameter. */
  query?: Parameters
  /** Their body, a form, has these. (The sandbox keeps the bodies of calls for tokens alone.) */
  body?: Parameters
  /** They were answered with this status. */
  status?: number
}

type Parameters = Readonly<Record<string, string | RegExp | null>>

/** Between looks, in milliseconds; the last one from then on. */
const PAUSES = [20, 50, 100, 250]

export const expect = base.extend({
  /**
   * The tenant's sandbox was asked so: "POST /v1/users/*\/roles/*", where `*` is one segment and `**` any rest; the
   * method may be one of several ("POST|PUT /v1/**") or `*`. The browser's own questions (OPTIONS) never count.
   *
   * Looks again until it is so. With `times: 0` there is nothing to wait for: it looks once, so first wait for
   * what would have come with it. More than `times` fails at once, as the log only grows.
   */
  async toHaveReceived(sandbox: Sandbox, route: string, wanted: Received = {}) {
    const { times, ...which } = this.isNot ? { ...wanted, times: 0 } : wanted
    const begun = Date.now()
    let all: LogEntry[] = []
    let meant: LogEntry[] = []
    for (let look = 0; ; look++) {
      all = await sandbox.log(route)
      meant = all.filter((call) => fits(call, which))
      const isOver = times === undefined ? meant.length > 0 : meant.length >= times
      // eslint-disable-next-line no-restricted-syntax -- a limit, as Playwright's own
      if (isOver || Date.now() - begun > this.timeout) break
      await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(look, PAUSES.length - 1)]))
    }
    const isSo = times === undefined ? meant.length > 0 : meant.length === times
    const message = (): string =>
      [
        `expected ${route}${described(which)} ${times === undefined ? 'at least once' : `${times} times`}, ` +
          `received ${meant.length} times`,
        ...(all.length === meant.length ? [] : [`(of the route in all: ${all.length})`]),
        ...all.slice(-20).map((call) => `  ${meant.includes(call) ? '✓' : ' '} ${line(call)}`),
      ].join('\n')
    return { name: 'toHaveReceived', pass: this.isNot ? !isSo : isSo, message }
  },
})

function fits(call: LogEntry, { query, body, status }: Omit<Received, 'times'>): boolean {
  return (
    (query === undefined || has(new URLSearchParams(call.query), query)) &&
    (body === undefined || has(new URLSearchParams(call.body ?? ''), body)) &&
    (status === undefined || call.status === status)
  )
}

function has(parameters: URLSearchParams, wanted: Parameters): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const sent = parameters.get(name)
    return value instanceof RegExp ? sent !== null && value.test(sent) : sent === value
  })
}

const described = (which: object): string =>
  Object.keys(which).length === 0
    ? ''
    : ` with ${JSON.stringify(which, (_, value: unknown) => (value instanceof RegExp ? String(value) : value))}`

const line = ({ n, method, path, query, status }: LogEntry): string =>
  `${n} ${method} ${path}${query === '' ? '' : `?${query}`} → ${status ?? 'no answer yet'}`
