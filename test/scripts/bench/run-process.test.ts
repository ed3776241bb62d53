import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runProcess } from '../../../scripts/bench/run-process.js';

const node = (code: string) => runProcess({ program: process.execPath, args: ['-e', code], cwd: process.cwd() });

describe('A measured run', () => {
  it('counts the processor time and the memory of children too', async () => {
    const work = 'const end = process.cpuUsage().user + 300000; const kept = Buffer.alloc(6e7, 1); while (process.cpuUsage().user < end) kept[0]++;';
    const { cpu, memory } = await node(`require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(work)}])`);
    assert.ok(cpu >= 0.3, `${cpu} processor seconds`);
    // Only Linux tells the memory of others.
    if (memory !== undefined) assert.ok(memory > 60, `${memory} MB`);
  });

  it('that fails is no measurement', async () => {
    await assert.rejects(node('console.error("no such thing"); process.exit(3)'), /ended with 3: no such thing/);
  });
});
