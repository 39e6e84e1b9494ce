import type { Session } from '@plenum/schema/api/session'
import { languages } from '@plenum/schema/language'
import { useNavigate } from '@tanstack/react-router'
import { CircleUserRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../shared/i18n/language-names.ts'
import {
  applyColourScheme,
  type ColourScheme,
  colourSchemes,
  readColourScheme,
} from '../../shared/scheme/colour-scheme.ts'
import { MenuButton } from '../../shared/ui/menu-button.tsx'
import { useChangeLanguage } from '../use-change-language.ts'
import styles from './account-menu.module.css'

const schemeKeys = { system: 'schemeSystem', light: 'schemeLight', dark: 'schemeDark' } as const

/** Who is signed in; account, language, appearance, sign-out. */
export function AccountMenu({ session: { person } }: { session: Session }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const changeLanguage = useChangeLanguage()
  const [scheme, setScheme] = useState(readColourScheme)
  const choose = (chosen: ColourScheme) => {
    applyColourScheme(chosen)
    setScheme(chosen)
  }
  return (
    <MenuButton
      kind="quiet"
      label={t('header.menuOf', { name: person.name })}
      parts={[
        {
          label: t('header.account'),
          lines: [{ id: 'account', text: t('header.account'), onAction: () => void navigate({ to: '/account' }) }],
        },
        {
          title: t('header.language'),
          selected: person.language,
          lines: languages.map((language) => ({
            id: language,
            text: languageNames[language],
            lang: language,
            onAction: () => changeLanguage(language),
          })),
        },
        {
          title: t('header.scheme'),
          selected: scheme,
          lines: colourSchemes.map((each) => ({
            id: each,
            text: t(`header.${schemeKeys[each]}`),
            onAction: () => choose(each),
          })),
        },
        {
          label: t('action.signOut'),
          lines: [{ id: 'sign-out', text: t('action.signOut'), onAction: () => void navigate({ to: '/sign-out' }) }],
        },
      ]}
    >
      <CircleUserRound aria-hidden />
      <span className={styles['name']} aria-hidden>
        {person.name}
      </span>
    </MenuButton>
  )
}
