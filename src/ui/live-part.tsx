import type { ComponentChildren } from 'preact'

type LivePartProps = {
  /** Address of the stream that says that there is something new. */
  source: string
  /** What is shown, as a hash: only another one is loaded. */
  state: string
  children: ComponentChildren
}

/** Keeps itself up to date while the page is open (live-part.element.ts); without script a reload does. One to a page. */
export function LivePart({ source, state, children }: LivePartProps) {
  return (
    <live-part source={source} state={state}>
      {children}
    </live-part>
  )
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'live-part': { source: string; state: string; children: ComponentChildren }
    }
  }
}
