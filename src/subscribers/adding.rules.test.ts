import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allow, refuse } from '../plain/decision.ts'
import { addSubjects } from './adding.rules.ts'

const [one, other] = [
  { key: 'thema:bauhof', title: 'Thema Bauhof' },
  { key: 'thema:standesamt', title: 'Thema Standesamt' },
]

describe('adding to what one gets mails about', () => {
  for (const { chosen, followed, decision, why } of [
    { chosen: [], followed: [one], decision: refuse('nothing-added'), why: 'needs something that was chosen' },
    { chosen: [one], followed: [], decision: allow([one]), why: 'takes it where nothing comes' },
    { chosen: [one, other], followed: [one], decision: allow([other]), why: 'takes of it what does not come yet' },
    { chosen: [one], followed: [one], decision: allow([]), why: 'takes nothing twice' },
  ])
    it(why, () => assert.deepEqual(addSubjects({ chosen, followed }), decision))
})
