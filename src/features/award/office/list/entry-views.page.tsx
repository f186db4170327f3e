import { paths } from '../../../../paths.ts'
import { Hidden, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { isFiltered, writtenQuestion, type EntryQuestion } from './entry-list.rules.ts'
import type { SavedView } from './entry-views.queries.ts'

type Views = { question: EntryQuestion; views: SavedView[]; errors?: Record<string, string>; viewName?: string }

/** One's own names for questions asked often. */
export function SavedViews({ question, views, errors, viewName }: Views) {
  return (
    <section class="ik-flow" aria-labelledby="ansichten">
      <h2 class="kern-heading-medium" id="ansichten">
        Gespeicherte Ansichten
      </h2>
      {views.length === 0 ? (
        <p class="kern-body">Filtern Sie die Liste und speichern Sie die Auswahl unter einem Namen.</p>
      ) : (
        <ul class="kern-list office-views">
          {views.map((view) => (
            <View key={view.id} view={view} />
          ))}
        </ul>
      )}
      {isFiltered(question) || errors?.name ? (
        <Form action={paths.office.entryViews.to()} label="Ansicht speichern">
          <TextField name="name" label="Name der Ansicht" value={viewName} error={errors?.name} />
          <Hidden
            name="question"
            value={paths.office.entries.to(writtenQuestion({ ...question, seite: 1 })).split('?')[1] ?? ''}
          />
          <Actions>
            <SubmitButton label="Ansicht speichern" tone="secondary" />
          </Actions>
        </Form>
      ) : null}
    </section>
  )
}

function View({ view }: { view: SavedView }) {
  return (
    <li class="office-views__item">
      <a class="kern-link" href={`${paths.office.entries.to()}?${view.question}`}>
        {view.name}
      </a>
      <form action={paths.office.entryView.to({ viewId: view.id })} method="post">
        <SubmitButton label="Löschen" about={`: Ansicht ${view.name}`} tone="secondary" />
      </form>
    </li>
  )
}
