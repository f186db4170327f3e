import { characterCount } from '../../../../../plain/character-count.ts'
import { readGermanDay } from '../../../../../plain/german-day.ts'
import type { Field, FieldKind, Option, PartFacts } from './field.ts'

type Problem = (text: string) => string | null

const MAX_LINE = 300
const MAX_TEXT = 20_000

const whole: Problem = (text) =>
  /^[1-9]\d{0,5}$/.test(text) ? null : 'muss eine ganze Zahl zwischen 1 und 999.999 sein, zum Beispiel 14.'

/** What each kind expects; the sentence goes on after the label. Reading instants is asked elsewhere: it needs the time zone. */
const PROBLEMS: Partial<Record<FieldKind, Problem>> = {
  whole,
  megabytes: (text) => (/^[1-9]\d{0,2}$/.test(text) ? null : 'muss eine ganze Zahl zwischen 1 und 999 sein, zum Beispiel 25.'),
  decimal: (text) =>
    /^\d{1,3}(,\d{1,3})?$/.test(text) && !/^0+(,0+)?$/.test(text)
      ? null
      : 'muss eine Zahl über 0 mit höchstens drei Stellen nach dem Komma sein, zum Beispiel 1 oder 33,333.',
  euros: (text) =>
    /^(\d{1,3}(\.\d{3}){0,2}|\d{1,7})(,\d{2})?( ?€)?$/.test(text) ? null : 'muss ein Betrag in Euro sein, zum Beispiel 10.000.',
  day: (text) => (readGermanDay(text) ? null : 'muss ein Datum sein, zum Beispiel 01.09.2016.'),
  tick: (text) => (text === '' || text === 'ja' ? null : 'kann nur angekreuzt sein oder nicht.'),
  points: pointsProblem,
}

/** A sentence, or null when the text may be stored. `values` are those of a choice. */
export function fieldProblem(field: Field, text: string, values: string[] = []): string | null {
  const { kind, label } = field
  if (text === '') return emptyProblem(field)
  const tooLong = lengthProblem(field, text)
  if (tooLong) return tooLong
  if (kind === 'choice' && !values.includes(text)) return `Bitte wählen Sie bei „${label}“ etwas aus der Liste.`
  const problem = PROBLEMS[kind]?.(text)
  return problem ? `„${label}“ ${problem}` : null
}

function emptyProblem({ label, kind, optional }: Field): string | null {
  return optional || kind === 'tick' ? null : `„${label}“ fehlt noch. Bitte füllen Sie dieses Feld aus.`
}

function lengthProblem({ label, kind, max }: Field, text: string): string | null {
  const limit = max ?? (kind === 'line' ? MAX_LINE : MAX_TEXT)
  const count = characterCount(text)
  const [is, may] = [count, limit].map((number) => number.toLocaleString('de-DE'))
  return count > limit ? `„${label}“ hat ${is} Zeichen. Bitte kürzen Sie den Text auf höchstens ${may}.` : null
}

/** One line each: '0 nicht erkennbar'. Null when a line is something else. */
export function readPoints(text: string): { points: number; label: string }[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const scale = lines.map((line) => /^\s*(\d{1,3})[\s:=]+(\S.*)$/.exec(line))
  if (scale.some((match) => match === null)) return null
  return scale.map((match) => ({ points: Number(match?.[1]), label: match?.[2]?.trim() ?? '' }))
}

function pointsProblem(text: string): string | null {
  const scale = readPoints(text)
  if (!scale) return 'braucht je Zeile eine Zahl und ein Wort, zum Beispiel „3 gut“.'
  if (scale.length < 2) return 'braucht mindestens zwei Stufen.'
  const rises = scale.every(({ points }, index) => index === 0 || points > (scale[index - 1]?.points ?? -1))
  return rises ? null : 'muss mit der niedrigsten Zahl beginnen; keine Zahl darf doppelt vorkommen.'
}

/** Line ends are one sign; lines have none. */
export function asTyped(kind: FieldKind, text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  return ['text', 'markdown', 'points'].includes(kind) ? lines.replace(/\s+$/, '') : lines.replace(/\s+/g, ' ').trim()
}

/** From here on everybody has read it: changes need a reason and a fresh proof of identity. */
export function isAnnounced(facts: Pick<PartFacts, 'inPreparation' | 'phases' | 'now'>): boolean {
  return !facts.inPreparation && facts.phases.announced !== undefined && facts.phases.announced <= facts.now
}

export function optionsOf(field: Field, facts: PartFacts): Option[] {
  return typeof field.options === 'function' ? field.options(facts) : (field.options ?? [])
}
