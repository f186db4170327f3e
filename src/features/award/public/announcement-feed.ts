import { brand } from '../../../brand.ts'
import { Feed } from 'feed'
import { paths } from '../../../paths.ts'
import { closing, weekdayAndDay } from '../../../plain/german-date.ts'
import type { Edition } from '../edition.rules.ts'

type Announcement = { id: string; title: string; text: string; href: string; at: Date }

/** Atom: what was announced until now, the newest first. */
export function announcementFeed(editions: Edition[], baseUrl: string, now: Date): string {
  const announcements = announcementsUntil(editions, now)
  const feed = new Feed({
    id: `${baseUrl}${paths.award.call.to()}`,
    title: 'Landespreis für innovative interkommunale Zusammenarbeit: Ankündigungen',
    link: `${baseUrl}${paths.award.call.to()}`,
    feedLinks: { atom: `${baseUrl}${paths.award.feed.to()}` },
    language: 'de',
    copyright: brand.name,
    author: { name: brand.name },
    updated: announcements[0]?.at ?? now,
  })
  for (const { id, title, text, href, at } of announcements) {
    feed.addItem({ id: `tag:interkommunal,2025:${id}`, title, description: text, link: baseUrl + href, date: at, published: at })
  }
  return feed.atom1()
}

/** The newest first. */
export function announcementsUntil(editions: Edition[], now: Date): Announcement[] {
  return editions
    .flatMap(announcementsOf)
    .filter((announcement) => now >= announcement.at)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

function announcementsOf(edition: Edition): Announcement[] {
  return [
    callOf(edition),
    openingOf(edition),
    closingOf(edition),
    ...conditionsOf(edition),
    ...ceremonyOf(edition),
    ...resultsOf(edition),
  ]
}

function callOf(edition: Edition): Announcement {
  return {
    id: `${edition.slug}/aufruf`,
    title: edition.callTitle,
    text: edition.purpose,
    href: paths.award.edition.to({ slug: edition.slug }),
    at: edition.phases.announced,
  }
}

function openingOf(edition: Edition): Announcement {
  const text = `Beiträge können bis ${closing(edition.phases.closes)} eingereicht werden.`
  return {
    id: `${edition.slug}/start`,
    title: `${edition.title}: Start der Einreichung`,
    text,
    href: paths.award.call.to(),
    at: edition.phases.opens,
  }
}

function closingOf(edition: Edition): Announcement {
  const text = `Die Einreichung endete am ${closing(edition.phases.closes)}.`
  return {
    id: `${edition.slug}/einsendeschluss`,
    title: `${edition.title}: Einreichung beendet`,
    text,
    href: paths.award.call.to(),
    at: edition.phases.closes,
  }
}

function conditionsOf(edition: Edition): Announcement[] {
  const first = edition.conditions[0]
  if (!first) return []
  const title = `${edition.title}: Teilnahmebedingungen veröffentlicht`
  return [
    {
      id: `${edition.slug}/teilnahmebedingungen`,
      title,
      text: edition.conditionsSource,
      href: paths.award.conditions.to(),
      at: first.visibleFrom,
    },
  ]
}

function ceremonyOf(edition: Edition): Announcement[] {
  if (!edition.publicDays.includes('ceremony')) return []
  const { ceremony } = edition.phases
  return [
    {
      id: `${edition.slug}/preisverleihung`,
      title: `${edition.title}: Preisverleihung`,
      text: `Preisverleihung: ${weekdayAndDay(ceremony)}.`,
      href: paths.award.edition.to({ slug: edition.slug }),
      at: ceremony,
    },
  ]
}

function resultsOf(edition: Edition): Announcement[] {
  const [first] = edition.results
  if (!first) return []
  const winners = edition.results.flatMap(({ entry }) => (entry ? [`${entry.title} (${entry.lead})`] : []))
  return [
    {
      id: `${edition.slug}/preistraeger`,
      title: `${edition.title}: Die Preisträger`,
      text: `${winners.join(' · ')}.`,
      href: `${paths.award.edition.to({ slug: edition.slug })}#preistraeger`,
      at: first.visibleFrom,
    },
  ]
}
