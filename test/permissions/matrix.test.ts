import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AT, ACTORS, CANARIES, prepareSituation, type ActorName, type Situation } from '../situation.ts'
import { testSite, type TestSite } from '../site.ts'
import { ask, askInCopy, type Asked } from './ask.ts'
import { readMatrix, routesOf, type Line } from './matrix.ts'

// proves: AC-01, AC-02, AC-03, AC-09, AC-10, AC-12, AC-17

const MARKS = [
  ...Object.values(CANARIES)
    .flatMap((texts) => Object.values(texts))
    .filter((text) => text.startsWith('KANARIE')),
  'KANARIE-anlage',
]
const MAY_READ_THE_ENTRY: ActorName[] = ['lead', 'colleague', 'viewer']

describe('the permission matrix', () => {
  const { actors, lines } = readMatrix()
  let draft: Situation
  let handedIn: Situation
  let portals: Map<Situation, TestSite>
  let seen = 0

  before(async () => {
    draft = await prepareSituation({ handedIn: false })
    handedIn = await prepareSituation({ handedIn: true })
    portals = new Map()
    for (const situation of [draft, handedIn]) portals.set(situation, await testSite({ at: AT, copyOf: situation }))
  })
  after(async () => {
    for (const portal of portals.values()) await portal.database.dropDamaged()
  })

  it('has one line for every route of the portal and none for others', () => {
    const real = routesOf(portals.get(draft)!.site).map(({ method, template }) => `${method} ${template}`)
    assert.deepEqual(lines.map(({ method, template }) => `${method} ${template}`).sort(), real.sort())
  })

  it('knows every actor of the situation', () => {
    assert.deepEqual(actors, Object.keys(ACTORS))
  })

  for (const line of lines) {
    it(`${line.method} ${line.template}`, async () => {
      for (const actor of actors as ActorName[]) {
        const asked = await askAs(actor, line)
        assert.equal(asked.meaning, line.expected.get(actor), `${actor}: ${asked.status}`)
        checkCanaries(actor, asked)
      }
    })
  }

  it('has shown confidential texts to those who may read them, so the marks are not looked for in vain', () => {
    assert.ok(seen >= 20, `${seen} answers with marks`)
  })

  /** A submission exists only in one of the situations; what changes something happens in a copy of its own. */
  function askAs(actor: ActorName, line: Line): Promise<Asked> {
    const situation = /eingangsbestaetigungen|ruecknahme/.test(line.template) ? handedIn : draft
    const portal = portals.get(situation)
    return line.method === 'GET' && portal ? ask(portal, situation, actor, line) : askInCopy(situation, actor, line)
  }

  function checkCanaries(actor: ActorName, { body, headers }: Asked): void {
    const met = MARKS.filter((mark) => body.includes(mark) || headers.includes(mark))
    if (MAY_READ_THE_ENTRY.includes(actor)) seen += met.length > 0 ? 1 : 0
    else assert.deepEqual(met, [], `${actor} meets confidential texts`)
  }
})
