import { fileURLToPath } from 'node:url'
import { brand } from '../../../brand.ts'
import { paths } from '../../../paths.ts'
import { whereabouts, type Place } from '../../../places/index.ts'
import { sizeText } from '../../../plain/size-text.ts'
import { renderPdf } from '../../../platform/pdf.ts'
import { legalFormOf, type Theme } from '../../../topics/index.ts'
import type { Profile } from '../profile.queries.ts'
import { profileLines, textTitle } from '../profile-lines.ts'
import { TEXTS, type ProfileContent } from '../profile.rules.ts'
import type { ProfileFile } from '../files.rules.ts'
import { areaText, populationText } from './profile-text.page.tsx'
import { stateText } from './profile-state.ts'
import { citation } from './versions.page.tsx'
import { noteOf } from './whose-profile.page.tsx'

const TEMPLATE = fileURLToPath(new URL('./profile.typ', import.meta.url))

export type ProfilePaper = {
  profile: Profile
  /** Those of its files that may be shown. */
  files: ProfileFile[]
  places: Place[]
  themes: Theme[]
  today: string
  baseUrl: string
}

/** What the page says, to be printed and filed: tagged, without what only leads on. */
export function profilePdf({ profile, files, places, themes, today, baseUrl }: ProfilePaper): Promise<Uint8Array> {
  const { content, slug, number, publishedAt } = profile
  const address = baseUrl + paths.projects.version.to({ slug, number: String(number) })
  return renderPdf(TEMPLATE, {
    portal: brand.name,
    title: content.title,
    summary: content.summary,
    number: String(number),
    note: noteOf(profile)?.text ?? null,
    facts: factsOf(content, themes),
    texts: TEXTS.flatMap((name) => {
      const text = content.texts[name]
      return text ? [{ title: textTitle[name], paragraphs: text.split(/\n{2,}/) }] : []
    }),
    effects: content.effects,
    places: places.map((place) => [
      place.name,
      whereabouts(place),
      place.districtName ?? '–',
      populationText(place),
      areaText(place),
    ]),
    lists: [...filesOf(files, { slug, baseUrl }), ...linksOf(content)],
    state: stateText(profile, today),
    citation: citation({ title: content.title, number, publishedAt, address }),
  })
}

/** Of the lines that are compared between versions: all but what is a part of its own here. */
const FACTS = [
  'Stichworte',
  'Hauptverantwortlich',
  'Beteiligte Kommunen',
  'Sonstige Beteiligte',
  'Unterstützt durch',
  'Stand',
  'Zusammenarbeit seit',
  'Beendet im Jahr',
  'Rechtsform',
  'Rechtsform, in eigenen Worten',
  'Auszeichnungen',
]

function factsOf(content: ProfileContent, themes: Theme[]) {
  const { law, meaning } = legalFormOf(content.legalForm) ?? { law: null, meaning: null }
  const explained = (text: string) => [law ? `${text} (${law})` : text, meaning].filter((part) => part !== null).join('. ')
  return profileLines(content, themes)
    .filter(({ label, text }) => FACTS.includes(label) && text !== '')
    .map(({ label, text }) => ({
      term: label,
      detail: label === 'Rechtsform' ? explained(text) : text.replaceAll('\n', '; '),
    }))
}

type Listed = { title: string; entries: { label: string; url: string }[] }

/** The page shows pictures and offers documents; on paper stands what they are, by whom, and where they are to be had. */
function filesOf(files: ProfileFile[], { slug, baseUrl }: { slug: string; baseUrl: string }): Listed[] {
  const entriesOf = (kind: ProfileFile['kind'], labelOf: (file: ProfileFile) => string) =>
    files
      .filter((file) => file.kind === kind)
      .map((file) => ({
        label: labelOf(file),
        url: baseUrl + paths.projects.profileAttachment.to({ slug, fileId: file.id }),
      }))
  return filled([
    { title: 'Bilder', entries: entriesOf('picture', ({ title, source, rights }) => `${title} (Bild: ${source}. ${rights})`) },
    { title: 'Dokumente', entries: entriesOf('document', ({ title, bytes }) => `${title} (PDF, ${sizeText(bytes)})`) },
  ])
}

function linksOf({ links, sources }: ProfileContent): Listed[] {
  return filled([
    { title: 'Links', entries: links.map(({ label, url }) => ({ label: `${label} (${url})`, url })) },
    { title: 'Quellen', entries: sources.map((url) => ({ label: url, url })) },
  ])
}

const filled = (lists: Listed[]) => lists.filter(({ entries }) => entries.length > 0)
