import { brand } from '../../../../brand.ts'
import { moment } from '../../../../plain/german-date.ts'
import { letter, said } from '../../../../ui/letter.tsx'

type Approved = { title: string; lead: string; by: string; at: Date; pictures: number; link: string; baseUrl: string }

/** To the office, at once: from now on the public reads it. */
export function pressApprovedMail({ title, lead, by, at, pictures, link, baseUrl }: Approved) {
  const subject = `Pressetext freigegeben: ${title}`
  const withPictures = pictures === 0 ? 'ohne Bilder' : pictures === 1 ? 'mit 1 Bild' : `mit ${pictures} Bildern`
  const sentences = [
    said`${by} (${lead}) hat am ${moment(at)} den Pressetext zu „${title}“ freigegeben, ${withPictures}.`,
    'Er steht jetzt auf der Seite der Preisträger. Text und Bilder in Druckgröße können Sie im Portal herunterladen.',
  ]
  return letter({
    portal: brand.name,
    subject,
    name: null,
    sentences,
    button: { label: 'Pressetext ansehen', href: link },
    baseUrl,
  })
}
