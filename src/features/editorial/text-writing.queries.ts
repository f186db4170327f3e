import { sql } from 'kysely'
import { isoDate } from '../../plain/german-date.ts'
import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { PORTAL_PAGE_NAMES } from './english/english-address.ts'
import { recordEnglishVersion } from './english/english.queries.ts'
import { NO_OTHER_FORMS } from './other-forms.rules.ts'
import { firstFree, wantedSlug } from './free-slug.ts'
import { recordAidVersion } from './aid-writing.queries.ts'
import { recordNews, recordNewsVersion } from './news-writing.queries.ts'
import { recordPageVersion } from './page-writing.queries.ts'
import type { Publication, TextContent, TextKey, TextKind, Withdrawal } from './text.rules.ts'

type By = { personId: string; at: Date }

/** Held until the end of the transaction: whoever acts on this text at the same time waits and reads what came of it. */
export async function lockText(tx: Tx, { kind, slug }: TextKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`text ${kind}/${slug}`}, 0))`.execute(tx)
}

/** /seiten/aktuelles leads to the news. */
const NEVER_A_PAGE = ['aktuelles', 'veranstaltungen', 'projekte', ...PORTAL_PAGE_NAMES]

/** Its name is given for ever, also while nobody but the editors knows it. */
export async function recordText(tx: Tx, kind: Exclude<TextKind, 'english'>, content: TextContent, by: By): Promise<TextKey> {
  const slug = kind === 'news' ? await newsSlug(tx, content.title, by.at) : await slugOf(tx, kind, content.title)
  await recordRevision(tx, { kind, slug, number: 1 }, content, by)
  return { kind, slug }
}

/** Of a standing page, with its name. */
export async function recordEnglishText(tx: Tx, { slug, title }: { slug: string; title: string }, by: By): Promise<void> {
  const content = { title, summary: '', text: '', reviewDueOn: null, aid: null, otherForms: NO_OTHER_FORMS }
  await recordRevision(tx, { kind: 'english', slug, number: 1 }, content, by)
}

async function newsSlug(tx: Tx, name: string, at: Date): Promise<string> {
  const { slug } = await recordNews(tx, { name, dated: at, createdAt: at })
  return slug
}

async function slugOf(tx: Tx, kind: 'page' | 'aid', name: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended('slug of a page', 0))`.execute(tx)
  const wanted = wantedSlug(name, kind === 'page' ? 'seite' : 'arbeitshilfe')
  const pages = tx.selectFrom('editorial_revisions').where('kind', '=', kind)
  const rows = await pages.where('slug', 'like', `${wanted}%`).select('slug').execute()
  return firstFree(wanted, new Set([...(kind === 'page' ? NEVER_A_PAGE : []), ...rows.map(({ slug }) => slug)]))
}

export async function recordRevision(
  tx: Tx,
  { kind, slug, number }: TextKey & { number: number },
  { title, summary, text, reviewDueOn, aid, otherForms }: TextContent,
  { personId, at }: By,
): Promise<void> {
  await tx
    .insertInto('editorial_revisions')
    .values({
      kind,
      slug,
      number,
      title,
      summary,
      text,
      review_due_on: reviewDueOn,
      written_by: personId,
      written_at: at,
      aid: aid && JSON.stringify(aid),
      other_forms: JSON.stringify(otherForms),
    })
    .execute()
  await recordEvent(tx, { kind: 'text-saved', actorId: personId, subject: subjectOf({ kind, slug }), at, data: { number } })
}

export async function recordPublication(
  tx: Tx,
  { kind, slug }: TextKey,
  version: TextContent & Publication,
  { personId, at }: By,
): Promise<void> {
  const { number, visibleFrom, reviewDueOn, aid, otherForms, ...content } = version
  const written = { visibleFrom, writtenBy: personId, writtenAt: at }
  const review = { reviewedOn: isoDate(at), reviewDueOn: reviewDueOn ?? isoDate(at) }
  if (kind === 'page') {
    await recordPageVersion(tx, { ...content, otherForms, slug, ...review, ...written })
  } else if (kind === 'english') {
    await recordEnglishVersion(tx, { ...content, slug, ...review, ...written })
  } else if (aid) {
    await recordAidVersion(tx, { ...content, aid, slug, ...review, ...written })
  } else {
    await recordNewsVersion(tx, {
      ...content,
      otherForms,
      newsId: await dateNews(tx, slug, visibleFrom),
      source: await sourceOf(tx, slug),
      ...written,
    })
  }
  const data = { number, visibleFrom: visibleFrom.toISOString() }
  await recordEvent(tx, { kind: 'text-published', actorId: personId, subject: subjectOf({ kind, slug }), at, data })
}

/** A news item bears the day on which it was first read. */
async function dateNews(tx: Tx, slug: string, dated: Date): Promise<string> {
  await sql`
    update editorial_news news set dated = ${dated} where slug = ${slug} and not exists (
      select from editorial_news_versions v where v.news_id = news.id
        and not editorial_is_withdrawn('news', news.slug, v.written_at, v.visible_from, portal_now())
        and v.visible_from <= portal_now())
      and not exists (select from editorial_withdrawals w where w.kind = 'news' and w.slug = news.slug and not w.only_planned)`.execute(
    tx,
  )
  const { id } = await tx.selectFrom('editorial_news').where('slug', '=', slug).select('id').executeTakeFirstOrThrow()
  return id
}

async function sourceOf(tx: Tx, slug: string): Promise<string | null> {
  const row = await tx
    .selectFrom('editorial_news_versions as version')
    .innerJoin('editorial_news as news', 'news.id', 'version.news_id')
    .where('news.slug', '=', slug)
    .where('version.source', 'is not', null)
    .select('version.source')
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.source ?? null
}

export async function recordWithdrawal(
  tx: Tx,
  { kind, slug }: TextKey,
  { onlyPlanned, reason }: Withdrawal,
  { personId, at }: By,
): Promise<void> {
  await tx
    .insertInto('editorial_withdrawals')
    .values({ kind, slug, withdrawn_at: at, withdrawn_by: personId, only_planned: onlyPlanned, reason })
    .execute()
  const subject = subjectOf({ kind, slug })
  await recordEvent(tx, { kind: 'text-withdrawn', actorId: personId, subject, at, data: { onlyPlanned } })
}

/** Only of what was never published. */
export async function recordTextDiscard(tx: Tx, { kind, slug }: TextKey, { personId, at }: By): Promise<void> {
  await tx.insertInto('editorial_discards').values({ kind, slug, discarded_by: personId, discarded_at: at }).execute()
  await recordEvent(tx, { kind: 'text-discarded', actorId: personId, subject: subjectOf({ kind, slug }), at })
}

function subjectOf({ kind, slug }: TextKey) {
  return { table: 'editorial_revisions', id: `${kind}/${slug}` }
}
