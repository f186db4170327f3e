import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Hidden, Select, TextArea, TextField } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { MOST, type EditedTopic } from './topic.rules.ts'
import { topicsTrail } from './topic-words.page.tsx'

export type TopicValues = { id: string; themeId: string; title: string; description: string; synonyms: string; base: string }
/** `topic` null: a new one. */
type View = { topic: EditedTopic | null; isTheme: boolean; themes: EditedTopic[]; values: TopicValues; errors?: FieldErrors }

export function topicPage(view: View): Page {
  const { topic, isTheme, values, errors } = view
  return {
    ...headOf(topic, isTheme),
    trail: topicsTrail,
    errors,
    elements: ['character-count'],
    body: (
      <>
        <Form action={addressOf(view)} label={isTheme ? 'Bereich' : 'Thema'}>
          <Hidden name="id" value={values.id} />
          <Hidden name="base" value={values.base} />
          <TextField
            name="title"
            label="Name"
            hint={
              topic
                ? `Die Adresse bleibt „${topic.slug}“, damit alte Verweise weiter stimmen.`
                : isTheme
                  ? 'Zum Beispiel „Sicherheit und Ordnung“'
                  : 'Zum Beispiel „Standesamt“'
            }
            value={values.title}
            error={errors?.title}
            required
          />
          {isTheme ? null : <ThemeChoice {...view} />}
          <Texts values={values} errors={errors} />
          <Actions>
            <SubmitButton label="Speichern" />
            <ButtonLink href={paths.topics.list.to()} label="Abbrechen" tone="secondary" />
          </Actions>
        </Form>
        {topic && !isTheme ? <MergeLink topic={topic} /> : null}
      </>
    ),
  }
}

function addressOf({ topic, isTheme }: View): string {
  if (topic) return paths.topics.one.to({ topicId: topic.id })
  return isTheme ? paths.topics.themeCreation.to() : paths.topics.creation.to()
}

function MergeLink({ topic }: { topic: EditedTopic }) {
  return (
    <p class="kern-body">
      Meint ein anderes Thema das Gleiche?{' '}
      <a class="kern-link" href={paths.topics.merging.to({ topicId: topic.id })}>
        Mit einem anderen Thema zusammenführen
      </a>
    </p>
  )
}

function headOf(topic: EditedTopic | null, isTheme: boolean): Pick<Page, 'title' | 'crumb'> {
  const level = isTheme ? 'Bereich' : 'Thema'
  if (!topic) return { title: `${level} anlegen` }
  return { title: `${level} bearbeiten: ${topic.title}`, crumb: topic.title }
}

function ThemeChoice({ themes, values, errors }: View) {
  return (
    <Select
      name="themeId"
      label="Bereich"
      options={[{ value: '', label: 'Bitte wählen' }, ...themes.map(({ id, title }) => ({ value: id, label: title }))]}
      value={values.themeId}
      error={errors?.themeId}
      required
    />
  )
}

function Texts({ values, errors }: Pick<View, 'values' | 'errors'>) {
  return (
    <>
      <TextArea
        name="description"
        label="Beschreibung"
        optional
        rows={3}
        maxCharacters={MOST.description}
        value={values.description}
        error={errors?.description}
      />
      <TextArea
        name="synonyms"
        label="Synonyme"
        optional
        hint="Jedes in einer eigenen Zeile. Wer danach sucht, findet dieses Thema."
        value={values.synonyms}
        error={errors?.synonyms}
      />
    </>
  )
}

export function valuesOf(topic: EditedTopic | null): TopicValues {
  if (!topic) return { id: crypto.randomUUID(), themeId: '', title: '', description: '', synonyms: '', base: '0' }
  const { id, themeId, title, description, synonyms, revision } = topic
  return { id, themeId: themeId ?? '', title, description, synonyms: synonyms.join('\n'), base: String(revision) }
}
