import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { visitor } from '../../../../../test/browser-jar.ts'
import { formOf } from '../../../../../test/form-of.ts'
import { OFFICE } from '../../../../../test/jury.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { findCertificateLook } from '../../certificate.queries.ts'

const { part, logo, creation } = paths.office.edition

describe('the design of an edition', () => {
  let portal: TestSite
  let editionId = ''
  let cookie = ''
  let office: ReturnType<typeof visitor>
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    const edition = portal.db.selectFrom('award_editions').where('slug', '=', '2025-2026').select('id')
    editionId = (await edition.executeTakeFirstOrThrow()).id
    cookie = await portal.signIn(OFFICE[0])
    office = visitor(portal)
    office.jar.set('sid', cookie.split('=')[1] as string)
  })
  after(() => portal.close())

  const at = (id = editionId) => part.to({ editionId: id, part: 'gestaltung' })
  const save = async (change: Record<string, string>) =>
    office.post(at(), {
      ...formOf(await (await office.get(at())).text()),
      reason: 'Neues Erscheinungsbild',
      ...change,
      act: 'save',
    })
  const upload = (content: Buffer | null, alt: string, id = editionId) => {
    const body = new FormData()
    body.set('alt', alt)
    if (content) body.set('file', new File([new Uint8Array(content)], 'logo.png'))
    return portal.request(logo.to({ editionId: id }), { method: 'POST', body, cookie })
  }
  const picture = sharp({ create: { width: 1600, height: 400, channels: 4, background: '#00aa00' } })
    .withExif({ IFD0: { Artist: 'KANARIE' } })
    .png()

  it('begins with the blue of the portal and no logo', async () => {
    assert.deepEqual(await findCertificateLook(portal.db, editionId), { colour: '#2044aa', logo: null })
  })

  it('refuses a colour that is none, or too pale on white, and takes one at the boundary', async () => {
    for (const [colour, sentence] of [
      ['blau', /als # mit sechs Zeichen/],
      ['#7777777', /höchstens 7/],
      ['#777777', /Ihr Kontrast ist 4,4 zu 1, nötig sind 4,5 zu 1/],
      ['', /„Farbe“ fehlt noch/],
    ] as const) {
      const answer = await save({ design_colour: colour })
      assert.equal(answer.status, 422, colour)
      assert.match(await answer.text(), sentence)
    }
    assert.equal((await findCertificateLook(portal.db, editionId)).colour, '#2044aa')
    assert.match(await (await save({ design_colour: '#767676', reason: '' })).text(), /geben Sie einen Grund/)
    assert.equal((await save({ design_colour: '#767676' })).status, 303)
    assert.equal((await findCertificateLook(portal.db, editionId)).colour, '#767676')
    const raw = portal.db.updateTable('award_editions').set({ design_colour: 'rot' }).where('id', '=', editionId)
    await assert.rejects(raw.execute(), /design_colour/)
  })

  it('refuses what is no picture, or has no words, and keeps nothing of it', async () => {
    for (const [content, alt, sentence] of [
      [null, 'Wappen', /Bitte wählen Sie eine Bilddatei aus/],
      [
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        'Wappen',
        /kein Bild, das wir lesen können[\s\S]*value="Wappen"/,
      ],
      [await picture.toBuffer(), ' ', /Bitte beschreiben Sie das Logo/],
      [Buffer.alloc(5 * 1024 * 1024 + 1), 'Wappen', /größer als 5 MB/],
    ] as const) {
      const answer = await upload(content, alt)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
    assert.deepEqual(await portal.db.selectFrom('award_logos').selectAll().execute(), [])
  })

  it('takes a logo, drawn anew, to be chosen with a reason like every change', async () => {
    const answer = await upload(await picture.toBuffer(), 'Wappen von Musterland')
    assert.equal(answer.status, 303)
    assert.match(await (await office.get(answer.headers.get('location') ?? '')).text(), /Das Logo ist hochgeladen/)
    const { id, png } = await portal.db.selectFrom('award_logos').select(['id', 'png']).executeTakeFirstOrThrow()
    const { format, width } = await sharp(png).metadata()
    assert.deepEqual([format, width, png.includes('KANARIE')], ['png', 800, false])
    assert.equal((await findCertificateLook(portal.db, editionId)).logo, null)
    assert.equal((await save({ logo_id: '00000000-0000-4000-8000-000000000000' })).status, 422)
    assert.equal((await save({ logo_id: id })).status, 303)
    assert.equal((await findCertificateLook(portal.db, editionId)).logo?.alt, 'Wappen von Musterland')
    const log = await (await office.get(paths.office.edition.changes.to({ editionId }))).text()
    assert.match(log, /Neues Erscheinungsbild[\s\S]*kein Logo|\(leer\)[\s\S]*Wappen von Musterland/)
    const kinds = portal.db.selectFrom('platform_events').where('kind', '=', 'logo-added').select('actor_id')
    assert.equal((await kinds.execute()).length, 1)
  })

  it('goes on with a copied edition', async () => {
    for (const start of ['last', 'empty']) {
      const made = await office.post(creation.to(), { start })
      const id = (made.headers.get('location') ?? '').split('/').at(-1) ?? ''
      const look = await findCertificateLook(portal.db, id)
      assert.deepEqual([look.colour, look.logo?.alt], ['#767676', 'Wappen von Musterland'], start)
    }
  })

  it('stays as it is in an archived edition', async () => {
    const old = portal.db.selectFrom('award_editions').where('archived', '=', true).select('id')
    const { id } = await old.executeTakeFirstOrThrow()
    assert.equal((await upload(await picture.toBuffer(), 'Zu spät', id)).status, 404)
    assert.match(await (await office.get(at(id))).text(), /Diese Ausgabe ist archiviert/)
    assert.equal((await portal.db.selectFrom('award_logos').selectAll().execute()).length, 1)
  })
})
