import { findOrganisation, requireActor, type Actor } from '../../../people/index.ts'
import { transact, type Db } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { paths } from '../../../paths.ts'
import { findCurrentEntryEdition } from '../entry-edition.queries.ts'
import { recordState } from '../entry-states.queries.ts'
import { countBegun, findNewId, isTakenId, listEntriesFor, lockBeginning, recordEntry, type NewEntry } from '../entry.queries.ts'
import { startEntry } from '../entry.rules.ts'
import { findExtendedUntil } from '../extension.queries.ts'
import { firstStates } from '../first-states.rules.ts'
import { findSelfCheck } from '../self-check.queries.ts'
import { matchPartners } from './match-partners.queries.ts'
import { namedCheck, newEntryForm } from './new-entry.form.ts'
import { newEntryPage } from './new-entry.page.tsx'

export const newEntryRoutes = routes()

newEntryRoutes.get(paths.award.newEntry.pattern, async (c) => {
  const facts = await findFacts(c, requireActor(c), namedCheck.parse(c.req.query('vorpruefung')))
  return show(c, newEntryPage(facts))
})

newEntryRoutes.post(paths.award.newEntry.pattern, async (c) => {
  const actor = requireActor(c)
  const form = newEntryForm.safeParse(await formValues(c))
  const facts = await findFacts(c, actor, form.data?.check)
  if (!form.success || !facts.decision.ok) return show(c, newEntryPage(facts), 422)
  const entry = { id: form.data.entryId, createdBy: actor.personId, createdAt: facts.now, ...facts.decision.outcome }
  const begun = await begin(c, entry, facts)
  if (!begun.ok) return show(c, newEntryPage({ ...facts, decision: begun }), 422)
  return seeOther(c, paths.award.entry.to({ entryId: form.data.entryId }))
})

/** A second click finds the entry begun. Somebody else's id ends in a 404 on the next page. */
async function begin(c: Ctx, entry: NewEntry, facts: NewEntryFacts): Promise<NewEntryFacts['decision']> {
  const { db } = c.var.deps
  const states = await statesToBeginWith(db, facts)
  try {
    return await transact(db, async (tx) => {
      await lockBeginning(tx, entry.leadOrganisationId)
      const decision = facts.startWith(await countBegun(tx, { ...entry, exceptId: entry.id }))
      if (!decision.ok) return decision
      await recordEntry(tx, entry)
      for (const state of states)
        await recordState(tx, { ...state, entryId: entry.id, revision: 1, savedBy: entry.createdBy, savedAt: entry.createdAt })
      await recordEvent(tx, {
        kind: 'entry-begun',
        actorId: entry.createdBy,
        subject: { table: 'award_entries', id: entry.id },
        at: entry.createdAt,
      })
      return decision
    })
  } catch (error) {
    if (!isTakenId(error)) throw error
    return facts.decision
  }
}

async function statesToBeginWith(db: Db, { check, organisation, organisationName }: NewEntryFacts) {
  const [leads, partners] = await Promise.all([
    matchPartners(db, check?.answers.leadName ?? ''),
    matchPartners(db, check?.answers.partners ?? ''),
  ])
  return firstStates({
    leadName: organisationName ?? '',
    leadPlaceId: organisation?.place_id ?? null,
    check: check?.answers ?? null,
    named: { leads, partners },
  })
}

type NewEntryFacts = Awaited<ReturnType<typeof findFacts>>

async function findFacts(c: Ctx, actor: Actor, checkId: string | undefined) {
  const { db } = c.var.deps
  const [edition, now, organisation, entryId, entries, check] = await Promise.all([
    findCurrentEntryEdition(db),
    databaseNow(db),
    actor.organisationId ? findOrganisation(db, actor.organisationId) : undefined,
    findNewId(db),
    listEntriesFor(db, actor),
    checkId ? findSelfCheck(db, checkId) : null,
  ])
  const extendedUntil =
    edition && actor.organisationId ? await findExtendedUntil(db, edition.id, actor.organisationId) : undefined
  const earlier = entries.filter(
    (entry) => entry.edition.id === edition?.id && entry.lead.organisationId === actor.organisationId && !entry.withdrawnAt,
  )
  const begun = edition && organisation ? await countBegun(db, { editionId: edition.id, leadOrganisationId: organisation.id }) : 0
  const open = edition && { ...edition, closesAt: extendedUntil ?? edition.closesAt }
  const startWith = (count: number) => startEntry(organisation ?? null, open, { now, begun: count })
  return {
    edition,
    now,
    entryId,
    earlier,
    check,
    organisationName: actor.organisationName,
    organisation,
    startWith,
    decision: startWith(begun),
  }
}
