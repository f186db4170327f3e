import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { sha256 } from './chain.ts'
import { findFaults } from './faults.ts'
import { readRecord, type PublishedRecord } from './record.ts'

const VECTORS = new URL('./vectors/', import.meta.url).pathname
const verify = (...args: string[]) => spawnSync(process.execPath, ['verify/verify.ts', ...args], { encoding: 'utf8' })

/** The published vectors: what the verifier must say about each. */
const vectors: [name: string, says: RegExp, faults: number][] = [
  ['whole', /Das Protokoll stimmt\.$/m, 0],
  ['altered-sheet', /Sitz „Kreis B“, Beitrag „Probebeitrag Eins“ \(Musterstadt\), Runde 1: .* Der Bogen wurde verändert/, 3],
  ['altered-event', /Ereignis 4 wurde verändert/, 2],
  ['missing-sheet', /Sitz „Bank C“, Beitrag „Probebeitrag Zwei“ .* fehlt im Protokoll/, 1],
  ['wrong-mean', /Nachgerechnet sind es 3 Bögen, Mittelwert 16\/9, Rang 2; .* Mittelwert 17\/9/, 1],
  ['cut-chain', /Am Kontrollpunkt 17/, 1],
]

describe('npm run verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ik-verify-'))
  after(() => rmSync(folder, { recursive: true }))

  for (const [name, says, faults] of vectors) {
    it(`says of the vector "${name}" what is published`, () => {
      const { status, stdout } = verify(join(VECTORS, `${name}.json`))
      assert.match(stdout, says)
      assert.equal(stdout.split('\n').filter((line) => line.startsWith('- ')).length, faults)
      assert.equal(status, faults === 0 ? 0 : 1)
    })
  }

  it('knows every vector there is', () =>
    assert.deepEqual(readdirSync(VECTORS).sort(), vectors.map(([name]) => `${name}.json`).sort()))

  it('compares with what somebody wrote down, and says which end the chain has', () => {
    const file = join(VECTORS, 'whole.json')
    const head = /endet bei (\d+:[0-9a-f]{64})/.exec(verify(file).stdout)?.[1] ?? ''
    assert.equal(verify(file, head).status, 0)
    const other = verify(
      file,
      head.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
    )
    assert.equal(other.status, 1)
    assert.match(other.stdout, /Am Kontrollpunkt 16/)
  })

  const unreadable: [what: string, text: string | null, says: RegExp][] = [
    ['nothing', null, /DATEI/],
    ['no JSON', 'KANARIE{', /keine JSON-Datei/],
    ['another format', '{"format":"interkommunal-record-2"}', /kein Protokoll im Format interkommunal-record-1/],
    ['half a record', '{"format":"interkommunal-record-1","events":[]}', /fehlt: criteria, seats/],
  ]
  for (const [what, text, says] of unreadable) {
    it(`is content with ${what} neither`, () => {
      const file = join(folder, 'record.json')
      if (text !== null) writeFileSync(file, text)
      const { status, stdout } = verify(...(text === null ? [] : [file]))
      assert.match(stdout, says)
      assert.equal(status, 2)
    })
  }
})

type Change = (record: PublishedRecord) => void

/** What somebody might do who writes the record, one after the other; the chain is built anew where it must fit. */
const frauds: [what: string, Change, says: RegExp][] = [
  ['seals the sheet anew, in the table only', reseal(2), /Die gespeicherte Festlegung ist nicht die, die versiegelt wurde/],
  ['exchanges two sheets', exchange, /Der Inhalt gehört zu einem anderen Bogen|Der Inhalt ist nicht der versiegelte/],
  [
    'lets a broken seal count',
    (record) => Object.assign(record.sheets[0]!, { counts: true, content: '{}', salt: 'unknown' }),
    /zählt nicht mehr \(seal-broken/,
  ],
  ['lets an unsealed sheet count', (record) => (record.sheets[3]!.sealId = 'nobody'), /Die Kette kennt diese Versiegelung nicht/],
  ['gives a sheet to another one', (record) => (record.sheets[3]!.sheetId = 'other'), /Versiegelt wurde ein anderer Bogen/],
  ['drops the event of opening', rechain((told) => told.filter(({ n }) => n !== 12)), /wurde aber nie geöffnet/],
  [
    'opens before closing',
    rechain((told) => [...told.filter(({ n }) => n !== 10), told[9]!]),
    /nicht beim Abschluss der Kategorie geöffnet/,
  ],
  ['leaves an event out', (record) => record.events.splice(5, 1), /Lücke: Auf Ereignis 5 folgt 7/],
  ['joins a foreign event', (record) => (record.events[6]!.previousHash = 'f'.repeat(64)), /Ereignis 7 schließt nicht an/],
  [
    'builds the chain anew',
    rechain((told) => told.map((one) => (one.n === 2 ? { ...one, record: one.record.replace('"kind"', '"kind" ') } : one))),
    /Am Kontrollpunkt 3/,
  ],
  ['gives points that there are not', (record) => (record.criteria[0]!.points = [0, 1, 2]), /Die Punkte für „a“ gibt es nicht/],
  ['changes a weight', (record) => (record.criteria[0]!.weightThousandths = 501), /Nachgerechnet/],
  [
    'exchanges the ranks',
    (record) => record.results[0]!.entries.forEach((entry) => (entry.rank = 3 - entry.rank)),
    /Rang 1; das Protokoll sagt: .* Rang 2/,
  ],
  ['leaves the result out', (record) => record.results.pop(), /Das Ergebnis fehlt/],
  [
    'ranks an entry without sheets',
    (record) => record.results[0]!.entries.push({ entryId: 'x', rank: 3, sheets: 0, mean: '0/1' }),
    /hat ein Ergebnis und keinen Bogen/,
  ],
]

describe('the verifier finds it when somebody', () => {
  for (const [what, change, says] of frauds) {
    it(what, () => {
      const record = readRecord(join(VECTORS, 'whole.json'))
      assert.deepEqual(findFaults(record, []), [])
      change(record)
      assert.match(findFaults(record, []).join('\n'), says)
    })
  }
})

function reseal(index: number): Change {
  return (record) => {
    const sheet = record.sheets[index]!
    sheet.content = sheet.content?.replace(/"a":\d/, '"a":0')
    sheet.commitment = sha256(`${sheet.content}${sheet.salt}`)
  }
}

function exchange(record: PublishedRecord): void {
  const [one, other] = [record.sheets[2]!, record.sheets[3]!]
  for (const name of ['content', 'salt'] as const) [one[name], other[name]] = [other[name], one[name]]
}

type Numbered = { n: number; record: string }

function rechain(change: (told: Numbered[]) => Numbered[]): Change {
  return (published) => {
    let before = '0'.repeat(64)
    const told = change(published.events.map(({ seq, record }) => ({ n: seq, record })))
    published.events = told.map(({ record }, index) => {
      const event = { seq: index + 1, record, previousHash: before, hash: sha256(before + record) }
      before = event.hash
      return event
    })
  }
}
