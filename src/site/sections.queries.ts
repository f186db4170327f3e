import { sql } from 'kysely'
import { paths } from '../paths.ts'
import type { SearchDocument, SearchSource } from '../platform/search.ts'

/** The pages themselves, for who searches for their name. True at any time: nothing here tells what they contain at the moment. */
const SECTIONS: { href: string; title: string; text: string }[] = [
  {
    href: paths.award.call.to(),
    title: 'Landespreis',
    text: 'Aufruf, Frist und Teilnahme am Landespreis für innovative interkommunale Zusammenarbeit',
  },
  { href: paths.award.categories.to(), title: 'Kategorien', text: 'Kategorien und Kriterien des Landespreises' },
  {
    href: paths.award.conditions.to(),
    title: 'Teilnahmebedingungen',
    text: 'Wer am Landespreis teilnehmen kann und welche Nachweise nötig sind',
  },
  { href: paths.award.jury.to(), title: 'Jury', text: 'Wer über die Preise entscheidet' },
  { href: paths.award.dates.to(), title: 'Termine', text: 'Fristen, Sprechstunde und Preisverleihung, auch als Kalenderdatei' },
  { href: paths.award.questions.to(), title: 'Fragen und Antworten', text: 'Häufige Fragen zum Landespreis (FAQ)' },
  { href: paths.award.editions.to(), title: 'Ausgaben', text: 'Frühere Ausgaben des Landespreises und ihre Preisträger' },
  {
    href: paths.award.selfCheck.to(),
    title: 'Vorprüfung',
    text: 'Mit wenigen Fragen prüfen, ob Ihr Projekt am Landespreis teilnehmen kann, ohne Anmeldung',
  },
  {
    href: paths.award.receiptCheck.to(),
    title: 'Eingangsbestätigung prüfen',
    text: 'Nachprüfen, ob eine Eingangsbestätigung echt ist',
  },
  { href: paths.people.signIn.to(), title: 'Anmelden', text: 'Anmeldung im Portal mit E-Mail oder Passkey, Konto, Login' },
  {
    href: paths.partners.exchange.to(),
    title: 'Partnersuche',
    text: 'Wir suchen, wir bieten: Partner für eine Zusammenarbeit finden',
  },
  {
    href: paths.partners.funding.to(),
    title: 'Förderrechner',
    text: 'Förderung interkommunaler Zusammenarbeit: Höchstbetrag, Richtlinie, Zuwendung, Eigenanteil',
  },
  {
    href: paths.events.list.to(),
    title: 'Veranstaltungen',
    text: 'Spotlights, Sprechstunden, Jahrestagung und Preisverleihung: Termine, Kalender und Anmeldung',
  },
  {
    href: paths.library.list.to(),
    title: 'Arbeitshilfen',
    text: 'Bibliothek: Gesetze, Richtlinien, Checklisten, Mustervereinbarungen und Leitfäden, Musterformulare',
  },
  { href: paths.topicList.to(), title: 'Themen', text: 'Alle Themen der Zusammenarbeit: was das Portal zu jedem hat' },
  { href: paths.news.to(), title: 'Aktuelles', text: 'Meldungen und Neues zur interkommunalen Zusammenarbeit' },
  {
    href: paths.newsletter.page.to(),
    title: 'Newsletter',
    text: 'Newsletter bestellen, abbestellen und im Archiv nachlesen: Aktuelles, Veranstaltungen, Förderung, Landespreis',
  },
  {
    href: paths.subscribers.signUp.to(),
    title: 'E-Mails bestellen',
    text: 'Themen und Kommunen folgen: Neues aus dem Projektverzeichnis per E-Mail, Abonnement, abonnieren',
  },
  {
    href: paths.feedback.contact.to(),
    title: 'Kontakt',
    text: 'Dem Portal schreiben: Fragen, Hinweise und Rückmeldungen, Ansprechpartner',
  },
  {
    href: paths.feedback.barrier.to(),
    title: 'Barriere melden',
    text: 'Hindernisse auf diesem Portal melden: Barrierefreiheit, Zugänglichkeit, Ombudsstelle',
  },
  { href: paths.dataSources.to(), title: 'Datenquellen', text: 'Quellen, Stand und Lizenzen der verwendeten Daten' },
  {
    href: paths.api.page.to(),
    title: 'Offene Daten und Schnittstelle',
    text: 'Projekte, Themen, Kommunen und Preisträger als JSON, CSV und GeoJSON; Schnittstelle (API, OpenAPI)',
  },
]

const [HREFS, TITLES, TEXTS] = (['href', 'title', 'text'] as const).map((name) => SECTIONS.map((section) => section[name]))

export const sectionsFound: SearchSource = {
  documents: () => sql<SearchDocument>`(
    select key, title, text, null::timestamptz as dated, '{}'::text[] as topics
    from unnest(${HREFS}::text[], ${TITLES}::text[], ${TEXTS}::text[]) as section (key, title, text))`,
  placeOf: (href) => ({ href, section: 'Bereiche des Portals' }),
}
