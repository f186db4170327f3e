import { Actions, ButtonLink, Form, SubmitButton } from './form.tsx'

type DiscardProps = { action: string; label: string; back: string; sentence: string }

/** The second question: what is discarded does not come back. */
export function Discard({ action, label, back, sentence }: DiscardProps) {
  return (
    <>
      <p class="kern-body">{sentence}</p>
      <Form action={action} label={label}>
        <Actions>
          <SubmitButton label={label} tone="danger" />
          <ButtonLink href={back} label="Nicht verwerfen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}
