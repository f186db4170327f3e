import type { ComponentProps } from 'preact'
import type { NavigationLink } from './navigation.ts'

type NavigationAnchorProps = { link: NavigationLink; class: string; current?: ComponentProps<'a'>['aria-current'] }

export function NavigationAnchor({ link: { label, href, hreflang }, class: look, current }: NavigationAnchorProps) {
  return (
    <a class={look} href={href} hreflang={hreflang} aria-current={current}>
      {label}
    </a>
  )
}
