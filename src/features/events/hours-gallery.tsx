import { sentencesOf } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { askHourForm, hourAnswerForm, hourReturnForm, hourSettingsForm } from './hour/hour.form.ts'
import {
  answerHourRefusalText,
  askHourRefusalText,
  returnHourRefusalText,
  setHourRefusalText,
  takeHourRefusalText,
} from './hour/hour-words.page.tsx'
import { hourQuestionMail } from './hour/hour-question.mail.tsx'
import { slotCalledOffMail, slotChangedMail, slotMail, slotRemovedMail, slotReturnedMail } from './hour/slot.mail.tsx'

const baseUrl = 'https://portal.example'
const told = {
  event: {
    title: 'Digitale Sprechstunde (Beispiel)',
    form: 'online' as const,
    place: '',
    startsAt: new Date('2025-12-18T14:20:00+01:00'),
    endsAt: new Date('2025-12-18T14:40:00+01:00'),
  },
  link: `${baseUrl}/veranstaltungen/beispiel/sprechstunde`,
  baseUrl,
}

export const hoursGallery: GalleryEntry[] = [
  refusalEntry('Frage in einer Sprechstunde stellen', askHourRefusalText),
  refusalEntry('Termin zurückgeben', returnHourRefusalText),
  mailEntry(hourQuestionMail({ ...told, name: 'Ingrid Beispiel' })),
  mailEntry(slotMail(told)),
  mailEntry(slotReturnedMail(told)),
  mailEntry(slotChangedMail(told)),
  mailEntry(slotRemovedMail(told)),
  mailEntry(slotCalledOffMail({ ...told, event: { ...told.event, cancellationReason: 'Der Beratende ist erkrankt.' } })),
  refusalEntry('Sprechstunde einrichten', setHourRefusalText),
  refusalEntry('Frage aufrufen', takeHourRefusalText),
  refusalEntry('Frage abschließen (Sprechstunde)', answerHourRefusalText),
  fieldSentencesEntry('Sprechstunde', [askHourForm, hourSettingsForm, hourAnswerForm, hourReturnForm].flatMap(sentencesOf)),
]
