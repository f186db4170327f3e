import { sql, type RawBuilder } from 'kysely'

/** Whose account is deactivated or closed acts no more, and is told nothing. `column` names the person: 'person.id'. */
export function isActive(column: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from people_person_deactivations gone where gone.person_id = ${sql.ref(column)})`
}
