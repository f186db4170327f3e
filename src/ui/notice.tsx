import type { ComponentChildren } from 'preact'
import type { Language, Said } from '../plain/language.ts'
import { Icon } from './icon.tsx'

type NoticeProps = {
  tone: 'info' | 'success' | 'warning' | 'danger'
  title: string
  /** Makes the title a heading of this level. */
  level?: 2 | 3 | 4
  /** German when not given. */
  language?: Language
  children?: ComponentChildren
}

const spoken: Record<NoticeProps['tone'], Said> = {
  info: { de: 'Hinweis: ', en: 'Note: ' },
  success: { de: 'Erfolg: ', en: 'Success: ' },
  warning: { de: 'Warnung: ', en: 'Warning: ' },
  danger: { de: 'Achtung: ', en: 'Attention: ' },
}

export function Notice({ tone, title, level, language, children }: NoticeProps) {
  const Title = level ? (`h${level}` as const) : 'p'
  return (
    <div class={`kern-alert kern-alert--${tone} ik-notice`}>
      <div class="kern-alert__header">
        <Icon name={tone} />
        <Title class="kern-title">
          <span class="kern-sr-only">{spoken[tone][language ?? 'de']}</span>
          {title}
        </Title>
      </div>
      {children ? <div class="kern-alert__body">{children}</div> : null}
    </div>
  )
}
