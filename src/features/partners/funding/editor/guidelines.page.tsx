import { paths } from '../../../../paths.ts'
import { euros } from '../../../../plain/euros.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import type { Page } from '../../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import { stateOfGuideline, type EditedGuideline } from '../guideline.rules.ts'
import { guidelineStateText } from './guideline-words.page.tsx'

export function guidelinesPage(guidelines: EditedGuideline[], today: string): Page {
  return {
    title: 'Förderrichtlinien',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          Beträge, Voraussetzungen und Quellen, mit denen der{' '}
          <a class="kern-link" href={paths.partners.funding.to()}>
            Förderrechner
          </a>{' '}
          arbeitet. Eine neue Richtlinie wird am Tag öffentlich, ab dem sie gilt; jede Fassung bleibt erhalten.
        </p>
        <Actions>
          <ButtonLink href={paths.partners.guidelines.creation.to()} label="Neue Richtlinie anlegen" />
        </Actions>
        <Table
          caption="Alle Richtlinien, die neueste zuerst"
          head={['Gilt ab', 'Stand', 'Zwei Kommunen', 'Jede weitere']}
          rows={guidelines.map((guideline) => [
            <a key={guideline.id} class="kern-link" href={paths.partners.guidelines.one.to({ guidelineId: guideline.id })}>
              {germanDay(guideline.validFrom)}
            </a>,
            guidelineStateText[stateOfGuideline(guideline, guidelines, today)],
            euros(guideline.twoPartnersCents),
            euros(guideline.furtherPartnerCents),
          ])}
        />
      </>
    ),
  }
}
