// A test that says by its tag that it shows an operation of the API (`@call:addUserRole`, see docs/coverage.md) has to
// show it: the console of the test was answered with success by that operation.
import { readFileSync } from 'node:fs'
import { expect } from './matchers'
import { type LogEntry, SANDBOX } from './sandbox'

const TAG = '@call:'

/** The operations of the API by name: method and path, ids in braces. */
function operations(): Map<string, { method: string; path: string }> {
  const text = readFileSync(new URL('../../crates/api/openapi.yaml', import.meta.url), 'utf8')
  const all = new Map<string, { method: string; path: string }>()
  let [path, method] = ['', '']
  for (const line of text.split('\n')) {
    path = /^ {2}(\/\S+):$/.exec(line)?.[1] ?? path
    method = /^ {4}(get|put|post|delete|patch):$/.exec(line)?.[1]?.toUpperCase() ?? method
    const name = /^ {6}operationId: (\S+)$/.exec(line)?.[1]
    if (name !== undefined) all.set(name, { method, path })
  }
  return all
}

/** Whether a request is this operation, of this kind of provider where it has one. */
function matches(call: LogEntry, { method, path }: { method: string; path: string }, kind?: string): boolean {
  const pattern = path.replace('{kind}', kind ?? '{kind}').replace(/\{[^}]+\}/g, '[^/]+')
  return call.method === method && new RegExp(`^${pattern}$`).test(call.path)
}

/** Holds the tags of a test that has passed against what its tenant was asked. */
export async function prove(tags: string[], tenant: { name: string; origin: string }): Promise<void> {
  const claims = tags.filter((tag) => tag.startsWith(TAG)).map((tag) => tag.slice(TAG.length))
  if (claims.length === 0) return
  const known = operations()
  const log = (await (await fetch(`${SANDBOX}/sandbox/${tenant.name}/log`)).json()) as LogEntry[]
  const answered = log.filter(({ origin, status }) => origin === tenant.origin && Math.floor((status ?? 0) / 100) === 2)
  const unproven = claims.filter((claim) => {
    const [name = '', kind] = claim.split(':')
    const operation = known.get(name)
    return operation === undefined || !answered.some((call) => matches(call, operation, kind))
  })
  expect(unproven, 'operations that the tags of this test name, and that it does not show').toEqual([])
}
