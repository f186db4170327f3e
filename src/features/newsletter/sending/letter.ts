import { withoutTurningSigns } from '../../../plain/readable-name.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Letter } from '../../../platform/mail-message.ts'
import { returnPathOf } from '../../../platform/return-path.ts'
import { leavingHeaders, linksFor } from '../../../subscribers/index.ts'
import { issueMail } from '../issue.mail.tsx'
import { newsletterSubscriptions } from '../subjects.ts'
import type { Claim, DueIssue } from './claims.queries.ts'

/** An issue is drawn once; of each recipient only the links are put in. */
export function letterWriter(deps: Deps, issue: DueIssue): (claim: Claim) => Letter {
  const { baseUrl } = deps.config
  const marks = { settings: deps.random.token(), leaving: deps.random.token() }
  const mail = issueMail({ issue, links: marks, baseUrl })
  const [html, text] = [withoutTurningSigns(mail.html), withoutTurningSigns(mail.text)]
  const listId = `<newsletter.${new URL(baseUrl).hostname}>`
  return ({ mailId, subscriberId, email }) => {
    const links = linksFor(deps, subscriberId, newsletterSubscriptions.name)
    const filled = (part: string) => part.replaceAll(marks.settings, links.settings).replaceAll(marks.leaving, links.leaving)
    return {
      id: mailId,
      recipient: email,
      subject: mail.subject,
      html: filled(html),
      text: filled(text),
      headers: { ...leavingHeaders(links), 'List-Id': listId },
      attachments: [],
      date: issue.sendAt,
      returnPath: returnPathOf(deps, mailId),
    }
  }
}
