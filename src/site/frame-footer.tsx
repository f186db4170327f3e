import { brand } from '../brand.ts'
import { footerNavigation } from './navigation.ts'
import type { Surroundings } from './surroundings.ts'

export function FrameFooter({ around }: { around: Surroundings }) {
  return (
    <footer class="ik-footer">
      <div class="ik-container ik-footer__row">
        <p class="ik-footer__name">{brand.name}</p>
        <p class="ik-footer__address">{around.baseUrl + around.path}</p>
        <nav aria-label="Über dieses Portal">
          <ul class="ik-footer__list">
            {footerNavigation.map(({ label, href }) => (
              <li key={href}>
                <a class="kern-link kern-link--no-visited-state" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
