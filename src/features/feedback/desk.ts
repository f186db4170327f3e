import { paths } from '../../paths.ts'
import type { ListWaiting } from '../../platform/desk.ts'
import { listOpenCases } from './case.queries.ts'

export const listCasesWaiting: ListWaiting = async (db) =>
  (await listOpenCases(db)).map(({ id, number, subject, receivedAt, nextDueOn, takenByName }) => ({
    title: `Vorgang ${number}: ${subject}`,
    href: paths.feedback.cases.one.to({ caseId: id }),
    since: receivedAt,
    dueOn: nextDueOn,
    takenBy: takenByName,
  }))
