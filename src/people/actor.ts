export type Role = 'office' | 'editor' | 'juror' | 'administrator'

/** The signed-in person of a request. */
export type Actor = {
  personId: string
  name: string
  email: string
  organisationId: string | null
  organisationName: string | null
  /** Manages the members of the organisation. */
  manages: boolean
  roles: readonly Role[]
  sessionId: string
  /** Real time of the last full proof of identity; some acts want it fresh. */
  authenticatedAt: Date
  hasSecondFactor: boolean
}
