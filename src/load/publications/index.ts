import type { Publication } from '../../model/settings.js';
import { africa } from './africa.js';
import { americas } from './americas.js';
import { asia } from './asia.js';
import { britain } from './britain.js';
import { europe } from './europe.js';
import { germanLanguage } from './german-language.js';
import { magazines } from './magazines.js';
import { middleEast } from './middle-east.js';
import { northAmerica } from './north-america.js';
import { readRow } from './row.js';

/** The publications shipped with Backfile: name, hosts, language, other spellings. Facts only; the first row that knows a host holds. */
export const shippedPublications: readonly Publication[] = [
  northAmerica,
  britain,
  germanLanguage,
  europe,
  americas,
  middleEast,
  africa,
  asia,
  magazines,
].flatMap((rows) => rows.map(readRow));
