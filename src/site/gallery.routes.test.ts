import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { routes } from '../platform/web.ts'
import { mailEntry } from '../ui/gallery.tsx'
import { mailHtml } from '../ui/mail.tsx'
import { frame } from './frame.tsx'
import { galleryRoutes } from './gallery.routes.ts'

const site = routes()
site.use(async (c, next) => {
  c.set('frame', (page) =>
    frame(page, {
      path: c.req.path,
      baseUrl: 'https://portal.example',
      language: 'de',
      english: new Map(),
      account: null,
      demo: null,
      asset: () => undefined,
    }),
  )
  await next()
})
const mail = {
  subject: 'Ihr Beitrag',
  text: 'Guten Tag',
  html: mailHtml({ portal: 'Portal.Probe', title: 'Ihr Beitrag', body: 'Guten Tag', baseUrl: 'https://portal.example' }),
}
site.route('/', galleryRoutes([mailEntry(mail)]))
const read = async (path: string) => (await site.request(path)).text()

describe('the workshop', () => {
  it('shows what the doors have to show beside the components', async () => {
    const html = await read('/werkstatt')
    assert.match(html, /<h3>Ihr Beitrag<\/h3>/)
    assert.match(html, /Öffentlich-rechtliche Vereinbarung/)
  })

  it('uses no id twice, or labels would lead astray', async () => {
    const ids = [...(await read('/werkstatt?zustand=fehler')).matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
  })

  it('shows the HTML of a mail as a document that may do nothing', async () => {
    const answer = await site.request('/werkstatt?nachricht=ihr-beitrag')
    assert.match(answer.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/)
    assert.match(await answer.text(), /^<!DOCTYPE html>/)
  })

  it('shows the frame after a refusal with the right status', async () => {
    const answer = await site.request('/werkstatt?zustand=fehler')
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /<title>Fehler: Werkstatt/)
  })
})
