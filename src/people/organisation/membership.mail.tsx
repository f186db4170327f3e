import { brand } from '../../brand.ts'
import { mailHtml, MailButton } from '../../ui/mail.tsx'

export type Occasion =
  | 'joined'
  | 'request-made'
  | 'request-admitted'
  | 'request-declined'
  | 'invited'
  | 'invitation-accepted'
  | 'promoted'
  | 'demoted'
  | 'removed'
  | 'left'
  | 'address-changed'

type Facts = { occasion: Occasion; organisation: string; person: string; link: string; baseUrl: string }

const title: Record<Occasion, string> = {
  joined: 'Neues Mitglied Ihrer Organisation',
  'request-made': 'Anfrage zum Beitritt',
  'request-admitted': 'Ihr Beitritt ist bestätigt',
  'request-declined': 'Ihre Anfrage zum Beitritt',
  invited: 'Einladung',
  'invitation-accepted': 'Einladung angenommen',
  promoted: 'Sie verwalten jetzt die Mitglieder',
  demoted: 'Sie verwalten die Mitglieder nicht mehr',
  removed: 'Ihre Mitgliedschaft ist beendet',
  left: 'Ein Mitglied hat Ihre Organisation verlassen',
  'address-changed': 'Ein Mitglied hat eine neue E-Mail-Adresse',
}

const sentence: Record<Occasion, (facts: Facts) => string> = {
  joined: ({ person, organisation }) =>
    `${person} ist der Organisation „${organisation}“ mit einer Adresse der amtlichen Domain beigetreten. Kennen Sie die Person nicht, entfernen Sie sie bitte aus der Liste der Mitglieder.`,
  'request-made': ({ person, organisation }) =>
    `${person} möchte der Organisation „${organisation}“ beitreten. Bitte nehmen Sie die Person auf oder lehnen Sie die Anfrage ab.`,
  'request-admitted': ({ organisation }) => `Sie gehören jetzt zur Organisation „${organisation}“.`,
  'request-declined': ({ organisation }) =>
    `Ihre Anfrage, der Organisation „${organisation}“ beizutreten, wurde abgelehnt. Bitte wenden Sie sich bei Fragen an Ihre Verwaltung.`,
  invited: ({ person, organisation }) =>
    `${person} lädt Sie ein, der Organisation „${organisation}“ beizutreten. Die Einladung gilt sieben Tage, nur einmal und nur für diese Adresse.`,
  'invitation-accepted': ({ person, organisation }) =>
    `${person} hat die Einladung angenommen und gehört jetzt zur Organisation „${organisation}“.`,
  promoted: ({ person, organisation }) => `${person} hat Ihnen die Verwaltung der Mitglieder von „${organisation}“ übertragen.`,
  demoted: ({ person, organisation }) =>
    `${person} hat Ihnen die Verwaltung der Mitglieder von „${organisation}“ entzogen. Mitglied bleiben Sie.`,
  removed: ({ person, organisation }) =>
    `${person} hat Ihre Mitgliedschaft in der Organisation „${organisation}“ beendet. Auf deren Beiträge haben Sie keinen Zugriff mehr.`,
  left: ({ person, organisation }) => `${person} hat die Organisation „${organisation}“ verlassen.`,
  'address-changed': ({ person, organisation }) =>
    `${person} gehört zur Organisation „${organisation}“ und hat eine neue E-Mail-Adresse. Ist das nicht richtig, entfernen Sie die Person bitte aus der Liste der Mitglieder.`,
}

export function membershipMail(facts: Facts) {
  const said = sentence[facts.occasion](facts)
  return {
    subject: `${title[facts.occasion]}: ${facts.organisation}`,
    html: mailHtml({
      portal: brand.name,
      title: title[facts.occasion],
      baseUrl: facts.baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{said}</p>
          <MailButton href={facts.link} label={facts.occasion === 'invited' ? 'Einladung ansehen' : 'Im Portal ansehen'} />
        </>
      ),
    }),
    text: `Guten Tag,\n\n${said}\n\n${facts.link}`,
  }
}
