import { paths } from '../paths.ts'
import type { Crumb } from '../platform/page.ts'

const START: Crumb = { label: 'Startseite', href: paths.home.to() }

/** Begins at the start page, which itself has no trail and therefore no breadcrumb. */
export function Breadcrumb({ trail, title }: { trail: Crumb[]; title: string }) {
  if (trail.length === 0) return null
  const crumbs = trail[0]?.href === START.href ? trail : [START, ...trail]
  return (
    <nav class="ik-breadcrumb ik-container" aria-label="Sie sind hier">
      <ol class="ik-breadcrumb__list">
        {crumbs.map(({ label, href }) => (
          <li key={href}>
            <a class="kern-link kern-link--small kern-link--no-visited-state" href={href}>
              {label}
            </a>
          </li>
        ))}
        <li>
          <span class="kern-body kern-body--small" aria-current="page">
            {title}
          </span>
        </li>
      </ol>
    </nav>
  )
}
