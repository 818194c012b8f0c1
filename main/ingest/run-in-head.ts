/**
 * Run-in heads: a paragraph's first sentence that only names its matter (`保护个人信息权益。通过民法、刑法…`). Print shows
 * them in bold; where that is lost they are told by their form. A head calls for something or names a thing; it does not
 * say who did what and when, does not judge, and does not point back. `——坚持立足国情。…` is one by its dash.
 */

/** In UTF-16 units, without the full stop. */
const longestClause = 30;
/** Two clauses are the most a head has. */
const longestPair = 44;

export interface RunInHeadForm {
  /** With the full stop, in UTF-16 units. */
  readonly length: number;
  /** `dash`: a member of a dashed list; `clause`: one phrase; `pair`: two phrases parted by a comma. */
  readonly form: 'dash' | 'clause' | 'pair';
  /** Opens with a verb of action, as a call to do something. */
  readonly isCall: boolean;
}

/** Time of the action, or a date: a sentence that tells what happened. */
const time = /\d\s*[年月日]|^(?:近年|近日|当前|目前|截至|自从|以来|随着|伴随)/u;
/** Words that point back or carry on, which a head has nothing before it to do. */
const reference = /^(?:此外|同时|同月|同年|其中|为此|对此|因此|此前|另外|与此|但是|然而)|(?<!应)该|这[些一是种个]|上述|本(?:报告|文|书|法|条例|办法|规定|意见|规划)|其(?![他余])/u;
/** Those who act: a head leaves them out. */
const actor = /^(?:我国|我们|中国(?!特色)|各地|各级|各国|各部门|有关部门|相关部门|国家有关|全国\p{Script=Han}{0,6}(?:机关|部门|法院|系统))/u;
/** A clause of place, purpose or ground, parted by a comma, before the sentence proper. */
const adverbial = /^(?:围绕|根据|依据|按照|针对|为了?|在|对于?|关于|通过|经过|基于|鉴于)[^，]*，/u;
/** A judgement, a state or a completed action: the sentence says something of its subject. */
const statement = /(?<!特别|尤其)是|了(?!解)|在于|源自|来自|取决于|意味着|有利于|有助于|离不开|日益|^[^，、]*需要(?!、)/u;

/** How and what a head calls to be done: the adverbs and verbs that documents of government open their points with. */
const manner =
  '持续|不断|深入|扎实|切实|协同|依法|严厉|坚决|全面|全力|全景|重点|着力|充分|积极|携手|多措并举|进一步|加快|稳步|大力|有效|科学|努力|主动|共同|统筹|集中|有序|严格|广泛|始终|从严|率先|高效|精准';
const action =
  '加强|强化|加大|健全|完善|优化|推进|推动|促进|探索|开展|出台|制定|修订|规范|维护|保护|保障|守护|捍卫|打击|惩治|遏制|整治|治理|防范|防治|化解|构建|建立|建设|建成|搭建|打造|确立|明确|明晰|划定|落实|深化|拓展|扩大|提升|提高|增强|创新|发展|发挥|运用|利用|用好|支持|参与|引领|引导|培育|繁荣|普及|宣传|展现|呈现|展示|凸显|突出|聚焦|坚持|践行|丰富|满足|应对|破解|筑牢|夯实|坚守|激发|释放|服务|助力|实施|实现|营造|净化|凝聚|汇聚|压实|督促|监督|改进|改革|加快|注重|统筹|协调|合作|交流';
const call = new RegExp(`^(?:(?:${manner})地?){0,2}(?:${action}|${manner})`, 'u');

/** What a paragraph's first sentence is by its form alone; null if it cannot be a head. */
export function runInHeadForm(text: string): RunInHeadForm | null {
  const isDashed = text.startsWith('——');
  const opening = text.slice(0, longestPair + 3);
  const end = opening.indexOf('。');
  if (end < 2 || end > longestPair || end + 1 >= text.trimEnd().length) return null;
  const sentence = opening.slice(isDashed ? 2 : 0, end);
  if (!isBalanced(sentence)) return null;
  const isCall = call.test(sentence);
  if (isDashed) return { length: end + 1, form: 'dash', isCall };
  if (time.test(sentence) || reference.test(sentence) || actor.test(sentence) || adverbial.test(sentence) || statement.test(sentence)) return null;
  const commas = sentence.split('，').length - 1;
  if (commas > 1 || /[；：？！]/u.test(sentence) || (commas === 0 && end > longestClause)) return null;
  return { length: end + 1, form: commas === 1 ? 'pair' : 'clause', isCall };
}

/** A full stop inside quotes or brackets ends no sentence of the paragraph's own. */
function isBalanced(sentence: string): boolean {
  let depth = 0;
  for (const glyph of sentence) {
    if ('“《（〈‘'.includes(glyph)) depth += 1;
    if ('”》）〉’'.includes(glyph)) depth -= 1;
  }
  return depth === 0;
}

/** A paragraph among those of its section. */
export interface HeadCandidate {
  readonly text: string;
  /** Follows the section's heading at once. */
  readonly isLead: boolean;
}

/**
 * Lengths of the run-in heads of one section's paragraphs, 0 for those without. Heads of a section are built alike, so a
 * pair of clauses is one only beside another; and the paragraph under a heading introduces the section, so that it has a
 * head of its own only if that is a call like the next one's.
 */
export function findRunInHeads(paragraphs: readonly HeadCandidate[]): number[] {
  const forms = paragraphs.map(({ text }) => runInHeadForm(text));
  const pairs = forms.filter((form, index) => form?.form === 'pair' && !paragraphs[index]?.isLead).length;
  return forms.map((form, index) => {
    if (form === null || (form.form === 'pair' && pairs < 2)) return 0;
    const isHead = !paragraphs[index]?.isLead || form.form === 'dash' || isCallLike(form, forms[index + 1]);
    return isHead ? form.length : 0;
  });
}

function isCallLike(form: RunInHeadForm, next: RunInHeadForm | null | undefined): boolean {
  return form.isCall && next?.isCall === true && next.form === form.form;
}
