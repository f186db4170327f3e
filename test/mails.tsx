import { renderToString } from 'preact-render-to-string'
import { doorsGallery } from '../src/site/gallery-doors.ts'
import { textGallery } from '../src/site/gallery-texts.tsx'
import { HTML_RULES, htmlChecker } from './page-checks.ts'

export type ShownMail = { subject: string; html: string; text: string }

/** Every mail of the portal, as the workshop shows it; test/gallery.test.ts sees to it that none is left out there. */
export const shownMails: ShownMail[] = [...doorsGallery, ...textGallery].flatMap(({ title, html, body }) =>
  html === undefined ? [] : [{ subject: title, html, text: plain(renderToString(<>{body}</>)) }],
)

function plain(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, '')
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** As for pages, but that mail programs read inline styles alone, attributes of tables, and the older name of the role. */
export const mailFindings = htmlChecker({
  ...HTML_RULES,
  rules: {
    ...HTML_RULES.rules,
    'no-inline-style': 'off',
    'no-deprecated-attr': 'off',
    'presentation-role-style': 'off',
    'prefer-tbody': 'off',
  },
})
