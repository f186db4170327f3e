import type { z } from 'zod'
import { sentencesOf, sentencesOfRefusing } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { attachmentForm, attachmentTextForm } from './entrant/attachments.form.ts'
import { completionForm } from './entrant/correction.form.ts'
import { handInForm } from './entrant/hand-in.form.ts'
import { restoreForm } from './entrant/history.form.ts'
import { recipientForm } from './entrant/partner-requests.form.ts'
import { partnerRightForm, rightsForm } from './entrant/rights.form.ts'
import { accountForm, callBackForm, confirmationForm } from './entrant/winner/account.form.ts'
import { approvalForm, pictureForm, pressTextForm } from './entrant/winner/press.form.ts'
import { amountField, splitForm } from './entrant/winner/split.form.ts'
import { withdrawalForm } from './entrant/withdrawal.form.ts'
import { answerForm as guestAnswerForm } from './guest/answer.form.ts'
import { declarationForm, declarationsForm, setConflictForm } from './judging/conflict.form.ts'
import { meetingForm, positionField } from './jury/room/meetings.form.ts'
import { signatureForm } from './jury/room/minutes.form.ts'
import { attendanceForm, ballotForm, callForm, chairForm, motionForm, statementForm, tieForm } from './jury/room/room.form.ts'
import { seatAcceptanceForm } from './jury/seat/invitation.form.ts'
import { takeOverForm } from './jury/seat/take-over.form.ts'
import { sealForm } from './jury/sheet/sheet.form.ts'
import { messageForm } from './message.form.ts'
import { answerForm as partnerAnswerForm } from './partner/answer.form.ts'
import { receiptCheckForm } from './public/receipt-check.form.ts'
import { selfCheckForm } from './public/self-check.form.ts'
import { readStepForm } from './steps.form.ts'

const sentences = (title: string, ...schemas: z.ZodType[]) => fieldSentencesEntry(title, schemas.flatMap(sentencesOf))

const category = 'kategorie'
const party = 'a'
const misread = readStepForm({ fields: [] } as never, 'description', {}, { texts: {}, partners: [] })

/** Everything that stands beside a field of the prize when something is missing in it; the office has a list of its own. */
export const formsGallery: GalleryEntry[] = [
  sentences('Teilnahme prüfen', selfCheckForm),
  sentences('Eingangsbestätigung prüfen', receiptCheckForm),
  fieldSentencesEntry('Schritt eines Beitrags', misread.ok ? [] : [misread.sentence]),
  sentences('Anlagen', attachmentForm, attachmentTextForm),
  sentences('Rechte an einem Beitrag', rightsForm, partnerRightForm),
  sentences('Partner fragen', recipientForm),
  sentences('Antwort eines Partners', partnerAnswerForm),
  sentences('Einreichen, korrigieren, zurückziehen', handInForm, completionForm, withdrawalForm),
  sentences('Frühere Fassung', restoreForm),
  sentences('Nachricht', messageForm),
  sentences('Befangenheit', declarationForm, declarationsForm, setConflictForm),
  sentences('Sitz der Jury', seatAcceptanceForm, takeOverForm),
  sentences('Bewertung', sealForm),
  fieldSentencesEntry('Sitzung der Jury', [
    ...sentencesOf(meetingForm([category])),
    ...['x', ''].flatMap((typed) =>
      sentencesOfRefusing(meetingForm([category]), {
        day: '23.3.2026',
        time: '14:00',
        place: 'Raum 1',
        [positionField(category)]: typed,
      }),
    ),
  ]),
  sentences('Beratung', attendanceForm, chairForm, callForm, statementForm, motionForm, ballotForm, tieForm),
  sentences('Niederschrift', signatureForm),
  sentences('Pressetext', pressTextForm, pictureForm, approvalForm),
  fieldSentencesEntry('Preisgeld aufteilen', [
    ...sentencesOf(splitForm([{ party, name: 'Stadt Schleiden' }])),
    ...sentencesOfRefusing(splitForm([{ party, name: 'Stadt Schleiden' }]), {
      base: '1',
      paidTo: 'each',
      [amountField(party)]: 'viel',
    }),
  ]),
  sentences('Bankverbindung', accountForm, confirmationForm, callBackForm),
  fieldSentencesEntry('Antwort eines Gastes', [
    ...sentencesOf(guestAnswerForm),
    ...sentencesOfRefusing(guestAnswerForm, { coming: 'yes' }),
  ]),
]
