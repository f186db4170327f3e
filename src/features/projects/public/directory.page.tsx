import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { CardList } from '../../../ui/card.tsx'
import { InPlace } from '../../../ui/in-place.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import type { CountedAdvice } from '../advice.queries.ts'
import type { Directory } from '../directory.queries.ts'
import { isNarrowed, writtenQuestion, type DirectoryQuestion } from '../directory.rules.ts'
import type { FacetLabels } from '../facet-labels.ts'
import type { FoundText } from '../found-text.rules.ts'
import type { Theme } from '../../../topics/index.ts'
import { DirectorySearch, DirectoryViews, foundText } from './directory-parts.page.tsx'
import { ChosenFacets } from './chosen-facets.page.tsx'
import { FacetFilter, ListOptions, type Showing } from './facet-filter.page.tsx'
import { feedAddress } from './feed-address.ts'
import { FollowChosen } from './follow-link.page.tsx'
import { ProjectCard } from './project-card.page.tsx'
import { NothingFound, SearchedFor } from './searched-for.page.tsx'
import { Themes } from './themes.page.tsx'

export type FoundDirectory = {
  directory: Directory
  /** By project, where something was looked for. */
  texts: Map<string, FoundText>
  /** When nothing was found. */
  advice: CountedAdvice[]
}
export type DirectoryView = FoundDirectory & { question: DirectoryQuestion; themes: Theme[]; labels: FacetLabels }

const TITLE = 'Projekte'
const LIST: Showing = { to: paths.projects.directory.to, kept: {} }

export function directoryPage(view: DirectoryView): Page {
  const { question } = view
  return {
    title: question.q ? `Projekte zu „${question.q}“` : TITLE,
    crumb: TITLE,
    description: 'Projekte interkommunaler Zusammenarbeit in Nordrhein-Westfalen, nach Themen, Orten und Rechtsformen.',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    feed: { title: isNarrowed(question) ? 'Neue Projekte zu dieser Auswahl' : 'Neue Projekte', href: feedAddress(question) },
    body: (
      <>
        <p class="kern-body">
          Was Städte, Gemeinden und Kreise gemeinsam tun, mit wem und in welcher Rechtsform. Jede hat auch{' '}
          <a class="kern-link" href={paths.projects.municipalities.to()}>
            eine eigene Seite
          </a>
          .{' '}
          <a class="kern-link" href={paths.projects.newDraft.to()}>
            Eigenes Projekt anlegen
          </a>
        </p>
        <InPlace heading="projekte" address={LIST.to(writtenQuestion(question))}>
          <DirectorySearch question={question} showing={LIST} />
          <DirectoryViews current="list" question={question} />
          {isNarrowed(question) ? null : <Themes themes={view.themes} counts={view.directory.counts} />}
          <Found {...view} />
        </InPlace>
      </>
    ),
  }
}

function Found({ question, directory, texts, advice, labels }: DirectoryView) {
  const { projects, total } = directory
  return (
    <section aria-labelledby="projekte" class="ik-found">
      <div class="ik-found__facets">
        <a class="kern-link projects-past-facets" href="#projekte">
          Filter überspringen
        </a>
        <FacetFilter question={question} counts={directory.counts} labels={labels} showing={LIST}>
          <ListOptions question={question} />
        </FacetFilter>
      </div>
      <div class="ik-found__list ik-flow">
        <h2 class="kern-heading-medium" id="projekte">
          {foundText(total, question)}
        </h2>
        <SearchedFor question={question} found={directory} showing={LIST} />
        <ChosenFacets question={question} labels={labels} showing={LIST} />
        <FollowChosen question={question} labels={labels} />
        {projects.length === 0 ? <NothingFound advice={advice} /> : null}
        <CardList>
          {projects.map((project) => (
            <ProjectCard key={project.slug} project={project} found={texts.get(project.projectId)} />
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
