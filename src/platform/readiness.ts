const ending = new WeakSet<object>()

/** From here on no proxy shall send us anybody new (security.md OP-01). `deps` stands for the portal that ends. */
export function announceEnd(deps: object): void {
  ending.add(deps)
}

export function isEnding(deps: object): boolean {
  return ending.has(deps)
}
