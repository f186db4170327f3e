import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './db.ts'

type Place = { parameterNamed: string }
type Recipe = { query: CompiledQuery; order: (string | null)[] }

/**
 * A query that is built and compiled once; each call only fills in its parameters. For the few that run with every request:
 * building the text of a ten-table query takes as long as PostgreSQL needs to answer it.
 */
export function compiledOnce<Parameters extends Record<string, unknown>, Row>(
  build: (db: Db, parameters: Parameters) => Compilable<Row>,
): (db: Db, parameters: Parameters) => Promise<Row | undefined> {
  let recipe: Recipe | undefined
  return async (db, parameters) => {
    recipe ??= recipeOf(build(db, places(Object.keys(parameters)) as Parameters).compile())
    const { query, order } = recipe
    const values = query.parameters.map((value, index) => (order[index] ? parameters[order[index]] : value))
    const { rows } = await db.executeQuery<Row>({ ...query, parameters: values })
    return rows[0]
  }
}

function places(names: string[]): Record<string, Place> {
  return Object.fromEntries(names.map((name) => [name, { parameterNamed: name }]))
}

function recipeOf(query: CompiledQuery): Recipe {
  return { query, order: query.parameters.map((value) => (isPlace(value) ? value.parameterNamed : null)) }
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'parameterNamed' in value
}
