import type { ImportRun } from './import-run.ts'
import { reasonText, type Reason } from './remarks.ts'

const NAMES = { project: 'projects', news: 'news items', page: 'pages', media: 'files' } as const

/** What an operator reads: sums first, then why, then post by post. */
export function reportOf({ from, counts, redirects, remarks }: ImportRun): string {
  const sums = Object.entries(NAMES).map(([kind, name]) => {
    const { new: added, changed, unchanged, left } = counts[kind as keyof typeof NAMES]
    return `${name.padEnd(12)} ${added} new, ${changed} changed, ${unchanged} unchanged, ${left} left out`
  })
  const reasons = [...Map.groupBy(remarks, ({ reason }) => reason)].map(
    ([reason, found]: [Reason, unknown[]]) => `${String(found.length).padStart(5)} × ${reason}: ${reasonText[reason]}`,
  )
  const lines = remarks.map(({ postId, field, reason, value }) => [postId || '–', field, reason, value].join('\t'))
  return [
    `Import of ${from.source}`,
    ...sums,
    `${'redirects'.padEnd(12)} ${redirects} old addresses lead on`,
    '',
    ...(remarks.length === 0
      ? ['Everything could be mapped.']
      : ['Not carried over as it was:', ...reasons, '', 'post\tfield\treason\tvalue', ...lines]),
  ].join('\n')
}
