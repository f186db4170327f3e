import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole, type Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import { findWaitingExtension, listExtensions, listWaitingExtensions } from '../../extension-lists.queries.ts'
import {
  findExtensionFacts,
  listExtendableOrganisations,
  lockExtensions,
  recordAskedExtension,
  recordConfirmedExtension,
  recordExtensionTakeBack,
} from '../../extension.queries.ts'
import {
  askExtension,
  confirmExtension,
  hasJuryBegun,
  type ConfirmRefusal,
  type ExtensionRefusal,
  type ExtensionWish,
} from '../../extension.rules.ts'
import { confirmationForm, extensionForm } from './extension.form.ts'
import { confirmRefusalText, extensionPage, extensionRefusalText } from './extension.page.tsx'

export const extensionRoutes = routes()
const { extensions, extensionConfirmation, extensionTakeBack } = paths.office

extensionRoutes.get(extensions.pattern, async (c) => {
  const actor = requireRole(c, 'office')
  const edition = await findCurrentEdition(c.var.deps.db)
  return edition ? showExtensions(c, { edition, actor }) : c.notFound()
})

/** The first of two persons. */
extensionRoutes.post(extensions.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const values = (await formValues(c)) as Record<string, string>
  const form = extensionForm.safeParse(values)
  if (!form.success) return showExtensions(c, { ...found, values, errors: formErrors(form.error) })
  return answer(c, { ...found, values }, await ask(c, found, form.data))
})

/** The second one. */
extensionRoutes.post(extensionConfirmation.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const form = confirmationForm.safeParse(await formValues(c))
  const refused = form.success ? await confirm(c, found, form.data.extension) : 'nothing-asked'
  if (refused) return showExtensions(c, { ...found, errors: { form: confirmRefusalText[refused] } })
  return seeOther(c, extensions.to())
})

/** Either person, as long as it waits. */
extensionRoutes.post(extensionTakeBack.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const form = confirmationForm.safeParse(await formValues(c))
  const refused = form.success ? await withdraw(c, found, form.data.extension) : 'nothing-asked'
  if (refused) return showExtensions(c, { ...found, errors: { form: confirmRefusalText[refused] } })
  return seeOther(c, extensions.to())
})

type Case = { edition: Edition; actor: Actor }
type Shown = Case & { values?: Record<string, string>; errors?: FieldErrors }

async function findCase(c: Ctx): Promise<Case | null> {
  requireRole(c, 'office')
  const actor = requireFreshProof(c)
  const edition = await findCurrentEdition(c.var.deps.db)
  return edition && { edition, actor }
}

function answer(c: Ctx, shown: Shown, refused: ExtensionRefusal | null): Response | Promise<Response> {
  if (!refused) return seeOther(c, extensions.to())
  return showExtensions(c, { ...shown, errors: { [fieldOf[refused]]: extensionRefusalText[refused] } })
}

const fieldOf: Record<ExtensionRefusal, string> = {
  'unknown-organisation': 'organisation',
  'jury-began': 'form',
  'has-handed-in': 'organisation',
  'reason-missing': 'reason',
  'before-closing': 'day',
  past: 'day',
  'into-jury': 'day',
  'not-longer': 'day',
}

/** Null when it was asked for. */
function ask(c: Ctx, { edition, actor }: Case, wish: ExtensionWish): Promise<ExtensionRefusal | null> {
  return underLock(c, edition.id, async (tx, now) => {
    const facts = await findExtensionFacts(tx, { editionId: edition.id, organisationId: wish.organisationId })
    if (!facts) return 'unknown-organisation'
    const decision = askExtension(facts, wish, { personId: actor.personId, now })
    if (!decision.ok) return decision.because
    await recordAskedExtension(tx, decision.outcome)
    return null
  })
}

/** Null when it was granted. */
function confirm(c: Ctx, { edition, actor }: Case, extensionId: string): Promise<ConfirmRefusal | null> {
  return underLock(c, edition.id, async (tx, now) => {
    const asked = await findWaitingExtension(tx, edition.id, extensionId)
    const facts = asked && (await findExtensionFacts(tx, asked))
    if (!asked || !facts) return 'nothing-asked'
    const decision = confirmExtension(facts, asked, { personId: actor.personId, now })
    if (!decision.ok) return decision.because
    await recordConfirmedExtension(tx, decision.outcome)
    return null
  })
}

/** Null when it was taken back. */
function withdraw(c: Ctx, { edition, actor }: Case, extensionId: string): Promise<ConfirmRefusal | null> {
  return underLock(c, edition.id, async (tx, at) => {
    if (!(await findWaitingExtension(tx, edition.id, extensionId))) return 'nothing-asked'
    await recordExtensionTakeBack(tx, { extensionId, by: actor.personId, at })
    return null
  })
}

function underLock<T>(c: Ctx, editionId: string, act: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  return transact(c.var.deps.db, async (tx) => {
    await lockExtensions(tx, editionId)
    return act(tx, await databaseNow(tx))
  })
}

async function showExtensions(c: Ctx, { edition, actor, values = {}, errors }: Shown): Promise<Response> {
  const { db, clock } = c.var.deps
  const { title, phases } = edition
  const view = {
    edition: { title, closesAt: phases.closes, juryAt: phases.jury },
    juryHasBegun: hasJuryBegun({ juryAt: phases.jury }, clock.now()),
    waiting: await listWaitingExtensions(db, edition.id),
    extensions: await listExtensions(db, edition.id),
    organisations: await listExtendableOrganisations(db),
    personId: actor.personId,
    values,
    errors,
  }
  return show(c, extensionPage(view), errors ? 422 : 200)
}
