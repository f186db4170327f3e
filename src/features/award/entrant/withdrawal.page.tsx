import { paths } from '../../../paths.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { Checkbox, TextArea } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Entry } from '../entry.rules.ts'
import type { WithdrawalRefusal } from '../submission.rules.ts'
import { entryTrail } from './review.page.tsx'

export const withdrawalText: Record<WithdrawalRefusal, string> = {
  'no-right':
    'Sie dürfen diesen Beitrag nicht zurückziehen. Bitte wenden Sie sich an eine Person, die die Mitglieder Ihrer Organisation verwaltet.',
  'already-withdrawn': 'Dieser Beitrag ist bereits zurückgezogen.',
  'being-decided':
    'Die Bewertung in der Kategorie dieses Beitrags ist abgeschlossen. Seitdem kann dort kein Beitrag mehr zurückgezogen werden, wie auch immer die Jury entscheidet. Bitte wenden Sie sich an das Wettbewerbsbüro.',
  'decision-made':
    'Die Jury hat entschieden. Der Beitrag kann nicht mehr zurückgezogen werden. Bitte wenden Sie sich an das Wettbewerbsbüro.',
}

type WithdrawalView = {
  entry: Entry
  /** Withdrawn, or nobody may withdraw any more. */
  over?: boolean
  values?: { reason?: string }
  errors?: FieldErrors
}

export function withdrawalPage({ entry, over, values, errors }: WithdrawalView): Page {
  return {
    title: 'Beitrag zurückziehen',
    trail: entryTrail(entry),
    errors,
    body:
      over || entry.withdrawnAt ? (
        <Actions>
          <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zur Aufgabenliste" />
        </Actions>
      ) : (
        <>
          <Notice tone="danger" title="Zurückziehen ist endgültig" level={2}>
            <p class="kern-body">{consequence(entry)}</p>
          </Notice>
          <Milder entry={entry} />
          <Form action={paths.award.withdrawal.to({ entryId: entry.id })} label="Beitrag zurückziehen">
            <TextArea
              name="reason"
              label="Begründung"
              optional
              value={values?.reason}
              maxCharacters={1000}
              rows={4}
              error={errors?.reason}
            />
            <Checkbox name="sure" label="Der Beitrag soll endgültig nicht mehr teilnehmen." error={errors?.sure} />
            <Actions>
              <SubmitButton label="Beitrag endgültig zurückziehen" tone="danger" />
              <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Nicht zurückziehen" tone="secondary" />
            </Actions>
          </Form>
        </>
      ),
  }
}

/** Another entry can take its place only while entries are taken. */
function consequence({ askedAt, edition }: Entry): string {
  const end = 'Der Beitrag nimmt nicht mehr teil und kann nicht wieder eingereicht werden.'
  if (askedAt >= edition.closesAt)
    return `${end} Einen anderen Beitrag können Sie nicht mehr einreichen: Die Frist ist abgelaufen.`
  return `${end} Der Platz Ihrer Kommune wird frei: Bis zum Einreichungsschluss können Sie einen anderen Beitrag einreichen.`
}

/** Whoever only wants to change something need not give up. */
function Milder({ entry }: { entry: Entry }) {
  if (!entry.submission || entry.askedAt >= entry.takeBackUntil) return null
  return (
    <p class="kern-body">
      Möchten Sie nur etwas ändern? Dann{' '}
      <a class="kern-link" href={paths.award.takeBack.to({ entryId: entry.id })}>
        nehmen Sie den Beitrag zurück
      </a>{' '}
      und reichen ihn danach erneut ein.
    </p>
  )
}
