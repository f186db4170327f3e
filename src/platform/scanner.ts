import type { Readable } from 'node:stream'

export { clamdScanner } from './scanner-clamd.ts'

export type Verdict = { verdict: 'clean' | 'infected' | 'not-checked' | 'failed'; finding?: string }

/** ClamAV where configured; without it every file is 'not-checked'. Anything but an exact "stream: OK" is not clean. */
export type Scanner = (content: Readable) => Promise<Verdict>

export const noScanner: Scanner = async (content) => {
  content.resume()
  return { verdict: 'not-checked' }
}
