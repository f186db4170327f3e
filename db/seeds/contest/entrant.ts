import { randomUUID } from 'node:crypto'
import { recordState } from '../../../src/features/award/entry-states.queries.ts'
import { recordEntry } from '../../../src/features/award/entry.queries.ts'
import {
  STEPS,
  type EntryEdition,
  type StepContent,
  type StepField,
  type StepName,
} from '../../../src/features/award/steps.rules.ts'
import { recordMembership } from '../../../src/people/organisation/membership.queries.ts'
import { ensureOrganisationForPlace } from '../../../src/people/organisation/organisation.queries.ts'
import { ensurePerson } from '../../../src/people/person.queries.ts'
import type { Tx } from '../../../src/platform/db.ts'
import { recordEvent } from '../../../src/platform/events.ts'

export type Entrant = { entryId: string; personId: string; organisationId: string; placeId: string }
type Place = { id: string; name: string }

export type Alike = Partial<Record<StepField['control'], string>>

export type EntrantSeed = {
  edition: EntryEdition
  place: Place
  partner: Place
  person: { email: string; name: string }
  at: Date
  category: number
  title: string
  /** To the questions that are answered in one's own words. */
  words: (field: StepField) => string
  /** To the others, where all entrants need not answer alike. */
  alike?: Alike
}

/** A municipality with a person who manages it, and a draft that lacks nothing. */
export async function seedEntrant(tx: Tx, seed: EntrantSeed): Promise<Entrant> {
  const { edition, place, person, at } = seed
  const organisationId = await ensureOrganisationForPlace(tx, place.id, at)
  const personId = await ensurePerson(tx, { ...person, at })
  await recordMembership(tx, { personId, organisationId, manages: true, approvedBy: null, at })
  const entryId = randomUUID()
  const entry = { id: entryId, editionId: edition.id, leadOrganisationId: organisationId, createdBy: personId, createdAt: at }
  await recordEntry(tx, entry)
  for (const step of STEPS)
    await recordState(tx, { entryId, step, revision: 1, content: contentFor(step, seed), savedBy: personId, savedAt: at })
  await recordEvent(tx, { kind: 'entry-begun', actorId: personId, subject: { table: 'award_entries', id: entryId }, at })
  return { entryId, personId, organisationId, placeId: place.id }
}

function contentFor(step: StepName, seed: EntrantSeed): StepContent {
  const { edition, partner } = seed
  const fields = edition.fields.filter((field) => field.step === step && field.control !== 'partners')
  return {
    texts: Object.fromEntries(fields.map((field) => [field.name, answerFor(field, seed)])),
    partners: step === 'partners' ? [{ placeId: partner.id, name: partner.name }] : [],
  }
}

const ALIKE: Alike = {
  email: 'probe@kommune.example',
  phone: '0211 000000',
  day: '15.1.2020',
  year: '2020',
  'legal-form': 'vereinbarung-delegierend',
  tick: 'yes',
}

function answerFor(field: StepField, { edition, category, title, words, alike }: EntrantSeed): string {
  if (field.name === 'title') return title
  if (field.control === 'category') return edition.categories[category % edition.categories.length]?.id ?? ''
  return alike?.[field.control] ?? ALIKE[field.control] ?? words(field)
}
