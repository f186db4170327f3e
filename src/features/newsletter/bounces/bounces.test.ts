import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { givenReaders, givenReleasedIssue } from '../../../../test/drills/readers.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import type { Deps } from '../../../platform/deps.ts'
import { returnPathOf } from '../../../platform/return-path.ts'
import { sealedLink } from '../../../subscribers/sealed-link.ts'
import { sendIssues } from '../sending/send-issues.job.ts'
import { readBounces } from './read-bounces.job.ts'

const EDITOR = 'nina.zeile@redaktion.example'

// proves: EM-08
describe('what comes back for an issue', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bounces-'))
  let portal: TestSite
  let deps: Deps
  let issueId = ''
  let readers: string[] = []
  before(async () => {
    for (const name of ['new', 'cur', 'tmp']) mkdirSync(join(folder, name))
    portal = await testSite({ at: '2025-12-04T09:30' })
    const { personId } = await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    readers = await givenReaders(portal.db, 5)
    issueId = await givenReleasedIssue(portal.db, personId, readers)
    deps = { ...portal.deps, config: { ...portal.deps.config, returnAddress: 'rueck@portal.example', bouncesDir: folder } }
    await sendIssues(deps, {})
  })
  after(async () => {
    await portal.close()
    rmSync(folder, { recursive: true })
  })

  let arrived = 0
  async function comes(name: string, to: string): Promise<void> {
    const raw = readFileSync(`src/features/newsletter/bounces/reports/${name}.eml`, 'utf8')
    arrived += 1
    writeFileSync(join(folder, 'new', `17649180${arrived}.V1.mail`), raw.replaceAll('RETURN_PATH', to))
    await readBounces(deps)
    assert.deepEqual(readdirSync(join(folder, 'new')), [])
  }
  async function pathOf(reader: number): Promise<string> {
    const { mail_id } = await portal.db
      .selectFrom('newsletter_recipients')
      .where('issue_id', '=', issueId)
      .where('subscriber_id', '=', readers[reader] ?? '')
      .select('mail_id')
      .executeTakeFirstOrThrow()
    return returnPathOf(deps, mail_id) ?? ''
  }
  const bounces = async () =>
    (
      await portal.db.selectFrom('newsletter_bounces').select(['kind', 'status']).orderBy('noted_at').orderBy('kind').execute()
    ).map(({ kind, status }) => `${kind} ${status}`.trim())
  const suppressed = async () =>
    (
      await portal.db
        .selectFrom('subscribers_suppressions')
        .where('lifted_at', 'is', null)
        .select('reason')
        .orderBy('reason')
        .execute()
    ).map(({ reason }) => reason)
  const aside = () => readdirSync(join(folder, 'cur')).length
  const settings = (reader: number) =>
    paths.subscribers.preferences.to({ token: sealedLink(readers[reader] ?? '', 'preferences', deps.keys) })
  const nextGoesTo = async () => {
    const { personId } = await givenPerson(portal.db, { email: EDITOR })
    const next = await givenReleasedIssue(portal.db, personId, readers)
    await sendIssues(deps, {})
    const { sent } = await portal.db
      .selectFrom('newsletter_recipients')
      .where('issue_id', '=', next)
      .where('outcome', '=', 'sent')
      .select((of) => of.fn.countAll().as('sent'))
      .executeTakeFirstOrThrow()
    return Number(sent)
  }

  it('pauses an address that does not exist, and says so where it is looked for', async () => {
    await comes('postfix-no-such-user', await pathOf(0))
    assert.deepEqual([await bounces(), await suppressed(), aside()], [['hard 5.1.1'], ['bounced'], 0])
    assert.equal(await nextGoesTo(), 4)
    const page = await (await portal.request(settings(0))).text()
    assert.match(page, /E-Mails an Ihre Adresse kamen zurück[^]*Wieder E-Mails bekommen/)
    assert.doesNotMatch(await (await portal.request(settings(1))).text(), /kamen zurück/)
  })

  it('goes on when whoever reads the mailbox says so', async () => {
    const again = await portal.request(`${settings(0)}/weiter`, { form: {} })
    assert.equal(again.status, 303)
    assert.deepEqual(await suppressed(), [])
    assert.doesNotMatch(await (await portal.request(settings(0))).text(), /kamen zurück/)
    assert.equal(await nextGoesTo(), 5)
  })

  it('counts what may pass, once, and goes on', async () => {
    for (let time = 0; time < 2; time += 1) await comes('exchange-mailbox-full', await pathOf(1))
    await comes('expired', await pathOf(2))
    await comes('delayed', await pathOf(3))
    assert.deepEqual((await bounces()).sort(), ['hard 5.1.1', 'soft 4.4.7', 'soft 5.2.2'])
    assert.deepEqual([await suppressed(), aside()], [[], 0])
  })

  it('stops after a complaint, found in the mail that it encloses', async () => {
    await comes('complaint', await pathOf(3))
    assert.deepEqual(await suppressed(), ['complained'])
    assert.equal(await nextGoesTo(), 4)
    assert.match(await (await portal.request(settings(3))).text(), /haben sich beschwert/)
  })

  it('believes nothing that was made up, and leaves to a person what it does not understand', async () => {
    const [before, known] = [await bounces(), await pathOf(4)]
    const forged = known.replace(/\.[a-z2-7]{16}@/, '.aaaaaaaaaaaaaaaa@')
    await comes('postfix-no-such-user', forged)
    await comes('complaint', 'rueck@portal.example')
    await comes('away', known)
    await comes('not-spam', known)
    assert.deepEqual([await bounces(), await suppressed(), aside()], [before, ['complained'], 4])
  })

  it('is nothing for an address that was forgotten', async () => {
    const path = await pathOf(4)
    await portal.db
      .deleteFrom('subscribers_subscribers')
      .where('id', '=', readers[4] ?? '')
      .execute()
    await comes('postfix-no-such-user', path)
    assert.deepEqual([await suppressed(), aside()], [['complained'], 4])
  })

  it('has its event, without an address', async () => {
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'newsletter-bounced')
      .select('record')
      .execute()
    assert.equal(events.length, (await bounces()).length)
    assert.doesNotMatch(JSON.stringify(events), /liste\.example/)
  })
})
