import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { isDeepStrictEqual } from 'node:util'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { NEWS, PICTURES, PROJECTS, wordPressContent } from '../../../test/wordpress-content.ts'
import { startWordPress, withoutWordPress, type Filled, type WordPress } from '../../../test/wordpress.ts'
import { givenPerson } from '../../../test/people.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import { recordNewsVersion } from '../../features/editorial/index.ts'
import { findImportedProfile, publishImported } from '../../features/projects/index.ts'
import { listPlaces } from '../../places/index.ts'
import { transact } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { ImportRun } from './import-run.ts'
import { importWordPress } from './import-wordpress.ts'
import { reportOf } from './report.ts'

const PAGES = 2
const NOTHING = { new: 0, changed: 0, unchanged: 0, left: 0 }
const FIRST = {
  project: { ...NOTHING, new: PROJECTS },
  news: { ...NOTHING, new: NEWS },
  page: { ...NOTHING, new: PAGES, left: 1 },
  media: { ...NOTHING, new: PICTURES },
}
const AGAIN = {
  project: { ...NOTHING, unchanged: PROJECTS },
  news: { ...NOTHING, unchanged: NEWS },
  page: { ...NOTHING, unchanged: PAGES, left: 1 },
  media: { ...NOTHING, unchanged: PICTURES },
}

