import { sentencesOf } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { fundingForm } from './funding/funding.form.ts'
import { grantRefusalText } from './funding/funding.page.tsx'

/** Every sentence with which the search for partners says no. */
export const partnersFormsGallery: GalleryEntry[] = [
  refusalEntry('Förderrechner', grantRefusalText),
  fieldSentencesEntry('Angaben für den Förderrechner', sentencesOf(fundingForm)),
]
