import type { ComponentChildren } from 'preact'

/** Line breaks as typed. */
export function Lines({ text }: { text: string }) {
  const lines: ComponentChildren[] = text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))
  return <p class="kern-body">{lines}</p>
}
