import { brand } from '../brand.ts'
import { paths } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'
import { SearchSuggestions } from '../ui/search-suggestions.tsx'
import { currentness, mainNavigation, personalNavigation } from './navigation.ts'
import { Mark } from './mark.tsx'
import type { Surroundings } from './surroundings.ts'

export function FrameHeader({ around }: { around: Surroundings }) {
  return (
    <header class="ik-header">
      <Kopfzeile demo={around.demo !== null} />
      <div class="ik-container ik-header__row">
        <a class="ik-brand" href={paths.home.to()}>
          <Mark />
          <span>
            <span class="ik-brand__name">{brand.name}</span> <span class="ik-brand__claim">{brand.claim}</span>
          </span>
        </a>
        {around.path === paths.search.to() ? null : <SearchForm />}
        <Account account={around.account} />
      </div>
      <MainNavigation path={around.path} />
    </header>
  )
}

/** KERN's head line, without the flag and the words of federal sites: this is a portal of municipalities in one state. */
function Kopfzeile({ demo }: { demo: boolean }) {
  return (
    <div class="kern-kopfzeile">
      <div class="ik-container kern-kopfzeile__content">
        <span class="kern-kopfzeile__label">{demo ? 'Kein amtliches Angebot, Personen erfunden' : brand.scope}</span>
      </div>
    </div>
  )
}

/** Not on the search page, whose own field shows what was searched for. */
function SearchForm() {
  return (
    <search class="ik-search">
      <form class="ik-search__form" action={paths.search.to()} method="get">
        <label class="kern-sr-only" for="suche">
          Suche im Portal
        </label>
        <SearchSuggestions from={paths.searchSuggestions.to()}>
          <input class="kern-form-input__input ik-search__input" id="suche" name="q" type="search" placeholder="Suchbegriff" />
        </SearchSuggestions>
        <button class="kern-btn kern-btn--secondary ik-search__button" type="submit">
          <Icon name="search" />
          <span class="ik-visually-hidden">Suchen</span>
        </button>
      </form>
    </search>
  )
}

function Account({ account }: Pick<Surroundings, 'account'>) {
  if (!account)
    return (
      <p class="ik-account">
        <a class="kern-link kern-link--no-visited-state" href={paths.people.signIn.to()}>
          Anmelden
        </a>
      </p>
    )
  return (
    <ul class="ik-account">
      {personalNavigation(account.roles).map((entry) => (
        <li key={entry.href}>
          <a class="kern-link kern-link--no-visited-state" href={entry.href}>
            {entry.label}
          </a>
        </li>
      ))}
      <li>
        <a class="kern-link kern-link--no-visited-state" href={paths.people.account.to()}>
          <span class="kern-sr-only">Konto von </span>
          {account.name}
        </a>
      </li>
    </ul>
  )
}

/** On narrow screens behind one button; which of the two lists shows is for the style to say. */
function MainNavigation({ path }: { path: string }) {
  return (
    <nav class="ik-navigation" aria-label="Hauptnavigation">
      <details class="ik-navigation__menu">
        <summary class="ik-navigation__button">Menü</summary>
        <NavigationList path={path} />
      </details>
      <NavigationList path={path} />
    </nav>
  )
}

function NavigationList({ path }: { path: string }) {
  return (
    <ul class="ik-container ik-navigation__list">
      {mainNavigation.map((entry) => (
        <li key={entry.href}>
          <a class="ik-navigation__link" href={entry.href} aria-current={currentness(entry, path, mainNavigation)}>
            {entry.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
