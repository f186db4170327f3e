import { brand } from '../brand.ts'
import { letter } from '../ui/letter.tsx'

type ConfirmSubscription = { titles: string[]; link: string; baseUrl: string }

/** To an address that somebody typed who may not be its owner: what it is about, and nothing that advertises (§ 7 UWG). */
export function confirmSubscriptionMail({ titles, link, baseUrl }: ConfirmSubscription) {
  return letter({
    portal: brand.name,
    subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    name: null,
    sentences: [
      'Mit dieser E-Mail-Adresse wurden im Portal E-Mails bestellt. Wir schicken sie erst, wenn Sie das bestätigen. Bestellt wurde:',
      titles.map((title) => `– ${title}`).join('\n'),
      'Waren Sie das nicht, brauchen Sie nichts zu tun: Nach sieben Tagen wird die Bestellung mit Ihrer Adresse gelöscht.',
    ],
    button: { label: 'Bestellung ansehen und bestätigen', href: link },
    baseUrl,
  })
}
