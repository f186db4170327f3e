import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'

const run = promisify(execFile)

type Violation = { from: string; to: string; rule: { name: string } }
type Cruised = { modules: unknown[]; summary: { violations: Violation[] } }

/** One mistake for each rule: [rule, file, what it imports]. */
const mistakes: [rule: string, file: string, imports: string][] = [
  ['no-cycles', 'src/plain/planted-ring.ts', './planted-ring-two.ts'],
  ['everything-resolves', 'src/plain/planted-nowhere.ts', './planted-does-not-exist.ts'],
  ['source-knows-no-tests', 'src/site/planted-test-user.ts', '../../test/database.ts'],
  ['source-needs-no-development-packages', 'src/site/planted-development.ts', 'fast-check'],
  ['entry-points-are-imported-by-none', 'src/site/planted-server-user.ts', '../server.ts'],
  ['plain-is-pure', 'src/plain/planted-node.ts', 'node:fs'],
  ['plain-is-pure', 'src/plain/planted-package.ts', 'zod'],
  ['paths-import-plain', 'src/paths.ts', './platform/clock.ts'],
  ['ui-knows-no-product', 'src/ui/planted-path-user.ts', '../paths.ts'],
  ['ui-knows-no-product', 'src/ui/planted-brand-user.ts', '../brand.ts'],
  ['ui-uses-markup-packages', 'src/ui/planted-package.ts', 'zod'],
  ['ui-uses-markup-packages', 'src/ui/planted-node.ts', 'node:fs'],
  ['platform-knows-no-portal', 'src/platform/planted-path-user.ts', '../paths.ts'],
  ['people-and-places-know-no-features', 'src/people/planted-feature-user.ts', '../features/award/index.ts'],
  ['people-and-places-have-doors', 'src/features/award/planted-intruder.ts', '../../people/person.queries.ts'],
  ['people-and-places-have-doors', 'src/places/planted-intruder.ts', '../people/person.queries.ts'],
  ['people-and-places-know-no-features', 'src/outbox/planted-feature-user.ts', '../features/award/index.ts'],
  ['people-and-places-have-doors', 'src/features/award/planted-poster.ts', '../../outbox/merge.rules.ts'],
  ['people-and-places-know-no-features', 'src/topics/planted-feature-user.ts', '../features/award/index.ts'],
  ['people-and-places-have-doors', 'src/features/award/planted-topics-user.ts', '../../topics/topics.queries.ts'],
  ['people-and-places-know-no-features', 'src/media/planted-feature-user.ts', '../features/award/index.ts'],
  ['people-and-places-have-doors', 'src/features/award/planted-media-user.ts', '../../media/media.queries.ts'],
  ['people-and-places-know-no-features', 'src/subscribers/planted-feature-user.ts', '../features/award/index.ts'],
  ['people-and-places-have-doors', 'src/features/award/planted-subscriber.ts', '../../subscribers/subscriber.queries.ts'],
  ['features-are-strangers', 'src/features/award/planted-friend.ts', '../planted/index.ts'],
  ['features-know-no-site', 'src/features/award/planted-site-user.ts', '../../site/create-site.ts'],
  ['features-have-doors', 'src/site/planted-intruder.ts', '../features/award/planted.rules.ts'],
  ['rules-are-pure', 'src/features/award/planted.rules.ts', 'node:fs'],
  ['rules-name-no-platform', 'src/features/award/planted-db.rules.ts', '../../platform/db.ts'],
  ['pages-do-not-fetch', 'src/features/award/planted.page.tsx', './planted.queries.ts'],
  ['pages-do-not-fetch', 'src/features/award/planted-db.page.tsx', '../../platform/db.ts'],
  ['pages-do-not-fetch', 'src/features/award/planted.mail.tsx', '../../platform/mail.ts'],
  ['only-queries-speak-sql', 'src/features/award/planted.routes.tsx', 'kysely'],
  ['only-queries-speak-sql', 'src/site/planted-driver.ts', 'pg'],
  ['only-routes-know-http', 'src/features/award/planted.queries.ts', 'hono'],
  ['only-routes-know-http', 'src/features/award/planted.form.ts', './planted.page.tsx'],
  ['only-routes-know-http', 'src/features/award/planted.job.ts', './planted.routes.tsx'],
  ['elements-run-alone', 'src/ui/planted.element.ts', '../platform/clock.ts'],
  ['verifier-stands-alone', 'verify/planted-friend.ts', '../src/platform/canonical.ts'],
  ['verifier-stands-alone', 'verify/planted-plain.ts', '../src/plain/fraction.ts'],
  ['verifier-stands-alone', 'verify/planted-package.ts', 'canonicalize'],
  ['nobody-needs-the-verifier', 'src/site/planted-verifier.ts', '../../verify/chain.ts'],
]

