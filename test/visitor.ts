import type { Locator } from 'playwright-core'

/** A click and the page that answers it: without waiting, what is asked next meets the page before or none. */
export async function leaveBy(control: Locator): Promise<void> {
  await Promise.all([control.page().waitForEvent('load'), control.click()])
}
