import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pdfFindings } from '../../../../../test/pdf-structure.ts'
import { Sitting } from '../../../../../test/sitting.ts'
import { unzip } from '../../../../../test/unzip.ts'
import { programs } from '../../../../../test/programs.ts'
import { paths } from '../../../../paths.ts'
import { sha256 } from '../../../../platform/random.ts'

const CONFLICTED = 3
const noPoppler =
  programs.some((program) => program.package === 'poppler-utils' && !program.find()) && 'poppler-utils is not installed'

// proves: JU-05, LG-07
describe('what a deliberation leaves behind', () => {
  const room = new Sitting()
  const folder = mkdtempSync(join(tmpdir(), 'ik-minutes-'))
  before(async () => {
    await room.begin({ conflicted: CONFLICTED })
    await room.closeScores()
    await room.call()
    for (const number of [0, 1, 2, CONFLICTED]) await room.come(number)
    await room.open()
    await room.done(0, paths.room.calls, { act: 'entry', entry: room.entries[0]! })
    await room.done(1, paths.room.statements, { statement: 'KANARIE-wort #set page() *fett*' })
    const motion = await room.move(1, { kind: 'award', entry: room.entries[0]!, reasonAward: 'KANARIE-grund' })
    await room.vote(
      motion,
      [
        [0, 'yes'],
        [1, 'yes'],
        [2, 'no'],
      ],
      'open-secret',
    )
    await room.done(0, paths.room.result, { motion })
    await room.refused(/Sitzung läuft noch/, 'office', paths.room.minutes, {})
    await room.done(0, paths.room.calls, { act: 'end' })
  })
  after(async () => {
    await room.end()
    rmSync(folder, { recursive: true })
  })

  const get = (number: number | 'office', path: { to: (params: never) => string }) =>
    room.jury.portal.request(path.to({ meetingId: room.meetingId, categoryId: room.categoryId } as never), {
      cookie: room.who(number),
    })
  const html = async (number: number | 'office') => (await get(number, paths.room.minutes)).text()
  const seen = async (number: number) => /name="seen" value="(\w+)"/.exec(await html(number))?.[1] ?? ''

  it('leaves a room that speaks of no one present and of nothing to be called', async () => {
    const closed = await (await get(1, paths.room.meeting)).text()
    assert.match(closed, /Kategorien in der Reihenfolge der Beratung[^]*steht in der Niederschrift/)
    assert.doesNotMatch(closed, /Aufruf|beschlussfähig|nicht anwesend/)
  })

  it('is told in the minutes: who was there, who was recused, what was said, moved and voted, and why', async () => {
    assert.match(await html('office'), /Noch keine Niederschrift/)
    await room.done('office', paths.room.minutes, {})
    const text = (await html(1)).replace(/<[^>]+>/g, ' ')
    for (const words of [
      /Hans Urteil/,
      /Wegen Befangenheit nicht beteiligt: Karin Votum/,
      /Sabine Abwägung zu „Probebeitrag[^“]+“: KANARIE-wort #set page\(\) \*fett\*/,
      /Geheime Abstimmung, 3 Stimmen: Ja 2, Nein 1, Enthaltung 0\. Ergebnis: angenommen/,
      /Der Preis geht an „Probebeitrag[^“]+“\. Begründung: KANARIE-grund/,
    ])
      assert.match(text, words)
    for (const name of ['Hans Urteil', 'Sabine Abwägung', 'Ali Gutachten'])
      assert.doesNotMatch(text, new RegExp(`${name}: (Ja|Nein)`))
  })

  it('does not show a juror the part in which he or she was recused, on the page or in the file', async () => {
    const text = await html(CONFLICTED)
    assert.match(text, /Sie haben an diesem Punkt der Tagesordnung nicht mitgewirkt/)
    assert.doesNotMatch(text, /KANARIE|Probebeitrag/)
    assert.notEqual(await seen(CONFLICTED), await seen(1))
  })

  it('is signed by each juror for what was read, once, with a remark that the recused one does not read, and made again it stays what was signed', async () => {
    await room.refused(/andere Fassung/, 1, paths.room.signature, { seen: await seen(CONFLICTED), remark: '' })
    const signing = { seen: await seen(1), remark: 'KANARIE-anmerkung' }
    await room.done(1, paths.room.signature, signing)
    await room.done(1, paths.room.signature, signing)
    await room.refused(/schon unterschrieben/, 1, paths.room.signature, { ...signing, remark: 'Anderes' })
    await room.refused(/schon unterschrieben/, 1, paths.room.signature, { seen: 'a'.repeat(64), remark: '' })
    await room.refused(/nur, wer als Jurymitglied/, 4, paths.room.signature, { seen: await seen(4), remark: '' })
    await room.refused(/nur, wer als Jurymitglied/, 'office', paths.room.signature, { seen: 'a'.repeat(64), remark: '' })
    await room.done('office', paths.room.minutes, {})
    assert.match(await html(0), /KANARIE-anmerkung/)
    assert.doesNotMatch(await html(CONFLICTED), /KANARIE/)
    const rows = await room.db.selectFrom('award_minutes_signatures').select('person_id').execute()
    assert.deepEqual(rows, [{ person_id: room.jury.jurors[1]!.personId }])
  })

  it('is a tagged PDF, typed text not taken for markup', { skip: noPoppler }, async () => {
    const file = join(folder, 'minutes.pdf')
    writeFileSync(file, Buffer.from(await (await get(1, paths.room.minutesFile)).arrayBuffer()))
    assert.deepEqual(pdfFindings(readFileSync(file)), [])
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    assert.match(text, /KANARIE-wort #set page\(\) \*fett\*/)
  })

  it('ranks for the jury and the office, and not for the recused juror', async () => {
    const table = await (await get(1, paths.jury.ranking)).text()
    assert.match(table, /Rangliste[^]*Probebeitrag[^]*4,33[^]*3,00/)
    assert.match(table, /<svg[^>]*role="img"/)
    const hidden = await (await get(CONFLICTED, paths.jury.ranking)).text()
    assert.match(hidden, /Die Rangliste\s+bleibt Ihnen verborgen/)
    assert.doesNotMatch(hidden, /Probebeitrag|4,33|<svg class="ik-plot"/)
  })

  it('goes into the decision file, which only the office takes, leaving an event', async () => {
    const address = paths.office.decisionFile.download.to({ slug: '2025-2026' })
    const { portal } = room.jury
    assert.equal((await portal.request(address, { cookie: room.who(1) })).status, 403)
    const answer = await portal.request(address, { cookie: room.office })
    const files = await unzip(Buffer.from(await answer.arrayBuffer()))
    const names = [...files.keys()]
    for (const name of [
      'index.html',
      'ausgabe.json',
      'bewertung/protokoll.json',
      'befangenheit.json',
      'pruefung.json',
      'niederschriften/sitzung-1.pdf',
    ])
      assert.ok(names.includes(name), name)
    assert.equal(names.filter((name) => name.endsWith('/manifest-1.json')).length, 8)
    const parsed = (name: string) => JSON.parse(files.get(name)?.toString() ?? 'null') as never
    assertConflicts(parsed('befangenheit.json'))
    assertChecks(parsed('pruefung.json'))
    await assertReceipts(files)
    assertRecord(files.get('bewertung/protokoll.json') ?? Buffer.alloc(0))
    const links = [
      ...files
        .get('index.html')!
        .toString()
        .matchAll(/href="([^"]+)"/g),
    ].map((match) => match[1]!)
    assert.deepEqual([...links, 'index.html'].sort(), names.sort())
    assert.match(files.get('index.html')!.toString(), /Preis: Probebeitrag[^]*KANARIE-grund/)
    const taken = await room.db
      .selectFrom('platform_events')
      .where('kind', '=', 'decision-file-taken')
      .select('actor_id')
      .execute()
    assert.deepEqual(taken, [{ actor_id: room.jury.office[0] }])
    let hash = '0'.repeat(64)
    for (const line of files.get('ereigniskette.jsonl')!.toString().trim().split('\n')) {
      const event = JSON.parse(line) as { record: string; hash: string }
      hash = sha256(hash + event.record)
      assert.equal(hash, event.hash)
    }
  })

  /** Each juror for each entry, with who declared it and when; one has a conflict. */
  function assertConflicts(rows: { entryId: string; juror: string; state: string; setBy: string; setAt: string }[]): void {
    const expected = room.jury.entries.flatMap(({ id }) => room.jury.jurors.map(({ name }) => `${id} ${name}`))
    assert.deepEqual(rows.map(({ entryId, juror }) => `${entryId} ${juror}`).sort(), expected.sort())
    const declared = rows.filter(({ state }) => state === 'declared')
    assert.deepEqual(
      declared.map(({ entryId, juror }) => [entryId, juror]),
      [[room.entries[0], 'Karin Votum']],
    )
    assert.ok(rows.every(({ setBy, juror, setAt }) => setBy === juror && Number.isFinite(Date.parse(setAt))))
  }

  function assertChecks(rows: Record<string, string>[]): void {
    assert.deepEqual(rows.map(({ entryId }) => entryId).sort(), room.jury.entries.map(({ id }) => id).sort())
    for (const { kind, result, reason, by, at } of rows) {
      assert.deepEqual([kind, result, reason, by], ['admission', 'true', 'geprüft', 'Ingrid Vordruck'])
      assert.ok(Number.isFinite(Date.parse(at ?? '')))
    }
  }

  /** One beside each manifest, as the lead got it: tagged, with the number of the receipt. */
  async function assertReceipts(files: Map<string, Buffer>): Promise<void> {
    const numbers = await room.db.selectFrom('award_submissions').select(['entry_id', 'receipt_number']).execute()
    assert.equal(numbers.length, 8)
    for (const { entry_id: id, receipt_number: number } of numbers) {
      const [name = '', ...others] = [...files.keys()].filter((one) =>
        one.endsWith(`-${id.slice(0, 8)}/eingangsbestaetigung-1.pdf`),
      )
      assert.deepEqual(others, [])
      const pdf = files.get(name) ?? assert.fail(`no receipt of ${id}`)
      assert.deepEqual(pdfFindings(pdf), [])
      if (noPoppler) continue
      writeFileSync(join(folder, 'receipt.pdf'), pdf)
      assert.ok(execFileSync('pdftotext', [join(folder, 'receipt.pdf'), '-'], { encoding: 'utf8' }).includes(number ?? '–'))
    }
  }

  /** The verifier reads it as it lies in the archive. */
  function assertRecord(bytes: Buffer): void {
    const record = JSON.parse(bytes.toString()) as {
      sheets: { counts: boolean; content?: string }[]
      results: { entries: unknown[] }[]
    }
    const counting = record.sheets.filter(({ counts }) => counts)
    assert.equal(counting.length, 2 * room.jury.jurors.length - 1)
    assert.ok(counting.every(({ content }) => content?.includes('"gewinn":')))
    assert.deepEqual(
      record.results.map(({ entries }) => entries.length),
      [2],
    )
    const file = join(folder, 'protokoll.json')
    writeFileSync(file, bytes)
    const told = execFileSync(process.execPath, ['verify/verify.ts', file], { encoding: 'utf8' })
    assert.match(told, /davon 9 zählende Bögen gelesen/)
  }
})
