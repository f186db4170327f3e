import { allow, refuse, type Decision } from '../../../plain/decision.ts'

type Marks = { seen: string; stored: string; typed: string }

/**
 * By the marks of what the page showed, of what is stored and of what was typed: what somebody has stored since is not written over
 * before it has been read. Unchanged: it says what is stored already, as a second click does.
 */
export function writeOver({ seen, stored, typed }: Marks): Decision<'written' | 'unchanged', 'changed-since'> {
  if (typed === stored) return allow('unchanged')
  return seen === stored ? allow('written') : refuse('changed-since')
}
