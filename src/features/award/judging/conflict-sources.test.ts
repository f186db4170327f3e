import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { givenEntry, givenSubmission } from '../../../../test/factories.ts'
import { givenJury, type JuryCase } from '../../../../test/jury.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { decideAdvice } from './advice-transaction.queries.ts'
import { decideAskLift, decideConfirmLift, decideDeclaration, decideSetConflict } from './conflict-transaction.queries.ts'
import { conflictOf, findConflictCase } from './conflict.queries.ts'
import type { ConflictFact, ConflictState } from './conflict.rules.ts'
import { findJudgedEntry, findQueuedEntry } from './judged-entries.queries.ts'
import type { Juror } from './juror.queries.ts'

// proves: JU-01, JU-02

type Step = 'say-none' | 'say-none-unseen' | 'declare' | 'office-sets' | 'lift' | 'advice' | 'took-part'
const STEPS: Step[] = ['say-none', 'say-none-unseen', 'declare', 'office-sets', 'lift', 'advice', 'took-part']
const conflict = { state: 'declared', reasonClass: 'interest', note: '' } as const

/** What ought to be, written down once more and without SQL. */
class Model {
  declared = false
  seen: Set<ConflictFact> | null = null
  facts = new Set<ConflictFact>()

  take(step: Step): void {
    const isAnswered = this.state() !== 'not-asked'
    if (step === 'advice' || step === 'took-part') this.facts.add(step)
    if (step === 'lift') this.declared = false
    if (step === 'declare' || step === 'office-sets') this.declared = true
    if (step === 'say-none' && !isAnswered) this.seen = new Set(this.facts)
    if (step === 'say-none-unseen' && !isAnswered && this.facts.size === 0) this.seen = new Set()
  }

  state(): ConflictState {
    if (this.declared) return 'declared'
    return this.seen && [...this.facts].every((fact) => this.seen?.has(fact)) ? 'none' : 'not-asked'
  }
}

describe('conflicts come from several sources', () => {
  let jury: JuryCase
  let pairs: { entryId: string; juror: Juror }[]
  before(async () => {
    jury = await givenJury(12, { declared: false })
    pairs = jury.entries.flatMap(({ id }) => jury.jurors.map((juror) => ({ entryId: id, juror })))
  })
  after(() => jury.portal.close())
  const db = () => jury.portal.db

  it('any of them closes the content, and only the juror’s own "none" with all facts in view opens it', async () => {
    const met = new Map<ConflictState, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 7 }), async (steps) => {
        const pair = pairs.pop()
        assert.ok(pair, 'not enough pairs')
        const model = new Model()
        for (const step of steps) {
          await act(step, pair)
          model.take(step)
          const state = model.state()
          met.set(state, (met.get(state) ?? 0) + 1)
          assert.equal(await conflictOf(db(), pair.entryId, pair.juror.personId), state, steps.join(', '))
          assert.equal((await findJudgedEntry(db(), pair.entryId, pair.juror)) !== null, state === 'none')
          assert.equal((await findQueuedEntry(db(), pair.entryId, pair.juror))?.conflict, state, steps.join(', '))
          assert.equal(await isDeclared(pair.entryId, pair.juror.personId), state === 'declared')
        }
      }),
      { numRuns: 50, endOnFailure: true },
    )
    assert.deepEqual([...met.keys()].sort(), ['declared', 'none', 'not-asked'])
    assert.ok(Math.min(...met.values()) >= 10, JSON.stringify([...met]))
  })

  async function isDeclared(entryId: string, personId: string): Promise<boolean> {
    const rows = db().selectFrom('award_declared_conflicts').where('entry_id', '=', entryId).where('person_id', '=', personId)
    return (await rows.select('entry_id').executeTakeFirst()) !== undefined
  }

  async function act(step: Step, { entryId, juror }: { entryId: string; juror: Juror }): Promise<void> {
    const { personId, editionId } = juror
    const pair = { entryId, personId, editionId }
    const seen = (await findConflictCase(db(), entryId, personId))?.facts ?? []
    if (step === 'say-none') await decideDeclaration(db(), { ...pair, answer: { state: 'none' }, seen })
    if (step === 'say-none-unseen') await decideDeclaration(db(), { ...pair, answer: { state: 'none' }, seen: [] })
    if (step === 'declare') await decideDeclaration(db(), { ...pair, answer: conflict, seen: [] })
    if (step === 'office-sets') await decideSetConflict(db(), { ...pair, officePersonId: jury.office[0], answer: conflict })
    if (step === 'lift') {
      await decideAskLift(db(), { ...pair, officePersonId: jury.office[0], reason: 'geprüft' })
      await decideConfirmLift(db(), { ...pair, officePersonId: jury.office[1] })
    }
    if (step === 'advice') await advise(pair)
    if (step === 'took-part') await letIn(pair)
  }

  async function advise(pair: { entryId: string; personId: string; editionId: string }): Promise<void> {
    const said = { source: 'Sprechstunde', advisedOn: '2025-12-04' }
    await decideAdvice(db(), { ...pair, officePersonId: jury.office[0], ...said })
  }

  async function letIn({ entryId, personId }: { entryId: string; personId: string }): Promise<void> {
    const { organisation_id } = await db()
      .selectFrom('people_memberships')
      .where('person_id', '=', personId)
      .select('organisation_id')
      .executeTakeFirstOrThrow()
    const right = { entry_id: entryId, person_id: personId, organisation_id, level: 'read', granted_by: personId }
    await db()
      .insertInto('award_entry_rights')
      .values({ ...right, granted_at: await databaseNow(db()) })
      .onConflict((known) => known.doNothing())
      .execute()
  }
})

