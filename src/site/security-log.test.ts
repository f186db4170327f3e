import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { pino } from 'pino'
import { seedPeople } from '../../db/seeds/people.ts'
import { visitor } from '../../test/browser-jar.ts'
import { signInMailTo } from '../../test/mailbox.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { changeRole } from '../people/roles/change-role.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const NO_ONE = '00000000-0000-4000-8000-000000000000'

type Logged = { event: string; personId: string | null; result: string; why?: string; requestId?: string; msg: string }

// proves: LG-01, LG-02
describe('the log tells once', () => {
  let portal: TestSite
  let erika: string
  let personId: string
  let lines: string[] = []
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    portal.deps.log = pino({ level: 'info', base: null }, { write: (line) => void lines.push(line) })
    await seedPeople(portal.db)
    erika = await portal.signIn(ERIKA)
    personId = (await portal.db.selectFrom('people_persons').select('id').where('email', '=', ERIKA).executeTakeFirstOrThrow()).id
  })
  after(() => portal.close())
  beforeEach(async () => {
    lines = []
    await portal.db.deleteFrom('platform_limits').execute()
  })

  const ask = (path: string, form?: Record<string, string>) => portal.request(path, { cookie: erika, ...(form && { form }) })
  async function withMail(act: (code: string, link: string, person: ReturnType<typeof visitor>) => Promise<unknown>) {
    const person = visitor(portal)
    await person.post(paths.people.signIn.to(), { email: ERIKA })
    const { code, link } = await signInMailTo(portal.db, ERIKA)
    await act(code, link, person)
  }
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

  const acts: [string, () => Promise<unknown>, Partial<Logged> | null][] = [
    [
      'a sign-in',
      () => withMail((code, _, person) => person.post(paths.people.signInCode.to(), { code })),
      { event: 'session-started', result: 'done', why: 'by-one-proof' },
    ],
    [
      'a wrong code',
      () => withMail((code, _, person) => person.post(paths.people.signInCode.to(), { code: wrong(code) })),
      { event: 'sign-in-code', personId: null, result: 'refused' },
    ],
    [
      'a link that is none',
      () => visitor(portal).post(paths.people.signInLink.to({ token: 'x'.repeat(43) }), {}),
      { event: 'sign-in-link', personId: null, result: 'refused' },
    ],
    [
      'a passkey that proves nothing',
      () => portal.request(paths.people.passkeySignIn.to(), { method: 'POST', body: '{}' }),
      { event: 'passkey', personId: null, result: 'refused' },
    ],
    [
      'a wrong code when an app is set up',
      async () => {
        await ask(paths.people.totp.to())
        await ask(paths.people.totp.to(), { code: '000000' })
      },
      { event: 'second-factor', result: 'refused', why: 'totp-enrolment' },
    ],
    ['a missing role', () => ask(paths.office.start.to()), { event: 'access', result: 'refused', why: 'role' }],
    [
      'what is not there or not theirs',
      () => ask(paths.award.entry.to({ entryId: NO_ONE })),
      { event: 'access', result: 'refused', why: 'not-found' },
    ],
    [
      'a used-up limit',
      async () => {
        for (let time = 1; time <= 6; time += 1)
          await visitor(portal).post(paths.people.signIn.to(), { email: 'oft@kall.example' })
      },
      { event: 'limit-reached', personId: null, result: 'refused', why: 'sign-in-mail' },
    ],
    ['nothing of a page that is shown', () => ask(paths.people.account.to()), null],
    [
      'a new role',
      () =>
        changeRole(portal.deps, { person: { id: personId, email: ERIKA }, change: { act: 'grant', role: 'editor' }, by: null }),
      { event: 'role', result: 'done', why: 'grant editor' },
    ],
    ['nothing of what a visitor does not find', () => portal.request('/gibt-es-nicht'), null],
  ]
  for (const [what, act, expected] of acts)
    it(`of ${what}`, async () => {
      await act()
      const logged = lines.map((line) => JSON.parse(line) as Logged).filter(({ msg }) => msg === 'security')
      assert.equal(logged.length, expected ? 1 : 0, lines.join(''))
      if (!expected) return
      const { requestId, ...line } = logged[0] as Logged
      const full = { personId, ...expected }
      assert.deepEqual(Object.fromEntries(Object.keys(full).map((key) => [key, line[key as keyof typeof line]])), full)
      if (expected.event !== 'role') assert.match(String(requestId), /^[0-9a-f-]{36}$/)
      assert.doesNotMatch(lines.join(''), /@|Erika|kall/)
    })
})
