import { brand } from '../brand.ts'
import { paths } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'
import { SearchSuggestions } from '../ui/search-suggestions.tsx'
import { frameWords } from './frame-words.ts'
import { LanguageLink } from './english/language-link.tsx'
import {
  currentness,
  linkIn,
  mainNavigation,
  personalNavigation,
  sectionEntries,
  type NavigationEntry,
  type PersonalEntry,
} from './navigation.ts'
import { NavigationAnchor } from './navigation-anchor.tsx'
import { Mark } from './mark.tsx'
import type { Surroundings } from './surroundings.ts'

type Around = { around: Surroundings }

export function FrameHeader({ around }: Around) {
  const { language } = around
  return (
    <header class="ik-header">
      <Kopfzeile around={around} />
      <div class="ik-container ik-header__row">
        <a class="ik-brand" href={{ de: paths.home, en: paths.english.start }[language].to()}>
          <Mark />
          <span>
            <span class="ik-brand__name">{brand.name}</span>{' '}
            <span class="ik-brand__claim">{{ de: brand, en: brand.english }[language].claim}</span>
          </span>
        </a>
        {around.path === paths.search.to() ? null : <SearchForm around={around} />}
        <Account around={around} />
      </div>
      <MainNavigation around={around} />
    </header>
  )
}

/** KERN's head line, without the flag and the words of federal sites: this is a portal of municipalities in one state. */
function Kopfzeile({ around }: Around) {
  const { language } = around
  return (
    <div class="kern-kopfzeile">
      <div class="ik-container kern-kopfzeile__content ik-kopfzeile">
        <span class="kern-kopfzeile__label">
          {around.demo ? frameWords.demoNotOfficial[language] : { de: brand, en: brand.english }[language].scope}
        </span>
        <LanguageLink around={around} />
      </div>
    </div>
  )
}

/** Not on the search page, whose own field shows what was searched for. What is suggested is German. */
function SearchForm({ around: { language } }: Around) {
  const field = (
    <input
      class="kern-form-input__input ik-search__input"
      id="suche"
      name="q"
      type="search"
      placeholder={frameWords.searchTerm[language]}
    />
  )
  return (
    <search class="ik-search">
      <form class="ik-search__form" action={paths.search.to()} method="get">
        <label class="kern-sr-only" for="suche">
          {frameWords.searchLabel[language]}
        </label>
        {language === 'de' ? <SearchSuggestions from={paths.searchSuggestions.to()}>{field}</SearchSuggestions> : field}
        <button class="kern-btn kern-btn--secondary ik-search__button" type="submit">
          <Icon name="search" />
          <span class="ik-visually-hidden">{frameWords.search[language]}</span>
        </button>
      </form>
    </search>
  )
}

const LINK = 'kern-link kern-link--no-visited-state'

/** Editors have a dozen: then the desk, which leads to all that waits, and the others behind one button. */
const MOST_IN_SIGHT = 5

/** The workplaces are in German; on English pages the account leads to them. */
function Account({ around: { account, language } }: Around) {
  const hreflang = language === 'en' ? 'de' : undefined
  if (!account)
    return (
      <p class="ik-account">
        <a class={LINK} href={paths.people.signIn.to()} hreflang={hreflang}>
          {frameWords.signIn[language]}
        </a>
      </p>
    )
  const own = language === 'de' ? personalNavigation(account.roles) : []
  const shown = own.length > MOST_IN_SIGHT ? own.slice(0, 1) : own
  const areas = own.slice(shown.length)
  return (
    <ul class="ik-account">
      <PersonalLinks entries={shown} />
      <li>
        <a class={LINK} href={paths.people.account.to()} hreflang={hreflang}>
          <span class="kern-sr-only">{frameWords.accountOf[language]}</span>
          {account.name}
        </a>
      </li>
      {areas.length > 0 && (
        <li class="ik-account__more">
          <details>
            <summary class="kern-link">Arbeitsbereiche</summary>
            <ul class="ik-account__areas">
              <PersonalLinks entries={areas} />
            </ul>
          </details>
        </li>
      )}
    </ul>
  )
}

function PersonalLinks({ entries }: { entries: PersonalEntry[] }) {
  return (
    <>
      {entries.map(({ href, label }) => (
        <li key={href}>
          <a class={LINK} href={href}>
            {label}
          </a>
        </li>
      ))}
    </>
  )
}

/** On narrow screens behind one button; whether that or the lists show is for the style to say. */
function MainNavigation({ around }: Around) {
  const { language } = around
  return (
    <nav class="ik-navigation" aria-label={frameWords.mainNavigation[language]}>
      <details class="ik-navigation__menu">
        <summary class="ik-navigation__button">{frameWords.menu[language]}</summary>
        <NavigationLists around={around} />
      </details>
      <NavigationLists around={around} />
    </nav>
  )
}

function NavigationLists({ around }: Around) {
  const section = sectionEntries(around.path, around.language)
  return (
    <>
      <NavigationList around={around} entries={mainNavigation} />
      {section.length > 0 && <NavigationList around={around} entries={section} />}
    </>
  )
}

function NavigationList({ around: { path, language, english }, entries }: Around & { entries: NavigationEntry[] }) {
  const links = entries.map((entry) => linkIn(language, entry, english))
  return (
    <ul class="ik-container ik-navigation__list">
      {links.map((link) => (
        <li key={link.href}>
          <NavigationAnchor class="ik-navigation__link" link={link} current={currentness(link, path, links)} />
        </li>
      ))}
    </ul>
  )
}
