import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Hidden, TextArea } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { MinutesRefusal, ReadMinutes } from '../../judging/room/minutes.queries.ts'
import type { Meeting, RoomViewer } from '../../judging/room/room.rules.ts'
import { minutesText, type MinutesText } from './minutes-text.ts'
import { roomCrumbs } from './room.page.tsx'

export const minutesRefusalText: Record<MinutesRefusal, string> = {
  'not-ended': 'Die Sitzung läuft noch. Die Niederschrift entsteht, wenn sie beendet ist.',
  'no-minutes': 'Es gibt noch keine Niederschrift. Das Wettbewerbsbüro erstellt sie nach der Sitzung.',
  'already-signed': 'Sie haben diese Fassung schon unterschrieben.',
  changed: 'Inzwischen gibt es eine andere Fassung. Bitte lesen Sie diese und unterschreiben Sie dann.',
  'was-not-there': 'Unterschreiben kann nur, wer als Jurymitglied an der Sitzung teilgenommen hat.',
}

export type MinutesPageData = {
  meeting: Meeting
  viewer: RoomViewer
  found: ReadMinutes | null
  errors?: Record<string, string>
  typed?: Record<string, string | string[]>
}

export function minutesPage(data: MinutesPageData): Page {
  const { meeting, viewer, found } = data
  return {
    title: 'Niederschrift',
    trail: [
      ...roomCrumbs,
      { label: `Sitzung am ${moment(meeting.beginsAt)}`, href: paths.room.meeting.to({ meetingId: meeting.id }) },
    ],
    errors: data.errors,
    body: (
      <>
        {found ? <Text found={found} meeting={meeting} /> : <Missing meeting={meeting} />}
        {found ? <Signing {...data} found={found} /> : null}
        {viewer.seatId === null && meeting.endedAt ? (
          <Form action={paths.room.minutes.to({ meetingId: meeting.id })} label="Niederschrift erstellen">
            <Actions>
              <SubmitButton
                label={found ? 'Neue Fassung erstellen' : 'Niederschrift erstellen'}
                tone={found ? 'secondary' : 'primary'}
              />
            </Actions>
          </Form>
        ) : null}
      </>
    ),
  }
}

function Missing({ meeting }: { meeting: Meeting }) {
  return (
    <EmptyState title="Noch keine Niederschrift">
      {meeting.endedAt
        ? 'Das Wettbewerbsbüro erstellt sie aus dem, was in der Sitzung festgehalten wurde.'
        : 'Die Sitzung ist noch nicht beendet.'}
    </EmptyState>
  )
}

function Text({ found, meeting }: { found: ReadMinutes; meeting: Meeting }) {
  const text = minutesText(found)
  return (
    <>
      <p class="kern-body">
        {text.title}. Fassung {text.version} vom {moment(found.madeAt)}.
      </p>
      {text.facts.map((fact) => (
        <p key={fact} class="kern-body">
          {fact}
        </p>
      ))}
      <Table
        caption="Anwesenheit"
        head={['Sitz', 'Name', 'gekommen', 'gegangen']}
        rows={text.attendance.map(({ seat, who, cameAt, leftAt }) => [seat, who, cameAt, leftAt])}
      />
      <Parts parts={text.parts} />
      <h2 class="kern-heading-medium">Unterschriften</h2>
      {text.signatures.length === 0 ? (
        <p class="kern-body">Noch nicht unterschrieben.</p>
      ) : (
        <Table
          caption="Wer unterschrieben hat"
          head={['Name', 'Zeitpunkt', 'Anmerkung']}
          rows={text.signatures.map(({ who, at, remark }) => [who, at, remark])}
        />
      )}
      <Actions>
        <ButtonLink href={paths.room.minutesFile.to({ meetingId: meeting.id })} label="Niederschrift als PDF" tone="secondary" />
      </Actions>
    </>
  )
}

function Parts({ parts }: Pick<MinutesText, 'parts'>) {
  return (
    <>
      {parts.map((part) => (
        <section key={part.title} class="ik-flow">
          <h2 class="kern-heading-medium">{part.title}</h2>
          {part.lines.map((line, index) =>
            line.heading ? (
              <h3 key={index} class="kern-heading-small">
                {line.text}
              </h3>
            ) : (
              <p key={index} class="kern-body ik-pre-line">
                {line.text}
              </p>
            ),
          )}
        </section>
      ))}
    </>
  )
}

function Signing({ meeting, viewer, found, errors = {}, typed = {} }: MinutesPageData & { found: ReadMinutes }) {
  if (viewer.seatId === null || found.signatures.some(({ seatId }) => seatId === viewer.seatId)) return null
  return (
    <Form action={paths.room.signature.to({ meetingId: meeting.id })} label="Niederschrift unterschreiben">
      <Hidden name="seen" value={found.sha256} />
      <TextArea
        name="remark"
        label="Anmerkung zur Niederschrift"
        optional
        rows={3}
        maxCharacters={4000}
        value={String(typed.remark ?? '')}
        error={errors.remark}
      />
      <Actions>
        <SubmitButton label="Niederschrift unterschreiben" />
      </Actions>
    </Form>
  )
}
