import { INSTANTS } from '../later-situations.ts'
import { readInstants, readMatrix, type Expectation, type Line } from './matrix.ts'

const MEANING: Record<Expectation, string> = {
  through: 'gets the page, or the act is done',
  told: 'gets the page with a sentence that says why not',
  'sign-in': 'is asked to sign in',
  hidden: 'is told that there is nothing (404)',
  role: 'is told which role is missing (403)',
}

/** docs/permissions.md, for people who will not read a CSV file. */
export function permissionsDocument(): string {
  const { actors, lines } = readMatrix()
  const rows = lines.map(({ method, template, expected }) => [
    `${method} \`${template}\``,
    ...actors.map((actor) => expected.get(actor) ?? ''),
  ])
  return [
    '# Permissions',
    '',
    'Made from `test/permissions/matrix.csv` by `npm run docs:permissions`; never edited by hand. `test/permissions/matrix.test.ts` asks the',
    'running portal for every cell. The actors are those of `test/situation.ts`, seen from one entry of Hellenthal: somebody who only',
    'holds the link mailed to a partner, a former colleague whose access was closed, its lead, a colleague, a partner with the right to',
    'read (viewer), a competitor, and the roles.',
    '',
    ...Object.entries(MEANING).map(([word, meaning]) => `- **${word}**: ${meaning}`),
    '',
    row(['route', ...actors]),
    row(['---', ...actors.map(() => '---')]),
    ...rows.map(row),
    '',
    ...laterDocument(lines),
  ].join('\n')
}

/** Only where the instant decides; everything else stays as in the table above. */
function laterDocument(lines: Line[]): string[] {
  const instants = Object.keys(INSTANTS) as (keyof typeof INSTANTS)[]
  const rows = readInstants().map(({ method, template, actor, expected }) => {
    const above = lines.find((line) => line.method === method && line.template === template)?.expected.get(actor) ?? ''
    return [`${method} \`${template}\``, actor, above, ...instants.map((instant) => expected.get(instant) ?? '')]
  })
  return [
    '## After the deadline',
    '',
    'Made from `test/permissions/instants.csv`: who gets something else than above once the entry was handed in and the deadline is',
    'over: before the office has opened the entries, while the jury judges them, once the category is decided, and after the results',
    'were released. What is not listed stays as above, but for the pages of a winner: before the release they are hidden from everybody.',
    '',
    row(['route', 'who', 'above', ...instants]),
    row(['---', '---', '---', ...instants.map(() => '---')]),
    ...rows.map(row),
    '',
  ]
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}
