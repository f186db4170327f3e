import type { ComponentChildren } from 'preact'

type InPlaceProps = {
  /** The id of the heading that says how much was found; it is read out, and gets the focus when what had it is gone. */
  heading: string
  /** The one address of what is shown. */
  address: string
  children: ComponentChildren
}

/** Links and GET forms in it that lead to this page again exchange only what is in it (in-place.element.ts); without script they load the page. */
export function InPlace({ heading, address, children }: InPlaceProps) {
  return (
    <in-place class="ik-flow" heading={heading} address={address}>
      {children}
    </in-place>
  )
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'in-place': { class: string; heading: string; address: string; children?: ComponentChildren }
    }
  }
}
