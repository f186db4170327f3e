import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import sharp, { type Sharp } from 'sharp'

/** security.md UP: what a picture may unpack to; the same number as when it is uploaded. */
const MAX_PIXELS = 40_000_000
const SIZES = { web: 1200, print: 3000, logo: 800 }

export type MadePicture = { web: Buffer; print: Buffer }

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

function within(source: Buffer, edge: number): Sharp {
  return sharp(source, { limitInputPixels: MAX_PIXELS, pages: 1 })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
}
