import { paths } from '../../../paths.ts'
import { writtenQuestion, type DirectoryQuestion } from '../directory.rules.ts'

/** Of a list, whatever page of it, in whatever order, is looked at. */
export function listAddress(question: DirectoryQuestion): string {
  return paths.projects.directory.to(withoutLooks(question))
}

export function feedAddress(question: DirectoryQuestion): string {
  return paths.projects.feed.to(withoutLooks(question))
}

function withoutLooks(question: DirectoryQuestion): Record<string, string | undefined> {
  const { sortierung: _, seite: __, 'je-seite': ___, ort: ____, ...asked } = writtenQuestion(question)
  return asked
}
