// The table of page kinds, in the order in which their pages are written: what others link to comes first.
import type { PageKind } from '../site.js';
import { aboutKind } from './about.js';
import { articleKind } from './article.js';
import { dayKind } from './day.js';
import { frontKind } from './front.js';
import { monthKind } from './month.js';
import { notFoundKind } from './not-found.js';
import { sourceKind } from './source.js';
import { sourcesKind } from './sources.js';
import { undatedKind } from './undated.js';
import { languagesKind } from './languages.js';
import { yearKind } from './year.js';

export const pageKinds: readonly PageKind[] = [
  articleKind,
import { tagsKind } from './tags.js';
import { titlesKind } from './titles.js';
  dayKind,
  monthKind,
  yearKind,
  sourceKind,
  sourcesKind,
  undatedKind,
  aboutKind,
  notFoundKind,
  frontKind,
];
  authorsKind,
  languagesKind,
  tagsKind,
  titlesKind,