describe('the import of a real WordPress', { skip: withoutWordPress, timeout: 300_000 }, () => {
  let portal: TestSite
  let wordPress: WordPress
  let filled: Filled
  const file = join(tmpdir(), `ik-export-${process.pid}.xml`)
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    wordPress = await startWordPress()
    filled = wordPress.put(await wordPressContent(await listPlaces(portal.db, ['municipality'])))
    wordPress.exportTo(file)
  })
  after(async () => {
    await wordPress?.stop()
    await portal?.close()
    rmSync(file, { force: true })
  })

  const rows = async () => {
    const tables = [
      'projects_projects',
      'projects_versions',
      'editorial_news',
      'editorial_news_versions',
      'editorial_pages',
    ] as const
    const more = ['media_items', 'site_imported_posts', 'platform_blobs', 'site_redirects', 'platform_events'] as const
    const counts = [...tables, ...more].map(async (table) => {
      const { count } = await portal.db
        .selectFrom(table)
        .select((row) => row.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow()
      return [table, Number(count)] as const
    })
    return Object.fromEntries(await Promise.all(counts))
  }
  const read = async (address: string) => {
    const answer = await portal.request(address)
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
  }
  const pathOf = (address: string) => new URL(address).pathname
  const reasonsOf = ({ remarks }: ImportRun) => remarks.map(({ field, reason, value }) => [field, reason, value])

  it('by its address takes over everything, and names what it could not', async () => {
    const run = await importWordPress(portal.deps, wordPress.address)
    assert.deepEqual(run.counts, FIRST)
    assert.deepEqual(reasonsOf(run), [['page', 'page-exists', 'Impressum']])
    await portal.runJobs()
  })

  it('a second time by its address writes nothing', async () => {
    const standing = await rows()
    const run = await importWordPress(portal.deps, wordPress.address)
    assert.deepEqual(run.counts, AGAIN)
    assert.deepEqual(await rows(), standing)
  })

  it('and by an export file of the same site neither', async () => {
    const standing = await rows()
    const run = await importWordPress(portal.deps, file)
    assert.deepEqual(run.counts, AGAIN)
    assert.deepEqual(await rows(), standing)
  })

  it('leads every old address on to a page that is there', async () => {
    const posts = Object.values(filled.posts).flatMap(({ id, address }) => [pathOf(address), `/?p=${id}`])
    const files = Object.values(filled.pictures).flatMap(({ address, page, sized }) => [address, page, sized].map(pathOf))
    const old = [...posts, ...files, ...filled.terms.map(pathOf)]
    assert.ok(old.length > 2 * (PROJECTS + NEWS) + 3 * PICTURES)
    const targets = new Set<string>()
    for (const address of old) {
      const { status, location } = await read(address)
      assert.equal(status, 301, address)
      targets.add(location ?? '')
    }
    for (const target of targets) assert.equal((await read(target)).status, 200, target)
    assert.ok(targets.size >= PROJECTS + NEWS + PAGES + PICTURES)
  })

  for (const [how, index] of [
    ['custom fields', 1],
    ['one labelled text', 3],
  ] as const)
    it(`shows a profile with everything that ${how} held`, async () => {
      const { location } = await read(pathOf(filled.posts[`Gemeinsam erledigt & geteilt, Nr. ${index}`]?.address ?? ''))
      const { html } = await read(location ?? '')
      for (const shown of [
        `Gemeinsam erledigt &amp; geteilt, Nr. ${index}`,
        `Zu wenig Personal im Fall ${index}.`,
        'Die Aufgabe soll auch in zehn Jahren noch erledigt werden.',
        `Umgesetzt wurde es in Schritt ${index}.`,
        'Umlage nach Einwohnern.',
        String(2001 + index),
        'Aus dem früheren Portal übernommen',
        `/medien/`,
        `Ein Rathaus, Nummer ${index}`,
        `Foto: Beispielstadt ${index}`,
      ])
        assert.ok(html.includes(shown), shown)
      assert.doesNotMatch(html, /Erika Muster|@beispiel\.example|4711/)
    })

  it('keeps whom to ask, unseen', async () => {
    const contacts = await portal.db.selectFrom('projects_contacts').selectAll().execute()
    assert.equal(contacts.length, PROJECTS)
    assert.ok(contacts.some(({ mailbox, phone }) => mailbox === 'bauhof7@beispiel.example' && phone === '0211 4711-7'))
  })

  it('names no place that the register does not have, and every one that it has', async () => {
    const profiles = await portal.db.selectFrom('projects_published').select(['lead_name', 'partner_names', 'facets']).execute()
    assert.ok(profiles.every(({ lead_name: lead, partner_names: partners }) => lead !== '' && partners.length === 3))
    assert.ok(profiles.every(({ facets }) => facets.some((facet) => facet.startsWith('thema:'))))
  })

  it('shows news with heading, list, link and its pictures, from blocks and from the classic editor', async () => {
    const blocks = await read((await read(pathOf(filled.posts['Meldung „0“ aus dem Beispiel']?.address ?? ''))).location ?? '')
    assert.match(blocks.html, /<h2>Überblick<\/h2>/)
    assert.match(blocks.html, /<strong>wichtiger<\/strong>[^]*href="https:\/\/www\.beispiel\.example\/a_b"/)
    assert.match(blocks.html, /<li>Erstens<\/li>/)
    assert.equal([...blocks.html.matchAll(/<img src="\/medien\//g)].length, 2)
    assert.match(blocks.html, /Foto: Beispielstadt 10/)
    assert.doesNotMatch(blocks.html, /wp:paragraph|wp-content/)
    const classic = await read((await read(pathOf(filled.posts['Meldung „1“ aus dem Beispiel']?.address ?? ''))).location ?? '')
    assert.match(classic.html, /<p>Erster Absatz von Meldung 1\.<br \/>\s*Zweite Zeile\.<\/p>/)
    assert.match(classic.html, /Letzter Absatz mit 3 \* 4 = 12 und_unterstrich\./)
  })

  it('sends pictures drawn anew, without what the camera wrote', async () => {
    const { id } = await portal.db.selectFrom('media_items').select('id').limit(1).executeTakeFirstOrThrow()
    const answer = await portal.request(`/medien/${id}`)
    assert.equal(answer.headers.get('content-type'), 'image/webp')
    assert.ok(!Buffer.from(await answer.arrayBuffer()).includes('Kamera'))
  })

  it('finds what was imported', async () => {
    assert.match((await read('/suche?q=Meldung+Beispiel')).html, /\/aktuelles\//)
    assert.match((await read('/projekte?q=Umlage')).html, /300 Projekte/)
  })

  it('says on the command line what it did, and by its exit code that not all could be mapped', async () => {
    const { code, said } = await cli(['import', 'wordpress', file])
    assert.equal(code, 3, said)
    assert.match(said, /projects +0 new, 0 changed, 300 unchanged, 0 left out/)
    assert.match(said, /1 × page-exists:[^]*Impressum/)
  })

  const titleOf = (index: number) => `Gemeinsam erledigt & geteilt, Nr. ${index}`
  const idOf = (title: string) => filled.posts[title]?.id ?? 0
  const targetOf = async (title: string) =>
    (
      await portal.db
        .selectFrom('site_imported_posts')
        .where('post_id', '=', idOf(title))
        .select('target_id')
        .executeTakeFirstOrThrow()
    ).target_id
  const changeThere = (type: string, title: string, fields = {}) =>
    wordPress.put({ posts: [{ id: idOf(title), type, title, content: 'Dort neu.', date: '2025-03-01 10:00:00', fields }] })

  it('makes a changed post the next version, and nothing of the others', async () => {
    changeThere('projekt', titleOf(1), { aktenzeichen: 'A 7' })
    const run = await importWordPress(portal.deps, wordPress.address)
    assert.deepEqual(run.counts.project, { ...NOTHING, changed: 1, unchanged: PROJECTS - 1 })
    assert.deepEqual(reasonsOf(run).at(-1), ['meta:aktenzeichen', 'unknown-field', 'A 7'])
    assert.match(reportOf(run), /1 × unknown-field/)
    const projectId = await targetOf(titleOf(1))
    const versions = await portal.db
      .selectFrom('projects_versions')
      .where('project_id', '=', projectId)
      .select('number')
      .execute()
    assert.equal(versions.length, 2)
  })

  it('leaves alone what was changed or withdrawn here since', async () => {
    const news = 'Meldung „2“ aus dem Beispiel'
    const [newsId, changedId, withdrawnId] = [await targetOf(news), await targetOf(titleOf(2)), await targetOf(titleOf(3))]
    const { personId: person } = await givenPerson(portal.db, { email: 'redaktion@portal.example' })
    const at = new Date('2025-12-04T08:00:00Z')
    await transact(portal.db, async (tx) => {
      const words = { title: 'Hier geschrieben', summary: '', text: 'Hier geschrieben', source: null }
      await recordNewsVersion(tx, { ...words, newsId, visibleFrom: at, writtenBy: person, writtenAt: at })
      const standing = await findImportedProfile(tx, changedId)
      const content = { ...standing!.content, title: 'Hier geschrieben' }
      const days = { publishedAt: at, confirmedOn: '2025-12-04' }
      await publishImported(tx, { projectId: changedId, name: standing!.slug, content, contact: null, ...days })
      const withdrawal = { reason: 'Irrtum', by_editors: true, withdrawn_by: person, withdrawn_at: at }
      await tx
        .insertInto('projects_withdrawals')
        .values({ project_id: withdrawnId, ...withdrawal })
        .execute()
      const subject = { table: 'projects_projects', id: withdrawnId }
      await recordEvent(tx, { kind: 'project-withdrawn', actorId: person, subject, at })
    })
    changeThere('post', news)
    changeThere('projekt', titleOf(2))
    changeThere('projekt', titleOf(3))
    const standing = await rows()
    const run = await importWordPress(portal.deps, wordPress.address)
    assert.deepEqual(run.counts.project, { ...NOTHING, unchanged: PROJECTS - 2, left: 2 })
    assert.deepEqual(run.counts.news, { ...NOTHING, unchanged: NEWS - 1, left: 1 })
    const reasons = run.remarks.map(({ postId, reason }) => [postId, reason])
    for (const expected of [
      [idOf(news), 'changed-here'],
      [idOf(titleOf(2)), 'changed-here'],
      [idOf(titleOf(3)), 'withdrawn-here'],
    ])
      assert.ok(
        reasons.some((reason) => isDeepStrictEqual(reason, expected)),
        String(expected),
      )
    // The news item has another date there now, and so another address, which leads on, too.
    assert.deepEqual(await rows(), { ...standing, site_redirects: Number(standing.site_redirects) + 1 })
    assert.equal((await read((await read(`/?p=${idOf(titleOf(3))}`)).location ?? '')).status, 410)
  })

  it('by the export file first and by its address then is the same', async () => {
    const other = await testSite({ at: '2025-12-04T09:30' })
    try {
      assert.deepEqual((await importWordPress(other.deps, file)).counts, FIRST)
      const again = await importWordPress(other.deps, wordPress.address)
      assert.deepEqual(again.counts.media, AGAIN.media)
      assert.deepEqual(again.counts.project, { ...NOTHING, unchanged: PROJECTS - 3, changed: 3 })
      assert.deepEqual(again.counts.news, { ...NOTHING, unchanged: NEWS - 1, changed: 1 })
    } finally {
      await other.close()
    }
  })

  async function cli(args: string[]): Promise<{ code: number; said: string }> {
    const env = {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: portal.database.url,
      DATA_DIR: portal.dataDir,
      LOG_LEVEL: 'silent',
    }
    return new Promise((resolve) => {
      execFile(process.execPath, ['--import', 'tsx', 'bin/cli.ts', ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
      )
    })
  }
})
