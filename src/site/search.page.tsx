import { paths } from '../paths.ts'
import type { FieldErrors } from '../platform/forms.ts'
import type { Page } from '../platform/page.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextField } from '../ui/fields.tsx'
import { FieldWithButton, Form, SubmitButton } from '../ui/form.tsx'
import { SearchSuggestions } from '../ui/search-suggestions.tsx'
import { FoundHits, type Found } from './search-found.page.tsx'

type SearchPageProps = {
  typed: string
  /** Null or not given when there was nothing to look for. */
  found?: Found | null
  errors?: FieldErrors
}

export function searchPage({ typed, found, errors }: SearchPageProps): Page {
  return {
    title: found ? `Suche nach „${typed}“` : 'Suche',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    errors,
    body: (
      <>
        <search>
          <Form action={paths.search.to()} method="get">
            <FieldWithButton>
              <SearchSuggestions from={paths.searchSuggestions.to()}>
                <TextField
                  name="q"
                  label="Wonach suchen Sie?"
                  type="search"
                  value={typed}
                  error={errors?.q}
                  hint="Wortanfänge genügen. „In Anführungszeichen“ suchen Sie nach genau dieser Wortfolge, ein Minus davor schließt ein Wort aus."
                />
              </SearchSuggestions>
              <SubmitButton label="Suchen" />
            </FieldWithButton>
          </Form>
        </search>
        {found ? <FoundHits found={found} /> : <NothingTyped typed={typed} errors={errors} />}
      </>
    ),
  }
}

function NothingTyped({ typed, errors }: { typed: string; errors?: FieldErrors }) {
  if (typed === '' || errors) return null
  return (
    <EmptyState title="Bitte geben Sie mindestens ein Wort ein">
      <p>Satzzeichen und Wörter wie „der“ oder „und“ allein findet die Suche nicht; ein Minus davor schließt nur aus.</p>
    </EmptyState>
  )
}
