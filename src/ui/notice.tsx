import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

type NoticeProps = {
  tone: 'info' | 'success' | 'warning' | 'danger'
  title: string
  /** Makes the title a heading of this level. */
  level?: 2 | 3 | 4
  children?: ComponentChildren
}

const spoken = { info: 'Hinweis: ', success: 'Erfolg: ', warning: 'Warnung: ', danger: 'Achtung: ' }

export function Notice({ tone, title, level, children }: NoticeProps) {
  const Title = level ? (`h${level}` as const) : 'p'
  return (
    <div class={`kern-alert kern-alert--${tone} ik-notice`}>
      <div class="kern-alert__header">
        <Icon name={tone} />
        <Title class="kern-title">
          <span class="kern-sr-only">{spoken[tone]}</span>
          {title}
        </Title>
      </div>
      {children ? <div class="kern-alert__body">{children}</div> : null}
    </div>
  )
}
