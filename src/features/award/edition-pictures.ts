import type { DrawnPictures } from '../../ui/picture.tsx'

/** How an edition's pages draw the pictures in its texts; a rule only hands them on. */
export type EditionPictures = DrawnPictures
