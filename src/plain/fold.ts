/** Lower case, umlauts written out, accents dropped, every other sign a blank: 'Mülheim a.d. Ruhr' → 'muelheim a d ruhr'. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
