import { spawnSync } from 'node:child_process';

/** For `skip` of a test: xmllint is a program of its own (Debian: libxml2-utils). */
export const noXmllint = spawnSync('xmllint', ['--version']).status === 0 ? false : 'xmllint is not installed';

/** What xmllint has against a document: nothing when it is well-formed and, where a schema is named, valid. */
export function faultsIn(xml: string, schema?: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...(schema === undefined ? [] : ['--schema', schema]), '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
