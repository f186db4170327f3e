import { readableName } from './readable-name.ts'

const MAX_BYTES = 255

/** A name as people read it: without folders and control characters, at most 255 bytes of UTF-8, the ending kept. */
export function fileName(given: string): string {
  const name = readableName(given.split(/[/\\]/).at(-1) ?? '')
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - ending.length)
  return shortened(stem, MAX_BYTES - bytesOf(ending)) + ending || 'ohne Namen'
}

function shortened(text: string, bytes: number): string {
  const signs = [...text]
  while (bytesOf(signs.join('')) > bytes) signs.pop()
  return signs.join('')
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
