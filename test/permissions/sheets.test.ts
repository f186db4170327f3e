import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { paths } from '../../src/paths.ts'
import { siteOn, type AskedSite } from '../site.ts'
import type { Situation } from '../situation.ts'
import { unzip } from '../unzip.ts'
import { bodyOf, fillPath } from './ask.ts'
import { sampleForm } from './forms.ts'
import { routesOf } from './matrix.ts'
import { ANSWERED, CELL_OF_POINTS, LEFT, SETTINGS, SUCCESSOR, type Setting } from './sheets-settings.ts'
import { CELLS, givenSheetsWorld, HIGHEST, SECOND_ROUND_FROM, type Cell, type SheetsWorld } from './sheets-world.ts'
import { undoneDb, type UndoneDb } from './undone.ts'

const KINDS = ['reason', 'note', 'points'] as const
type Kind = (typeof KINDS)[number]
type Viewer = 'visitor' | 'lead' | 'editor' | 'administrator' | 'office' | 'successor' | `juror ${number}`

/**
 * Who may meet what of a sheet, from the words of security.md and of nothing in src: nobody who has a conflict with the entry or
 * has not answered for it (JU-02, JU-05); a note only its author; a sheet its author while no late conflict has voided it (JU-03),
 * others of the jury once two persons have closed the category (JU-06, JU-08), the office from then on, too (JU-07), and of a
 * sheet that was opened and voided afterwards the office alone; never anybody else (AC-24). Whoever has left the jury meets nothing.
 */
function mayMeet(viewer: Viewer, kind: Kind, cell: Cell, changes?: Setting['changes']): boolean {
  if (viewer === 'office') return kind !== 'note' && cell.wasRevealed
  const entry = cell.entry % SECOND_ROUND_FROM
  if (viewer === 'successor') return ANSWERED.includes(entry) && cell.isClosed && kind !== 'note' && !cell.isVoided
  if (!viewer.startsWith('juror ')) return false
  const juror = Number(viewer.slice('juror '.length))
  if (changes === 'succession' && juror === LEFT) return false
  const own = CELLS.find((one) => one.entry === entry && one.juror === juror)
  if (own?.conflict !== 'none' || cell.isVoided) return false
  if (juror === cell.juror) return true
  return kind !== 'note' && cell.isClosed
}

/** What must have been met, so that nothing was looked for in vain. */
function mustMeet(viewer: Viewer, kind: Kind, cell: Cell, changes?: Setting['changes']): boolean {
  const isAuthor = viewer === `juror ${cell.juror}`
  const isShown = kind === 'points' ? cell.sheet === 'sealed' : viewer === 'office' || isAuthor
  const isRead = viewer !== 'successor' || cell.isClosed
  return (
    isShown &&
    isRead &&
    cell.sheet !== 'none' &&
    !(kind === 'note' && cell.sheet === 'sealed') &&
    mayMeet(viewer, kind, cell, changes)
  )
}

const NOTHING = '00000000-0000-4000-8000-000000000000'
const MARK = /KANARIE-(reason|note)-(\d+)-(\d)/g
/** Which points there are to choose from and to draw upon is no secret; which was chosen is. */
const OFFERED = [
  /<svg[^]*?<\/svg>/g,
  /<input[^>]*type="radio"(?![^>]*checked)[^>]*>[^<]*<label[^]*?<\/label>/g,
  // The scale, in the record.
  /"points":\s*\[[^\]]*\]/g,
]
/** Not a piece of an id. */
const POINTS = /(?<![\w-])3571\d{3}(?![\w-])/g
/** The jury's time with every kind of entry there is; later those in which jurors have conflicts. */
const PHASES = [
  ['2026-02-20T09:00', [0, 1, 2, 3, 5, 7, 9, 11]],
  ['2026-03-24T09:00', [3, 9, 11]],
  ['2026-04-16T09:00', [3, 9, 11]],
] as const
/** One entry being scored, one being deliberated with a voided sheet. */
const POSTED_TO = [0, 11]

