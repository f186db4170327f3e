import type { Edition } from '../../features/award/index.ts'
import { paths } from '../../paths.ts'
import { englishClosing, englishWeekday } from '../../plain/english-date.ts'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'

const euros = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })

/** Days, prize money and categories are those of the edition itself, so that a moved deadline is right in both languages. */
export function CallFacts({ edition, now }: { edition: Edition; now: Date }) {
  return (
    <>
      <section aria-labelledby="glance">
        <h2 class="kern-heading-medium" id="glance">
          At a glance
        </h2>
        <SummaryList rows={factsOf(edition, now)} />
        <p class="kern-body">
          <a class="kern-link" href={paths.award.call.to()} hreflang="de">
            To the call and the entry form (in German)
          </a>
        </p>
      </section>
      <Categories edition={edition} />
    </>
  )
}

function factsOf({ phases, publicDays, prizeCents, ministry, title }: Edition, now: Date): SummaryRow[] {
  const { opens, closes, ceremony } = phases
  return [
    { term: 'Name in German', detail: <span lang="de">{title}</span> },
    { term: 'Awarded by', detail: <span lang="de">{ministry}</span> },
    { term: 'Prize money', detail: `${euros.format(prizeCents / 100)} per category` },
    ...(publicDays.includes('opens') ? [{ term: 'Entries from', detail: englishWeekday(opens) }] : []),
    ...(publicDays.includes('closes')
      ? [{ term: 'Entries until', detail: `${englishClosing(closes)}, German time${now < closes ? '' : ' (closed)'}` }]
      : []),
    ...(publicDays.includes('ceremony') ? [{ term: 'Award ceremony', detail: englishWeekday(ceremony) }] : []),
  ]
}

function Categories({ edition: { categories } }: { edition: Edition }) {
  if (categories.length === 0) return null
  return (
    <section aria-labelledby="categories">
      <h2 class="kern-heading-medium" id="categories">
        Categories
      </h2>
      <p class="kern-body">An entry names exactly one. These are their German names; what they mean is said below.</p>
      <ul class="kern-list kern-list--bullet" lang="de">
        {categories.map(({ slug, title }) => (
          <li key={slug}>{title}</li>
        ))}
      </ul>
    </section>
  )
}
