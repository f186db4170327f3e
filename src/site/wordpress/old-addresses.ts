import type { Tx } from '../../platform/db.ts'
import { recordRedirect } from '../redirects.queries.ts'
import { oldAddress } from '../redirects.rules.ts'
import { note, type ImportRun } from './import-run.ts'
import { remark } from './remarks.ts'

/** Of a post, under its address and under the short one with its number. */
export async function leadOn(
  tx: Tx,
  run: ImportRun,
  { postId, links, target }: { postId: number; links: (string | null)[]; target: string },
): Promise<void> {
  const numbered = postId > 0 ? [`/?p=${postId}`] : []
  const old = [...links.flatMap((link) => keptAs(link, run.from.address) ?? []), ...numbered]
  for (const address of new Set(old)) {
    if (address === target) continue
    const redirect = { oldAddress: address, target, source: run.from.source, createdAt: run.at }
    if (await recordRedirect(tx, redirect)) run.redirects += 1
    else note(run, postId, [remark('link', 'address-taken', address)])
  }
}

/** Null for another host's address, and for the start page. */
function keptAs(link: string | null, site: URL): string | null {
  const url = link === null ? null : URL.parse(link, site)
  if (!url || url.hostname.replace(/^www\./, '') !== site.hostname.replace(/^www\./, '')) return null
  return oldAddress(url.pathname, url.searchParams)
}
