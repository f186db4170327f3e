import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givenJury, type JuryCase } from '../../../../test/jury.ts'
import { givenSealedSheet } from '../../../../test/sheets.ts'
import { paths } from '../../../paths.ts'
import { decideDeclaration } from './conflict-transaction.queries.ts'

const reasons = (word: string) => ({ gewinn: `KANARIE-${word}`, innovation: 'Begründung', zukunft: 'Begründung' })
const points = { gewinn: 5, innovation: 4, zukunft: 4 }

// proves: JU-02, JU-03, GD-01; docs/decisions/0405-own-sheets.md
describe('the copy of a juror’s own data', () => {
  let jury: JuryCase
  let entryId = ''
  let cookie = ''
  before(async () => {
    jury = await givenJury(8)
    const { portal, jurors, entries } = jury
    entryId = entries[0]!.id
    const words = ['eigen', 'fremd']
    for (const [number, word] of words.entries()) {
      const draft = { points, reasons: reasons(word), privateNote: `KANARIE-${word}-notiz` }
      await givenSealedSheet(portal.deps, { entryId, personId: jurors[number]!.personId, draft })
    }
    cookie = await portal.signIn(jurors[0]!.email)
  })
  after(() => jury.portal.close())

  const read = async (path: string) => (await jury.portal.request(path, { cookie })).text()

  it('holds the own sheet before and after a late conflict has voided it, and nothing of anybody else’s', async () => {
    const before = await read(paths.people.ownDataFile.to())
    assert.match(before, /KANARIE-eigen/)
    const answer = { state: 'declared', reasonClass: 'family', note: '' } as const
    const declared = await decideDeclaration(jury.portal.db, { entryId, personId: jury.jurors[0]!.personId, answer, seen: [] })
    assert.ok(declared.ok)
    const voids = await jury.portal.db.selectFrom('award_sheet_voids').selectAll().execute()
    assert.equal(voids.length, 1)
    const copy = await read(paths.people.ownDataFile.to())
    assert.match(copy, /KANARIE-eigen/)
    assert.doesNotMatch(copy, /KANARIE-fremd/)
    assert.ok(!copy.includes(jury.jurors[1]!.personId))
  })

  it('is the only place that still shows it: the pages say that the juror has a conflict', async () => {
    for (const path of [paths.jury.sheet.to({ entryId }), paths.jury.entry.to({ entryId }), paths.jury.start.to()])
      assert.doesNotMatch(await read(path), /KANARIE/, path)
    assert.match(await read(paths.jury.start.to()), /: befangen/)
  })

  it('is the same however many others score the entry, and counts nothing that they do', async () => {
    const copy = async () => {
      const { data } = JSON.parse(await read(paths.people.ownDataFile.to())) as { data: Record<string, { kind?: string }[]> }
      const events = data['platform_events'] ?? []
      return { ...data, platform_events: events.filter(({ kind }) => kind !== 'own-data-taken') }
    }
    const before = await copy()
    assert.ok(before.platform_events.length > 0)
    for (const number of [2, 3])
      await givenSealedSheet(jury.portal.deps, {
        entryId,
        personId: jury.jurors[number]!.personId,
        draft: { points, reasons: reasons('fremd') },
      })
    const after = await copy()
    assert.deepEqual(after, before)
    assert.doesNotMatch(JSON.stringify(await read(paths.people.ownDataFile.to())), /"(seq|ordinal)\\?"/)
  })

  it('wants a fresh proof of identity', async () => {
    const old = { authenticated_at: new Date(Date.now() - 400_000_000) }
    await jury.portal.db.updateTable('people_sessions').set(old).execute()
    const answer = await jury.portal.request(paths.people.ownDataFile.to(), { cookie })
    assert.equal(answer.status, 303)
    assert.doesNotMatch(await answer.text(), /KANARIE/)
  })
})
