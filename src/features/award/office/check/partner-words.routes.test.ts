import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { unzip } from '../../../../../test/unzip.ts'
import { givenEntry, givenOpened, givenSubmission, KALL, SCHLEIDEN } from '../../../../../test/factories.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'
const INGRID = 'ingrid.vordruck@buero.example'

describe('what partners say after handing in', () => {
  let portal: TestSite
  let cookie = ''
  let marta = ''
  let entryId = ''

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    for (const { placeId, name } of [KALL, SCHLEIDEN]) {
      const domain = `${name.toLowerCase()}.example`
      await portal.db.updateTable('places').set({ domain, domain_confirmed: true }).where('id', '=', placeId).execute()
    }
    cookie = await portal.signIn(INGRID)
    marta = await portal.signIn(MARTA)
    entryId = await givenEntry(portal.db, { by: MARTA })
    await ask(KALL.placeId, 'rathaus@kall.example')
    await ask(SCHLEIDEN.placeId, 'rathaus@schleiden.example')
    await portal.runJobs()
    await givenSubmission(portal.deps, { entryId, by: MARTA })
  })
  after(() => portal.close())

  const ask = (whom: string, recipient: string) =>
    portal.request(paths.award.partnerRequests.to({ entryId }), {
      cookie: marta,
      form: { whom, [`recipient-${whom}`]: recipient },
    })
  const read = async (path: string) => (await portal.request(path, { cookie })).text()
  async function object(recipient: string): Promise<void> {
    const [mail] = await mailsTo(portal.db, recipient)
    const link = /http:\/\/portal\.example(\/landespreis\/partner\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const form = { answer: 'object', reason: 'KANARIE: ohne uns.', name: 'Anna Amt', function: 'Amtsleiterin' }
    assert.equal((await portal.request(link, { form })).status, 303)
    await portal.runJobs()
  }

  it('reaches the office with a way to the entry, but not its title', async () => {
    await object('rathaus@kall.example')
    const [mail] = (await mailsTo(portal.db, INGRID)).filter(({ subject }) => subject.startsWith('Widerspruch'))
    const link = /http:\/\/portal\.example(\S+)/.exec(mail?.text ?? '')?.[1]
    assert.equal(link, paths.office.entry.to({ entryId }))
    assert.doesNotMatch(mail?.text ?? '', /KANARIE/)
    const closed = await portal.request(link ?? '', { cookie })
    assert.equal(closed.status, 200)
    assert.doesNotMatch(await closed.text(), /KANARIE/, 'not before the opening')
  })

  it('stands on the office page beside what was frozen, and in what the program proposes', async () => {
    await portal.moveTo('2026-02-11T09:00')
    const edition = portal.db.selectFrom('award_editions').where('slug', '=', '2025-2026').select('id')
    await givenOpened(portal.db, (await edition.executeTakeFirstOrThrow()).id)
    const page = await read(paths.office.entry.to({ entryId }))
    const [, today = '', frozen = ''] = page.slice(page.indexOf('Stand heute')).split('<table')
    assert.match(today, /rathaus@kall\.example[^]*widerspricht[^]*KANARIE: ohne uns\.[^]*Anna Amt, Amtsleiterin/)
    assert.match(today, /hat nicht widersprochen/, 'Schleiden kept silent until the date')
    assert.match(frozen, /rathaus@kall\.example[^]*Antwort steht aus/)
    assert.doesNotMatch(frozen, /widerspricht/)
    const check = await read(paths.office.check.page.to({ entryId }))
    assert.match(check, /Widersprochen: Kall \(nach der Einreichung\)\./)
    assert.doesNotMatch(check, /Kein Partner hat widersprochen|Bitte prüfen:/)
  })

  it('goes into the decision file', async () => {
    const answer = await portal.request(paths.office.decisionFile.download.to({ slug: '2025-2026' }), { cookie })
    const filed = (await unzip(Buffer.from(await answer.arrayBuffer()))).get('partner.json')?.toString() ?? ''
    const words = JSON.parse(filed) as { party: string; answer: string | null; recipient: string; reason: string | null }[]
    const named = words.map(({ party, recipient, reason }) => [party, recipient, reason])
    assert.deepEqual(named.sort(), [
      ['Kall', 'rathaus@kall.example', 'KANARIE: ohne uns.'],
      ['Schleiden', 'rathaus@schleiden.example', null],
    ])
  })

  it('is marked where the address looks as if the lead had asked itself, or somebody else', async () => {
    const requests = portal.db.updateTable('award_partner_requests')
    await requests.set({ recipient: 'kall@freemail.example' }).where('place_id', '=', KALL.placeId).execute()
    await requests.set({ recipient: MARTA.toUpperCase() }).where('place_id', '=', SCHLEIDEN.placeId).execute()
    const check = await read(paths.office.check.page.to({ entryId }))
    assert.match(check, /Bitte prüfen: [^]*Kall \(kall@freemail\.example\) liegt nicht bei kall\.example\./)
    assert.match(check, /Schleiden \(MARTA\.PROBE@HELLENTHAL\.EXAMPLE\) gehört einer Person der Federführung\./)
  })
})
