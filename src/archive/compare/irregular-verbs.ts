/** Forms of irregular English verbs (and a few nouns) that no ending shows, each line a verb. Written down by us from the grammar. */
const forms = `be am is are was were been being
have has had having
do does did done doing
say said|go goes went gone|get got gotten|make made|know knew known|think thought|take took taken|see saw seen|come came|give gave given|find found
tell told|become became|leave left|feel felt|bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|mean meant
meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lay lain|lead led|grow grew grown|lose lost|fall fell fallen|send sent|build built
understand understood|draw drew drawn|break broke broken|spend spent|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen
seek sought|throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|lay laid|sell sold|fight fought|teach taught|eat ate eaten
sing sang sung|strike struck stricken|shoot shot|flee fled|hide hid hidden|hang hung|steal stole stolen|swear swore sworn|tear tore torn|wake woke woken
shake shook shaken|ride rode ridden|fly flew flown|forgive forgave forgiven|freeze froze frozen|feed fed|bend bent|bind bound|bleed bled|blow blew blown
breed bred|cling clung|creep crept|dig dug|dive dove|drink drank drunk|fling flung|forbid forbade forbidden|grind ground|kneel knelt|lend lent|light lit
mistake mistook mistaken|overcome overcame|overtake overtook overtaken|overthrow overthrew overthrown|prove proven|ring rang rung|shine shone|shrink shrank shrunk
sink sank sunk|slay slew slain|sleep slept|slide slid|speed sped|spin spun|spring sprang sprung|stick stuck|sting stung|stink stank|swear swore|sweep swept
swim swam swum|swing swung|undergo underwent undergone|undertake undertook undertaken|uphold upheld|weep wept|withdraw withdrew withdrawn|withhold withheld
withstand withstood|wind wound|weave wove woven|bear bore borne|beat beaten|bite bit bitten|show shown|learn learnt|burn burnt|dream dreamt|spill spilt|spell spelt
man men|woman women|child children|person people|foot feet|tooth teeth|life lives|wife wives|knife knives|leaf leaves|half halves|thief thieves|shelf shelves`;

/** A folded form to its verb: `fled` to `flee`. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  forms.split(/[\n|]/).flatMap((line) => {
    const [base = '', ...rest] = line.split(' ');
    return rest.map((form) => [form, base] as const);
  }),
);
