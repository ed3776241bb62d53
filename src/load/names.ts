import { agencyOf } from './agencies.js';
import { startsWithGivenName } from './given-names.js';
import { holdsTail, nameBeforeTail } from './name-tails.js';
import { namesPublication } from './publication-words.js';

const particles = new Set('van von der den de del della di da do dos du la le los el al bin ibn ben abu st st. ter ten zu y e af av mac ap ul ur'.split(' '));
/** Words that no person's name holds: menus, jobs, months, days, places of a page. One of them and the piece is no name. */
const noName = new Set(
  (
    'modified revised amended corrected uploaded about account ad ads advertisement afternoon album all also an and anzeige app archive are article articles artikel at audio author autor back best blog books breaking business by campaign careers city click comment commentary comments company contact contributor contributors cookie cookies copyright corporate council country court credit credits culture daily date deal deals department digital edition editor editorial editors education email energy england entertainment environment episode events exclusive explained explainer facebook fashion featured features file files film follow food for forum foto from full gallery games get getty global google government group guide health help here history home house how image images in india info instagram institute insider international interview investigation ist is it job jobs journal journalist kommentar latest law leave lesezeit life lifestyle link linkedin live living local login love magazin magazine mail main market markets media meet member menu menü min minute minutes money monday morning most movie movies music my national nature navigation network new news newsletter newsletters newsroom next night no nouvelles office on online open opinion opinions or our page paper people photo photograph photos picture pictures podcast podcasts police policy politics politik popular post posted posts premium press previous print privacy profile program published publisher puzzles quiz rate read reader readers reading recipes redaktion related reply report reporter reporting reprints research fellow reviewed checked medically review reviews rights saturday save school science search section sections security see series services settings share shop show sign site skip social source special sport sports staff stand start state states stocks store stories story street style subscribe sunday support system team tech technology telegram terms the this thursday times tips to today top topic topics tour travel trending tribune tuesday tv tweet twitter university university, updated us video videos view watch weather wednesday week weekend weekly what whatsapp when where who why will wirtschaft with world writer year your youtube january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche uhr et est pst gmt pm ' +
    'advertorial analyst branded content sponsored promoted partner partners anwalt association bank board bonus brandroom bureau button center centre chairman championship chief club college committee community congress conservative correspondent counselor datum day desk director east edit equipment fc fight fighting football foundation fraktion freelance game general gone great green hall hauptstadtbüro high historian holiday hospital human institute island junior korea law league list match minister ministry mountain music nasa nobodies north notes old online owner park party player presidential president professor public quest ranking red redakteur redakteurin reichlich results river road royal school secretary senior society south spaceflight spokesman square stop summary technologist test thema top trainer tribunal tribunal union united valley voice war west white woman women ' +
    'redação redacción redaccion redazione rédaction redakce redakcja redakcija redactie redaktionen redaksjonen redaksi редакция редакція toimitus szerkesztőség desk newsroom admin administrator webmaster staff editorial online web agencies agencias agences agenturen agenzie agentur aktualisiert actualizado aktualizováno güncelleme yayınlanma 입력 수정 등록 승인 기사입력 기사수정 최종수정 최초입력 작성 발행 公開 更新 更新时间 更新時間 发布时间 發布時間 发表时间 發表時間 人人 人人网 微博 新浪微博 微信 豆瓣 开心网 腾讯微博 分享 转发 轉發 更新日時 公開日 更新日 掲載 配信 来源 來源 编辑 責任編輯 责任编辑 新闻 新聞 مشاركة تحديث نشر ' +
    'africa america angeles any arabia artificial asia aires bad bayern buenos bundesliga champions ciudad climate column copa cruz cup demand directed divers europe faits galaxy gate grüne guest hong ile intelligence invitation kingdom kong kreis landkreis league liga ligue los madrid means middle munich münchen nueva nuevo op premier real release reports rheinland rio santa saudi serie sri starring wars wire writers york zealand île ' +
    'meinung nachrichten politique société économie monde deportes mundo economía opinión política cronaca esteri новости политика экономика спорт мир'
  ).split(' '),
);
/** Words that end a name even after a given name. All others may be family names: Page, Day, Best, Park, House. */
const neverFamily = new Set(
  'about advertisement associate correspondent center centre club columnist comments contributor contributors copyright credit desk digital editor editorial editors facebook fc football getty home images instagram institute journalist league magazine media menu minutes network news newsletter newsroom office photo photograph photos picture pictures podcast press published redakteur redakteurin redaktion reporter reporting review reviews section senior service share show staff story subscribe team today tribune twitter university updated video videos view watch website writer'.split(
    ' ',
  ),
);
const nameToken = /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]*|[dDlLOo][’'][\p{Lu}][\p{L}\p{M}-]*)$/u;
const otherScript = /^[\p{Lo}\p{M}・·]+$/u;
const farEastern = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** `MDR`, `ACLU`, `BWW`: letters of an organisation inside a piece that is not all in capitals. */
const acronym = /^\p{Lu}{3,6}$/u;

/**
 * Whether a piece of a line can be a person's name: one to six words, each with a capital or a particle (`van`, `al-`), no digits,
 * none of the words that menus, jobs and dates are made of. A single word passes only with `single`. Scripts without capitals
 * pass by length: a name is short.
 */
export function looksLikeName(piece: string, options: { readonly single: boolean }): boolean {
  const text = withoutTitles(piece.trim());
  if (text.length < 2 || text.length > 50 || /[\d@:/!?"“”„«»()[\]{}<>|=+_#%&*]/.test(text)) return false;
  const tokens = text.split(/\s+/);
  if (tokens.length > 6) return false;
  if (tokens.every((token) => otherScript.test(token)))
    return !tokens.some((token) => noName.has(token)) && (farEastern.test(text) ? text.length <= 14 : options.single && text.length <= 40);
  const given = startsWithGivenName(text);
  if (!given && namesPublication(text)) return false;
  let named = 0;
  for (const [at, token] of tokens.entries()) {
    const lower = token.toLowerCase();
    const word = lower.replace(/[.,]$/, '');
    // `Haje Jan Kamps`: between two other words a month's short name is a given name.
    const middle = at > 0 && at < tokens.length - 1 && startsWithGivenName(token);
    if (given && at > 0 ? neverFamily.has(word) : noName.has(word) && !(given && at === 0) && !middle) return false;
    if (acronym.test(token) && text !== text.toUpperCase()) return false;
    if (/\.\p{Ll}/u.test(token)) return false;
    if (nameToken.test(token)) named++;
    else if (!particles.has(lower) && !/^(?:al|el|ad|an|as|at)-\p{L}+$/u.test(token)) return false;
  }
  if (text.endsWith('.') && !/(?:\s|\.)\p{L}{1,3}\.$/u.test(text)) return false;
  return named >= (options.single ? 1 : 2);
}

const joiner = /\s*(?:[,;、，]|\s(?:and|AND|und|UND|et|ET|y|og|och|en|ja|ve|e|i|a|и|та|та й|і|και|و|&|\+|with|mit|avec|con|com|met|med)\s)\s*|\s*&\s*/u;
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const degree = /^(?:MS|MSc|MA|MD|MPH|RD|RDN|LD|LDN|PhD|Ph\.?D\.?|BA|BSc|BS|JD|Esq\.?|CPA|CNN|RN|DO|DDS|CPT|CSCS|LCSW|CDCES|MBA|Jr\.?|Sr\.?|II|III|IV)$/;

/** What a byline says: people in order, and the agencies among them. */
export type BylineNames = { readonly authors: readonly string[]; readonly agencies: readonly string[] };

/**
 * The people and agencies a byline names. Pieces after the names (jobs, publications, degrees) end the list.
 * With `loose`, for lines that are surely bylines, what follows a name inside a piece is cut off: `Ana Ruiz 4 min read`.
 * `Lauren Manaker MS, RDN, LD` is one person; `Minyvonne Burke and The Associated Press` is one person and AP.
 */
export function namesIn(byline: string, options: { readonly single: boolean; readonly loose?: boolean }): BylineNames {
  const authors: string[] = [];
  const agencies: string[] = [];
  for (const piece of byline.slice(0, 200).split(joiner)) {
    const text = piece.trim();
    if (text === '' || degree.test(text)) continue;
    const agency = agencyOf(text);
    if (agency !== undefined) {
      agencies.push(agency);
      continue;
    }
    const ending = agencyBehind(text);
    const plain = withoutDegrees(withoutTails(unglued(ending === undefined ? text : ending.before)));
    // Four capitals in a row are a name and a publication more often than one long name: `Ana Ruiz Daily Example`.
    const name = options.loose === true && plain !== '' && (!looksLikeName(plain, { single: options.single }) || isTooLong(plain)) ? nameAtStart(plain) : plain;
    // After the first, a single word or a piece in capitals beside one that is not is a place, a job or an organisation.
    const first = authors.length === 0 && agencies.length === 0;
    // Behind the first name a job, a place or a paper is what it looks like.
    if (!first && (namesPublication(plain) || (plain !== text && !startsWithGivenName(plain) && holdsTail(plain)))) break;
    if (!looksLikeName(name, { single: options.single && first }) || (!first && isShout(name) && !isShout(authors[0] ?? ''))) break;
    // `L’Exemple avec AFP`: a single word with its article is a paper.
    if (/^[lL][’']\S+$/.test(name)) continue;
    if (!authors.includes(name)) authors.push(name);
    if (ending !== undefined) agencies.push(ending.agency);
    if (name !== text && withoutPlace(text) !== name) break;
  }
  return { authors, agencies };
}

/** `Ana Ruiz Associated Press`: an agency's name directly behind a person's. */
function agencyBehind(text: string): { readonly before: string; readonly agency: string } | undefined {
  const tokens = text.split(/\s+/);
  for (let from = 2; from <= 3 && from < tokens.length; from++) {
    const agency = agencyOf(tokens.slice(from).join(' '));
    if (agency !== undefined) return { before: tokens.slice(0, from).join(' '), agency };
  }
  return undefined;
}

/** `Ana Ruiz in Paris`, `Ana Ruiz for The Example`: what follows the name is where, or for whom. */
function withoutPlace(text: string): string {
  const found = /\s(?:in|aus|à|for|at|of|from|para)\s(?=(?:the\s)?\p{Lu})/u.exec(text);
  return found === null || !/\s/.test(text.slice(0, found.index)) ? text : text.slice(0, found.index);
}

/** Takes jobs, places and papers off the end of a name, most telling sign first. A piece that is a name only because something was cut off must have been followed by one of these. */
function withoutTails(text: string): string {
  const plain = withoutJob(withoutPlace(text));
  const name = nameBeforeTail(plain);
  if (name === '') return '';
  return looksLikeName(name, { single: false }) ? name : plain;
}

function isTooLong(name: string): boolean {
  const tokens = name.split(/\s+/);
  return tokens.length >= 4 && startsWithGivenName(name) && !startsWithGivenName(tokens[1] ?? '') && tokens.every((token) => /^\p{Lu}\p{L}{2}/u.test(token));
}

/** The longest run of first words that is a name of two words or more; the text itself when there is none. */
function nameAtStart(text: string): string {
  const tokens = text.split(/\s+/);
  for (let length = isTooLong(text) ? 2 : Math.min(5, tokens.length - 1); length >= 2; length--) {
    const start = tokens
      .slice(0, length)
      .join(' ')
      .replace(/[,:;(]$/, '');
    if (looksLikeName(start, { single: false }) && nameToken.test(start.split(' ').at(-1) ?? '')) return start;
  }
  return text;
}

/** Converters glue what follows to a name: `Dan Jervis-BardyThe West Australian`. `MacArthur` and `DeSantis` have fewer small letters before the capital. */
function unglued(text: string): string {
  const seam = /(?<=\p{Ll}{3})\p{Lu}\p{Ll}/u.exec(text);
  return seam === null ? text : text.slice(0, seam.index);
}

function isShout(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** `Prof. Dr. Ana Ruiz` is judged as `Ana Ruiz`; the byline keeps the title. */
function withoutTitles(name: string): string {
  return name.replace(/^(?:(?:Prof|Dr|Mag|Dipl|Ing|Mr|Mrs|Ms|Sir|Dame|PD|med)\.? ){1,4}/, '');
}

function withoutDegrees(name: string): string {
  const tokens = name.split(/\s+/);
  // `Ana Ruiz Tuesday, Aug. 17`: the day of the week is the date's.
  if (tokens.length > 2 && weekday.test(tokens.at(-1) ?? '')) tokens.pop();
  while (tokens.length > 2 && degree.test(tokens.at(-1) ?? '') && !/^(?:Jr|Sr|II|III|IV)/.test(tokens.at(-1) ?? '')) tokens.pop();
  return tokens.join(' ');
}

const job =
  /\s(?:(?:senior|chief|deputy|managing|associate|assistant|general|special|staff|guest|contributing|foreign|featured|parliamentary|political|national|lead|junior|news|breaking|globe|forbes)\s|(?:editor|reporter|writer|correspondent|columnist|contributor|journalist|staff|publisher|redakteur|redakteurin|korrespondent|korrespondentin|journalistin|reporterin|skrifar)(?=\s|$)|FOX\p{L})/iu;

/** Takes a job or a publication off the end of a name: `Sam Stein Senior Politics Editor` is `Sam Stein`. */
function withoutJob(text: string): string {
  const found = job.exec(text);
  return found === null ? text : text.slice(0, found.index);
}
