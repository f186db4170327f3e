import type { Tx } from '../../platform/db.ts'

/** Every session, and every link and code on its way: of a restored database nobody knows who has seen it. How many sessions. */
export async function removeEverySignIn(tx: Tx): Promise<number> {
  await tx.deleteFrom('people_sign_in_challenges').execute()
  await tx.deleteFrom('people_passkey_challenges').execute()
  const sessions = await tx.deleteFrom('people_sessions').returning('id').execute()
  return sessions.length
}
