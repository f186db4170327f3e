import { brand } from '../../../brand.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'
import { moment } from '../../../plain/german-date.ts'
import type { ReasonClass } from './conflict.rules.ts'
import { reasonText } from './conflict-words.page.tsx'

export type LateConflict = { juror: string; title: string; reasonClass: ReasonClass; setBy: string; at: Date; voided: number }

/** To the office: that it happened and the class of the reason, never what the juror wrote about it. */
export function lateConflictMail({ juror, title, reasonClass, setBy, at, voided }: LateConflict, link: string, baseUrl: string) {
  const said = `Für ${juror} ist nachträglich eine Befangenheit vermerkt: Beitrag „${title}“, ${reasonText[reasonClass]}. Vermerkt von ${setBy}, ${moment(at)}.`
  const sheet =
    voided > 0
      ? 'Die Bewertung dieses Jurymitglieds wird aufbewahrt, aber nicht gezählt.'
      : 'Eine Bewertung dieses Jurymitglieds gab es noch nicht.'
  return {
    subject: `Nachträgliche Befangenheit: ${juror}`,
    text: `Guten Tag,\n\n${said}\n\n${sheet}\n\nAnsehen: ${link}`,
    html: mailHtml({
      portal: brand.name,
      title: 'Nachträgliche Befangenheit',
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{said}</p>
          <p>{sheet}</p>
          <MailButton href={link} label="Ansehen" />
        </>
      ),
    }),
  }
}
