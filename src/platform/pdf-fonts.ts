import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'

const require = createRequire(import.meta.url)
const WEIGHTS = [400, 600, 700]

/**
 * Fira Sans as Typst wants it. The package ships WOFF, which is the same tables, each compressed on its own. Typst takes
 * one font of a family, never two halves: letters beyond Western Europe (ł, ğ, ő) are a family of their own, "Fira More".
 */
export function firaSans(): Buffer[] {
  return WEIGHTS.flatMap((weight) => [woff('latin', weight), renamed(woff('latin-ext', weight))])
}

function woff(subset: string, weight: number): Buffer {
  return sfntOf(readFileSync(require.resolve(`@fontsource/fira-sans/files/fira-sans-${subset}-${weight}-normal.woff`)))
}

function renamed(font: Buffer): Buffer {
  const [from, to] = ['Fira Sans', 'Fira More'].map((name) => Buffer.from(name, 'utf16le').swap16()) as [Buffer, Buffer]
  for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at)) to.copy(font, at)
  return font
}

type Table = { tag: Buffer; checksum: number; bytes: Buffer }

/** WOFF 1.0 (W3C Recommendation, 13 December 2012), chapters 3 to 5. */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => tableOf(woff, 44 + index * 20))
  const directory = Buffer.alloc(12 + tables.length * 16)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE((tables.length - power) * 16, 10)
  let offset = directory.length
  tables.forEach((table, index) => {
    const at = 12 + index * 16
    table.tag.copy(directory, at)
    directory.writeUInt32BE(table.checksum, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(table.bytes.length, at + 12)
    offset += padded(table.bytes).length
  })
  return Buffer.concat([directory, ...tables.map((table) => padded(table.bytes))])
}

function tableOf(woff: Buffer, at: number): Table {
  const [offset, packed, unpacked, checksum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field)) as [
    number,
    number,
    number,
    number,
  ]
  const stored = woff.subarray(offset, offset + packed)
  return { tag: woff.subarray(at, at + 4), checksum, bytes: packed < unpacked ? inflateSync(stored) : stored }
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}
