import { legalFormOf, meantToday, type Theme } from '../../topics/index.ts'
import { categoryTitle } from './prize-categories.rules.ts'
import type { FileKind } from './files.rules.ts'
import { statusText, type ProfileContent, type TextName } from './profile.rules.ts'

export const textTitle: Record<TextName, string> = {
  occasion: 'Anlass',
  aim: 'Ziel',
  implementation: 'Umsetzung',
  financing: 'Finanzierung',
  lessons: 'Erfahrungen',
}

type ProfileLine = { label: string; text: string }
export type ProfileChange = { label: string; before: string; after: string }

/** What a profile says as plain text, in the order in which it is read: to be compared. */
export function profileLines(content: ProfileContent, themes: Theme[]): ProfileLine[] {
  const { texts } = content
  const text = (name: TextName): ProfileLine => ({ label: textTitle[name], text: texts[name] ?? '' })
  return [
    { label: 'Titel', text: content.title },
    { label: 'Kurzbeschreibung', text: content.summary },
    { label: 'Stichworte', text: titlesOf(content.topics, themes) },
    { label: 'Hauptverantwortlich', text: content.lead?.name ?? '' },
    { label: 'Beteiligte Kommunen', text: content.partners.map(({ name }) => name).join(', ') },
    { label: 'Sonstige Beteiligte', text: content.otherPartners.join(', ') },
    { label: 'Unterstützt durch', text: content.supportedBy },
    { label: 'Stand', text: statusText[content.status] },
    { label: 'Zusammenarbeit seit', text: String(content.since ?? '') },
    { label: 'Beendet im Jahr', text: String(content.until ?? '') },
    text('occasion'),
    text('aim'),
    text('implementation'),
    text('financing'),
    { label: 'Rechtsform', text: legalFormOf(content.legalForm)?.label ?? '' },
    { label: 'Rechtsform, in eigenen Worten', text: content.legalFormNote },
    { label: 'Wirkung', text: content.effects.map((effect) => `${effect.figure}: ${effect.text}`).join('\n') },
    text('lessons'),
    { label: 'Kategorie des Landespreises', text: content.prizeCategory ? categoryTitle(content.prizeCategory) : '' },
    { label: 'Auszeichnungen', text: content.awards.map((award) => award.text).join('\n') },
    { label: 'Bild', text: pictureText(content) },
    { label: 'Bilder', text: filesText(content, 'picture') },
    { label: 'Dokumente', text: filesText(content, 'document') },
    { label: 'Links', text: content.links.map(({ label, url }) => `${label}: ${url}`).join('\n') },
    { label: 'Quellen', text: content.sources.join('\n') },
  ]
}

function pictureText({ picture }: ProfileContent): string {
  return picture ? [picture.alt, picture.credit].filter((text) => text !== '').join('; ') || 'ohne Beschreibung' : ''
}

/** With the beginning of their checksum, so that other bytes under the same words are seen. */
function filesText({ files = [] }: ProfileContent, kind: FileKind): string {
  return files
    .filter((file) => file.kind === kind)
    .map(({ title, source, rights, fileName, sha256 }) => {
      const said = [title, source, rights].filter((text) => text !== '').join('; ')
      return `${said} (${fileName}, Prüfsumme ${sha256.slice(0, 8)})`
    })
    .join('\n')
}

/** Everything that is said now or was said before; `before` null for the first version. */
export function changesBetween(before: ProfileContent | null, after: ProfileContent, themes: Theme[]): ProfileChange[] {
  const earlier = new Map(before ? profileLines(before, themes).map(({ label, text }) => [label, text]) : [])
  return profileLines(after, themes)
    .map(({ label, text }) => ({ label, before: earlier.get(label) ?? '', after: text }))
    .filter((change) => change.before !== '' || change.after !== '')
}

function titlesOf(slugs: string[], themes: Theme[]): string {
  const titles = new Map(themes.flatMap(({ topics }) => topics.map(({ slug, title }) => [slug, title])))
  return meantToday(slugs, themes)
    .map((slug) => titles.get(slug) ?? slug)
    .join(', ')
}
