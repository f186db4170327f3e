import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { visitor } from '../../../../../test/browser-jar.ts'
import { givenEntry } from '../../../../../test/factories.ts'
import { formOf } from '../../../../../test/form-of.ts'
import { OFFICE } from '../../../../../test/jury.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'
const JONAS = 'jonas.vorlage@schleiden.example'

describe('a change to a published edition', () => {
  let portal: TestSite
  let editionId = ''
  let entryId = ''
  let office: ReturnType<typeof visitor>
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    const edition = portal.db.selectFrom('award_editions').where('slug', '=', '2025-2026').select('id')
    editionId = (await edition.executeTakeFirstOrThrow()).id
    entryId = await givenEntry(portal.db, { by: MARTA })
    await givenEntry(portal.db, { by: MARTA })
    office = visitor(portal)
    office.jar.set('sid', (await portal.signIn(OFFICE[0])).split('=')[1] as string)
  })
  after(() => portal.close())

  const at = (part: string) => paths.office.edition.part.to({ editionId, part })
  const form = async (part: string) => formOf(await (await office.get(at(part))).text())
  /** Afterwards the page of the editor, read anew, holds what was typed, and everything else as it was. */
  const change = async (part: string, typed: Record<string, string>) => {
    const { base: _, reason: __, ...before } = await form(part)
    for (const name of Object.keys(typed)) assert.notEqual(before[name], typed[name], `${part}: ${name} would be no change`)
    const sent = { ...(await form(part)), ...typed, reason: 'Auf Wunsch des Ministeriums', act: 'save' }
    const answer = await office.post(at(part), sent)
    assert.equal(answer.status, 303, `${part}: ${/kern-error[^]*?<\/p>/.exec(await answer.text())?.[0]}`)
    const { base: ___, reason: ____, ...now } = await form(part)
    assert.deepEqual(now, { ...before, ...typed })
  }
  const shown = async (path: string, email?: string) =>
    (await portal.request(path, email ? { cookie: await portal.signIn(email) } : {})).text()
  const news = async (email: string) =>
    (await mailsTo(portal.db, email)).filter(({ subject }) => /haben sich geändert/.test(subject)).map(({ text }) => text)
  const only = (texts: string[]) => {
    assert.equal(texts.length, 1)
    return texts[0] ?? ''
  }

  it('of the conditions is stored, shown to all, and told to people with drafts, once, with what it is', async () => {
    const { 'item-0-title': title = '' } = await form('bedingungen')
    await change('bedingungen', { minimum_partners: '3', 'item-1-text': 'Geänderte Bedingung.' })
    assert.match(await shown(paths.award.conditions.to()), /Geänderte Bedingung\./)
    const edition = portal.db.selectFrom('award_editions').where('id', '=', editionId).select('minimum_partners')
    assert.equal((await edition.executeTakeFirstOrThrow()).minimum_partners, 3)
    for (const _ of ['once', 'again']) await portal.runJobs()
    const { 'item-1-title': changed = '' } = await form('bedingungen')
    const text = only(await news(MARTA))
    assert.ok(
      text.includes(`- Geändert: Bedingung „${changed}“.\n- Geändert: wie viele kommunale Partner mindestens nötig sind.`),
    )
    assert.ok(title !== '' && !text.includes(title))
    assert.deepEqual(await news(JONAS), [])
  })

  it('of the dates of events is told with the new day, and one that nobody can see yet is not', async () => {
    const before = await news(MARTA)
    const { 'item-1-title': title = '', 'item-1-visible_from': visible = '' } = await form('termine')
    assert.ok(visible <= '2025-12-04T09:30')
    await change('termine', { 'item-1-starts_at': '2025-12-10T10:00', 'item-1-ends_at': '2025-12-10T11:00' })
    for (const _ of ['once', 'again']) await portal.runJobs()
    const [text = '', ...others] = await news(MARTA)
    assert.deepEqual(others, before)
    assert.ok(text.includes(`- Geändert: Termin „${title}“, Mittwoch, 10. Dezember 2025`), text)
    const { 'item-1-visible_from': _, ...hidden } = await form('termine')
    const later = {
      ...hidden,
      'item-1-visible_from': '2026-01-20T00:00',
      'item-1-place': 'KANARIE-ort',
      reason: 'Noch nicht sicher',
    }
    assert.equal((await office.post(at('termine'), { ...later, act: 'save' })).status, 303)
    await portal.runJobs()
    assert.doesNotMatch(JSON.stringify(await news(MARTA)), /KANARIE/)
    assert.doesNotMatch(await shown(paths.award.dates.to()), /KANARIE/)
  })

  it('of the jury, the form, the check list and the ladder is stored and shown, and mailed to nobody', async () => {
    const told = (await news(MARTA)).length
    await change('jury', { quorum: '4', 'item-0-note': 'Geänderte Bemerkung.', jury_terms: 'Geänderte Regeln.' })
    assert.match(await shown(paths.award.jury.to()), /Geänderte Bemerkung\./)
    await change('formular', {
      max_file_bytes: '7',
      'item-0-hint': 'Geänderter Hinweis.',
      'item-0-label': 'Geänderte Beschriftung',
    })
    const step = await shown(paths.award.step.to({ entryId, step: 'lead' }), MARTA)
    assert.ok(/Geänderte Beschriftung[^]*Geänderter Hinweis\./.test(step))
    await change('pruefliste', {
      'item-0-title': 'Geänderter Punkt',
      'item-0-explanation': 'Geänderte Erläuterung.',
      'item-0-rule': '',
    })
    const items = portal.db.selectFrom('award_check_items').where('edition_id', '=', editionId).orderBy('position')
    assert.deepEqual(await items.select(['title', 'explanation', 'rule']).executeTakeFirst(), {
      title: 'Geänderter Punkt',
      explanation: 'Geänderte Erläuterung.',
      rule: null,
    })
    await change('gleichstand', { 'item-0-kind': 'lot', 'item-0-criterion_id': '' })
    const rungs = portal.db.selectFrom('award_tie_breakers').where('edition_id', '=', editionId).orderBy('position')
    assert.deepEqual(await rungs.select(['kind', 'criterion_id']).executeTakeFirst(), { kind: 'lot', criterion_id: null })
    await portal.runJobs()
    assert.equal((await news(MARTA)).length, told)
  })
})
