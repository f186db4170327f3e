import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import { moment } from '../../../../plain/german-date.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { type Edition, phaseOf } from '../../edition.rules.ts'
import type { ArchiveRefusal, UseRefusal } from './edition-acts.rules.ts'
import type { KnownEdition } from './edition-words.page.tsx'

export const refusalText: Record<UseRefusal | ArchiveRefusal, string> = {
  'in-use-already': 'Die Ausgabe ist schon freigegeben.',
  'out-of-order': 'Die Zeitpunkte sind nicht in der richtigen Reihenfolge. Bitte ordnen Sie zuerst den Zeitplan.',
  'announced-in-the-past':
    'Die Ankündigung liegt in der Vergangenheit. Bitte wählen Sie im Zeitplan einen Zeitpunkt, der noch kommt.',
  incomplete: 'Es fehlt noch etwas: Nötig sind Aufruf, Bedingungen, Kategorien, Kriterien, Sitze der Jury und das Formular.',
  'not-awarded': 'Archiviert wird eine Ausgabe erst nach der Preisverleihung.',
  'results-unreleased': 'Die Ergebnisse sind noch nicht veröffentlicht. Bitte veröffentlichen Sie sie, bevor Sie archivieren.',
  'payouts-open':
    'Es ist noch nicht jedes Preisgeld ausgezahlt. Bitte tragen Sie unter „Preisträger“ alle Zahlungen ein, bevor Sie archivieren.',
}

type Props = { known: KnownEdition; now: Date; errors?: FieldErrors }

/** What happens to an edition as a whole. */
export function EditionActs({ known, now }: Props) {
  const { edition, inPreparation } = known
  if (inPreparation) return <Prepared edition={edition} />
  if (phaseOf(edition, now) !== 'awarded') return null
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Archivieren</h2>
      <p>
        Eine archivierte Ausgabe ändert sich nicht mehr. Danach arbeiten Wettbewerbsbüro und Jury mit der nächsten Ausgabe; erst
        dann können für diese Beiträge eingehen. Die Akte der Ausgabe bleibt lesbar.
      </p>
      <Form action={paths.office.edition.archiving.to({ editionId: edition.id })} label="Archivieren">
        <Actions>
          <SubmitButton label="Ausgabe archivieren" tone="danger" />
        </Actions>
      </Form>
    </section>
  )
}

function Prepared({ edition }: { edition: Edition }) {
  const at = { editionId: edition.id }
  return (
    <>
      <section class="ik-flow">
        <h2 class="kern-heading-medium">Freigeben</h2>
        <p>
          Nach der Freigabe erscheint die Ausgabe von selbst zu ihrer Ankündigung: {moment(edition.phases.announced)}. Sie können
          sie nicht in die Vorbereitung zurückholen, aber bis dahin alles ändern.
        </p>
        <Form action={paths.office.edition.use.to(at)} label="Freigeben">
          <Actions>
            <SubmitButton label="Ausgabe freigeben" />
          </Actions>
        </Form>
      </section>
      <section class="ik-flow">
        <h2 class="kern-heading-medium">Verwerfen</h2>
        <p>Wird diese Ausgabe nicht gebraucht, können Sie sie vor der Freigabe mit einem Grund verwerfen.</p>
        <Actions>
          <ButtonLink href={paths.office.edition.discarding.to(at)} label="Ausgabe verwerfen" tone="secondary" />
        </Actions>
      </section>
    </>
  )
}
