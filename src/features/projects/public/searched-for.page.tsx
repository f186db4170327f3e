import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { CountedAdvice } from '../advice.queries.ts'
import type { DirectoryCounts } from '../directory.queries.ts'
import { writtenQuestion, type DirectoryQuestion } from '../directory.rules.ts'
import { projectsText } from './directory-parts.page.tsx'
import type { Showing } from './facet-filter.page.tsx'

type SearchedForProps = { question: DirectoryQuestion; found: DirectoryCounts; showing: Showing }

/** Says when something else was looked for than what was typed, with a way back to that. */
export function SearchedFor({ question, found: { words }, showing }: SearchedForProps) {
  if (question.q !== '' && !words) return <NothingToLookFor />
  if (!words || words.corrected.length === 0) return null
  const exact = showing.to({ ...writtenQuestion({ ...question, seite: 1, schreibweise: 'genau' }), ...showing.kept })
  return (
    <p class="kern-body">
      Gefunden für {words.corrected.map(correctionText).join(', ')}. Stattdessen suchen nach{' '}
      <a class="kern-link" href={exact}>
        {question.q}
      </a>
    </p>
  )
}

function correctionText({ typed, meant }: { typed: string; meant: string[] }): string {
  return `${meant.map((word) => `„${word}“`).join(' oder ')} statt „${typed}“`
}

function NothingToLookFor() {
  return (
    <p class="kern-body">
      Danach kann das Verzeichnis nicht suchen. Bitte geben Sie mindestens ein Wort ein, das vorkommen soll; ein Minus davor
      schließt nur aus.
    </p>
  )
}

export function NothingFound({ advice }: { advice: CountedAdvice[] }) {
  return (
    <EmptyState title="Dazu gibt es hier kein Projekt">
      {advice.length > 0 ? (
        <ul>
          {advice.map((one) => (
            <li key={one.question.q + one.kind}>
              <AdviceLink {...one} />
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        Bitte versuchen Sie es mit weniger oder allgemeineren Angaben.{' '}
        <a class="kern-link" href={paths.projects.directory.to()}>
          Alle Projekte anzeigen
        </a>
      </p>
    </EmptyState>
  )
}

const adviceText: Record<CountedAdvice['kind'], (question: DirectoryQuestion) => { before: string; link: string }> = {
  spelling: ({ q }) => ({ before: 'Meinten Sie ', link: `„${q}“` }),
  'without-choices': ({ q }) => ({ before: '', link: q === '' ? 'Ohne Filter' : `Nach „${q}“ ohne Filter suchen` }),
  'fewer-words': ({ q }) => ({ before: 'Nur suchen nach ', link: q.startsWith('"') ? q : `„${q}“` }),
}

function AdviceLink({ kind, question, total }: CountedAdvice) {
  const { before, link } = adviceText[kind](question)
  return (
    <>
      {before}
      <a class="kern-link" href={paths.projects.directory.to(writtenQuestion(question))}>
        {link}
      </a>
      {kind === 'spelling' ? '? ' : ' '}({projectsText(total)})
    </>
  )
}