describe('hard facts', () => {
  let jury: JuryCase
  let entryId: string
  before(async () => {
    jury = await givenJury(1, { declared: false })
    await jury.portal.moveTo('2025-12-05T09:00')
    const by = 'otto.gegenprobe@duisburg.example'
    const texts = {
      partners: { privatePartners: 'Sparverein Nord\nNRW.BANK, Düsseldorf', foreignPartners: 'Landkreistag NRWest' },
    }
    entryId = await givenEntry(jury.portal.db, { by, texts })
    await givenSubmission(jury.portal.deps, { entryId, by })
    await jury.portal.moveTo('2026-02-20T09:00')
  })
  after(() => jury.portal.database.dropDamaged()) // a second version is written past the door

  const factsOf = async (email: string) => {
    const { personId } = jury.jurors.find((one) => one.email === email) as Juror
    return (await findConflictCase(jury.portal.db, entryId, personId))?.facts
  }

  it('find the own body where it was written down as a partner, as whole words only', async () => {
    assert.deepEqual(await factsOf('felix.juror@nrwbank.example'), ['partner'])
    assert.deepEqual(await factsOf('ali.juror@landkreistag.example'), [])
  })

  it('do not count membership of an association: a municipality leads, and its association’s juror is free', async () => {
    assert.deepEqual(await factsOf('sabine.jurorin@staedtetag.example'), [])
    assert.deepEqual(await factsOf('karin.jurorin@gemeindebund.example'), [])
  })

  it('are found anew in a new version of the entry, and the juror is asked again', async () => {
    const { db } = jury.portal
    const ali = jury.jurors.find((one) => one.email === 'ali.juror@landkreistag.example') as Juror
    await db
      .insertInto('award_admissions')
      .values({ entry_id: entryId, admitted: true, reason: 'geprüft', decided_by: jury.office[0], decided_at: new Date() })
      .execute()
    await decideDeclaration(db, { entryId, personId: ali.personId, answer: { state: 'none' }, seen: [] })
    assert.notEqual(await findJudgedEntry(db, entryId, ali), null)
    const first = await db.selectFrom('award_submissions').where('entry_id', '=', entryId).selectAll().executeTakeFirstOrThrow()
    const manifest = first.manifest.replace('Landkreistag NRWest', 'Landkreistag NRW')
    await db
      .insertInto('award_submissions')
      .values({
        entry_id: entryId,
        version: 2,
        receipt_number: 'IKZ-TEST-0002',
        arrived_at: first.arrived_at,
        decided_at: first.decided_at,
        submitted_by: first.submitted_by,
        category_id: first.category_id,
        manifest,
        manifest_sha256: first.manifest_sha256,
      })
      .execute()
    assert.deepEqual(await factsOf('ali.juror@landkreistag.example'), ['partner'])
    assert.equal(await findJudgedEntry(db, entryId, ali), null)
    assert.equal(await conflictOf(db, entryId, ali.personId), 'not-asked')
  })

  it('name whoever is the contact, and whoever belongs to the organisation that leads', async () => {
    const { db } = jury.portal
    const [anybody] = jury.jurors as [Juror]
    const { contact_email } = await db
      .selectFrom('award_submissions')
      .where('entry_id', '=', entryId)
      .select('contact_email')
      .executeTakeFirstOrThrow()
    await db
      .updateTable('people_persons')
      .set({ email: contact_email ?? '' })
      .where('id', '=', anybody.personId)
      .execute()
    const { lead_organisation_id } = await db
      .selectFrom('award_entries')
      .where('id', '=', entryId)
      .select('lead_organisation_id')
      .executeTakeFirstOrThrow()
    await db
      .updateTable('people_memberships')
      .set({ organisation_id: lead_organisation_id })
      .where('person_id', '=', anybody.personId)
      .execute()
    const known = await findConflictCase(db, entryId, anybody.personId)
    assert.deepEqual(known?.facts, ['lead', 'took-part'])
  })
})
