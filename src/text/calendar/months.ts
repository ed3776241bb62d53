import { foldWord } from './fold-word.js';

/**
 * The month names of the Gregorian calendar in the languages Backfile reads, January to December: every form that stands in a date
 * (nominative, genitive, abbreviated), forms of one month separated by a space, two-word names joined by `_`.
 * Source: CLDR month names, with the abbreviations newspapers use beside them. Forms that are common words elsewhere are left out (Malay
 * `Mac`, Czech `pro`, Finnish `elo`): an unread date is better than an invented one.
 */
const gregorian: Readonly<Record<string, readonly string[]>> = {
  en: ['january jan', 'february feb febr', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sep sept', 'october oct', 'november nov', 'december dec'],
  de: ['januar jänner jan jän', 'februar feber feb', 'märz mär mrz', 'april apr', 'mai', 'juni jun', 'juli jul', 'august aug', 'september sept sep', 'oktober okt', 'november nov', 'dezember dez'],
  fr: ['janvier janv jan', 'février févr fév', 'mars', 'avril avr', 'mai', 'juin', 'juillet juil', 'août', 'septembre sept', 'octobre oct', 'novembre nov', 'décembre déc'],
  es: ['enero ene', 'febrero feb', 'marzo mar', 'abril abr', 'mayo may', 'junio jun', 'julio jul', 'agosto ago', 'septiembre setiembre sept set', 'octubre oct', 'noviembre nov', 'diciembre dic'],
  it: ['gennaio gen', 'febbraio feb febbr', 'marzo mar', 'aprile apr', 'maggio mag', 'giugno giu', 'luglio lug', 'agosto ago', 'settembre set sett', 'ottobre ott', 'novembre nov', 'dicembre dic'],
  pt: ['janeiro jan', 'fevereiro fev', 'março mar', 'abril abr', 'maio mai', 'junho jun', 'julho jul', 'agosto ago', 'setembro set', 'outubro out', 'novembro nov', 'dezembro dez'],
  ca: ['gener gen', 'febrer febr', 'març', 'abril abr', 'maig', 'juny', 'juliol jul', 'agost ag', 'setembre set', 'octubre oct', 'novembre nov', 'desembre des'],
  nl: ['januari jan', 'februari feb', 'maart mrt', 'april apr', 'mei', 'juni jun', 'juli jul', 'augustus aug', 'september sep sept', 'oktober okt', 'november nov', 'december dec'],
  sv: ['januari jan', 'februari feb', 'mars mar', 'april apr', 'maj', 'juni jun', 'juli jul', 'augusti aug', 'september sep sept', 'oktober okt', 'november nov', 'december dec'],
  no: ['januar jan', 'februar feb', 'mars mar', 'april apr', 'mai', 'juni jun', 'juli jul', 'august aug', 'september sep sept', 'oktober okt', 'november nov', 'desember des'],
  da: ['januar jan', 'februar feb', 'marts mar', 'april apr', 'maj', 'juni jun', 'juli jul', 'august aug', 'september sep sept', 'oktober okt', 'november nov', 'december dec'],
  is: ['janúar jan', 'febrúar feb', 'mars mar', 'apríl apr', 'maí', 'júní jún', 'júlí júl', 'ágúst ágú', 'september sep', 'október okt', 'nóvember nóv', 'desember des'],
  fi: ['tammikuuta tammikuu tammi', 'helmikuuta helmikuu helmi', 'maaliskuuta maaliskuu maalis', 'huhtikuuta huhtikuu huhti', 'toukokuuta toukokuu touko', 'kesäkuuta kesäkuu kesä', 'heinäkuuta heinäkuu heinä', 'elokuuta elokuu', 'syyskuuta syyskuu syys', 'lokakuuta lokakuu loka', 'marraskuuta marraskuu marras', 'joulukuuta joulukuu joulu'],
  et: ['jaanuar jaan', 'veebruar veebr', 'märts', 'aprill apr', 'mai', 'juuni', 'juuli', 'august aug', 'september sept', 'oktoober okt', 'november nov', 'detsember dets'],
  lv: ['janvāris janvārī', 'februāris februārī', 'marts martā', 'aprīlis aprīlī', 'maijs maijā', 'jūnijs jūnijā', 'jūlijs jūlijā', 'augusts augustā', 'septembris septembrī', 'oktobris oktobrī', 'novembris novembrī', 'decembris decembrī'],
  lt: ['sausio sausis', 'vasario vasaris', 'kovo kovas', 'balandžio balandis', 'gegužės gegužė', 'birželio birželis', 'liepos liepa', 'rugpjūčio rugpjūtis', 'rugsėjo rugsėjis', 'spalio spalis', 'lapkričio lapkritis', 'gruodžio gruodis'],
  pl: ['stycznia styczeń sty', 'lutego luty lut', 'marca marzec mar', 'kwietnia kwiecień kwi', 'maja maj', 'czerwca czerwiec cze', 'lipca lipiec lip', 'sierpnia sierpień sie', 'września wrzesień wrz', 'października październik paź', 'listopada listopad lis', 'grudnia grudzień gru'],
  cs: ['ledna leden', 'února únor úno', 'března březen bře', 'dubna duben dub', 'května květen kvě', 'června červen čvn', 'července červenec čvc', 'srpna srpen srp', 'září zář', 'října říjen říj', 'listopadu listopad lis', 'prosince prosinec'],
  sk: ['januára január jan', 'februára február feb', 'marca marec mar', 'apríla apríl apr', 'mája máj', 'júna jún', 'júla júl', 'augusta august aug', 'septembra september sep', 'októbra október okt', 'novembra november nov', 'decembra december dec'],
  sl: ['januarja januar jan', 'februarja februar feb', 'marca marec mar', 'aprila april apr', 'maja maj', 'junija junij jun', 'julija julij jul', 'avgusta avgust avg', 'septembra september sep', 'oktobra oktober okt', 'novembra november nov', 'decembra december dec'],
  hu: ['január jan januári', 'február febr februári', 'március márc márciusi', 'április ápr áprilisi', 'május máj májusi', 'június jún júniusi', 'július júl júliusi', 'augusztus aug augusztusi', 'szeptember szept szeptemberi', 'október okt októberi', 'november nov novemberi', 'december dec decemberi'],
  ro: ['ianuarie ian', 'februarie feb', 'martie mar', 'aprilie apr', 'mai', 'iunie iun', 'iulie iul', 'august aug', 'septembrie sept sep', 'octombrie oct', 'noiembrie noi nov', 'decembrie dec'],
  ru: ['января январь янв', 'февраля февраль фев февр', 'марта март мар', 'апреля апрель апр', 'мая май', 'июня июнь июн', 'июля июль июл', 'августа август авг', 'сентября сентябрь сен сент', 'октября октябрь окт', 'ноября ноябрь ноя нояб', 'декабря декабрь дек'],
  uk: ['січня січень січ', 'лютого лютий лют', 'березня березень бер', 'квітня квітень кві квіт', 'травня травень тра трав', 'червня червень чер черв', 'липня липень лип', 'серпня серпень сер серп', 'вересня вересень вер', 'жовтня жовтень жов жовт', 'листопада листопад лис', 'грудня грудень гру груд'],
  bg: ['януари ян', 'февруари фев', 'март', 'април апр', 'май', 'юни', 'юли', 'август авг', 'септември септ', 'октомври окт', 'ноември ноем', 'декември дек'],
  sr: ['јануар јан јануара', 'фебруар феб фебруара', 'март мар марта', 'април апр априла', 'мај маја', 'јун јуна', 'јул јула', 'август авг августа', 'септембар септ септембра', 'октобар окт октобра', 'новембар нов новембра', 'децембар дец децембра'],
  el: ['ιανουαρίου ιανουάριος ιαν', 'φεβρουαρίου φεβρουάριος φεβ φεβρ', 'μαρτίου μάρτιος μαρ', 'απριλίου απρίλιος απρ', 'μαΐου μάιος μάι', 'ιουνίου ιούνιος ιουν', 'ιουλίου ιούλιος ιουλ', 'αυγούστου αύγουστος αυγ', 'σεπτεμβρίου σεπτέμβριος σεπ σεπτ', 'οκτωβρίου οκτώβριος οκτ', 'νοεμβρίου νοέμβριος νοε νοεμ', 'δεκεμβρίου δεκέμβριος δεκ'],
  tr: ['ocak oca', 'şubat şub', 'mart mar', 'nisan nis', 'mayıs may', 'haziran haz', 'temmuz tem', 'ağustos ağu', 'eylül eyl', 'ekim eki', 'kasım kas', 'aralık ara'],
  ar: ['يناير كانون_الثاني جانفي', 'فبراير شباط فيفري', 'مارس آذار', 'أبريل إبريل نيسان أفريل', 'مايو أيار ماي', 'يونيو يونية حزيران جوان', 'يوليو يولية تموز جويلية', 'أغسطس آب أوت غشت', 'سبتمبر أيلول شتنبر', 'أكتوبر تشرين_الأول', 'نوفمبر تشرين_الثاني نونبر', 'ديسمبر كانون_الأول دجنبر'],
  fa: ['ژانویه ژانویهٔ', 'فوریه فوریهٔ', 'مارس', 'آوریل آپریل', 'مه می', 'ژوئن', 'ژوئیه جولای', 'اوت آگوست', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'],
  ur: ['جنوری', 'فروری', 'مارچ', 'اپریل', 'مئی', 'جون', 'جولائی', 'اگست', 'ستمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
  he: ['ינואר ינו', 'פברואר פבר', 'מרץ מרס', 'אפריל אפר', 'מאי', 'יוני', 'יולי', 'אוגוסט אוג', 'ספטמבר ספט', 'אוקטובר אוק', 'נובמבר נוב', 'דצמבר דצמ'],
  id: ['januari jan', 'februari pebruari feb', 'maret mar', 'april apr', 'mei', 'juni jun', 'juli jul', 'agustus agu agt', 'september sep', 'oktober okt', 'november nopember nov', 'desember des'],
  ms: ['januari', 'februari', '', 'april', 'mei', 'jun', 'julai', 'ogos', 'september', 'oktober', 'november', 'disember dis'],
  hi: ['जनवरी जन', 'फ़रवरी फरवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर सितम्बर', 'अक्टूबर अक्तूबर', 'नवंबर नवम्बर', 'दिसंबर दिसम्बर'],
  bn: ['জানুয়ারি জানুয়ারী', 'ফেব্রুয়ারি ফেব্রুয়ারী', 'মার্চ', 'এপ্রিল', 'মে', 'জুন', 'জুলাই', 'আগস্ট', 'সেপ্টেম্বর', 'অক্টোবর', 'নভেম্বর', 'ডিসেম্বর'],
  th: ['มกราคม ม.ค', 'กุมภาพันธ์ ก.พ', 'มีนาคม มี.ค', 'เมษายน เม.ย', 'พฤษภาคม พ.ค', 'มิถุนายน มิ.ย', 'กรกฎาคม ก.ค', 'สิงหาคม ส.ค', 'กันยายน ก.ย', 'ตุลาคม ต.ค', 'พฤศจิกายน พ.ย', 'ธันวาคม ธ.ค'],
};

/** Months of calendars that are shown as printed and never converted. */
const other: Readonly<Record<'hijri' | 'solar-hijri', string>> = {
  hijri:
    'محرم صفر ربيع_الأول ربيع_الثاني ربيع_الآخر جمادى_الأولى جمادى_الأول جمادى_الآخرة جمادى_الثانية رجب شعبان رمضان شوال ذو_القعدة ذي_القعدة ذو_الحجة ذي_الحجة muharram safar rajab shaban ramadan shawwal',
  'solar-hijri': 'فروردین اردیبهشت خرداد تیر مرداد امرداد شهریور مهر آبان آذر دی بهمن اسفند',
};

/** What a month's name says: its number (1 to 12) in the Gregorian calendar, or another calendar's name. */
export type MonthName = { readonly month: number; readonly languages: readonly string[] } | { readonly calendar: 'hijri' | 'solar-hijri' };

/** Every month name, folded by `foldWord`; two-word names joined by `_`. A word that two languages use for different months would be left out: none is. */
export const monthNames: ReadonlyMap<string, MonthName> = readTables();

function readTables(): ReadonlyMap<string, MonthName> {
  const names = new Map<string, MonthName>();
  for (const calendar of ['hijri', 'solar-hijri'] as const) {
    for (const name of other[calendar].split(' ')) names.set(foldWord(name), { calendar });
  }
  for (const [lang, months] of Object.entries(gregorian)) {
    months.forEach((forms, index) => {
      for (const form of forms.split(' ').filter(Boolean)) {
        const key = foldWord(form);
        const known = names.get(key);
        const languages = known !== undefined && 'month' in known ? [...known.languages, lang] : [lang];
        names.set(key, { month: index + 1, languages });
      }
    });
  }
  return names;
}
