import type { Edition } from '../../edition.rules.ts'

/**
 * An edition for a preview at another instant. Results that are not public now are in no preview, whatever its instant: the
 * embargo has no side door.
 */
export function withoutPending(edition: Edition, now: Date): Edition {
  const isOut = ({ visibleFrom }: { visibleFrom: Date }) => visibleFrom <= now
  return {
    ...edition,
    results: edition.results.filter(isOut),
    participants: edition.participants.filter(isOut),
    entryCounts: edition.entryCounts.filter(isOut),
    entriesReceived: edition.results.every(isOut) ? edition.entriesReceived : null,
  }
}

/** What a preview is made from: everything in use, and the asked edition also when it is still in preparation. */
export function previewedEditions(
  known: { edition: Edition; inPreparation: boolean }[],
  editionId: string,
  now: Date,
): Edition[] {
  return known
    .filter(({ edition, inPreparation }) => !inPreparation || edition.id === editionId)
    .map(({ edition }) => withoutPending(edition, now))
}
