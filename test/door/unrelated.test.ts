import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { mixedArchive } from '../support/mixed-archive.js';
import { backfileWell } from '../support/run.js';

/** The lines of `list --json`, without those of a file. */
function listed(project: string, without?: string): readonly string[] {
  return backfileWell(['list', '--json'], project)
    .split('\n')
    .filter((line) => line !== '' && (without === undefined || !line.includes(without)));
}

describe('An article that has nothing to do with the others', () => {
  it('changes nothing that is read in them', () => {
    const project = mixedArchive();
    const before = listed(project);
    const name = 'a-first-of-all.txt';
    writeFileSync(
      join(project, 'articles', name),
      'Beekeepers count their hives\n\nBy Ansel Thorne\n\n1 May 1987\n\nThe beekeepers of the upper valley counted their hives on Friday.\n',
    );
    assert.deepEqual(listed(project, name), before);
    assert.equal(listed(project).length, before.length + 1);
  });
});
