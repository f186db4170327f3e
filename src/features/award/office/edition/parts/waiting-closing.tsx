import { closing, moment } from '../../../../../plain/german-date.ts'
import { paths } from '../../../../../paths.ts'
import { Hidden } from '../../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../../ui/form.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import type { ClosingRefusal, WaitingClosing as Waiting } from './closing.rules.ts'

export const closingRefusalText: Record<ClosingRefusal, string> = {
  'nothing-asked':
    'Dieser Einreichungsschluss wartet nicht mehr auf eine Bestätigung: Er ist schon bestätigt, zurückgenommen oder durch einen neuen Vorschlag ersetzt.',
  'same-person':
    'Sie haben diesen Einreichungsschluss selbst vorgeschlagen. Bestätigen muss ihn eine zweite Person des Wettbewerbsbüros.',
}

type Props = { waiting: Waiting; editionId: string; personId: string }

export function WaitingClosing({ waiting, editionId, personId }: Props) {
  const { id, closesAt, reason, askedBy, askedByName, askedAt } = waiting
  return (
    <Notice tone="warning" title={`Neuer Einreichungsschluss wartet auf eine zweite Person: ${closing(closesAt)}`} level={2}>
      <p class="kern-body">
        Vorgeschlagen von {askedByName}, {moment(askedAt)}.{reason ? ` Grund: ${reason}` : ''} Bis zur Bestätigung gilt der
        bisherige Einreichungsschluss, und niemand erfährt davon.
      </p>
      {askedBy === personId ? (
        <p class="kern-body">Bestätigen muss ihn eine zweite Person des Wettbewerbsbüros.</p>
      ) : (
        <Form action={paths.office.edition.closing.to({ editionId })} label="Einreichungsschluss bestätigen">
          <Hidden name="base" value={id} />
          <Actions>
            <SubmitButton label="Einreichungsschluss bestätigen" />
          </Actions>
        </Form>
      )}
      <Form action={paths.office.edition.closingTakeBack.to({ editionId })} label="Vorschlag zurücknehmen">
        <Hidden name="base" value={id} />
        <Actions>
          <SubmitButton label="Vorschlag zurücknehmen" tone="secondary" />
        </Actions>
      </Form>
    </Notice>
  )
}
