import { sentencesOf } from '../platform/form-sentences.ts'
import { fieldSentencesEntry, refusalEntry, type GalleryEntry } from '../ui/gallery.tsx'
import { mergingForm } from './editing/merging.form.ts'
import { subjectTopicsForm } from './subject-topics.form.ts'
import { topicForm } from './editing/topic.form.ts'
import { mergeRefusalText, topicRefusalText } from './editing/topic-words.page.tsx'

export const topicsGallery: GalleryEntry[] = [
  refusalEntry('Thema speichern', topicRefusalText),
  refusalEntry('Themen zusammenführen und trennen', mergeRefusalText),
  fieldSentencesEntry('Thema', sentencesOf(topicForm)),
  fieldSentencesEntry('Themen wählen', sentencesOf(subjectTopicsForm([]))),
  fieldSentencesEntry('Themen zusammenführen', sentencesOf(mergingForm)),
]
