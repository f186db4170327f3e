type Waits = { since: Date; dueOn?: string | null }

/** By the day it is owed; what is owed by no day comes after, by how long it waits. */
export function mostUrgentFirst<One extends Waits>(waiting: One[]): One[] {
  return waiting.toSorted((one, other) => byDay(one.dueOn, other.dueOn) || Number(one.since) - Number(other.since))
}

function byDay(one: string | null | undefined, other: string | null | undefined): number {
  if (one && other) return one.localeCompare(other)
  return Number(!one) - Number(!other)
}
