import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { ButtonLink } from '../../../../ui/form.tsx'
import { InPlace } from '../../../../ui/in-place.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { DirectoryCounts } from '../../directory.queries.ts'
import { writtenQuestion, type DirectoryQuestion } from '../../directory.rules.ts'
import type { FacetLabels } from '../../facet-labels.ts'
import { DirectorySearch, DirectoryViews, foundText } from '../directory-parts.page.tsx'
import { ChosenFacets } from '../chosen-facets.page.tsx'
import { FacetFilter, type Showing } from '../facet-filter.page.tsx'
import { SearchedFor } from '../searched-for.page.tsx'
import { BarPlot, YearPlot } from './plots.page.tsx'
import type { Bar, Plot } from './statistics.rules.ts'

export type StatisticsView = { question: DirectoryQuestion; found: DirectoryCounts; labels: FacetLabels; plots: Plot[] }

const SHOWING: Showing = { to: paths.projects.statistics.to, kept: {} }

export function statisticsPage(view: StatisticsView): Page {
  const { question, found, labels } = view
  return {
    title: 'Statistik der Projekte',
    crumb: 'Statistik',
    description: 'Projekte interkommunaler Zusammenarbeit nach Thema, Beginn, Rechtsform und Regierungsbezirk.',
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Projekte', href: paths.projects.directory.to(writtenQuestion(question)) },
    ],
    wide: true,
    body: (
      <InPlace heading="zahlen" address={SHOWING.to(writtenQuestion({ ...question, seite: 1 }))}>
        <DirectorySearch question={question} showing={SHOWING} />
        <DirectoryViews current="statistics" question={question} />
        <section aria-labelledby="zahlen" class="ik-found">
          <div class="ik-found__facets">
            <FacetFilter question={question} counts={found.counts} labels={labels} showing={SHOWING} />
          </div>
          <Figures {...view} />
        </section>
      </InPlace>
    ),
  }
}

function Figures({ question, found, labels, plots }: StatisticsView) {
  const first = { ...question, seite: 1 }
  return (
    <div class="ik-found__list ik-flow">
      <h2 class="kern-heading-medium" id="zahlen">
        {foundText(found.total, question)}
      </h2>
      <SearchedFor question={question} found={found} showing={SHOWING} />
      <ChosenFacets question={question} labels={labels} showing={SHOWING} />
      <p class="kern-body">
        Ein Projekt zählt bei jedem Thema und jedem Regierungsbezirk, die es hat; solche Zahlen ergeben zusammen mehr als alle
        Projekte.
      </p>
      <ButtonLink
        href={paths.projects.statisticsFile.to(writtenQuestion(first))}
        label="Zahlen als CSV-Datei herunterladen"
        tone="secondary"
      />
      {found.total === 0 ? null : plots.map((plot) => <Figure key={plot.id} plot={plot} question={first} />)}
    </div>
  )
}

function Figure({ plot, question }: { plot: Plot; question: DirectoryQuestion }) {
  return (
    <section class="ik-flow" aria-labelledby={plot.id}>
      <h3 class="kern-heading-small" id={plot.id}>
        {plot.title}
      </h3>
      <div class="projects-figure">
        {plot.id === 'jahr' ? <YearPlot bars={plot.bars} /> : <BarPlot bars={plot.bars} />}
        <Table
          caption={`Projekte: ${plot.title}`}
          captionHidden
          head={[plot.head, 'Projekte']}
          rows={shownInTable(plot).map((bar) => [<Group key={bar.label} bar={bar} plot={plot} question={question} />, bar.count])}
        />
      </div>
    </section>
  )
}

/** Years without a project are a gap in the picture; in the table they would only be rows. */
function shownInTable({ bars }: Plot): Bar[] {
  return bars.filter(({ count }) => count > 0)
}

function Group({ bar, plot: { facet }, question }: { bar: Bar; plot: Plot; question: DirectoryQuestion }) {
  if (facet === null || bar.value === null) return <>{bar.label}</>
  const narrowed = { ...question, chosen: { ...question.chosen, [facet]: [bar.value] } }
  return (
    <a class="kern-link" href={paths.projects.directory.to(writtenQuestion(narrowed))}>
      {bar.label}
    </a>
  )
}
