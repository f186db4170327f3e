import { listPlaces } from '../../places/index.ts'
import type { Db } from '../../platform/db.ts'
import { listThemes, topicsToday } from '../../topics/index.ts'
import type { Known } from './listing.form.ts'
import type { Choices } from './own/listing-fields.page.tsx'

/** What a listing can be about and where, as a form offers it. */
export async function findChoices(db: Db): Promise<Choices> {
  const [themes, districts, counties] = await Promise.all([
    listThemes(db),
    listPlaces(db, ['district']),
    listPlaces(db, ['county']),
  ])
  return {
    topics: themes.flatMap(({ title, topics }) =>
      topics.map((topic) => ({ value: topic.slug, label: `${title}: ${topic.title}` })),
    ),
    today: topicsToday(themes),
    regions: [...districts, ...counties].map(({ id, name }) => ({ value: id, label: name })),
  }
}

export function knownOf({ today, regions }: Choices): Known {
  return { topics: today, regions: new Set(regions.map(({ value }) => value)) }
}
