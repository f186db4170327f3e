import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Hidden, TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { officeTrail } from '../entries/office-words.page.tsx'
import { feedbackBadge, feedbackRefusalText } from './feedback-words.page.tsx'
import { feedbackState, proofreadFeedback, releaseFeedback, type FeedbackCase } from './feedback.rules.ts'

type View = { feedback: FeedbackCase; personId: string; typed?: string; errors?: FieldErrors }

/** The text to the entrants of one entry: written, read by a second person, released. */
export function feedbackPage(view: View): Page {
  const { feedback, errors } = view
  const { entryId, title, written, isDue } = feedback
  return {
    title: 'Rückmeldung',
    trail: [
      ...officeTrail,
      { label: 'Rückmeldungen', href: paths.office.feedback.list.to() },
      { label: title, href: paths.office.entry.to({ entryId }) },
    ],
    errors,
    body: (
      <>
        <Facts feedback={feedback} />
        {isDue ? null : <Notice tone="info" title={feedbackRefusalText['not-due']} />}
        {written?.releasedAt || !isDue ? null : <Writing {...view} />}
        {written ? <Written {...view} /> : null}
      </>
    ),
  }
}

function Facts({ feedback }: { feedback: FeedbackCase }) {
  const { lead, category, written } = feedback
  return (
    <SummaryList
      rows={[
        { term: 'Federführung', detail: lead },
        { term: 'Kategorie', detail: category },
        { term: 'Stand', detail: <Badge {...feedbackBadge[feedbackState(feedback)]} /> },
        ...(written ? [{ term: 'Geschrieben', detail: `${moment(written.writtenAt)}, ${written.writtenByName}` }] : []),
        ...(written?.proofreadByName ? [{ term: 'Gegengelesen', detail: written.proofreadByName }] : []),
        ...(written?.releasedAt ? [{ term: 'Freigegeben', detail: moment(written.releasedAt) }] : []),
      ]}
    />
  )
}

function Writing({ feedback, typed, errors }: View) {
  return (
    <Form action={paths.office.feedback.one.to({ entryId: feedback.entryId })} label="Rückmeldung schreiben">
      <Hidden name="base" value={feedback.written?.revision ?? 0} />
      <TextArea
        name="text"
        label="Text an die Einreichenden"
        hint="Nennen Sie keine Jurymitglieder, Punkte oder Plätze. Was war stark, was fehlte, was raten Sie?"
        rows={12}
        maxCharacters={10_000}
        value={typed ?? feedback.written?.text ?? ''}
        error={errors?.text}
      />
      <Actions>
        <SubmitButton label="Speichern" name="act" value="save" />
      </Actions>
    </Form>
  )
}

function Written({ feedback, personId }: View) {
  const { written, resultsArePublic, isDue } = feedback
  if (!written) return null
  const isOut = written.releasedAt !== null
  return (
    <>
      <h2 class="kern-heading-large">{isOut ? 'Das lesen die Einreichenden' : 'Gespeicherter Text'}</h2>
      <Lines text={written.text} />
      {isOut || !isDue || resultsArePublic ? null : <p class="kern-body">{feedbackRefusalText['not-public']}</p>}
      <Acts feedback={feedback} personId={personId} base={written.revision} />
    </>
  )
}

/** Only what the rules would let this person do. */
function Acts({ feedback, personId, base }: { feedback: FeedbackCase; personId: string; base: number }) {
  const mayRelease = releaseFeedback(feedback, { base }).ok
  const mayProofread = proofreadFeedback(feedback, { base, personId }).ok
  if (!mayRelease && !mayProofread) return null
  return (
    <Form action={paths.office.feedback.one.to({ entryId: feedback.entryId })} label="Gegenlesen und freigeben">
      <Hidden name="base" value={base} />
      <Actions>
        {mayRelease ? <SubmitButton label="Freigeben" name="act" value="release" /> : null}
        {mayProofread ? <SubmitButton label="Gegengelesen" name="act" value="proofread" tone="secondary" /> : null}
      </Actions>
    </Form>
  )
}
