import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { prizeChanges, withPrizes } from './prizes.rules.ts'
import type { ProfileContent } from './profile.rules.ts'

const RELEASED = {
  entryId: 'e',
  edition: '2. Landespreis',
  editionSlug: '2025-2026',
  category: 'Umwelt & Planung',
  releasedAt: new Date(0),
}
const STANDING = {
  entryId: 'e',
  projectId: 'p',
  text: 'Preisträger: 2. Landespreis, Kategorie „Umwelt & Planung“',
  category: 'Umwelt & Planung',
  releasedAt: new Date(0),
  edition: '2025-2026',
}
const LINK = { entryId: 'e', projectId: 'p' }

describe('prizes on profiles', () => {
  const rows: [string, Parameters<typeof prizeChanges>, ReturnType<typeof prizeChanges>][] = [
    ['come with the release', [[], [LINK], [RELEASED]], { gone: [], fresh: [STANDING] }],
    ['are none before it', [[], [LINK], []], { gone: [], fresh: [] }],
    ['are none without a link', [[], [], [RELEASED]], { gone: [], fresh: [] }],
    ['stay', [[STANDING], [LINK], [RELEASED]], { gone: [], fresh: [] }],
    ['go where the release is taken away', [[STANDING], [LINK], []], { gone: [STANDING], fresh: [] }],
    [
      'move with the link',
      [[STANDING], [{ entryId: 'e', projectId: 'q' }], [RELEASED]],
      { gone: [STANDING], fresh: [{ ...STANDING, projectId: 'q' }] },
    ],
    [
      'come to name their edition where they did not yet',
      [[{ ...STANDING, edition: '' }], [LINK], [RELEASED]],
      { gone: [{ ...STANDING, edition: '' }], fresh: [STANDING] },
    ],
    [
      'are renamed with their category',
      [[STANDING], [LINK], [{ ...RELEASED, category: 'Krise' }]],
      {
        gone: [STANDING],
        fresh: [{ ...STANDING, category: 'Krise', text: 'Preisträger: 2. Landespreis, Kategorie „Krise“' }],
      },
    ],
  ]
  for (const [title, given, expected] of rows) it(title, () => assert.deepEqual(prizeChanges(...given), expected))

  it('stand before what the authors wrote, and name a category only where none is named', () => {
    const written = { prizeCategory: null, awards: [{ kind: 'other', text: 'Ehrenpreis' }] } as unknown as ProfileContent
    const shown = withPrizes(written, [STANDING])
    assert.deepEqual(shown.awards, [
      { kind: 'won', text: STANDING.text, edition: '2025-2026' },
      { kind: 'other', text: 'Ehrenpreis' },
    ])
    assert.equal(shown.prizeCategory, 'umwelt-planung')
    assert.equal(withPrizes({ ...written, prizeCategory: 'krisenbewaeltigung' }, [STANDING]).prizeCategory, 'krisenbewaeltigung')
    assert.deepEqual(withPrizes(written, []), written)
  })
})
