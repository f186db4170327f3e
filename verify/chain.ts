import { createHash } from 'node:crypto'
import type { ChainEvent, Checkpoint } from './record.ts'

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

const BEFORE_THE_FIRST = '0'.repeat(64)

/** Every event carries the hash of the one before and its own, without a gap from the first on. */
export function chainFaults(events: ChainEvent[]): string[] {
  const faults: string[] = []
  let before = BEFORE_THE_FIRST
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return [...faults, `Die Kette hat eine Lücke: Auf Ereignis ${index} folgt ${event.seq}.`]
    if (event.previousHash !== before) faults.push(`Ereignis ${event.seq} schließt nicht an das vorige an.`)
    if (sha256(event.previousHash + event.record) !== event.hash) faults.push(`Ereignis ${event.seq} wurde verändert.`)
    before = event.hash
  }
  return faults
}

/** A checkpoint was written down elsewhere: only it shows that the whole chain was replaced or its end cut off. */
export function checkpointFaults(events: ChainEvent[], checkpoints: Checkpoint[]): string[] {
  return checkpoints
    .filter(({ seq, hash }) => events[seq - 1]?.hash !== hash)
    .map(({ seq }) =>
      seq > events.length
        ? `Am Kontrollpunkt ${seq} gab es mehr Ereignisse: Die Kette endet jetzt bei ${events.length}, sie wurde zurückgesetzt.`
        : `Am Kontrollpunkt ${seq} hatte die Kette einen anderen Hashwert: Sie wurde seitdem neu geschrieben.`,
    )
}

export type Told = {
  seq: number
  kind: string
  subject: { id: string }
  data: Record<string, string | number | boolean | null>
}

/** What the records say, in order. A record that is no JSON has been reported by chainFaults or was never ours. */
export function toldBy(events: ChainEvent[]): Told[] {
  return events.flatMap(({ seq, record }) => {
    try {
      return [{ ...(JSON.parse(record) as Omit<Told, 'seq'>), seq }]
    } catch {
      return []
    }
  })
}
