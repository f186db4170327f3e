import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Tx } from '../../src/platform/db.ts'

const STEPS = ['lead', 'title', 'partners', 'description', 'declarations'] as const
type Step = (typeof STEPS)[number]
type Field = { name: string; label: string; hint: string; max: number | null; required: boolean }

/** Texts and limits of the entry form. The step 'criteria' has no rows here: its fields are the edition's criteria. */
export async function seedFormFields(tx: Tx, editionId: string, slug: string): Promise<void> {
  const file = new URL(`../../data/editions/${slug}.form.json`, import.meta.url)
  if (!existsSync(file)) return
  const form = JSON.parse(await readFile(file, 'utf8')) as Record<Step, Field[]>
  const rows = STEPS.flatMap((step) =>
    form[step].map((field, index) => ({
      edition_id: editionId,
      step,
      name: field.name,
      position: index + 1,
      label: field.label,
      hint: field.hint,
      max_characters: field.max,
      required: field.required,
    })),
  )
  await tx.insertInto('award_form_fields').values(rows).execute()
}
