import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { paths } from '../../src/paths.ts'
import { unzip } from '../unzip.ts'
import { bodyOf, fillPath } from './ask.ts'
import { routesOf } from './matrix.ts'
import { CELLS, FIRST_CLOSED_ENTRY, givenSheetsWorld, type Cell, type SheetsWorld } from './sheets-world.ts'

type Kind = 'reason' | 'note' | 'points'
type Viewer = 'visitor' | 'lead' | 'editor' | 'administrator' | 'office' | `juror ${number}`

/**
 * Who may meet what of a sheet, from the words of security.md and of nothing in src: nobody who has a conflict with the entry or
 * has not answered for it (JU-02, JU-05); a note only its author; a sheet its author while no late conflict has voided it (JU-03),
 * others of the jury once two persons have closed the category (JU-06, JU-08), the office from then on, too (JU-07), and of a
 * sheet that was opened and voided afterwards the office alone; never anybody else (AC-24).
 */
function mayMeet(viewer: Viewer, kind: Kind, cell: Cell): boolean {
  if (viewer === 'office') return kind !== 'note' && cell.wasRevealed
  if (!viewer.startsWith('juror ')) return false
  const juror = Number(viewer.slice('juror '.length))
  const own = CELLS.find((one) => one.entry === cell.entry && one.juror === juror)
  if (own?.conflict !== 'none' || cell.isVoided) return false
  if (juror === cell.juror) return true
  return kind !== 'note' && cell.entry >= FIRST_CLOSED_ENTRY
}

/** What must have been met, so that nothing was looked for in vain. */
function mustMeet(viewer: Viewer, kind: Kind, cell: Cell): boolean {
  const isAuthor = viewer === `juror ${cell.juror}`
  const isShown = viewer === 'office' || isAuthor ? kind !== 'points' : kind === 'points'
  return isShown && cell.sheet !== 'none' && !(kind === 'note' && cell.sheet === 'sealed') && mayMeet(viewer, kind, cell)
}

const NOTHING = '00000000-0000-4000-8000-000000000000'
const MARK = /KANARIE-(reason|note)-(\d+)-(\d)/g
/** The jury's time with every kind of entry there is; later those in which jurors have conflicts. */
const PHASES = [
  ['2026-02-20T09:00', [0, 1, 2, 3, 5, 7, 9, 11]],
  ['2026-03-24T09:00', [3, 9, 11]],
  ['2026-04-16T09:00', [3, 9, 11]],
] as const

