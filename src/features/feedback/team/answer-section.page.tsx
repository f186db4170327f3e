import { paths } from '../../../paths.ts'
import { Hidden, RadioGroup, TextArea } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import type { Case } from '../case.queries.ts'
import { answerText } from '../case-words.page.tsx'
import type { AnswerKind } from '../case.rules.ts'
import { LONGEST_ANSWER } from './case.form.ts'

export type AnswerDraft = { id: string; kind?: string; text: string }

/** How a template is asked for in the address of the page. */
export const templateWords: Record<AnswerKind, string> = {
  interim: 'zwischennachricht',
  answer: 'antwort',
  rejection: 'ablehnung',
}
const KINDS: AnswerKind[] = ['interim', 'answer', 'rejection']

type SectionProps = { one: Case; draft: AnswerDraft; errors: Record<string, string> }

export function AnswerSection({ one, draft, errors }: SectionProps) {
  const kinds = one.email === '' ? KINDS.filter((kind) => kind !== 'interim') : KINDS
  return (
    <>
      <h2 class="kern-heading-medium">Antworten</h2>
      <Templates one={one} kinds={kinds} />
      <Form action={paths.feedback.cases.answers.to({ caseId: one.id })} label="Antworten">
        <Hidden name="id" value={draft.id} />
        <RadioGroup
          name="kind"
          legend="Was schreiben Sie?"
          value={draft.kind}
          error={errors.kind}
          options={kinds.map((kind) => ({ value: kind, label: answerText[kind], hint: kindHint[kind] }))}
        />
        <TextArea
          name="text"
          label="Text"
          hint={
            one.email === ''
              ? 'Es wurde keine Adresse angegeben: Der Text wird nur hier festgehalten.'
              : 'Geht als E-Mail an die angegebene Adresse. Die Anrede steht schon darin.'
          }
          value={draft.text}
          error={errors.text}
          maxCharacters={LONGEST_ANSWER}
          rows={12}
          required
        />
        <Actions>
          <SubmitButton label={one.email === '' ? 'Antwort festhalten' : 'Antwort senden'} />
        </Actions>
      </Form>
    </>
  )
}

const kindHint: Record<AnswerKind, string> = {
  interim: 'Der Vorgang bleibt offen.',
  answer: 'Der Vorgang ist damit abgeschlossen.',
  rejection: 'Mit einer Begründung. Der Vorgang ist damit abgeschlossen.',
}

function Templates({ one, kinds }: { one: Case; kinds: AnswerKind[] }) {
  return (
    <>
      <p class="kern-body">Mit einer Vorlage beginnen; sie ersetzt, was im Feld „Text“ steht:</p>
      <ul class="kern-list kern-list--bullet">
        {kinds.map((kind) => (
          <li key={kind}>
            <a class="kern-link" href={paths.feedback.cases.one.to({ caseId: one.id }, { vorlage: templateWords[kind] })}>
              Vorlage {answerText[kind]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
