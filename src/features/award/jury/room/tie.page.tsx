import { paths } from '../../../../paths.ts'
import { Hidden, Select, TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { TieBreaker } from '../../edition.rules.ts'
import type { TieBreak } from '../../judging/tie-break.rules.ts'
import { titleOf, type DeliberationView } from './room-view.page.tsx'
import { rungText } from './room-words.page.tsx'

/** Only where several entries share the first place. */
export function TiePart(view: DeliberationView) {
  const tie = view.deliberation.ranking?.tie
  if (!tie || tie.state === 'no-tie') return null
  return (
    <>
      <h3 class="kern-heading-small">Gleichstand</h3>
      <Notice tone={tie.state === 'decided' ? 'success' : 'warning'} title={headline(tie)}>
        <p class="kern-body">
          Den ersten Platz teilen sich: {titles(view, view.deliberation.ranking?.first ?? [])}. {passedText(tie.passed)}
          {standText(view, tie)}
        </p>
      </Notice>
      {tie.state === 'waiting' ? <TieForm {...view} tie={tie} /> : null}
    </>
  )
}

function passedText(passed: TieBreaker['kind'][]): string {
  return passed.length > 0 ? `Ohne Ergebnis blieb: ${passed.map((kind) => rungText[kind]).join(', ')}. ` : ''
}

function standText(view: DeliberationView, tie: Exclude<TieBreak, { state: 'no-tie' }>): string {
  if (tie.state === 'decided') return `Vorn liegt jetzt: „${titleOf(view.deliberation, tie.entryId)}“.`
  const among = `Noch gleichauf: ${titles(view, tie.among)}.`
  return tie.state === 'waiting' ? among : `${among} Die Jury entscheidet frei unter ihnen.`
}

function headline(tie: TieBreak): string {
  if (tie.state === 'decided') return `Gelöst auf Stufe ${tie.rung}: ${rungText[tie.kind]}`
  return tie.state === 'waiting' ? `An der Reihe ist Stufe ${tie.rung}: ${rungText[tie.kind]}` : 'Alle Stufen sind ausgeschöpft'
}

function titles({ deliberation }: DeliberationView, ids: string[]): string {
  return ids.map((id) => `„${titleOf(deliberation, id)}“`).join(', ')
}

type Waiting = Extract<TieBreak, { state: 'waiting' }>

function TieForm(view: DeliberationView & { tie: Waiting }) {
  const { tie, acts, presides, deliberation } = view
  if (deliberation.decision) return null
  if (tie.kind === 'vote' && acts) return <RunOff {...view} />
  if (tie.kind === 'chair' && presides) return <ChairsWord {...view} />
  if (tie.kind === 'lot' && presides) return <Lot {...view} />
  return null
}

function RunOff({ room, tie, formId }: DeliberationView & { tie: Waiting }) {
  return (
    <Form action={paths.room.motions.to({ meetingId: room.meeting.id })} label="Stichwahl beantragen">
      <Hidden name="id" value={formId} />
      <Hidden name="kind" value="tie" />
      {tie.among.map((entryId) => (
        <Hidden key={entryId} name="entries" value={entryId} />
      ))}
      <Actions>
        <SubmitButton label="Stichwahl beantragen" tone="secondary" />
      </Actions>
    </Form>
  )
}

function ChairsWord({ room, tie, deliberation, errors, typed }: DeliberationView & { tie: Waiting }) {
  const options = tie.among.map((entryId) => ({ value: entryId, label: titleOf(deliberation, entryId) }))
  return (
    <Form action={paths.room.tie.to({ meetingId: room.meeting.id })} label="Stimme der Leitung">
      <Hidden name="kind" value="chair" />
      <Select
        name="tieEntry"
        label="Ihre Stimme entscheidet für"
        options={[{ value: '', label: 'Bitte wählen' }, ...options]}
        value={String(typed.tieEntry ?? '')}
        error={errors.tieEntry}
      />
      <TextArea
        name="tieReason"
        label="Begründung"
        rows={3}
        maxCharacters={4000}
        value={String(typed.tieReason ?? '')}
        error={errors.tieReason}
      />
      <Actions>
        <SubmitButton label="Gleichstand entscheiden" />
      </Actions>
    </Form>
  )
}

function Lot({ room }: DeliberationView) {
  return (
    <Form action={paths.room.tie.to({ meetingId: room.meeting.id })} label="Los">
      <Hidden name="kind" value="lot" />
      <Actions>
        <SubmitButton label="Los ziehen" />
      </Actions>
    </Form>
  )
}
