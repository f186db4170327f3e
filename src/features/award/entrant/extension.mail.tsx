import { brand } from '../../../brand.ts'
import { closing } from '../../../plain/german-date.ts'
import { letter, said } from '../../../ui/letter.tsx'
import type { ToldExtension } from '../extension.queries.ts'

type To = ToldExtension & { name: string; link: string; baseUrl: string }

export function extensionMail({ name, edition, lead, until, reason, link, baseUrl }: To) {
  const subject = `Ihre Frist ist verlängert bis ${closing(until)}`
  const sentences = [
    said`das Wettbewerbsbüro hat die Frist für ${lead} verlängert (${edition}). Speichern und einreichen können Sie bis ${closing(until)}.`,
    said`Grund: ${reason}`,
  ]
  return letter({ portal: brand.name, subject, name, sentences, button: { label: 'Meine Beiträge', href: link }, baseUrl })
}
