import { paths } from '../paths.ts'
import type { AccountNotice } from '../people/index.ts'
import { day } from '../plain/german-date.ts'
import { findSubscriberId } from './subscriber.queries.ts'
import { findSuppression, type SuppressionReason } from './suppression.queries.ts'

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
    link: { href: paths.subscribers.own.to(), label: 'Pause ansehen und beenden' },
  }
}
