import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bars } from '../../../src/site/charts/bars.js';
import { spark } from '../../../src/site/charts/spark.js';

function check(counts: readonly number[], path: string): void {
  assert.equal(spark(counts).path, path);
}

describe('A small column chart', () => {
  it('draws a column for each count and a hairline under all', () => check([2, 0, 1], 'M0 0h4v20h-4zM10 10h4v10h-4zM0 19.5h14v.5h-14z'));
  it('still shows one beside a thousand', () => check([1000, 1], 'M0 0h4v20h-4zM5 18.5h4v1.5h-4zM0 19.5h9v.5h-9z'));
});

describe('A wide column chart', () => {
  const labelled = (count: number) => bars(Array.from({ length: count }, (_, index) => ({ count: 1, label: String(2000 + index) }))).labels;
  it('labels a column only where the label before it has ended', () =>
    assert.deepEqual(
      labelled(20).map(({ text }) => text),
      ['2000', '2002', '2004', '2006', '2008', '2010', '2012', '2014', '2016', '2018'],
    ));
  it('keeps labels inside the picture', () => assert.equal(labelled(64).at(-1)?.text, '2060'));
  it('does not stretch two columns over the page', () =>
    assert.equal(bars([{ count: 2 }, { count: 1 }]).path, 'M0 6h32v72h-32zM40 42h32v36h-32zM0 78h80v1h-80z'));
});
