import type { ContestProgress } from '../features/award/index.ts'
import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { ButtonLink } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'

type Preparation = { progress: ContestProgress; moment: string; back: string }

/** Shown after a jump until the invented contest has got so far; asks again by itself (Refresh), and by a link. */
export function demoPreparationPage({ progress, moment, back }: Preparation): Page {
  const { handedIn, sealed, decided } = progress
  return {
    title: 'Der Wettbewerb wird vorbereitet',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <>
        <p class="ik-lead">
          Für die Vorführung entsteht ein erfundener Wettbewerb mit 75 Beiträgen: eingereicht, geprüft und bewertet auf demselben
          Weg wie im Betrieb. Das dauert meist weniger als eine Minute.
        </p>
        <Notice tone="info" title="Stand der Vorbereitung" level={2}>
          <p>
            {handedIn} Beiträge sind eingereicht, {sealed} Bewertungen versiegelt, {decided} Kategorien entschieden.
          </p>
        </Notice>
        <p class="kern-body">Die Seite fragt alle zwei Sekunden nach und geht dann von selbst weiter.</p>
        <ButtonLink href={paths.demo.preparation.to({ moment, zurueck: back })} label="Jetzt nachsehen" tone="secondary" />
      </>
    ),
  }
}
