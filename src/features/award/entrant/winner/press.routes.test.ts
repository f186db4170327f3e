import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { changeEdition } from '../../../../../test/editions.ts'
import { givenEntry, givenSubmission } from '../../../../../test/factories.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { pdf, picture } from '../../../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { unzip } from '../../../../../test/unzip.ts'
import { givenWinner, PICTURE_WORDS, sendPicture } from '../../../../../test/winners.ts'
import { paths } from '../../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'
const INGRID = 'ingrid.vordruck@buero.example'
const TEXT = 'KANARIE-presse: Fünf Gemeinden, eine Bereitschaft.\n\nZweiter Absatz.'
const LATER = 'KANARIE-spaeter: noch nicht freigegeben.'
const { award, office } = paths

describe('what a winner says to the press', () => {
  let portal: TestSite
  let entryId = ''
  const cookie: Record<'marta' | 'bernd' | 'ingrid', string> = { marta: '', bernd: '', ingrid: '' }
  const read = async (address: string, who?: keyof typeof cookie) => portal.request(address, who ? { cookie: cookie[who] } : {})
  const html = async (address: string, who?: keyof typeof cookie) => (await read(address, who)).text()
  const send = (address: string, who: keyof typeof cookie, form: Record<string, string>) =>
    portal.request(address, { cookie: cookie[who], form })
  const save = (who: keyof typeof cookie, base: number, text: string, action = 'save') =>
    send(award.press.to({ entryId }), who, { base: String(base), text, action })
  const publicPage = () => html(award.edition.to({ slug: '2025-2026' }))
  const texts = () => portal.db.selectFrom('award_press_texts').selectAll().orderBy('revision').execute()
  const pictures = () => portal.db.selectFrom('award_press_pictures').selectAll().execute()
  const seen = async () =>
    /name="seen" value="([0-9a-f]{64})"/.exec(await html(award.pressApproval.to({ entryId }), 'marta'))?.[1] ?? ''
  const approve = (who: keyof typeof cookie, hash: string) => send(award.pressApproval.to({ entryId }), who, { seen: hash })

  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    cookie.marta = await portal.signIn(MARTA)
    cookie.bernd = await portal.signIn(BERND)
    cookie.ingrid = await portal.signIn(INGRID)
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { description: { shortDescription: 'Kurz gesagt: gemeinsam.' } } })
    const body = new FormData()
    for (const [name, value] of Object.entries({ kind: 'picture', description: 'Ein Tor', rights: 'Kommune' }))
      body.append(name, value)
    body.append('file', new Blob([new Uint8Array(await picture('png'))]), 'tor.png')
    await portal.request(award.attachments.to({ entryId }), { method: 'POST', body, cookie: cookie.marta })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    await portal.moveTo('2026-04-15T11:00')
  })
  after(() => portal.close())

  it('is nowhere before the entry has won, nor in the last millisecond before the release', async () => {
    assert.equal((await read(award.press.to({ entryId }), 'marta')).status, 404)
    await givenWinner(portal.db, entryId)
    await portal.moveTo('2026-04-15T10:59:59.999')
    assert.equal((await read(award.press.to({ entryId }), 'marta')).status, 404)
    assert.equal((await save('marta', 0, TEXT)).status, 404)
    await assert.rejects(
      portal.db
        .insertInto('award_press_texts')
        .values({ entry_id: entryId, revision: 1, text: 'x', saved_by: (await anyone()).id, saved_at: new Date() })
        .execute(),
      /not before the release/,
    )
    await portal.moveTo('2026-04-15T11:00')
  })

  it('is one of the tasks, and begins with the short description', async () => {
    assert.match(await html(award.winner.to({ entryId }), 'marta'), /Pressetext und Bilder/)
    assert.match(await html(award.press.to({ entryId }), 'marta'), /<textarea[^>]*>Kurz gesagt: gemeinsam\.<\/textarea>/)
    assert.deepEqual(await texts(), [])
  })

  it('keeps both when two write at once', async () => {
    assert.equal((await save('marta', 0, 'Martas Anfang')).status, 303)
    const stale = await save('bernd', 0, 'Bernds Anfang')
    const page = await stale.text()
    assert.equal(stale.status, 409)
    assert.match(page, /Martas Anfang/)
    assert.match(page, /<textarea[^>]*>Bernds Anfang<\/textarea>/)
    assert.match(page, /name="base" value="1"/)
    assert.equal((await save('bernd', 1, TEXT)).status, 303)
    assert.equal((await save('bernd', 1, TEXT)).status, 303, 'the same once more')
    assert.deepEqual(
      (await texts()).map(({ text }) => text),
      ['Martas Anfang', TEXT],
    )
    assert.match(await html(award.press.to({ entryId }, { stand: 1 }), 'marta'), /<textarea[^>]*>Martas Anfang<\/textarea>/)
  })

  it('takes a picture with all that is said about it, and without what the camera wrote', async () => {
    for (const field of Object.keys(PICTURE_WORDS)) {
      const sent = await sendPicture(portal, entryId, {
        by: MARTA,
        words: { ...PICTURE_WORDS, [field]: ' ' },
        bytes: await picture('jpeg'),
      })
      assert.equal(sent.status, 422, field)
    }
    const refused = await sendPicture(portal, entryId, { by: MARTA, bytes: pdf(), name: 'a.pdf' })
    assert.match(await refused.text(), /lässt sich nicht als Bild öffnen/)
    assert.match(await (await sendPicture(portal, entryId, { by: MARTA })).text(), /Bitte wählen Sie ein Bild aus/)
    assert.deepEqual(await pictures(), [])

    const sent = await sendPicture(portal, entryId, { by: MARTA, bytes: await fromCamera() })
    assert.equal(sent.status, 303)
    const [kept] = await pictures()
    const shown = Buffer.from(
      await (await read(award.pressPicture.to({ entryId, pictureId: kept?.id ?? '' }), 'bernd')).arrayBuffer(),
    )
    const facts = await sharp(shown).metadata()
    assert.deepEqual([facts.format, facts.width, facts.height, facts.exif], ['webp', 900, 1200, undefined])
    assert.ok(!shown.includes('KANARIE-kamera'))
    assert.equal((await read(office.winners.pressPicture.to({ entryId, pictureId: kept?.id ?? '' }), 'ingrid')).status, 200)
  })

  it('takes a picture of the attachments, with its own words proposed', async () => {
    const { id } = await portal.db.selectFrom('award_attachments').select('id').executeTakeFirstOrThrow()
    const page = await html(award.pressPictures.to({ entryId }, { anlage: id }), 'marta')
    assert.match(page, /name="alt"[^>]*value="Ein Tor"/)
    const address = award.pressPictures.to({ entryId })
    const missing = await send(address, 'marta', { attachment: id, alt: 'Ein Tor', author: '', rights: 'Kommune' })
    assert.equal(missing.status, 422)
    assert.match(await missing.text(), /wer das Bild gemacht hat/)
    assert.equal((await send(address, 'marta', { ...PICTURE_WORDS, attachment: entryId })).status, 422)
    assert.equal((await send(address, 'marta', { ...PICTURE_WORDS, attachment: id })).status, 303)
    assert.equal((await pictures()).length, 2)
  })

  it('is public only once somebody who may has approved exactly what was shown', async () => {
    assert.doesNotMatch(await publicPage(), /KANARIE-presse/)
    const hash = await seen()
    const refused = await approve('bernd', hash)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Freigeben darf, wer den Beitrag einreichen darf/)
    await save('marta', 2, `${TEXT} `)
    const changed = await approve('marta', hash)
    assert.equal(changed.status, 409)
    assert.match(await changed.text(), /haben sich geändert/)
    assert.doesNotMatch(await publicPage(), /KANARIE-presse/)

    const hashNow = await seen()
    await changeEdition(portal.db, { execute: async () => assert.equal((await approve('marta', hashNow)).status, 303) })
    const page = await publicPage()
    assert.match(page, /KANARIE-presse: Fünf Gemeinden/)
    assert.match(page, /Pia Blende \(erfunden\)/)
    const [address = ''] = /\/landespreis\/ausgaben\/2025-2026\/bilder\/[0-9a-f-]+/.exec(page) ?? []
    assert.equal((await read(address)).headers.get('content-type'), 'image/webp')
    const again = await approve('marta', await seen())
    assert.match(await again.text(), /schon freigegeben/)
  })

  it('tells the office, once', async () => {
    const { contact_email } = await portal.db
      .selectFrom('award_editions')
      .where('archived', '=', false)
      .select('contact_email')
      .executeTakeFirstOrThrow()
    const mails = (await mailsTo(portal.db, contact_email ?? '')).filter(({ subject }) => subject.startsWith('Pressetext'))
    assert.equal(mails.length, 1)
    assert.match(mails[0]?.text ?? '', /mit 2 Bildern/)
  })

  it('stays public as it was approved while it is changed', async () => {
    assert.equal((await save('bernd', 3, LATER)).status, 303)
    const [kept] = await pictures()
    const removal = award.pressPictureRemoval.to({ entryId, pictureId: kept?.id ?? '' })
    assert.equal((await send(removal, 'bernd', {})).status, 303)
    assert.equal((await send(removal, 'bernd', {})).status, 404)
    const page = await publicPage()
    assert.match(page, /KANARIE-presse/)
    assert.doesNotMatch(page, /KANARIE-spaeter/)
    assert.equal((await read(award.winnerPicture.to({ slug: '2025-2026', pictureId: kept?.id ?? '' }))).status, 200)
    assert.match(await html(award.press.to({ entryId }), 'marta'), /Öffentlich ist noch der zuletzt freigegebene Stand/)
  })

  it('is read by the office in both states, and taken away as it was approved', async () => {
    const page = await html(office.winners.one.to({ entryId }), 'ingrid')
    assert.match(page, /KANARIE-presse[^]*KANARIE-spaeter/)
    const zip = await read(office.winners.press.to({ entryId }), 'ingrid')
    const files = await unzip(Buffer.from(await zip.arrayBuffer()))
    assert.deepEqual([...files.keys()], ['pressetext.txt', 'bild-1.jpg', 'bild-2.jpg'])
    const text = files.get('pressetext.txt')?.toString() ?? ''
    assert.match(text, /KANARIE-presse/)
    assert.match(text, /Pia Blende/)
    assert.doesNotMatch(text, /KANARIE-spaeter/)
    assert.equal((await sharp(files.get('bild-1.jpg')).metadata()).exif, undefined)
  })

  it('is on no public page one millisecond before the release', async () => {
    const [kept] = await pictures()
    await portal.moveTo('2026-04-15T10:59:59.999')
    assert.doesNotMatch(await publicPage(), /KANARIE/)
    const picturePath = award.winnerPicture.to({ slug: '2025-2026', pictureId: kept?.id ?? '' })
    assert.equal((await read(picturePath)).status, 404)
    await portal.moveTo('2026-04-15T11:00')
    assert.equal((await read(picturePath)).status, 200)
  })

  it('has an event for each act, and nothing of it is ever changed', async () => {
    const kinds = await portal.db.selectFrom('platform_events').where('kind', 'like', 'press-%').select('kind').execute()
    const count = (kind: string) => kinds.filter((event) => event.kind === kind).length
    assert.deepEqual(
      ['press-text-saved', 'press-picture-added', 'press-picture-removed', 'press-approved'].map(count),
      [4, 2, 1, 1],
    )
    await assert.rejects(portal.db.updateTable('award_press_texts').set({ text: 'x' }).execute(), /append-only/)
    await assert.rejects(portal.db.deleteFrom('award_press_approvals').execute(), /append-only/)
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  const anyone = () => portal.db.selectFrom('people_persons').select('id').executeTakeFirstOrThrow()
})

/** Taken upright with the camera turned: 1600 by 1200 in the file, 900 by 1200 on the page. */
function fromCamera(): Promise<Buffer> {
  return sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#557' } })
    .withExif({ IFD0: { Copyright: 'KANARIE-kamera', Make: 'KANARIE-kamera', Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}
