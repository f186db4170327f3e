import { paths } from '../../../../paths.ts'
import { Hidden, RadioGroup } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { choicesOf, outcomeOf, type RoomMotion } from '../../judging/room/motion.rules.ts'
import { nameOf, titleOf, type DeliberationView } from './room-view.page.tsx'
import { choiceLabel, motionText, outcomeText } from './room-words.page.tsx'

type MotionView = DeliberationView & { motion: RoomMotion }

export function Motions(view: DeliberationView) {
  const { motions } = view.deliberation
  if (motions.length === 0) return <p class="kern-body">Noch keine Anträge.</p>
  return (
    <ol class="ik-room__motions ik-flow">
      {motions.map((motion) => (
        <li key={motion.id} class="ik-flow">
          <MotionCard {...view} motion={motion} />
        </li>
      ))}
    </ol>
  )
}

function MotionCard(view: MotionView) {
  const { motion, deliberation, room } = view
  const about = motion.entryIds.map((entryId) => `„${titleOf(deliberation, entryId)}“`).join(', ')
  return (
    <>
      <h4 class="kern-title kern-title--small">
        Antrag {motion.number}: {motionText[motion.kind]}
        {about ? `: ${about}` : ''}
      </h4>
      <p class="kern-body kern-body--small kern-body--muted">
        Gestellt von <Typed>{nameOf(room.seats, { seatId: motion.seatId, who: motion.movedBy })}</Typed>
      </p>
      <p class="kern-body ik-pre-line">{motion.reason}</p>
      <Voting {...view} />
    </>
  )
}

function Voting(view: MotionView) {
  const { motion, deliberation } = view
  if (!motion.vote) return deliberation.decision ? null : <OpenVote {...view} />
  if (motion.vote.closedAt) return <Counted {...view} />
  return <UnderWay {...view} vote={motion.vote} />
}

function OpenVote({ room, presides, motion }: MotionView) {
  if (!presides) return <p class="kern-body">Die Leitung hat die Abstimmung noch nicht eröffnet.</p>
  return (
    <Form action={voteAddress(room.meeting.id, motion)} label={`Abstimmung über Antrag ${motion.number}`}>
      <Actions>
        <SubmitButton label="Offen abstimmen" name="act" value="open" about={`über Antrag ${motion.number}`} />
        <SubmitButton
          label="Geheim abstimmen"
          name="act"
          value="open-secret"
          tone="secondary"
          about={`über Antrag ${motion.number}`}
        />
      </Actions>
    </Form>
  )
}

function voteAddress(meetingId: string, motion: RoomMotion): string {
  return paths.room.vote.to({ meetingId, motionId: motion.id })
}

function UnderWay(view: MotionView & { vote: NonNullable<RoomMotion['vote']> }) {
  const { room, presides, motion, vote, own, acts } = view
  const hasVoted = own !== null && vote.voted.includes(own.seatId)
  return (
    <>
      <Notice tone="info" title={vote.secret ? 'Geheime Abstimmung läuft' : 'Offene Abstimmung läuft'}>
        <p class="kern-body">
          Abgestimmt haben: {namesOf(view) || 'noch niemand'}.
          {vote.secret
            ? ' Gespeichert wird nur, wer abgestimmt hat, und die Summen. Wer wie gestimmt hat, steht nirgends.'
            : null}
        </p>
      </Notice>
      {hasVoted ? <p class="kern-body">Ihre Stimme ist abgegeben. Es zählt, was Sie zuerst gewählt haben.</p> : null}
      {acts && !hasVoted ? <BallotForm {...view} /> : null}
      {presides ? (
        <Form action={voteAddress(room.meeting.id, motion)} label={`Abstimmung über Antrag ${motion.number} schließen`}>
          <Hidden name="act" value="close" />
          <Actions>
            <SubmitButton label="Abstimmung schließen und auszählen" tone="secondary" />
          </Actions>
        </Form>
      ) : null}
    </>
  )
}

function namesOf({ room, vote }: MotionView & { vote: NonNullable<RoomMotion['vote']> }): string {
  return vote.voted.map((seatId) => nameOf(room.seats, { seatId, who: vote.voters[seatId] })).join(', ')
}

function BallotForm({ room, motion, deliberation, errors, formId }: MotionView) {
  const options = choicesOf(motion).map((choice) => ({ value: choice, label: choiceLabel(choice, deliberation.entries) }))
  return (
    <Form action={paths.room.ballot.to({ meetingId: room.meeting.id, motionId: motion.id })} label="Ihre Stimme">
      <Hidden name="id" value={formId} />
      <RadioGroup name="choice" legend={`Ihre Stimme zu Antrag ${motion.number}`} options={options} error={errors.choice} />
      <Actions>
        <SubmitButton label="Stimme abgeben" />
      </Actions>
    </Form>
  )
}

function Counted({ room, presides, motion, deliberation }: MotionView) {
  const outcome = outcomeOf(motion, room.quorum)
  const decides = motion.kind === 'award' || motion.kind === 'not-awarded'
  return (
    <>
      <p class="kern-body">
        <strong>{outcomeText[outcome]}</strong>: {countsText(motion, deliberation)} ({motion.vote?.secret ? 'geheim' : 'offen'})
      </p>
      {motion.vote && motion.vote.ballots.length > 0 ? (
        <ul class="kern-body">
          {motion.vote.ballots.map(({ seatId, choice }) => (
            <li key={seatId}>
              <Typed>{nameOf(room.seats, { seatId, who: motion.vote?.voters[seatId] })}</Typed>:{' '}
              {choiceLabel(choice, deliberation.entries)}
            </li>
          ))}
        </ul>
      ) : null}
      {presides && decides && outcome === 'carried' && !deliberation.decision ? (
        <Form action={paths.room.result.to({ meetingId: room.meeting.id })} label="Ergebnis feststellen">
          <Hidden name="motion" value={motion.id} />
          <Actions>
            <SubmitButton label="Ergebnis feststellen" about="Es steht danach fest." />
          </Actions>
        </Form>
      ) : null}
    </>
  )
}

function countsText(motion: RoomMotion, { entries }: DeliberationView['deliberation']): string {
  return choicesOf(motion)
    .map((choice) => `${choiceLabel(choice, entries)} ${motion.vote?.counts?.[choice] ?? 0}`)
    .join(', ')
}
