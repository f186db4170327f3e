import { brand } from '../../brand.ts'
import { MailButton, mailHtml } from '../../ui/mail.tsx'
import { CHALLENGE_MINUTES } from '../sign-in/challenge.rules.ts'
import { UNDO_DAYS } from './address.rules.ts'

export function addressCodeMail({ code, baseUrl }: { code: string; baseUrl: string }) {
  const written = `${code.slice(0, 3)} ${code.slice(3)}`
  const before = 'mit diesem Code bestätigen Sie, dass diese Adresse künftig zu Ihrem Konto gehört:'
  const after = `Er gilt ${CHALLENGE_MINUTES} Minuten, nur einmal und nur in dem Browser, in dem Sie ihn angefordert haben. Geben Sie ihn an niemanden weiter; wir fragen Sie nie danach.`
  const otherwise = 'Sie haben das nicht angefordert? Dann brauchen Sie nichts zu tun.'
  return {
    subject: 'Ihre neue E-Mail-Adresse bestätigen',
    html: mailHtml({
      portal: brand.name,
      title: 'Neue E-Mail-Adresse bestätigen',
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{before}</p>
          <p style="font-size:28px;line-height:36px;font-weight:bold">{written}</p>
          <p>{after}</p>
          <p>{otherwise}</p>
        </>
      ),
    }),
    text: ['Guten Tag,', before, `    ${written}`, after, otherwise].join('\n\n'),
  }
}

export function addressNoticeMail({ newAddress, link, baseUrl }: { newAddress: string; link: string; baseUrl: string }) {
  const said = `die E-Mail-Adresse Ihres Kontos wurde geändert. Ab jetzt gehört ${newAddress} zu Ihrem Konto; mit dieser Adresse hier können Sie sich nicht mehr anmelden.`
  const advice = `Waren Sie das nicht? Dann machen Sie die Änderung innerhalb von ${UNDO_DAYS} Tagen rückgängig und wenden Sie sich sofort an das Wettbewerbsbüro.`
  return {
    subject: 'Die E-Mail-Adresse Ihres Kontos wurde geändert',
    html: mailHtml({
      portal: brand.name,
      title: 'Ihre E-Mail-Adresse wurde geändert',
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{said}</p>
          <p>{advice}</p>
          <MailButton href={link} label="Änderung rückgängig machen" />
        </>
      ),
    }),
    text: ['Guten Tag,', said, advice, `Änderung rückgängig machen: ${link}`].join('\n\n'),
  }
}

export function addressChangedMail({ baseUrl }: { baseUrl: string }) {
  return notice(baseUrl, {
    subject: 'Ihre neue E-Mail-Adresse ist eingetragen',
    said: 'diese Adresse gehört jetzt zu Ihrem Konto. Andere Sitzungen wurden beendet; auch die bisherige Adresse hat eine Nachricht erhalten.',
  })
}

export function addressUndoneMail({ baseUrl }: { baseUrl: string }) {
  return notice(baseUrl, {
    subject: 'Die Änderung Ihrer E-Mail-Adresse wurde rückgängig gemacht',
    said: 'die Änderung der E-Mail-Adresse Ihres Kontos wurde rückgängig gemacht. Es gilt wieder die frühere Adresse; alle Sitzungen wurden beendet. Bitte prüfen Sie nach der nächsten Anmeldung auch den zweiten Faktor und Ihre Passkeys.',
  })
}

function notice(baseUrl: string, { subject, said }: { subject: string; said: string }) {
  const advice = 'Haben Sie das nicht erwartet? Dann wenden Sie sich bitte sofort an das Wettbewerbsbüro.'
  return {
    subject,
    html: mailHtml({
      portal: brand.name,
      title: subject,
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{said}</p>
          <p>{advice}</p>
        </>
      ),
    }),
    text: ['Guten Tag,', said, advice].join('\n\n'),
  }
}
