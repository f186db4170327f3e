import assert from 'node:assert/strict'
import { CLAIMED, MAILBOX, OF_CONTACTS, RELAYED, WRITTEN } from '../directory-situation.ts'
import { JURY_MARKS, type Instant } from '../later-situations.ts'
import { ASKED, ORGANISED, PARTICIPANT, UNPUBLISHED } from '../taking-part.ts'
import { ACTORS, CANARIES, WORDS, type ActorName } from '../situation.ts'
import { RATHAUS } from '../winners.ts'

/** Confidential words, and to whom they may be shown. */
export type State = 'entering' | Instant
type Reader = ActorName | 'participant' | 'mailbox' | 'nobody'

const OF_THE_ENTRY = [
  ...Object.values(CANARIES)
    .flatMap((texts) => Object.values(texts))
    .filter((text) => text.startsWith('KANARIE')),
  'KANARIE-anlage',
]
const SAID = [WORDS.message, WORDS.answer]
/** Of a guest of the ceremony: what somebody needs is the office's alone. */
const GUEST = ['KANARIE-gast', 'KANARIE-begleitung', 'KANARIE-bedarf']
/** Whom to ask about a project: its organisation and the editors know. */
const CONTACT = OF_CONTACTS
/** What waits for the editors, and what they said about it. */
const DRAFTED = Object.values(WRITTEN)
/** Around profiles; each is planted where somebody meets it. */
export const OF_PROFILES = [...CONTACT, ...DRAFTED, CLAIMED, RELAYED]
/** What somebody wrote to the portal. */
const CASE = ['KANARIE-barriere']
const OF_THE_EVENT = Object.values(ORGANISED)
const OF_QUESTIONS = Object.values(ASKED)
const OF_THE_EDITORS = Object.values(UNPUBLISHED)
/** Around events, questions, newsletter and texts; each is planted where somebody meets it. */
export const TAKING_PART = [...OF_THE_EVENT, ...OF_QUESTIONS, ...OF_THE_EDITORS]
const TITLE = CANARIES.title.title
const { ownReason, ownNote, otherReason, statement, prizeReason } = JURY_MARKS
export const EVERY_MARK = [
  ...OF_THE_ENTRY,
  ...SAID,
  WORDS.note,
  ...GUEST,
  ...OF_PROFILES,
  ...CASE,
  ...TAKING_PART,
  ...Object.values(JURY_MARKS),
]

const ALWAYS: Partial<Record<Reader, string[]>> = {
  lead: [...OF_THE_ENTRY, ...SAID, ...CONTACT, ...DRAFTED, CLAIMED],
  colleague: [...OF_THE_ENTRY, ...SAID, ...CONTACT, ...DRAFTED, CLAIMED],
  editor: [...CONTACT, ...DRAFTED, CLAIMED, ...CASE, ...TAKING_PART],
  viewer: [...OF_THE_ENTRY, ...SAID],
  office: [...SAID, WORDS.note, ...GUEST, ...CASE, ...OF_THE_EVENT, ...OF_QUESTIONS],
  participant: OF_THE_EVENT,
  partner: [TITLE, CANARIES.description.shortDescription, RELAYED],
  mailbox: [RELAYED],
}

/** What comes to it with time: the office reads once it has opened, the jury what is admitted, and the sheets once the scores are closed. */
const JURY = { office: OF_THE_ENTRY, juror: [...OF_THE_ENTRY, ownReason, ownNote] }
const DECIDED = {
  office: [...JURY.office, ownReason, otherReason, statement, prizeReason],
  juror: [...JURY.juror, otherReason, statement, prizeReason],
}
const LATER: Partial<Record<State, Partial<Record<Reader, string[]>>>> = { jury: JURY, decided: DECIDED, published: DECIDED }

export function mayMeet(reader: Reader, state: State): string[] {
  return [...(ALWAYS[reader] ?? []), ...(LATER[state]?.[reader] ?? []), ...(state === 'published' ? [TITLE, prizeReason] : [])]
}

/** Who reads the mails to an address: the lead is the contact of the entry, the town halls of the partners hold the partner's links. */
export function readerOf(address: string): Reader {
  const actor = Object.entries(ACTORS).find(([, email]) => email === address)?.[0]
  if (actor) return actor as ActorName
  if (address === PARTICIPANT) return 'participant'
  if (address === MAILBOX) return 'mailbox'
  if (address === 'rufbereitschaft@hellenthal.example') return 'lead'
  return ['rathaus@schleiden.example', ...Object.values(RATHAUS)].includes(address) ? 'partner' : 'nobody'
}

export function marksIn(...texts: string[]): string[] {
  return EVERY_MARK.filter((mark) => texts.some((text) => text.includes(mark)))
}

export function assertMayMeet(reader: Reader, met: string[], allowed: string[]): void {
  assert.deepEqual(
    met.filter((mark) => !allowed.includes(mark)),
    [],
    `${reader} meets confidential texts`,
  )
}
