import { z } from 'zod'
import { readGermanDay } from '../../plain/german-day.ts'
import { LEGAL_FORMS } from '../../topics/index.ts'
import { KINDS, RADII, REACHES, SIZE_CLASSES, type ListingContent } from './listing-content.rules.ts'

export const LONGEST_TITLE = 120
export const LONGEST_TEXT = 3000

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const FROM_THE_LIST = 'Bitte wählen Sie etwas aus der Liste.'
const DAY = 'Bitte geben Sie ein Datum an, zum Beispiel 30.6.2026.'
const one = <Value extends string>(values: readonly Value[]) =>
  z
    .enum(['', ...values], FROM_THE_LIST)
    .default('' as never)
    .transform((value) => (value === '' ? null : (value as Value)))
const slug = z
  .string(FROM_THE_LIST)
  .regex(/^[a-z0-9-]*$/, FROM_THE_LIST)
  .default('')
  .transform((value) => value || null)

/** A draft may lack anything, so empty is never wrong here (listing-content.rules.ts says what a submission needs). */
export const listingForm = z.strictObject({
  id: z.uuid(AGAIN).optional(),
  base: z.coerce.number(AGAIN).int(AGAIN).min(0, AGAIN),
  act: z.enum(['save', 'submit'], AGAIN).default('save'),
  kind: one(KINDS),
  title: z.string().trim().max(LONGEST_TITLE, `Bitte kürzen Sie den Titel auf höchstens ${LONGEST_TITLE} Zeichen.`).default(''),
  topic: slug,
  text: z.string().trim().max(LONGEST_TEXT, 'Bitte kürzen Sie die Beschreibung auf höchstens 3.000 Zeichen.').default(''),
  reach: one(REACHES),
  radiusKm: one(RADII.map(String)).transform((km) => (km ? Number(km) : null)),
  regionId: slug,
  sizes: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(SIZE_CLASSES, 'Bitte wählen Sie Größen aus der Liste.'), FROM_THE_LIST),
  ),
  jointly: z
    .enum(['', 'ja'], AGAIN)
    .default('')
    .transform((said) => said === 'ja'),
  legalForm: one(LEGAL_FORMS.map(({ slug }) => slug)),
  validUntil: z
    .string()
    .trim()
    .refine((day) => day === '' || readGermanDay(day) !== null, DAY)
    .default('')
    .transform(readGermanDay),
})

/** What exists to choose from: topics and regions change, a form may be older. Of topics, which each means today. */
export type Known = { topics: ReadonlyMap<string, string>; regions: Set<string> }

/** What does not belong to the chosen reach is dropped. */
export function contentOf(form: z.infer<typeof listingForm>, known: Known): ListingContent {
  const { id: _, base: __, act: ___, ...content } = form
  const { topic, reach, radiusKm, regionId } = content
  return {
    ...content,
    jointly: content.kind === 'request' && content.jointly,
    topic: (topic && known.topics.get(topic)) || null,
    radiusKm: reach === 'radius' ? radiusKm : null,
    regionId: reach === 'region' && regionId && known.regions.has(regionId) ? regionId : null,
  }
}
