// What the made-up articles say. A word in brackets is a slot: a list of `made-words.ts`, a name of the article, a new name, or another frame of this file.

const frames = (list: string): readonly string[] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Frames by name. Four in five sentences are plain prose; the others hold a link, emphasis or a quotation, as saved articles do. */
export const sentenceFrames: Readonly<Record<string, readonly string[]>> = {
  sentence: frames(`
    [Actor] [act].
    [Actor] [act], [surname] [said].
    [Actor] [act], and [clause].
    [Actor] [act], but [clause].
    [Actor] [act] although [clause].
    [When], [clause].
    In [place], [clause] while [clause].
    According to [office], [clause].
    A report by [office] found that [clause].
    The [topic] [act].
    The [kind] [thing] near [place] [act] [when].
    [Few] [people] waited at the [thing] until [clause].
    About [count] [people] depend on the [topic], and [percent] of them [did] the [thing].
    Work on the [thing] will cost [money] and last [few] months.
    [Name] would not say whether [clause].
    [Surname], a [role], [did] the [thing] in [year].
    Since [month] [year], [clause].
    The next [thing] is due on [weekday].
    Nobody at [office] could explain why [clause].
    It was the [ordinal] [kind] [thing] in [few] years.
    [Count] [people] signed the [topic] [thing] before [clause].
    Opponents of the [topic] [said] that [clause].
    Prices of [topic] rose by [percent] [when].
    "[Quote]," [name] [said].
    "[Quote]," [surname] [said]. "[Quote]."
    The minutes, [published by [office]]([address]), show that [clause].
    That was *[how]* denied by [actor].
    The plan, known as **[Topic]**, [act].`),
  headline: frames(`
    [Office] to [would] [kind] [thing] in [place]
    [Surname] [did] [thing] as [topic] stalls
    [Place] [thing] [did] after [kind] [thing]
    [Kind] [thing] leaves [few] [people] without [thing]
    Court [did] [surname] over [topic] [thing]
    [Percent] of [people] want [kind] [thing]
    Why [place] [did] its [thing]
    [Topic] [thing] [did] [when]
    [Few] [people] moved from [place] after [thing]
    [Surname] and [office] agree on [thing] worth [money]
    Inside the [kind] [thing] of [place]`),
  heading: frames(`
    What is known
    The [thing]
    A [kind] [thing]
    Reaction in [place]
    How the [topic] began
    What happens next`),
  item: frames(`
    [Topic]: [count] [people]
    the [kind] [thing] ([money])
    [clause]
    [thing] [did] [when]`),
  actor: frames(`
    [name]
    [name], [role] of [office],
    [name]
    [office]
    a [role] in [place]
    [few] [people] from [place]
    officials of [office]`),
  act: frames(`
    [did] [object]
    [did] [object] [when]
    [how] [did] [object]
    [did] [object] after [object] [did] the [thing]
    will [would] [object]
    has not yet [did] [object]
    wants to [would] [object] [when]
    agreed to [would] [object] in [place]`),
  clause: frames(`
    [actor] [act]
    [object] was [did] [when]
    [object] would [would] [object]
    [few] [people] were counted in [place]
    [object] cost [money]
    [percent] of the [people] in [place] had no [thing]
    nobody knew whether [actor] would [would] [object]`),
  object: frames(`
    the [thing]
    a [kind] [thing]
    the [kind] [thing]
    the [thing] and the [thing]
    the [topic] [thing]
    plans for the [thing]
    the [thing] of [place]
    [few] [people]
    the [kind] [topic]`),
  when: frames(`
    on [weekday]
    late on [weekday]
    last [month]
    in [month]
    this week
    in [year]
    at the end of [month]
    over the weekend`),
  quote: frames(`
    Nobody asked the [people] about the [thing]
    We cannot [would] the [thing] for [money]
    The [topic] is not a [thing]
    If they [would] the [thing], [few] [people] will leave [place]
    I have worked at the [thing] for [few] years and never saw such a [kind] [thing]
    They [did] it in [month] and [did] it again in [month]
    There is no [kind] answer to the [thing]
    The [people] of [place] deserve a [kind] [thing]`),
};
