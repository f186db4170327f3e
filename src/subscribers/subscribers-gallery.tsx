import { sentencesOf } from '../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../ui/gallery.tsx'
import { addingForm } from './adding.form.ts'
import { subjectsAddedMail } from './adding.mail.tsx'
import { addRefusalText } from './adding.page.tsx'
import { confirmSubscriptionMail } from './confirmation.mail.tsx'
import { confirmSubscriptionRefusalText } from './confirmation.page.tsx'
import { digestMail } from './digest.mail.tsx'
import { preferencesForm } from './preferences.form.ts'
import { lookUpForm, suppressionForm } from './proof.form.ts'
import { NOTHING_KEPT } from './proof.page.tsx'
import { signUpForm, subjectKeys } from './sign-up.form.ts'
import { signUpRefusalText } from './sign-up.page.tsx'

const baseUrl = 'https://portal.example'
const links = { settings: `${baseUrl}/abonnements/einstellungen/x`, leaving: `${baseUrl}/abonnements/abmeldung/projekte/x` }

export const subscribersGallery: GalleryEntry[] = [
  refusalEntry('E-Mails bestellen', signUpRefusalText),
  refusalEntry('Bestellung bestätigen', confirmSubscriptionRefusalText),
  refusalEntry('E-Mails dazu bestellen', addRefusalText),
  fieldSentencesEntry('E-Mails bestellen und einstellen', [
    ...[signUpForm, subjectKeys, addingForm, preferencesForm, lookUpForm, suppressionForm].flatMap(sentencesOf),
    NOTHING_KEPT,
  ]),
  mailEntry(confirmSubscriptionMail({ titles: ['Thema Standesamt', 'Kommune Hellenthal'], link: baseUrl, baseUrl })),
  mailEntry(subjectsAddedMail({ titles: ['Thema Standesamt'], settings: links.settings, baseUrl })),
  mailEntry(
    digestMail({
      subject: '2 Neuigkeiten im Projektverzeichnis',
      items: [
        {
          title: 'Gemeinsamer Bauhof',
          summary: 'Ein Bauhof für drei Gemeinden.',
          link: `${baseUrl}/projekte/bauhof`,
          note: 'Neu',
          because: ['Thema Bauhof', 'Kommune Hellenthal'],
        },
        {
          title: 'Standesamt Untere Lenne',
          summary: 'Ein Standesamt für zwei Städte.',
          link: `${baseUrl}/projekte/standesamt`,
          note: 'Geändert',
          because: ['Thema Standesamt'],
        },
      ],
      more: 1,
      links,
      baseUrl,
    }),
  ),
]
