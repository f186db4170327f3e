import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { noBrowser, openBrowser } from './browser.ts'
import { barriersAt } from './page-checks.ts'

const SOUND = '<main><h1>Probe</h1><p>Text</p></main>'

/** A mistake in the page, and the finding that must name it. */
const PLANTED: Record<string, [body: string, finding: RegExp]> = {
  'a duplicate id': [SOUND.replace('<p>', '<p id="a">Text</p><p id="a">'), /no-dup-id/],
  'a field without a label': [SOUND.replace('Text', '<input type="text" name="a">'), /label: /],
  'a skipped heading': [SOUND.replace('Text</p>', 'Text</p><h3>Tief</h3>'), /heading-order: /],
  'text beside the landmarks': [`${SOUND}<p>Verloren</p>`, /region: /],
  'pale text': [SOUND.replace('<p>', '<p class="pale">'), /: color-contrast: /],
  'text that is pale in the dark': [SOUND.replace('<p>', '<p class="pale-in-the-dark">'), /dark: color-contrast: /],
  'a later row that is seen first': [
    SOUND.replace('<p>Text</p>', '<div class="turned"><p><a href="/a">eins</a></p><p><a href="/b">zwei</a></p></div>'),
    /order: <a href="\/b">/,
  ],
  'something wide': [SOUND.replace('<p>', '<p class="wide">'), /80 px too wide at 320 px/],
}

const STYLE = `<style>
  :root { color-scheme: light dark; background: Canvas; color: CanvasText } body { margin: 0 }
  .pale { color: #999; background: #fff } .wide { width: 400px }
  .turned { display: flex; flex-direction: column-reverse }
  @media (prefers-color-scheme: dark) { .pale-in-the-dark { color: #666; background: #111 } }
</style>`

describe('the checks of a page', { skip: noBrowser }, () => {
  let browser: Browser
  let page: Page
  let body = SOUND
  before(async () => {
    browser = await openBrowser()
    page = await browser.newPage({ baseURL: 'http://probe.example' })
    const html = () =>
      `<!DOCTYPE html><html lang="de"><head><meta name="viewport" content="width=device-width"><title>Probe</title>${STYLE}</head><body>${body}</body></html>`
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html() }))
  })
  after(() => browser?.close())

  it('find nothing on a sound page', async () => {
    body = SOUND
    assert.deepEqual(await barriersAt(page, '/'), [])
  })

  for (const [mistake, [planted, finding]] of Object.entries(PLANTED))
    it(`find ${mistake}`, async () => {
      body = planted
      assert.match((await barriersAt(page, '/')).join('\n'), finding)
    })
})
