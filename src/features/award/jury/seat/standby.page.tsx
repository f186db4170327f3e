import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { SeatView } from '../../judging/seat.queries.ts'
import type { TakeOverRefusal } from '../../judging/seat.rules.ts'

export const takeOverText: Record<TakeOverRefusal, string> = {
  'no-deputy': 'Sie stehen für diesen Sitz nicht mehr als Stellvertretung bereit. Bitte wenden Sie sich an das Wettbewerbsbüro.',
}

const TRAIL = [{ label: 'Startseite', href: paths.home.to() }]

type Standby = { seat: SeatView; values?: { reason: string }; errors?: FieldErrors }

/** The deputy sees no entry and no count until the seat is taken over. */
export function standbyPage({ seat, values, errors }: Standby): Page {
  const member = seat.holders.find((one) => one.part === 'member')
  return {
    title: 'Stellvertretung',
    trail: TRAIL,
    errors,
    body: (
      <>
        <p class="ik-lead">
          Sie stehen als Stellvertretung für den Sitz „{seat.body}“ bereit.{' '}
          {member ? `Mitglied ist ${member.name}.` : 'Der Sitz hat zurzeit kein Mitglied.'}
        </p>
        <Notice tone="warning" title="Die Übernahme gilt für alle Beiträge" level={2}>
          <p>
            Wenn Sie den Sitz übernehmen, endet das Amt des bisherigen Mitglieds. Sie geben eigene Erklärungen zur Befangenheit ab
            und bewerten selbst. Das Wettbewerbsbüro und das bisherige Mitglied erfahren davon. Zurück geht es nur durch eine neue
            Einladung.
          </p>
        </Notice>
        <Form action={paths.jury.takeOver.to()} label="Sitz übernehmen">
          <TextArea
            name="reason"
            label="Grund der Übernahme"
            hint="Zum Beispiel: Erkrankung bis zum Ende der Bewertung. Keine Angaben zur Gesundheit im Einzelnen."
            rows={3}
            maxCharacters={1000}
            value={values?.reason}
            error={errors?.reason}
          />
          <Actions>
            <SubmitButton label="Sitz übernehmen" />
          </Actions>
        </Form>
      </>
    ),
  }
}

export function noSeatPage(): Page {
  return {
    title: 'Bewertung',
    trail: TRAIL,
    body: (
      <p>
        Sie haben die Rolle „Jury“, aber in der laufenden Ausgabe keinen Sitz. Bitte wenden Sie sich an das Wettbewerbsbüro, wenn
        Sie eine Einladung erwarten.
      </p>
    ),
  }
}
