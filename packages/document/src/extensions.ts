import { Extension, type Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { FillOnCreate } from './behaviour/fill-on-create.ts'
import { KeepLimits } from './behaviour/keep-limits.ts'
import { KeepTexts } from './behaviour/keep-texts.ts'
import { MendContainers } from './behaviour/mend-containers.ts'
import { RecommendationCommands } from './behaviour/recommendation-commands.ts'
import { RecommendationIds } from './behaviour/recommendation-ids.ts'
import { blockTypes } from './block-types.ts'
import { Comment } from './marks/comment.ts'
import { LanguageMark } from './marks/language.ts'
import { SafeLink } from './marks/safe-link.ts'
import { listNodes } from './nodes/lists.ts'
import { Note } from './nodes/note.ts'
import { RecommendationRationale, RecommendationStatement, RecommendationTitle } from './nodes/recommendation-parts.ts'
import { Recommendation } from './nodes/recommendation.ts'
import { tableNodes } from './nodes/tables.ts'
import { ruledAttributes } from './ruled-attributes.ts'

type ElementLike = { getAttribute(name: string): string | null }

/** The permanent id of every block, which diffs, threads and suggestions go by. */
const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes() {
    return [
      {
        types: blockTypes,
        attributes: ruledAttributes({
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element: ElementLike) => element.getAttribute('data-id'),
            renderHTML: (attributes) => (attributes['id'] ? { 'data-id': attributes['id'] } : {}),
          },
        }),
      },
    ]
  },
})

/**
 * The draft's schema and behaviour as Tiptap extensions, the same list on client and server, without view or React.
 * The web app puts node views on with `.extend`, and adds collaboration, carets and ids of its own.
 *
 * Content expressions are lenient: **whether a child may stand in a parent depends on these two types alone**, never on
 * order, count or neighbours. Yjs merges element by element and never moves one to another parent, so a merge of valid
 * documents is then always valid. Strict ones break that: two people each delete one of the two paragraphs of a list
 * item, `paragraph block*` rejects what is left, and every open editor deletes the item for everybody. (Only `doc`
 * itself asks for something: the binding never builds it, so it cannot be rejected.) `pairwise-schema.test.ts` holds it.
 */
export function documentExtensions(): Extensions {
  return [
    Document.extend({ content: '(block | recommendation)+' }),
    Text,
    Paragraph,
    Heading.configure({ levels: [1, 2, 3] }).extend({
      addAttributes() {
        return ruledAttributes(this.parent?.() ?? {})
      },
    }),
    ...listNodes,
    Blockquote.extend({ content: 'block*' }),
    HorizontalRule,
    HardBreak,
    Note,
    ...tableNodes,
    Recommendation,
    RecommendationTitle,
    RecommendationStatement,
    RecommendationRationale,
    Bold,
    Italic,
    Underline,
    Strike,
    SafeLink,
    LanguageMark,
    Comment,
    BlockIds,
    FillOnCreate,
    MendContainers,
    KeepLimits,
    KeepTexts,
    RecommendationIds,
    RecommendationCommands,
  ]
}
