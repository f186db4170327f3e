import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { TextArea } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import type { EditedEvent } from '../event.queries.ts'
import { trailOfEdited } from './edit.page.tsx'

const { editor } = paths.events
type View = {
  event: EditedEvent
  /** How many registrations get a mail. */
  told: number
  /** How many slots of an office hour go with it, whose holders get one as well. */
  slots: number
  reason: string
  /** Why it cannot be called off; null: it can. */
  refusal: string | null
  errors?: FieldErrors
}

export function cancellationPage(view: View): Page {
  const { event, reason, refusal, errors } = view
  return {
    title: 'Veranstaltung absagen',
    crumb: 'Absagen',
    trail: trailOfEdited(event),
    errors,
    body: refusal ? (
      <>
        {errors ? null : <p class="kern-body">{refusal}</p>}
        {reason ? <Lines text={reason} /> : null}
        <Actions>
          <Back event={event} />
        </Actions>
      </>
    ) : (
      <SecondQuestion {...view} />
    ),
    elements: refusal ? [] : ['character-count'],
  }
}

function Back({ event }: Pick<View, 'event'>) {
  return <ButtonLink href={editor.event.to({ eventId: event.id })} label="Nicht absagen" tone="secondary" />
}

function SecondQuestion({ event, told, slots, reason, errors }: View) {
  return (
    <>
      <p class="kern-body kern-body--large">{whatText(event)}</p>
      <p class="kern-body">
        {toldText(told, slots)} Auf der Seite der Veranstaltung, im Kalender und im Feed steht dann, dass sie ausfällt. Eine
        Absage lässt sich nicht zurücknehmen.
      </p>
      <Form action={editor.cancellation.to({ eventId: event.id })} label="Veranstaltung absagen">
        <TextArea
          name="reason"
          label="Grund"
          hint="Alle lesen ihn."
          value={reason}
          error={errors?.reason}
          maxCharacters={1000}
          rows={3}
        />
        <Actions>
          <SubmitButton label="Endgültig absagen" tone="danger" />
          <Back event={event} />
        </Actions>
      </Form>
    </>
  )
}

function whatText({ publishedContent }: EditedEvent): string {
  if (!publishedContent) return ''
  return `Soll „${publishedContent.title}“ am ${moment(new Date(publishedContent.startsAt))} wirklich ausfallen?`
}

function toldText(told: number, slots: number): string {
  if (told === 0 && slots === 0) return 'Angemeldet ist niemand.'
  return [told === 0 ? '' : registeredText(told), slots === 0 ? '' : slotsText(slots)].filter(Boolean).join(' ')
}

function registeredText(told: number): string {
  return told === 1
    ? 'Die eine Anmeldung bekommt sofort eine E-Mail, ihr Kalender wird berichtigt.'
    : `Alle ${told} Anmeldungen bekommen sofort eine E-Mail, ihre Kalender werden berichtigt.`
}

function slotsText(slots: number): string {
  return slots === 1
    ? 'Wer den einen vergebenen Termin hat, bekommt sofort eine E-Mail, der Kalender wird berichtigt.'
    : `Wer einen der ${slots} vergebenen Termine hat, bekommt sofort eine E-Mail, die Kalender werden berichtigt.`
}
