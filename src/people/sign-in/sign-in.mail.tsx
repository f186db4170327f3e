import { brand } from '../../brand.ts'
import { mailHtml, MailButton } from '../../ui/mail.tsx'
import { CHALLENGE_MINUTES } from './challenge.rules.ts'

/** The same for everybody: whether there is an account is told only after the proof. */
export function signInMail({ link, code, baseUrl }: { link: string; code: string; baseUrl: string }) {
  const written = `${code.slice(0, 3)} ${code.slice(3)}`
  return {
    subject: `Ihre Anmeldung bei ${brand.name}`,
    html: mailHtml({
      portal: brand.name,
      title: 'Ihre Anmeldung',
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>mit diesem Code melden Sie sich dort an, wo Sie ihn angefordert haben:</p>
          <p style="font-size:28px;line-height:36px;font-weight:bold">{written}</p>
          <p>Oder Sie öffnen diese Seite, auch auf einem anderen Gerät, und bestätigen dort die Anmeldung:</p>
          <MailButton href={link} label="Anmeldung öffnen" />
          <p>
            Beides gilt {CHALLENGE_MINUTES} Minuten und nur einmal. Geben Sie Code und Link an niemanden weiter; wir fragen Sie
            nie danach.
          </p>
          <p>Sie wollten sich nicht anmelden? Dann brauchen Sie nichts zu tun.</p>
        </>
      ),
    }),
    text: `Guten Tag,

mit diesem Code melden Sie sich dort an, wo Sie ihn angefordert haben:

    ${written}

Oder Sie öffnen diese Seite, auch auf einem anderen Gerät, und bestätigen dort die Anmeldung:
${link}

Beides gilt ${CHALLENGE_MINUTES} Minuten und nur einmal. Geben Sie Code und Link an niemanden weiter; wir fragen Sie nie danach.
Sie wollten sich nicht anmelden? Dann brauchen Sie nichts zu tun.`,
  }
}
