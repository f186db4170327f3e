import { Icon } from './icon.tsx'

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A state in one or two words; the colour repeats the word, it never replaces it. */
export function Badge({ tone, label }: { tone: BadgeTone; label: string }) {
  return (
    <span class={`kern-badge kern-badge--small ${tone === 'neutral' ? 'ik-badge--neutral' : `kern-badge--${tone}`}`}>
      {tone === 'neutral' ? null : <Icon name={tone} />}
      <span class="kern-label kern-label--small">{label}</span>
    </span>
  )
}
