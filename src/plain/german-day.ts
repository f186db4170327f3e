import { day } from './german-date.ts'

/** '1.9.2016', '01.09.2016' or '2016-09-01' → '2016-09-01'; null when it is none, 31 February included. */
export function readGermanDay(text: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim())
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  if (german) return existing(Number(german[3]), Number(german[2]), Number(german[1]))
  return iso ? existing(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null
}

/** '2017-01-15' → '15.1.2017'; whatever else was typed stays as it is. */
export function shortGermanDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/.exec(text) ?? []
  return year && month && day ? `${day}.${month}.${year}` : text
}

/** '2026-05-04' → '4. Mai 2026' */
export function germanDay(iso: string): string {
  return day(new Date(`${iso}T12:00Z`))
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
