import { Checkbox, CheckboxGroup, Fieldset, FileField, RadioGroup, Select, TextArea, TextField } from '../ui/fields.tsx'
import { Actions, ButtonLink, FieldWithButton, Form, SubmitButton } from '../ui/form.tsx'
import type { GalleryEntry } from '../ui/gallery.tsx'

const group = 'Formulare'
const choices = [
  { value: 'a', label: 'Öffentlich-rechtliche Vereinbarung' },
  { value: 'b', label: 'Zweckverband', hint: 'Eine eigene Körperschaft, die die Beteiligten gemeinsam tragen.' },
  { value: 'c', label: 'Andere Rechtsform' },
]
const categories = [
  { value: '', label: 'Bitte wählen' },
  { value: 'digital', label: 'Digitalisierung' },
  { value: 'personal', label: 'Personalgewinnung und gemeinsame Fachkräfte' },
]

export const fieldGallery: GalleryEntry[] = [
  {
    group,
    title: 'Textfeld',
    body: <TextField name="titel" label="Titel des Projekts" hint="So, wie er auf einer Urkunde stehen soll." required />,
  },
  {
    group,
    title: 'Textfeld, freiwillig und mit Wert',
    body: <TextField name="telefon" label="Telefon" type="tel" autocomplete="tel" value="0211 123456" optional />,
  },
  {
    group,
    title: 'Textfeld mit Fehler',
    body: (
      <TextField
        name="email"
        label="E-Mail-Adresse"
        type="email"
        autocomplete="email"
        value="rathaus@"
        error="Bitte geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel name@kommune.example."
        required
      />
    ),
  },
  {
    group,
    title: 'Kurzes Textfeld',
    body: <TextField name="code" label="Sechsstelliger Code" inputMode="numeric" autocomplete="one-time-code" short />,
  },
  {
    group,
    title: 'Mehrzeiliges Textfeld mit Zähler',
    body: (
      <TextArea
        name="kurz"
        label="Kurzbeschreibung"
        hint="Was tun Sie gemeinsam, und wem nützt es?"
        value="Fünf Kommunen teilen sich die Rufbereitschaft ihrer Bauhöfe."
        maxCharacters={500}
      />
    ),
  },
  {
    group,
    title: 'Mehrzeiliges Textfeld mit zu langem Text',
    body: (
      <TextArea
        name="anlass"
        label="Anlass"
        rows={3}
        value="Dieser Text ist länger als erlaubt."
        maxCharacters={20}
        error="Bitte kürzen Sie den Text auf höchstens 20 Zeichen."
      />
    ),
  },
  {
    group,
    title: 'Mehrzeiliges Textfeld für Markdown',
    body: <TextArea name="markdown" label="Beschreibung" value="## Worum es geht" markdown={{}} />,
  },
  { group, title: 'Auswahlliste', body: <Select name="kategorie" label="Kategorie" options={categories} /> },
  {
    group,
    title: 'Auswahlliste mit Fehler',
    body: <Select name="kategorie-fehler" label="Kategorie" options={categories} error="Bitte wählen Sie eine Kategorie." />,
  },
  {
    group,
    title: 'Eine aus mehreren',
    body: <RadioGroup name="rechtsform" legend="Rechtsform der Zusammenarbeit" options={choices} value="b" />,
  },
  {
    group,
    title: 'Eine aus mehreren, mit Fehler',
    body: (
      <RadioGroup
        name="rechtsform-fehler"
        legend="Rechtsform der Zusammenarbeit"
        hint="Maßgeblich ist der Vertrag."
        options={choices}
        error="Bitte wählen Sie eine Rechtsform."
      />
    ),
  },
  {
    group,
    title: 'Mehrere aus mehreren',
    body: (
      <CheckboxGroup
        name="partner"
        legend="Beteiligte Kommunen"
        options={[
          { value: '1', label: 'Hellenthal' },
          { value: '2', label: 'Schleiden' },
        ]}
        values={['1']}
        optional
      />
    ),
  },
  {
    group,
    title: 'Erklärung',
    body: (
      <Checkbox
        name="rechte"
        label="Wir dürfen alle eingereichten Bilder verwenden und weitergeben."
        hint="Das gilt auch für die Personen auf den Bildern."
        checked
      />
    ),
  },
  {
    group,
    title: 'Erklärung mit Fehler',
    body: (
      <Checkbox
        name="rechte-fehler"
        label="Wir dürfen alle eingereichten Bilder verwenden und weitergeben."
        error="Bitte bestätigen Sie, dass Sie die Bilder verwenden dürfen."
        required
      />
    ),
  },
  {
    group,
    title: 'Suche in einer Zeile',
    body: (
      <Form action="#" method="get" label="Suche">
        <FieldWithButton>
          <TextField name="suche" label="Suchwort" value="Rufbereitschaft" />
          <SubmitButton label="Suchen" />
        </FieldWithButton>
      </Form>
    ),
  },
  {
    group,
    title: 'Datei',
    body: (
      <FileField
        name="anlage"
        label="Anlage"
        hint="PDF, DOCX, ODT, JPEG, PNG oder WebP, höchstens 25 MB"
        accept=".pdf,.docx"
        multiple
      />
    ),
  },
  {
    group,
    title: 'Datei mit Fehler',
    body: <FileField name="anlage-fehler" label="Anlage" error="Die Datei ist leer. Bitte wählen Sie eine andere." />,
  },
  {
    group,
    title: 'Formular mit Feldgruppe',
    body: (
      <Form action="#" method="get" label="Beispiel">
        <Fieldset legend="Ansprechperson" hint="Diese Angaben sieht nur das Wettbewerbsbüro.">
          <TextField name="vorname" label="Vorname" autocomplete="given-name" />
          <TextField name="nachname" label="Nachname" autocomplete="family-name" />
        </Fieldset>
        <Actions>
          <SubmitButton label="Speichern und weiter" />
          <SubmitButton label="Zwischenspeichern" tone="secondary" name="weiter" value="nein" />
          <SubmitButton label="Entfernen" tone="danger" name="weiter" value="weg" about="Anlage 1.pdf" />
          <ButtonLink label="Zurück zur Übersicht" href="#" tone="secondary" />
        </Actions>
      </Form>
    ),
  },
]
