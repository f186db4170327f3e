import { paths } from '../paths.ts'
import type { Language } from '../plain/language.ts'
import type { Crumb } from '../platform/page.ts'
import { frameWords } from './frame-words.ts'

const START: Record<Language, Crumb> = {
  de: { label: frameWords.start.de, href: paths.home.to() },
  en: { label: frameWords.start.en, href: paths.english.start.to() },
}

/** From the start page to the parent; none where a page has no trail. */
export function crumbsOf(trail: Crumb[], language: Language): Crumb[] {
  if (trail.length === 0) return []
  const start = START[language]
  return trail[0]?.href === start.href ? trail : [start, ...trail]
}

/** Begins at the start page, which itself has no trail and therefore no breadcrumb. */
export function Breadcrumb({ trail, title, language }: { trail: Crumb[]; title: string; language: Language }) {
  const crumbs = crumbsOf(trail, language)
  if (crumbs.length === 0) return null
  return (
    <nav class="ik-breadcrumb ik-container" aria-label={frameWords.youAreHere[language]}>
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
