import { brand } from '../brand.ts'
import { paths } from '../paths.ts'
import { frameWords } from './frame-words.ts'
import { footerNavigation, linkIn } from './navigation.ts'
import { NavigationAnchor } from './navigation-anchor.tsx'
import type { Surroundings } from './surroundings.ts'

export function FrameFooter({ around }: { around: Surroundings }) {
  const { language } = around
  const links = footerNavigation.map((entry) => linkIn(language, entry, around.english))
  const english = around.english.get(paths.home.to())
  return (
    <footer class="ik-footer">
      <div class="ik-container ik-footer__row">
        <p class="ik-footer__name">{brand.name}</p>
        <p class="ik-footer__address">{around.baseUrl + around.path}</p>
        <nav aria-label={frameWords.aboutPortal[language]}>
          <ul class="ik-footer__list">
            {links.map((link) => (
              <li key={link.href}>
                <NavigationAnchor class="kern-link kern-link--no-visited-state" link={link} />
              </li>
            ))}
            {english === undefined || language === 'en' ? null : (
              <li>
                <a class="kern-link kern-link--no-visited-state" href={english} lang="en" hreflang="en">
                  English
                </a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
