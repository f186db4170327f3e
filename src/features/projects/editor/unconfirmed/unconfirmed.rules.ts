import { characterCount } from '../../../../plain/character-count.ts'
import { allow, refuse, type Decision } from '../../../../plain/decision.ts'
import { readGermanDay } from '../../../../plain/german-day.ts'

/** Why an unconfirmed profile stands where it stands. */
export const LISTS = ['keine-antwort', 'unzustellbar', 'ohne-postfach', 'spaeter', 'wartend'] as const
export type ListName = (typeof LISTS)[number]

/** What an editor says of the profiles that were ticked. */
export type Said = { act: 'confirm' | 'later' | 'ask'; note: string; again: string }
export type Settled = { act: 'confirm' } | { act: 'ask' } | { act: 'later'; note: string; againOn: string }
export type SettleRefusal =
  | 'none-chosen'
  | 'no-mailbox'
  | 'note-missing'
  | 'note-too-long'
  | 'no-day'
  | 'day-not-ahead'
  | 'day-too-far'

export const MOST_NOTE = 500
export const UNCONFIRMED_PAGE = 50
/** Nobody looks after a profile by putting it off for ever. */
const FURTHEST_DAYS = 366

export function settle(
  profiles: { mailbox: string | null }[],
  { act, note, again }: Said,
  today: string,
): Decision<Settled, SettleRefusal> {
  if (profiles.length === 0) return refuse('none-chosen')
  if (act === 'ask') return profiles.some(({ mailbox }) => mailbox === null) ? refuse('no-mailbox') : allow({ act })
  return act === 'confirm' ? allow({ act }) : putOff(note, again, today)
}

function putOff(note: string, again: string, today: string): Decision<Settled, SettleRefusal> {
  if (note === '') return refuse('note-missing')
  if (characterCount(note) > MOST_NOTE) return refuse('note-too-long')
  const againOn = readGermanDay(again)
  if (againOn === null) return refuse('no-day')
  const because = dayObstacle(againOn, today)
  return because ? refuse(because) : allow({ act: 'later', note, againOn })
}

function dayObstacle(againOn: string, today: string): 'day-not-ahead' | 'day-too-far' | null {
  if (againOn <= today) return 'day-not-ahead'
  return Date.parse(againOn) - Date.parse(today) > FURTHEST_DAYS * 86_400_000 ? 'day-too-far' : null
}
