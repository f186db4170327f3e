import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { givenSubscriber, signUpForm } from '../../../../test/subscribers.ts'
import { paths } from '../../../paths.ts'
import type { Deps } from '../../../platform/deps.ts'
import { returnPathOf } from '../../../platform/return-path.ts'
import { readBounces } from './read-bounces.job.ts'

const EDITOR = 'nina.zeile@redaktion.example'

// proves: EM-08
describe('what comes back for a confirmation or a collection', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bounces-'))
  let portal: TestSite
  let deps: Deps
  before(async () => {
    for (const name of ['new', 'cur', 'tmp']) mkdirSync(join(folder, name))
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    deps = { ...portal.deps, config: { ...portal.deps.config, returnAddress: 'rueck@portal.example', bouncesDir: folder } }
  })
  after(async () => {
    await portal.close()
    rmSync(folder, { recursive: true })
  })

  let arrived = 0
  async function comes(report: string, mailId: string): Promise<void> {
    const raw = readFileSync(`src/features/newsletter/bounces/reports/${report}.eml`, 'utf8')
    arrived += 1
    writeFileSync(
      join(folder, 'new', `17649180${arrived}.V1.mail`),
      raw.replaceAll('RETURN_PATH', returnPathOf(deps, mailId) ?? ''),
    )
    await readBounces(deps)
    assert.deepEqual([readdirSync(join(folder, 'new')), readdirSync(join(folder, 'cur'))], [[], []])
  }
  async function mailTo(recipient: string, reason: string): Promise<{ id: string; own_return_path: boolean }> {
    return portal.db
      .selectFrom('platform_mails')
      .where('recipient', '=', recipient)
      .where('once_key', 'like', `${reason}%`)
      .select(['id', 'own_return_path'])
      .executeTakeFirstOrThrow()
  }
  const signUp = (email: string) =>
    portal.request(paths.subscribers.signUp.to(), { form: signUpForm(portal, { email, zu: 'thema:bauhof' }) })
  const bounces = async () =>
    (await portal.db.selectFrom('subscribers_bounces').select(['kind', 'status']).orderBy('status').execute()).map(
      ({ kind, status }) => `${kind} ${status}`.trim(),
    )
  const suppressed = async () => {
    const rows = await portal.db.selectFrom('subscribers_suppressions').where('lifted_at', 'is', null).select('reason').execute()
    return rows.map(({ reason }) => reason).toSorted()
  }
  const mailsAskedFor = async (email: string) =>
    (await portal.db.selectFrom('platform_mails').where('recipient', '=', email).select('id').execute()).length

  it('pauses the address that does not exist, for what is asked for later, too; told twice it counts once', async () => {
    await signUp('gibtesnicht@anderswo.example')
    const { id, own_return_path: hasOwn } = await mailTo('gibtesnicht@anderswo.example', 'subscription-confirm')
    assert.equal(hasOwn, true)
    for (const _ of [1, 2]) await comes('postfix-no-such-user', id)
    assert.deepEqual([await bounces(), await suppressed()], [['hard 5.1.1'], ['bounced']])
    await signUp('gibtesnicht@anderswo.example')
    assert.equal(await mailsAskedFor('gibtesnicht@anderswo.example'), 1)
  })

  it('counts a full mailbox and goes on; stops after a complaint about what was added', async () => {
    const email = 'voll@anderswo.example'
    const settings = await givenSubscriber(portal, { email, zu: 'thema:bauhof' })
    await comes('exchange-mailbox-full', (await mailTo(email, 'subscription-confirm')).id)
    assert.deepEqual([await bounces(), await suppressed()], [['hard 5.1.1', 'soft 5.2.2'], ['bounced']])
    await portal.request(`${settings}/dazu`, { form: { dazu: 'thema:standesamt', consent: 'ja' } })
    const added = await mailTo(email, 'subscription-added')
    assert.equal(added.own_return_path, true)
    await comes('complaint', added.id)
    assert.deepEqual(await suppressed(), ['bounced', 'complained'])
    assert.match(await (await portal.request(settings)).text(), /haben sich beschwert/)
  })

  it('is nothing for mails of accounts, which nobody subscribed to and nothing stops', async () => {
    await portal.request(paths.people.signIn.to(), { form: { email: EDITOR } })
    const mail = await mailTo(EDITOR, 'sign-in')
    assert.equal(mail.own_return_path, false)
    const before = await bounces()
    await comes('postfix-no-such-user', mail.id)
    assert.deepEqual([await bounces(), await suppressed()], [before, ['bounced', 'complained']])
  })

  it('is counted where the editors look, and has its event without an address', async () => {
    const page = await (await portal.request(paths.subscribers.proofs.to(), { cookie: await portal.signIn(EDITOR) })).text()
    assert.match(page, /Bestätigungen und Sammlungen, die zurückkamen[^]{0,300}>2</)
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'subscription-mail-bounced')
      .select('record')
      .execute()
    assert.equal(events.length, 3)
    assert.doesNotMatch(JSON.stringify(events), /anderswo\.example/)
  })
})
