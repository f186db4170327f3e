import { isReopened, reopenedFields, withFields, type OpenCorrection } from './correction-parts.rules.ts'
import type { Attachment, Entry, SavedStep } from './entry.rules.ts'
import { EMPTY } from './steps.rules.ts'
import type { Contents } from './submission-manifest.rules.ts'

/**
 * The version to be mended, and of what was saved since only the named parts: whatever else somebody changed, in an earlier
 * correction for example that ended without a version, never gets into the new one.
 */
export function correctedEntry(entry: Entry, base: Contents, correction: OpenCorrection): Entry {
  const steps = base.steps.map(({ step, revision, content }) => {
    const present = entry.steps[step]
    const names = reopenedFields(correction, entry.edition.fields, step)
    const mended = withFields(content, present?.content ?? EMPTY, names)
    return [step, present && { ...present, revision: names.length > 0 ? present.revision : revision, content: mended }] as const
  })
  return {
    ...entry,
    lead: { ...entry.lead, ...base.lead },
    steps: Object.fromEntries(steps.filter((pair): pair is readonly [(typeof pair)[0], SavedStep] => pair[1] !== undefined)),
    attachments: isReopened(correction, 'attachments') ? entry.attachments : base.attachments.map((file) => frozen(entry, file)),
  }
}

function frozen(entry: Entry, file: Contents['attachments'][number]): Attachment {
  const present = entry.attachments.find(({ id }) => id === file.id)
  const { addedAt, verdict, revision } = present ?? { addedAt: entry.createdAt, verdict: null, revision: 1 }
  return { ...file, addedAt, verdict, revision }
}
