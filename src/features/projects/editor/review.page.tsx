import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { Theme } from '../../../topics/index.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Details } from '../../../ui/details.tsx'
import { Hidden, RadioGroup, TextArea } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { Duplicates } from '../author/duplicates.page.tsx'
import type { Duplicate } from '../duplicates.queries.ts'
import { badgeOf, stepTitle } from '../author/draft-words.page.tsx'
import { courseOf, isOutdated, stateOf, stepsIn, type Draft } from '../draft.rules.ts'
import type { StepName } from '../draft-steps.rules.ts'
import type { ProfileFile } from '../files.rules.ts'
import { changesBetween, profileLines } from '../profile-lines.ts'
import { ProfileFiles } from '../public/profile-files.page.tsx'
import { ProfileChanges } from '../public/changes.page.tsx'
import { MOST_MESSAGE, type ownDraft } from '../review.rules.ts'
import type { HandedIn } from '../reviews.queries.ts'
import { Contact, Standing } from './review-standing.page.tsx'
import { reviewRefusalText } from './review-words.page.tsx'

export type ReviewValues = { kind?: string; message: string; remarks: Partial<Record<StepName, string>> }
type OwnDraft = ReturnType<typeof ownDraft>
type View = {
  handedIn: HandedIn
  own: OwnDraft
  files: ProfileFile[]
  themes: Theme[]
  /** Of what would be new. */
  duplicates: Duplicate[]
  values: ReviewValues
  errors?: Record<string, string>
}

export function reviewPage({ handedIn, files, own, themes, duplicates, values, errors }: View): Page {
  const { draft, content, earlier } = handedIn
  const isWaiting = stateOf(draft) === 'waiting'
  return {
    title: content.title,
    trail: [{ label: 'Projekte prüfen', href: paths.projects.reviews.to() }],
    errors,
    elements: ['character-count'],
    wide: true,
    body: (
      <>
        <Head draft={draft} />
        <Duplicates duplicates={duplicates} />
        {earlier ? (
          <Details summary="Seit der vorigen Fassung geändert" open>
            <ProfileChanges changes={changesBetween(earlier, content, themes)} />
          </Details>
        ) : null}
        <Content handedIn={handedIn} themes={themes} />
        <ProfileFiles
          files={files}
          addressOf={({ id }) => paths.projects.reviewAttachment.to({ draftId: draft.id, fileId: id })}
        />
        {draft.organisation ? <Contact draft={draft} /> : <Standing draft={draft} />}
        {isWaiting ? <Deciding own={own} draft={draft} values={values} errors={errors} /> : <Decided draft={draft} />}
      </>
    ),
  }
}

type DecisionView = { draft: Draft; values: ReviewValues; errors?: Record<string, string> }

const OWN_TITLE = { 'own-organisation': 'Ihre eigene Organisation', 'own-correction': 'Von Ihnen eingereicht' }
const BY_EDITORS = { organisation: '', sources: 'Redaktion, aus öffentlichen Quellen', correction: 'Berichtigung der Redaktion' }

function Deciding({ own, ...decision }: DecisionView & { own: OwnDraft }) {
  if (!own) return <Decision {...decision} />
  return (
    <Notice tone="info" title={OWN_TITLE[own]} level={2}>
      <p>{reviewRefusalText[own]}</p>
    </Notice>
  )
}

function Head({ draft }: { draft: Draft }) {
  const newest = draft.submissions.at(-1)
  return (
    <>
      <p class="kern-body">
        <Typed>{draft.organisation?.name ?? BY_EDITORS[courseOf(draft)]}</Typed> · <Badge {...badgeOf(draft)} />
        {newest ? ` · eingereicht am ${moment(newest.submittedAt)} von ${newest.submittedByName}` : ''}
      </p>
      {isOutdated(draft) && stateOf(draft) === 'waiting' ? (
        <Notice tone="warning" title="Überholt">
          <p>{reviewRefusalText.outdated}</p>
        </Notice>
      ) : null}
    </>
  )
}

function Content({ handedIn: { draft, content }, themes }: Pick<View, 'handedIn' | 'themes'>) {
  return (
    <section class="ik-flow" aria-labelledby="vorgelegt">
      <h2 class="kern-heading-medium" id="vorgelegt">
        {draft.base ? `Änderungen gegenüber der veröffentlichten Fassung ${draft.base.number}` : 'Was veröffentlicht würde'}
      </h2>
      {draft.base ? (
        <ProfileChanges changes={changesBetween(draft.base.content, content, themes)} />
      ) : (
        <SummaryList
          rows={profileLines(content, themes)
            .filter(({ text }) => text !== '')
            .map(({ label, text }) => ({ term: label, detail: <Lines text={text} /> }))}
        />
      )}
    </section>
  )
}

const CHOICES = [
  { value: 'published', label: 'Veröffentlichen' },
  {
    value: 'returned',
    label: 'Zur Überarbeitung zurückgeben',
    hint: 'Die Organisation ändert es und reicht es noch einmal ein.',
  },
  { value: 'declined', label: 'Ablehnen', hint: 'Der Entwurf ist damit zu Ende. Er bleibt für die Organisation lesbar.' },
]

function Decision({ draft, values, errors }: DecisionView) {
  return (
    <Form action={paths.projects.review.to({ draftId: draft.id })} label="Entscheiden">
      <h2 class="kern-heading-medium">Entscheiden</h2>
      <Hidden name="round" value={draft.submissions.at(-1)?.round ?? 0} />
      <RadioGroup name="kind" legend="Was soll geschehen?" options={CHOICES} value={values.kind} error={errors?.kind} />
      <TextArea
        name="message"
        label="Nachricht an die Organisation"
        hint="Beim Zurückgeben und Ablehnen nötig. Sie steht auch in der E-Mail."
        value={values.message}
        error={errors?.message}
        maxCharacters={MOST_MESSAGE}
      />
      <StepRemarks steps={stepsIn(draft)} remarks={values.remarks} />
      <Actions>
        <SubmitButton label="Entscheidung speichern" />
      </Actions>
    </Form>
  )
}

function StepRemarks({ steps, remarks }: Pick<ReviewValues, 'remarks'> & { steps: StepName[] }) {
  return (
    <Details summary="Anmerkungen zu einzelnen Schritten" open={Object.keys(remarks).length > 0}>
      {steps.map((step) => (
        <TextArea
          key={step}
          name={`remark.${step}`}
          label={`Anmerkung zu „${stepTitle[step]}“`}
          optional
          value={remarks[step]}
          maxCharacters={MOST_MESSAGE}
          rows={3}
        />
      ))}
    </Details>
  )
}

function Decided({ draft }: { draft: Draft }) {
  const answer = draft.submissions.at(-1)?.review
  if (!answer) return null
  return (
    <Notice tone="info" title="Entschieden" level={2}>
      <p>
        Am {moment(answer.decidedAt)} von <Typed>{answer.decidedByName}</Typed>.
      </p>
      {answer.message === '' ? null : <Lines text={answer.message} />}
    </Notice>
  )
}
