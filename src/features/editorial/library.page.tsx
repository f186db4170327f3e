import { paths } from '../../paths.ts'
import { shortGermanDay } from '../../plain/german-day.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select, TextField } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { AID_SORTS, type AidSort } from './aid.rules.ts'
import { ALL_TOPICS, sortInAddress, sortText } from './library-words.ts'
import type { AidLine } from './library.queries.ts'

export type LibraryChoice = { q: string; sort: AidSort | null; topic: string | null }
export type LibraryView = {
  choice: LibraryChoice
  aids: AidLine[]
  total: number
  page: number
  pages: number
  /** Of what is in the library. */
  topics: { slug: string; title: string }[]
  errors?: FieldErrors
}

export function libraryPage(view: LibraryView): Page {
  const { choice, page, pages } = view
  return {
    title: page > 1 ? `Arbeitshilfen, Seite ${page}` : 'Arbeitshilfen',
    crumb: 'Arbeitshilfen',
    description: 'Gesetze, Checklisten, Mustervereinbarungen und Leitfäden zur interkommunalen Zusammenarbeit',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    errors: view.errors,
    body: (
      <>
        <p class="kern-body">
          Gesetze, Checklisten, Mustervereinbarungen und Leitfäden: je mit Herausgeber, Stand und Lizenz. Sie ersetzen keine
          Rechtsberatung.
        </p>
        <Filter {...view} />
        <section class="ik-flow" aria-labelledby="arbeitshilfen">
          <h2 class="kern-heading-medium" id="arbeitshilfen">
            {countText(view.total)}
          </h2>
          {view.aids.length === 0 ? <Nothing choice={choice} /> : <Aids aids={view.aids} />}
          <Pagination page={page} pages={pages} href={(other) => libraryAddress(choice, other)} />
        </section>
      </>
    ),
  }
}

function libraryAddress({ q, sort, topic }: LibraryChoice, page: number): string {
  return paths.library.list.to({
    ...(q !== '' && { q }),
    ...(sort && { art: sortInAddress[sort] }),
    ...(topic && { thema: topic }),
    ...(page > 1 && { seite: page }),
  })
}

export function countText(count: number): string {
  return count === 1 ? '1 Arbeitshilfe' : `${count.toLocaleString('de-DE')} Arbeitshilfen`
}

function Filter({ choice: { q, sort, topic }, topics, errors }: LibraryView) {
  const all = { value: '', label: 'Alle' }
  return (
    <search>
      <Form action={paths.library.list.to()} method="get" label="Arbeitshilfen suchen">
        <TextField name="q" label="Suchwörter" type="search" optional value={q} error={errors?.q} />
        <Select
          name="art"
          label="Art"
          value={sort ? sortInAddress[sort] : ''}
          options={[all, ...AID_SORTS.map((one) => ({ value: sortInAddress[one], label: sortText[one] }))]}
        />
        {topics.length > 0 ? (
          <Select
            name="thema"
            label="Thema"
            value={topic ?? ''}
            options={[all, ...topics.map(({ slug, title }) => ({ value: slug, label: title }))]}
          />
        ) : null}
        <Actions>
          <SubmitButton label="Anzeigen" tone="secondary" />
        </Actions>
      </Form>
    </search>
  )
}

function Nothing({ choice: { q, sort, topic } }: { choice: LibraryChoice }) {
  if (q === '' && !sort && !topic)
    return (
      <EmptyState title="Noch steht hier keine Arbeitshilfe">
        <p>Sie finden Arbeitshilfen künftig hier.</p>
      </EmptyState>
    )
  if (sort === 'agreement' && q === '' && !topic)
    return (
      <EmptyState title="Noch steht hier keine Mustervereinbarung">
        <p>[Vom Betreiber zu ergänzen: geprüfte Mustervereinbarungen, je mit Herausgeber und Lizenz]</p>
        <All />
      </EmptyState>
    )
  return (
    <EmptyState title="Dazu gibt es keine Arbeitshilfe">
      <p>Bitte versuchen Sie es mit weniger oder allgemeineren Angaben.</p>
      <All />
    </EmptyState>
  )
}

function All() {
  return (
    <Actions>
      <ButtonLink href={paths.library.list.to()} label="Alle Arbeitshilfen anzeigen" tone="secondary" />
    </Actions>
  )
}

function Aids({ aids }: { aids: AidLine[] }) {
  return (
    <CardList>
      {aids.map((aid) => (
        <Card
          key={aid.slug}
          title={aid.title}
          href={paths.library.aid.to({ slug: aid.slug })}
          level={3}
          preline={`${sortText[aid.sort]} · ${aid.topic?.title ?? ALL_TOPICS}`}
        >
          <p>{aid.summary}</p>
          <p class="kern-body--small">
            {aid.publisher}
            {aid.sourceDated === null ? '' : `, Stand ${shortGermanDay(aid.sourceDated)}`}
          </p>
        </Card>
      ))}
    </CardList>
  )
}
