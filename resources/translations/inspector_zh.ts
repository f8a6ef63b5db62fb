<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>Act</name>
    <message>
        <source>introduced a person</source>
        <translation>录入人员</translation>
    </message>
    <message>
        <source>loaded the sample county</source>
        <translation>装入样例县</translation>
    </message>
    <message>
        <source>loaded checklists and limits</source>
        <translation>装入检查表和时限</translation>
    </message>
    <message>
        <source>imported areas</source>
        <translation>导入区划</translation>
    </message>
    <message>
        <source>imported sites</source>
        <translation>导入检查对象</translation>
    </message>
    <message>
        <source>added a site</source>
        <translation>新增检查对象</translation>
    </message>
    <message>
        <source>changed a site</source>
        <translation>修改检查对象</translation>
    </message>
    <message>
        <source>started a visit</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>changed a visit</source>
        <translation>修改检查信息</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>选答案</translation>
    </message>
    <message>
        <source>the rest of a section is fine</source>
        <translation>本组其余正常</translation>
    </message>
    <message>
        <source>added a finding</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>changed a finding</source>
        <translation>修改问题</translation>
    </message>
    <message>
        <source>deleted a finding</source>
        <translation>删去问题</translation>
    </message>
    <message>
        <source>added photos</source>
        <translation>加照片</translation>
    </message>
    <message>
        <source>changed a photo</source>
        <translation>修改照片</translation>
    </message>
    <message>
        <source>deleted a photo</source>
        <translation>删去照片</translation>
    </message>
    <message>
        <source>deleted a draft visit</source>
        <translation>删去检查草稿</translation>
    </message>
    <message>
        <source>finalised a visit</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>reopened a visit</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>issued a paper</source>
        <translation>签发文书</translation>
    </message>
    <message>
        <source>gave ledger numbers</source>
        <translation>编台账号</translation>
    </message>
    <message>
        <source>settled a conflict</source>
        <translation>定下两边都改过的一处</translation>
    </message>
    <message>
        <source>erased personal details</source>
        <translation>抹去个人信息</translation>
    </message>
    <message>
        <source>undid</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>{name}: one less</source>
        <translation>{name}：减一</translation>
    </message>
    <message>
        <source>{name}: one more</source>
        <translation>{name}：加一</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>{days} d overdue</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>{days} d left</source>
        <translation>剩 {days} 天</translation>
    </message>
