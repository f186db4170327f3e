/** Ordinals as PostgreSQL's int4send packs them, four bytes each: hundreds of thousands arrive as one value instead of as rows. */
export function unpacked(packed: Uint8Array | null): Uint32Array {
  const copy = Uint8Array.from(packed ?? [])
  Buffer.from(copy.buffer).swap32()
  return new Uint32Array(copy.buffer)
}
