import { paths } from '../../paths.ts'
import { day } from '../../plain/german-date.ts'
import type { Page } from '../../platform/page.ts'
import { Hidden } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { accountCrumb } from '../sessions/account.page.tsx'
import { startPage } from '../sign-in/sign-in.page.tsx'
import { PasskeySetup } from './passkey-button.tsx'

export type Factors = {
  totpConfirmed: boolean
  passkeys: { id: string; label: string; added_at: Date; used_at: Date | null }[]
  recoveryCodes: number
  /** Their role demands a factor, so the last one cannot be removed. */
  obligatory: boolean
}

export function factorsPage(factors: Factors): Page {
  return {
    title: 'Zweiter Faktor und Passkeys',
    trail: [startPage, accountCrumb],
    body: (
      <>
        {factors.obligatory ? (
          <Notice tone="info" title="Für Ihre Rolle ist ein zweiter Faktor vorgeschrieben." />
        ) : (
          <p>Ein zweiter Faktor schützt Ihr Konto auch dann, wenn jemand anderes Ihre E-Mails lesen kann.</p>
        )}
        <h2>App mit Einmalcodes</h2>
        {factors.totpConfirmed ? (
          <RemoveTotp />
        ) : (
          <ButtonLink href={paths.people.totp.to()} label="App einrichten" tone="secondary" />
        )}
        <h2>Passkeys</h2>
        <Passkeys passkeys={factors.passkeys} />
        <PasskeySetup>
          <p>Ein Passkey ersetzt Code und App: Ihr Gerät bestätigt mit Fingerabdruck, Gesicht oder PIN, dass Sie es sind.</p>
        </PasskeySetup>
        <h2>Notfallcodes</h2>
        <p>
          {factors.recoveryCodes === 0
            ? 'Sie haben keine unbenutzten Notfallcodes.'
            : `Sie haben noch ${factors.recoveryCodes} unbenutzte Notfallcodes.`}
        </p>
        {factors.totpConfirmed || factors.passkeys.length > 0 ? (
          <Form action={paths.people.recoveryCodes.to()}>
            <Actions>
              <SubmitButton label="Neue Notfallcodes erzeugen" tone="secondary" />
            </Actions>
          </Form>
        ) : null}
      </>
    ),
  }
}

function RemoveTotp() {
  return (
    <Form action={paths.people.totpRemoval.to()}>
      <p>Eine App ist eingerichtet.</p>
      <Actions>
        <SubmitButton label="App entfernen" tone="danger" />
      </Actions>
    </Form>
  )
}

function Passkeys({ passkeys }: Pick<Factors, 'passkeys'>) {
  if (passkeys.length === 0) return <p>Sie haben noch keinen Passkey.</p>
  return (
    <Table
      caption="Ihre Passkeys"
      head={['Name', 'Eingerichtet', 'Zuletzt benutzt', 'Entfernen']}
      rows={passkeys.map((passkey) => [
        passkey.label,
        day(passkey.added_at),
        passkey.used_at ? day(passkey.used_at) : 'noch nie',
        <Form key={passkey.id} action={paths.people.passkeyRemoval.to()}>
          <Hidden name="passkey" value={passkey.id} />
          <SubmitButton label="Entfernen" about={passkey.label} tone="danger" />
        </Form>,
      ])}
    />
  )
}
