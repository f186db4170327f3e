import { randomUUID } from 'node:crypto'
import { findCurrentEntryEdition } from '../src/features/award/entry-edition.queries.ts'
import { recordState } from '../src/features/award/entry-states.queries.ts'
import { recordEntry } from '../src/features/award/entry.queries.ts'
import { findHandInCase } from '../src/features/award/hand-in-case.queries.ts'
import { decideHandIn } from '../src/features/award/hand-in-transaction.queries.ts'
import { decideDeclaration } from '../src/features/award/judging/conflict-transaction.queries.ts'
import type { ConflictFact } from '../src/features/award/judging/conflict.rules.ts'
import { decideTakeBack } from '../src/features/award/take-back-transaction.queries.ts'
import {
  STEPS,
  fieldsOf,
  type EntryEdition,
  type Partner,
  type StepContent,
  type StepField,
  type StepName,
} from '../src/features/award/steps.rules.ts'
import { databaseNow } from '../src/platform/clock.ts'
import { transact, type Db } from '../src/platform/db.ts'
import type { Deps } from '../src/platform/deps.ts'

type GivenEntry = {
  /** E-mail of a person of the demo's cast, who leads it with their organisation. */
  by: string
  texts?: Partial<Record<StepName, Record<string, string>>>
  partners?: Partner[]
  /** Steps left empty. */
  without?: StepName[]
}

export const SCHLEIDEN = { placeId: '05366036', name: 'Schleiden' }
export const KALL = { placeId: '05366024', name: 'Kall' }

/** A draft in which every required field of the edition is filled; `texts` changes some of them. */
export async function givenEntry(
  db: Db,
  { by, texts = {}, partners = [SCHLEIDEN, KALL], without = [] }: GivenEntry,
): Promise<string> {
  const edition = await findCurrentEntryEdition(db)
  if (!edition) throw new Error('no edition is seeded')
  const person = await db
    .selectFrom('people_persons as p')
    .innerJoin('people_memberships as m', 'm.person_id', 'p.id')
    .where('p.email', '=', by)
    .select(['p.id', 'm.organisation_id'])
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  await transact(db, async (tx) => {
    const at = await databaseNow(tx)
    await recordEntry(tx, {
      id,
      editionId: edition.id,
      leadOrganisationId: person.organisation_id,
      createdBy: person.id,
      createdAt: at,
    })
    for (const step of STEPS.filter((one) => !without.includes(one))) {
      const content = filled(edition, step, texts[step] ?? {}, partners)
      await recordState(tx, { entryId: id, step, revision: 1, content, savedBy: person.id, savedAt: at })
    }
  })
  return id
}

function filled(edition: EntryEdition, step: StepName, texts: Record<string, string>, partners: Partner[]): StepContent {
  const answers = fieldsOf(edition, step)
    .filter((field) => field.required)
    .map((field) => [field.name, answerTo(edition, field)])
  const listed = step === 'partners' ? partners : []
  return { texts: { ...Object.fromEntries(answers.filter(([, text]) => text !== '')), ...texts }, partners: listed }
}

function answerTo(edition: EntryEdition, field: StepField): string {
  const answers: Partial<Record<StepField['control'], string>> = {
    email: 'rufbereitschaft@hellenthal.example',
    phone: '02482 85-0',
    day: '1.3.2019',
    year: '2019',
    tick: 'yes',
    partners: '',
    'legal-form': 'vereinbarung-mandatierend',
    category: edition.categories[0]?.id ?? '',
  }
  return answers[field.control] ?? `Angabe zu ${field.label}`
}

/** Handed in through the one door, now, by somebody who may. */
export async function givenSubmission(deps: Deps, { entryId, by }: { entryId: string; by: string }): Promise<string> {
  const person = await personOf(deps.db, by)
  const found = await findHandInCase(deps.db, entryId, person)
  if (!found) throw new Error(`${by} cannot see this entry`)
  const answer = await decideHandIn(deps, {
    entryId,
    actor: person,
    arrivedAt: await databaseNow(deps.db),
    contentsSha256: found.facts.contentsSha256,
  })
  if (!answer.ok) throw new Error(answer.because)
  return answer.outcome
}

/** Everything of this person's organisation is taken back, through the one door; its place as lead is free again. */
export async function givenNothingHandedIn(db: Db, by: string): Promise<void> {
  const actor = await personOf(db, by)
  const places = await db
    .selectFrom('award_lead_places')
    .where('lead_organisation_id', '=', actor.organisationId)
    .select('entry_id as entryId')
    .execute()
  for (const { entryId } of places) await decideTakeBack(db, { entryId, actor, arrivedAt: await databaseNow(db) })
}

/** Two persons of the office have opened the entries of the edition: from now on content may be read. */
export async function givenOpened(db: Db, editionId: string): Promise<void> {
  const office = await officeOf(db)
  const acted_at = await databaseNow(db)
  await db
    .insertInto('award_opening_acts')
    .values(office.map((person_id) => ({ edition_id: editionId, person_id, acted_at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The formal check has ended well. */
export async function givenAdmitted(db: Db, entryId: string): Promise<void> {
  const [decided_by = ''] = await officeOf(db)
  await db
    .insertInto('award_admissions')
    .values({ entry_id: entryId, admitted: true, reason: '', decided_by, decided_at: await databaseNow(db) })
    .execute()
}

/** Two persons of the demo's office. */
export async function officeOf(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('people_roles')
    .where('role', '=', 'office')
    .select('person_id')
    .orderBy('person_id')
    .limit(2)
    .execute()
  return rows.map((row) => row.person_id)
}

function personOf(db: Db, email: string) {
  return db
    .selectFrom('people_persons as p')
    .innerJoin('people_memberships as m', 'm.person_id', 'p.id')
    .where('p.email', '=', email)
    .select(['p.id as personId', 'm.organisation_id as organisationId', 'm.manages'])
    .executeTakeFirstOrThrow()
}

/** Said by the juror through the one door, with all hard facts in view. */
export async function givenNoConflict(db: Db, entryId: string, personId: string): Promise<void> {
  const seen: ConflictFact[] = ['lead', 'partner', 'took-part', 'advice']
  const answer = await decideDeclaration(db, { entryId, personId, answer: { state: 'none' }, seen })
  if (!answer.ok) throw new Error(answer.because)
}
