import { findFaults } from './faults.ts'
import { readRecord, type Checkpoint, type PublishedRecord } from './record.ts'

// npm run verify -- FILE [SEQ:HASH …]: checks the published record of an edition; 0 whole, 1 faults, 2 cannot be read.

const USAGE =
  'npm run verify -- DATEI [NUMMER:HASHWERT …]\nJede NUMMER:HASHWERT ist ein Kontrollpunkt, den Sie selbst aufgeschrieben haben.'

process.exitCode = main(process.argv.slice(2))

function main([file, ...noted]: string[]): number {
  if (!file) return say([USAGE], 2)
  try {
    const record = readRecord(file)
    return report(record, findFaults(record, noted.map(checkpoint)))
  } catch (error) {
    return say([error instanceof Error ? error.message : String(error)], 2)
  }
}

function report(record: PublishedRecord, faults: string[]): number {
  const counted = record.sheets.filter((sheet) => sheet.counts).length
  const head = record.events.at(-1)
  const read = [
    record.edition.title,
    `${record.events.length} Ereignisse, ${record.sheets.length} Versiegelungen, davon ${counted} zählende Bögen gelesen.`,
    `Kette endet bei ${head ? `${head.seq}:${head.hash}` : 'keinem Ereignis'}`,
  ]
  if (faults.length === 0) return say([...read, 'Das Protokoll stimmt.'], 0)
  return say([...read, `Das Protokoll stimmt nicht (${faults.length}):`, ...faults.map((fault) => `- ${fault}`)], 1)
}

function checkpoint(text: string): Checkpoint {
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text)
  if (!match) throw new Error(`${text} ist kein Kontrollpunkt.\n${USAGE}`)
  return { seq: Number(match[1]), hash: String(match[2]) }
}

function say(lines: string[], code: number): number {
  process.stdout.write(`${lines.join('\n')}\n`)
  return code
}
