import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { Details } from '../../../ui/details.tsx'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Lines } from './step-content.page.tsx'

const TECHNICAL = /^(base|action|partners|partners-aktion|choice\..*|mine\.partners)$/

function typedTexts(values: Record<string, string | string[]>): string[] {
  return Object.entries(values)
    .flatMap(([name, value]) => (TECHNICAL.test(name) ? [] : [value].flat()))
    .filter((text) => text !== '')
}

/**
 * The session ended while somebody was writing. The text is neither stored without a known person nor put into the browser's
 * storage (docs/decisions): it comes back in this page and is sent again by its button once the person has signed in.
 */
export function signedOutPage({ path, values }: { path: string; values: Record<string, string | string[]> }): Page {
  return {
    title: 'Ihre Anmeldung ist abgelaufen',
    trail: [{ label: 'Landespreis', href: paths.award.call.to() }],
    body: (
      <>
        <Notice tone="warning" title="Ihr Text ist noch da, aber noch nicht gespeichert">
          <ol>
            <li>
              <a class="kern-link" href={paths.people.signIn.to()} target="_blank" rel="noopener">
                Melden Sie sich in einem neuen Fenster an
              </a>
              . Lassen Sie dieses Fenster so lange geöffnet.
            </li>
            <li>Kehren Sie hierher zurück und speichern Sie.</li>
          </ol>
        </Notice>
        <Form action={path}>
          {Object.entries(values).flatMap(([name, value]) =>
            [value].flat().map((text, index) => <Hidden key={`${name}-${index}`} name={name} value={text} />),
          )}
          <Actions>
            <SubmitButton label="Jetzt speichern" />
          </Actions>
        </Form>
        <Details summary="Ihren Text ansehen">
          {typedTexts(values).map((text, index) => (
            <Lines key={index} text={text} />
          ))}
        </Details>
      </>
    ),
  }
}
