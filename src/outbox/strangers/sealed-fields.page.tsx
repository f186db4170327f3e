import { Hidden } from '../../ui/fields.tsx'
import type { FormRefusal } from './form-age.rules.ts'
import type { FormIdentity } from './sealed-form.ts'

/**
 * For forms that anybody may send: when it was opened, and a field nobody sees, by eye or by ear; programs fill it in.
 * The page asks for `elements: ['form-proof']`, which works for the form while somebody fills it in.
 */
export function SealedFields({ form }: { form: string }) {
  return (
    <>
      <form-proof>
        <Hidden name="form" value={form} />
      </form-proof>
      <div hidden>
        <label for="website">Bitte lassen Sie dieses Feld leer</label>
        <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
      </div>
    </>
  )
}

/** Of a form that members send too. */
export function IdentityFields({ identity }: { identity: FormIdentity }) {
  return 'id' in identity ? <Hidden name="id" value={identity.id} /> : <SealedFields form={identity.sealed} />
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
  'too-quick-unproven':
    'Das ging sehr schnell. Ihr Browser führt kein JavaScript aus; dann bitten wir Sie zum Schutz vor Programmen, acht Sekunden zu warten und noch einmal zu senden.',
  'too-old':
    'Das Formular war länger als einen Tag geöffnet. Wir haben es erneuert und Ihre Angaben behalten. Bitte senden Sie es noch einmal ab.',
}

/** Beside how long to wait. */
export const unprovenSentence =
  'Ohne JavaScript nehmen wir zum Schutz vor Programmen nur wenige Formulare in der Stunde von einem Anschluss an. Ihre Eingaben sind nicht verloren: Senden Sie sie nach der Pause von hier aus noch einmal. Oder schalten Sie JavaScript ein und öffnen das Formular neu, dann müssen Sie nicht warten.'

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'form-proof': { children: ComponentChildren }
    }
  }
}
