import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { scratchFolder } from '../support/scratch.js';
import { inProject } from '../support/sources.js';

describe('An answer whose reader has seen enough', () => {
  it('ends without a word', async () => {
    const folder = scratchFolder();
    const args = ['list', '--json', '--articles', inProject('articles', 'sample')];
    const command = spawn(process.execPath, [inProject('scripts', 'backfile.js'), ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    command.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    command.stdout.once('data', () => command.stdout.destroy());
    const [status] = (await once(command, 'close')) as [number];
    assert.deepEqual({ status, said }, { status: 0, said: '' });
  });
});
