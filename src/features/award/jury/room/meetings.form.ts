import { z } from 'zod'
import { readGermanDay } from '../../../../plain/german-day.ts'

const DAY = 'Bitte geben Sie einen Tag an, zum Beispiel 23.3.2026.'
const TIME = 'Bitte geben Sie eine Uhrzeit an, zum Beispiel 14:00.'
const PLACE = 'Bitte geben Sie an, wo die Jury zusammenkommt.'
const POSITION = 'Bitte geben Sie eine Zahl von 1 bis 99 an, jede nur einmal, oder lassen Sie das Feld leer.'
const NO_ITEM = 'Bitte geben Sie mindestens einer Kategorie eine Nummer.'

/** The number of a category on the agenda; empty means that it is not on it. */
export const positionField = (categoryId: string) => `nummer-${categoryId}`

/** The agenda comes out as the ids in the order of their numbers. */
export function meetingForm(categoryIds: string[]) {
  const numbers = Object.fromEntries(categoryIds.map((id) => [positionField(id), z.string().trim().default('')]))
  return z
    .strictObject({
      day: z.string(DAY).refine((text) => readGermanDay(text) !== null, DAY),
      time: z.string(TIME).regex(/^([01]\d|2[0-3]):[0-5]\d$/, TIME),
      place: z.string(PLACE).trim().min(1, PLACE).max(300, PLACE),
      ...numbers,
    })
    .superRefine((form, context) => {
      const typed = new Map(
        categoryIds.map((id) => [positionField(id), String((form as Record<string, string>)[positionField(id)])]),
      )
      for (const path of wrongNumbers(typed)) context.addIssue({ code: 'custom', path: [path], message: POSITION })
      if ([...typed.values()].every((text) => text === ''))
        context.addIssue({ code: 'custom', path: [positionField(categoryIds[0] ?? '')], message: NO_ITEM })
    })
    .transform((form) => ({
      wallClock: `${readGermanDay(form.day) ?? ''}T${form.time}`,
      place: form.place,
      categoryIds: inAgendaOrder(categoryIds, form as Record<string, string>),
    }))
}

function wrongNumbers(typed: Map<string, string>): string[] {
  const seen = new Set<number>()
  return [...typed].flatMap(([field, text]) => {
    if (text === '') return []
    const isWrong = !/^[1-9][0-9]?$/.test(text) || seen.has(Number(text))
    seen.add(Number(text))
    return isWrong ? [field] : []
  })
}

function inAgendaOrder(categoryIds: string[], form: Record<string, string>): string[] {
  const numbered = categoryIds.map((id) => ({ id, text: form[positionField(id)] ?? '' }))
  return numbered
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => Number(a.text) - Number(b.text))
    .map(({ id }) => id)
}
