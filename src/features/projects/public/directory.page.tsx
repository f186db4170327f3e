import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { CardList } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { FieldWithButton, Form, SubmitButton } from '../../../ui/form.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import type { Directory } from '../directory.queries.ts'
import { isNarrowed, writtenQuestion, type DirectoryQuestion } from '../directory.rules.ts'
import type { FacetLabels } from '../facet-labels.ts'
import type { Theme } from '../../../topics/index.ts'
import { ChosenFacets, FacetFilter, HiddenFacets } from './facet-filter.page.tsx'
import { ProjectCard } from './project-card.page.tsx'
import { Themes } from './themes.page.tsx'

export type DirectoryView = { question: DirectoryQuestion; directory: Directory; themes: Theme[]; labels: FacetLabels }

const TITLE = 'Projekte'

export function directoryPage(view: DirectoryView): Page {
  const { question } = view
  return {
    title: question.q ? `Projekte zu „${question.q}“` : TITLE,
    crumb: TITLE,
    description: 'Projekte interkommunaler Zusammenarbeit in Nordrhein-Westfalen, nach Themen, Orten und Rechtsformen.',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    body: (
      <>
        <p class="kern-body">Was Städte, Gemeinden und Kreise gemeinsam tun, mit wem und in welcher Rechtsform.</p>
        <Search question={question} />
        {isNarrowed(question) ? null : <Themes themes={view.themes} counts={view.directory.counts} />}
        <Found {...view} />
      </>
    ),
  }
}

function Search({ question }: { question: DirectoryQuestion }) {
  return (
    <search>
      <Form action={paths.projects.directory.to()} method="get" label="Projekte suchen">
        <HiddenFacets question={question} />
        <FieldWithButton>
          <TextField
            name="q"
            label="Wonach suchen Sie?"
            type="search"
            value={question.q}
            hint="Zum Beispiel Standesamt oder „gemeinsames Archiv“; ein Minus davor schließt ein Wort aus."
          />
          <SubmitButton label="Suchen" />
        </FieldWithButton>
      </Form>
    </search>
  )
}

function Found({ question, directory, labels }: DirectoryView) {
  const { projects, total } = directory
  return (
    <section aria-labelledby="projekte" class="projects-found">
      <div class="projects-found__facets">
        <FacetFilter question={question} counts={directory.counts} labels={labels} />
      </div>
      <div class="projects-found__list ik-flow">
        <h2 class="kern-heading-medium" id="projekte">
          {foundText(total, question)}
        </h2>
        <Corrected directory={directory} />
        <ChosenFacets question={question} labels={labels} />
        {projects.length === 0 ? <Nothing /> : null}
        <CardList>
          {projects.map((project) => (
            <ProjectCard key={project.slug} project={project} />
          ))}
        </CardList>
        <Pagination
          page={question.seite}
          pages={Math.ceil(total / question.jeSeite)}
          href={(seite) => paths.projects.directory.to(writtenQuestion({ ...question, seite }))}
        />
      </div>
    </section>
  )
}

function foundText(total: number, question: DirectoryQuestion): string {
  const number = total === 1 ? '1 Projekt' : `${total.toLocaleString('de-DE')} Projekte`
  return isNarrowed(question) ? `${number} gefunden` : `Alle ${number}`
}

function Corrected({ directory: { words } }: { directory: Directory }) {
  if (!words || words.corrected.length === 0) return null
  const meant = words.corrected.map((one) => `„${one.meant}“ statt „${one.typed}“`).join(', ')
  return <p class="kern-body">Gesucht wurde auch nach {meant}.</p>
}

function Nothing() {
  return (
    <EmptyState title="Dazu gibt es hier kein Projekt">
      <p>
        Bitte versuchen Sie es mit weniger oder allgemeineren Angaben.{' '}
        <a class="kern-link" href={paths.projects.directory.to()}>
          Alle Projekte anzeigen
        </a>
      </p>
    </EmptyState>
  )
}
