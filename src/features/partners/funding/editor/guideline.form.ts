import { z } from 'zod'
import { centsOf } from '../../../../plain/euros.ts'
import { readGermanDay } from '../../../../plain/german-day.ts'
import { asTyped } from '../../../../plain/storable-text.ts'
import type { Condition, PublishedGuideline, Source } from '../guideline.rules.ts'

export const PLACES = [1, 2, 3, 4, 5, 6] as const
export const MOST = { title: 200, conditions: 6000, name: 200 }

const AGAIN = 'Bitte senden Sie das Formular noch einmal ab.'
const ISSUED = 'Bitte geben Sie das Datum an, das die Richtlinie trägt, zum Beispiel 1.1.2027.'
const BEGINS = 'Bitte geben Sie den Tag an, ab dem die Richtlinie gilt, zum Beispiel 1.1.2027.'
const ENDS =
  'Bitte geben Sie den letzten Tag der Richtlinie als Datum an, zum Beispiel 31.12.2027, oder lassen Sie das Feld leer.'
const EUROS = 'Bitte geben Sie einen Betrag in Euro an, zum Beispiel 175.000 oder 35.000,00.'
const SHARE = 'Bitte geben Sie den Anteil als ganze Zahl von 1 bis 100 an.'
const URL_WANTED = 'Bitte geben Sie die vollständige Adresse an; sie beginnt mit https://.'
/** Of a rule over two fields, so the schema does not name it. */
export const SOURCE_NAME = 'Bitte geben Sie den Namen dieser Quelle an.'
const CONDITIONS =
  'Bitte schreiben Sie jede Voraussetzung in eine eigene Zeile, am Ende die Nummer ihrer Quelle in eckigen Klammern, zum Beispiel [1].'

const text = z.string(AGAIN).transform((typed) => asTyped(typed).trim())
const day = (wanted: string) => z.string(wanted).transform(readGermanDay).pipe(z.string(wanted))
const lastDay = z
  .string(ENDS)
  .default('')
  .refine((typed) => typed.trim() === '' || readGermanDay(typed) !== null, ENDS)
  .transform(readGermanDay)
const euros = z.string(EUROS).transform(centsOf).pipe(z.int(EUROS).positive(EUROS))

const isWebAddress = (typed: string) => typed.startsWith('https://') && URL.canParse(typed)

type Place = (typeof PLACES)[number]
type SourceFields = Record<`${'sourceName' | 'sourceUrl' | 'sourceFigures'}${Place}`, z.ZodType<string>>

const sourceFields = Object.fromEntries(
  PLACES.flatMap((place) => [
    [
      `sourceName${place}`,
      text.pipe(z.string().max(MOST.name, 'Bitte kürzen Sie den Namen auf höchstens 200 Zeichen.')).default(''),
    ],
    [`sourceUrl${place}`, text.refine((typed) => typed === '' || isWebAddress(typed), URL_WANTED).default('')],
    [`sourceFigures${place}`, z.enum(['', 'ja'], AGAIN).default('')],
  ]),
) as SourceFields

const conditionLine = /^(.+?)\s*\[(\d)\]$/

export const guidelineForm = z
  .strictObject({
    id: z.uuid(AGAIN),
    base: z.coerce.number(AGAIN).int(AGAIN).min(0, AGAIN),
    act: z.enum(['save', 'preview'], AGAIN).default('save'),
    title: text.pipe(
      z
        .string()
        .min(1, 'Bitte geben Sie den Namen der Richtlinie an.')
        .max(MOST.title, 'Bitte kürzen Sie den Namen auf höchstens 200 Zeichen.'),
    ),
    issuedOn: day(ISSUED),
    validFrom: day(BEGINS),
    validUntil: lastDay,
    twoPartners: euros,
    furtherPartner: euros,
    crossBorder: euros,
    share: text.pipe(z.string().regex(/^([1-9]\d?|100)$/, SHARE)).transform(Number),
    conditions: text
      .pipe(z.string().max(MOST.conditions, 'Bitte kürzen Sie die Voraussetzungen auf höchstens 6.000 Zeichen.'))
      .transform((typed) =>
        typed
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      )
      .refine((lines) => lines.length > 0 && lines.every((line) => conditionLine.test(line)), CONDITIONS),
    ...sourceFields,
  })
  .superRefine((form, context) => {
    for (const place of PLACES) {
      const { name, url } = typedSource(form, place)
      if ((name === '') === (url === '')) continue
      const message = name === '' ? SOURCE_NAME : URL_WANTED
      context.addIssue({ code: 'custom', path: [`${name === '' ? 'sourceName' : 'sourceUrl'}${place}`], message })
    }
  })

type Form = z.infer<typeof guidelineForm>

type Sources = Record<keyof SourceFields, string>

function typedSource(form: Sources, place: Place): Source {
  return { name: form[`sourceName${place}`], url: form[`sourceUrl${place}`], figures: form[`sourceFigures${place}`] === 'ja' }
}

/** Places that were left empty close up, and conditions follow. */
export function contentOf(form: Form): PublishedGuideline {
  const filled = PLACES.filter((place) => typedSource(form, place).name !== '')
  return {
    title: form.title,
    issuedOn: form.issuedOn,
    validFrom: form.validFrom,
    validUntil: form.validUntil,
    twoPartnersCents: form.twoPartners,
    furtherPartnerCents: form.furtherPartner,
    crossBorderCents: form.crossBorder,
    sharePercent: form.share,
    conditions: form.conditions.map((line) => conditionOf(line, filled)),
    sources: filled.map((place) => typedSource(form, place)),
  }
}

function conditionOf(line: string, filled: readonly number[]): Condition {
  const [, said = '', place = ''] = conditionLine.exec(line) ?? []
  return { text: said, source: filled.indexOf(Number(place)) + 1 }
}
