import { readFileSync } from 'node:fs'

// The shape of a record as docs/record-format.md describes it. This program shares no code with the portal that writes records.

export type ChainEvent = { seq: number; record: string; previousHash: string; hash: string }
export type Criterion = { slug: string; weightThousandths: number; points: number[] }
export type Sheet = {
  sealId: string
  sheetId: string
  entryId: string
  seatId: string
  round: number
  commitment: string
  counts: boolean
  content?: string
  salt?: string
}
export type Result = {
  categoryId: string
  round: number
  entries: { entryId: string; rank: number; sheets: number; mean: string }[]
}
export type Checkpoint = { seq: number; hash: string }
export type PublishedRecord = {
  format: string
  edition: { slug: string; title: string }
  criteria: Criterion[]
  seats: { seatId: string; body: string }[]
  categories: { categoryId: string; title: string; closedRounds: number[] }[]
  entries: { entryId: string; categoryId: string | null; title: string; lead: string }[]
  sheets: Sheet[]
  results: Result[]
  checkpoints: Checkpoint[]
  events: ChainEvent[]
}

const LISTS = ['criteria', 'seats', 'categories', 'entries', 'sheets', 'results', 'checkpoints', 'events'] as const
const FORMAT = 'interkommunal-record-1'

/** Throws with a sentence for people when the file is no record. */
export function readRecord(file: string): PublishedRecord {
  const value = parse(file) as Partial<PublishedRecord> | null
  if (value?.format !== FORMAT) throw new Error(`${file} ist kein Protokoll im Format ${FORMAT}.`)
  const missing = LISTS.filter((name) => !Array.isArray(value[name]))
  if (missing.length > 0) throw new Error(`In ${file} fehlt: ${missing.join(', ')}.`)
  return value as PublishedRecord
}

function parse(file: string): unknown {
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${file} ist keine JSON-Datei.`)
  }
}

/** 'Sitz „Städtetag NRW“, Beitrag „Gemeinsames Archiv“ (Hellenthal), Runde 1' */
export function nameOf(record: PublishedRecord, sheet: Pick<Sheet, 'seatId' | 'entryId' | 'round'>): string {
  const seat = record.seats.find(({ seatId }) => seatId === sheet.seatId)
  const entry = record.entries.find(({ entryId }) => entryId === sheet.entryId)
  const who = seat ? `„${seat.body}“` : sheet.seatId
  const what = entry ? `„${entry.title}“ (${entry.lead})` : sheet.entryId
  return `Sitz ${who}, Beitrag ${what}, Runde ${sheet.round}`
}
