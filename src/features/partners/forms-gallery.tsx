import { contactRefusals } from '../../outbox/index.ts'
import { sentencesOf } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { guidelineForm, SOURCE_NAME } from './funding/editor/guideline.form.ts'
import { guidelineRefusalText, withdrawalRefusalText } from './funding/editor/guideline-words.page.tsx'
import { fundingForm } from './funding/funding.form.ts'
import { grantRefusalText } from './funding/funding.page.tsx'
import { listingForm } from './listing.form.ts'
import {
  beginRefusalText,
  endRefusalText,
  lackText,
  prolongRefusalText,
  reviewRefusalText,
  writeRefusalText,
} from './listing-words.page.tsx'
import { outcomeForm } from './outcome/outcome.form.ts'
import { outcomeRefusalText } from './outcome/outcome.page.tsx'
import { listingContacts } from './public/contact-source.ts'
import { reviewForm } from './review/review.form.ts'

/** Every sentence with which the search for partners says no. */
export const partnersFormsGallery: GalleryEntry[] = [
  refusalEntry('Förderrechner', grantRefusalText),
  refusalEntry('Förderrichtlinie speichern', guidelineRefusalText),
  refusalEntry('Förderrichtlinie zurücknehmen', withdrawalRefusalText),
  refusalEntry('Eintrag der Partnersuche einreichen', lackText),
  refusalEntry('Eintrag der Partnersuche schreiben', { ...beginRefusalText, ...writeRefusalText }),
  refusalEntry('Eintrag der Partnersuche verlängern', prolongRefusalText),
  refusalEntry('Eintrag der Partnersuche abschließen', endRefusalText),
  refusalEntry('Was aus einem Eintrag geworden ist', outcomeRefusalText),
  refusalEntry('Eintrag der Partnersuche prüfen', reviewRefusalText),
  refusalEntry('Nachricht über die Partnersuche', contactRefusals(listingContacts.words)),
  fieldSentencesEntry('Angaben für den Förderrechner', sentencesOf(fundingForm)),
  fieldSentencesEntry('Angaben einer Förderrichtlinie', [...sentencesOf(guidelineForm), SOURCE_NAME]),
  fieldSentencesEntry('Angaben eines Eintrags der Partnersuche', sentencesOf(listingForm)),
  fieldSentencesEntry('Was aus einem Eintrag geworden ist', sentencesOf(outcomeForm)),
  fieldSentencesEntry('Entscheidung der Redaktion', sentencesOf(reviewForm)),
]
