import { sentencesOf } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { askHourForm, hourAnswerForm, hourSettingsForm } from './hour/hour.form.ts'
import { answerHourRefusalText, askHourRefusalText, takeHourRefusalText } from './hour/hour-words.page.tsx'

export const hoursGallery: GalleryEntry[] = [
  refusalEntry('Frage in einer Sprechstunde stellen', askHourRefusalText),
  refusalEntry('Frage aufrufen', takeHourRefusalText),
  refusalEntry('Frage abschließen (Sprechstunde)', answerHourRefusalText),
  fieldSentencesEntry('Sprechstunde', [askHourForm, hourSettingsForm, hourAnswerForm].flatMap(sentencesOf)),
]
