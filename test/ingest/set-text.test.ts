import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setText } from '../../main/ingest/set-text.ts';

const bare = (text: string): string => text.replaceAll(/\s|—/gu, '').replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')');

describe('an extracted text is set', () => {
  it.each([
    ['a number that came apart', '阅读量达 46. 8\n亿次, 占 78. 6%', '阅读量达46.8亿次，占78.6%'],
    ['a number at the start of a list', '1. 2024 年工作', '1. 2024年工作'],
    ['a version', '发布 《框架》 1. 0 版。', '发布《框架》1.0版。'],
    ['Chinese beside Western glyphs', '2024 年 App (SDK) 检测', '2024年App（SDK）检测'],
    ['brackets and quotes', '《 “十四五” 规划 (草案) 》 , “ AI 拟声”', '《“十四五”规划（草案）》，“AI拟声”'],
    ['a standard number', '《要求》 (GB 44497—2024)', '《要求》（GB 44497—2024）'],
    ['a standard number over a lone space', '标准 (GB / T\n \n44721—\n2024)', '标准（GB/T 44721—2024）'],
    ['a gap between parts of a title', '《智能网联汽车\u3000 自动驾驶》', '《智能网联汽车\u3000自动驾驶》'],
    ['a gap that came out as a lone space', '《智能网联汽车\n \n自动驾驶》', '《智能网联汽车\u3000自动驾驶》'],
    ['a lone space between quotes', '“断卡”\n \n“断流” “拔\n钉” 等', '“断卡”“断流”“拔钉”等'],
    ['letter-spacing', '编\u3000 者', '编者'],
    ['a line break in a word', '互联网走过了波澜壮阔\n的发展历程', '互联网走过了波澜壮阔的发展历程'],
    ['words of an English phrase', '加入 the Global Alliance to End\nAbuse 联盟', '加入the Global Alliance to End Abuse联盟'],
    ['an English text', 'Hello, world (again);  yes', 'Hello, world (again); yes'],
    ['a long dash', '数字未来———携手, 中国—东盟, ——坚持', '数字未来——携手，中国—东盟，——坚持'],
    ['the comma of a large number', '共 1,000 件, 又 2, 件', '共1,000件，又2，件'],
    ['a byte order mark and a no-break space', '\uFEFF中\u00A0国', '中国'],
    ['nothing', ' \n\u3000 ', ''],
  ])('%s', (_what, raw, printed) => {
    expect(setText(raw).text).toBe(printed);
  });

  it('and tells where places of the extraction went', () => {
    const raw = '会同中央广\n电总台 46. 8 亿\n \n“断流”';
    const places = [0, raw.indexOf('电'), raw.indexOf('. 8') + 1, raw.indexOf('“'), raw.length];
    const set = setText(raw, places);
    expect(set.text).toBe('会同中央广电总台46.8亿“断流”');
    expect(set.places).toEqual([0, 5, set.text.indexOf('8亿'), set.text.indexOf('“'), set.text.length]);
  });

  it('losing no glyph and making none, whatever the text', () => {
    const glyph = fc.oneof(fc.constantFrom(...'中国，。、“”《》（）,;()—. 1a\n\u3000%/'), fc.string({ unit: 'grapheme', maxLength: 2 }));
    fc.assert(
      fc.property(fc.array(glyph, { maxLength: 60 }).map((glyphs) => glyphs.join('')), (raw) => {
        const { text } = setText(raw);
        expect(bare(text)).toBe(bare(raw));
        expect(text).toBe(text.trim());
        expect(text).not.toContain('\n');
      }),
    );
  });
});
