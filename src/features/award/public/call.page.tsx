import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { Card, CardGrid } from '../../../ui/card.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx'
import { type Edition, phaseOf } from '../edition.rules.ts'
import { Contact } from './contact.tsx'
import { HowToTakePart } from './how-to-take-part.tsx'
import { inEuros } from './money.ts'
import { OfficeHour } from './office-hour.tsx'
import { PhasePanel } from './phase-panel.tsx'
import { Results, winnersHref } from './results.tsx'
import { specialLabel } from './special-label.ts'
import { HOME_TRAIL, type PublicView } from './public-view.ts'

export function callPage({ edition, events, now }: PublicView): Page {
  const takesEntries = ['upcoming', 'open'].includes(phaseOf(edition, now))
  return {
    title: edition.title,
    crumb: 'Landespreis',
    description: edition.purpose,
    trail: HOME_TRAIL,
    wide: true,
    body: (
      <>
        <h1 class="kern-heading-x-large">{edition.title}</h1>
        <p class="ik-lead">{edition.purpose}</p>
        <PhasePanel edition={edition} now={now} level={2} winnersHref={winnersHref(edition)} />
        <Results edition={edition} />
        <div class="award-columns">
          <div class="award-columns__main">
            <section aria-labelledby="aufruf">
              <h2 class="kern-heading-large" id="aufruf">
                {edition.callTitle}
              </h2>
              <Markdown text={edition.callText} topLevel={3} pictures={edition.pictures} />
            </section>
            {takesEntries ? <HowToTakePart edition={edition} now={now} /> : null}
          </div>
          <aside class="award-columns__side" aria-label="Auf einen Blick">
            <h2 class="kern-heading-medium">Auf einen Blick</h2>
            <SummaryList rows={glance(edition)} />
            <OfficeHour edition={edition} events={events} now={now} />
            <Contact edition={edition} />
          </aside>
        </div>
        <CategoryTeasers edition={edition} />
        <CriteriaTeasers edition={edition} />
        <MorePages />
      </>
    ),
  }
}

/** What the panel above does not say; the days stand in its line. */
function glance(edition: Edition): SummaryRow[] {
  const rows: SummaryRow[] = [{ term: 'Preisgeld', detail: `${inEuros(edition.prizeCents)} je Kategorie` }]
  if (edition.entriesReceived !== null) rows.push({ term: 'Eingegangene Beiträge', detail: String(edition.entriesReceived) })
  return [...rows, { term: 'Ausgelobt vom', detail: `${edition.ministry} (${edition.ministryShort})` }]
}

function CategoryTeasers({ edition }: { edition: Edition }) {
  if (edition.categories.length === 0) return null
  return (
    <section aria-labelledby="kategorien">
      <h2 class="kern-heading-large" id="kategorien">
        Kategorien
      </h2>
      <CardGrid>
        {edition.categories.map((category) => (
          <Card
            key={category.slug}
            title={category.title}
            href={`${paths.award.categories.to()}#${category.slug}`}
            preline={specialLabel(category)}
          >
            {category.description ? <p>{category.description}</p> : null}
          </Card>
        ))}
      </CardGrid>
    </section>
  )
}

function CriteriaTeasers({ edition }: { edition: Edition }) {
  if (edition.criteria.length === 0) return null
  return (
    <section aria-labelledby="kriterien">
      <h2 class="kern-heading-large" id="kriterien">
        Wonach die Jury entscheidet
      </h2>
      <p>Der Preis würdigt die Wirkung des Projekts unter drei Kriterien.</p>
      <ol class="award-criteria">
        {edition.criteria.map((criterion) => (
          <li key={criterion.slug} class="award-criteria__item">
            <h3 class="kern-heading-medium">{criterion.title}</h3>
            <p>{criterion.explanation}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const morePages = [
  { href: paths.award.categories.to(), label: 'Kategorien und Kriterien' },
  { href: paths.award.conditions.to(), label: 'Teilnahmebedingungen' },
  { href: paths.award.jury.to(), label: 'Jury' },
  { href: paths.award.dates.to(), label: 'Termine' },
  { href: paths.award.questions.to(), label: 'Fragen und Antworten' },
  { href: paths.award.editions.to(), label: 'Alle Ausgaben' },
  { href: paths.award.feed.to(), label: 'Ankündigungen als Feed (Atom)' },
]

function MorePages() {
  return (
    <nav class="award-more" aria-labelledby="mehr">
      <h2 class="kern-heading-large" id="mehr">
        Mehr zum Landespreis
      </h2>
      <ul class="award-links">
        {morePages.map(({ href, label }) => (
          <li key={href}>
            <a class="kern-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
