/** What the office has decided about an entry and told its entrants. */
export type OfficeDecisions = {
  admission: { admitted: boolean; reason: string; at: Date } | null
  /** Oldest first. */
  reassignments: { from: string; to: string; reason: string; at: Date }[]
}

export const UNDECIDED: OfficeDecisions = { admission: null, reassignments: [] }
