import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { adoptedSteps, adoptionObstacle } from './adoption.rules.ts'

const FORMS = new Set(['zweckverband'])
const field = (name: string, text: string, places: { placeId: string; name: string }[] = [], label = name) => ({
  name,
  label,
  text,
  places,
})
const KALL = { placeId: '05366024', name: 'Kall' }
const HELLENTHAL = { placeId: '05366020', name: 'Hellenthal' }

describe('another draft from the same entry', () => {
  for (const state of ['draft', 'returned', 'waiting'] as const)
    it(`is not begun beside one that is ${state}`, () =>
      assert.equal(adoptionObstacle({ draft: { state }, profile: null }), 'draft-open'))
  for (const state of ['discarded', 'declined', 'published'] as const)
    it(`may be begun after one that was ${state}, while no profile is published`, () => {
      assert.equal(adoptionObstacle({ draft: { state }, profile: null }), null)
      assert.equal(adoptionObstacle({ draft: { state }, profile: {} }), 'published')
    })
  it('may be the first', () => assert.equal(adoptionObstacle({ draft: null, profile: null }), null))
})

describe('what a draft begins with', () => {
  it('is what was handed over, each in its place, whole', () => {
    const long = 'ü'.repeat(900)
    const steps = adoptedSteps(
      [
        field('title', 'Rufbereitschaft'),
        field('summary', long),
        field('lead', 'Hellenthal', [HELLENTHAL]),
        field('partners', 'Kall, Hellenthal', [KALL, HELLENTHAL]),
        field('controlledPartners', 'Zweckverband A\n\n Verband B '),
        field('legalForm', 'zweckverband'),
        field('since', '2019'),
        field('links', 'https://www.kommune.example/a\nkein Link'),
        field('mailbox', 'bauhof@hellenthal.example'),
        field('secret', 'KANARIE'),
        field('criterion:gewinn', 'Ein Drittel gespart.', [], 'Gewinn der Kooperation'),
        field('criterion:zukunft', 'Zehn Jahre.', [], 'Zukunftsfähigkeit'),
      ],
      FORMS,
    )
    assert.deepEqual(steps, {
      topic: { texts: { title: 'Rufbereitschaft', since: '2019' }, places: {} },
      parties: { texts: { otherPartners: 'Zweckverband A\nVerband B' }, places: { lead: [HELLENTHAL], partners: [KALL] } },
      content: { texts: { summary: long }, places: {} },
      financing: { texts: { legalForm: 'zweckverband' }, places: {} },
      effects: {
        texts: { lessons: 'Gewinn der Kooperation: Ein Drittel gespart.\n\nZukunftsfähigkeit: Zehn Jahre.' },
        places: {},
      },
      contact: { texts: { mailbox: 'bauhof@hellenthal.example' }, places: {} },
      links: {
        texts: { linkAddress1: 'https://www.kommune.example/a', linkLabel1: 'kommune.example', linkAddress2: 'kein Link' },
        places: {},
      },
    })
  })

  it('is nothing where nothing was handed over', () => assert.deepEqual(adoptedSteps([], FORMS), {}))

  it('keeps a form of cooperation that no list knows, and a lead that no register knows, in words', () => {
    const steps = adoptedSteps([field('legalForm', 'Stiftung'), field('lead', 'Verband C')], FORMS)
    assert.deepEqual(steps.financing?.texts, { legalFormNote: 'Stiftung' })
    assert.deepEqual(steps.parties?.texts, { otherPartners: 'Verband C' })
  })
})
