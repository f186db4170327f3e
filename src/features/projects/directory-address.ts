import { paths } from '../../paths.ts'
import { PLAIN_QUESTION, withChoice, writtenQuestion } from './directory.rules.ts'

/** The list of what is about a topic. */
export function directoryOfTopic(slug: string): string {
  return paths.projects.directory.to(writtenQuestion(withChoice(PLAIN_QUESTION, 'thema', slug)))
}