</context>
<context>
    <name>DropTile</name>
    <message>
        <source>Add photos</source>
        <translation>加照片</translation>
    </message>
    <message>
        <source>{key} or drop here</source>
        <translation>拍照 {key} / 拖到这里</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Details for the office</source>
        <translation>给办公室的详情</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>{what} {data} {next}</source>
        <translation>{what}{data}{next}</translation>
    </message>
    <message>
        <source>Your data is as it was.</source>
        <translation>数据没有变动。</translation>
    </message>
    <message>
        <source>Nothing was taken from it; your data is as it was.</source>
        <translation>没有从中读入任何内容，数据没有变动。</translation>
    </message>
    <message>
        <source>Nothing was written; your data is as it was.</source>
        <translation>没有写入任何内容，数据没有变动。</translation>
    </message>
    <message>
        <source>Only this one is left out.</source>
        <translation>只少这一件，其余照收。</translation>
    </message>
    <message>
        <source>There is no inspection data in “{path}”.</source>
        <translation>“{path}”里没有督查数据。</translation>
    </message>
    <message>
        <source>“{file}” is not a file of this program.</source>
        <translation>“{file}”不是本程序的文件。</translation>
    </message>
    <message>
        <source>Choose the .inspection file or the data folder itself.</source>
        <translation>请选 .inspection 文件，或数据文件夹本身。</translation>
    </message>
    <message>
        <source>“{file}” is damaged ({where}).</source>
        <translation>“{file}”已损坏（{where}）。</translation>
    </message>
    <message>
        <source>Ask the sender for it again; for your own data, restore the last safe copy.</source>
        <translation>请对方重发一份；若是本机数据，从最近的安全副本恢复。</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of this program (format {needs}).</source>
        <translation>“{file}”由更新版本的程序写成（格式 {needs}）。</translation>
    </message>
    <message>
        <source>Update this computer&apos;s program, then open it again.</source>
        <translation>请先更新这台电脑上的程序，再打开它。</translation>
    </message>
    <message>
        <source>The passphrase does not open “{file}”.</source>
        <translation>口令打不开“{file}”。</translation>
    </message>
    <message>
        <source>Type it again; mind capital letters and the input method.</source>
        <translation>请重输一遍，留意大小写和输入法。</translation>
    </message>
    <message>
        <source>Another window or command is writing to “{path}”.</source>
        <translation>另一个窗口或命令正在写入“{path}”。</translation>
    </message>
    <message>
        <source>Close it, or wait until it has finished, then try once more.</source>
        <translation>请关掉它，或等它做完再来。</translation>
    </message>
    <message>
        <source>There is no room left for “{file}”; {needed} are needed.</source>
        <translation>磁盘装不下“{file}”，还需要 {needed}。</translation>
    </message>
    <message>
        <source>What was saved before is safe; this step was not written.</source>
        <translation>此前保存的都在，只有这一步没有写入。</translation>
    </message>
    <message>
        <source>Make room on the disk or choose another one, then repeat the step.</source>
        <translation>请腾出空间或换一个磁盘，再做这一步。</translation>
    </message>
    <message>
        <source>“{path}” can be read but not written.</source>
        <translation>“{path}”只能读，不能写。</translation>
    </message>
    <message>
        <source>Choose another folder, or switch off the write protection of the stick.</source>
        <translation>请换一个文件夹，或关掉 U 盘的写保护。</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened: {reason}.</source>
        <translation>“{file}”打不开：{reason}。</translation>
    </message>
    <message>
        <source>Check that the disk is plugged in and that you may open the file.</source>
        <translation>请看看磁盘是否插好，以及有没有打开这个文件的权限。</translation>
    </message>
    <message>
        <source>The folder “{path}” is not empty.</source>
        <translation>文件夹“{path}”里已有内容。</translation>
    </message>
    <message>
        <source>Choose an empty folder or a new name.</source>
        <translation>请选一个空文件夹，或起个新名字。</translation>
    </message>
    <message>
        <source>“{file}” is there already.</source>
        <translation>已经有“{file}”了。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换个名字。</translation>
    </message>
    <message>
        <source>“{path}” is not there.</source>
        <translation>找不到“{path}”。</translation>
    </message>
    <message>
        <source>Check the name, and that the disk or stick is plugged in.</source>
        <translation>请核对名字，并看看磁盘或 U 盘是否插好。</translation>
    </message>
    <message>
        <source>“{file}” was written, but reads back differently.</source>
        <translation>“{file}”写好后读回来不一样。</translation>
    </message>
    <message>
        <source>The file is not to be trusted and was removed; your data is as it was.</source>
        <translation>这份文件不可靠，已经删掉；本机数据没有变动。</translation>
    </message>
    <message>
        <source>Write it to another disk or stick; this one may be wearing out.</source>
        <translation>请写到另一个磁盘或 U 盘，这一个可能快坏了。</translation>
    </message>
    <message>
        <source>“{id}” is not among the {record} here, or was deleted.</source>
        <translation>本机的{record}里没有“{id}”，或已删去。</translation>
    </message>
    <message>
        <source>Go back to the list and choose again.</source>
        <translation>请回到列表重新选。</translation>
    </message>
    <message>
        <source>The personal details of “{id}” were erased for good.</source>
        <translation>“{id}”的个人信息已永久抹去。</translation>
    </message>
    <message>
        <source>They cannot be filled in again; enter a new record instead.</source>
        <translation>不能再填回去，请另建一条。</translation>
    </message>
    <message>
        <source>Somebody has changed it since: {fields}.</source>
        <translation>之后有人改过：{fields}。</translation>
    </message>
    <message>
        <source>Nothing was undone; the newer values stand.</source>
        <translation>没有撤销，仍以新的为准。</translation>
    </message>
    <message>
        <source>Look at the history and put in the value you want.</source>
        <translation>请看历史，把想要的值填回去。</translation>
    </message>
    <message>
        <source>This has happened outside the program and cannot be undone: {operation}.</source>
        <translation>这件事已经办出去了，不能撤销：{operation}。</translation>
    </message>
    <message>
        <source>Answer it with a further step, for example a new paper.</source>
        <translation>请再办一步来更正，例如另出一份文书。</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo.</source>
        <translation>您没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Older changes are in the history.</source>
        <translation>更早的改动在历史里。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>Only what was just undone can be redone.</source>
        <translation>只有刚撤销的才能重做。</translation>
    </message>
    <message>
        <source>“{given}” fits {count} records.</source>
        <translation>“{given}”对得上 {count} 条记录。</translation>
    </message>
    <message>
        <source>Give more of its beginning, or the whole number.</source>
        <translation>请多写几位，或写全编号。</translation>
    </message>
    <message>
        <source>The visit is finalised.</source>
        <translation>这次检查已经定稿。</translation>
    </message>
    <message>
        <source>What it says stays as it was.</source>
        <translation>里面的内容没有变动。</translation>
    </message>
    <message>
        <source>Reopen the visit before changing it.</source>
        <translation>要修改，请先退回修改。</translation>
    </message>
    <message>
        <source>The visit is still a draft.</source>
        <translation>这次检查还是草稿。</translation>
    </message>
    <message>
        <source>Answer what is open and finalise it first.</source>
        <translation>请先答完并定稿。</translation>
    </message>
    <message>
        <source>Not answered yet: {questions}.</source>
        <translation>还没有答：{questions}。</translation>
    </message>
    <message>
        <source>All answers are saved; the visit stays a draft.</source>
        <translation>已答的都保存了，这次检查仍是草稿。</translation>
    </message>
    <message>
        <source>Press J for the next unanswered question.</source>
        <translation>按 J 跳到下一道未答的题。</translation>
    </message>
    <message>
        <source>Photos are missing for {findings}.</source>
        <translation>还缺照片：{findings}。</translation>
    </message>
    <message>
        <source>Take them now, or drop them on the finding.</source>
        <translation>请补拍，或把照片拖到问题上。</translation>
    </message>
    <message>
        <source>A notice has been issued for this visit: {paper}.</source>
        <translation>这次检查已签发文书：{paper}。</translation>
    </message>
    <message>
        <source>What stands on it stays as it was.</source>
        <translation>文书上的内容没有变动。</translation>
    </message>
    <message>
        <source>Issue a new paper that replaces it.</source>
        <translation>请另出一份文书替换它。</translation>
    </message>
    <message>
        <source>“{value}” does not fit {field}; expected: {expected}.</source>
        <translation>{field}不能填“{value}”，应为：{expected}。</translation>
    </message>
    <message>
        <source>Correct it and save again.</source>
        <translation>请改好再保存。</translation>
    </message>
    <message>
        <source>“{file}” holds what no package of this program holds: {what}.</source>
        <translation>“{file}”里有本程序的数据包不会有的内容：{what}。</translation>
    </message>
    <message>
        <source>Do not merge it; ask the sender how it was made.</source>
        <translation>请不要合并，先问对方它是怎么做出来的。</translation>
    </message>
    <message>
        <source>“{file}” tells a step known here differently: {what}.</source>
        <translation>“{file}”里的记载与本机已知的不符：{what}。</translation>
    </message>
    <message>
        <source>Do not merge it; ask the sender for the original and tell your office.</source>
        <translation>请不要合并，向对方要原件，并告诉办公室。</translation>
    </message>
    <message>
        <source>“{file}” builds on package {base}, which was never read here.</source>
        <translation>“{file}”接着数据包 {base}，而本机没有读过那一份。</translation>
    </message>
    <message>
        <source>Merge the earlier package first, or ask for one with everything.</source>
        <translation>请先合并前一份，或请对方给一份完整的。</translation>
    </message>
    <message>
        <source>“{file}” belongs to county {county}; here is {ours}.</source>
        <translation>“{file}”是 {county} 县的，本机是 {ours}。</translation>
    </message>
    <message>
        <source>Check with the sender whether it is the right file.</source>
        <translation>请与对方核对是不是拿错了文件。</translation>
    </message>
    <message>
        <source>“{file}” is not a table that can be read.</source>
        <translation>“{file}”不是能读的表格。</translation>
    </message>
    <message>
        <source>Save it as .xlsx or .csv and choose it again.</source>
        <translation>请另存为 .xlsx 或 .csv 再选。</translation>
    </message>
    <message>
        <source>“{file}” is not a picture that can be opened.</source>
        <translation>“{file}”不是能打开的照片。</translation>
    </message>
    <message>
        <source>Open it on the phone or camera and send it as JPEG.</source>
        <translation>请在手机或相机上打开，另存为 JPEG 再传。</translation>
    </message>
    <message>
        <source>“{file}” is larger than can be taken ({limit}).</source>
        <translation>“{file}”太大，收不下（上限 {limit}）。</translation>
    </message>
    <message>
        <source>Make it smaller, or split it, and try again.</source>
        <translation>请缩小或拆开后再来。</translation>
    </message>
    <message>
        <source>Reading “{file}” took more than {seconds} seconds and was stopped.</source>
        <translation>读“{file}”超过 {seconds} 秒，已停下。</translation>
    </message>
    <message>
        <source>Try once more with other programs closed; else ask the sender for it again.</source>
        <translation>请关掉其他程序再读一次；还不行，请对方重发。</translation>
    </message>
    <message>
        <source>Reading “{file}” broke off (code {code}).</source>
        <translation>读“{file}”时中断（代码 {code}）。</translation>
    </message>
    <message>
        <source>The file is probably damaged; ask the sender for it again.</source>
        <translation>文件多半已损坏，请对方重发一份。</translation>
    </message>
    <message>
        <source>“{file}”, sheet “{sheet}”, row {row}, column “{column}”: {message}.</source>
        <translation>“{file}”工作表“{sheet}”第 {row} 行“{column}”列：{message}。</translation>
    </message>
    <message>
        <source>This row is left out; the others are taken.</source>
        <translation>只少这一行，其余照收。</translation>
    </message>
    <message>
        <source>Correct the row and import the table again.</source>
        <translation>请改好这一行，再导入一次。</translation>
    </message>
    <message>
        <source>Checklist “{file}”, sheet “{sheet}”, row {row}, column “{column}”: {message}.</source>
        <translation>检查表“{file}”工作表“{sheet}”第 {row} 行“{column}”列：{message}。</translation>
    </message>
    <message>
        <source>The checklist was not loaded; the one in use stays.</source>
        <translation>没有装入这份检查表，仍用原来的。</translation>
    </message>
    <message>
        <source>Correct the row and check the file again.</source>
        <translation>请改好这一行，再检查一次。</translation>
    </message>
    <message>
        <source>There is no font for {role}.</source>
        <translation>没有可用于{role}的字体。</translation>
    </message>
    <message>
        <source>The paper was not drawn; your data is as it was.</source>
        <translation>文书没有生成，数据没有变动。</translation>
    </message>
    <message>
        <source>Install the program again; its fonts are part of it.</source>
        <translation>请重装程序，字体随程序带着。</translation>
    </message>
    <message>
        <source>The file of a photo is not here (fingerprint {sha256}).</source>
        <translation>有一张照片的文件不在本机（指纹 {sha256}）。</translation>
    </message>
    <message>
        <source>The record is whole; only its picture is missing.</source>
        <translation>记录完整，只缺这张图。</translation>
    </message>
    <message>
        <source>Merge the package that carries it, or restore the last safe copy.</source>
        <translation>请合并带有它的数据包，或从最近的安全副本恢复。</translation>
    </message>
    <message>
        <source>The command was not understood: {message}.</source>
        <translation>看不懂这条命令：{message}。</translation>
    </message>
    <message>
        <source>Add --help to see how it is written.</source>
        <translation>加 --help 可以看写法。</translation>
    </message>
    <message>
        <source>There is no room left for “{file}”.</source>
        <translation>磁盘装不下“{file}”。</translation>
    </message>
    <message>
        <source>This program made a mistake ({error}).</source>
        <translation>程序自己出了错（{error}）。</translation>
    </message>
    <message>
        <source>What was saved before is safe; the last step may not have been written.</source>
        <translation>此前保存的都在，最后一步可能没有写入。</translation>
    </message>
    <message>
        <source>Go on working; send the log to your office so that it can be mended.</source>
        <translation>可以接着干；请把日志交给办公室，好把它修好。</translation>
    </message>
    <message>
        <source>Choose another folder, or set up a new one.</source>
        <translation>请换一个文件夹，或新建一份数据。</translation>
    </message>
    <message>
        <source>Another program holds “{file}” open.</source>
        <translation>“{file}”正被别的程序打开着。</translation>
    </message>
    <message>
        <source>Close it there, for example in Excel, then try once more.</source>
        <translation>请在那边关掉它（比如 Excel），再来一次。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>deleted</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>area</source>
        <translation>所在区划</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>users</source>
        <translation>使用人数</translation>
    </message>
    <message>
        <source>type of toilet</source>
        <translation>厕所类型</translation>
    </message>
    <message>
        <source>tank volume</source>
        <translation>池体容积</translation>
    </message>
    <message>
        <source>year built</source>
        <translation>建成年份</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>mostly put right by</source>
        <translation>基本整改日期</translation>
    </message>
    <message>
        <source>all closed by</source>
        <translation>全部销号日期</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表名</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>site</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>region</source>
        <translation>适用区划</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>起用日期</translation>
    </message>
    <message>
        <source>kind of site</source>
        <translation>对象类型</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>督查员</translation>
    </message>
    <message>
        <source>method</source>
        <translation>检查方式</translation>
    </message>
    <message>
        <source>started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>finalised</source>
        <translation>定稿时间</translation>
    </message>
    <message>
        <source>interviewee</source>
        <translation>被访人</translation>
    </message>
    <message>
        <source>in company of</source>
        <translation>陪同人</translation>
    </message>
    <message>
        <source>told what the data is for</source>
        <translation>已告知用途</translation>
    </message>
    <message>
        <source>judged by</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>所属检查</translation>
    </message>
    <message>
        <source>question</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>description</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>requirement</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>place</source>
        <translation>具体位置</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>临时号</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>所属问题</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>content</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>areas</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>units</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>checklists</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>assignments</source>
        <translation>检查任务</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>defect codes</source>
        <translation>问题码</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>文书</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>prefecture</source>
        <translation>市</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县</translation>
    </message>
    <message>
        <source>town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>还没有要保存的</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Not saved: {what}</source>
        <translation>没有保存：{what}</translation>
    </message>
    <message>
        <source>{act} “{subject}”</source>
        <translation>{act}“{subject}”</translation>
    </message>
    <message>
        <source>{task} {done} of {of}</source>
        <translation>{task} {done}/{of}</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>on-site inspection</source>
        <translation>现场检查</translation>
    </message>
    <message>
        <source>unannounced visit</source>
        <translation>暗访</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>查资料</translation>
    </message>
    <message>
        <source>random sample</source>
        <translation>随机抽查</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>household visit</source>
        <translation>入户走访</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Photo {number}: {caption}</source>
        <translation>照片 {number}：{caption}</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>inspector</source>
        <translation>督查员</translation>
    </message>
    <message>
        <source>supervision office</source>
        <translation>督查办公室</translation>
    </message>
    <message>
        <source>field inspector</source>
        <translation>外出督查</translation>
    </message>
    <message>
        <source>responsible leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>village cadre</source>
        <translation>包户干部</translation>
    </message>
    <message>
        <source>keeper</source>
        <translation>管护员</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>较重</translation>
    </message>
    <message>
        <source>Grave</source>
        <translation>重大</translation>
    </message>
</context>
<context>
    <name>SiteKind</name>
    <message>
        <source>household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>household toilet</source>
        <translation>户厕</translation>
    </message>
    <message>
        <source>public toilet</source>
        <translation>公厕</translation>
    </message>
    <message>
        <source>sewage facility</source>
        <translation>污水处理设施</translation>
    </message>
    <message>
        <source>village surroundings</source>
        <translation>村容村貌</translation>
    </message>
    <message>
        <source>house</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>waste point</source>
        <translation>垃圾点</translation>
    </message>
    <message>
        <source>asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>farmland</source>
        <translation>农田</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Open</source>
        <translation>未整改</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>To re-inspect</source>
        <translation>待复查</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Rebound</source>
        <translation>反弹</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Kept up</source>
        <translation>长期坚持</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
</context>
<context>
    <name>_Task</name>
    <message>
        <source>Stop the running task</source>
        <translation>停下正在做的事</translation>
    </message>
</context>
</TS>
