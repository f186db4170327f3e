import type { FieldErrors } from '../../../platform/forms.ts'
import { TextField } from '../../../ui/fields.tsx'
import type { TypedText } from './text.form.ts'

/** Of a news item or a page: where the same is said in another form. */
export function OtherFormsFields({ typed, errors }: { typed: TypedText; errors: FieldErrors }) {
  const field = (name: keyof TypedText) => ({ name, value: typed[name], error: errors[name] })
  return (
    <>
      <TextField
        {...field('easyLanguage')}
        label="Dieser Text in Leichter Sprache"
        hint="Adresse, zum Beispiel /seiten/leichte-sprache. Der Link steht über dem Text."
        optional
      />
      <TextField
        {...field('signVideo')}
        label="Video in Deutscher Gebärdensprache"
        hint="Adresse, beginnt mit / oder https://. Das Video wird verlinkt und nicht eingebettet."
        optional
      />
    </>
  )
}
