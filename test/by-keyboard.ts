import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** What is left of 1280 × 1024 px at 400 % zoom (WCAG 1.4.10). */
export const AT_400_PERCENT = { width: 320, height: 256 }
const FARTHEST = 150
/** Of 20 ms each: a browser without a free core draws late. */
const SCROLL_TRIES = 150

/** Types into the field of this label, replacing what stands there. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await moveTo(page, label, 'input, textarea')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Presses the button or follows the link of this name, and waits for the next page. */
export async function press(page: Page, name: string): Promise<void> {
  await moveTo(page, name, 'a, button')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(tooWide <= 0, `${page.url()} is ${tooWide} px too wide`)
}

/** Ticks a box or the first choice of a group; `down` goes on to a later one, as arrow keys do. */
export async function tick(page: Page, first: string, down = 0): Promise<void> {
  await moveTo(page, first, 'input')
  await page.keyboard.press('Space')
  for (let steps = 0; steps < down; steps += 1) await page.keyboard.press('ArrowDown')
}

/** Chooses from a drop-down list by typing what the option begins with. */
export async function select(page: Page, label: string, option: string): Promise<void> {
  await moveTo(page, label, 'select')
  await page.keyboard.type(option)
}

/** Tab by tab to what begins with this name; every stop on the way must be seen. */
export async function moveTo(page: Page, name: string, kind = 'a, button, input, select, textarea'): Promise<void> {
  for (let stops = 0; stops < FARTHEST; stops += 1) {
    await page.keyboard.press('Tab')
    const stop = await settled(page, kind)
    assert.equal(stop.trouble, '', `${page.url()}: "${stop.name}"`)
    if (stop.isOfKind && stop.name.startsWith(name)) return
  }
  assert.fail(`${page.url()}: no way to "${name}" by keyboard`)
}

/** Where the focus is, as soon as the page has scrolled there. */
async function settled(page: Page, kind: string): Promise<Stop> {
  let stop = await focused(page, kind)
  for (let tries = 0; stop.trouble && tries < SCROLL_TRIES; tries += 1) {
    await page.waitForTimeout(20)
    stop = await focused(page, kind)
  }
  return stop
}

type Stop = { name: string; isOfKind: boolean; trouble: string }

function focused(page: Page, kind: string): Promise<Stop> {
  return page.evaluate((selector) => {
    const element = document.activeElement as HTMLInputElement
    if (element === document.body) return { name: 'body', isOfKind: false, trouble: '' }
    const label = element.labels?.[0]
    const { top, bottom, width } = element.getBoundingClientRect()
    // The mark may lie around the label of a choice or around the whole row of a stretched link.
    const styles = [element, label, element.closest('li')].flatMap((one) =>
      one ? [null, '::before', '::after'].map((part) => getComputedStyle(one, part)) : [],
    )
    const isMarked = styles.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
    const isInSight = width > 0 && bottom > 0 && top < window.innerHeight
    const trouble = [isMarked ? '' : 'focus not marked', isInSight ? '' : 'focus out of sight'].filter(Boolean).join(', ')
    // What is drawn has no innerText.
    const text =
      element instanceof SVGElement ? (element.getAttribute('aria-label') ?? element.textContent) : (label ?? element).innerText
    const name = (text ?? '').replace(/\s+/g, ' ').trim()
    return { name, isOfKind: element.matches(selector), trouble }
  }, kind)
}
