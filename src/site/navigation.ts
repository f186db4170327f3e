import { paths } from '../paths.ts'
import type { Role } from '../people/index.ts'

export type NavigationEntry = { label: string; href: string }

/** What the portal has to offer, in the order of the header. An entry is added here with the feature it leads to. */
export const mainNavigation: NavigationEntry[] = [
  { label: 'Projekte', href: paths.projects.directory.to() },
  { label: 'Partnersuche', href: paths.partners.exchange.to() },
  { label: 'Förderung', href: paths.partners.funding.to() },
  { label: 'Arbeitshilfen', href: paths.library.list.to() },
  { label: 'Veranstaltungen', href: paths.events.list.to() },
  { label: 'Landespreis', href: paths.award.call.to() },
  { label: 'Kategorien', href: paths.award.categories.to() },
  { label: 'Teilnahmebedingungen', href: paths.award.conditions.to() },
  { label: 'Termine', href: paths.award.dates.to() },
  { label: 'Fragen und Antworten', href: paths.award.questions.to() },
]

/** What somebody signed in has beside the account: the pages of their roles, or their own entries. */
export function personalNavigation(roles: readonly Role[]): NavigationEntry[] {
  const places = roles.flatMap((role) => workplaces[role] ?? [])
  return roles.length > 0 ? places : own
}

const own: NavigationEntry[] = [
  { label: 'Meine Beiträge', href: paths.award.entries.to() },
  { label: 'Meine Projekte', href: paths.projects.own.to() },
  { label: 'Meine Anmeldungen', href: paths.events.own.list.to() },
]

const workplaces: Partial<Record<Role, NavigationEntry | NavigationEntry[]>> = {
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
  { label: 'Newsletter', href: paths.newsletter.page.to() },
  { label: 'E-Mails bestellen', href: paths.subscribers.signUp.to() },
  { label: 'Hilfe', href: paths.page.to({ slug: 'hilfe' }) },
  { label: 'Über uns', href: paths.page.to({ slug: 'ueber-uns' }) },
  { label: 'Kontakt', href: paths.feedback.contact.to() },
  { label: 'Impressum', href: paths.page.to({ slug: 'impressum' }) },
  { label: 'Datenschutz', href: paths.page.to({ slug: 'datenschutz' }) },
  { label: 'Erklärung zur Barrierefreiheit', href: paths.page.to({ slug: 'barrierefreiheit' }) },
  { label: 'Barriere melden', href: paths.feedback.barrier.to() },
  { label: 'Leichte Sprache', href: paths.page.to({ slug: 'leichte-sprache' }) },
  { label: 'Datenquellen', href: paths.dataSources.to() },
  { label: 'Offene Daten', href: paths.api.page.to() },
]

/** 'page': this very page; 'true': the section this page belongs to. */
export function currentness(entry: NavigationEntry, path: string, entries: NavigationEntry[]): 'page' | 'true' | undefined {
  if (entry.href === path) return 'page'
  const nearest = entries
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return nearest === entry ? 'true' : undefined
}
