import sharp from 'sharp'

const EXIF_PREFIX = Buffer.from('Exif\0\0', 'latin1')
const [POINTER_TO_SHOT, POINTER_TO_POSITION] = [0x8769, 0x8825]
const LATITUDE = 2
/** Maker, model, instant, artist; not the mere orientation. */
const CAMERA = [0x010f, 0x0110, 0x0132, 0x013b]
/** When it was taken, what the maker keeps for himself, owner and number of the camera. */
const SHOT = [0x9003, 0x9004, 0x927c, 0xa430, 0xa431]

/** Cameras write Exif, programs also XMP; of both only that there is something, never what. */
export async function tracesOfPicture(path: string): Promise<('recording' | 'position')[]> {
  const { exif, xmp } = await sharp(path, { limitInputPixels: false, pages: 1 }).metadata()
  const found = readExif(exif ?? Buffer.alloc(0))
  const position = found.position || /GPSLatitude/.test(xmp?.toString('latin1') ?? '')
  return [...(position ? (['position'] as const) : []), ...(found.recording ? (['recording'] as const) : [])]
}

function readExif(exif: Buffer): { recording: boolean; position: boolean } {
  const tiff = exif.subarray(0, EXIF_PREFIX.length).equals(EXIF_PREFIX) ? exif.subarray(EXIF_PREFIX.length) : exif
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const first = fieldsAt(tiff, numberAt(tiff, { at: 4, bytes: 4, little }), little)
  const behind = (pointer: number) => fieldsAt(tiff, first.get(pointer) ?? tiff.length, little)
  const shot = behind(POINTER_TO_SHOT)
  return {
    recording: CAMERA.some((tag) => first.has(tag)) || SHOT.some((tag) => shot.has(tag)),
    position: behind(POINTER_TO_POSITION).has(LATITUDE),
  }
}

/** Of one directory (TIFF 6.0, section 2): tag and the four bytes of its value or where that lies. Nothing where it is damaged. */
function fieldsAt(tiff: Buffer, offset: number, little: boolean): Map<number, number> {
  const count = numberAt(tiff, { at: offset, bytes: 2, little })
  const fields = new Map<number, number>()
  for (let at = offset + 2; at < offset + 2 + count * 12 && at + 12 <= tiff.length; at += 12)
    fields.set(numberAt(tiff, { at, bytes: 2, little }), numberAt(tiff, { at: at + 8, bytes: 4, little }))
  return fields
}

function numberAt(tiff: Buffer, { at, bytes, little }: { at: number; bytes: 2 | 4; little: boolean }): number {
  if (at < 0 || at + bytes > tiff.length) return 0
  return little ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes)
}
