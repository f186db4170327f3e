import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ACTORS, CANARIES, WORDS, prepareSituation, type ActorName } from '../situation.ts'
import { IBAN } from '../winners.ts'
import { openPortal, type Asked, type AskedPortal } from './ask.ts'
import { readMatrix, routesOf, type Line } from './matrix.ts'

// proves: AC-01, AC-02, AC-03, AC-09, AC-10, AC-12, AC-17

const MARKS = [
  ...Object.values(CANARIES)
    .flatMap((texts) => Object.values(texts))
    .filter((text) => text.startsWith('KANARIE')),
  'KANARIE-anlage',
]
const SAID = [WORDS.message, WORDS.answer]
/** Of a guest of the ceremony: what somebody needs is the office's alone. */
const GUEST = ['KANARIE-gast', 'KANARIE-begleitung', 'KANARIE-bedarf']
const EVERY_MARK = [...MARKS, ...SAID, WORDS.note, ...GUEST]
const MAY_MEET: Partial<Record<ActorName, string[]>> = {
  lead: [...MARKS, ...SAID],
  colleague: [...MARKS, ...SAID],
  viewer: [...MARKS, ...SAID],
  office: [...SAID, WORDS.note, ...GUEST],
  partner: [CANARIES.title.title, CANARIES.description.shortDescription],
}

/** Of an entry that has won, the office reads the title, and whom to call back. */
const KNOWN_OF_WINNERS = [CANARIES.title.title, CANARIES.lead.contactName]
const isOfWinner = ({ template }: Pick<Line, 'template'>) => /\/preis(\/|$)|preisgeld|preistraeger/.test(template)

describe('the permission matrix', () => {
  const { actors, lines } = readMatrix()
  let draft: AskedPortal | undefined
  let handedIn: AskedPortal | undefined
  let won: AskedPortal | undefined
  const seen = new Map<ActorName, number>()

  before(async () => {
    draft = await openPortal(await prepareSituation({ handedIn: false }))
    handedIn = await openPortal(await prepareSituation({ handedIn: true }))
    won = await openPortal(await prepareSituation({ handedIn: true, won: true }))
  })
  after(async () => {
    await draft?.close()
    await handedIn?.close()
    await won?.close()
  })

  it('has one line for every route of the portal and none for others', () => {
    const real = routesOf(draft!.site).map(({ method, template }) => `${method} ${template}`)
    assert.deepEqual(lines.map(({ method, template }) => `${method} ${template}`).sort(), real.sort())
  })

  it('knows every actor of the situation', () => {
    assert.deepEqual(actors, Object.keys(ACTORS))
  })

  for (const line of lines) {
    it(`${line.method} ${line.template}`, async () => {
      for (const actor of actors as ActorName[]) {
        const asked = await portalFor(line).ask(actor, line)
        assert.equal(asked.meaning, line.expected.get(actor), `${actor}: ${asked.status}`)
        checkCanaries(actor, asked, isOfWinner(line))
      }
    })
  }

  it('has shown confidential texts to those who may read them, so the marks are not looked for in vain', () => {
    assert.deepEqual([...seen.keys()].sort(), Object.keys(MAY_MEET).sort())
    assert.ok((seen.get('lead') ?? 0) >= 8, `${seen.get('lead')} answers with marks`)
  })

  /** A submission exists only in some of the situations, a winner in one. */
  function portalFor({ template }: Pick<Line, 'template'>): AskedPortal {
    if (isOfWinner({ template })) return won!
    return (/eingangsbestaetigungen|ruecknahme/.test(template) ? handedIn : draft)!
  }

  function checkCanaries(actor: ActorName, { body, headers }: Asked, ofWinner: boolean): void {
    assert.ok(!body.replaceAll(' ', '').includes(IBAN), `${actor} meets an account number`)
    const met = EVERY_MARK.filter((mark) => body.includes(mark) || headers.includes(mark))
    if (met.length > 0) seen.set(actor, (seen.get(actor) ?? 0) + 1)
    const forbidden = met.filter(
      (mark) => !MAY_MEET[actor]?.includes(mark) && !(ofWinner && actor === 'office' && KNOWN_OF_WINNERS.includes(mark)),
    )
    assert.deepEqual(forbidden, [], `${actor} meets confidential texts`)
  }
})
