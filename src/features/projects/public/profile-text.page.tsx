import { paths } from '../../../paths.ts'
import { whereabouts, type Place } from '../../../places/index.ts'
import { germanDay } from '../../../plain/german-day.ts'
import { legalFormOf, meantToday, type Theme } from '../../../topics/index.ts'
import { Picture, type DrawnPictures } from '../../../ui/picture.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx'
import { Table } from '../../../ui/table.tsx'
import { directoryOfTopic } from '../directory-address.ts'
import { categoryTitle } from '../prize-categories.rules.ts'
import { textTitle } from '../profile-lines.ts'
import { statusText, TEXTS, type Award, type ProfileContent, type ProfilePicture } from '../profile.rules.ts'
import { PlaceLink } from './municipalities/place-link.page.tsx'

type ProfileTextView = { content: ProfileContent; places: Place[]; themes: Theme[]; pictures?: DrawnPictures }

/** What a profile says, wherever it is read: published, or as a preview of a draft. */
export function ProfileText({ content, places, themes, pictures }: ProfileTextView) {
  return (
    <>
      <p class="kern-body kern-body--large">{content.summary}</p>
      {content.picture ? <TitlePicture picture={content.picture} pictures={pictures} /> : null}
      <SummaryList rows={factsOf(content, themes)} />
      <Texts content={content} />
      <Links links={content.links} />
      <Register places={places} />
    </>
  )
}

type TitlePictureProps = { picture: ProfilePicture; pictures: DrawnPictures | undefined }

function TitlePicture({ picture: { mediaId, alt, credit }, pictures }: TitlePictureProps) {
  const src = paths.media.to({ mediaId })
  return (
    <figure class="ik-picture">
      <Picture src={src} alt={alt} drawn={pictures?.get(src)} />
      {credit === '' ? null : <figcaption class="kern-body kern-body--small kern-body--muted">{credit}</figcaption>}
    </figure>
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
    ['Zusammenarbeit seit', yearText(content.since)],
    ['Beendet im Jahr', yearText(content.until)],
    ['Stand', content.status === 'unknown' ? null : statusText[content.status]],
    ['Kategorie des Landespreises', content.prizeCategory && categoryTitle(content.prizeCategory)],
    ['Auszeichnungen', content.awards.length > 0 ? <Awards awards={content.awards} /> : null],
  ]
  return rows.flatMap(([term, detail]) => (detail === null ? [] : [{ term, detail }]))
}

const yearText = (year: number | null) => (year === null ? null : String(year))

/** A prize leads to the edition in which it was won. */
function Awards({ awards }: { awards: Award[] }) {
  return (
    <ul class="projects-awards">
      {awards.map(({ text, edition }) => (
        <li key={text}>
          {edition ? (
            <a class="kern-link" href={paths.award.edition.to({ slug: edition })}>
              {text}
            </a>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  )
}

function Topics({ slugs, themes }: { slugs: string[]; themes: Theme[] }) {
  const today = new Set(meantToday(slugs, themes))
  const topics = themes.flatMap((theme) => theme.topics).filter(({ slug }) => today.has(slug))
  return (
    <ul class="kern-list kern-list--horizontal">
      {topics.map(({ slug, title }) => (
        <li key={slug}>
          <a class="kern-link" href={directoryOfTopic(slug)}>
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
      {legalFormNote === '' ? null : <p>In eigenen Worten: {legalFormNote}</p>}
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
        <PlaceLink key={place.id} place={place} />,
        whereabouts(place),
        place.districtName ?? '–',
        populationText(place),
        areaText(place),
      ])}
    />
  )
}

export function populationText({ population, populationOn }: Place): string {
  if (population === null) return '–'
  const figure = population.toLocaleString('de-DE')
  return populationOn ? `${figure} (${germanDay(populationOn)})` : figure
}

export function areaText({ areaKm2 }: Place): string {
  return areaKm2 === null ? '–' : `${areaKm2.toLocaleString('de-DE')} km²`
}

function Links({ links }: Pick<ProfileContent, 'links'>) {
  if (links.length === 0) return null
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Links</h2>
      <ul class="kern-body">
        {links.map(({ label, url }) => (
          <li key={url}>
            <a class="kern-link" href={url} rel="external nofollow">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
