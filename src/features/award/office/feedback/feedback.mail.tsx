import { brand } from '../../../../brand.ts'
import { letter, said } from '../../../../ui/letter.tsx'

type Told = { name: string; title: string; edition: string; link: string; baseUrl: string }

/** Only that there is something to read: the text itself stays in the portal. */
export function feedbackMail({ name, title, edition, link, baseUrl }: Told) {
  const subject = 'Eine Rückmeldung zu Ihrem Beitrag'
  const sentence = said`zu Ihrem Beitrag „${title}“ (${edition}) hat das Wettbewerbsbüro eine Rückmeldung geschrieben. Sie lesen sie auf der Seite Ihres Beitrags.`
  return letter({
    portal: brand.name,
    subject,
    name,
    sentences: [sentence],
    button: { label: 'Rückmeldung lesen', href: link },
    baseUrl,
  })
}
