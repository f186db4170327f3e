import { paths } from '../../paths.ts'
import type { Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail.ts'
import { listResponsible } from './membership.queries.ts'
import { membershipMail, type Occasion } from './membership.mail.tsx'

type News = { occasion: Occasion; organisation: { id: string; name: string }; person: string; link?: string; onceKey?: string }

/** To the managers; to the office where there are none. One mail each. */
export async function tellResponsible(tx: Tx, deps: Deps, news: News): Promise<void> {
  for (const recipient of await listResponsible(tx, news.organisation.id)) await tell(tx, deps, recipient, news)
}

export async function tell(
  tx: Tx,
  deps: Deps,
  recipient: string,
  { occasion, organisation, person, link, onceKey }: News,
): Promise<void> {
  const { baseUrl } = deps.config
  const mail = membershipMail({
    occasion,
    organisation: organisation.name,
    person,
    baseUrl,
    link: baseUrl + (link ?? paths.people.organisation.to()),
  })
  await queueMail(tx, { ...mail, recipient, onceKey, queuedAt: deps.clock.now() })
}
