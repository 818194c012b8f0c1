import type { DocumentId } from '../../shared/document/document.ts';
import { boxParagraph, boxTitle, heading, makeDocument, paragraph } from './make-document.ts';

export const reportId = 'report' as DocumentId;
export const paperId = 'paper' as DocumentId;

/** A report of a few pages with headings of two levels, a box and a paragraph that runs over a page break. */
export const report = makeDocument(
  { id: reportId, source: 'report.txt', title: '中国网络法治发展报告（2024年）', shortTitle: '2024年报告', issuer: '国家互联网信息办公室', date: '2025-04', pages: 98 },
  [
    heading(1, '二、网络立法加快推进', 10),
    heading(2, '（一）统筹推进数据利用和安全', 10),
    paragraph('数据安全风险日益聚焦在网络数据领域，给经济社会发展和国家安全带来严峻挑战。', 10),
    paragraph('《网络数据安全管理条例》于2025年1月1日施行，要求网络数据处理者提供便捷的支持个人行使权利的方法和途径。', 10, [{ at: 27, page: 11 }]),
    boxTitle('专栏1　促进数据依法有序自由流动', 11),
    boxParagraph('国家网信办公布《促进和规范数据跨境流动规定》，对数据出境制度作出优化调整。', 11),
    heading(2, '（二）健全网络内容建设和管理法律制度', 12),
    paragraph('开展“清朗”系列专项行动，规范网络暴力信息和账号处置。', 12),
    heading(1, '三、网络执法有力有效', 20),
    paragraph('全年11159家网站平台予以约谈，4046家予以警告或罚款处罚。', 20),
  ],
);

/** A paper without pages, with text before its first heading. */
export const paper = makeDocument(
  { id: paperId, source: 'paper.txt', title: '新时代的中国网络法治建设', shortTitle: '白皮书', issuer: '国务院新闻办公室', date: '2023-03-16' },
  [
    paragraph('互联网是人类文明发展的重要成果。'),
    heading(1, '一、坚定不移走依法治网之路'),
    paragraph('坚持以人民为中心。网络法治建设为了人民、依靠人民。'),
    paragraph('坚持促进互联网发展。统筹发展和安全。'),
  ],
);
