import { openingWord } from './opening-word.js';

/**
 * Whole lines that open what a page puts after an article or between its paragraphs: lists of other articles, prompts, and the foot of the page.
 * General words only, never those of one site. Lower case, without the signs around them.
 */
const lists = `
most popular|most read|most viewed|most shared|most commented|most emailed|most watched|most recent|most discussed|popular|popular now|popular right now
popular posts|popular articles|popular stories|popular news|popular topics|trending|trending now|trending news|trending stories|trending topics|trending articles
trending tech topics|more trending|top stories|top news|latest|latest news|latest stories|latest articles|latest posts|latest videos|latest headlines|latest image galleries
recent posts|recent articles|recent news|recent stories|recent comments|recently posted|recently published|must read|must reads|must-read|must-reads|editor's pick
editor's picks|editors' pick|editors' picks|editor's choice|editors' choice|featured|featured stories|featured articles|featured posts|featured videos|galleries
recommended|recommended for you|recommended stories|recommended articles|recommended reading|recommended videos|suggested for you|you may also like
you might also like|you may like|you might like|you might be interested in|you may also be interested in|you might also enjoy|more stories|more news|more articles
more headlines|more like this|more to explore|more to read|more for you|more videos|more reading|more coverage|more top stories|more on this|more on this story
more on this topic|more articles like this|other stories|other news|other articles|other posts|around the web|from around the web|from around the site|from the web
from our partners|sponsored content|sponsored links|sponsored stories|promoted stories|promoted content|paid content|partner content|from our network|related
related stories|related story|related articles|related article|related news|related posts|related content|related topics|related coverage|related links|related videos
related reading|similar articles|similar posts|similar stories|explore further|explore more|keep reading|read next|read also|also read|see also|read more|read more stories
up next|next up|next article|next post|next story|next|previous post|previous article|previous story|post navigation|more by this author|more from this author
more stories from this author|more stories by this author|what's hot|hot topics|in case you missed it|don't miss|before you go|news focus|breaking news|photos|shopping
join the conversation|join the discussion|post a comment|post your comment|leave a comment|leave a reply|let us know what you think|would you like to comment on this article
main article right now|articles by category|promoted by our partners|see|more|tweets|more for you|for you|just in|best of the web|what to read next|meanwhile on the web
mehr zum thema|mehr dazu|mehr artikel|mehr nachrichten|mehr news|weitere artikel|weitere themen|weitere beiträge|weitere meldungen|weitere nachrichten|weitere inhalte
weitere news|ähnliche artikel|ähnliche beiträge|ähnliche themen|verwandte artikel|verwandte themen|verwandte beiträge|passend zum thema|zum thema|meistgelesen
meistgelesene artikel|meistgelesene|am meisten gelesen|meist gelesen|meistgesucht|beliebt|beliebte artikel|beliebte beiträge|beliebteste artikel
das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|das könnte dir auch gefallen|auch interessant|auch lesenswert
lesen sie auch|lesen sie mehr|lies auch|lies mehr|neueste artikel|neueste beiträge|neueste nachrichten|neueste kommentare|aktuelle nachrichten|aktuelle meldungen
aktuelle artikel|aktuelle beiträge|letzte kommentare|letzte beiträge|top-themen|top themen|topthemen|top-artikel|top-news|vorheriger beitrag|nächster beitrag
vorheriger artikel|nächster artikel|beitragsnavigation|schreibe einen kommentar|kommentar schreiben|kommentar verfassen|empfehlungen der redaktion|unsere empfehlungen
testberichte|newsticker|kurznachrichten|kurznachrichtenticker|mehr aus diesem ressort|mehr zu diesem thema|auch auf dieser seite
à lire aussi|lire aussi|sur le même sujet|sur le même thème|dans la même rubrique|articles liés|articles similaires|les plus lus|le plus lu|les articles les plus lus
à ne pas manquer|dernières actualités|derniers articles|vous aimerez aussi|cela pourrait vous intéresser|voir aussi|à voir aussi|nos derniers articles|les plus partagés
lo más leído|lo más visto|lo más leido|las más leídas|más leídas|más noticias|noticias relacionadas|artículos relacionados|contenido relacionado|relacionados
te puede interesar|también te puede interesar|te recomendamos|lo último|últimas noticias|lee también|leer también|lea también|temas relacionados|más de esta sección
articoli correlati|leggi anche|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|i più letti|più letti|le più lette|ultime notizie|altre notizie
ultimi articoli|mais lidas|mais lidos|as mais lidas|notícias relacionadas|artigos relacionados|relacionadas|veja também|leia também|leia mais|saiba mais
últimas notícias|principais do dia|читайте также|самое читаемое|самые читаемые|популярное|популярные новости|похожие материалы|материалы по теме|новости по теме
по теме|новости партнеров|новости партнёров|другие новости|последние новости|лента новостей|главные новости|подписывайтесь на темы|подписывайтесь на автора
читайте також|найпопулярніше|останні новини|czytaj także|czytaj też|zobacz także|zobacz też|przeczytaj także|polecane|polecane artykuły|najczęściej czytane
najpopularniejsze|najnowsze|powiązane artykuły|související|související články|nejčtenější|nejčtenější články|další články|další zprávy|mohlo by vás zajímat
čtěte také|sdílejte článek|diskuze|diskuse|läs mer|läs också|läs även|läs vidare|mest läst|mest lästa|mest lest|mest læst|relaterade artiklar|relaterat
relatert|relaterte saker|liknande artiklar|senaste nytt|siste nytt|seneste nyt|les også|les mer|læs også|fler artiklar|lees ook|lees meer|lees verder|meest gelezen
gerelateerd|gerelateerde artikelen|meer nieuws|meer over dit onderwerp|laatste nieuws|ilgili haberler|en çok okunanlar|diğer haberler|son haberler
اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|الأكثر قراءة|الاكثر قراءة|الأكثر مشاهدة|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|آخر الأخبار|اخر الاخبار
مطالب مرتبط|اخبار مرتبط|پربازدیدترین|بیشتر بخوانید|כתבות נוספות|הנקראות ביותר
関連記事|関連ニュース|関連リンク|おすすめ|おすすめ記事|おすすめの記事|あわせて読みたい|人気記事|人気記事ランキング|ランキング|アクセスランキング|最新記事|最新ニュース|新着記事
相关阅读|相关新闻|相关文章|推荐阅读|热门文章|热门新闻|最新文章|延伸阅读|猜你喜欢|相關新聞|相關文章|延伸閱讀|熱門文章|熱門新聞
관련기사|관련 기사|인기기사|많이 본 뉴스|최신기사|최신 뉴스|यह भी पढ़ें|ये भी पढ़ें|संबंधित खबरें|baca juga|artikel terkait|berita terkait|berita terpopuler|terpopuler
tin liên quan|xem thêm|đọc thêm|tin mới|διαβάστε επίσης|σχετικά άρθρα|kapcsolódó cikkek|legolvasottabb|citește și|articole similare|cele mai citite|lue myös|luetuimmat`;