// proves: AC-24, JU-02, JU-03, JU-05, JU-06
describe('seeing anything of a sheet implies the right to know that it exists', () => {
  let world: SheetsWorld
  let undoing: UndoneDb
  let undoneSite: AskedSite
  let cookies: Map<Viewer, string | undefined>
  const met = new Set<string>()
  const leaks: string[] = []
  const statuses = new Map<string, number>()

  before(async () => {
    world = await givenSheetsWorld()
    undoing = await undoneDb(world.portal.database.url)
    undoneSite = await siteOn({ db: undoing.db, dataDir: world.portal.dataDir })
  })
  after(async () => {
    await undoing.close()
    await world.portal.close()
  })

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

  const concerned = () => new Map([...cookies].filter(([viewer]) => CONCERNED.test(viewer)))

  /** What addresses about this entry are filled with. */
  async function paramsOf(entry: number): Promise<Record<string, string>> {
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
    return new Proxy(known, { get: (all, name: string) => all[name] ?? NOTHING })
  }

  function templates(method: 'GET' | 'POST', only: RegExp): string[] {
    return routesOf(world.portal.site)
      .filter((route) => route.method === method && only.test(route.template))
      .map(({ template }) => template)
  }

  /** Every GET route, with the ids of this entry. */
  async function addresses(entry: number, isFirst: boolean): Promise<string[]> {
    const params = await paramsOf(entry)
    const filled = templates('GET', isFirst ? /^/ : OF_AN_ENTRY)
      .map((template) => fillPath(template, params))
      .filter((address) => isFirst || !address.includes(NOTHING))
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
      await undoneSite.deps.clock.refresh()
      await signIn()
      for (const entry of looked) {
        const viewers = entry === looked[0] ? cookies : concerned()
        for (const [address, viewer, cookie] of pairs(await addresses(entry, entry === 0), viewers))
          await read(await world.portal.request(address, { cookie }), { when: phase, viewer, address, cells: CELLS })
      }
      assert.deepEqual(leaks, [])
      if (phase === PHASES[0][0]) await inEverySetting()
    })

  async function inEverySetting(): Promise<void> {
    for (const setting of SETTINGS) await undoing.undone(() => lookIn(setting))
    assert.deepEqual(leaks, [])
  }

  async function lookIn({ name, looked, cells, changes, prepare }: Setting): Promise<void> {
    await prepare(world, undoneSite)
    const viewers = concerned()
    if (changes === 'succession') viewers.set('successor', await undoneSite.signIn(SUCCESSOR))
    for (const entry of looked) {
      const params = await paramsOf(entry)
      const known = templates('GET', entry === looked[0] ? OF_THE_JURY : OF_A_SHEET).filter(isReadable)
      const filled = known.map((template) => fillPath(template, params))
      for (const [address, viewer, cookie] of pairs(filled, viewers))
        await read(await undoneSite.request(address, { cookie }), { when: name, viewer, address, cells, changes })
    }
  }

  it('in the answer to every form, whoever sends it, and whatever is wrong with it', async () => {
    await world.portal.moveTo(PHASES[0][0])
    await undoneSite.deps.clock.refresh()
    await signIn()
    for (const entry of POSTED_TO) {
      const params = await paramsOf(entry)
      const known = templates('POST', entry === POSTED_TO[0] ? /^\/landespreis|^\/postausgang/ : OF_A_SHEET)
      const forms = known.flatMap((template) =>
        formsFor(template, params).map((form) => ({ address: fillPath(template, params), form })),
      )
      for (const [{ address, form }, viewer, cookie] of pairs(forms, cookies))
        await undoing.undone(async () => {
          const answer = await undoneSite.request(address, { method: 'POST', cookie, form })
          await read(answer, { when: 'posted', viewer, address, cells: CELLS })
        })
    }
    assert.deepEqual(leaks, [])
    const count = (status: string) => statuses.get(`posted ${status}`) ?? 0
    assert.ok(count('422') > 100 && count('409') >= 1 && count('303') > 100, JSON.stringify([...statuses]))
  })

  type Seen = { when: string; viewer: Viewer; address: string; cells: Cell[]; changes?: Setting['changes'] }

  async function read(answer: Response, { when, viewer, address, cells, changes }: Seen): Promise<void> {
    const status = `${when === 'posted' ? 'posted' : 'read'} ${answer.status}`
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    const text = `${await textOf(answer)} ${JSON.stringify([...answer.headers])}`
    const marks = [...text.matchAll(MARK)].map(([, kind = '', entry = '', juror = '']) => [kind, Number(entry), Number(juror)])
    for (const [kind, entry, juror] of [...marks, ...pointsIn(text)] as [Kind, number, number][]) {
      const cell = cells.find((one) => one.entry === entry && one.juror === juror)
      met.add(`${when} ${viewer} ${kind} ${entry} ${juror}`)
      if (isOwnData(address) && viewer === `juror ${juror}`) continue
      if (!cell || !mayMeet(viewer, kind, cell, changes)) leaks.push(`${when} ${viewer} ${kind} ${entry} ${juror} at ${address}`)
    }
  }

  function pointsIn(text: string): [Kind, number, number][] {
    const said = OFFERED.reduce((rest, offered) => rest.replaceAll(offered, ''), text)
    return [...new Set([...said.matchAll(POINTS)].map(Number))].flatMap((number): [Kind, number, number][] => {
      const cell = CELL_OF_POINTS.get(number)
      return cell ? [['points', cell.entry, cell.juror]] : []
    })
  }

  it('the loops were not empty: whoever may know a sheet has met it in the jury’s time, and there were many who may not', () => {
    const [phase, looked] = PHASES[0]
    const plain = { name: phase as string, looked: [...looked] as number[], cells: CELLS, changes: undefined, shown: undefined }
    const triples = [plain, ...SETTINGS].flatMap((setting) =>
      [...cookies.keys(), ...(setting.changes ? ['successor' as const] : [])].flatMap((viewer) =>
        KINDS.flatMap((kind) =>
          setting.cells
            .filter(({ entry }) => setting.looked.includes(entry % SECOND_ROUND_FROM))
            .map((cell) => ({ setting, viewer, kind, cell })),
        ),
      ),
    )
    const name = ({ setting, viewer, kind, cell }: (typeof triples)[number]) =>
      `${setting.name} ${viewer} ${kind} ${cell.entry} ${cell.juror}`
    const wanted = triples.filter(
      ({ viewer, kind, cell, setting }) =>
        (setting.shown ?? setting.cells).includes(cell) && mustMeet(viewer, kind, cell, setting.changes),
    )
    assert.deepEqual(
      wanted.map(name).filter((one) => !met.has(one)),
      [],
    )
    for (const { name: of } of [plain, ...SETTINGS])
      assert.ok(wanted.filter(({ setting }) => setting.name === of).length >= 4, `${of}: almost nothing had to be met`)
    assert.ok(wanted.length >= 150, `${wanted.length} marks that had to be met`)
    const refused = triples.filter(({ viewer, kind, cell, setting }) => !mayMeet(viewer, kind, cell, setting.changes))
    assert.ok(refused.length > 1200, `${refused.length} times nothing may be met`)
    const answers = [...statuses.values()].reduce((sum, one) => sum + one, 0)
    assert.ok(answers > 6000, `${answers} answers`)
    const states = new Set(
      CELLS.map(({ conflict, sheet, isVoided, wasRevealed }) => [conflict, sheet, isVoided, wasRevealed].join()),
    )
    assert.ok(states.size >= 8, [...states].join(' · '))
  })
})

