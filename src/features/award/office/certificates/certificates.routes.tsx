import { paths } from '../../../../paths.ts'
import { requireRole, type Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import {
  findCertificates,
  listCertifiedEntries,
  recordCertificateDesign,
  recordIssuedCertificates,
} from '../../certificate.queries.ts'
import { issueCertificates, type CertificateDesign } from '../../certificate.rules.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import { findReleaseFacts, lockEdition } from '../../judging/release.queries.ts'
import { certificatesForm } from './certificates.form.ts'
import { markOf } from '../mark-of.ts'
import { writeOver } from '../seen.rules.ts'
import { certificatesPage, designChangedText, issueRefusalText } from './certificates.page.tsx'

export const certificatesRoutes = routes()
const { overview, issue } = paths.office.certificates

certificatesRoutes.get(overview.pattern, async (c) => {
  const found = await findCase(c)
  return found ? showCertificates(c, found.edition) : c.notFound()
})

certificatesRoutes.post(overview.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const values = await formValues(c)
  const form = certificatesForm.safeParse(values)
  if (!form.success) return showCertificates(c, found.edition, { values, errors: formErrors(form.error) })
  const stored = await saveDesign(c, found, form.data)
  if (!stored) return seeOther(c, overview.to())
  return showCertificates(c, found.edition, { values, errors: { form: designChangedText(stored) }, status: 409 })
})

/** Null when it was saved, or was so already; else what somebody has stored since the page was shown. */
function saveDesign(
  c: Ctx,
  { edition, actor }: Case,
  { seen, ...typed }: CertificateDesign & { seen: string },
): Promise<CertificateDesign | null> {
  return transact(c.var.deps.db, async (tx) => {
    await lockEdition(tx, edition.id)
    const stored = (await findCertificates(tx, edition.id))?.design ?? null
    const decision = writeOver({ seen, stored: markOf(stored), typed: markOf(typed) })
    if (!decision.ok) return stored
    if (decision.outcome === 'unchanged') return null
    const by = { editionId: edition.id, personId: actor.personId, at: await databaseNow(tx) }
    await recordCertificateDesign(tx, typed, by)
    return null
  })
}

certificatesRoutes.post(issue.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const { edition, actor } = found
  const decision = await transact(c.var.deps.db, async (tx) => {
    await lockEdition(tx, edition.id)
    const { undecided } = await findReleaseFacts(tx, edition.id, actor.personId)
    const facts = { certificates: await findCertificates(tx, edition.id), undecided }
    const issued = issueCertificates(facts, { personId: actor.personId, now: await databaseNow(tx) })
    if (issued.ok) await recordIssuedCertificates(tx, edition.id, issued.outcome)
    return issued
  })
  if (decision.ok) return seeOther(c, overview.to())
  return showCertificates(c, edition, { errors: { form: issueRefusalText[decision.because] } })
})

type Case = { edition: Edition; actor: Actor }

async function findCase(c: Ctx): Promise<Case | null> {
  const actor = requireRole(c, 'office')
  const edition = await findCurrentEdition(c.var.deps.db)
  return edition && { edition, actor }
}

type Refused = { values?: Record<string, unknown>; errors: FieldErrors; status?: 409 | 422 }

async function showCertificates(
  c: Ctx,
  edition: Edition,
  { status = 422, ...refused }: Partial<Refused> = {},
): Promise<Response> {
  const { db } = c.var.deps
  const [certificates, entries] = await Promise.all([findCertificates(db, edition.id), listCertifiedEntries(db, edition.id)])
  return show(c, certificatesPage({ edition, certificates, entries, ...refused }), refused.errors ? status : 200)
}
