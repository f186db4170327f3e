import { brand } from '../../brand.ts'
import { mailHtml } from '../../ui/mail.tsx'

export type FactorChange = 'totp-added' | 'totp-removed' | 'passkey-added' | 'passkey-removed' | 'recovery-codes-renewed'

const sentence: Record<FactorChange, string> = {
  'totp-added': 'Für Ihr Konto wurde eine App mit Einmalcodes eingerichtet.',
  'totp-removed': 'Von Ihrem Konto wurde die App mit Einmalcodes entfernt.',
  'passkey-added': 'Für Ihr Konto wurde ein Passkey eingerichtet.',
  'passkey-removed': 'Von Ihrem Konto wurde ein Passkey entfernt.',
  'recovery-codes-renewed': 'Für Ihr Konto wurden neue Notfallcodes erzeugt; die alten gelten nicht mehr.',
}

export function factorMail({ change, baseUrl }: { change: FactorChange; baseUrl: string }) {
  const advice =
    'Waren Sie das nicht? Dann beenden Sie in Ihrem Konto alle Sitzungen und wenden Sie sich sofort an das Wettbewerbsbüro.'
  return {
    subject: 'Änderung an der Sicherheit Ihres Kontos',
    html: mailHtml({
      portal: brand.name,
      title: 'Änderung an Ihrem Konto',
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{sentence[change]}</p>
          <p>{advice}</p>
        </>
      ),
    }),
    text: `Guten Tag,\n\n${sentence[change]}\n\n${advice}`,
  }
}
