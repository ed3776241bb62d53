import type { FactKind } from '../../../src/model/comparison.js';

/** A fact that differs between two versions: any of these kinds, on these words. An empty text means that the side has nothing of the kind. */
export type GoldFact = { readonly kinds: readonly FactKind[]; readonly a?: string; readonly b?: string };

/** Two versions of one report, a paragraph a line, and what differs between them. All written for this test; people, places and events are made up. */
export type VersionPair = { readonly name: string; readonly a: string; readonly b: string; readonly facts: readonly GoldFact[] };

export const versionPairs: readonly VersionPair[] = [
  {
    name: 'two companies have changed places in a takeover',
    a: `Harlow Mills to buy Denby Textiles
Harlow Mills has agreed to buy Denby Textiles for $340 million, the two companies said on Tuesday.
The deal, which needs the approval of regulators in three countries, is expected to close in the autumn.
Shares in Denby Textiles rose 12 percent after the announcement, while Harlow Mills fell slightly.
Denby Textiles employs about 2,000 people at four plants in the north of the country.
"We have admired this company for many years," Harlow Mills chief executive Anna Brandt said.`,
    b: `Denby Textiles to buy Harlow Mills
Denby Textiles has agreed to buy Harlow Mills for $340m, the two firms said on Tuesday.
The deal needs the approval of regulators in 3 countries and is expected to close in the autumn.
Shares in Denby Textiles rose 12% after the announcement, while Harlow Mills fell slightly.
Denby Textiles employs around 2,000 people at four plants in the north of the country.
"We have admired this company for many years," Harlow Mills chief executive Anna Brandt said.`,
    facts: [
      { kinds: ['order', 'actor', 'name'], a: 'Harlow', b: 'Denby' },
      { kinds: ['order', 'actor', 'name'], a: 'Harlow', b: 'Denby' },
    ],
  },
  {
    name: 'the rebels and the army have changed places',
    a: `Fighting was reported from the outskirts of Maarat Selim on Sunday.
Government forces have captured the villages of Tell Amra and Karsin after two days of shelling, residents said.
At least 40 people were killed in the clashes, among them 11 civilians.
The rebels accuse the army of firing on a field hospital.
Aid groups said that 6,000 families had left the district since Thursday.`,
    b: `Fighting was reported from the outskirts of Ma'arat Salim on Sunday.
Rebels have captured the villages of Tell Amra and Karsin after two days of shelling, residents said.
At least forty people were killed in the clashes, among them 11 civilians.
The army accuses the rebels of firing on a field hospital.
According to aid groups, 6,000 families have left the district since Thursday.`,
    facts: [
      { kinds: ['actor'], a: 'Government forces', b: 'Rebels' },
      { kinds: ['actor', 'order'], a: 'rebels', b: 'army' },
    ],
  },
  {
    name: 'a claim is no longer reported but told as a fact',
    a: `The mayor of Ostrava Lake, Pavel Hruby, reportedly took payments from a builder for at least four years, two former officials say.
The payments allegedly went through an account in the name of his brother.
Hruby denies the allegations and has not been charged.
The town council will meet on Friday to discuss the affair.`,
    b: `The mayor of Ostrava Lake, Pavel Hruby, took payments from a builder for at least four years.
The payments went through an account in the name of his brother.
Hruby denies the allegations and has not been charged.
The town council will meet on Friday to discuss the affair.`,
    facts: [
      { kinds: ['hedge'], a: 'reportedly', b: '' },
      { kinds: ['attribution'], a: 'two former officials say', b: '' },
      { kinds: ['hedge'], a: 'allegedly', b: '' },
    ],
  },
  {
    name: 'figures have changed, and others only their form',
    a: `A ferry with 214 people on board ran aground off the island of Sanda on Monday evening.
Rescue boats brought 180 passengers ashore within three hours.
Twenty-six people were treated for shock, and 8 remain missing.
The ferry, built in 1987, was carrying half a million litres of fuel.
The company says that it had passed an inspection on 3 March.
Winds reached 70 kilometres an hour.`,
    b: `A ferry with 241 people on board ran aground off the island of Sanda on Monday evening.
Rescue boats brought 180 passengers ashore within 3 hours.
26 people were treated for shock, and 18 remain missing.
The ferry, built in 1978, was carrying 500,000 litres of fuel.
The company says that it had passed an inspection on 13 March.
Winds reached 70 km an hour.`,
    facts: [
      { kinds: ['number'], a: '214', b: '241' },
      { kinds: ['number'], a: '8', b: '18' },
      { kinds: ['number', 'date'], a: '1987', b: '1978' },
      { kinds: ['number', 'date'], a: '3', b: '13' },
    ],
  },
  {
    name: 'a quotation is cut and another one lost its marks',
    a: `The minister defended the new law before parliament on Wednesday.
"We will not send anyone back who is in danger, but those who abuse our hospitality must leave," Interior Minister Karl Veit said.
He called the protests in the capital "a small and noisy misunderstanding".
The opposition said the law was "cruel and unworkable".
A final vote is planned for June.`,
    b: `The minister defended the new law before parliament on Wednesday.
"Those who abuse our hospitality must leave," Interior Minister Karl Veit said.
He called the protests in the capital "a noisy misunderstanding".
The opposition said the law was cruel and unworkable.
A final vote is planned for June.`,
    facts: [
      { kinds: ['quotation'], a: 'danger', b: '' },
      { kinds: ['quotation'], a: 'small', b: '' },
      { kinds: ['quotation'], a: 'cruel and unworkable', b: 'cruel and unworkable' },
    ],
  },
  {
    name: 'machine translation there and back has mangled who did what',
    a: `Since 4 May, troops loyal to President Idris Kamara have seized dozens of villages along the Orne river.
The United Nations says more than 30,000 people have fled the fighting.
Despite a truce agreed in April, the shelling has gone on, prompting neighbouring Gambara to press for new talks in Dakoro.
Most of the displaced are sleeping in schools and mosques in the town of Saréga.
Doctors there told reporters that they had run out of medicine.`,
    b: `Since May 4, militants have arrested dozens of villages along the river Orne.
According to the UN, more than 30,000 people have fled the fighting.
Despite the ceasefire agreed in April, the bombardment continued and called on neighbouring Gambara to urge new talks in Dakoro.
Most displaced people sleep in schools and mosques in the city of Sarega.
Doctors there told the reporters that the medicine had run out.`,
    facts: [
      { kinds: ['actor'], a: 'troops loyal to President Idris Kamara', b: 'militants' },
      { kinds: ['act'], a: 'seized', b: 'arrested' },
      { kinds: ['act', 'actor'], a: 'prompting', b: 'called on' },
    ],
  },
  {
    name: 'a denial has gone and another one has come',
    a: `The health ministry has not confirmed any case of the fever in the port of Lenta.
Schools in the district will remain open, the governor said.
Two sailors were tested on arrival and neither was found to be ill.
The World Health Office recommends no restrictions on travel.
Officials do not rule out a quarantine if cases are found.`,
    b: `The health ministry has confirmed cases of the fever in the port of Lenta.
Schools in the district will not remain open, the governor said.
Two sailors were tested on arrival and neither was found to be ill.
The World Health Office doesn't recommend restrictions on travel.
Officials don't rule out a quarantine if cases are found.`,
    facts: [
      { kinds: ['negation'], a: 'not', b: '' },
      { kinds: ['negation'], a: '', b: 'not' },
    ],
  },
  {
    name: 'names and places have changed, spellings do not count',
    a: `A magnitude 5.8 earthquake shook the city of Talas in eastern Kyrvania on Saturday.
The tremor was felt as far away as Port Melissa, 200 kilometres to the south.
Rescue teams led by Colonel Yusuf Dagher were searching three collapsed buildings.
Prime Minister Lena Aksoy flew to the region from a meeting in Brussels.
The U.S. Geological Survey put the depth at ten kilometres.`,
    b: `A magnitude 5.8 earthquake shook the city of Talass in western Kyrvania on Saturday.
The tremor was felt as far away as Port Clarence, 200 km to the south.
Rescue teams led by Col. Youssef Dagher were searching three collapsed buildings.
Prime Minister Lena Aksoy flew to the region from a meeting in Geneva.
The US Geological Survey put the depth at 10 kilometers.`,
    facts: [
      { kinds: ['name'], a: 'Port Melissa', b: 'Port Clarence' },
      { kinds: ['name'], a: 'Brussels', b: 'Geneva' },
    ],
  },
  {
    name: 'somebody else says it',
    a: `Forty tonnes of fish died in the Marrow estuary last week.
The deaths were caused by a leak of ammonia from the Corvex plant, the environment agency said.
Corvex said it was working with the authorities.
Fishermen told the Estuary Gazette that they had warned of leaks in January.
"Nobody listened to us," one of them said.`,
    b: `Forty tonnes of fish died in the Marrow estuary last week.
The deaths were caused by a leak of ammonia from the Corvex plant.
Corvex said it was working with the authorities.
Fishermen told the Marrow Courier that they had warned of leaks in January.
"Nobody listened to us," one of them said.`,
    facts: [
      { kinds: ['attribution'], a: 'the environment agency said', b: '' },
      { kinds: ['name'], a: 'Estuary Gazette', b: 'Marrow Courier' },
    ],
  },
  {
    name: 'days have changed and a sentence has moved',
    a: `The trial of the banker Tomas Lindqvist opened in Halvard on Monday.
He is accused of hiding losses of 90 million crowns between 2011 and 2014.
The prosecutor asked for six years in prison.
Lindqvist, 58, told the court that he had followed instructions.
A verdict is expected on 12 October.`,
    b: `The trial of the banker Tomas Lindqvist opened in Halvard on Wednesday.
A verdict is expected on 12 November.
He is accused of hiding losses of 90 million crowns between 2011 and 2014.
The prosecutor asked for six years in prison.
Lindqvist, 58, told the court that he had followed instructions.`,
    facts: [
      { kinds: ['date'], a: 'Monday', b: 'Wednesday' },
      { kinds: ['date'], a: 'October', b: 'November' },
    ],
  },
  {
    name: 'a long sentence was split, and what happened to the workers is another thing',
    a: `Workers at the Brenner shipyard were dismissed on Thursday after they refused to handle a cargo of arms that the navy had ordered for its new frigates.
The union called the move illegal and announced a strike.
The yard, which has 1,200 employees, lost 40 million crowns last year.`,
    b: `Workers at the Brenner shipyard were arrested on Thursday. They had refused to handle a cargo of arms that the navy had ordered for its new frigates.
The union called the move illegal and announced a strike.
The yard, which has 1,200 employees, earned 40 million crowns last year.`,
    facts: [
      { kinds: ['act'], a: 'dismissed', b: 'arrested' },
      { kinds: ['act'], a: 'lost', b: 'earned' },
    ],
  },
  {
    name: 'softened claims and a changed share',
    a: `Police killed three protesters in the square, witnesses said.
More than 70 percent of voters rejected the treaty.
The president will resign, his office announced on Friday.
Soldiers opened fire without warning, according to the Human Rights League.
The inquiry found that the commander knew of the order.`,
    b: `Three protesters died in the square, witnesses said.
More than 60% of voters rejected the treaty.
The president may resign, his office announced on Friday.
Soldiers opened fire, according to the Human Rights League.
The inquiry found that the commander probably knew of the order.`,
    facts: [
      { kinds: ['number'], a: '70 percent', b: '60%' },
      { kinds: ['hedge'], a: '', b: 'may' },
      { kinds: ['hedge'], a: '', b: 'probably' },
      { kinds: ['negation'], a: 'without', b: '' },
    ],
  },
];
