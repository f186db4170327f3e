import type { Db, Tx } from '../../platform/db.ts'

function openRequests(db: Db) {
  return db
    .selectFrom('people_join_requests as q')
    .innerJoin('people_persons as p', 'p.id', 'q.person_id')
    .innerJoin('people_organisations as o', 'o.id', 'q.organisation_id')
    .leftJoin('people_join_answers as a', 'a.request_id', 'q.id')
    .where('a.request_id', 'is', null)
    .select(['q.id', 'q.person_id', 'q.organisation_id', 'q.asked_at', 'p.name', 'p.email', 'o.name as organisation'])
}

export type OpenRequest = Awaited<ReturnType<typeof listOpenRequests>>[number]

export async function listOpenRequests(db: Db) {
  return openRequests(db).orderBy('q.asked_at').orderBy('q.id').execute()
}

export async function listOpenRequestsTo(db: Db, organisationId: string) {
  return openRequests(db).where('q.organisation_id', '=', organisationId).orderBy('q.asked_at').orderBy('q.id').execute()
}

export async function listOpenRequestsBy(db: Db, personId: string) {
  return openRequests(db).where('q.person_id', '=', personId).orderBy('q.asked_at').execute()
}

/** Only those whom `by` may answer: managers their organisation's, the office all. */
export async function findAnswerableRequest(
  db: Db,
  requestId: string,
  by: { organisationId: string | null; manages: boolean; isOffice: boolean },
) {
  const request = openRequests(db).where('q.id', '=', requestId)
  if (by.isOffice) return request.executeTakeFirst()
  if (!by.manages || !by.organisationId) return undefined
  return request.where('q.organisation_id', '=', by.organisationId).executeTakeFirst()
}

export async function recordJoinRequest(
  tx: Tx,
  request: { personId: string; organisationId: string; at: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('people_join_requests')
    .values({ person_id: request.personId, organisation_id: request.organisationId, asked_at: request.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False when somebody else was quicker. */
export async function recordJoinAnswer(
  tx: Tx,
  answer: { requestId: string; admitted: boolean; by: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('people_join_answers')
    .values({ request_id: answer.requestId, admitted: answer.admitted, answered_by: answer.by, answered_at: answer.at })
    .onConflict((conflict) => conflict.column('request_id').doNothing())
    .returning('request_id')
    .executeTakeFirst()
  return row !== undefined
}
