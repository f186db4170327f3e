import { euros } from '../../../../plain/euros.ts'
import { Table } from '../../../../ui/table.tsx'
import { maximumGrant, type Project } from '../funding.rules.ts'
import type { PublishedGuideline } from '../guideline.rules.ts'
import { Conditions, Figures, Sources } from '../guideline.page.tsx'

const EXAMPLES: { says: string; project: Project }[] = [
  { says: 'Zwei Kommunen, 100.000 € Ausgaben', project: { partners: 2, crossesBorder: false, costsCents: 10_000_000 } },
  { says: 'Zwei Kommunen, 500.000 € Ausgaben', project: { partners: 2, crossesBorder: false, costsCents: 50_000_000 } },
  { says: 'Vier Kommunen, 500.000 € Ausgaben', project: { partners: 4, crossesBorder: false, costsCents: 50_000_000 } },
  {
    says: 'Eine Kommune, grenzüberschreitend, 500.000 € Ausgaben',
    project: { partners: 1, crossesBorder: true, costsCents: 50_000_000 },
  },
]

/** What the calculator would say, before anything is stored. */
export function GuidelinePreview({ guideline }: { guideline: PublishedGuideline }) {
  return (
    <section class="ik-flow" aria-labelledby="vorschau">
      <h2 class="kern-heading-large" id="vorschau">
        Vorschau (noch nicht gespeichert)
      </h2>
      <Table
        caption="So würde der Förderrechner rechnen"
        head={['Vorhaben', 'Höchstens']}
        rows={EXAMPLES.map(({ says, project }) => {
          const grant = maximumGrant(guideline, project)
          return [says, grant.ok ? euros(grant.outcome.grantCents) : '']
        })}
      />
      <Figures guideline={guideline} />
      <Conditions guideline={guideline} />
      <Sources guideline={guideline} />
    </section>
  )
}