const foot = `
about|about us|about the site|contact|contact us|privacy policy|privacy|privacy notice|privacy & cookies|terms of use|terms of service|terms|terms and conditions
terms & conditions|cookie policy|cookie settings|sitemap|site map|quick links|quicklinks|categories|archives|archive|masthead|advertise|advertise with us|careers|jobs
help|faq|support|legal|press|newsletter|newsletters|our newsletters|subscribe|subscribe today|subscriptions|follow us|follow us on|connect with us|stay connected
return to top|back to top|scroll up|scroll to top|your privacy choices|accessibility|editorial guidelines|ethics policy|our company|work with us|donate|services|login
log in|sign in|sign up|register|my account|shop|store|rss|podcasts|products|partners|get our newsletter|share this page|legal notices|corrections|feedback
impressum|datenschutz|datenschutzerklärung|kontakt|über uns|nutzungsbedingungen|agb|agbs|mediadaten|cookie-einstellungen|karriere|newsletter abonnieren|folgen sie uns
folgen sie uns auf|folge uns|seitenanfang|zur startseite|nach oben|zum seitenanfang|abo|kundenservice|werbung|produkte|partner|unser team
mentions légales|politique de confidentialité|contactez-nous|nous contacter|suivez-nous|qui sommes-nous|qui sommes-nous ?|plan du site|partager cet article|s'abonner
quiénes somos|aviso legal|política de privacidad|política de cookies|contacto|síguenos|suscríbete|suscripciones|mostrar comentarios|mapa del sitio|publicidad
chi siamo|contatti|informativa sulla privacy|note legali|seguici|pubblicità|abbonati|quem somos|política de privacidade|termos de uso|fale conosco|siga-nos
compartilhe|envie sua notícia|assine|контакты|о проекте|о нас|реклама|редакция|политика конфиденциальности|поделиться|правила|контакти|про нас
polityka prywatności|regulamin|o nas|redakcja|udostępnij|reklama|kontakty|o nás|inzerce|om oss|om os|kontakta oss|kontakt oss|kontakt os|personvern|integritetspolicy
over ons|privacybeleid|adverteren|künye|gizlilik politikası|hakkımızda|iletişim|من نحن|اتصل بنا|سياسة الخصوصية|شروط الاستخدام|تماس با ما|درباره ما
お問い合わせ|プライバシーポリシー|利用規約|運営会社|会社概要|联系我们|关于我们|隐私政策|聯絡我們|關於我們|회사소개|개인정보처리방침|이용약관|tentang kami|hubungi kami|liên hệ`;

/** Openings that a name follows: `More from the Tern Bay Courier`. */
const openings =
  /^(?:more (?:from|on|in|by|stories (?:from|in|on)|[a-z]{2,20} news)|most (?:read|viewed|popular|shared) (?:in|on|all)|latest (?:in|from|on|news)|trending (?:in|on)|popular (?:in|on)|top stories (?:in|from)|best of|view all stories in|news focus|recommended (?:by|from)|get even more from|mehr (?:aus|von) |meistgelesen in|mais lidas em|lo más leído en|les plus lus|read more articles by|watch now)\b.{0,50}$/u;

const listMarks = setOf(lists);
const footMarks = setOf(foot);
const longestMark = 70;
const openers = new Set([
  ...[...listMarks, ...footMarks].map(openingWord),
  ...'more most latest trending popular top best view news recommended get mehr meistgelesen mais lo les read watch'.split(' '),
]);

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/[|\n]/).filter((word) => word !== ''));
}

/**
 * What a line opens when all of it is such a mark: `list` for other articles and prompts, `foot` for the foot of the page; nothing otherwise.
 * `text` is the shown text of one line: `Related stories:` is a `list`, `Related stories were told` is none.
 */
export function pageMarkOf(text: string): 'list' | 'foot' | undefined {
  // `More in the report.` is a sentence.
  if (text.length > longestMark || /[^.]\.$/.test(text) || !openers.has(openingWord(text))) return undefined;
  const bare = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+|(?:[^\p{L}\p{N}\p{M}]|\(\d{1,5}\)$)+$/gu, '');
  if (bare === '') return undefined;
  if (listMarks.has(bare) || openings.test(bare)) return 'list';
  return footMarks.has(bare) ? 'foot' : undefined;
}
