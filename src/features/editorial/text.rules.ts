import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { isoDate } from '../../plain/german-date.ts'
import { aidObstacle, sameAid, type Aid, type AidObstacle } from './aid.rules.ts'
import { sameForms, type OtherForms } from './other-forms.rules.ts'
import { pictureObstacle, type PictureObstacle } from './picture.rules.ts'

/** A text is a news item, a standing page, an aid of the library or the English version of a page, named by its kind and slug. */
export const TEXT_KINDS = ['news', 'page', 'aid', 'english'] as const
/** An English version is begun from its page. */
export const BEGUN_ALONE = ['news', 'page', 'aid'] as const
export type TextKind = (typeof TEXT_KINDS)[number]
export type TextKey = { kind: TextKind; slug: string }

export type TextContent = {
  title: string
  summary: string
  /** Markdown. */
  text: string
  /** Not of news: calendar day by which somebody has to read it again. */
  reviewDueOn: string | null
  /** Only of an aid. */
  aid: Aid | null
  /** Of news and pages. */
  otherForms: OtherForms
}
export type Revision = TextContent & { number: number; writtenAt: Date; writtenByName: string | null }
export type Publication = { number: number; visibleFrom: Date }
export type Withdrawal = { onlyPlanned: boolean; reason: string }
export type EditedText = TextKey & {
  newest: Revision
  /** Read by everybody at this moment. */
  public: (Publication & { reviewDueOn: string | null }) | null
  planned: Publication | null
  /** As a whole, the last time. */
  withdrawnAt: Date | null
  /** The last one, when nothing was published after it. */
  lastWithdrawal: Withdrawal | null
  /** Where what is read leads, and nobody answers any more. */
  brokenLinks: { url: string; failingSince: Date }[]
}

export type TextState = 'draft' | 'planned' | 'public' | 'withdrawn' | 'to-review'

/** A public text may have a draft and be due for review at once. */
export function statesOf(text: EditedText, now: Date): TextState[] {
  const { newest, public: shown, planned, withdrawnAt } = text
  const isOut = newest.number === shown?.number || newest.number === planned?.number
  const isWithdrawn = withdrawnAt !== null && !shown
  const states: [TextState, boolean][] = [
    ['public', shown !== null],
    ['withdrawn', isWithdrawn],
    ['planned', planned !== null],
    ['draft', !isOut && !(isWithdrawn && newest.writtenAt <= withdrawnAt)],
    ['to-review', isToReview(text, now)],
  ]
  return states.filter(([, holds]) => holds).map(([state]) => state)
}

/** Read by everybody, and its day has come or a link of it leads nowhere. */
export function isToReview({ public: shown, brokenLinks }: Pick<EditedText, 'public' | 'brokenLinks'>, now: Date): boolean {
  return shown !== null && (brokenLinks.length > 0 || isReviewDue(shown, now))
}

/** Nobody but the editors has read it, and nobody is to. */
export function wasNeverPublished({ public: shown, planned, withdrawnAt }: EditedText): boolean {
  return !shown && !planned && !withdrawnAt
}

export function isReviewDue({ reviewDueOn }: { reviewDueOn: string | null }, now: Date): boolean {
  return reviewDueOn !== null && reviewDueOn <= isoDate(now)
}

/** Nobody overwrites what somebody else has saved since: `base` is the revision that was begun with. */
export function isStale(newest: Pick<Revision, 'number'>, base: number): boolean {
  return base !== newest.number
}

export function saveText(
  newest: Revision,
  wish: { base: number; content: TextContent },
): Decision<number | 'unchanged', 'stale'> {
  if (sameContent(newest, wish.content)) return allow('unchanged')
  return isStale(newest, wish.base) ? refuse('stale') : allow(newest.number + 1)
}

function sameContent(one: TextContent, other: TextContent): boolean {
  const fields = ['title', 'summary', 'text', 'reviewDueOn'] as const
  return (
    fields.every((field) => one[field] === other[field]) &&
    sameAid(one.aid, other.aid) &&
    sameForms(one.otherForms, other.otherForms)
  )
}

export type PublishRefusal =
  | 'stale'
  | 'already-planned'
  | 'nothing-new'
  | 'instant-passed'
  | 'summary-missing'
  | 'text-missing'
  | 'review-day-missing'
  | 'review-day-passed'
  | PictureObstacle
  | AidObstacle

/** `visibleFrom` null: at once. One plan at a time, so that nobody's later version is replaced by an earlier plan. */
export function publishText(
  text: EditedText,
  wish: PublishWish,
  now: Date,
): Decision<(TextContent & Publication) | 'unchanged', PublishRefusal> {
  if (isPublished(text, wish)) return allow('unchanged')
  const because = standingObstacle(text, wish, now) ?? contentObstacle(text, wish.visibleFrom ?? now)
  if (because) return refuse(because)
  const { title, summary, text: words, reviewDueOn, aid, otherForms, number } = text.newest
  return allow({ title, summary, text: words, reviewDueOn, aid, otherForms, number, visibleFrom: wish.visibleFrom ?? now })
}

type PublishWish = { number: number; visibleFrom: Date | null }

function standingObstacle(text: EditedText, { number, visibleFrom }: PublishWish, now: Date): PublishRefusal | null {
  if (number !== text.newest.number) return 'stale'
  if (text.planned) return 'already-planned'
  if (text.public?.number === number) return 'nothing-new'
  return visibleFrom && visibleFrom <= now ? 'instant-passed' : null
}

function isPublished({ public: shown, planned }: EditedText, { number, visibleFrom }: PublishWish): boolean {
  if (!visibleFrom) return shown?.number === number
  return [shown, planned].some((one) => one?.number === number && one.visibleFrom.getTime() === visibleFrom.getTime())
}

function contentObstacle({ kind, newest }: EditedText, visibleFrom: Date): PublishRefusal | null {
  if (newest.summary === '') return 'summary-missing'
  if (newest.text === '' && !newest.aid) return 'text-missing'
  const unfit = pictureObstacle(newest.text)
  if (unfit) return unfit
  if (kind === 'news') return null
  return (newest.aid && aidObstacle(newest.aid, newest.text)) ?? reviewObstacle(newest, visibleFrom)
}

function reviewObstacle(newest: Revision, visibleFrom: Date): PublishRefusal | null {
  if (newest.reviewDueOn === null) return 'review-day-missing'
  return newest.reviewDueOn <= isoDate(visibleFrom) ? 'review-day-passed' : null
}

export type WithdrawalScope = 'all' | 'planned'
export type WithdrawRefusal = 'nothing-planned' | 'not-public' | 'reason-missing'

export function withdrawText(
  text: EditedText,
  { scope, reason }: { scope: WithdrawalScope; reason: string },
): Decision<Withdrawal | 'unchanged', WithdrawRefusal> {
  const onlyPlanned = scope === 'planned'
  if (text.lastWithdrawal?.onlyPlanned === onlyPlanned && text.lastWithdrawal.reason === reason) return allow('unchanged')
  if (onlyPlanned) return text.planned ? allow({ onlyPlanned, reason }) : refuse('nothing-planned')
  if (!text.public) return refuse('not-public')
  return reason === '' ? refuse('reason-missing') : allow({ onlyPlanned, reason })
}