// proves: AC-24, JU-02, JU-03, JU-05, JU-06
describe('seeing anything of a sheet implies the right to know that it exists', () => {
  let world: SheetsWorld
  let cookies: Map<Viewer, string | undefined>
  const met = new Set<string>()
  const leaks: string[] = []
  let answers = 0

  before(async () => {
    world = await givenSheetsWorld()
  })
  after(() => world.portal.close())

  async function signIn(): Promise<void> {
    const { portal, jurors, entries } = world
    const lead = await portal.db
      .selectFrom('award_entries as entry')
      .innerJoin('people_persons as person', 'person.id', 'entry.created_by')
      .where('entry.id', '=', entries[10]!.id)
      .select('person.email')
      .executeTakeFirstOrThrow()
    const people: [Viewer, string | null][] = [
      ['visitor', null],
      ['lead', lead.email],
      ['editor', 'nina.zeile@redaktion.example'],
      ['administrator', 'ada.admin@betrieb.example'],
      ['office', 'ingrid.vordruck@buero.example'],
      ...jurors.map(({ email }, number): [Viewer, string] => [`juror ${number}`, email]),
    ]
    cookies = new Map()
    for (const [viewer, email] of people) cookies.set(viewer, email === null ? undefined : await portal.signIn(email))
  }

  /** Every GET route, with the ids of this entry. */
  async function addresses(entry: number): Promise<string[]> {
    const { portal, entries, meetingId, edition, jurors, lateJuror } = world
    const { id: entryId, categoryId } = entries[entry]!
    const first = async (table: 'award_submissions', name: 'entry_id') =>
      (await portal.db.selectFrom(table).where(name, '=', entryId).select('id').executeTakeFirst())?.id ?? NOTHING
    const seals = await portal.db
      .selectFrom('award_seals as seal')
      .innerJoin('award_sheets as sheet', 'sheet.id', 'seal.sheet_id')
      .where('sheet.entry_id', '=', entryId)
      .select('seal.id')
      .execute()
    const motion = await portal.db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()
    const known: Record<string, string> = {
      entryId,
      categoryId,
      meetingId,
      motionId: motion.id,
      editionId: edition.id,
      submissionId: await first('award_submissions', 'entry_id'),
      sealId: seals[0]?.id ?? NOTHING,
      seatId: jurors[0]!.seatId,
      personId: lateJuror,
      step: 'criteria',
      part: 'zeitplan',
      number: '1',
      slug: '2025-2026',
      sample: 'vollstreckung',
    }
    const params = new Proxy(known, { get: (all, name: string) => all[name] ?? NOTHING })
    const templates = routesOf(portal.site).filter(({ method }) => method === 'GET')
    const isFirst = entry === 0
    const filled = templates
      .filter(({ template }) => isFirst || /:(entryId|categoryId|sealId)/.test(template))
      .map(({ template }) => fillPath(template, params))
    return [...filled, ...(isFirst ? [paths.search.to({ q: 'KANARIE' }), paths.office.entries.to({ q: 'KANARIE' })] : [])]
  }

  async function textOf(answer: Response): Promise<string> {
    if (!answer.headers.get('content-type')?.startsWith('application/zip')) return bodyOf(answer)
    const files = await unzip(Buffer.from(await answer.arrayBuffer()))
    return [...files].map(([name, bytes]) => `${name} ${bytes.toString()}`).join('\n')
  }

  for (const [phase, looked] of PHASES)
    it(`on every route, for everybody, at ${phase}`, async () => {
      await world.portal.moveTo(phase)
      await signIn()
      const known = (await Promise.all(looked.map(addresses))).flat()
      for (const address of known) for (const viewer of cookies.keys()) await look(phase, address, viewer)
      assert.deepEqual(leaks, [])
    })

  async function look(phase: string, address: string, viewer: Viewer): Promise<void> {
    const answer = await world.portal.request(address, { cookie: cookies.get(viewer) })
    answers += 1
    const text = `${await textOf(answer)} ${JSON.stringify([...answer.headers])}`
    const marks = [...text.matchAll(MARK)].map(([, kind = '', entry = '', juror = '']) => [kind, entry, juror])
    for (const [kind, entry, juror] of [...marks, ...pointsIn(text, address)]) {
      const cell = CELLS[Number(entry) * 5 + Number(juror)]!
      met.add(`${phase} ${viewer} ${kind} ${entry} ${juror}`)
      if (!mayMeet(viewer, kind as Kind, cell)) leaks.push(`${phase} ${viewer} ${kind} ${entry} ${juror} at ${address}`)
    }
  }

  /** Points carry no mark; they are told by the table of what each seat has given to the entry of the page. */
  function pointsIn(text: string, address: string): string[][] {
    const [table] = /Bewertungen der Jury[^]*?<\/table>/.exec(text) ?? []
    const entry = world.entries.findIndex(({ id }) => address.includes(id))
    if (!table) return []
    assert.notEqual(entry, -1, `a table of points on a page of no entry: ${address}`)
    return world.jurors.flatMap(({ body }, juror) =>
      table.includes(`>${body}<`) ? [['points', String(entry), String(juror)]] : [],
    )
  }

  it('the loops were not empty: whoever may know a sheet has met it in the jury’s time, and there were many who may not', () => {
    const [phase, looked] = PHASES[0]
    const cells = CELLS.filter(({ entry }) => looked.includes(entry as (typeof looked)[number]))
    const triples = [...cookies.keys()].flatMap((viewer) =>
      (['reason', 'note', 'points'] as const).flatMap((kind) => cells.map((cell) => ({ viewer, kind, cell }))),
    )
    const name = ({ viewer, kind, cell }: (typeof triples)[number]) => `${phase} ${viewer} ${kind} ${cell.entry} ${cell.juror}`
    const wanted = triples.filter(({ viewer, kind, cell }) => mustMeet(viewer, kind, cell))
    assert.deepEqual(
      wanted.map(name).filter((one) => !met.has(one)),
      [],
    )
    assert.ok(wanted.length >= 90, `${wanted.length} marks that had to be met`)
    const refused = triples.filter(({ viewer, kind, cell }) => !mayMeet(viewer, kind, cell))
    assert.ok(refused.length > 900, `${refused.length} times nothing may be met`)
    assert.ok(answers > 5000, `${answers} answers`)
    const states = new Set(
      CELLS.map(({ conflict, sheet, isVoided, wasRevealed }) => [conflict, sheet, isVoided, wasRevealed].join()),
    )
    assert.ok(states.size >= 8, [...states].join(' · '))
  })
})
