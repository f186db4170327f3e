import { paths } from '../../../paths.ts'
import { Card, CardGrid } from '../../../ui/card.tsx'
import type { Edition, Participant, Result } from '../edition.rules.ts'
import { PressShown } from '../winners/press-shown.page.tsx'
import { inEuros } from './money.ts'

export function winnersHref(edition: { slug: string }): string {
  return `${paths.award.edition.to({ slug: edition.slug })}#preistraeger`
}

/** The winners in short, for a page that speaks of other things too; empty until the release. */
export function WinnerCards({ edition, level }: { edition: Edition; level: 2 | 3 | 4 }) {
  const winners = edition.results.flatMap(({ entry, categorySlug }) => (entry ? [{ entry, categorySlug }] : []))
  if (winners.length === 0) return null
  return (
    <CardGrid>
      {winners.map(({ entry, categorySlug }) => (
        <Card
          key={categorySlug}
          level={level}
          title={entry.title}
          href={winnersHref(edition)}
          preline={edition.categories.find(({ slug }) => slug === categorySlug)?.title}
        >
          <p>{entry.lead}</p>
        </Card>
      ))}
    </CardGrid>
  )
}

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
      <About result={result} slug={edition.slug} />
      <p>{reason}</p>
      {entry ? <p>Preisgeld: {inEuros(edition.prizeCents)}</p> : null}
    </li>
  )
}

/** What the winner has approved; until then the short description, if that may be published. */
function About({ result: { entry, press }, slug }: { result: Result; slug: string }) {
  if (!press) return entry?.summary ? <p>{entry.summary}</p> : null
  return <PressShown content={press} addressOf={({ id }) => paths.award.winnerPicture.to({ slug, pictureId: id })} />
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
