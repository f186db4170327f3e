import { TextChanges } from '../../ui/text-changes.tsx'
import { Typed } from '../../ui/typed.tsx'
import type { Comparison, FieldChange, FileChange } from './comparison.rules.ts'
import { stepTitle } from './entrant/entry-words.page.tsx'
import { shownValue } from './entrant/step-content.page.tsx'
import type { EntryEdition } from './steps.rules.ts'

type View = { comparison: Comparison; edition: EntryEdition; level: 2 | 3 }

/** What differs between two versions, field by field, then the files. */
export function VersionChanges({ comparison, edition, level }: View) {
  const { fields, files } = comparison
  if (fields.length + files.length === 0) return <p class="kern-body">Es ist nichts geändert.</p>
  const Heading = `h${level}` as const
  return (
    <>
      <p class="kern-body">
        Gestrichenes ist <del>durchgestrichen</del>, Neues ist <ins>unterstrichen</ins>.
      </p>
      {fields.map((change) => (
        <section key={`${change.field.step}.${change.field.name}`} class="ik-flow">
          <Heading class="kern-heading-small">
            {stepTitle[change.field.step]}: {change.field.label}
          </Heading>
          <ChangedField change={change} edition={edition} />
        </section>
      ))}
      {files.length > 0 ? (
        <section class="ik-flow">
          <Heading class="kern-heading-small">Anlagen</Heading>
          <ul class="award-bullets">
            {files.map((change) => (
              <li key={change.file.id}>
                <ChangedFile change={change} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function ChangedField({ change: { field, before, after }, edition }: { change: FieldChange; edition: EntryEdition }) {
  return <TextChanges before={shownValue(edition, field, before)} after={shownValue(edition, field, after)} />
}

function ChangedFile({ change: { what, file, before } }: { change: FileChange }) {
  if (what === 'added')
    return (
      <ins>
        Hinzugefügt: <Typed>{file.fileName}</Typed>
      </ins>
    )
  if (what === 'removed')
    return (
      <del>
        Entfernt: <Typed>{file.fileName}</Typed>
      </del>
    )
  return (
    <>
      Angaben geändert: <Typed>{file.fileName}</Typed>
      <TextChanges before={wordsOf(before)} after={wordsOf(file)} />
    </>
  )
}

function wordsOf(file: FileChange['before']): string {
  return file ? `${file.description}\nRechte: ${file.rightsStatement}` : ''
}