const OF_AN_ENTRY = /:(entryId|categoryId|sealId)/
/** Whose pages name sheets at all, and whom a setting could show more than before. */
const OF_A_SHEET = /\/(bewertung|befangenheit)\/.*:(entryId|categoryId|sealId)/
const OF_THE_JURY = /\/(bewertung|befangenheit|beratung|jury|entscheidungsakte|bewertungsprotokoll|ranglisten?)\b/
const CONCERNED = /^(juror|successor|office)/

/** What somebody wrote is data about them (Art. 15 GDPR), voided or not (docs/decisions/0405-own-sheets.md). */
const isOwnData = (address: string) => address === paths.people.ownDataFile.to()

/** The text of a PDF is packed; the pages beside say the same. */
const isReadable = (template: string) => !template.endsWith('pdf')

/** As the matrix sends them, and sheets on what they are no longer: the answer shows both. */
function formsFor(template: string, params: Record<string, string>): Record<string, string>[] {
  const sample = sampleForm(template, { params } as Situation)
  const points = Object.fromEntries(['gewinn', 'innovation', 'zukunft'].map((slug) => [`points.${slug}`, String(HIGHEST)]))
  return template === paths.jury.sheet.template ? [sample, { base: '0', action: 'save', ...points }] : [sample]
}

/** Everything, by everybody. */
function pairs<T>(all: T[], viewers: Map<Viewer, string | undefined>): [T, Viewer, string | undefined][] {
  return all.flatMap((one) => [...viewers].map(([viewer, cookie]): [T, Viewer, string | undefined] => [one, viewer, cookie]))
}
