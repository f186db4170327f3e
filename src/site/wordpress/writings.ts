import type { Writing } from './html.ts'

export type PictureFound = { href: string; alt: string }
export type FindPicture = (src: string, classes: string) => PictureFound | null

/** Signs that would mean something in Markdown. */
const SIGNS = /[\\`*_[\]<>]/g
/** At the beginning of a line only. */
const BEGINNINGS = /^(\s*\d*)([#+-]|(?<=\d)[.)])(?=\s)/

/** Words that mean nothing but themselves. */
export function asMarkdown(text: string): string {
  return text.replace(SIGNS, '\\$&').replace(BEGINNINGS, '$1\\$2')
}

export function markdownWriting(options: { findPicture: FindPicture; findHref: (href: string) => string }): Writing {
  return {
    text: asMarkdown,
    heading: (level, text) => `${'#'.repeat(level)} ${text}`,
    strong: (text) => `**${text}**`,
    emphasis: (text) => `*${text}*`,
    link: (text, href) => `[${text.trim()}](${encoded(options.findHref(href))})`,
    picture: (src, classes) => {
      const found = options.findPicture(src, classes)
      return found ? `![${asMarkdown(found.alt)}](${found.href})` : ''
    },
    item: (mark, text) => `${mark} ${text.replaceAll('\n', `\n${' '.repeat(mark.length + 1)}`)}`,
    quote: (text) => text.replace(/^/gm, '> '),
    code: (text) => `\`${text.replaceAll('\\', '').replaceAll('`', "'")}\``,
    row: (cells, isHead) => {
      const line = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
      return isHead ? `${line}\n|${' --- |'.repeat(cells.length)}` : line
    },
    rule: '---',
    lineBreak: '\\\n',
  }
}

/** Blanks and brackets would end an address early. */
function encoded(href: string): string {
  return href.replace(/[\s()<>]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'))
}

type Noted = { link: (text: string, href: string) => void; picture: (src: string, classes: string) => void }

/** Words alone, as the texts of a profile are; what links and pictures there were is noted beside. */
export function plainWriting(noted: Noted): Writing {
  const same = (text: string) => text
  return {
    text: same,
    heading: (_, text) => text,
    strong: same,
    emphasis: same,
    link: (text, href) => {
      noted.link(text.trim(), href)
      return text
    },
    picture: (src, classes) => {
      noted.picture(src, classes)
      return ''
    },
    item: (mark, text) => `${mark === '-' ? '–' : mark} ${text.replaceAll('\n', ' ')}`,
    quote: same,
    code: same,
    row: (cells) => cells.filter((cell) => cell !== '').join(' · '),
    rule: '',
    lineBreak: '\n',
  }
}
