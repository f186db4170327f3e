import { moment } from '../../plain/german-date.ts'
import { Badge } from '../../ui/badge.tsx'
import { Hidden, TextArea } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { Lines } from '../../ui/lines.tsx'

export type Utterance = { id: string; who: string; at: Date; text: string; own: boolean; isUnread: boolean }

/** What was written, oldest first; one's own side is set in from the left. */
export function Conversation({ utterances, none }: { utterances: Utterance[]; none: string }) {
  if (utterances.length === 0) return <p class="kern-body">{none}</p>
  return (
    <ol class="award-conversation">
      {utterances.map(({ id, who, at, text, own, isUnread }) => (
        <li key={id} class={own ? 'award-utterance award-utterance--own' : 'award-utterance'}>
          <p class="award-utterance__head">
            <strong>{who}</strong>
            <span>{moment(at)}</span>
            {isUnread ? <Badge tone="info" label="Neu" /> : null}
          </p>
          <Lines text={text} />
        </li>
      ))}
    </ol>
  )
}

type Writing = {
  action: string
  formId: string
  label: string
  hint: string
  submit: string
  back: string
  text?: string
  error?: string
}

export function WritingForm({ action, formId, label, hint, submit, back, text, error }: Writing) {
  return (
    <Form action={action} label={submit}>
      <TextArea name="text" label={label} hint={hint} maxCharacters={5000} value={text} error={error} />
      <Hidden name="id" value={formId} />
      <Actions>
        <SubmitButton label={submit} />
        <ButtonLink href={back} label="Zum Beitrag" tone="secondary" />
      </Actions>
    </Form>
  )
}

/** '2 ungelesen' in words for badges. */
export function unreadText(unread: number): string {
  return unread === 1 ? '1 ungelesene Nachricht' : `${unread} ungelesene Nachrichten`
}
