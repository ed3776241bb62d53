// The table of exports, the surest marks first.
import { europresse } from './europresse.js';
import type { ExportFormat } from './export-format.js';
import { factiva } from './factiva.js';
import { json, jsonLines } from './json-records.js';
import { mailbox } from './mailbox.js';
import { nexisClassic, nexisUni } from './nexis.js';
import { proquest } from './proquest.js';
import { reutersSgml } from './reuters-sgml.js';
import { ris } from './ris.js';

export const exportFormats: readonly ExportFormat[] = [mailbox, reutersSgml, ris, jsonLines, json, nexisClassic, factiva, europresse, proquest, nexisUni];
