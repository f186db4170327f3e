type MarkedProps = { pieces: readonly { text: string; marked: boolean }[] }

/** A text with what was looked for in it. */
export function Marked({ pieces }: MarkedProps) {
  return <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
}
