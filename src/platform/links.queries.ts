import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import { recordEvent } from './events.ts'
import { checkedLink } from './links.rules.ts'
import type { LinkAnswer } from './probe-link.ts'

/** Something public, where it is mended, and the addresses it leads to. */
export type NamingLinks = { id: string; title: string; href: string; urls: string[] }
export type BrokenLink = { url: string; failingSince: Date }

/** True once an hour, for one of those who ask at once. */
export async function beginRound(db: Db, now: Date): Promise<boolean> {
  const { rows } = await sql`insert into platform_link_rounds (gathered_at) values (${now})
    on conflict (one) do update set gathered_at = excluded.gathered_at
      where platform_link_rounds.gathered_at <= excluded.gathered_at - interval '1 hour'
        or platform_link_rounds.gathered_at > excluded.gathered_at
    returning gathered_at`.execute(db)
  return rows.length > 0
}

/** What is named no more is asked for no more; what is new, at once. */
export async function keepNamedLinks(tx: Tx, table: string, named: NamingLinks[], now: Date): Promise<void> {
  const rows = JSON.stringify(named.flatMap(({ urls, ...naming }) => [...new Set(urls)].map((url) => ({ ...naming, url }))))
  await sql`
    with named as (
      select id, url, title, href from jsonb_to_recordset(${rows}::jsonb) as one (id text, url text, title text, href text)
      where url ~* '^(https?://|/)' and octet_length(url) <= 2000
    ), gone as (
      delete from platform_links link where subject_table = ${table}
        and not exists (select from named where named.id = link.subject_id and named.url = link.url))
    insert into platform_links (subject_table, subject_id, url, title, href, due_at)
    select ${table}, id, url, title, href, ${now} from named
    on conflict (subject_table, subject_id, url) do update set title = excluded.title, href = excluded.href`.execute(tx)
}

/** Addresses, each once, however many lead there. */
export async function listDueLinks(db: Db, now: Date, { most, areOurs }: { most: number; areOurs: boolean }): Promise<string[]> {
  const { rows } = await sql<{
    url: string
  }>`select url from platform_links where due_at <= ${now} and (url like '/%') = ${areOurs}
    group by url order by min(due_at), url limit ${most}`.execute(db)
  return rows.map(({ url }) => url)
}

/** In everything that leads there. Two checks at once count once: the second finds it no longer due. */
export async function recordLinkAnswer(
  tx: Tx,
  { url, answer, at }: { url: string; answer: LinkAnswer; at: Date },
): Promise<void> {
  const links = await tx
    .selectFrom('platform_links')
    .where('url', '=', url)
    .where('due_at', '<=', at)
    .select(['subject_table as table', 'subject_id as id', 'failures', 'failing_since as failingSince'])
    .orderBy('subject_table')
    .orderBy('subject_id')
    .forUpdate()
    .execute()
  for (const { table, id, ...before } of links) {
    const { failures, failingSince, dueAt, turned } = checkedLink(before, answer, at)
    await tx
      .updateTable('platform_links')
      .set({ failures, failing_since: failingSince, checked_at: at, due_at: dueAt })
      .where('subject_table', '=', table)
      .where('subject_id', '=', id)
      .where('url', '=', url)
      .execute()
    if (turned) await recordEvent(tx, { kind: `link-${turned}`, actorId: null, subject: { table, id }, at, data: { url } })
  }
}

/** Of things that name where they are mended; whoever lists them says who may read it. The longest broken first. */
export async function listSubjectsWithBrokenLinks(db: Db, tables: string[]) {
  const { rows } = await sql<{ table: string; title: string; href: string; urls: string[]; since: Date }>`
    select broken.subject_table as table, max(broken.title) as title, broken.href, array_agg(broken.url order by broken.url) as urls,
      min(broken.failing_since) as since
    from platform_broken_links broken where broken.subject_table = any(${tables}) and broken.href is not null
    group by broken.subject_table, broken.subject_id, broken.href order by min(broken.failing_since), broken.href`.execute(db)
  return rows
}
