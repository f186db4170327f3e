/**
 * What is known of a letter after the attempt. `unreached`: no connection was there, so it is nowhere. `unknown`: the connection ended
 * without an answer; the mail server may have it.
 */
export type Posted =
  | { kind: 'accepted' }
  | { kind: 'refused'; said: string; isFinal: boolean }
  | { kind: 'unreached' | 'unknown'; said: string }

type SmtpError = { message?: string; code?: string; originalCode?: string; responseCode?: number; timeoutType?: string }

/** From before the first command on: name, connection, encryption, proof of who we are. */
const BEFORE_A_LETTER = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EREQUIRETLS'])
/** A greeting or introduction that the mail server answered with no. */
const NO_SESSION = 'EPROTOCOL'
const NO_CONNECTION = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND'])
const NO_GREETING = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'])

/** Only an answer of the mail server is a refusal; only what failed before a connection stood is certainly not there. */
export function outcomeOf(error: unknown): Posted {
  const failed = error as SmtpError
  const said = String(failed.message ?? error).slice(0, 500)
  if (isBeforeALetter(failed)) return { kind: 'unreached', said }
  return failed.responseCode ? { kind: 'refused', said, isFinal: failed.responseCode >= 500 } : { kind: 'unknown', said }
}

function isBeforeALetter({ code = '', originalCode = '', responseCode, timeoutType = '' }: SmtpError): boolean {
  if (code === NO_SESSION) return responseCode !== undefined
  return BEFORE_A_LETTER.has(code) || NO_CONNECTION.has(originalCode) || NO_GREETING.has(timeoutType)
}
