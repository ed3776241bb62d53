import { stemOf } from '../../text/stem.js';

/** Words that news uses for one another, each line a group. Written down by us from reading rewritten reports; they help to find sentences, and say nothing of equal meaning. */
const groups = `seize capture occupy overrun retake
arrest detain apprehend nab jail imprison
kill slay murder
die perish decease
injure wound hurt
attack assault offensive strike raid onslaught
bomb bombardment bombing shell shelling
troops soldiers forces army military
police officers cops
rebels insurgents opposition fighters militants
jihadists extremists islamists
flee escape
refuge shelter safety
displace resettle uproot
displacement exodus resettlement
ceasefire truce
deal agreement accord pact
urge press push call appeal exhort implore
warn caution alert
say state tell remark note
announce declare proclaim
claim assert allege maintain contend
report account
deny reject refute dispute
accuse blame charge
admit acknowledge concede confess
ask request
help assist aid
start begin launch commence
end finish conclude cease halt stop terminate
continue persist proceed
increase rise grow climb intensify escalate
decrease fall drop decline reduce
damage destroy wreck ruin devastate demolish
control dominate rule govern
regime government administration
nation country state
town city
province region area district zone
stronghold bastion fortress
near close nearby
big large huge great major
small little minor
new fresh recent latest
last final ultimate
former ex
many numerous several various
nearly almost about around approximately roughly some
work labour labor job
firm company corporation business enterprise
chief head leader boss
chairman president
buy purchase acquire acquisition takeover
sell sale
show display reveal
use employ utilize utilise
need require
want wish desire
try attempt effort endeavor endeavour
allow permit let
keep retain maintain
leave depart quit exit
return come back
win victory triumph
lose defeat loss
meet meeting talks negotiations summit
vote election poll ballot
law legislation bill act statute
court tribunal
trial case lawsuit suit
judge justice magistrate
lawyer attorney counsel
prison jail
crime offence offense
fire blaze
storm hurricane typhoon cyclone
earthquake quake temblor tremor
flood flooding inundation
crash collision accident
car vehicle automobile
plane aircraft jet airliner
ship vessel boat
doctor physician medic
hospital clinic infirmary
illness disease sickness
money cash funds
price cost
build construct
child kid youngster
man guy
woman lady
people persons citizens
protest demonstration rally
demonstrator protester
carnage slaughter massacre bloodshed
angry furious
happy glad pleased
important significant crucial
quick fast rapid swift speedy
border frontier
film movie
match game contest
team squad side
player star
coach manager
percent pct prozent
kilometre kilometer km
metre meter
million meg mln
expect anticipate
think believe reckon
plan scheme programme program
choose select pick
pressure strain
feel sense
impact effect consequence
influx wave
spokesman spokeswoman spokesperson
official functionary
suspect accused defendant
weapon arms
missile rocket
explosion blast
victim casualty
body corpse
wife spouse
tell inform notify`;

/** The number of a stem's group of synonyms, by the stem. A word stands in the first group that has it. */
export const synonymGroups: ReadonlyMap<string, number> = readGroups();

function readGroups(): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const [number, line] of groups.split('\n').entries()) {
    for (const word of line.split(' ')) {
      const stem = stemOf(word, 'en');
      if (!read.has(stem)) read.set(stem, number);
    }
  }
  return read;
}
