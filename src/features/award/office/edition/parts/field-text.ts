import { inEuros } from '../../../public/money.ts'
import { decimalText } from '../../../../../plain/thousandths.ts'
import { berlinInstant } from '../../../../../platform/berlin.ts'
import type { Field, FieldKind } from './field.ts'
import { asTyped } from './field.rules.ts'
import { wallClockOf } from '../../../../../plain/wall-clock.ts'

const MIB = 1024 * 1024
type Codec = { toText: (stored: unknown) => string; toStored: (text: string) => unknown }

const plain: Codec = { toText: String, toStored: (text) => text }
const number: Codec = { toText: String, toStored: Number }

/** Between a column and its text in a form. */
const CODECS: Record<FieldKind, Codec> = {
  line: plain,
  text: plain,
  markdown: plain,
  day: plain,
  choice: plain,
  points: plain,
  whole: number,
  decimal: {
    toText: (stored) => decimalText(BigInt(Math.round(Number(stored) * 1000))),
    toStored: (text) => text.replace(',', '.'),
  },
  euros: { toText: euroText, toStored: readCents },
  megabytes: { toText: (stored) => String(Math.round(Number(stored) / MIB)), toStored: (text) => Number(text) * MIB },
  tick: { toText: (stored) => (stored === true ? 'ja' : ''), toStored: (text) => text === 'ja' },
  instant: { toText: (stored) => wallClockOf(stored as Date), toStored: berlinInstant },
}

export function textOf(field: Field, stored: unknown): string {
  return stored === null || stored === undefined ? '' : asTyped(field.kind, CODECS[field.kind].toText(stored))
}

export function storedOf(field: Field, text: string): unknown {
  if (text === '' && field.kind !== 'tick') return field.optional === 'null' ? null : ''
  return CODECS[field.kind].toStored(text)
}

/** '10.000' or '10.000,50' → 1000000 or 1000050; NaN when it is none. */
export function readCents(text: string): number {
  const amount = /^(\d{1,3}(?:\.?\d{3})*)(?:,(\d{2}))?(?: ?€)?$/.exec(text)
  return amount ? Number(amount[1]?.replaceAll('.', '')) * 100 + Number(amount[2] ?? 0) : Number.NaN
}

function euroText(stored: unknown): string {
  const cents = Number(stored)
  const whole = inEuros(Math.floor(cents / 100) * 100).replace(/\s?€/, '')
  return cents % 100 === 0 ? whole : `${whole},${String(cents % 100).padStart(2, '0')}`
}
