/** Words that parts of a paper, menus and labels above headlines are made of, in many languages. */
const words = new Set(
  (
    'a all up next redaktion redaction rédaction redacción redazione staff team editorial newsroom america american analysis and arts asia at audio auto autos big blog blogs books breaking briefing business celebrity cars cities city climate columnists columns comment commentary community consumer courts crime culture current cycling daily education election elections energy entertainment environment europe events exclusive explainer explained fashion feature featured features film finance food football for gaming government guides health highlights history home homepage in insider international interview interviews investigations investigative latest law life lifestyle live local longform magazine main markets media metro money more most movies music nation national nature news newsletter nfl nba nhl now of on opinion opinions our photos podcast podcasts police politics popular press read recipes regional religion report reports research reviews review science social society special spotlight sport sports stories story style tech technology television the top travel trending trends tv uk updates us usa video videos view watch weather weekend women work world ' +
    'aktuell aktuelles ausland blaulicht deutschland das der die ende feuilleton gesellschaft gesundheit ihre inland kommentar kultur leben lokales medien meinung mehr nachrichten neueste neues panorama politik ratgeber region regionales reise ressort schlagzeilen schweiz österreich sportnachrichten stadt startseite themen thema topnews und unterhaltung vermischtes welt wirtschaft wissen wissenschaft ' +
    'accueil actualité actualités à la une culture débats économie en continu faits divers idées international le les monde opinions planète politique régions santé sciences société sport sports tribunes ' +
    'actualidad ciencia cultura de deportes economía el españa gente inicio internacional la las los mundo nacional noticias opinión política portada salud sociedad sucesos tecnología última últimas ' +
    'attualità cronaca cronache cultura economia esteri interni notizie politica salute scienza società spettacoli sport tecnologia ultima ultime ultimora brasil cidades ciência cotidiano destaque destaques economia esporte esportes mundo notícias política saúde últimas vida ' +
    'binnenland buitenland economie nieuws regio sport wetenschap ekonomi inrikes kultur ledare nyheter utrikes debatt sporten indland udland nyheder innenriks utenriks kotimaa ulkomaat uutiset talous urheilu wiadomości kraj świat gospodarka kultura polska domácí zprávy svět ekonomika gündem haberler spor dünya ekonomi новости политика экономика общество спорт мир культура происшествия россия в новини україна світ ニュース 社会 政治 経済 国際 スポーツ 新闻 国际 社会 财经 뉴스 정치 경제 사회 أخبار سياسة اقتصاد رياضة العالم ثقافة محليات اخبار'
  ).split(' '),
);

/** Whether a short line is made of nothing but such words: `Breaking News`, `Politik`, `Faits divers`, `Top Stories`. */
export function isSectionName(text: string): boolean {
  if (text.length > 40) return false;
  const parts = text.toLowerCase().match(/[\p{L}\p{M}]+/gu);
  return parts !== null && parts.length <= 4 && !/\d/.test(text) && parts.every((part) => words.has(part));
}
