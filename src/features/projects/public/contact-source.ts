import { contactRoutes, type ContactSource } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { findContactable, findMailbox } from '../contact.queries.ts'

const { contact, contactConfirmation, directory, profile } = paths.projects

const trail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Projekte', href: directory.to() },
]

/** Whoever answers for a profile, by its mailbox. */
export const projectContacts: ContactSource = {
  table: 'projects_projects',
  param: 'slug',
  form: { pattern: contact.pattern, to: (slug, query) => contact.to({ slug }, query) },
  confirmation: contactConfirmation,
  find: async (db, slug) => {
    const found = await findContactable(db, slug)
    return found?.isReachable ? found : null
  },
  listRecipients: async (tx, projectId) => {
    const mailbox = await findMailbox(tx, projectId)
    return mailbox ? [{ key: 'mailbox', name: null, email: mailbox }] : []
  },
  addressFor: ({ key }) => profile.to({ slug: key }),
  words: {
    place: 'Projekte',
    about: 'Zum Projekt',
    aboutYours: 'zu Ihrem Projekt',
    readOn: 'Projekt ansehen',
    own: 'Das ist ein Projekt Ihrer eigenen Organisation. Ihre Kolleginnen und Kollegen erreichen Sie direkt.',
    gone: 'Dieser Steckbrief ist nicht mehr zu lesen, oder es gibt keinen Kontakt mehr dazu. Ihre Nachricht wurde deshalb nicht weitergeleitet.',
    trail,
    trailOf: ({ key, title }) => [...trail, { label: title, href: profile.to({ slug: key }) }],
    back: ({ key }) => ({ label: 'Zum Projekt', href: profile.to({ slug: key }) }),
  },
}
export const projectContactRoutes = contactRoutes(projectContacts)
