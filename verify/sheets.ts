import { sha256, type Told } from './chain.ts'
import { nameOf, type PublishedRecord, type Sheet } from './record.ts'

type Content = { entryId: string; seatId: string; round: number; points: Record<string, number> }

/** Each sheet that counts against what the chain said when it was sealed and when it was opened. */
export function sheetFaults(record: PublishedRecord, told: Told[]): string[] {
  return [
    ...record.sheets.flatMap((sheet) => faultsOf(record, sheet, told).map((fault) => `${nameOf(record, sheet)}: ${fault}`)),
    ...missingSheets(record, told),
  ]
}

function faultsOf(record: PublishedRecord, sheet: Sheet, told: Told[]): string[] {
  const of = (kind: string) => told.find((event) => event.kind === kind && event.subject.id === sheet.sealId)
  const sealed = of('sheet-sealed')
  if (!sealed) return ['Die Kette kennt diese Versiegelung nicht.']
  const faults: string[] = []
  if (sealed.data.commitment !== sheet.commitment) faults.push('Die gespeicherte Festlegung ist nicht die, die versiegelt wurde.')
  if (sealed.data.sheetId !== sheet.sheetId) faults.push('Versiegelt wurde ein anderer Bogen.')
  return sheet.counts ? [...faults, ...openedFaults(record, sheet, { sealed, revealed: of('sheet-revealed'), told })] : faults
}

type Seen = { sealed: Told; revealed: Told | undefined; told: Told[] }

function openedFaults(record: PublishedRecord, sheet: Sheet, { sealed, revealed, told }: Seen): string[] {
  const { content = '', salt = '' } = sheet
  const faults: string[] = []
  if (sha256(content + salt) !== sealed.data.commitment)
    faults.push('Der Inhalt ist nicht der versiegelte: Der Bogen wurde verändert.')
  if (!revealed) faults.push('Der Bogen zählt, wurde aber nie geöffnet.')
  else if (revealed.data.content !== content || revealed.data.salt !== salt)
    faults.push('Der Inhalt ist nicht der, der beim Abschluss geöffnet wurde.')
  if (revealed && !isAfterClosing(revealed, sealed, told))
    faults.push('Der Bogen wurde nicht beim Abschluss der Kategorie geöffnet.')
  const gone = told.find((event) => isEndOf(event, sheet))
  if (gone) faults.push(`Der Bogen zählt nicht mehr (${gone.kind}, Ereignis ${gone.seq}).`)
  return [...faults, ...contentFaults(record, sheet, content)]
}

/** sealed … category-closed … revealed, in this order, for the same category and round. */
function isAfterClosing(revealed: Told, sealed: Told, told: Told[]): boolean {
  const { categoryId, round } = revealed.data
  const closed = told.find(
    (event) => event.kind === 'category-closed' && event.subject.id === categoryId && event.data.round === round,
  )
  return closed !== undefined && sealed.seq < closed.seq && closed.seq < revealed.seq
}

function isEndOf(event: Told, sheet: Sheet): boolean {
  if (event.kind === 'seal-broken') return event.subject.id === sheet.sealId
  return event.kind === 'sheet-voided' && event.subject.id === sheet.sheetId
}

function contentFaults(record: PublishedRecord, sheet: Sheet, text: string): string[] {
  const content = parse(text)
  if (!content) return ['Der Inhalt ist nicht lesbar.']
  const isOfSheet = content.entryId === sheet.entryId && content.seatId === sheet.seatId && content.round === sheet.round
  const faults = isOfSheet ? [] : ['Der Inhalt gehört zu einem anderen Bogen.']
  const wrong = record.criteria.filter(({ slug, points }) => !points.includes(content.points[slug] ?? Number.NaN))
  return [...faults, ...wrong.map(({ slug }) => `Die Punkte für „${slug}“ gibt es nicht.`)]
}

function parse(text: string): Content | null {
  try {
    const content = JSON.parse(text) as Content | null
    return content && typeof content.points === 'object' ? content : null
  } catch {
    return null
  }
}

/** What was opened and is still valid must be there: a sheet left out would shift a mean unnoticed. */
function missingSheets(record: PublishedRecord, told: Told[]): string[] {
  const standing = new Map(record.entries.map(({ entryId, categoryId }) => [entryId, categoryId]))
  return told
    .filter((event) => event.kind === 'sheet-revealed')
    .flatMap((event) => {
      const content = parse(String(event.data.content))
      const sheet = { sealId: event.subject.id, sheetId: String(event.data.sheetId) }
      const isHere = record.sheets.some(({ sealId, counts }) => counts && sealId === sheet.sealId)
      if (!content || isHere || standing.get(content.entryId) !== event.data.categoryId) return []
      const hasEnded = told.some((other) => isEndOf(other, { ...content, ...sheet, commitment: '', counts: true }))
      return hasEnded ? [] : [`${nameOf(record, content)}: Der geöffnete Bogen fehlt im Protokoll.`]
    })
}
