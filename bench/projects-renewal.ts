import pg from 'pg'
import { timeOf } from './asking.ts'

/** Until the portal has heard of it. */
const HEARD_MS = 30

/** So many at once that nothing kept is renewed: everything is read again (facet-index.queries.ts). */
export const EVERYTHING = 101

/** Publishes so many profiles anew, then asks for the list, which reads the facet index again. Milliseconds of that. */
export async function renew(url: string, list: string, profiles: number): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    'update projects_published set status = status where ordinal in (select ordinal from projects_published order by ordinal desc limit $1)',
    [profiles],
  )
  await client.end()
  await new Promise((resolve) => setTimeout(resolve, HEARD_MS))
  return timeOf(list)
}
