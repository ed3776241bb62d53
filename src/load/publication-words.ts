/** Words that names of newspapers and magazines end with, in many languages: `The Wharram Gazette`, `Lindauer Nachrichten`, `Le Petit Courrier`. */
const last = new Set(
  'gazette times post herald news newspaper journal tribune chronicle courier examiner observer guardian telegraph dispatch mercury argus echo mail mirror star sun globe inquirer enquirer register republic independent ledger sentinel monitor bulletin reporter advertiser advocate record review digest magazine weekly daily evening press standard leader citizen express bee democrat banner beacon messenger voice eagle union argus intelligencer spectator recorder bugle broadcasting radio television tv zeitung blatt tageblatt wochenblatt volksblatt anzeiger nachrichten bote kurier rundschau presse post merkur allgemeine tagespost abendzeitung stimme magazin rundfunk journal courrier dépêche gazette quotidien hebdo tribune progrès voix matin soir écho nouvelles dépêches républicain journaal krant dagblad nieuwsblad courant nieuws volkskrant bladet avisen avis tidning tidningen tidende dagblad dagbladet tidningen nyheter posten lehti sanomat uutiset noviny listy deník dziennik gazeta kurier hírlap újság lap ziarul ziar gazetesi haber vesti novine газета вестник новости известия ведомости правда вечер время труд часопис новини εφημερίδα νέα βήμα diario periódico prensa noticias tribuna heraldo correo gaceta semanario jornal notícias gazeta folha giornale corriere gazzetta quotidiano notizie messaggero mattino stampa gazzettino'.split(
    ' ',
  ),
);
/** Words that such names begin with in Romance languages: `Diario de Ávila`, `Corriere delle Valli`, `Le Courrier de l'Ouest`. */
const first =
  /^(?:(?:el|la|le|les|il|lo|o|l['’])\s?)?(?:diario|periódico|heraldo|correo|gaceta|noticias|prensa|jornal|diário|correio|gazeta|folha|notícias|corriere|giornale|gazzetta|messaggero|eco|voce|courrier|journal|gazette|dépêche|écho|voix|quotidien|nouvelles|ziarul|gazeta|kurier|газета|вестник|radio|rádio|televisión)\s\p{L}/iu;

/** Whether a name of two words or more calls itself a newspaper, a magazine or a station. */
export function namesPublication(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  const end = words.at(-1) ?? '';
  if (words.length === 1) return /(?:zeitung|blatt|nachrichten|anzeiger|rundschau|bladet|posten|tidningen|sanomat|krant)$/.test(end) && end.length > 8;
  return last.has(end) || first.test(name);
}
