import { TextField } from '../../../ui/fields.tsx'
import type { Contact } from '../draft-profile.rules.ts'

type View = { typed: Contact; errors?: Record<string, string> }

/** Shown to nobody but whoever answers for the profile, and the editors. */
export function ContactFields({ typed, errors }: View) {
  return (
    <>
      <TextField
        name="mailbox"
        label="E-Mail-Adresse"
        type="email"
        hint="Am besten ein Funktionspostfach: Es bleibt, wenn Personen wechseln. Wir leiten Fragen dorthin weiter und fragen einmal im Jahr, ob der Steckbrief noch stimmt. Die Adresse zeigen wir niemandem."
        value={typed.mailbox}
        error={errors?.mailbox}
        required
      />
      <TextField name="unit" label="Stelle" value={typed.unit} error={errors?.unit} optional />
      <TextField name="phone" label="Telefon" type="tel" value={typed.phone} error={errors?.phone} optional />
    </>
  )
}
