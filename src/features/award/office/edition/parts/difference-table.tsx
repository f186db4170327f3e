import { Lines } from '../../../../../ui/lines.tsx'
import { Table } from '../../../../../ui/table.tsx'
import type { Difference } from './differences.rules.ts'

type Props = { caption: string; head: [string, string, string]; rows: Difference[] }

/** Two versions side by side. */
export function DifferenceTable({ caption, head, rows }: Props) {
  return (
    <Table
      caption={caption}
      captionHidden
      head={head}
      rows={rows.map((row) => [row.what, <Lines key="before" text={row.before} />, <Lines key="after" text={row.after} />])}
    />
  )
}
