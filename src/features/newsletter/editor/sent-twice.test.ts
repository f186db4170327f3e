import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { givenSubscriber } from '../../../../test/subscribers.ts'
import { sendTwice, TWICE } from '../../../../test/twice.ts'
import { paths } from '../../../paths.ts'

// proves: ID-02

const EDITOR = 'nina.zeile@redaktion.example'
const COLLEAGUE = 'paul.absatz@redaktion.example'
const { newsletter } = paths
const DETAILS = { title: 'Dezember', subjects: 'newsletter:aktuelles' }

describe('a form about an issue that is sent twice', () => {
  let portal: TestSite
  let editor: string
  let colleague: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    for (const email of [EDITOR, COLLEAGUE]) await givenPerson(portal.db, { email, role: 'editor' })
    editor = await portal.signIn(EDITOR)
    colleague = await portal.signIn(COLLEAGUE)
    await givenSubscriber(portal, { email: 'eins@anderswo.example', zu: 'newsletter:aktuelles' })
  })
  after(() => portal.close())

  const post = (address: string, form: Record<string, string>, cookie = editor) => portal.request(address, { form, cookie })
  const read = async (address: string) => (await portal.request(address, { cookie: editor })).text()
  const events = async (id: string) => {
    const rows = portal.db.selectFrom('platform_events').where('subject_id', '=', id).orderBy('seq')
    return (await rows.select('kind').execute()).map(({ kind }) => kind.replace('newsletter-', ''))
  }
  const blocks = async (issueId: string) => {
    const issue = portal.db.selectFrom('newsletter_issues').where('id', '=', issueId).select('blocks')
    return ((await issue.executeTakeFirstOrThrow()).blocks as { text: string }[]).map(({ text }) => text)
  }
  const addBlock = (issueId: string, number: number, text: string, cookie = editor) =>
    post(
      newsletter.block.to({ issueId, number: String(number) }, { art: 'text' }),
      { base: String(number), title: '', text },
      cookie,
    )
  const begin = async (...texts: string[]) => {
    const issueId = randomUUID()
    await post(newsletter.drafts.to(), { id: issueId, title: 'Dezember' })
    for (const [index, text] of texts.entries()) await addBlock(issueId, index + 1, text)
    return {
      issueId,
      base: String(texts.length + 1),
      led: `303 ${newsletter.draft.to({ issueId })}`,
      begun: await events(issueId),
    }
  }
  const ready = async () => {
    const { issueId, led } = await begin('Guten Tag.')
    await post(newsletter.draft.to({ issueId }), { base: '2', ...DETAILS })
    return { issueId, led, begun: await events(issueId) }
  }
  const released = async (when: Record<string, string>) => {
    const { issueId, led } = await ready()
    await post(newsletter.release.to({ issueId }), { base: '3', sendAt: '', ...when })
    return { issueId, led, begun: await events(issueId) }
  }

  for (const how of TWICE) {
    it(`begins one, ${how}`, async () => {
      const id = randomUUID()
      const led = `303 ${newsletter.draft.to({ issueId: id })}`
      const send = () => post(newsletter.drafts.to(), { id, title: `Einmal ${how}` })
      assert.deepEqual(await sendTwice(send, how), [led, led])
      assert.deepEqual(await events(id), ['begun'])
    })

    it(`changes subject and recipients once, ${how}`, async () => {
      const { issueId, led, begun } = await begin()
      const send = () => post(newsletter.draft.to({ issueId }), { base: '1', ...DETAILS })
      assert.deepEqual(await sendTwice(send, how), [led, led])
      assert.deepEqual(await events(issueId), [...begun, 'changed'])
    })

    it(`adds one block, ${how}`, async () => {
      const { issueId, led, begun } = await begin('eins')
      assert.deepEqual(await sendTwice(() => addBlock(issueId, 2, 'zwei'), how), [led, led])
      assert.deepEqual(await blocks(issueId), ['eins', 'zwei'])
      assert.deepEqual(await events(issueId), [...begun, 'changed'])
    })

    it(`changes a block once, ${how}`, async () => {
      const { issueId, base, led, begun } = await begin('eins', 'zwei')
      const send = () => post(newsletter.block.to({ issueId, number: '1' }), { base, title: 'Neu', text: 'anders' })
      assert.deepEqual(await sendTwice(send, how), [led, led])
      assert.deepEqual(await blocks(issueId), ['anders', 'zwei'])
      assert.deepEqual(await events(issueId), [...begun, 'changed'])
    })

    for (const [act, position, left] of [
      ['up', 3, ['eins', 'drei', 'zwei']],
      ['remove', 2, ['eins', 'drei']],
    ] as const)
      it(`moves one block once (${act}), ${how}`, async () => {
        const { issueId, base, led, begun } = await begin('eins', 'zwei', 'drei')
        const address = newsletter.blockOrder.to({ issueId, number: String(position) })
        const page = await read(newsletter.draft.to({ issueId }))
        const mark = new RegExp(`action="${address}"[^]*?name="mark" value="([^"]+)"`).exec(page)?.[1] ?? assert.fail()
        assert.deepEqual(await sendTwice(() => post(address, { base, act, mark }), how), [led, led])
        assert.deepEqual(await blocks(issueId), left)
        assert.deepEqual(await events(issueId), [...begun, 'changed'])
      })

    for (const when of [
      { when: 'now', sendAt: '' },
      { when: 'later', sendAt: '2025-12-05T08:00' },
    ])
      it(`releases it once (${when.when}), ${how}`, async () => {
        const { issueId, led, begun } = await ready()
        const send = () => post(newsletter.release.to({ issueId }), { base: '3', ...when })
        assert.deepEqual(await sendTwice(send, how), [led, led])
        assert.deepEqual(await events(issueId), [...begun, 'released'])
        assert.equal((await send()).status, 303)
        const other = await post(newsletter.release.to({ issueId }), { base: '3', when: 'later', sendAt: '2025-12-09T08:00' })
        assert.equal(other.status, 422, 'for another instant it is not released again')
      })

    it(`moves its instant once, ${how}`, async () => {
      const { issueId, led, begun } = await released({ when: 'later', sendAt: '2025-12-05T08:00' })
      const send = () => post(newsletter.rescheduling.to({ issueId }), { sendAt: '2025-12-06T08:00' })
      assert.deepEqual(await sendTwice(send, how), [led, led])
      assert.deepEqual(await events(issueId), [...begun, 'moved'])
    })

    it(`stops it once, ${how}`, async () => {
      const { issueId, led, begun } = await released({ when: 'later', sendAt: '2025-12-05T08:00' })
      assert.deepEqual(await sendTwice(() => post(newsletter.cancellation.to({ issueId }), {}), how), [led, led])
      assert.deepEqual(await events(issueId), [...begun, 'cancelled'])
    })

    for (const act of ['again', 'sent'])
      it(`decides what is in doubt once (${act}), ${how}`, async () => {
        const { issueId, led, begun } = await released({ when: 'now' })
        await portal.db
          .updateTable('newsletter_recipients')
          .set({ claimed_at: new Date(Date.now() - 3_600_000), mail_id: randomUUID() })
          .where('issue_id', '=', issueId)
          .execute()
        assert.deepEqual(await sendTwice(() => post(newsletter.unsettled.to({ issueId }), { act }), how), [led, led])
        assert.deepEqual(await events(issueId), [...begun, 'settled'])
        const other = await post(newsletter.unsettled.to({ issueId }), { act: act === 'sent' ? 'again' : 'sent' })
        assert.match(await other.text(), /nichts mehr ungewiss/)
      })

    it(`sends one trial, ${how}`, async () => {
      const { issueId } = await begin(`Probe ${how}`)
      const page = await read(newsletter.preview.to({ issueId }))
      const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail()
      const led = `303 ${newsletter.preview.to({ issueId }, { probe: 'gesendet' })}`
      const before = await mails()
      assert.deepEqual(await sendTwice(() => post(newsletter.trial.to({ issueId }), { id }), how), [led, led])
      assert.equal((await mails()) - before, 1)
    })

    it(`discards it once, ${how}`, async () => {
      const { issueId, begun } = await begin()
      const led = `303 ${newsletter.drafts.to()}`
      assert.deepEqual(await sendTwice(() => post(newsletter.discarding.to({ issueId }), {}), how), [led, led])
      assert.deepEqual(await events(issueId), [...begun, 'discarded'])
    })
  }

  const mails = async () =>
    (await portal.db.selectFrom('platform_mails').where('recipient', '=', EDITOR).select('id').execute()).length

  it('is not the same form: what was typed stays beside what somebody else has saved', async () => {
    const { issueId, begun } = await begin()
    await post(newsletter.draft.to({ issueId }), { base: '1', ...DETAILS, title: 'Von Paul' }, colleague)
    const late = await post(newsletter.draft.to({ issueId }), { base: '1', ...DETAILS, title: 'Von Nina' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /inzwischen geändert[^]*So steht es jetzt[^]*Von Paul[^]*value="Von Nina"[^]*checked/)
    await addBlock(issueId, 1, 'ohne Stand', colleague)
    assert.deepEqual(await events(issueId), [...begun, 'changed'])
  })

  it('is not the same form: another subject of a form of the history becomes the subject, as long as nothing else was done', async () => {
    const { issueId, begun } = await begin()
    await post(newsletter.drafts.to(), { id: issueId, title: 'Doch Januar' })
    assert.match(await read(newsletter.draft.to({ issueId })), /<h1[^>]*>Doch Januar/)
    const again = await post(newsletter.drafts.to(), { id: issueId, title: 'Dezember' })
    assert.equal(again.status, 303)
    assert.match(await read(newsletter.draft.to({ issueId })), /<h1[^>]*>Doch Januar/)
    assert.deepEqual(await events(issueId), [...begun, 'changed'])
  })

  it('keeps what was typed: the page of an issue has no field that a link to a block would leave behind', async () => {
    const { issueId } = await begin('eins')
    const page = await read(newsletter.draft.to({ issueId }))
    assert.doesNotMatch(page.slice(page.indexOf('<main')), /<(textarea|select)|<input(?! type="hidden")/)
    const refused = await post(newsletter.draft.to({ issueId }), { base: '2', ...DETAILS, title: ' ' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /geben Sie einen Betreff an[^]*value="newsletter:aktuelles"[^>]*checked/)
  })
})