/** Files that mistakes point at, or that have to exist so that a mistake resolves. */
const innocent: Record<string, string> = {
  'src/plain/planted-ring-two.ts': `import * as one from './planted-ring.ts'\nexport const two = one\n`,
  'src/features/planted/index.ts': 'export const stranger = 1\n',
}

describe('boundaries', () => {
  const copy = mkdtempSync(join(tmpdir(), 'interkommunal-boundaries-'))
  let found: Violation[] = []
  let modules: unknown[] = []

  before(async () => {
    copyTree(copy)
    for (const [file, text] of Object.entries(innocent)) plant(copy, file, text)
    for (const [, file, imports] of mistakes)
      plant(copy, file, `import * as planted from '${imports}'\nexport const used = planted\n`)
    const cruised = await cruise(copy)
    found = cruised.summary.violations
    modules = cruised.modules
  })
  after(() => rmSync(copy, { recursive: true, force: true }))

  for (const [rule, file, imports] of mistakes) {
    it(`${rule} catches ${file} importing ${imports}`, () => {
      const rulesAgainstIt = found
        .filter(({ from, to }) => from === file || (rule === 'no-cycles' && to === file))
        .map((violation) => violation.rule.name)
      assert.ok(rulesAgainstIt.includes(rule), `caught by: ${rulesAgainstIt.join(', ') || 'nothing'}`)
    })
  }

  it('has a planted mistake for every rule', () => {
    const { forbidden } = JSON.parse(readFileSync('.dependency-cruiser.json', 'utf8')) as { forbidden: { name: string }[] }
    assert.deepEqual(
      forbidden.map((rule) => rule.name).filter((name) => !mistakes.some(([rule]) => rule === name)),
      [],
    )
  })

  // With a TypeScript it does not understand the tool reads nothing, finds nothing and is content (stack.md D16).
  it('are kept by the tree as it is, and the tool really read it', () => {
    const ours = [...mistakes.map(([, file]) => file), ...Object.keys(innocent)]
    const others = found.filter(({ from }) => !ours.includes(from))
    assert.deepEqual(
      others.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      [],
    )
    assert.ok(modules.length > 200, `only ${modules.length} modules were read`)
  })
})

function copyTree(to: string): void {
  for (const part of ['src', 'db', 'test', 'bin', 'verify', '.dependency-cruiser.json', 'tsconfig.json', 'package.json']) {
    cpSync(part, join(to, part), { recursive: true })
  }
  for (const part of ['data', 'node_modules']) symlinkSync(join(process.cwd(), part), join(to, part))
}

function plant(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

/** The program ends with the number of violations, which execFile takes for a failure: what it wrote is its answer. */
async function cruise(root: string): Promise<Cruised> {
  const program = join(process.cwd(), 'node_modules/.bin/depcruise')
  const parts = ['src', 'db', 'test', 'bin', 'verify']
  const asked = run(program, ['--config', '.dependency-cruiser.json', '--output-type', 'json', ...parts], {
    cwd: root,
    maxBuffer: 1e9,
  })
  const { stdout, stderr } = await asked.catch((failed: { stdout: string; stderr: string }) => failed)
  assert.ok(stdout.startsWith('{'), stderr)
  return JSON.parse(stdout) as Cruised
}
