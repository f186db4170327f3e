import { checkPanel } from '../check/check-panel.tsx'
import { correctionPanel } from '../correction/correction-panel.tsx'
import { editPanel } from '../edit/edit-panel.tsx'
import { messagePanel } from '../messages/message-panel.tsx'
import { notePanel } from '../messages/note-panel.tsx'
import { feedbackPanel } from '../feedback/feedback-panel.tsx'
import type { EntryPanel } from './entry-panel.ts'
import { dossierPanel, timelinePanel, versionsPanel } from './own-panels.tsx'

/** What stands on the office's page of an entry besides its facts and its content, in this order. Add yours here. */
export const panelsBeforeContent: EntryPanel[] = [
  dossierPanel,
  checkPanel,
  correctionPanel,
  editPanel,
  messagePanel,
  notePanel,
  feedbackPanel,
]

export const panelsAfterContent: EntryPanel[] = [versionsPanel, timelinePanel]
