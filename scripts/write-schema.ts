// Writes backfile.schema.json anew from the settings' schema: `node dist/scripts/write-schema.js`. A test compares the two.
import { writeFileSync } from 'node:fs';
import { settingsJsonSchema } from '../src/build/settings-schema.js';

writeFileSync('backfile.schema.json', settingsJsonSchema());
