import { sentencesOf } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { otherFormsForm, otherFormsRemovalForm } from './other-forms.form.ts'
import { otherFormsRefusalText } from './other-forms.page.tsx'

export const otherFormsGallery: GalleryEntry[] = [
  refusalEntry('Andere Form einer Seite', otherFormsRefusalText),
  fieldSentencesEntry('Andere Form einer Seite', [otherFormsForm, otherFormsRemovalForm].flatMap(sentencesOf)),
]
