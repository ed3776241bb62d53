/** What stands for a picture where there is none: its description in brackets. */
export function pictureWords(said: string): string {
  return said === '' ? '[picture]' : `[picture: ${said}]`;
}
