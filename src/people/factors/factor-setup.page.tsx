import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { CodeField } from '../sign-in/code-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { signInCrumb, startPage } from '../sign-in/sign-in.page.tsx'
import { PasskeySetup } from './passkey-button.tsx'

export const wrongSetupCode =
  'Dieser Code stimmt nicht. Bitte prüfen Sie, ob die Uhr Ihres Geräts richtig geht, und geben Sie den nächsten Code ein.'

export function enrolmentPage(): Page {
  return {
    title: 'Zweiten Faktor einrichten',
    trail: [startPage, signInCrumb],
    body: (
      <>
        <p>
          Für Ihre Rolle ist ein zweiter Faktor vorgeschrieben. Richten Sie eine App mit Einmalcodes oder einen Passkey ein;
          danach können Sie das Portal nutzen.
        </p>
        <Actions>
          <ButtonLink href={paths.people.totp.to()} label="App mit Einmalcodes einrichten" />
        </Actions>
        <PasskeySetup>
          <p>Oder Sie richten einen Passkey ein: Ihr Gerät bestätigt mit Fingerabdruck, Gesicht oder PIN, dass Sie es sind.</p>
        </PasskeySetup>
        <Form action={paths.people.signOut.to()}>
          <SubmitButton label="Abmelden" tone="secondary" />
        </Form>
      </>
    ),
  }
}

export function totpSetupPage({ qrCode, secret, errors }: { qrCode: string; secret: string; errors?: FieldErrors }): Page {
  return {
    title: 'App mit Einmalcodes einrichten',
    trail: [startPage],
    errors,
    body: (
      <>
        <ol>
          <li>Öffnen Sie eine Authenticator-App auf Ihrem Telefon oder Rechner.</li>
          <li>Lesen Sie dieses Bild ein oder geben Sie den Schlüssel von Hand ein.</li>
          <li>Geben Sie den Code ein, den die App anzeigt.</li>
        </ol>
        <div role="img" aria-label="QR-Code mit dem Schlüssel, der darunter steht" dangerouslySetInnerHTML={{ __html: qrCode }} />
        <p>
          Schlüssel: <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <Form action={paths.people.totp.to()}>
          <CodeField label="Code aus der App" hint="Sechs Ziffern" error={errors?.code} />
          <Actions>
            <SubmitButton label="App bestätigen" />
          </Actions>
        </Form>
      </>
    ),
  }
}

/** Shown once; only hashes are kept. */
export function recoveryCodesPage({ codes }: { codes: readonly string[] }): Page {
  return {
    title: 'Ihre Notfallcodes',
    trail: [startPage],
    body: (
      <>
        <Notice tone="warning" title="Schreiben Sie diese Codes jetzt auf.">
          <p>Wir zeigen sie nur dieses eine Mal. Mit jedem können Sie sich einmal anmelden, wenn Sie Ihr Gerät verloren haben.</p>
        </Notice>
        <ul>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Actions>
          <ButtonLink href={paths.people.account.to()} label="Ich habe die Codes aufgeschrieben" />
        </Actions>
      </>
    ),
  }
}
