import type { ValidationResult } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'

export type FieldRules = { type?: string | undefined; minLength?: number | undefined; maxLength?: number | undefined }

/** Turns the browser's verdict on a field into a sentence; messages of our own are passed on as they are. */
export function useFieldMessage({ type, minLength, maxLength }: FieldRules) {
  const { t } = useTranslation()
  return ({ validationDetails: verdict, validationErrors }: ValidationResult): string => {
    if (verdict.customError) return validationErrors.join(' ')
    if (verdict.valueMissing) return t('field.required')
    if (verdict.typeMismatch && type === 'email') return t('field.email')
    if (verdict.typeMismatch && type === 'url') return t('field.url')
    if (verdict.tooShort) return t('field.tooShort', { count: minLength ?? 1 })
    if (verdict.tooLong) return t('field.tooLong', { count: maxLength ?? 1 })
    if (verdict.valid) return validationErrors.join(' ')
    return t('field.badInput')
  }
}
