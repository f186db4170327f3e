import type { Web } from '../platform/web.ts'
import { mergingRoutes } from './editing/merging.routes.tsx'
import { topicsRoutes as editing } from './editing/topics.routes.tsx'
import { movedTopics } from './moved-topics.routes.ts'

/** The door: about what municipalities cooperate, and in which form. */
export { LEGAL_FORMS, legalFormIn, legalFormOf, type LegalForm } from './legal-forms.rules.ts'
export { saveTopicsOf, showTopicsOf } from './subject-topics.ts'
export { listTopicsOf, topicsOf } from './subject-topics.queries.ts'
export { TopicLinks } from './topic-links.page.tsx'
export { topicsGallery } from './topics-gallery.tsx'
export { TOPIC_CHANGED } from './editing/topic-changed.ts'
export { meantToday, topicsToday, withTopicsOf } from './topics-today.rules.ts'
export { topicSynonyms } from './topic-synonyms.ts'
export { listThemes, type Theme, type Topic } from './topics.queries.ts'

export const topicsRoutes: Web[] = [movedTopics, mergingRoutes, editing]
