/** Stands in a form that saves itself while somebody types; the page asks for `elements: ['autosave']`. `still`: what saving has not done yet. */
export function AutoSave({ still }: { still?: string }) {
  return <auto-save still={still}></auto-save>
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'auto-save': { children?: preact.ComponentChildren; still?: string; 'data-trouble'?: string }
    }
  }
}
