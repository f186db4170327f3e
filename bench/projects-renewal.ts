import pg from 'pg'
import { timeOf } from './asking.ts'

/** Until the portal has heard of it. */
const HEARD_MS = 30

/** Publishes a profile anew, so that the portal forgets what it has kept; then asks for the list, which reads the facet index again. Milliseconds of that. */
export async function renew(url: string, list: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    'update projects_published set status = status where ordinal = (select max(ordinal) from projects_published)',
  )
  await client.end()
  await new Promise((resolve) => setTimeout(resolve, HEARD_MS))
  return timeOf(list)
}
