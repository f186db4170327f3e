import { paths } from '../../../paths.ts'
import { day } from '../../../plain/german-date.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Details } from '../../../ui/details.tsx'
import { Actions, ButtonLink, FieldWithButton, Form, SubmitButton } from '../../../ui/form.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import type { Edition, Question } from '../edition.rules.ts'
import { matching } from './matching.rules.ts'
import { NotYet } from './not-yet.tsx'
import { AWARD_TRAIL, type PublicView } from './public-view.ts'

/** `searched` narrows the list; `opened` is a question to show unfolded. */
export function questionsPage({ edition, appears }: PublicView, searched: string, opened?: string, thanked?: string): Page {
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
                  <Answer
                    key={question.slug}
                    question={question}
                    pictures={edition.pictures}
                    open={searched !== '' || question.slug === opened}
                    thanked={question.slug === thanked}
                  />
                ))}
              </div>
            </section>
          ))}
          {edition.archived ? null : <AskYourself />}
        </>
      ),
  }
}

function AskYourself() {
  return (
    <section class="ik-screen-only">
      <h2 class="kern-heading-large">Ihre Frage ist nicht dabei?</h2>
      <p class="kern-body">
        Fragen Sie das Wettbewerbsbüro, auch ohne Konto. Die Antwort lesen alle hier, Ihr Name steht nicht dabei.
      </p>
      <Actions>
        <ButtonLink href={paths.award.ask.to()} label="Eine Frage stellen" tone="secondary" />
      </Actions>
    </section>
  )
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

type AnswerProps = { question: Question; pictures: Edition['pictures']; open: boolean; thanked: boolean }

/** The fragment target lies inside, so that browsers unfold the answer when somebody follows a link to it. */
function Answer({ question, pictures, open, thanked }: AnswerProps) {
  return (
    <Details summary={question.question} open={open}>
      <div id={question.slug}>
        <Markdown text={question.answer} topLevel={3} pictures={pictures} />
      </div>
      <Provenance question={question} />
      <p class="ik-screen-only">
        <a class="kern-link kern-link--small" href={`${paths.award.questions.to({ frage: question.slug })}#${question.slug}`}>
          Link zu dieser Antwort<span class="kern-sr-only">: {question.question}</span>
        </a>
      </p>
      {thanked ? <p role="status">Danke für Ihre Rückmeldung.</p> : <Helpful question={question} />}
    </Details>
  )
}

/** Of when the answer is, and to which version of which condition it was given. */
function Provenance({ question: { published, reviewOn } }: { question: Question }) {
  if (!published && !reviewOn) return null
  const { condition } = published ?? { condition: null }
  return (
    <p class="kern-body kern-body--small kern-body--muted">
      {published ? `Veröffentlicht am ${day(published.at)}. ` : ''}
      {condition ? (
        <>
          <a class="kern-link kern-link--small" href={`${paths.award.conditions.to()}#nummer-${condition.position}`}>
            Nr. {condition.position} der Teilnahmebedingungen („{condition.title}“)
          </a>
          , Fassung {condition.version} vom {day(condition.since)}.{' '}
          {condition.changedSince ? 'Die Bedingung wurde seither geändert; es gilt ihr heutiger Wortlaut. ' : ''}
        </>
      ) : null}
      {reviewOn ? `Wir prüfen die Antwort am ${germanDay(reviewOn)} wieder.` : ''}
    </p>
  )
}

/** Counted and nothing else: no cookie, no account, no address is kept with it. */
function Helpful({ question: { slug, question } }: { question: Question }) {
  return (
    <form class="award-helpful ik-screen-only" action={paths.award.questionVote.to({ slug })} method="post">
      <p class="award-helpful__question">War diese Antwort hilfreich?</p>
      <SubmitButton label="Ja" name="helpful" value="ja" tone="tertiary" about={`, hilfreich: ${question}`} />
      <SubmitButton label="Nein" name="helpful" value="nein" tone="tertiary" about={`, nicht hilfreich: ${question}`} />
      <a class="kern-link kern-link--small" href={paths.award.questionRemark.to({ slug })}>
        Sagen, was fehlt<span class="kern-sr-only">: {question}</span>
      </a>
    </form>
  )
}

function chaptersOf(questions: Question[]): [string, Question[]][] {
  const chapters = new Map<string, Question[]>()
  for (const question of questions) chapters.set(question.chapter, [...(chapters.get(question.chapter) ?? []), question])
  return [...chapters]
}
