import type { Crumb } from '../platform/page.ts'

/** The start page has no trail and therefore no breadcrumb. */
export function Breadcrumb({ trail, title }: { trail: Crumb[]; title: string }) {
  if (trail.length === 0) return null
  return (
    <nav class="ik-breadcrumb ik-container" aria-label="Sie sind hier">
      <ol class="ik-breadcrumb__list">
        {trail.map(({ label, href }) => (
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
