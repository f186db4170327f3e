import { brand } from '../../brand.ts'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Deps } from '../../platform/deps.ts'
import { findPasskey, listPasskeys, recordPasskeyChallenge, recordPasskeyUse, removePasskeyChallenge } from './passkey.queries.ts'

type Person = { personId: string; email: string; name: string }

/** User verification is always required, so a passkey alone is two factors: the device, and the finger or PIN that opens it. */
export async function registrationOptions(deps: Deps, person: Person) {
  const known = await listPasskeys(deps.db, person.personId)
  const options = await generateRegistrationOptions({
    rpName: brand.name,
    rpID: hostOf(deps),
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.personId),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ id }) => ({ id })),
  })
  await recordPasskeyChallenge(deps.db, options.challenge)
  return options
}

/** Null when the answer is not to a challenge of ours, not from this portal, or was given without user verification. */
export async function verifiedRegistration(deps: Deps, response: RegistrationResponseJSON) {
  const result = await quietly(() => verifyRegistrationResponse({ response, ...expected(deps), requireUserVerification: true }))
  return result?.verified ? result.registrationInfo.credential : null
}

export async function signInOptions(deps: Deps) {
  const options = await generateAuthenticationOptions({ rpID: hostOf(deps), userVerification: 'required' })
  await recordPasskeyChallenge(deps.db, options.challenge)
  return options
}

/** The person whose passkey it is. */
export async function personByPasskey(deps: Deps, response: AuthenticationResponseJSON): Promise<string | null> {
  const passkey = await findPasskey(deps.db, String(response.id))
  if (!passkey) return null
  const credential = {
    id: passkey.id,
    publicKey: new Uint8Array(passkey.public_key),
    counter: passkey.counter,
    transports: passkey.transports as AuthenticatorTransport[],
  }
  const result = await quietly(() =>
    verifyAuthenticationResponse({ response, credential, ...expected(deps), requireUserVerification: true }),
  )
  if (!result?.verified) return null
  await recordPasskeyUse(deps.db, { id: passkey.id, counter: result.authenticationInfo.newCounter, at: deps.clock.now() })
  return passkey.person_id
}

function expected(deps: Deps) {
  return {
    expectedChallenge: (challenge: string) => removePasskeyChallenge(deps.db, challenge),
    expectedOrigin: new URL(deps.config.baseUrl).origin,
    expectedRPID: hostOf(deps),
  }
}

function hostOf(deps: Deps): string {
  return new URL(deps.config.baseUrl).hostname
}

/** The library throws for every answer that does not fit; to us they are all the same no. */
async function quietly<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}
