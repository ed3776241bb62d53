import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BuildProfile } from '../../src/build/profile.js';

/** A build of three pages by a clock that goes as told, in milliseconds. */
function profiled(): BuildProfile {
  const times = [0, 0, 10, 10, 12, 20, 30, 30, 31, 50];
  const profile = new BuildProfile(() => times.shift() ?? 50);
  profile.stage('read articles');
  profile.stage('write pages');
  const asked = profile.moment();
  const made = profile.moment();
  profile.page('article', 'a.html', asked, made, profile.moment());
  profile.page('day', '2019/index.html', profile.moment());
  profile.end();
  return profile;
}

/** The rows of the printed tables, with single blanks between their cells. */
function rows(profile: BuildProfile): readonly string[] {
  return profile.lines().map((line) => line.trim().replace(/ {2,}/g, ' | '));
}

describe('What a build cost', () => {
  it('is told by stage, in their order', () => {
    const stages = rows(profiled())
      .filter((row) => /^(?:read|write) /.test(row))
      .map((row) => row.split(' | ').slice(0, 3).join(' | '));
    assert.deepEqual(stages, ['read articles | 10 | 20.0 %', 'write pages | 40 | 80.0 %']);
  });

  it('is told by kind of page, and which were printed', () => {
    const kinds = rows(profiled()).filter((row) => /^(?:article|day) /.test(row));
    assert.deepEqual(
      kinds.map((row) => row.split(' | ').slice(0, 6)),
      [
        ['article', '1', '1', '2', '8', '10'],
        ['day', '1', '0', '1', '0', '0'],
      ],
    );
  });

  it('is written as events that the performance panel of a browser opens', () => {
    const { traceEvents } = JSON.parse(profiled().traceJson()) as { traceEvents: { ph: string; name: string; ts?: number; dur?: number }[] };
    const spans = traceEvents.filter(({ ph }) => ph === 'X').map(({ name, ts, dur }) => [name, ts, dur]);
    assert.deepEqual(spans, [
      ['read articles', 0, 10000],
      ['a.html', 10000, 20000],
      ['article', 10000, 20000],
      ['day', 30000, 20000],
      ['write pages', 10000, 40000],
    ]);
    assert.ok(
      traceEvents.some(({ ph, name }) => ph === 'C' && name === 'memory'),
      'memory has a line',
    );
  });
});
