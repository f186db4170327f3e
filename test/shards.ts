/** What lasts much longer than other files, in seconds on two cores (measured, roughly): these are dealt out first. */
export const LONG: Record<string, number> = {
  'test/accessibility.spec.ts': 220,
  'test/permissions/sheets.test.ts': 60,
  'test/refused-forms.spec.ts': 60,
  'bin/restore.test.ts': 28,
  'src/site/links.test.ts': 45,
  'test/permissions/matrix.test.ts': 79,
  'db/seeds/contest/prepare.test.ts': 50,
  'test/journeys/register-for-an-event.spec.ts': 45,
  'test/journeys/newsletter.spec.ts': 45,
  'test/journeys/create-a-profile.spec.ts': 43,
  'test/journeys/hand-in.spec.ts': 41,
  'test/journeys/jury.test.ts': 39,
  'test/journeys/ask-and-answer.spec.ts': 37,
  'bin/own-server.test.ts': 30,
  'bench/plans.test.ts': 35,
  'test/journeys/report-a-barrier.spec.ts': 32,
  'test/journeys/partner-match.spec.ts': 31,
  'test/hostile-addresses.test.ts': 33,
  'test/journeys/find.spec.ts': 29,
  'src/features/projects/public/directory-patience.routes.test.ts': 25,
  'test/directory-in-place.spec.ts': 23,
  'test/journeys/write-a-page.spec.ts': 23,
  'test/file-upload.spec.ts': 22,
  'test/scoring-sheet.spec.ts': 22,
  'bin/start.test.ts': 21,
  'test/character-count.spec.ts': 21,
  'src/features/award/entrant/autosave.test.ts': 21,
  'test/room-keyboard.spec.ts': 25,
  'test/jury-pages.spec.ts': 20,
  'test/events-keyboard.spec.ts': 15,
  'src/site/busy-database.test.ts': 20,
  'src/features/award/jury/room/room-stream.routes.test.ts': 19,
}
const SHORT = 1

/** The longest first, each to whoever has least to do: all processes end at about the same time. */
export function shardsOf(files: string[], processes: number, seconds: Record<string, number> = LONG): string[][] {
  const shards = Array.from({ length: processes }, () => ({ load: 0, files: [] as string[] }))
  const lasting = (file: string) => seconds[file] ?? SHORT
  for (const file of files.toSorted((a, b) => lasting(b) - lasting(a) || (a < b ? -1 : 1))) {
    const least = shards.reduce((one, other) => (other.load < one.load ? other : one))
    least.files.push(file)
    least.load += lasting(file)
  }
  return shards.map((shard) => shard.files).filter((shard) => shard.length > 0)
}
