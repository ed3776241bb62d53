/** Wire agencies: the name we show, and every spelling under which bylines and datelines carry it. Facts only. */
const agencies: readonly (readonly [name: string, ...spellings: readonly string[]])[] = [
  ['Reuters', 'Reuter', 'Thomson Reuters', 'Рейтер', 'رويترز'],
  ['AP', 'Associated Press', 'The Associated Press', 'AP News', 'A.P.'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse', 'France-Presse', 'أ ف ب'],
  ['dpa', 'Deutsche Presse-Agentur', 'dpa International'],
  ['TASS', 'ITAR-TASS', 'ТАСС'],
  ['RIA Novosti', 'RIA', 'РИА Новости'],
  ['Interfax', 'Интерфакс'],
  ['Xinhua', 'Xinhua News Agency', '新华社', '新華社'],
  ['Kyodo', 'Kyodo News', '共同通信', '共同'],
  ['Jiji Press', 'Jiji', '時事通信', '時事'],
  ['Yonhap', 'Yonhap News Agency', 'Yonhap News', '연합뉴스'],
  ['UPI', 'United Press International'],
  ['EFE', 'Agencia EFE', 'Agencias EFE'],
  ['Europa Press'],
  ['ANSA', 'Ansa'],
  ['Adnkronos'],
  ['APA', 'Austria Presse Agentur'],
  ['Keystone-SDA', 'SDA', 'ATS', 'Keystone-ATS'],
  ['SID', 'Sport-Informations-Dienst'],
  ['epd', 'Evangelischer Pressedienst'],
  ['KNA', 'Katholische Nachrichten-Agentur'],
  ['Kathpress', 'kathpress'],
  ['ddp', 'dapd'],
  ['Belga'],
  ['ANP'],
  ['TT', 'TT Nyhetsbyrån'],
  ['NTB'],
  ['Ritzau'],
  ['STT', 'Lehtikuva'],
  ['PAP', 'Polska Agencja Prasowa'],
  ['ČTK', 'CTK'],
  ['TASR'],
  ['MTI'],
  ['Lusa', 'Agência Lusa'],
  ['Agência Brasil'],
  ['Estadão Conteúdo'],
  ['Télam', 'Telam'],
  ['Notimex'],
  ['PTI', 'Press Trust of India'],
  ['ANI'],
  ['IANS', 'Indo-Asian News Service'],
  ['AAP', 'Australian Associated Press'],
  ['PA Media', 'Press Association', 'PA'],
  ['The Canadian Press', 'Canadian Press', 'La Presse canadienne'],
  ['Anadolu Agency', 'AA', 'Anadolu', 'Anadolu Ajansı'],
  ['DHA', 'Demirören Haber Ajansı'],
  ['IRNA'],
  ['ISNA'],
  ['Fars', 'Fars News Agency'],
  ['SANA'],
  ['WAM'],
  ['SPA', 'Saudi Press Agency'],
  ['QNA'],
  ['KUNA'],
  ['MENA', 'Middle East News Agency'],
  ['NNA'],
  ['Petra'],
  ['Antara'],
  ['Bernama'],
  ['VNA'],
  ['KCNA'],
  ['CNA', 'Central News Agency'],
  ['Ukrinform', 'Укринформ', 'Укрінформ'],
  ['UNIAN', 'УНИАН', 'УНІАН'],
  ['BelTA', 'БЕЛТА'],
  ['Bloomberg', 'Bloomberg News'],
  ['Dow Jones', 'Dow Jones Newswires'],
  ['Inter Press Service', 'IPS'],
  ['States News Service'],
  ['Tribune News Service', 'TNS'],
  ['PR Newswire'],
  ['Business Wire'],
  ['GlobeNewswire'],
];

const bySpelling = new Map<string, string>();
for (const [name, ...spellings] of agencies) for (const spelling of [name, ...spellings]) bySpelling.set(fold(spelling), name);

/** A name that says what it is, in the table or not: `Tanjug News Agency`. */
const saysSo = /^(?:\p{Lu}[\p{L}\p{M}]{1,15}[ -]){1,3}(?:News|Press) Agency$/u;

/** The agency a piece of a byline, dateline or tail names, if all of it is one: `The Associated Press` is `AP`. Case counts only for names of up to four letters, where `Aa` or `pa` are words. */
export function agencyOf(text: string): string | undefined {
  const bare = text.trim().replace(/[.,;:]$/, '');
  if (bare.length < 2 || bare.length > 40) return undefined;
  const name = bySpelling.get(fold(bare));
  if (name === undefined) return saysSo.test(bare) ? bare : undefined;
  return bare.length <= 4 && bare !== name && bare !== bare.toUpperCase() ? undefined : name;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, ' ');
}
