import { classes } from './classes.ts'
import { describedBy, FieldError, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx'
import { fieldId } from './field-id.ts'

export type Option = { value: string; label: string }
export type SelectProps = FieldProps & { options: Option[]; value?: string; autocomplete?: string }

/** An empty choice comes as an option of its own: { value: '', label: 'Bitte wählen' }. */
export function Select(props: SelectProps) {
  const { name, error } = props
  return (
    <div class={classes('kern-form-input', error && 'kern-form-input--error')}>
      <FieldLabel name={name} label={props.label} optional={props.optional} />
      <FieldHint name={name} hint={props.hint} />
      <div class="kern-form-input__select-wrapper">
        <select
          class={classes('kern-form-input__select', error && 'kern-form-input__select--error')}
          id={fieldId(name)}
          name={name}
          autocomplete={props.autocomplete}
          aria-required={props.required ? 'true' : undefined}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(name, { hint: props.hint, error })}
        >
          {props.options.map(({ value, label }) => (
            <option key={value} value={value} selected={value === (props.value ?? '')}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <FieldError name={name} error={error} />
    </div>
  )
}
