import { randomUUID } from 'node:crypto'
import {
  decideProjectOffer,
  findOfferableEntry,
  offerObstacle,
  type OfferableEntry,
  type OfferedName,
} from '../../features/award/index.ts'
import {
  adoptionObstacle,
  countOpenDrafts,
  findProjectOfEntry,
  listLeftOut,
  listOwnProjects,
  overfullShelf,
  recordEntryLink,
  startDraft,
  startRefusalText,
} from '../../features/projects/index.ts'
import { requireActor, type Actor } from '../../people/index.ts'
import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import { linkForm, NONE, offerForm } from './entry-project.form.ts'
import { showReleasedPrizes } from './entry-project.job.ts'
import { adoptionText, entryProjectPage, offerRefusalText } from './entry-project.page.tsx'
import { obstacleOf } from './handed-file.ts'
import { overfullText } from './offered-choices.page.tsx'

export const entryProjectRoutes = routes()

type Found = { offerable: OfferableEntry; actor: Actor; entryId: string }
type Said = { chosen?: OfferedName[]; errors?: FieldErrors; status?: 409 | 422 }

entryProjectRoutes.get(paths.award.entryProject.pattern, async (c) => {
  const found = await find(c)
  return found ? showPage(c, found) : c.notFound()
})

entryProjectRoutes.post(paths.award.entryProject.pattern, async (c) => {
  const found = await find(c)
  if (!found) return c.notFound()
  const form = offerForm.safeParse(await formValues(c))
  if (!form.success) return showPage(c, found, { errors: formErrors(form.error) })
  const { offerId, seen, fields } = form.data
  const because = await draftObstacle(c, found)
  if (because) return showPage(c, found, { chosen: fields, errors: { form: because } })
  const { files, entry } = found.offerable
  const chosenFiles = files.filter(({ name }) => fields.includes(name))
  if (chosenFiles.some((file) => obstacleOf(file, entry.lead.name)))
    return showPage(c, found, { chosen: fields, status: 409, errors: { form: offerRefusalText['changed-since'] } })
  const overfull = overfullShelf(chosenFiles.map(({ kind }) => kind))
  if (overfull) return showPage(c, found, { chosen: fields, errors: { files: overfullText[overfull] } })
  const decision = await decideProjectOffer(c.var.deps.db, found.entryId, { id: offerId, fields, seen, actor: found.actor })
  if (!decision) return c.notFound()
  if (decision.ok) return seeOther(c, paths.award.entryProject.to({ entryId: found.entryId }))
  const field = decision.because === 'nothing-chosen' ? 'fields' : 'form'
  const status = decision.because === 'changed-since' ? 409 : 422
  return showPage(c, found, { chosen: fields, status, errors: { [field]: offerRefusalText[decision.because] } })
})

entryProjectRoutes.post(paths.award.entryProjectLink.pattern, async (c) => {
  const found = await find(c)
  if (!found) return c.notFound()
  const { entryId, actor, offerable } = found
  const { db } = c.var.deps
  const because = offerObstacle(offerable.entry, actor.organisationId)
  if (because) return showPage(c, found, { errors: { form: offerRefusalText[because] } })
  const form = linkForm.safeParse(await formValues(c))
  if (!form.success) return showPage(c, found, { errors: formErrors(form.error) })
  const { slug } = form.data
  const chosen = (await listOwnProjects(db, actor.organisationId)).find((project) => project.slug === slug)
  if (!chosen && slug !== NONE) return showPage(c, found, { errors: { slug: notTheirsText } })
  const link = { entryId, projectId: chosen?.projectId ?? null, personId: actor.personId }
  await transact(db, (tx) => recordEntryLink(tx, link))
  await showReleasedPrizes(c.var.deps)
  return seeOther(c, paths.award.entryProject.to({ entryId }))
})

export const notTheirsText =
  'Diesen Steckbrief gibt es nicht mehr, oder er gehört nicht Ihrer Organisation. Bitte wählen Sie einen anderen.'

async function find(c: Ctx): Promise<Found | null> {
  const actor = requireActor(c)
  const offerable = await findOfferableEntry(c.var.deps.db, c.req.param('entryId') ?? '', actor)
  return offerable && { offerable, actor, entryId: offerable.entry.id }
}

/** What the directory has against another draft of theirs. */
async function draftObstacle(c: Ctx, { entryId, offerable: { entry } }: Found): Promise<string | null> {
  const { db } = c.var.deps
  const { organisationId, kind } = entry.lead
  const because = adoptionObstacle(await findProjectOfEntry(db, entryId, organisationId))
  if (because) return adoptionText[because]
  const start = startDraft({ id: organisationId, kind }, await countOpenDrafts(db, organisationId))
  return start.ok ? null : startRefusalText[start.because]
}

async function showPage(c: Ctx, found: Found, { chosen = [], errors, status = 422 }: Said = {}): Promise<Response> {
  const { db } = c.var.deps
  const { offerable, actor, entryId } = found
  const obstacle = offerObstacle(offerable.entry, actor.organisationId)
  const own = obstacle === null ? await listOwnProjects(db, actor.organisationId) : []
  const project = await findProjectOfEntry(db, entryId, offerable.entry.lead.organisationId)
  const leftOut = project.draft ? await listLeftOut(db, project.draft.id) : []
  const page = entryProjectPage({ offerable, obstacle, project, leftOut, own, offerId: randomUUID(), chosen, errors })
  return show(c, page, errors ? status : 200)
}
