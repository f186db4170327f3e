import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { RadioGroup } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { editionTrail } from './edition-words.page.tsx'

export function creationPage({ title, last, errors }: { title: string; last: string; errors?: FieldErrors }): Page {
  return {
    title: 'Neue Ausgabe vorbereiten',
    trail: editionTrail,
    errors,
    body: (
      <>
        <p class="ik-lead">
          Die neue Ausgabe heißt zunächst „{title}“. Bis Sie sie freigeben, sehen nur Wettbewerbsbüro und Redaktion, dass es sie
          gibt.
        </p>
        <Form action={paths.office.edition.creation.to()}>
          <RadioGroup
            name="start"
            legend="Womit beginnen Sie?"
            error={errors?.start}
            options={[
              {
                value: 'last',
                label: `Mit einer Kopie von „${last}“`,
                hint: 'Kategorien, Kriterien mit Punkten, Sitze ohne Personen, Bedingungen, Formular, Fragen, Prüfliste und Gleichstand. Der Zeitplan ist ein Vorschlag: dieselben Tage in einem späteren Jahr. Termine und Beiträge bleiben, wo sie sind.',
              },
              {
                value: 'empty',
                label: 'Leer',
                hint: 'Nur Kontakt, Grenzen, die Texte des Formulars und der Vorschlag für den Zeitplan.',
              },
            ]}
          />
          <Actions>
            <SubmitButton label="Ausgabe anlegen" />
          </Actions>
        </Form>
      </>
    ),
  }
}
