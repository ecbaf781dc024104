#!/usr/bin/env bash
# Makes cmudict.br, the pronunciations of American English that the Kokoro voice starts from. Run by hand when the dictionary has a new release;
# needs npm. Afterwards run the tests of Voices/Kokoro/Phonemes.
set -euo pipefail
package=cmu-pronouncing-dictionary@3.0.0
target="$(cd "$(dirname "$0")/.." && pwd)/src/Newsreel.Providers/Voices/Kokoro/Phonemes/cmudict.br"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$work" "$package"
cat > "$work/make.mjs" <<'SCRIPT'
// One line a word: how many letters it shares with the word before (base 36), its other letters, a tab, its sounds, one letter each and a digit for stress.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { dictionary } from 'cmu-pronouncing-dictionary';

const sounds = {
  B: 'b', CH: 'C', D: 'd', DH: 'D', F: 'f', G: 'g', HH: 'h', JH: 'J', K: 'k', L: 'l', M: 'm', N: 'n', NG: 'N', P: 'p', R: 'r', S: 's', SH: 'S', T: 't',
  TH: 'T', V: 'v', W: 'w', Y: 'y', Z: 'z', ZH: 'Z', AA: 'a', AE: 'e', AH: 'u', AO: 'o', AW: 'A', AY: 'I', EH: 'E', ER: 'R', EY: 'Y', IH: 'i', IY: 'H',
  OW: 'O', OY: 'q', UH: 'U', UW: 'x',
};
const coded = (arpabet) => arpabet.split(' ').map((sound) => sounds[sound.replace(/\d/, '')] + sound.replace(/\D/g, '')).join('');
const words = Object.keys(dictionary).filter((word) => /^[a-z][a-z'-]*$/.test(word)).sort();
const lines = [];
let before = '';
for (const word of words) {
  let shared = 0;
  while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
  lines.push(`${shared.toString(36)}${word.slice(shared)}\t${coded(dictionary[word])}`);
  before = word;
}
const packed = brotliCompressSync(Buffer.from(lines.join('\n')), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
writeFileSync(process.argv[2], packed);
console.log(`${words.length} words, ${packed.length} bytes`);
SCRIPT
(cd "$work" && node make.mjs "$target")
