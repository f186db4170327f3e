import type { ComponentChildren } from 'preact'
import { paths } from '../../../paths.ts'
import { englishDay } from '../../../plain/english-date.ts'
import type { Crumb, Page } from '../../../platform/page.ts'
import { Lines } from '../../../ui/lines.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { addressesOf } from './english-address.ts'
import type { EnglishText } from './english.queries.ts'

/** Marks in an English text what only the operator can supply. */
const OPERATOR_COMPLETES = '[To be completed by the operator:'

const HOME: Crumb = { label: 'Home', href: paths.english.start.to() }

type EnglishPageProps = EnglishText & {
  /** What stands between the summary and the text. */
  facts?: ComponentChildren
}

/** In *emphasis* stand German words: a screen reader is told to speak them so. */
export function englishPage({ slug, title, summary, text, reviewedOn, pictures, facts }: EnglishPageProps): Page {
  const { german, english } = addressesOf(slug)
  return {
    title,
    description: summary,
    trail: english === HOME.href ? [] : [HOME],
    body: (
      <>
        <p class="ik-lead">{summary}</p>
        {text.includes(OPERATOR_COMPLETES) ? <Incomplete /> : null}
        {facts}
        <Markdown text={text} pictures={pictures} emphasisIn="de" />
        <p class="kern-body kern-body--small kern-body--muted">
          Last reviewed on {englishDay(new Date(reviewedOn))}. This is a translation; the{' '}
          <a href={german} hreflang="de">
            German page
          </a>{' '}
          is the authoritative text.
        </p>
      </>
    ),
  }
}

function Incomplete() {
  return (
    <Notice tone="warning" title="This page is not complete yet" language="en">
      <p>Passages in square brackets have to be filled in by the operator of the portal before it is used publicly.</p>
    </Notice>
  )
}

/** Says nothing of what was there. The reason is as the editors wrote it. */
export function englishWithdrawnPage({ withdrawnAt, reason }: { withdrawnAt: Date; reason: string }): Page {
  return {
    title: 'Text taken down',
    trail: [HOME],
    body: (
      <>
        <p class="kern-body">The editors took down what was here on {englishDay(withdrawnAt)}. The reason:</p>
        <Lines text={reason} />
      </>
    ),
  }
}
