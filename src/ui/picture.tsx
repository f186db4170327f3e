type Width = { width: number; address: string }

/** A picture in smaller widths; its own size stands beside it, so that nothing moves when it arrives. */
export type DrawnPicture = { width: number; height: number; avif: Width[]; webp: Width[] }
/** By the address of the picture itself. */
export type DrawnPictures = ReadonlyMap<string, DrawnPicture>

/** As wide as a text may be (--ik-measure), on small screens the whole screen. */
const SIZES = '(max-width: 48rem) 100vw, 44rem'

type PictureProps = { src: string; alt: string; drawn: DrawnPicture | undefined; class?: string; lazy?: boolean }

/** The browser takes the first format that it reads in the width that it needs; without drawings the picture alone. */
export function Picture({ src, alt, drawn, class: name, lazy }: PictureProps) {
  const loading = lazy ? 'lazy' : undefined
  if (!drawn) return <img class={name} src={src} alt={alt} loading={loading} />
  const { width, height, avif, webp } = drawn
  return (
    <picture>
      <source type="image/avif" srcset={srcset(avif)} sizes={SIZES} />
      <img
        class={name}
        src={src}
        srcset={webp.length > 0 ? srcset([...webp, { width, address: src }]) : undefined}
        sizes={webp.length > 0 ? SIZES : undefined}
        alt={alt}
        width={width}
        height={height}
        loading={loading}
      />
    </picture>
  )
}

function srcset(widths: Width[]): string {
  return widths.map(({ width, address }) => `${address} ${width}w`).join(', ')
}
