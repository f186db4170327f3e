import { paths } from '../../../paths.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { unreadText } from '../conversation.page.tsx'
import type { MessageCount } from '../message.queries.ts'

type Of = { entryId: string; messages: MessageCount }

/** Above the tasks, as long as there is something that this person has not read. */
export function MessagesNotice({ entryId, messages: { unread } }: Of) {
  if (unread === 0) return null
  return (
    <Notice tone="info" title={`${unreadText(unread)} des Wettbewerbsbüros`}>
      <ButtonLink href={paths.award.messages.to({ entryId })} label="Nachrichten lesen" tone="secondary" />
    </Notice>
  )
}

/** At any time: questions come before anything was written. */
export function MessagesLink({ entryId, messages: { total } }: Of) {
  return (
    <>
      <h2 class="kern-heading-medium">Fragen an das Wettbewerbsbüro</h2>
      <p class="kern-body">
        <a class="kern-link" href={paths.award.messages.to({ entryId })}>
          {total === 0 ? 'Nachricht schreiben' : `Nachrichten lesen und schreiben (${total})`}
        </a>
      </p>
    </>
  )
}
