import { paths } from '../paths.ts'
import type { FieldErrors } from '../platform/forms.ts'
import type { Page } from '../platform/page.ts'
import type { SearchHit } from '../platform/search.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextField } from '../ui/fields.tsx'
import { FieldWithButton, Form, SubmitButton } from '../ui/form.tsx'
import { Marked } from '../ui/marked.tsx'

type SearchPageProps = {
  typed: string
  /** Not given when there was nothing to look for. */
  hits?: SearchHit[]
  errors?: FieldErrors
}

export function searchPage({ typed, hits, errors }: SearchPageProps): Page {
  return {
    title: hits ? `Suche nach „${typed}“` : 'Suche',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    errors,
    body: (
      <>
        <search>
          <Form action={paths.search.to()} method="get">
            <FieldWithButton>
              <TextField
                name="q"
                label="Wonach suchen Sie?"
                type="search"
                value={typed}
                error={errors?.q}
                hint="Wortanfänge genügen. Gefunden werden Seiten, die alle Wörter enthalten."
              />
              <SubmitButton label="Suchen" />
            </FieldWithButton>
          </Form>
        </search>
        {hits ? <Result typed={typed} hits={hits} /> : <NothingTyped typed={typed} errors={errors} />}
      </>
    ),
  }
}

function NothingTyped({ typed, errors }: { typed: string; errors?: FieldErrors }) {
  if (typed === '' || errors) return null
  return (
    <EmptyState title="Bitte geben Sie mindestens ein Wort ein">
      <p>Satzzeichen allein findet die Suche nicht.</p>
    </EmptyState>
  )
}

function Result({ typed, hits }: { typed: string; hits: SearchHit[] }) {
  if (hits.length === 0) return <NoHits typed={typed} />
  return (
    <section class="ik-flow" aria-labelledby="treffer">
      <h2 class="kern-heading-medium" id="treffer">
        {hits.length === 1 ? '1 Treffer' : `${hits.length} Treffer`}
      </h2>
      <ol class="ik-search-hits">
        {hits.map((hit) => (
          <Hit key={hit.href} hit={hit} />
        ))}
      </ol>
    </section>
  )
}

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <li class="ik-search-hits__hit">
      <h3 class="kern-title">
        <a class="kern-link" href={hit.href}>
          {hit.title}
        </a>
      </h3>
      <p class="kern-body kern-body--small kern-body--muted">{hit.section}</p>
      <p class="kern-body">
        <Marked pieces={hit.excerpt} />
      </p>
    </li>
  )
}

function NoHits({ typed }: { typed: string }) {
  return (
    <EmptyState title={`Zu „${typed}“ wurde nichts gefunden`}>
      <ul>
        <li>Prüfen Sie die Schreibweise.</li>
        <li>Suchen Sie mit weniger oder allgemeineren Wörtern.</li>
        <li>
          Fragen zum Landespreis beantwortet die Seite{' '}
          <a class="kern-link" href={paths.award.questions.to()}>
            Fragen und Antworten
          </a>
          .
        </li>
        <li>
          Erste Schritte erklärt die{' '}
          <a class="kern-link" href={paths.page.to({ slug: 'hilfe' })}>
            Hilfe
          </a>
          .
        </li>
      </ul>
    </EmptyState>
  )
}
