import { slug } from '../../../../plain/slug.ts'
import type { Db } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { zipName, type Zipped } from '../../../../platform/zip.ts'
import { certificateFileName, certificatesPdf } from '../../certificate-document.ts'
import { findCertificateLook, findCertificates, listCertifiedEntries } from '../../certificate.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import { listFiledFeedback, listFiledPress, type FiledPress } from './filed-award.queries.ts'
import { listRecordedEntries } from './record.queries.ts'

export type Part = [part: string, file: Zipped]

export function json(name: string, value: unknown): Zipped {
  return { name, content: JSON.stringify(value, null, 2) }
}

/** What came of the decision: who took part in which category, what the winners let be printed, what everybody was given and told. */
export async function* awardParts(deps: Deps, edition: Edition): AsyncGenerator<Part> {
  const { db } = deps
  yield ['Beiträge', json('beitraege.json', await listRecordedEntries(db, edition.id))]
  yield ['Rückmeldungen', json('rueckmeldungen.json', await listFiledFeedback(db, edition.id))]
  yield* pressParts(deps, await listFiledPress(db, edition.id))
  yield* certificateParts(db, edition)
}

/** The pictures as they may be printed; one that two states name is filed once. */
async function* pressParts({ files }: Deps, states: FiledPress[]): AsyncGenerator<Part> {
  yield ['Pressetexte', json('presse.json', states)]
  for (const state of states)
    yield ['Pressetexte', { name: `${folderOf(state)}/pressetext-${state.number}.txt`, content: state.content.text }]
  const named = states.flatMap((state) =>
    state.content.pictures.map(({ id, printSha256 }) => [`${folderOf(state)}/bild-${id.slice(0, 8)}.jpg`, printSha256] as const),
  )
  for (const [name, sha256] of new Map(named)) yield ['Pressetexte', { name, content: () => files.get(sha256), stored: true }]
}

function folderOf({ lead, entryId }: FiledPress): string {
  return `presse/${slug(lead)}-${entryId.slice(0, 8)}`
}

/** Made anew: nobody keeps the bytes of a certificate, its facts and its design stand fixed in the edition. */
async function* certificateParts(db: Db, edition: Edition): AsyncGenerator<Part> {
  const certificates = await findCertificates(db, edition.id)
  if (!certificates?.issuedAt) return
  const { design } = certificates
  const look = await findCertificateLook(db, edition.id)
  for (const entry of await listCertifiedEntries(db, edition.id)) {
    const name = `urkunden/${entry.entryId.slice(0, 8)}-${zipName(certificateFileName(entry))}`
    yield ['Urkunden', { name, content: () => certificatesPdf({ entries: [entry], design, look, edition }), stored: true }]
  }
}
