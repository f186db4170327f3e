import { day, moment, weekdayAndDay } from '../../../../plain/german-date.ts'
import { phaseNames } from './phase-names.rules.ts'
import type { TimetableRemark } from './timetable.rules.ts'

export type RemarkText = { text: string; part: string }
type Kind = TimetableRemark['kind']
type Texts = { [K in Kind]: (remark: Extract<TimetableRemark, { kind: K }>) => RemarkText }

const nameOf = (what: string) => phaseNames[what as keyof typeof phaseNames] ?? what
const partOf = (what: string) => (what in phaseNames ? 'zeitplan' : 'termine')

/** What the validator found, and the part in which it can be mended. */
const texts: Texts = {
  'phases-out-of-order': ({ first, second }) => ({
    text: `„${nameOf(second)}“ liegt nicht nach „${nameOf(first)}“.`,
    part: 'zeitplan',
  }),
  'date-outside-edition': ({ title, at, guess }) => ({
    text: `„${title}“ am ${weekdayAndDay(at)} liegt nicht zwischen Ankündigung und Preisverleihung.${guess ? ` Ist der ${day(guess)} gemeint?` : ''}`,
    part: 'termine',
  }),
  weekend: ({ what, at }) => ({ text: `„${nameOf(what)}“ fällt auf ein Wochenende: ${moment(at)}.`, part: partOf(what) }),
  holiday: ({ what, at, name }) => ({
    text: `„${nameOf(what)}“ fällt auf einen Feiertag (${name}): ${moment(at)}.`,
    part: partOf(what),
  }),
  'weights-do-not-add-up': ({ sum }) => ({
    text: `Die Gewichte der Kriterien ergeben zusammen ${sum.toLocaleString('de-DE')}, nicht 1 oder 100.`,
    part: 'kriterien',
  }),
  'no-criteria': () => ({ text: 'Es gibt noch keine Kriterien.', part: 'kriterien' }),
  'vacant-seat': ({ body }) => ({ text: `Der Sitz „${body}“ hat noch keine Person.`, part: 'jury' }),
  'no-seats': () => ({ text: 'Die Jury hat noch keine Sitze.', part: 'jury' }),
  'no-description': ({ category }) => ({ text: `Die Kategorie „${category}“ hat keine Beschreibung.`, part: 'kategorien' }),
  'no-categories': () => ({ text: 'Es gibt noch keine Kategorien.', part: 'kategorien' }),
}

export function remarkText(remark: TimetableRemark): RemarkText {
  return (texts[remark.kind] as (remark: TimetableRemark) => RemarkText)(remark)
}
