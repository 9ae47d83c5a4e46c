// Folding of texts for comparison, as the generator folds them: `Müller–Łukasz` is found by `muller-lukasz`.

const LETTERS = {
  "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ȷ": "j", "ħ": "h", "ŋ": "n", "ς": "σ",
  "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"',
  "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "",
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

export function folded(text) {
  const small = text.toLowerCase();
  // eslint-disable-next-line no-control-regex
  if (/^[\0-\x7f]*$/.test(small)) return small;
  return small.normalize("NFKD").replace(/\p{M}/gu, "").replace(SPECIAL, letter => LETTERS[letter]);
}
