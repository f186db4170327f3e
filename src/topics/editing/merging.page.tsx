import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Hidden, Select } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { targetsOf } from './merging.rules.ts'
import type { EditedTopic } from './topic.rules.ts'
import { topicsTrail } from './topic-words.page.tsx'

type View = { topic: EditedTopic; all: EditedTopic[]; targetId: string; errors?: FieldErrors }
type Merged = { topic: EditedTopic; target: EditedTopic; errors?: FieldErrors }

export function mergingPage({ topic, all, targetId, errors }: View): Page {
  const options = targetsOf(topic, all).map(({ id, title }) => ({ value: id, label: title }))
  return {
    title: `Zusammenführen: ${topic.title}`,
    crumb: 'Zusammenführen',
    trail: [...topicsTrail, { label: topic.title, href: paths.topics.one.to({ topicId: topic.id }) }],
    errors,
    body: (
      <Form action={paths.topics.merging.to({ topicId: topic.id })} label="Zusammenführen">
        <Hidden name="base" value={topic.revision} />
        <Select
          name="target"
          label={`Welches Thema soll auch für „${topic.title}“ stehen?`}
          options={[
            { value: '', label: 'Bitte wählen' },
            ...options.sort((one, other) => one.label.localeCompare(other.label, 'de')),
          ]}
          value={targetId}
          error={errors?.target}
          required
        />
        <Notice tone="info" title="Was dann geschieht" level={2}>
          <ul>
            <li>Projekte und Einträge der Partnersuche, die „{topic.title}“ nennen, stehen unter dem gewählten Thema.</li>
            <li>Alte Adressen, Feeds und Abonnements von „{topic.title}“ führen dorthin.</li>
            <li>Wer nach „{topic.title}“ oder seinen Synonymen sucht, findet das gewählte Thema.</li>
            <li>Was veröffentlicht ist, wird nicht umgeschrieben: Sie können die Themen wieder trennen.</li>
          </ul>
        </Notice>
        <Actions>
          <SubmitButton label="Zusammenführen" />
          <ButtonLink href={paths.topics.one.to({ topicId: topic.id })} label="Abbrechen" tone="secondary" />
        </Actions>
      </Form>
    ),
  }
}

/** In place of the form by which it would be changed. */
export function mergedPage({ topic, target, errors }: Merged): Page {
  return {
    title: `Zusammengeführtes Thema: ${topic.title}`,
    crumb: topic.title,
    trail: topicsTrail,
    errors,
    body: (
      <>
        <Notice tone="info" title={`Dafür steht „${target.title}“`} level={2}>
          <p>Die Adresse „{topic.slug}“ führt dorthin; Projekte und Einträge, die dieses Thema nennen, stehen dort.</p>
        </Notice>
        <Form action={paths.topics.separation.to({ topicId: topic.id })} label="Trennen">
          <Hidden name="base" value={topic.revision} />
          <p class="kern-body">Getrennt stehen wieder beide für sich, jedes mit dem, was es nennt.</p>
          <Actions>
            <SubmitButton label="Themen wieder trennen" />
            <ButtonLink href={paths.topics.list.to()} label="Abbrechen" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}
