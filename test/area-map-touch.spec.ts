import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CDPSession, Page } from 'playwright-core'
import { seedProjects } from '../db/seeds/projects.ts'
import { paths } from '../src/paths.ts'
import { browsed } from './browsed.ts'
import { noBrowser } from './browser.ts'

type Point = { x: number; y: number }
/** Of 20 ms each: a browser without a free core answers late. */
const TRIES = 500

type Fingers = { page: Page; session: CDPSession; middle: Point }

describe('the map of projects under fingers', { skip: noBrowser }, () => {
  const here = browsed(seedProjects)

  async function opened(): Promise<Fingers> {
    const context = await here.browser.newContext({
      baseURL: here.portal.url,
      viewport: { width: 390, height: 800 },
      hasTouch: true,
    })
    const page = await context.newPage()
    await page.goto(paths.projects.map.to())
    await page.getByRole('button', { name: 'Karte vergrößern' }).waitFor()
    const map = page.locator('.ik-map')
    await map.scrollIntoViewIfNeeded()
    await page.evaluate(() => document.querySelector('.ik-map')?.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const box = await map.boundingBox()
    assert.ok(box)
    return { page, session: await context.newCDPSession(page), middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } }
  }

  const touch = ({ session }: Fingers, type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) })
  /** Fingers put down, moved on their ways in small steps and taken off. */
  async function gesture(fingers: Fingers, ways: { from: Point; to: Point }[], steps = 12): Promise<void> {
    const at = (step: number) =>
      ways.map(({ from, to }) => ({
        x: from.x + ((to.x - from.x) * step) / steps,
        y: from.y + ((to.y - from.y) * step) / steps,
      }))
    await touch(fingers, 'touchStart', at(0))
    for (let step = 1; step <= steps; step += 1) await touch(fingers, 'touchMove', at(step))
    await touch(fingers, 'touchEnd', [])
  }
  const pinch = (fingers: Fingers, from: number, to: number) => {
    const beside = (apart: number) => ({ x: fingers.middle.x + apart, y: fingers.middle.y })
    return gesture(fingers, [
      { from: beside(-from), to: beside(-to) },
      { from: beside(from), to: beside(to) },
    ])
  }
  const viewBox = async ({ page }: Fingers) => {
    const [x = 0, y = 0, width = 0, height = 0] = ((await page.locator('.ik-map').getAttribute('viewBox')) ?? '')
      .split(' ')
      .map(Number)
    return { x, y, width, height }
  }
  type Box = Awaited<ReturnType<typeof viewBox>>
  /** Asked from here: the portal's content security policy lets no page be polled from within. */
  async function until({ page }: Fingers, what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (await isSo()) return
      await page.waitForTimeout(20)
    }
    assert.fail(`never: ${what}`)
  }
  const untilSeen = (fingers: Fingers, what: string, isSo: (seen: Box) => boolean) =>
    until(fingers, what, async () => isSo(await viewBox(fingers)))

  it('comes nearer as two fingers part, around the point between them, and goes back to the whole, never further', async () => {
    const fingers = await opened()
    const whole = await viewBox(fingers)
    await pinch(fingers, 30, 120)
    await untilSeen(fingers, 'half as wide', ({ width }) => width < whole.width / 2)
    const near = await viewBox(fingers)
    const middleOf = ({ x, width }: { x: number; width: number }) => x + width / 2
    assert.ok(Math.abs(middleOf(near) - middleOf(whole)) < whole.width / 20, JSON.stringify({ near, whole }))
    await pinch(fingers, 120, 20)
    await untilSeen(fingers, 'the whole', ({ width }) => width === whole.width)
    assert.deepEqual(await viewBox(fingers), whole)
    await fingers.page.context().close()
  })

  it('is pulled by one finger once it is near, without following the link under it', async () => {
    const fingers = await opened()
    const { page, middle } = fingers
    const address = page.url()
    const whole = await viewBox(fingers)
    await pinch(fingers, 30, 120)
    await untilSeen(fingers, 'nearer', ({ width }) => width < whole.width / 2)
    const before = await viewBox(fingers)
    const scrolled = await page.evaluate(() => window.scrollY)
    await gesture(fingers, [{ from: middle, to: { x: middle.x + 90, y: middle.y + 40 } }])
    await untilSeen(fingers, 'pulled', ({ x, y }) => x < before.x && y < before.y)
    const after = await viewBox(fingers)
    assert.equal(after.width, before.width)
    assert.equal(page.url(), address)
    assert.equal(await page.evaluate(() => window.scrollY), scrolled, 'the page stays where it is')
    await page.context().close()
  })

  it('lets a finger scroll past it as long as it is whole', async () => {
    const fingers = await opened()
    const { page, middle } = fingers
    const whole = await viewBox(fingers)
    const scrolled = await page.evaluate(() => window.scrollY)
    await gesture(fingers, [{ from: middle, to: { x: middle.x, y: middle.y - 200 } }])
    await until(fingers, 'scrolled', async () => (await page.evaluate(() => window.scrollY)) > scrolled)
    assert.deepEqual(await viewBox(fingers), whole)
    await page.context().close()
  })

  it('leads on by a tap', async () => {
    const { page } = await opened()
    const area = page.locator('area-map').getByRole('link', { name: 'Kreis Soest: ' })
    await area.tap()
    await page.getByRole('heading', { level: 1, name: 'Karte der Projekte: Kreis Soest' }).waitFor()
    await page.context().close()
  })
})
