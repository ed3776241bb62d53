import type { ComparedText } from '../../model/comparison.js';
import type { RelationKind } from '../../model/story.js';
import { relationKind } from '../stories/relation-kind.js';
import { comparableText, sharedText } from '../stories/shared-text.js';
import { sketchOf } from '../stories/sketch.js';

/** How two texts relate by what they share, measured as stories measure it. */
export function textRelation(a: ComparedText, b: ComparedText): RelationKind {
  const made = (text: ComparedText) =>
    comparableText(sketchOf({ headline: text.headline ?? '', subtitle: text.subtitle, text: text.paragraphs.join('\n'), lang: text.lang }).words);
  return relationKind(sharedText(made(a), made(b)));
}
