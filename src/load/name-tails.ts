import { agencyOf } from './agencies.js';
import { startsWithGivenName } from './given-names.js';
import { namesPublication } from './publication-words.js';

/** What people are at a newspaper, what they write about, what buttons stand beside a name, and where from: words that follow a name on its line. */
const tails = new Set(
  (
    'a about accident ads affiliate afternoon agriculture ai all analyst analysis anchor announcer app arts assistant associate at audience author automotive award back beat bio blogger book books box breaking bureau business by campus capitol car cars celebrity ceo checked chief city climate co-founder co-host coach college columnist comment commentary commentator comments commerce communications community composite consumer content contributing contributor contributors copy copyeditor correspondent correspondents courts creator crime critic crypto culture curator daily data database deals democracy deputy design desk developer development digital director dr economics economist economy edited editor editor-at-large editor-in-chief editorial editors education email emeritus engagement entertainment entrepreneur environment environmental evening events evergreen exclusive executive explainers explains expert fact fact-checked family fashion featured features fellow film filmmaker finance financial fitness follow food football for foreign former founder freelance freelancer from full gaming gardening gear general globe golf government graduate graphics guest guide head health healthcare heritage higher historian history hockey home host housing human im impact in-depth independent industry influencer insider intern international investigations investigative investing investment investor is jobs journalism journalist judicial junior justice last latest law lead lecturer legal leader library licensed life lifestyle listen live local magazine mail main managing manager marketing markets media medical medically metro meteorologist military mirror mobile money more morning motoring movie movies multimedia municipal music narrated national network networks news newsletter newsletters newsroom newsweek night novelist nutrition nutritionist obituaries obituary official on online opinion outdoor outdoors paper parenting partner partnerships personal phd photo photographer photographs photography photojournalist photos physician pictures podcast podcaster police policy political politics posted premium presenter president principal print producer product professor profile programme property psychologist published publisher radio read real recipe recipes regional registered religion report reporter reporters reporting research researcher restaurant retail review reviewed royal reviewer reviews save scholar science screenwriter scriptwriter section security see senior series service services share shopping showbiz site social society software space special specialist sponsored sports sportswriter staff state statehouse story strategist streaming stringer student subscribe supervisor syndicated team tech technologist technology television tennis the theater theatre therapist trainee transport transportation travel trending trends tribune twitter tv uk university updated us usa v vice video videographer videojournalist view visual volunteer war watch weather web website weekend wellness west-coast what wire with words work world writer writers writes written x youth ' +
    // German, French, Spanish, Portuguese, Italian, Dutch, the Nordic languages, Polish and Russian.
    'agentur aktualisiert am aus autor autorin berichtet bildredaktion chefredakteur chefredakteurin chefreporter chefreporterin chefkorrespondent fotograf fotografin freie freier freelancerin gastautor gastautorin hauptstadtbüro hauptstadtkorrespondent herausgeber ist journalistin kolumnist kolumnistin kommentator korrespondent korrespondentin leiter leiterin leitende lesezeit lokalredaktion lokalredakteur nachrichtenagentur newsdesk onlineredaktion onlineredakteur politikredaktion politikredakteur politikredakteurin praktikant praktikantin redakteur redakteurin redaktion redaktionsleiter redaktor redaktorin reporterin ressortleiter ressortleiterin sportredakteur sportredaktion stellvertretende stellvertretender veröffentlicht volontär volontärin von wirtschaftsredakteur zum zur chef cheffe chroniqueur chroniqueuse chronique correspondant correspondante éditorialiste envoyé envoyée grand journaliste pigiste publié rédacteur rédaction rédactrice reportage actualizado columnista corresponsal colaborador colaboradora directora directora enviada enviado especial jefa jefe meteoróloga meteorólogo periodista politólogo profesor profesora publicado redacción redactor redactora reportera reportero colunista correspondente editora enviado jornalista redação redator redatora repórter caporedattore corrispondente direttore editorialista giornalista inviata inviato opinionista redattore redattrice redazione chefredacteur correspondente columniste redacteur redactie verslaggeefster verslaggever chefredaktör debattinlägg krönikör ledarskribent politisk redaktion redaktör redaktionschef reporterchef redaktør kommentatorn nyhedschef journalistikk nyhetssjef kulturredaktør debattredaktør päätoimittaja toimittaja toimitus uutispäällikkö dziennikarka dziennikarz publicysta redakcja redaktorka redaktor reporterka редактор корреспондент обозреватель журналист специальный собственный'
  ).split(' '),
);
/** Places that reporters write from, as they stand behind names. */
const places = new Set(
  'amsterdam ankara athen athens barcelona beijing beirut bengaluru berlin bern bogotá bonn brussels brüssel bruxelles budapest cairo canberra chicago copenhagen delhi dublin düsseldorf erfurt frankfurt geneva genf genève hamburg hannover helsinki islamabad istanbul jakarta jerusalem johannesburg kiev köln kyiv lagos leipzig lima lisboa lisbon london lyon madrid mailand manila marseille melbourne mexico miami milano montréal moscou moscow moskau mumbai münchen nairobi napoli new oslo ottawa paris peking potsdam prag prague praha rio rom roma rome santiago seoul shanghai singapore stockholm stuttgart sydney taipei tokio tokyo toronto tunis warsaw warszawa warschau washington wien wiesbaden zürich los san são'.split(
    ' ',
  ),
);
/** Everyday words that are family names too: at the end of three words they stay. */
const familyToo = new Set(
  'banks bell best black bloom book booth brown church cook court day england field fields france green grant hall holland hope house hunt ireland jobs judge king law long love major march may miller north page paper park parks pope post power price read reed rice rivers rose ryder sage scholar small spring star stone street summers waters webb wells west white winter wise wolf wood woods work works young'.split(
    ' ',
  ),
);
/** An organisation ends so: what stands before is no person. */
const organisation =
  /^(?:council|department|police|university|association|committee|commission|institute|foundation|ministry|society|authority|federation|union|club|party|agency|company|group|inc|ltd|gmbh|polizei|feuerwehr|landkreis|verein|verband|ayuntamiento|policía|polizia|comune|mairie|préfecture)$/iu;
