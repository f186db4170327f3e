import { paths } from '../paths.ts'
import { requireFreshProof, requireRole } from '../people/index.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact, type Tx } from '../platform/db.ts'
import { sha256 } from '../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx, type Web } from '../platform/web.ts'
import { recordCancellation, recordRelease, recordRetry } from './delivery.queries.ts'
import { findMailingCase } from './mailing-case.ts'
import { releaseForm } from './mailing.form.ts'
import { askedMailing, caseOf, showLog } from './mailing.routes.tsx'
import { releaseMailing, seenMark, type Mailing, type ReleaseRefusal } from './mailing.rules.ts'
import { lockMailing } from './mailings.queries.ts'
import { releaseRefusalText } from './outbox-words.page.tsx'
import { releasePage } from './release.page.tsx'
import type { RecipientSource } from './source.ts'

const { mailing: one, release, cancellation, retry } = paths.outbox

/** Released by a person with a fresh proof; then the list stands, and each gets one mail. */
export function releaseRoutes(sources: RecipientSource[]): Web {
  const web = routes()
  web.get(release.pattern, async (c) => {
    requireRole(c, 'office')
    const mailing = await askedMailing(c)
    return !mailing || mailing.releasedAt ? c.notFound() : showRelease(c, mailing, sources)
  })
  web.post(release.pattern, async (c) => {
    requireRole(c, 'office')
    const { personId } = requireFreshProof(c)
    const mailing = await askedMailing(c)
    if (!mailing) return c.notFound()
    const form = releaseForm.safeParse(await formValues(c))
    const refused = await decide(c, sources, { mailing, personId, seen: form.success ? form.data.seen : '' })
    if (refused === 'already-released') return showLog(c, mailing, releaseRefusalText[refused])
    return refused ? showRelease(c, mailing, sources, refused) : seeOther(c, one.to({ mailingId: mailing.id }))
  })
  web.post(cancellation.pattern, (c) =>
    act(c, recordCancellation, 'Es wartet niemand mehr: Alles ist schon gesendet oder abgebrochen.'),
  )
  web.post(retry.pattern, (c) => act(c, recordRetry, 'Es ist keine E-Mail fehlgeschlagen.'))
  return web
}

type Releasing = { mailing: Mailing; personId: string; seen: string }

/** Null when it was released. Recipients are found anew under the lock: exactly these are frozen. */
function decide(c: Ctx, sources: RecipientSource[], asked: Releasing): Promise<ReleaseRefusal | null> {
  const { db, config } = c.var.deps
  return transact(db, async (tx) => {
    const mailing = await lockMailing(tx, asked.mailing.id)
    if (!mailing) return 'already-released'
    const { group, recipients } = await findMailingCase(tx, { sources, baseUrl: config.baseUrl }, mailing)
    const mark = sha256(seenMark(mailing, recipients))
    const decision = releaseMailing({ mailing, group, recipients, seen: asked.seen, mark })
    if (!decision.ok) return decision.because
    const act = { mailingId: mailing.id, personId: asked.personId, at: await databaseNow(tx) }
    await recordRelease(tx, { ...act, recipients: decision.outcome, groupLabel: group?.label ?? '' })
    return null
  })
}

async function showRelease(c: Ctx, mailing: Mailing, sources: RecipientSource[], refused?: ReleaseRefusal): Promise<Response> {
  const found = await caseOf(c, mailing, sources)
  const mark = sha256(seenMark(mailing, found.recipients))
  const error = refused && releaseRefusalText[refused]
  return show(c, releasePage({ mailing, found, mark, error }), refused ? 422 : 200)
}

type Recorded = (tx: Tx, act: { mailingId: string; personId: string; at: Date }) => Promise<number>

async function act(c: Ctx, record: Recorded, nothing: string): Promise<Response> {
  const { personId } = requireRole(c, 'office')
  const mailing = await askedMailing(c)
  if (!mailing?.releasedAt) return c.notFound()
  const done = await transact(c.var.deps.db, async (tx) => {
    await lockMailing(tx, mailing.id)
    return record(tx, { mailingId: mailing.id, personId, at: await databaseNow(tx) })
  })
  return done > 0 ? seeOther(c, one.to({ mailingId: mailing.id })) : showLog(c, mailing, nothing)
}
