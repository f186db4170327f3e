import { sentencesOf } from '../platform/form-sentences.ts'
import { fieldSentencesEntry, refusalEntry, type GalleryEntry } from '../ui/gallery.tsx'
import { topicForm } from './editing/topic.form.ts'
import { topicRefusalText } from './editing/topic-words.page.tsx'

export const topicsGallery: GalleryEntry[] = [
  refusalEntry('Thema speichern', topicRefusalText),
  fieldSentencesEntry('Thema', sentencesOf(topicForm)),
]
