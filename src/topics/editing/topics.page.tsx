import { paths } from '../../paths.ts'
import type { Page } from '../../platform/page.ts'
import { Actions, ButtonLink } from '../../ui/form.tsx'
import { Table } from '../../ui/table.tsx'
import type { EditedTopic } from './topic.rules.ts'

export function topicsPage(topics: EditedTopic[]): Page {
  const themes = topics.filter(({ themeId }) => themeId === null)
  return {
    title: 'Themen pflegen',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          Unter diesen Themen werden Projekte und Einträge der Partnersuche gefunden. Wer nach einem Synonym sucht, findet das
          Thema auch. Ein Thema behält seine Adresse, wenn Sie es umbenennen; löschen lässt es sich nicht.
        </p>
        <Actions>
          <ButtonLink href={paths.topics.creation.to()} label="Thema anlegen" />
          <ButtonLink href={paths.topics.themeCreation.to()} label="Bereich anlegen" tone="secondary" />
        </Actions>
        {themes.map((theme) => (
          <section key={theme.id} class="ik-flow">
            <h2 class="kern-heading-medium">{theme.title}</h2>
            <p class="kern-body">
              {theme.description === '' ? '' : `${theme.description} `}
              <TopicLink topic={theme} label="Bereich bearbeiten" />
            </p>
            <TopicTable
              theme={theme}
              topics={topics.filter(({ themeId, mergedInto }) => themeId === theme.id && mergedInto === null)}
            />
          </section>
        ))}
        <Merged topics={topics} />
      </>
    ),
  }
}

/** What has gone into another; here it can be undone. */
function Merged({ topics }: { topics: EditedTopic[] }) {
  const merged = topics.filter(({ mergedInto }) => mergedInto !== null)
  if (merged.length === 0) return null
  const targetOf = ({ mergedInto }: EditedTopic) => topics.find(({ id }) => id === mergedInto)?.title ?? ''
  return (
    <section class="ik-flow" aria-labelledby="zusammengefuehrt">
      <h2 class="kern-heading-medium" id="zusammengefuehrt">
        Zusammengeführt
      </h2>
      <Table
        caption="Themen, für die ein anderes steht"
        captionHidden
        head={['Thema', 'Dafür steht', 'Adresse']}
        rows={merged.map((topic) => [
          <TopicLink key={topic.id} topic={topic} label={topic.title} />,
          targetOf(topic),
          topic.slug,
        ])}
      />
    </section>
  )
}

function TopicTable({ theme, topics }: { theme: EditedTopic; topics: EditedTopic[] }) {
  if (topics.length === 0) return <p class="kern-body">Noch kein Thema.</p>
  return (
    <Table
      caption={`Themen im Bereich ${theme.title}`}
      captionHidden
      head={['Thema', 'Synonyme', 'Adresse']}
      rows={topics.map((topic) => [
        <TopicLink key={topic.id} topic={topic} label={topic.title} />,
        topic.synonyms.join(', ') || 'keine',
        topic.slug,
      ])}
    />
  )
}

function TopicLink({ topic, label }: { topic: EditedTopic; label: string }) {
  return (
    <a class="kern-link" href={paths.topics.one.to({ topicId: topic.id })}>
      {label}
      {label === topic.title ? null : <span class="ik-visually-hidden">: {topic.title}</span>}
    </a>
  )
}
