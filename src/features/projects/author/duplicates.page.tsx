import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { Duplicate } from '../duplicates.queries.ts'

/** A hint and no obstacle: two municipalities may well do the same under one name. */
export function Duplicates({ duplicates }: { duplicates: Duplicate[] }) {
  if (duplicates.length === 0) return null
  return (
    <Notice tone="info" title="Gibt es dieses Projekt schon?" level={2}>
      <p>Diese veröffentlichten Steckbriefe haben einen ähnlichen Titel oder dieselben Beteiligten:</p>
      <ul>
        {duplicates.map(({ slug, title, leadName, isNobodys }) => (
          <li key={slug}>
            <a class="kern-link" href={paths.projects.profile.to({ slug })}>
              {title}
            </a>
            {leadName === '' ? '' : ` (${leadName})`}
            {isNobodys ? (
              <>
                {' · '}
                <a class="kern-link" href={paths.projects.claim.to({ slug })}>
                  Das ist unser Projekt<span class="ik-visually-hidden">: {title}</span>
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
