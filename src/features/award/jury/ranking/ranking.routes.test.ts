import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givenJury, type JuryCase } from '../../../../../test/jury.ts'
import { givenDeclared, givenSealedSheet } from '../../../../../test/sheets.ts'
import { REASONS } from '../../../../../test/sitting.ts'
import { paths } from '../../../../paths.ts'
import { decideClosing } from '../../judging/closing-transaction.queries.ts'

const RECUSED = 4
const HIGH = { gewinn: 5, innovation: 4, zukunft: 4 }
const MIDDLE = { gewinn: 3, innovation: 3, zukunft: 3 }
const LOW = { gewinn: 2, innovation: 2, zukunft: 2 }

/**
 * By hand (docs/decisions/0042): four jurors give the first entry 13/3 and the second 3; the fifth may not judge the first and gives the
 * second 2. Means 13/3 and 14/5, spread 0 and √(0,8 / 4). Leanings l and c, entries a and b, with one pretended entry for each juror:
 * a + l = 13/3, 5b + 4l + c = 14, a + b + 3l = 22/3, b + 2c = 2, so l = 0,1, c = -0,4, a = 13/3 - 0,1, b = 2,8. Level would be
 * d² ≤ 3,182² · 0,2/3 · (1/4 + 1/5) = 0,30; it is 2,05. Alpha of the first criterion 1 - (2/9) / (208/72), of the others 1 - (2/9) / 1.
 */
describe('the page of a ranking', () => {
  let jury: JuryCase
  let html = ''
  let judged: string[] = []
  before(async () => {
    jury = await givenJury(8, { declared: false })
    const { portal, edition, jurors, entries, office } = jury
    const categoryId = edition.categories[0]?.id ?? ''
    judged = entries.filter((entry) => entry.categoryId === categoryId).map(({ id }) => id)
    const [first, second] = judged
    for (const [number, { personId }] of jurors.entries())
      for (const { id: entryId } of entries)
        await givenDeclared(portal.db, {
          entryId,
          personId,
          state: number === RECUSED && entryId === first ? 'declared' : 'none',
        })
    for (const [number, { personId }] of jurors.entries()) {
      const seal = (entryId: string, points: typeof HIGH) =>
        givenSealedSheet(portal.deps, { entryId, personId, draft: { points, reasons: REASONS } })
      if (number !== RECUSED) await seal(first ?? '', HIGH)
      await seal(second ?? '', number === RECUSED ? LOW : MIDDLE)
    }
    for (const personId of office) await decideClosing(portal.db, { categoryId, personId, round: 1 })
    const cookie = await portal.signIn(jurors[0]?.email ?? '')
    html = await (await portal.request(paths.jury.ranking.to({ categoryId }), { cookie })).text()
  })
  after(() => jury.portal.close())

  /** Each row of the table of this caption, cell by cell. */
  function rowsOf(caption: string): string[][] {
    const table =
      html.split('<table').find((part) => part.includes('</caption>') && part.split('</caption>')[0]?.includes(caption)) ?? ''
    return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)]
      .slice(1)
      .map(([, row = '']) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')),
      )
  }

  const titleOf = (entryId: string) =>
    jury.portal.db
      .selectFrom('award_submissions')
      .where('entry_id', '=', entryId)
      .select('title')
      .executeTakeFirstOrThrow()
      .then(({ title }) => title)

  it('shows rank, mean, adjusted mean, spread and what is level', async () => {
    assert.deepEqual(rowsOf('Rangliste'), [
      [await titleOf(judged[0] ?? ''), '1', '4,33', '4,23', '0,00', 'mit keinem'],
      [await titleOf(judged[1] ?? ''), '2', '2,80', '2,80', '0,45', 'mit keinem'],
    ])
  })

  it('shows what each seat gave, and nothing where it may not judge', () => {
    assert.deepEqual(
      rowsOf('Gewichtete Punkte je Sitz').map(([, ...points]) => points),
      [
        ['4,33', '4,33', '4,33', '4,33', '–'],
        ['3,00', '3,00', '3,00', '3,00', '2,00'],
      ],
    )
  })

  it('shows agreement by criterion, and who is strict or lenient', () => {
    assert.deepEqual(
      rowsOf('(Krippendorffs Alpha)').map(([, alpha]) => alpha),
      ['0,92 (hoch)', '0,78 (mittel)', '0,78 (mittel)', '0,85 (hoch)'],
    )
    const leanings = rowsOf('Strenge und Milde').map(([, leaning]) => leaning)
    assert.deepEqual(leanings.toSorted(), ['0,10', '0,10', '0,10', '0,10', '−0,40'])
  })

  it('shows that the first place stays, whatever is left out', () => {
    const cases = rowsOf('Der erste Platz, wenn')
    assert.equal(cases.length, 5 + 3 + 1)
    assert.deepEqual(new Set(cases.map(([, first]) => first)), new Set(['unverändert']))
  })
})
