import { paths } from '../../paths.ts'
import type { LinkSource } from '../../platform/links.job.ts'
import { addressesIn } from '../../ui/markdown-links.ts'
import { listComingEvents, listPastEvents } from './public-events.queries.ts'

/** What an event says, and its recordings and slides elsewhere. */
export const eventLinks: LinkSource = {
  table: 'events_events',
  list: async (db, now) =>
    [...(await listComingEvents(db, now)), ...(await listPastEvents(db, now))].map(({ id, title, text, materials }) => ({
      id,
      title: `Veranstaltung: ${title}`,
      href: paths.events.editor.event.to({ eventId: id }),
      urls: [
        ...addressesIn(text, paths.events.event.to({ eventId: id })),
        ...materials.flatMap((material) => ('url' in material ? material.url : [])),
      ],
    })),
}
