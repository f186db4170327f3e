import { readCheckpoints, type Noted } from './checkpoints.ts'
import { findFaults } from './faults.ts'
import { readRecord, type PublishedRecord } from './record.ts'

// npm run verify -- FILE [SEQ:HASH | CHECKPOINTS.json …]: checks the published record of an edition; 0 whole, 1 faults, 2 cannot be read.

const USAGE = `npm run verify -- DATEI [NUMMER:HASHWERT | KONTROLLPUNKTE.json …]
Jede NUMMER:HASHWERT ist ein Kontrollpunkt, den Sie selbst aufgeschrieben oder per E-Mail bekommen haben,
KONTROLLPUNKTE.json eine Datei, die Sie früher von der Seite „Kontrollpunkte“ heruntergeladen haben.`

process.exitCode = main(process.argv.slice(2))

function main([file, ...noted]: string[]): number {
  if (!file) return say([USAGE], 2)
  try {
    const record = readRecord(file)
    const known = noted.map(notedIn)
    const checkpoints = known.flatMap((one) => one.checkpoints)
    return report(record, findFaults(record, checkpoints), known)
  } catch (error) {
    return say([error instanceof Error ? error.message : String(error)], 2)
  }
}

function report(record: PublishedRecord, faults: string[], known: Noted[]): number {
  const counted = record.sheets.filter((sheet) => sheet.counts).length
  const head = record.events.at(-1)
  const read = [
    record.edition.title,
    `${record.events.length} Ereignisse, ${record.sheets.length} Versiegelungen, davon ${counted} zählende Bögen gelesen.`,
    `Kette endet bei ${head ? `${head.seq}:${head.hash}` : 'keinem Ereignis'}`,
    ...known.flatMap(comparedWith),
  ]
  if (faults.length === 0) return say([...read, 'Das Protokoll stimmt.'], 0)
  return say([...read, `Das Protokoll stimmt nicht (${faults.length}):`, ...faults.map((fault) => `- ${fault}`)], 1)
}

function comparedWith({ checkpoints, keys }: Noted): string[] {
  const by = keys.map((kid) => ` (unterschrieben mit Schlüssel ${kid})`).join('')
  return [`Verglichen mit ${checkpoints.length} Kontrollpunkten${by}, zuletzt ${Math.max(...checkpoints.map(({ seq }) => seq))}.`]
}

function notedIn(text: string): Noted {
  if (text.endsWith('.json')) return readCheckpoints(text)
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text)
  if (!match) throw new Error(`${text} ist kein Kontrollpunkt.\n${USAGE}`)
  return { checkpoints: [{ seq: Number(match[1]), hash: String(match[2]) }], keys: [] }
}

function say(lines: string[], code: number): number {
  process.stdout.write(`${lines.join('\n')}\n`)
  return code
}
