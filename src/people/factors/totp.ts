import { brand } from '../../brand.ts'
import { generateSecret, generateURI, verify } from 'otplib'

const STEP_SECONDS = 30

export { generateSecret as newTotpSecret }

/** What the QR code says. */
export function totpUri(secret: string, email: string): string {
  return generateURI({ issuer: brand.name, label: email, secret })
}

/** The time step whose code this is, one step either side (security.md AU-08), or null. */
export async function stepOfCode(secret: string, code: string): Promise<number | null> {
  const result = await verify({ secret, token: code, epochTolerance: STEP_SECONDS })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}
