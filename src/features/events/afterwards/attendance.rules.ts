import { allow, refuse, type Decision } from '../../../plain/decision.ts'

export type Attended = {
  name: string
  companions: string[]
  seats: number
  /** Of the party, as it was noted; null: not noted yet. */
  present: number | null
  hasPlace: boolean
}
type Ended = { endsAt: Date; cancelledAt: Date | null }

export type CertificateRefusal = 'not-over' | 'not-noted' | 'not-present' | 'unclear-who'

/** Whose attendance is certified. Of a party that came in part nobody has noted who it was. */
export function certifyAttendance(
  attended: Attended,
  { endsAt, cancelledAt }: Ended,
  now: Date,
): Decision<string[], CertificateRefusal> {
  if (now < endsAt) return refuse('not-over')
  if (cancelledAt || !attended.hasPlace) return refuse('not-present')
  if (attended.present === null) return refuse('not-noted')
  if (attended.present === 0) return refuse('not-present')
  return attended.present === attended.seats ? allow([attended.name, ...attended.companions]) : refuse('unclear-who')
}

export type FeedbackRefusal = 'not-over' | 'not-present' | 'already-given'

/** Once for each registration that had a place, unless it was noted that nobody came. */
export function giveFeedback(
  { present, hasPlace, given }: Pick<Attended, 'present' | 'hasPlace'> & { given: boolean },
  { endsAt, cancelledAt }: Ended,
  now: Date,
): Decision<'given', FeedbackRefusal> {
  if (now < endsAt) return refuse('not-over')
  if (cancelledAt || !hasPlace || present === 0) return refuse('not-present')
  return given ? refuse('already-given') : allow('given')
}
