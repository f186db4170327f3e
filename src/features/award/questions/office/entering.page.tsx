import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import type { AskValues } from '../public/ask.page.tsx'
import { QuestionFields } from '../public/ask.page.tsx'
import { officeTrail } from './question.page.tsx'

type View = { id: string; values: AskValues; chapters: string[]; errors?: Record<string, string> }

/** What somebody wrote in answer to a mail of the office. */
export function enteringPage({ id, values, chapters, errors = {} }: View): Page {
  return {
    title: 'Frage aus einer E-Mail eintragen',
    trail: officeTrail,
    errors,
    elements: ['character-count'],
    body: (
      <Form action={paths.office.questions.entering.to()}>
        <Hidden name="id" value={id} />
        <QuestionFields values={values} chapters={chapters} errors={errors} />
        <TextField name="name" label="Wer hat geschrieben?" value={values.name} error={errors.name} optional />
        <TextField
          name="email"
          type="email"
          label="E-Mail-Adresse"
          hint="Dorthin geht Bescheid, sobald die Antwort veröffentlicht ist."
          value={values.email}
          error={errors.email}
          optional
        />
        <Actions>
          <SubmitButton label="Frage eintragen" />
        </Actions>
      </Form>
    ),
  }
}
