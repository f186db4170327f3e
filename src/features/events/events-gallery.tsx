import { sentencesOf } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { cancellationForm, eventForm, materialForm } from './event.form.ts'
import {
  cancelRefusalText,
  eventLackText,
  materialRefusalText,
  slotsRefusalText,
  writeEventRefusalText,
} from './event-words.page.tsx'

/** Every sentence with which events say no. */
export const eventsGallery: GalleryEntry[] = [
  refusalEntry('Veranstaltung veröffentlichen', eventLackText),
  refusalEntry('Veranstaltung schreiben', { ...writeEventRefusalText, ...slotsRefusalText }),
  refusalEntry('Veranstaltung absagen', cancelRefusalText),
  refusalEntry('Aufzeichnungen und Folien', materialRefusalText),
  fieldSentencesEntry('Angaben einer Veranstaltung', sentencesOf(eventForm)),
  fieldSentencesEntry('Absage einer Veranstaltung', sentencesOf(cancellationForm)),
  fieldSentencesEntry('Aufzeichnungen und Folien', sentencesOf(materialForm)),
]
