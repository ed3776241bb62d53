/**
 * The words that open a byline, in the languages of the set: `By`, `Von`, `Par`, `Por`, `Di`, `Av`, `Автор`, `著者：`, `Text:`, `Written by`.
 *
 *     By [Reuters](#)      von David Straub, MDR      Author: Gàbor Muniér
 *     ^^                   ^^^                        ^^^^^^^
 */
const opener =
  /^(?:(?:(?:written|posted|reported|story|words|article|review|analysis|opinion|interview|text|un texte|texte|propos recueillis|erstellt|publicado|escrito|scritto|geschreven|skriven|skrevet|kirjoittanut|verfasst|ein gastbeitrag|eine analyse|ein kommentar|ein interview|eine kolumne|aufgezeichnet)\s{1,3}(?:by|von|par|de|por|da|di|door|av|af)\b|by|von|par|por|door|av|af|przez|od|autor(?:\/in|in|es|a)?|authors?(?: of the article)?|auteurs?|autore|autori|yazar|text|texte|texto|testo|tekst|автор(?:ы)?|текст|interview|reporter|reporting by|di|da|de|شاهد|كتب|بقلم|الكاتب)(?:\s?:\s?|\s|$)|(?:著者|文|記者|作者|取材|執筆|撰文|기자)\s?[:：／/]\s?)/iu;

/** Those that are common words of running text: they open a byline only with a capital or a colon, or when the line is short and holds a name. */
const colonNeeded = /^(?:text|texte|texto|testo|tekst|текст|interview|reporter|de|da|di|od|autor|author|authors|auteur|auteurs|autore|autori)$/iu;

const firstWord = /^\p{L}+/u;
const farEastern = /^[\u3400-\u9fff\uac00-\ud7af]/;
/** The first words of all openers: any other line is let through after one look. */
const markWords = new Set(
  'written posted reported story words article review analysis opinion interview text un texte propos erstellt publicado escrito scritto geschreven skriven skrevet kirjoittanut verfasst ein eine aufgezeichnet by von par por door av af przez od autor autores autora autorin author authors auteur auteurs autore autori yazar texto testo tekst автор авторы текст reporter reporting di da de شاهد كتب بقلم الكاتب'.split(
    ' ',
  ),
);

/** What stands after the words that open a byline, or nothing when the line does not open like one. An empty text means that the names are on the next line. */
export function afterBylineMark(text: string): string | undefined {
  const first = firstWord.exec(text)?.[0] ?? '';
  if (!markWords.has(first.toLowerCase()) && !first.startsWith('By') && !farEastern.test(first)) return undefined;
  const found = opener.exec(text);
  if (found === null) {
    // Converters glue the mark to the name: `ByYi-Jin Yu`.
    const glued = /^By(?=\p{Lu}\p{Ll})/u.exec(text);
    return glued === null ? undefined : text.slice(glued[0].length).trim();
  }
  const mark = found[0].replace(/[\s:：／/]+$/u, '');
  const rest = text.slice(found[0].length).trim();
  if (colonNeeded.test(mark) && !/[:：／/]/.test(found[0]) && !(rest === '' && /^aut|^auth/i.test(mark)) && !/^(?:di|da)$/i.test(mark)) return undefined;
  return rest;
}
