import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { describedBy, FieldError } from './field-parts.tsx'
import { fieldId, hintId } from './field-id.ts'

type CheckboxProps = {
  name: string
  label: ComponentChildren
  /** What is sent when ticked; 'ja' when not given. */
  value?: string
  checked?: boolean
  hint?: ComponentChildren
  error?: string
  required?: boolean
}

/** One declaration or consent; several that belong together are a CheckboxGroup. */
export function Checkbox(props: CheckboxProps) {
  const { name, error, hint } = props
  return (
    <div class={classes('kern-form-check', error && 'kern-form-check--error')}>
      <input
        class={classes('kern-form-check__checkbox', error && 'kern-form-check__checkbox--error')}
        type="checkbox"
        id={fieldId(name)}
        name={name}
        value={props.value ?? 'ja'}
        checked={props.checked}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      />
      <label class="kern-label" for={fieldId(name)}>
        {props.label}
      </label>
      {hint ? (
        <div class="kern-hint ik-choice-hint" id={hintId(name)}>
          {hint}
        </div>
      ) : null}
      <FieldError name={name} error={error} />
    </div>
  )
}
