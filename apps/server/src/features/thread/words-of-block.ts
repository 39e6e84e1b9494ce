import { blocksText } from '@plenum/document/blocks-text'
import type { DraftNode } from '@plenum/document/draft-node'

const named = ['addressees', 'timeFrame']

/** What a block says as plain text, with what is said beside its text: addressees and time frame. */
export function wordsOfBlock(block: DraftNode): string {
  const beside = named.map((name) => block.attrs?.[name]).filter((value) => typeof value === 'string' && value !== '')
  return [blocksText([block]), ...beside].filter((text) => text !== '').join('\n')
}
