import { paths } from '../../../../paths.ts'
import { day } from '../../../../plain/german-date.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { AnswerRemark } from '../answer-remarks.queries.ts'
import type { AskedQuestion } from '../asked-questions.queries.ts'
import type { AnswerInUse } from '../question-review.queries.ts'
import { originText, QuestionBadge } from '../question-words.page.tsx'

type View = { questions: AskedQuestion[]; answers: AnswerInUse[]; remarks: AnswerRemark[]; mostRemarks: number; today: string }
const isOpen = ({ published, closed }: AskedQuestion) => !published && !closed

export function questionsListPage({ questions, answers, remarks, mostRemarks, today }: View): Page {
  const done = questions.filter((one) => !isOpen(one)).toReversed()
  return {
    title: 'Fragen an das Wettbewerbsbüro',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    body: (
      <>
        <Actions>
          <ButtonLink href={paths.office.questions.entering.to()} label="Frage aus einer E-Mail eintragen" tone="secondary" />
        </Actions>
        <Open questions={questions.filter(isOpen)} />
        {answers.length > 0 ? <InUse answers={answers} today={today} /> : null}
        {remarks.length > 0 ? <Remarks remarks={remarks} mostRemarks={mostRemarks} answers={answers} /> : null}
        {done.length > 0 ? (
          <Table
            caption="Beantwortet"
            head={['Frage', 'Stand', 'Am']}
            rows={done.map((one) => [
              <QuestionLink one={one} />,
              <QuestionBadge one={one} />,
              day(one.publication?.at ?? one.closing?.at ?? one.askedAt),
            ])}
          />
        ) : null}
      </>
    ),
  }
}

function Open({ questions }: { questions: AskedQuestion[] }) {
  if (questions.length === 0)
    return (
      <EmptyState title="Keine offene Frage">
        <p>Was über „Eine Frage stellen“ oder aus einer Sprechstunde kommt, steht hier, und das Büro bekommt eine E-Mail.</p>
      </EmptyState>
    )
  return (
    <Table
      caption="Zu beantworten"
      head={['Frage', 'Stand', 'Woher', 'Gestellt am']}
      rows={questions.map((one) => [
        <QuestionLink one={one} />,
        <QuestionBadge one={one} />,
        originText[one.origin],
        day(one.askedAt),
      ])}
    />
  )
}

function QuestionLink({ one: { id, number, question, draft } }: { one: AskedQuestion }) {
  const words = draft?.wording ?? question
  return (
    <a class="kern-link" href={paths.office.questions.one.to({ questionId: id })}>
      {number}: {words.length > 120 ? `${words.slice(0, 117)}…` : words}
    </a>
  )
}

function InUse({ answers, today }: { answers: AnswerInUse[]; today: string }) {
  return (
    <Table
      caption="Veröffentlichte Antworten"
      head={['Frage', 'Kapitel', 'Zu prüfen', 'Hilfreich']}
      rows={answers.map((one) => [
        <a class="kern-link" href={`${paths.award.questions.to({ frage: one.slug })}#${one.slug}`}>
          {one.question}
        </a>,
        one.chapter,
        <ReviewText one={one} today={today} />,
        one.helpful + one.unhelpful === 0 ? '–' : `${one.helpful} ja, ${one.unhelpful} nein`,
      ])}
    />
  )
}

/** What is missing, said by those whom an answer did not help; of an answer that is gone its address is left. */
function Remarks({ remarks, mostRemarks, answers }: Pick<View, 'remarks' | 'mostRemarks' | 'answers'>) {
  const questionOf = new Map(answers.map(({ slug, question }) => [slug, question]))
  return (
    <Table
      caption={remarks.length < mostRemarks ? 'Was in Antworten fehlt' : `Was in Antworten fehlt (die neuesten ${mostRemarks})`}
      head={['Antwort', 'Was fehlt', 'Am']}
      rows={remarks.map(({ slug, remark, writtenOn }) => [
        questionOf.get(slug) ?? slug,
        <Lines text={remark} />,
        germanDay(writtenOn),
      ])}
    />
  )
}

function ReviewText({ one: { outdated, reviewOn }, today }: { one: AnswerInUse; today: string }) {
  if (outdated) return <Badge tone="warning" label="Bedingung geändert" />
  if (reviewOn === null) return <>–</>
  return reviewOn <= today ? <Badge tone="warning" label={`seit ${germanDay(reviewOn)}`} /> : <>am {germanDay(reviewOn)}</>
}
