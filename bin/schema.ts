import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestServer, TEMPLATE, type TestServer } from '../test/database-server.ts'
import { debianPrograms } from '../test/programs.ts'

// Writes what follows from db/migrations: the types in src/platform/schema.ts, and db/schema.sql where pg_dump is
// installed (the npm package has none, and pg_dump refuses servers newer than itself). With --check it only compares.

const TYPES = 'src/platform/schema.ts'
const DUMP = 'db/schema.sql'
/** PostgreSQL does not say that a view's column is never null. */
const NEVER_NULL: Record<string, string[]> = {
  topics_today: ['slug', 'today'],
  partners_guidelines_begun: ['valid_from', 'title', 'issued_on'],
  award_opened_editions: ['edition_id', 'opened_at: Timestamp'],
  award_standing_entries: ['entry_id', 'edition_id', 'lead_organisation_id', 'submission_id', 'category_id'],
  award_readable_submissions: ['submission_id', 'entry_id', 'opened_at: Timestamp'],
  award_standing_conflicts: ['entry_id', 'person_id', 'state', 'conflict_id', 'set_at: Timestamp'],
  award_counting_seals: [
    'seal_id',
    'sheet_id',
    'entry_id',
    'seat_id',
    'person_id',
    'content',
    'salt',
    'commitment',
    'round: number',
    'sealed_at: Timestamp',
  ],
  award_closed_categories: ['category_id', 'round: number', 'closed_at: Timestamp'],
  award_open_corrections: [
    'correction_id',
    'entry_id',
    'submission_id',
    'message',
    'correct_until: Timestamp',
    'asked_at: Timestamp',
  ],
  award_hand_in_persons: ['entry_id', 'person_id', 'name', 'email'],
  projects_due_days: ['project_id', 'confirmed_on', 'due_on', 'ask_on', 'list_on'],
  award_confirmed_releases: ['edition_id', 'release_at: Timestamp'],
  award_winners: [
    'entry_id',
    'lead_organisation_id',
    'edition_id',
    'release_at: Timestamp',
    'category_id',
    'category',
    'position: number',
    'prize_cents: number',
    'submission_id',
  ],
}

const CODEGEN = [
  '--dialect',
  'postgres',
  '--date-parser',
  'string',
  '--numeric-parser',
  'string',
  '--type-mapping',
  '{"int8":"number"}',
  '--default-schema',
  'public',
  '--include-pattern',
  'public.*',
  '--overrides',
  JSON.stringify({ columns: viewColumns() }),
]

function viewColumns(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(NEVER_NULL).flatMap(([view, columns]) =>
      columns.map((column) => {
        const [name, type = 'string'] = column.split(': ')
        return [`${view}.${name}`, type]
      }),
    ),
  )
}

const debian = debianPrograms()
const server = await startTestServer(debian)
try {
  const made = { [TYPES]: typesOf(server), ...(debian && { [DUMP]: dumpOf(server, debian) }) }
  for (const [file, text] of Object.entries(made)) settle(file, text)
  if (!debian) process.stdout.write(`not run: ${DUMP} needs Debian's postgresql\n`)
} finally {
  await server.stop()
}

function settle(file: string, text: string): void {
  if (!process.argv.includes('--check')) return writeFileSync(file, text)
  if (readFileSync(file, 'utf8') === text) return
  process.stdout.write(`${file} does not follow from db/migrations. Please run: npm run db:types\n`)
  process.exitCode = 1
}

function typesOf({ url }: TestServer): string {
  const folder = mkdtempSync(join(tmpdir(), 'interkommunal-types-'))
  const file = join(folder, 'schema.ts')
  run('node_modules/.bin/kysely-codegen', [...CODEGEN, '--url', url(TEMPLATE), '--out-file', file])
  const text = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true })
  return text
}

function dumpOf({ url }: TestServer, programs: string): string {
  const dump = run(join(programs, 'pg_dump'), [
    '--schema-only',
    '--no-owner',
    '--no-privileges',
    '--exclude-schema=graphile_worker',
    url(TEMPLATE),
  ])
  // Versions, session settings and the one-time word of newer pg_dumps differ from machine to machine.
  const lasting = dump.split('\n').filter((line) => !/^(--|SET |SELECT pg_catalog\.set_config|\\(un)?restrict )/.test(line))
  return `${lasting
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()}\n`
}

function run(program: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}
