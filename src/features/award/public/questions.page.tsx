import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Details } from '../../../ui/details.tsx'
import { FieldWithButton, Form, SubmitButton } from '../../../ui/form.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import type { Question } from '../edition.rules.ts'
import { matching } from './matching.rules.ts'
import { NotYet } from './not-yet.tsx'
import { AWARD_TRAIL, type PublicView } from './public-view.ts'

/** `searched` narrows the list; `opened` is a question to show unfolded. */
export function questionsPage({ edition, appears }: PublicView, searched: string, opened?: string): Page {
  const found = matching(edition.questions, searched, (question) => `${question.question} ${question.answer}`)
  return {
    title: 'Fragen und Antworten',
    trail: AWARD_TRAIL,
    body:
      edition.questions.length === 0 ? (
        <NotYet what="Die Fragen und Antworten" at={appears.questions} />
      ) : (
        <>
          <Form action={paths.award.questions.to()} method="get" label="Fragen durchsuchen">
            <FieldWithButton>
              <TextField name="q" label="In den Fragen suchen" value={searched} type="search" />
              <SubmitButton label="Suchen" tone="secondary" />
            </FieldWithButton>
          </Form>
          {searched ? <Result count={found.length} searched={searched} /> : null}
          {chaptersOf(found).map(([chapter, questions]) => (
            <section key={chapter}>
              <h2 class="kern-heading-large">{chapter}</h2>
              <div class="award-questions">
                {questions.map((question) => (
                  <Answer key={question.slug} question={question} open={searched !== '' || question.slug === opened} />
                ))}
              </div>
            </section>
          ))}
        </>
      ),
  }
}

function Result({ count, searched }: { count: number; searched: string }) {
  const found = count === 1 ? '1 Antwort' : `${count} Antworten`
  return (
    <p role="status">
      {count === 0
        ? `Zu „${searched}“ steht hier keine Antwort. Bitte versuchen Sie ein anderes Wort.`
        : `${found} zu „${searched}“.`}{' '}
      <a class="kern-link" href={paths.award.questions.to()}>
        Alle Fragen zeigen
      </a>
    </p>
  )
}

/** The fragment target lies inside, so that browsers unfold the answer when somebody follows a link to it. */
function Answer({ question, open }: { question: Question; open: boolean }) {
  return (
    <Details summary={question.question} open={open}>
      <div id={question.slug}>
        <Markdown text={question.answer} topLevel={3} />
      </div>
      <p class="ik-screen-only">
        <a class="kern-link kern-link--small" href={`${paths.award.questions.to({ frage: question.slug })}#${question.slug}`}>
          Link zu dieser Antwort<span class="kern-sr-only">: {question.question}</span>
        </a>
      </p>
    </Details>
  )
}

function chaptersOf(questions: Question[]): [string, Question[]][] {
  const chapters = new Map<string, Question[]>()
  for (const question of questions) chapters.set(question.chapter, [...(chapters.get(question.chapter) ?? []), question])
  return [...chapters]
}
