import { paths } from '../../../paths.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { Conversation, WritingForm, type Utterance } from '../conversation.page.tsx'
import type { Entry } from '../entry.rules.ts'
import type { WrittenMessage } from '../message.queries.ts'
import type { MessageRefusal } from '../message.rules.ts'
import { entryTrail } from './step.page.tsx'

export const messageRefusalText: Record<MessageRefusal, string> = {
  'no-right':
    'Sie dürfen die Nachrichten lesen, aber keine schreiben. Bitten Sie die Person, die den Beitrag angelegt hat, um das Recht zum Bearbeiten.',
  'text-missing': 'Bitte schreiben Sie einen Text.',
}

type View = { entry: Entry; messages: WrittenMessage[]; formId: string; text?: string; errors?: FieldErrors }

export function messagesPage({ entry, messages, formId, text, errors }: View): Page {
  const entryId = entry.id
  return {
    title: 'Nachrichten',
    trail: entryTrail(entry),
    errors,
    elements: ['character-count'],
    body: (
      <>
        <p class="ik-lead">
          Hier schreiben Sie dem Wettbewerbsbüro und lesen seine Antworten. Wer den Beitrag lesen darf, liest auch die
          Nachrichten; die Jury sieht sie nicht.
        </p>
        <Conversation utterances={messages.map(asHeard)} none="Noch ist keine Nachricht geschrieben." />
        {entry.level === 'read' ? (
          <p class="kern-body">{messageRefusalText['no-right']}</p>
        ) : (
          <WritingForm
            action={paths.award.messages.to({ entryId })}
            formId={formId}
            label="Ihre Nachricht an das Wettbewerbsbüro"
            hint={hintFor(entry)}
            submit="Nachricht senden"
            back={paths.award.entry.to({ entryId })}
            text={text}
            error={errors?.text}
          />
        )}
      </>
    ),
  }
}

function hintFor({ submission }: Entry): string {
  const seen = submission
    ? 'Das Wettbewerbsbüro sieht Ihren Namen.'
    : 'Das Wettbewerbsbüro sieht Ihren Namen und diese Nachricht, nicht den Inhalt Ihres Entwurfs.'
  return `${seen} Eine Nachricht lässt sich nicht mehr ändern und ändert nichts an Ihrem Beitrag.`
}

function asHeard({ id, side, text, writtenByName, writtenAt, isUnread }: WrittenMessage): Utterance {
  const who = side === 'office' ? 'Wettbewerbsbüro' : writtenByName
  return { id, who, at: writtenAt, text, own: side === 'entrant', isUnread }
}
