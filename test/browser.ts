import { chromium, type Browser } from 'playwright-core'
import { findProgram } from './programs.ts'

const PROGRAM = findProgram('chromium-headless-shell')

/** The reason for which tests that need a browser are skipped; bin/test names them as not run. */
export const noBrowser: string | false = PROGRAM ? false : 'Chromium is not installed'

/** Debian's Chromium; without these switches it looks for hosts it cannot reach. As root it needs --no-sandbox. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
