type View = { label: string; href: string; current: boolean }

/** The same question, answered in several ways: list, map, figures. */
export function Views({ label, views }: { label: string; views: View[] }) {
  return (
    <nav aria-label={label}>
      <ul class="ik-views">
        {views.map((view) => (
          <li key={view.label}>
            <a class="ik-views__view" href={view.href} aria-current={view.current ? 'page' : undefined}>
              {view.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
