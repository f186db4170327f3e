const BEGINNING = /^select\b.*? from ([a-z_]+)\b(?! ?\()/
const ALSO_ANOTHER = /\b(full|right) join\b/
/** Without groups these answer with one row even for nothing. */
const SUMS_UP = /\bhaving\b|\b(count|sum|min|max|bool_and|bool_or|array_agg|string_agg)\b/

/** The table that each part of a union begins with: where it is empty, the part has no row. Undefined where that is not so for one of them. */
export function firstTables(query: string): string[] | undefined {
  const parts = withoutBrackets(query).split(/ union(?: all)? /)
  const tables = parts.map((part) => (canBeMore(part) ? undefined : BEGINNING.exec(part)?.[1]))
  return tables.every((table) => table !== undefined) ? tables : undefined
}

/** In one line, without words in quotes and with nothing in its brackets. */
function withoutBrackets(query: string): string {
  let depth = 0
  let left = ''
  for (const sign of query.toLowerCase().replaceAll(/'[^']*'/g, "''")) {
    if (sign === ')') depth -= 1
    if (depth === 0) left += sign
    if (sign === '(') depth += 1
  }
  return left.replaceAll(/\s+/g, ' ').trim()
}

function canBeMore(part: string): boolean {
  return ALSO_ANOTHER.test(part) || (SUMS_UP.test(part) && !/ group by /.test(part))
}
