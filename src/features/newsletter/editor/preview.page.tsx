import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Issue } from '../issue.rules.ts'
import { issueTrail } from '../words.page.tsx'

type PreviewView = { issue: Issue; text: string; trialId: string; triedOn: string | null }

const LOOKS = [
  { width: 320, look: 'html', title: 'Schmal (320 px)' },
  { width: 375, look: 'html', title: 'Auf einem Telefon (375 px)' },
  { width: 375, look: 'dunkel', title: 'Dunkel umgerechnet, wie es manche Mailprogramme tun (375 px)' },
]

export function issuePreviewPage({ issue, text, trialId, triedOn }: PreviewView): Page {
  const to = { issueId: issue.id }
  return {
    title: 'Vorschau der Ausgabe',
    crumb: 'Vorschau',
    trail: issueTrail(issue),
    wide: true,
    body: (
      <>
        {triedOn ? <Notice tone="success" title={`Die Probe ist unterwegs an ${triedOn}`} /> : null}
        <Actions>
          <ButtonLink href={paths.newsletter.draft.to(to)} label="Zurück zur Ausgabe" tone="secondary" />
        </Actions>
        <Form action={paths.newsletter.trial.to(to)} label="Probe senden">
          <Hidden name="id" value={trialId} />
          <Actions>
            <SubmitButton label="Probe an mich senden" tone="secondary" />
          </Actions>
        </Form>
        {LOOKS.map(({ width, look, title }) => (
          <section key={title} class="ik-flow">
            <h2 class="kern-heading-medium">{title}</h2>
            <iframe
              class="newsletter-preview"
              width={width}
              height={640}
              src={paths.newsletter.preview.to(to, { ansicht: look })}
              title={`${issue.title}: ${title}`}
              sandbox=""
            />
          </section>
        ))}
        <h2 class="kern-heading-medium">Als reiner Text</h2>
        <pre class="ik-mail-text">{text}</pre>
      </>
    ),
  }
}
