import { fileURLToPath } from 'node:url'
import { slug } from '../../../../plain/slug.ts'
import type { Db } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { renderPdf } from '../../../../platform/pdf.ts'
import { zipName, type Zipped } from '../../../../platform/zip.ts'
import { download } from '../../attachments.rules.ts'
import type { Edition } from '../../edition.rules.ts'
import { receiptPdf } from '../../entrant/receipt.job.ts'
import { minutesText } from '../../jury/room/minutes-text.ts'
import { withVerdicts } from '../../judging/file-verdicts.queries.ts'
import { makeRecord } from '../../judging/record.queries.ts'
import {
  chainLines,
  listFiledChecks,
  listFiledConflicts,
  listFiledDecisions,
  listFiledPartnerWords,
  listFiledSubmissions,
  type FiledSubmission,
} from '../../judging/room/decision-file.queries.ts'
import { listFiledActs, listFiledChanges } from '../../judging/room/filed-acts.queries.ts'
import { listFiledNotices } from '../../judging/room/filed-notices.queries.ts'
import { listMeetings } from '../../judging/room/meeting.queries.ts'
import { findMinutes } from '../../judging/room/minutes.queries.ts'
import type { Manifest } from '../../submission-manifest.rules.ts'
import { findSubmissionById } from '../../submission.queries.ts'
import { awardParts, json, type Part } from './award-parts.ts'
import { decisionFileIndex, type Indexed } from './decision-file-index.page.tsx'

const MINUTES_TEMPLATE = fileURLToPath(new URL('../../jury/room/minutes.typ', import.meta.url))

/** Everything that explains the decision, file by file; the index comes last, because it names them. */
export async function* decisionFile(deps: Deps, { edition, personId, at }: Filing): AsyncGenerator<Zipped> {
  const indexed: Indexed[] = []
  const listed = (part: string, file: Zipped): Zipped => {
    indexed.push({ part, name: file.name })
    return file
  }
  for await (const [part, file] of parts(deps, edition, personId)) yield listed(part, file)
  const decisions = await listFiledDecisions(deps.db, edition.id)
  yield { name: 'index.html', content: decisionFileIndex({ edition: edition.title, at, decisions, indexed }) }
}

export type Filing = { edition: Edition; personId: string; at: Date }
async function* parts(deps: Deps, edition: Edition, personId: string): AsyncGenerator<Part> {
  const { db } = deps
  yield ['Ausgabe', json('ausgabe.json', edition)]
  yield ['Ausgabe', json('ausgabe-aenderungen.json', await listFiledChanges(db, edition.id))]
  yield ['Entscheidungen', json('entscheidungen.json', await listFiledDecisions(db, edition.id))]
  yield* minutesParts(deps, edition, personId)
  yield ['Bewertung und Prüfprotokoll', json('bewertung/protokoll.json', await makeRecord(db, edition.slug))]
  yield ['Befangenheit', json('befangenheit.json', await listFiledConflicts(db, edition.id))]
  yield ['Formale Prüfung', json('pruefung.json', await listFiledChecks(db, edition.id))]
  yield ['Wort der Partner', json('partner.json', await listFiledPartnerWords(db, edition.id))]
  for (const { name, rows } of await listFiledActs(db, edition.id)) yield ['Formale Prüfung', json(`${name}.json`, rows)]
  yield ['Mitteilungen', json('mitteilungen.json', await listFiledNotices(db, edition.id))]
  const filed = new Set<string>()
  for (const submission of await listFiledSubmissions(db, edition.id)) {
    yield* submissionParts(deps, submission)
    if (submission.readable) yield* fileParts(deps, submission, filed)
  }
  yield* awardParts(deps, edition)
  yield ['Ereigniskette', { name: 'ereigniskette.jsonl', content: await wholeChain(db) }]
}

async function wholeChain(db: Db): Promise<string> {
  const lines: string[] = []
  for await (const line of chainLines(db)) lines.push(line)
  return lines.join('')
}

async function* minutesParts({ db }: Deps, edition: Edition, personId: string): AsyncGenerator<Part> {
  for (const [index, meeting] of (await listMeetings(db, edition.id)).entries()) {
    const found = await findMinutes(db, meeting.id, { personId, seatId: null })
    if (!found) continue
    const name = `niederschriften/sitzung-${index + 1}`
    yield ['Niederschriften', { name: `${name}.pdf`, content: await renderPdf(MINUTES_TEMPLATE, minutesText(found)) }]
    yield ['Niederschriften', json(`${name}.json`, found)]
  }
}

async function* submissionParts({ db, config }: Deps, submission: FiledSubmission): AsyncGenerator<Part> {
  const folder = folderOf(submission)
  yield ['Beiträge', { name: `${folder}/manifest-${submission.version}.json`, content: submission.manifest }]
  const facts = await findSubmissionById(db, submission.id)
  if (!facts) return
  const receipt = `${folder}/eingangsbestaetigung-${submission.version}.pdf`
  yield ['Beiträge', { name: receipt, content: await receiptPdf(facts, config.baseUrl) }]
}

/** Each file once, however many versions name it; what malware was found in stays where it is, and its name is filed. */
async function* fileParts({ db, files }: Deps, submission: FiledSubmission, filed: Set<string>): AsyncGenerator<Part> {
  const { contents } = JSON.parse(submission.manifest) as Manifest
  for (const file of await withVerdicts(db, contents.attachments)) {
    if (filed.has(file.id)) continue
    filed.add(file.id)
    const name = `${folderOf(submission)}/anlagen/${file.id.slice(0, 8)}-${zipName(file.fileName)}`
    const isLocked = !download(file.verdict, false).ok
    yield [
      'Beiträge',
      isLocked
        ? { name: `${name}.gesperrt.txt`, content: `Gesperrt. SHA-256 der Datei: ${file.sha256}\n` }
        : { name, content: () => files.get(file.sha256), stored: true },
    ]
  }
}

function folderOf({ lead, entryId }: FiledSubmission): string {
  return `beitraege/${slug(lead)}-${entryId.slice(0, 8)}`
}
