// The table of page kinds, in the order in which their pages are written: what others link to comes first.
import type { PageKind } from '../page-kind.js';
import { aboutKind } from './about.js';
import { articleKind } from './article.js';
import { authorsKind } from './authors.js';
import { dataKind } from './data-files.js';
import { dayKind } from './day.js';
import { feedsKind } from './feeds.js';
import { frontKind } from './front.js';
import { languagesKind } from './languages.js';
import { monthKind } from './month.js';
import { notFoundKind } from './not-found.js';
import { searchKind } from './search.js';
import { sourceKind } from './source.js';
import { sourcesKind } from './sources.js';
import { storiesKind } from './stories.js';
import { storyKind } from './story.js';
import { storyFilesKind } from './story-files.js';
import { tagsKind } from './tags.js';
import { titlesKind } from './titles.js';
import { undatedKind } from './undated.js';
import { yearKind } from './year.js';

export const pageKinds: readonly PageKind[] = [
  articleKind,
  dayKind,
  monthKind,
  yearKind,
  sourceKind,
  sourcesKind,
  undatedKind,
  authorsKind,
  languagesKind,
  tagsKind,
  titlesKind,
  storyKind,
  storiesKind,
  searchKind,
  aboutKind,
  notFoundKind,
  frontKind,
  dataKind,
  feedsKind,
  storyFilesKind,
];
