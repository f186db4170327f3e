import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import { Hidden, Select, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { LONGEST_ANSWER } from './answer.form.ts'
import type { QuestionView } from './question.page.tsx'

export type AnswerValues = {
  id: string
  base: string
  wording: string
  chapter: string
  answer: string
  conditionId: string
  reviewOn: string
}

type FieldsProps = Omit<QuestionView, 'errors'> & { errors: Record<string, string> }

/** The answer to be; each save is kept. */
export function AnswerFields(props: FieldsProps) {
  const { one, values } = props
  return (
    <>
      <h2 class="kern-heading-medium">Antwort entwerfen</h2>
      {one.draft ? (
        <p class="kern-body kern-body--small kern-body--muted">
          Entwurf {one.draft.number} von {one.draft.by}, {moment(one.draft.at)}
        </p>
      ) : null}
      <Form action={paths.office.questions.draft.to({ questionId: one.id })} label="Antwort entwerfen">
        <Hidden name="id" value={values.id} />
        <Hidden name="base" value={values.base} />
        <Words {...props} />
        <Context {...props} />
        <Actions>
          <SubmitButton label="Entwurf speichern" />
        </Actions>
      </Form>
    </>
  )
}

function Words({ values, chapters, errors }: FieldsProps) {
  const choices = chapters.includes(values.chapter) || values.chapter === '' ? chapters : [values.chapter, ...chapters]
  return (
    <>
      <TextArea
        name="wording"
        label="Die Frage, wie alle sie lesen"
        hint="Ohne Namen und ohne Angaben, an denen jemand die fragende Kommune erkennt."
        value={values.wording}
        error={errors.wording}
        maxCharacters={300}
        rows={2}
        required
      />
      <Select
        name="chapter"
        label="Kapitel"
        value={values.chapter}
        error={errors.chapter}
        options={choices.map((chapter) => ({ value: chapter, label: chapter }))}
        required
      />
      <TextArea
        name="answer"
        label="Antwort"
        hint="In Markdown: **fett**, - Liste, [Text](Adresse)."
        value={values.answer}
        error={errors.answer}
        maxCharacters={LONGEST_ANSWER}
        markdown={{}}
        rows={10}
        required
      />
    </>
  )
}

function Context({ values, conditions, errors }: FieldsProps) {
  const choices = conditions.map(({ id, position, title }) => ({ value: id, label: `Nr. ${position}: ${title}` }))
  return (
    <>
      <Select
        name="conditionId"
        label="Auf welche Bedingung bezieht sie sich?"
        hint="Mit der Antwort wird festgehalten, in welcher Fassung die Bedingung galt."
        value={values.conditionId}
        error={errors.conditionId}
        options={[{ value: '', label: 'Auf keine' }, ...choices]}
        optional
      />
      <TextField
        name="reviewOn"
        label="Wieder prüfen am"
        hint="Zum Beispiel 31.12.2026. Von diesem Tag an steht die Antwort unter „Zu prüfen“."
        value={values.reviewOn}
        error={errors.reviewOn}
        optional
      />
    </>
  )
}
