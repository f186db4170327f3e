import { randomUUID } from 'node:crypto'
import demo from '../../data/demo-entries.json' with { type: 'json' }
import { recordState } from '../../src/features/award/entry-states.queries.ts'
import { recordEntry } from '../../src/features/award/entry.queries.ts'
import { isStep, type StepContent } from '../../src/features/award/steps.rules.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { transact, type Db, type Tx } from '../../src/platform/db.ts'
import { recordEvent } from '../../src/platform/events.ts'

type DemoEntry = { lead: string; by: string; steps: Record<string, Record<string, string | string[]>> }

const BEGUN_AT = berlinInstant('2025-12-02T10:15')

/** Drafts of the running edition. Runs once, on an empty database. */
export async function seedEntries(db: Db): Promise<void> {
  await transact(db, async (tx) => {
    for (const entry of demo.entries as unknown as DemoEntry[]) await begin(tx, entry)
  })
}

async function begin(tx: Tx, { lead, by, steps }: DemoEntry): Promise<void> {
  const edition = await tx.selectFrom('award_editions').where('archived', '=', false).select('id').executeTakeFirstOrThrow()
  const organisation = await tx
    .selectFrom('people_organisations')
    .where('place_id', '=', lead)
    .select('id')
    .executeTakeFirstOrThrow()
  const person = await tx.selectFrom('people_persons').where('email', '=', by).select('id').executeTakeFirstOrThrow()
  const id = randomUUID()
  await recordEntry(tx, {
    id,
    editionId: edition.id,
    leadOrganisationId: organisation.id,
    createdBy: person.id,
    createdAt: BEGUN_AT,
  })
  for (const [step, values] of Object.entries(steps)) {
    if (!isStep(step)) throw new Error(`demo-entries.json names no step of an entry: ${step}`)
    await recordState(tx, {
      entryId: id,
      step,
      revision: 1,
      content: await contentOf(tx, edition.id, values),
      savedBy: person.id,
      savedAt: BEGUN_AT,
    })
  }
  await recordEvent(tx, { kind: 'entry-begun', actorId: person.id, subject: { table: 'award_entries', id }, at: BEGUN_AT })
}

async function contentOf(tx: Tx, editionId: string, values: Record<string, string | string[]>): Promise<StepContent> {
  const texts = Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
  if (texts.category) texts.category = await categoryId(tx, editionId, texts.category)
  const placeIds = Array.isArray(values.partners) ? values.partners : []
  const places =
    placeIds.length === 0
      ? []
      : await tx.selectFrom('places').where('id', 'in', placeIds).select(['id', 'name']).orderBy('name').execute()
  return { texts, partners: places.map(({ id, name }) => ({ kind: 'register' as const, placeId: id, name, note: '' })) }
}

async function categoryId(tx: Tx, editionId: string, slug: string): Promise<string> {
  const category = await tx
    .selectFrom('award_categories')
    .where('edition_id', '=', editionId)
    .where('slug', '=', slug)
    .select('id')
    .executeTakeFirstOrThrow()
  return category.id
}
