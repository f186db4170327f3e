import type { ComponentChildren } from 'preact'

type EmptyStateProps = { title: string; children: ComponentChildren; action?: ComponentChildren }

/** Says why nothing is here and what can be done about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="ik-empty-state ik-flow">
      <p class="kern-title">{title}</p>
      <div class="kern-body">{children}</div>
      {action ? <div class="ik-actions">{action}</div> : null}
    </div>
  )
}
