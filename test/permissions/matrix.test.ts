import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { INSTANTS, prepareLater, type Instant } from '../later-situations.ts'
import { ACTORS, CANARIES, prepareSituation, type ActorName } from '../situation.ts'
import { IBAN } from '../winners.ts'
import { openPortal, type Asked, type AskedPortal } from './ask.ts'
import { assertMayMeet, marksIn, mayMeet, OF_PROFILES, readerOf, TAKING_PART, type State } from './marks.ts'
import { readInstants, readMatrix, routesOf, type Expectation, type Line } from './matrix.ts'

// proves: AC-01, AC-02, AC-03, AC-09, AC-10, AC-12, AC-17

/** Of an entry that has won, the office reads the title, and whom to call back. */
const KNOWN_OF_WINNERS = [CANARIES.title.title, CANARIES.lead.contactName]
const isOfWinner = ({ template }: Pick<Line, 'template'>) => /\/preis(\/|$)|preisgeld|buero\/preistraeger/.test(template)
const isOfOneWinner = ({ template }: Pick<Line, 'template'>) => isOfWinner({ template }) && template.includes(':')
/** What the instant can change: pages of the prize. Whoever they are not for is asked before the deadline, as for all others. */
const isOfThePrize = ({ template }: Pick<Line, 'template'>) => template.startsWith('/landespreis')
const CONCERNED: ActorName[] = ['lead', 'competitor', 'office', 'juror']

