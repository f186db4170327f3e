import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { LivePart } from '../../../../ui/live-part.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { Room } from '../../judging/room/room-case.queries.ts'
import { Agenda } from './agenda.page.tsx'
import { Attendance } from './attendance.page.tsx'
import { DELIBERATION, DeliberationPart } from './deliberation.page.tsx'
import { viewOf, type RoomView } from './room-view.page.tsx'
import { UnsaidWords } from './statement-form.page.tsx'

export const roomCrumbs = [
  { label: 'Landespreis', href: paths.award.call.to() },
  { label: 'Beratung', href: paths.room.meetings.to() },
]

export type RoomPageData = {
  room: Room
  /** What `room` shows, as one value: the open page asks for the next one when it differs. */
  state: string
  formId: string
  errors?: Record<string, string>
  typed?: Record<string, string | string[]>
}

export function roomPage({ room, state, formId, errors, typed }: RoomPageData): Page {
  const { meeting } = room
  return {
    title: `Sitzung der Jury am ${moment(meeting.beginsAt)}`,
    trail: roomCrumbs,
    errors,
    elements: meeting.endedAt ? undefined : ['live-part'],
    body: (
      <>
        <p class="kern-body">
          Ort: {meeting.place}. {meeting.endedAt ? `Beendet: ${moment(meeting.endedAt)}.` : null}
        </p>
        <LivePart source={paths.room.stream.to({ meetingId: meeting.id })} state={state}>
          <section id="raum" class="ik-room ik-flow" aria-label="Sitzung">
            <RoomParts {...viewOf(room)} errors={errors ?? {}} typed={typed ?? {}} formId={formId} />
          </section>
        </LivePart>
        <Actions>
          <ButtonLink href={paths.room.meeting.to({ meetingId: meeting.id })} label="Neuen Stand laden" tone="secondary" />
          <ButtonLink href={paths.room.minutes.to({ meetingId: meeting.id })} label="Niederschrift" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

function RoomParts(view: RoomView) {
  return (
    <>
      {view.room.mayWatch && view.room.deliberation ? (
        <p class="kern-body">
          <a class="kern-link" href={`#${DELIBERATION}`}>
            Zur laufenden Beratung
          </a>
        </p>
      ) : null}
      <Agenda {...view} />
      <Attendance {...view} />
      {view.room.meeting.agenda.some(({ state }) => state === 'open') ? <Open {...view} /> : <UnsaidWords {...view} />}
    </>
  )
}

/** Whoever has a conflict is told so, and nothing else: the same words, whatever happens inside. */
function Open(view: RoomView) {
  if (view.room.mayWatch && view.room.deliberation) return <DeliberationPart {...view} deliberation={view.room.deliberation} />
  const undeclared = view.own?.conflict === 'not-asked'
  return (
    <>
      <Notice tone="warning" title="Sie nehmen an dieser Beratung nicht teil" level={2}>
        <p class="kern-body">
          {undeclared
            ? 'Zu mindestens einem Beitrag dieser Kategorie haben Sie noch nicht erklärt, ob Sie befangen sind. Bis dahin sehen Sie nichts von der Beratung.'
            : 'Sie sind zu einem Beitrag dieser Kategorie befangen. Bitte verlassen Sie für diesen Punkt der Tagesordnung den Raum. Sie sehen nichts von der Beratung und stimmen nicht mit.'}
        </p>
        {undeclared ? (
          <p class="kern-body">
            <a class="kern-link" href={paths.jury.start.to()}>
              Zu Ihren Beiträgen
            </a>
          </p>
        ) : null}
      </Notice>
      <UnsaidWords {...view} />
    </>
  )
}
