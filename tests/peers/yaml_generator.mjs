// Values and YAML documents made by chance, the same for the same seed.

// Texts that some reader of YAML takes for something else.
const texts = [
  '', 'a', 'a b', 'yes', 'No', 'ON', 'off', 'y', 'N', 'true', 'False', 'null', 'NULL', '~', '1', '0', '-1', '+1', '0o7', '0x1F', '0b1',
  '010', '1e3', '1E5', '.5', '1.', '1_000', '12:30:45', '2001-01-01', '2001-01-01T00:00:00Z', '=', '<<', '!', '!x', '&a', '*a',
  '-', '- a', '--- a', '---', '...', '? a', '?', ':', ': a', 'a: b', 'a:', 'a #b', '#a', 'a#b', '[a', '{a', 'a]', ',', '%x', '@x', '`x',
  '|', '>', '"q"', "'s'", "it's", '\\', '\\n', ' a', 'a ', '  ', '\t', 'a\tb', 'a\nb', 'a\nb\n', '\na\n', 'a\n\nb\n', 'a\n\n', ' a\nb\n',
  'a \nb \n', 'a\n  b\n', 'a\n\tb\n', '#a\nb\n', '---\na\n', '- a\n- b\n', 'a\r\nb\r\n', 'a\rb', '\u0000', '\u0001', '\u001b[0m',
  '\u007f', '\u0080', '\u0085', 'a\u0085b', 'a\u0085b\n', '\u009f', '\u00a0', '\u00a0a\nb\n', '\u2028', 'a\u2028b\nc\n', '\u2029', '\ufeff',
  '\ufeffa', 'a\ufeffb\nc\n', '\ufffe', '\uffff', '\ufffd', '\ufdd0', '🐑', '🐑\nx\n', '\u{1fffe}', '\u{10ffff}', '\u{10d83d}', 'é', '日本',
  '.inf', '-.INF', '.nan', 'nan', `${'x'.repeat(70)} ${'y'.repeat(70)}`, 'x '.repeat(100), 'x'.repeat(1030), 'é'.repeat(700),
  'a\n'.repeat(50), '/', './a', '_a', 'a  b', 'foo@bar.com', 'http://x/y', 'C:\\x', '${a}', '{{a}}', '\\ud83d', '\\U0010d83d', '0.',
  '-0', '1e', '.', '..', '. a', 'null ', '1 day', 'tRuE',
];
const numbers = [0, -1, 1, 2 ** 53, 1.5, -0.25, 1e30, 1e-7, 1.5e300, 5e-324, 1e16, 123456.789, 0.1, 100, 1e22];
// Pieces of documents, sound and not.
const atoms = [
  'a', 'b', 'x y', '1', '-1', '+1', '0x1F', '0o17', '0b101', '010', '1.5', '.5', '-.5', '1e3', '1E-2', '1.', '~', 'null', 'true', 'False',
  'yes', 'no', 'on', '.inf', '.nan', '2001-01-01', '12:30:45', '<<', '=', '- a', 'a: b', 'a:b', 'http://x/y', '#c', 'a #c', 'a#b', '"q"',
  "'s'", '"\\ud83d\\udc11"', '"\\ud83d"', '"\\_\\N\\L\\P"', '"\\x41\\u0042\\U0001F411"', '"a\\\n  b"', '"a\n  b"', "'it''s'", '&a x', '*a',
  '&b {k: v}', '*b', '!!str 12', '!!int "12"', '!!float 1', '!!bool yes', '!!null ~', '! 5', '[a, b]', '[a, ]', '{a: 1}', '{a: 1, b}',
  '{a: 1, a: 2}', '[]', '{}', '[a: 1]', '{"a":1}', '"a":1', '{{x}}', '${x}', '%x', '@x', 'a\tb', 'a\t', 'é', '🐑', 'a\u00a0b', 'a\u0085b',
  'a\u2028b', '|', '>', '|-', '? a', ': a', '?a', ':a', '-a', '---', '""', "''", 'x\n  y', '!!set {a}', '1_000', '0x', '1e400',
  '123456789012345678901', '-0', '0.0', '\\d', '*', '&', '"unclosed', "'unclosed", '[a', 'a]', ', a',
];
const keys = [
  'a', 'b', 'c', '1', 'true', '~', '"q"', "'s'", '<<', '<<', '? a', '[k]', '{k: v}', '*a', '&a k', '!!str 1', 'a b', '0x10', '1.0', '-',
  'a-b', 'é',
];

export class YamlGenerator {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  /** Each text alone, as a key, in a list and deep inside. */
  * everyText() {
    for (const text of texts) {
      yield text;
      yield {[text]: 1};
      yield [text];
      yield {a: {b: text, c: [text, {d: text}]}};
    }
  }

