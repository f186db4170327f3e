import { TextField } from '../../ui/fields.tsx'

type CodeFieldProps = {
  /** 'Code' when not given. */
  label?: string
  hint?: string
  error?: string
}

/** Six digits from a mail or an app; phones offer what has just arrived. */
export function CodeField({ label, hint, error }: CodeFieldProps) {
  return (
    <TextField
      name="code"
      label={label ?? 'Code'}
      hint={hint ?? 'Sechs Ziffern, zum Beispiel 123 456'}
      inputMode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
      short
      required
      error={error}
    />
  )
}
