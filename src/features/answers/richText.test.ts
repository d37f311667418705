import { expect, test } from 'vitest';
import { parseRichText, type RichNode } from './richText.ts';

const options = { allowedImageHosts: ['images.shop.example'], pageUrl: 'https://shop.example/help/page' };

/** The nodes written as well-formed HTML, so that a rule can be read as "this becomes that". */
const write = (nodes: readonly RichNode[]): string => nodes.map(writeNode).join('');

function writeNode(node: RichNode): string {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.tag}${attributes.join('')}>${write(node.children)}</${node.tag}>`;
}

const read = (html: string) => write(parseRichText(html, options));

function rules(title: string, table: readonly (readonly [string, string])[]): void {
  test.each(table)(`${title}: %s`, (html, expected) => {
    expect(read(html)).toBe(expected);
  });
}

rules('formatting a merchant writes is kept', [
  [
    '<p>Send it <strong>within <em>30</em> days</strong>.</p>',
    '<p>Send it <strong>within <em>30</em> days</strong>.</p>',
  ],
  ['<ol start="3" reversed><li>Pack</li></ol>', '<ol start="3" reversed=""><li>Pack</li></ol>'],
  ['<dl><dt>EU<dd>2 days<dt>UK</dl>', '<dl><dt>EU</dt><dd>2 days</dd><dt>UK</dt></dl>'],
  ['<details open><summary>Size</summary>42</details>', '<details><summary>Size</summary>42</details>'],
  ['<p lang="NL" dir="RTL">x</p>', '<p lang="nl" dir="rtl">x</p>'],
  ['<time datetime="2026-01-31">31 Jan</time>', '<time datetime="2026-01-31">31 Jan</time>'],
  ['<pre>\n a\n  b</pre>', '<pre> a\n  b</pre>'],
  [
    '<strike>€ 20</strike> <acronym title="Value added tax">VAT</acronym>',
    '<s>€ 20</s> <abbr title="Value added tax">VAT</abbr>',
  ],
]);

rules('headings fit below the article’s title', [
  [
    '<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h6>E</h6>',
    '<h3>A</h3><h3>B</h3><h3>C</h3><h4>D</h4><h4>E</h4>',
  ],
]);

rules('boxes are taken away and their content is kept in paragraphs', [
  ['<div>one</div><div>two <b>three</b></div>', '<p>one</p><p>two <b>three</b></p>'],
  ['<div>a<div>b</div>c</div>', '<p>a</p><p>b</p><p>c</p>'],
  ['<span>one</span> <font color="red">two</font>', 'one two'],
  ['<section><p>a</p>\n<p>b</p></section>', '<p>a</p><p>b</p>'],
  ['<div><br></div>x', 'x'],
]);

rules('malformed HTML gets the structure that was meant', [
  ['<p>a<p>b<ul><li>x<li>y</ul>c', '<p>a</p><p>b</p><ul><li>x</li><li>y</li></ul>c'],
  ['<p>a <b>b<h2>c<p>d', '<p>a <b>b</b></p><h3>c</h3><p>d</p>'],
  [
    '<table><tr><th>a<td>b<tr><td>c</table>d',
    '<table><tbody><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></tbody></table>d',
  ],
  [
    '<table><thead><tr><td>a<tbody><tr><td><ul><li>b<td>c</table>',
    '<table><thead><tr><td>a</td></tr></thead><tbody><tr><td><ul><li>b</li></ul></td><td>c</td></tr></tbody></table>',
  ],
  ['<table><form><tr><td>x</td></tr></form></table>', '<table><tbody><tr><td>x</td></tr></tbody></table>'],
  ['<table>stray<td>x</table>', '<table><tbody><tr><td>stray</td><td>x</td></tr></tbody></table>'],
  [
    '<table><tr><td><p>a</td><td>b</p></td></table>',
    '<table><tbody><tr><td><p>a</p></td><td>b</td></tr></tbody></table>',
  ],
  ['<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['<li>a<li>b', '<p>a</p><p>b</p>'],
  ['</p></b>a</div></br>b', 'a<br></br>b'],
  ['<b>a<i>b</b>c', '<b>a<i>b</i></b>c'],
  ['1 < 2 && 3 > 2 <3 <p', '1 < 2 && 3 > 2 <3 '],
  ['a<!-- b --><!doctypehtml><?c?><![CDATA[d]]>e', 'ae'],
  [
    "<a href=https://x.example/a/b?c=d&e=f title='a>b'>t</a>",
    '<a href="https://x.example/a/b?c=d&e=f" title="a>b">t</a>',
  ],
]);

rules('what can run, frame, draw or ask is dropped with its content', [
  ['a<script>b</script><style>c</style><template>d</template><title>e</title>f', 'af'],
  ['a<svg><p>b</p></svg><math><mi>c</mi></math><object>d</object>e', 'ae'],
  [
    '<span>a<button><span>b</span>c</button>d</span><select><option>e</select><textarea><b>f</textarea>',
    'ad',
  ],
  ['a<input value="b"><embed src="c">d<svg/>e', 'ade'],
  ['a<noscript><p>b</p></noscript><xmp><b>c</b></xmp>d<plaintext>e', 'ad'],
  ['<p>a<svg></p>b', '<p>a</p>b'],
]);

rules('only known attributes with sensible values stay', [
  ['<p id="a" class="b" style="c" onclick="d" name="e">x</p>', '<p>x</p>'],
  ['<p __proto__="a" constructor="b" lang="<b>" dir="up">x</p>', '<p>x</p>'],
  ['<a href="/a" href="/b" target="_top" xlink:href="c">x</a>', '<a href="https://shop.example/a">x</a>'],
  [
    '<table><tr><td colspan="20" rowspan="21" scope="row">x</table>',
    '<table><tbody><tr><td colspan="20">x</td></tr></tbody></table>',
  ],
  [
    '<img src="/a.png" srcset="b" width="400" height="4001">',
    '<img src="https://shop.example/a.png" alt="" width="400"></img>',
  ],
]);

rules('links lead only to the web, mail, the phone or the panel', [
  ['<a href="../b?c=1&amp;d">x</a>', '<a href="https://shop.example/b?c=1&d">x</a>'],
  ['<a href="//other.example">x</a>', '<a href="https://other.example/">x</a>'],
  ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
  ['<a href="tel:+31235">x</a>', '<a href="tel:+31235">x</a>'],
  ['<a href="#counterbell/contact?topic=return">x</a>', '<a href="#counterbell/contact?topic=return">x</a>'],
  ['<a href="#top">x</a>', 'x'],
  ['<a href="java&#x73;cript&colon;a()">x</a>', 'x'],
  ['<a href=" &#1;javascript:a()">x</a><a href="java&Tab;script:a()">y</a>', 'xy'],
  ['<a href="data:text/html,a">x</a><a href="blob:a">y</a><a href="file:///a">z</a>', 'xyz'],
  ['<a href="https://shop.example@evil.example/">x</a>', 'x'],
  ['<a href="https://sh&NewLine;op.example/">x</a>', 'x'],
  [
    '<a href="/a">x<a href="/b">y</a>',
    '<a href="https://shop.example/a">x</a><a href="https://shop.example/b">y</a>',
  ],
]);

rules('images come only from the shop’s own hosts', [
  [
    '<img src="https://images.shop.example/a.png" alt="Bag">',
    '<img src="https://images.shop.example/a.png" alt="Bag"></img>',
  ],
  ['<img src="https://tracker.example/a.png" alt="Bag">', 'Bag'],
  ['<img src="http://shop.example/a.png" alt="Bag">', 'Bag'],
  ['<img src="data:image/png;base64,AA" alt="Bag"><img src="//evil.example/a">', 'Bag'],
  ['<img src="https://images.shop.example:444/a.png" alt="Bag">', 'Bag'],
]);

rules('an embedded video becomes a link', [
  [
    '<iframe src="https://www.youtube.com/embed/x" title="Waxing">no</iframe>!',
    '<a href="https://www.youtube.com/embed/x">Waxing</a>!',
  ],
  [
    '<iframe src="//player.vimeo.com/video/1" />!',
    '<a href="https://player.vimeo.com/video/1">player.vimeo.com</a>!',
  ],
  ['<iframe src="https://youtube.com.evil.example/"></iframe><iframe src="javascript:a()"></iframe>!', '!'],
]);

rules('character references are decoded once', [
  ['&euro;&nbsp;5&mdash;&eacute;&hellip;&quot;&amp;lt;&check;', '€\u00a05—é…"&lt;✓'],
  ['&Eacute;&uuml;&ccedil;&aring;&Scaron;&zdot;&oslash;&qacute;&frac12;&times;', 'ÉüçåŠżø&qacute;½×'],
  ['&copy 2026 &notit; &unknown; & &;', '© 2026 &notit; &unknown; & &;'],
  ['&#8364;&#x20AC;&#128;&#0;&#xD800;&#x110000;&#99999999999;', '€€€\ufffd\ufffd\ufffd\ufffd'],
  ['<a href="/?a=1&copy=2&lt=3">x</a>', '<a href="https://shop.example/?a=1&copy=2&lt=3">x</a>'],
]);

test('pictures come from where the answers come from; links lead to the shop’s page', () => {
  const from = { ...options, imageBase: 'https://help.shop.example/api/' };
  const html =
    '<p><a href="/bags">Bags</a><img src="/bag.png" alt=""><img src="https://else.example/x.png" alt="Bag"></p>';
  expect(write(parseRichText(html, from))).toBe(
    '<p><a href="https://shop.example/bags">Bags</a><img src="https://help.shop.example/bag.png" alt=""></img>Bag</p>',
  );
});
