import type { Edition } from '../../edition.rules.ts'
import type { PartFacts } from './parts/field.ts'
import { closedBecause } from './parts/part.rules.ts'
import type { Part } from './parts/part.ts'

export type PartState = {
  part: string
  title: string
  hint: string
  status: { label: string; tone: 'neutral' | 'warning' | 'success' }
}

type Asked = { parts: Part[]; edition: Edition; checkItems: number; facts: PartFacts; remarkedParts: string[] }

/** Each part with what is in it, and whether somebody should look at it. */
export function partStates({ parts, edition, checkItems, facts, remarkedParts }: Asked): PartState[] {
  const counts = countsOf(edition, checkItems)
  return parts.map((part) => {
    const count = counts[part.slug]
    return { part: part.slug, title: part.title, hint: count?.[1] ?? '', status: statusOf(part) }
    function statusOf({ slug }: Part): PartState['status'] {
      if (closedBecause(part, facts)) return { label: 'Abgeschlossen', tone: 'neutral' }
      if (count?.[0] === 0) return { label: 'Leer', tone: 'warning' }
      return remarkedParts.includes(slug) ? { label: 'Hinweis', tone: 'warning' } : { label: 'Ausgefüllt', tone: 'success' }
    }
  })
}

function countsOf(edition: Edition, checkItems: number): Record<string, [number, string]> {
  const counted = (items: unknown[] | number, one: string, many: string): [number, string] => {
    const count = typeof items === 'number' ? items : items.length
    return [count, count === 1 ? `1 ${one}` : `${count} ${many}`]
  }
  return {
    aufruf: [edition.callText.trim().length, edition.callTitle],
    termine: counted(edition.dates, 'Termin', 'Termine'),
    bedingungen: counted(edition.conditions, 'Bedingung', 'Bedingungen'),
    kategorien: counted(edition.categories, 'Kategorie', 'Kategorien'),
    kriterien: counted(edition.criteria, 'Kriterium', 'Kriterien'),
    jury: counted(edition.seats, 'Sitz', 'Sitze'),
    formular: counted(edition.formFields, 'Feld', 'Felder'),
    fragen: counted(edition.questions, 'Frage', 'Fragen'),
    pruefliste: counted(checkItems, 'Punkt', 'Punkte'),
    gleichstand: counted(edition.tieBreakers, 'Stufe', 'Stufen'),
  }
}
