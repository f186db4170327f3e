import { classes } from './classes.ts'
import { CharacterLimit } from './character-limit.tsx'
import { describedBy, FieldError, FieldHint, FieldLabel } from './field-parts.tsx'
import { fieldId } from './field-id.ts'
import { MarkdownToolbar, type OfferedPicture } from './markdown-toolbar.tsx'
import type { TextFieldProps } from './text-field.tsx'

export type TextAreaProps = Omit<TextFieldProps, 'type' | 'short' | 'value'> & {
  rows?: number
  /** It is Markdown: with script, buttons above it write it. */
  markdown?: { pictures?: OfferedPicture[] }
  /** Several when somebody has sent the field more than once, which no form of ours does. */
  value?: string | string[]
}

export function TextArea(props: TextAreaProps) {
  const { name, error, maxCharacters } = props
  const value = [props.value ?? ''].flat().join('\n')
  return (
    <div class={classes('kern-form-input', error && 'kern-form-input--error')}>
      <FieldLabel name={name} label={props.label} optional={props.optional} />
      <FieldHint name={name} hint={props.hint} />
      {props.markdown ? <MarkdownToolbar name={name} label={props.label} {...props.markdown} /> : null}
      <textarea
        class={classes('kern-form-input__input', 'ik-textarea', error && 'kern-form-input__input--error')}
        id={fieldId(name)}
        name={name}
        rows={props.rows ?? 6}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        spellcheck={props.spellcheck}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, { hint: props.hint, error, limit: maxCharacters })}
      >
        {startOfText(value)}
      </textarea>
      <CharacterLimit name={name} maxCharacters={maxCharacters} value={value} />
      <FieldError name={name} error={error} />
    </div>
  )
}

/** HTML drops a line break that directly follows <textarea>; one of ours goes before a person's own. */
function startOfText(value: string): string {
  return value.startsWith('\n') || value.startsWith('\r') ? `\n${value}` : value
}
