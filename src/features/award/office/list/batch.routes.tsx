import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Db, type Tx } from '../../../../platform/db.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { findFormalFacts, recordAdmission } from '../../judging/admission.queries.ts'
import { ADMISSION_STATES, decideAdmission, type AdmissionState } from '../../judging/admission.rules.ts'
import { lockEntry } from '../../submission.queries.ts'
import { keyOf } from '../mailing/mailing-groups.rules.ts'
import { admitSeveralPage, type Obstacle } from './batch.page.tsx'
import { chosenEntries } from './entry-list.form.ts'
import { listChosenEntries, type ListedEntry } from './entry-list.queries.ts'

/** Several entries at once: a page that says what will happen, then the act. */
export const batchRoutes = routes()

batchRoutes.get(paths.office.entryBatch.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const chosen = chosenEntries.parse(c.req.queries('beitrag'))
  if (chosen.length > 0 && c.req.query('tat') === 'ausgeben')
    return seeOther(c, `${paths.office.entriesExport.to()}?${chosen.map((id) => `beitrag=${id}`).join('&')}`)
  if (chosen.length > 0 && c.req.query('tat') === 'anschreiben') return writeTo(c, chosen)
  return showBatch(c, chosen, personId)
})

/** The outbox leaves out whoever is not to be written to. */
async function writeTo(c: Ctx, chosen: string[]): Promise<Response> {
  const edition = await findCurrentEdition(c.var.deps.db)
  if (!edition) return c.notFound()
  const gruppe = keyOf({ editionId: edition.id, group: 'picked', categoryId: null })
  return seeOther(c, `${paths.outbox.creation.to({ gruppe })}&${chosen.map((id) => `auswahl=${id}`).join('&')}`)
}

batchRoutes.post(paths.office.entryBatch.pattern, async (c) => {
  const { db } = c.var.deps
  const { personId } = requireRole(c, 'office')
  const { beitrag, stand } = await formValues(c)
  const chosen = chosenEntries.parse(beitrag)
  const seen = statesSeen([stand ?? []].flat())
  const entries = await ofCurrentEdition(db, chosen, personId)
  if (entries.length === 0) return showBatch(c, chosen, personId)
  await transact(db, async (tx) => {
    for (const entryId of entries.map((entry) => entry.id).sort()) await admit(tx, { entryId, personId, seen: seen.get(entryId) })
  })
  return seeOther(c, paths.office.entries.to({ zulassung: 'ja' }))
})

/** Whatever has changed since the page was shown is left as it is now. In the order of ids, so that two at once never wait for each other. */
async function admit(tx: Tx, act: Act): Promise<void> {
  await lockEntry(tx, act.entryId)
  const decision = await decided(tx, act)
  if (decision?.ok) await recordAdmission(tx, decision.outcome)
}

type Act = { entryId: string; personId: string; seen?: AdmissionState }

/** 'open ENTRY', of each entry on the page. */
function statesSeen(stands: string[]): Map<string, AdmissionState> {
  const pairs = stands.map((stand) => stand.split(' '))
  return new Map(pairs.flatMap(([state, id = '']) => ADMISSION_STATES.filter((one) => one === state).map((one) => [id, one])))
}

async function decided(db: Db, { entryId, personId, seen }: Act) {
  const facts = await findFormalFacts(db, entryId)
  return facts && decideAdmission(facts, { admitted: true, reason: '', seen }, { personId, now: await databaseNow(db) })
}

async function ofCurrentEdition(db: Db, chosen: string[], personId: string): Promise<ListedEntry[]> {
  const edition = await findCurrentEdition(db)
  return edition ? listChosenEntries(db, { editionId: edition.id, personId }, chosen) : []
}

async function showBatch(c: Ctx, chosen: string[], personId: string): Promise<Response> {
  const { db } = c.var.deps
  const entries = await ofCurrentEdition(db, chosen, personId)
  const obstacles: Obstacle[] = []
  for (const { id } of entries) {
    const decision = await decided(db, { entryId: id, personId })
    if (decision && !decision.ok) obstacles.push({ entryId: id, because: decision.because })
  }
  const error = entries.length === 0 ? 'Bitte wählen Sie in der Liste mindestens einen Beitrag aus.' : undefined
  return show(c, admitSeveralPage({ entries, obstacles, error }), error ? 422 : 200)
}
