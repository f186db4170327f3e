export type Occasion = 'hour' | 'closing' | 'category' | 'release'
export type DueCheckpoint = { occasion: Occasion; subject: string }
export type Checkpoint = { seq: number; hash: string; at: Date; jws: string }

/** What a checkpoint states (docs/record-format.md): how long the chain was, and its last hash. Nothing of what happened. */
export function checkpointStatement(head: { issuer: string; seq: number; hash: string; at: Date }) {
  const { issuer, seq, hash, at } = head
  return { format: 'interkommunal-checkpoint-1', issuer, seq, hash, at: at.toISOString() }
}

/** Told to office and jury, who keep it. That the scoring of a category has ended is nobody else's knowledge, so it is not public. */
export function isMailed(occasion: Occasion): boolean {
  return occasion === 'closing' || occasion === 'category'
}
