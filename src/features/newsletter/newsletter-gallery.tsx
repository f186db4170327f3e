import { sentencesOf } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import {
  callBlockForm,
  chosenBlockForm,
  issueForm,
  newIssueForm,
  orderForm,
  sendingForm,
  textBlockForm,
  unsettledForm,
} from './issue.form.ts'
import { issueMail } from './issue.mail.tsx'
import { SAMPLE } from './sample.ts'
import {
  changeRefusalText,
  issueReleaseRefusalText,
  moveRefusalText,
  NO_SUCH_TIME,
  NOBODY_WAITS,
  NOT_OFFERED,
  NOTHING_UNSETTLED,
} from './words.page.tsx'

const baseUrl = 'https://portal.example'
const links = { settings: `${baseUrl}/abonnements/einstellungen/x`, leaving: `${baseUrl}/abonnements/abmeldung/newsletter/x` }
const forms = [newIssueForm, issueForm, orderForm, sendingForm, textBlockForm, callBlockForm, chosenBlockForm, unsettledForm]

export const newsletterGallery: GalleryEntry[] = [
  refusalEntry('Ausgabe des Newsletters ändern', changeRefusalText),
  refusalEntry('Ausgabe des Newsletters freigeben', issueReleaseRefusalText),
  refusalEntry('Versand einer Ausgabe verschieben', moveRefusalText),
  fieldSentencesEntry('Ausgabe des Newsletters', [
    ...forms.flatMap(sentencesOf),
    NOT_OFFERED,
    NO_SUCH_TIME,
    NOBODY_WAITS,
    NOTHING_UNSETTLED,
  ]),
  mailEntry(issueMail({ issue: { title: 'Newsletter im Dezember', blocks: SAMPLE, number: 1 }, links, baseUrl })),
]
