import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Fieldset, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Edition } from '../../edition.rules.ts'
import type { CallRefusal } from '../../judging/room/calling.rules.ts'
import type { Meeting } from '../../judging/room/room.rules.ts'
import { positionField } from './meetings.form.ts'

export const callRefusalText: Record<CallRefusal, string> = {
  'in-the-past': 'Dieser Zeitpunkt ist vorbei. Bitte geben Sie an, wann die Sitzung beginnen soll.',
}

export type MeetingsPageData = {
  edition: Edition
  meetings: Omit<Meeting, 'agenda' | 'chosenChair'>[]
  mayCall: boolean
  errors?: Record<string, string>
  typed?: Record<string, string | string[]>
}

export function meetingsPage(data: MeetingsPageData): Page {
  return {
    title: 'Beratung der Jury',
    trail: [{ label: 'Landespreis', href: paths.award.call.to() }],
    errors: data.errors,
    body: (
      <>
        <p class="kern-body">
          In den Sitzungen berät die Jury je Kategorie und stimmt über den Preis ab. Was hier geschieht, steht danach in der
          Niederschrift.
        </p>
        <List {...data} />
        <p class="kern-body">
          <a class="kern-link" href={paths.jury.rankings.to()}>
            Ranglisten der Kategorien
          </a>
        </p>
        {data.mayCall ? <CallForm {...data} /> : null}
      </>
    ),
  }
}

function List({ meetings, mayCall }: MeetingsPageData) {
  if (meetings.length === 0)
    return (
      <EmptyState title="Noch keine Sitzung">
        {mayCall ? 'Berufen Sie unten eine Sitzung ein.' : 'Das Wettbewerbsbüro beruft die Sitzungen ein und lädt Sie dazu.'}
      </EmptyState>
    )
  const rows = meetings.map(({ id, beginsAt, place, endedAt }) => [
    <a class="kern-link" href={paths.room.meeting.to({ meetingId: id })}>
      {moment(beginsAt)}
    </a>,
    place,
    endedAt ? 'beendet' : 'einberufen',
  ])
  return <Table caption="Sitzungen" head={['Beginn', 'Ort', 'Stand']} rows={rows} />
}

function CallForm({ edition, errors = {}, typed = {} }: MeetingsPageData) {
  const text = (name: string) => String(typed[name] ?? '')
  return (
    <>
      <h2 class="kern-heading-medium">Sitzung einberufen</h2>
      <Form action={paths.room.meetings.to()} label="Sitzung einberufen">
        <TextField name="day" label="Tag" hint="Zum Beispiel 23.3.2026" short value={text('day')} error={errors.day} />
        <TextField name="time" label="Uhrzeit" hint="Zum Beispiel 14:00" short value={text('time')} error={errors.time} />
        <TextField name="place" label="Ort" value={text('place')} error={errors.place} />
        <Fieldset
          legend="Tagesordnung"
          hint="Geben Sie jeder Kategorie eine Nummer. Ohne Nummer steht sie nicht auf der Tagesordnung."
        >
          {edition.categories.map(({ id, title }, index) => (
            <TextField
              key={id}
              name={positionField(id)}
              label={title}
              inputMode="numeric"
              short
              value={errors.form || Object.keys(typed).length > 0 ? text(positionField(id)) : String(index + 1)}
              error={errors[positionField(id)]}
            />
          ))}
        </Fieldset>
        <Actions>
          <SubmitButton label="Sitzung einberufen" />
        </Actions>
      </Form>
    </>
  )
}
