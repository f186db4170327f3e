import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

export type SummaryRow = { term: string; detail: ComponentChildren; change?: { href: string; label: string } }

/** What has been answered, each with a way to change it. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  const isChangeable = rows.some((row) => row.change)
  return (
    <dl class={classes('kern-description-list', 'ik-summary-list', isChangeable && 'ik-summary-list--changeable')}>
      {rows.map(({ term, detail, change }) => (
        <div key={term} class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{term}</dt>
          <dd class="kern-description-list-item__value ik-flow">{detail}</dd>
          {change ? (
            <dd class="ik-summary-list__change">
              <ChangeLink {...change} term={term} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

function ChangeLink({ href, label, term }: { href: string; label: string; term: string }) {
  return (
    <a class="kern-link kern-link--no-visited-state" href={href}>
      {label}
      <span class="kern-sr-only"> ({term})</span>
    </a>
  )
}
