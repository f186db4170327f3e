import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readMatrix } from '../../../../../test/permissions/matrix.ts'
import { paths } from '../../../../paths.ts'
import { previewed } from './previewed.page.tsx'

const { award } = paths
const SHOWN: Record<string, string> = {
  [paths.home.template]: 'startseite',
  [award.call.template]: 'aufruf',
  [award.categories.template]: 'kategorien',
  [award.conditions.template]: 'teilnahmebedingungen',
  [award.jury.template]: 'jury',
  [award.dates.template]: 'termine',
  [award.datesFile.template]: 'kalender',
  [award.questions.template]: 'fragen',
  [award.selfCheck.template]: 'vorpruefung',
  [award.editions.template]: 'ausgaben',
  [award.edition.template]: 'ausgabe',
  [award.feed.template]: 'feed',
}
/** Public, and made from something else than an edition: from questions, receipts, answers, keys, mailed links, pictures of winners. */
const OF_NO_EDITION = [
  award.ask,
  award.questionRemark,
  award.receiptCheck,
  award.receiptKeys,
  award.checkpoints,
  award.checkpointsFile,
  award.selfCheckResult,
  award.winnerPicture,
].map(({ template }) => template as string)

describe('what can be previewed', () => {
  it('is every public page of the prize', () => {
    const { actors, lines } = readMatrix()
    const stranger = actors[0] ?? ''
    const open = lines
      .filter(({ method, template }) => method === 'GET' && /^\/(landespreis(\/|$)|$)/.test(template))
      .filter(({ template }) => !template.includes(':token'))
      .filter(({ expected }) => ['through', 'hidden'].includes(expected.get(stranger) ?? ''))
      .map(({ template }) => template)
    assert.ok(open.length >= Object.keys(SHOWN).length - 1)
    assert.deepEqual(
      open.filter((template) => !(template in SHOWN) && !OF_NO_EDITION.includes(template)),
      [],
    )
    assert.deepEqual(Object.values(SHOWN).sort(), Object.keys(previewed).sort())
  })
})
