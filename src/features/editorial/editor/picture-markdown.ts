import { paths } from '../../../paths.ts'
import type { OfferedPicture } from '../../../ui/markdown-toolbar.tsx'
import type { Picture } from '../pictures.queries.ts'

/** The picture with its alternative text, and under it whose it is. */
export function pictureMarkdown({ mediaId, alt, credit }: Pick<Picture, 'mediaId' | 'alt' | 'credit'>): string {
  return `![${escaped(alt)}](${paths.media.to({ mediaId })})\n\n*Bild: ${escaped(credit)}*`
}

const escaped = (text: string) => text.replace(/[\\[\]*_`<>]/g, String.raw`\$&`)

/** To choose from while writing; what is still being scanned nobody could see. */
export function offeredPictures(pictures: Picture[]): OfferedPicture[] {
  return pictures
    .filter(({ scan }) => scan === 'passed')
    .map((picture) => ({
      src: paths.media.to({ mediaId: picture.mediaId }),
      alt: picture.alt,
      markdown: pictureMarkdown(picture),
    }))
}
