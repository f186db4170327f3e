import { restoreForm } from '../../platform/restoring.ts'
import { sentencesOf, sentencesOfRefusing } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { fileForm, fileRemovalForm } from './editor/file.form.ts'
import { aidFileRefusalText } from './editor/files.page.tsx'
import { pictureForm } from './editor/picture.form.ts'
import { pictureRemovalRefusalText } from './editor/picture.page.tsx'
import { pictureRefusalText } from './editor/pictures.page.tsx'
import { newTextForm, NO_INSTANT, publicationForm, textForm, withdrawalForm } from './editor/text.form.ts'
import { publishRefusalText, saveRefusalText, withdrawRefusalText } from './editor/text-words.page.tsx'
import { reviewDueMail } from './review-due.mail.tsx'

const NO_DAY = { base: '1', title: 'Titel', summary: '', text: '', reviewDueOn: '31.2.2026', sourceUrl: 'recht.example' }

const due = {
  kind: 'page' as const,
  name: 'Erika Beispiel',
  title: 'Hilfe',
  dueOn: '2026-11-17',
  link: 'https://portal.example/',
  baseUrl: 'https://portal.example',
}

/** Every sentence with which the editors' desk says no, and its mail. */
export const editorialGallery: GalleryEntry[] = [
  mailEntry(reviewDueMail(due)),
  refusalEntry('Text der Redaktion speichern', saveRefusalText),
  refusalEntry('Text der Redaktion veröffentlichen', publishRefusalText),
  refusalEntry('Text der Redaktion zurücknehmen', withdrawRefusalText),
  refusalEntry('Bild für Texte', pictureRefusalText),
  refusalEntry('Bild für Texte entfernen', pictureRemovalRefusalText),
  refusalEntry('Datei einer Arbeitshilfe', aidFileRefusalText),
  fieldSentencesEntry('Angaben zu einer Datei', [...sentencesOf(fileForm), ...sentencesOf(fileRemovalForm)]),
  fieldSentencesEntry('Angaben zu einem Bild', sentencesOf(pictureForm)),
  fieldSentencesEntry('Neuer Text der Redaktion', sentencesOf(newTextForm)),
  fieldSentencesEntry('Angaben eines Textes der Redaktion', [...sentencesOf(textForm), ...sentencesOfRefusing(textForm, NO_DAY)]),
  fieldSentencesEntry('Zeitpunkt einer Veröffentlichung', [...sentencesOf(publicationForm), NO_INSTANT]),
  fieldSentencesEntry('Fassung wiederherstellen', sentencesOf(restoreForm)),
  fieldSentencesEntry('Zurücknahme eines Textes', sentencesOf(withdrawalForm)),
]
