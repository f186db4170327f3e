import { brand } from '../../brand.ts'
import { letter, said } from '../../ui/letter.tsx'

type Told = { name: string; title: string; author: string; link: string; baseUrl: string }

/** To the members of an organisation that somebody else believes to have done the same. */
export function uptakeProposedMail({ name, title, author, link, baseUrl }: Told) {
  return letter({
    portal: brand.name,
    subject: `Haben Sie das auch auf den Weg gebracht? „${title}“`,
    name,
    sentences: [
      said`${author} schreibt, Ihre Kommune habe das Projekt „${title}“ auch auf den Weg gebracht.`,
      'Am Steckbrief steht das erst, wenn Sie es bestätigen. Sie können es jederzeit zurücknehmen.',
    ],
    button: { label: 'Ansehen und antworten', href: link },
    baseUrl,
  })
}
