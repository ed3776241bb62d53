/**
 * Phrases that open a byline by themselves, in small letters: prepositions, and what people write before them. A name must follow, on the
 * same line or the next.
 */
const prepositions = 'by von par por door av af przez od di da oleh írta napsal napsala yazan מאת بقلم كتب كتبت โดย'.split(' ');
const works =
  'written,posted,published,reported,compiled,story,words,article,review,analysis,opinion,commentary,comment,column,essay,editorial,feature,profile,interview,text,text and photos,text and pictures,words and photos,words and pictures,story and photos,report,reporting,guest post,guest column,un texte,texte,texte et photos,écrit,rédigé,publié,signé,un article,un reportage,une enquête,une analyse,une chronique,une tribune,un récit,propos recueillis,entretien réalisé,entretien mené,chronique,analyse,tribune,reportage,enquête,récit,erstellt,verfasst,geschrieben,veröffentlicht,aufgezeichnet,ein beitrag,ein artikel,ein bericht,ein gastbeitrag,ein gastkommentar,ein text,ein essay,ein interview,ein kommentar,ein porträt,eine analyse,eine kolumne,eine glosse,eine kritik,eine rezension,eine reportage,eine einordnung,eine recherche,beitrag,gastbeitrag,gastkommentar,kommentar,kolumne,glosse,rezension,essay,leitartikel,porträt,publicado,publicada,escrito,escrita,redactado,elaborado,un artículo,un texto,un reportaje,una crónica,una entrevista,crónica,entrevista,análisis,opinión,columna,reportaje,artículo,reportagem,uma reportagem,um artigo,artigo,análise,opinião,crônica,texto,texto e fotos,scritto,pubblicato,a cura,articolo,testo,un articolo,un commento,commento,analisi,intervista,editoriale,geschreven,een artikel,een column,een analyse,tekst,tekst en foto’s,skriven,skrevet,en artikel,en kommentar,en analyse,et debatindlæg,debattinnlegg,krönika,krönika skriven,kronikk,kirjoittanut,napisane,opracowanie,scris,un articol,ditulis,dilaporkan'.split(
    ',',
  );
const joins = 'by|von|par|de|por|da|di|door|av|af|przez|oleh';

/** Words for the author or the text. They are everyday words too, so they open a byline only with a colon behind them. */
const labels =
  'text,texte,texto,testo,tekst,tekstas,teksti,текст,words,story,interview,reporter,reporters,reported by,journalist,journaliste,journalista,periodista,giornalista,redakteur,redakteurin,redaktør,toimittaja,kirjoittaja,muhabir,haber,de,da,od,protokoll,aufgezeichnet,gespräch,bericht,interview und text,text und fotos,text und foto,text und bild,text und bilder,texte et photos,texto y fotos,texto e fotos,testo e foto,tekst en foto,tekst og foto,text och foto,words and pictures,words and photos,texto y foto,opracował,opracowała,oprac,autor,autora,autores,autorin,autor/in,autor:in,autorka,autori,autoři,author,authors,author of the article,auteur,auteure,auteurs,autore,autrice,yazar,yazan,szerző,författare,skribent,forfatter,penulis,tác giả,συντάκτης,κείμενο,автор,авторы,автори,автор текста,автор статьи,корреспондент,журналист,подготовил,подготовила,الكاتب,إعداد,نویسنده,گزارش,כתב,लेखक,ผู้เขียน'.split(
    ',',
  );
/** Labels that also stand alone on their line, with the names below. */
const alone = /^(?:aut|auth|автор|szerző|penulis|forfatter|författare)/iu;

