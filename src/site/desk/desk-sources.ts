import { listEditionDates, listQuestionsWaiting } from '../../features/award/index.ts'
import { listPublicationsWaiting, listReviewsWaiting, listTextDates } from '../../features/editorial/index.ts'
import { listEventDates, listEventsWaiting } from '../../features/events/index.ts'
import { listCasesWaiting } from '../../features/feedback/index.ts'
import { listIssueDates, listIssueDraftsWaiting } from '../../features/newsletter/index.ts'
import { listListingsWaiting } from '../../features/partners/index.ts'
import { listProjectsWaiting } from '../../features/projects/index.ts'
import { listMailingDraftsWaiting } from '../../outbox/index.ts'
import type { Role } from '../../people/index.ts'
import { listEditorsBrokenLinks, listOfficeBrokenLinks } from '../link-sources.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'

export type DeskRole = Extract<Role, 'editor' | 'office'>

export type DeskPart = {
  title: string
  /** For whom it waits: each of these may open it. */
  roles: readonly DeskRole[]
  /** What the day beside it means, where it is not the day by which it is owed. */
  dueText?: string
  list: ListWaiting
}

/** Every kind of work that waits. A feature with such work adds its own. */
export const deskParts: DeskPart[] = [
  { title: 'Offene Fragen zum Landespreis', roles: ['office', 'editor'], list: listQuestionsWaiting },
  { title: 'Offene Rückmeldungen', roles: ['office', 'editor'], list: listCasesWaiting },
  { title: 'Projekte zu prüfen', roles: ['editor'], list: listProjectsWaiting },
  { title: 'Einträge der Partnersuche zu prüfen', roles: ['editor'], list: listListingsWaiting },
  { title: 'Texte, die Überarbeitung brauchen', roles: ['editor'], dueText: 'Zu prüfen bis', list: listReviewsWaiting },
  { title: 'Links, die nicht mehr erreichbar sind', roles: ['editor'], dueText: 'Fällig', list: listEditorsBrokenLinks },
  {
    title: 'Links des Landespreises, die nicht mehr erreichbar sind',
    roles: ['office'],
    dueText: 'Fällig',
    list: listOfficeBrokenLinks,
  },
  { title: 'Geplante Veröffentlichungen von Texten', roles: ['editor'], dueText: 'Erscheint am', list: listPublicationsWaiting },
  { title: 'Geplante Veranstaltungen', roles: ['editor', 'office'], dueText: 'Erscheint am', list: listEventsWaiting },
  { title: 'Entwürfe des Newsletters', roles: ['editor'], list: listIssueDraftsWaiting },
  { title: 'Entwürfe im Postausgang', roles: ['office'], list: listMailingDraftsWaiting },
]

/** Everything that has a day; texts and newsletters are the editors' alone. */
export const calendarParts: { roles: readonly DeskRole[]; list: ListDated }[] = [
  { roles: ['editor', 'office'], list: listEditionDates },
  { roles: ['editor', 'office'], list: listEventDates },
  { roles: ['editor'], list: listTextDates },
  { roles: ['editor'], list: listIssueDates },
]
