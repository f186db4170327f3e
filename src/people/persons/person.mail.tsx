import { brand } from '../../brand.ts'
import { mailHtml } from '../../ui/mail.tsx'
import type { PersonAct } from './person.rules.ts'

const sentence: Record<PersonAct, string> = {
  deactivate: 'Ihr Zugang zum Portal wurde gesperrt. Alle Sitzungen sind beendet.',
  reactivate: 'Ihr Zugang zum Portal ist wieder frei. Sie können sich anmelden.',
  'reset-factors':
    'Der zweite Faktor Ihres Kontos wurde zurückgesetzt, Passkeys und Notfallcodes gelten nicht mehr. Bitte melden Sie sich neu an und richten Sie ihn wieder ein.',
}

export function personMail({ act, baseUrl }: { act: PersonAct; baseUrl: string }) {
  const advice = 'Haben Sie das nicht erwartet? Dann wenden Sie sich bitte sofort an das Wettbewerbsbüro.'
  return {
    subject: 'Änderung an Ihrem Zugang',
    html: mailHtml({
      portal: brand.name,
      title: 'Änderung an Ihrem Zugang',
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{sentence[act]}</p>
          <p>{advice}</p>
        </>
      ),
    }),
    text: `Guten Tag,\n\n${sentence[act]}\n\n${advice}`,
  }
}
