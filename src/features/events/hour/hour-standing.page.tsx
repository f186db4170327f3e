import { paths } from '../../../paths.ts'
import { moment, time } from '../../../plain/german-date.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { PublicEvent } from '../public-events.queries.ts'
import { hourQuestionState, inTurn, slotsOf, type Hour, type HourQuestionState } from './hour.rules.ts'
import type { HourQuestion } from './hour-questions.queries.ts'

/** What everybody may see of an hour: numbers, never a question or a name. */
export type Standing = {
  up: number | null
  waiting: number
  answered: number
  /** Of whoever asked with this browser's address. */
  own: { id: string; number: number; state: HourQuestionState; before: number; slotAt: Date | null } | null
}

export function standingOf(
  questions: HourQuestion[],
  ownId: string,
  { event, hour }: { event: PublicEvent; hour: Hour },
): Standing {
  const turn = inTurn(questions)
  const isState = (state: HourQuestionState) => (one: HourQuestion) => hourQuestionState(one) === state
  const waiting = turn.filter(isState('waiting'))
  const own = turn.find(({ id }) => id === ownId)
  return {
    up: turn.find(isState('up'))?.number ?? null,
    waiting: waiting.length,
    answered: turn.filter(isState('answered')).length,
    own: own
      ? {
          id: own.id,
          number: own.number,
          state: hourQuestionState(own),
          before: Math.max(0, waiting.indexOf(own)),
          slotAt: own.slot === null ? null : (slotsOf(event, hour)[own.slot] ?? null),
        }
      : null,
  }
}

type StandingProps = { standing: Standing; event: Pick<PublicEvent, 'id' | 'startsAt'>; now: Date }

export function HourStanding({ standing: { up, waiting, answered, own }, event, now }: StandingProps) {
  return (
    <>
      {own ? <Own own={own} /> : null}
      {own?.state === 'waiting' && own.slotAt && own.slotAt > now ? <GiveBack eventId={event.id} questionId={own.id} /> : null}
      <p class="kern-body">
        {event.startsAt > now ? `Die Sprechstunde beginnt am ${moment(event.startsAt)}. ` : ''}
        {up === null ? '' : `An der Reihe ist die Frage ${up}. `}
        {waitingText(waiting)}
        {answered === 0 ? '' : ` Beantwortet ${answered === 1 ? 'ist 1 Frage' : `sind ${answered} Fragen`}.`}
      </p>
    </>
  )
}

function GiveBack({ eventId, questionId }: { eventId: string; questionId: string }) {
  return (
    <Form action={paths.events.hourReturn.to({ eventId })} label="Termin zurückgeben">
      <Hidden name="question" value={questionId} />
      <SubmitButton label="Termin zurückgeben" tone="secondary" />
    </Form>
  )
}

function waitingText(waiting: number): string {
  if (waiting === 0) return 'Zurzeit wartet keine Frage.'
  return waiting === 1 ? 'Es wartet 1 Frage.' : `Es warten ${waiting} Fragen.`
}

function Own({ own: { number, state, before, slotAt } }: { own: NonNullable<Standing['own']> }) {
  if (state === 'up') return <Notice tone="warning" title={`Ihre Frage ${number} ist jetzt an der Reihe`} level={2} />
  if (state === 'answered') return <Notice tone="success" title={`Ihre Frage ${number} ist beantwortet`} level={2} />
  if (state === 'removed')
    return <Notice tone="info" title={`Ihre Frage ${number} wird in dieser Sprechstunde nicht aufgerufen`} level={2} />
  return (
    <Notice tone="success" title={`Ihre Frage hat die Nummer ${number}`} level={2}>
      <p>
        {slotAt ? `Ihr Termin beginnt um ${time(slotAt)}. ` : ''}
        {before === 0
          ? 'Sie sind als Nächstes an der Reihe.'
          : `Vor Ihnen ${before === 1 ? 'wartet 1 Frage' : `warten ${before} Fragen`}.`}{' '}
        Lassen Sie diese Seite offen, oder merken Sie sich ihre Adresse.
      </p>
    </Notice>
  )
}
