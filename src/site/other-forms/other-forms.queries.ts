import { cached } from '../../platform/cached.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { OtherForms, PageForms } from './other-forms.rules.ts'

/** By the address of the page. */
export type FormsOfPages = ReadonlyMap<string, OtherForms>
export const NO_FORMS: FormsOfPages = new Map()

/** Asked for with every page, so kept until one changes. */
export const formsOfPages = cached<FormsOfPages>('site_other_forms', async (db) => {
  const rows = await listPageForms(db)
  return new Map(rows.map(({ address, ...forms }) => [address, forms]))
})

export async function listPageForms(db: Db): Promise<PageForms[]> {
  return db
    .selectFrom('site_other_forms')
    .select(['address', 'easy_language as easyLanguage', 'sign_video as signVideo'])
    .orderBy('address')
    .execute()
}

type By = { personId: string; at: Date }

export async function recordPageForms(
  tx: Tx,
  { address, easyLanguage, signVideo }: PageForms,
  { personId, at }: By,
): Promise<void> {
  const row = { easy_language: easyLanguage, sign_video: signVideo, set_by: personId, set_at: at }
  await tx
    .insertInto('site_other_forms')
    .values({ address, ...row })
    .onConflict((conflict) => conflict.column('address').doUpdateSet(row))
    .execute()
  const data = { easyLanguage, signVideo }
  await recordEvent(tx, { kind: 'other-forms-named', actorId: personId, subject: subjectOf(address), at, data })
}

/** A second click finds nothing to remove. */
export async function removePageForms(tx: Tx, address: string, { personId, at }: By): Promise<void> {
  const row = await tx.deleteFrom('site_other_forms').where('address', '=', address).returning('address').executeTakeFirst()
  if (row) await recordEvent(tx, { kind: 'other-forms-removed', actorId: personId, subject: subjectOf(address), at })
}

function subjectOf(address: string) {
  return { table: 'site_other_forms', id: address }
}
