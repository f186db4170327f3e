import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import sharp from 'sharp'
import { seedLibrary } from '../../../db/seeds/library.ts'
import { seedTopics } from '../../../db/seeds/topics.ts'
import { formOf } from '../../../test/form-of.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { givenPerson } from '../../../test/people.ts'
import { pdf } from '../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { listThemes } from '../../topics/index.ts'
import { addJob, TICK } from '../../platform/jobs.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const CANARY = 'KANARIENHILFE'

describe('the library', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await seedLibrary(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn(EDITOR)
  })
  after(() => portal.close())

  const read = async (address: string, as?: string) => {
    const answer = await portal.request(address, as === undefined ? {} : { cookie: as })
    return { status: answer.status, html: await answer.text() }
  }
  const send = async (address: string, form: Record<string, string>) => {
    const answer = await portal.request(address, { form, cookie })
    return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') ?? '' }
  }
  const upload = async (address: string, words: Record<string, string>, file?: Buffer, name = 'mustersatzung.pdf') => {
    const body = new FormData()
    for (const [field, value] of Object.entries(words)) body.append(field, value)
    if (file) body.append('file', new File([new Uint8Array(file)], name))
    const answer = await portal.request(address, { method: 'POST', body, cookie })
    return { status: answer.status, html: await answer.text() }
  }
  const givenPicture = async (alt: string) => {
    const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const answer = await upload(paths.texts.pictures.to(), { alt, credit: 'Stadt Musterstadt' }, bytes, 'rathaus.png')
    assert.equal(answer.status, 303)
  }
  const linksIn = (html: string) => [
    ...new Set([...html.matchAll(/href="(\/arbeitshilfen\/[a-z0-9-]+)"/g)].map(([, link]) => link)),
  ]

  it('names what there is with its sort, publisher and date, and says where it comes from', async () => {
    const { html } = await read('/arbeitshilfen')
    assert.match(html, /6 Arbeitshilfen/)
    assert.match(html, /Gesetz oder Richtlinie · Vergabe/)
    const law = await read('/arbeitshilfen/gkg-nrw')
    for (const said of ['Amtliches Werk', 'Land Nordrhein-Westfalen', '5. März 2024', 'umwelt-online.de', '17. November 2025'])
      assert.ok(law.html.includes(said), said)
    assert.equal((await read('/arbeitshilfen/gibt-es-nicht')).status, 404)
  })

  it('narrows by words, sort and topic, and says so when nothing is left', async () => {
    assert.deepEqual(linksIn((await read('/arbeitshilfen?art=checkliste')).html), ['/arbeitshilfen/checkliste-foerderantrag'])
    assert.deepEqual(linksIn((await read('/arbeitshilfen?thema=vergabe')).html), ['/arbeitshilfen/vergaberecht-108-gwb'])
    assert.equal(linksIn((await read('/arbeitshilfen?q=foerderrichtlinie')).html)[0], '/arbeitshilfen/foerderrichtlinie-ikz')
    assert.match(
      (await read('/arbeitshilfen?art=mustervereinbarung')).html,
      /Noch steht hier keine Mustervereinbarung[^]*\[Vom Betreiber zu ergänzen: /,
    )
    const none = await read('/arbeitshilfen?q=Quittenmus')
    assert.match(none.html, /Dazu gibt es keine Arbeitshilfe/)
    assert.equal((await read(`/arbeitshilfen?q=${'x'.repeat(201)}`)).status, 400)
  })

  it('is written in revisions, with files, and read by nobody before it is published', async () => {
    const { location: address } = await send(paths.texts.creation.to(), { kind: 'aid', title: 'Mustersatzung' })
    assert.equal(address, '/redaktion/texte/arbeitshilfe/mustersatzung')
    const refused = await send(address, { base: '1', title: 'Mustersatzung', sourceUrl: 'javascript:alert(1)', licence: 'CC0' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /Bitte geben Sie die ganze Adresse an[^]*value="CC0"/)
    const words = { title: 'Mustersatzung', summary: CANARY, text: '', reviewDueOn: '1.6.2026' }
    assert.equal((await send(address, { base: '1', ...words, publisher: 'Musterverband', licence: 'CC0' })).status, 303)
    const early = await send(`${address}/veroeffentlichung`, { number: '2', when: 'now', at: '' })
    assert.match(early.html, /Bitte wählen Sie zuerst, ob das ein Gesetz/)
    await send(address, { base: '2', ...words, publisher: 'Musterverband', licence: 'CC0', sort: 'agreement', topic: 'bauhof' })
    assert.match(
      (await upload(`${address}/dateien/hochladen`, { base: '3', title: '' })).html,
      /Bitte wählen Sie eine Datei aus[^]*was das für eine Datei ist/,
    )
    const program = await upload(`${address}/dateien/hochladen`, { base: '3', title: 'Satzung' }, Buffer.from('MZ'), 'a.pdf')
    assert.equal(program.status, 422)
    assert.match(program.html, /value="Satzung"/)
    assert.equal((await upload(`${address}/dateien/hochladen`, { base: '3', title: 'Satzung als PDF' }, pdf({}))).status, 303)
    assert.equal((await upload(`${address}/dateien/hochladen`, { base: '3', title: 'Noch eine' }, pdf({}))).status, 422)
    for (const place of ['/arbeitshilfen', '/suche?q=Kanarienhilfe', '/sitemap.xml'])
      assert.doesNotMatch((await read(place)).html, new RegExp(`${CANARY}|mustersatzung`), place)
    assert.equal((await read('/arbeitshilfen/mustersatzung')).status, 404)
    assert.match((await read(`${address}/vorschau`, cookie)).html, /Satzung als PDF \(wird noch geprüft\)/)
    assert.match((await read(`${address}/fassungen`, cookie)).html, /Musterverband/)
  })

  it('shows a file once it is scanned, to everybody once it is published, until it is taken down', async () => {
    const address = '/redaktion/texte/arbeitshilfe/mustersatzung'
    await portal.runJobs()
    const [kept] = await portal.db.selectFrom('editorial_files').select('media_id').execute()
    const item = paths.media.to({ mediaId: kept?.media_id ?? '' })
    const mayRead = async () => [(await portal.request(item)).status, (await portal.request(item, { cookie })).status]
    assert.deepEqual(await mayRead(), [404, 200], 'a draft: the editors alone')
    assert.match((await portal.request(item, { cookie })).headers.get('cache-control') ?? '', /no-store/)
    assert.equal((await send(`${address}/veroeffentlichung`, { number: '4', when: 'later', at: '2025-12-05T09:00' })).status, 303)
    await portal.moveTo('2025-12-05T08:59:59')
    assert.deepEqual(await mayRead(), [404, 200], 'still to come')
    assert.equal((await read('/arbeitshilfen/mustersatzung')).status, 404)
    await portal.moveTo('2025-12-05T09:00')
    const { html } = await read('/arbeitshilfen/mustersatzung')
    assert.match(html, /Bauhof/)
    const file = /href="(\/medien\/[0-9a-f-]+)"[^>]*>\s*Satzung als PDF \(PDF, /.exec(html)?.[1] ?? ''
    const sent = await portal.request(file)
    assert.match(sent.headers.get('content-disposition') ?? '', /^attachment/)
    assert.match((await read(`/suche?q=${CANARY}`)).html, /href="\/arbeitshilfen\/mustersatzung"/)
    const [row] = await portal.db.selectFrom('editorial_files').select('media_id').execute()
    assert.equal((await send(`${address}/dateien/entfernung`, { base: '4', mediaId: row?.media_id ?? '' })).status, 303)
    assert.match((await read('/arbeitshilfen/mustersatzung')).html, /Satzung als PDF/, 'until the new revision is published')
    assert.deepEqual(await mayRead(), [200, 200])
    await send(`${address}/zuruecknahme`, { scope: 'all', reason: 'Die Satzung gilt nicht mehr.' })
    const gone = await read('/arbeitshilfen/mustersatzung')
    assert.equal(gone.status, 410)
    assert.match(gone.html, /Die Satzung gilt nicht mehr/)
    assert.doesNotMatch((await read('/arbeitshilfen')).html, new RegExp(CANARY))
    assert.deepEqual(await mayRead(), [404, 200], 'taken down')
  })

  it('shows everybody no file in which something was found, and tells the editors of it', async () => {
    const { location: address } = await send(paths.texts.creation.to(), { kind: 'aid', title: 'Mit Fund' })
    assert.equal((await upload(`${address}/dateien/hochladen`, { base: '1', title: 'KANARIE-fund' }, pdf({}))).status, 303)
    assert.match((await read(`${address}/dateien/hochladen`, cookie)).html, /wird noch geprüft|Ansehen/)
    const { sha256 } = await portal.db
      .selectFrom('editorial_files as file')
      .innerJoin('media_items as item', 'item.id', 'file.media_id')
      .where('file.title', '=', 'KANARIE-fund')
      .select('item.sha256')
      .executeTakeFirstOrThrow()
    const scanned = { sha256, verdict: 'infected', scanned_at: new Date('2025-12-05T10:00:00Z') }
    await portal.db.insertInto('platform_blob_scans').values(scanned).execute()
    assert.match(
      (await read(`${address}/dateien/hochladen`, cookie)).html,
      /gesperrt: In dieser Datei wurde Schadsoftware gefunden/,
    )
    assert.match((await read(paths.texts.media.to(), cookie)).html, /KANARIE-fund[^]*gesperrt/)
    assert.doesNotMatch((await read(`${address}/vorschau`, cookie)).html, /KANARIE-fund/)
  })

  it('keeps its topic through a merging: the form, the preview, the history and the next save name the topic of today', async () => {
    const { location: address } = await send(paths.texts.creation.to(), { kind: 'aid', title: 'Zum Bauhof' })
    const words = { title: 'Zum Bauhof', summary: 'Kurz.', text: 'Lang.', sort: 'guide', topic: 'bauhof' }
    await send(address, { base: '1', ...words })
    await sql`update topics_topics set merged_into = (select id from topics_topics where slug = 'archiv') where slug = 'bauhof'`.execute(
      portal.db,
    )
    listThemes.forget(portal.db)
    const form = formOf((await read(address, cookie)).html)
    assert.equal(form.topic, 'archiv')
    const { title } = await portal.db
      .selectFrom('topics_topics')
      .where('slug', '=', 'archiv')
      .select('title')
      .executeTakeFirstOrThrow()
    assert.match((await read(`${address}/vorschau`, cookie)).html, new RegExp(`Thema</dt>[^]*?${title}`))
    assert.match((await read(`${address}/fassungen`, cookie)).html, new RegExp(`Thema</dt>[^]*?${title}`))
    const { act: _, ...fields } = form
    assert.equal((await send(address, { ...fields, text: 'Ein Komma, mehr.' })).status, 303)
    const aid = await newestAid('zum-bauhof')
    assert.equal(aid.topic, 'archiv')
    await sql`update topics_topics set merged_into = null where slug = 'bauhof'`.execute(portal.db)
    listThemes.forget(portal.db)
  })

  const newestAid = async (slug: string) => {
    const row = await portal.db
      .selectFrom('editorial_revisions')
      .where('slug', '=', slug)
      .select('aid')
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow()
    return row.aid as Record<string, string>
  }

  it('keeps no topic that there is not, and no list of files that is none', async () => {
    const { location: address } = await send(paths.texts.creation.to(), { kind: 'aid', title: 'Gefälscht' })
    const words = { base: '1', title: 'Gefälscht', summary: 'Kurz.', text: 'Lang.', topic: 'gibt-es-nicht' }
    const eleven = Array.from({ length: 11 }, () => randomUUID()).join(' ')
    for (const files of ['-'.repeat(36), 'x', eleven]) {
      const refused = await send(address, { ...words, files })
      assert.equal(refused.status, 422, files)
      assert.match(refused.html, /Bitte öffnen Sie die Seite neu/)
    }
    assert.equal((await send(address, words)).status, 303)
    assert.equal((await newestAid('gefaelscht')).topic, '')
    assert.equal((await read(`${address}/dateien/hochladen`, cookie)).status, 200)
  })

  it('shows no other media than the files of this aid, whatever a form says', async () => {
    const { location: address } = await send(paths.texts.creation.to(), { kind: 'aid', title: 'Fremdes' })
    const [row] = await portal.db.selectFrom('editorial_files').select('media_id').execute()
    const form = { base: '1', title: 'Fremdes', summary: '', text: '', files: row?.media_id ?? '' }
    assert.equal((await send(address, form)).status, 303)
    assert.doesNotMatch((await read(`${address}/vorschau`, cookie)).html, /Satzung als PDF/)
  })

  it('stands in the list of media with what shows it, and without use once nothing does', async () => {
    await givenPicture('Das Rathaus')
    const list = async (address: string) => (await read(address, cookie)).html
    const unused = await list('/redaktion/texte/medien?verwendung=ohne')
    assert.match(unused, /Alle \(3\)[^]*Ohne Verwendung \(1\)[^]*Das Rathaus[^]*nirgends/)
    const all = await list(paths.texts.media.to())
    assert.match(all, /Satzung als PDF[^]*href="\/redaktion\/texte\/arbeitshilfe\/fremdes"[^]*\(nur Entwurf\)/)
    const [picture] = await portal.db.selectFrom('editorial_pictures').select('media_id').execute()
    const { location: address } = await send(paths.texts.creation.to(), { kind: 'news', title: 'Mit Bild' })
    const text = `![Das Rathaus](/medien/${picture?.media_id})\n\n*Bild: Stadt Musterstadt*`
    await send(address, { base: '1', title: 'Mit Bild', summary: 'Kurz.', text })
    await send(`${address}/veroeffentlichung`, { number: '2', when: 'now', at: '' })
    await send(address, { base: '2', title: 'Mit Bild', summary: 'Kurz.', text: 'Ohne Bild' })
    const used = await list(paths.texts.media.to())
    assert.match(
      used,
      /Das Rathaus[^]*href="\/redaktion\/texte\/meldung\/mit-bild"[^(]*<\/li>/,
      'still read, though no longer in the draft',
    )
    assert.match(used, /Ohne Verwendung \(0\)/)
  })

  it('is read again by its day: the editors are told, and it stands under what needs work', async () => {
    await portal.moveTo('2026-11-17T00:00')
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
    const told = (await mailsTo(portal.db, EDITOR)).filter(({ text }) => text.includes('/redaktion/texte/arbeitshilfe/gkg-nrw'))
    assert.equal(told.length, 1)
    assert.match(told[0]?.text ?? '', /die Arbeitshilfe „Gesetz über kommunale Gemeinschaftsarbeit \(GkG NRW\)“/)
    assert.match((await read('/redaktion/texte?stand=ueberarbeiten', await portal.signIn(EDITOR))).html, /arbeitshilfe\/gkg-nrw/)
  })
})
