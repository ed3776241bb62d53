/**
 * The commonest small words of the languages Backfile groups in: they tell nothing of what a text is about. Written down by us from the grammar of
 * each language; a word that is one of them in any of these languages counts as one in all, so that no wrong guess at a language brings it back.
 */
const byLanguage: Readonly<Record<string, string>> = {
  en: `a about above after again against all also although am among an and another any are as at away back be became because become been before being below
    between both but by came can cannot come could did do does doing done down during each either else even ever every few for from further get gets go goes got
    had has have having he her here hers herself him himself his how however i if in including instead into is it its itself just last least less let like made make
    many may me might more most much must my myself near never new no nor not now of off often on once one only onto or other others our ours out over own per
    rather really said same saw say says see she should since so some still such take than that the their theirs them themselves then there these they thing things
    this those though through thus to told too took toward towards two under until up upon us very was way we well went were what when where whether which while
    who whom whose why will with within without would yet you your yours im dont didnt isnt wasnt werent cant wont wouldnt couldnt doesnt hes shes theyre weve ive thats
    mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow according year years day days week weeks month months time times`,
  de: `aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bereits bin bis bisher bist da dabei dadurch dafur dagegen daher damit
    dann daran darauf darin darum das dass davon dazu dein dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch
    ein eine einem einen einer eines einige er es etwa etwas euch fur gegen gewesen gibt hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre
    ihrem ihren ihrer im immer in ins ist ja jahr jahre jahren jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinem keinen keiner konnen konnte mal man mehr
    mein mit muss mussen nach nachdem neben nicht nichts noch nun nur ob oder ohne sagt sagte sein seine seinem seinen seiner seit sich sie sind so sogar solche soll
    sollen sollte sondern sowie uber um und uns unser unter viel viele vom von vor wahrend war waren warum was weil weiter weitere welche wenn wer werde werden wie
    wieder will wir wird wo worden wurde wurden zu zum zur zwar zwei zwischen uhr heute gestern erst montag dienstag mittwoch donnerstag freitag samstag sonntag`,
  fr: `a afin ai ainsi alors apres au aucun aujourdhui aussi autre autres aux avant avec avoir avait avaient c ca car ce cela celle celui ces cet cette ceux chez
    comme contre d dans de depuis des deux dit dont du elle elles en encore entre est et etaient etait ete etre eu eux fait faire fois font hier il ils j je jour jours jusqu
    l la le les leur leurs lors lui ma mais malgre me meme memes mes moi moins mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut plus plusieurs
    pour pourrait pres puis qu quand que quel quelle quelque quelques qui quoi s sa sans se selon sera ses si son sont sous sur ta tandis tant te tous tout toute
    toutes tres trois un une vers vient vos votre vous y an ans annee lundi mardi mercredi jeudi vendredi samedi dimanche`,
  es: `al algo algunas algunos ante antes aunque ayer bien cada como con contra cual cuando de del desde dijo donde dos durante el ella ellas ellos en entre era eran es
    esa ese eso esta estaba estado estan estar este esto estos fue fueron ha habia hace han hasta hay hoy la las le les lo los mas me mi mientras muy nada ni no nos
    o otra otro otros para pero poco por porque puede que quien se segun ser si sin sobre son su sus tambien tan tanto tiene tienen todo todos tras tres un una uno
    unos y ya lunes martes miercoles jueves viernes sabado domingo ano anos`,
  it: `agli ai al alla alle anche ancora anni anno avere aveva che chi ci come con contro cosi cui da dagli dai dal dalla dalle degli dei del della delle dello
    di dopo due e ed era erano essere fa fino gli ha hanno ho i il in io la le lei lo loro lui ma mentre molto ne nei nel nella nelle non o ogni oggi per perche piu
    poi prima quando quella quello questa questo qui sarebbe se si sia sono stata stato su sua sue sugli sui sul sulla suo tra tre tutti tutto un una uno`,
  pt: `ao aos apenas apos ate com como contra da das de dele depois do dois dos e ela ele eles em entre era essa esse esta estao estava este foi foram ha hoje isso ja
    mais mas mesmo muito na nao nas nem no nos o ontem os ou para pela pelas pelo pelos por porque qual quando que quem se segundo sem ser seu seus sobre sua suas
    tambem tem ter todos um uma umas uns`,
  nl: `aan al als bij dan dat de deze die dit door dus een en er geen had hadden heb hebben heeft het hij hoe hun ik in is jaar je kan kon maar meer men met naar niet nog
    nu of om omdat onder ook op over te tegen ten ter toen tot uit van veel volgens voor waar waren was wat we wel werd werden wie wij worden wordt zal ze zei zich
    zij zijn zo zou`,
  ar: `في من الى إلى على عن ان أن إن او أو التي الذي الذين هذا هذه ذلك تلك كان كانت كما قد لقد ما لا لم لن هو هي هم مع بعد قبل بين حتى حيث عند عندما
    ثم منذ خلال كل بعض غير نحو ضد اي أي قال قالت وقال وقالت أضاف واضاف وأضاف يوم اليوم امس أمس عام العام به بها له لها لهم فيه فيها منه منها عليه عليها وفي ومن وهو وهي`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если есть еще же за и из или им их к как ко когда
    которая которые который кто ли лишь между меня мне много может мы на над надо нас не него нет ни но ну о об однако он она они оно от перед по под после потом при
    про с сам со так также такой там тем то того тоже только том тот ты у уже хотя чего чем через что чтобы это этого этой этом этот я сказал заявил год года году лет`,
};

/** Every function word, as `foldedWord` gives it. */
export function functionWords(fold: (word: string) => string): ReadonlySet<string> {
  const words = Object.values(byLanguage).flatMap((list) => list.split(/\s+/));
  return new Set(words.map(fold));
}
