import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Conversation, WritingForm, type Utterance } from '../../conversation.page.tsx'
import type { WrittenMessage } from '../../message.queries.ts'
import { entriesTrail, nameOf } from '../entries/office-entry.page.tsx'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'
import { Typed } from '../../../../ui/typed.tsx'

type View = { entry: OfficeEntry; messages: WrittenMessage[]; formId: string; text?: string; errors?: FieldErrors }

export function officeMessagesPage({ entry, messages, formId, text, errors }: View): Page {
  const entryId = entry.id
  return {
    title: 'Nachrichten',
    trail: [...entriesTrail, { label: nameOf(entry), href: paths.office.entry.to({ entryId }) }],
    errors,
    elements: ['character-count'],
    body: (
      <>
        <p class="ik-lead">
          Nachrichten mit <Typed>{entry.lead.name}</Typed>. Die Einreichenden erfahren per E-Mail, dass eine da ist, nicht was
          darin steht. Die Jury sieht sie nicht.
        </p>
        <Conversation utterances={messages.map(asHeard)} none="Noch ist keine Nachricht geschrieben." />
        <WritingForm
          action={paths.office.messages.to({ entryId })}
          formId={formId}
          label="Ihre Nachricht an die Einreichenden"
          hint="Sie steht dort unter „Wettbewerbsbüro“ und lässt sich nicht mehr ändern. Ist am Beitrag etwas zu ändern, fordern Sie bitte eine Korrektur nach."
          submit="Nachricht senden"
          back={paths.office.entry.to({ entryId })}
          text={text}
          error={errors?.text}
        />
      </>
    ),
  }
}

export function asHeard({ id, side, text, writtenByName, writtenAt, isUnread }: WrittenMessage): Utterance {
  const who = side === 'office' ? `${writtenByName}, Wettbewerbsbüro` : writtenByName
  return { id, who, at: writtenAt, text, own: side === 'office', isUnread }
}
