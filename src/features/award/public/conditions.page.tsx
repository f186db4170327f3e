import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { mayEnter } from '../edition.rules.ts'
import { NotYet } from './not-yet.tsx'
import { AWARD_TRAIL, type PublicView } from './public-view.ts'

export function conditionsPage({ edition, appears, now }: PublicView): Page {
  return {
    title: 'Teilnahmebedingungen',
    trail: AWARD_TRAIL,
    body:
      edition.conditions.length === 0 ? (
        <NotYet what="Die Teilnahmebedingungen" at={appears.conditions} />
      ) : (
        <>
          <p class="ik-lead">{edition.title}</p>
          <Notice tone="info" title="Woher diese Bedingungen stammen">
            <p>{edition.conditionsSource}</p>
          </Notice>
          <ol class="award-list award-list--numbered">
            {edition.conditions.map((condition) => (
              <li key={condition.position} class="award-list__item" id={`nummer-${condition.position}`}>
                <h2 class="kern-heading-medium">{condition.title}</h2>
                <Markdown text={condition.text} topLevel={3} pictures={edition.pictures} />
              </li>
            ))}
          </ol>
          {mayEnter(edition, now) ? (
            <p>
              Unsicher?{' '}
              <a class="kern-link" href={paths.award.selfCheck.to()}>
                Prüfen Sie Ihr Projekt vorab
              </a>
              , ohne Konto.
            </p>
          ) : null}
        </>
      ),
  }
}
