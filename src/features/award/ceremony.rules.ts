import { allow, refuse, type Decision } from '../../plain/decision.ts'

export type Ceremony = {
  editionId: string
  place: string
  beginsAt: Date
  /** Exclusive. */
  answerUntil: Date
  hints: string
  openingMinutes: number
  eraseWeeks: number
  erasedAt: Date | null
}

/** What a guest was invited to. */
export type Appointment = Pick<Ceremony, 'place' | 'beginsAt' | 'answerUntil'>

/** Guests hear of another hour, another place and another last day; of hints they read on the page of their invitation. */
export function isNewsToGuests(before: Appointment, after: Appointment, now: Date): boolean {
  if (after.beginsAt <= now) return false
  const sameHours = +before.beginsAt === +after.beginsAt && +before.answerUntil === +after.answerUntil
  return !sameHours || wordsOf(before.place) !== wordsOf(after.place)
}

/** Spaces and line ends are no news. */
function wordsOf(place: string): string {
  return place.split(/\s+/).filter(Boolean).join(' ')
}

/** What the office writes down of it. */
export type Plan = Omit<Ceremony, 'editionId' | 'erasedAt'>

export function planOf(ceremony: Ceremony | null): Plan | null {
  if (!ceremony) return null
  const { place, beginsAt, answerUntil, hints, openingMinutes, eraseWeeks } = ceremony
  return { place, beginsAt, answerUntil, hints, openingMinutes, eraseWeeks }
}

export const GUEST_KINDS = ['winner', 'entrant', 'juror', 'guest'] as const
export type GuestKind = (typeof GUEST_KINDS)[number]
export const NEEDS = ['step-free', 'sign-language', 'hearing-loop', 'vegetarian', 'vegan'] as const
export type Need = (typeof NEEDS)[number]

export type Answer = { coming: boolean; companions: string[]; needs: Need[]; needsNote: string }
export type GivenAnswer = Answer & { answeredAt: Date }
export type Guest = {
  id: string
  kind: GuestKind
  name: string
  email: string
  invitedAt: Date | null
  answer: GivenAnswer | null
}

export type AnswerRefusal = 'too-late'

/** Who does not come needs nothing and brings nobody: that is not even stored. */
export function answerInvitation(
  { answerUntil }: Pick<Ceremony, 'answerUntil'>,
  given: Answer,
  now: Date,
): Decision<GivenAnswer, AnswerRefusal> {
  if (now >= answerUntil) return refuse('too-late')
  const answer = given.coming ? given : { coming: false, companions: [], needs: [], needsNote: '' }
  return allow({ ...answer, answeredAt: now })
}

/** Of an edition's guests nothing is kept any longer from this instant on. */
export function eraseAt({ beginsAt, eraseWeeks }: Pick<Ceremony, 'beginsAt' | 'eraseWeeks'>): Date {
  return new Date(beginsAt.getTime() + eraseWeeks * 7 * 86_400_000)
}

export type HeadCount = { invited: number; coming: number; companions: number; declined: number; open: number }

export function headCount(guests: Guest[]): HeadCount {
  const coming = guests.filter(({ answer }) => answer?.coming)
  const invited = guests.filter(({ invitedAt }) => invitedAt)
  return {
    invited: invited.length,
    coming: coming.length,
    companions: coming.reduce((sum, { answer }) => sum + (answer?.companions.length ?? 0), 0),
    declined: guests.filter(({ answer }) => answer && !answer.coming).length,
    open: invited.filter(({ answer }) => !answer).length,
  }
}

/** How often each need was named; those that nobody named are left out. */
export function needCounts(guests: Guest[]): { need: Need; count: number }[] {
  const named = guests.flatMap(({ answer }) => answer?.needs ?? [])
  return NEEDS.map((need) => ({ need, count: named.filter((one) => one === need).length })).filter(({ count }) => count > 0)
}
