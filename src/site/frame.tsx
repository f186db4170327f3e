import { renderToString } from 'preact-render-to-string'
import type { Page } from '../platform/page.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { DemoBar } from './demo-bar.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FrameFooter } from './frame-footer.tsx'
import { FrameHead } from './frame-head.tsx'
import { FrameHeader } from './frame-header.tsx'
import { OtherFormLinks } from '../ui/other-form-links.tsx'
import { frameWords } from './frame-words.ts'
import type { Surroundings } from './surroundings.ts'

/** The whole document around a page, ready to be sent. */
export function frame(page: Page, around: Surroundings): string {
  const { language } = around
  const body = renderToString(<>{page.body}</>)
  const html = renderToString(
    <html lang={language}>
      <FrameHead page={page} around={around} scripts={scriptsFor(page, body, around)} />
      <body>
        <a class="ik-skip-link" href="#inhalt">
          {frameWords.skip[language]}
        </a>
        {around.demo ? <DemoBar now={around.demo.now} path={around.path} language={language} /> : null}
        <FrameHeader around={around} />
        <Breadcrumb trail={page.trail} title={page.crumb ?? page.title} language={language} />
        <main id="inhalt" class={page.wide ? 'ik-main ik-main--wide' : 'ik-main'} tabIndex={-1}>
          <ErrorSummary errors={page.errors} />
          {body.includes('<h1') ? null : <h1 class="kern-heading-x-large">{page.title}</h1>}
          {around.otherForms ? <OtherFormLinks forms={around.otherForms} /> : null}
          <div class="ik-flow" dangerouslySetInnerHTML={{ __html: body }} />
        </main>
        <FrameFooter around={around} />
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${html}`
}

/** The header's field has it on every page. */
const SEARCH = 'search-suggestions'

/** Islands the page asks for, and those whose element stands in it. */
function scriptsFor(page: Page, body: string, around: Surroundings): string[] {
  const present = [...body.matchAll(/<([a-z]+(?:-[a-z]+)+)[ >]/g)].map((match) => match[1] as string)
  const names = new Set([SEARCH, ...(page.elements ?? []), ...present])
  return [...names].map((name) => around.asset(`${name}.js`)).filter((url) => url !== undefined)
}
