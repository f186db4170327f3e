import { Notice } from '../../../../ui/notice.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { REASON_CLASSES, type ConflictFact, type DeclareRefusal } from '../../judging/conflict.rules.ts'
import { factText, reasonText } from '../../judging/conflict-words.page.tsx'
import type { QueuedEntry } from '../../judging/judged-entries.queries.ts'

export const declareRefusalText: Record<DeclareRefusal | 'unknown', string> = {
  'conflict-stands':
    'Für diesen Beitrag ist eine Befangenheit vermerkt. Nur zwei Personen des Wettbewerbsbüros können sie gemeinsam aufheben. Bitte wenden Sie sich dorthin.',
  'facts-changed':
    'Zu diesem Beitrag ist ein Hinweis hinzugekommen, den Sie noch nicht gesehen haben. Bitte lesen Sie ihn und erklären Sie sich noch einmal.',
  unknown: 'Dieser Beitrag wird nicht mehr bewertet. Sie müssen sich zu ihm nicht erklären.',
}

export const reasonOptions = REASON_CLASSES.map((value) => ({ value, label: reasonText[value] }))

/** What a juror may know before declaring: title, lead, partners, category. */
export function KeyFacts({ entry, category }: { entry: QueuedEntry; category: string }) {
  const partners = entry.partnerNames.join(', ')
  const others = entry.otherPartners.filter((text) => text.trim() !== '')
  return (
    <SummaryList
      rows={[
        { term: 'Federführung', detail: entry.leadName },
        { term: 'Partner', detail: partners || 'keine genannt' },
        ...(others.length > 0 ? [{ term: 'Weitere Beteiligte', detail: <Lines text={others.join('\n')} /> }] : []),
        { term: 'Kategorie', detail: category },
      ]}
    />
  )
}

/** Never more than a suggestion: the juror decides, and nothing is chosen beforehand. */
export function Suggestion({ facts }: { facts: ConflictFact[] }) {
  if (facts.length === 0) return null
  return (
    <Notice tone="warning" title="Hinweis auf eine mögliche Befangenheit">
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{factText[fact]}</li>
        ))}
      </ul>
      <p>Das ist ein Vorschlag aus den Angaben im Portal. Die Erklärung geben Sie selbst ab.</p>
    </Notice>
  )
}
