import { paths } from '../../../../paths.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { AgendaItem } from '../../judging/room/room.rules.ts'
import type { RoomView } from './room-view.page.tsx'

const STATES = {
  'to-come': { label: 'noch nicht beraten', tone: 'neutral' },
  open: { label: 'wird beraten', tone: 'info' },
  done: { label: 'beraten', tone: 'success' },
} as const

/** The results of categories that the reader may know nothing of are left out, not blanked: nothing shows that there is one. */
export function Agenda(view: RoomView) {
  const { room } = view
  const calls = view.presides && room.meeting.endedAt === null
  const rows = room.meeting.agenda.map((item, index) => [
    `${index + 1}. ${item.title}`,
    <Badge {...STATES[item.state]} />,
    resultOf(view, item),
    ...(calls ? [<Opening {...view} item={item} />] : []),
  ])
  return (
    <>
      <h2 class="kern-heading-medium">Tagesordnung</h2>
      <Table
        caption="Kategorien in der Reihenfolge der Beratung"
        head={['Kategorie', 'Stand', 'Ergebnis', ...(calls ? ['Aufruf'] : [])]}
        rows={rows}
      />
      {mayEnd(view) ? (
        <Form action={paths.room.calls.to({ meetingId: room.meeting.id })} label="Sitzung beenden">
          <Hidden name="act" value="end" />
          <Actions>
            <SubmitButton label="Sitzung beenden" tone="secondary" />
          </Actions>
        </Form>
      ) : null}
    </>
  )
}

function mayEnd({ room, presides, presider }: RoomView): boolean {
  return room.meeting.endedAt === null && (presides || (presider === null && room.viewer.seatId === null))
}

function resultOf({ room }: RoomView, item: AgendaItem): string {
  if (room.closedTo.includes(item.categoryId)) return 'nicht für Sie'
  const result = room.results.find(({ categoryId }) => categoryId === item.categoryId)
  if (!result) return '–'
  return result.entryId ? `Preis: ${result.title ?? ''}` : 'nicht vergeben'
}

function Opening({ room, item }: RoomView & { item: AgendaItem }) {
  const free = !room.meeting.agenda.some(({ state }) => state === 'open')
  if (!free || item.isDecided || room.closedTo.includes(item.categoryId)) return <>–</>
  if (!item.isClosedForScoring) return <>Bewertung läuft</>
  return (
    <Form action={paths.room.calls.to({ meetingId: room.meeting.id })} label={`${item.title} aufrufen`}>
      <Hidden name="act" value="open" />
      <Hidden name="category" value={item.categoryId} />
      <SubmitButton label="Aufrufen" tone="secondary" about={item.title} />
    </Form>
  )
}
