import { paths } from '../../../../paths.ts'
import { time } from '../../../../plain/german-date.ts'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import type { RoomEntry } from '../../judging/room/deliberation.rules.ts'
import { germanDecimal } from '../../../../plain/fraction.ts'
import { Motions } from './motions.page.tsx'
import { MotionForms } from './motion-forms.page.tsx'
import { inRankOrder, nameOf, titleOf, type DeliberationView } from './room-view.page.tsx'
import { StatementForm, UnsaidWords } from './statement-form.page.tsx'
import { TiePart } from './tie.page.tsx'

/** Where the part stands in the page: below agenda and attendance, far down on a telephone. */
export const DELIBERATION = 'beratung'

export function DeliberationPart(view: DeliberationView) {
  const { deliberation, acts } = view
  return (
    <>
      <h2 class="kern-heading-medium" id={DELIBERATION}>
        Beratung: <Typed>{deliberation.title}</Typed>
      </h2>
      <Result {...view} />
      <Standings {...view} />
      <TiePart {...view} />
      <h3 class="kern-heading-small">Wortmeldungen</h3>
      <Statements {...view} />
      {acts && !deliberation.decision ? <StatementForm {...view} /> : <UnsaidWords {...view} />}
      <h3 class="kern-heading-small">Anträge</h3>
      <Motions {...view} />
      {acts && !deliberation.decision ? <MotionForms {...view} /> : null}
      <Closing {...view} />
    </>
  )
}

function Result({ deliberation }: DeliberationView) {
  const { decision } = deliberation
  if (!decision) return null
  return (
    <Notice
      tone="success"
      title={decision.entryId ? `Preis: ${titleOf(deliberation, decision.entryId)}` : 'Der Preis wird nicht vergeben'}
      level={3}
    >
      <p class="kern-body">{decision.reason}</p>
      <p class="kern-body">Festgestellt um {time(decision.decidedAt)}. Das Ergebnis ist bis zur Veröffentlichung vertraulich.</p>
    </Notice>
  )
}

/** In the order of the ranking; an entry without a sheet comes last. */
function Standings(view: DeliberationView) {
  const { deliberation } = view
  const rows = inRankOrder(deliberation).map((entry) => {
    const ranked = deliberation.ranking?.entries.find(({ entryId }) => entryId === entry.entryId)
    return [
      entry.title,
      entry.leadName,
      ranked ? `${ranked.rank}` : '–',
      ranked ? germanDecimal(ranked.mean, 2) : '–',
      ranked ? germanDecimal(ranked.adjusted, 2) : '–',
      <Calling {...view} entry={entry} />,
    ]
  })
  return (
    <>
      <Table
        caption="Beiträge nach Rang"
        head={['Beitrag', 'Federführung', 'Rang', 'Mittel', 'Bereinigt', 'Aufruf']}
        rows={rows}
      />
      <p class="kern-body">
        <a class="kern-link" href={paths.jury.ranking.to({ categoryId: deliberation.categoryId })}>
          Rangliste mit Streuung, Übereinstimmung und Stabilität
        </a>
      </p>
    </>
  )
}

function Calling({ room, deliberation, presides, entry }: DeliberationView & { entry: RoomEntry }) {
  if (deliberation.calledEntryId === entry.entryId) return <strong>aufgerufen</strong>
  if (!presides || deliberation.decision) return <>–</>
  return (
    <Form action={paths.room.calls.to({ meetingId: room.meeting.id })} label={`${entry.title} aufrufen`}>
      <Hidden name="act" value="entry" />
      <Hidden name="entry" value={entry.entryId} />
      <SubmitButton label="Aufrufen" tone="secondary" about={entry.title} />
    </Form>
  )
}

function Statements({ room, deliberation }: DeliberationView) {
  if (deliberation.statements.length === 0) return <p class="kern-body">Noch keine Wortmeldungen.</p>
  return (
    <ol class="ik-room__statements ik-flow">
      {deliberation.statements.map((statement) => (
        <li key={statement.id}>
          <p class="kern-body kern-body--small kern-body--muted">
            <Typed>{nameOf(room.seats, statement)}</Typed>, {time(statement.madeAt)}
            {statement.entryId ? `, zu „${titleOf(deliberation, statement.entryId)}“` : ''}
          </p>
          <p class="kern-body ik-pre-line">{statement.text}</p>
        </li>
      ))}
    </ol>
  )
}

function Closing({ room, presides, deliberation }: DeliberationView) {
  if (!presides) return null
  return (
    <Form action={paths.room.calls.to({ meetingId: room.meeting.id })} label="Beratung beenden">
      <Hidden name="act" value="close" />
      <Actions>
        <SubmitButton
          label={deliberation.decision ? 'Nächster Punkt der Tagesordnung' : 'Beratung unterbrechen'}
          tone="secondary"
        />
        {deliberation.secondRound && !deliberation.secondRound.isClosed ? (
          <ButtonLink href={paths.jury.start.to()} label="Zur zweiten Bewertungsrunde" tone="secondary" />
        ) : null}
      </Actions>
    </Form>
  )
}
