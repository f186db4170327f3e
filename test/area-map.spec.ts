import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { seedProjects } from '../db/seeds/projects.ts'
import { paths } from '../src/paths.ts'
import { browsed } from './browsed.ts'
import { noBrowser } from './browser.ts'

describe('the map of projects in a browser', { skip: noBrowser }, () => {
  const here = browsed(seedProjects)

  const open = async (settings: { javaScriptEnabled?: boolean; hasTouch?: boolean } = {}): Promise<Page> => {
    const context = await here.browser.newContext({
      baseURL: here.portal.url,
      viewport: { width: 1280, height: 1000 },
      ...settings,
    })
    const page = await context.newPage()
    await page.goto(paths.projects.map.to())
    return page
  }
  const area = (page: Page, name: string) => page.locator('area-map').getByRole('link', { name, exact: false })
  const viewBox = async (page: Page) => {
    const [x = 0, y = 0, width = 0] = ((await page.locator('.ik-map').getAttribute('viewBox')) ?? '').split(' ').map(Number)
    return { x, y, width }
  }

  for (const javaScriptEnabled of [true, false])
    it(`leads ${javaScriptEnabled ? 'with' : 'without'} script by keyboard from county to municipality to its projects`, async () => {
      const page = await open({ javaScriptEnabled })
      await area(page, 'Märkischer Kreis: ').focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Karte der Projekte: Märkischer Kreis' }).waitFor()
      await area(page, 'Altena: 1 Projekt').focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '1 Projekt gefunden' }).waitFor()
      assert.equal(await page.getByRole('link', { name: 'Standesamt Untere Lenne' }).count(), 1)
    })

  it('zooms and moves by button and by key, never past its edge, and leaves the arrows to the page before', async () => {
    const page = await open()
    const whole = await viewBox(page)
    await area(page, 'Kreis Soest: ').focus()
    await page.keyboard.press('ArrowRight')
    assert.deepEqual(await viewBox(page), whole)
    await page.keyboard.press('+')
    const near = await viewBox(page)
    assert.ok(near.width < whole.width)
    await page.keyboard.press('ArrowLeft')
    assert.ok((await viewBox(page)).x < near.x)
    for (let times = 0; times < 9; times += 1) await page.keyboard.press('ArrowLeft')
    assert.equal((await viewBox(page)).x, whole.x)
    await page.getByRole('button', { name: 'Karte vergrößern' }).click()
    assert.ok((await viewBox(page)).width < near.width)
    await page.getByRole('button', { name: 'Ganze Karte zeigen' }).click()
    assert.deepEqual(await viewBox(page), whole)
  })

  it('follows the focus to what was out of sight, and names it beside', async () => {
    const page = await open()
    for (let times = 0; times < 4; times += 1) await page.getByRole('button', { name: 'Karte vergrößern' }).click()
    const before = await viewBox(page)
    await area(page, 'Kreis Kleve: ').focus()
    assert.ok((await viewBox(page)).x < before.x)
    await page.keyboard.press('Tab')
    const tip = page.locator('.ik-map-tip')
    assert.match(await tip.innerText(), /: \d+ Projekte?$/)
    await page.keyboard.press('Escape')
    assert.ok(await tip.isHidden())
  })

  it('is pulled by the pointer without following a link, and shifts nothing else on the page', async () => {
    const page = await open()
    const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight)
    const height = await heightOf()
    await page.getByRole('button', { name: 'Karte vergrößern' }).click()
    const box = await page.locator('.ik-map').boundingBox()
    assert.ok(box)
    const [x, y] = [box.x + box.width / 2, box.y + 200]
    const before = await viewBox(page)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y, { steps: 4 })
    await page.mouse.up()
    assert.ok((await viewBox(page)).x < before.x)
    assert.equal(new URL(page.url()).search, '')
    assert.equal(await heightOf(), height)
  })
})
