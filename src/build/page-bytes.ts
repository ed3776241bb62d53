/**
 * Makes the bytes of printed pages in memory that each page takes over from the one before, so they are good until the next is asked for.
 * A buffer of its own for each takes three times as long: its size is counted first, and the memory is new every time.
 */
export function pageBytes(): (text: string) => Uint8Array {
  let memory = Buffer.allocUnsafeSlow(256 * 1024);
  return (text) => {
    // A code unit has three bytes of UTF-8 at most.
    if (text.length * 3 > memory.length) memory = Buffer.allocUnsafeSlow(text.length * 3);
    return memory.subarray(0, memory.write(text));
  };
}
