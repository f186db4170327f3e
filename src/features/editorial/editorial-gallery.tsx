import { sentencesOf, sentencesOfRefusing } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { newTextForm, NO_INSTANT, publicationForm, restoreForm, textForm, withdrawalForm } from './editor/text.form.ts'
import { publishRefusalText, saveRefusalText, withdrawRefusalText } from './editor/text-words.page.tsx'

const NO_DAY = { base: '1', title: 'Titel', summary: '', text: '', reviewDueOn: '31.2.2026' }

/** Every sentence with which the editors' desk says no. */
export const editorialGallery: GalleryEntry[] = [
  refusalEntry('Text der Redaktion speichern', saveRefusalText),
  refusalEntry('Text der Redaktion veröffentlichen', publishRefusalText),
  refusalEntry('Text der Redaktion zurücknehmen', withdrawRefusalText),
  fieldSentencesEntry('Neuer Text der Redaktion', sentencesOf(newTextForm)),
  fieldSentencesEntry('Angaben eines Textes der Redaktion', [...sentencesOf(textForm), ...sentencesOfRefusing(textForm, NO_DAY)]),
  fieldSentencesEntry('Zeitpunkt einer Veröffentlichung', [...sentencesOf(publicationForm), NO_INSTANT]),
  fieldSentencesEntry('Fassung wiederherstellen', sentencesOf(restoreForm)),
  fieldSentencesEntry('Zurücknahme eines Textes', sentencesOf(withdrawalForm)),
]
