import { csv } from '../../../plain/csv.ts'
import { xlsx } from '../../../platform/xlsx.ts'
import type { Registration } from '../registration/registration.queries.ts'
import { registrationState } from '../registration/registration.rules.ts'
import { registrationStateText } from '../registration/registration-words.page.tsx'

type Format = 'csv' | 'xlsx'
export const MEDIA_TYPE: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** In order of arrival, with every question that was asked; what was typed is text in every program. */
export async function participantsFile(registrations: Registration[], format: Format, now: Date): Promise<Uint8Array> {
  const questions = [...new Set(registrations.flatMap(({ answers }) => answers.map(({ question }) => question)))]
  const head = ['Nummer', 'Name', 'E-Mail', 'Organisation', 'Außerdem', 'Plätze', 'Stand', 'Anwesend', 'Bedarf', ...questions]
  const rows = registrations.map((one) => [
    one.number,
    one.name,
    one.email,
    one.organisation,
    one.companions.join(', '),
    one.seats,
    registrationStateText[registrationState(one, now)],
    one.present,
    one.needs,
    ...questions.map((asked) => one.answers.find(({ question }) => question === asked)?.answer ?? ''),
  ])
  return format === 'csv' ? new TextEncoder().encode(csv([head, ...rows])) : xlsx('Teilnehmende', head, rows)
}
