import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { unreadText } from '../../conversation.page.tsx'
import { listMessages } from '../../message.queries.ts'
import type { EntryPanel } from '../entries/entry-panel.ts'

/** How much was written and when last; what it says stands on its own page, which marks it as read. */
export const messagePanel: EntryPanel = async ({ deps: { db }, entry, actor: { personId } }) => {
  const messages = await listMessages(db, entry.id, { personId, side: 'office' })
  const unread = messages.filter(({ isUnread }) => isUnread).length
  const newest = messages.at(-1)
  const body = (
    <>
      {unread > 0 ? (
        <p class="kern-body">
          <Badge tone="warning" label={unreadText(unread)} />
        </p>
      ) : null}
      <p class="kern-body">
        {newest
          ? `${messages.length === 1 ? '1 Nachricht' : `${messages.length} Nachrichten`}, die letzte vom ${moment(newest.writtenAt)} von ${newest.writtenByName}.`
          : 'Es wurde noch keine Nachricht geschrieben.'}
      </p>
      <Actions>
        <ButtonLink
          href={paths.office.messages.to({ entryId: entry.id })}
          label={newest ? 'Nachrichten lesen und schreiben' : 'Nachricht schreiben'}
          tone="secondary"
        />
      </Actions>
    </>
  )
  return { id: 'nachrichten', title: 'Nachrichten', body }
}
