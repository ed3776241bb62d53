import { settingPublication, settingsBroken, settingsNotObject, settingUnknown, settingWrong, type Diagnostic } from '../model/diagnostic.js';
import type { NamedAuthor, Publication, Settings } from '../model/settings.js';
import { once } from '../text/once.js';
import { placeOf, readPlacedJson, type PlacedJson, type Span } from './json-places.js';
import { nearestName } from './nearest-name.js';
import { expected, publicationKeys, settingKeys, settingsShape, type SettingKey, type SettingsShape } from './settings-schema.js';

/** The settings when nothing is set. */
export const defaultSettings: Settings = {
  title: 'Backfile',
  language: 'en',
  visibility: 'private',
  articles: ['articles'],
  out: 'public',
  publications: [],
  ignore: [],
  drafts: false,
  allNotes: false,
  imageMetadata: false,
  tombstones: true,
};

/** `readable` is false when the file is no JSON at all: then nothing was read and a build would not be what its keeper asked for. */
export type ReadSettings = { readonly settings: Settings; readonly readable: boolean; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads the text of `backfile.json`. A wrong value is an error and its default stands; an unknown name is an error with the nearest known one.
 * `file` is the settings file as the user knows it.
 */
export function readSettings(text: string, file: string): ReadSettings {
  const clean = text.replace(/^\uFEFF/, '');
  const json = readPlacedJson(clean);
  if ('problem' in json) return { settings: defaultSettings, readable: false, diagnostics: [settingsBroken(file, placeOf(clean, json.span), json.problem)] };
  if (!isRecord(json.value)) return { settings: defaultSettings, readable: false, diagnostics: [settingsNotObject(file)] };
  // Empty settings need no schema, and it takes a while to load.
  const reading: Reading = { file, text: clean, json, shape: once(settingsShape), diagnostics: [] };
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json.value)) {
    if (key === '$schema') continue;
    if (!isKey(key)) reading.diagnostics.push(settingUnknown(file, placeAt(reading, json.keys.get(key)), key, nearestName(key, settingKeys, commonSlips)));
    else if (key === 'publications' && Array.isArray(value)) found[key] = value.flatMap((one, at) => readPublication(reading, one, at));
    else if (reading.shape()[key].safeParse(value).success) found[key] = tidied(key, value);
    else reading.diagnostics.push(settingWrong(file, placeAt(reading, json.values.get(key)), key, expected[key]));
  }
  // Every value passed the schema of its key, whose types are those of Settings.
  return { settings: { ...defaultSettings, ...(found as Partial<Settings>) }, readable: true, diagnostics: reading.diagnostics };
}

type Reading = {
  readonly file: string;
  readonly text: string;
  readonly json: PlacedJson;
  readonly shape: () => SettingsShape;
  readonly diagnostics: Diagnostic[];
};

/** Names people write for ours. */
const commonSlips: Readonly<Record<string, SettingKey>> = {
  name: 'title',
  subtitle: 'tagline',
  description: 'tagline',
  lang: 'language',
  locale: 'language',
  owner: 'keeper',
  author: 'keeper',
  email: 'contact',
  copyright: 'rights',
  licence: 'rights',
  license: 'rights',
  imprint: 'legalNotice',
  legal: 'legalNotice',
  exif: 'imageMetadata',
  url: 'baseUrl',
  site: 'baseUrl',
  siteurl: 'baseUrl',
  input: 'articles',
  source: 'articles',
  output: 'out',
  theme: 'templates',
  sources: 'publications',
  exclude: 'ignore',
  draft: 'drafts',
};

function readPublication(reading: Reading, value: unknown, at: number): readonly Publication[] {
  const path = `publications/${at}`;
  if (isRecord(value)) {
    const unknown = Object.keys(value).filter((key) => !publicationKeys.some((known) => known === key));
    for (const key of unknown) {
      reading.diagnostics.push(
        settingUnknown(
          reading.file,
          placeAt(reading, reading.json.keys.get(`${path}/${key}`)),
          key,
          nearestName(key, publicationKeys, { host: 'hosts', alias: 'aliases', language: 'lang', text: 'publish' }),
        ),
      );
    }
    const known = Object.fromEntries(Object.entries(value).filter(([key]) => !unknown.includes(key)));
    // The schema is that of a list of publications.
    if (reading.shape().publications.safeParse([known]).success) return [tidiedPublication(known as unknown as Publication)];
  }
  reading.diagnostics.push(settingPublication(reading.file, placeAt(reading, reading.json.values.get(path)), at + 1));
  return [];
}

function tidied(key: SettingKey, value: unknown): unknown {
  if (key === 'articles' && typeof value === 'string') return [value];
  // The list passed its schema.
  if (key === 'authors') return (value as readonly NamedAuthor[]).map((author) => ({ ...author }));
  if (key === 'baseUrl') return `${String(value).replace(/\/+$/, '')}/`;
  if (key === 'language') return String(value).toLowerCase();
  return typeof value === 'string' ? value.trim() : value;
}

function tidiedPublication(given: Publication): Publication {
  const hosts = given.hosts.map((host) => host.toLowerCase().replace(/^www\./, ''));
  return { ...given, name: given.name.trim(), hosts, ...(given.lang === undefined ? {} : { lang: given.lang.toLowerCase() }) };
}

function placeAt(reading: Reading, span: Span | undefined): ReturnType<typeof placeOf> {
  return placeOf(reading.text, span ?? { at: 0, length: 1 });
}

function isKey(key: string): key is SettingKey {
  return settingKeys.some((known) => known === key);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