describe('the permission matrix', () => {
  const { actors, lines } = readMatrix()
  const changes = readInstants()
  const situations = new Map<'draft' | 'handedIn' | 'won' | Instant, AskedPortal>()
  const seen = new Map<ActorName, number>()
  const met = new Set<string>()
  const asked = { later: 0, readings: 0, mailed: 0 }

  before(async () => {
    const [draft, handedIn] = [await prepareSituation({ handedIn: false }), await prepareSituation({ handedIn: true })]
    const won = await prepareSituation({ handedIn: true, won: true })
    for (const [name, situation] of Object.entries({ draft, handedIn, won, ...(await prepareLater(handedIn)) }))
      situations.set(name as Instant, await openPortal(situation))
  })
  after(async () => {
    for (const portal of situations.values()) await portal.close()
  })

  it('has one line for every route of the portal and none for others', () => {
    const real = routesOf(situations.get('draft')!.site).map(({ method, template }) => `${method} ${template}`)
    assert.deepEqual(lines.map(({ method, template }) => `${method} ${template}`).sort(), real.sort())
  })

  it('knows every actor of the situation', () => {
    assert.deepEqual(actors, Object.keys(ACTORS))
  })

  for (const line of lines) {
    it(`${line.method} ${line.template}`, async () => {
      for (const actor of actors as ActorName[]) {
        const answer = await portalFor(line).ask(actor, line)
        assert.equal(answer.meaning, line.expected.get(actor), `${actor}: ${answer.status}`)
        checkCanaries(actor, answer, 'entering', isOfWinner(line) && actor === 'office' ? KNOWN_OF_WINNERS : [])
      }
    })
  }

  for (const [instant, at] of Object.entries(INSTANTS) as [Instant, string][]) {
    it(`${instant}, ${at}: everything about the prize, by everybody it concerns`, async () => {
      const portal = situations.get(instant)!
      const wrong: string[] = []
      for (const { line, actor } of linesAt(instant).flatMap(askers)) {
        const answer = await portal.ask(actor, line)
        const expected = expectedAt(instant, line, actor)
        if (answer.meaning !== expected)
          wrong.push(`${line.method} ${line.template} ${actor}: ${answer.meaning}, not ${expected}`)
        checkCanaries(actor, answer, instant)
        asked.later += 1
        if (answer.meaning === 'through') asked.readings += 1
      }
      assert.deepEqual(wrong, [])
    })
  }

  it('gives the jury and the office what is theirs, and says so only where something changes', () => {
    const opened = (actor: string, instant: Instant) =>
      changes.filter((change) => change.actor === actor && change.expected.get(instant) === 'through').length
    assert.equal(opened('juror', 'before-opening'), 0)
    assert.ok(opened('juror', 'jury') >= 9, `${opened('juror', 'jury')} ways are opened to the juror`)
    assert.ok(opened('office', 'jury') - opened('office', 'before-opening') >= 12)
    for (const change of changes)
      assert.ok(
        [...change.expected.values()].some((cell) => cell !== usual(change)),
        `${change.template} ${change.actor}`,
      )
    assert.ok(asked.later > 2500 && asked.readings > 400, JSON.stringify(asked))
  })

  it('mails confidential words to nobody who may not know them, notes down none and logs none', async () => {
    for (const [state, portal] of situations) {
      const { mails, events, log } = await portal.left()
      const at: State = state in INSTANTS ? (state as Instant) : 'entering'
      for (const mail of mails) checkMail(mail, at)
      // What was revealed when the scores were closed is in the chain, so that it can be verified.
      const revealed = at === 'decided' || at === 'published' ? mayMeet('office', at) : []
      assertMayMeet('nobody', marksIn(events), revealed)
      assertMayMeet('nobody', marksIn(log), [])
    }
    assert.ok(asked.mailed >= 12, `${asked.mailed} mails with marks`)
  })

  it('has shown confidential texts to those who may read them, so the marks are not looked for in vain', () => {
    const wanted: ActorName[] = ['lead', 'colleague', 'viewer', 'office', 'editor', 'partner', 'juror']
    assert.deepEqual(
      wanted.filter((actor) => !seen.has(actor)),
      [],
    )
    assert.deepEqual(
      [...TAKING_PART, ...OF_PROFILES].filter((mark) => !met.has(mark)),
      [],
    )
    assert.ok((seen.get('lead') ?? 0) >= 8, `${seen.get('lead')} answers with marks`)
  })

  /** A submission exists only in some of the situations, a winner in one. */
  function portalFor({ template }: Pick<Line, 'template'>): AskedPortal {
    if (isOfWinner({ template })) return situations.get('won')!
    return situations.get(/eingangsbestaetigungen|ruecknahme/.test(template) ? 'handedIn' : 'draft')!
  }

  function usual({ method, template, actor }: { method: string; template: string; actor: string }): Expectation | undefined {
    return lines.find((line) => line.method === method && line.template === template)?.expected.get(actor)
  }

  function expectedAt(instant: Instant, { method, template }: Line, actor: ActorName): Expectation | undefined {
    const change = changes.find((one) => one.method === method && one.template === template && one.actor === actor)
    const expected = change ? change.expected.get(instant) : usual({ method, template, actor })
    return isOfOneWinner({ template }) && (expected === 'through' || expected === 'told') ? 'hidden' : expected
  }

  /** Once the results are out, the pages of a winner are those that were asked for above. */
  function linesAt(instant: Instant): Line[] {
    return lines.filter((line) => isOfThePrize(line) && !(instant === 'published' && isOfOneWinner(line)))
  }

  function askers(line: Line): { line: Line; actor: ActorName }[] {
    const changed = changes.filter(({ method, template }) => method === line.method && template === line.template)
    const all = new Set([...CONCERNED, ...changed.map(({ actor }) => actor as ActorName)])
    return [...all].map((actor) => ({ line, actor }))
  }

  function checkCanaries(actor: ActorName, answer: Asked, state: State, also: string[] = []): void {
    const { body, headers, mails } = answer
    assert.ok(!body.replaceAll(' ', '').includes(IBAN), `${actor} meets an account number`)
    const here = marksIn(body, headers)
    if (here.length > 0) seen.set(actor, (seen.get(actor) ?? 0) + 1)
    for (const mark of here) met.add(mark)
    assertMayMeet(actor, here, [...mayMeet(actor, state), ...also])
    for (const mail of mails) checkMail(mail, state)
  }

  function checkMail({ recipient, text }: Asked['mails'][number], state: State): void {
    const mailed = marksIn(text)
    if (mailed.length > 0) asked.mailed += 1
    const reader = readerOf(recipient)
    assertMayMeet(reader, mailed, mayMeet(reader, state))
  }
})
