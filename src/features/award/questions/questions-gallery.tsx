import { sentencesOf } from '../../../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../../../ui/gallery.tsx'
import { answerForm, closeForm, enterForm, publishForm } from './office/answer.form.ts'
import { askForm } from './public/ask.form.ts'
import { remarkForm } from './public/remark.form.ts'
import { voteForm } from './public/vote.form.ts'
import { closeRefusalText, draftRefusalText, publishRefusalText } from './question-words.page.tsx'
import { dueAnswersMail } from './due-answers.mail.tsx'
import { newQuestionMail, questionClosedMail, questionPublishedMail, questionReceivedMail } from './question.mail.tsx'

const baseUrl = 'https://portal.example'
const told = { number: 7, name: 'Vera Besuch', link: `${baseUrl}/landespreis/fragen`, baseUrl }

export const questionsGallery: GalleryEntry[] = [
  refusalEntry('Antwort auf eine Frage speichern', draftRefusalText),
  refusalEntry('Antwort veröffentlichen', publishRefusalText),
  refusalEntry('Frage abschließen', closeRefusalText),
  fieldSentencesEntry('Frage stellen', [askForm, enterForm, voteForm, remarkForm].flatMap(sentencesOf)),
  fieldSentencesEntry('Frage beantworten', [answerForm, publishForm, closeForm].flatMap(sentencesOf)),
  mailEntry(questionReceivedMail(told)),
  mailEntry(newQuestionMail(told)),
  mailEntry(dueAnswersMail({ ...told, questions: ['Wer kann teilnehmen?', 'Wie reichen wir ein?'] })),
  mailEntry(questionPublishedMail(told)),
  mailEntry(questionClosedMail({ ...told, reply: 'die Antwort steht schon bei den Fragen.' })),
]
