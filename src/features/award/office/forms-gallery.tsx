import type { z } from 'zod'
import { sentencesOf, sentencesOfRefusing } from '../../../platform/form-sentences.ts'
import { fieldSentencesEntry, type GalleryEntry } from '../../../ui/gallery.tsx'
import { certificatesForm } from './certificates/certificates.form.ts'
import { ceremonyForm, guestExportForm, guestForm } from './ceremony/ceremony.form.ts'
import { speechesForm } from './ceremony/speeches.form.ts'
import { admissionForm, checkForm, reassignmentForm } from './check/check.form.ts'
import { adviceForm, adviceWithdrawalForm } from './conflicts/advice.form.ts'
import { liftForm } from './conflicts/lift.form.ts'
import { correctionForm } from './correction/correction.form.ts'
import { editForm } from './edit/edit.form.ts'
import type { Field, FieldKind } from './edition/parts/field.ts'
import { fieldProblem } from './edition/parts/field.rules.ts'
import { contentProblems } from './edition/parts/part.form.ts'
import type { Part } from './edition/parts/part.ts'
import { discardForm } from './edition/discard.form.ts'
import { logoForm } from './edition/logo.form.ts'
import { readPreview } from './edition/preview.form.ts'
import { tableExportForm } from './exports/table-export.form.ts'
import { extensionForm } from './extension/extension.form.ts'
import { feedbackForm } from './feedback/feedback.form.ts'
import { viewForm } from './list/entry-list.form.ts'
import { releaseForm } from './release/release.form.ts'
import { closingForm, excuseForm, unsealingForm } from './scoring/scoring.form.ts'
import { seatEndForm, seatInvitationForm } from './seats/seats.form.ts'
import { paymentForm, paymentListForm } from './winners/payout.form.ts'

const sentences = (title: string, ...schemas: z.ZodType[]) => fieldSentencesEntry(title, schemas.flatMap(sentencesOf))

const ceremony = {
  place: 'Ständehaus (erfunden)',
  day: '29.3.2026',
  time: '02:30',
  lastDay: '1.4.2026',
  openingMinutes: '10',
  eraseWeeks: '4',
}
const before = { at: new Date('2026-12-01T00:00:00Z'), wallClock: '2026-12-01T01:00' }
const previews = [readPreview({ seite: 'nirgends' }, ['start'], before), readPreview({ am: 'bald' }, ['start'], before)]

const WRONG: [FieldKind, string][] = [
  ['line', ''],
  ['line', 'x'.repeat(201)],
  ['whole', 'x'],
  ['decimal', 'x'],
  ['euros', 'x'],
  ['megabytes', 'x'],
  ['day', 'x'],
  ['tick', 'x'],
  ['choice', 'x'],
  ['points', 'x'],
  ['points', '1 gut'],
  ['points', '2 gut\n1 schlecht'],
]
const fieldOf = (kind: FieldKind): Field => ({ name: 'feld', label: 'Feld', kind, max: kind === 'line' ? 200 : undefined })
const partWith = (kind: FieldKind) => ({ values: [fieldOf(kind)] }) as unknown as Part
const instants = ['x', '2026-03-29T02:30'].flatMap((typed) =>
  Object.values(contentProblems(partWith('instant'), { values: { feld: typed }, items: [] }, {} as never)),
)

/** What stands beside the office's fields. */
export const officeFormsGallery: GalleryEntry[] = [
  sentences('Formale Prüfung', checkForm(['beispiel']), admissionForm, reassignmentForm),
  sentences('Korrektur nachfordern', correctionForm({ fields: [] } as never)),
  sentences('Text berichtigen', editForm),
  sentences('Beratung vermerken, Befangenheit aufheben', adviceForm, adviceWithdrawalForm, liftForm),
  sentences('Frist verlängern', extensionForm),
  sentences('Ansicht der Liste', viewForm),
  sentences('Tabelle ausgeben', tableExportForm),
  sentences('Stand der Bewertung', excuseForm, unsealingForm, closingForm),
  sentences('Sitz der Jury', seatInvitationForm, seatEndForm),
  sentences('Rückmeldung', feedbackForm),
  sentences('Ergebnisse veröffentlichen', releaseForm),
  fieldSentencesEntry('Auszahlung', [
    ...[paymentForm, paymentListForm].flatMap(sentencesOf),
    ...sentencesOfRefusing(paymentForm, { paidOn: 'gestern' }),
  ]),
  sentences('Urkunden', certificatesForm),
  fieldSentencesEntry('Preisverleihung', [
    ...[ceremonyForm, guestForm, guestExportForm, speechesForm([{ categoryId: 'a' } as never])].flatMap(sentencesOf),
    ...sentencesOfRefusing(ceremonyForm, ceremony),
    ...sentencesOfRefusing(ceremonyForm, { ...ceremony, day: '15.3.2026' }),
  ]),
  sentences('Logo, Ausgabe verwerfen', logoForm, discardForm),
  fieldSentencesEntry('Teile einer Ausgabe', [
    ...WRONG.flatMap(([kind, typed]) => fieldProblem(fieldOf(kind), typed) ?? []),
    ...instants,
  ]),
  fieldSentencesEntry(
    'Vorschau einer Ausgabe',
    previews.flatMap(({ errors }) => Object.values(errors ?? {})),
  ),
]
