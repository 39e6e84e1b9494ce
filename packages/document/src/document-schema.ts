import { getSchema } from '@tiptap/core'
import { documentExtensions } from './extensions.ts'

/** The draft's ProseMirror schema, for reading and checking without an editor. */
export const documentSchema = getSchema(documentExtensions())
