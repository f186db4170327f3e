import { paths } from '../../../../paths.ts'
import { Hidden, TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { titleOf, type DeliberationView, type RoomView } from './room-view.page.tsx'

export function StatementForm(view: DeliberationView) {
  const { room, deliberation, errors, typed, formId } = view
  const called = deliberation.calledEntryId ?? ''
  const written = writtenAbout(view)
  return (
    <Form action={paths.room.statements.to({ meetingId: room.meeting.id })} label="Wortmeldung">
      <Hidden name="id" value={formId} />
      {written === called ? <Hidden name="about" value={called} /> : <Hidden name="called" value={called} />}
      <TextArea
        name="statement"
        label={`Ihre Wortmeldung ${about(view, written)}`}
        hint="Sie erscheint mit Ihrem Namen bei allen, die mitberaten, und in der Niederschrift."
        maxCharacters={4000}
        rows={3}
        value={wordsOf(typed)}
        error={errors.statement}
      />
      <Actions>
        {written === called ? <SubmitButton label="Wortmeldung abgeben" tone="secondary" /> : <Which {...view} />}
      </Actions>
    </Form>
  )
}

/** The chair has gone on while somebody wrote. */
function Which(view: DeliberationView) {
  const choices = [writtenAbout(view), view.deliberation.calledEntryId ?? '']
  return (
    <>
      {choices.map((entryId) => (
        <SubmitButton
          key={entryId}
          name="about"
          value={entryId}
          label={`Wortmeldung ${about(view, entryId)} abgeben`}
          tone="secondary"
        />
      ))}
    </>
  )
}

/** What the words in the form were written about; without words it is what is called. */
function writtenAbout({ deliberation, typed }: DeliberationView): string {
  const called = deliberation.calledEntryId ?? ''
  const written = typed.about
  if (wordsOf(typed) === '' || typeof written !== 'string') return called
  return written === '' || deliberation.entries.some(({ entryId }) => entryId === written) ? written : called
}

function about({ deliberation }: DeliberationView, entryId: string): string {
  return entryId === '' ? 'zur Kategorie' : `zu „${titleOf(deliberation, entryId)}“`
}

function wordsOf(typed: RoomView['typed']): string {
  return typeof typed.statement === 'string' ? typed.statement : ''
}

/** The deliberation has ended while somebody wrote: there is no form any more that could give the words back. */
export function UnsaidWords({ typed }: RoomView) {
  const words = wordsOf(typed)
  if (words === '') return null
  return (
    <Notice tone="warning" title="Ihre Wortmeldung ist nicht abgegeben" level={2}>
      <p class="kern-body">Hier ist Ihr Text, damit Sie ihn aufheben können:</p>
      <p class="kern-body ik-pre-line">{words}</p>
    </Notice>
  )
}
