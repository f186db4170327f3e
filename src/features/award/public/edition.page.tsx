import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx'
import { closing, weekdayAndDay } from '../../../plain/german-date.ts'
import type { Edition, PastWinner } from '../edition.rules.ts'
import { EditionMap } from './edition-map.tsx'
import { entryTotals, leadPlaces } from './edition-map.rules.ts'
import { EditionNumbers } from './edition-numbers.tsx'
import { inEuros } from './money.ts'
import { Participants, Results } from './results.tsx'
import { phaseText } from './phase-text.ts'
import { specialLabel } from './special-label.ts'
import { AWARD_TRAIL } from './public-view.ts'

export function editionPage(edition: Edition, now: Date): Page {
  const places = leadPlaces(edition)
  return {
    title: edition.title,
    crumb: `${edition.number}. Ausgabe`,
    description: edition.purpose,
    trail: [...AWARD_TRAIL, { label: 'Ausgaben', href: paths.award.editions.to() }],
    body: (
      <>
        <p class="ik-lead">
          {edition.number}. Ausgabe. {phaseText(edition, now).sentence}
        </p>
        <SummaryList rows={factsOf(edition)} />
        <Results edition={edition} />
        <Winners winners={edition.pastWinners} />
        <EditionNumbers edition={edition} />
        {places.length > 0 ? <EditionMap places={places} /> : null}
        <Participants participants={edition.participants} />
        <h2 class="kern-heading-large">{edition.callTitle}</h2>
        <Markdown text={edition.callText} topLevel={3} pictures={edition.pictures} />
        {edition.categories.length > 0 ? <Categories edition={edition} /> : null}
      </>
    ),
  }
}

function factsOf(edition: Edition): SummaryRow[] {
  const rows: SummaryRow[] = [
    { term: 'Ausgelobt vom', detail: `${edition.ministry} (${edition.ministryShort})` },
    { term: 'Einreichung', detail: `${weekdayAndDay(edition.phases.opens)}, bis ${closing(edition.phases.closes)}` },
    { term: 'Preisgeld', detail: `${inEuros(edition.prizeCents)} je Kategorie` },
  ]
  if (edition.publicDays.includes('ceremony'))
    rows.push({ term: 'Preisverleihung', detail: weekdayAndDay(edition.phases.ceremony) })
  const totals = entryTotals(edition)
  if (totals) rows.push({ term: 'Eingegangene Beiträge', detail: String(totals.total) })
  return rows
}

function Categories({ edition }: { edition: Edition }) {
  return (
    <section aria-labelledby="kategorien">
      <h2 class="kern-heading-large" id="kategorien">
        Kategorien
      </h2>
      <ul class="award-bullets">
        {edition.categories.map((category) => (
          <li key={category.slug}>
            {category.title}
            {specialLabel(category) ? ' (Sonderkategorie)' : ''}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Winners({ winners }: { winners: PastWinner[] }) {
  if (winners.length === 0) return null
  return (
    <section aria-labelledby="preistraeger">
      <h2 class="kern-heading-large" id="preistraeger">
        Preisträger
      </h2>
      <ul class="award-winners">
        {winners.map((winner) => (
          <WinnerItem key={winner.category} winner={winner} />
        ))}
      </ul>
    </section>
  )
}

function WinnerItem({ winner }: { winner: PastWinner }) {
  return (
    <li class={winner.project ? 'award-winners__winner' : 'award-winners__winner award-winners__winner--unknown'}>
      <p class="award-winners__category">{winner.category}</p>
      <h3 class="kern-heading-medium">{winner.project ?? 'Nicht bekannt'}</h3>
      {winner.municipalities ? <p>{winner.municipalities}</p> : null}
      <p>{winner.summary}</p>
      {winner.sourceUrl ? (
        <p>
          Quelle:{' '}
          <a class="kern-link" href={winner.sourceUrl} rel="noreferrer">
            {new URL(winner.sourceUrl).hostname}
            <span class="kern-sr-only"> zu {winner.project}</span>
          </a>
        </p>
      ) : null}
    </li>
  )
}
