// A small tenant for questions about access: three ways lead to what the ledger may do, and one of them the treasury has.
import type { Sandbox } from './sandbox'

export const LEDGER = 'client-f3a1c0d2-ledger'
export const TREASURY = 'client-9be20077-treasury'
export const SCOPE = '/s/1/r/9'
export const CUT = `/access/cut?subject=${LEDGER}&action=banking.pis.create&scope=${encodeURIComponent(SCOPE)}`

/** Three ways lead to what the ledger may do; one of them the treasury has as well. */
export async function seedWays(sandbox: Sandbox): Promise<void> {
  await sandbox.access({
    groups: [
      { id: 'a1', displayName: 'Betalinger', description: 'Payments' },
      { id: 'b2', displayName: 'Godkjennere', description: 'Approvers' },
      { id: 'c3', displayName: 'Konsulenter', description: 'Consultants' },
    ],
    memberships: [
      { member: 'group-b2', group: 'group-a1' },
      { member: LEDGER, group: 'group-b2' },
      { member: LEDGER, group: 'group-c3' },
      { member: TREASURY, group: 'group-c3' },
    ],
    policies: [
      { subject: 'group-a1', action: 'banking.pis.manage', scope: '/s/1' },
      { subject: 'group-c3', action: 'banking.pis.create', scope: '/s/1/' },
      { subject: LEDGER, action: 'banking.pis.create', scope: SCOPE },
      { subject: TREASURY, action: 'banking.ais.read', scope: '/' },
    ],
  })
}
