import { paths } from '../../paths.ts'
import { day } from '../../plain/german-date.ts'
import type { Page } from '../../platform/page.ts'
import { Lines } from '../../ui/lines.tsx'

/** Says nothing of what was there. */
export function withdrawnPage({ withdrawnAt, reason }: { withdrawnAt: Date; reason: string }): Page {
  return {
    title: 'Text zurückgenommen',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <>
        <p class="kern-body">Was hier stand, hat die Redaktion am {day(withdrawnAt)} zurückgenommen. Der Grund:</p>
        <Lines text={reason} />
      </>
    ),
  }
}
