import type { Glance } from './glance.js';
import type { HeadlinePlace } from './headline-place.js';

/** Running text for the language detector, about 450 characters: paragraphs first, any line when there are none. */
export function languageSample(glance: Glance, place: HeadlinePlace): string {
  let sample = '';
  for (let at = place.bodyAt; at < glance.lines.length && sample.length < 450; at++) {
    const line = glance.lines[at];
    if (line?.prose === true) sample += `${line.text.slice(0, 450)} `;
  }
  for (let at = place.from ?? 0; at < glance.lines.length && sample.length < 300; at++) sample += `${glance.lines[at]?.text.slice(0, 300) ?? ''} `;
  return sample;
}
