/**
 * A node's name for reading: the decision prints fields in capitals, pages write them as
 * sentences. Words without a vowel (CCHC, TTHC) are abbreviations and stay.
 */
export function readableName(name: { readonly vi: string; readonly en: string }): { vi: string; en: string } {
  return { vi: sentenceCase(name.vi), en: name.en };
}

function sentenceCase(name: string): string {
  if (name !== name.toLocaleUpperCase("vi")) return name;
  const words = name.split(" ").map((word) => {
    const plain = word.normalize("NFD").replace(/[^A-ZĐ]/g, "");
    return /[AEIOUY]/.test(plain) ? word.toLocaleLowerCase("vi") : word;
  });
  const text = words.join(" ");
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
