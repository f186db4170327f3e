import { transact } from '../../platform/db.ts'
import type { Job } from '../../platform/jobs.ts'
import { listProjectsOfTopic, renewPublished } from './publication.queries.ts'

/** Profiles are found by the words of their topics: each is written anew, one after the other, so that no reader waits. */
export const renewProfilesOfTopic: Job = async ({ db }, payload) => {
  for (const projectId of await listProjectsOfTopic(db, String(payload.slug)))
    await transact(db, (tx) => renewPublished(tx, projectId))
}
