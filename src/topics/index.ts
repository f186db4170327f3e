/** The door: about what municipalities cooperate, and in which form. */
export { LEGAL_FORMS, legalFormIn, legalFormOf, type LegalForm } from './legal-forms.rules.ts'
export { topicsGallery } from './topics-gallery.tsx'
export { TOPIC_CHANGED, topicsRoutes } from './editing/topics.routes.tsx'
export { listThemes, type Theme, type Topic } from './topics.queries.ts'
