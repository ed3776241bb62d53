/**
 * Given names that are common somewhere in the world, in small letters, and the family names that stand first in Chinese, Korean and Vietnamese.
 * A line that is nothing but a name is taken for a byline without other evidence only when it begins with one of these: "Los Gallardos" and
 * "College Football" look like names too. The lists were written down from what is known of names, not from the articles they are used on.
 */
const latin = `
aaron abbas abdel abdelkader abdelrahman abdoulaye abdul abdullah abebe abena abhishek abigail abiodun abiola ada adaeze adam adama addison adebayo
adel adelaide adele adeline ademola adil aditi aditya adnan adolfo adriaan adrian adriana agnes ahmad ahmed aida aidan aiden aileen aimee aisha
aisling aissatou aitor ajay akash akiko akinyi akira aksel alain alaina alan alana alastair alba albert alberto albrecht aldo alejandra alejandro
aleksandr aleksandra alessandra alessandro alessia alex alexander alexandra alexandre alexandros alexis alfonso alfred alfredo ali alice alicia
alina alison alistair allison alma almudena alok aloïs alvaro alyse alyssa amadou amaia amanda amani amara amber ambrose amelia amin amina aminata
amir amit amr amrita amy amélie ana anabel anand ananya anastasia anastasios anatole anders andile andrea andreas andreea andrei andrej andres
andrew andrzej andré andrés andy angel angela angeles angelika angelina angelo angus anika anil anissa anita anitha anja anjali ankit ankita ann
anna annabel annalena annalisa anne anneke annemarie annette annie anouk ansgar anthea anthony antje antoine antoinette anton antonella antonia
antonio antonis antti antónio anup anurag anusha anya april arash archana archie arda ariana ariel arif arild arjun arlene armando armin arnaldo
arnaud arne arno arnold aroha arthur arturo arvid arvind asha ashley ashok ashraf asif asma astrid athena atsuko attila audrey august auguste
augusto aurelia aurora aurélie ava axel ayaan ayanda ayesha aylin ayman ayodele aysha ayşe azadeh aziz baltasar bambang barak barbara barbro barry
bart bartosz basil bastian beata beate beatrice beatrix beatriz begoña behrouz belinda belén ben benedict bengt benito benjamin benoit benoît berit
bernadette bernard bernardo bernd bernhard bert berta bertrand beth bethany bettina betty beverley bhavna bianca bilal bill birgit birgitta birte
bjarne björk björn bob bogdan bongani boniface boris borja boubacar brad brandon branka branko brenda brendan brett brian brianna bridget brigid
brigitte britt britta brooke bruce bruno bryan budi bui burak béatrice cai caitlin caleb callum calvin cameron camilla camille candice cao carina
carl carla carlo carlos carlota carlotta carmela carmen carol carole carolien carolina caroline carolyn carrie carsten casey cassidy catalina
catarina caterina cathal catherine cathy cecilia celeste celia cem cesar chad chandra chantal charlene charles charlie charlotte charmaine chelsea
chen cheng chiamaka chiara chidi chika chinedu chinua chioma chloe chloé choi chris christa christelle christian christiane christina christine
christoph christophe christopher christos cian ciara ciarán cillian cindy claes claire clara clare clark claude claudia claudine claudio clemence
clemens clementine clifford clive clément colette colin colleen concetta conchita connor conor conrad constance consuelo coralie cordula corentin
corinna cornelia cornelis cosimo costas courtney craig cristian cristiano cristina cristóbal curtis cynthia cyril cyrus cédric céline césar dafydd
dagmar dagny daisuke dalia damian damien damir dan dana dang danica daniel daniela daniele danielle danilo danny danuta daphne daria dario darius
darko darren darya dave david davide dawid dawit dean debbie deborah declan deepa deepak deepika deirdre delia delphine demetrios deng denis denisa
denise dennis denys derek desirée desmond despina detlef devi devin dhruv diallo diana diane didem didier diederik diego dieter dietmar dilip
dimitra dimitri dimitrios dina dinesh dipika dirk divya dmitri dmitry dmytro dolores domenico domingo dominic dominik dominika dominique don donal
donald donatella dong donna dora doreen doris dorota dorothea dorothy doug douglas draga dragan dries duarte dubravka duncan dustin dušan dwayne
dylan eamon ebru ed eddie edgar edit edith edmund edna edouard eduardo edvard edward edwin edwina eero efrat egon eija eiji eileen eilidh eimear
einar eirik ekaterina ekow elaine eleanor eleftheria elena eleni eli elias elif elina eline elisa elisabeth elise eliza elizabeth eliška elke ella
ellen elodie eloise elsa elvira emanuel emanuela emeka emil emile emilie emilio emily emine emma emmanuel emre enda endre enrica enrico enrique eoin
erasmus ercan erhan eric erica erich erik erika erin erling ernest ernesto ernst erwin eryk esra esteban estefanía estelle ester esteve esther ethan
etienne etsuko eugene eugenia eugenio eun eunice eusebio eva evan eve evelien evelina evelyn everton ewa ewan ewelina ezequiel ezra fabian fabiana
fabien fabio fabiola fabrice fadi fahad faisal faith farah farhad farid farida farouk fatemeh fathi fatima fatma fatou fatoumata fausto federica
federico felicia felicitas felicity felipe felix femi feng fennella ferdinand ferenc fernand fernanda fernando feroz fidel fikile filip filipa
filippo finlay finn fiona firoz flavia flavio fleur florence florencia florentina florian florin folake frances francesca francesco francis
francisco franck francois frank frankie franz françois françoise fraser fred freddie frederick frederik freya frida fridtjof frieda friederike
friedrich frits fritz frédéric fu funmi gabor gabriel gabriela gabriele gabrielle gael gaetano gail galina ganesh gao gareth gary gaspard gaston
gaurav gautam gavin gavriel gaël geert gemma genevieve geneviève genoveva geoff geoffrey georg george georges georgia gerald gerard gerardo gerd
gerda gerhard germán gerrit gertrud ghassan giacomo gian gianluca gianna gianni gideon gil gilles gillian gina ginevra gintaras giorgio giovanni
gisela gisèle giulia giulio giuseppe gizem gladys glen glenn gloria godfrey gonzalo gonçalo gopal goran gordon grace graciela graeme graham grażyna
greg gregor gregorio gregory greta gretchen grzegorz guadalupe gudrun guido guilherme guillaume guillermo gulnara gunnar gunter guo gurpreet gustav
gustavo guy guðrún györgy gábor göran günter günther haakon hadi hadley hae haifa hakan halima halina hamid hamza hanan hanna hannah hanne hannelore
hannes hans harald hari haris harish harriet harry hartmut haruka haruki haruko harumi haruto hasan hasna hassan hayley hazel heather hector hedda
hedwig heidi heike heikki heiko heiner heinrich heinz helen helena helene helga helmut hemant hendrik henning henri henriette henrik henrique henry
herbert heribert hermann hermione hernán hideki hideo hilary hilda hilde hiroki hiroko hiromi hiroshi hisham hitoshi hoang holger honor horacio
horst hortense huang hubert huda hugh hugo hugues hui humberto hussein huw hwang hye hyun håkan héctor héloïse hélène iain ian ibrahim ibukun ida
idris ifeoma ignacio ignatius igor ikechukwu iker ilan ilaria ildikó ilhan ilona ilse ilya imani imelda imogen imran imre indira indra ines inga
inge ingeborg inger ingmar ingo ingrid ingvar inmaculada inés inês ioana ioannis iolanda ira irena irene irfan irina iris irma isa isaac isabel
isabella isabelle isak isha ishaan ismael ismail ismaël isolde israel issa istván itziar ivan ivana ivar iveta ivo ivor iwona izabela jaakko jaap
jacek jacinta jacinto jack jackie jackson jacob jacopo jacquelin jacqueline jacques jad jadwiga jae jagoda jaime jairo jake jakob jakub jalal jamal
jameela james jamie jamila jan jana jane janelle janet janez jang janina janine janis janne jannik janusz jared jari jaromír jarosław jarvis jasmin
jasmine jason jasper jaume javier jay jaya jayne jean jeanette jeanne jeannette jeff jeffrey jelena jemima jen jenna jennifer jenny jens jeong
jeremiah jeremias jeremy jerome jerry jerzy jesper jess jesse jessica jessie jesús jette ji jiang jiawei jigar jihye jill jim jimmy jin jing
jitendra jiří jo joachim joakim joan joana joanna joanne joaquim joaquín jocelyn jochen jodie joe joel joey johan johann johanna johanne johannes
john johnny jolanda jolanta jon jonas jonathan jonna joon joost jordan jordi jorge jorgen joris jorma jos josef josefina josefine josep joseph
josephine josh joshua josip josué josé jovan joyce jozef joão juan juana judith juhani jukka jules julia julian juliana juliane julie julien juliet
julieta juliette julio julius jun jung jurgen juri jurij justin justine justyna jutta jyoti jérémy jérôme jón józef jörg jørgen jürgen jānis kaan
kacper kaisa kaito kalle kalpana kamal kamala kamil kamila kanako kang karan kareem karen karim karima karin karine karl karol karolin karolina
karsten kasia kasper katarina katarzyna kate katerina kateřina katharina katherine kathi kathleen kathrin kathryn kathy kati katie katja katrin
kattis kauê kaveh kavita kay kayla kazimierz kazuki kazuko kazuo keiko keira keisuke keith kelechi kelly kelsey kemal ken kendra kenji kenneth kent
kerry kerstin kevin kevser khadija khaled khalid khalil khanh kieran kim kiran kirk kirsi kirsten kirsty kishore kjell kjersti klaas klara klaus
klemens klára knud knut koen koffi kofi koji kojo konrad konstantin konstantina konstantinos koos korbinian kostas kristaps kristen kristian
kristiina kristin kristina kristján kristof kristýna krystyna krzysztof kseniya kumar kunal kurt kwabena kwaku kwame kwon kyle kyoko kyriakos kyung
károly laila lajos lakshmi lale lamine lana lance lara larissa larry lars lasse laszlo lateefah laura lauren laurence laurent lauri laurie lavinia
lawrence layla lea leah leandro leanne lee leif leila lena lenka lennart leo leocadia leon leonard leonardo leonie leonor leopold lesley leslie
leszek leticia letizia levi lewis lexi leyla li liam liang lida lidia lidija liesbeth liisa lilian liliana lilli lilly lily lim lin lina linda
lindsay lindsey linnea linus lionel lior lisa liselotte liu livia liz ljiljana lluís lois lola lorenzo loreto lori lorraine lothar lotte lou louay
louis louisa louise lourdes loïc lu luan luana luc luca lucas lucia luciano lucie lucy lucía ludmila ludovic ludwig luigi luis luisa luise luiz
lukas lukasz luke lukáš luna luo lutz luís lydia lyndsay lynn lynne lászló maarten maciej madeleine madeline mads magali magda magdalena magnus
mahesh mahmoud mahmud maite maja majid makoto malcolm malgorzata malik malin mamadou mandla mandy manfred manish manisha manjula manoj manolis manon
manu manuel manuela mara marat marc marcel marcela marcella marcello marcelo marcia marcin marco marcos marcus maren margaret margareta margarete
margarida margarita margaux margherita margit margot margriet margrét mari maria mariam mariama mariana marianne mariano maribel marie marija marika
marilyn marin marina marine mario marion marisa marisol marit marita marius marjan marjolein marjorie mark markku marko markus marlene marloes
marlon marta martha martin martina martine martyn martí martín maru marwa marwan mary maryam marzena masahiro masako masato matej mateusz mathias
mathieu mathilde mathis matilda matilde mats matt matteo matthew matthias matthieu matti mattias matías matěj maud maura maureen maurice mauricio
maurizio mauro max maxime maximilian maximiliano maxine maya mayu mayumi małgorzata mbali meera megan mehdi mehmet mei meike melanie melina melinda
melissa melvin mercedes mercy meredith merete mert merve mette mia michael michaela michail michal michel michela michele michelle miguel mihaela
mihai mihail mika mikael mike mikhail mikkel mikko mikołaj mila milagros milan milena milica milos miloš milton mimi min mina ming minh minna minoru
mira miranda mircea mirela mirella miriam mirjam mirjana mirko miro miroslav misaki mitchell miyuki mladen moath modesto moeketsi mohamed mohammad
mohammed mohana mohit moira moises moisés mojtaba molly mona monica monika monique morag morgan moritz morten moshe mounir mourad muhammad murat
muriel murray musa mustafa mustapha muthoni mykola myra myriam mélanie nabil nadezhda nadia nadine nadir nadja naguib nahla naima najib namrata
nancy nandini nanette naoki naoko naomi naoto narendra nasreen nasrin nasser natalia natalie natalija natasha nathalie nathan nathaniel navid nayra
ndidi nedim neha neil nele nelly nelson nenad nestor neus ngo ngozi nguyen nguyễn nia niall niamh niccolò nicholas nichole nick nico nicola nicolai
nicolas nicole nicoletta nicolás nicolò niels nigel nigora nikhil nikita niklas nikola nikolai nikolaj nikolaos nikolaus nikolay nikos nils nilufar
nimrod nina nino nirmala nisha nitin njeri nkechi nkosana noah nobuko noel noelle noemi nomsa nomvula noora nora norbert noriko norman nour noura
noémie nuala nuno nuria nursultan néstor núria oana obinna octavio oddný odette odile ognjen oisín oksana ola olaf olamide olav olawale ole oleg
oleh oleksandr oleksii olena olga oliver olivia olivier olu oluwaseun olwen omar ondřej onur oona orhan oriol orla orlando osama osamu oscar oskar
osman osvaldo ottavia otto ousmane owen oya pablo palesa paloma pamela panagiotis pankaj paola paolina paolo parisa parvati parvin pascal pascale
pascual pat patience patricia patricio patrick patrik patrizia patti paul paula paulette paulina pauline paulo paulus pavel pavlo pawel paweł payal
pearl pedro peggy pekka pelle penelope peng penny per perihan pernille perrine petar pete peter petr petra petros petter pham phan phil philip
philipp philippa philippe phillip phillipa phoebe phuong phạm pia pierfrancesco pierre pieter pietro pilar pinar pinky piotr piper plamen poonam
pradeep prakash pranav prasad pratik praveen preeti prisca priscilla priya priyanka pruthvi przemysław puja pádraig quentin quinn quynh rachel radek
radim radka radomir radosław radu rafael rafal rafał raffaele raffaella raghav rahul raimund raimundo rainer raj raja rajesh rajiv ralf ralitsa
ralph rama ramesh ramin ramiro ramon ramona ramón rana randall randi rania ranjit raoul raphael raquel rasheed rashid rasmus raul ravi ray raymond
razia raúl rebecca rebekah rebekka reem refik regina reiner reinhard reinhold reka remco remi renata renate renato renaud renee renzo rené renée
reza rhiannon rhonda rhys ricardo riccardo richa richard rick ricky rikke rina rishi rita ritu ritva roald rob robbert robbie robert roberta roberto
robin rocio rocío roderick rodney rodolfo rodrigo roel rogelio roger rogério rohan rohit roisin roland rolando rolf romain roman romana romeo romy
ron ronald ronan ronja roopa roosevelt rosa rosalie rosalind rosanna rosario roselyn rosemary roser rosie ross rossella roswitha roxana roxanne roy
roza ruben rubina rubén rudi rudolf rudy rui rupert russell ruta ruth ryan ryo ryota ryszard régis rémi rémy róisín rūta saad saara sabine sabrina
sachin sadia sadio saeed safiya sagar sahar said saito sakari salah salim sally salma salome salomé salvador salvatore sam samantha sameer sami
samina samir samira samson samuel samuele sandeep sander sandra sandrine sandy sangeeta sanjay sanna santiago santosh saoirse sara sarah sardor
sarita sarthak sascha saskia satoko satoshi satu saul savannah saïd scott sean sebastiaan sebastian sebastiano sebastián segun seiji selim selin
selma sepp serena serge sergei sergej sergey sergio serhii servaas seth seung sevda severin seyed shabnam shahid shaima shalini shamima shane
shankar shannon shanti sharad sharon shaun shauna shawn sheena shehu sheila shekhar shelby shelly shen sherif shigeru shilpa shin shinji shira
shirley shiro shivani shlomo shobha shoko shota shreya shruti shweta sian sibusiso sibylle sid siddharth sidney sidsel siegfried sigrid sigurd
sigurður siiri silas silje silke silvana silvester silvia silvio simeon simin simon simona simone simran simão sina sinead sinéad siobhan siobhán
sipho siri sissel sithembile siyabonga siân slavko slobodan snežana sofia sofiane sofie sofía solange solomon solveig solène somchai sonia sonja soo
sophia sophie soraya soren sota soumaya spencer spiros srdjan stacey stan stanislas stanislava stanisław stavros stefan stefania stefanie stefano
stefanos steffen stefán steinar stelios stella sten stephan stephanie stephen steve steven stig stijn stuart stéphane subhash sudha sudhir sudip sue
sugeng suhail sujata sukhdeep suleiman sultana suman sumit sung sunil sunita suresh susan susana susanna susanne sushma suzan suzana suzanne suzette
svein sven svenja sverre sveta svetla svetlana swati sylvia sylvie sylwia szabolcs szymon sérgio sévérine sören søren tabea tadeusz tahir tahmina
taiwo takahiro takashi takeshi taku takuya talal talita tamar tamara tamika tamás tang tania tanja tanvi tanya tara tarek tarik tariq tarmo tarun
tasneem tatiana tatjana tatsuya tatyana taylor ted teemu teis tendai teodor teodora terence teresa teresita tereza terje terrence terry tess tetsuya
tetyana thabiso thabo thandi thandiwe thanos thea themba theo theodor theodora theodoros theresa theresia thiago thibault thierry thijs thilo thom
thomas thora thorbjørn thorsten théo théodore thérèse tiago tiffany tiina till tim timo timothy tina tiziana tjark tobi tobiah tobias todd tom tomas
tomasso tomasz tommaso tommy tomoko tomás tomáš toni tonje tony tor torben tore torgeir tori torstein torsten toru tove tracey tracy tran travis
trevor trine tristan trần tsepo tuan tudor tunde tuomas tuula tuğba tyler udo ugo ulf uli ulla ulrich ulrika ulrike umar umberto unai unni urs
ursula urszula urška usha usman ute utkarsh uwe vaclav vadim valentin valentina valentino valentín valeria valerie valerio valérie vanessa vanja
vasil vasiliki vasilis vasily vassilis vedran veera vegard velma venkat vera verena veronica veronika veronique vesna vicente vicenç vicky victoire
victor victoria vidar vidya vijay vikas vikram viktor viktoria viktorija vilde vilhelm vilma vilém vincent vincente vincenzo vineet vinod violeta
violetta viorel virgil virginia virginie visar vishal vita vito vittoria vittorio vivek viviana viviane vivien vjosa vlad vladimir vladislav vlado
vlasta vojtěch volha volker volodymyr vuk vuyo václav véronique wafa waldemar waleed walid walter wanda wang wanjiku wanjiru warren wassim wayne wei
wendy werner wes wiebke wiesław wiktor wiktoria wilfried wilhelm wilhelmina will willem william wilma wim winfried winnie witold wojciech wolfgang
wouter wu władysław xavi xavier xenia xiao xie ximena xin xu yaakov yael yair yan yana yang yannick yaroslav yaroslava yasemin yasin yasir yasmin
yasmine yasuko yasushi yaw yefim yehuda yelena yetunde yevgeny yi yiannis yigal ying yitzhak yiğit yoko yolanda yolande yoon yoshiko yossi yousef
youssef youssouf yu yuan yuki yuko yulia yumi yuna yunus yuri yurii yusra yusuf yuto yvan yves yvonne zachariah zachary zahra zainab zandile zanele
zara zbigniew zdenka zdeněk zehra zeng zeynep zhang zhanna zhao zheng zhou zhu zineb zlatko zoe zofia zoltan zoltán zoran zoë zsolt zsófia zubair
zuzana zuzanna álvaro ángel édouard élise élodie émile émilie étienne ólafur łukasz štefan štěpán željko
`;

