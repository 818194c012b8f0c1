import { describe, expect, it } from 'vitest';
import { findRunInHeads, runInHeadForm } from '../../main/ingest/run-in-head.ts';

const rest = '有关部门通过多种方式推进这项工作，取得积极成效。';

describe('a paragraph’s first sentence', () => {
  it.each([
    '守护公民财产安全。', '多措并举强化网络知识产权保护。', '国家宪法日主题宣传成效显著。', '“一网通办”服务持续优化。', '在网络执法活动中普及法律。',
    '通过网络大会搭建平台。', '夯实基础，提升治理能力。', '——坚持立足国情。', '——为网络强国提供了保障。',
  ])('may be a run-in head: %s', (sentence) => {
    expect(runInHeadForm(sentence + rest)?.length).toBe(sentence.length);
  });

  it.each([
    ['says what its subject is', '严格执法是依法治网的关键环节。'],
    ['tells what happened', '司法机关惩处了一批犯罪分子。'],
    ['gives a time', '2024年，各地开展数字经济立法。'],
    ['opens with a time', '近年来，网络生态持续向好。'],
    ['points back', '该条例明确平台义务。'],
    ['carries on', '此外，相关研究还涉及数字人权。'],
    ['names who acts', '各地加快自动驾驶立法，促进技术应用。'],
    ['opens with a clause of ground', '根据法律法规，有关方面开展立法。'],
    ['has three clauses', '聚焦重点，攻坚克难，开拓进取。'],
    ['is long', '持续深化网络法治领域各项改革并不断完善网络空间治理的体制机制和法律规范体系。'],
    ['ends inside quotes', '坚持“以人民为中心。依法治网”的理念。'],
  ])('is none if it %s', (_why, sentence) => {
    expect(runInHeadForm(sentence + rest)).toBeNull();
  });

  it('is none if nothing follows it', () => {
    expect(runInHeadForm('守护公民财产安全。')).toBeNull();
    expect(runInHeadForm('')).toBeNull();
    expect(runInHeadForm('没有句号的一行')).toBeNull();
  });
});

const paragraph = (text: string, isLead = false) => ({ text: text + rest, isLead });

describe('the run-in heads of a section', () => {
  it('are not sought in the paragraph that introduces it', () => {
    expect(findRunInHeads([paragraph('法律的权威源于人民拥护。', true), paragraph('守护公民财产安全。'), paragraph('保护个人信息权益。')])).toEqual([0, 9, 9]);
  });

  it('begin with its first paragraph where that calls for action like the next', () => {
    expect(findRunInHeads([paragraph('守护公民财产安全。', true), paragraph('保护个人信息权益。')])).toEqual([9, 9]);
  });

  it('are pairs of clauses only beside another pair', () => {
    expect(findRunInHeads([paragraph('夯实基础，提升能力。')])).toEqual([0]);
    expect(findRunInHeads([paragraph('夯实基础，提升能力。'), paragraph('突出重点，完善体系。')])).toEqual([10, 10]);
  });
});
