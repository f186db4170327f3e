import type { ComponentChildren } from 'preact'
import { paths } from '../../../../paths.ts'
import type { Place } from '../../../../places/index.ts'
import type { Page } from '../../../../platform/page.ts'
import type { Theme } from '../../../../topics/index.ts'
import { CardGrid } from '../../../../ui/card.tsx'
import type { Directory } from '../../directory.queries.ts'
import { PLAIN_QUESTION, withChoice, writtenQuestion, type DirectoryQuestion, type Role } from '../../directory.rules.ts'
import { projectsText } from '../directory-parts.page.tsx'
import { FollowLink } from '../follow-link.page.tsx'
import { ProjectCard } from '../project-card.page.tsx'
import { KeyFigures } from './key-figures.page.tsx'
import { MissingTopics } from './missing-topics.page.tsx'
import type { MissingTopic } from './missing-topics.rules.ts'
import { CooperationNetwork } from './network.page.tsx'
import type { Partner } from './network.rules.ts'
import { placeData } from './place-data.ts'
import { PlaceCounts, type PlaceCount } from './place-counts.page.tsx'

export type MunicipalityView = {
  place: Place
  county: Place | null
  led: Directory
  joined: Directory
  partners: Partner[]
  missing: MissingTopic[]
  themes: Theme[]
  /** Of a county: what lies in it, and how many projects there are within. */
  within: { members: PlaceCount[]; total: number } | null
  baseUrl: string
}

/** The projects of a place in one role; the list has the same address. */
export function projectsOf(place: Pick<Place, 'slug'>, rolle: Role): DirectoryQuestion {
  return { ...withChoice(PLAIN_QUESTION, 'kommune', place.slug), rolle, sortierung: 'seit' }
}

export function municipalityPage(view: MunicipalityView): Page {
  const { place, led, joined, partners } = view
  return {
    title: place.name,
    description: `${place.name}: ${projectsText(led.total + joined.total)} interkommunaler Zusammenarbeit, Partner und Kennzahlen.`,
    data: placeData(place, view.county, view.baseUrl),
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Kommunen', href: paths.projects.municipalities.to() },
    ],
    body: (
      <>
        <p class="kern-body kern-body--large">{summary(view)}</p>
        <FollowLink
          subject={place.kind === 'county' ? `kreis:${place.id}` : `kommune:${place.slug}`}
          label={place.kind === 'county' ? 'Diesem Kreis folgen' : 'Dieser Kommune folgen'}
        />
        <KeyFigures place={place} county={view.county} />
        <Projects title="Federführend" place={place} as="leitung" found={led} />
        <Projects title="Beteiligt" place={place} as="beteiligt" found={joined} />
        {view.within ? <Within place={place} within={view.within} /> : null}
        <CooperationNetwork place={place} partners={partners} />
        <MissingTopics place={place} missing={view.missing} themes={view.themes} />
      </>
    ),
  }
}

function summary({ place, led, joined, partners }: MunicipalityView): string {
  const total = led.total + joined.total
  if (total === 0) return `Im Verzeichnis steht noch kein Projekt von ${place.name}.`
  const role = led.total === 0 ? 'keines davon federführend' : `${led.total === total ? 'alle' : led.total} davon federführend`
  return `${place.name} ist an ${total === 1 ? 'einem Projekt' : `${total} Projekten`} beteiligt, ${total === 1 && led.total === 1 ? 'federführend' : role}, mit ${partners.length} ${partners.length === 1 ? 'Partner' : 'Partnern'} aus dem Verzeichnis.`
}

type ProjectsProps = { title: string; place: Place; as: Role; found: Directory }

function Projects({ title, place, as, found: { projects, total } }: ProjectsProps) {
  if (total === 0) return null
  const more = total - projects.length
  return (
    <Section id={as} title={`${title}: ${projectsText(total)}`}>
      <CardGrid>
        {projects.map((project) => (
          <ProjectCard key={project.slug} project={project} />
        ))}
      </CardGrid>
      {more > 0 ? (
        <p>
          <a class="kern-link" href={paths.projects.directory.to(writtenQuestion(projectsOf(place, as)))}>
            Alle {total.toLocaleString('de-DE')} anzeigen
          </a>
        </p>
      ) : null}
    </Section>
  )
}

function Within({ place, within: { members, total } }: { place: Place; within: NonNullable<MunicipalityView['within']> }) {
  return (
    <Section id="gebiet" title={`Im Gebiet: ${projectsText(total)}`}>
      <p class="kern-body">
        <a class="kern-link" href={paths.projects.directory.to(writtenQuestion(withChoice(PLAIN_QUESTION, 'kreis', place.id)))}>
          Als Liste
        </a>{' '}
        oder{' '}
        <a class="kern-link" href={paths.projects.map.to({ ausschnitt: place.id })}>
          auf der Karte
        </a>
        ; je Kommune:
      </p>
      <PlaceCounts counts={members} />
    </Section>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="ik-flow" aria-labelledby={id}>
      <h2 class="kern-heading-medium" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
