import { characterCount } from '../../../plain/character-count.ts'
import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import type { Entry } from '../entry.rules.ts'

/** About a page of a newspaper's column; a setting of ours. */
export const MAX_PRESS_CHARACTERS = 3000
export const MAX_PRESS_PICTURES = 5

export type PressText = { revision: number; text: string; savedByName: string; savedAt: Date }
export type PressPicture = {
  id: string
  webSha256: string
  printSha256: string
  alt: string
  author: string
  rights: string
}
/** What is approved, as it is frozen: its canonical form is hashed. */
export type PressContent = { revision: number; text: string; pictures: PressPicture[] }
export type PressApproval = { number: number; content: PressContent; sha256: string; approvedByName: string; approvedAt: Date }

export type Press = {
  /** The newest first. */
  texts: PressText[]
  pictures: PressPicture[]
  /** The newest; null while nothing is public. */
  approval: PressApproval | null
}

export type PressState = 'none' | 'draft' | 'approved' | 'changed'

/** `sha256` is of what stands now. */
export function pressState({ texts, pictures, approval }: Press, sha256: string): PressState {
  if (!approval) return texts.length + pictures.length === 0 ? 'none' : 'draft'
  return approval.sha256 === sha256 ? 'approved' : 'changed'
}

export function contentNow({ texts, pictures }: Pick<Press, 'texts' | 'pictures'>): PressContent {
  return { revision: texts[0]?.revision ?? 0, text: texts[0]?.text ?? '', pictures }
}

export function mayWritePress(entry: Pick<Entry, 'level'>): boolean {
  return entry.level !== 'read'
}

export type PressClick = { entryId: string; personId: string; now: Date }
type Facts = { level: Entry['level']; press: Press }

export type PressTextRefusal = 'may-only-read' | 'stale'
export type NewPressText = { entryId: string; revision: number; text: string; by: string; at: Date }

/** Of any length: what is too long is said when it is approved. Saving what is stored already makes no state. */
export function savePressText(
  { level, press }: Facts,
  typed: { base: number; text: string },
  { entryId, personId, now }: PressClick,
): Decision<NewPressText | 'unchanged', PressTextRefusal> {
  const newest = press.texts[0]
  if (!mayWritePress({ level })) return refuse('may-only-read')
  if (newest?.text === typed.text) return allow('unchanged')
  if ((newest?.revision ?? 0) !== typed.base) return refuse('stale')
  return allow({ entryId, revision: typed.base + 1, text: typed.text, by: personId, at: now })
}

export type PressPictureRefusal = 'may-only-read' | 'too-many-pictures' | 'not-a-picture' | 'infected' | 'not-there'

/** Null while another picture may be added. */
export function pictureObstacle({ level, press }: Facts): PressPictureRefusal | null {
  if (!mayWritePress({ level })) return 'may-only-read'
  return press.pictures.length >= MAX_PRESS_PICTURES ? 'too-many-pictures' : null
}

export function removePressPicture({ level, press }: Facts, pictureId: string): Decision<PressPicture, PressPictureRefusal> {
  if (!mayWritePress({ level })) return refuse('may-only-read')
  const picture = press.pictures.find(({ id }) => id === pictureId)
  return picture ? allow(picture) : refuse('not-there')
}

export type PressApprovalRefusal = 'may-not-approve' | 'nothing-written' | 'too-long' | 'changed-since' | 'already-approved'
export type NewPressApproval = { entryId: string; number: number; content: PressContent; by: string; at: Date }

/** `now` is the hash of what stands; `seen` of what the person was shown. Only what was seen is approved. */
export function approvePress(
  { level, press }: Facts,
  hashes: { now: string; seen: string },
  { entryId, personId, now }: PressClick,
): Decision<NewPressApproval, PressApprovalRefusal> {
  const content = contentNow(press)
  if (level !== 'hand-in') return refuse('may-not-approve')
  if (hashes.now !== hashes.seen) return refuse('changed-since')
  if (press.approval?.sha256 === hashes.now) return refuse('already-approved')
  if (content.text.trim() === '') return refuse('nothing-written')
  if (characterCount(content.text) > MAX_PRESS_CHARACTERS) return refuse('too-long')
  return allow({ entryId, number: (press.approval?.number ?? 0) + 1, content, by: personId, at: now })
}
