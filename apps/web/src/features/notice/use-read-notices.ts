import type { ReadNotices } from '@plenum/schema/api/notice'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { readNotices } from './api/read-notices.ts'

/** Marks notices as read, and shows it. One that cannot be marked stays new, which harms nobody. */
export function useReadNotices() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ids: ReadNotices['ids']) => readNotices(ids),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.notices }),
  })
}
