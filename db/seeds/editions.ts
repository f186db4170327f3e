import { readFile } from 'node:fs/promises'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { transact, type Db, type Tx } from '../../src/platform/db.ts'
import { seedFormFields } from './edition-form-fields.ts'
import { seedJudging } from './edition-judging.ts'

const EDITIONS = ['2021-2022', '2025-2026']

/** Both real editions from data/editions. An edition that is there already is left alone: its texts may have been edited since. */
export async function seedEditions(db: Db): Promise<void> {
  for (const slug of EDITIONS) {
    const edition = await readEdition(slug)
    await transact(db, (tx) => recordEdition(tx, edition))
  }
}

type EditionFile = {
  slug: string
  number: number
  title: string
  ministry: string
  ministryShort: string
  callTitle: string
  purpose: string
  prizeCents: number
  contractCutoffOn: string
  contactName: string
  contactEmail: string
  contactPhone: string
  entriesReceived: number | null
  archived: boolean
  conditionsSource: string
  contentVisibleFrom: string
  datesVisibleFrom: string
  phases: { kind: string; at: string; dayIsPublic: boolean }[]
  categories: { slug: string; title: string; description: string; isSpecial: boolean }[]
  criteria: { slug: string; title: string; explanation: string; question: string; weight: number; max: number }[]
  seats: { body: string; note: string }[]
  points: { points: number; label: string }[]
  quorum: number
  /** Body of the seat that leads the jury. */
  chair: string | null
  tieBreakers: { kind: string; criterion?: string }[]
  checkItems: { slug: string; title: string; explanation: string; rule?: string }[]
  conditions: { title: string; text: string }[]
  questions: { chapter: string; slug: string; question: string; answer: string }[]
  /** The day on which all of them are read again. */
  questionsReviewOn?: string
  dates: { slug: string; title: string; text: string; place: string; startsAt: string; endsAt: string }[]
  winners: {
    category: string
    project: string | null
    municipalities: string
    summary: string
    sourceUrl: string | null
    placeId?: string
  }[]
}
type EditionSeed = EditionFile & { callText: string; juryTerms: string }

async function readEdition(slug: string): Promise<EditionSeed> {
  const folder = new URL('../../data/editions/', import.meta.url)
  const file = JSON.parse(await readFile(new URL(`${slug}.json`, folder), 'utf8')) as EditionFile
  const callText = await readFile(new URL(`${slug}.call.md`, folder), 'utf8')
  const juryTerms = file.seats.length > 0 ? await readFile(new URL(`${slug}.jury.md`, folder), 'utf8') : ''
  return { ...file, callText, juryTerms }
}

async function recordEdition(tx: Tx, edition: EditionSeed): Promise<void> {
  const row = await tx
    .insertInto('award_editions')
    .values({
      slug: edition.slug,
      number: edition.number,
      title: edition.title,
      ministry: edition.ministry,
      ministry_short: edition.ministryShort,
      call_title: edition.callTitle,
      call_text: edition.callText,
      purpose: edition.purpose,
      prize_cents: edition.prizeCents,
      contract_cutoff_on: edition.contractCutoffOn,
      contact_name: edition.contactName,
      contact_email: edition.contactEmail,
      contact_phone: edition.contactPhone,
      entries_received: edition.entriesReceived,
      archived: edition.archived,
      conditions_source: edition.conditionsSource,
      jury_terms: edition.juryTerms,
      quorum: edition.quorum,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return
  await recordCalendar(tx, row.id, edition)
  await recordContest(tx, row.id, edition)
  await seedJudging(tx, row.id, edition)
  await recordTexts(tx, row.id, edition)
  await seedFormFields(tx, row.id, edition.slug)
}

async function recordCalendar(tx: Tx, editionId: string, edition: EditionSeed): Promise<void> {
  await tx
    .insertInto('award_phases')
    .values(
      edition.phases.map((phase) => ({
        edition_id: editionId,
        kind: phase.kind,
        at: berlinInstant(phase.at),
        day_is_public: phase.dayIsPublic,
      })),
    )
    .execute()
  const visibleFrom = berlinInstant(edition.datesVisibleFrom)
  const dates = edition.dates.map(({ slug, title, text, place, startsAt, endsAt }) => ({
    edition_id: editionId,
    slug,
    title,
    text,
    place,
    starts_at: berlinInstant(startsAt),
    ends_at: berlinInstant(endsAt),
    visible_from: visibleFrom,
  }))
  if (dates.length > 0) await tx.insertInto('award_dates').values(dates).execute()
}

async function recordContest(tx: Tx, editionId: string, edition: EditionSeed): Promise<void> {
  const content = { edition_id: editionId, visible_from: berlinInstant(edition.contentVisibleFrom) }
  const categories = edition.categories.map(({ slug, title, description, isSpecial }, index) => ({
    ...content,
    position: index + 1,
    slug,
    title,
    description,
    is_special: isSpecial,
  }))
  const criteria = edition.criteria.map(({ slug, title, explanation, question, weight, max }, index) => ({
    ...content,
    position: index + 1,
    slug,
    title,
    explanation,
    question,
    weight: String(weight),
    max_characters: max,
  }))
  const seats = edition.seats.map(({ body, note }, index) => ({
    edition_id: editionId,
    position: index + 1,
    body,
    note,
    is_chair: body === edition.chair,
  }))
  await tx.insertInto('award_categories').values(categories).execute()
  if (criteria.length > 0) await tx.insertInto('award_criteria').values(criteria).execute()
  if (seats.length > 0) await tx.insertInto('award_seats').values(seats).execute()
}

async function recordTexts(tx: Tx, editionId: string, edition: EditionSeed): Promise<void> {
  const content = { edition_id: editionId, visible_from: berlinInstant(edition.contentVisibleFrom) }
  const conditions = edition.conditions.map(({ title, text }, index) => ({ ...content, position: index + 1, title, text }))
  const questions = edition.questions.map(({ chapter, slug, question, answer }, index) => ({
    ...content,
    position: index + 1,
    chapter,
    slug,
    question,
    answer,
    review_on: edition.questionsReviewOn ?? null,
  }))
  const winners = edition.winners.map(({ category, project, municipalities, summary, sourceUrl, placeId }, index) => ({
    edition_id: editionId,
    position: index + 1,
    category,
    project,
    municipalities,
    summary,
    source_url: sourceUrl,
    place_id: placeId ?? null,
  }))
  if (conditions.length > 0) await tx.insertInto('award_conditions').values(conditions).execute()
  if (questions.length > 0) await tx.insertInto('award_questions').values(questions).execute()
  if (winners.length > 0) await tx.insertInto('award_past_winners').values(winners).execute()
}
