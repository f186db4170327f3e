import { paths } from '../../../../paths.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Markdown } from '../../../../ui/markdown.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import type { AskedQuestion, QuestionDraft } from '../asked-questions.queries.ts'
import { officeTrail } from './question.page.tsx'

const { questions } = paths.office

export type PublicationView = {
  one: AskedQuestion
  draft: QuestionDraft
  /** As it will stand below the answer; null: the answer cites none. */
  citation: string | null
  told: number
  error?: string
}

export function publicationPage({ one, draft, citation, told, error }: PublicationView): Page {
  const to = { questionId: one.id }
  return {
    title: 'Antwort veröffentlichen',
    trail: [...officeTrail, { label: `Frage ${one.number}`, href: questions.one.to(to) }],
    errors: error ? { form: error } : undefined,
    body: (
      <>
        <SummaryList
          rows={[
            { term: 'Kapitel', detail: draft.chapter },
            { term: 'Bedingung', detail: citation ?? 'keine' },
            { term: 'Wieder prüfen am', detail: draft.reviewOn ? germanDay(draft.reviewOn) : 'kein Tag gesetzt' },
            { term: 'Per E-Mail erfahren es', detail: toldText(told, one.email !== '') },
          ]}
        />
        <h2 class="kern-heading-medium">{draft.wording}</h2>
        <Markdown text={draft.answer} topLevel={3} />
        <Notice tone="info" title="Was jetzt geschieht" level={2}>
          <p>
            Die Antwort steht sofort bei den Fragen und Antworten. In derselben Minute gibt der Postausgang die E-Mail an alle
            frei, die einen Entwurf oder einen Beitrag haben; die erste geht eine Minute später hinaus, bis dahin lässt sich der
            Versand dort abbrechen.
          </p>
        </Notice>
        <Form action={questions.publication.to(to)} label="Antwort veröffentlichen">
          <Hidden name="number" value={String(draft.number)} />
          <Actions>
            <SubmitButton label="Jetzt veröffentlichen" />
            <ButtonLink href={questions.one.to(to)} label="Zurück zum Entwurf" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}

function toldText(told: number, asker: boolean): string {
  const many = told === 1 ? '1 Person mit einem Entwurf oder Beitrag' : `${told} Personen mit einem Entwurf oder Beitrag`
  const entrants = told === 0 ? 'noch niemand mit einem Entwurf oder Beitrag' : many
  return asker ? `${entrants}, dazu wer gefragt hat` : entrants
}
