import * as oidc from 'openid-client'
import { paths } from '../../paths.ts'
import type { Config } from '../../platform/config.ts'

type Settings = NonNullable<Config['oidc']>
/** What the browser keeps between leaving and coming back. */
export type Journey = { state: string; nonce: string; verifier: string; returnTo: string }
export type Identity = { issuer: string; subject: string; email: string | null; name: string }

const known = new Map<string, Promise<oidc.Configuration>>()

/** Asked when first needed, so a provider that is down does not keep the portal from starting; a failure is not kept. */
async function provider(settings: Settings): Promise<oidc.Configuration> {
  const found =
    known.get(settings.issuer) ??
    oidc.discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
      execute: insecureOnLoopback(settings),
    })
  known.set(settings.issuer, found)
  return found.catch((error: unknown) => {
    known.delete(settings.issuer)
    throw error
  })
}

function insecureOnLoopback({ issuer }: Settings) {
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname) ? [oidc.allowInsecureRequests] : []
}

/** Authorisation code with PKCE, state and nonce. */
export async function beginJourney(
  config: Config,
  settings: Settings,
  returnTo: string,
): Promise<{ url: string; journey: Journey }> {
  const journey = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), returnTo }
  const url = oidc.buildAuthorizationUrl(await provider(settings), {
    redirect_uri: config.baseUrl + paths.people.oidcReturn.to(),
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    state: journey.state,
    nonce: journey.nonce,
  })
  return { url: url.href, journey }
}

/** Throws when anything does not fit; an address counts only when the provider says that it is verified. */
export async function endJourney(
  config: Config,
  settings: Settings,
  { journey, search }: { journey: Journey; search: string },
): Promise<Identity> {
  const client = await provider(settings)
  const here = new URL(config.baseUrl + paths.people.oidcReturn.to() + search)
  const tokens = await oidc.authorizationCodeGrant(client, here, {
    pkceCodeVerifier: journey.verifier,
    expectedState: journey.state,
    expectedNonce: journey.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('no id token')
  const about = await oidc.fetchUserInfo(client, tokens.access_token, claims.sub)
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: about.email_verified === true ? (about.email ?? null) : null,
    name: about.name ?? '',
  }
}
