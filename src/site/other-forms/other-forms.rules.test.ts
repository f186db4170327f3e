import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allow, refuse } from '../../plain/decision.ts'
import { nameOtherForms } from './other-forms.rules.ts'

const CALL = { address: '/landespreis', easyLanguage: '/seiten/landespreis-leicht', signVideo: '' }
const PUBLIC = { isPublic: true, hasOwnFields: false }

describe('naming the other form of a page', () => {
  for (const { named, known, decision, why } of [
    { named: CALL, known: PUBLIC, decision: allow(CALL), why: 'is done with one of both' },
    {
      named: { ...CALL, easyLanguage: '', signVideo: 'https://video.example/1' },
      known: PUBLIC,
      decision: allow({ ...CALL, easyLanguage: '', signVideo: 'https://video.example/1' }),
      why: 'is done with the other alone',
    },
    {
      named: CALL,
      known: { ...PUBLIC, isPublic: false },
      decision: refuse('no-such-page'),
      why: 'needs a page that everybody reads',
    },
    {
      named: CALL,
      known: { ...PUBLIC, hasOwnFields: true },
      decision: refuse('has-own-fields'),
      why: 'is for the text itself to say where it can',
    },
    { named: { ...CALL, easyLanguage: '' }, known: PUBLIC, decision: refuse('nothing-named'), why: 'needs one' },
    {
      named: { ...CALL, easyLanguage: '/landespreis' },
      known: PUBLIC,
      decision: refuse('leads-to-itself'),
      why: 'leads elsewhere',
    },
  ])
    it(why, () => assert.deepEqual(nameOtherForms(named, known), decision))
})
