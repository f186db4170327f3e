import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { parseDocument } from 'htmlparser2'
import { seedPeople } from '../../db/seeds/people.ts'
import { crawl } from '../../test/crawl.ts'
import { givenEntry, SCHLEIDEN } from '../../test/factories.ts'
import { givenPerson } from '../../test/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { isFilledIn } from './typed-form.ts'

const MARTA = 'marta.probe@hellenthal.example'
const ADA = 'ada.admin@betrieb.example'
const NEW = 'neu@anderswo.example'
const AWAY = 'mila.muster@anderswo.example'

type Case = {
  form: string
  as: string
  path: () => string
  values: Record<string, string>
  /** What must be read in the page and, once sent again, in the database. */
  typed: string
  stored: () => Promise<unknown[]>
}

describe('what somebody has filled in', () => {
  let portal: TestSite
  let entryId: string

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await givenPerson(portal.db, { email: NEW })
    await givenPerson(portal.db, { email: AWAY })
  })
  after(() => portal.close())
  beforeEach(async () => {
    await portal.db.deleteFrom('people_person_deactivations').execute()
    await portal.db.deleteFrom('people_roles').where('role', '=', 'juror').execute()
    await portal.db.deleteFrom('award_withdrawals').execute()
    await portal.db.deleteFrom('people_invitations').execute()
    await portal.db.deleteFrom('people_join_requests').execute()
    entryId = await givenEntry(portal.db, { by: MARTA })
  })

  const whom = `recipient-${SCHLEIDEN.placeId}`
  const withdrawal: Case = {
    form: 'a withdrawal',
    as: MARTA,
    path: () => paths.award.withdrawal.to({ entryId }),
    values: { reason: 'Unser Rat hat\n"anders" <beschlossen>', sure: 'ja' },
    typed: '"anders" <beschlossen>',
    stored: () => portal.db.selectFrom('award_withdrawals').selectAll().execute(),
  }
  const roles: Case = {
    form: 'a role',
    as: ADA,
    path: () => paths.people.roles.to(),
    values: { email: AWAY, role: 'juror', act: 'grant' },
    typed: AWAY,
    stored: () =>
      portal.db.selectFrom('people_roles as r').innerJoin('people_persons as p', 'p.id', 'r.person_id').select('email').execute(),
  }
  const persons: Case = {
    form: 'an account to be closed',
    as: ADA,
    path: () => paths.people.persons.to(),
    values: { email: AWAY, act: 'deactivate' },
    typed: AWAY,
    stored: () =>
      portal.db
        .selectFrom('people_person_deactivations as d')
        .innerJoin('people_persons as p', 'p.id', 'd.person_id')
        .select('email')
        .execute(),
  }
  const invitation: Case = {
    form: 'an invitation',
    as: MARTA,
    path: () => paths.people.invitations.to(),
    values: { email: 'kim.kollege@hellenthal.example', manages: 'yes' },
    typed: 'kim.kollege@hellenthal.example',
    stored: () => portal.db.selectFrom('people_invitations').selectAll().execute(),
  }
  const step: Case = {
    form: 'a step',
    as: MARTA,
    path: () => paths.award.step.to({ entryId, step: 'title' }),
    values: { base: '1', action: 'save', title: 'Rufbereitschaft zu fünft' },
    typed: 'Rufbereitschaft zu fünft',
    stored: () =>
      portal.db
        .selectFrom('award_entry_states')
        .select('content')
        .where('entry_id', '=', entryId)
        .where('revision', '=', 2)
        .execute(),
  }
  const organisation: Case = {
    form: 'an organisation outside the register',
    as: NEW,
    path: () => paths.people.joinOrganisation.to(),
    values: { name: 'Zweckverband Eifelwasser', kind: 'association' },
    typed: 'Zweckverband Eifelwasser',
    stored: () => portal.db.selectFrom('people_organisations').select('name').execute(),
  }
  const cases: Case[] = [
    withdrawal,
    roles,
    persons,
    {
      form: 'a partner request',
      as: MARTA,
      path: () => paths.award.partnerRequests.to({ entryId }),
      values: { whom: SCHLEIDEN.placeId, [whom]: 'rathaus@schleiden.example' },
      typed: 'rathaus@schleiden.example',
      stored: () => portal.db.selectFrom('award_partner_requests').selectAll().execute(),
    },
    invitation,
    {
      form: 'a right by name',
      as: MARTA,
      path: () => paths.award.entryRights.to({ entryId }),
      values: { act: 'add', email: 'jonas.vorlage@schleiden.example', level: 'edit' },
      typed: 'jonas.vorlage@schleiden.example',
      stored: () =>
        portal.db
          .selectFrom('award_entry_rights as r')
          .innerJoin('people_persons as p', 'p.id', 'r.person_id')
          .select('email')
          .execute(),
    },
    step,
    {
      form: 'a name',
      as: MARTA,
      path: () => paths.people.ownName.to(),
      values: { name: 'Marta Probe-Beispiel' },
      typed: 'Marta Probe-Beispiel',
      stored: () => portal.db.selectFrom('people_persons').select('name').execute(),
    },
    organisation,
  ]

  describe('when the session has ended', () => {
    for (const one of cases)
      it(`is handed back and can be sent again: ${one.form}`, async () => {
        await check(one, 401, undefined)
      })
  })

  describe('when the proof of identity is too old', () => {
    for (const one of [withdrawal, roles, persons])
      it(`is handed back and can be sent again: ${one.form}`, async () => {
        const stale = await portal.signIn(one.as)
        await portal.db
          .updateTable('people_sessions')
          .set({ authenticated_at: new Date(Date.now() - 10 * 60_000) })
          .execute()
        await check(one, 403, stale)
      })
  })

  describe('when a limit is used up', () => {
    const name = 'Zweckverband Eifelluft'
    for (const [one, before] of [
      [invitation, { email: 'vor.her@hellenthal.example' }],
      [{ ...organisation, values: { ...organisation.values, name }, typed: name }, { name: 'Zweckverband Vorher' }],
    ] as const)
      it(`is handed back and can be sent again: ${one.form}`, async () => {
        const cookie = await portal.signIn(one.as)
        await portal.request(one.path(), { form: { ...one.values, ...before }, cookie })
        await portal.db.updateTable('platform_limits').set({ hits: 1_000_000 }).execute()
        const again = () => portal.db.deleteFrom('platform_limits').execute()
        const page = await check(one, 429, cookie, again)
        assert.match(page, /Es gab zu viele Versuche hintereinander/)
      })
  })

  describe('when a role or right is missing, or has been taken away meanwhile', () => {
    for (const one of [roles, persons])
      it(`is handed back and can be sent by whoever has it: ${one.form}`, async () => {
        const page = await check(one, 403, await portal.signIn(MARTA))
        assert.match(page, /der Rolle „Administration“ vorbehalten/)
      })

    it('is handed back on the page that says no more than that there is nothing', async () => {
      const page = await check(step, 404, await portal.signIn('otto.gegenprobe@duisburg.example'))
      assert.match(page, /Diese Seite gibt es nicht[^]*Kopieren Sie Ihren Text/)
    })
  })

  it('is not what a second factor is: a recovery code that came too late is not shown', async () => {
    const cookie = await portal.signIn(MARTA)
    const answer = await portal.request('/gibt-es-nicht', { form: { recovery: 'geheim-123' }, cookie })
    assert.doesNotMatch(await answer.text(), /geheim-123/)
  })

  /** Refused, handed back, and stored once it is sent again from there; answers with the page. */
  async function check(one: Case, status: number, cookie: string | undefined, mend?: () => Promise<unknown>): Promise<string> {
    const before = (await one.stored()).length
    const has = async () => JSON.stringify(await one.stored()).includes(JSON.stringify(one.typed).slice(1, -1))
    const answer = await portal.request(one.path(), { form: one.values, ...(cookie && { cookie }) })
    const page = await answer.text()
    assert.equal(answer.status, status)
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    assert.ok(textOf(page).includes(one.typed), 'can be read')
    assert.equal((await one.stored()).length, before)
    assert.equal(await has(), false)
    await mend?.()
    const again = await portal.request(one.path(), {
      cookie: await portal.signIn(one.as),
      method: 'POST',
      body: new URLSearchParams(sentAgain(page, one.path())),
    })
    assert.equal(again.status, 303)
    assert.equal(await has(), true)
    return page
  }

  it('beside files is handed back without them, and stands in the form again', async () => {
    const path = paths.award.attachments.to({ entryId })
    const body = new FormData()
    for (const [name, value] of [
      ['kind', 'picture'],
      ['description', 'Das Rathaus'],
      ['rights', 'Foto: Gemeinde'],
    ] as const)
      body.append(name, value)
    body.append('file', new Blob(['x'.repeat(200_000)]), 'bild.jpg')
    const answer = await portal.request(path, { method: 'POST', body })
    const page = await answer.text()
    assert.equal(answer.status, 401)
    assert.match(page, /wählen Sie danach bitte noch einmal aus/)
    assert.match(page, /enctype="multipart\/form-data"/)
    const again = new FormData()
    for (const [name, value] of sentAgain(page, path)) again.append(name, value)
    const form = await portal.request(path, { method: 'POST', body: again, cookie: await portal.signIn(MARTA) })
    assert.equal(form.status, 422)
    assert.match(await form.text(), /value="Das Rathaus"[^]*value="Foto: Gemeinde"/)
  })

  it('is not asked about where only a button was pressed: that leads to the sign-in page and back', async () => {
    const buttons: [string, Record<string, string>][] = [
      [paths.award.submission.to({ entryId }), { contents: 'a'.repeat(64), seen: '1.1.1' }],
      [paths.award.takeBack.to({ entryId }), {}],
      [paths.people.member.to({ personId: entryId }), { act: 'remove' }],
    ]
    for (const [path, form] of buttons) {
      const headers = { referer: 'http://portal.example/konto/organisation?seite=2' }
      const answer = await portal.request(path, { form, headers })
      assert.equal(answer.status, 303)
      assert.equal(answer.headers.get('location'), paths.people.signIn.to({ weiter: '/konto/organisation?seite=2' }))
    }
    const foreign = await portal.request(paths.people.signOut.to(), { form: {}, headers: { referer: 'https://evil.example/x' } })
    assert.doesNotMatch(foreign.headers.get('location') ?? '', /evil|%2Fx/)
  })

  async function namesSeenBy(email: string): Promise<string[]> {
    const cookie = await portal.signIn(email)
    const names: string[] = []
    for (const { html } of await crawl(portal, { starts: [paths.home.to(), paths.people.account.to()], cookie }))
      names.push(...writtenNames(html))
    return names
  }

  it('has a name in every form that tells it from what only steers the form', async () => {
    const controls = new Set<string>()
    for (const email of [MARTA, ADA, NEW]) for (const name of await namesSeenBy(email)) controls.add(name)
    assert.ok(controls.size > 25, `${controls.size} controls`)
    // A one-time code is worthless before it could be sent again.
    assert.deepEqual(
      [...controls].filter((name) => name !== 'code' && !isFilledIn(name)),
      [],
    )
  })
})

