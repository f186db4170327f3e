import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import {
  findExtensionFacts,
  listExtendableOrganisations,
  listExtensions,
  lockExtensions,
  recordExtension,
} from '../../extension.queries.ts'
import { extend, type ExtensionRefusal, type ExtensionWish } from '../../extension.rules.ts'
import { extensionForm } from './extension.form.ts'
import { extensionPage, extensionRefusalText } from './extension.page.tsx'

export const extensionRoutes = routes()
const { extensions } = paths.office

extensionRoutes.get(extensions.pattern, async (c) => {
  requireRole(c, 'office')
  const edition = await findCurrentEdition(c.var.deps.db)
  return edition ? showExtensions(c, edition, {}) : c.notFound()
})

extensionRoutes.post(extensions.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const edition = await findCurrentEdition(c.var.deps.db)
  if (!edition) return c.notFound()
  const values = (await formValues(c)) as Record<string, string>
  const form = extensionForm.safeParse(values)
  if (!form.success) return showExtensions(c, edition, values, formErrors(form.error))
  const refused = await decide(c, { editionId: edition.id, personId, wish: form.data })
  if (refused) return showExtensions(c, edition, values, { [fieldOf[refused]]: extensionRefusalText[refused] })
  return seeOther(c, extensions.to())
})

const fieldOf: Record<ExtensionRefusal, string> = {
  'unknown-organisation': 'organisation',
  'has-handed-in': 'organisation',
  'reason-missing': 'reason',
  'before-closing': 'day',
  past: 'day',
  'into-jury': 'day',
  'not-longer': 'day',
}

type Wished = { editionId: string; personId: string; wish: ExtensionWish }

/** Null when it was granted. */
function decide(c: Ctx, { editionId, personId, wish }: Wished): Promise<ExtensionRefusal | null> {
  return transact(c.var.deps.db, async (tx) => {
    await lockExtensions(tx, editionId)
    const facts = await findExtensionFacts(tx, { editionId, organisationId: wish.organisationId })
    if (!facts) return 'unknown-organisation'
    const decision = extend(facts, wish, { personId, now: await databaseNow(tx) })
    if (!decision.ok) return decision.because
    await recordExtension(tx, decision.outcome)
    return null
  })
}

async function showExtensions(c: Ctx, edition: Edition, values: Record<string, string>, errors?: FieldErrors) {
  const { db } = c.var.deps
  const { title, phases } = edition
  const view = {
    edition: { title, closesAt: phases.closes, juryAt: phases.jury },
    extensions: await listExtensions(db, edition.id),
    organisations: await listExtendableOrganisations(db),
    values,
    errors,
  }
  return show(c, extensionPage(view), errors ? 422 : 200)
}
