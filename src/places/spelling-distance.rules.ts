/** How many letters may be wrong: none in a short word, one up to eight letters, two in longer ones. */
export function tolerance(folded: string): number {
  if (folded.length < 4) return 0
  return folded.length <= 8 ? 1 : 2
}

/** Letters to insert, drop, change or swap with their neighbour to make one text the other. */
export function spellingDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      current.push(cheapest({ from, to, row, column, current, last, beforeLast }))
    }
    beforeLast = last
    last = current
  }
  return last[to.length] as number
}

type Cell = { from: string; to: string; row: number; column: number; current: number[]; last: number[]; beforeLast: number[] }

function cheapest({ from, to, row, column, current, last, beforeLast }: Cell): number {
  const same = from[row - 1] === to[column - 1]
  const steps = [(last[column] as number) + 1, (current[column - 1] as number) + 1, (last[column - 1] as number) + (same ? 0 : 1)]
  const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
  if (swapped) steps.push((beforeLast[column - 2] as number) + 1)
  return Math.min(...steps)
}
