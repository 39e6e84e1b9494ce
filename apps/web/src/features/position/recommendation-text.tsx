import type { Positions } from '@plenum/schema/api/position'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import styles from './position.module.css'

type RecommendationTextProps = { recommendation: Positions['recommendations'][number]; headingId: string }

/** What a recommendation says, in the reader's language or one that it has. */
export function RecommendationText({ recommendation: { number, texts }, headingId }: RecommendationTextProps) {
  const wanted = useLanguage()
  const text = texts.find(({ language }) => language === wanted) ?? texts[0]
  return (
    <>
      <h3 id={headingId} className={styles['name']} lang={text?.language}>
        <span className={styles['number']}>{number}</span> {text?.title}
      </h3>
      <p className={styles['statement']} lang={text?.language}>
        {text?.statement}
      </p>
    </>
  )
}
