import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import sharp, { type Sharp } from 'sharp'

/** security.md UP: what a picture may unpack to; the same number as when it is uploaded. */
const MAX_PIXELS = 40_000_000
const SIZES = { web: 1200, print: 3000, logo: 800 }

const WIDTHS = [400, 800]

export type MadePicture = { web: Buffer; print: Buffer }
export type DrawingFormat = 'avif' | 'webp'
export type Drawing = { bytes: Buffer; width: number; height: number; format: DrawingFormat }

/**
 * Drawn anew for the public, upright and within the size: of what cameras and programs write into a picture (place, device, name)
 * nothing is left. Null for bytes that are no picture.
 */
export async function makePicture(content: Readable): Promise<MadePicture | null> {
  const source = await buffer(content)
  try {
    const web = await within(source, SIZES.web).webp({ quality: 80 }).toBuffer()
    return { web, print: await within(source, SIZES.print).flatten({ background: 'white' }).jpeg({ quality: 90 }).toBuffer() }
  } catch {
    return null
  }
}

/** Drawn anew as a small PNG, which Typst reads; see-through parts stay so. Null for bytes that are no picture. */
export async function makeLogo(content: Readable): Promise<Buffer | null> {
  const source = await buffer(content)
  return within(source, SIZES.logo)
    .png()
    .toBuffer()
    .catch(() => null)
}

/**
 * For narrow and for sharp screens: each smaller width in both formats, the picture's own width in AVIF alone, because WebP is how
 * we keep it. Both are drawn from points; no word of a camera is carried over.
 */
export async function drawSmaller(content: Readable): Promise<Drawing[]> {
  const source = await buffer(content)
  const { width: own } = await open(source).metadata()
  const smaller = WIDTHS.filter((width) => width < own).flatMap((width) => [
    { width, format: 'avif' as const },
    { width, format: 'webp' as const },
  ])
  const drawings: Drawing[] = []
  for (const wish of [...smaller, { width: own, format: 'avif' as const }]) drawings.push(await draw(source, wish))
  return drawings
}

async function draw(source: Buffer, { width, format }: Pick<Drawing, 'width' | 'format'>): Promise<Drawing> {
  const drawn = open(source).resize({ width })
  const encoded = format === 'avif' ? drawn.avif({ quality: 55 }) : drawn.webp({ quality: 80 })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height, format }
}

function within(source: Buffer, edge: number): Sharp {
  return open(source).autoOrient().resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
}

function open(source: Buffer): Sharp {
  return sharp(source, { limitInputPixels: MAX_PIXELS, pages: 1 })
}
