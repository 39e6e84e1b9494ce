import type { Language } from '@plenum/schema/language'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changePerson } from '../features/account/api/change-person.ts'
import { queryKeys } from '../shared/api/query-keys.ts'

/** Changes the interface's language at once and keeps it for the person. */
export function useChangeLanguage(): (language: Language) => void {
  const { i18n } = useTranslation()
  const queryClient = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (language: Language) => changePerson({ language }),
    onSuccess: (session) => queryClient.setQueryData(queryKeys.session, session),
  })
  return (language) => {
    void i18n.changeLanguage(language)
    mutate(language)
  }
}
