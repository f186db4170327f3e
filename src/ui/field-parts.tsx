import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { errorId, fieldId, hintId, limitId } from './field-id.ts'

/** What every field takes. */
export type FieldProps = {
  name: string
  label: string
  hint?: ComponentChildren
  error?: string
  /** Tells assistive technology; the sentence for a missing value comes from the form. */
  required?: boolean
  /** Adds "(freiwillig)" to the label. */
  optional?: boolean
}

export function LabelText({ label, optional }: { label: string; optional?: boolean }) {
  if (!optional) return <>{label}</>
  return (
    <>
      {label} <span class="kern-label__optional">(freiwillig)</span>
    </>
  )
}

export function FieldLabel({ name, label, optional }: { name: string; label: string; optional?: boolean }) {
  return (
    <label class="kern-label" for={fieldId(name)}>
      <LabelText label={label} optional={optional} />
    </label>
  )
}

export function FieldHint({ name, hint }: { name: string; hint?: ComponentChildren }) {
  return hint ? (
    <div class="kern-hint" id={hintId(name)}>
      {hint}
    </div>
  ) : null
}

export function FieldError({ name, error }: { name: string; error?: string }) {
  if (!error) return null
  return (
    <p class="kern-error" id={errorId(name)}>
      <Icon name="danger" />
      <span class="kern-body">
        <span class="kern-sr-only">Fehler: </span>
        {error}
      </span>
    </p>
  )
}

/** aria-describedby: the error first, because it is what a person came back for. */
export function describedBy(name: string, parts: { hint?: unknown; error?: unknown; limit?: unknown }): string | undefined {
  const ids = [parts.error && errorId(name), parts.hint && hintId(name), parts.limit && limitId(name)]
  return ids.filter((id) => typeof id === 'string').join(' ') || undefined
}
