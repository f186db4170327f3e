import { paths } from '../../../paths.ts'
import { whereabouts, type Place } from '../../../places/index.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { CardGrid } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx'
import { Table } from '../../../ui/table.tsx'
import { PLAIN_QUESTION, withChoice, writtenQuestion } from '../directory.rules.ts'
import { legalFormOf } from '../../../topics/index.ts'
import type { ListedProject, Profile } from '../profile.queries.ts'
import { statusText, TEXTS, type ProfileContent, type TextName } from '../profile.rules.ts'
import type { Theme } from '../../../topics/index.ts'
import { PartnerMap } from './map/partner-map.page.tsx'
import { ProjectCard } from './project-card.page.tsx'

export type ProfileView = { profile: Profile; places: Place[]; themes: Theme[]; similar: ListedProject[] }

const textTitle: Record<TextName, string> = {
  occasion: 'Anlass',
  aim: 'Ziel',
  implementation: 'Umsetzung',
  financing: 'Finanzierung',
  lessons: 'Erfahrungen',
}

export function profilePage({ profile, places, themes, similar }: ProfileView): Page {
  const { content } = profile
  return {
    title: content.title,
    description: content.summary,
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Projekte', href: paths.projects.directory.to() },
    ],
    body: (
      <>
        <p class="kern-body kern-body--large">{content.summary}</p>
        {profile.origin === 'public-sources' ? <SourceNote sources={content.sources} /> : null}
        <SummaryList rows={factsOf(content, themes)} />
        <Texts content={content} />
        <Register places={places} />
        <PartnerMap places={places} leadId={content.lead?.placeId ?? null} />
        <Confirmed profile={profile} />
        <Similar projects={similar} />
      </>
    ),
  }
}

function SourceNote({ sources }: { sources: string[] }) {
  return (
    <Notice tone="info" title="Zusammenfassung öffentlicher Quellen" level={2}>
      <p>Dieser Steckbrief fasst zusammen, was öffentlich zu lesen war. Er stammt nicht von den beteiligten Kommunen.</p>
      <ul>
        {sources.map((source) => (
          <li key={source}>
            <a class="kern-link" href={source} rel="external">
              {new URL(source).hostname.replace(/^www\./, '')}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function factsOf(content: ProfileContent, themes: Theme[]): SummaryRow[] {
  const rows: [string, SummaryRow['detail'] | null][] = [
    ['Stichworte', content.topics.length > 0 ? <Topics slugs={content.topics} themes={themes} /> : null],
    ['Hauptverantwortlich', content.lead?.name ?? null],
    ['Beteiligte Kommunen', content.partners.map(({ name }) => name).join(', ') || null],
    ['Sonstige Beteiligte', content.otherPartners.join(', ') || null],
    ['Unterstützt durch', content.supportedBy || null],
    ['Rechtsform', legalFormText(content)],
    ['Zusammenarbeit seit', content.since === null ? null : String(content.since)],
    ['Stand', content.status === 'unknown' ? null : statusText[content.status]],
    ['Auszeichnungen', content.awards.map(({ text }) => text).join('; ') || null],
  ]
  return rows.flatMap(([term, detail]) => (detail === null ? [] : [{ term, detail }]))
}

function Topics({ slugs, themes }: { slugs: string[]; themes: Theme[] }) {
  const topics = themes.flatMap((theme) => theme.topics).filter(({ slug }) => slugs.includes(slug))
  return (
    <ul class="kern-list kern-list--horizontal">
      {topics.map(({ slug, title }) => (
        <li key={slug}>
          <a class="kern-link" href={paths.projects.directory.to(writtenQuestion(withChoice(PLAIN_QUESTION, 'thema', slug)))}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}

function legalFormText({ legalForm, legalFormNote }: ProfileContent) {
  const form = legalFormOf(legalForm)
  if (!form) return legalFormNote || null
  return (
    <>
      <p>
        {form.label}
        {form.law ? ` (${form.law})` : ''}
      </p>
      <p class="kern-body--small kern-body--muted">{form.meaning}</p>
    </>
  )
}

function Texts({ content: { texts, effects } }: { content: ProfileContent }) {
  return (
    <>
      {TEXTS.flatMap((name) => {
        const text = texts[name]
        return text ? [<Text key={name} title={textTitle[name]} text={text} />] : []
      })}
      {effects.length > 0 ? (
        <Table caption="Wirkung" head={['Kennzahl', 'Bedeutung']} rows={effects.map(({ figure, text }) => [figure, text])} />
      ) : null}
    </>
  )
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{title}</h2>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} class="kern-body">
          {paragraph}
        </p>
      ))}
    </section>
  )
}

/** From the register, never typed: population and area age. */
function Register({ places }: { places: Place[] }) {
  if (places.length === 0) return null
  return (
    <Table
      caption="Kurzprofil der beteiligten Kommunen"
      head={['Kommune', 'Lage', 'Regierungsbezirk', 'Einwohner', 'Fläche']}
      rows={places.map((place) => [
        place.name,
        whereabouts(place),
        place.districtName ?? '–',
        populationText(place),
        place.areaKm2 === null ? '–' : `${place.areaKm2.toLocaleString('de-DE')} km²`,
      ])}
    />
  )
}

function populationText({ population, populationOn }: Place): string {
  if (population === null) return '–'
  const figure = population.toLocaleString('de-DE')
  return populationOn ? `${figure} (${germanDay(populationOn)})` : figure
}

function Confirmed({ profile }: { profile: Profile }) {
  return <p class="kern-body kern-body--small">Zuletzt bestätigt am {germanDay(profile.confirmedOn)}.</p>
}

function Similar({ projects }: { projects: ListedProject[] }) {
  if (projects.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby="aehnlich">
      <h2 class="kern-heading-medium" id="aehnlich">
        Ähnliche Projekte
      </h2>
      <CardGrid>
        {projects.map((project) => (
          <ProjectCard key={project.slug} project={project} />
        ))}
      </CardGrid>
    </section>
  )
}