const phrase = (words: readonly string[]): string => words.map((word) => word.replace(/[ :/]/g, (sign) => (sign === ' ' ? '\\s{1,3}' : sign))).join('|');
const stop = '(?:\\s?[:：]\\s?|\\s|$)';
/** `Notre envoyée spéciale à Rome, Ana Ruiz`, `Von unserem Korrespondenten Tom Weber`, `Das Interview führte Ana Ruiz`, `oprac. Jan Nowak`. */
const ours =
  /^(?:(?:[Dd]e|[Pp]ar|[Dd]al|[Dd]alla|[Bb]y|[Ff]rom|[Vv]an|[Dd]oor|[Pp]or|[Dd]el?) )?(?:[Nn]otre|[Nn]ostr[oa]|[Oo]ur|[Oo]nze|[Nn]uestr[oa]|[Nn]oss[oa])(?: [\p{Ll}-]{3,20}){1,3}(?: (?:à|in|en|em|a|i) \p{Lu}[\p{L}-]{1,30})?,? (?=\p{Lu}\p{L})|^(?:[Vv]on )?[Uu]nser(?:em|er) (?:Redakteur|Korrespondent|Mitarbeiter|Reporter|Autor)\p{Ll}{0,4},? (?=\p{Lu})|^(?:Das (?:Interview|Gespräch) führten?|Aus \p{Lu}[\p{L}-]{1,30} berichtet|Es berichtet|[Oo]prac\.|[Oo]pr\.)\s?:? (?=\p{Lu})/u;
// French and Spanish name the person asked behind `interview de`.
const opening = new RegExp(`^(?!(?:interview|entrevista|profile) de )(?:(?:${phrase(works)})\\s{1,3}(?:${joins})|${phrase(prepositions)})${stop}`, 'iu');
const labelled = new RegExp(`^(?:${phrase(labels)})(?:\\s?[:：]\\s?|$)`, 'iu');
/** `文／山田太郎`, `記者：王小明`, `取材・文 山田太郎`. */
const farEasternMark = /^(?:著者|取材・文|文・写真|取材|文|本报记者|本報記者|記者|记者|作者|執筆|撰文|編輯|글|기자)\s?(?:[:：／/|｜・]|\s(?=\S))\s?/u;
/** `홍길동 기자`, `王小明 記者`: the mark behind a short name. */
const farEasternTail = /^([\u3400-\u9fff\uac00-\ud7af]{2,5})\s?(?:기자|特派員|記者|记者)(?:\s\S{1,40}@\S{3,40})?$/u;

const firstWord = /^[\p{L}\p{M}]+/u;
const farEastern = /^[\u3400-\u9fff\uac00-\ud7af]/;
/** The first words of all of these: any other line is let through after one look. */
const markWords = new Set(
  [
    ...prepositions,
    ...works,
    ...labels,
    ...'notre unserem unserer nostro nostra our onze nuestro nuestra nosso nossa dal dalla from van do das aus es oprac opr'.split(' '),
  ].map((words) => firstWord.exec(words)?.[0] ?? words),
);

/**
 * What stands after the words that open a byline (`By`, `Von`, `Par`, `Written by`, `Автор:`, `文／` ...), or nothing when the line does not open
 * like one. An empty text means that the names are on the next line.
 *
 *     By [Reuters](#)      von David Straub, MDR      Author: Gàbor Muniér
 *     ^^                   ^^^                        ^^^^^^^
 */
export function afterBylineMark(text: string): string | undefined {
  if (text.charCodeAt(0) >= 0x3400 && farEastern.test(text)) return afterFarEastern(text);
  const first = firstWordOf(text);
  if (!markWords.has(first.toLowerCase()) && !first.startsWith('By')) return undefined;
  const found = opening.exec(text) ?? ours.exec(text);
  if (found !== null) return text.slice(found[0].length).trim();
  const label = labelled.exec(text);
  if (label !== null) {
    const rest = text.slice(label[0].length).trim();
    return rest === '' && !/[:：]/.test(label[0]) && !alone.test(text) ? undefined : rest;
  }
  // Converters glue the mark to the name: `ByYi-Jin Yu`.
  const glued = /^By(?=\p{Lu}\p{Ll})/u.exec(text);
  return glued === null ? undefined : text.slice(glued[0].length).trim();
}

/** The letters a line begins with; English ones are told without a pattern, in a tenth of the time. */
function firstWordOf(text: string): string {
  let end = 0;
  let code = text.charCodeAt(0);
  while ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) code = text.charCodeAt(++end);
  return code >= 0x80 ? (firstWord.exec(text)?.[0] ?? '') : text.slice(0, end);
}

function afterFarEastern(text: string): string | undefined {
  const found = farEasternMark.exec(text);
  if (found !== null) return text.slice(found[0].length).trim();
  return text.length > 60 ? undefined : farEasternTail.exec(text)?.[1];
}
