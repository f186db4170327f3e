import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, TextArea } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { Answer, Case, Note } from '../case.queries.ts'
import { answerText, DueText, kindText, StateBadge } from '../case-words.page.tsx'
import { AnswerSection, type AnswerDraft } from './answer-section.page.tsx'
import { LONGEST_ANSWER } from './case.form.ts'

export type CaseView = {
  one: Case
  answers: Answer[]
  notes: Note[]
  personId: string
  today: string
  draft: AnswerDraft
  note: { id: string; text: string }
  errors?: Record<string, string>
}

export function casePage(view: CaseView): Page {
  const { one, answers, errors } = view
  return {
    title: `Vorgang ${one.number}: ${one.subject}`,
    crumb: `Vorgang ${one.number}`,
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Rückmeldungen', href: paths.feedback.cases.list.to() },
    ],
    errors,
    elements: ['character-count'],
    body: (
      <>
        <Facts {...view} />
        <h2 class="kern-heading-medium">{one.kind === 'barrier' ? 'Was gemeldet wurde' : 'Was geschrieben wurde'}</h2>
        <Lines text={one.message} />
        <Taking {...view} />
        {answers.length > 0 ? <Answers answers={answers} /> : null}
        {one.closing ? null : <AnswerSection one={one} draft={view.draft} errors={errors ?? {}} />}
        <Notes {...view} />
      </>
    ),
  }
}

function Facts({ one, today }: CaseView) {
  const told = [
    { term: 'Seite', detail: one.page },
    { term: 'Arbeitet mit', detail: one.assistive },
    { term: 'Name', detail: one.name },
  ].filter(({ detail }) => detail !== '')
  return (
    <SummaryList
      rows={[
        { term: 'Stand', detail: <StateBadge one={one} /> },
        { term: 'Nächster Termin', detail: <DueText one={one} today={today} /> },
        { term: 'In Arbeit bei', detail: one.takenByName ?? 'niemandem' },
        { term: 'Art', detail: kindText[one.kind] },
        { term: 'Eingegangen', detail: moment(one.receivedAt) },
        ...told,
        { term: 'E-Mail-Adresse', detail: one.email || 'nicht angegeben' },
      ]}
    />
  )
}

function Taking({ one, personId }: CaseView) {
  if (one.closing || one.takenBy === personId) return null
  return (
    <Form action={paths.feedback.cases.taking.to({ caseId: one.id })} label="Übernehmen">
      <Actions>
        <SubmitButton label={one.takenBy ? 'Von hier an selbst bearbeiten' : 'Vorgang übernehmen'} tone="secondary" />
      </Actions>
    </Form>
  )
}

function Answers({ answers }: { answers: Answer[] }) {
  return (
    <>
      <h2 class="kern-heading-medium">Was wir geantwortet haben</h2>
      {answers.map(({ id, kind, text, isMailed, answeredBy, answeredAt }) => (
        <section key={id} class="ik-flow">
          <h3 class="kern-heading-small">{answerText[kind]}</h3>
          <p class="kern-body kern-body--small kern-body--muted">
            {answeredBy}, {moment(answeredAt)}
            {isMailed ? '' : ', nicht gesendet, weil keine Adresse angegeben war'}
          </p>
          <Lines text={text} />
        </section>
      ))}
    </>
  )
}

function Notes({ one, notes, note, errors }: CaseView) {
  return (
    <>
      <h2 class="kern-heading-medium">Notizen für das Team</h2>
      {notes.map(({ id, text, notedBy, notedAt }) => (
        <section key={id} class="ik-flow">
          <h3 class="kern-heading-small">
            {notedBy}, {moment(notedAt)}
          </h3>
          <Lines text={text} />
        </section>
      ))}
      <Form action={paths.feedback.cases.notes.to({ caseId: one.id })} label="Notiz">
        <Hidden name="id" value={note.id} />
        <TextArea
          name="note"
          label="Notiz"
          hint="Lesen nur Redaktion und Wettbewerbsbüro."
          value={note.text}
          error={errors?.note}
          maxCharacters={LONGEST_ANSWER}
          rows={3}
        />
        <Actions>
          <SubmitButton label="Notiz speichern" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}
