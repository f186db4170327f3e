import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { recordGuideline } from '../../src/features/partners/funding/record-guideline.queries.ts'
import { databaseNow } from '../../src/platform/clock.ts'
import { transact, type Db } from '../../src/platform/db.ts'

const FILE = new URL('../../data/funding-guidelines.json', import.meta.url)

const cents = z.int().positive()
const schema = z.array(
  z.strictObject({
    /** Made up once, so that a second start finds it again. */
    id: z.uuid(),
    validFrom: z.iso.date(),
    validUntil: z.iso.date().nullable(),
    issuedOn: z.iso.date(),
    title: z.string().min(1),
    twoPartnersCents: cents,
    furtherPartnerCents: cents,
    crossBorderCents: cents,
    sharePercent: z.int().min(1).max(100),
    conditions: z.array(z.strictObject({ text: z.string().min(1), source: z.int().positive() })),
    sources: z.array(z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/ }), figures: z.boolean() })),
  }),
)

/** The first guidelines; whoever has some edits them in the portal, and they are left alone. */
export async function seedGuidelines(db: Db): Promise<void> {
  if (await db.selectFrom('partners_guidelines').select('id').limit(1).executeTakeFirst()) return
  const guidelines = schema.parse(JSON.parse(await readFile(FILE, 'utf8')))
  await transact(db, async (tx) => {
    const at = await databaseNow(tx)
    for (const { id, ...said } of guidelines) await recordGuideline(tx, { guidelineId: id, personId: null, at }, said)
  })
}
