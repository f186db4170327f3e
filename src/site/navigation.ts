import { paths } from '../paths.ts'
import type { Role } from '../people/index.ts'
import type { Language, Said } from '../plain/language.ts'
import type { EnglishAddresses } from './english/languages.ts'
import { frameWords } from './frame-words.ts'

/** `href` is the German address. */
export type NavigationEntry = { label: Said; href: string }
export type PersonalEntry = { label: string; href: string }

/** What the portal has to offer, in the order of the header. An entry is added here with the feature it leads to. */
export const mainNavigation: NavigationEntry[] = [
  { label: { de: 'Projekte', en: 'Projects' }, href: paths.projects.directory.to() },
  { label: { de: 'Themen', en: 'Topics' }, href: paths.topicList.to() },
  { label: { de: 'Partnersuche', en: 'Partner search' }, href: paths.partners.exchange.to() },
  { label: { de: 'Förderung', en: 'Funding' }, href: paths.partners.funding.to() },
  { label: { de: 'Arbeitshilfen', en: 'Working aids' }, href: paths.library.list.to() },
  { label: { de: 'Aktuelles', en: 'News' }, href: paths.news.to() },
  { label: { de: 'Veranstaltungen', en: 'Events' }, href: paths.events.list.to() },
  { label: { de: 'Landespreis', en: 'State prize' }, href: paths.award.call.to() },
]

const prizeNavigation: NavigationEntry[] = [
  { label: { de: 'Kategorien', en: 'Categories' }, href: paths.award.categories.to() },
  { label: { de: 'Teilnahmebedingungen', en: 'Conditions of participation' }, href: paths.award.conditions.to() },
  { label: { de: 'Termine', en: 'Dates' }, href: paths.award.dates.to() },
  { label: { de: 'Fragen und Antworten', en: 'Questions and answers' }, href: paths.award.questions.to() },
]

/** What somebody signed in has beside the account: the pages of their roles, or their own entries. */
export function personalNavigation(roles: readonly Role[]): PersonalEntry[] {
  const places = roles.flatMap((role) => workplaces[role] ?? [])
  return roles.length > 0 ? places : own
}

const own: PersonalEntry[] = [
  { label: 'Meine Beiträge', href: paths.award.entries.to() },
  { label: 'Meine Projekte', href: paths.projects.own.to() },
  { label: 'Meine Anmeldungen', href: paths.events.own.list.to() },
]

const workplaces: Partial<Record<Role, PersonalEntry | PersonalEntry[]>> = {
  office: [
    { label: 'Schreibtisch', href: paths.desk.to() },
    { label: 'Wettbewerbsbüro', href: paths.office.start.to() },
    { label: 'E-Mail-Abonnements', href: paths.subscribers.proofs.to() },
    { label: 'Veranstaltungen verwalten', href: paths.events.editor.list.to() },
    { label: 'Rückmeldungen', href: paths.feedback.cases.list.to() },
  ],
  editor: [
    { label: 'Schreibtisch', href: paths.desk.to() },
    { label: 'Ausgaben', href: paths.office.edition.list.to() },
    { label: 'Fragen', href: paths.office.questions.list.to() },
    { label: 'Projekte prüfen', href: paths.projects.reviews.to() },
    { label: 'Themen pflegen', href: paths.topics.list.to() },
    { label: 'Texte', href: paths.texts.list.to() },
    { label: 'Leichte Sprache und Gebärden', href: paths.otherForms.to() },
    { label: 'Partnersuche prüfen', href: paths.partners.review.list.to() },
    { label: 'Förderrichtlinien', href: paths.partners.guidelines.list.to() },
    { label: 'Newsletter', href: paths.newsletter.drafts.to() },
    { label: 'E-Mail-Abonnements', href: paths.subscribers.proofs.to() },
    { label: 'Veranstaltungen verwalten', href: paths.events.editor.list.to() },
    { label: 'Rückmeldungen', href: paths.feedback.cases.list.to() },
  ],
  juror: { label: 'Bewertung', href: paths.jury.start.to() },
  administrator: { label: 'Zugänge', href: paths.people.persons.to() },
}

export const footerNavigation: NavigationEntry[] = [
  { label: { de: 'Newsletter', en: 'Newsletter' }, href: paths.newsletter.page.to() },
  { label: { de: 'E-Mails bestellen', en: 'Subscribe to e-mails' }, href: paths.subscribers.signUp.to() },
  { label: { de: 'Hilfe', en: 'Help' }, href: paths.page.to({ slug: 'hilfe' }) },
  { label: { de: 'Über uns', en: 'About us' }, href: paths.page.to({ slug: 'ueber-uns' }) },
  { label: { de: 'Kontakt', en: 'Contact' }, href: paths.feedback.contact.to() },
  { label: { de: 'Impressum', en: 'Imprint' }, href: paths.page.to({ slug: 'impressum' }) },
  { label: { de: 'Datenschutz', en: 'Data protection' }, href: paths.page.to({ slug: 'datenschutz' }) },
  {
    label: { de: 'Erklärung zur Barrierefreiheit', en: 'Accessibility statement' },
    href: paths.page.to({ slug: 'barrierefreiheit' }),
  },
  { label: { de: 'Barriere melden', en: 'Report a barrier' }, href: paths.feedback.barrier.to() },
  { label: { de: 'Leichte Sprache', en: 'Easy-to-read German' }, href: paths.page.to({ slug: 'leichte-sprache' }) },
  { label: { de: 'Datenquellen', en: 'Data sources' }, href: paths.dataSources.to() },
  { label: { de: 'Offene Daten', en: 'Open data' }, href: paths.api.page.to() },
]

/** 'page': this very page; 'true': the section this page belongs to. */
export function currentness<Entry extends { href: string }>(
  entry: Entry,
  path: string,
  entries: Entry[],
): 'page' | 'true' | undefined {
  if (entry.href === path) return 'page'
  const nearest = entries
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return nearest === entry ? 'true' : undefined
}

export type NavigationLink = { label: string; href: string; hreflang?: 'de' }

/** The entry as a link of this language. What stands in German alone says so. */
export function linkIn(language: Language, { label, href }: NavigationEntry, english: EnglishAddresses): NavigationLink {
  if (language === 'de') return { label: label.de, href }
  const address = english.get(href)
  if (address !== undefined) return { label: label.en, href: address }
  return { label: label.en + frameWords.inGerman.en, href, hreflang: 'de' }
}

/** The pages beside this one; only the prize has so many. They are in German: in English its call leads to them. */
export function sectionEntries(path: string, language: Language): NavigationEntry[] {
  const prize = paths.award.call.to()
  return language === 'de' && (path === prize || path.startsWith(`${prize}/`)) ? prizeNavigation : []
}
