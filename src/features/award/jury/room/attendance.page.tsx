import { paths } from '../../../../paths.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import { countsForQuorum, type RoomSeat } from '../../judging/room/room.rules.ts'
import type { RoomView } from './room-view.page.tsx'

export function Attendance(view: RoomView) {
  const { room } = view
  if (room.meeting.endedAt) return <p class="kern-body">Wer in der Sitzung war und wann, steht in der Niederschrift.</p>
  const open = room.meeting.agenda.some(({ state }) => state === 'open')
  const tends = view.presides || isOffice(view)
  const able = room.seats.filter(countsForQuorum).length
  const rows = room.seats.map((seat) => [
    seat.body,
    seat.name,
    <Standing seat={seat} view={view} />,
    ...(tends ? [<SeatActs seat={seat} view={view} />] : []),
  ])
  return (
    <>
      <h2 class="kern-heading-medium">Anwesenheit</h2>
      <p class="kern-body">
        {able} anwesend{open ? ' und ohne Befangenheit' : ''}, für einen Beschluss nötig: {room.quorum}.{' '}
        {able >= room.quorum ? 'Die Jury ist beschlussfähig.' : 'Die Jury ist nicht beschlussfähig.'}
      </p>
      <Table caption="Sitze der Jury" head={['Sitz', 'Name', 'Stand', ...(tends ? ['Schritte'] : [])]} rows={rows} />
      <OwnPresence {...view} />
    </>
  )
}

function Standing({ seat, view }: { seat: RoomSeat; view: RoomView }) {
  const leads = view.presider?.seatId === seat.seatId
  return (
    <>
      {seat.isPresent ? <Badge tone="success" label="anwesend" /> : <Badge tone="neutral" label="nicht anwesend" />}{' '}
      {leads ? <Badge tone="info" label="leitet" /> : null}{' '}
      {seat.conflict === 'declared' ? <Badge tone="warning" label="befangen" /> : null}
      {seat.conflict === 'not-asked' ? <Badge tone="warning" label="noch nicht erklärt" /> : null}
    </>
  )
}

function SeatActs({ seat, view }: { seat: RoomSeat; view: RoomView }) {
  if (!seat.isPresent || seat.seatId === view.own?.seatId) return <>–</>
  if (isOffice(view))
    return <SeatForm view={view} seat={seat} action={paths.room.attendance} act="leave" label="Als gegangen vermerken" />
  return <SeatForm view={view} seat={seat} action={paths.room.chair} label="Leitung übergeben" />
}

/** Whoever is let in without a seat. */
const isOffice = ({ room }: RoomView): boolean => room.viewer.seatId === null

type SeatFormProps = {
  view: RoomView
  seat: RoomSeat
  action: { to: (params: { meetingId: string }) => string }
  act?: string
  label: string
}

function SeatForm({ view, seat, action, act, label }: SeatFormProps) {
  return (
    <Form action={action.to({ meetingId: view.room.meeting.id })} label={`${label}: ${seat.name}`}>
      {act ? <Hidden name="act" value={act} /> : null}
      <Hidden name="seat" value={seat.seatId} />
      <SubmitButton label={label} tone="secondary" about={seat.name} />
    </Form>
  )
}

function OwnPresence({ room, own }: RoomView) {
  if (!own || room.meeting.endedAt) return null
  return (
    <Form action={paths.room.attendance.to({ meetingId: room.meeting.id })} label="Ihre Anwesenheit">
      <Hidden name="act" value={own.isPresent ? 'leave' : 'come'} />
      {own.isPresent ? <Hidden name="seat" value={own.seatId} /> : null}
      <Actions>
        <SubmitButton
          label={own.isPresent ? 'Ich verlasse die Sitzung' : 'Ich bin anwesend'}
          tone={own.isPresent ? 'secondary' : 'primary'}
        />
      </Actions>
    </Form>
  )
}
