/** After so long without a key typing rests, and what was found is said. */
const rest = 700;

/** Says sentences to who hears the page: once typing rests, and each only once. The element is a status region (polite). */
export function makeSayer(region: HTMLElement): (sentence: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (sentence) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (region.textContent !== sentence) region.textContent = sentence;
    }, rest);
  };
}
