import { SealedFields } from '../../../../outbox/index.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { TextArea } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { Question } from '../../edition.rules.ts'
import { questionsTrail } from './ask.page.tsx'
import { REMARK_CHARACTERS } from './remark.form.ts'

type RemarkView = { question: Question; sealed: string; remark: string; isThanked: boolean; errors?: FieldErrors }

/** For whom an answer did not help. */
export function remarkPage({ question, sealed, remark, isThanked, errors }: RemarkView): Page {
  const { slug } = question
  return {
    title: 'Was fehlt in der Antwort?',
    trail: questionsTrail,
    errors,
    elements: ['character-count', 'form-proof'],
    body: (
      <>
        {isThanked ? <Notice tone="success" title="Danke für Ihre Rückmeldung" level={2} /> : null}
        <p class="kern-body kern-body--large">{question.question}</p>
        <Form action={paths.award.questionRemark.to({ slug })}>
          <SealedFields form={sealed} />
          <TextArea
            name="remark"
            label="Was fehlt, was ist unklar?"
            hint="Wettbewerbsbüro und Redaktion lesen es. Sie bekommen keine Antwort; bitte schreiben Sie keine Namen."
            value={remark}
            error={errors?.remark}
            maxCharacters={REMARK_CHARACTERS}
            rows={4}
            required
          />
          <Actions>
            <SubmitButton label="Senden" />
            <ButtonLink
              href={`${paths.award.questions.to({ frage: slug })}#${slug}`}
              label="Zurück zur Antwort"
              tone="secondary"
            />
          </Actions>
        </Form>
        <AskInstead />
      </>
    ),
  }
}

function AskInstead() {
  return (
    <p class="kern-body">
      Brauchen Sie eine Auskunft?{' '}
      <a class="kern-link" href={paths.award.ask.to()}>
        Stellen Sie eine Frage
      </a>
      .
    </p>
  )
}
