import { listEntrantEmails } from '../features/award/index.ts'
import type { SegmentSource } from '../features/newsletter/index.ts'
import { listEmailsOfPlaces, listPersonsWithRole, type Role } from '../people/index.ts'
import { listPlaces, type Place } from '../places/index.ts'
import type { Db } from '../platform/db.ts'
import { listSubscribersOf } from '../subscribers/index.ts'
import { listThemes, type Theme } from '../topics/index.ts'

const ROLES: Record<Role, string> = {
  juror: 'Jury',
  office: 'Wettbewerbsbüro',
  editor: 'Redaktion',
  administrator: 'Administration',
}
const ENTRANTS = [
  { key: 'teilnehmende:entwurf', label: 'mit einem begonnenen Beitrag' },
  { key: 'teilnehmende:eingereicht', label: 'mit einem eingereichten Beitrag' },
]

/** By what an issue of the newsletter can be narrowed. */
export const newsletterSegments: SegmentSource[] = [
  {
    kind: 'thema',
    legend: 'Wer einem dieser Themen folgt',
    list: async (db) =>
      (await listThemes(db)).flatMap(({ topics }) => topics.map(({ slug, title }) => ({ key: `thema:${slug}`, label: title }))),
    listEmails: async (db, keys) => emailsFollowing(db, followedAs(await listThemes(db), new Set(keys))),
  },
  {
    kind: 'kreis',
    legend: 'Wer in einem dieser Kreise arbeitet oder dort einer Kommune folgt',
    list: async (db) => (await listCounties(db)).map(({ slug, name }) => ({ key: `kreis:${slug}`, label: name })),
    listEmails: async (db, keys) => {
      const within = await listWithin(db, keys.map(nameOf))
      const following = await emailsFollowing(
        db,
        within.map(({ slug }) => `kommune:${slug}`),
      )
      return [
        ...following,
        ...(await listEmailsOfPlaces(
          db,
          within.map(({ id }) => id),
        )),
      ]
    },
  },
  {
    kind: 'rolle',
    legend: 'Wer eine dieser Rollen hat',
    list: async () => Object.entries(ROLES).map(([role, label]) => ({ key: `rolle:${role}`, label })),
    listEmails: async (db, keys) => {
      const persons = await Promise.all(keys.map((key) => listPersonsWithRole(db, nameOf(key) as Role)))
      return persons.flat().map(({ email }) => email)
    },
  },
  {
    kind: 'teilnehmende',
    legend: 'Wer am laufenden Landespreis teilnimmt',
    list: async () => ENTRANTS,
    listEmails: (db, keys) =>
      listEntrantEmails(db, {
        drafting: keys.includes('teilnehmende:entwurf'),
        handedIn: keys.includes('teilnehmende:eingereicht'),
      }),
  },
]

/** Whoever followed what was merged into a topic follows that, under the key of then; so does an issue that was narrowed before. */
function followedAs(themes: Theme[], keys: ReadonlySet<string>): string[] {
  const everyKey = themes.flatMap(({ topics }) =>
    topics.map(({ slug, former }) => [slug, ...former].map((one) => `thema:${one}`)),
  )
  return everyKey.filter((of) => of.some((key) => keys.has(key))).flat()
}

async function emailsFollowing(db: Db, keys: string[]): Promise<string[]> {
  return (await listSubscribersOf(db, { keys })).map(({ email }) => email)
}

/** With the cities that belong to none. */
async function listCounties(db: Db): Promise<Place[]> {
  const places = await listPlaces(db, ['county', 'municipality'])
  return places.filter(({ kind, countyId }) => kind === 'county' || countyId === null)
}

async function listWithin(db: Db, slugs: string[]): Promise<Place[]> {
  const places = await listPlaces(db, ['county', 'municipality'])
  const chosen = new Set(places.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id))
  return places.filter(({ id, countyId }) => chosen.has(id) || (countyId !== null && chosen.has(countyId)))
}

function nameOf(key: string): string {
  return key.slice(key.indexOf(':') + 1)
}
