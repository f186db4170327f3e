import type { ComponentChildren } from 'preact'

/** Around a text field: offers what the address `from` answers while somebody types. Without script the field is a search. */
export function SearchSuggestions({ from, children }: { from: string; children: ComponentChildren }) {
  return <search-suggestions from={from}>{children}</search-suggestions>
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'search-suggestions': { from: string; children?: ComponentChildren }
    }
  }
}
