import type { Entry } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';
import type { ArticleRows } from './article-rows.js';
import type { Slot } from './article-store.js';
import { IdTable } from './id-table.js';

/** A run of rows and the number of its first one. `mark` is its place in the file of rows and a sum over its bytes: another run has another; empty when it is not written. */
export type NumberedRun = { readonly rows: ArticleRows; readonly mark: string; readonly first: number };

/** All rows of the article index in their order, numbered from 0. */
export class NumberedRows {
  readonly runs: readonly NumberedRun[];
  /** The number of rows, those of files that are no article among them. */
  readonly count: number;
  /** How many are of articles. */
  readonly articles: number;
  private readonly table: IdTable;

  constructor(runs: readonly Omit<NumberedRun, 'first'>[]) {
    const ids: (ArticleId | undefined)[] = [];
    let articles = 0;
    this.runs = runs.map((run): NumberedRun => {
      const first = ids.length;
      for (let row = 0; row < run.rows.count; row++) {
        const id = run.rows.idAt(row);
        if (id !== undefined) articles++;
        ids.push(id);
      }
      return { ...run, first };
    });
    this.count = ids.length;
    this.articles = articles;
    this.table = new IdTable(ids);
  }

  numberOf(id: ArticleId): number | undefined {
    return this.table.numberOf(id);
  }

  /** Where an article lies in the store. */
  slotOf(id: ArticleId): Slot | undefined {
    const number = this.table.numberOf(id);
    const run = number === undefined ? undefined : this.runOf(number);
    return number === undefined ? undefined : run?.rows.slotAt(number - run.first);
  }

  /** The article in a row; undefined when its file is none. */
  entryAt(number: number): Entry | undefined {
    const run = this.runOf(number);
    return run?.rows.articleAt(number - run.first);
  }

  private runOf(number: number): NumberedRun | undefined {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.first ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    return this.runs[low - 1];
  }
}
