import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { isoDate, time } from '../../../../plain/german-date.ts'
import { listGuests } from '../../ceremony-guests.queries.ts'
import { findCeremony, recordCeremony } from '../../ceremony.queries.ts'
import { headCount, isNewsToGuests, planOf, type Ceremony, type Plan } from '../../ceremony.rules.ts'
import type { Edition } from '../../edition.rules.ts'
import { lockEdition } from '../../judging/release.queries.ts'
import { markOf } from '../mark-of.ts'
import { writeOver } from '../seen.rules.ts'
import { ceremonyForm } from './ceremony.form.ts'
import { ceremonyPage, planChangedText, type CeremonyValues } from './ceremony.page.tsx'
import { findCeremonyCase, type CeremonyCase } from './require-ceremony.ts'
import { tellGuests } from './tell-guests.ts'

export const ceremonyRoutes = routes()
const { overview } = paths.office.ceremony

ceremonyRoutes.get(overview.pattern, async (c) => {
  const found = await findCeremonyCase(c)
  const told = Number(c.req.query('benachrichtigt')) || 0
  return found ? showCeremony(c, found, { values: valuesOf(found), told }) : c.notFound()
})

ceremonyRoutes.post(overview.pattern, async (c) => {
  const found = await findCeremonyCase(c)
  if (!found) return c.notFound()
  const values = await formValues(c)
  const form = ceremonyForm.safeParse(values)
  if (!form.success) return showCeremony(c, found, { values, errors: formErrors(form.error) })
  const saved = await savePlan(c, found, form.data)
  if (!('crossed' in saved)) return seeOther(c, overview.to(saved.told > 0 ? { benachrichtigt: String(saved.told) } : {}))
  const ceremony = saved.crossed
  return showCeremony(c, { ...found, ceremony }, { values, errors: { form: planChangedText(ceremony) }, status: 409 })
})

type Saved = { told: number } | { crossed: Ceremony }

/** Crossed: somebody has stored something else since the page was shown. Whoever is invited hears of another hour or place. */
function savePlan(c: Ctx, { edition, actor }: CeremonyCase, { seen, ...typed }: Plan & { seen: string }): Promise<Saved> {
  const { deps } = c.var
  return transact(deps.db, async (tx) => {
    await lockEdition(tx, edition.id)
    const stored = await findCeremony(tx, edition.id)
    const decision = writeOver({ seen, stored: markOf(planOf(stored)), typed: markOf(typed) })
    if (!decision.ok && stored) return { crossed: stored }
    if (decision.ok && decision.outcome === 'unchanged') return { told: 0 }
    const by = { editionId: edition.id, personId: actor.personId, at: await databaseNow(tx) }
    await recordCeremony(tx, typed, by)
    if (!stored || !isNewsToGuests(stored, typed, by.at)) return { told: 0 }
    return { told: await tellGuests(deps, tx, { before: stored, after: typed, edition: edition.title, by }) }
  })
}

type Shown = { values: CeremonyValues; told?: number; errors?: FieldErrors; status?: 409 | 422 }

async function showCeremony(c: Ctx, found: CeremonyCase, { status = 422, ...shown }: Shown) {
  const count = headCount(await listGuests(c.var.deps.db, found.edition.id))
  return show(c, ceremonyPage({ ...found, count, ...shown }), shown.errors ? status : 200)
}

const USUAL = { openingMinutes: '15', eraseWeeks: '6' }

function valuesOf({ edition, ceremony }: { edition: Edition; ceremony: Ceremony | null }): CeremonyValues {
  if (!ceremony) return { ...USUAL, day: germanDay(edition.phases.ceremony) }
  return {
    place: ceremony.place,
    day: germanDay(ceremony.beginsAt),
    time: time(ceremony.beginsAt).replace(' Uhr', ''),
    lastDay: germanDay(new Date(ceremony.answerUntil.getTime() - 1)),
    hints: ceremony.hints,
    openingMinutes: String(ceremony.openingMinutes),
    eraseWeeks: String(ceremony.eraseWeeks),
  }
}

function germanDay(at: Date): string {
  const [year, month, day] = isoDate(at).split('-').map(Number)
  return `${day}.${month}.${year}`
}
