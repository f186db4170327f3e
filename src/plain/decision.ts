/** What a rule answers: yes with the row to be written, or no with a reason. */
export type Decision<Outcome, Refusal extends string> = { ok: true; outcome: Outcome } | { ok: false; because: Refusal }

export function allow<Outcome>(outcome: Outcome): { ok: true; outcome: Outcome } {
  return { ok: true, outcome }
}

export function refuse<Refusal extends string>(because: Refusal): { ok: false; because: Refusal } {
  return { ok: false, because }
}
