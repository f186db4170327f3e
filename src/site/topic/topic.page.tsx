import { paths } from '../../paths.ts'
import { day } from '../../plain/german-date.ts'
import type { Page } from '../../platform/page.ts'
import { Card, CardGrid } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { AboutTopic } from './about-topic.queries.ts'

export type TopicView = {
  slug: string
  title: string
  theme: string
  synonyms: string[]
  projects: { slug: string; title: string; summary: string }[]
  /** Of all, not only of those shown. */
  projectCount: number
  about: AboutTopic[]
}

/** In this order; what has nothing is left out. */
const PARTS = [
  { part: 'aktuelles', title: 'Meldungen', all: { href: paths.news.to(), label: 'Alle Meldungen' } },
  { part: 'veranstaltungen', title: 'Veranstaltungen', all: { href: paths.events.list.to(), label: 'Alle Veranstaltungen' } },
  { part: 'arbeitshilfen', title: 'Arbeitshilfen', all: { href: paths.library.list.to(), label: 'Alle Arbeitshilfen' } },
  { part: 'partnersuche', title: 'Partnersuche', all: { href: paths.partners.exchange.to(), label: 'Zur Partnersuche' } },
]

export function topicPage(view: TopicView): Page {
  const { slug, title, theme, synonyms, about, projectCount } = view
  return {
    title,
    description: `Projekte, Meldungen, Veranstaltungen, Arbeitshilfen und Partnersuche zum Thema ${title}`,
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Themen', href: paths.topicList.to() },
    ],
    body: (
      <>
        <p class="kern-body kern-body--large">
          Was das Portal zum Thema {title} hat ({theme}).
          {synonyms.length > 0 ? ` Auch: ${synonyms.join(', ')}.` : ''}
        </p>
        <p class="kern-body">
          <a class="kern-link" href={paths.subscribers.signUp.to({ zu: `thema:${slug}` })}>
            Diesem Thema folgen
          </a>{' '}
          (neue Projekte dazu per E-Mail, ohne Konto)
        </p>
        {about.length + projectCount === 0 ? <Nothing /> : null}
        {projectCount === 0 ? null : <Projects {...view} />}
        {PARTS.map((part) => (
          <Part key={part.part} {...part} about={about.filter((one) => one.part === part.part)} />
        ))}
      </>
    ),
  }
}

function Projects({ slug, projects, projectCount }: TopicView) {
  return (
    <section class="ik-flow" aria-labelledby="projekte">
      <h2 class="kern-heading-medium" id="projekte">
        Projekte
      </h2>
      <CardGrid>
        {projects.map((project) => (
          <Card key={project.slug} title={project.title} href={paths.projects.profile.to({ slug: project.slug })}>
            <p>{project.summary}</p>
          </Card>
        ))}
      </CardGrid>
      <p class="kern-body">
        <a class="kern-link" href={paths.projects.directory.to({ thema: slug })}>
          {projectCount === 1 ? 'Im Projektverzeichnis ansehen' : `Alle ${projectCount} Projekte im Verzeichnis`}
        </a>
      </p>
    </section>
  )
}

type PartProps = (typeof PARTS)[number] & { about: AboutTopic[] }

function Part({ part, title, all, about }: PartProps) {
  if (about.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby={part}>
      <h2 class="kern-heading-medium" id={part}>
        {title}
      </h2>
      <ul class="kern-list kern-list--bullet">
        {about.map((one) => (
          <li key={one.href}>
            <a class="kern-link" href={one.href}>
              {one.title}
            </a>
            {one.dated ? `, ${day(one.dated)}` : ''}
          </li>
        ))}
      </ul>
      <p class="kern-body">
        <a class="kern-link" href={all.href}>
          {all.label}
        </a>
      </p>
    </section>
  )
}

function Nothing() {
  return (
    <EmptyState title="Zu diesem Thema steht noch nichts im Portal">
      <p>Folgen Sie dem Thema; dann erfahren Sie, sobald ein Projekt dazu erscheint.</p>
    </EmptyState>
  )
}
