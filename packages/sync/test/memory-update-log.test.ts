import { createMemoryUpdateLog } from './memory-update-log.ts'
import { updateLogContract } from './update-log-contract.ts'

updateLogContract(async () => {
  const log = createMemoryUpdateLog()
  log.create('a.nl')
  log.create('b.nl')
  return { log, a: 'a.nl', b: 'b.nl', seal: async (id, sealed) => log.seal(id, sealed) }
})
