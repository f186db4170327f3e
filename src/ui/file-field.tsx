import { classes } from './classes.ts'
import { describedBy, FieldError, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx'
import { fieldId } from './field-id.ts'

export function FileField(props: FieldProps & { accept?: string; multiple?: boolean }) {
  const { name, error } = props
  return (
    <div class={classes('kern-form-input', error && 'kern-form-input--error')}>
      <FieldLabel name={name} label={props.label} optional={props.optional} />
      <FieldHint name={name} hint={props.hint} />
      <input
        class={classes('kern-form-input__input', error && 'kern-form-input__input--error')}
        type="file"
        id={fieldId(name)}
        name={name}
        accept={props.accept}
        multiple={props.multiple}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, { hint: props.hint, error })}
      />
      <FieldError name={name} error={error} />
    </div>
  )
}
