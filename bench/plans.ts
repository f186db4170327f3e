import { mkdirSync, writeFileSync } from 'node:fs'
import { seedProjects } from '../db/seeds/projects.ts'
import { testDatabase } from '../test/database.ts'
import { ENOUGH, hotStatements, plansOf } from './hot-queries.ts'
import { seedProfiles } from './projects-seed.ts'

/** Writes the plans of the hottest queries to bench/plans/, to be read and committed; plans.test.ts holds them to their indexes. */
export async function writePlans(): Promise<object> {
  const database = await testDatabase()
  await seedProjects(database.db)
  await seedProfiles(database.url, 0, ENOUGH)
  const plans = await plansOf(database.url, await hotStatements(database.url))
  const folder = new URL('./plans/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const { name, plan } of plans) writeFileSync(new URL(`${name}.txt`, folder), `${plan}\n`)
  await database.drop()
  const without = plans.filter(({ index, plan }) => !plan.includes(index))
  return { plans: plans.length, withoutTheirIndex: without.map(({ name }) => name) }
}
