import { paths } from '../../paths.ts'
import type { Page } from '../../platform/page.ts'

const trail = [{ label: 'Home', href: paths.english.start.to() }]

/** As in errors.page.tsx, for addresses under /en; there are no forms whose text had to be handed back. */
export function englishNotFoundPage(): Page {
  return {
    title: 'This page does not exist',
    trail,
    body: (
      <>
        <p>It may have been moved, or a character of the address is missing. Only some pages of this portal exist in English.</p>
        <p>
          <a class="kern-link" href={paths.english.start.to()}>
            To the English start page
          </a>{' '}
          or{' '}
          <a class="kern-link" href={paths.search.to()} hreflang="de">
            to the search (in German)
          </a>
        </p>
      </>
    ),
  }
}

export function englishBrokenPage(requestId: string): Page {
  return {
    title: 'Something went wrong',
    trail,
    body: (
      <>
        <p>There was an error on our side. Please try again in a few minutes.</p>
        <p>
          If you write to us, please name this number: <strong>{requestId}</strong>
        </p>
      </>
    ),
  }
}

export function englishUnavailablePage(requestId: string): Page {
  return { ...englishBrokenPage(requestId), title: 'The portal cannot be reached at the moment' }
}
