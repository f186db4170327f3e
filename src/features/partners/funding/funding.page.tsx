import { paths } from '../../../paths.ts'
import { euros } from '../../../plain/euros.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Checkbox, TextField } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { Grant, GrantRefusal, Guideline, Project } from './funding.rules.ts'
import { Conditions, Figures, Sources } from './guideline.page.tsx'
import type { PublishedGuideline } from './guideline.rules.ts'

export type TypedProject = { kommunen: string; grenze: string; kosten: string }
export type Calculation = { project: Project; grant: Grant }
export type FundingView = {
  /** None is valid on this day. */
  guideline: PublishedGuideline | null
  typed: TypedProject
  calculation?: Calculation
  errors?: Record<string, string>
  /** Where the form leads; the public calculator when not given. */
  action?: string
}

export const grantRefusalText: Record<GrantRefusal, string> = {
  alone:
    'Mit einer einzigen Kommune aus Nordrhein-Westfalen wird nur über die Landesgrenze hinweg gefördert. Bitte nennen Sie mindestens zwei Kommunen, oder kreuzen Sie an, dass ein Partner aus einem Nachbarland mitmacht.',
}

export function fundingPage({ guideline, typed, calculation, errors, action }: FundingView): Page {
  return {
    title: 'Förderrechner',
    description: 'Wie viel Förderung ein Vorhaben interkommunaler Zusammenarbeit in Nordrhein-Westfalen höchstens bekommen kann.',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    errors,
    body: guideline ? (
      <>
        <p class="kern-body kern-body--large">
          Das Land fördert neue interkommunale Zusammenarbeit. Drei Angaben genügen, um den Höchstbetrag auszurechnen; gespeichert
          wird nichts.
        </p>
        <Questions typed={typed} errors={errors ?? {}} action={action ?? paths.partners.funding.to()} />
        {calculation ? <Result guideline={guideline} calculation={calculation} /> : null}
        <Figures guideline={guideline} />
        <Conditions guideline={guideline} />
        <Sources guideline={guideline} />
      </>
    ) : (
      <Notice tone="info" title="Für diesen Tag ist keine Richtlinie hinterlegt">
        <p>Die Beträge der geltenden Förderrichtlinie nennt Ihnen Ihre Bezirksregierung.</p>
      </Notice>
    ),
  }
}

type Asked = { typed: TypedProject; errors: Record<string, string>; action: string }

function Questions({ typed, errors, action }: Asked) {
  return (
    <Form action={action} method="get" label="Höchstbetrag ausrechnen">
      <TextField
        name="kommunen"
        label="Wie viele Kommunen aus Nordrhein-Westfalen machen mit?"
        hint="Städte, Gemeinden und Kreise, die antragstellende mitgezählt."
        value={typed.kommunen}
        error={errors.kommunen}
        inputMode="numeric"
        required
        short
      />
      <Checkbox
        name="grenze"
        label="Mindestens ein Partner kommt aus einem anderen Land oder Staat."
        checked={typed.grenze === 'ja'}
      />
      <TextField
        name="kosten"
        label="Wie hoch sind die zuwendungsfähigen Ausgaben (in Euro)?"
        hint="Alle zusammen, zum Beispiel 200.000. Was zuwendungsfähig ist, klären Sie mit Ihrer Bezirksregierung."
        value={typed.kosten}
        error={errors.kosten}
        inputMode="decimal"
        required
        short
      />
      <Actions>
        <SubmitButton label="Höchstbetrag ausrechnen" />
      </Actions>
    </Form>
  )
}

function Result({ guideline, calculation: { project, grant } }: { guideline: PublishedGuideline; calculation: Calculation }) {
  return (
    <section class="ik-flow" aria-labelledby="ergebnis">
      <h2 class="kern-heading-medium" id="ergebnis">
        Höchstens {euros(grant.grantCents)}
      </h2>
      <SummaryList
        rows={[
          { term: 'Höchstbetrag der Richtlinie', detail: `${euros(grant.ceilingCents)} (${howCounted(guideline, project)})` },
          { term: `${guideline.sharePercent} % der Ausgaben`, detail: euros(grant.shareCents) },
          { term: 'Höchstens möglich, der kleinere Betrag', detail: <strong>{euros(grant.grantCents)}</strong> },
          { term: 'Ihr Eigenanteil', detail: euros(grant.ownCents) },
        ]}
      />
      <Notice tone="info" title="Das ist keine Zusage" level={3}>
        <p>
          Die Rechnung zeigt nur die Obergrenze nach der Richtlinie vom {germanDay(guideline.issuedOn)}. Ob und wie viel bewilligt
          wird, entscheidet die Bezirksregierung; ein Rechtsanspruch besteht nicht.
        </p>
      </Notice>
    </section>
  )
}

function howCounted(guideline: Guideline, { partners }: Project): string {
  if (partners === 1) return 'grenzüberschreitend mit einer Kommune aus Nordrhein-Westfalen'
  const two = `${euros(guideline.twoPartnersCents)} für zwei Kommunen`
  const further = partners - 2
  return further === 0 ? two : `${two} und ${further} × ${euros(guideline.furtherPartnerCents)} für weitere`
}
