import { paths } from '../src/paths.ts'

export type Addresses = Record<string, string[]>

/** What people look for: topics, parts of compounds, slips, places, phrases, words that half of all profiles have, with facets and without. */
const SEARCHES = [
  'Standesamt',
  'Archiv',
  'Vollstreckung',
  'Vollstrekung',
  'Beseitigung',
  'Abwasserbeseitigung',
  'Klärschlamm',
  'klaerschlamm',
  'Bauhof Winterdienst',
  'Rechnungsprüfung',
  'Wohngeldstelle',
  'Feurwehr',
  'Datenbank',
  'Werkstatt Fahrzeug',
  '"aus einer Hand"',
  'Tourismus -Museum',
  'Altena',
  'Musikschule Dortmund',
  'Hochwasserschutz Erft',
  'gemeinsame Beschaffung',
  'Software',
  'Kosten',
  'Klimaschutzkonzept',
  'Personal Ausbildung',
  'IT',
  'Lindenbach',
  'Sirenen',
  'Zweckverband',
  'Glasfasernetz Kreis Borken',
  'Gemeinde',
]

/** What is typed until a suggestion fits. */
const BEGINNINGS = [
  'sta',
  'stand',
  'abw',
  'abwasser',
  'kli',
  'klimasch',
  'feuer',
  'arch',
  'vollstr',
  'rechnungsp',
  'be',
  'do',
  'mus',
  'winterd',
]

const FACETS: Record<string, string>[] = [
  { thema: 'archiv' },
  { thema: 'standesamt,bauhof', stand: 'running' },
  { kreis: '05962' },
  { kreis: '05962', seite: '8' },
  { kommune: 'altena', rolle: 'leitung' },
  { kommune: 'dortmund', sortierung: 'titel' },
  { bezirk: 'rb-059', rechtsform: 'zweckverband' },
  { groesse: 'kleinstadt', seit: '2015-2019', sortierung: 'seit' },
  { thema: 'abwasser', bezirk: 'rb-055', stand: 'ended' },
  { stand: 'planned', 'je-seite': '60' },
]

const directory = paths.projects.directory.to

const asked = (to: (question: Record<string, string>) => string, questions: Record<string, string>[]) => questions.map(to)

/** Each kind with several addresses, the same for every size; profiles by their slugs. */
export function addressesOf(slugs: string[]): Addresses {
  return {
    list: ['', '2', '7', '400']
      .map((seite) => directory({ seite }))
      .concat(['titel', 'seit'].map((sortierung) => directory({ sortierung }))),
    facet: asked(directory, FACETS),
    search: [
      ...SEARCHES.map((q) => directory({ q })),
      directory({ q: 'Archiv', kreis: '05962' }),
      directory({ q: 'Fahrzeug', thema: 'feuerwehr', seite: '3' }),
      directory({ q: 'Personal', sortierung: 'neu' }),
      directory({ q: 'Konzept', sortierung: 'titel' }),
    ],
    suggestion: BEGINNINGS.map((q) => paths.projects.suggestions.to({ q })),
    profile: slugs.map((slug) => paths.projects.profile.to({ slug })),
    map: asked(paths.projects.map.to, [
      {},
      { thema: 'archiv' },
      { q: 'Standesamt' },
      { bezirk: 'rb-059', stand: 'running' },
      { ausschnitt: '05962' },
    ]),
    statistics: asked(paths.projects.statistics.to, [{}, { q: 'Software' }, { thema: 'archiv' }]),
    feed: asked(paths.projects.feed.to, [{}, { thema: 'archiv' }, { q: 'Standesamt' }]),
    api: asked(paths.api.projects.to, [
      {},
      { thema: 'archiv' },
      { q: 'Standesamt' },
      { q: 'Software' },
      { q: 'Kosten', anzahl: '20' },
      { q: 'Vollstrekung' },
    ]),
    portal: ['Software', 'Gemeinde', 'Standesamt'].map((q) => paths.search.to({ q })),
    municipality: ['altena', 'dortmund', 'maerkischer-kreis', 'kreis-borken', 'koeln'].map((slug) =>
      paths.projects.municipality.to({ slug }),
    ),
  }
}
