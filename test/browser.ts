import { chromium, type Browser } from 'playwright-core'
import { findProgram } from './programs.ts'

const PROGRAM = findProgram('chromium-headless-shell')

/** The reason for which tests that need a browser are skipped; bin/test names them as not run. */
export const noBrowser: string | false = PROGRAM ? false : 'Chromium is not installed'

/** Debian's Chromium; without these switches it looks for hosts it cannot reach. As root it needs --no-sandbox. */
export function openBrowser(more: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      ...more,
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

/**
 * For pages that are measured and not operated: a second thread that draws while the page computes costs a fifth of it. Without it the
 * page does not scroll to the focus, so whoever clicks or types takes the usual browser.
 */
export function openScanner(): Promise<Browser> {
  return openBrowser(['--disable-threaded-compositing'])
}
