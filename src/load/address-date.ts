import type { PartialDate } from '../model/ids.js';
import { makeDate } from '../text/calendar.js';

const parts = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/;
const run = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;
const named = /\/((?:19|20)\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(0?[1-9]|[12]\d|3[01])(?=[/-]|$)/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day in an address, with its characters: `/2019/12/28/`, `-20191228-`, `/2019/dec/28/`. Nothing when it holds no day that exists. */
export function addressDate(address: string): { readonly date: PartialDate; readonly text: string } | undefined {
  const path = address.slice(0, 2000).replace(/[?#].*$/, '');
  const found = parts.exec(path) ?? run.exec(path) ?? named.exec(path);
  if (found === null) return undefined;
  const [whole, year, month, day] = found;
  const number = /^\d/.test(month ?? '') ? Number(month) : months.indexOf((month ?? '').toLowerCase()) + 1;
  const date = makeDate(Number(year), number, Number(day));
  return date === undefined ? undefined : { date, text: whole.slice(1) };
}
