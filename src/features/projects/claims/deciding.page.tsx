import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { RadioGroup, TextArea } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { claimStateText, decideRefusalText } from './claim-words.page.tsx'
import type { Claim } from './deciding.queries.ts'
import { claimState, MOST_ANSWER } from './deciding.rules.ts'

export type DecideView = {
  claim: Claim
  isOwn: boolean
  typed: { act: string; answer: string }
  errors?: Record<string, string>
}

export function decidingPage(view: DecideView): Page {
  const { claim, isOwn, errors } = view
  return {
    title: `Das ist unser Projekt: ${claim.title}`,
    crumb: claim.title,
    trail: [
      { label: 'Projekte prüfen', href: paths.projects.reviews.to() },
      { label: 'Übernahmen', href: paths.projects.claims.to() },
    ],
    errors,
    elements: ['character-count'],
    body: (
      <>
        <Facts claim={claim} />
        {isOwn ? (
          <Notice tone="info" title="Ihre eigene Organisation" level={2}>
            <p>{decideRefusalText['own-organisation']}</p>
          </Notice>
        ) : (
          <Answer {...view} />
        )}
      </>
    ),
  }
}

function Facts({ claim }: { claim: Claim }) {
  const { slug, title, organisation, mailbox, unit, phone, note, claimedByName, claimedAt, answer, undoneBecause } = claim
  const rows = [
    {
      term: 'Steckbrief',
      detail: slug ? (
        <a class="kern-link" href={paths.projects.profile.to({ slug })}>
          {title}
        </a>
      ) : (
        `${title} (zurückgezogen)`
      ),
    },
    { term: 'Organisation', detail: organisation },
    { term: 'Gemeldet', detail: `am ${moment(claimedAt)} von ${claimedByName}` },
    { term: 'Postfach', detail: [mailbox, unit, phone].filter((said) => said !== '').join('; ') },
    { term: 'Nachricht', detail: note === '' ? 'Keine' : <Lines text={note} /> },
    { term: 'Stand', detail: decidedText(claim) },
  ]
  const reasons = [answer, undoneBecause ?? ''].filter((said) => said !== '').join('\n')
  return <SummaryList rows={reasons === '' ? rows : [...rows, { term: 'Antwort', detail: <Lines text={reasons} /> }]} />
}

function decidedText(claim: Claim): string {
  const { decidedAt, decidedByName } = claim
  const state = claimStateText[claimState(claim)]
  return decidedAt ? `${state} (entschieden am ${moment(decidedAt)} von ${decidedByName ?? ''})` : state
}

const DECIDE = [
  { value: 'accept', label: 'Den Steckbrief übergeben', hint: 'Er gehört dann der Organisation; sie ändert und bestätigt ihn.' },
  { value: 'decline', label: 'Ablehnen', hint: 'Der Steckbrief bleibt, wie er ist. Bitte nennen Sie den Grund.' },
]
const UNDO = [
  {
    value: 'undo',
    label: 'Die Übergabe zurücknehmen',
    hint: 'Der Steckbrief wird wieder, was er vorher war; veröffentlichte Fassungen bleiben. Bitte nennen Sie den Grund.',
  },
]

function Answer({ claim, typed, errors }: DecideView) {
  const state = claimState(claim)
  if (state === 'declined' || state === 'undone') return null
  return (
    <Form action={paths.projects.decision.to({ claimId: claim.id })} label="Entscheiden">
      <h2 class="kern-heading-medium">{state === 'waiting' ? 'Entscheiden' : 'Zurücknehmen'}</h2>
      <RadioGroup
        name="act"
        legend="Was soll geschehen?"
        options={state === 'waiting' ? DECIDE : UNDO}
        value={typed.act}
        error={errors?.act}
      />
      <TextArea
        name="answer"
        label="Nachricht an die Organisation"
        hint="Sie steht in der E-Mail."
        value={typed.answer}
        error={errors?.answer}
        maxCharacters={MOST_ANSWER}
        rows={4}
      />
      <Actions>
        <SubmitButton label="Entscheidung speichern" />
      </Actions>
    </Form>
  )
}
