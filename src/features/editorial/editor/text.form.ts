import { z } from 'zod'
import { isPortalPath, isWebAddress } from '../../../plain/web-address.ts'
import { asTyped } from '../../../plain/storable-text.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { EMPTY_AID, type Aid } from '../aid.rules.ts'
import { NO_OTHER_FORMS, type OtherForms } from '../other-forms.rules.ts'
import { BEGUN_ALONE, type TextContent, type TextKind } from '../text.rules.ts'
import { aidFields, day } from './aid.form.ts'

const AGAIN = 'Bitte öffnen Sie die Seite neu und senden Sie das Formular noch einmal ab.'
const revision = z.coerce.number(AGAIN).int(AGAIN).min(1, AGAIN)

const most = (characters: number) =>
  z
    .string(AGAIN)
    .transform(asTyped)
    .pipe(
      z
        .string()
        .trim()
        .max(characters, `Bitte kürzen Sie den Text auf höchstens ${characters.toLocaleString('de-DE')} Zeichen.`),
    )

export const TITLE_CHARACTERS = 150
export const SUMMARY_CHARACTERS = 300
const TEXT_CHARACTERS = 100_000

const isAddress = (typed: string) => typed === '' || isPortalPath(typed) || (typed.startsWith('https://') && isWebAddress(typed))
const address = most(500)
  .pipe(z.string().refine(isAddress, 'Bitte geben Sie eine ganze Adresse an, die mit / oder https:// beginnt.'))
  .default('')

const content = {
  title: most(TITLE_CHARACTERS).pipe(z.string().min(1, 'Bitte geben Sie dem Text eine Überschrift.')),
  summary: most(SUMMARY_CHARACTERS),
  text: most(TEXT_CHARACTERS),
  reviewDueOn: day,
  ...aidFields,
  easyLanguage: address,
  signVideo: address,
}

export const contentForm = z.object(content)
export const textForm = z.strictObject({ ...content, base: revision, act: z.enum(['save', 'preview']).catch('save') })
export const newTextForm = z.strictObject({
  /** Comes with the form, so that a double click begins one text and not two. */
  id: z.uuid().catch(() => crypto.randomUUID()),
  kind: z.enum(BEGUN_ALONE, 'Bitte wählen Sie, ob eine Meldung, eine Seite oder eine Arbeitshilfe entsteht.'),
  title: content.title,
})

export type TypedText = { title: string; summary: string; text: string; reviewDueOn: string } & OtherForms &
  Record<keyof Aid, string>

const FIELDS = ['title', 'summary', 'text', 'reviewDueOn', ...Object.keys(EMPTY_AID), ...Object.keys(NO_OTHER_FORMS)]

/** As it was typed, for a form that comes back. */
export function typedText(values: Record<string, string | string[]>): TypedText {
  const typed = FIELDS.map((name) => [name, typeof values[name] === 'string' ? values[name] : ''])
  return Object.fromEntries(typed) as TypedText
}

export function typedContent({ title, summary, text, reviewDueOn: due, aid, otherForms }: TextContent): TypedText {
  return { title, summary, text, reviewDueOn: due ?? '', ...(aid ?? EMPTY_AID), ...otherForms }
}

type Kind = { kind: TextKind; topics: ReadonlyMap<string, string> }

/** Of a form that was read: what is saved of a text of this kind. `topics`: what each means today; another is none. */
export function contentOf({ kind, topics }: Kind, read: z.output<typeof contentForm>): TextContent {
  const { title, summary, text, reviewDueOn: due, sort, publisher, licence, sourceUrl, sourceDated, files } = read
  const { easyLanguage, signVideo } = read
  const topic = topics.get(read.topic) ?? ''
  const aid = { sort, topic, publisher, licence, sourceUrl, sourceDated, files }
  const otherForms = kind === 'aid' || kind === 'english' ? NO_OTHER_FORMS : { easyLanguage, signVideo }
  return { title, summary, text, reviewDueOn: due || null, aid: kind === 'aid' ? aid : null, otherForms }
}

/** A wall-clock time of the form '2026-02-10T00:00'; null when there is no such instant, or there are two. */
export function readInstant(typed: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return null
  try {
    return berlinInstant(typed)
  } catch {
    return null
  }
}

export const NO_INSTANT = 'Bitte geben Sie Tag und Uhrzeit an, zum Beispiel 01.12.2026, 08:00 Uhr.'

export const publicationForm = z
  .strictObject({
    number: revision,
    when: z.enum(['now', 'later'], 'Bitte wählen Sie, wann der Text erscheint.'),
    at: z.string(AGAIN).default(''),
  })
  .transform(({ number, when, at }, context) => {
    const visibleFrom = when === 'later' ? readInstant(at) : null
    if (when === 'later' && !visibleFrom) context.addIssue({ code: 'custom', path: ['at'], message: NO_INSTANT })
    return { number, visibleFrom }
  })

export const withdrawalForm = z.strictObject({
  scope: z.enum(['all', 'planned'], 'Bitte wählen Sie, was Sie zurücknehmen.'),
  reason: most(500),
})
