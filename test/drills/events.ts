import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { recordLink, recordRegistration } from '../../src/features/events/registration/record-registration.queries.ts'
import { paths } from '../../src/paths.ts'
import { transact } from '../../src/platform/db.ts'
import { openDb } from '../../src/platform/db.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { givenEvent } from '../events.ts'
import { startProcess } from '../server-process.ts'
import { findLosses } from './ledger.ts'

/**
 * 200 people have written and now all click at once on the link that confirms; there are 50 places. Then 60 of them cancel at once,
 * of those with a place and of those who wait, while whoever is offered a place accepts it. Nobody may have a place too many, nobody
 * may pass whoever arrived before, and no place may stay free while somebody waits.
 */
const PEOPLE = Number(process.env.PEOPLE ?? 200)
const CAPACITY = 50
const CANCELLING = 60

const dataDir = mkdtempSync(join(process.env.DRILL_DIR ?? '/var/tmp', 'ik-events-'))
const portal = await startProcess({ dataDir })
const server = await startEmbeddedPostgres({ dataDir })
const db = openDb({ connectionString: server.url('interkommunal') }, 4, () => {})
const at = new Date('2025-12-04T08:00:00Z')
const eventId = await givenEvent(db, { capacity: CAPACITY }, at)
const people = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => given(index)))

const began = performance.now()
const confirmed = await Promise.all(people.map((token) => click(paths.events.mailed.confirmation.to({ token }))))
const confirmMs = performance.now() - began
const full = await standing()

const leaving = people.filter((_, index) => index % Math.floor(PEOPLE / CANCELLING) === 0).slice(0, CANCELLING)
const left = await Promise.all(leaving.map((token) => click(paths.events.mailed.departure.to({ token }))))
const staying = people.filter((token) => !leaving.includes(token))
const accepted = await Promise.all(staying.map((token) => click(paths.events.mailed.confirmation.to({ token }))))
const end = await standing()
const lost = await findLosses(db, join(dataDir, 'files'), [])
await db.destroy()
await portal.stop()
rmSync(dataDir, { recursive: true, force: true })

for (const loss of lost) process.stderr.write(`${loss}\n`)
const figures = {
  people: PEOPLE,
  places: CAPACITY,
  confirmed: confirmed.filter(Boolean).length,
  waitingWhenFull: full.waiting,
  cancelled: left.filter(Boolean).length,
  accepted: accepted.filter(Boolean).length,
  confirmMs: Math.round(confirmMs),
  overbooked: Math.max(0, full.taken - CAPACITY) + Math.max(0, end.taken - CAPACITY),
  freeWhileSomebodyWaits: end.waiting > 0 ? CAPACITY - end.taken : 0,
  waitingInOrder: full.inOrder && end.inOrder,
  brokenInvariants: lost.length,
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
const whole = figures.confirmed === PEOPLE && figures.cancelled === leaving.length && full.taken === CAPACITY
process.exitCode =
  whole && figures.overbooked + figures.freeWhileSomebodyWaits + lost.length === 0 && figures.waitingInOrder ? 0 : 1

async function given(index: number): Promise<string> {
  const [id, token] = [randomUUID(), `ansturm-${index}-${randomUUID()}`]
  const email = `person${index}@ansturm.example`
  const typed = {
    id,
    eventId,
    personId: null,
    name: `Person ${index}`,
    email,
    organisation: '',
    companions: [],
    answers: [],
    needs: '',
  }
  await transact(db, async (tx) => {
    const { rows } = await sql<{ now: Date }>`select portal_now() as now`.execute(tx)
    const now = rows[0]?.now ?? at
    await recordRegistration(tx, typed, now)
    await recordLink(tx, { registrationId: id, token, at: now })
  })
  return token
}

/** Once more where the portal was too busy, as people do. */
async function click(path: string, triesLeft = 5): Promise<boolean> {
  const answer = await fetch(portal.url + path, {
    method: 'POST',
    headers: { origin: portal.url },
    body: new URLSearchParams(),
    redirect: 'manual',
  })
  await answer.body?.cancel()
  if (answer.status === 503 && triesLeft > 0) return click(path, triesLeft - 1)
  return answer.status === 303
}

/** In order: whoever has or was offered a place arrived before everybody who still waits. */
async function standing(): Promise<{ taken: number; waiting: number; inOrder: boolean }> {
  const { rows } = await sql<{ taken: number; waiting: number; inOrder: boolean }>`
    with arrived as (
      select arrival.number, place.registration_id is not null as placed, departure.registration_id is not null as departed
      from events_arrivals arrival
      left join events_places place on place.registration_id = arrival.registration_id
      left join events_departures departure on departure.registration_id = arrival.registration_id
      where arrival.event_id = ${eventId}::uuid)
    select count(*) filter (where placed and not departed)::int as taken, count(*) filter (where not placed and not departed)::int as waiting,
      coalesce(max(number) filter (where placed) < min(number) filter (where not placed and not departed), true) as "inOrder"
    from arrived`.execute(db)
  return rows[0] ?? { taken: 0, waiting: 0, inOrder: false }
}
