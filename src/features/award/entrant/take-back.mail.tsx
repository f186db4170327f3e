import { brand } from '../../../brand.ts'
import { closing, momentWithSeconds } from '../../../plain/german-date.ts'
import { letter, said, type Sentence } from '../../../ui/letter.tsx'

type NoLongerIn = {
  name: string
  title: string
  lead: string
  at: Date
  by: string
  closesAt: Date
  link: string
  baseUrl: string
}

const NOT_YOU =
  'Waren Sie das nicht und wissen Sie nichts davon? Dann sprechen Sie bitte mit der genannten Person oder mit dem Wettbewerbsbüro.'

export function takenBackMail(told: NoLongerIn) {
  const sentences = [
    said`${told.by} hat den Beitrag „${told.title}“ von ${told.lead} am ${momentWithSeconds(told.at)} zurückgenommen.`,
    said`Er ist wieder ein Entwurf und nimmt zurzeit nicht teil. Damit er teilnimmt, muss er bis ${closing(told.closesAt)} erneut eingereicht werden.`,
  ]
  return message(told, 'Beitrag zurückgenommen', sentences)
}

export function withdrawnMail(told: NoLongerIn) {
  const sentences = [
    said`${told.by} hat den Beitrag „${told.title}“ von ${told.lead} am ${momentWithSeconds(told.at)} zurückgezogen.`,
    'Er nimmt am Wettbewerb nicht mehr teil. Alle eingereichten Fassungen bleiben für Sie lesbar.',
  ]
  return message(told, 'Beitrag zurückgezogen', sentences)
}

function message({ name, link, baseUrl }: NoLongerIn, subject: string, sentences: Sentence[]) {
  return letter({
    portal: brand.name,
    subject,
    name,
    sentences: [...sentences, NOT_YOU],
    button: { label: 'Beitrag ansehen', href: link },
    baseUrl,
  })
}
