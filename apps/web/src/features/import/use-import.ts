import type { ImportResult } from '@plenum/schema/api/import'
import { type ImportSubject, maxImportBytes } from '@plenum/schema/import'
import { useRef, useState } from 'react'
import { ApiProblem, type ApiProblemCode, problemCodeOf } from '../../shared/api/api-problem.ts'
import { applyImport, previewImport } from './api/import-file.ts'

/** The file that was chosen last, what importing it would do or did, and what went wrong. */
export function useImport(programmeId: string, subject: ImportSubject, refresh: () => Promise<void>) {
  const [file, setFile] = useState<Blob | null>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  const [problem, setProblem] = useState<ApiProblemCode | null>(null)
  const [pending, setPending] = useState(false)
  const asked = useRef(0)

  /** Runs one request; its answer counts unless another was begun since. */
  async function run(send: () => Promise<ImportResult>): Promise<void> {
    const number = ++asked.current
    setPending(true)
    setProblem(null)
    try {
      const answer = await send()
      if (number === asked.current) setResult(answer)
    } catch (error) {
      if (number !== asked.current) return
      setProblem(problemCodeOf(error))
      if (!(error instanceof ApiProblem)) throw error
      if (error.code === 'changed-meanwhile') setResult(error.current as ImportResult)
    } finally {
      if (number === asked.current) setPending(false)
    }
  }

  async function choose(chosen: File | null): Promise<void> {
    setResult(null)
    setFile(null)
    if (chosen === null) return
    await run(async () => {
      if (chosen.size > maxImportBytes) throw new ApiProblem('too-large')
      // Read once: a file that is changed on the device after that is chosen anew.
      const bytes = new Blob([await chosen.arrayBuffer()])
      setFile(bytes)
      return previewImport(programmeId, subject, bytes)
    })
  }

  async function apply(): Promise<void> {
    if (file === null || result === null) return
    await run(async () => {
      const done = await applyImport(programmeId, subject, file, result.digest)
      await refresh()
      return done
    })
  }

  return { result, problem, pending, choose, apply }
}
