import type { Publication } from '../../model/settings.js';

/** One publication: name, hosts separated by spaces, language (empty when it writes in several), other spellings separated by `|`. */
export type Row = readonly [name: string, hosts: string, lang: string, aliases?: string];

export function readRow([name, hosts, lang, aliases]: Row): Publication {
  return { name, hosts: hosts.split(' '), ...(lang === '' ? {} : { lang }), ...(aliases === undefined ? {} : { aliases: aliases.split('|') }) };
}
