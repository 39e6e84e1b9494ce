import { useTranslation } from 'react-i18next'
import styles from './skip-link.module.css'

/** Past the header. It moves the focus itself: the fragment of an address may hold a token and must stay. */
export function SkipLink() {
  const { t } = useTranslation()
  return (
    <a
      className={styles['skip']}
      href="#content"
      onClick={(event) => {
        event.preventDefault()
        const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
        target?.setAttribute('tabindex', '-1')
        target?.focus()
      }}
    >
      {t('skipToContent')}
    </a>
  )
}
