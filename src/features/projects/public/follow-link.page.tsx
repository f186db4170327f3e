import { paths } from '../../../paths.ts'
import type { DirectoryQuestion } from '../directory.rules.ts'
import { labelOf, type FacetLabels } from '../facet-labels.ts'

/** To the form by which one gets mails about it. */
export function FollowLink({ subject, label }: { subject: string; label: string }) {
  return (
    <p>
      <a class="kern-link" href={paths.subscribers.signUp.to({ zu: subject })}>
        {label}
      </a>{' '}
      (Neues per E-Mail, ohne Konto)
    </p>
  )
}

/** On a list that is about one topic or one municipality. */
export function FollowChosen({ question: { chosen }, labels }: { question: DirectoryQuestion; labels: FacetLabels }) {
  const [topic, ...otherTopics] = chosen.thema
  const [place, ...otherPlaces] = chosen.kommune
  const topicLabel = otherTopics.length === 0 && topic ? labelOf(labels, 'thema', topic) : undefined
  const placeLabel = otherPlaces.length === 0 && place ? labels.kommune.get(place) : undefined
  return (
    <>
      {topic && topicLabel ? (
        <p>
          <a class="kern-link" href={paths.topic.to({ slug: topic })}>
            Alles zum Thema {topicLabel}
          </a>
        </p>
      ) : null}
      {topicLabel ? <FollowLink subject={`thema:${topic}`} label={`Diesem Thema folgen: ${topicLabel}`} /> : null}
      {placeLabel ? <FollowLink subject={`kommune:${place}`} label={`Dieser Kommune folgen: ${placeLabel}`} /> : null}
    </>
  )
}
