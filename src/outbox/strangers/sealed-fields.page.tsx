import { Hidden } from '../../ui/fields.tsx'
import type { FormRefusal } from './form-age.rules.ts'

/** For forms that anybody may send: when it was opened, and a field nobody sees, by eye or by ear; programs fill it in. */
export function SealedFields({ form }: { form: string }) {
  return (
    <>
      <Hidden name="form" value={form} />
      <div hidden>
        <label for="website">Bitte lassen Sie dieses Feld leer</label>
        <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
      </div>
    </>
  )
}

export const formRefusalText: Record<FormRefusal | 'sent-already', string> = {
  'sent-already':
    'Was Sie mit diesem Formular zuerst gesendet haben, ist angekommen. Möchten Sie auch diesen Text senden? Dann senden Sie das Formular bitte noch einmal ab.',
  'trap-filled':
    'Ein Feld, das leer bleiben muss, war ausgefüllt. Wir haben es geleert. Bitte senden Sie das Formular noch einmal ab.',
  unsigned:
    'Das Formular war nicht mehr gültig. Wir haben es erneuert und Ihre Angaben behalten. Bitte senden Sie es noch einmal ab.',
  'too-quick':
    'Das ging sehr schnell. Zum Schutz vor Programmen bitten wir Sie, drei Sekunden zu warten und noch einmal zu senden.',
  'too-old':
    'Das Formular war länger als einen Tag geöffnet. Wir haben es erneuert und Ihre Angaben behalten. Bitte senden Sie es noch einmal ab.',
}
