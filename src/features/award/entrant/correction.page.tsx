import { paths } from '../../../paths.ts'
import { closing } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { VersionChanges } from '../comparison.page.tsx'
import type { CorrectionCase } from '../correction-case.queries.ts'
import type { OpenCorrection } from '../correction-parts.rules.ts'
import type { CompletionRefusal } from '../correction.rules.ts'
import { partName } from '../correction-words.page.tsx'
import { mayHandIn, unfinishedSteps, type Entry } from '../entry.rules.ts'
import { obstacles } from '../submission.rules.ts'
import { ReviewGaps } from './review-contents.page.tsx'
import { entryTrail } from './review.page.tsx'
import { refusalText } from './review-texts.page.tsx'

const { 'already-handed-in': _, 'not-open-yet': __, 'deadline-passed': ___, ...shared } = refusalText
export const completionRefusalText: Record<CompletionRefusal, string> = {
  ...shared,
  'no-right':
    'Sie dürfen diesen Beitrag lesen oder bearbeiten, aber die Korrektur nicht abschließen. Bitte wenden Sie sich an eine Person, die die Mitglieder Ihrer Organisation verwaltet.',
  'manifest-changed':
    'Der Beitrag wurde geändert, während Sie diese Seite ansahen. Die Korrektur ist nicht abgeschlossen. Bitte prüfen Sie die Änderungen und schließen Sie sie dann ab.',
  'no-correction': 'Die Nachforderung ist beendet. Es zählt die Fassung, die eingereicht ist.',
  'term-passed':
    'Die Frist der Nachforderung ist abgelaufen. Was Sie geschrieben haben, ist gespeichert, aber nicht eingereicht. Bitte wenden Sie sich an das Wettbewerbsbüro.',
  'nothing-changed': 'Es ist noch nichts geändert. Bitte ändern Sie zuerst, was das Wettbewerbsbüro nennt.',
}

type View = CorrectionCase & { proofIsFresh: boolean; refused?: CompletionRefusal }

export function correctionPage(view: View): Page {
  const { entry, corrected, correction, comparison, refused } = view
  return {
    title: 'Nachgeforderte Korrektur',
    trail: entryTrail(entry),
    errors: refused ? { form: completionRefusalText[refused] } : undefined,
    body: correction ? (
      <>
        <Asked correction={correction} entry={entry} />
        <h2 class="kern-heading-large">Das ändert sich</h2>
        <VersionChanges comparison={comparison} edition={corrected.edition} level={3} />
        <Completion view={view} correction={correction} />
      </>
    ) : (
      <Actions>
        <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zum Beitrag" />
      </Actions>
    ),
  }
}

function Asked({ correction, entry }: { correction: OpenCorrection; entry: Entry }) {
  const isOver = entry.askedAt >= correction.correctUntil
  const until = closing(correction.correctUntil)
  return (
    <>
      <Notice tone={isOver ? 'danger' : 'warning'} title={isOver ? 'Die Frist ist abgelaufen' : `Bis ${until}`} level={2}>
        <p class="kern-body">
          {isOver
            ? completionRefusalText['term-passed']
            : 'Gespeichert ist nicht abgeschlossen: Es zählt weiter die eingereichte Fassung, bis Sie die Korrektur unten abschließen.'}
        </p>
      </Notice>
      <h2 class="kern-heading-large">Das schreibt das Wettbewerbsbüro</h2>
      <Lines text={correction.message} />
      <h2 class="kern-heading-large">Geöffnet zur Korrektur</h2>
      <ul class="award-bullets">
        {correction.parts.map((part) => (
          <li key={`${part.step}.${part.field}`}>
            <a class="kern-link" href={placeOf(entry.id, part)}>
              {partName(part, entry.edition)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function placeOf(entryId: string, { step }: OpenCorrection['parts'][number]): string {
  return step === 'attachments' ? paths.award.attachments.to({ entryId }) : paths.award.step.to({ entryId, step })
}

function Completion({ view, correction }: { view: View; correction: OpenCorrection }) {
  const { entry, corrected, facts, isChanged } = view
  const gaps = obstacles(facts)
  if (entry.askedAt >= correction.correctUntil) return null
  if (!mayHandIn(entry)) return <p class="kern-body">{completionRefusalText['no-right']}</p>
  if (gaps.length > 0)
    return (
      <Notice tone="warning" title="Das fehlt noch" level={2}>
        {gaps.map((gap) => (
          <p key={gap} class="kern-body">
            {refusalText[gap]}
          </p>
        ))}
        <ReviewGaps entry={corrected} steps={unfinishedSteps(corrected)} />
      </Notice>
    )
  return isChanged ? <CompletionForm view={view} /> : <p class="kern-body">{completionRefusalText['nothing-changed']}</p>
}

function CompletionForm({ view: { entry, facts, proofIsFresh } }: { view: View }) {
  const here = paths.award.correction.to({ entryId: entry.id })
  return (
    <Form action={here} label="Korrektur abschließen">
      <h2 class="kern-heading-large">Korrektur abschließen</h2>
      <p class="kern-body">
        Damit entsteht eine neue Fassung mit eigener Eingangsbestätigung. Danach kann nichts mehr geändert werden.
      </p>
      {proofIsFresh ? null : (
        <p class="kern-body">
          Dazu bestätigen Sie, dass Sie es sind. Der Zeitpunkt Ihres Klicks bleibt so lange 15 Minuten festgehalten.
        </p>
      )}
      <Hidden name="contents" value={facts.contentsSha256} />
      <Actions>
        <SubmitButton label="Korrektur abgeschlossen" />
        <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Noch nicht abschließen" tone="secondary" />
      </Actions>
    </Form>
  )
}
