import { fieldId } from '../ui/fields.tsx'
import { Icon } from '../ui/icon.tsx'

type Errors = Record<string, string> | undefined

export function hasErrors(errors: Errors): boolean {
  return errors !== undefined && Object.keys(errors).length > 0
}

/** First thing in the page after a refusal: takes the focus, and leads to each field. 'form' is the page as a whole. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  if (!errors || !hasErrors(errors)) return null
  const entries = Object.entries(errors)
  return (
    <section
      class="kern-alert kern-alert--danger ik-error-summary"
      aria-labelledby="fehler-titel"
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- after a refusal the focus belongs here, also without script
      autoFocus
      id="fehler"
    >
      <div class="kern-alert__header">
        <Icon name="danger" />
        <h2 class="kern-title" id="fehler-titel">
          {heading(Object.keys(errors))}
        </h2>
      </div>
      <div class="kern-alert__body">
        <ul class="kern-list">
          {entries.map(([name, sentence]) => (
            <li key={name}>{line(name, sentence)}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function heading(names: string[]): string {
  if (names.every((name) => name === 'form')) return 'Das ist nicht möglich'
  return names.length === 1 ? 'Bitte prüfen Sie Ihre Eingaben' : `Bitte prüfen Sie Ihre Eingaben an ${names.length} Stellen`
}

function line(name: string, sentence: string) {
  if (name === 'form') return <span class="kern-body">{sentence}</span>
  return (
    <a class="kern-link kern-link--no-visited-state" href={`#${fieldId(name)}`}>
      {sentence}
    </a>
  )
}
