type PaginationProps = { page: number; pages: number; href: (page: number) => string }

export function Pagination({ page, pages, href }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav class="ik-pagination" aria-label="Seiten der Liste">
      <ul class="kern-list kern-list--horizontal">
        {page > 1 ? (
          <li>
            <a class="kern-link kern-link--no-visited-state" href={href(page - 1)} rel="prev">
              Vorherige Seite
            </a>
          </li>
        ) : null}
        <li>
          <span class="kern-body">
            Seite {page} von {pages}
          </span>
        </li>
        {page < pages ? (
          <li>
            <a class="kern-link kern-link--no-visited-state" href={href(page + 1)} rel="next">
              Nächste Seite
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
