import {
  listDueAnswersWaiting,
  listEditionDates,
  listExtensionsWaiting,
  listQuestionsWaiting,
} from '../../features/award/index.ts'
import { listPublicationsWaiting, listReviewsWaiting, listTextDates } from '../../features/editorial/index.ts'
import {
  listAttendanceWaiting,
  listEventDates,
  listEventDraftsWaiting,
  listEventsWaiting,
  listHourQuestionsWaiting,
} from '../../features/events/index.ts'
import { listCasesWaiting } from '../../features/feedback/index.ts'
import { listIssueDates, listIssueDraftsWaiting, listUnsettledIssuesWaiting } from '../../features/newsletter/index.ts'
import { listListingsWaiting } from '../../features/partners/index.ts'
import { listProjectsWaiting, listStaleProfilesWaiting } from '../../features/projects/index.ts'
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
  { title: 'Antworten zu prüfen', roles: ['office'], dueText: 'Zu prüfen am', list: listDueAnswersWaiting },
  { title: 'Fristverlängerungen zu bestätigen', roles: ['office'], list: listExtensionsWaiting },
  { title: 'Offene Rückmeldungen', roles: ['office', 'editor'], list: listCasesWaiting },
  { title: 'Projekte zu prüfen', roles: ['editor'], list: listProjectsWaiting },
  { title: 'Steckbriefe, die niemand bestätigt hat', roles: ['editor'], list: listStaleProfilesWaiting },
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
  { title: 'Entwürfe von Veranstaltungen', roles: ['editor', 'office'], list: listEventDraftsWaiting },
  { title: 'Unbeantwortete Fragen an Sprechstunden', roles: ['editor', 'office'], list: listHourQuestionsWaiting },
  { title: 'Anwesenheit zu vermerken', roles: ['editor', 'office'], list: listAttendanceWaiting },
  { title: 'Newsletter mit ungewissem Versand', roles: ['editor'], list: listUnsettledIssuesWaiting },
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
