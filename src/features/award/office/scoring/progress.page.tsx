import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Table } from '../../../../ui/table.tsx'
import { countOf } from '../../judging/closing.rules.ts'
import type { ScoredCategory } from '../../judging/scoring.queries.ts'
import { officeTrail } from '../entries/office-words.page.tsx'

/** Who has sealed how many; never what. */
export function progressPage(categories: ScoredCategory[]): Page {
  return {
    title: 'Stand der Bewertung',
    trail: officeTrail,
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          Wie viele Bewertungen versiegelt sind. Punkte sieht hier niemand, auch nicht nach dem Abschluss einer Kategorie.
        </p>
        {categories.length === 0 ? <NotOpened /> : <Categories categories={categories} />}
      </>
    ),
  }
}

function NotOpened() {
  return (
    <EmptyState title="Die Beiträge sind noch nicht geöffnet">
      <p>Zwei Personen des Wettbewerbsbüros öffnen sie nach Einsendeschluss.</p>
    </EmptyState>
  )
}

function Categories({ categories }: { categories: ScoredCategory[] }) {
  return (
    <>
      <Table
        caption="Kategorien"
        head={['Kategorie', 'Runde', 'Beiträge', 'versiegelt', 'offen', 'entschuldigt', 'befangen', 'Stand']}
        rows={categories.map((category) => [
          <a class="kern-link" href={paths.office.scoring.category.to({ categoryId: category.categoryId })}>
            {category.title}
          </a>,
          category.round,
          category.entries.length,
          ...(['sealed', 'open', 'excused', 'conflicted'] as const).map((state) => countOf(category.cells, state)),
          stateText(category),
        ])}
      />
      <Table caption="Sitze der Jury" head={['Sitz', 'Mitglied', 'versiegelt', 'offen']} rows={seatRows(categories)} />
      <h2 class="kern-heading-medium">Protokoll zum Nachprüfen</h2>
      <p class="kern-body">
        Die Datei enthält die Ereigniskette, alle Versiegelungen und die Bewertungen der abgeschlossenen Kategorien. Mit dem
        beiliegenden Prüfprogramm lässt sich ohne das Portal nachrechnen, dass nichts verändert wurde. Sie ist vertraulich und
        nennt auch, was befangenen Jurymitgliedern verborgen bleibt: Geben Sie sie nur an Stellen weiter, die die Entscheidung
        prüfen.
      </p>
      <Actions>
        <ButtonLink href={paths.office.scoring.record.to()} label="Protokoll herunterladen (JSON)" tone="secondary" />
      </Actions>
    </>
  )
}

function stateText({ acts }: ScoredCategory): string {
  if (acts.length >= 2) return 'abgeschlossen'
  return acts.length === 1 ? 'zweite Erklärung fehlt' : 'läuft'
}

function seatRows(categories: ScoredCategory[]) {
  const cells = categories.flatMap((category) => category.cells)
  const count = (seatId: string, state: 'sealed' | 'open') =>
    cells.filter((cell) => cell.seatId === seatId && cell.state === state).length
  return (categories[0]?.seats ?? []).map((seat) => [
    seat.body,
    seat.holder ?? 'unbesetzt',
    count(seat.id, 'sealed'),
    count(seat.id, 'open'),
  ])
}
