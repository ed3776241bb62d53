/** Abbreviations and spellings of one word, each line a word; by their folded forms. Equal values and names are never marked. */
const lines = `january jan|february feb|march mar|april apr|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec
monday mon|tuesday tue tues|wednesday wed|thursday thu thurs|friday fri|saturday sat
kilometre kilometres kilometer kilometers km kms|metre metres meter meters|kilogram kilograms kilogramme kilogrammes kg kilo kilos
percent pct|million mln mio|billion bln bn mrd|mister mr|mount mt|saint st|fort ft|doctor dr|professor prof|general gen|colonel col|lieutenant lt|senator sen|governor gov
centre center|centres centers|defence defense|offence offense|labour labor|colour color|theatre theater|programme program|programmes programs
organisation organization|organisations organizations|grey gray|neighbour neighbor|neighbours neighbors|neighbouring neighboring|harbour harbor|favour favor
ok okay|per-cent`;

/** The chief form of a folded word that has several: `dec` is `december`. */
export const aliases: ReadonlyMap<string, string> = new Map(
  lines.split(/[\n|]/).flatMap((line) => {
    const [chief = '', ...others] = line.split(' ');
    return others.map((other) => [other, chief] as const);
  }),
);

const months = 'january february march april may june july august september october november december'.split(' ');
const others =
  'januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre يناير فبراير مارس ابريل أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر';
/** Months by their folded names; `may` and `march` only where they are written as names. */
export const monthNames: ReadonlySet<string> = new Set([...months, ...others.split(' ')]);

/** Days of the week by their folded names. */
export const weekdayNames: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد'.split(
    ' ',
  ),
);
