/** Names of HTML elements. A tag of any other name is words in angle brackets, such as a wire's `<IBM>`. */
export const htmlNames: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code ' +
    'col colgroup command content data datalist dd del details dfn dialog dir div dl dt em embed fencedframe fieldset figcaption figure font footer form frame frameset ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu ' +
    'menuitem meta meter multicol nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ' +
    'ruby s samp script search section select shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot ' +
    'th thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
);

/** Elements before and after which a line ends: without their tags, words would run together. */
export const breakingNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu nav ol optgroup option p param pre search section select summary ' +
    'table tbody td textarea tfoot th thead title tr track ul video audio object embed canvas svg noscript listing plaintext xmp marquee'
  ).split(' '),
);

/** Elements whose content is no words of the article. */
export const wordlessNames: ReadonlySet<string> = new Set(['script', 'style']);
