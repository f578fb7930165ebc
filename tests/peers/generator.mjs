// Makes JSON-e templates from a seed: every operator, every builtin, every operator of expressions, mostly with values
// that fit and now and then with ones that do not.

const operators = [
  '$eval', '$flatten', '$flattenDeep', '$fromNow', '$if', '$json', '$let', '$map', '$reduce', '$find', '$match',
  '$switch', '$merge', '$mergeDeep', '$sort', '$reverse',
];
const builtins = [
  'min', 'max', 'sqrt', 'ceil', 'floor', 'abs', 'range', 'lowercase', 'uppercase', 'str', 'number', 'len', 'strip',
  'lstrip', 'rstrip', 'split', 'join', 'fromNow', 'typeof', 'defined',
];
const signs = [
  '||', '&&', 'in', '==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '**', '!', '.', '[]', '[:]',
];
const texts = [
  '', 'a', 'b', 'abc', 'Hello World', ' padded\t', '10', '3.50', '0x1F', '1e3', 'x,y,,z', 'grüße', '日本語', '😀 ok',
  'true', '1 day 2 hours', '-3 weeks', '2017-01-01T10:00:00.500Z',
];
const keys = ['a', 'b', 'key', 'with space', 'a-b', '1', '10', '2', 'Zed', 'ünder', '_x'];
const numbers = [0, 1, 2, 3, 7, 10, 0.5, 1.25, 100, 1e21, 123456789.123, 0.000001, 1e-7];
const kinds = ['number', 'text', 'truth', 'list', 'object'];

export class TemplateGenerator {
  #state;
  #used = new Set();
  #names;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A template and its context. */
  next() {
    this.#names = {
      n: 'number', m: 'number', t: 'text', s: 'text', flag: 'truth', nothing: 'null', numbers: 'list', words: 'list',
      mixed: 'list', o: 'object', objects: 'objects', now: 'text',
    };
    const context = {
      n: this.#pick(numbers), m: this.#below(9) - 4, t: this.#pick(texts), s: this.#pick(texts),
      flag: this.#chance(0.5), nothing: null,
      numbers: this.#many(4, () => this.#pick(numbers)), words: this.#many(4, () => this.#pick(texts)),
      mixed: this.#many(3, () => this.#value(2)), o: this.#object(2),
      objects: this.#many(3, () => ({a: this.#below(5), b: this.#pick(texts), c: this.#object(1)})),
      now: '2020-02-28T12:34:56.789Z',
    };
    return {template: this.#template(3), context};
  }

  /** What no template so far contained. */
  unused() {
    return [...operators, ...builtins, ...signs].filter(name => !this.#used.has(name));
  }

  // Mulberry32: small, and the same everywhere.
  #random() {
    this.#state = (this.#state + 0x6D2B79F5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  #below(limit) {
    return Math.floor(this.#random() * limit);
  }
  #chance(probability) {
    return this.#random() < probability;
  }
  #pick(list) {
    return list[this.#below(list.length)];
  }
  #many(most, make) {
    return Array.from({length: this.#below(most + 1)}, make);
  }
  #use(name) {
    this.#used.add(name);
    return name;
  }

  // Values

