import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { TextArea } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import type { AskedQuestion } from '../asked-questions.queries.ts'
import { originText, QuestionBadge } from '../question-words.page.tsx'
import { AnswerFields, type AnswerValues } from './answer-fields.page.tsx'

const { questions } = paths.office
export const officeTrail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Fragen', href: questions.list.to() },
]

export type QuestionView = {
  one: AskedQuestion
  values: AnswerValues
  reply: string
  chapters: string[]
  conditions: { id: string; position: number; title: string }[]
  mayPublish: boolean
  errors?: Record<string, string>
}

export function questionPage(view: QuestionView): Page {
  const { one, errors = {} } = view
  return {
    title: `Frage ${one.number}`,
    trail: officeTrail,
    errors: view.errors,
    elements: ['character-count'],
    body: (
      <>
        <Facts one={one} />
        <h2 class="kern-heading-medium">Was gefragt wurde</h2>
        <Lines text={one.question} />
        <Outcome one={one} />
        {one.published || one.closed ? null : (
          <>
            <AnswerFields {...view} errors={errors} />
            <Publishing {...view} />
            <Closing one={one} reply={view.reply} error={errors.reply} />
          </>
        )}
      </>
    ),
  }
}

function Facts({ one }: { one: AskedQuestion }) {
  return (
    <SummaryList
      rows={[
        { term: 'Stand', detail: <QuestionBadge one={one} /> },
        { term: 'Woher', detail: one.enteredBy ? `${originText[one.origin]} (${one.enteredBy})` : originText[one.origin] },
        { term: 'Gestellt', detail: moment(one.askedAt) },
        { term: 'Thema', detail: one.chapter || 'keine Angabe' },
        { term: 'Name', detail: one.name || 'nicht angegeben' },
        { term: 'E-Mail-Adresse', detail: one.email || 'nicht angegeben' },
      ]}
    />
  )
}

function Outcome({ one: { publication, closing } }: { one: AskedQuestion }) {
  if (publication)
    return (
      <Notice tone="success" title="Die Antwort ist veröffentlicht" level={2}>
        <p>
          Von {publication.by}, {moment(publication.at)}.{' '}
          {publication.mailingId
            ? `${publication.told === 1 ? 'Eine Person' : `${publication.told} Personen`} mit einem Entwurf oder Beitrag bekommen sie per E-Mail.`
            : 'Es gab noch niemanden mit einem Entwurf oder Beitrag.'}
        </p>
        <p>
          <a class="kern-link" href={`${paths.award.questions.to({ frage: publication.slug })}#${publication.slug}`}>
            Zur Antwort
          </a>
          {publication.mailingId ? (
            <>
              {' · '}
              <a class="kern-link" href={paths.outbox.mailing.to({ mailingId: publication.mailingId })}>
                Zum Versand im Postausgang
              </a>
            </>
          ) : null}
        </p>
      </Notice>
    )
  if (!closing) return null
  return (
    <Notice tone="info" title="Einzeln beantwortet und abgeschlossen" level={2}>
      <p>
        Von {closing.by}, {moment(closing.at)}:
      </p>
      <Lines text={closing.reply} />
    </Notice>
  )
}

function Publishing({ one, mayPublish }: QuestionView) {
  if (!one.draft) return null
  return (
    <>
      <h2 class="kern-heading-medium">Veröffentlichen</h2>
      {mayPublish ? (
        <Actions>
          <ButtonLink
            href={questions.publication.to({ questionId: one.id })}
            label="Ansehen und veröffentlichen"
            tone="secondary"
          />
        </Actions>
      ) : (
        <p class="kern-body">Veröffentlichen kann die Antwort das Wettbewerbsbüro.</p>
      )}
    </>
  )
}

function Closing({ one, reply, error }: { one: AskedQuestion; reply: string; error?: string }) {
  return (
    <>
      <h2 class="kern-heading-medium">Ohne Veröffentlichung abschließen</h2>
      <p class="kern-body">
        Nur für Fragen, deren Antwort für niemanden sonst von Bedeutung ist oder die schon beantwortet sind. Was anderen bei ihrem
        Beitrag hilft, gehört veröffentlicht.
      </p>
      <Form action={questions.closing.to({ questionId: one.id })} label="Abschließen">
        <TextArea
          name="reply"
          label={one.email === '' ? 'Grund' : 'Antwort an die fragende Person'}
          hint={
            one.email === ''
              ? 'Es wurde keine Adresse angegeben: Der Text wird nur hier festgehalten.'
              : 'Geht als E-Mail hinaus.'
          }
          value={reply}
          error={error}
          maxCharacters={5000}
          rows={4}
          required
        />
        <Actions>
          <SubmitButton label={one.email === '' ? 'Frage abschließen' : 'Antwort senden und abschließen'} tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}
