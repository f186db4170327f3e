import { euros } from '../../../plain/euros.ts'
import { germanDay } from '../../../plain/german-day.ts'
import { Table } from '../../../ui/table.tsx'
import type { PublishedGuideline } from './guideline.rules.ts'

type Shown = { guideline: PublishedGuideline }

export function Figures({ guideline }: Shown) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Höchstbeträge nach der Richtlinie vom {germanDay(guideline.issuedOn)}</h2>
      <Table
        caption={`Höchstbeträge nach der Richtlinie vom ${germanDay(guideline.issuedOn)}`}
        captionHidden
        head={['Wer zusammenarbeitet', 'Höchstbetrag']}
        rows={[
          ['Zwei Kommunen aus Nordrhein-Westfalen', euros(guideline.twoPartnersCents)],
          ['Jede weitere Kommune aus Nordrhein-Westfalen', `zusätzlich ${euros(guideline.furtherPartnerCents)}`],
          ['Eine Kommune aus Nordrhein-Westfalen, grenzüberschreitend', euros(guideline.crossBorderCents)],
        ]}
      />
      <p class="kern-body">
        In jedem Fall höchstens {guideline.sharePercent} % der zuwendungsfähigen Ausgaben.
        {guideline.validUntil ? ` Die Beträge gelten bis ${germanDay(guideline.validUntil)}.` : ''}
      </p>
    </section>
  )
}

export function Conditions({ guideline: { conditions } }: Shown) {
  return (
    <section class="ik-flow" aria-labelledby="voraussetzungen">
      <h2 class="kern-heading-medium" id="voraussetzungen">
        Voraussetzungen
      </h2>
      <ul class="kern-list kern-list--bullet">
        {conditions.map(({ text, source }) => (
          <li key={text}>
            {text}{' '}
            <a class="kern-link" href={`#quelle-${source}`}>
              <span class="ik-visually-hidden">Quelle </span>[{source}]
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Sources({ guideline: { title, issuedOn, sources } }: Shown) {
  return (
    <section class="ik-flow" aria-labelledby="quellen">
      <h2 class="kern-heading-medium" id="quellen">
        Quellen
      </h2>
      <p class="kern-body">
        {title}, Richtlinie vom {germanDay(issuedOn)}. Die Beträge stehen bei{' '}
        {sources.flatMap(({ figures }, index) => (figures ? [`[${index + 1}]`] : [])).join(' und ')}. Maßgeblich ist der Text der
        Richtlinie.
      </p>
      <ol class="kern-list kern-list--number">
        {sources.map(({ name, url }, index) => (
          <li key={url} id={`quelle-${index + 1}`}>
            <a class="kern-link" href={url} rel="external">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