  #value(depth) {
    const choice = this.#below(depth > 0 ? 7 : 5);
    switch (choice) {
      case 0: return this.#pick(numbers);
      case 1: return -this.#below(20);
      case 2: return this.#pick(texts);
      case 3: return this.#chance(0.5);
      case 4: return null;
      case 5: return this.#many(3, () => this.#value(depth - 1));
      default: return this.#object(depth - 1);
    }
  }
  #object(depth) {
    return Object.fromEntries(this.#many(3, () => [this.#pick(keys), this.#value(depth)]));
  }

  // Expressions

  #namesOf(kind) {
    return Object.keys(this.#names).filter(name => this.#names[name] === kind);
  }

  /** An expression that mostly gives a value of this kind. */
  #expression(kind, depth) {
    if (this.#chance(0.02)) {
      return this.#broken();
    }
    const wanted = this.#chance(0.04) ? this.#pick(kinds) : kind;
    const names = this.#namesOf(wanted);
    if (depth <= 0 || this.#chance(0.15)) {
      return names.length > 0 && this.#chance(0.6) ? this.#pick(names) : this.#literal(wanted, depth);
    }
    switch (wanted) {
      case 'number': return this.#numberExpression(depth - 1);
      case 'text': return this.#textExpression(depth - 1);
      case 'truth': return this.#truthExpression(depth - 1);
      case 'list': return this.#listExpression(depth - 1);
      default: return this.#objectExpression(depth - 1);
    }
  }

  #broken() {
    return this.#pick([
      'missing', 'o.missing', '1 2', '(1', '[1, ', '{a: ', "'open", '1 +', '* 2', ')', '{a 1}', '[,]', 'n(', 't.x',
      'n[0]', 'numbers[99]', 'numbers["a"]', 'o[1]', 'foo(1)', 'n()', '#', 'a = b', '1.', '.5', 'true false', '{1: 2}',
      'o.1', '', ' ', '()', 'numbers[]', 'numbers[:]', 'numbers[1.5]', 'numbers[0:0.5]', 'len', '!o.a',
    ]);
  }

  #literal(kind, depth) {
    switch (kind) {
      case 'number': return this.#pick(['0', '1', '2', '3.5', '10', '42', '0.1', '1000000', '007']);
      case 'text': {
        const text = this.#pick(texts.filter(each => !/['"\\\t]/.test(each)));
        return this.#chance(0.5) ? `'${text}'` : `"${text}"`;
      }
      case 'truth': return this.#pick(['true', 'false']);
      case 'list': return `[${this.#many(3, () => this.#expression(this.#pick(['number', 'text']), depth - 1)).join(', ')}]`;
      case 'null': return 'null';
      default: {
        const members = this.#many(3, () => {
          const key = this.#pick(['a', 'b', 'c', '"with space"', "'1'", "'0'"]);
          return `${key}: ${this.#expression(this.#pick(kinds), depth - 1)}`;
        });
        return `{${members.join(', ')}}`;
      }
    }
  }

  #call(name, ...given) {
    return `${this.#use(name)}(${given.join(', ')})`;
  }
  #binary(sign, left, right) {
    return `${left} ${this.#use(sign)} ${right}`;
  }

  #numberExpression(depth) {
    const number = () => this.#expression('number', depth);
    switch (this.#below(13)) {
      case 0: return this.#binary(this.#pick(['+', '-', '*', '/']), number(), number());
      // Whole results only: engines round powers differently in the last digit.
      case 1: return this.#binary('**', this.#pick(['2', '3', '10', '-2', 'm']), this.#pick(['2', '3', '0', '1', '2 ** 2', 'true']));
      case 2: return `(${number()})`;
      case 3: return this.#pick(['-', '+']) + number();
      case 4: return this.#call(this.#pick(['min', 'max']), ...this.#many(3, number), number());
      case 5: return this.#call(this.#pick(['sqrt', 'ceil', 'floor', 'abs']), number());
      case 6: return this.#call('len', this.#expression(this.#pick(['list', 'text']), depth));
      case 7: return this.#call('number', this.#pick(["'12'", "' 3.5 '", "'abc'", "'0x1f'", "'1e400'", "''", "'.5'", 't']));
      case 8: this.#use('[]'); return `numbers[${this.#pick(['0', '1', '-1', 'n', '2'])}]`;
      case 9: this.#use('.'); return this.#pick(['objects[0].a', 'o.a', 'o.key']);
      default: return this.#binary(this.#pick(['+', '-', '*']), number(), number());
    }
  }

  #textExpression(depth) {
    const text = () => this.#expression('text', depth);
    switch (this.#below(13)) {
      case 0:
      case 1: return this.#binary('+', text(), text());
      case 2: return this.#call(this.#pick(['lowercase', 'uppercase']), text());
      case 3:
      case 4: return this.#call('str', this.#expression(this.#pick(['number', 'number', 'truth', 'text']), depth));
      case 5: return this.#call(this.#pick(['strip', 'lstrip', 'rstrip']), text());
      case 6: return this.#call('join', this.#expression('list', depth), this.#pick(["', '", "''", '1', text()]));
      case 7: return this.#call('typeof', this.#pick(['len', 'null', this.#expression(this.#pick(kinds), depth)]));
      case 8: return this.#call('fromNow', this.#pick(["'1 day'", "'-2 hours 5m'", "'3 mo'", "'1 fortnight'", 't']),
        ...this.#many(1, () => this.#pick(["'2016-02-29'", "'2019-01-01T00:00:00Z'", "'2019-01-01T00:00:00.25+02:00'", 'now'])));
      case 9: this.#use('[]'); return `${this.#pick(['t', 's', 'words', text()])}[${this.#pick(['0', '-1', '1'])}]`;
      case 10:
      case 11: this.#use('[:]'); return `${this.#pick(['t', 's', `(${text()})`])}${this.#slice()}`;
      default: this.#use('.'); return 'objects[0].b';
    }
  }

  #slice() {
    const place = () => this.#pick(['', '0', '1', '2', '-1', '-2', '5']);
    return `[${place()}:${place()}]`;
  }

  #truthExpression(depth) {
    const truth = () => this.#expression('truth', depth);
    const any = () => this.#expression(this.#pick(kinds), depth);
    switch (this.#below(9)) {
      case 0: return this.#binary(this.#pick(['&&', '||']), this.#chance(0.7) ? truth() : any(), truth());
      case 1: return `${this.#use('!')}${this.#chance(0.5) ? `(${any()})` : this.#pick(Object.keys(this.#names))}`;
      case 2: return this.#binary(this.#pick(['==', '!=']), any(), any());
      case 3: {
        const kind = this.#pick(['number', 'text']);
        return this.#binary(this.#pick(['<', '<=', '>', '>=']), this.#expression(kind, depth), this.#expression(kind, depth));
      }
      case 4: return this.#binary('in', this.#expression('text', depth), this.#pick(['t', 'words', 'o', this.#expression('text', depth)]));
      case 5: return this.#binary('in', any(), this.#expression('list', depth));
      case 6: return this.#call('defined', this.#pick(["'n'", "'missing'", "'len'", "'now'", 't']));
      default: {
        const kind = this.#pick(kinds);
        return this.#binary(this.#pick(['==', '!=']), this.#expression(kind, depth), this.#expression(kind, depth));
      }
    }
  }

  #listExpression(depth) {
    switch (this.#below(7)) {
      case 0: {
        const step = this.#many(1, () => this.#pick(['2', '-1', '3']));
        return this.#call('range', this.#pick(['0', '3', '-2', 'm']), this.#pick(['5', '0', '10', 'm']), ...step);
      }
      case 1: return this.#call('split', this.#expression('text', depth), this.#pick(["','", "' '", "'ab'", '1', "'l'"]));
      case 2: this.#use('[:]'); return `${this.#pick(['numbers', 'words', 'mixed'])}${this.#slice()}`;
      case 3: return this.#literal('list', depth + 1);
      default: return this.#pick(this.#namesOf('list'));
    }
  }

  #objectExpression(depth) {
    switch (this.#below(4)) {
      case 0: this.#use('[]'); return 'objects[0]';
      case 1: this.#use('.'); return this.#pick(['objects[0].c', "o['a']", 'objects[-1].c', "{a: {b: 1}}.a"]);
      case 2: return this.#literal('object', depth + 1);
      default: return 'o';
    }
  }

  // Templates

  #template(depth) {
    const choice = this.#below(10);
    if (depth <= 0 || choice < 1) {
      return this.#leaf();
    }
    if (choice < 2) {
      return this.#many(4, () => this.#template(depth - 1));
    }
    if (choice < 4) {
      return Object.fromEntries(this.#many(4, () => [this.#key(), this.#template(depth - 1)]));
    }
    return this.#operator(depth - 1);
  }

  #leaf() {
    switch (this.#below(4)) {
      case 0: return this.#value(1);
      case 1: return this.#pick(texts);
      case 2: return {[this.#use('$eval')]: this.#expression(this.#pick(kinds), 3)};
      default: return this.#interpolated();
    }
  }

  #interpolated() {
    const expression = () => {
      const made = this.#expression(this.#pick(['number', 'text', 'truth', 'number', 'text', 'list']), 2);
      return made === 'len' ? 'n' : made; // The text of a function is an engine's own affair.
    };
    const part = () => this.#pick(['plain ', '$', '$$', ' ', '$${x}', '}', '{', ...Array(6).fill(null)])
      ?? `\${${expression()}}`;
    return Array.from({length: 1 + this.#below(3)}, part).join('');
  }

  #key() {
    return this.#chance(0.75) ? this.#pick(keys)
      : this.#pick(['$$eval', '$$', '$$x', '$unknown', '${t}', 'k${n}', '$', '$a-b', '$${x}', "${'" + this.#pick(['a', '1']) + "'}"]);
  }

  /** Renders `body` with more names in scope. */
  #within(names, body) {
    const outer = this.#names;
    this.#names = {...outer, ...names};
    try {
      return body();
    } finally {
      this.#names = outer;
    }
  }

  /** A template that renders to a value of this kind, mostly. */
  #of(kind, depth) {
    if (this.#chance(0.05)) {
      return this.#template(depth);
    }
    switch (kind) {
      case 'list':
        return this.#chance(0.5) ? {$eval: this.#expression('list', 2)} : this.#many(4, () => this.#template(depth - 1));
      case 'objects':
        return this.#chance(0.4) ? {$eval: 'objects'}
          : this.#many(3, () => this.#chance(0.5) ? this.#object(2) : {a: this.#template(depth - 1), b: [this.#leaf()]});
      default:
        return this.#chance(0.5) ? {$eval: this.#expression('object', 2)}
          : Object.fromEntries(this.#many(3, () => [this.#pick(keys), this.#template(depth - 1)]));
    }
  }

  #operator(depth) {
    const name = this.#use(this.#pick(operators));
    const made = this.#operatorBody(name, depth);
    if (this.#chance(0.03)) {
      made[this.#pick(['extra', 'then', '$eval', 'each(x', 'Zed'])] = this.#value(1);
    }
    return made;
  }

  #operatorBody(name, depth) {
    const condition = () => this.#expression('truth', 2);
    switch (name) {
      case '$eval': return {$eval: this.#chance(0.03) ? this.#value(1) : this.#expression(this.#pick(kinds), 3)};
      case '$flatten':
      case '$flattenDeep': return {[name]: this.#many(3, () => this.#of('list', depth))};
      case '$fromNow': {
        const made = {$fromNow: this.#pick(['', '1 day', '-2 weeks 3 days', '1 yr 2 mo', '5 hr 3min 2 s', 'soon', '${t}'])};
        if (this.#chance(0.3)) {
          made.from = this.#pick(['2018-01-31T00:00:00Z', '${now}', 'never', '']);
        }
        return made;
      }
      case '$if': {
        const made = {$if: condition()};
        if (this.#chance(0.85)) {
          made.then = this.#template(depth);
        }
        if (this.#chance(0.6)) {
          made.else = this.#template(depth);
        }
        return made;
      }
      case '$json': return {$json: this.#template(depth)};
      case '$let': {
        const names = {v: this.#pick(['number', 'text']), w: this.#pick(kinds)};
        const variables = Object.fromEntries(
          Object.entries(names).map(([key, kind]) => [key, {$eval: this.#expression(kind, 2)}]));
        if (this.#chance(0.05)) {
          variables[this.#pick(keys)] = 1;
        }
        return {$let: variables, in: this.#within(names, () => this.#template(depth))};
      }
      case '$map': return this.#map(depth);
      case '$reduce': return this.#reduce(depth);
      case '$find': {
        const each = this.#within({x: 'number'}, condition);
        return {$find: {$eval: this.#pick(['numbers', 'words', 'mixed', this.#expression('list', 2)])},
          [this.#pick(['each(x)', 'each(x, i)', 'each(x,i)'])]: each};
      }
      case '$match': return {$match: Object.fromEntries(this.#many(3, () => [condition(), this.#template(depth)]))};
      case '$switch': {
        const cases = Object.fromEntries([[condition(), this.#template(depth)]]);
        if (this.#chance(0.2)) {
          cases[condition()] = this.#leaf();
        }
        if (this.#chance(0.6)) {
          cases.$default = this.#template(depth);
        }
        return {$switch: cases};
      }
      case '$merge':
      case '$mergeDeep': return {[name]: this.#of('objects', depth)};
      case '$sort': return this.#sort();
      default: return {$reverse: this.#of('list', depth)};
    }
  }

  #map(depth) {
    if (this.#chance(0.3)) {
      const [each, names] = this.#pick([['each(x)', {x: 'object'}], ['each(x,i)', {i: 'text'}]]);
      const key = each === 'each(x)' ? '${x.key}' : '${i}';
      const body = this.#within(names, () => ({[key]: this.#template(depth)}));
      return {$map: this.#of('object', depth), [each]: this.#chance(0.9) ? body : this.#leaf()};
    }
    const [each, names] = this.#pick([['each(x)', {x: 'number'}], ['each(x, i)', {x: 'text', i: 'number'}]]);
    return {$map: this.#of('list', depth), [each]: this.#within(names, () => this.#template(depth))};
  }

  #reduce(depth) {
    const kind = this.#pick(['number', 'text']);
    const initial = kind === 'number' ? this.#below(5) : this.#pick(texts);
    const list = this.#pick(kind === 'number' ? ['numbers', 'range(0, 4)'] : ['words', "split('a b c', ' ')"]);
    const each = this.#within({acc: kind, x: kind}, () => this.#chance(0.6)
      ? {$eval: `acc + ${this.#expression(kind, 1)}`} : this.#template(depth));
    return {$reduce: {$eval: list}, initial, [this.#pick(['each(acc,x)', 'each(acc, x, i)'])]: each};
  }

  #sort() {
    if (this.#chance(0.5)) {
      return {$sort: {$eval: this.#pick(['numbers', 'words', 'mixed', this.#expression('list', 2)])}};
    }
    return {$sort: {$eval: this.#pick(['objects', 'objects', 'mixed'])},
      [this.#pick(['by(x)', 'by(x)', 'by(x, y)'])]: this.#pick(['x.a', 'x.b', 'len(x.b)', '-x.a', 'x'])};
  }
}
