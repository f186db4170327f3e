import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'

const WIDTHS = [320, 768, 1440]
const SCHEMES = ['light', 'dark'] as const

type Settings = { baseUrl: string; folder: string; cookie?: string; widths?: number[]; schemes?: readonly ('light' | 'dark')[] }

/** Full-page pictures of each path, to be looked at by people. Answers with what overflows sideways. */
export async function takeScreenshots(paths: string[], settings: Settings): Promise<string[]> {
  await mkdir(settings.folder, { recursive: true })
  const browser = await openBrowser()
  const findings: string[] = []
  for (const width of settings.widths ?? WIDTHS) {
    for (const scheme of settings.schemes ?? SCHEMES)
      findings.push(...(await picturesOf(browser, paths, { ...settings, width, scheme })))
  }
  await browser.close()
  return findings
}

type Look = Settings & { width: number; scheme: 'light' | 'dark' }

async function picturesOf(
  browser: Browser,
  paths: string[],
  { baseUrl, folder, cookie, width, scheme }: Look,
): Promise<string[]> {
  const headers: Record<string, string> = cookie ? { cookie } : {}
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    baseURL: baseUrl,
    extraHTTPHeaders: headers,
    locale: 'de-DE',
  })
  const page = await context.newPage()
  const findings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      findings.push(`${page.url()}: ${message.text()}`)
  })
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) findings.push(`${path} at ${width} px is ${overflow} px too wide`)
    await page.screenshot({
      path: join(folder, `${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'start'}.${width}.${scheme}.png`),
      fullPage: true,
    })
  }
  await context.close()
  return findings
}

/** node --import tsx test/screenshots.ts http://localhost:3000 / /landespreis … [--breite=320] [--hell] [--cookie=sid=…] */
async function main(): Promise<void> {
  const [baseUrl, ...rest] = process.argv.slice(2)
  const option = (name: string) => rest.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
  if (!baseUrl) throw new Error('Please name the address of a running portal first')
  const paths = rest.filter((argument) => argument.startsWith('/'))
  const widths = option('breite')?.split(',').map(Number)
  const schemes = rest.includes('--hell') ? (['light'] as const) : undefined
  const findings = await takeScreenshots(paths, {
    baseUrl,
    folder: option('ordner') ?? 'var/screenshots',
    cookie: option('cookie'),
    widths,
    schemes,
  })
  process.stdout.write([...findings, `${paths.length} paths, ${findings.length} findings`, ''].join('\n'))
}

if (import.meta.main) await main()
