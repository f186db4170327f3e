import { transform } from 'lightningcss'
import type { Source, Sources } from './asset-build.ts'

type Styles = { css: string; icons: { name: string; svg: string }[] }

/** The oldest browsers that know oklch() and color-mix(), in which KERN writes its colours. */
const TARGETS = { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) }

/** KERN and ours as one small file: classes nobody writes and variables nobody reads are left out, icons become files. */
export function buildStyles({ kern, styles, markup }: Pick<Sources, 'kern' | 'styles' | 'markup'>): Styles {
  const ours = styles.map(({ text }) => text).join('\n')
  const { code } = transform({
    filename: 'portal.css',
    code: Buffer.from(`${kern}\n${ours}`),
    minify: true,
    targets: TARGETS,
    unusedSymbols: unusedClasses(kern, [...markup, ...styles]),
  })
  return iconsAsFiles(withoutUnreadVariables(inkOnPaper(Buffer.from(code).toString())))
}

/** KERN follows the scheme of the screen; paper is white also for those who read dark pages. */
function inkOnPaper(css: string): string {
  return css
    .replaceAll('@media (prefers-color-scheme:dark)', '@media screen and (prefers-color-scheme:dark)')
    .replaceAll('@media (prefers-color-scheme:light)', '@media print,(prefers-color-scheme:light)')
}

/** A class counts as used where its name stands, or the beginning of it before a ${…}. */
function unusedClasses(kern: string, sources: Source[]): string[] {
  const names = new Set<string>()
  const beginnings = new Set<string>()
  for (const { text } of sources) {
    for (const [name, dynamic] of matches(text, /(kern-[\w-]+)(\$\{)?/g)) (dynamic ? beginnings : names).add(name as string)
  }
  const known = new Set(matches(kern, /\.(kern-[\w-]+)/g).map(([name]) => name as string))
  return [...known].filter((name) => !names.has(name) && ![...beginnings].some((beginning) => name.startsWith(beginning)))
}

function matches(text: string, pattern: RegExp): (string | undefined)[][] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1))
}

/** Again and again, because a variable may be read only by one that goes itself. */
function withoutUnreadVariables(css: string): string {
  const read = new Set(matches(css, /var\(--(kern-[\w-]+)/g).map(([name]) => name))
  const smaller = css.replace(/--(kern-[\w-]+):[^;{}]*;?/g, (declaration, name: string) => (read.has(name) ? declaration : ''))
  return smaller.length === css.length ? css : withoutUnreadVariables(smaller)
}

/** KERN carries its icons as data: addresses, which img-src 'self' forbids. */
function iconsAsFiles(css: string): Styles {
  const icons = new Map<string, string>()
  const withFiles = css.replace(/url\("(data:image\/svg\+xml,[^"]+)"\)/g, (_, address: string) => {
    const name = icons.get(address) ?? `icon-${icons.size + 1}.svg`
    icons.set(address, name)
    return `url(asset:${name})`
  })
  return { css: withFiles, icons: [...icons].map(([address, name]) => ({ name, svg: svgOf(address) })) }
}

function svgOf(address: string): string {
  return decodeURIComponent(address.slice(address.indexOf(',') + 1)).replace(/ (?:width|height)=''/g, '')
}
