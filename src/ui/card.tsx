import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

type CardProps = {
  title: ComponentChildren
  /** Makes the whole card one link, named by its title. */
  href?: string
  /** Heading level, 3 when not given. */
  level?: 2 | 3 | 4
  /** A short line above the title. */
  preline?: ComponentChildren
  children?: ComponentChildren
  footer?: ComponentChildren
}

export function Card({ title, href, level, preline, children, footer }: CardProps) {
  const Title = `h${level ?? 3}` as const
  return (
    <article class={classes('kern-card', href && 'kern-card--interactive')}>
      <div class="kern-card__container">
        <div class="kern-card__header kern-hgroup">
          <Title class="kern-title">
            {href ? (
              <a class="kern-link--stretched" href={href}>
                {title}
              </a>
            ) : (
              title
            )}
          </Title>
          {preline ? <p class="kern-preline kern-preline--small">{preline}</p> : null}
        </div>
        {children ? <div class="kern-card__body ik-flow">{children}</div> : null}
        {footer ? <div class="kern-card__footer">{footer}</div> : null}
      </div>
    </article>
  )
}

/** One under the other, as wide as running text. */
export function CardList({ children }: { children: ComponentChildren }) {
  return <div class="ik-card-list">{children}</div>
}

/** As many columns as there is room for. */
export function CardGrid({ children }: { children: ComponentChildren }) {
  return <div class="ik-card-grid">{children}</div>
}
