import { type ReactNode, use } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { FormPending } from './form-pending.ts'
import styles from './server-form.module.css'

type FormButtonsProps = { submit: string; onCancel?: (() => void) | undefined; children?: ReactNode }

/** The end of a form: the one thing to do, and the way out. */
export function FormButtons({ submit, onCancel, children }: FormButtonsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles['buttons']}>
      <Button type="submit" kind="primary" isPending={use(FormPending)}>
        {submit}
      </Button>
      {onCancel !== undefined && <Button onPress={onCancel}>{t('action.cancel')}</Button>}
      {children}
    </div>
  )
}
