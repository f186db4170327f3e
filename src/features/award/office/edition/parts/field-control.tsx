import { Checkbox, Select, TextArea, TextField } from '../../../../../ui/fields.tsx'
import type { Field, PartFacts } from './field.ts'
import { optionsOf } from './field.rules.ts'
import { wallClockText } from '../../../../../plain/wall-clock.ts'

type Props = { field: Field; name: string; text: string; error?: string; facts: PartFacts }

/** One field as its kind is asked. */
export function FieldControl({ field, name, text, error, facts }: Props) {
  const { kind, label, max, optional } = field
  const common = { name, label, value: text, error, optional: optional !== undefined, hint: hintOf(field, text) }
  if (kind === 'tick') return <Checkbox name={name} label={label} checked={text === 'ja'} hint={field.hint} error={error} />
  if (kind === 'choice') return <Select {...common} optional={false} options={optionsOf(field, facts)} />
  if (kind === 'markdown') return <TextArea {...common} maxCharacters={max} rows={10} markdown={{}} />
  if (kind === 'text' || kind === 'points') return <TextArea {...common} maxCharacters={max} rows={kind === 'points' ? 6 : 3} />
  return <TextField {...common} {...inputOf(field)} maxCharacters={max} />
}

function inputOf({ kind }: Field) {
  if (kind === 'instant') return { type: 'datetime-local' as const }
  if (kind === 'day') return { type: 'date' as const, short: true }
  if (kind === 'line') return {}
  return { inputMode: kind === 'decimal' || kind === 'euros' ? ('decimal' as const) : ('numeric' as const), short: true }
}

/** The weekday says more about a slip of the pen than the date. */
function hintOf({ kind, hint }: Field, text: string): string | undefined {
  if (kind !== 'instant' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return hint
  const isMidnight = text.endsWith('T00:00')
  const day = `${wallClockText(text)}, deutsche Zeit${isMidnight ? ` (Ende des Tages davor: ${wallClockText(text, true)})` : ''}.`
  return hint ? `${hint} Jetzt: ${day}` : day
}
