import { paths } from '../../../paths.ts'
import { TextField } from '../../../ui/fields.tsx'
import { FieldWithButton, Form, SubmitButton } from '../../../ui/form.tsx'
import { SearchSuggestions } from '../../../ui/search-suggestions.tsx'
import { Views } from '../../../ui/views.tsx'
import { isNarrowed, writtenQuestion, type DirectoryQuestion } from '../directory.rules.ts'
import { HiddenFacets, type Showing } from './facet-filter.page.tsx'

export function DirectorySearch({ question, showing }: { question: DirectoryQuestion; showing: Showing }) {
  return (
    <search>
      <Form action={showing.to()} method="get" label="Projekte suchen">
        <HiddenFacets question={question} showing={showing} />
        <FieldWithButton>
          <SearchSuggestions from={paths.projects.suggestions.to()}>
            <TextField
              name="q"
              label="Wonach suchen Sie?"
              type="search"
              value={question.q}
              hint="Zum Beispiel Standesamt oder „gemeinsames Archiv“; ein Minus davor schließt ein Wort aus."
            />
          </SearchSuggestions>
          <SubmitButton label="Suchen" />
        </FieldWithButton>
      </Form>
    </search>
  )
}

const VIEWS = {
  list: { label: 'Liste', path: paths.projects.directory },
  map: { label: 'Karte', path: paths.projects.map },
  statistics: { label: 'Statistik', path: paths.projects.statistics },
}

/** The same question, answered in another way. */
export function DirectoryViews({ current, question }: { current: keyof typeof VIEWS; question: DirectoryQuestion }) {
  const views = Object.entries(VIEWS).map(([view, { label, path }]) => ({
    label,
    href: path.to(writtenQuestion({ ...question, seite: 1 })),
    current: view === current,
  }))
  return <Views label="Darstellung der Projekte" views={views} />
}

export function foundText(total: number, question: DirectoryQuestion): string {
  const number = projectsText(total)
  return isNarrowed(question) ? `${number} gefunden` : `Alle ${number}`
}

export function projectsText(count: number): string {
  return count === 1 ? '1 Projekt' : `${count.toLocaleString('de-DE')} Projekte`
}
