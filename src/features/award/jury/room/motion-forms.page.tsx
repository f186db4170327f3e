import { paths } from '../../../../paths.ts'
import { Details } from '../../../../ui/details.tsx'
import { CheckboxGroup, Hidden, Select, TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { inRankOrder, type DeliberationView } from './room-view.page.tsx'

/** Three motions, three forms: nothing has to be hidden or shown by script. */
export function MotionForms(view: DeliberationView) {
  return (
    <>
      <Details summary="Antrag: Preis vergeben" open={has(view, 'entry', 'reasonAward')}>
        <AwardForm {...view} />
      </Details>
      <Details summary="Antrag: Preis nicht vergeben" open={has(view, 'reasonNotAwarded')}>
        <NotAwardedForm {...view} />
      </Details>
      <Details summary="Antrag: zweite Bewertungsrunde" open={has(view, 'entries', 'reasonRound')}>
        <SecondRoundForm {...view} />
      </Details>
    </>
  )
}

function has({ errors }: DeliberationView, ...names: string[]): boolean {
  return names.some((name) => errors[name] !== undefined)
}

function AwardForm(view: DeliberationView) {
  const options = inRankOrder(view.deliberation).map(({ entryId, title }) => ({ value: entryId, label: title }))
  return (
    <Form action={address(view)} label="Antrag: Preis vergeben">
      <Hidden name="id" value={view.formId} />
      <Hidden name="kind" value="award" />
      <Select
        name="entry"
        label="Der Preis geht an"
        options={[{ value: '', label: 'Bitte wählen' }, ...options]}
        value={text(view, 'entry')}
        error={view.errors.entry}
      />
      <Reason
        view={view}
        name="reasonAward"
        hint="Wird veröffentlicht. Nennen Sie keine Jurymitglieder und keine anderen Beiträge."
      />
    </Form>
  )
}

function NotAwardedForm(view: DeliberationView) {
  return (
    <Form action={address(view)} label="Antrag: Preis nicht vergeben">
      <Hidden name="id" value={view.formId} />
      <Hidden name="kind" value="not-awarded" />
      <Reason
        view={view}
        name="reasonNotAwarded"
        hint="Wird veröffentlicht. Nennen Sie keine Jurymitglieder und keine Beiträge."
      />
    </Form>
  )
}

function SecondRoundForm(view: DeliberationView) {
  const options = inRankOrder(view.deliberation).map(({ entryId, title }) => ({ value: entryId, label: title }))
  return (
    <Form action={address(view)} label="Antrag: zweite Bewertungsrunde">
      <Hidden name="id" value={view.formId} />
      <Hidden name="kind" value="second-round" />
      <CheckboxGroup
        name="entries"
        legend="Noch einmal bewertet werden"
        options={options}
        values={[view.typed.entries ?? []].flat()}
        error={view.errors.entries}
      />
      <Reason view={view} name="reasonRound" />
    </Form>
  )
}

function Reason({ view, name, hint }: { view: DeliberationView; name: string; hint?: string }) {
  return (
    <>
      <TextArea
        name={name}
        label="Begründung"
        hint={hint}
        rows={3}
        maxCharacters={4000}
        value={text(view, name)}
        error={view.errors[name]}
      />
      <Actions>
        <SubmitButton label="Antrag stellen" tone="secondary" />
      </Actions>
    </>
  )
}

function text({ typed }: DeliberationView, name: string): string {
  return String(typed[name] ?? '')
}

function address({ room }: DeliberationView): string {
  return paths.room.motions.to({ meetingId: room.meeting.id })
}
