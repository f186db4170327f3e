import { paths } from '../../paths.ts'
import { day } from '../../plain/german-date.ts'
import type { Page } from '../../platform/page.ts'
import { Markdown } from '../../ui/markdown.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OtherFormLinks } from '../../ui/other-form-links.tsx'
import type { StandingPage } from './standing-page.queries.ts'

export function standingPage(page: StandingPage): Page {
  return {
    title: page.title,
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    description: page.summary,
    body: (
      <>
        <OtherFormLinks forms={page.otherForms} />
        {page.operatorMustComplete ? <Incomplete /> : null}
        <Markdown text={page.text} pictures={page.pictures} />
        <p class="kern-body kern-body--small kern-body--muted">Zuletzt geprüft am {day(new Date(page.reviewedOn))}</p>
      </>
    ),
  }
}

function Incomplete() {
  return (
    <Notice tone="warning" title="Diese Seite ist noch nicht vollständig">
      <p>Stellen in eckigen Klammern muss der Betreiber des Portals ausfüllen, bevor es öffentlich genutzt wird.</p>
    </Notice>
  )
}
