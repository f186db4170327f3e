import { recordGuest } from '../../../src/features/award/ceremony-guests.queries.ts'
import { recordCeremony } from '../../../src/features/award/ceremony.queries.ts'
import { recordCertificateDesign } from '../../../src/features/award/certificate.queries.ts'
import { berlinInstant } from '../../../src/platform/berlin.ts'
import { databaseNow } from '../../../src/platform/clock.ts'
import { transact } from '../../../src/platform/db.ts'
import type { Deps } from '../../../src/platform/deps.ts'
import type { Jury } from './judging.ts'

const GUESTS = ['Gerda Gast (erfunden)', 'Bruno Beifall (erfunden)', 'Resi Reihe-Eins (erfunden)']

/** What somebody of the office has planned already stays as it is. */
export async function planFestivity({ db }: Deps, { editionId, office }: Jury): Promise<void> {
  const planned = await db
    .selectFrom('award_ceremonies')
    .where('edition_id', '=', editionId)
    .select('edition_id')
    .executeTakeFirst()
  if (planned) return
  await transact(db, async (tx) => {
    const by = { editionId, personId: office[0], at: await databaseNow(tx) }
    const times = { beginsAt: berlinInstant('2026-04-15T11:00'), answerUntil: berlinInstant('2026-04-02T00:00') }
    const texts = { place: 'Festsaal (erfunden)\nDüsseldorf', hints: 'Einlass ab 10 Uhr (erfunden).' }
    await recordCeremony(tx, { ...times, ...texts, openingMinutes: 15, eraseWeeks: 6 }, by)
    for (const [index, name] of GUESTS.entries())
      await recordGuest(tx, { kind: 'guest', name, email: `gast-${index + 1}@festsaal.example` }, by)
    const signatory = { signatoryName: 'Mina Sterprobe (erfunden)', signatoryOffice: 'Ministerin (erfunden)' }
    await recordCertificateDesign(tx, { heading: 'Urkunde', place: 'Düsseldorf', ...signatory }, by)
  })
}
