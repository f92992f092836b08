// One workbook in many containers: npm i xlsx@0.18.5, then: node make.js FOLDER (and see README.md for the others).
const X = require('xlsx'), fs = require('fs'), path = require('path'), cptable = require('codepage');
const out = process.argv[2] || '.';
const OPTIONS = { type: 'buffer', compression: true };

function book(spelled) {
  const rows = [['附件3'], ['2023年社区工作者配备情况统计表'], ['单位：人、万元', null, null, null, null, null, null],
    ['街道', '社区', '户数（户）', '社区工作者', null, '其中持证占比', '统计日期'],
    [null, null, null, '专职', '兼职', null, null],
    ['清河街道', '花园社区', 3200, 18, 2, 0.455, new Date(Date.UTC(2023, 11, 31))],
    [null, '幸福里社区', 2105.5, 12, '约3', 0.25, new Date(Date.UTC(2023, 11, 30))],
    ['东升镇', '双泉村', 980, 0, '*', 0.1, new Date(Date.UTC(2023, 11, 31))],
    ['合计', null, 6285.5, 30, null, null, null], ['注：“*”表示数据不公开。']];
  const checks = [['项目', '值', '核对'], ['网格数（个）', 44, true], ['错误格', { t: 'e', v: 0x07 }, false],
    ['比率（%）', 12.5, true]];
  const draft = [['社区', '户数'], ['甲社区', 5], ['乙社区', 7]];
  const say = (sheet) => sheet.map((row) => row.map((v) => (typeof v === 'string' ? spelled(v) : v)));
  const first = X.utils.aoa_to_sheet(say(rows), { cellDates: true });
  first['!merges'] = ['A2:G2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:F5', 'G4:G5', 'A6:A7', 'A9:B9'].map(X.utils.decode_range);
  for (const row of [6, 7, 8]) { first['F' + row].z = '0.0%'; first['G' + row].z = 'yyyy-mm-dd'; }
  first['!rows'] = []; first['!rows'][6] = { hidden: true };
  first['!cols'] = [{}, {}, {}, {}, { hidden: true }];
  const made = X.utils.book_new();
  X.utils.book_append_sheet(made, first, spelled('社区工作者'));
  X.utils.book_append_sheet(made, X.utils.aoa_to_sheet(say(checks)), spelled('网格'));
  X.utils.book_append_sheet(made, X.utils.aoa_to_sheet(say(draft)), spelled('底稿'));
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
  return made;
}

// The library writes no Chinese into the older BIFFs: ASCII stand-ins of the same length are replaced by GBK bytes.
function old(bookType, codepage) {
  const bytes = new Map();
  const made = book((text) => {
    const gbk = cptable.utils.encode(936, text);
    if (gbk.length === text.length) return text;
    const known = [...bytes].find(([, b]) => Buffer.compare(b, gbk) === 0);
    if (known) return known[0];
    const stand = ('~' + String.fromCharCode(65 + bytes.size)).padEnd(gbk.length, '~');
    bytes.set(stand, gbk);
    return stand;
  });
  const data = Buffer.from(X.write(made, { bookType, type: 'buffer' }));
  for (const [stand, gbk] of [...bytes].sort((a, b) => b[0].length - a[0].length)) {
    for (let at = data.indexOf(stand); at >= 0; at = data.indexOf(stand, at + 1)) gbk.copy(data, at);
  }
  const page = data.indexOf(Buffer.from([0x42, 0, 2, 0]));
  if (page >= 0 && codepage) data.writeUInt16LE(codepage, page + 4);
  return data;
}

const same = (text) => text;
const files = {
  'sheetjs.xlsx': X.write(book(same), { ...OPTIONS, bookType: 'xlsx' }),
  'sheetjs.xlsb': X.write(book(same), { ...OPTIONS, bookType: 'xlsb' }),
  'biff8.xls': X.write(book(same), { ...OPTIONS, bookType: 'biff8' }),
  'biff8.et': X.write(book(same), { ...OPTIONS, bookType: 'biff8' }),
  'biff5_936.xls': old('biff5', 936), 'biff5_10008.xls': old('biff5', 10008),
  'biff4.xls': old('biff4'), 'biff2.xls': old('biff2'),
  'xml2003.xml': X.write(book(same), { ...OPTIONS, bookType: 'xlml' }),
  'page.xls': X.write(book(same), { ...OPTIONS, bookType: 'html' }),
  'utf16.txt': X.write(book(same), { ...OPTIONS, bookType: 'txt' }),
  'utf8.csv': X.write(book(same), { ...OPTIONS, bookType: 'csv' }),
  'text.dif': X.write(book(same), { ...OPTIONS, bookType: 'dif' }),
  'text.slk': X.write(book(same), { ...OPTIONS, bookType: 'sylk' }),
};
for (const [name, data] of Object.entries(files)) fs.writeFileSync(path.join(out, name), data);
