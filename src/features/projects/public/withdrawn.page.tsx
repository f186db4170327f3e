import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { day } from '../../../plain/german-date.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import type { Withdrawn } from '../withdrawal.queries.ts'

export function withdrawnPage({ withdrawnAt, byEditors }: Withdrawn): Page {
  const who = byEditors ? 'von der Redaktion' : 'von der Organisation, die ihn verfasst hat,'
  return {
    title: 'Steckbrief zurückgezogen',
    trail: [{ label: 'Projekte', href: paths.projects.directory.to() }],
    body: (
      <>
        <p class="kern-body">
          Dieser Steckbrief wurde am {day(withdrawnAt)} {who} zurückgezogen und ist nicht mehr zu lesen.
        </p>
        <Actions>
          <ButtonLink href={paths.projects.directory.to()} label="Andere Projekte finden" />
        </Actions>
      </>
    ),
  }
}