  value(depth) {
    const choice = this.#random();
    if (depth > 0 && choice < 0.3) {
      return this.#many(4, () => this.value(depth - 1));
    }
    if (depth > 0 && choice < 0.65) {
      return Object.fromEntries(this.#many(4, () => [this.#text(), this.value(depth - 1)]));
    }
    return choice < 0.9 ? this.#text() : this.#pick([...numbers, true, false, null]);
  }

  /** Options of yaml.dump() that change how it looks. */
  style() {
    return {
      flowLevel: this.#pick([-1, -1, 0, 1, 2]),
      indent: this.#pick([1, 2, 2, 4, 7]),
      noArrayIndent: this.#chance(0.5),
      lineWidth: this.#pick([80, 80, 20, -1]),
      forceQuotes: this.#chance(0.2),
      quotingType: this.#pick(['"', "'"]),
      styles: {'!!int': this.#pick(['decimal', 'hexadecimal', 'octal', 'binary']), '!!null': this.#pick(['canonical', 'lowercase'])},
    };
  }

  document() {
    let text = this.#block(0, 3) ?? (this.#chance(0.5) ? `${this.#flow(3)}\n` : `${this.#pick(atoms)}\n`);
    if (this.#chance(0.05)) {
      text = `---\n${text}`;
    }
    if (this.#chance(0.03)) {
      text += '---\n';
    }
    if (this.#chance(0.02)) {
      text = `%YAML 1.2\n---\n${text}`;
    }
    return this.#chance(0.02) ? `\ufeff${text}` : text;
  }

  // Mulberry32: small, and the same everywhere.
  #random() {
    this.#state = (this.#state + 0x6D2B79F5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  #chance(probability) {
    return this.#random() < probability;
  }
  #pick(list) {
    return list[Math.floor(this.#random() * list.length)];
  }
  #many(most, make) {
    return Array.from({length: Math.floor(this.#random() * (most + 1))}, make);
  }

  #text() {
    const alphabet = [...'ab01 :-#"\'\\\n\t\r?!&*[]{},|>%@`~=<.+_\u0085\u2028\ufeffé🐑\u007f\u00a0/yesnof'];
    const text = this.#chance(0.6) ? this.#pick(texts)
      : Array.from({length: 1 + Math.floor(this.#random() * 12)}, () => this.#pick(alphabet)).join('');
    return text === '__proto__' ? '' : text;
  }

  #block(indent, depth) {
    const kind = Math.floor(this.#random() * (depth > 0 ? 5 : 2));
    if (kind < 2) {
      return null;
    }
    const pad = ' '.repeat(indent);
    return Array.from({length: 1 + Math.floor(this.#random() * 3)}, () => {
      if (kind === 2) {
        return `${pad}-${this.#pick([' ', ' ', ' ', '  ', '\t', ''])}${this.#inline(indent + 2, depth)}`;
      }
      const start = pad + this.#pick(keys) + this.#pick([':', ':', ': ', ': ', ' : ', ':\t']);
      if (this.#chance(0.35)) {
        return `${start}\n${this.#block(indent + this.#pick([2, 2, 2, 1, 0, 4]), depth - 1) ?? `${pad}  ${this.#pick(atoms)}\n`}`;
      }
      return start + this.#inline(indent + 2, depth);
    }).join('');
  }

  #inline(indent, depth) {
    const choice = this.#random();
    const pad = ' '.repeat(indent);
    if (choice < 0.12) {
      const line = () => this.#pick(['', pad,
        pad + ' '.repeat(this.#pick([0, 0, 1, 2])) + this.#pick(['text', '  more', '# no', '- x', '\ttab', 'é', ' ', '---'])]);
      return `${this.#pick(['|', '>', '|-', '>-', '|+', '>+', '|2', '>1'])}\n${[line(), ...this.#many(2, line)].join('\n')}\n`;
    }
    if (choice < 0.25 && depth > 0) {
      return this.#flow(depth) + this.#pick(['\n', ' # c\n']);
    }
    if (choice < 0.33 && depth > 0) {
      const block = this.#block(indent, depth - 1);
      if (block !== null) {
        return block.trimStart();
      }
    }
    return ` ${this.#pick(atoms)}${this.#pick(['\n', '\n', '\n', ' \n', ' # c\n', '\r\n', '\t\n', '\n\n'])}`;
  }

  #flow(depth) {
    const separator = () => this.#pick([', ', ',', ' , ', ',\n  ', ', # c\n ']);
    const value = () => depth > 0 && this.#chance(0.3) ? this.#flow(depth - 1) : this.#pick(atoms);
    const isList = this.#chance(0.5);
    const parts = this.#many(3, () => isList ? value() : this.#pick(keys) + this.#pick([': ', ':', ' : ']) + value());
    return (isList ? '[' : '{') + parts.join(separator()) + this.#pick(['', ',', ' ']) + (isList ? ']' : '}');
  }
}