const cyrillic = `
адам азат аида айгуль айдар айжан алевтина александар александр александра александрина алексей алина алла алсу альберт альбина альфия анастасия
анастасія анатолий андрей андрій анжела анжелика анна антон арина аркадий арсений артем артём асель богдан богдана борис бранислав булат вадим
валентина валерий валерия валерій варвара василий василиса василь вениамин вера вероника весна виктор виктория виолетта виталий виталина владимир
владислав владислава володимир всеволод вячеслав віктор вікторія віталій гавриил галина ганна геннадий георги георгий герман глеб горан григорий
гульнара давид дамир даниил данил данила дания дарья денис диана димитър дина динара дмитрий дмитро драган душан ева евгений евгения егор екатерина
елена елизавета жанна захар земфира зинаида зоя ивайло иван игорь ильдар илья инга инна иннокентий ираида ирина искандер йордан калин калоян камила
карина катерина кира кирилл клавдия константин кристина ксения лариса лев лейла леонид леонтий лидия лилия любовь людмила майя макар максим марат
маргарита мариана марина мария марк марія матвей микола милан милана милица мирослав мирјана михаил михайло мурат надежда назар наиля наталия
наталья наталія небојша нелли ненад никита никифор никола николай нина нонна нурлан оксана олег олександр олександра олексій олена олеся ольга павел
павлина пенка петр петро петър пламен платон полина предраг прохор радован радослав раиса рамиль регина ренат ринат родион роза роксана роман росен
руслан рустам савелий светлана светослав семен семён серафима сергей сергій слободан снежана софия софья станислав степан стефан стефания стоян
таисия тамара тарас татьяна тетяна тимофей тимур тодор ульяна фаина фарид федор федора филипп фёдор цветан цветелина эдуард элина эльвира эльмира
эмма эрик юлиана юлия юлія юрий юрій яков ян яна ярослав ярослава євген євгенія ігор ірина јелена јована
`;

const greek = `
άννα αθανάσιος αικατερίνη αλέξανδρος αλέξης αναστασία ανδρέας αντώνης απόστολος βασίλης βασιλική γεωργία γεώργιος γιάννης γιώργος δέσποινα δήμητρα
δημήτρης ειρήνη ελένη ευάγγελος ευαγγελία ηλίας θανάσης θεόδωρος ιωάννα ιωάννης κατερίνα κωνσταντίνος κώστας λευτέρης μάριος μαρία μιχάλης νίκος
νικόλαος πέτρος παναγιώτης παντελής σοφία σπύρος στέλιος σταύρος σωτήρης τάσος χρήστος χριστίνα
`;

/** All of them. */
export const givenNames: ReadonlySet<string> = new Set([latin, cyrillic, greek].flatMap((list) => list.trim().split(/\s+/)));
