import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { fillForm } from './fill-form.ts'
import { barriersAt } from './page-checks.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { Sitting } from './sitting.ts'

const { room, jury } = paths
const CHAIR = 0
const RECUSED = 4

// proves: JU-13
/** accessibility.spec.ts meets these pages before anything has happened; here they are full. */
describe('pages of the jury on which there is something', { skip: noBrowser, timeout: 300_000 }, () => {
  const sitting = new Sitting()
  let portal: ServedSite
  let browser: Browser
  let motion = ''
  /** The origins of all that the pages have asked for. */
  const asked = new Set<string>()
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    browser = await openBrowser()
    await sitting.begin({ portal, equal: true, conflicted: RECUSED })
    await sitting.closeScores()
    await sitting.call()
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  /** With scripts: what they add is looked at, too. */
  async function barriers(who: number | 'office', address: string, shows: RegExp): Promise<void> {
    const context = await browser.newContext({ baseURL: portal.url, reducedMotion: 'reduce' })
    const [name = '', value = ''] = sitting.who(who).split('=')
    await context.addCookies([{ name, value, url: portal.url }])
    const page = await context.newPage()
    page.on('request', (request) => asked.add(new URL(request.url()).origin))
    const found = (await barriersAt(page, address)).filter((finding) => !finding.includes('too wide'))
    assert.match(await page.locator('main').innerText(), shows)
    assert.equal(await widthOnceDrawn(page), 320)
    await context.close()
    assert.deepEqual(found, [])
  }
  /** Until then the document is as wide as tables whose heads are hidden where it is narrow. */
  const widthOnceDrawn = (page: Page) =>
    page.evaluate(async () => {
      for (let frames = 0; frames < 2; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
      return document.documentElement.scrollWidth
    })
  const here = () => sitting.address(room.meeting)

  it('the ranking of a category, with plot, tables and a tie', () =>
    barriers(1, jury.ranking.to({ categoryId: sitting.categoryId }), /Krippendorff|Übereinstimmung/))

  it('the room while all come', async () => {
    for (const number of [0, 1, 2, 3, RECUSED]) await sitting.come(number)
    await barriers(CHAIR, here(), /5 anwesend/)
  })

  it('a deliberation with statements, for chair, juror, recused juror and office', async () => {
    await sitting.open()
    await sitting.done(CHAIR, room.calls, { act: 'entry', entry: sitting.entries[0]! })
    for (const number of [1, 2])
      await sitting.done(number, room.statements, { statement: `Wort ${number}`, about: sitting.entries[0]! })
    await barriers(CHAIR, here(), /Wort 1/)
    await barriers(1, here(), /Wort 2/)
    await barriers(RECUSED, here(), /Sie nehmen an dieser Beratung nicht teil/)
    await barriers('office', here(), /Als gegangen vermerken/)
  })

  it('a vote under way and its ballot', async () => {
    motion = await sitting.move(1, { kind: 'not-awarded', reasonNotAwarded: 'Keiner hebt sich ab.' })
    await sitting.done(CHAIR, room.vote, { act: 'open-secret' }, motion)
    await barriers(CHAIR, here(), /Abstimmung schließen/)
    await barriers(1, here(), /Stimme abgeben/)
  })

  it('a counted vote, then a result', async () => {
    for (const number of [0, 1, 2]) await sitting.done(number, room.ballot, { choice: 'yes' }, motion)
    await sitting.done(CHAIR, room.vote, { act: 'close' }, motion)
    await barriers(CHAIR, here(), /angenommen/)
    await sitting.done(CHAIR, room.result, { motion })
    await barriers(2, here(), /Der Preis wird nicht vergeben/)
  })

  it('the minutes of a meeting that has ended, before and after somebody has signed them', async () => {
    await sitting.done(CHAIR, room.calls, { act: 'close' })
    await sitting.done(CHAIR, room.calls, { act: 'end' })
    await barriers('office', here(), /Beendet: /)
    await sitting.done('office', room.minutes, {})
    await barriers(1, sitting.address(room.minutes), /Keiner hebt sich ab/)
    const minutes = await portal.request(sitting.address(room.minutes), { cookie: sitting.who(1) })
    await sitting.done(1, room.signature, fillForm(await minutes.text(), sitting.address(room.signature)))
    await barriers(1, sitting.address(room.minutes), /Sabine/)
  })

  it('and ask nobody but the portal', () => assert.deepEqual([...asked], [new URL(portal.url).origin]))
})
