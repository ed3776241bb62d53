import type { ArticleId, PartialDate, SitePath, StoryId } from './ids.js';

/**
 * How two articles of one story relate, in data (frame 8; readers see "Same text", "Most of the same text", "The same in other words",
 * "Separate text, shares passages", "Separate text"). None of them says which text came first.
 */
export type RelationKind = 'duplicate' | 'reprint' | 'rewrite' | 'independent-shared' | 'independent';

/** Two related articles and what shows it. `a` and `b` stand in the order of the story's members; the order says nothing about who took from whom. */
export type Relation = {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly kind: RelationKind;
  readonly shared: {
    /** Sentences of the shorter text that stand in the other, in the same or other words, and how many it has: "shares 17 of 20 sentences". */
    readonly sentences: readonly [shared: number, of: number];
    /** How much of the shorter and of the longer text stands word for word in the other, in runs of six words or more, from 0 to 1. */
    readonly runs: readonly [ofShorter: number, ofLonger: number];
    /** How alike the weighted words, names and numbers of both are, from 0 to 1. */
    readonly words: number;
  };
  /** Both files state the same original address: two versions of one page. */
  readonly versions?: true;
  /** The keeper looked at this pair and says that it is so. */
  readonly checked?: true;
};

/** How a story is tied to another one of its thread: the pair of articles that shows it best. Made only where both articles state or show a date. */
export type FollowUp = { readonly earlier: StoryId; readonly a: ArticleId; readonly b: ArticleId; readonly words: number };

/** Articles telling the same event. A page exists from two members on; a story of one member is here only because others of its thread are. */
export type Story = {
  /** 16 hex digits: the identity it got with its first members, kept in the ledger while it keeps most of them. */
  readonly id: StoryId;
  /** Headline of the central article, or the name the keeper gave. */
  readonly name: string;
  /** `stories/<slug>/index.html`; absent for a story of one member. */
  readonly path?: SitePath;
  /** The member most like all the others. */
  readonly central: ArticleId;
  /** By day, then id; those without a full date last. */
  readonly members: readonly ArticleId[];
  /** Each related pair once, in the order of the members. Pairs of a large story that share nothing to speak of are not listed. */
  readonly relations: readonly Relation[];
  /** Groups of members that state the same original address: versions of one page, by the day they were retrieved where stated. */
  readonly versions: readonly (readonly ArticleId[])[];
  /** Known dates of the members, first and last; absent when no member has one. An undated member is placed near them, which is never its date. */
  readonly span?: readonly [first: PartialDate, last: PartialDate];
  /** Languages of the members, sorted; members without a known language add none. */
  readonly languages: readonly string[];
  /** `program`: grouped by a program, not checked. `keeper`: every member was put here by the keeper. */
  readonly standing: 'program' | 'keeper';
  /** Members whose place in the story the keeper checked, in the order of the members; absent when there is none. */
  readonly checked?: readonly ArticleId[];
  /** The thread: stories about the same matter, weeks apart. Absent when there is no other. */
  readonly thread?: { readonly id: StoryId; readonly stories: readonly StoryId[]; readonly followUps: readonly FollowUp[] };
};

/** A story as the texts show it, before it has an identity and an address. Other stories are named by their place in the list. */
export type FoundStory = Omit<Story, 'id' | 'path' | 'thread'> & {
  /** The most central members, at most twelve, the most central first: a story is known again by them. */
  readonly founding: readonly ArticleId[];
  readonly thread?: {
    readonly stories: readonly number[];
    readonly followUps: readonly { readonly earlier: number; readonly a: ArticleId; readonly b: ArticleId; readonly words: number }[];
  };
};
