import { SealedFields, SenderFields } from '../../../../outbox/index.ts'
import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Fieldset, Select, TextArea } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { AWARD_TRAIL } from '../../public/public-view.ts'
import type { ReceivedQuestion } from '../asked-questions.queries.ts'
import { LONGEST_QUESTION } from './ask.form.ts'

export const questionsTrail = [...AWARD_TRAIL, { label: 'Fragen und Antworten', href: paths.award.questions.to() }]

export type AskValues = { question: string; chapter: string; name: string; email: string }
type AskView = { sealed: string; values: AskValues; chapters: string[]; errors?: Record<string, string> }
export type AskedFieldsProps = { values: AskValues; chapters: string[]; errors: Record<string, string> }

export function askPage({ sealed, values, chapters, errors = {} }: AskView): Page {
  return {
    title: 'Eine Frage stellen',
    trail: questionsTrail,
    errors,
    elements: ['character-count', 'form-proof'],
    body: (
      <>
        <p class="kern-body">
          Fragen zum Landespreis beantwortet das Wettbewerbsbüro. Was für alle wichtig ist, veröffentlichen wir bei den{' '}
          <a class="kern-link" href={paths.award.questions.to()}>
            Fragen und Antworten
          </a>
          , ohne Ihren Namen, und teilen es allen mit, die einen Entwurf oder einen Beitrag haben. So wissen alle dasselbe.
        </p>
        <Form action={paths.award.ask.to()}>
          <SealedFields form={sealed} />
          <QuestionFields values={values} chapters={chapters} errors={errors} />
          <WhoFields values={values} errors={errors} />
          <Actions>
            <SubmitButton label="Frage senden" />
          </Actions>
        </Form>
      </>
    ),
  }
}

function WhoFields({ values, errors }: Omit<AskedFieldsProps, 'chapters'>) {
  return (
    <Fieldset
      legend="Wie können wir Ihnen Bescheid geben?"
      hint="Ohne E-Mail-Adresse lesen wir Ihre Frage, und Sie finden die Antwort im Portal."
    >
      <SenderFields
        values={values}
        errors={errors}
        hint="Wir bestätigen den Eingang und geben Bescheid, sobald die Frage beantwortet ist. Sonst nutzen wir sie nicht."
        optional
      />
    </Fieldset>
  )
}

export function QuestionFields({ values, chapters, errors }: AskedFieldsProps) {
  return (
    <>
      <TextArea
        name="question"
        label="Die Frage"
        hint="Bitte schreiben Sie nichts, was über einen Beitrag vertraulich bleiben soll: Die Frage wird mit der Antwort veröffentlicht."
        value={values.question}
        error={errors.question}
        maxCharacters={LONGEST_QUESTION}
        required
      />
      <Select
        name="chapter"
        label="Thema"
        value={values.chapter}
        error={errors.chapter}
        options={[{ value: '', label: 'Keine Angabe' }, ...chapters.map((chapter) => ({ value: chapter, label: chapter }))]}
        optional
      />
    </>
  )
}

export function askedPage({ number, hasAddress, slug, closed }: ReceivedQuestion): Page {
  return {
    title: 'Ihre Frage ist angekommen',
    trail: questionsTrail,
    body: (
      <>
        <Notice tone="success" title={`Ihre Frage hat die Nummer ${number}`} level={2}>
          <p>{stateSentence({ hasAddress, slug, closed })}</p>
        </Notice>
        <Actions>
          {slug ? (
            <ButtonLink href={`${paths.award.questions.to({ frage: slug })}#${slug}`} label="Antwort lesen" />
          ) : (
            <ButtonLink href={paths.award.questions.to()} label="Zu den Fragen und Antworten" tone="secondary" />
          )}
        </Actions>
      </>
    ),
  }
}

function stateSentence({ hasAddress, slug, closed }: Omit<ReceivedQuestion, 'number'>): string {
  if (slug) return 'Sie ist beantwortet, und die Antwort ist veröffentlicht.'
  if (closed)
    return hasAddress ? 'Wir haben Ihnen per E-Mail geantwortet.' : 'Sie ist abgeschlossen und wird nicht veröffentlicht.'
  return hasAddress
    ? 'Sobald sie beantwortet ist, bekommen Sie eine E-Mail.'
    : 'Eine E-Mail-Adresse haben Sie nicht angegeben. Die Antwort finden Sie bei den Fragen und Antworten, und auf dieser Seite den Stand, wenn Sie sich ihre Adresse merken.'
}
