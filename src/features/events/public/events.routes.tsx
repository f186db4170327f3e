import { picturesIn } from '../../../media/index.ts'
import { actorOf } from '../../../people/index.ts'
import { Feed } from 'feed'
import { brand } from '../../../brand.ts'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { inPages } from '../../../plain/in-pages.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { routes, show, type Ctx } from '../../../platform/web.ts'
import { listThemes } from '../../../topics/index.ts'
import { publishedCalendar } from '../calendar-file.ts'
import { spanText } from '../event-words.page.tsx'
import {
  findPublicEvent,
  listComingEvents,
  listEventsBetween,
  listNewestEvents,
  listPastEvents,
  type PublicEvent,
} from '../public-events.queries.ts'
import { HourOffer } from '../hour/hour-offer.page.tsx'
import { eventPage } from './event.page.tsx'
import { eventsPage } from './events.page.tsx'
import { OwnStanding } from '../registration/own-standing.page.tsx'
import { RegistrationOffer } from '../registration/registration.page.tsx'
import { findStandingOf, type Registration } from '../registration/registration.queries.ts'
import { isWanted, readFilter } from './filter.rules.ts'
import { monthPage } from './month.page.tsx'
import { monthsAway, readMonth } from './month.rules.ts'

export const publicEventRoutes = routes()
const { list, month, file, feed, event, eventFile } = paths.events
const MOST_ENTRIES = 50
const PER_PAGE = 20

publicEventRoutes.get(list.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const filter = readFilter(c.req.query())
  const events = await (filter.past ? listPastEvents : listComingEvents)(db, clock.now())
  const wanted = events.filter((one) => isWanted(filter, one))
  const { shown, page, pages } = inPages(wanted, c.req.query('seite'), PER_PAGE)
  return show(c, eventsPage({ events: shown, filter, page, pages }))
})

publicEventRoutes.get(month.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const today = isoDate(clock.now())
  const shown = readMonth(c.req.query('monat'), today)
  const [from, until] = [shown, monthsAway(shown, 1)].map((one) => berlinInstant(`${one}-01T00:00`)) as [Date, Date]
  const filter = readFilter(c.req.query())
  const events = (await listEventsBetween(db, { from, until, at: clock.now() })).filter((one) => isWanted(filter, one))
  return show(c, monthPage({ month: shown, today, events, filter }))
})

publicEventRoutes.get(file.pattern, async (c) => {
  const { db, clock, config } = c.var.deps
  return answerCalendar(c, publishedCalendar(await listComingEvents(db, clock.now()), config.baseUrl))
})

publicEventRoutes.get(eventFile.pattern, async (c) => {
  const found = await findEvent(c)
  return found ? answerCalendar(c, publishedCalendar([found], c.var.deps.config.baseUrl)) : c.notFound()
})

publicEventRoutes.get(feed.pattern, async (c) => {
  const { db, clock, config } = c.var.deps
  const atom = eventFeed(await listNewestEvents(db, clock.now(), MOST_ENTRIES), config.baseUrl)
  return c.body(atom, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
})

publicEventRoutes.get(event.pattern, async (c) => {
  const found = await findEvent(c)
  if (!found) return c.notFound()
  const now = c.var.deps.clock.now()
  const { db } = c.var.deps
  const [pictures, themes] = [await picturesIn(db, found.text), await listThemes(db)]
  const actor = actorOf(c)
  const own = actor && (await findStandingOf(db, found.id, actor))
  const registration = <Offers event={found} own={own} now={now} />
  return show(c, eventPage({ event: found, pictures, now, themes, registration }))
})

type OffersProps = { event: PublicEvent; own: Registration | null; now: Date }

function Offers({ event: one, own, now }: OffersProps) {
  return (
    <>
      {own && !one.cancelledAt ? (
        <OwnStanding event={one} registration={own} now={now} />
      ) : (
        <RegistrationOffer event={one} now={now} />
      )}
      <HourOffer event={one} now={now} />
    </>
  )
}

function findEvent(c: Ctx): Promise<PublicEvent | null> {
  const { db, clock } = c.var.deps
  return findPublicEvent(db, c.req.param('eventId') ?? '', clock.now())
}

function answerCalendar(c: Ctx, calendar: string): Response {
  return c.body(calendar, 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
}

/** Atom: what was announced, changed or cancelled, the newest first. */
function eventFeed(events: PublicEvent[], baseUrl: string): string {
  const newest = events[0]
  const feedOf = new Feed({
    id: baseUrl + list.to(),
    title: `${brand.name}: Veranstaltungen`,
    link: baseUrl + list.to(),
    feedLinks: { atom: baseUrl + feed.to() },
    language: 'de',
    copyright: brand.name,
    author: { name: brand.name },
    updated: newest ? newsAt(newest) : new Date(0),
  })
  for (const one of events) {
    const link = baseUrl + event.to({ eventId: one.id })
    const description = `${spanText(one)}. ${one.cancellationReason ?? one.summary}`
    const title = one.cancelledAt ? `Abgesagt: ${one.title}` : one.title
    feedOf.addItem({ id: link, title, description, link, date: newsAt(one), published: one.visibleFrom })
  }
  return feedOf.atom1()
}

/** What was prepared becomes news when it becomes visible. */
function newsAt({ visibleFrom, changedAt }: PublicEvent): Date {
  return visibleFrom > changedAt ? visibleFrom : changedAt
}
