import type { FieldErrors } from '../platform/forms.ts'
import type { Crumb, Page } from '../platform/page.ts'
import { CheckboxGroup } from '../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { MOST_TOPICS } from './subject-topics.form.ts'
import type { Theme } from './topics.queries.ts'

type SubjectTopicsView = {
  /** What it is about. */
  title: string
  trail: Crumb[]
  action: string
  back: string
  themes: Theme[]
  chosen: string[]
  errors?: FieldErrors
}

/** The editors say what something is about; at once true for whatever of it is public. */
export function subjectTopicsPage({ title, trail, action, back, themes, chosen, errors }: SubjectTopicsView): Page {
  const filled = themes.filter(({ topics }) => topics.length > 0)
  return {
    title: `Themen: ${title}`,
    crumb: 'Themen',
    trail,
    errors,
    body: (
      <>
        <p class="kern-body">
          Höchstens {MOST_TOPICS}. Auf der Seite eines Themas steht, was dazu öffentlich ist; geändert wird es dort sofort.
        </p>
        <Form action={action} label="Themen wählen">
          {filled.map((theme, index) => (
            <CheckboxGroup
              key={theme.slug}
              name={index === 0 ? 'topics' : `topics-${theme.slug}`}
              sentAs="topics"
              legend={theme.title}
              options={theme.topics.map((topic) => ({ value: topic.slug, label: topic.title }))}
              values={chosen}
              error={index === 0 ? errors?.topics : undefined}
            />
          ))}
          <Actions>
            <SubmitButton label="Themen speichern" />
            <ButtonLink href={back} label="Abbrechen" tone="tertiary" />
          </Actions>
        </Form>
      </>
    ),
  }
}
