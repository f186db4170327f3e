import { sentencesOf } from '../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../ui/gallery.tsx'
import { memberContactForm, visitorContactForm } from './contact/contact.form.ts'
import { choicesForm, creationForm, mailingForm, releaseForm, selectionForm } from './mailing.form.ts'
import { mailingMail } from './mailing.mail.tsx'
import { releaseRefusalText } from './outbox-words.page.tsx'
import { formRefusalText, unprovenSentence } from './strangers/sealed-fields.page.tsx'

const baseUrl = 'https://portal.example'

export const outboxGallery: GalleryEntry[] = [
  refusalEntry('Nachricht freigeben', releaseRefusalText),
  refusalEntry('Formulare für alle: senden', { ...formRefusalText, 'too-many-unproven': unprovenSentence }),
  fieldSentencesEntry(
    'Nachricht schreiben und freigeben',
    [mailingForm, selectionForm, creationForm, choicesForm, releaseForm].flatMap(sentencesOf),
  ),
  fieldSentencesEntry('Nachricht an Unbekannte', [memberContactForm, visitorContactForm].flatMap(sentencesOf)),
  mailEntry(
    mailingMail({
      draft: {
        subject: 'Nachricht des Wettbewerbsbüros zu „{{titel}}“',
        body: 'Guten Tag {{name}},\n\nvielen Dank für Ihren Beitrag **{{titel}}**:\n\n- Kategorie: {{kategorie}}\n- [Zum Beitrag]({{link}})',
      },
      values: {
        name: 'Marta Probe',
        titel: 'Rufbereitschaft [4 Kommunen]',
        kategorie: 'Kommunale Pflichtaufgaben & Innere Verwaltung',
        link: `${baseUrl}/landespreis/beitraege`,
      },
      baseUrl,
    }),
  ),
]