type Node = { name?: string; data?: string; attribs?: Record<string, string>; children?: Node[] }
type Control = { form: Node; tag: string; name: string; type: string; value: string }

function textOf(html: string): string {
  const visit = (node: Node): string => node.data ?? (node.children ?? []).map(visit).join('')
  return visit(parseDocument(html) as Node)
}

/** The named controls of the forms of a page that are sent by POST. */
function controlsOf(html: string): Control[] {
  const controls: Control[] = []
  const visit = (node: Node, around: Node | null): void => {
    const { name: tag = '', attribs = {} } = node
    const form = tag === 'form' && attribs.method === 'post' ? node : around
    const { name, type = 'text', value = '' } = attribs
    if (form && name && ['input', 'select', 'textarea'].includes(tag)) controls.push({ form, tag, name, type, value })
    for (const child of node.children ?? []) visit(child, form)
  }
  visit(parseDocument(html) as Node, null)
  return controls
}

/** As a browser would send the form again. */
function sentAgain(html: string, path: string): [string, string][] {
  return controlsOf(html)
    .filter(({ form }) => form.attribs?.action === path)
    .map(({ name, value }) => [name, value])
}

/** Names of what people write or choose from a list. */
function writtenNames(html: string): string[] {
  return controlsOf(html)
    .filter(({ type }) => !/^(hidden|radio|submit|file)$/.test(type))
    .map(({ name }) => name)
}
