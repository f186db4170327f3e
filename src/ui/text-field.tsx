import { classes } from './classes.ts'
import { CharacterLimit } from './character-limit.tsx'
import { describedBy, FieldError, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx'
import { fieldId } from './field-id.ts'

export type TextFieldProps = FieldProps & {
  value?: string
  /** Shows the limit and a live counter. There is no maxlength: nothing typed is ever cut. */
  maxCharacters?: number
  type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'search' | 'password' | 'datetime-local'
  autocomplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
  spellcheck?: boolean
  /** Short input for codes, numbers and dates. */
  short?: boolean
}

export function TextField(props: TextFieldProps) {
  const { name, error, maxCharacters } = props
  return (
    <div class={classes('kern-form-input', error && 'kern-form-input--error')}>
      <FieldLabel name={name} label={props.label} optional={props.optional} />
      <FieldHint name={name} hint={props.hint} />
      <input
        class={classes('kern-form-input__input', error && 'kern-form-input__input--error', props.short && 'ik-input--short')}
        id={fieldId(name)}
        name={name}
        {...inputType(props)}
        value={props.value ?? ''}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        spellcheck={props.spellcheck}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, { hint: props.hint, error, limit: maxCharacters })}
      />
      <CharacterLimit name={name} maxCharacters={maxCharacters} value={props.value} quiet />
      <FieldError name={name} error={error} />
    </div>
  )
}

/** Preact's types want one element per input type, to tell their roles apart. */
function inputType({ type }: TextFieldProps): { type: 'text' } {
  return { type: type ?? 'text' } as { type: 'text' }
}
