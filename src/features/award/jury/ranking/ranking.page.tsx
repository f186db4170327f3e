import { paths } from '../../../../paths.ts'
import { germanDecimal } from '../../../../plain/fraction.ts'
import type { Page } from '../../../../platform/page.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Category, Edition } from '../../edition.rules.ts'
import { standardDeviation, type RankedEntry, type Ranking } from '../../judging/ranking.rules.ts'
import type { RankingView } from '../../judging/room/ranking-view.queries.ts'
import { RankingPlot } from './ranking-plot.page.tsx'
import { agreementText, trialResult, trialText, type Names } from './ranking-words.page.tsx'

export type RankingPageData = { edition: Edition; category: Category; view: RankingView }

export function rankingPage({ edition, category, view }: RankingPageData): Page {
  return {
    title: `Rangliste: ${category.title}`,
    trail: [
      { label: 'Landespreis', href: paths.award.call.to() },
      { label: 'Ranglisten', href: paths.jury.rankings.to() },
    ],
    wide: true,
    body: <View edition={edition} view={view} />,
  }
}

function View({ edition, view }: { edition: Edition; view: RankingView }) {
  if (view.state === 'recused')
    return (
      <Notice tone="warning" title="Befangen" level={2}>
        <p class="kern-body">
          Sie sind zu einem Beitrag dieser Kategorie befangen oder haben sich noch nicht zu allen Beiträgen erklärt. Die Rangliste
          bleibt Ihnen verborgen.
        </p>
      </Notice>
    )
  if (view.state === 'not-closed')
    return (
      <EmptyState title="Noch keine Rangliste">
        Es gibt sie, sobald zwei Personen des Wettbewerbsbüros die Bewertung dieser Kategorie abgeschlossen haben.
      </EmptyState>
    )
  return <Shown edition={edition} {...view} />
}

type ShownProps = { edition: Edition } & Omit<Extract<RankingView, { state: 'shown' }>, 'state'>

function Shown({ edition, ranking, entries, seats }: ShownProps) {
  const names: Names = {
    entry: (id) => entries.find(({ entryId }) => entryId === id)?.title ?? 'Beitrag',
    seat: (id) => seats.find(({ seatId }) => seatId === id)?.body ?? 'ein früherer Sitz',
    criterion: (slug) => edition.criteria.find((criterion) => criterion.slug === slug)?.title ?? slug,
  }
  if (ranking.entries.length === 0)
    return <EmptyState title="Keine gewertete Bewertung">In dieser Kategorie zählt keine Bewertung.</EmptyState>
  const points = edition.criteria.flatMap((criterion) => criterion.points.map((each) => each.points))
  return (
    <>
      <p class="kern-body">
        Der Rang folgt dem gewichteten Mittel. Das bereinigte Mittel rechnet heraus, dass strenge und milde Jurymitglieder wegen
        Befangenheit nicht dieselben Beiträge bewertet haben; es ändert keinen Rang. „Gleichauf“ heißt: Der Abstand ist kleiner
        als das, was bei dieser Streuung Zufall sein kann (5 %).
      </p>
      <RankingTable ranking={ranking} names={names} />
      <RankingPlot ranking={ranking} lowest={Math.min(...points)} highest={Math.max(...points)} describedBy="rangliste-bild" />
      <p class="kern-body kern-body--small" id="rangliste-bild">
        Je Rang eine Zeile: Kreise sind die Bewertungsbögen, die Linie reicht vom niedrigsten zum höchsten, die Raute ist das
        Mittel. Die Zahlen stehen in den Tabellen.
      </p>
      <SheetTable ranking={ranking} names={names} seats={seats} />
      <Trust edition={edition} ranking={ranking} names={names} />
    </>
  )
}

function RankingTable({ ranking, names }: { ranking: Ranking; names: Names }) {
  const rankOf = (id: string) => ranking.entries.find(({ entryId }) => entryId === id)?.rank ?? 0
  const level = (entry: RankedEntry) => [...new Set(entry.level.map(rankOf))].toSorted((a, b) => a - b).join(', ')
  const rows = ranking.entries.map((entry) => [
    names.entry(entry.entryId),
    `${entry.rank}`,
    germanDecimal(entry.mean, 2),
    germanDecimal(entry.adjusted, 2),
    standardDeviation(entry),
    entry.level.length > 0 ? `mit Rang ${level(entry)}` : 'mit keinem',
  ])
  return (
    <Table
      caption="Rangliste"
      head={['Beitrag', 'Rang', 'Mittel', 'Bereinigt', 'Streuung', 'Statistisch gleichauf']}
      rows={rows}
    />
  )
}

/** Seats are named to the jury and the office only; nothing of this page is for anybody else. */
function SheetTable({ ranking, names, seats }: { ranking: Ranking; names: Names; seats: ShownProps['seats'] }) {
  const rows = ranking.entries.map((entry) => [
    names.entry(entry.entryId),
    ...seats.map(({ seatId }) => {
      const score = entry.scores.find((one) => one.seatId === seatId)?.score
      return score ? germanDecimal(score, 2) : '–'
    }),
  ])
  return <Table caption="Gewichtete Punkte je Sitz" head={['Beitrag', ...seats.map(({ body }) => body)]} rows={rows} />
}

function Trust({ edition, ranking, names }: { edition: Edition; ranking: Ranking; names: Names }) {
  const alphas = ranking.agreementByCriterion.map(({ slug, alpha }) => [names.criterion(slug), agreementText(alpha)])
  const leanings = ranking.leanings.map(({ seatId, leaning }) => [names.seat(seatId), germanDecimal(leaning, 2)])
  const trials = ranking.trials.map((trial) => [trialText(trial, names), trialResult(trial, names)])
  const changes = ranking.trials.filter((trial) => trial.changes).length
  return (
    <>
      <h2 class="kern-heading-medium">Wie sicher ist der erste Platz?</h2>
      <p class="kern-body">
        {changes === 0
          ? 'Der erste Platz bleibt in jedem dieser Fälle derselbe.'
          : `In ${changes} von ${ranking.trials.length} Fällen wäre der erste Platz ein anderer oder geteilt.`}
      </p>
      <Table caption="Der erste Platz, wenn …" head={['Fall', 'Erster Platz']} rows={trials} />
      <h2 class="kern-heading-medium">Wie einig ist sich die Jury?</h2>
      <p class="kern-body">
        Krippendorffs Alpha ist 1, wenn alle gleich urteilen, und 0, wenn die Urteile wie zufällig verteilt sind.
      </p>
      <Table
        caption="Übereinstimmung (Krippendorffs Alpha)"
        head={['Kriterium', 'Alpha']}
        rows={[...alphas, ['Alle Kriterien, gewichtet', agreementText(ranking.agreement)]]}
      />
      <Table
        caption="Strenge und Milde gegenüber den anderen Sitzen, in Punkten"
        head={['Sitz', `Neigung (über 0: milder), Skala ${edition.criteria[0]?.points.length ?? 0} Stufen`]}
        rows={leanings}
      />
    </>
  )
}
