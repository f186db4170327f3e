import { allow, refuse, type Decision } from '../plain/decision.ts'
import type { Subject } from './source.ts'

export type AddRefusal = 'nothing-added'
type Asked = { chosen: Subject[]; followed: Pick<Subject, 'key'>[] }

/** What comes anyway is not asked for again: a second click finds nothing to do, and that is well. */
export function addSubjects({ chosen, followed }: Asked): Decision<Subject[], AddRefusal> {
  if (chosen.length === 0) return refuse('nothing-added')
  const known = new Set(followed.map(({ key }) => key))
  return allow(chosen.filter(({ key }) => !known.has(key)))
}
