const MARKED = /<!-- wp:|<p[\s>]/i
const BLOCK = /^<\/?(address|article|blockquote|div|dl|figure|h[1-6]|hr|ol|p|pre|section|table|ul)[\s>/]/i

/** The classic editor keeps paragraphs as empty lines, and WordPress marks them while it sends them. An export file has them as they are kept. */
export function withParagraphs(html: string): string {
  if (MARKED.test(html)) return html
  return html
    .split(/\r?\n[ \t]*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replace(/\r?\n/g, '<br>')}</p>`))
    .join('\n')
}
