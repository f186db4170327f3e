import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { isoDate, time } from '../../../../plain/german-date.ts'
import { listGuests } from '../../ceremony-guests.queries.ts'
import { findCeremony, recordCeremony } from '../../ceremony.queries.ts'
import { headCount, planOf, type Ceremony, type Plan } from '../../ceremony.rules.ts'
import type { Edition } from '../../edition.rules.ts'
import { lockEdition } from '../../judging/release.queries.ts'
import { isCrossed } from '../seen.form.ts'
import { ceremonyForm } from './ceremony.form.ts'
import { ceremonyPage, planChangedText, type CeremonyValues } from './ceremony.page.tsx'
import { findCeremonyCase, type CeremonyCase } from './require-ceremony.ts'

export const ceremonyRoutes = routes()
const { overview } = paths.office.ceremony

ceremonyRoutes.get(overview.pattern, async (c) => {
  const found = await findCeremonyCase(c)
  return found ? showCeremony(c, found, { values: valuesOf(found) }) : c.notFound()
})

ceremonyRoutes.post(overview.pattern, async (c) => {
  const found = await findCeremonyCase(c)
  if (!found) return c.notFound()
  const values = await formValues(c)
  const form = ceremonyForm.safeParse(values)
  if (!form.success) return showCeremony(c, found, { values, errors: formErrors(form.error) })
  const stored = await savePlan(c, found, form.data)
  if (!stored) return seeOther(c, overview.to())
  return showCeremony(c, { ...found, ceremony: stored }, { values, errors: { form: planChangedText(stored) }, status: 409 })
})

/** Null when it was saved; else what somebody has stored since the page was shown. */
function savePlan(
  c: Ctx,
  { edition, actor }: CeremonyCase,
  { seen, ...typed }: Plan & { seen: string },
): Promise<Ceremony | null> {
  return transact(c.var.deps.db, async (tx) => {
    await lockEdition(tx, edition.id)
    const stored = await findCeremony(tx, edition.id)
    if (isCrossed({ seen, stored: planOf(stored), typed })) return stored
    await recordCeremony(tx, typed, { editionId: edition.id, personId: actor.personId, at: await databaseNow(tx) })
    return null
  })
}

type Shown = { values: CeremonyValues; errors?: FieldErrors; status?: 409 | 422 }

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
