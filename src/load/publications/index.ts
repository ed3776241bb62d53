import type { Publication } from '../../model/settings.js';
import { africa } from './africa.js';
import { africanRegional } from './african-regional.js';
import { americas } from './americas.js';
import { arabWorldAndIsrael } from './arab-world-and-israel.js';
import { asiaAndOthers } from './asia-and-others.js';
import { asia } from './asia.js';
import { britain } from './britain.js';
import { britishIslesAndOceania } from './british-isles-and-oceania.js';
import { cultureScienceSport } from './culture-science-sport.js';
import { easternEurope } from './eastern-europe.js';
import { europe } from './europe.js';
import { frenchAndDutch } from './french-and-dutch.js';
import { germanLanguage } from './german-language.js';
import { germanMagazines } from './german-magazines.js';
import { germanRegional } from './german-regional.js';
import { iberian } from './iberian.js';
import { italian } from './italian.js';
import { latinAmerica } from './latin-america.js';
import { lifestyleAndTechnology } from './lifestyle-and-technology.js';
import { magazines } from './magazines.js';
import { middleEast } from './middle-east.js';
import { nordic } from './nordic.js';
import { northAmericaRegional } from './north-america-regional.js';
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
  northAmericaRegional,
  lifestyleAndTechnology,
  cultureScienceSport,
  britishIslesAndOceania,
  germanRegional,
  germanMagazines,
  frenchAndDutch,
  iberian,
  italian,
  nordic,
  easternEurope,
  latinAmerica,
  arabWorldAndIsrael,
  asiaAndOthers,
  africanRegional,
].flatMap((rows) => rows.map(readRow));
