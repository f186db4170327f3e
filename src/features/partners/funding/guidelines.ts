import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Guideline } from './funding.rules.ts'

const FILE = new URL('../../../../data/funding-guidelines.json', import.meta.url)

const cents = z.int().positive()
const schema = z.array(
  z.strictObject({
    validFrom: z.iso.date(),
    title: z.string().min(1),
    twoPartnersCents: cents,
    furtherPartnerCents: cents,
    crossBorderCents: cents,
    sharePercent: z.int().min(1).max(100),
    conditions: z.array(z.strictObject({ text: z.string().min(1), source: z.string() })),
    sources: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string().min(1),
        url: z.url({ protocol: /^https$/ }),
        /** Where the amounts were read. */
        figures: z.boolean(),
      }),
    ),
  }),
)

export type PublishedGuideline = Guideline & z.infer<typeof schema>[number]

let read: PublishedGuideline[] | undefined

/** A new guideline is a new entry of the file; the portal reads it when it starts. */
export function guidelines(): PublishedGuideline[] {
  read ??= schema.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  return read
}
