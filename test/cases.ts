import { randomUUID } from 'node:crypto'
import { receiveReport } from '../src/features/feedback/public/receive-report.ts'
import type { Report } from '../src/features/feedback/record-case.queries.ts'
import type { Deps } from '../src/platform/deps.ts'

/** A case as the form makes it, without the form's time trap. */
export async function givenCase(deps: Deps, report: Partial<Report> = {}): Promise<string> {
  const id = randomUUID()
  await receiveReport(deps, {
    id,
    kind: 'barrier',
    subject: 'Karte ohne Tastatur',
    message: 'Die Karte lässt sich nicht bedienen.',
    page: '/projekte/karte',
    assistive: 'Screenreader',
    name: 'Vera Besuch',
    email: 'vera@anderswo.example',
    ...report,
  })
  return id
}
