import { picturesIn } from '../../media/index.ts'
import { cached } from '../../platform/cached.ts'
import type { Db } from '../../platform/db.ts'
import { editionRows, type Cited, type EditionRow } from './edition-rows.queries.ts'
import type { CitedAs, Edition, PhaseKind, TieBreaker } from './edition.rules.ts'

/** All editions in use, the newest first. In memory until PostgreSQL says that a row of an edition has changed. */
export const listEditions = cached('award_editions', readEditions)

/** The edition that is worked on: the oldest that is not archived. Nobody may see it before it is announced (visibleAt). */
export async function findCurrentEdition(db: Db): Promise<Edition | null> {
  const editions = await listEditions(db)
  return editions.findLast((edition) => !edition.archived) ?? null
}

/** For editors only, always read anew: nothing public may be made from those in preparation, but a preview. */
export async function readKnownEditions(db: Db): Promise<{ edition: Edition; inPreparation: boolean }[]> {
  const rows = await editionRows(db, { withPrepared: true })
  const pictures = await picturesOf(db, rows)
  return rows.map((row) => ({ edition: toEdition(row, pictures), inPreparation: row.in_preparation }))
}

export async function findEdition(db: Db, slug: string): Promise<Edition | null> {
  const editions = await listEditions(db)
  return editions.find((edition) => edition.slug === slug) ?? null
}

export async function findEditionById(db: Db, editionId: string): Promise<Edition | null> {
  const editions = await listEditions(db)
  return editions.find((edition) => edition.id === editionId) ?? null
}

async function readEditions(db: Db): Promise<Edition[]> {
  const rows = await editionRows(db, { withPrepared: false })
  const pictures = await picturesOf(db, rows)
  return rows.map((row) => toEdition(row, pictures))
}

function picturesOf(db: Db, rows: EditionRow[]): Promise<Edition['pictures']> {
  const texts = rows.flatMap((row) => [
    row.call_text,
    ...row.conditions.map(({ text }) => text),
    ...row.questions.map(({ answer }) => answer),
  ])
  return picturesIn(db, texts.join('\n'))
}

function toEdition(row: EditionRow, pictures: Edition['pictures']): Edition {
  return {
    ...ownFacts(row),
    phases: phasesOf(row),
    publicDays: row.phases.filter((phase) => phase.day_is_public).map((phase) => phase.kind as PhaseKind),
    categories: row.categories.map(withInstant),
    criteria: row.criteria.map(withInstant),
    seats: row.seats,
    conditions: row.conditions.map(withInstant),
    questions: row.questions.map(({ published_at, cited, ...question }) => ({
      ...withInstant(question),
      published: published_at === null ? null : { at: new Date(published_at), condition: cited && citedAs(cited) },
    })),
    dates: row.dates.map(({ starts_at, ends_at, ...date }) => ({
      ...withInstant(date),
      startsAt: new Date(starts_at),
      endsAt: new Date(ends_at),
    })),
    formFields: row.formFields,
    pastWinners: row.pastWinners,
    results: row.results.map(withInstant),
    participants: row.participants.map(withInstant),
    entryCounts: row.entryCounts.map(withInstant),
    pictures,
    tieBreakers: row.tieBreakers.map((rung) => ({ kind: rung.kind as TieBreaker['kind'], criterion: rung.criterion })),
  }
}

function ownFacts(row: EditionRow) {
  return {
    id: row.id,
    slug: row.slug,
    number: row.number,
    title: row.title,
    ministry: row.ministry,
    ministryShort: row.ministry_short,
    callTitle: row.call_title,
    callText: row.call_text,
    purpose: row.purpose,
    prizeCents: row.prize_cents,
    contractCutoffOn: row.contract_cutoff_on,
    minimumPartners: row.minimum_partners,
    maxFileBytes: row.max_file_bytes,
    maxEntryBytes: row.max_entry_bytes,
    partnerAnswerDays: row.partner_answer_days,
    silenceCountsAsAgreement: row.silence_counts_as_agreement,
    contact: { name: row.contact_name, email: row.contact_email, phone: row.contact_phone },
    entriesReceived: row.entries_received,
    archived: row.archived,
    conditionsSource: row.conditions_source,
    juryTerms: row.jury_terms,
    quorum: row.quorum,
  }
}

function citedAs({ since, ...cited }: Cited): CitedAs {
  return { ...cited, since: new Date(since) }
}

/** Instants come out of JSON as text. */
function withInstant<T extends { visible_from: unknown }>({
  visible_from,
  ...rest
}: T): Omit<T, 'visible_from'> & { visibleFrom: Date } {
  return { ...rest, visibleFrom: new Date(visible_from as string) }
}

/** An edition without one of its instants is unfinished; a page about it would say something false. */
function phasesOf(row: EditionRow): Edition['phases'] {
  const at = (kind: PhaseKind) => {
    const phase = row.phases.find((each) => each.kind === kind)
    if (!phase) throw new Error(`award_phases: edition ${row.slug} has no instant '${kind}'`)
    return new Date(phase.at)
  }
  return {
    announced: at('announced'),
    opens: at('opens'),
    closes: at('closes'),
    jury: at('jury'),
    decision: at('decision'),
    ceremony: at('ceremony'),
  }
}
