import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { FileField, TextField } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { editionTrail } from './edition-words.page.tsx'
import { designPart } from './parts/design-part.ts'

type View = { edition: { id: string; title: string }; alt?: string; errors?: FieldErrors }

const partOf = (editionId: string) => paths.office.edition.part.to({ editionId, part: designPart.slug })

export function logoPage({ edition, alt, errors }: View): Page {
  const editionId = edition.id
  return {
    title: 'Logo hochladen',
    trail: [
      ...editionTrail,
      { label: edition.title, href: paths.office.edition.overview.to({ editionId }) },
      { label: designPart.title, href: partOf(editionId) },
    ],
    errors,
    body: (
      <>
        <p class="ik-lead">
          Das Logo steht oben auf den Urkunden. Das Portal zeichnet es neu; was Programme in die Datei geschrieben haben,
          entfällt. Am besten ist ein PNG mit durchsichtigem Grund, mindestens 800 Punkte breit.
        </p>
        <LogoForm edition={edition} alt={alt} errors={errors} />
      </>
    ),
  }
}

function LogoForm({ edition, alt, errors }: View) {
  const editionId = edition.id
  return (
    <Form action={paths.office.edition.logo.to({ editionId })} multipart label="Logo hochladen">
      <FileField
        name="file"
        label="Bilddatei"
        accept=".jpg,.jpeg,.png,.webp"
        hint="PNG, JPEG oder WebP, höchstens 5 MB"
        error={errors?.file}
        required
      />
      <TextField
        name="alt"
        label="Was zeigt das Logo?"
        hint="Wird vorgelesen, zum Beispiel: Landesregierung Nordrhein-Westfalen"
        value={alt}
        maxCharacters={200}
        error={errors?.alt}
        required
      />
      <Actions>
        <SubmitButton label="Logo hochladen" />
        <ButtonLink href={partOf(editionId)} label="Zurück" tone="secondary" />
      </Actions>
    </Form>
  )
}
