import { euros } from '../../../plain/euros.ts'
import { germanDay } from '../../../plain/german-day.ts'
import { Table } from '../../../ui/table.tsx'
import type { PublishedGuideline } from './guidelines.ts'

type Shown = { guideline: PublishedGuideline }

export function Figures({ guideline }: Shown) {
  return (
    <section class="ik-flow" aria-labelledby="betraege">
      <h2 class="kern-heading-medium" id="betraege">
        Die Beträge
      </h2>
      <Table
        caption={`Höchstbeträge nach der Richtlinie vom ${germanDay(guideline.validFrom)}`}
        head={['Wer zusammenarbeitet', 'Höchstbetrag']}
        rows={[
          ['Zwei Kommunen aus Nordrhein-Westfalen', euros(guideline.twoPartnersCents)],
          ['Jede weitere Kommune aus Nordrhein-Westfalen', `zusätzlich ${euros(guideline.furtherPartnerCents)}`],
          ['Eine Kommune aus Nordrhein-Westfalen, grenzüberschreitend', euros(guideline.crossBorderCents)],
        ]}
      />
      <p class="kern-body">In jedem Fall höchstens {guideline.sharePercent} % der zuwendungsfähigen Ausgaben.</p>
    </section>
  )
}

export function Conditions({ guideline: { conditions, sources } }: Shown) {
  const numberOf = (key: string) => sources.findIndex((source) => source.key === key) + 1
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
              <span class="ik-visually-hidden">Quelle </span>[{numberOf(source)}]
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Sources({ guideline: { title, validFrom, sources } }: Shown) {
  return (
    <section class="ik-flow" aria-labelledby="quellen">
      <h2 class="kern-heading-medium" id="quellen">
        Quellen
      </h2>
      <p class="kern-body">
        {title}, Richtlinie vom {germanDay(validFrom)}. Die Beträge stehen bei{' '}
        {sources
          .filter(({ figures }) => figures)
          .map(({ key }) => `[${sources.findIndex((source) => source.key === key) + 1}]`)
          .join(' und ')}
        . Maßgeblich ist der Text der Richtlinie.
      </p>
      <ol class="kern-list kern-list--number">
        {sources.map(({ key, name, url }) => (
          <li key={key} id={`quelle-${key}`}>
            <a class="kern-link" href={url} rel="external">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
