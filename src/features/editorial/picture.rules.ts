export type PictureObstacle = 'picture-without-alt' | 'picture-without-credit'

const PICTURE = /!\[(?<alt>(?:\\.|[^\]\\])*)\][([]/g
/** Behind the picture's address, as `pictureMarkdown` writes it, `*Bild: …*`, or in the words of whoever wrote it before. */
const CREDITED = /^[^)\]]*[)\]]\s*[*_](?:Bild|Foto|Grafik|Karte|Quelle):\s*[^\s*_]/

/** Each picture says what it shows and whose it is; the list of media alone is read by nobody who reads the text. */
export function pictureObstacle(markdown: string): PictureObstacle | null {
  const pictures = [...markdown.matchAll(PICTURE)].map((found) => ({
    alt: found.groups?.alt ?? '',
    behind: markdown.slice(found.index + found[0].length),
  }))
  if (pictures.some(({ alt }) => alt.trim() === '')) return 'picture-without-alt'
  return pictures.every(({ behind }) => CREDITED.test(behind)) ? null : 'picture-without-credit'
}
