import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Checkbox } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { accountCrumb } from '../sessions/account.page.tsx'
import type { ClosingRefusal } from './closing.rules.ts'

export const closingRefusalText: Record<ClosingRefusal, string> = {
  'holds-a-role':
    'Sie haben noch eine Aufgabe im Portal. Bitten Sie die Administration, bei der Jury das Wettbewerbsbüro, sie Ihnen abzunehmen; danach können Sie das Konto schließen.',
  'last-manager':
    'Sie verwalten als einzige Person die Mitglieder Ihrer Organisation. Geben Sie das bitte zuerst an eine andere Person weiter.',
  'entry-depends-on-them':
    'Ihre Organisation hat einen Beitrag in einer laufenden Ausgabe, und außer Ihnen verwaltet dort niemand. Bitte laden Sie zuerst eine weitere Person ein und geben ihr diese Aufgabe, oder ziehen Sie den Beitrag zurück.',
  'sheets-in-running-edition':
    'Sie haben Beiträge einer Ausgabe bewertet, deren Ergebnisse noch nicht veröffentlicht sind. Bis dahin bleibt das Konto bestehen.',
  'payout-open':
    'Ihre Organisation ist ausgezeichnet, und das Preisgeld ist noch nicht ausgezahlt. Außer Ihnen verwaltet dort niemand. Bitte geben Sie die Aufgabe zuerst weiter.',
}

export function ownDataPage({ errors }: { errors?: FieldErrors }): Page {
  return {
    title: 'Meine Daten',
    trail: [{ label: 'Startseite', href: paths.home.to() }, accountCrumb],
    errors,
    body: (
      <>
        <section class="ik-flow">
          <h2 class="kern-heading-large">Herunterladen</h2>
          <p class="kern-body">
            Alles, was im Portal unter Ihrem Namen oder Ihrer E-Mail-Adresse steht, als Datei (JSON): Konto, Mitgliedschaft, was
            Sie geschrieben, eingereicht und entschieden haben, und Nachrichten an Sie. Geheimnisse wie Ihr zweiter Faktor sind
            nicht dabei.
          </p>
          <Actions>
            <ButtonLink href={paths.people.ownDataFile.to()} label="Meine Daten herunterladen" tone="secondary" />
          </Actions>
        </section>
        <section class="ik-flow">
          <h2 class="kern-heading-large">Konto schließen</h2>
          <Notice tone="warning" title="Das lässt sich nicht rückgängig machen" level={3}>
            <p class="kern-body">
              Name, E-Mail-Adresse, Mitgliedschaft und alle Anmeldungen werden gelöscht. Was Sie eingereicht oder erklärt haben,
              bleibt als Nachweis des Verfahrens bestehen; dort steht dann „Ehemaliges Mitglied“. Was Sie in einen Beitrag
              geschrieben haben, gehört zu diesem Beitrag.
            </p>
          </Notice>
          <Form action={paths.people.closing.to()} label="Konto schließen">
            <Checkbox name="sure" label="Mein Konto soll endgültig geschlossen werden." error={errors?.sure} />
            <Actions>
              <SubmitButton label="Konto schließen" tone="danger" />
            </Actions>
          </Form>
        </section>
      </>
    ),
  }
}

export function accountClosedPage(): Page {
  return {
    title: 'Ihr Konto ist geschlossen',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <p class="ik-lead">
        Name und E-Mail-Adresse sind gelöscht, Sie sind abgemeldet. Mit derselben Adresse können Sie sich jederzeit neu anmelden;
        das ist dann ein neues Konto.
      </p>
    ),
  }
}
