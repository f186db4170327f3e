import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { EditedText, Publication, Revision, TextKey } from './text.rules.ts'

type Row = Omit<EditedText, 'newest'> & Revision

/** What was saved last comes first. */
export async function listTexts(db: Db, at: Date): Promise<EditedText[]> {
  const { rows } = await sql<Row>`${texts(at)} order by revision.written_at desc, revision.slug`.execute(db)
  return rows.map(textFrom)
}

export type DatedText = TextKey & Pick<Revision, 'title' | 'writtenAt'> & Pick<EditedText, 'public' | 'planned' | 'brokenLinks'>

const CONCERNING = {
  planned: sql`planned is not null`,
  read: sql`public is not null and (public ->> 'reviewDueOn' is not null or "brokenLinks" <> '[]')`,
  both: sql`public is not null or planned is not null`,
}

/** What is planned, what is read and has a day or a broken link, or both, without its words: when something is to happen with it. */
export async function listDatedTexts(db: Db, at: Date, concerning: keyof typeof CONCERNING): Promise<DatedText[]> {
  const { rows } = await sql<DatedText>`
    select kind, slug, title, "writtenAt", public, planned, "brokenLinks" from (${texts(at)}) as text
    where ${CONCERNING[concerning]} order by "writtenAt" desc, slug`.execute(db)
  return rows.map((row) => ({
    ...row,
    public: dated(row.public),
    planned: dated(row.planned),
    brokenLinks: brokenSince(row.brokenLinks),
  }))
}

/** Null when there is none of this name. */
export async function findText(db: Db, { kind, slug }: TextKey, at: Date): Promise<EditedText | null> {
  const { rows } = await sql<Row>`${texts(at)} and revision.kind = ${kind} and revision.slug = ${slug}`.execute(db)
  return rows[0] ? textFrom(rows[0]) : null
}

/** The same page in the other language; null when there is none, and of what stands in one language alone. */
export async function findCounterpart(db: Db, { kind, slug }: TextKey, at: Date): Promise<EditedText | null> {
  if (kind === 'english') return findText(db, { kind: 'page', slug }, at)
  return kind === 'page' ? findText(db, { kind: 'english', slug }, at) : null
}

/** Every revision with its text, the newest first. */
export async function listRevisions(db: Db, { kind, slug }: TextKey): Promise<(Revision & { publishedFor: Date | null })[]> {
  const { rows } = await sql<Revision & { publishedFor: Date | null }>`
    select revision.number, revision.title, revision.summary, revision.text, revision.review_due_on as "reviewDueOn",
      revision.aid, revision.other_forms as "otherForms", revision.written_at as "writtenAt", person.name as "writtenByName", (
        select max(p.visible_from) from editorial_publications p
        where p.kind = revision.kind and p.slug = revision.slug and p.number = revision.number) as "publishedFor"
    from editorial_revisions revision left join people_persons person on person.id = revision.written_by
    where revision.kind = ${kind} and revision.slug = ${slug} order by revision.number desc`.execute(db)
  return rows
}

/** Taken down as a whole, and for which reason; whether something is read again nevertheless is asked elsewhere. */
export async function findWithdrawal(db: Db, { kind, slug }: TextKey, at: Date) {
  const row = await db
    .selectFrom('editorial_withdrawals')
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('only_planned', '=', false)
    .where('withdrawn_at', '<=', at)
    .select(['withdrawn_at as withdrawnAt', 'reason'])
    .orderBy('withdrawn_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

const texts = (at: Date) => sql`
  select revision.kind, revision.slug, revision.number, revision.title, revision.summary, revision.text,
    revision.review_due_on as "reviewDueOn", revision.aid,
    revision.other_forms as "otherForms", revision.written_at as "writtenAt", person.name as "writtenByName",
    (${published(sql`p.visible_from <= ${at}`, at)} order by p.visible_from desc, p.number desc limit 1) as public,
    (${published(sql`p.visible_from > ${at}`, at)} order by p.visible_from, p.number desc limit 1) as planned,
    (select max(w.withdrawn_at) from editorial_withdrawals w
      where w.kind = revision.kind and w.slug = revision.slug and not w.only_planned) as "withdrawnAt",
    (select jsonb_build_object('onlyPlanned', w.only_planned, 'reason', w.reason) from editorial_withdrawals w
      where w.kind = revision.kind and w.slug = revision.slug and not exists (
        select from editorial_publications p where p.kind = w.kind and p.slug = w.slug and p.written_at > w.withdrawn_at)
      order by w.withdrawn_at desc limit 1) as "lastWithdrawal",
    coalesce((select jsonb_agg(jsonb_build_object('url', broken.url, 'failingSince', broken.failing_since) order by broken.failing_since, broken.url)
      from platform_broken_links broken
      where broken.subject_table = 'editorial_revisions' and broken.subject_id = revision.kind || '/' || revision.slug), '[]') as "brokenLinks"
  from editorial_revisions revision left join people_persons person on person.id = revision.written_by
  where not exists (select from editorial_discards discard where (discard.kind, discard.slug) = (revision.kind, revision.slug)) and not exists (
    select from editorial_revisions later
    where later.kind = revision.kind and later.slug = revision.slug and later.number > revision.number)`

const published = (when: ReturnType<typeof sql>, at: Date) => sql`
  select json_build_object('number', p.number, 'visibleFrom', p.visible_from, 'reviewDueOn', r.review_due_on)
  from editorial_publications p join editorial_revisions r on (r.kind, r.slug, r.number) = (p.kind, p.slug, p.number)
  where p.kind = revision.kind and p.slug = revision.slug and ${when}
    and not editorial_is_withdrawn(p.kind, p.slug, p.written_at, p.visible_from, ${at})`

function textFrom(row: Row): EditedText {
  const {
    kind,
    slug,
    number,
    title,
    summary,
    text,
    reviewDueOn,
    aid,
    otherForms,
    writtenAt,
    writtenByName,
    withdrawnAt,
    lastWithdrawal,
    brokenLinks,
  } = row
  return {
    kind,
    slug,
    newest: { number, title, summary, text, reviewDueOn, aid, otherForms, writtenAt, writtenByName },
    public: dated(row.public),
    planned: dated(row.planned),
    withdrawnAt,
    lastWithdrawal,
    brokenLinks: brokenSince(brokenLinks),
  }
}

/** JSON has no instants. */
function brokenSince(links: EditedText['brokenLinks']): EditedText['brokenLinks'] {
  return links.map(({ url, failingSince }) => ({ url, failingSince: new Date(failingSince) }))
}

function dated<Published extends Publication>(published: Published | null): Published | null {
  return published && { ...published, visibleFrom: new Date(published.visibleFrom) }
}
