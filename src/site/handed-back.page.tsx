import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { Details } from '../ui/details.tsx'
import { Hidden } from '../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../ui/form.tsx'
import { Lines } from '../ui/lines.tsx'
import { Notice } from '../ui/notice.tsx'
import { isFilledIn, type TypedForm } from './typed-form.ts'

const home = [{ label: 'Startseite', href: paths.home.to() }]

/**
 * The session ended while somebody was writing. The text is neither stored without a known person nor put into the browser's
 * storage (docs/decisions/0015-drafts.md): it comes back in this page and is sent again by its button.
 */
export function signedOutPage(form: TypedForm): Page {
  return {
    title: 'Ihre Anmeldung ist abgelaufen',
    trail: home,
    body: (
      <HandedBack form={form}>
        <ol>
          <li>
            <NewWindow href={paths.people.signIn.to()} label="Melden Sie sich in einem neuen Fenster an" />. Lassen Sie dieses
            Fenster so lange geöffnet.
          </li>
          <li>Kehren Sie hierher zurück und senden Sie Ihre Eingaben noch einmal.</li>
        </ol>
      </HandedBack>
    ),
  }
}

export function proofTooOldPage(form: TypedForm): Page {
  return {
    title: 'Bitte bestätigen Sie, dass Sie es sind',
    trail: home,
    body: (
      <HandedBack form={form}>
        <p>Für diesen Schritt muss Ihre Anmeldung jünger als fünf Minuten sein.</p>
        <ol>
          <li>
            <NewWindow href={paths.people.freshProof.to()} label="Bestätigen Sie in einem neuen Fenster, dass Sie es sind" />.
            Lassen Sie dieses Fenster so lange geöffnet.
          </li>
          <li>Kehren Sie danach innerhalb von fünf Minuten hierher zurück und senden Sie Ihre Eingaben noch einmal.</li>
        </ol>
      </HandedBack>
    ),
  }
}

type HandedBackProps = { form: TypedForm; children: preact.ComponentChildren }

/** Everything somebody has filled in, to be sent once more or copied; `children` say what to do before. */
export function HandedBack({ form, children }: HandedBackProps) {
  return (
    <>
      <Notice tone="warning" title="Ihre Eingaben sind noch da, aber noch nicht gespeichert">
        {children}
        {form.isMultipart ? <p>Ihre Dateien wählen Sie danach bitte noch einmal aus.</p> : null}
      </Notice>
      <Form action={form.path} multipart={form.isMultipart}>
        {Object.entries(form.values).flatMap(([name, value]) =>
          [value].flat().map((text, index) => <Hidden key={`${name}-${index}`} name={name} value={text} />),
        )}
        <Actions>
          <SubmitButton label="Noch einmal senden" />
        </Actions>
      </Form>
      <Texts values={form.values} />
    </>
  )
}

/** Names of fields in which people choose or tick: their values are words for machines. */
const CHOSEN = /^(kind|level|manages|partners|role|sure|recht\..*|choice\..*)$/

function Texts({ values }: Pick<TypedForm, 'values'>) {
  const texts = Object.entries(values)
    .filter(([name]) => isFilledIn(name) && !CHOSEN.test(name))
    .flatMap(([, value]) => value)
    .filter((text) => text !== '')
  if (texts.length === 0) return null
  return (
    <Details summary="Ihren Text ansehen">
      {texts.map((text, index) => (
        <Lines key={index} text={text} />
      ))}
    </Details>
  )
}

function NewWindow({ href, label }: { href: string; label: string }) {
  return (
    <a class="kern-link" href={href} target="_blank" rel="noopener">
      {label}
    </a>
  )
}
