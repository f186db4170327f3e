/** '1,4 MB', as file managers count. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} Byte`
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${value.toLocaleString('de-DE', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`
}
