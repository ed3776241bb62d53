import { openingWord } from './opening-word.js';

/**
 * Whole lines that only a page's buttons and prompts say, whatever the site. They are looked for after the headline is known, so that they cannot
 * change which line is it. Lower case, without the signs around them.
 */
const widgets = setOf(`
full document|up next|advertiser content|instagram content|twitter content|facebook content|tiktok content|youtube content|this content can also be viewed on the site it originates from
this content can also be viewed on the site it originates from.|click to save this article|you'll be asked to sign into your forbes account|got it|ok|okay|loading|loading comments
load comments|view comments|hide comments|show comments|copy url|url is copied|link copied|copied|copy link to this page|font size|listen|listen to article|listen to this article
play|pause|play video|pause video|watch video|mute|unmute|fullscreen|enter fullscreen|exit fullscreen|close modal|close menu|open menu|open search|toggle navigation
toggle menu|back|previous|prev|reply|replies|like|likes|upvote|downvote|report|report abuse|flag as inappropriate|notify me of new posts by email|comment share|comment
comments|submit|submit comment|submit a correction|suggest a correction|submit a tip|report a correction|report an error|report a typo|cancel reply|not now|turn on
not now turn on|continue|please enter a valid email address|please enter valid email address to continue|please enter email address to continue|thank you for subscribing
thanks for subscribing|add us on google|make us preferred on google|share options|all sharing options|share all sharing options|share with|share this with|show all|print this page
share this gallery|share this video|share via|more options|more actions|view gallery|view all|see all|see more|see more...|expand image|enlarge this image|enlarge image|zoom
toggle caption|hide caption|view image in fullscreen|text size|editors' notes|login to comment|log in to comment|sign in to comment|you must be logged in to post a comment
post comment|add a comment|write a comment|be the first to comment|be the first to know|support independent journalism|donate now|subscribe now|start your free trial|already a subscriber
already a subscriber? log in|already a subscriber? sign in|filed under|leave blank|scroll up|scroll down|skip advertisement|skip ad|story continues|continue reading below
continue reading the main story|supported by|from our sponsors|do not sell my personal information|do not sell or share my personal information|manage consent|cookie consent
your name|your email|your e-mail|your website|your comment|name|email|e-mail|website|required fields are marked|save my name, email, and website in this browser for the next time i comment
teilen|drucken|artikel drucken|artikel teilen|merken|artikel merken|vorlesen|artikel anhören|kommentieren|kommentare anzeigen|zum artikel|zur bildergalerie|bildergalerie|bildstrecke
mehr erfahren|jetzt lesen|zurück|weiter|schließen|link kopieren|link kopiert|per mail|per e-mail|e-mail senden|auf facebook teilen|auf twitter teilen|auf x teilen|senden
externer inhalt|zu hauptinhalt springen|nach oben|seite drucken|anzeige melden|inhalt anzeigen|jetzt kostenlos testen|jetzt abonnieren|jetzt registrieren|kommentar abschicken
partager|imprimer|commenter|enregistrer|écouter|écouter l'article|fermer|suivant|précédent|réagir|copier le lien|compartir|imprimir|comentar|guardar|escuchar|cerrar|siguiente
anterior|ver más artículos|ver comentarios|copiar enlace|condividi|stampa|commenta|salva|ascolta|chiudi|compartilhar|copiar link|ouvir o texto|diminuir fonte|aumentar fonte
voltar|fechar|próximo|comente|entrar|buscar|выйти из полноэкранного режима|развернуть на весь экран|поделиться|закрыть|распечатать|комментировать|скопировать ссылку
udostępnij|drukuj|skomentuj|zamknij|sdílet|tisknout|zavřít|dela|del|skriv ut|spara|lagre|lukk|stäng|kommentera|delen|afdrukken|bewaren|sluiten|reageer|paylaş|yazdır|kaydet
مشاركة|شارك|طباعة|إغلاق|حفظ|نسخ الرابط|اشتراك|共有|印刷|保存|閉じる|ツイート|シェアする|ブックマーク|分享|打印|收藏|关闭|關閉|공유|인쇄|닫기|스크랩|글자크기`);

/** Openings of prompts that run on for a line. */
const prompts =
  /^(?:to view this video please enable javascript|you are using an outdated browser|please upgrade your browser|this site (?:is protected by recaptcha|uses cookies)|by (?:submitting|signing up|subscribing|clicking|providing|entering) .{0,40}you (?:agree|consent|accept|acknowledge)|please read our comment policy|sign (?:up|in) (?:to|for|with|\(it)|got a (?:story|tip)\? |follow .{2,40} on (?:twitter|facebook|instagram|x)\b|for more (?:stories|news) like this|want more updates|get (?:top|the latest|more) (?:stories|news|updates)|stop the censors|enjoying this article|thanks for reading|thank you for reading|get the latest news from|share this (?:on|article via|story via)|share all sharing options|share (?:article )?(?:on|to|by|via) (?:facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|email|e-mail|sms|messenger|flipboard)|we've detected unusual|please enable (?:javascript|cookies)|your browser does not support|chcete-li článek poslouchat|um (?:diesen|den) artikel (?:zu hören|vorlesen)|dieser artikel ist (?:nur )?für abonnenten|bitte (?:aktivieren|erlauben) sie (?:javascript|cookies)|just \p{Sc}?r?\d[\d.]* for (?:the )?(?:first|your)|spam robots, please|notify me of follow|save my name, email|your email address will not be published|das könnte sie auch|share on|this document is subject to copyright|except where otherwise noted, content)/u;
/** Counts of a widget: `560 Comments`, `1.3k Reactions`, `0 Likes, Comments & Shares`. */
const counts =
  /^(?:\d[\d.,]{0,6} ?[km]? ?(?:shares?|reactions?|likes?|views?|replies|comments?|kommentare?|commentaires?|comentarios?|commenti|retweets?|votes?|kommentarer|reakcí|komentarzy|комментари\p{L}{1,2}|shares? (?:on|via) .{1,20}|likes, comments & shares)|(?:comments?|kommentare?|upvote|views?|shares?|likes?) ?[(:]? ?\d[\d.,]{0,6}[km]?\)?)$/u;

/** The first words of all prompts above. */
const promptOpeners =
  'to you please this by sign got follow for want get stop enjoying thanks thank share we your chcete um dieser bitte just spam notify save das except';
const openers = new Set([...promptOpeners.split(' '), ...[...widgets].map(openingWord)]);
const countOpeners = new Set('comment comments kommentar kommentare upvote view views share shares like likes'.split(' '));

const longestWidget = 400;

/** True when all of a line is a button or prompt of the page around an article. `text` is the shown text of one line. */
export function isPageWidget(text: string): boolean {
  if (text.length > longestWidget) return false;
  if (text.length <= 40 && isCount(text)) return true;
  if (!openers.has(openingWord(text))) return false;
  const bare = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M})]+$/gu, '');
  return (bare.length <= 75 && widgets.has(bare)) || prompts.test(bare);
}

/** True for a line whose first word opens some prompt. */
export function mayOpenWidget(text: string): boolean {
  return openers.has(openingWord(text));
}

function isCount(text: string): boolean {
  const code = text.charCodeAt(0);
  return ((code >= 0x30 && code <= 0x39) || countOpeners.has(openingWord(text))) && counts.test(text.toLowerCase());
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/[|\n]/).filter((word) => word !== ''));
}
