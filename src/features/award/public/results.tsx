import type { Edition, Participant, Result } from '../edition.rules.ts'
import { inEuros } from './money.ts'

/** Empty until the instant at which all results appear together. */
export function Results({ edition }: { edition: Edition }) {
  if (edition.results.length === 0) return null
  return (
    <section aria-labelledby="preistraeger">
      <h2 class="kern-heading-large" id="preistraeger">
        Preisträger
      </h2>
      <ul class="award-winners">
        {edition.results.map((result) => (
          <ResultItem key={result.categorySlug} result={result} edition={edition} />
        ))}
      </ul>
    </section>
  )
}

function ResultItem({ result, edition }: { result: Result; edition: Edition }) {
  const category = edition.categories.find(({ slug }) => slug === result.categorySlug)
  const { entry, reason } = result
  return (
    <li class={entry ? 'award-winners__winner' : 'award-winners__winner award-winners__winner--unknown'}>
      <p class="award-winners__category">{category?.title}</p>
      <h3 class="kern-heading-medium">{entry ? entry.title : 'Nicht vergeben'}</h3>
      {entry ? (
        <p>
          {entry.lead} (federführend){entry.partners.length > 0 ? ` mit ${entry.partners.join(', ')}` : ''}
        </p>
      ) : null}
      {entry?.summary ? <p>{entry.summary}</p> : null}
      <p>{reason}</p>
      {entry ? <p>Preisgeld: {inEuros(edition.prizeCents)}</p> : null}
    </li>
  )
}

/** Only who agreed to be named. */
export function Participants({ participants }: { participants: Participant[] }) {
  if (participants.length === 0) return null
  return (
    <section aria-labelledby="teilnehmende">
      <h2 class="kern-heading-large" id="teilnehmende">
        Teilnehmende
      </h2>
      <p class="kern-body">Genannt sind die Beiträge, deren Einreichende der Veröffentlichung zugestimmt haben.</p>
      <ul class="award-bullets">
        {participants.map(({ title, lead, category }) => (
          <li key={`${title} ${lead}`}>
            {title} ({lead}), {category}
          </li>
        ))}
      </ul>
    </section>
  )
}
