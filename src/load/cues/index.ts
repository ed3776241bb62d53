import type { Cue } from '../reading.js';
import { agencyTail } from './agency-tail.js';
import { byline } from './byline.js';
import { dateline } from './dateline.js';
import { headline } from './headline.js';
import { language } from './language.js';
import { ownAddress } from './own-address.js';
import { pageFurniture } from './page-furniture.js';
import { photoCredit } from './photo-credit.js';
import { printedDate } from './printed-date.js';
import { publicationName } from './publication-name.js';
import { subtitle } from './subtitle.js';

/** Every cue, in the order an article is read from top to bottom. Of equally sure findings the one of the earlier cue holds. */
export const cues: readonly Cue[] = [
  headline,
  subtitle,
  byline,
  printedDate,
  dateline,
  agencyTail,
  ownAddress,
  publicationName,
  photoCredit,
  language,
  pageFurniture,
];
