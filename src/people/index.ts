import type { Jobs, Tick } from '../platform/jobs.ts'
import type { Web } from '../platform/web.ts'
import { addressUndoRoutes } from './address/address-undo.routes.tsx'
import { addressRoutes } from './address/address.routes.tsx'
import { factorsRoutes } from './factors/factors.routes.tsx'
import { passkeyRoutes } from './factors/passkey.routes.ts'
import { secondFactorRoutes } from './factors/second-factor.routes.tsx'
import { renewEncryption } from './factors/totp-secret.ts'
import { totpRoutes } from './factors/totp.routes.tsx'
import { WRITE_CLOSINGS, writeClosings } from './own-data/closings-file.ts'
import { oidcRoutes } from './oidc/oidc.routes.ts'
import { invitationRoutes } from './organisation/invitation.routes.tsx'
import { joinRequestRoutes } from './organisation/join-requests.routes.tsx'
import { joinRoutes } from './organisation/join.routes.tsx'
import { membersRoutes } from './organisation/members.routes.tsx'
import { personsRoutes } from './persons/persons.routes.tsx'
import { rolesRoutes } from './roles/roles.routes.tsx'
import { ownNameRoutes } from './sessions/own-name.routes.tsx'
import { keepPrivate } from './keep-private.ts'
import { codeRoutes } from './sign-in/code.routes.tsx'
import { demoSignInRoutes } from './sign-in/demo.routes.ts'
import { freshProofRoutes } from './sign-in/fresh-proof.routes.tsx'
import { nameRoutes } from './sign-in/name.routes.tsx'
import { signInRoutes } from './sign-in/sign-in.routes.tsx'
import { tidyUp } from './tidy-up.ts'

export type { Keeper } from './own-data/close-account.ts'
export { closeAgain } from './own-data/close-again.ts'
export type { AccountNotice } from './sessions/account-notice.ts'
export { accountRoutes } from './sessions/account.routes.tsx'
export { ownDataRoutes } from './own-data/own-data.routes.tsx'
export type { Actor, Role } from './actor.ts'
export { isActive } from './active.queries.ts'
export { actorOf, isFresh, requireActor, requireFreshProof, requireRole } from './requirements.ts'
export { FreshProofRequired, RoleRequired, SignInRequired } from './sign-in-required.ts'
export { appointAdministrator, changeRoleIn } from './roles/change-role.ts'
export { mailAddress } from './sign-in/sign-in.form.ts'
export { resetSecondFactor } from './persons/tend-person.ts'
export { peopleGallery } from './people-gallery.tsx'
export { currentActor, findActorAnew, withActor } from './sessions/with-actor.ts'
export { clientAddress } from './sign-in/client-address.ts'
export { removeEverySignIn } from './sessions/end-sign-ins.queries.ts'
export { signedInCookie, startSession } from './sessions/start-session.ts'
export { findPerson, findPersonByEmail, listPersonsWithRole } from './person.queries.ts'
export {
  ensureOrganisationForPlace,
  findOrganisation,
  findOrganisationOfPlace,
  listEmailsOfPlaces,
  listHandInPersons,
  listMembers,
} from './organisation/organisation.queries.ts'

/** The door: what site/, worker.ts and the features may use of accounts and organisations. */
export const peopleRoutes: Web[] = [
  keepPrivate,
  signInRoutes,
  codeRoutes,
  nameRoutes,
  demoSignInRoutes,
  freshProofRoutes,
  oidcRoutes,
  secondFactorRoutes,
  totpRoutes,
  passkeyRoutes,
  factorsRoutes,
  ownNameRoutes,
  addressRoutes,
  addressUndoRoutes,
  joinRoutes,
  membersRoutes,
  joinRequestRoutes,
  invitationRoutes,
  rolesRoutes,
  personsRoutes,
]
export const peopleJobs: Jobs = { [WRITE_CLOSINGS]: writeClosings }
export const peopleTicks: Tick[] = [tidyUp, renewEncryption]
