/** The order in which an object names its parts means nothing; instants say the same as their ISO strings. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return jsonInOrder(one) === jsonInOrder(other)
}

export function jsonInOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isObject(part) ? sorted(part) : part))
}

function sorted(part: object): object {
  return Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function isObject(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}
