import { acceptRefusalText } from './jury/seat/invitation.page.tsx'
import { takeOverText } from './jury/seat/standby.page.tsx'
import { declareRefusalText } from './jury/conflict/declaration-parts.page.tsx'
import { juryDownloadText } from './jury/entry/entry.page.tsx'
import { adviceRefusalText } from './office/conflicts/advice.page.tsx'
import { liftRefusalText, setRefusalText } from './office/conflicts/conflict.page.tsx'
import { refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import {
  begunFullText,
  brokenUploadText,
  changeRefusalText,
  downloadRefusalText,
  fileRefusalText,
  readOnlyText,
  tooManyUploadsText,
} from './entrant/attachments-words.page.tsx'
import { saveRefusalText } from './entrant/entry-words.page.tsx'
import { messageRefusalText } from './entrant/messages.page.tsx'
import { completionRefusalText } from './entrant/correction.page.tsx'
import { startRefusalText } from './entrant/new-entry.page.tsx'
import { askText } from './entrant/partner-requests.page.tsx'
import { handInRemarkText, refusalText } from './entrant/review-texts.page.tsx'
import { rightRefusalText } from './entrant/rights.page.tsx'
import { takeBackText } from './entrant/take-back.page.tsx'
import { withdrawalText } from './entrant/withdrawal.page.tsx'
import { admissionRefusalText, reassignmentRefusalText } from './office/check/check.page.tsx'
import { askRefusalText } from './office/correction/correction.page.tsx'
import { editRefusalText } from './office/edit/edit.page.tsx'
import { confirmRefusalText, extensionRefusalText } from './office/extension/extension.page.tsx'
import { feedbackRefusalText } from './office/feedback/feedback-words.page.tsx'
import { refusalText as editionRefusalText } from './office/edition/overview-acts.tsx'
import { discardRefusalText } from './office/edition/discard.page.tsx'
import { closingRefusalText } from './office/edition/parts/waiting-closing.tsx'
import { lockedText } from './office/entries/entry-versions.page.tsx'
import { batchRefusalText } from './office/list/batch.page.tsx'
import { openingRefusalText } from './office/opening/opening.page.tsx'
import {
  closingRefusalText as roundRefusalText,
  excuseRefusalText,
  unsealingRefusalText,
} from './office/scoring/scoring-words.page.tsx'
import { isMemberText, notOpenText } from './office/seats/seat.page.tsx'
import { guestKnownText } from './office/ceremony/guests.page.tsx'
import { speechesChangedText } from './office/ceremony/speeches.page.tsx'
import { sheetRefusalText } from './jury/sheet/sheet-words.page.tsx'
import { releaseRefusalText } from './office/release/release.page.tsx'
import { guestAnswerRefusalText } from './guest/answer.page.tsx'
import { issueRefusalText } from './office/certificates/certificates.page.tsx'
import { callRefusalText } from './jury/room/meetings.page.tsx'
import { minutesRefusalText } from './jury/room/minutes.page.tsx'
import { roomRefusalText } from './jury/room/room-words.page.tsx'
import { answerRefusalText } from './partner/answer.page.tsx'

/** Every sentence with which the prize says no, or remarks upon something. */
export const refusalsGallery: GalleryEntry[] = [
  refusalEntry('Beitrag beginnen', startRefusalText),
  refusalEntry('Schritt speichern', saveRefusalText),
  refusalEntry('Rechte vergeben', rightRefusalText),
  refusalEntry('Datei hochladen', fileRefusalText),
  refusalEntry('Mehrere Dateien hochladen', {
    'begun-full': begunFullText,
    'too-many': tooManyUploadsText,
    broken: brokenUploadText,
  }),
  refusalEntry('Anlagen nur lesen', readOnlyText),
  refusalEntry('Anlage ändern', changeRefusalText),
  refusalEntry('Anlage herunterladen', downloadRefusalText),
  refusalEntry('Partner fragen', askText),
  refusalEntry('Als Partner antworten', answerRefusalText),
  refusalEntry('Einreichen', refusalText),
  refusalEntry('Hinweise beim Einreichen', handInRemarkText),
  refusalEntry('Zurücknehmen', takeBackText),
  refusalEntry('Zurückziehen', withdrawalText),
  refusalEntry('Sitzung einberufen', callRefusalText),
  refusalEntry('Beratung', roomRefusalText),
  refusalEntry('Ergebnis der formalen Prüfung', admissionRefusalText),
  refusalEntry('Korrektur nachfordern', askRefusalText),
  refusalEntry('Korrektur abschließen', completionRefusalText),
  refusalEntry('Text berichtigen', editRefusalText),
  refusalEntry('Nachricht schreiben', messageRefusalText),
  refusalEntry('Verlängerung vorschlagen', extensionRefusalText),
  refusalEntry('Verlängerung bestätigen', confirmRefusalText),
  refusalEntry('Beiträge öffnen', openingRefusalText),
  refusalEntry('Mehrere Beiträge zulassen', batchRefusalText),
  refusalEntry('Anlage als Wettbewerbsbüro öffnen', lockedText),
  refusalEntry('Ausgabe freigeben und archivieren', editionRefusalText),
  refusalEntry('Einreichungsschluss bestätigen', closingRefusalText),
  refusalEntry('Ausgabe verwerfen', discardRefusalText),
  refusalEntry('Andere Kategorie', reassignmentRefusalText),
  refusalEntry('Niederschrift', minutesRefusalText),
  refusalEntry('Rückmeldung schreiben und freigeben', feedbackRefusalText),
  refusalEntry('Ergebnisse veröffentlichen', releaseRefusalText),
  refusalEntry('Einladung zur Preisverleihung beantworten', guestAnswerRefusalText),
  refusalEntry('Urkunden freigeben', issueRefusalText),
  refusalEntry('Sitz der Jury annehmen', acceptRefusalText),
  refusalEntry('Sitz der Jury übernehmen', takeOverText),
  refusalEntry('Zur Befangenheit erklären', declareRefusalText),
  refusalEntry('Befangenheit vermerken', setRefusalText),
  refusalEntry('Beratung vermerken', adviceRefusalText),
  refusalEntry('Befangenheit aufheben', liftRefusalText),
  refusalEntry('Anlage als Jury öffnen', juryDownloadText),
  refusalEntry('Bewertung versiegeln', sheetRefusalText),
  refusalEntry('Bewertungsrunde abschließen', roundRefusalText),
  refusalEntry('Sitz bei einem Beitrag entschuldigen', excuseRefusalText),
  refusalEntry('Versiegelung aufheben', unsealingRefusalText),
  refusalEntry('Sitz der Jury besetzen', { 'not-open': notOpenText, 'is-member': isMemberText }),
  refusalEntry('Gast eintragen', { known: guestKnownText }),
  refusalEntry('Reden speichern', { crossed: speechesChangedText }),
]
