import type axe from 'axe-core'
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

export const AXE = { content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') }

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong with a page: its HTML, axe in light, contrast in dark, and whether 320 px are enough (1280 px at 400 %). */
export async function barriersAt(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  const answer = await page.goto(address)
  const findings = [...(await htmlFindings((await answer?.text()) ?? '')), ...(await barriersOnScreen(page))]
  return findings.map((finding) => `${address}: ${finding}`)
}

/** The same without the HTML, for a page that stands there already; leaves it dark and narrow. */
export async function barriersOnScreen(page: Page): Promise<string[]> {
  const findings = await axeFindings(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  findings.push(...(await axeFindings(page, ['color-contrast'])).map((finding) => `dark: ${finding}`))
  await page.setViewportSize({ width: 320, height: 900 })
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (tooWide > 0) findings.push(`${tooWide} px too wide at 320 px`)
  return [...findings, ...(await orderFindings(page))]
}

/**
 * Where the eye goes back although the focus and a screen reader go on: in one narrow column what comes later stands below, or
 * in the same row further right. Pictures have no lines: the links of a map come by name, as in the table beside it.
 */
function orderFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, a, button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !element.closest('svg'))
      .map((element) => ({ name: element.outerHTML.slice(0, 80), box: element.getClientRects()[0] as DOMRect }))
      .filter(({ box }) => box && box.width > 1 && box.bottom + window.scrollY > 0)
    return stops.flatMap((stop, index) => {
      const before = stops[index - 1]
      const goesUp = before && stop.box.bottom <= before.box.top
      const goesLeft = before && !goesUp && stop.box.top < before.box.bottom && stop.box.right <= before.box.left
      return goesUp || goesLeft ? [`order: ${stop.name} is seen before ${before.name}`] : []
    })
  })
}

/**
 * What axe finds on the page as it stands: rule, what to do, where. With `rules` only those are asked. Asked in the page itself:
 * our pages have no frames, and @axe-core/playwright would open a second page for each question.
 */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE.content)
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
        // Would fetch each style sheet anew, for rules that are not asked.
        preload: false,
      })
      return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} – ${node.target.join(' ')}`))
    },
    rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: TAGS },
  )
}

/** Works its rules out once; by itself it does so for every page, which takes longer than reading it. */
class KeptRules extends StaticConfigLoader {
  private kept: ReturnType<StaticConfigLoader['getConfigFor']> | undefined

  override getConfigFor(handle: string, override?: ConfigData): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.kept ??= super.getConfigFor(handle, override))
  }
}

export const HTML_RULES: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Preact writes attributes and void elements in its own, valid way.
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    // Several values of one name are how a form sends a list.
    'form-dup-name': 'off',
    'tel-non-breaking': 'off',
    // What a field suggests (ARIA combobox); a <select> takes no words of one's own.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
}
export const htmlFindings = htmlChecker(HTML_RULES)

/** What is wrong with the HTML by such rules. */
export function htmlChecker(config: ConfigData): (html: string) => Promise<string[]> {
  const validator = new HtmlValidate(new KeptRules(config))
  return async (html) => {
    // So does Chromium write what we wrote without a value.
    const { results } = await validator.validateString(html.replaceAll(' hidden=""', ' hidden'))
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} – ${selector ?? ''}`),
    )
  }
}
