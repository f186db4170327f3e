/** Thrown by the requirements below; the error edge (site/errors.tsx) turns them into pages. */
export class SignInRequired extends Error {}

export class RoleRequired extends Error {
  readonly role: string
  constructor(role: string) {
    super(role)
    this.role = role
  }
}

/** The proof of identity is older than five minutes; the person signs in again and comes back. */
export class FreshProofRequired extends Error {}
