import { paths } from '../../../paths.ts'
import type { GalleryEntry } from '../../../ui/gallery.tsx'
import type { Result } from '../edition.rules.ts'
import { PhasePanel } from './phase-panel.tsx'
import type { StandingEdition } from './phase-text.ts'

const calendar: StandingEdition = {
  archived: false,
  results: [],
  publicDays: ['opens', 'closes', 'ceremony'],
  phases: {
    announced: new Date('2025-11-17T07:00:00Z'),
    opens: new Date('2025-11-30T23:00:00Z'),
    closes: new Date('2026-02-09T23:00:00Z'),
    jury: new Date('2026-02-16T07:00:00Z'),
    decision: new Date('2026-03-23T17:00:00Z'),
    ceremony: new Date('2026-04-14T22:00:00Z'),
  },
}

const MOMENTS = {
  'drei Tage vor dem Start': '2025-11-28T09:00:00Z',
  'am Tag vor dem Start': '2025-11-30T09:00:00Z',
  'während der Einreichung': '2025-12-04T08:30:00Z',
  'am vorletzten Tag': '2026-02-08T09:00:00Z',
  'am letzten Tag': '2026-02-09T22:59:00Z',
  'nach dem Einsendeschluss': '2026-02-10T09:00:00Z',
  'während der Jury': '2026-02-17T09:00:00Z',
  'am Tag der Preisverleihung': '2026-04-15T09:00:00Z',
  'nach der Preisverleihung': '2026-04-16T09:00:00Z',
}

const RESULT: Result = {
  categorySlug: 'beispiel',
  reason: 'Überzeugend umgesetzt.',
  visibleFrom: new Date('2026-04-10T09:00:00Z'),
  entry: { title: 'Ein Rechenzentrum für drei', lead: 'Stadt Muster', leadPlaceId: null, partners: [], summary: null },
  press: null,
}
const RELEASED: [string, string, Result][] = [
  ['Preisträger vor der Preisverleihung', '2026-04-10T09:00:00Z', RESULT],
  ['Preisträger nach der Preisverleihung', '2026-04-16T09:00:00Z', RESULT],
  ['veröffentlicht, in keiner Kategorie vergeben', '2026-04-10T09:00:00Z', { ...RESULT, entry: null }],
]

/** Where the competition stands, in every phase. */
export const phaseGallery: GalleryEntry[] = [
  ...Object.entries(MOMENTS).map(([title, at], index) => ({
    group: 'Stand des Wettbewerbs',
    title,
    body: <PhasePanel edition={calendar} now={new Date(at)} level={3} id={`stand-${index + 1}`} />,
  })),
  ...RELEASED.map(([title, at, result], index) => ({
    group: 'Stand des Wettbewerbs',
    title,
    body: (
      <PhasePanel
        edition={{ ...calendar, results: [result] }}
        now={new Date(at)}
        level={3}
        id={`stand-veroeffentlicht-${index + 1}`}
        winnersHref={paths.award.edition.to({ slug: '2025-2026' })}
      />
    ),
  })),
  {
    group: 'Stand des Wettbewerbs',
    title: 'archiviert',
    body: (
      <PhasePanel
        edition={{ ...calendar, archived: true }}
        now={new Date('2027-01-01T09:00:00Z')}
        level={3}
        id="stand-archiviert"
      />
    ),
  },
]
