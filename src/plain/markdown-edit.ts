export type Selected = { text: string; start: number; end: number }
/** What stands from `from` to `to` becomes `inserted`; then `start` to `end` is selected. */
export type Edit = { from: number; to: number; inserted: string; start: number; end: number }
export type Mark = { sign: string; sample: string }

/** Signs on both sides of what is selected, or away from there. Blanks stay outside: `** so **` is no emphasis. */
export function toggleMark({ text, start, end }: Selected, { sign, sample }: Mark): Edit {
  const selected = text.slice(start, end)
  const inner = selected.trim()
  const from = start + selected.indexOf(inner)
  const to = from + inner.length
  const size = sign.length
  if (isMarked(text, { from: from - size, to: to + size }, sign))
    return { from: from - size, to: to + size, inserted: inner, start: from - size, end: to - size }
  if (inner.length > 2 * size && isMarked(text, { from, to }, sign))
    return { from, to, inserted: inner.slice(size, -size), start: from, end: to - 2 * size }
  const words = inner || sample
  const at = from + size
  return { from, to, inserted: `${sign}${words}${sign}`, start: at, end: at + words.length }
}

/** A sign of one star is no half of one of two: *so* within **so** is another matter. */
function isMarked(text: string, { from, to }: { from: number; to: number }, sign: string): boolean {
  if (from < 0 || to > text.length || to - from < 2 * sign.length) return false
  const marked = text.slice(from, to)
  if (!marked.startsWith(sign) || !marked.endsWith(sign)) return false
  return sign.length > 1 || (starsAt(text, from) % 2 === 1 && starsAt(text, to - 1) % 2 === 1)
}

/** How many stand together there. */
function starsAt(text: string, at: number): number {
  const before = /\**$/.exec(text.slice(0, at))?.[0] ?? ''
  const after = /^\**/.exec(text.slice(at))?.[0] ?? ''
  return before.length + after.length
}

const STARTS = {
  heading: { sign: () => '## ', known: /^#{1,6} +/ },
  list: { sign: () => '- ', known: /^[-*+] +/ },
  numbered: { sign: (index: number) => `${index + 1}. `, known: /^\d+[.)] +/ },
  quote: { sign: () => '> ', known: /^> ?/ },
}
export type LineStart = keyof typeof STARTS

/** At the start of each line that the selection touches; away where all have it. A blank line goes before it, so that it is one of its own. */
export function toggleLines({ text, start, end }: Selected, kind: LineStart): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', Math.max(start, end - 1))
  const to = next === -1 ? text.length : next
  const { sign, known } = STARTS[kind]
  const lines = text.slice(from, to).split('\n')
  const filled = lines.filter((line) => line.trim() !== '')
  const isOn = filled.length > 0 && filled.every((line) => known.test(line))
  let index = 0
  const changed = lines.map((line) => {
    if (line.trim() === '' && filled.length > 0) return line
    return isOn ? line.replace(known, '') : sign(index++) + withoutStart(line)
  })
  const gap = isOn || from === 0 || text.slice(0, from).endsWith('\n\n') ? '' : '\n'
  const inserted = gap + changed.join('\n')
  const last = from + inserted.length
  return { from, to, inserted, start: lines.length > 1 ? from + gap.length : last, end: last }
}

function withoutStart(line: string): string {
  const known = Object.values(STARTS).find((start) => start.known.test(line))?.known
  return known ? line.replace(known, '') : line
}

/** What is to be typed next is selected: the address, or the words where an address was selected. */
export function insertLink({ text, start, end }: Selected): Edit {
  const selected = text.slice(start, end).trim()
  const isAddress = /^(?:https?:\/\/|mailto:|\/)\S+$/.test(selected)
  const words = isAddress || selected === '' ? 'Linktext' : selected
  const address = isAddress ? selected : 'https://'
  const inserted = `[${words}](${address})`
  const at = isAddress || selected === '' ? start + 1 : start + words.length + 3
  return { from: start, to: end, inserted, start: at, end: at + (isAddress || selected === '' ? words : address).length }
}

/** A paragraph of its own, behind the line of the selection's end. */
export function insertParagraph({ text, end }: Selected, inserted: string): Edit {
  const next = text.indexOf('\n', end)
  const at = next === -1 ? text.length : next
  const before = at === 0 || text.slice(0, at).endsWith('\n\n') ? '' : '\n\n'
  const whole = `${before}${inserted}\n\n`
  return { from: at, to: at, inserted: whole, start: at + whole.length, end: at + whole.length }
}
