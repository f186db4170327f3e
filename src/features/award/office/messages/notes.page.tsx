import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Conversation, WritingForm, type Utterance } from '../../conversation.page.tsx'
import { entriesTrail, nameOf } from '../entries/office-entry.page.tsx'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'
import type { WrittenNote } from './note.queries.ts'

type View = { entry: OfficeEntry; notes: WrittenNote[]; formId: string; text?: string; errors?: FieldErrors }

export function notesPage({ entry, notes, formId, text, errors }: View): Page {
  const entryId = entry.id
  return {
    title: 'Interne Notizen',
    trail: [...entriesTrail, { label: nameOf(entry), href: paths.office.entry.to({ entryId }) }],
    errors,
    elements: ['character-count'],
    body: (
      <>
        <p class="ik-lead">
          Nur das Wettbewerbsbüro liest sie: weder die Einreichenden noch die Jury, und in keine Ausgabe kommen sie hinein.
        </p>
        <Notes notes={notes} />
        <WritingForm
          action={paths.office.notes.to({ entryId })}
          formId={formId}
          label="Ihre Notiz"
          hint="Sie steht hier mit Ihrem Namen und lässt sich nicht mehr ändern."
          submit="Notiz festhalten"
          back={paths.office.entry.to({ entryId })}
          text={text}
          error={errors?.text}
        />
      </>
    ),
  }
}

export function Notes({ notes }: { notes: WrittenNote[] }) {
  return <Conversation utterances={notes.map(asRead)} none="Noch ist nichts notiert." />
}

function asRead({ id, text, writtenByName, writtenAt }: WrittenNote): Utterance {
  return { id, who: writtenByName, at: writtenAt, text, own: false, isUnread: false }
}
