import { awardGallery } from '../features/award/index.ts'
import { newsletterGallery } from '../features/newsletter/index.ts'
import { eventsGallery } from '../features/events/index.ts'
import { feedbackGallery } from '../features/feedback/index.ts'
import { partnersGallery } from '../features/partners/index.ts'
import { projectsGallery } from '../features/projects/index.ts'
import { outboxGallery } from '../outbox/index.ts'
import { peopleGallery } from '../people/index.ts'
import { placesGallery } from '../places/index.ts'
import { subscribersGallery } from '../subscribers/index.ts'
import { topicsGallery } from '../topics/index.ts'
import { entryProjectGallery } from './entry-project/entry-project-gallery.tsx'
import { otherFormsGallery } from './other-forms/other-forms-gallery.ts'
import { editorialGallery } from '../features/editorial/index.ts'
import type { GalleryEntry } from '../ui/gallery.tsx'

/** What the doors have to show in the workshop. */
export const doorsGallery: GalleryEntry[] = [
  ...editorialGallery,
  ...placesGallery,
  ...topicsGallery,
  ...peopleGallery,
  ...outboxGallery,
  ...subscribersGallery,
  ...newsletterGallery,
  ...awardGallery,
  ...partnersGallery,
  ...eventsGallery,
  ...feedbackGallery,
  ...projectsGallery,
  ...entryProjectGallery,
  ...otherFormsGallery,
]
