import { leftOutText } from '../../features/projects/index.ts'
import { sentencesOf } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { linkForm, offerForm } from './entry-project.form.ts'
import { adoptionText, offerRefusalText } from './entry-project.page.tsx'
import { notTheirsText } from './entry-project.routes.tsx'
import { keptText, overfullText } from './offered-choices.page.tsx'

export const entryProjectGallery: GalleryEntry[] = [
  refusalEntry('Texte eines Beitrags übernehmen', offerRefusalText),
  refusalEntry('Dateien eines Beitrags übernehmen', { ...keptText, ...overfullText }),
  refusalEntry('Dateien eines Beitrags, die nicht mitkamen', leftOutText),
  refusalEntry('Einen zweiten Entwurf aus einem Beitrag anlegen', adoptionText),
  refusalEntry('Steckbrief eines Beitrags nennen', { 'not-theirs': notTheirsText }),
  fieldSentencesEntry('Texte eines Beitrags übernehmen', sentencesOf(offerForm)),
  fieldSentencesEntry('Steckbrief eines Beitrags nennen', sentencesOf(linkForm)),
]
