import { basicsPart } from './basics-part.ts'
import { callPart } from './call-part.ts'
import { categoriesPart } from './categories-part.ts'
import { checkPart } from './check-part.ts'
import { conditionsPart } from './conditions-part.ts'
import { criteriaPart } from './criteria-part.ts'
import { designPart } from './design-part.ts'
import { eventsPart } from './events-part.ts'
import { formPart } from './form-part.ts'
import type { Part } from './part.ts'
import { phasesPart } from './phases-part.ts'
import { questionsPart } from './questions-part.ts'
import { seatsPart } from './seats-part.ts'
import { tiesPart } from './ties-part.ts'

/** Every part of an edition, in the order of the overview. */
export const parts: Part[] = [
  basicsPart,
  callPart,
  phasesPart,
  eventsPart,
  conditionsPart,
  categoriesPart,
  criteriaPart,
  seatsPart,
  formPart,
  questionsPart,
  checkPart,
  tiesPart,
  designPart,
]

export function findPart(slug: string): Part | null {
  return parts.find((part) => part.slug === slug) ?? null
}
