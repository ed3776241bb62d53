// The closed words of the made-up corpus: enough of a newspaper's everyday words that texts look like its pages to a search and to a grouping of stories.

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const parts = (list: string): readonly string[] => list.trim().split(/\s*\|\s*/);

/** Lists that the slots of `sentence-frames.ts` draw from, by the slot's name. */
export const closedWords = {
  thing: words(`depot ward reservoir embankment orchard turbine tram crossing warden ledger ballot quarry pension levy rota hostel canteen pier dock
    freight barge lock sluice timetable fare ticket platform signal carriage lorry diesel battery meter tariff invoice grant charter clause motion
    amendment committee petition hearing verdict appeal sentence warrant cell patrol siren blaze hydrant rubble roof chimney boiler gas leak drain sewer
    well pump drought harvest barley cattle dairy trawler net catch cannery mill loom kiln forge workshop apprentice foreman strike picket wage overtime
    shift payroll dividend share auction bond deposit loan arrears mortgage lease tenant landlord estate terrace allotment playground nursery classroom
    syllabus exam tutor dean laboratory specimen telescope orbit probe sensor archive gallery canvas choir rehearsal overture premiere novel printer
    pamphlet editor column headline stadium fixture referee penalty goalkeeper relay sprint medal stretcher ambulance surgeon vaccine clinic dose ward`),
  kind: words(`draft annual narrow former rural coastal vacant overdue municipal temporary disputed western northern southern eastern regional voluntary
    statutory seasonal second third interim final public private joint empty crowded modest steep sudden quiet cautious hasty ageing costly cheap faulty
    leaking disused renovated proposed planned confidential leaked handwritten unsigned provisional outright partial sweeping minor chronic acute`),
  did: words(`approved refused postponed inspected repaired demolished surveyed leased auctioned recalled tested flooded drained closed reopened renamed
    audited fined insured financed unveiled withdrew amended blocked defended contested rejected welcomed doubled halved trimmed raised froze reviewed`),
  would: words(`approve refuse postpone inspect repair demolish survey lease auction recall test flood drain close reopen rename audit fine insure finance
    unveil withdraw amend block defend contest reject welcome double halve trim raise freeze review`),
  how: words(`quietly narrowly formally hurriedly unanimously provisionally grudgingly publicly privately twice again eventually initially partly`),
  said: parts(`said|told reporters|said in a letter|said on the telephone|wrote|argued|said after the meeting|repeated`),
  role: words(`mayor minister warden engineer nurse teacher solicitor farmer pilot driver curator treasurer clerk surveyor magistrate professor captain
    spokeswoman spokesman resident shopkeeper trustee inspector coroner`),
  first: words(`Alma Bruno Clara Dmitri Edith Farid Greta Hugo Ines Jonas Kezia Lars Mona Nils Odile Pavel Quentin Rosa Stefan Talia Ursula Viktor Wanda
    Xenia Yusuf Zora Anneke Basil Cosima Darius Esme Felix Gwen Hamid Ilse Jasper Katya Leon Mirela Noor`),
  weekday: words(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday`),
  month: words(`January February March April May June July August September October November December`),
  few: parts(`two|three|four|five|six|seven|eight|nine|a dozen|several|scores of|hundreds of`),
  people: words(`residents pupils patients passengers workers farmers voters tenants visitors volunteers drivers families households crews members`),
  body: parts(`council|harbour board|water company|transport authority|teachers' union|chamber of commerce|housing association|planning office
    |health board|court of auditors|students' society|fishermen's cooperative|national bank|statistics bureau|fire brigade|county police`),
  tag: words(`harbour schools transport courts housing health farming fishing energy water budget elections sport music theatre books science space
    weather floods rail roads aviation trade labour unions banking taxes museums churches migration diplomacy forests wildlife mining textiles printing`),
  paperFirst: words(
    `Lowland Upland Tideway Kestrel Market Orchard Lantern Millstream Castle Ferry Beacon Quarry Northgate Southgate Hillside Seaward Weir Station`,
  ),
  paperLast: words(`Argus Echo Mercury Advertiser Journal Reporter Sentinel Telegraph Messenger Review Register Star`),
} as const;
