import { paths } from '../../../../../paths.ts'
import type { FieldErrors } from '../../../../../platform/forms.ts'
import type { Page } from '../../../../../platform/page.ts'
import { Hidden, TextArea } from '../../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../../ui/form.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { editionTrail } from '../edition-words.page.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { differences, withOptions } from './differences.rules.ts'
import { FieldControl } from './field-control.tsx'
import type { Content, PartFacts } from './field.ts'
import { isAnnounced } from './field.rules.ts'
import { ClosedPart } from './closed-part.tsx'
import type { WaitingClosing as WaitingClosingFacts } from './closing.rules.ts'
import { PartRows } from './part-rows.tsx'
import type { Part } from './part.ts'
import { closedBecause } from './part.rules.ts'
import { WaitingClosing } from './waiting-closing.tsx'

export type PartView = {
  part: Part
  edition: { id: string; title: string }
  facts: PartFacts
  content: Content
  base: string
  reason?: string
  errors?: FieldErrors
  /** What was typed into a part that is closed by now. */
  unsaved?: Content
  /** A closing that one of the office has asked for and nobody confirmed. */
  waiting: WaitingClosingFacts | null
  personId: string
  /** 'saved' after saving, 'waits' when its closing needs a second person; 'typed' when a button changed the rows; a content when somebody else was first. */
  state?: 'saved' | 'waits' | 'logo' | 'typed' | { stored: Content }
}

export function partPage(view: PartView): Page {
  const { part, edition, facts, errors } = view
  const closed = closedBecause(part, facts)
  return {
    title: part.title,
    trail: [...editionTrail, { label: edition.title, href: paths.office.edition.overview.to({ editionId: edition.id }) }],
    errors,
    body: (
      <>
        <p class="ik-lead">{part.intro}</p>
        <StateNotice {...view} />
        {view.waiting ? <WaitingClosing waiting={view.waiting} editionId={edition.id} personId={view.personId} /> : null}
        {closed ? (
          <ClosedPart view={{ ...view, part: withOptions(part, view.facts) }} because={closed} />
        ) : (
          <PartForm {...view} />
        )}
      </>
    ),
  }
}

function StateNotice({ part, content, state, facts }: PartView) {
  if (state === 'saved') return <Notice tone="success" title="Gespeichert" />
  if (state === 'waits') return <Notice tone="success" title="Gespeichert; der neue Einreichungsschluss wartet noch" />
  if (state === 'logo')
    return (
      <Notice tone="success" title="Das Logo ist hochgeladen">
        <p>Bitte wählen Sie es hier aus und speichern Sie, damit es auf den Urkunden steht.</p>
      </Notice>
    )
  if (state === 'typed')
    return (
      <Notice tone="warning" title="Noch nicht gespeichert">
        <p>Die Liste ist hier geändert. Bitte speichern Sie am Ende der Seite, damit das gilt.</p>
      </Notice>
    )
  if (!state) return null
  return (
    <Notice tone="warning" title="Inzwischen hat jemand anders gespeichert" level={2}>
      <p>
        Ihre Eingaben stehen unverändert unten. Was sich vom gespeicherten Stand unterscheidet, sehen Sie hier. Wenn Sie noch
        einmal speichern, gilt Ihre Fassung.
      </p>
      <DifferenceTable
        caption="Unterschiede"
        head={['Angabe', 'Gespeichert', 'Ihre Eingabe']}
        rows={differences(withOptions(part, facts), state.stored, content)}
      />
    </Notice>
  )
}

function PartForm({ part, edition, facts, content, base, reason, errors }: PartView) {
  return (
    <Form action={paths.office.edition.part.to({ editionId: edition.id, part: part.slug })} label={part.title}>
      <SaveByEnter />
      <Hidden name="base" value={base} />
      {part.values.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          name={field.name}
          text={content.values[field.name] ?? ''}
          error={errors?.[field.name]}
          facts={facts}
        />
      ))}
      <Way part={part} editionId={edition.id} />
      {part.list ? <PartRows list={part.list} items={content.items} facts={facts} errors={errors} /> : null}
      {isAnnounced(facts) ? (
        <TextArea
          name="reason"
          label="Grund der Änderung"
          hint="Die Ausgabe ist angekündigt. Der Grund steht mit Ihrem Namen im Änderungsverlauf."
          rows={2}
          maxCharacters={1000}
          value={reason}
          error={errors?.reason}
        />
      ) : null}
      <Actions>
        <SubmitButton label="Speichern" name="act" value="save" />
        <ButtonLink
          href={paths.office.edition.overview.to({ editionId: edition.id })}
          label="Zurück zur Ausgabe"
          tone="secondary"
        />
      </Actions>
    </Form>
  )
}

function Way({ part: { way }, editionId }: { part: Part; editionId: string }) {
  if (!way) return null
  return (
    <p class="kern-body">
      <a class="kern-link" href={way.to(editionId)}>
        {way.label}
      </a>
    </p>
  )
}

/** Return in a field presses the first button of a form; that must not be "Nach unten". */
function SaveByEnter() {
  return (
    <button type="submit" class="ik-visually-hidden" name="act" value="save" tabIndex={-1} aria-hidden="true">
      Speichern
    </button>
  )
}
