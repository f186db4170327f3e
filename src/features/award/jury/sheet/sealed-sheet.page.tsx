import { Details } from '../../../../ui/details.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { ScoredCriterion, Sheet, SheetDraft } from '../../judging/sheet.rules.ts'
import type { CountedSheet } from '../../judging/sheets.queries.ts'
import { pointsText, totalText } from './sheet-words.page.tsx'

type Scored = Pick<SheetDraft, 'points' | 'reasons'>

/** Points and reasons as they are or will be sealed. */
export function ScoredRows({ criteria, scored }: { criteria: ScoredCriterion[]; scored: Scored }) {
  const rows = criteria.map((criterion) => ({
    term: criterion.title,
    detail: (
      <>
        <p class="kern-body">{pointsText(criterion, scored.points[criterion.slug])}</p>
        {scored.reasons[criterion.slug]?.trim() ? <Lines text={scored.reasons[criterion.slug] ?? ''} /> : null}
      </>
    ),
  }))
  return <SummaryList rows={[...rows, { term: 'Summe', detail: totalText(criteria, scored) }]} />
}

export function SealedSheet({ criteria, seal }: { criteria: ScoredCriterion[]; seal: NonNullable<Sheet['seal']> }) {
  return (
    <>
      <ScoredRows criteria={criteria} scored={seal.content} />
      <Details summary="Prüfsumme der Versiegelung">
        <p class="kern-body">
          Sie steht im Ereignisprotokoll. Notieren Sie sie, wenn Sie später prüfen wollen, dass genau dieser Bogen zählt.
        </p>
        <p class="kern-body ik-sheet__hash">{seal.commitment}</p>
      </Details>
    </>
  )
}

export type SheetOfSeat = CountedSheet & { body: string }

/** After the closing: what each seat has given, for those who judge the entry. */
export function OthersSheets({ criteria, sheets }: { criteria: ScoredCriterion[]; sheets: SheetOfSeat[] }) {
  return (
    <Table
      caption="Bewertungen der Jury"
      head={['Sitz', ...criteria.map(({ title }) => title), 'Summe']}
      rows={sheets.map((sheet) => [
        sheet.body,
        ...criteria.map(({ slug }) => String(sheet.points[slug] ?? '–')),
        totalText(criteria, sheet),
      ])}
    />
  )
}
