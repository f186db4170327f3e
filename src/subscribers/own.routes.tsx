import { paths } from '../paths.ts'
import { requireActor, type AccountNotice } from '../people/index.ts'
import { day } from '../plain/german-date.ts'
import { keepLinksPrivate } from '../platform/keep-links-private.ts'
import { routes, seeOther, show } from '../platform/web.ts'
import { nothingSubscribedPage } from './own.page.tsx'
import { sealedLink } from './sealed-link.ts'
import { findSubscriberId } from './subscriber.queries.ts'
import { findSuppression, type SuppressionReason } from './suppression.queries.ts'

const { own, preferences } = paths.subscribers

/** An account's address is proven by its sign-in, so the account opens the settings as a mailed link does. */
export const ownSubscriptionRoutes = routes()

ownSubscriptionRoutes.get(own.pattern, keepLinksPrivate, async (c) => {
  const { email } = requireActor(c)
  const { db, keys } = c.var.deps
  const id = await findSubscriberId(db, email)
  if (id === null) return show(c, nothingSubscribedPage(email))
  return seeOther(c, preferences.to({ token: sealedLink(id, 'preferences', keys) }))
})

const WHY: Record<SuppressionReason, string> = {
  bounced: 'weil E-Mails an Ihre Adresse zurückkamen',
  complained: 'weil eine unserer E-Mails als unerwünscht gemeldet wurde',
}

/** Never silently (security.md EM-08). Mails of the account and of procedures go on. */
export const pausedMailsNotice: AccountNotice = async (db, { email }) => {
  const [id, suppression] = [await findSubscriberId(db, email), await findSuppression(db, email)]
  if (id === null || suppression === null) return null
  return {
    title: 'Ihr Newsletter und Ihre Themen pausieren',
    text: `Seit dem ${day(suppression.suppressedAt)} schicken wir nichts mehr, was Sie bestellt haben, ${WHY[suppression.reason]}. E-Mails zu Ihrem Konto und Ihren Verfahren sind davon nicht betroffen.`,
    link: { href: own.to(), label: 'Pause ansehen und beenden' },
  }
}
