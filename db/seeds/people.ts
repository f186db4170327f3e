import {
  ensureOrganisationForPlace,
  recordOrganisation,
  type OrganisationKind,
} from '../../src/people/organisation/organisation.queries.ts'
import { recordMembership } from '../../src/people/organisation/membership.queries.ts'
import { ensurePerson } from '../../src/people/person.queries.ts'
import { recordRole } from '../../src/people/roles/role.queries.ts'
import type { Role } from '../../src/people/actor.ts'
import { transact, type Db, type Tx } from '../../src/platform/db.ts'

type Place = { placeId: string }
type Body = { kind: OrganisationKind; name: string }
type Part = { email: string; name: string; part: string; of: Place | Body; manages?: boolean; role?: Role }

const HELLENTHAL = { placeId: '05366020' }
const OFFICE: Body = { kind: 'office', name: 'Wettbewerbsbüro Landespreis' }

/** Everybody here is made up; the addresses end in .example, which can never receive mail (RFC 2606). */
export const demoCast: Part[] = [
  {
    email: 'erika.beispiel@hellenthal.example',
    name: 'Erika Beispiel',
    part: 'Sachbearbeiterin in Hellenthal, schreibt den Beitrag',
    of: HELLENTHAL,
  },
  { email: 'bernd.muster@hellenthal.example', name: 'Bernd Muster', part: 'Kollege in Hellenthal', of: HELLENTHAL },
  {
    email: 'marta.probe@hellenthal.example',
    name: 'Marta Probe',
    part: 'Verwaltet die Mitglieder von Hellenthal und darf einreichen',
    of: HELLENTHAL,
    manages: true,
  },
  {
    email: 'jonas.vorlage@schleiden.example',
    name: 'Jonas Vorlage',
    part: 'Partner in Schleiden',
    of: { placeId: '05366036' },
    manages: true,
  },
  {
    email: 'lena.entwurf@kall.example',
    name: 'Lena Entwurf',
    part: 'Partnerin in Kall',
    of: { placeId: '05366024' },
    manages: true,
  },
  {
    email: 'tariq.modell@blankenheim.example',
    name: 'Tariq Modell',
    part: 'Partner in Blankenheim',
    of: { placeId: '05366008' },
    manages: true,
  },
  {
    email: 'greta.skizze@nettersheim.example',
    name: 'Greta Skizze',
    part: 'Partnerin in Nettersheim',
    of: { placeId: '05366032' },
    manages: true,
  },
  {
    email: 'otto.gegenprobe@duisburg.example',
    name: 'Otto Gegenprobe',
    part: 'Schreibt in Duisburg an einem anderen Beitrag',
    of: { placeId: '05112000' },
    manages: true,
  },
  {
    email: 'ingrid.vordruck@buero.example',
    name: 'Ingrid Vordruck',
    part: 'Wettbewerbsbüro',
    of: OFFICE,
    manages: true,
    role: 'office',
  },
  { email: 'paul.stempel@buero.example', name: 'Paul Stempel', part: 'Wettbewerbsbüro, Vertretung', of: OFFICE, role: 'office' },
  { email: 'nina.zeile@redaktion.example', name: 'Nina Zeile', part: 'Redaktion', of: OFFICE, role: 'editor' },
  { email: 'ole.absatz@redaktion.example', name: 'Ole Absatz', part: 'Redaktion, Vertretung', of: OFFICE, role: 'editor' },
  { email: 'ada.admin@betrieb.example', name: 'Ada Admin', part: 'Administration', of: OFFICE, role: 'administrator' },
  juror('hans.juror@ikz.example', 'Hans Urteil', 'Landesbeauftragter für interkommunale Zusammenarbeit'),
  juror('sabine.jurorin@staedtetag.example', 'Sabine Abwägung', 'Städtetag NRW'),
  juror('ali.juror@landkreistag.example', 'Ali Gutachten', 'Landkreistag NRW'),
  juror('karin.jurorin@gemeindebund.example', 'Karin Votum', 'Städte- und Gemeindebund NRW'),
  juror('felix.juror@nrwbank.example', 'Felix Rangliste', 'NRW.BANK'),
]

/** `body` is the body of a seat of the jury, word for word. */
function juror(email: string, name: string, body: string): Part {
  return { email, name, part: `Jury: ${body}`, of: { kind: 'jury-body', name: body }, role: 'juror' }
}

/** Only for the demo and for tests; a second run changes nothing. */
export async function seedPeople(db: Db): Promise<void> {
  const at = new Date('2025-11-03T09:00:00+01:00')
  await transact(db, async (tx) => {
    for (const [index, part] of demoCast.entries()) await cast(tx, part, new Date(at.getTime() + index * 60_000))
  })
}

async function cast(tx: Tx, part: Part, at: Date): Promise<void> {
  const personId = await ensurePerson(tx, { email: part.email, name: part.name, at, demoPart: part.part })
  const organisationId = await organisationFor(tx, part.of, at)
  await recordMembership(tx, { personId, organisationId, manages: part.manages ?? false, approvedBy: null, at })
  if (part.role) await recordRole(tx, { personId, role: part.role, grantedBy: null, at })
  if ('kind' in part.of && part.of.kind === 'jury-body') await takeSeat(tx, personId, part.of.name, at)
}

async function takeSeat(tx: Tx, personId: string, body: string, at: Date): Promise<void> {
  const free = tx
    .selectFrom('award_seats as seat')
    .leftJoin('award_seat_holders as holder', (join) =>
      join.onRef('holder.seat_id', '=', 'seat.id').on('holder.part', '=', 'member').on('holder.ended_at', 'is', null),
    )
    .where('seat.body', '=', body)
    .where('holder.id', 'is', null)
    .select((eb) => ['seat.id', eb.val(personId).as('person_id'), eb.val('member').as('part'), eb.val(at).as('named_at')])
  await tx.insertInto('award_seat_holders').columns(['seat_id', 'person_id', 'part', 'named_at']).expression(free).execute()
}

async function organisationFor(tx: Tx, of: Place | Body, at: Date): Promise<string> {
  if ('placeId' in of) return ensureOrganisationForPlace(tx, of.placeId, at)
  const known = await tx
    .selectFrom('people_organisations')
    .where('name', '=', of.name)
    .where('kind', '=', of.kind)
    .select('id')
    .executeTakeFirst()
  return known?.id ?? recordOrganisation(tx, { ...of, at })
}
