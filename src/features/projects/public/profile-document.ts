import { fileURLToPath } from 'node:url'
import { brand } from '../../../brand.ts'
import { paths } from '../../../paths.ts'
import { whereabouts, type Place } from '../../../places/index.ts'
import { renderPdf } from '../../../platform/pdf.ts'
import { legalFormOf, type Theme } from '../../../topics/index.ts'
import type { Profile } from '../profile.queries.ts'
import { profileLines, textTitle } from '../profile-lines.ts'
import { TEXTS, type ProfileContent } from '../profile.rules.ts'
import { areaText, populationText } from './profile-text.page.tsx'
import { stateText } from './profile-state.ts'
import { citation } from './versions.page.tsx'

const TEMPLATE = fileURLToPath(new URL('./profile.typ', import.meta.url))

export type ProfileFile = { profile: Profile; places: Place[]; themes: Theme[]; today: string; baseUrl: string }

/** What the page says, to be printed and filed: tagged, without what only leads on. */
export function profilePdf({ profile, places, themes, today, baseUrl }: ProfileFile): Promise<Uint8Array> {
  const { content, slug, number, publishedAt } = profile
  const address = baseUrl + paths.projects.version.to({ slug, number: String(number) })
  return renderPdf(TEMPLATE, {
    portal: brand.name,
    title: content.title,
    summary: content.summary,
    number: String(number),
    note: profile.origin === 'public-sources' ? SUMMARY_NOTE : null,
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
    ...linksOf(content),
    state: stateText(profile, today),
    citation: citation({ title: content.title, number, publishedAt, address }),
  })
}

const SUMMARY_NOTE =
  'Dieser Steckbrief fasst zusammen, was öffentlich zu lesen war. Er stammt nicht von den beteiligten Kommunen.'

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

function linksOf({ links, sources }: ProfileContent) {
  if (sources.length > 0) return { linksTitle: 'Quellen', links: sources.map((url) => ({ label: url, url })) }
  return { linksTitle: 'Links', links: links.map(({ label, url }) => ({ label: `${label} (${url})`, url })) }
}
