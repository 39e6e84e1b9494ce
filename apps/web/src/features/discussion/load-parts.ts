import { loadOverlays } from '../../shared/ui/load-overlays.ts'

/**
 * Loads what opens within the panel: cards, forms, lists, questions. Called at the first sign that somebody takes part,
 * so that all of it opens when the line is down, too.
 */
export async function loadParts(): Promise<void> {
  await Promise.all([
    import('./thread/thread-entries.tsx'),
    import('./thread/thread-foot.tsx'),
    import('./thread/reply-form.tsx'),
    import('./thread/decide-form.tsx'),
    import('./kept/composer.tsx'),
    import('./mention/mention-list.tsx'),
    import('./new-comment-form.tsx'),
    import('./suggestion/suggestion-view.tsx'),
    import('../../shared/ui/copy-field.tsx'),
    loadOverlays(),
  ])
}
