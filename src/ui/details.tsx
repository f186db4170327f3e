import type { ComponentChildren } from 'preact'

type DetailsProps = { summary: string; open?: boolean; children: ComponentChildren }

export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="kern-accordion" open={open}>
      <summary class="kern-accordion__header">
        <span class="kern-title kern-title--small">{summary}</span>
      </summary>
      <div class="kern-accordion__body ik-flow">{children}</div>
    </details>
  )
}
