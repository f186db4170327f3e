import { paths } from '../../../paths.ts'
import { closing, moment } from '../../../plain/german-date.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { Correction } from '../correction.queries.ts'
import { partName } from '../correction-words.page.tsx'
import type { Entry } from '../entry.rules.ts'
import type { PastOfficeEdit } from '../office-edit.queries.ts'
import type { OfficeDecisions } from '../office-decisions.rules.ts'

/** Above everything else of an entry that is being corrected. */
export function CorrectionNotice({ entry }: { entry: Entry }) {
  const { correction, askedAt, id } = entry
  if (!correction) return null
  const isOver = askedAt >= correction.correctUntil
  const until = closing(correction.correctUntil)
  return (
    <Notice
      tone={isOver ? 'danger' : 'warning'}
      title={isOver ? 'Die Frist der Nachforderung ist abgelaufen' : `Korrektur nachgefordert bis ${until}`}
    >
      <p>
        {isOver
          ? 'Es zählt die eingereichte Fassung. Was Sie seitdem gespeichert haben, ist nicht verloren; bitte wenden Sie sich an das Wettbewerbsbüro.'
          : 'Sie können genau die genannten Teile ändern. Gespeichert ist nicht abgeschlossen: Bitte schließen Sie die Korrektur danach ab.'}
      </p>
      <ButtonLink
        href={paths.award.correction.to({ entryId: id })}
        label={isOver ? 'Nachforderung ansehen' : 'Korrektur ansehen und abschließen'}
        tone="secondary"
      />
    </Notice>
  )
}

/** As long as it can still be used. */
export function ExtensionNotice({ entry }: { entry: Entry }) {
  const { extension, submission, withdrawnAt, askedAt } = entry
  if (!extension || submission || withdrawnAt || askedAt >= extension.until) return null
  return (
    <Notice tone="info" title={`Ihre Frist ist verlängert bis ${closing(extension.until)}`}>
      <p>
        Das gilt allein für <Typed>{entry.lead.name}</Typed>. Grund: {extension.reason}
      </p>
    </Notice>
  )
}

/** One line each on the card of an entry. */
export function DecisionBadges({ entry, decisions: { admission } }: { entry: Entry; decisions: OfficeDecisions }) {
  const { correction, askedAt, withdrawnAt } = entry
  if (withdrawnAt) return null
  return (
    <>
      {admission ? (
        <p>
          <Badge {...admissionBadge(admission.admitted)} />
        </p>
      ) : null}
      {correction ? (
        <>
          <p>
            <Badge tone="warning" label="Korrektur nachgefordert" />
          </p>
          <p class="kern-body">
            {askedAt < correction.correctUntil
              ? `Bitte bis ${closing(correction.correctUntil)} abschließen.`
              : 'Die Frist dafür ist abgelaufen; es zählt die eingereichte Fassung.'}
          </p>
        </>
      ) : null}
    </>
  )
}

export function admissionBadge(admitted: boolean) {
  return admitted ? ({ label: 'Zugelassen', tone: 'success' } as const) : ({ label: 'Nicht zugelassen', tone: 'danger' } as const)
}

type Told = { entry: Entry; decisions: OfficeDecisions; corrections: Correction[]; edits: PastOfficeEdit[] }

/** What the office decided since the entry was handed in, with its reasons and dates. */
export function OfficeWord({ entry, decisions, corrections, edits }: Told) {
  const rows = [
    ...decisions.reassignments.map(reassignmentRow),
    ...(decisions.admission ? [admissionRow(decisions.admission)] : []),
    ...corrections.filter(({ endedAt }) => endedAt).map((correction) => correctionRow(correction, entry)),
    ...edits.map((edit) => editRow(edit, entry)),
  ]
  if (rows.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby="wettbewerbsbuero">
      <h2 class="kern-heading-medium" id="wettbewerbsbuero">
        Das hat das Wettbewerbsbüro entschieden
      </h2>
      <SummaryList rows={rows} />
    </section>
  )
}

function admissionRow({ admitted, reason, at }: NonNullable<OfficeDecisions['admission']>): SummaryRow {
  return {
    term: 'Formale Prüfung',
    detail: (
      <>
        <p>
          <Badge {...admissionBadge(admitted)} />
        </p>
        {reason === '' || admitted ? null : <Lines text={reason} />}
        <p class="kern-body kern-body--muted">{moment(at)}</p>
      </>
    ),
  }
}

function reassignmentRow({ from, to, reason, at }: OfficeDecisions['reassignments'][number], index: number): SummaryRow {
  return {
    term: index === 0 ? 'Andere Kategorie' : `Andere Kategorie (${index + 1})`,
    detail: (
      <>
        <p class="kern-body">
          Von „{from}“ nach „{to}“.
        </p>
        <Lines text={reason} />
        <p class="kern-body kern-body--muted">{moment(at)}</p>
      </>
    ),
  }
}

function correctionRow(correction: Correction, entry: Entry): SummaryRow {
  const { version, endedAt, askedAt, parts, message } = correction
  return {
    term: `Nachforderung vom ${moment(askedAt)}`,
    detail: (
      <>
        <Lines text={message} />
        <p class="kern-body">Geöffnet: {parts.map((part) => partName(part, entry.edition)).join(', ')}.</p>
        <p class="kern-body kern-body--muted">
          {endedAt ? `Beendet: ${moment(endedAt)}, ` : ''}
          {version ? `mit Fassung ${version}` : 'ohne neue Fassung; es zählt, was eingereicht ist'}.
        </p>
      </>
    ),
  }
}

function editRow({ step, field, reason, editedAt, version }: PastOfficeEdit, entry: Entry): SummaryRow {
  return {
    term: `Berichtigung vom ${moment(editedAt)}`,
    detail: (
      <>
        <p class="kern-body">{partName({ step, field }, entry.edition)}</p>
        <Lines text={reason} />
        <p class="kern-body">
          <a class="kern-link" href={paths.award.officeEdits.to({ entryId: entry.id })}>
            Fassung {version} mit der davor vergleichen
          </a>
        </p>
      </>
    ),
  }
}