const particle = /^(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|ben|abu|y|\p{Lu}\.?|\p{Lu}\.\p{Lu}\.)$/u;

/** Whether a word of jobs, buttons or places stands in a piece. */
export function holdsTail(text: string): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .some((word) => tails.has(word) || places.has(word) || organisation.test(word));
}

/**
 * The name a piece of a byline begins with: from the third word on it ends where a job, a button, a place, an agency or a publication begins.
 * Nothing where an organisation's name ends: `Tern Bay Council`.
 * `Ana Ruiz Crime Reporter`, `Ana Ruiz Los Angeles Times` and `Ana Ruiz Berlin` give `Ana Ruiz`; `Mary Jane Park` stays whole.
 */
export function nameBeforeTail(text: string): string {
  const tokens = text.split(/\s+/);
  const shouted = text === text.toUpperCase();
  for (let at = 2; at < tokens.length && at < 8; at++) {
    const token = tokens[at] ?? '';
    if (particle.test(tokens[at - 1] ?? '')) continue;
    const word = token.toLowerCase().replace(/[.,;:]+$/, '');
    const last = at === tokens.length - 1;
    const rest = tokens.slice(at).join(' ');
    if (organisation.test(word) && !startsWithGivenName(text)) return '';
    const ends = (tails.has(word) && !(last && familyToo.has(word))) || places.has(word) || (!shouted && /^\p{Lu}{2,6}$/u.test(token));
    if (ends || agencyOf(rest) !== undefined || (!last && namesPublication(rest))) return tokens.slice(0, at).join(' ');
  }
  return text;
}
