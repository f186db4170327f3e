/** Our own simple mark: two areas that share a part. The same drawing is the favicon (ui/icons/mark.svg). */
export function Mark() {
  return (
    <svg class="ik-mark" viewBox="0 0 48 32" width="48" height="32" aria-hidden="true" focusable="false">
      <circle class="ik-mark__one" cx="16" cy="16" r="14" />
      <circle class="ik-mark__two" cx="32" cy="16" r="14" />
      <path class="ik-mark__shared" d="M24 4.5a14 14 0 0 1 0 23a14 14 0 0 1 0-23z" />
    </svg>
  )
}
