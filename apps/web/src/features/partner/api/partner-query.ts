import type { PartnerDetail } from '@plenum/schema/api/partner'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { request } from '../../../shared/api/request.ts'
import { partnerPath } from './partner-path.ts'

export const partnerQuery = (programmeId: string, partnerId: string) =>
  queryOptions({
    queryKey: queryKeys.partner(programmeId, partnerId),
    queryFn: ({ signal }) => request<PartnerDetail>('GET', partnerPath(partnerId), { signal }),
  })
