import type { Criterion, PublishedRecord, Result } from './record.ts'

/** A fraction, never rounded. */
type Exact = { over: bigint; under: bigint }

/** Sums, means and ranks from the sheets alone, compared with those of the record. */
export function resultFaults(record: PublishedRecord): string[] {
  const closed = record.categories.flatMap(({ categoryId, closedRounds }) => closedRounds.map((round) => ({ categoryId, round })))
  return closed.flatMap(({ categoryId, round }) => {
    const stated = record.results.find((result) => result.categoryId === categoryId && result.round === round)
    const title = record.categories.find((category) => category.categoryId === categoryId)?.title ?? categoryId
    if (!stated) return [`Kategorie „${title}“, Runde ${round}: Das Ergebnis fehlt.`]
    return differences(record, stated).map((fault) => `Kategorie „${title}“, Runde ${round}: ${fault}`)
  })
}

function differences(record: PublishedRecord, stated: Result): string[] {
  const means = meansOf(record, stated)
  const additional = stated.entries.filter(({ entryId }) => !means.has(entryId)).map(({ entryId }) => entryId)
  const faults = additional.map((entryId) => `${entryTitle(record, entryId)} hat ein Ergebnis und keinen Bogen.`)
  for (const [entryId, { mean, sheets }] of means) {
    const line = stated.entries.find((entry) => entry.entryId === entryId)
    const rank = 1 + [...means.values()].filter((other) => isGreater(other.mean, mean)).length
    const is = `${sheets} Bögen, Mittelwert ${text(mean)}, Rang ${rank}`
    const says = line ? `${line.sheets} Bögen, Mittelwert ${line.mean}, Rang ${line.rank}` : 'nichts'
    if (is !== says) faults.push(`${entryTitle(record, entryId)}: Nachgerechnet sind es ${is}; das Protokoll sagt: ${says}.`)
  }
  return faults
}

/** The mean of the sheets' weighted means. */
function meansOf(record: PublishedRecord, { categoryId, round }: Result): Map<string, { mean: Exact; sheets: number }> {
  const inCategory = new Set(record.entries.filter((entry) => entry.categoryId === categoryId).map(({ entryId }) => entryId))
  const counted = record.sheets.filter((sheet) => sheet.counts && sheet.round === round && inCategory.has(sheet.entryId))
  const weights = record.criteria.reduce((sum, { weightThousandths }) => sum + BigInt(weightThousandths), 0n)
  return new Map(
    [...Map.groupBy(counted, ({ entryId }) => entryId)].map(([entryId, sheets]) => {
      const over = sheets.reduce((sum, { content }) => sum + weightedSum(record.criteria, content), 0n)
      return [entryId, { mean: reduced(over, weights * BigInt(sheets.length)), sheets: sheets.length }]
    }),
  )
}

/** In thousandths. Points that cannot be read are reported with their sheet and count as none here. */
function weightedSum(criteria: Criterion[], content = '{}'): bigint {
  const points = pointsOf(content)
  return criteria.reduce((sum, { slug, weightThousandths }) => {
    const given = points[slug]
    return Number.isInteger(given) ? sum + BigInt(weightThousandths) * BigInt(given as number) : sum
  }, 0n)
}

function pointsOf(content: string): Record<string, unknown> {
  try {
    return (JSON.parse(content) as { points?: Record<string, unknown> } | null)?.points ?? {}
  } catch {
    return {}
  }
}

function reduced(over: bigint, under: bigint): Exact {
  const divisor = commonDivisor(over, under)
  return { over: over / divisor, under: under / divisor }
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b)
}

function isGreater(a: Exact, b: Exact): boolean {
  return a.over * b.under > b.over * a.under
}

function text({ over, under }: Exact): string {
  return `${over}/${under}`
}

function entryTitle(record: PublishedRecord, entryId: string): string {
  const entry = record.entries.find((one) => one.entryId === entryId)
  return entry ? `„${entry.title}“ (${entry.lead})` : entryId
}
