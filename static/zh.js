// Streamlit has no Chinese of its own: its built-in texts are put into Chinese as they appear.
// What the pages themselves show (markdown, html, tables) is never touched.
(() => {
  if (window.__zh) return;
  window.__zh = true;
  document.documentElement.lang = "zh-CN";
  const words = {
    "Running...": "正在计算…", "Running": "正在计算", "Stop": "停止", "Stop script": "停止计算", "Rerun": "重新计算",
    "Rerun script": "重新计算", "Always rerun": "总是重新计算", "Auto rerun": "自动重新计算",
    "Settings": "设置", "Print": "打印", "Record a screencast": "录制屏幕", "Record screen": "录制屏幕",
    "Start recording": "开始录制", "Start recording!": "开始录制", "Stop recording": "停止录制", "Save video to disk": "保存录像",
    "About": "关于", "Get help": "帮助", "Report a bug": "报告问题", "Main menu": "主菜单", "Close": "关闭", "Cancel": "取消",
    "Light": "浅色", "Dark": "深色", "System": "跟随系统", "Use system setting": "跟随系统", "Theme": "主题", "Appearance": "外观",
    "Choose app theme": "选择主题", "Wide mode": "宽屏", "Search": "搜索", "Close Search": "关闭搜索",
    "Previous Result": "上一个", "Next Result": "下一个", "Increment": "加一", "Decrement": "减一", "Previous page": "上一页", "Next page": "下一页",
    "No results": "没有匹配项", "Choose an option": "请选择", "Select...": "请选择", "Select all": "全选", "No data": "没有数据",
    "Fullscreen": "全屏", "Toggle fullscreen": "全屏", "Close fullscreen": "退出全屏", "Exit fullscreen": "退出全屏",
    "Show/hide columns": "显示或隐藏列", "Download as CSV": "下载 CSV", "Download as PNG": "下载 PNG", "Clear selection": "清除选择",
    "Copy": "复制", "Copy to clipboard": "复制", "Copy version to clipboard": "复制版本号", "Copied": "已复制", "Copy column name": "复制列名", "Dataframe column menu": "列菜单",
    "Sort ascending": "升序", "Sort descending": "降序", "Autosize": "适合内容", "Pin column": "固定此列",
    "Unpin column": "取消固定", "Hide column": "隐藏此列", "Format": "数字格式", "Edit column": "编辑列", "Statistics": "统计",
    "Automatic": "自动", "Localized": "本地格式", "Plain": "原样", "Compact": "简写", "Percent": "百分比",
    "Scientific": "科学计数", "Accounting": "会计格式", "Dollar": "美元", "Euro": "欧元", "Yen": "日元", "Bytes": "字节",
    "Scroll tabs right": "向右看更多", "Scroll tabs left": "向左看更多", "Choose date": "选择日期", "Date picker": "选择日期", "Calendar picker": "选择日期", "Previous month": "上个月", "Next month": "下个月", "Previous month.": "上个月", "Next month.": "下个月",
    "Minimum": "最小", "Maximum": "最大", "Median": "中位数", "Average": "平均", "Sum": "合计", "Count": "个数", "Empty": "空",
    "Distinct": "不同值", "Range": "范围", "Values": "值", "Standard deviation": "标准差", "Calendar": "日历", "Distance": "距今",
    "Upload": "选择文件", "file upload": "选择文件", "Browse files": "选择文件", "Drag and drop file here": "把文件拖到这里", "Expand sidebar": "展开侧栏",
    "Collapse sidebar": "收起侧栏", "Sidebar": "侧栏", "App pages": "页面", "Page navigation": "页面", "View more": "展开",
    "View less": "收起", "Skip to main content": "跳到正文", "Clear value": "清除", "Clear all": "全部清除", "Open": "打开",
    "Navigate to home page": "回到总览", "Link to heading": "标题链接", "Show data": "查看数据", "Show chart": "查看图",
    "Page not found": "没有这个页面", "Connecting": "正在连接", "Connection error": "连接中断", "Try again": "重试",
    "Streamlit server is not responding. Are you connected to the internet?": "看板没有响应。请检查网络，或请维护人员重新启动看板；恢复以后本页会自己连上。",
    "Connection timed out.": "连接超时。", "Connection failed": "连接失败", "Reconnecting": "正在重新连接", "Server disconnected": "连接已断开",
    "Add files": "再加文件", "add icon": "添加", "Error:": "不能用：", "Upload directories": "选择文件夹", "Drag and drop a file here": "把文件拖到这里",
    "Drag and drop files here": "把文件拖到这里", "Drag and drop directories here": "把文件夹拖到这里", "File type not allowed.": "不收这种文件。",
    "Is Streamlit still running?": "看板程序似乎已停止。请重新启动后刷新。", "Link to this section": "本节链接", "Traceback:": "出错位置：",
    "Press Enter to apply": "按回车生效", "Press Enter to submit form": "按回车提交", "Help": "说明", "Loading...": "正在载入…",
    "The page that you have requested does not seem to exist. Running the app's main page.": "服务刚启动时会误报一次：如下方页面正是要看的，关闭本提示即可。",
    "You have requested page , but no corresponding file was found in the app's pages/ directory. Running the app's main page.": "服务刚启动时会误报一次：如下方页面正是要看的，关闭本提示即可。",
    "This app has encountered an error. The original error message is redacted to prevent data leaks. Full error details have been recorded in the logs.":
      "本页出错，详情已写入日志。请刷新重试；仍然出错时，请把时间和网址告诉维护人员。",
  };
  const opening = [[/^Help for (.*)$/, "说明：$1"], [/^Clear selection: (.*)$/, "清除选择：$1"], [/^(?:Clear|Clear value): (.*)$/, "清除：$1"],
    [/^Selected Date: (.*)$/, (_, day) => "已选日期：" + dated(day)], [/^Choose (\w+day, )?(\w+ \d+)(?:st|nd|rd|th)?,? (\d{4}).*$/, (_, week, day, year) => "选择 " + dated(day + ", " + year)],
    [/^(day|month|year), (.*)$/, (_, part, label) => label + "的" + ({ day: "日", month: "月", year: "年" })[part]], [/^Show\/hide columns: (.*)$/, "显示或隐藏列：$1"], [/^Search: (.*)$/, "搜索：$1"], [/^(?:Fullscreen|Toggle fullscreen): (.*)$/, "全屏：$1"], [/^Close fullscreen: (.*)$/, "退出全屏：$1"], [/^(?:Download as CSV): (.*)$/, "下载 CSV：$1"],
    [/^Remove (.*)$/, "移除 $1"], [/^Error: (.*)$/, (_, why) => "不能用：" + (said(why) || why)], [/^File must be (.*) or smaller\.$/, "文件不能超过 $1。"], [/^.* files are not allowed\.$/, "不收这种文件。"],
    [/^Connection failed with status (.*)$/, "连接失败（$1）"],
    [/^Selected (.*)\. Select an option$/, "已选 $1"], [/^This app has encountered an error.*/, "本页出错，详情已写入日志。请刷新重试；仍然出错时，请把时间和网址告诉维护人员。"],
    [/^Made with Streamlit v(.*)$/, "本看板用 Streamlit $1 制作"], [/^(?:Limit )?(\S+) per file.*/, "每个文件不超过 $1"], [/^You have requested page.*/, "服务刚启动时会误报一次：如下方页面正是要看的，关闭本提示即可。"]];
  const dated = (text) => { const day = new Date(text); return isNaN(day) ? text : `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`; };
  const own = "[data-testid=stMarkdownContainer],[data-testid=stHtml],[data-testid=stText],.js-plotly-plot,table";
  const errors = "[data-testid=stException],[data-testid=stAlertContainer],[role=dialog],[data-testid=stFileUploader] button,[data-testid=stTooltipContent]";
  const said = (text) => {
    const bare = text.trim();
    if (!bare || !/[A-Za-z]/.test(bare)) return null;
    if (bare in words) return text.replace(bare, words[bare]);
    for (const [found, instead] of opening) if (found.test(bare)) return bare.replace(found, instead);
    return null;
  };
  const touch = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      if (!parent || (parent.closest(own) && !parent.closest(errors))) return;
      const instead = said(node.nodeValue);
      if (instead !== null && instead !== node.nodeValue) node.nodeValue = instead;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const name of ["aria-label", "title", "placeholder"]) {
      const value = node.getAttribute(name), instead = value && said(value);
      if (instead && instead !== value) node.setAttribute(name, instead);
    }
    node.childNodes.forEach(touch);
  };
  touch(document.body);
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(touch);
      else touch(change.target);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["aria-label", "title", "placeholder"] });
})();
