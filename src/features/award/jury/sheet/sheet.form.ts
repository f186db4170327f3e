import { z } from 'zod'
import { isOffered, type ScoredCriterion, type SheetDraft } from '../../judging/sheet.rules.ts'
import { asTyped } from '../../../../plain/storable-text.ts'

const CHANGED_FORM =
  'Dieses Formular hat sich geändert, seit Sie es geöffnet haben. Ihr Text steht noch hier; bitte kopieren Sie ihn und laden Sie die Seite neu.'

const form = z.object({
  base: z
    .string(CHANGED_FORM)
    .regex(/^\d{1,9}$/, CHANGED_FORM)
    .transform(Number),
  action: z.enum(['save', 'seal'], CHANGED_FORM).default('save'),
  /** What to show beside the sheet once it is saved: the entry's text or one of its files. */
  beside: z.union([z.literal('text'), z.uuid()], CHANGED_FORM).optional(),
})

type Values = Record<string, string | string[]>
export type SheetReading =
  | { ok: true; base: number; action: 'save' | 'seal'; beside?: string; draft: SheetDraft }
  | { ok: false; base: number; draft: SheetDraft; errors: Record<string, string> }

export const pointsField = (slug: string) => `points.${slug}`
export const reasonField = (slug: string) => `reason.${slug}`

/** Points are digits as we wrote them into the form and nothing that looks like a number (security.md JU-09). */
const POINTS = /^(0|[1-9][0-9]{0,5})$/

/** Gaps are allowed in a draft; what is there must be one of the points offered. */
export function readSheetForm(criteria: ScoredCriterion[], values: Values): SheetReading {
  const read = form.safeParse(values)
  const known = new Set([
    'base',
    'action',
    'beside',
    'privateNote',
    ...criteria.flatMap(({ slug }) => [pointsField(slug), reasonField(slug)]),
  ])
  const isOurs = read.success && Object.keys(values).every((name) => known.has(name))
  const errors = isOurs ? pointErrors(criteria, values) : { form: CHANGED_FORM }
  const draft = draftOf(criteria, values)
  if (!read.success || Object.keys(errors).length > 0) return { ok: false, base: read.data?.base ?? 0, draft, errors }
  return { ok: true, ...read.data, draft }
}

function pointErrors(criteria: ScoredCriterion[], values: Values): Record<string, string> {
  const wrong = criteria.filter((criterion) => {
    const given = values[pointsField(criterion.slug)]
    return given !== undefined && pointsOf(criterion, given) === null
  })
  return Object.fromEntries(
    wrong.map(({ slug, title }) => [
      pointsField(slug),
      `Bitte wählen Sie bei „${title}“ eine der angebotenen Punktzahlen aus. Die gesendete Angabe ist keine davon.`,
    ]),
  )
}

function pointsOf(criterion: ScoredCriterion, given: string | string[]): number | null {
  if (typeof given !== 'string' || !POINTS.test(given)) return null
  return isOffered(criterion, Number(given)) ? Number(given) : null
}

function draftOf(criteria: ScoredCriterion[], values: Values): SheetDraft {
  const points = criteria.flatMap((criterion) => {
    const given = pointsOf(criterion, values[pointsField(criterion.slug)] ?? '')
    return given === null ? [] : [[criterion.slug, given] as const]
  })
  const reasons = criteria.map(({ slug }) => [slug, textOf(values[reasonField(slug)])] as const)
  return {
    points: Object.fromEntries(points),
    reasons: Object.fromEntries(reasons.filter(([, text]) => text !== '')),
    privateNote: textOf(values.privateNote),
  }
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? asTyped(value) : ''
}

export const sealForm = z.strictObject({
  base: z
    .string(CHANGED_FORM)
    .regex(/^\d{1,9}$/, CHANGED_FORM)
    .transform(Number),
})
