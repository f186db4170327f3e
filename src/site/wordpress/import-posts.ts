import { transact } from '../../platform/db.ts'
import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { sha256 } from '../../platform/random.ts'
import type { WordPressPost } from './export.ts'
import { findImported, holdImport, recordImported, type Imported } from './imported.queries.ts'
import { newsFrom } from './import-news.ts'
import { pageFrom } from './import-pages.ts'
import { projectFrom } from './import-projects.ts'
import { note, type Counted, type ImportRun, type LoadedFile } from './import-run.ts'
import { leadOn } from './old-addresses.ts'
import { remark, type FieldRemark, type Reason } from './remarks.ts'

/** A post as it would be here, not written yet. */
export type Ready = {
  kind: Exclude<Counted, 'media'>
  table: string
  content: object
  uses: LoadedFile[]
  remarks: FieldRemark[]
  addressOf: (tx: Tx, targetId: string) => Promise<string>
  /** A new one, or the next version of what was imported before. */
  write: (tx: Tx, known: Imported | null) => Promise<Written>
}
export type Written =
  | { outcome: 'new' | 'changed' | 'unchanged'; targetId: string; version: string; address: string }
  | { outcome: 'left'; because: Reason; address: string }

const MAKERS = { project: projectFrom, news: newsFrom, page: pageFrom }

export async function importPosts(run: ImportRun): Promise<void> {
  for (const post of run.from.posts) await importPost(run, post)
}

async function importPost(run: ImportRun, post: WordPressPost): Promise<void> {
  const use = run.making.mapping.types[post.type]
  if (use === null) return
  if (use === undefined) return note(run, post.id, [remark('type', 'unknown-type', post.type)])
  if (!post.isPublic) {
    run.counts[use].left += 1
    return note(run, post.id, [remark('status', 'not-public', post.title)])
  }
  const ready = MAKERS[use](run, post)
  note(run, post.id, ready.remarks)
  await transact(run.deps.db, async (tx) => {
    await holdImport(tx, run.from.source)
    await write(tx, run, { post, ready })
  })
}

async function write(tx: Tx, run: ImportRun, { post, ready }: { post: WordPressPost; ready: Ready }): Promise<void> {
  const { source } = run.from
  const known = await findImported(tx, source, post.id)
  const fingerprint = fingerprintOf(run, post, ready)
  const written: Written =
    known?.fingerprint === fingerprint
      ? { ...known, outcome: 'unchanged', address: await ready.addressOf(tx, known.targetId) }
      : await ready.write(tx, known)
  run.counts[ready.kind][written.outcome] += 1
  if (written.outcome === 'left') note(run, post.id, [remark(ready.kind, written.because, post.title)])
  else if (known?.fingerprint !== fingerprint)
    await recordImported(tx, { ...written, kind: ready.kind, fingerprint, source, postId: post.id, at: run.at })
  await leadOn(tx, run, { postId: post.id, links: [post.link], target: written.address })
  if (written.outcome === 'new' || written.outcome === 'changed') await recordImport(tx, run, { post, ready, written })
}

/** As it was changed last there; what it is made with here; and the files it shows, which may come later. */
function fingerprintOf({ making, from }: ImportRun, post: WordPressPost, { content, uses }: Ready): string {
  const { mapping } = making
  return sha256(JSON.stringify([from.source, post.modified || content, mapping, uses]))
}

type Recorded = { post: WordPressPost; ready: Ready; written: Extract<Written, { targetId: string }> }

async function recordImport(tx: Tx, { from, at }: ImportRun, { post, ready, written }: Recorded): Promise<void> {
  await recordEvent(tx, {
    kind: `${ready.kind}-imported`,
    actorId: null,
    subject: { table: ready.table, id: written.targetId },
    at,
    data: { source: from.source, postId: post.id, version: written.version },
  })
}
