<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AboutVisit</name>
    <message>
        <source>About this visit</source>
        <translation>本次检查</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>检查方式</translation>
    </message>
    <message>
        <source>Interviewee</source>
        <translation>受访人</translation>
    </message>
    <message>
        <source>In company of</source>
        <translation>陪同人员</translation>
    </message>
    <message>
        <source>The household was told what the data is for</source>
        <translation>已告知农户信息用途</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Discard this draft</source>
        <translation>删去草稿</translation>
    </message>
    <message>
        <source>Rated by</source>
        <translation>评分主体</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>督查组</translation>
    </message>
    <message>
        <source>names, one after the other</source>
        <translation>姓名，用顿号隔开</translation>
    </message>
    <message>
        <source>who answers for the household</source>
        <translation>答话的人</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>16:30; empty: when it is finalised</source>
        <translation>16:30；不填按定稿时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>A time, as in 16:30</source>
        <translation>请写时间，如 16:30</translation>
    </message>
    <message>
        <source>It began {time}; it cannot end before</source>
        <translation>{time} 才开始，不能在此之前结束</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>告知用语</translation>
    </message>
</context>
<context>
    <name>AcknowledgeReply</name>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
</context>
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
    <message>
        <source>imported a checklist</source>
        <translation>导入检查表</translation>
    </message>
    <message>
        <source>published a checklist</source>
        <translation>发布检查表</translation>
    </message>
    <message>
        <source>retired a checklist</source>
        <translation>停用检查表</translation>
    </message>
    <message>
        <source>deleted an unpublished checklist</source>
        <translation>删除未发布的检查表</translation>
    </message>
    <message>
        <source>changed a table</source>
        <translation>修改常用表</translation>
    </message>
    <message>
        <source>imported tables</source>
        <translation>导入常用表</translation>
    </message>
    <message>
        <source>imported units</source>
        <translation>导入责任单位</translation>
    </message>
    <message>
        <source>imported people</source>
        <translation>导入人员</translation>
    </message>
    <message>
        <source>added one more of a repeated group</source>
        <translation>增加一组</translation>
    </message>
    <message>
        <source>removed one of a repeated group</source>
        <translation>移去一组</translation>
    </message>
    <message>
        <source>graded a visit</source>
        <translation>评定等次</translation>
    </message>
    <message>
        <source>moved a draft to another version of its checklist</source>
        <translation>草稿换用检查表的另一版本</translation>
    </message>
    <message>
        <source>added a resident</source>
        <translation>新增家庭成员</translation>
    </message>
    <message>
        <source>changed a resident</source>
        <translation>修改家庭成员</translation>
    </message>
    <message>
        <source>took a resident off</source>
        <translation>移除家庭成员</translation>
    </message>
    <message>
        <source>began a campaign</source>
        <translation>新建专项行动</translation>
    </message>
    <message>
        <source>changed a campaign</source>
        <translation>修改专项行动</translation>
    </message>
    <message>
        <source>deleted a campaign</source>
        <translation>删除专项行动</translation>
    </message>
    <message>
        <source>changed a team</source>
        <translation>调整督查组</translation>
    </message>
    <message>
        <source>assigned sites</source>
        <translation>分派任务</translation>
    </message>
    <message>
        <source>took assignments back</source>
        <translation>收回任务</translation>
    </message>
    <message>
        <source>drew lots</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>named a substitute</source>
        <translation>确定替补</translation>
    </message>
    <message>
        <source>took over earlier values</source>
        <translation>沿用上次结果</translation>
    </message>
    <message>
        <source>added a supplement</source>
        <translation>补充更正</translation>
    </message>
    <message>
        <source>added a good example</source>
        <translation>新增亮点</translation>
    </message>
    <message>
        <source>changed a good example</source>
        <translation>修改亮点</translation>
    </message>
    <message>
        <source>deleted a good example</source>
        <translation>删除亮点</translation>
    </message>
    <message>
        <source>drew on a photo</source>
        <translation>标注照片</translation>
    </message>
    <message>
        <source>put an earlier photo beside a new one</source>
        <translation>前后照片配对</translation>
    </message>
    <message>
        <source>signed a visit</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>withdrew a signature</source>
        <translation>撤回签名</translation>
    </message>
    <message>
        <source>brought back from the bin</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>assigned sites evenly</source>
        <translation>平均分派</translation>
    </message>
    <message>
        <source>declared a paper void</source>
        <translation>作废了文书</translation>
    </message>
    <message>
        <source>recorded that a paper was served</source>
        <translation>登记了文书送达</translation>
    </message>
    <message>
        <source>entered a paper into the register</source>
        <translation>文书登记了文号</translation>
    </message>
    <message>
        <source>left a block of numbers to a laptop</source>
        <translation>给电脑分配了号段</translation>
    </message>
    <message>
        <source>printed a paper</source>
        <translation>打印了文书</translation>
    </message>
    <message>
        <source>put off a printing</source>
        <translation>把打印放到稍后</translation>
    </message>
    <message>
        <source>took in a return slip</source>
        <translation>收到了整改回执</translation>
    </message>
    <message>
        <source>imported findings</source>
        <translation>导入问题</translation>
    </message>
    <message>
        <source>entered a finding at the desk</source>
        <translation>录入一条问题</translation>
    </message>
    <message>
        <source>changed a source document</source>
        <translation>修改来源文件</translation>
    </message>
    <message>
        <source>changed how a finding is to be put right</source>
        <translation>修改整改方案</translation>
    </message>
    <message>
        <source>changed several findings</source>
        <translation>批量修改问题</translation>
    </message>
    <message>
        <source>recorded a step</source>
        <translation>登记整改环节</translation>
    </message>
    <message>
        <source>handed findings over</source>
        <translation>交办问题</translation>
    </message>
    <message>
        <source>recorded a re-inspection</source>
        <translation>登记复查</translation>
    </message>
    <message>
        <source>recorded as put right on the spot</source>
        <translation>登记当场整改</translation>
    </message>
    <message>
        <source>closed findings</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>verified suspected findings</source>
        <translation>核实疑似问题</translation>
    </message>
    <message>
        <source>linked a rebound</source>
        <translation>关联反弹问题</translation>
    </message>
    <message>
        <source>recorded a meeting</source>
        <translation>登记调度或约谈</translation>
    </message>
    <message>
        <source>changed who looks after what</source>
        <translation>修改包保责任</translation>
    </message>
    <message>
        <source>handed findings on to another person</source>
        <translation>移交责任人名下问题</translation>
    </message>
    <message>
        <source>planned re-inspections</source>
        <translation>安排复查</translation>
    </message>
    <message>
        <source>drew findings to look back at</source>
        <translation>抽取回头看问题</translation>
    </message>
    <message>
        <source>changed an area</source>
        <translation>修改行政区划</translation>
    </message>
    <message>
        <source>merged areas</source>
        <translation>合并行政区划</translation>
    </message>
    <message>
        <source>imported grids</source>
        <translation>导入网格</translation>
    </message>
    <message>
        <source>assigned sites to a grid</source>
        <translation>划入网格</translation>
    </message>
    <message>
        <source>set the type or tags of a village</source>
        <translation>设定村庄类型或标签</translation>
    </message>
    <message>
        <source>set the group of a household</source>
        <translation>设定户类型</translation>
    </message>
    <message>
        <source>imported groups of households</source>
        <translation>导入户类型</translation>
    </message>
    <message>
        <source>changed a lead on a risk</source>
        <translation>登记风险线索</translation>
    </message>
    <message>
        <source>imported leads on risks</source>
        <translation>导入风险线索</translation>
    </message>
    <message>
        <source>entered a count</source>
        <translation>登记计数</translation>
    </message>
    <message>
        <source>imported counts</source>
        <translation>导入计数</translation>
    </message>
    <message>
        <source>changed a rating</source>
        <translation>设定评比</translation>
    </message>
    <message>
        <source>deleted a rating</source>
        <translation>删去评比</translation>
    </message>
    <message>
        <source>published a rating</source>
        <translation>公布评比结果</translation>
    </message>
    <message>
        <source>took a published list down</source>
        <translation>撤下榜单</translation>
    </message>
    <message>
        <source>took an appeal</source>
        <translation>登记申诉</translation>
    </message>
    <message>
        <source>decided an appeal</source>
        <translation>处理申诉</translation>
    </message>
    <message>
        <source>entered points</source>
        <translation>记积分</translation>
    </message>
    <message>
        <source>imported points</source>
        <translation>导入积分</translation>
    </message>
    <message>
        <source>changed the list of good examples</source>
        <translation>登记正面典型</translation>
    </message>
    <message>
        <source>changed a project</source>
        <translation>修改项目</translation>
    </message>
    <message>
        <source>deleted a project</source>
        <translation>删去项目</translation>
    </message>
    <message>
        <source>imported projects</source>
        <translation>导入项目</translation>
    </message>
    <message>
        <source>entered documents of a project</source>
        <translation>登记项目档案</translation>
    </message>
    <message>
        <source>changed a quantity of a project</source>
        <translation>登记工程量</translation>
    </message>
    <message>
        <source>changed a monthly list of a project</source>
        <translation>登记月度清单</translation>
    </message>
    <message>
        <source>closed lines of a monthly list</source>
        <translation>月度清单销号</translation>
    </message>
    <message>
        <source>changed an asset</source>
        <translation>修改资产</translation>
    </message>
    <message>
        <source>checked an asset</source>
        <translation>核查资产</translation>
    </message>
    <message>
        <source>imported assets</source>
        <translation>导入资产</translation>
    </message>
    <message>
        <source>set a quota</source>
        <translation>下达任务数</translation>
    </message>
    <message>
        <source>reported on a quota</source>
        <translation>登记完成数</translation>
    </message>
    <message>
        <source>imported quotas</source>
        <translation>导入任务数</translation>
    </message>
    <message>
        <source>entered an indicator</source>
        <translation>填报指标</translation>
    </message>
    <message>
        <source>imported indicators</source>
        <translation>导入指标</translation>
    </message>
    <message>
        <source>drafted a report</source>
        <translation>起草报告</translation>
    </message>
    <message>
        <source>edited a report</source>
        <translation>修改报告</translation>
    </message>
    <message>
        <source>deleted a report</source>
        <translation>删去报告</translation>
    </message>
    <message>
        <source>joined two records that are the same</source>
        <translation>把两条相同的记录合并为一条</translation>
    </message>
    <message>
        <source>kept two records apart that look alike</source>
        <translation>确认两条相似记录不是同一对象</translation>
    </message>
    <message>
        <source>moved what came later to the joined record</source>
        <translation>把后到的内容转到合并后的记录</translation>
    </message>
    <message>
        <source>undid an import</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>left a conflict open again</source>
        <translation>把已定的冲突又放开待定</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Leave it</source>
        <translation>先不办</translation>
    </message>
</context>
<context>
    <name>Actor</name>
    <message>
        <source>inspector</source>
        <translation>督查员</translation>
    </message>
    <message>
        <source>office</source>
        <translation>督查办</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导</translation>
    </message>
    <message>
        <source>responsible unit</source>
        <translation>责任单位</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>All steps</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Edit the plan</source>
        <translation>编辑整改方案</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>打开检查</translation>
    </message>
    <message>
        <source>on the Visit page</source>
        <translation>在检查页登记</translation>
    </message>
    <message>
        <source>{step}: {why}</source>
        <translation>{step}：{why}</translation>
    </message>
    <message>
        <source>one has been asked for</source>
        <translation>已有一份申请待批</translation>
    </message>
    <message>
        <source>none has been asked for</source>
        <translation>没有待批的延期申请</translation>
    </message>
    <message>
        <source>Take the rebound link back</source>
        <translation>取消反弹关联</translation>
    </message>
    <message>
        <source>Link as a rebound</source>
        <translation>关联为反弹</translation>
    </message>
</context>
<context>
    <name>AddGridDialog</name>
    <message>
        <source>A new grid</source>
        <translation>新建网格</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>First grid</source>
        <translation>第一网格</translation>
    </message>
    <message>
        <source>the next free one</source>
        <translation>自动编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>请填写名称</translation>
    </message>
</context>
<context>
    <name>AgainCard</name>
    <message>
        <source>Back again: finding {number} of this visit</source>
        <translation>反弹：已记为本次问题 {number}</translation>
    </message>
    <message>
        <source>No photo of when it was found.</source>
        <translation>当时没有拍照。</translation>
    </message>
    <message>
        <source>Take this view again</source>
        <translation>同一角度再拍一张</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>现场看到的情况</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>A new photo is wanted: without one it cannot be closed.</source>
        <translation>还缺一张新照片，没有照片不能销号。</translation>
    </message>
    <message>
        <source>Reported put right {day}</source>
        <translation>{day}反馈已整改</translation>
    </message>
    <message>
        <source>{head}: {said}</source>
        <translation>{head}：{said}</translation>
    </message>
    <message>
        <source>To do: {what}</source>
        <translation>整改要求：{what}</translation>
    </message>
    <message>
        <source>Then {day}</source>
        <translation>当时 {day}</translation>
    </message>
    <message>
        <source>Now {when}</source>
        <translation>现在 {when}</translation>
    </message>
    <message>
        <source>It has been closed: it is put right still, or it is back.</source>
        <translation>这个问题已销号：要么仍然整改到位，要么反弹。</translation>
    </message>
    <message>
        <source>It has never been closed, so it cannot be back.</source>
        <translation>这个问题还没有销号，谈不上反弹。</translation>
    </message>
    <message>
        <source>The same as {number}: {text}</source>
        <translation>与 {number} 重复：{text}</translation>
    </message>
    <message>
        <source>What was seen, and why it is so</source>
        <translation>现场看到什么，凭什么这样认定</translation>
    </message>
    <message>
        <source>The one it is the same as is gone: choose another one.</source>
        <translation>与之重复的那条已不在，请另选一条。</translation>
    </message>
    <message>
        <source>Say why: the visit does not end without a word on it.</source>
        <translation>还要写一句说明，否则检查不能完成。</translation>
    </message>
</context>
<context>
    <name>AgainRow</name>
    <message>
        <source>to be judged</source>
        <translation>待复查</translation>
    </message>
    <message>
        <source>may be judged</source>
        <translation>可回头看</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>{day}销号</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>第 {number} 轮</translation>
    </message>
    <message>
        <source>drawn for looking back</source>
        <translation>列入回头看</translation>
    </message>
    <message>
        <source>to be verified, as planned</source>
        <translation>按计划核实</translation>
    </message>
</context>
<context>
    <name>Alarm</name>
    <message>
        <source>The same photo has been used at {place}.</source>
        <translation>同一张照片已用于 {place}。</translation>
    </message>
    <message>
        <source>A photo that looks the same has been used at {place}.</source>
        <translation>画面相同的照片已用于 {place}。</translation>
    </message>
    <message>
        <source>The same picture was taken here on an earlier visit: {place}.</source>
        <translation>与本处以前检查的照片画面相同：{place}。</translation>
    </message>
    <message>
        <source>It was taken before this visit: {taken}.</source>
        <translation>拍摄时间早于本次检查：{taken}。</translation>
    </message>
</context>
<context>
    <name>AlarmDialog</name>
    <message>
        <source>Has this photo been used before?</source>
        <translation>这张照片以前用过吗？</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>保留的原因</translation>
    </message>
    <message>
        <source>taken again from the same spot, shared septic tank, …</source>
        <translation>同一机位重拍、两户共用化粪池……</translation>
    </message>
    <message>
        <source>Why it stays (its caption)</source>
        <translation>保留的原因（记在照片说明里）</translation>
    </message>
    <message>
        <source>Take off this visit</source>
        <translation>从本次检查删去</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>第 {number} 条，共 {all} 条</translation>
    </message>
    <message>
        <source>No other photo: only its date is odd.</source>
        <translation>没有另一张照片，只是拍摄日期不对。</translation>
    </message>
    <message>
        <source>The other photo</source>
        <translation>另一张照片</translation>
    </message>
    <message>
        <source>The photo of this visit</source>
        <translation>本次检查的照片</translation>
    </message>
</context>
<context>
    <name>AlarmLine</name>
    <message>
        <source>Look at both</source>
        <translation>并排查看</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to look at again</source>
        <translation>
            <numerusform>%n 张照片需核对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationEditor</name>
    <message>
        <source>Draw on photo {name}</source>
        <translation>标注照片 {name}</translation>
    </message>
    <message>
        <source>Undo what was drawn last</source>
        <translation>撤销上一笔</translation>
    </message>
    <message>
        <source>Draw it again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>One photo takes no more than 200 shapes.</source>
        <translation>一张照片最多 200 处标注。</translation>
    </message>
    <message>
        <source>Drag over faces and plates. They are blurred for good on every copy that leaves.</source>
        <translation>拖过人脸、车牌。凡是交出去的照片，这里都彻底模糊，无法还原。</translation>
    </message>
    <message>
        <source>Press where the words begin. A double click changes words that are there.</source>
        <translation>点一下文字开始的地方；双击已有文字可以改。</translation>
    </message>
    <message>
        <source>Press to number; it counts up by itself.</source>
        <translation>点一下编一个号，自动往下数。</translation>
    </message>
    <message>
        <source>Press a shape to choose it; drag it, pull its corners, or use the arrow keys.</source>
        <translation>点中标注后可拖动、拉角，也可用方向键。</translation>
    </message>
    <message>
        <source>Drag to draw, or Enter, then arrows to move and Shift+arrows to size. Tab: the next shape.</source>
        <translation>拖动即画；或按回车放一个，方向键移动，Shift+方向键改大小，Tab 换下一个。</translation>
    </message>
    <message>
        <source>Nothing more was drawn on this photo.</source>
        <translation>这张照片上没有可撤销的标注了。</translation>
    </message>
    <message>
        <source>There is nothing to draw again.</source>
        <translation>没有可重做的标注。</translation>
    </message>
    <message>
        <source>Delete the chosen shape (Del)</source>
        <translation>删去选中的标注（Del）</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>{why}; it is not saved yet.</source>
        <translation>{why}；还没有保存。</translation>
    </message>
    <message>
        <source>{why}; please answer again.</source>
        <translation>{why}；请重新作答。</translation>
    </message>
</context>
<context>
    <name>Answer fault</name>
    <message>
        <source>this is no number</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <source>this is no whole number</source>
        <translation>这不是整数</translation>
    </message>
    <message>
        <source>the number is too small or too large</source>
        <translation>数字太小或太大</translation>
    </message>
    <message>
        <source>the number lies between two steps</source>
        <translation>数字不在刻度上</translation>
    </message>
    <message>
        <source>this is no date</source>
        <translation>这不是日期</translation>
    </message>
    <message>
        <source>this is no time</source>
        <translation>这不是时间</translation>
    </message>
    <message>
        <source>these are no latitude and longitude</source>
        <translation>这不是纬度和经度</translation>
    </message>
    <message>
        <source>this is none of the choices</source>
        <translation>这不是可选项</translation>
    </message>
    <message>
        <source>other answers rule this choice out</source>
        <translation>按其他答案，此项不可选</translation>
    </message>
    <message>
        <source>every choice must be named once</source>
        <translation>每个选项须排列一次</translation>
    </message>
    <message>
        <source>only OK can be answered here</source>
        <translation>此处只能填 OK</translation>
    </message>
    <message>
        <source>more occurrences than can be recorded one by one</source>
        <translation>处数太多，无法逐处记录</translation>
    </message>
    <message>
        <source>this question always applies</source>
        <translation>此项不能填“不适用”</translation>
    </message>
    <message>
        <source>this is not asked</source>
        <translation>此项不作答</translation>
    </message>
    <message>
        <source>this does not fit the question</source>
        <translation>不符合此项的要求</translation>
    </message>
    <message>
        <source>the checklist asks nothing by this name here</source>
        <translation>检查表此处没有这个名称的问题</translation>
    </message>
    <message>
        <source>this is neither a text, a number nor a list of choices</source>
        <translation>这不是文字、数字或选项列表</translation>
    </message>
    <message>
        <source>this is no fact of a site</source>
        <translation>检查对象没有这一项</translation>
    </message>
</context>
<context>
    <name>AppealDialog</name>
    <message>
        <source>Take an appeal</source>
        <translation>受理申诉</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>name or office</source>
        <translation>姓名或单位</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>what is contested, and why</source>
        <translation>对什么有异议、理由</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>申诉内容</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>申诉人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>Say what is contested</source>
        <translation>请填写申诉内容</translation>
    </message>
</context>
<context>
    <name>AreasPane</name>
    <message>
        <source>Area</source>
        <translation>区划</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Type and tags</source>
        <translation>类型和标签</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Choose an area from the list.</source>
        <translation>请从列表中选择一个区划。</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已撤并的</translation>
    </message>
    <message>
        <source>Import types and tags …</source>
        <translation>导入类型和标签…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Merge into …</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Set type …</source>
        <translation>设定类型…</translation>
    </message>
    <message>
        <source>Add tag …</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>Called so from</source>
        <translation>现名起始</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>现为</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>called so until {day}</source>
        <translation>曾用名，至{day}</translation>
    </message>
    <message>
        <source>merged, until {day}</source>
        <translation>已并入，至{day}</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>沿革</translation>
    </message>
</context>
<context>
    <name>AskedPane</name>
    <message>
        <source>Coverage and surveys by town</source>
        <translation>各乡镇覆盖与群众调查</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Coverage: visited ÷ to be visited; of a campaign its round, else every household of the register. Satisfaction: satisfied and very satisfied ÷ valid answers; awareness: know of it ÷ valid answers; participation: took part ÷ asked. What counts stands in the table of surveys.</source>
        <translation>覆盖率＝已到÷应到，选定行动时按该行动的对象，否则按台账全部农户。满意度＝（满意＋非常满意）÷有效回答，知晓率＝知道÷有效回答，参与率＝参与÷调查人数，口径见“群众调查口径”表。</translation>
    </message>
    <message>
        <source>The whole county</source>
        <translation>全县</translation>
    </message>
    <message>
        <source>{done} of {all} visited; {left} left.</source>
        <translation>应到{all}，已到{done}，未到{left}。</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Good example</source>
        <translation>亮点</translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation>下一未答</translation>
    </message>
    <message>
        <source>Score and grade</source>
        <translation>得分和等级</translation>
    </message>
    <message>
        <source>About this visit</source>
        <translation>本次检查</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>This place</source>
        <translation>本户</translation>
    </message>
    <message>
        <source>Print: the notice</source>
        <translation>打印：通知书</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Go to section: {name}</source>
        <translation>转到：{name}</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Other finding</source>
        <translation>自由问题</translation>
    </message>
    <message>
        <source>Photos of this question</source>
        <translation>本题照片</translation>
    </message>
    <message>
        <source>Suggested wording</source>
        <translation>短语库</translation>
    </message>
    <message>
        <source>Rest of this section is fine</source>
        <translation>本组其余正常</translation>
    </message>
    <message>
        <source>Take over the last value of this place</source>
        <translation>沿用本户上次的答案</translation>
    </message>
    <message>
        <source>Take over the value of the last place</source>
        <translation>沿用上一处的答案</translation>
    </message>
    <message>
        <source>Take over this section from the last visit here</source>
        <translation>沿用上次在此的本组答案</translation>
    </message>
    <message>
        <source>Take over this section from the last place</source>
        <translation>沿用上一处的本组答案</translation>
    </message>
    <message>
        <source>There is no earlier value to take over that fits here.</source>
        <translation>没有可以沿用的以往答案。</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Look at the photos, draw on them</source>
        <translation>看照片、在照片上标注</translation>
    </message>
    <message>
        <source>It is back again, or re-inspect what is open here</source>
        <translation>连上反弹的旧号，或复查这里的未改问题</translation>
    </message>
    <message>
        <source>Put right on the spot</source>
        <translation>当场整改</translation>
    </message>
</context>
<context>
    <name>Aspect</name>
    <message>
        <source>when it is a finding</source>
        <translation>何时算问题</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>days to put right</source>
        <translation>整改天数</translation>
    </message>
    <message>
        <source>counted in working days</source>
        <translation>按工作日计</translation>
    </message>
    <message>
        <source>defect code</source>
        <translation>问题代码</translation>
    </message>
    <message>
        <source>bottom line</source>
        <translation>底线</translation>
    </message>
    <message>
        <source>number of occurrences</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>number looked at</source>
        <translation>抽查数</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>points taken off</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>points earned</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>item its points belong to</source>
        <translation>所属评分项</translation>
    </message>
    <message>
        <source>veto</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>points on top</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>sub-total</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>grade bands</source>
        <translation>等级划分</translation>
    </message>
    <message>
        <source>full marks</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>days counted in</source>
        <translation>天数按</translation>
    </message>
    <message>
        <source>type</source>
        <translation>题型</translation>
    </message>
    <message>
        <source>when it is asked</source>
        <translation>何时问</translation>
    </message>
    <message>
        <source>must be answered</source>
        <translation>必答</translation>
    </message>
    <message>
        <source>what can be answered</source>
        <translation>可填范围</translation>
    </message>
    <message>
        <source>calculation</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>set off by</source>
        <translation>由哪题带出</translation>
    </message>
    <message>
        <source>which choices are offered</source>
        <translation>可选范围</translation>
    </message>
    <message>
        <source>value to begin with</source>
        <translation>预填</translation>
    </message>
    <message>
        <source>value to begin with is worked out</source>
        <translation>预填由计算得出</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>can be “not applicable”</source>
        <translation>可选“不适用”</translation>
    </message>
    <message>
        <source>photos of each finding</source>
        <translation>每处照片数</translation>
    </message>
    <message>
        <source>unit of measure</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>other columns</source>
        <translation>其他列</translation>
    </message>
    <message>
        <source>meant for</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>description of the finding</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>requirement</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>sentence where an answer is missing</source>
        <translation>未答时的提示</translation>
    </message>
    <message>
        <source>sentence where an answer does not fit</source>
        <translation>答案不符时的提示</translation>
    </message>
    <message>
        <source>title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>first language</source>
        <translation>首选语言</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>the whole score</source>
        <translation>全表分数</translation>
    </message>
    <message>
        <source>its section</source>
        <translation>所在部分</translation>
    </message>
    <message>
        <source>everything the item has</source>
        <translation>该项全部分值</translation>
    </message>
    <message>
        <source>asks who lives in the household</source>
        <translation>登记家庭成员</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>A town is ranked where it has points for every indicator that any town has points for; equal totals share a rank.</source>
        <translation>各指标数据齐全的乡镇参加排名，得分相同的并列。</translation>
    </message>
    <message>
        <source>No town has a value yet for: {titles}.</source>
        <translation>各乡镇均无数据的指标：{titles}，不计入排名。</translation>
    </message>
    <message>
        <source>Only what belongs to the campaign counts.</source>
        <translation>只统计所选专项行动。</translation>
    </message>
    <message>
        <source>There is no value of any indicator, so it is not ranked.</source>
        <translation>没有任何指标数据，不参加排名。</translation>
    </message>
    <message>
        <source>{total} of {of} points that could be reached ({share} %).</source>
        <translation>满分{of}，得{total}分（{share}%）。</translation>
    </message>
    <message>
        <source> Not ranked: it has no value for {titles}, other towns have.</source>
        <translation>不参加排名：其他乡镇有数据，而{titles}无数据。</translation>
    </message>
    <message>
        <source>“{file}”: new {new}, changed {changed}, as before {same}</source>
        <translation>“{file}”：新增 {new}，改动 {changed}，没有变化 {same}</translation>
    </message>
    <message>
        <source>; left out {count}: {rows}</source>
        <translation>；未导入 {count} 行：{rows}</translation>
    </message>
    <message>
        <source>Values are there for less than half of the weights, so no town is ranked.</source>
        <translation>有数据的指标权重不足一半，不排名。</translation>
    </message>
</context>
<context>
    <name>AssessmentPane</name>
    <message>
        <source>Assessment sheet</source>
        <translation>考核评分表</translation>
    </message>
    <message>
        <source>Export values</source>
        <translation>导出填报值</translation>
    </message>
    <message>
        <source>Import values</source>
        <translation>导入填报值</translation>
    </message>
    <message>
        <source>Assessment of the towns</source>
        <translation>各乡镇考核</translation>
    </message>
    <message>
        <source>There is no scheme. Add one under Tables, “Assessment schemes” and “Indicators”.</source>
        <translation>还没有考核方案。请在“表格”中填写“考核方案”和“考核指标”。</translation>
    </message>
    <message>
        <source>{weight} points</source>
        <translation>{weight}分</translation>
    </message>
    <message>
        <source>of {of}</source>
        <translation>满分{of}</translation>
    </message>
    <message>
        <source>“{text}” is no number; the value stays as it was.</source>
        <translation>“{text}”不是数字，原值不变。</translation>
    </message>
    <message>
        <source>Assessment {period}.pdf</source>
        <translation>考核评分表{period}.pdf</translation>
    </message>
    <message>
        <source>Save the assessment sheet</source>
        <translation>保存考核评分表</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing the assessment sheet</source>
        <translation>正在生成考核评分表</translation>
    </message>
    <message>
        <source>Typed values.xlsx</source>
        <translation>考核填报值.xlsx</translation>
    </message>
    <message>
        <source>Export typed values</source>
        <translation>导出填报值</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the values</source>
        <translation>正在写出填报值</translation>
    </message>
    <message>
        <source>{file} saved and checked</source>
        <translation>{file}已保存并核对</translation>
    </message>
    <message>
        <source>Import typed values</source>
        <translation>导入填报值</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Importing “{file}”</source>
        <translation>正在导入“{file}”</translation>
    </message>
    <message>
        <source>County</source>
        <translation>全县</translation>
    </message>
</context>
<context>
    <name>AssessmentTable</name>
    <message>
        <source>Town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>AssetFacts</name>
    <message>
        <source>Where it stands</source>
        <translation>所在对象</translation>
    </message>
    <message>
        <source>Places of the kind “asset” that are not registered yet</source>
        <translation>类型为“项目资产”、尚未登记的对象</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>所属项目</translation>
    </message>
    <message>
        <source>Registered as</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>资产类别</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有权人</translation>
    </message>
    <message>
        <source>Original value (10,000 yuan)</source>
        <translation>原值（万元）</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>建成年度</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交日期</translation>
    </message>
    <message>
        <source>Source of funds</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Change the asset</source>
        <translation>修改资产</translation>
    </message>
    <message>
        <source>Register an asset</source>
        <translation>登记资产</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>资产状态</translation>
    </message>
    <message>
        <source>Why it is idle</source>
        <translation>闲置原因</translation>
    </message>
    <message>
        <source>In use again by</source>
        <translation>盘活时限</translation>
    </message>
    <message>
        <source>Plan to use it</source>
        <translation>盘活计划</translation>
    </message>
    <message>
        <source>Correct the check</source>
        <translation>更正核查</translation>
    </message>
    <message>
        <source>Check an asset</source>
        <translation>核查资产</translation>
    </message>
</context>
<context>
    <name>AssetsPane</name>
    <message>
        <source>Find an asset</source>
        <translation>查找资产</translation>
    </message>
    <message>
        <source>Asset, project, number</source>
        <translation>资产、项目、编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>资产状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>资产类别</translation>
    </message>
    <message>
        <source>Register an asset</source>
        <translation>登记资产</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Value (10,000 yuan)</source>
        <translation>原值（万元）</translation>
    </message>
    <message>
        <source>Points held</source>
        <translation>四项达标</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Checks of the asset</source>
        <translation>资产的历次核查</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>历次核查</translation>
    </message>
    <message>
        <source>{count} assets, {value} × 10,000 yuan</source>
        <translation>资产 {count} 项，原值 {value} 万元</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>所属项目</translation>
    </message>
    <message>
        <source>Registered as</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有权人</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>建成年度</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交日期</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>资产卡</translation>
    </message>
    <message>
        <source>Take over visits: {count}</source>
        <translation>录入检查结果 {count}</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>Hand over %n finding(s)</source>
        <translation>
            <numerusform>交办 %n 条问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>What each unit gets</source>
        <translation>各单位分到的问题</translation>
    </message>
    <message>
        <source>All of them to</source>
        <translation>统一交办给</translation>
    </message>
    <message>
        <source>each to its own unit</source>
        <translation>各交各的责任单位</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>each keeps its own</source>
        <translation>各按原定期限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>may be left out</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>With a hand-over paper for each unit</source>
        <translation>同时给每个单位出一份问题交办单</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>No unit has this name</source>
        <translation>没有叫这个名字的单位</translation>
    </message>
    <message numerus="yes">
        <source>%n of them has no unit: choose one</source>
        <translation>
            <numerusform>有 %n 条还没有责任单位，请选一个</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the papers are put</source>
        <translation>交办单放到哪里</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) handed over</source>
        <translation>
            <numerusform>已交办 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Handing over with papers</source>
        <translation>正在交办并出文书</translation>
    </message>
    <message>
        <source>{count} findings handed over on {papers} papers</source>
        <translation>已交办 {count} 条，出交办单 {papers} 份</translation>
    </message>
    <message>
        <source>; not {unit}: {why}</source>
        <translation>；{unit}未办成：{why}</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>earliest {day}</source>
        <translation>最早 {day}到期</translation>
    </message>
    <message>
        <source>Nobody answers for these yet</source>
        <translation>这些还没有责任单位</translation>
    </message>
</context>
<context>
    <name>AssignPlacesDialog</name>
    <message>
        <source>Places of {name}</source>
        <translation>{name}的检查对象</translation>
    </message>
    <message>
        <source>These belong to it</source>
        <translation>确定归属</translation>
    </message>
    <message>
        <source>Places of the village</source>
        <translation>本村检查对象</translation>
    </message>
</context>
<context>
    <name>Back</name>
    <message>
        <source>Yes, it is back</source>
        <translation>是反弹，连上旧号</translation>
    </message>
    <message>
        <source>No, another one</source>
        <translation>不是，另一处</translation>
    </message>
    <message>
        <source>Re-inspect it here</source>
        <translation>在这里复查</translation>
    </message>
    <message numerus="yes">
        <source>Back again, for the %n time(s)</source>
        <translation>
            <numerusform>第 %n 次反弹</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked to {number}, closed {day}</source>
        <translation>已连 {number}，{day}销号</translation>
    </message>
    <message>
        <source>Back again? Closed here {day}</source>
        <translation>反弹？{day}在这里销过号</translation>
    </message>
    <message>
        <source>Open since {day}</source>
        <translation>{day}查出未改</translation>
    </message>
    <message>
        <source>{open}; {due}, {left}</source>
        <translation>{open}，{due}，{left}</translation>
    </message>
    <message>
        <source>Found {day}; {state}</source>
        <translation>{day}查出，{state}</translation>
    </message>
</context>
<context>
    <name>BesideValue</name>
    <message>
        <source>Some quotas have no report; nothing is counted as done there.</source>
        <translation>部分任务没有上报，按未完成计。</translation>
    </message>
    <message>
        <source>More was done than planned.</source>
        <translation>完成数超过计划数。</translation>
    </message>
    <message>
        <source>A later report tells less than an earlier one; the later one counts.</source>
        <translation>后一次上报数少于前一次，以后一次为准。</translation>
    </message>
    <message>
        <source>The quota&apos;s days reach beyond the period.</source>
        <translation>任务起止日期超出所选时段。</translation>
    </message>
    <message>
        <source>Entered more than once for the same days; the newest counts.</source>
        <translation>同一时段重复填报，以最新为准。</translation>
    </message>
    <message>
        <source>Some numbers contradict each other and are left out.</source>
        <translation>部分人数前后矛盾，未计入。</translation>
    </message>
    <message>
        <source>Some were closed by exception.</source>
        <translation>其中有特批销号。</translation>
    </message>
    <message>
        <source>The place came to be, or ceased to be, in the period.</source>
        <translation>该地在所选时段内设立或撤并。</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Good example</source>
        <translation>亮点</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>家庭成员</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Nothing here is thrown away; it waits to be brought back.</source>
        <translation>删掉的都在这里，不会丢，随时可以恢复</translation>
    </message>
    <message>
        <source>Look in the bin</source>
        <translation>在回收站里找</translation>
    </message>
    <message>
        <source>words, place, who</source>
        <translation>内容、地点、谁删的</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删掉的</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Nothing in the bin has these words.</source>
        <translation>回收站里没有含这些字的。</translation>
    </message>
    <message>
        <source>{when}, {who}</source>
        <translation>{when} {who}删</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>没有文字</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n back</source>
        <translation>
            <numerusform>恢复 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPane</name>
    <message>
        <source>Areas of the campaign, with what nobody has yet</source>
        <translation>行动涉及的区划及未分派数</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>由谁去</translation>
    </message>
    <message>
        <source>Give what is chosen</source>
        <translation>分派所选对象</translation>
    </message>
    <message>
        <source>Give the whole area</source>
        <translation>整片分派</translation>
    </message>
    <message>
        <source>Spread evenly …</source>
        <translation>平均分派……</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回分派</translation>
    </message>
    <message>
        <source>team</source>
        <translation>督查组</translation>
    </message>
    <message>
        <source>{area}: places {places}, assigned {assigned}</source>
        <translation>{area}：共 {places} 个，已分派 {assigned} 个</translation>
    </message>
    <message>
        <source>Newly assigned {new}, given to somebody else {moved}, left as they were {kept}</source>
        <translation>新分派 {new} 个，改派 {moved} 个，未变动 {kept} 个</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n</source>
        <translation>
            <numerusform>已收回 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give these %n</source>
        <translation>
            <numerusform>分派这 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Boards</name>
    <message>
        <source>no deadline</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>还剩 {days} 天</translation>
    </message>
    <message>
        <source>{days} days over</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>No unit yet</source>
        <translation>未定单位</translation>
    </message>
</context>
<context>
    <name>BoardsPage</name>
    <message>
        <source>Deadlines</source>
        <translation>倒排工期</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>我的一天</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期督办</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>调度约谈</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>包保</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Looking again</source>
        <translation>回头看</translation>
    </message>
</context>
<context>
    <name>Book</name>
    <message>
        <source>changed since</source>
        <translation>之后改过</translation>
    </message>
    <message>
        <source>something that stays refers to it</source>
        <translation>有保留的记录引用它</translation>
    </message>
    <message>
        <source>belongs to what stays</source>
        <translation>属于保留的内容</translation>
    </message>
    <message>
        <source>another package brought it too</source>
        <translation>别的数据包也带来了它</translation>
    </message>
    <message>
        <source>it was passed on</source>
        <translation>已转发出去</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Received with another</source>
        <translation>已随其他数据包收到</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>was changed or decided since</source>
        <translation>后来又改过或定过</translation>
    </message>
    <message>
        <source>belongs to a visit that stays</source>
        <translation>属于留下的检查</translation>
    </message>
    <message>
        <source>has gone out again</source>
        <translation>已经又交出去了</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>came with another one</source>
        <translation>内容已随别的包收到</translation>
    </message>
    <message>
        <source>nothing heard yet</source>
        <translation>还没有回音</translation>
    </message>
    <message>
        <source>{person}, computer {mark}</source>
        <translation>{person}的电脑 {mark}</translation>
    </message>
    <message>
        <source>{numbers} … ({count} in all)</source>
        <translation>{numbers}……共 {count} 个</translation>
    </message>
    <message>
        <source>{who} works with a copy of this computer&apos;s data: go on with one of the two only.</source>
        <translation>{who}用的是本机数据的拷贝：两台只能留一台继续用。</translation>
    </message>
    <message>
        <source>{who}: two packages have the same number. Two laptops call themselves the same, or one went back to a safe copy. Both are kept.</source>
        <translation>{who}：有两个数据包同号。可能两台电脑用了同一份数据，或者恢复过旧副本；两份都已留下。</translation>
    </message>
    <message>
        <source>{who}: packages not received: {numbers}</source>
        <translation>{who}：第 {numbers} 号数据包没收到</translation>
    </message>
    <message>
        <source>Nothing heard yet of package {numbers}</source>
        <translation>第 {numbers} 号数据包还没有回音</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Last package</source>
        <translation>最近一个</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>收过几个</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>没收到</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>收不下</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写的时间</translation>
    </message>
    <message>
        <source>Read here</source>
        <translation>收的时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新来</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>For</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Reached them</source>
        <translation>对方收到没有</translation>
    </message>
    <message>
        <source>Read there</source>
        <translation>对方收的时间</translation>
    </message>
    <message>
        <source>Refused there</source>
        <translation>对方收不下</translation>
    </message>
    <message>
        <source>Conflicts there</source>
        <translation>对方待定冲突</translation>
    </message>
    <message>
        <source>No. {number}, {when}</source>
        <translation>第 {number} 号，{when}</translation>
    </message>
    <message>
        <source>fast by {time}</source>
        <translation>快 {time}</translation>
    </message>
    <message>
        <source>slow by {time}</source>
        <translation>慢 {time}</translation>
    </message>
    <message>
        <source>import undone {when}</source>
        <translation>{when} 撤销了收进</translation>
    </message>
    <message>
        <source>continues one that was undone</source>
        <translation>接着的那个已撤销</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>{number}, part {part} of {parts}</source>
        <translation>{number}（{part}/{parts}）</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>What was given from here has all been received.</source>
        <translation>交出的内容对方都已收到。</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
</context>
<context>
    <name>BookPart</name>
    <message>
        <source>In or out</source>
        <translation>收还是交</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>收进的</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>交出的</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次收进</translation>
    </message>
    <message>
        <source>Hand over this computer</source>
        <translation>交接这台电脑</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>交数据的电脑</translation>
    </message>
    <message>
        <source>Packages read here</source>
        <translation>收过的数据包</translation>
    </message>
    <message>
        <source>Packages written here</source>
        <translation>写过的数据包</translation>
    </message>
    <message>
        <source>Take packages in</source>
        <translation>收数据包</translation>
    </message>
    <message>
        <source>then it stands here who handed in what</source>
        <translation>收进以后，这里就有谁交了什么</translation>
    </message>
    <message>
        <source>Give a package</source>
        <translation>交数据包</translation>
    </message>
    <message>
        <source>then it stands here what has been received</source>
        <translation>交出以后，这里就有收到没有</translation>
    </message>
    <message>
        <source>No package was read here yet.</source>
        <translation>还没有收过数据包。</translation>
    </message>
    <message>
        <source>No package was written here yet.</source>
        <translation>这里还没写过数据包。</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>to this visit, to place later</source>
        <translation>放到本次检查，稍后归位</translation>
    </message>
    <message>
        <source>to finding {number}</source>
        <translation>放到问题 {number}</translation>
    </message>
    <message>
        <source>to good example {number}</source>
        <translation>放到亮点 {number}</translation>
    </message>
    <message>
        <source>as the answer of {code}</source>
        <translation>作为 {code} 的结果</translation>
    </message>
    <message>
        <source>to {code}: one for each place</source>
        <translation>放到 {code}：每处一张</translation>
    </message>
    <message>
        <source>to {code}</source>
        <translation>放到 {code}</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>用电脑摄像头拍照</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>导入照片</translation>
    </message>
    <message>
        <source>Photos not here</source>
        <translation>照片不在本机</translation>
    </message>
</context>
<context>
    <name>Brought</name>
    <message>
        <source>New</source>
        <translation>新来</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较旧</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Both changed</source>
        <translation>两边都改</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>收不下</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Deleted, edited</source>
        <translation>一删一改</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Bulk</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Change, hand over or close the selected findings at once</source>
        <translation>对选中的问题一并修改、交办、催办或销号</translation>
    </message>
    <message>
        <source>{count} findings are selected: at most {most} are changed at once</source>
        <translation>选中了 {count} 条，一次最多办 {most} 条</translation>
    </message>
    <message numerus="yes">
        <source>What to do with %n finding(s)</source>
        <translation>
            <numerusform>对这 %n 条问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation>改{field}</translation>
    </message>
    <message>
        <source>Paper: {title}</source>
        <translation>出文书：{title}</translation>
    </message>
    <message>
        <source>{able} of {total}</source>
        <translation>{total} 条中可办 {able} 条</translation>
    </message>
    <message numerus="yes">
        <source>{step}: %n finding(s)</source>
        <translation>
            <numerusform>{step}：%n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Take a photo</source>
        <translation>用电脑摄像头拍照</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>用这张</translation>
    </message>
    <message>
        <source>The camera does not answer: {words}</source>
        <translation>摄像头没有响应：{words}</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>A new campaign</source>
        <translation>新建专项行动</translation>
    </message>
    <message>
        <source>Change the campaign</source>
        <translation>修改专项行动</translation>
    </message>
    <message>
        <source>As it is called in the plan</source>
        <translation>按方案中的名称填写</translation>
    </message>
    <message>
        <source>Plan or notice it rests on</source>
        <translation>所依据的方案或通知</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>请选日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Basically put right by</source>
        <translation>基本整改日期</translation>
    </message>
    <message>
        <source>All closed by</source>
        <translation>全部销号日期</translation>
    </message>
    <message>
        <source>Areas, with all below them</source>
        <translation>涉及区划（含所辖）</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Write what it is called</source>
        <translation>请写名称</translation>
    </message>
    <message>
        <source>This is before the day left of it</source>
        <translation>早于左边的日期</translation>
    </message>
    <message>
        <source>Tick where it goes</source>
        <translation>请勾选涉及区划</translation>
    </message>
    <message>
        <source>Tick what it asks</source>
        <translation>请勾选检查表</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建行动</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>What to see of it</source>
        <translation>查看内容</translation>
    </message>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>%n 天后开始</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over for %n day(s)</source>
        <translation>
            <numerusform>已结束 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Day {day} of {of}</source>
        <translation>第 {day} 天，共 {of} 天</translation>
    </message>
    <message>
        <source>{days} · basically put right by {basic} · all closed by {closed}</source>
        <translation>{days} · {basic}前基本整改 · {closed}前全部销号</translation>
    </message>
    <message>
        <source>Begin a campaign</source>
        <translation>新建专项行动</translation>
    </message>
    <message>
        <source>Where it goes, what it asks, until when</source>
        <translation>涉及哪些乡村、用哪些检查表、到何时</translation>
    </message>
    <message>
        <source>Then who goes where</source>
        <translation>然后分派谁去哪里</translation>
    </message>
    <message>
        <source>Take in the office&apos;s package</source>
        <translation>读入督查办的数据包</translation>
    </message>
    <message>
        <source>Campaigns come with it</source>
        <translation>行动随包带来</translation>
    </message>
    <message>
        <source>With a package you need not write it</source>
        <translation>有数据包就不用自己填</translation>
    </message>
    <message>
        <source>There is no campaign yet.</source>
        <translation>还没有专项行动。</translation>
    </message>
</context>
<context>
    <name>Charge</name>
    <message>
        <source>county leader</source>
        <translation>县级领导</translation>
    </message>
    <message>
        <source>cadre</source>
        <translation>包保干部</translation>
    </message>
    <message>
        <source>grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>keeper</source>
        <translation>管护人</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>包抓领导</translation>
    </message>
    <message>
        <source>road chief</source>
        <translation>路长</translation>
    </message>
    <message>
        <source>river chief</source>
        <translation>河长</translation>
    </message>
    <message>
        <source>field chief</source>
        <translation>田长</translation>
    </message>
</context>
<context>
    <name>ChargeDialog</name>
    <message>
        <source>Give somebody charge</source>
        <translation>确定包保人</translation>
    </message>
    <message>
        <source>Give charge</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称中的字</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>always</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>open</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Town, village or group</source>
        <translation>乡镇、村或组</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
</context>
<context>
    <name>ChargesPane</name>
    <message>
        <source>Give charge</source>
        <translation>确定包保人</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今日截止</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>交接…</translation>
    </message>
    <message>
        <source>Who is in charge</source>
        <translation>包保责任</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>包保范围</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Findings nobody answers for</source>
        <translation>无人负责的问题</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) nobody answers for</source>
        <translation>
            <numerusform>%n 个问题无人负责</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has charge of anything yet.</source>
        <translation>尚未确定包保人。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over: {what}</source>
        <translation>已交接：{what}</translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s)</source>
        <translation>
            <numerusform>%n 项包保</numerusform>
        </translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>CheckPaperDialog</name>
    <message>
        <source>Check a printed paper</source>
        <translation>核验纸质文书</translation>
    </message>
    <message>
        <source>Code or number</source>
        <translation>二维码内容或编号</translation>
    </message>
    <message>
        <source>Scan the code, or type the number</source>
        <translation>扫二维码，或输入编号</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>A photo of the paper can also be dropped here.</source>
        <translation>也可以把文书照片拖到这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation>打开这份文书</translation>
    </message>
    <message>
        <source>Pictures ({suffixes})</source>
        <translation>图片（{suffixes}）</translation>
    </message>
    <message>
        <source>A picture of the paper</source>
        <translation>文书的图片</translation>
    </message>
    <message>
        <source>There is neither a picture nor a text on the clipboard.</source>
        <translation>剪贴板里没有图片，也没有文字。</translation>
    </message>
    <message>
        <source>Looking for a code …</source>
        <translation>正在找二维码……</translation>
    </message>
    <message>
        <source>{number}: not as this office issued it</source>
        <translation>{number}：与本单位签发的不符</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>本机没有这份文书</translation>
    </message>
    <message>
        <source>No paper here has this code and this content. Ask the office that is named on it.</source>
        <translation>本机没有内容与此相符的文书，请向文书上的落款单位核实。</translation>
    </message>
    <message>
        <source>{title}, for {addressee}, issued {day}</source>
        <translation>{title}，发{addressee}，{day}签发</translation>
    </message>
    <message>
        <source>Void: {number} does not hold</source>
        <translation>已作废：{number} 不再有效</translation>
    </message>
    <message>
        <source>Superseded: another paper stands for {number}</source>
        <translation>已换发：{number} 已由新的文书代替</translation>
    </message>
    <message>
        <source>Genuine: {number}</source>
        <translation>真实有效：{number}</translation>
    </message>
    <message>
        <source>{number} is in the register</source>
        <translation>{number} 在册</translation>
    </message>
    <message>
        <source>Only the number was looked up. Scan the code to know that the content is the same.</source>
        <translation>只核对了编号；扫二维码才能核对内容。</translation>
    </message>
    <message numerus="yes">
        <source>{number}: borne by %n paper(s)</source>
        <translation>
            <numerusform>{number}：有 %n 份文书用了这个号</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the code beside it: it tells them apart.</source>
        <translation>请扫旁边的二维码来区分。</translation>
    </message>
</context>
<context>
    <name>ChecklistList</name>
    <message>
        <source>Search the checklists</source>
        <translation>查找检查表</translation>
    </message>
    <message>
        <source>Title, form or kind of site</source>
        <translation>名称、表号或对象类型</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查表</translation>
    </message>
    <message numerus="yes">
        <source>%n checklist(s)</source>
        <translation>
            <numerusform>%n 张检查表</numerusform>
        </translation>
    </message>
    <message>
        <source>{forms}, {versions} versions</source>
        <translation>{forms}，共 {versions} 版</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>草稿 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 题</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
</context>
<context>
    <name>Checklists</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>the checklist as a whole</source>
        <translation>整张表</translation>
    </message>
    <message>
        <source>{question}: choice “{choice}”</source>
        <translation>{question}：选项“{choice}”</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>换了位置</translation>
    </message>
    <message>
        <source>Score: {points} of {of}</source>
        <translation>得分 {points}/{of}</translation>
    </message>
    <message>
        <source>Grade: {title} ({why})</source>
        <translation>等级：{title}（{why}）</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
</context>
<context>
    <name>ChecklistsPage</name>
    <message>
        <source>Checklists</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>常用表</translation>
    </message>
    <message>
        <source>Checklists or tables</source>
        <translation>检查表或常用表</translation>
    </message>
</context>
<context>
    <name>ChecklistsPane</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试填</translation>
    </message>
    <message>
        <source>Choose a checklist at the left.</source>
        <translation>在左边选一张检查表。</translation>
    </message>
    <message>
        <source>Reading checklists</source>
        <translation>正在读检查表</translation>
    </message>
    <message>
        <source>Checklists ({suffixes})</source>
        <translation>检查表 ({suffixes})</translation>
    </message>
    <message>
        <source>Import checklists</source>
        <translation>导入检查表</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>The whole campaign</source>
        <translation>整个行动期间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Other days …</source>
        <translation>其他日期……</translation>
    </message>
    <message>
        <source>Figures of which days</source>
        <translation>统计哪些天</translation>
    </message>
</context>
<context>
    <name>ChosenPictures</name>
    <message>
        <source>Choose photos</source>
        <translation>选照片</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>或拖到这里</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s); Delete takes one out</source>
        <translation>
            <numerusform>%n 张照片；按 Delete 去掉一张</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos ({suffixes})</source>
        <translation>照片（{suffixes}）</translation>
    </message>
    <message>
        <source>pasted {number}</source>
        <translation>粘贴的图片 {number}</translation>
    </message>
</context>
<context>
    <name>CloseFindingDialog</name>
    <message>
        <source>Close as a named exception, counted apart</source>
        <translation>特批销号（须写明领导和理由，单独统计）</translation>
    </message>
    <message>
        <source>Have it re-inspected first, or close it as a named exception.</source>
        <translation>请先安排复查，或作特批销号。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them lack(s) proof</source>
        <translation>
            <numerusform>其中 %n 条依据不足</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation>还缺：{what}</translation>
    </message>
    <message>
        <source>The proof of each is there.</source>
        <translation>每条都有销号依据。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>整改后</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>ColumnMap</name>
    <message>
        <source>What each column becomes</source>
        <translation>各列对应什么</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>keep in the note</source>
        <translation>记入备注</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空列</translation>
    </message>
    <message>
        <source>{fit} of {filled}</source>
        <translation>{fit}/{filled} 格</translation>
    </message>
    <message>
        <source>“{heading}” becomes</source>
        <translation>“{heading}”对应</translation>
    </message>
</context>
<context>
    <name>CommendDialog</name>
    <message>
        <source>Good example</source>
        <translation>正面典型</translation>
    </message>
    <message>
        <source>Put on a list of good examples</source>
        <translation>列入正面典型</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Put on it</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>no last day</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>截止早于起始</translation>
    </message>
    <message>
        <source>Choose a household or a village</source>
        <translation>请选择农户或村</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Compare with</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>版本差异</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>There is no other version of this checklist.</source>
        <translation>这张检查表没有其他版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>{all}, {judging} on findings or points</source>
        <translation>{all}，其中 {judging} 处影响判定或计分</translation>
    </message>
    <message>
        <source>They say the same.</source>
        <translation>两版内容相同。</translation>
    </message>
</context>
<context>
    <name>ConflictsPart</name>
    <message>
        <source>Take packages in</source>
        <translation>收数据包</translation>
    </message>
    <message>
        <source>what both ends have changed is listed here</source>
        <translation>两边都改过的会列在这里</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>没有要定的冲突。</translation>
    </message>
    <message>
        <source>Changed at both ends</source>
        <translation>两边都改过的</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>看哪些</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>成批处理</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>另填</translation>
    </message>
    <message>
        <source>Leave it for now</source>
        <translation>先放着</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>第 {at} 处 / 共 {all} 处</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>用这个值</translation>
    </message>
    <message>
        <source>△ This is no value for the field.</source>
        <translation>△ 这里不能填这样的值。</translation>
    </message>
    <message>
        <source>Whose value is taken</source>
        <translation>以谁的为准</translation>
    </message>
    <message numerus="yes">
        <source>settles %n</source>
        <translation>
            <numerusform>可定 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>What was entered last</source>
        <translation>以最后填的为准</translation>
    </message>
    <message>
        <source>What was entered first</source>
        <translation>以最先填的为准</translation>
    </message>
    <message>
        <source>What the office entered</source>
        <translation>以办公室填的为准</translation>
    </message>
    <message>
        <source>What {name} entered</source>
        <translation>以{name}填的为准</translation>
    </message>
    <message>
        <source>What package {number} of {name} brought</source>
        <translation>以{name}第 {number} 个数据包的为准</translation>
    </message>
    <message>
        <source>Until it is decided the newer value is shown. The one that is not chosen is not lost: it stays in the history and can be put back.</source>
        <translation>没定之前先显示较新的。没选的那个值不会丢：仍在这条记录的经过里，可以换回来。</translation>
    </message>
    <message>
        <source>Before either changed it: {value}</source>
        <translation>两边都没改以前：{value}</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Sections</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Other finding</source>
        <translation>自由问题</translation>
    </message>
    <message>
        <source>Photos to place</source>
        <translation>照片待归位</translation>
    </message>
    <message>
        <source>About this visit</source>
        <translation>本次检查</translation>
    </message>
    <message>
        <source>Other findings</source>
        <translation>自由问题</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选答案</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>rest of section fine</source>
        <translation>本组其余正常</translation>
    </message>
    <message>
        <source>next unanswered</source>
        <translation>下一未答</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) kept, not asked now</source>
        <translation>
            <numerusform>另有 %n 个答案留存，目前不问</numerusform>
        </translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Found here before</source>
        <translation>本处原有问题</translation>
    </message>
</context>
<context>
    <name>Contest</name>
    <message>
        <source>deleted or changed</source>
        <translation>一边删了，一边改了</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Keep it: {changes}</source>
        <translation>留下：{changes}</translation>
    </message>
    <message>
        <source>Keep it and bring back {what}</source>
        <translation>留下，并恢复“{what}”</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Computer {mark}</source>
        <translation>电脑 {mark}</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有填</translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message>
        <source>Enter a count</source>
        <translation>录入数量</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>It is the baseline later numbers are held against</source>
        <translation>作为基数，以后的数量与它比较</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>计数项目</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>Type a number, 0 for none</source>
        <translation>请填写数字，没有填 0</translation>
    </message>
    <message>
        <source>Say which day</source>
        <translation>请填写日期</translation>
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
    <name>CountsPane</name>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Left of the stock</source>
        <translation>存量</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>统计日期</translation>
    </message>
    <message>
        <source>Counts by village</source>
        <translation>各村数量</translation>
    </message>
    <message>
        <source>Choose a village.</source>
        <translation>请选择一个村。</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>计数项目</translation>
    </message>
    <message>
        <source>Enter a count …</source>
        <translation>录入数量…</translation>
    </message>
    <message>
        <source>Take the last entry back</source>
        <translation>撤回最近一次录入</translation>
    </message>
    <message>
        <source>{number}, the baseline</source>
        <translation>{number}（基数）</translation>
    </message>
    <message>
        <source>No baseline: neither stock nor new ones are known.</source>
        <translation>没有基数，无法区分存量和新增。</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>沿革</translation>
    </message>
    <message>
        <source>Nobody has counted any yet.</source>
        <translation>尚未统计。</translation>
    </message>
    <message numerus="yes">
        <source>%n village(s) together: {now} now</source>
        <translation>
            <numerusform>合计 %n 个村：现有 {now}</numerusform>
        </translation>
    </message>
    <message>
        <source>; baseline {baseline}, change {change}, left of the stock {stock}, new {added}</source>
        <translation>；基数 {baseline}，变化 {change}，存量 {stock}，新增 {added}</translation>
    </message>
    <message numerus="yes">
        <source>; %n without a baseline, not in the changes</source>
        <translation>
            <numerusform>；%n 个村没有基数，不计入变化</numerusform>
        </translation>
    </message>
    <message>
        <source>counted on a visit</source>
        <translation>检查时清点</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>手工录入</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Suspected</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>of a visit that is not finalised: does not count yet</source>
        <translation>所属检查尚未定稿，暂不计入</translation>
    </message>
    <message>
        <source>counts for nothing: the finding stood elsewhere by then</source>
        <translation>不计入：当时问题已不在这一环节</translation>
    </message>
    <message>
        <source>Given back: {verdict}</source>
        <translation>退回重改：{verdict}</translation>
    </message>
    <message>
        <source>{step}: {verdict}</source>
        <translation>{step}：{verdict}</translation>
    </message>
    <message>
        <source>granted until {day}</source>
        <translation>批准至 {day}</translation>
    </message>
    <message>
        <source>wished for until {day}</source>
        <translation>申请延至 {day}</translation>
    </message>
    <message>
        <source>review on {day}</source>
        <translation>{day}回看</translation>
    </message>
    <message>
        <source>due by {day}</source>
        <translation>限 {day}</translation>
    </message>
    <message>
        <source>decided by {name}</source>
        <translation>{name} 批</translation>
    </message>
    <message>
        <source>Paper issued</source>
        <translation>制发文书</translation>
    </message>
    <message>
        <source>Paper served</source>
        <translation>送达文书</translation>
    </message>
    <message>
        <source>Slip came back</source>
        <translation>回执收回</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Villages</source>
        <translation>不漏村</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>不漏户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>不漏人</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>不漏项</translation>
    </message>
</context>
<context>
    <name>Cycle</name>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every ten days</source>
        <translation>每旬</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>half-yearly</source>
        <translation>每半年</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>每年</translation>
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
    <name>DateCell</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>DateReply</name>
    <message>
        <source>no day yet</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>DayPane</name>
    <message>
        <source>Extensions to decide</source>
        <translation>延期申请待审批</translation>
    </message>
    <message>
        <source>Reported put right, to re-inspect</source>
        <translation>已报整改待复查</translation>
    </message>
    <message>
        <source>Close-outs to approve</source>
        <translation>待销号</translation>
    </message>
    <message>
        <source>Suspected, to verify</source>
        <translation>疑似问题待核实</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>待交办</translation>
    </message>
    <message>
        <source>Kept up, to review</source>
        <translation>长期坚持到期复核</translation>
    </message>
    <message>
        <source>What waits today</source>
        <translation>今日待办</translation>
    </message>
    <message>
        <source>Nothing waits for you today.</source>
        <translation>今天没有待办事项。</translation>
    </message>
    <message>
        <source>Suggested {suggestions} · reminders {reminders}</source>
        <translation>督办建议 {suggestions} 条 · 待提醒 {reminders} 条</translation>
    </message>
    <message numerus="yes">
        <source>%n regular meeting(s) due</source>
        <translation>
            <numerusform>%n 项定期工作到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) nobody answers for</source>
        <translation>
            <numerusform>%n 个问题无人负责</numerusform>
        </translation>
    </message>
    <message>
        <source>wished until {day}</source>
        <translation>申请延至 {day}</translation>
    </message>
    <message>
        <source>reported {day}</source>
        <translation>{day} 报整改</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
</context>
<context>
    <name>DaySpanDialog</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不筛</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>截止日早于起始日</translation>
    </message>
</context>
<context>
    <name>DeadlinesPane</name>
    <message>
        <source>By town or unit</source>
        <translation>按乡镇或单位</translation>
    </message>
    <message>
        <source>By town</source>
        <translation>按乡镇</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Due on each of the next days</source>
        <translation>今后每日到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>Findings by deadline</source>
        <translation>按时限排列的问题</translation>
    </message>
    <message>
        <source>Where or whose</source>
        <translation>乡镇或单位</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>To be put right {total} · overdue {overdue} · due this week {week}</source>
        <translation>待整改 {total} · 逾期 {overdue} · 本周到期 {week}</translation>
    </message>
    <message>
        <source>The county itself</source>
        <translation>县本级</translation>
    </message>
    <message>
        <source>The whole county</source>
        <translation>全县</translation>
    </message>
    <message>
        <source>{day}: due {count}</source>
        <translation>{day}到期 {count} 个</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>DecideAppealDialog</name>
    <message>
        <source>Decide the appeal</source>
        <translation>申诉处理</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>The list stands</source>
        <translation>维持原榜</translation>
    </message>
    <message>
        <source>It is corrected</source>
        <translation>予以更正</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 至 100</translation>
    </message>
    <message>
        <source>name or office</source>
        <translation>姓名或单位</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>与原榜相同</translation>
    </message>
    <message>
        <source>on neither list</source>
        <translation>两榜均不列入</translation>
    </message>
    <message>
        <source>Score as corrected, percent</source>
        <translation>更正后得分率（%）</translation>
    </message>
    <message>
        <source>List as corrected</source>
        <translation>更正后榜单</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请填写理由</translation>
    </message>
    <message>
        <source>A number from 0 to 100</source>
        <translation>请填 0 至 100 的数</translation>
    </message>
    <message>
        <source>Say what is corrected</source>
        <translation>请写明更正什么</translation>
    </message>
</context>
<context>
    <name>DecidedDoublesDialog</name>
    <message>
        <source>Decided before</source>
        <translation>以前定过的</translation>
    </message>
    <message>
        <source>Taken apart, both records are there again as they were, each with what hung on it. What was built upon the join since hinders that, and is named.</source>
        <translation>拆开后，两条记录恢复原样，各自名下的内容各归各位。合并以后又在上面改过的拆不开，会说明是哪里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已合为一条</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Decide anew</source>
        <translation>重新判断</translation>
    </message>
    <message>
        <source>Taken apart: {what}</source>
        <translation>已拆开：{what}</translation>
    </message>
    <message>
        <source>To be decided anew: {what}</source>
        <translation>重新判断：{what}</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Its visit is not finalised yet</source>
        <translation>所属检查尚未定稿</translation>
    </message>
    <message>
        <source>Suspected only: to be verified first</source>
        <translation>疑似问题，先核实</translation>
    </message>
    <message>
        <source>Nobody has been told yet</source>
        <translation>尚未交办</translation>
    </message>
    <message>
        <source>Handed over {days} d ago, not accepted yet</source>
        <translation>已交办 {days} 天，等认领</translation>
    </message>
    <message>
        <source>Reported {days} d ago, another person has to look</source>
        <translation>已报整改 {days} 天，等另一人去看</translation>
    </message>
    <message>
        <source>Found put right on {day}, to be closed</source>
        <translation>{day}复查已整改，可以销号</translation>
    </message>
    <message>
        <source>Close-out applied for, to be decided</source>
        <translation>已申请销号，等审批</translation>
    </message>
    <message>
        <source>Kept up, to be reviewed on {day}</source>
        <translation>长期坚持，{day}回看</translation>
    </message>
    <message>
        <source>Handed away on {day}</source>
        <translation>{day}移交</translation>
    </message>
    <message>
        <source>Verified on {day}: it is not so</source>
        <translation>{day}核实不属实</translation>
    </message>
    <message>
        <source>The same as another finding</source>
        <translation>与另一条重复</translation>
    </message>
    <message>
        <source>Declared void on {day}</source>
        <translation>{day}作废</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>没有期限</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Hand-over → rectification</source>
        <translation>交办 → 整改</translation>
    </message>
    <message>
        <source>Acceptance → rectification</source>
        <translation>认领 → 整改</translation>
    </message>
    <message>
        <source>Reply → re-inspection</source>
        <translation>反馈 → 复查</translation>
    </message>
    <message>
        <source>Re-inspection → close-out</source>
        <translation>复查 → 销号</translation>
    </message>
    <message>
        <source>Close-out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>回看</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>due by {day}</source>
        <translation>应在 {day}前</translation>
    </message>
    <message>
        <source>Whoever puts it right cannot close it</source>
        <translation>整改单位的人不能销号</translation>
    </message>
    <message>
        <source>To close it another person must re-inspect, with a new photo</source>
        <translation>销号须由别人复查，并有新照片</translation>
    </message>
    <message>
        <source>To close it is still wanted: {what}</source>
        <translation>销号还缺：{what}</translation>
    </message>
    <message>
        <source>An extension has been asked for, to be decided</source>
        <translation>已申请延期，等审批</translation>
    </message>
    <message>
        <source>Put right anew, round {round}</source>
        <translation>退回重改，第 {round} 轮</translation>
    </message>
    <message>
        <source>The unit is putting it right</source>
        <translation>责任单位整改中</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>{day}销号</translation>
    </message>
</context>
<context>
    <name>DifferenceLines</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改动后</translation>
    </message>
    <message>
        <source>row added</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>row taken out</source>
        <translation>删去一行</translation>
    </message>
</context>
<context>
    <name>Doubles</name>
    <message>
        <source>Joined.</source>
        <translation>已合为一条。</translation>
    </message>
    <message>
        <source>Joined; moved: {what}.</source>
        <translation>已合为一条，随之归并：{what}。</translation>
    </message>
    <message>
        <source> Findings that say the same, joined along: {count}.</source>
        <translation>内容相同的问题一并合为一条：{count} 个。</translation>
    </message>
    <message>
        <source> Only in the history from now on: {what}.</source>
        <translation>只留在历史记录里：{what}。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Computer {mark}</source>
        <translation>电脑 {mark}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>还没有其他记录</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>DoublesPart</name>
    <message>
        <source>Not the same</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>Join the two</source>
        <translation>合为一条</translation>
    </message>
    <message>
        <source>Take packages in</source>
        <translation>收数据包</translation>
    </message>
    <message>
        <source>what may be there twice is listed here</source>
        <translation>可能重复登记的，会列在这里</translation>
    </message>
    <message>
        <source>Nothing looks as if it were there twice.</source>
        <translation>没有看起来重复的记录。</translation>
    </message>
    <message>
        <source>Entered twice?</source>
        <translation>是否重复登记</translation>
    </message>
    <message>
        <source>The other one stays</source>
        <translation>改为保留另一条</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>What hangs on the one that goes (visits, findings, photos, papers) moves to the one that stays, and so does what arrives for it later. Both histories stay; it can be undone.</source>
        <translation>并入的一条名下的检查、问题、照片、文书都转到保留的一条，以后收到的也随之转入。两条的历史都保留，可以撤销。</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>第 {at} 处 / 共 {all} 处</translation>
    </message>
    <message>
        <source>Looking for what may have been entered twice …</source>
        <translation>正在找可能重复登记的……</translation>
    </message>
    <message numerus="yes">
        <source>Decided before (%n)</source>
        <translation>
            <numerusform>以前定过的（%n）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>The file of this photo is not on this computer</source>
        <translation>照片文件不在本机</translation>
    </message>
    <message>
        <source>Taken over from an earlier visit and not changed</source>
        <translation>沿用以前的答案，没有改过</translation>
    </message>
    <message>
        <source>Contents changed since: this signature is void</source>
        <translation>内容已改，签名失效</translation>
    </message>
    <message>
        <source>Taken later than now ({when}): is the clock right?</source>
        <translation>拍摄时间晚于现在（{when}），电脑时间对吗</translation>
    </message>
    <message>
        <source>All photos lie hours off this visit ({when}): which clock?</source>
        <translation>全部照片与本次检查差了几个小时（{when}），是相机还是电脑时间不对</translation>
    </message>
    <message>
        <source>Something recorded here before says {when}: is the clock right?</source>
        <translation>此前本机已有 {when} 的记录，电脑时间对吗</translation>
    </message>
    <message>
        <source>A visit of this place that began {when} is finalised already</source>
        <translation>本处 {when} 开始的检查已经定稿</translation>
    </message>
    <message>
        <source>The same file is at another place already</source>
        <translation>同一张照片已用在别处</translation>
    </message>
    <message>
        <source>The same picture is at another place already</source>
        <translation>画面相同的照片已用在别处</translation>
    </message>
    <message>
        <source>An earlier visit of this place has the same picture</source>
        <translation>本处以前的检查用过相同的照片</translation>
    </message>
    <message>
        <source>Taken on a day before this visit ({when})</source>
        <translation>不是检查当天拍的（{when}）</translation>
    </message>
    <message>
        <source>The clock says {when}: is the year right?</source>
        <translation>电脑时间是 {when}：年份对吗？</translation>
    </message>
</context>
<context>
    <name>DraftStrip</name>
    <message>
        <source>Why it is changed</source>
        <translation>改动说明</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation>找回</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not saved as a new version yet</source>
        <translation>
            <numerusform>有 %n 处改动，尚未保存为新版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as version {number}</source>
        <translation>保存为第 {number} 版</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) discarded</source>
        <translation>
            <numerusform>已放弃 %n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Why (may be left empty)</source>
        <translation>改动说明（可不填）</translation>
    </message>
</context>
<context>
    <name>DraftsPanel</name>
    <message>
        <source>Drafts on another version</source>
        <translation>用其他版本的草稿</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>改用后的变化</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Move to {version}</source>
        <translation>改用{version}</translation>
    </message>
    <message>
        <source>Once it is published, drafts on another version can be moved to it here.</source>
        <translation>发布后，可在这里把其他版本的草稿改用这一版。</translation>
    </message>
    <message>
        <source>No draft stands on another version.</source>
        <translation>没有草稿在用其他版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) on {versions}</source>
        <translation>
            <numerusform>%n 份草稿仍用{versions}</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: {kept}, not asked any more: {dropped}, to be answered anew: {unfitting}, new: {added}</source>
        <translation>保留 {kept} 项，不再问 {dropped} 项，须重答 {unfitting} 项，新增 {added} 项</translation>
    </message>
    <message>
        <source>not asked any more</source>
        <translation>不再问</translation>
    </message>
    <message>
        <source>to be answered anew</source>
        <translation>须重答</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>DrawLookBackDialog</name>
    <message>
        <source>Draw what to look back at</source>
        <translation>抽取回头看的问题</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The riskiest</source>
        <translation>按风险</translation>
    </message>
    <message>
        <source>By lot</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>How</source>
        <translation>抽取方式</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>until today</source>
        <translation>到今天</translation>
    </message>
    <message>
        <source>As those present call it out</source>
        <translation>由在场人员报出</translation>
    </message>
    <message>
        <source>Names and offices of those who watch</source>
        <translation>监督人员姓名、单位</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>抽取数量</translation>
    </message>
    <message>
        <source>The same seed and the same candidates draw the same, on any computer.</source>
        <translation>种子相同、候选相同，在任何电脑上抽出的都一样。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Present, and remarks</source>
        <translation>在场人员与备注</translation>
    </message>
    <message>
        <source>A draw by lot stays: it cannot be undone, only drawn again.</source>
        <translation>抽取结果留存，不能撤销，只能重抽核对。</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Closed from</source>
        <translation>销号日期从</translation>
    </message>
    <message>
        <source>Closed until</source>
        <translation>销号日期至</translation>
    </message>
    <message>
        <source>Write a seed</source>
        <translation>请填写随机种子</translation>
    </message>
    <message>
        <source>Nothing is closed there that is not to be looked back at already.</source>
        <translation>这个范围内没有可抽的已销号问题（已列入回头看的不再抽）。</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s): closed, and not to be looked back at yet</source>
        <translation>
            <numerusform>候选 %n 项：已销号，尚未列入回头看</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawLotDialog</name>
    <message>
        <source>Draw by lot</source>
        <translation>随机抽签</translation>
    </message>
    <message>
        <source>so many of each village</source>
        <translation>每个村各抽这么多</translation>
    </message>
    <message>
        <source>only where nobody was in the last {days} days</source>
        <translation>只抽近 {days} 天没有检查过的</translation>
    </message>
    <message>
        <source>As those present call it out</source>
        <translation>可由在场人员当众报出</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed and the same candidates draw the same, on any computer.</source>
        <translation>种子和候选名单相同，在任何电脑上抽出的都相同。</translation>
    </message>
    <message>
        <source>Names and offices of those who watch</source>
        <translation>监督和在场人员的姓名、职务</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>抽取范围</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象类型</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>抽取数量</translation>
    </message>
    <message>
        <source>Present, and remarks</source>
        <translation>在场人员及说明</translation>
    </message>
    <message>
        <source>A draw stays: it cannot be undone, only drawn again.</source>
        <translation>抽签结果会留存：不能撤销，只能重新抽取。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不抽了</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Write a seed</source>
        <translation>请写种子</translation>
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
    <message>
        <source>Choose or drop here</source>
        <translation>选照片 / 拖到这里</translation>
    </message>
</context>
<context>
    <name>EditFindings</name>
    <message>
        <source>responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>way of handling</source>
        <translation>处置类别</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>common problem</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation>改{field}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>EditFindingsDialog</name>
    <message numerus="yes">
        <source>Set it for %n finding(s)</source>
        <translation>
            <numerusform>改这 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>type to search</source>
        <translation>输入几个字查找</translation>
    </message>
    <message>
        <source>Choose one of the list, or “none”</source>
        <translation>请从列表里选一个，或选“无”</translation>
    </message>
    <message numerus="yes">
        <source>{field} set for %n finding(s)</source>
        <translation>
            <numerusform>已改 %n 条的{field}</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} {count}</source>
        <translation>{what} {count} 条</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Now: {what}</source>
        <translation>现在：{what}</translation>
    </message>
</context>
<context>
    <name>EditPlanDialog</name>
    <message>
        <source>Plan</source>
        <translation>整改方案</translation>
    </message>
    <message>
        <source>Propose who</source>
        <translation>推荐责任人</translation>
    </message>
    <message>
        <source>A common problem: the same in many places</source>
        <translation>共性问题：多处都有</translation>
    </message>
    <message>
        <source>Each field is saved when you leave it.</source>
        <translation>离开一栏就保存。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置类别</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称中的几个字</translation>
    </message>
    <message>
        <source>Further responsible units</source>
        <translation>其他责任单位</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>整改目标</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Root of the problem</source>
        <translation>问题根源</translation>
    </message>
    <message>
        <source>Where else was looked, and what was found</source>
        <translation>举一反三：还查了哪里，查出什么</translation>
    </message>
    <message>
        <source>What keeps it from coming back</source>
        <translation>长效机制</translation>
    </message>
    <message>
        <source>What villagers say</source>
        <translation>群众意见</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Road map</source>
        <translation>路线图、时间表</translation>
    </message>
    <message>
        <source>To be done, checked and counted: what, how much, by when</source>
        <translation>可操作、可检查、可量化：做什么，做多少，何时完成</translation>
    </message>
    <message>
        <source>No number and no day in it: how will anybody check it?</source>
        <translation>没有数量，也没有时间：怎么检查、怎么量化？</translation>
    </message>
    <message>
        <source>Plan: {number}</source>
        <translation>整改方案：{number}</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选一个</translation>
    </message>
    <message>
        <source>Nothing to propose for what is still empty</source>
        <translation>空着的几栏没有可推荐的</translation>
    </message>
</context>
<context>
    <name>EndAreaDialog</name>
    <message>
        <source>{name} ends</source>
        <translation>撤销{name}</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Only what nothing lies in any more can end. Where it went into another one, merge it.</source>
        <translation>其下已没有区划和检查对象的才能撤销；并入其他区划的，请用“并入”。</translation>
    </message>
    <message>
        <source>Say which day</source>
        <translation>请填写日期</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message numerus="yes">
        <source>%n void</source>
        <translation>
            <numerusform>%n 个失效</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter what was found</source>
        <translation>录入检查结果</translation>
    </message>
</context>
<context>
    <name>EnlargedPhoto</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The photo before</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>The next photo</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>第 {number} 张，共 {all} 张</translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>Enrol a laptop</source>
        <translation>登记一台电脑</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写出登记文件</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未选日期</translation>
    </message>
    <message>
        <source>Whose laptop</source>
        <translation>谁的电脑</translation>
    </message>
    <message>
        <source>Last day on which it can be used</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>No person is known here yet.</source>
        <translation>这里还没有人员名单。</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>请选日期。</translation>
    </message>
    <message>
        <source>That day is over.</source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>Enrolment {name}{suffix}</source>
        <translation>登记文件 {name}{suffix}</translation>
    </message>
    <message>
        <source>Enrolment files (*{suffix})</source>
        <translation>登记文件 (*{suffix})</translation>
    </message>
    <message>
        <source>The file makes one laptop known here: it seals for this office, and its signature counts. Hand it over yourself. The laptop reads it once; its next package enrols it. From then on packages that are not signed are merged only where you decide so.</source>
        <translation>凭这个文件登记一台电脑：以后它交来的数据包只有本办公室打得开，签名也算数。请当面交给本人。那台电脑读取一次，下次交包时登记生效。有了登记的电脑，未签名的数据包要由你决定才合并。</translation>
    </message>
</context>
<context>
    <name>EnterPaperDialog</name>
    <message>
        <source>Formal number for {number}</source>
        <translation>给 {number} 编正式号</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>登记入册</translation>
    </message>
    <message>
        <source>The paper keeps the number it was printed with; both lead to it.</source>
        <translation>文书上印的临时号不变，两个号都能查到它。</translation>
    </message>
    <message>
        <source>Formal number</source>
        <translation>正式编号</translation>
    </message>
    <message>
        <source>as in the office&apos;s book; empty: the next free one</source>
        <translation>照登记簿填写；不填就取下一个号</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>not worded yet</source>
        <translation>（还没有写）</translation>
    </message>
    <message>
        <source>Explain: {question}</source>
        <translation>说明：{question}</translation>
    </message>
    <message>
        <source>photos missing: {count}</source>
        <translation>缺 {count} 张照片</translation>
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
    <name>ExamplesPane</name>
    <message>
        <source>List of good examples</source>
        <translation>正面典型名单</translation>
    </message>
    <message>
        <source>No place is on this list yet.</source>
        <translation>名单上还没有对象。</translation>
    </message>
    <message>
        <source>Put on a list …</source>
        <translation>列入典型…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>撤除</translation>
    </message>
    <message>
        <source>Good examples</source>
        <translation>正面典型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>全部名单</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>there is nothing</source>
        <translation>没有内容</translation>
    </message>
    <message>
        <source>something is missing at its end</source>
        <translation>末尾缺少内容或括号</translation>
    </message>
    <message>
        <source>there is no function “{name}”</source>
        <translation>没有“{name}”这个函数</translation>
    </message>
    <message>
        <source>the function “{name}” takes another number of values</source>
        <translation>函数“{name}”的参数个数不对</translation>
    </message>
    <message>
        <source>a question is written ${{{name}}}, a text &apos;{name}&apos;</source>
        <translation>引用题目写作 ${{{name}}}，文字写作 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>a question is written ${{…}}, with both braces</source>
        <translation>引用题目写作 ${{…}}，大括号须成对</translation>
    </message>
    <message>
        <source>too many brackets within each other</source>
        <translation>括号嵌套过深</translation>
    </message>
    <message>
        <source>the pattern in regex() cannot be used</source>
        <translation>regex() 中的正则表达式不能使用</translation>
    </message>
    <message>
        <source>the sign at character {place} means nothing, or a quote is not closed</source>
        <translation>第 {place} 个字符的符号无意义，或引号没有成对</translation>
    </message>
    <message>
        <source>what begins at character {place} cannot stand there</source>
        <translation>从第 {place} 个字符起写法有误</translation>
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
    <message>
        <source>“{file}” cannot be taken: {message}.</source>
        <translation>“{file}”不能导入：{message}。</translation>
    </message>
    <message>
        <source>Save an empty table, fill it in and choose that one.</source>
        <translation>请另存一张空表，填好后再选用。</translation>
    </message>
    <message>
        <source>“{field}” must not be empty.</source>
        <translation>“{field}”不能为空。</translation>
    </message>
    <message>
        <source>“{file}” is damaged.</source>
        <translation>“{file}”已损坏。</translation>
    </message>
    <message>
        <source>“{file}”: {message}.</source>
        <translation>“{file}”{message}。</translation>
    </message>
    <message>
        <source>Version {version} of “{form}” is published and says something else.</source>
        <translation>“{form}”第 {version} 版已经发布，内容与这份不同。</translation>
    </message>
    <message>
        <source>A published version never changes; nothing was taken from the file.</source>
        <translation>已发布的版本不再改动；没有从这份文件取用任何内容。</translation>
    </message>
    <message>
        <source>Give the form another version on its settings sheet, then import it again.</source>
        <translation>请在 settings 工作表里改用新的版本号，再导入一次。</translation>
    </message>
    <message>
        <source>Version {version} of “{title}” is published.</source>
        <translation>“{title}”第 {version} 版已经发布。</translation>
    </message>
    <message>
        <source>It stays as it is, for visits may rest on it.</source>
        <translation>可能已有检查依据它，所以保持原样。</translation>
    </message>
    <message>
        <source>Retire it if no new visit is to use it.</source>
        <translation>今后不再使用的，请改为停用。</translation>
    </message>
    <message>
        <source>Version {version} of “{title}” is not published.</source>
        <translation>“{title}”第 {version} 版还没有发布。</translation>
    </message>
    <message>
        <source>Publish it first.</source>
        <translation>请先发布。</translation>
    </message>
    <message>
        <source>“{title}” is another checklist, not another version of this one.</source>
        <translation>“{title}”是另一份检查表，不是这份的另一版本。</translation>
    </message>
    <message>
        <source>Choose a version of the same checklist.</source>
        <translation>请选择同一份检查表的版本。</translation>
    </message>
    <message>
        <source>This finding is a bottom line: it cannot be less than “{severity}”.</source>
        <translation>这是底线问题，严重程度不能低于“{severity}”。</translation>
    </message>
    <message>
        <source>If it is not what was found, answer the question otherwise.</source>
        <translation>如与实际不符，请改这一项的检查结果。</translation>
    </message>
    <message>
        <source>The grade “{grade}” is better than what was found.</source>
        <translation>“{grade}”比检查结果得出的等次好。</translation>
    </message>
    <message>
        <source>Write down the reason; without one it can only be graded worse.</source>
        <translation>请写明理由；没有理由只能往差里评。</translation>
    </message>
    <message>
        <source>Something in this table is not as it must be.</source>
        <translation>这张表有填得不对的地方。</translation>
    </message>
    <message>
        <source>Correct the cells that are marked and save it again.</source>
        <translation>请改正标出的格，再保存一次。</translation>
    </message>
    <message>
        <source>“{file}” does not hold one JSON object.</source>
        <translation>“{file}”不是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Write it as names with their values, in curly brackets.</source>
        <translation>请写成花括号内的名称和值。</translation>
    </message>
    <message>
        <source>Correct a finding by a supplement: open it on its visit.</source>
        <translation>要更正其中的问题，请打开这次检查，在问题下面做“补充更正”。</translation>
    </message>
    <message>
        <source>No notice has been issued for this visit yet.</source>
        <translation>这次检查还没有出意见书。</translation>
    </message>
    <message>
        <source>Reopen the visit if need be, and change the finding itself.</source>
        <translation>请直接改问题；已定稿的先重新打开。</translation>
    </message>
    <message>
        <source>A reason is missing: {act}.</source>
        <translation>“{act}”要写明原因。</translation>
    </message>
    <message>
        <source>Write down the reason, then do it again.</source>
        <translation>请写明原因再做。</translation>
    </message>
    <message>
        <source>“{question}” has been answered otherwise since.</source>
        <translation>“{question}”后来改了答案。</translation>
    </message>
    <message>
        <source>Answer it as before and the finding is back, or add a finding by hand.</source>
        <translation>答案改回去，问题就回来；也可以另加自由问题。</translation>
    </message>
    <message>
        <source>There are {candidates} site(s) to draw from, and {wanted} are wanted.</source>
        <translation>候选对象只有 {candidates} 个，需要 {wanted} 个。</translation>
    </message>
    <message>
        <source>Draw fewer, or from a larger area.</source>
        <translation>请少抽一些，或扩大抽取范围。</translation>
    </message>
    <message>
        <source>“{name}” has {count} visit(s); a campaign that was visited for stays.</source>
        <translation>“{name}”已有 {count} 次检查；已开展检查的行动不能删除。</translation>
    </message>
    <message>
        <source>Let it end by its dates, or discard its drafts first.</source>
        <translation>可待其按日期结束，或先删去其中的草稿。</translation>
    </message>
    <message>
        <source>There is an identity number in “{field}”. None is kept here: no inspection needs it.</source>
        <translation>“{field}”里有身份证号。督查用不着，这里一律不记。</translation>
    </message>
    <message>
        <source>Take the number out; the name and the place are enough.</source>
        <translation>把号码去掉，有姓名和住处就够了。</translation>
    </message>
    <message>
        <source>“{file}” has {megapixels} million pixels, more than can be taken.</source>
        <translation>“{file}”有 {megapixels} 百万像素，太大，收不下。</translation>
    </message>
    <message>
        <source>Save it smaller on the phone or camera, as JPEG, and send that.</source>
        <translation>请在手机或相机上另存为小一些的 JPEG，再传。</translation>
    </message>
    <message>
        <source>Number {place} of the draw has its substitute already.</source>
        <translation>抽中的第 {place} 处已有替补。</translation>
    </message>
    <message>
        <source>Replace the substitute itself if it cannot be visited either.</source>
        <translation>替补也去不了的，请再为替补换一处。</translation>
    </message>
    <message>
        <source>No checklist of the campaign is meant for: {site_kind}.</source>
        <translation>本次行动没有适用于“{site_kind}”的检查表。</translation>
    </message>
    <message>
        <source>Add one to the campaign, or assign with another campaign.</source>
        <translation>请先给行动加上检查表，或用别的行动来分派。</translation>
    </message>
    <message>
        <source>The numbers left to this computer in the register {series} of {year} are used up.</source>
        <translation>留给本机的 {year} 年“{series}”号段已用完。</translation>
    </message>
    <message>
        <source>No code of a paper was found.</source>
        <translation>没有找到文书的二维码。</translation>
    </message>
    <message>
        <source>Photograph the code again, flat and near, or type the number beside it.</source>
        <translation>请把二维码放平、靠近再拍一次，或者输入旁边的文号。</translation>
    </message>
    <message>
        <source>The printer {printer} cannot be reached.</source>
        <translation>连不上打印机 {printer}。</translation>
    </message>
    <message>
        <source>The printer {printer} stopped: {reason}.</source>
        <translation>打印机 {printer} 停了：{reason}。</translation>
    </message>
    <message>
        <source>The paper “{paper}” could not be laid out in the time a paper may take.</source>
        <translation>文书“{paper}”排版超时。</translation>
    </message>
    <message>
        <source>{library} is not installed on this computer.</source>
        <translation>本机没有安装 {library}。</translation>
    </message>
    <message>
        <source>Everything else works without it. Install the program with this part to use it.</source>
        <translation>不影响其他功能；要用时请安装带有该部件的程序。</translation>
    </message>
    <message>
        <source>There is nothing for a paper “{paper}” in these {subject}.</source>
        <translation>所选的{subject}里没有可写进“{paper}”的内容。</translation>
    </message>
    <message>
        <source>The wording of “{paper}” names “{placeholder}”, which stands for nothing.</source>
        <translation>文书“{paper}”的用语中写了“{placeholder}”，没有这一项内容。</translation>
    </message>
    <message>
        <source>Correct the part “{part}” of its wording, or reset it.</source>
        <translation>请改正用语中的“{part}”，或恢复原样。</translation>
    </message>
    <message>
        <source>Ask the office for a further block of numbers.</source>
        <translation>请向办公室再要一段号。</translation>
    </message>
    <message>
        <source>It is void or superseded already.</source>
        <translation>它已经作废或已被替代。</translation>
    </message>
    <message>
        <source>The paper was not printed; your data is as it was.</source>
        <translation>文书没有打印，数据没有变化。</translation>
    </message>
    <message>
        <source>Switch it on and connect it, choose another, or print later.</source>
        <translation>请打开并接好打印机，或换一台，或选“稍后打印”。</translation>
    </message>
    <message>
        <source>The paper itself is safe; pages may be missing on the printer.</source>
        <translation>文书本身完好，打印机上可能缺页。</translation>
    </message>
    <message>
        <source>Look after the printer and print the missing pages again.</source>
        <translation>请检查打印机，再补打缺的页。</translation>
    </message>
    <message>
        <source>Shorten its longest texts and try again.</source>
        <translation>请缩短其中最长的文字后再试。</translation>
    </message>
    <message>
        <source>Choose another paper, or what it is meant for.</source>
        <translation>请换一种文书，或换一个对象。</translation>
    </message>
    <message>
        <source>The number {number} is used already, or left to another computer.</source>
        <translation>文号 {number} 已经使用，或者已留给另一台电脑。</translation>
    </message>
    <message>
        <source>Take another number; the register shows which are free.</source>
        <translation>请换一个号；登记簿里能看到哪些号还空着。</translation>
    </message>
    <message>
        <source>The paper {paper} does not hold any more.</source>
        <translation>文书 {paper} 已不再有效。</translation>
    </message>
    <message>
        <source>The certificate file and the passphrase yield no key to sign with.</source>
        <translation>用这个证书文件和口令得不到可用来签名的密钥。</translation>
    </message>
    <message>
        <source>Check the passphrase, and that the file (.p12, .pfx) holds the office&apos;s own key.</source>
        <translation>请核对口令，并确认文件（.p12、.pfx）里有本单位的密钥。</translation>
    </message>
    <message>
        <source>The office&apos;s certificate signs only from {begins} to {ends}.</source>
        <translation>本单位的证书只在{begins}至{ends}之间有效。</translation>
    </message>
    <message>
        <source>Use a certificate that holds today, and check this computer&apos;s clock.</source>
        <translation>请换用有效期内的证书，并检查本机时间。</translation>
    </message>
    <message>
        <source>This did not come from a visit of ours.</source>
        <translation>这一条不是本程序检查得来的。</translation>
    </message>
    <message>
        <source>Change it in the ledger.</source>
        <translation>请在台账中修改。</translation>
    </message>
    <message>
        <source>This step cannot be taken: {move} ({why}).</source>
        <translation>不能登记“{move}”：{why}。</translation>
    </message>
    <message>
        <source>This cannot be closed yet. Missing: {lacks}.</source>
        <translation>还不能销号，缺少：{lacks}。</translation>
    </message>
    <message>
        <source>The finding stands at: {stage}. Correct the step, or take the one before it.</source>
        <translation>该问题目前为“{stage}”。请改正此步，或先登记前一步。</translation>
    </message>
    <message>
        <source>Have it re-inspected by somebody else, or name leader and reason.</source>
        <translation>请由他人复查并附新照片，或写明批准领导和理由。</translation>
    </message>
    <message>
        <source>Earlier findings without a verdict: {findings}.</source>
        <translation>还有问题没有复查结论：{findings}。</translation>
    </message>
    <message>
        <source>All verdicts are saved; the re-inspection stays a draft.</source>
        <translation>已下的结论都已保存，复查仍是草稿。</translation>
    </message>
    <message>
        <source>Judge each of them; what could not be seen is “cannot be verified”.</source>
        <translation>请逐个下结论；现场看不到的，选“无法核实”。</translation>
    </message>
    <message>
        <source>There are {count} findings, and one paper holds {most} at most.</source>
        <translation>共有{count}个问题，一份文书最多{most}个。</translation>
    </message>
    <message>
        <source>Narrow them, by town or unit, or write a workbook.</source>
        <translation>请按乡镇或单位缩小范围，或导出为表格。</translation>
    </message>
    <message>
        <source>“{field}” says what somebody suffers from (“{word}”). No health details are kept.</source>
        <translation>“{field}”中写了病名或健康情况（“{word}”）。本程序不保存健康信息。</translation>
    </message>
    <message>
        <source>Say only that there is a risk, and refer the household.</source>
        <translation>只写明有风险，并转交办理即可。</translation>
    </message>
    <message>
        <source>“{given}” is no period.</source>
        <translation>“{given}”不是一个期间。</translation>
    </message>
    <message>
        <source>Write 2026-11, 2026Q4, 2026H2, 2026, 2026-11-01..2026-11-20, or a campaign.</source>
        <translation>请写成 2026-11、2026Q4、2026H2、2026、2026-11-01..2026-11-20，或专项行动的名称。</translation>
    </message>
    <message>
        <source>From {starts} to {ends} there is no finished visit with a score that suits this rating.</source>
        <translation>{starts}至{ends}没有适合这次评比、已办结并有得分的检查。</translation>
    </message>
    <message>
        <source>Choose another period or checklist, or merge the packages that are still out.</source>
        <translation>请另选期间或检查表，或先合并还在外面的数据包。</translation>
    </message>
    <message>
        <source>A household may not be named on a list yet. Still wanted: {lacks}.</source>
        <translation>榜单还不能写出农户姓名，尚缺：{lacks}。</translation>
    </message>
    <message>
        <source>Add what is wanted, or publish by village, by group or by anonymous code.</source>
        <translation>请补齐，或改为按村、按组、按匿名编号公布。</translation>
    </message>
    <message>
        <source>The list has changed since you looked at it.</source>
        <translation>您看过之后榜单又有变化。</translation>
    </message>
    <message>
        <source>Look at it again and publish it then.</source>
        <translation>请再看一遍，然后公布。</translation>
    </message>
    <message>
        <source>Publish it anew under another issue if it is to stand again.</source>
        <translation>如需再次公布，请用新的期号重新公布。</translation>
    </message>
    <message>
        <source>The account holds {balance} point(s); {points} cannot be taken from it.</source>
        <translation>账户现有{balance}分，不能扣减{points}分。</translation>
    </message>
    <message>
        <source>Take no more than it holds; an account never falls below 0.</source>
        <translation>扣减不能超过余额；账户不会低于0分。</translation>
    </message>
    <message>
        <source>“{name}” cannot be taken away: {count} record(s) refer to it.</source>
        <translation>“{name}”不能删去：还有{count}条记录引用它。</translation>
    </message>
    <message>
        <source>Let it end on a day, or say what took its place; what refers to it stays true.</source>
        <translation>可以写明停用日期或由谁接替，引用它的记录不受影响。</translation>
    </message>
    <message>
        <source>“{name}” would follow upon itself.</source>
        <translation>“{name}”不能接替自己。</translation>
    </message>
    <message>
        <source>Choose another successor.</source>
        <translation>请另选接替者。</translation>
    </message>
    <message>
        <source>The list “{issue}” was taken down on {day}.</source>
        <translation>榜单“{issue}”已于{day}撤下。</translation>
    </message>
    <message>
        <source>Add it anew if it is there again; what was found can still be rechecked.</source>
        <translation>如果又有了，请重新登记一处；以前查出的问题照样可以复查。</translation>
    </message>
    <message>
        <source>“{name}” ended on {until}; no visit begins there.</source>
        <translation>“{name}”已于{until}终止，不能在那里开始检查。</translation>
    </message>
    <message>
        <source>Visit what took its place: “{successor}”.</source>
        <translation>请检查接续它的地点：“{successor}”。</translation>
    </message>
    <message>
        <source>“{title}” cannot be deleted: lists of it that were published: {count}.</source>
        <translation>“{title}”不能删除：已公布{count}期榜单。</translation>
    </message>
    <message>
        <source>Take a list down where it should be seen no more; what it said stays on record.</source>
        <translation>不宜继续公示的榜单可以撤下，公布过的内容留存备查。</translation>
    </message>
    <message>
        <source>“{file}” is one of {parts} files of one package; its file {part} was not read yet.</source>
        <translation>“{file}”是一个数据包的{parts}个文件之一，其中第{part}个文件还没有读入。</translation>
    </message>
    <message>
        <source>Choose all files of the package together, or read the missing one first.</source>
        <translation>请一次选齐该数据包的全部文件，或先读入缺少的那个。</translation>
    </message>
    <message>
        <source>“{file}” has format {format}, older than any this program can bring up to date.</source>
        <translation>“{file}”的格式是第{format}版，太旧，本程序无法升级。</translation>
    </message>
    <message>
        <source>Have the sender update the program and write the package again.</source>
        <translation>请对方更新程序后重新导出数据包。</translation>
    </message>
    <message>
        <source>“{file}” is sealed, and none of the keys here opens it.</source>
        <translation>“{file}”已加密，这里的密钥都打不开。</translation>
    </message>
    <message>
        <source>Read it at the office it was sealed for; if its key was lost, use the recovery key.</source>
        <translation>请在加密时指定的办公室读入；如密钥已丢失，请使用恢复密钥。</translation>
    </message>
    <message>
        <source>“{file}” ({person}) is not signed, and here packages are expected to be.</source>
        <translation>“{file}”（{person}）没有签名，而这里要求数据包签名。</translation>
    </message>
    <message>
        <source>Ask {person} whether it is theirs; then you may decide to merge it all the same.</source>
        <translation>请向{person}核实是否本人导出；核实后可以决定仍然合并。</translation>
    </message>
    <message>
        <source>“{file}” ({person}) is signed by a computer nobody enrolled here ({fingerprint}).</source>
        <translation>“{file}”（{person}）由一台未登记的电脑签名（{fingerprint}）。</translation>
    </message>
    <message>
        <source>Ask {person}; enrol the computer, or decide to merge this one all the same.</source>
        <translation>请向{person}核实；可以登记这台电脑，也可以决定这一次仍然合并。</translation>
    </message>
    <message>
        <source>“{file}” is signed by a computer of {person} that was struck off on {since}.</source>
        <translation>“{file}”由{person}的一台电脑签名，该电脑已于{since}注销。</translation>
    </message>
    <message>
        <source>Ask {person} how it came about; then you may decide to merge it all the same.</source>
        <translation>请向{person}核实来历；核实后可以决定仍然合并。</translation>
    </message>
    <message>
        <source>The signature of “{file}” is not true: it was changed after it was signed.</source>
        <translation>“{file}”的签名不符：签名之后内容被改动过。</translation>
    </message>
    <message>
        <source>Do not merge it; ask the sender to write it again and tell your office.</source>
        <translation>请不要合并；请对方重新导出，并报告办公室。</translation>
    </message>
    <message>
        <source>There are no keys here to seal or sign with ({whose}).</source>
        <translation>这里还没有用来加密和签名的密钥（{whose}）。</translation>
    </message>
    <message>
        <source>At the office, make keys; on a laptop, read the enrolment file of your office.</source>
        <translation>办公室请先生成密钥；检查用电脑请读入办公室发的登记文件。</translation>
    </message>
    <message>
        <source>“{file}” does not enrol this computer: {why}.</source>
        <translation>“{file}”不能登记这台电脑：{why}。</translation>
    </message>
    <message>
        <source>Ask your office for a new enrolment file.</source>
        <translation>请向办公室要一份新的登记文件。</translation>
    </message>
    <message>
        <source>That is not the recovery key of this office.</source>
        <translation>这不是本办公室的恢复密钥。</translation>
    </message>
    <message>
        <source>Type all of it as it stands on the sheet, or scan the code beside it.</source>
        <translation>请照恢复单完整输入，或扫描旁边的二维码。</translation>
    </message>
    <message>
        <source>The office has not confirmed everything: packages {packages}, changes not confirmed: {changes}.</source>
        <translation>办公室尚未全部确认收到：未确认的数据包{packages}，未确认的改动{changes}处。</translation>
    </message>
    <message>
        <source>Give the last package, and read the task package the office sends back.</source>
        <translation>请交出最后一个数据包，并读入办公室返回的任务包。</translation>
    </message>
    <message>
        <source>What was imported has gone out again in packages {packages}.</source>
        <translation>导入的内容已随数据包{packages}再次发出。</translation>
    </message>
    <message>
        <source>Correct what is wrong here instead; the correction travels like everything else.</source>
        <translation>请在这里更正错误之处；更正会和其他内容一样随数据包传出。</translation>
    </message>
    <message>
        <source>Nothing is assigned to {person}.</source>
        <translation>没有分配给{person}的任务。</translation>
    </message>
    <message>
        <source>Assign sites first (campaign, plan), or write a package for everybody.</source>
        <translation>请先分配检查对象（检查批次、计划），或导出给所有人的数据包。</translation>
    </message>
    <message>
        <source>The database service “{service}” does not answer.</source>
        <translation>数据库服务“{service}”没有应答。</translation>
    </message>
    <message>
        <source>See whether pg_service.conf names it, its server runs and its password file is there.</source>
        <translation>请查看 pg_service.conf 里是否有此服务、服务器是否运行、密码文件是否在位。</translation>
    </message>
    <message>
        <source>What stands at “{service}” is not a mirror of this store: {why}.</source>
        <translation>“{service}”里的内容不是本数据的镜像：{why}。</translation>
    </message>
    <message>
        <source>Name another service, or have its tables removed by whoever looks after it.</source>
        <translation>请换一个服务名，或请维护人员清除其中的表。</translation>
    </message>
    <message>
        <source>A package can be sealed for {most} computers; this one is for {readers}.</source>
        <translation>一个数据包最多可为 {most} 台电脑加密，这个要给 {readers} 台。</translation>
    </message>
    <message>
        <source>Write a package for each person instead of one for everybody.</source>
        <translation>请按人分别导出任务包，不要导出给所有人的包。</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}.</source>
        <translation>“{file}”写不进去：{reason}。</translation>
    </message>
    <message>
        <source>See that the stick or disk is plugged in and sits well, then write it again.</source>
        <translation>请检查 U 盘或磁盘是否插好，再写一次。</translation>
    </message>
    <message>
        <source>The office has its keys already.</source>
        <translation>办公室已经有密钥了。</translation>
    </message>
    <message>
        <source>If the recovery sheet is lost or the keys may be known to others, renew them.</source>
        <translation>恢复单丢失，或密钥可能已被别人知道的，请更换密钥。</translation>
    </message>
    <message>
        <source>It cannot be sealed: no laptop of {person} is enrolled here yet.</source>
        <translation>无法加密：{person}还没有在这里登记过电脑。</translation>
    </message>
    <message>
        <source>Write it unsealed, or enrol the laptop first: it counts once a package from it has been merged.</source>
        <translation>请不加密导出；或先登记那台电脑，合并它交来的第一个数据包后登记即生效。</translation>
    </message>
    <message>
        <source>Deleting the data in “{path}” for good was interrupted.</source>
        <translation>彻底删除“{path}”里的数据时中断了。</translation>
    </message>
    <message>
        <source>Hand it over once more: that deletes what is left.</source>
        <translation>请再办一次移交：会把剩下的删完。</translation>
    </message>
    <message>
        <source>“{file}” has the tasks of {person}; here {ours} works.</source>
        <translation>“{file}”是给{person}的任务，而这台电脑由{ours}使用。</translation>
    </message>
    <message>
        <source>Give it to {person}; if {ours} goes in their place, you may decide to merge it all the same.</source>
        <translation>请交给{person}；如由{ours}代去，可决定照样合并。</translation>
    </message>
    <message>
        <source>What the office confirmed is there; here a part of it is gone already.</source>
        <translation>办公室确认收到的都在办公室；本机上的已经删掉一部分。</translation>
    </message>
    <message>
        <source>“{file}” ({person}, No. {number}) builds on one never read here; the last one read is No. {last}.</source>
        <translation>“{file}”（{person}，第{number}号）接着更早的一份，而本机没有读过那一份；已读到第{last}号。</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Close the list</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>What must be put right</source>
        <translation>须改正的地方</translation>
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
        <translation>编码</translation>
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
        <source>sheet of paper</source>
        <translation>纸张</translation>
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
        <source>value</source>
        <translation>值</translation>
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
    <message>
        <source>rated by</source>
        <translation>评分主体</translation>
    </message>
    <message>
        <source>grade by hand</source>
        <translation>人工评定等次</translation>
    </message>
    <message>
        <source>reason for the grade</source>
        <translation>评定理由</translation>
    </message>
    <message>
        <source>lists to choose from</source>
        <translation>外部选项表</translation>
    </message>
    <message>
        <source>published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>occurrence</source>
        <translation>第几处</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>各行</translation>
    </message>
    <message>
        <source>relation to the head of the household</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>away from home</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>team</source>
        <translation>督查组</translation>
    </message>
    <message>
        <source>leads the team</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>draw by lot</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>how many are wanted</source>
        <translation>应抽数</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>抽签时间</translation>
    </message>
    <message>
        <source>drawn from</source>
        <translation>抽样范围</translation>
    </message>
    <message>
        <source>stands for</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>离开时间</translation>
    </message>
    <message>
        <source>taken over from</source>
        <translation>沿用自</translation>
    </message>
    <message>
        <source>good example</source>
        <translation>亮点</translation>
    </message>
    <message>
        <source>device</source>
        <translation>拍摄设备</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>相似特征码</translation>
    </message>
    <message>
        <source>earlier photo</source>
        <translation>前期照片</translation>
    </message>
    <message>
        <source>drawn on it</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>strokes</source>
        <translation>笔迹</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>签名图</translation>
    </message>
    <message>
        <source>refused to sign</source>
        <translation>拒绝签名</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>签名时间</translation>
    </message>
    <message>
        <source>register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>running number</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语种</translation>
    </message>
    <message>
        <source>supplements</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>number of the register</source>
        <translation>正式文号</translation>
    </message>
    <message>
        <source>void since</source>
        <translation>作废时间</translation>
    </message>
    <message>
        <source>why it is void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>who took it</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>way of serving</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>slip back on</source>
        <translation>回执收回日期</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>first number</source>
        <translation>起号</translation>
    </message>
    <message>
        <source>last number</source>
        <translation>止号</translation>
    </message>
    <message>
        <source>code letters of the office</source>
        <translation>机关代字</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>return of</source>
        <translation>反弹自</translation>
    </message>
    <message>
        <source>only suspected</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>document it came in</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>aspect</source>
        <translation>方面</translation>
    </message>
    <message>
        <source>number there</source>
        <translation>来文序号</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>way of handling</source>
        <translation>处置类别</translation>
    </message>
    <message>
        <source>common problem</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>leading unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>responsible leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>整改目标</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>root of the problem</source>
        <translation>问题根源</translation>
    </message>
    <message>
        <source>looked elsewhere</source>
        <translation>举一反三</translation>
    </message>
    <message>
        <source>lasting mechanism</source>
        <translation>长效机制</translation>
    </message>
    <message>
        <source>what people say</source>
        <translation>群众意见</translation>
    </message>
    <message>
        <source>sent by</source>
        <translation>来文单位</translation>
    </message>
    <message>
        <source>done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>held on</source>
        <translation>召开日期</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>chaired by</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>attended by</source>
        <translation>参加人</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>决定事项</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>by whom</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>other finding</source>
        <translation>关联问题</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>approval number</source>
        <translation>批复文号</translation>
    </message>
    <message>
        <source>asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算（万元）</translation>
    </message>
    <message>
        <source>year it was built</source>
        <translation>建成年份</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>发现渠道</translation>
    </message>
    <message>
        <source>checked on</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>what is counted</source>
        <translation>计数对象</translation>
    </message>
    <message>
        <source>decided on</source>
        <translation>处理日期</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>管护成效</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>funds</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>handed over on</source>
        <translation>移交日期</translation>
    </message>
    <message>
        <source>why it is idle</source>
        <translation>闲置原因</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>keeper</source>
        <translation>管护责任</translation>
    </message>
    <message>
        <source>list</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>to be looked at again on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>looked at again on</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>told beforehand on</source>
        <translation>事前告知日期</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有权人</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>盘活计划</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>published list</source>
        <translation>公布的榜单</translation>
    </message>
    <message>
        <source>quota</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>raised on</source>
        <translation>申诉日期</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评比</translation>
    </message>
    <message>
        <source>referred on</source>
        <translation>转办日期</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>takes back</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>reviewed by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>管护制度</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>指标体系</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>told by</source>
        <translation>公布层级</translation>
    </message>
    <message>
        <source>successor</source>
        <translation>接替者</translation>
    </message>
    <message>
        <source>verified on</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>verified by</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>taken down on</source>
        <translation>撤下日期</translation>
    </message>
    <message>
        <source>why it was taken down</source>
        <translation>撤下原因</translation>
    </message>
    <message>
        <source>record that stays</source>
        <translation>保留的记录</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>All findings</source>
        <translation>全部问题</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认问题</translation>
    </message>
    <message>
        <source>Not at an end</source>
        <translation>未销问题</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未整改</translation>
    </message>
    <message>
        <source>Put right or closed</source>
        <translation>已整改（含已销号）</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Closed by exception</source>
        <translation>例外销号</translation>
    </message>
    <message>
        <source>Put right or past its day</source>
        <translation>已整改或时限已过</translation>
    </message>
    <message>
        <source>Put right in time</source>
        <translation>按期整改</translation>
    </message>
    <message>
        <source>Put right on the spot</source>
        <translation>当场整改</translation>
    </message>
    <message>
        <source>Closed at least once</source>
        <translation>曾销号</translation>
    </message>
    <message>
        <source>Came back after closing</source>
        <translation>销号后反弹</translation>
    </message>
    <message>
        <source>Closed in the period</source>
        <translation>本期销号</translation>
    </message>
    <message>
        <source>Looked back at</source>
        <translation>已回头看</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交办</translation>
    </message>
    <message>
        <source>Accepted or answered</source>
        <translation>已认领或反馈</translation>
    </message>
    <message>
        <source>Came as a suspicion</source>
        <translation>疑似问题</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Found true</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>Nothing missing</source>
        <translation>必填项齐全</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>存量问题</translation>
    </message>
</context>
<context>
    <name>FigureTabs</name>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评比</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Figures, ratings, reports or indicators</source>
        <translation>统计、评比、报告或考核指标</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Campaign</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>哪些问题</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>全部问题</translation>
    </message>
    <message>
        <source>Found in the period</source>
        <translation>本期发现的</translation>
    </message>
    <message>
        <source>From superiors</source>
        <translation>上级反馈的</translation>
    </message>
    <message>
        <source>Found by ourselves</source>
        <translation>本级自查的</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部行动</translation>
    </message>
    <message>
        <source>All towns</source>
        <translation>全县各乡镇</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>主要指标</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>整改进度</translation>
    </message>
    <message>
        <source>How each town stands</source>
        <translation>各乡镇现状</translation>
    </message>
    <message>
        <source>Towns × themes, not closed</source>
        <translation>乡镇 × 主题，未销问题数</translation>
    </message>
    <message>
        <source>Top defects</source>
        <translation>最多的毛病</translation>
    </message>
    <message>
        <source>Time and work</source>
        <translation>时间进度与任务进度</translation>
    </message>
    <message>
        <source>Stock and new</source>
        <translation>存量与新增</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖情况</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>What people say</source>
        <translation>群众满意度</translation>
    </message>
    <message>
        <source>Other rates</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>出现最多</translation>
    </message>
    <message>
        <source>most villages</source>
        <translation>涉及村最多</translation>
    </message>
    <message>
        <source>most points lost</source>
        <translation>失分最多</translation>
    </message>
    <message>
        <source>Order of the defects</source>
        <translation>毛病的排法</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>As printed in black and white</source>
        <translation>黑白预览</translation>
    </message>
    <message>
        <source>Print one page</source>
        <translation>印成一页</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重算对账</translation>
    </message>
    <message>
        <source>Every rate says its formula · press any number to count it in the ledger</source>
        <translation>公式写在每项下面 · 点任何数都能在台账里数一遍</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读数……</translation>
    </message>
    <message>
        <source>Read from the sums at {time}, not counted again yet</source>
        <translation>{time} 读自汇总，还没有重算对账</translation>
    </message>
    <message>
        <source>These figures could not be read</source>
        <translation>统计数没有读出来</translation>
    </message>
    <message>
        <source>Counting again</source>
        <translation>重算对账</translation>
    </message>
    <message>
        <source>{count} numbers agree with the ledger, counted again at {time}</source>
        <translation>{count} 个数与台账一致，{time} 重算过</translation>
    </message>
    <message>
        <source>{count} number(s) do not agree with the ledger, the first: {what} {shown} shown, {counted} counted</source>
        <translation>{count} 个数与台账不一致，头一个：{what} 显示 {shown}，重算得 {counted}</translation>
    </message>
    <message>
        <source>Print everything</source>
        <translation>全部打印</translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Papers …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>档案各部分</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>有</translation>
    </message>
    <message>
        <source>It is missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复未销</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>From a visit …</source>
        <translation>从检查取数…</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>查看对象</translation>
    </message>
    <message>
        <source>Show the visit</source>
        <translation>查看检查</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Contents of the file</source>
        <translation>项目档案目录</translation>
    </message>
    <message>
        <source>Monthly lists</source>
        <translation>项目月度清单</translation>
    </message>
    <message>
        <source>Cards of its assets</source>
        <translation>资产卡</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Add condition</source>
        <translation>加条件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>选列</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Due from … to …</source>
        <translation>期限从…到…</translation>
    </message>
</context>
<context>
    <name>FinaliseDialog</name>
    <message>
        <source>Not answered yet</source>
        <translation>还没有答的题</translation>
    </message>
    <message>
        <source>Not worded yet</source>
        <translation>还没有写的问题</translation>
    </message>
    <message>
        <source>Photos are missing</source>
        <translation>还缺照片</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>回到检查</translation>
    </message>
    <message>
        <source>Some things are still open</source>
        <translation>还差几处，不能定稿</translation>
    </message>
    <message>
        <source>Go to the first one</source>
        <translation>去第一处</translation>
    </message>
    <message numerus="yes">
        <source>Finalise, %n photo(s) missing</source>
        <translation>
            <numerusform>定稿，缺照片 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>not worded yet</source>
        <translation>（还没有写）</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>问题 {number}</translation>
    </message>
    <message>
        <source>missing: {count}</source>
        <translation>还缺 {count} 张</translation>
    </message>
    <message>
        <source>Findings that lack photos</source>
        <translation>缺照片的问题</translation>
    </message>
    <message>
        <source>The end lies before the start</source>
        <translation>结束时间早于开始时间</translation>
    </message>
    <message>
        <source>Times of the visit</source>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>请看一眼</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>还没有办的</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>定稿前请看一眼</translation>
    </message>
    <message>
        <source>Finalise all the same</source>
        <translation>没有问题，定稿</translation>
    </message>
    <message>
        <source>Good example</source>
        <translation>亮点</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation>本机时间</translation>
    </message>
    <message>
        <source>Signature of {name}</source>
        <translation>{name}的签名</translation>
    </message>
    <message>
        <source>Without a verdict</source>
        <translation>还没有复查结论</translation>
    </message>
    <message>
        <source>a new photo is wanted</source>
        <translation>缺新照片</translation>
    </message>
    <message>
        <source>a word on it is wanted</source>
        <translation>还要写一句说明</translation>
    </message>
</context>
<context>
    <name>FindingDetail</name>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>打开检查</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>督查员</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>行动</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>has a supplement</source>
        <translation>有补充</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Also papers, and who changed what</source>
        <translation>连同文书，以及谁改了什么</translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation>发现时的情况</translation>
    </message>
    <message>
        <source>Before {day}</source>
        <translation>整改前 {day}</translation>
    </message>
    <message>
        <source>After {day}</source>
        <translation>整改后 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 份文书</numerusform>
        </translation>
    </message>
    <message>
        <source>Back again after {number}</source>
        <translation>{number} 反弹</translation>
    </message>
    <message>
        <source>Came back as {number}</source>
        <translation>又反弹为 {number}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>原编号</translation>
    </message>
    <message>
        <source>Back again ({count} times): {number}</source>
        <translation>{number} 反弹，已是第 {count} 次</translation>
    </message>
</context>
<context>
    <name>FindingEditor</name>
    <message>
        <source>Finding {number} · {severity}</source>
        <translation>问题 {number} · {severity}</translation>
    </message>
    <message>
        <source>Basis {basis}</source>
        <translation>依据 {basis}</translation>
    </message>
    <message>
        <source>Delete this finding</source>
        <translation>删去这个问题</translation>
    </message>
    <message>
        <source>Wording of finding {number}</source>
        <translation>问题 {number} 的描述</translation>
    </message>
    <message>
        <source>What is wrong, where, how much</source>
        <translation>什么问题、在哪里、多少</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Days to put it right</source>
        <translation>整改天数</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>怎样整改</translation>
    </message>
    <message>
        <source>For</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Defect code</source>
        <translation>问题码</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>问题码</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>missing: {count}</source>
        <translation>还缺 {count} 张</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>按 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Bottom line: it cannot be rated lower than “{severity}”.</source>
        <translation>底线问题，不能低于“{severity}”。</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>短语库</translation>
    </message>
    <message numerus="yes">
        <source>back again, %n time(s)</source>
        <translation>
            <numerusform>第 %n 次反弹</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>not worded yet</source>
        <translation>（还没有写）</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>问题 {number}</translation>
    </message>
    <message>
        <source>photos missing: {count}</source>
        <translation>缺照片 {count} 张</translation>
    </message>
    <message>
        <source>Findings {first}–{last}</source>
        <translation>问题 {first}–{last}</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>共 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingPapers</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已换发</translation>
    </message>
    <message>
        <source>supplement</source>
        <translation>补充更正</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>slip back {day}</source>
        <translation>{day}收回回执</translation>
    </message>
    <message>
        <source>served {day}</source>
        <translation>{day}送达</translation>
    </message>
    <message>
        <source>issued {day}</source>
        <translation>{day}签发</translation>
    </message>
</context>
<context>
    <name>Flag</name>
    <message>
        <source>due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>no reply in time</source>
        <translation>未按期反馈</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>未认领</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>沉寂</translation>
    </message>
    <message>
        <source>re-inspection late</source>
        <translation>复查超期</translation>
    </message>
    <message>
        <source>review due</source>
        <translation>到期回看</translation>
    </message>
</context>
<context>
    <name>Flaw</name>
    <message>
        <source>no row names the columns that are needed</source>
        <translation>没有写明必需栏目的表头行</translation>
    </message>
    <message>
        <source>there are more rows than can be taken</source>
        <translation>行数超过可导入的上限</translation>
    </message>
    <message>
        <source>there are more columns than can be taken</source>
        <translation>列数超过可导入的上限</translation>
    </message>
    <message>
        <source>the cell must not be empty</source>
        <translation>此格不能为空</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>文字过长</translation>
    </message>
    <message>
        <source>this is no code</source>
        <translation>不是有效的代码</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>the number is too small or too large</source>
        <translation>数值过小或过大</translation>
    </message>
    <message>
        <source>this kind is not known</source>
        <translation>没有这种类型</translation>
    </message>
    <message>
        <source>this level is not known</source>
        <translation>没有这个级别</translation>
    </message>
    <message>
        <source>no unit has this name</source>
        <translation>没有这个名称的责任单位</translation>
    </message>
    <message>
        <source>an earlier row has the same code</source>
        <translation>前面已有相同代码的行</translation>
    </message>
    <message>
        <source>several records here are called so</source>
        <translation>这里有多条记录同此名称或代码</translation>
    </message>
    <message>
        <source>the personal details of this record were erased for good</source>
        <translation>这条记录的个人信息已永久清除</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, row {row}, column “{column}”: {flaw}</source>
        <translation>工作表“{sheet}”第 {row} 行“{column}”栏：{flaw}</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, row {row}: {flaw}</source>
        <translation>工作表“{sheet}”第 {row} 行：{flaw}</translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: {flaw}</source>
        <translation>第 {row} 行“{column}”栏：{flaw}</translation>
    </message>
    <message>
        <source>Row {row}: {flaw}</source>
        <translation>第 {row} 行：{flaw}</translation>
    </message>
    <message>
        <source>a row that must be there is missing</source>
        <translation>缺少必须有的行</translation>
    </message>
    <message>
        <source>no such row can be added here</source>
        <translation>此表不能增加这样的行</translation>
    </message>
    <message>
        <source>this is no whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>this is no date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>this is neither yes nor no</source>
        <translation>只能填“是”或“否”</translation>
    </message>
    <message>
        <source>this is none of the words that can stand here</source>
        <translation>不是可选的词</translation>
    </message>
    <message>
        <source>this role is not known</source>
        <translation>没有这种角色</translation>
    </message>
    <message>
        <source>no table is called like this sheet</source>
        <translation>没有与此工作表同名的常用表</translation>
    </message>
    <message>
        <source>the table has no such column</source>
        <translation>表中没有这一栏</translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation>缺少这一栏</translation>
    </message>
    <message>
        <source>no area has this code or name</source>
        <translation>没有哪个区划用这个代码或名称</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”: {flaw}</source>
        <translation>工作表“{sheet}”：{flaw}</translation>
    </message>
    <message>
        <source>what stands in braces here means nothing to this sentence</source>
        <translation>花括号中的名称在这一句里没有意义</translation>
    </message>
    <message>
        <source>this day is still to come</source>
        <translation>这个日期还没有到</translation>
    </message>
    <message>
        <source>this place does not lie in the one named beside it</source>
        <translation>这个地方不在旁边所填的区划内</translation>
    </message>
    <message>
        <source>here the finding stands where this cannot follow from</source>
        <translation>本台账中该问题的状态走不到表中所写的状态</translation>
    </message>
    <message>
        <source>it goes on with a row that was left out</source>
        <translation>它接着上一行，而上一行未收</translation>
    </message>
    <message>
        <source>it holds an identity number; none is kept here</source>
        <translation>含有身份证号，本程序不保存身份证号</translation>
    </message>
    <message>
        <source>whoever puts it right cannot say that it is put right or closed</source>
        <translation>整改单位不能认定自己的问题已整改或已销号</translation>
    </message>
    <message>
        <source>nobody here is called so</source>
        <translation>没有这个人</translation>
    </message>
    <message>
        <source>no project has this number or name</source>
        <translation>没有这个编号或名称的项目</translation>
    </message>
    <message>
        <source>no place has this code</source>
        <translation>没有这个编号的对象</translation>
    </message>
    <message>
        <source>this is no month</source>
        <translation>这不是月份</translation>
    </message>
    <message>
        <source>it tells of somebody&apos;s health; nothing of that is kept here</source>
        <translation>含有病情等健康信息，本程序不予保存</translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message>
        <source>More of this visit</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Follows</name>
    <message>
        <source>overdue by {days} day(s) today</source>
        <translation>今天算逾期 {days} 天</translation>
    </message>
    <message>
        <source>{days} day(s) left</source>
        <translation>还剩 {days} 天</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>calls for: {step}</source>
        <translation>到了该{step}的时候</translation>
    </message>
    <message>
        <source>the visit scores {points} of {full}</source>
        <translation>这次检查得 {points} 分（满分 {full}）</translation>
    </message>
    <message>
        <source>{count} record(s) still refer to it, each to be decided on</source>
        <translation>还有 {count} 条记录指着它，要逐条再定</translation>
    </message>
    <message>
        <source>If chosen: {follows}</source>
        <translation>选它：{follows}</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>No choice has these letters.</source>
        <translation>没有含这些字的选项。</translation>
    </message>
</context>
<context>
    <name>FoundFields</name>
    <message>
        <source>Severity</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>没有期限</translation>
    </message>
    <message>
        <source>The problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Deadline as first set</source>
        <translation>最初的期限</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>具体位置</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的情况</translation>
    </message>
</context>
<context>
    <name>GiveNumbersDialog</name>
    <message>
        <source>Give a block of numbers</source>
        <translation>分配号段</translation>
    </message>
    <message>
        <source>Give them</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>The laptop gives these numbers by itself, nobody else does. It learns of them by a package.</source>
        <translation>这些号只由那台电脑使用，随下一个数据包告知它。</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>末号</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>文书种类</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>首号</translation>
    </message>
    <message>
        <source>No laptop is known yet: merge a package of it first.</source>
        <translation>还不认识别的电脑，请先合并它的数据包。</translation>
    </message>
    <message>
        <source>It lies before the first.</source>
        <translation>末号小于首号。</translation>
    </message>
    <message numerus="yes">
        <source>{first} to {last}: %n number(s)</source>
        <translation>
            <numerusform>{first} 至 {last}，共 %n 个号</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GivePart</name>
    <message>
        <source>In the next package</source>
        <translation>这次要交出的</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Smaller copies</source>
        <translation>较小的副本</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>不带照片</translation>
    </message>
    <message>
        <source>Put drafts in too</source>
        <translation>草稿也放进去</translation>
    </message>
    <message>
        <source>Write the package</source>
        <translation>写数据包</translation>
    </message>
    <message>
        <source>Packages (*{suffix})</source>
        <translation>数据包 (*{suffix})</translation>
    </message>
    <message>
        <source>Write a package</source>
        <translation>写数据包</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>写数据包</translation>
    </message>
    <message>
        <source>No. {number}, {when}</source>
        <translation>第 {number} 号，{when}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>Size, about</source>
        <translation>大小约</translation>
    </message>
    <message>
        <source>Last package</source>
        <translation>上一个数据包</translation>
    </message>
    <message numerus="yes">
        <source>Put drafts in too (%n)</source>
        <translation>
            <numerusform>草稿也放进去（%n 份）</numerusform>
        </translation>
    </message>
    <message>
        <source>What the other side has not acknowledged is sent again; merged twice it changes nothing.</source>
        <translation>对方还没说收到的，会再带一遍；重复收进也不会出错。</translation>
    </message>
    <message>
        <source>Stopped; no package was written.</source>
        <translation>已停下，没有写出数据包。</translation>
    </message>
    <message>
        <source>Seal it: whoever finds the stick cannot read it</source>
        <translation>加密：U 盘丢了，别人也看不了</translation>
    </message>
    <message>
        <source>Everything from the beginning, for an office that lost its data</source>
        <translation>办公室数据丢了，从头全部再带一遍</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>写到哪里</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>给出</translation>
    </message>
    <message>
        <source>Write packages into</source>
        <translation>数据包写到</translation>
    </message>
    <message>
        <source>Writing packages</source>
        <translation>写数据包</translation>
    </message>
    <message>
        <source>Tasks {number} for {person}</source>
        <translation>给{person}的任务包{number}</translation>
    </message>
    <message>
        <source>Package {number} of {person}</source>
        <translation>{person}交的数据包{number}</translation>
    </message>
    <message>
        <source>Package {number}</source>
        <translation>数据包{number}</translation>
    </message>
    <message>
        <source>{stick}, {room} free</source>
        <translation>{stick}，空 {room}</translation>
    </message>
    <message>
        <source>A folder that is asked for</source>
        <translation>写的时候再选</translation>
    </message>
    <message>
        <source>Give to people</source>
        <translation>给个人的任务包</translation>
    </message>
    <message numerus="yes">
        <source>Write %n package(s)</source>
        <translation>
            <numerusform>写 %n 个数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsealed, whoever holds the file can read it.</source>
        <translation>没加密的话，谁拿到文件都能看。</translation>
    </message>
    <message>
        <source>There is nothing to seal with yet: make keys and enrol laptops (Keys).</source>
        <translation>还不能加密：先到“密钥”里建密钥、登记电脑。</translation>
    </message>
    <message>
        <source>There is nothing to seal with yet: read the enrolment file of your office (Keys).</source>
        <translation>还不能加密：先到“密钥”里读办公室发的登记文件。</translation>
    </message>
    <message>
        <source>It needs about {needed}; {room} are free.</source>
        <translation>约需 {needed}，空 {room}。</translation>
    </message>
    <message>
        <source>△ It needs about {needed}; only {room} are free.</source>
        <translation>△ 约需 {needed}，只空 {room}。</translation>
    </message>
    <message>
        <source>Nothing new to hand in: but for drafts, the office has received what was done here.</source>
        <translation>没有新内容要交：除草稿外，这里做的办公室都收到了。</translation>
    </message>
    <message>
        <source>Nothing was done here yet that could be handed in.</source>
        <translation>这里还没有做过要交的工作。</translation>
    </message>
    <message>
        <source>No laptop is enrolled of: {names}. Theirs are not sealed, whoever holds the file can read it; enrol their laptops first (Keys) to have them sealed.</source>
        <translation>没登记电脑的：{names}。给他们的不加密，谁拿到文件都能看；要加密，先到“密钥”里登记他们的电脑。</translation>
    </message>
</context>
<context>
    <name>GoodEditor</name>
    <message>
        <source>Wording of good example {number}</source>
        <translation>亮点 {number} 的描述</translation>
    </message>
    <message>
        <source>What is done well here</source>
        <translation>好在哪里，怎么做的</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Where on the site</source>
        <translation>在什么位置</translation>
    </message>
    <message>
        <source>Delete this good example</source>
        <translation>删去这个亮点</translation>
    </message>
</context>
<context>
    <name>GoodRow</name>
    <message>
        <source>not worded yet</source>
        <translation>还没有描述</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Good example {number}</source>
        <translation>亮点 {number}</translation>
    </message>
</context>
<context>
    <name>GridsPane</name>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Choose a grid, or make one.</source>
        <translation>请选择一个网格，或新建网格。</translation>
    </message>
    <message>
        <source>New grid …</source>
        <translation>新建网格…</translation>
    </message>
    <message>
        <source>Import places …</source>
        <translation>导入归属…</translation>
    </message>
    <message>
        <source>Grid worker …</source>
        <translation>指定网格员…</translation>
    </message>
    <message>
        <source>Add places …</source>
        <translation>调整检查对象…</translation>
    </message>
    <message>
        <source>No grids yet.</source>
        <translation>尚无网格。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>Ten-household groups</source>
        <translation>十户联防组</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 个检查对象</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOnDialog</name>
    <message>
        <source>Hand over all that somebody has</source>
        <translation>工作交接</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称中的字</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未填日期</translation>
    </message>
    <message>
        <source>number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Name and post</source>
        <translation>姓名和职务</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>That is the same person.</source>
        <translation>移交人和接收人相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) not at an end</source>
        <translation>
            <numerusform>未办结问题 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s)</source>
        <translation>
            <numerusform>包保 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over this computer</source>
        <translation>交接这台电脑</translation>
    </message>
    <message>
        <source>wipe</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Before somebody else gets this computer, everything done here has to be at the office, and then nothing of it stays here: records, photos, papers and safe copies in the data folder are deleted.</source>
        <translation>电脑交给别人之前，这里做的都要交到办公室；之后这里一样不留：数据文件夹里的记录、照片、文书和副本全部删除。</translation>
    </message>
    <message>
        <source>Looking at what the office has confirmed …</source>
        <translation>正在看办公室收到了哪些……</translation>
    </message>
    <message>
        <source>Type “{word}” to delete everything</source>
        <translation>要全部删除，请输入“{word}”</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>先不删</translation>
    </message>
    <message>
        <source>Give a package</source>
        <translation>交数据包</translation>
    </message>
    <message>
        <source>Delete everything here</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>The office has everything</source>
        <translation>办公室都收到了</translation>
    </message>
    <message>
        <source>on a day it does not say</source>
        <translation>日期没写</translation>
    </message>
    <message>
        <source>Package {number}, the last one, was received {when}.</source>
        <translation>最后的第 {number} 号数据包，{when} 收到。</translation>
    </message>
    <message>
        <source>Nothing was done here that would have to be given.</source>
        <translation>这里没有要交的内容。</translation>
    </message>
    <message numerus="yes">
        <source>△ It could not take %n entry(s): ask before deleting.</source>
        <translation>
            <numerusform>△ 有 %n 项对方收不下，删除前先问清楚。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) wait for a decision there; nothing is lost by that.</source>
        <translation>
            <numerusform>那边还有 %n 处冲突待定，不影响，什么都不会丢。</numerusform>
        </translation>
    </message>
    <message>
        <source>The office has not confirmed everything</source>
        <translation>办公室还没全收到</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) the office has not confirmed.</source>
        <translation>
            <numerusform>还有 %n 项办公室没有确认收到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages without a receipt: {numbers}</source>
        <translation>没有回执的数据包：{numbers}</translation>
    </message>
    <message>
        <source>Give a package (put drafts in too, if there are any), have the office read it, and read the package the office sends back.</source>
        <translation>先交一个数据包（有草稿的，把草稿也放进去），等办公室收进，再收进办公室发回来的包。</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>At most {count} findings at once: narrow them first</source>
        <translation>一次最多交办 {count} 个问题，请先缩小范围</translation>
    </message>
</context>
<context>
    <name>HeadRow</name>
    <message>
        <source>Remove</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Remove {instance}</source>
        <translation>删去“{instance}”</translation>
    </message>
</context>
<context>
    <name>HeadedVisit</name>
    <message>
        <source>{done}/{all} findings</source>
        <translation>{done}/{all} 个问题</translation>
    </message>
    <message>
        <source>{done}/{all} questions</source>
        <translation>{done}/{all} 题</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>Re-inspection</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Finalised {time}. It is read only; to correct it, reopen it.</source>
        <translation>已于{time}定稿，只供查看；要改就重新打开。</translation>
    </message>
    <message>
        <source>Finalised {time}. Notice {number} has been issued, so it stands as it is.</source>
        <translation>已于{time}定稿；意见书 {number} 已出，不再改动。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>This place</source>
        <translation>本户</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>定稿</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Alt+←)</source>
        <translation>返回 (Alt+←)</translation>
    </message>
</context>
<context>
    <name>HoldMeetingDialog</name>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未填日期</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Regular meeting</source>
        <translation>定期工作</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称中的字</translation>
    </message>
    <message>
        <source>Name and post</source>
        <translation>姓名和职务</translation>
    </message>
    <message>
        <source>number of the minutes</source>
        <translation>纪要文号</translation>
    </message>
    <message>
        <source>Called in</source>
        <translation>被约谈单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Talked by</source>
        <translation>约谈人</translation>
    </message>
    <message>
        <source>Chaired by</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>议定事项</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>涉及 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Say who chaired it</source>
        <translation>请填写主持人或约谈人</translation>
    </message>
    <message>
        <source>Say what was decided</source>
        <translation>请填写议定事项</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Say which regular meeting it was</source>
        <translation>未涉及具体问题的，请选择定期工作</translation>
    </message>
</context>
<context>
    <name>HolderPick</name>
    <message>
        <source>part of a name or a code</source>
        <translation>名称或代码的一部分</translation>
    </message>
</context>
<context>
    <name>HouseholdRisk</name>
    <message>
        <source>risk present</source>
        <translation>未消除</translation>
    </message>
    <message>
        <source>risk removed</source>
        <translation>已消除</translation>
    </message>
    <message>
        <source>gone by itself</source>
        <translation>自然消除</translation>
    </message>
</context>
<context>
    <name>HouseholdsPane</name>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Choose a household, or put one into a group.</source>
        <translation>请选择一户，或设定户类型。</translation>
    </message>
    <message>
        <source>Households by group</source>
        <translation>各类农户</translation>
    </message>
    <message>
        <source>Any risk</source>
        <translation>全部风险状态</translation>
    </message>
    <message>
        <source>Into a group …</source>
        <translation>设定户类型…</translation>
    </message>
    <message>
        <source>Another group or risk …</source>
        <translation>变更类型或风险…</translation>
    </message>
    <message>
        <source>To the place</source>
        <translation>查看对象</translation>
    </message>
    <message>
        <source>All groups ({count})</source>
        <translation>全部类型（{count}）</translation>
    </message>
    <message>
        <source>No household of that kind.</source>
        <translation>没有这类农户。</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>沿革</translation>
    </message>
</context>
<context>
    <name>ImportProjectsDialog</name>
    <message>
        <source>Import projects</source>
        <translation>导入项目</translation>
    </message>
    <message>
        <source>A workbook with sheets of projects, documents, quantities, monthly lists and assets, or one of them as CSV. An empty cell changes nothing; the same table twice adds nothing.</source>
        <translation>一个工作簿含项目、项目档案、工程量、月度清单、资产五张表，也可以是其中一张的 CSV。空单元格不改动原值，同一张表导入两次不会重复。</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件各行</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Save an empty table</source>
        <translation>保存空表</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>保存未收的行</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading “{file}”</source>
        <translation>正在读取“{file}”</translation>
    </message>
    <message>
        <source>Taken in: {count} rows. Ctrl+Z in the window takes the whole import back.</source>
        <translation>已导入 {count} 行。在主窗口按 Ctrl+Z 可整体撤销。</translation>
    </message>
    <message>
        <source>Stopped; nothing was taken.</source>
        <translation>已停止，没有导入。</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saving an empty table</source>
        <translation>正在保存空表</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>未收的行</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>“{column}”: {flaw}</source>
        <translation>“{column}”：{flaw}</translation>
    </message>
</context>
<context>
    <name>ImportTableDialog</name>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>What the table lists</source>
        <translation>表格内容</translation>
    </message>
    <message>
        <source>Save an empty table</source>
        <translation>另存空表</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>没有导入的行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Importing “{file}”</source>
        <translation>正在导入“{file}”</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, as before: {same}, left out: {refused}</source>
        <translation>新增 {new}，改动 {changed}，没有变化 {same}，没有导入 {refused}</translation>
    </message>
    <message>
        <source>Ctrl+Z in the window takes the whole import back.</source>
        <translation>在主窗口按 Ctrl+Z 可整批撤销。</translation>
    </message>
    <message>
        <source>Stopped; nothing was taken.</source>
        <translation>已停止，没有导入任何内容。</translation>
    </message>
    <message>
        <source>Left out; correct them and import the table again</source>
        <translation>没有导入的行，改好后再导入一次即可</translation>
    </message>
    <message>
        <source>Towns, villages and groups, one a row. An empty cell changes nothing; the same table twice adds nothing.</source>
        <translation>乡镇、村、组一行一个。空格不改动原有内容，同一张表导入两次不会重复。</translation>
    </message>
    <message>
        <source>Households, toilets and other places, one a row. Each lies in an area that is here already; an empty cell changes nothing.</source>
        <translation>户厕、公厕等一行一处，所在区划须已导入。空格不改动原有内容，同一张表导入两次不会重复。</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saving an empty table</source>
        <translation>正在另存空表</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已另存：{path}</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>包保</translation>
    </message>
    <message>
        <source>Who is in charge of which area or place, one a row. Places and people are here already; the same table twice adds nothing.</source>
        <translation>每行一条包保责任：包保范围、姓名、身份和起止日期。区划、对象和人员须已录入；同一张表重复导入不会重复增加。</translation>
    </message>
</context>
<context>
    <name>IndicatorFormula</name>
    <message>
        <source>{count} findings found in the period</source>
        <translation>时段内发现的问题{count}个</translation>
    </message>
    <message>
        <source>mean of the scores of {base} visits, per cent of full marks</source>
        <translation>{base}次检查得分率的平均数</translation>
    </message>
    <message>
        <source>{count} done of {base} planned</source>
        <translation>计划{base}，完成{count}</translation>
    </message>
    <message>
        <source>{count} of {base} valid answers</source>
        <translation>有效回答{base}，其中{count}</translation>
    </message>
    <message>
        <source>{count} of {base} visited</source>
        <translation>应到{base}，已到{count}</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>手工填报</translation>
    </message>
    <message>
        <source>{count} ÷ {base}, of the findings of the period</source>
        <translation>{count} ÷ {base}（时段内发现的问题）</translation>
    </message>
</context>
<context>
    <name>IndicatorsChoosing</name>
    <message>
        <source>Scheme</source>
        <translation>考核方案</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部行动</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Other days …</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>Assessment of which days</source>
        <translation>考核哪些日期</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Assessment</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>Coverage and surveys</source>
        <translation>覆盖与满意度</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
</context>
<context>
    <name>IntakePanel</name>
    <message>
        <source>Done</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>读出的情况</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What was</source>
        <translation>原来是什么</translation>
    </message>
    <message>
        <source>What was done, or is wrong</source>
        <translation>怎样处理，或错在哪里</translation>
    </message>
    <message numerus="yes">
        <source>{taken} of %n file(s) taken in</source>
        <translation>
            <numerusform>%n 个文件，收进 {taken} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before it was read</source>
        <translation>已停止，没有读到</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>没有收进</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>错误 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>here already</source>
        <translation>已有，内容相同</translation>
    </message>
    <message>
        <source>taken in, not published yet</source>
        <translation>已收进，未发布</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>修正 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Stopped; this file was not read.</source>
        <translation>已停止，这个文件没有读。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处未列</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct these in the file and import it again.</source>
        <translation>请在文件里改正后重新导入。</translation>
    </message>
    <message>
        <source>These were put right while reading; the file itself is as it was.</source>
        <translation>读入时已作如下修正，原文件没有改动。</translation>
    </message>
    <message>
        <source>Nothing had to be put right.</source>
        <translation>没有需要修正的地方。</translation>
    </message>
</context>
<context>
    <name>ItemsPane</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>到台账中看</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>问题条目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>answer by {day}</source>
        <translation>{day}前反馈</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {of} verified</source>
        <translation>已核实 {done}/{of}</translation>
    </message>
    <message>
        <source>{count} unfounded or double</source>
        <translation>不属实或重复 {count} 条</translation>
    </message>
    <message>
        <source>{done} of {of} accepted</source>
        <translation>已认领 {done}/{of}</translation>
    </message>
    <message>
        <source>{done} of {of} closed</source>
        <translation>已销号 {done}/{of}</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>逾期 {count} 条</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose items first</source>
        <translation>请先选中条目</translation>
    </message>
    <message>
        <source>Only what is still suspected is verified</source>
        <translation>只有待核实的条目才需核实</translation>
    </message>
    <message>
        <source>Only what is not accepted yet; a suspected issue is verified first</source>
        <translation>只有尚未认领的条目可以认领；疑似问题须先核实</translation>
    </message>
    <message>
        <source>Perhaps the same as {number} “{text}” at the same place; verify it as a duplicate if it is.</source>
        <translation>可能与 {number}“{text}”为同一事项（地点相同）；确属重复的，核实为“重复”。</translation>
    </message>
    <message>
        <source>Who goes …</source>
        <translation>安排核实…</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>same code</source>
        <translation>编号相同</translation>
    </message>
    <message>
        <source>names that sound the same</source>
        <translation>同村，姓名同音</translation>
    </message>
    <message>
        <source>one character of the name differs</source>
        <translation>姓名差一个字</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>less than 30 m apart</source>
        <translation>相距不到 30 米</translation>
    </message>
    <message>
        <source>begun within an hour on two computers</source>
        <translation>两台电脑一小时内先后开始</translation>
    </message>
    <message>
        <source>most answers agree</source>
        <translation>大部分检查结果一致</translation>
    </message>
    <message>
        <source>same item of the checklist</source>
        <translation>同一检查项</translation>
    </message>
    <message>
        <source>same code of defect</source>
        <translation>问题代码相同</translation>
    </message>
    <message>
        <source>much the same words</source>
        <translation>表述基本一致</translation>
    </message>
    <message>
        <source>a third record was joined to both</source>
        <translation>另一条记录同时并入了这两条</translation>
    </message>
    <message>
        <source>same name but for a remark</source>
        <translation>除备注外名称相同</translation>
    </message>
    <message>
        <source>begun on one day on two computers</source>
        <translation>两台电脑同一天先后开始</translation>
    </message>
    <message>
        <source>same name in one village</source>
        <translation>同村同名</translation>
    </message>
    <message>
        <source>same name in another village</source>
        <translation>别村同名</translation>
    </message>
</context>
<context>
    <name>KeepersPane</name>
    <message>
        <source>Place</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Who is in charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Choose a line.</source>
        <translation>请选择一行。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Give charge …</source>
        <translation>指定责任人…</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今日截止</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Here over time</source>
        <translation>此处历任</translation>
    </message>
    <message>
        <source>Nobody is in charge as such yet.</source>
        <translation>尚未指定。</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Columns</source>
        <translation>选列</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>恢复常用列</translation>
    </message>
    <message>
        <source>{count} views are kept at most: remove one first</source>
        <translation>最多存 {count} 个视图，请先删去一个</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>存下</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>of the office</source>
        <translation>办公室的</translation>
    </message>
    <message>
        <source>of the computer</source>
        <translation>这台电脑的</translation>
    </message>
    <message>
        <source>another computer was enrolled by it</source>
        <translation>已用它登记了另一台电脑</translation>
    </message>
    <message>
        <source>its last day is over</source>
        <translation>已过有效期</translation>
    </message>
    <message>
        <source>it was changed after the office signed it</source>
        <translation>办公室签名后被改动过</translation>
    </message>
    <message>
        <source>it is of another county</source>
        <translation>是别的县的</translation>
    </message>
    <message>
        <source>it is of an office this computer does not know</source>
        <translation>是这台电脑不认识的办公室发的</translation>
    </message>
    <message>
        <source>this is the office&apos;s own computer</source>
        <translation>这是办公室自己的电脑</translation>
    </message>
    <message>
        <source>it is no enrolment file</source>
        <translation>不是登记文件</translation>
    </message>
    <message>
        <source>Signed by an enrolled computer</source>
        <translation>已登记电脑签名</translation>
    </message>
    <message>
        <source>Signed here</source>
        <translation>本机签名</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Signed by an unknown computer</source>
        <translation>未登记电脑签名</translation>
    </message>
    <message>
        <source>Signed by a computer that was struck off</source>
        <translation>已注销电脑签名</translation>
    </message>
    <message>
        <source>The signature is not true</source>
        <translation>签名不符</translation>
    </message>
    <message>
        <source>File issued</source>
        <translation>已发文件</translation>
    </message>
    <message>
        <source>File too old</source>
        <translation>文件过期</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>已注销</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>The recovery sheet was never printed or saved</source>
        <translation>恢复单没有打印，也没有保存</translation>
    </message>
    <message>
        <source>Renew the keys …</source>
        <translation>换密钥…</translation>
    </message>
    <message>
        <source>New recovery key …</source>
        <translation>换恢复密钥…</translation>
    </message>
    <message>
        <source>Use a recovery key …</source>
        <translation>用恢复密钥…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>No laptop is enrolled yet.</source>
        <translation>还没有登记电脑。</translation>
    </message>
    <message>
        <source>Taken. The next package from here enrols this computer at the office.</source>
        <translation>已读取。本机下次交包时，在办公室登记生效。</translation>
    </message>
    <message>
        <source>Enrol a laptop …</source>
        <translation>登记一台电脑…</translation>
    </message>
    <message>
        <source>Make keys …</source>
        <translation>生成密钥…</translation>
    </message>
    <message>
        <source>Read an enrolment file …</source>
        <translation>读取登记文件…</translation>
    </message>
    <message>
        <source>Keys of this office</source>
        <translation>本办公室的密钥</translation>
    </message>
    <message>
        <source>Packages can be sealed and signed</source>
        <translation>数据包可以加密、签名</translation>
    </message>
    <message>
        <source>No keys yet: packages are plain and unsigned</source>
        <translation>还没有密钥：数据包不加密、不签名</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹码</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>启用时间</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Tell the fingerprint on the telephone when a laptop asks for it; it is no secret.</source>
        <translation>督查员打电话来核对指纹码时，照念即可；指纹码不保密。</translation>
    </message>
    <message>
        <source>Keys are not needed to work. With them nobody who finds a stick can read it, and a package that somebody else made or changed is noticed.</source>
        <translation>不设密钥也能照常交换。设了密钥，U 盘丢了别人打不开，别人冒做或改动的数据包也能认出来。</translation>
    </message>
    <message>
        <source>When something is lost</source>
        <translation>丢了怎么办</translation>
    </message>
    <message>
        <source>A laptop: strike it off at the right at once. Its person gets a new file for another one.</source>
        <translation>督查员的电脑丢了：马上在右边注销；换了电脑，再给本人发一个登记文件。</translation>
    </message>
    <message>
        <source>The recovery sheet: make a new recovery key, and print it.</source>
        <translation>恢复单丢了：换恢复密钥，重新打印一张。</translation>
    </message>
    <message>
        <source>This computer: on the new one, use the recovery key, then make new keys and enrol the laptops.</source>
        <translation>这台电脑丢了：在新电脑上用恢复密钥，再生成新密钥，把督查员的电脑重新登记一遍。</translation>
    </message>
    <message>
        <source>Keys of this computer</source>
        <translation>本机的密钥</translation>
    </message>
    <message>
        <source>The next package from here enrols it at the office</source>
        <translation>下次交包时，在办公室登记生效</translation>
    </message>
    <message>
        <source>Another computer now: ask for a new file</source>
        <translation>换了电脑，请领新的登记文件</translation>
    </message>
    <message>
        <source>Not enrolled: packages are plain and unsigned</source>
        <translation>未登记：数据包不加密、不签名</translation>
    </message>
    <message>
        <source>Fingerprint of this computer</source>
        <translation>本机指纹码</translation>
    </message>
    <message>
        <source>Fingerprint of the office</source>
        <translation>办公室指纹码</translation>
    </message>
    <message>
        <source>File read</source>
        <translation>读取时间</translation>
    </message>
    <message>
        <source>Compare both with the office on the telephone; neither is a secret.</source>
        <translation>请打电话与办公室核对两个指纹码；指纹码不保密。</translation>
    </message>
    <message>
        <source>Everything works without. With the file from your office nobody who finds your stick can read it, and the office knows that a package is yours.</source>
        <translation>不登记也能照常工作。读取办公室发的登记文件后，U 盘丢了别人打不开，办公室也认得出是你交的。</translation>
    </message>
    <message>
        <source>This computer or a stick: tell the office at once, so that it strikes the computer off.</source>
        <translation>电脑或 U 盘丢了：马上告诉办公室，由办公室注销这台电脑。</translation>
    </message>
    <message>
        <source>Another computer, or the folder moved: ask the office for a new enrolment file.</source>
        <translation>换了电脑或搬了数据文件夹：请办公室发一个新的登记文件。</translation>
    </message>
    <message>
        <source>New keys of the office come by themselves with its next package, or with a new file.</source>
        <translation>办公室换了密钥：读取它的下一个数据包就自动跟上，或者读取新的登记文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>已登记 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>struck off {when}</source>
        <translation>{when} 注销</translation>
    </message>
    <message>
        <source>file of {issued}, good until {until}</source>
        <translation>{issued} 发文件，{until}前有效</translation>
    </message>
    <message>
        <source>last package: no. {number}, {when}</source>
        <translation>最近交包：第 {number} 个，{when}</translation>
    </message>
    <message>
        <source>no package yet</source>
        <translation>还没有交过包</translation>
    </message>
    <message>
        <source>Enrolment files (*{suffix})</source>
        <translation>登记文件 (*{suffix})</translation>
    </message>
    <message>
        <source>Enrol this computer</source>
        <translation>登记本机</translation>
    </message>
    <message>
        <source>What was sealed for the recovery key opens here now.</source>
        <translation>恢复单打得开的数据包，在这里都可以打开了。</translation>
    </message>
    <message>
        <source>Written for {name}: {file}. Hand it over yourself; it enrols one laptop.</source>
        <translation>已写出 {name} 的登记文件：{file}。请当面交给本人，只能登记一台电脑。</translation>
    </message>
    <message>
        <source>Enrolled at the office</source>
        <translation>已在办公室登记</translation>
    </message>
    <message>
        <source>Mark of the recovery key</source>
        <translation>恢复密钥标记</translation>
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
    <message>
        <source>records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>常用表</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>areas of campaigns</source>
        <translation>行动范围</translation>
    </message>
    <message>
        <source>checklists of campaigns</source>
        <translation>行动检查表</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>督查组</translation>
    </message>
    <message>
        <source>team members</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>draws by lot</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>sites drawn by lot</source>
        <translation>抽中对象</translation>
    </message>
    <message>
        <source>supplements</source>
        <translation>补充更正</translation>
    </message>
    <message>
        <source>good examples</source>
        <translation>亮点</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>findings on papers</source>
        <translation>文书所列问题</translation>
    </message>
    <message>
        <source>printings</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>blocks of numbers</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>computers</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>people in charge</source>
        <translation>包保责任</translation>
    </message>
    <message>
        <source>source documents</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>further units</source>
        <translation>协办单位</translation>
    </message>
    <message>
        <source>milestones</source>
        <translation>阶段节点</translation>
    </message>
    <message>
        <source>meetings</source>
        <translation>调度和约谈</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>整改环节</translation>
    </message>
    <message>
        <source>re-inspections planned</source>
        <translation>复查任务</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>types and tags of villages</source>
        <translation>村庄类型和标签</translation>
    </message>
    <message>
        <source>groups of households</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>leads on risks</source>
        <translation>风险线索</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>评比</translation>
    </message>
    <message>
        <source>published lists</source>
        <translation>公布的榜单</translation>
    </message>
    <message>
        <source>appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>entries of points</source>
        <translation>积分记录</translation>
    </message>
    <message>
        <source>good examples on lists</source>
        <translation>正面典型</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>quotas</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>reports on quotas</source>
        <translation>完成数</translation>
    </message>
    <message>
        <source>values of indicators</source>
        <translation>指标填报值</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>documents of projects</source>
        <translation>项目档案</translation>
    </message>
    <message>
        <source>quantities of projects</source>
        <translation>工程量</translation>
    </message>
    <message>
        <source>lines of monthly lists</source>
        <translation>月度清单</translation>
    </message>
    <message>
        <source>assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>checks of assets</source>
        <translation>资产核查</translation>
    </message>
    <message>
        <source>records that are the same</source>
        <translation>同一对象记录</translation>
    </message>
    <message>
        <source>enrolment files</source>
        <translation>登记文件</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>repeated parts</source>
        <translation>可重复填写的部分</translation>
    </message>
    <message>
        <source>occurrences</source>
        <translation>逐处填写的条目</translation>
    </message>
    <message>
        <source>rated places</source>
        <translation>参评单位</translation>
    </message>
    <message>
        <source>sets of indicators</source>
        <translation>指标体系</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>Lack</name>
    <message>
        <source>a re-inspection that found it put right</source>
        <translation>复查结论为“已整改”的复查</translation>
    </message>
    <message>
        <source>a re-inspection by somebody else than who found or reported it</source>
        <translation>由发现人、上报人以外的人复查</translation>
    </message>
    <message>
        <source>a new photo</source>
        <translation>新照片</translation>
    </message>
    <message>
        <source>a photo from before</source>
        <translation>整改前照片</translation>
    </message>
    <message>
        <source>the name of the leader and a reason</source>
        <translation>批准领导姓名和理由</translation>
    </message>
    <message>
        <source>somebody who is not of the unit that puts it right</source>
        <translation>非责任单位的人</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Formal talk</source>
        <translation>约谈</translation>
    </message>
    <message>
        <source>Propose accountability</source>
        <translation>问责建议</translation>
    </message>
</context>
<context>
    <name>Lapse</name>
    <message>
        <source>Photo without its file</source>
        <translation>照片文件缺失</translation>
    </message>
    <message>
        <source>Re-inspection not judged</source>
        <translation>复查未给结论</translation>
    </message>
    <message>
        <source>No responsible unit</source>
        <translation>缺责任单位</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>缺整改时限</translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation>缺照片</translation>
    </message>
    <message>
        <source>Neither requirement nor measures</source>
        <translation>缺整改要求和措施</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>缺地点</translation>
    </message>
    <message>
        <source>Impossible day</source>
        <translation>日期不合理</translation>
    </message>
    <message>
        <source>Same name in the same area</source>
        <translation>同一地方同名对象</translation>
    </message>
    <message>
        <source>Same telephone at several places</source>
        <translation>多处电话相同</translation>
    </message>
    <message>
        <source>Suspected, not verified</source>
        <translation>疑似问题未核实</translation>
    </message>
    <message>
        <source>Visit not finalised</source>
        <translation>检查未完成</translation>
    </message>
</context>
<context>
    <name>Lately</name>
    <message>
        <source>{name} was here today</source>
        <translation>{name}今天来过</translation>
    </message>
    <message>
        <source>{name} was here yesterday</source>
        <translation>{name}昨天来过</translation>
    </message>
    <message>
        <source>{name} was here {days} days ago</source>
        <translation>{name} {days} 天前来过</translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>to be verified</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>true, to be referred</source>
        <translation>待转办</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>已转办</translation>
    </message>
    <message>
        <source>to be looked at again</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>at an end</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>untrue</source>
        <translation>不属实</translation>
    </message>
</context>
<context>
    <name>LeadStepDialog</name>
    <message>
        <source>Verify the lead</source>
        <translation>核实线索</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Refer the lead</source>
        <translation>转办线索</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Bring the lead to an end</source>
        <translation>办结线索</translation>
    </message>
    <message>
        <source>At an end</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Looked again</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>receipt or number</source>
        <translation>回执或文号</translation>
    </message>
    <message>
        <source>What became of it, in a few words</source>
        <translation>简要填写办理结果</translation>
    </message>
    <message>
        <source>not again</source>
        <translation>不回访</translation>
    </message>
    <message>
        <source>Is it so?</source>
        <translation>是否属实</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>To which unit</source>
        <translation>转办单位</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执或文号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>It cannot be left out</source>
        <translation>此项必填</translation>
    </message>
</context>
<context>
    <name>LeadVerdict</name>
    <message>
        <source>true</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>partly true</source>
        <translation>部分属实</translation>
    </message>
    <message>
        <source>untrue</source>
        <translation>不属实</translation>
    </message>
</context>
<context>
    <name>LeadsPane</name>
    <message>
        <source>Found</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Household or area</source>
        <translation>农户或区划</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>线索内容</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应办日期</translation>
    </message>
    <message>
        <source>Leads on risks</source>
        <translation>风险线索</translation>
    </message>
    <message>
        <source>Choose a lead, or take one.</source>
        <translation>请选择一条线索，或登记线索。</translation>
    </message>
    <message>
        <source>Which leads</source>
        <translation>线索范围</translation>
    </message>
    <message>
        <source>Take a lead …</source>
        <translation>登记线索…</translation>
    </message>
    <message>
        <source>Verify …</source>
        <translation>核实…</translation>
    </message>
    <message>
        <source>Refer …</source>
        <translation>转办…</translation>
    </message>
    <message>
        <source>Bring to an end …</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Looked again …</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>looked at again</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>brought to an end</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>referred to {unit}</source>
        <translation>转办至{unit}</translation>
    </message>
    <message>
        <source>verified: {verdict}</source>
        <translation>核实：{verdict}</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Its way</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>To be done ({count})</source>
        <translation>待办（{count}）</translation>
    </message>
    <message>
        <source>Late ({count})</source>
        <translation>超期（{count}）</translation>
    </message>
    <message>
        <source>No lead stands like that.</source>
        <translation>没有这类线索。</translation>
    </message>
</context>
<context>
    <name>LedgerFilter</name>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>问题码</translation>
    </message>
    <message>
        <source>Rebound</source>
        <translation>反弹</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>另列</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>台账号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>in the next 7 days</source>
        <translation>7 天内到期</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月到期</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>反弹的</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不是反弹</translation>
    </message>
    <message>
        <source>came as one</source>
        <translation>由疑似问题来</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未给号</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>这一处</translation>
    </message>
    <message>
        <source>{count} kinds</source>
        <translation>{count} 种</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>came back after it was closed</source>
        <translation>销号后又反弹的</translation>
    </message>
    <message>
        <source>came as a suspicion</source>
        <translation>由疑似问题来的</translation>
    </message>
    <message>
        <source>findings of drafts</source>
        <translation>草稿里的问题也列出</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}止</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>所属乡镇</translation>
    </message>
    <message>
        <source>Village type</source>
        <translation>村庄类型</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>these {count}</source>
        <translation>指定的{count}条</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>台账号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近进展</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>问题码</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>ext.</source>
        <translation>延</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Search the ledger</source>
        <translation>搜台账</translation>
    </message>
    <message>
        <source>Household, place, problem or number</source>
        <translation>搜户主、地点、问题或编号</translation>
    </message>
    <message>
        <source>Give numbers</source>
        <translation>给号</translation>
    </message>
    <message>
        <source>Export XLSX</source>
        <translation>导出 XLSX</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>显示全部问题</translation>
    </message>
    <message>
        <source>{total} open · {overdue} overdue</source>
        <translation>{total} 条未销 · 逾期 {overdue}</translation>
    </message>
    <message numerus="yes">
        <source>Give %n number(s)</source>
        <translation>
            <numerusform>给号 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding fits these conditions.</source>
        <translation>没有符合这些条件的问题。</translation>
    </message>
    <message>
        <source>No findings yet. Those of finalised visits stand here, and those a merge brings.</source>
        <translation>还没有问题。检查定稿后，问题就在这里；合并数据包带来的也在这里。</translation>
    </message>
    <message>
        <source>{first}–{last} of {total} · {chosen} selected</source>
        <translation>第 {first}–{last} 条，共 {total} 条 · 已选 {chosen}</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) given</source>
        <translation>
            <numerusform>已给 %n 个台账号</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue / open</source>
        <translation>逾期 / 未销</translation>
    </message>
    <message>
        <source>↑ ↓ row   Space select   ↵ open   R re-inspect   / search   Ctrl+C copy as a table</source>
        <translation>↑ ↓ 行   空格 多选   ↵ 打开   R 复查   / 搜索   Ctrl+C 复制成表</translation>
    </message>
    <message>
        <source>It lies in no place of the county&apos;s list: it is re-inspected at the desk</source>
        <translation>这条没有对应的检查对象，请在右侧登记复查</translation>
    </message>
    <message numerus="yes">
        <source>%n rebound(s)</source>
        <translation>
            <numerusform>反弹 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Export lists</source>
        <translation>导出清单</translation>
    </message>
</context>
<context>
    <name>LedgerTabs</name>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Ledger, boards or sources</source>
        <translation>台账、看板或来源</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Keys of this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>choose an answer, or type a number</source>
        <translation>选答案，或输入数字</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>to the question before or after; Enter too</source>
        <translation>上一题、下一题；回车也到下一题</translation>
    </message>
    <message>
        <source>to the section before or after</source>
        <translation>上一组、下一组</translation>
    </message>
    <message>
        <source>count; elsewhere + is another finding</source>
        <translation>计数加减；其他题按 + 记自由问题</translation>
    </message>
    <message>
        <source>take an answer back</source>
        <translation>清除答案</translation>
    </message>
    <message>
        <source>what is meant by a question</source>
        <translation>这一题的说明</translation>
    </message>
    <message>
        <source>out of a text field, so that letters are keys again</source>
        <translation>离开文字框，字母恢复为按键</translation>
    </message>
    <message>
        <source>how grave, while a finding is worded</source>
        <translation>写问题时定严重程度</translation>
    </message>
    <message>
        <source>Digits and letters are keys while no text field is written in.</source>
        <translation>不在文字框里时，数字和字母才是按键。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>find a question, or something to do; / too</source>
        <translation>查找题目或要做的事，按 / 也行</translation>
    </message>
    <message>
        <source>colours for bright sun, and back</source>
        <translation>强光配色，再按一次换回</translation>
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
    <message>
        <source>ten households</source>
        <translation>十户</translation>
    </message>
</context>
<context>
    <name>LinkReboundDialog</name>
    <message>
        <source>{number} is back again</source>
        <translation>{number} 是反弹</translation>
    </message>
    <message>
        <source>Link it</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>The one that was closed before</source>
        <translation>原先销号的那一条</translation>
    </message>
    <message>
        <source>It has to lie at the same place. The closed one stays closed; the rebound is counted.</source>
        <translation>须在同一个地方。原先那条仍为已销号；反弹计数。</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选一个</translation>
    </message>
    <message>
        <source>That one was never closed: it is still the same finding.</source>
        <translation>那一条没有销过号，仍是同一个问题。</translation>
    </message>
    <message>
        <source>That one lies at another place.</source>
        <translation>那一条不在同一个地方。</translation>
    </message>
    <message>
        <source>That one is itself the return of this one.</source>
        <translation>那一条本身就是本条的反弹。</translation>
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
    <name>ListReply</name>
    <message>
        <source>Choose …</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>ListsPane</name>
    <message>
        <source>Ratings</source>
        <translation>评比</translation>
    </message>
    <message>
        <source>New rating</source>
        <translation>新建评比</translation>
    </message>
    <message>
        <source>Which places</source>
        <translation>显示哪些对象</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红榜</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑榜</translation>
    </message>
    <message>
        <source>Without a rank</source>
        <translation>未排名</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Score sheets …</source>
        <translation>批量评分表…</translation>
    </message>
    <message>
        <source>Publish …</source>
        <translation>公布…</translation>
    </message>
    <message>
        <source>Places of the list</source>
        <translation>榜单对象</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分率</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>List</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>{ranked} of {all} ranked, {red} red, {black} black</source>
        <translation>{all}个中{ranked}个参加排名，红榜{red}个，黑榜{black}个</translation>
    </message>
    <message>
        <source>There is no rating yet. A rating compares the places of one level over a period.</source>
        <translation>还没有评比。评比是对一个时段内同一层级的对象按检查得分排名。</translation>
    </message>
    <message>
        <source>No finished visit with a score in this period: there is nothing to be ranked.</source>
        <translation>评比期内没有已完成且计分的检查，没有可以排名的对象。</translation>
    </message>
    <message>
        <source>visits not finished: {n}</source>
        <translation>未完成的检查{n}次</translation>
    </message>
    <message>
        <source>visits without a score: {n}</source>
        <translation>不计分的检查{n}次</translation>
    </message>
    <message>
        <source>visits at what ceased: {n}</source>
        <translation>对象已撤销的检查{n}次</translation>
    </message>
    <message>
        <source>households not visited: {n}</source>
        <translation>未检查的农户{n}户</translation>
    </message>
    <message>
        <source>Not counted: {what}</source>
        <translation>未计入：{what}</translation>
    </message>
    <message>
        <source>Folder for the score sheets</source>
        <translation>评分表存放文件夹</translation>
    </message>
    <message>
        <source>Score sheets</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Score sheets written: {n}</source>
        <translation>已生成评分表{n}份</translation>
    </message>
    <message>
        <source>Delete the rating</source>
        <translation>删除评比</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Looking into the folder</source>
        <translation>正在查看文件夹</translation>
    </message>
    <message>
        <source>Looking at photos</source>
        <translation>正在读取照片</translation>
    </message>
</context>
<context>
    <name>LookingPane</name>
    <message>
        <source>To be looked at</source>
        <translation>待查看</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽取记录</translation>
    </message>
    <message>
        <source>Back, by place</source>
        <translation>反弹·按地点</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>按事项</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Take off the plan</source>
        <translation>取消安排</translation>
    </message>
    <message>
        <source>Who goes …</source>
        <translation>安排人员…</translation>
    </message>
    <message>
        <source>Begin there</source>
        <translation>去复查</translation>
    </message>
    <message>
        <source>Draw …</source>
        <translation>抽取…</translation>
    </message>
    <message>
        <source>Findings to be looked at again</source>
        <translation>待复查、回头看、核实的问题</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Since, until</source>
        <translation>反馈与期限</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>由谁去</translation>
    </message>
    <message>
        <source>Draws of what to look back at</source>
        <translation>回头看抽取记录</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽取时间</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Fell on</source>
        <translation>抽中</translation>
    </message>
    <message>
        <source>Drawn again</source>
        <translation>重抽核对</translation>
    </message>
    <message>
        <source>Present, and remarks</source>
        <translation>在场人员与备注</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>反弹清单</translation>
    </message>
    <message>
        <source>Where it came back</source>
        <translation>反弹所在</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>反弹次数</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一次</translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n 项待查看</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of them overdue</source>
        <translation>其中逾期 {count} 项</translation>
    </message>
    <message>
        <source>the first {count} are shown</source>
        <translation>只列前 {count} 项</translation>
    </message>
    <message>
        <source>Nothing waits to be looked at again.</source>
        <translation>没有等着复查、回头看或核实的问题。</translation>
    </message>
    <message>
        <source>Nothing was drawn by lot yet.</source>
        <translation>还没有随机抽取过。</translation>
    </message>
    <message>
        <source>Nothing that had been closed came back.</source>
        <translation>销号后的问题没有反弹。</translation>
    </message>
    <message>
        <source>Rebound rate = came back at least once ({back}) / ever closed ({base})</source>
        <translation>反弹率 = 反弹过的问题（{back} 项）/ 曾销号的问题（{base} 项）</translation>
    </message>
    <message>
        <source>{formula}: nothing has been closed yet, so there is none.</source>
        <translation>{formula}：还没有问题销过号，无从计算。</translation>
    </message>
    <message>
        <source>{formula} = {share}</source>
        <translation>{formula} = {share}</translation>
    </message>
    <message>
        <source>reported {day}</source>
        <translation>{day}反馈</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>No place of its own</source>
        <translation>没有具体地点</translation>
    </message>
    <message>
        <source>It lies at no place that could be visited: it is looked at again at the desk.</source>
        <translation>没有可去的检查对象：请在台账中登记复查。</translation>
    </message>
    <message>
        <source>Fell on {count} of {candidates}.</source>
        <translation>候选 {candidates} 项，抽中 {count} 项。</translation>
    </message>
    <message>
        <source>Drawn again by “{seed}”, the same comes out.</source>
        <translation>按种子“{seed}”重抽，结果一致。</translation>
    </message>
    <message>
        <source>Drawn again by “{seed}”, something else comes out!</source>
        <translation>按种子“{seed}”重抽，结果不一致！</translation>
    </message>
    <message>
        <source>re-inspection</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>looking back</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>verification</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>截止年度</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>逐年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目数</translation>
    </message>
    <message>
        <source>Budget (10,000 yuan)</source>
        <translation>预算资金（万元）</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>支出率</translation>
    </message>
    <message>
        <source>Whole files</source>
        <translation>档案齐全</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>闲置</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未核查</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未销号问题</translation>
    </message>
    <message>
        <source>What is to mend</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Three years up to</source>
        <translation>回看三年，截至</translation>
    </message>
    <message>
        <source>{count} projects, {complete} with nothing missing from their file</source>
        <translation>项目 {count} 个，档案齐全 {complete} 个</translation>
    </message>
    <message>
        <source>No project of these years is entered; there is nothing to reckon with.</source>
        <translation>这三年没有录入项目，没有可统计的内容。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{year}: what is to mend</source>
        <translation>{year} 年项目缺项</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} / {all}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>LotsPane</name>
    <message>
        <source>Lots</source>
        <translation>抽签记录</translation>
    </message>
    <message>
        <source>Draw by lot</source>
        <translation>随机抽签</translation>
    </message>
    <message>
        <source>Nothing was drawn for this campaign yet.</source>
        <translation>本行动还没有抽过签。</translation>
    </message>
    <message>
        <source>What was drawn</source>
        <translation>抽取结果</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>由谁去</translation>
    </message>
    <message>
        <source>Minutes …</source>
        <translation>抽取记录……</translation>
    </message>
    <message>
        <source>{area}: {kind}, {count}</source>
        <translation>{area} {kind} {count} 个</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选名单</translation>
    </message>
    <message>
        <source>Present, and remarks</source>
        <translation>在场人员及说明</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>不能读出</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>候选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, drawn in each of {villages} villages</source>
        <translation>{count}，{villages} 个村分别抽取</translation>
    </message>
    <message>
        <source>{count}; not those visited in the last {days} days</source>
        <translation>{count}；近 {days} 天检查过的不列入</translation>
    </message>
    <message>
        <source>Drawn again: the same seed and candidates give the same.</source>
        <translation>核验：用同一种子和名单重新抽取，结果一致。</translation>
    </message>
    <message>
        <source>Drawn again, number {place} is another one: this does not follow from its seed.</source>
        <translation>核验：重新抽取时第 {place} 个不同，与种子不符。</translation>
    </message>
    <message>
        <source>for number {place}: {reason}</source>
        <translation>递补第 {place} 个：{reason}</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Newly assigned {new}, given to somebody else {moved}, left as they were {kept}</source>
        <translation>新分派 {new} 个，改派 {moved} 个，未变动 {kept} 个</translation>
    </message>
    <message>
        <source>Substitute …</source>
        <translation>递补……</translation>
    </message>
    <message>
        <source>Assign them</source>
        <translation>全部分派</translation>
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
    <message>
        <source>Finishing what is being written …</source>
        <translation>正在写完最后的内容…</translation>
    </message>
    <message>
        <source>Offline · no safe copy yet</source>
        <translation>离线 · 还没有安全副本</translation>
    </message>
    <message>
        <source>Offline · last safe copy {when}</source>
        <translation>离线 · 上次安全副本 {when}</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>MakeKeysDialog</name>
    <message>
        <source>Make keys</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Renew the keys</source>
        <translation>换密钥</translation>
    </message>
    <message>
        <source>Renew them</source>
        <translation>换密钥</translation>
    </message>
    <message>
        <source>Another recovery key</source>
        <translation>换恢复密钥</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>换恢复密钥</translation>
    </message>
    <message>
        <source>Packages are then sealed for this office and signed, and laptops can be enrolled.</source>
        <translation>生成后，数据包可以加密、签名，也可以登记督查员的电脑。</translation>
    </message>
    <message>
        <source>With them a recovery key is made. It stands on one sheet of paper, which you print next.</source>
        <translation>同时生成恢复密钥，只印在一张恢复单上，下一步就打印。</translation>
    </message>
    <message>
        <source>Without that sheet nobody can open what was sealed, once this computer is lost.</source>
        <translation>万一这台电脑丢了，没有恢复单，谁也打不开加密的数据包。</translation>
    </message>
    <message>
        <source>New keys and a new recovery sheet. What was sealed to the old keys still opens here.</source>
        <translation>换新密钥，重新打印恢复单。用旧密钥加密的，这里照样打得开。</translation>
    </message>
    <message>
        <source>Enrolled laptops take the new keys over by themselves with the next package from here.</source>
        <translation>已登记的电脑读取这里的下一个数据包，就自动换用新密钥。</translation>
    </message>
    <message>
        <source>For a sheet that was lost or seen by others. You print a new one next.</source>
        <translation>恢复单丢了或被别人看过时用。下一步重新打印。</translation>
    </message>
    <message>
        <source>The office&apos;s own keys stay. The old sheet opens only what was sealed until now.</source>
        <translation>办公室自己的密钥不变。旧恢复单只打得开以前加密的。</translation>
    </message>
    <message>
        <source>The computer or its data was stolen</source>
        <translation>电脑或数据被盗</translation>
    </message>
    <message>
        <source>Laptops then believe the old key no more; give every laptop a new enrolment file.</source>
        <translation>选上后，旧密钥的签名一律不再算数；每台电脑都要读取新的登记文件。</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>The paper: {step}</source>
        <translation>文书：{step}</translation>
    </message>
    <message>
        <source>Its photos: {step}</source>
        <translation>照片：{step}</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Follow-up meeting</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Formal talk</source>
        <translation>约谈</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>town</source>
        <translation>乡镇级</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村级</translation>
    </message>
</context>
<context>
    <name>MeetingsPane</name>
    <message>
        <source>Regular meetings</source>
        <translation>定期工作</translation>
    </message>
    <message>
        <source>Meetings and talks</source>
        <translation>调度约谈记录</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题数</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>No meeting has been recorded yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>Record a meeting</source>
        <translation>登记调度</translation>
    </message>
    <message>
        <source>When due next</source>
        <translation>下一次何时开展</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>调度约谈记录</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>上次 {day}</translation>
    </message>
    <message>
        <source>not held yet</source>
        <translation>尚未开展</translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>缺 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Make the record</source>
        <translation>出具记录</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>new</source>
        <translation>新来</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>收不下</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>待合并</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>read before</source>
        <translation>以前收过</translation>
    </message>
    <message>
        <source>left for another time</source>
        <translation>先不收</translation>
    </message>
    <message>
        <source>Report of a merge of packages</source>
        <translation>数据包合并报告</translation>
    </message>
    <message>
        <source>Plan of a merge of packages</source>
        <translation>数据包合并预演</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>From</source>
        <translation>报送人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation>缺照片</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>未知类别</translation>
    </message>
    <message>
        <source>written on a copy of this very data; this computer has taken a new identity</source>
        <translation>由本机数据的拷贝写出；本机已启用新的设备编号</translation>
    </message>
    <message>
        <source>an old one: a later package of the same computer was read before; nothing went back</source>
        <translation>较早的数据包：同一台电脑后来的包已经收过，本机数据没有倒退</translation>
    </message>
    <message>
        <source>its computer&apos;s clock is ahead by {time}</source>
        <translation>该电脑时钟快 {time}</translation>
    </message>
    <message>
        <source>its computer&apos;s clock is behind by {time}</source>
        <translation>该电脑时钟慢 {time}</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>older</source>
        <translation>较旧</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>两边都改</translation>
    </message>
    <message>
        <source>deleted / edited</source>
        <translation>一删一改</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>{packages} packages, {merged} merged, {undecided} to be decided, {refused} refused; {day}</source>
        <translation>共 {packages} 个数据包，已合并 {merged} 个，待决定 {undecided} 个，收不下 {refused} 个；{day}</translation>
    </message>
</context>
<context>
    <name>MergeAreasDialog</name>
    <message>
        <source>{name} goes into another one</source>
        <translation>{name}并入其他区划</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>并入到</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>Say from which day</source>
        <translation>请填写起始日期</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) move</source>
        <translation>
            <numerusform>%n 个检查对象随之转入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) begin anew there</source>
        <translation>
            <numerusform>%n 个村民组在新村重新设立</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) lie there from then on</source>
        <translation>
            <numerusform>%n 个下级区划改属新区划</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) keep their place and are found under both names</source>
        <translation>
            <numerusform>%n 个问题保留原地点，按新旧名称都能查到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s) end</source>
        <translation>
            <numerusform>%n 项包保责任终止</numerusform>
        </translation>
    </message>
    <message>
        <source>the village itself is inspected there from then on</source>
        <translation>村庄整体检查今后在新村进行</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
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
        <translation>随机暗访</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>查阅资料</translation>
    </message>
    <message>
        <source>random sample</source>
        <translation>抽查</translation>
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
    <name>Milestones</name>
    <message>
        <source>Add a step of the road map</source>
        <translation>加一个节点</translation>
    </message>
</context>
<context>
    <name>Minding</name>
    <message>
        <source>{village} is a {trait}: “{words}” would have something old taken down. Have it checked whether it is to be kept before it is ordered.</source>
        <translation>{village}属于“{trait}”：“{words}”涉及拆除老旧建筑，下达前请先核实是否应予保护。</translation>
    </message>
    <message>
        <source>{village} is a village of the type “{trait}”: say why “{words}” is needed there.</source>
        <translation>{village}属于“{trait}”村庄：请说明“{words}”的必要性。</translation>
    </message>
</context>
<context>
    <name>MinutesDialog</name>
    <message>
        <source>Minutes of the draw</source>
        <translation>随机抽查抽取记录</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>抽取记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s); Page Up and Page Down turn them</source>
        <translation>
            <numerusform>共 %n 页，用翻页键翻页</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the minutes</source>
        <translation>保存抽取记录</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>{file} saved and checked</source>
        <translation>{file} 已保存并校验</translation>
    </message>
    <message>
        <source>Saving the minutes</source>
        <translation>正在保存抽取记录</translation>
    </message>
    <message>
        <source>Drawing the pages …</source>
        <translation>正在排版……</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>its schema “inspector” belongs to something else</source>
        <translation>其中的模式“inspector”另作他用</translation>
    </message>
    <message>
        <source>a newer version of this program keeps it</source>
        <translation>它由更新版本的程序维护</translation>
    </message>
    <message>
        <source>this county is kept in it from another computer&apos;s data</source>
        <translation>其中该县的数据来自另一台电脑</translation>
    </message>
    <message>
        <source>the data here is not that of an office with a county</source>
        <translation>这里的数据不是设有区县的督查办数据</translation>
    </message>
    <message>
        <source>its database was not made for Chinese (encoding UTF8)</source>
        <translation>该数据库建库时不支持中文（编码应为 UTF8）</translation>
    </message>
    <message>
        <source>the user of the service may not make or change tables there</source>
        <translation>该服务的用户无权在其中建表或改表</translation>
    </message>
    <message>
        <source>somebody&apos;s own views rest on views that have to be made anew</source>
        <translation>有人自建的视图依赖于需要重建的视图</translation>
    </message>
</context>
<context>
    <name>MomentReply</name>
    <message>
        <source>{question}: day</source>
        <translation>{question}：日期</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>未填日期</translation>
    </message>
    <message>
        <source>{question}: time</source>
        <translation>{question}：时间</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>{question}: now</source>
        <translation>{question}：填此刻</translation>
    </message>
</context>
<context>
    <name>MoreRow</name>
    <message>
        <source>One more: {what}</source>
        <translation>再加一个：{what}</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>再加一个</translation>
    </message>
</context>
<context>
    <name>Move</name>
    <message>
        <source>Verified</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Reported put right</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Re-inspected</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Put right on the spot</source>
        <translation>当场整改</translation>
    </message>
    <message>
        <source>Close-out applied for</source>
        <translation>申请销号</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Close-out refused</source>
        <translation>不予销号</translation>
    </message>
    <message>
        <source>Looked back</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Extension asked for</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Extension granted</source>
        <translation>批准延期</translation>
    </message>
    <message>
        <source>Extension denied</source>
        <translation>不同意延期</translation>
    </message>
    <message>
        <source>Kept up</source>
        <translation>长期坚持</translation>
    </message>
    <message>
        <source>Handed away</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Declared void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Stepped in</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Named in a circular</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Summoned to a talk</source>
        <translation>约谈</translation>
    </message>
    <message>
        <source>Accountability proposed</source>
        <translation>问责建议</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>责任人移交</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Version {version} of the checklist</source>
        <translation>检查表第 {version} 版</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) stay as they are.</source>
        <translation>
            <numerusform>已答的 %n 项照旧。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked any more</source>
        <translation>不再询问</translation>
    </message>
    <message>
        <source>To be answered again</source>
        <translation>须重新作答</translation>
    </message>
    <message>
        <source>New questions</source>
        <translation>新增的题</translation>
    </message>
    <message>
        <source>What is not asked any more is kept and does not count. The move can be undone.</source>
        <translation>不再询问的答案仍保留，但不计入。换用后可以撤销。</translation>
    </message>
    <message>
        <source>Stay with this version</source>
        <translation>仍用现版</translation>
    </message>
    <message>
        <source>Move the draft</source>
        <translation>换用新版</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It needs a name</source>
        <translation>请起个名字</translation>
    </message>
</context>
<context>
    <name>NewIssueDialog</name>
    <message>
        <source>Add an issue</source>
        <translation>登记一条问题</translation>
    </message>
    <message>
        <source>Add an issue of “{document}”</source>
        <translation>登记“{document}”中的一条问题</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>Place, building, household</source>
        <translation>地点、房屋、农户</translation>
    </message>
    <message>
        <source>The heading it stands under</source>
        <translation>所属方面</translation>
    </message>
    <message>
        <source>Its number there</source>
        <translation>原文中的序号</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>by the table of severities</source>
        <translation>按严重程度表确定</translation>
    </message>
    <message>
        <source>Only suspected: it has to be verified first</source>
        <translation>仅为疑似，须先核实</translation>
    </message>
    <message>
        <source>The problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>所在地方</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>具体位置</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改时限</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>方面</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Write what is wrong</source>
        <translation>请写明问题</translation>
    </message>
    <message>
        <source>Choose a town, a village or a group</source>
        <translation>请选择乡镇、村或组</translation>
    </message>
</context>
<context>
    <name>NewRatingDialog</name>
    <message>
        <source>Change the rating</source>
        <translation>修改评比</translation>
    </message>
    <message>
        <source>New rating</source>
        <translation>新建评比</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>as it stands above the list</source>
        <translation>榜单标题</translation>
    </message>
    <message>
        <source>the whole county</source>
        <translation>全县</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>评比对象</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>评比时段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Say what it is called</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>Two days are wanted, the first one first</source>
        <translation>请填写首日和末日，首日在前</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>Every one that suits</source>
        <translation>所有适用的检查表</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>其他时段</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>开始评比</translation>
    </message>
</context>
<context>
    <name>NewReportDialog</name>
    <message>
        <source>New report</source>
        <translation>新建报告</translation>
    </message>
    <message>
        <source>Draft it</source>
        <translation>生成初稿</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Choose the campaign that is closing</source>
        <translation>请选择要总结的专项行动</translation>
    </message>
</context>
<context>
    <name>NewSiteDialog</name>
    <message>
        <source>A new site</source>
        <translation>新建检查对象</translation>
    </message>
    <message>
        <source>Householder, or what it is called</source>
        <translation>户主姓名，或设施名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Village or group</source>
        <translation>村或组</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不建了</translation>
    </message>
    <message>
        <source>Write what it is called</source>
        <translation>请写名称</translation>
    </message>
    <message>
        <source>Choose a village or group of the list</source>
        <translation>请从列表里选村或组</translation>
    </message>
    <message>
        <source>how many people</source>
        <translation>几口人在用</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已有的对象</translation>
    </message>
    <message>
        <source>Go there instead of adding it twice</source>
        <translation>同名或同编码；直接去那里，不必重复新建</translation>
    </message>
    <message>
        <source>Only add</source>
        <translation>只新建</translation>
    </message>
    <message>
        <source>Add and begin</source>
        <translation>新建并开始检查</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去那里</translation>
    </message>
    <message>
        <source>Add it all the same</source>
        <translation>仍要新建并开始</translation>
    </message>
    <message>
        <source>A whole number up to 999</source>
        <translation>请写 0 到 999 之间的整数</translation>
    </message>
    <message>
        <source>Latitude and longitude in degrees</source>
        <translation>请写纬度和经度，单位为度</translation>
    </message>
</context>
<context>
    <name>NoValue</name>
    <message>
        <source>No base: there is nothing the rate could be a share of.</source>
        <translation>没有基数，不作计算。</translation>
    </message>
    <message>
        <source>No finished visit with a score in the period.</source>
        <translation>时段内没有已完成且有得分的检查。</translation>
    </message>
    <message>
        <source>Nobody gave a valid answer in the period.</source>
        <translation>时段内没有有效回答。</translation>
    </message>
    <message>
        <source>No quota was set.</source>
        <translation>没有下达任务数。</translation>
    </message>
    <message>
        <source>The plan is 0, so there is no share of it.</source>
        <translation>计划数为零，没有基数。</translation>
    </message>
    <message>
        <source>Nothing was reported on the quota.</source>
        <translation>没有上报完成数。</translation>
    </message>
    <message>
        <source>Not entered yet.</source>
        <translation>尚未填报。</translation>
    </message>
    <message>
        <source>The table of indicators names a source that is not known.</source>
        <translation>考核指标表中的来源代号无法识别。</translation>
    </message>
</context>
<context>
    <name>NoneReply</name>
    <message>
        <source>Nothing to choose yet: that depends on another answer.</source>
        <translation>还没有可选的，要看另一题的答案。</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>This program brings a newer version of this table; the county&apos;s own stays in force.</source>
        <translation>程序带来了这张表的新版本；县里改过的版本仍在使用。</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>查看差别</translation>
    </message>
    <message>
        <source>Use the newer one</source>
        <translation>采用新版本</translation>
    </message>
</context>
<context>
    <name>OnSpot</name>
    <message>
        <source>Put right on the spot</source>
        <translation>当场整改</translation>
    </message>
    <message>
        <source>A photo from before is still wanted.</source>
        <translation>还缺整改前的照片。</translation>
    </message>
    <message>
        <source>It was not</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>after</source>
        <translation>整改后</translation>
    </message>
</context>
<context>
    <name>OriginDialog</name>
    <message>
        <source>Add a document</source>
        <translation>登记来源文件</translation>
    </message>
    <message>
        <source>Correct the document</source>
        <translation>更正来源文件</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As it is called</source>
        <translation>文件或清单名称</translation>
    </message>
    <message>
        <source>e.g. 青督〔2026〕8号</source>
        <translation>如 青督〔2026〕8号</translation>
    </message>
    <message>
        <source>Who sent it</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>Of the day</source>
        <translation>发文日期</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>反馈期限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write what it is called</source>
        <translation>请填写名称</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项号</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>{day}, %n day(s)</source>
        <translation>
            <numerusform>{day}，%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, at once</source>
        <translation>{day}，立即</translation>
    </message>
</context>
<context>
    <name>OverviewPane</name>
    <message>
        <source>Milestones</source>
        <translation>时间节点</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>督查组</translation>
    </message>
    <message>
        <source>What would be left out today</source>
        <translation>不漏村、不漏户、不漏人、不漏项</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>新建督查组</translation>
    </message>
    <message>
        <source>Delete the campaign</source>
        <translation>删除行动</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Basically put right</source>
        <translation>基本整改</translation>
    </message>
    <message>
        <source>All closed</source>
        <translation>全部销号</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>涉及区划</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>检查</translation>
    </message>
    <message numerus="yes">
        <source>%n finalised</source>
        <translation>
            <numerusform>已定稿 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>%n 天后开始</numerusform>
        </translation>
    </message>
    <message>
        <source>Day {day} of {of}</source>
        <translation>第 {day} 天，共 {of} 天</translation>
    </message>
    <message numerus="yes">
        <source>over for %n day(s)</source>
        <translation>
            <numerusform>已过 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (leader)</source>
        <translation>{name}（组长）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>No team yet</source>
        <translation>还没有督查组</translation>
    </message>
    <message>
        <source>People can be sent alone, too</source>
        <translation>也可以直接分派给个人</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) not visited by every checklist</source>
        <translation>
            <numerusform>%n 个对象还缺检查表</numerusform>
        </translation>
    </message>
    <message>
        <source>Villages nobody has been to</source>
        <translation>未到的村</translation>
    </message>
    <message>
        <source>Households and places not visited</source>
        <translation>未检查的户和点位</translation>
    </message>
    <message>
        <source>People</source>
        <translation>未见、未动的人</translation>
    </message>
    <message>
        <source>Residents not seen: {count}</source>
        <translation>未见到的家庭成员 {count} 人</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>未查的项</translation>
    </message>
    <message>
        <source>Nothing left out</source>
        <translation>没有遗漏</translation>
    </message>
    <message>
        <source>sent, nothing visited yet: {names}</source>
        <translation>已分派未开展：{names}</translation>
    </message>
</context>
<context>
    <name>PackageTabs</name>
    <message>
        <source>Take in</source>
        <translation>收进</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>交出</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Part of the packages</source>
        <translation>数据包的各部分</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>{file} was read before; nothing changes.</source>
        <translation>{file} 以前收过，没有变动。</translation>
    </message>
    <message>
        <source>{file} comes from a copy of this very data; make sure only one of the two is used on.</source>
        <translation>{file} 出自本机数据的另一份拷贝；请只继续用其中一份。</translation>
    </message>
    <message>
        <source>{file}: {count} records are not taken: {reason}. The rest is.</source>
        <translation>{file}：{count} 条记录收不下，{reason}；其余照收。</translation>
    </message>
    <message>
        <source>{file}: {count} photos did not come along; the records are whole.</source>
        <translation>{file}：{count} 张照片没有带来，记录是完整的。</translation>
    </message>
    <message>
        <source>{count} package(s) signed by somebody this computer does not know yet; they count as unsigned ones.</source>
        <translation>有 {count} 个数据包带签名，但本机还不认得是谁签的，按未签名的收。</translation>
    </message>
    <message>
        <source>Changed at both ends: {count}. The newer value is shown until somebody decides under Conflicts; nothing is lost.</source>
        <translation>两边都改过的 {count} 条：先显示较新的，哪边都没丢，请到“冲突”里定。</translation>
    </message>
    <message>
        <source>{count} packages were read before; nothing changes by them.</source>
        <translation>有 {count} 个数据包以前收过，没有变动。</translation>
    </message>
    <message>
        <source>Stopped: {count} packages were not reached. Read the folder again for them; what was merged stays and is known by then.</source>
        <translation>已停下：有 {count} 个数据包没轮到。再读一次那个文件夹就能收进；已合并的不受影响，不会重复。</translation>
    </message>
    <message>
        <source>{count} packages cannot be read now, {file} the first of them: perhaps the stick was pulled out. Nothing was taken from them. Plug it in and read them again; what was merged stays and is known by then.</source>
        <translation>有 {count} 个数据包读不到了（第一个是 {file}），可能是 U 盘拔出了。没有从中读入任何内容。请插好 U 盘再读一次；已合并的不受影响，不会重复。</translation>
    </message>
    <message>
        <source>{file} was written on this computer; nothing changes.</source>
        <translation>{file} 是本机写的，没有变动。</translation>
    </message>
    <message>
        <source>{count} packages were written on this computer; nothing changes by them.</source>
        <translation>有 {count} 个数据包是本机写的，没有变动。</translation>
    </message>
    <message>
        <source>Some photos did not come along with {count} packages; the records are whole.</source>
        <translation>有 {count} 个数据包的部分照片没有带来，记录是完整的。</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <source>Find in the paper (Ctrl+F)</source>
        <translation>在文书中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>All pages (F7)</source>
        <translation>全部页面（F7）</translation>
    </message>
</context>
<context>
    <name>PageSearch</name>
    <message>
        <source>Find in the paper</source>
        <translation>在文书中查找</translation>
    </message>
    <message>
        <source>Words on this paper</source>
        <translation>这份文书里的字词</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>第 {at} 处 / 共 {all} 处</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>PageThumbnails</name>
    <message>
        <source>Page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <source>found there: {count}</source>
        <translation>找到 {count} 处</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Mark all of the page</source>
        <translation>选中整页文字</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>Then and now</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Then and now: {place}</source>
        <translation>前后对比：{place}</translation>
    </message>
    <message>
        <source>Earlier photos of this place</source>
        <translation>本处以前的照片</translation>
    </message>
    <message>
        <source>Put beside</source>
        <translation>配成一对</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>解除配对</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Those of the same question first</source>
        <translation>同一检查项的排在前面</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>beside it</source>
        <translation>已配对</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>以前</translation>
    </message>
</context>
<context>
    <name>PairTile</name>
    <message>
        <source>not on this computer</source>
        <translation>不在这台电脑上</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a question</source>
        <translation>查找检查项</translation>
    </message>
    <message>
        <source>code, words or initials; or what to do</source>
        <translation>编号、文字、拼音首字母；或要做的事</translation>
    </message>
    <message>
        <source>Questions and commands found</source>
        <translation>找到的检查项和操作</translation>
    </message>
    <message>
        <source>Neither a question nor a command has these words.</source>
        <translation>没有这样的检查项或操作。</translation>
    </message>
    <message>
        <source>not worded yet</source>
        <translation>还没有描述</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>问题 {number}</translation>
    </message>
    <message>
        <source>Good example {number}</source>
        <translation>亮点 {number}</translation>
    </message>
    <message>
        <source>Go to {site}</source>
        <translation>到 {site}</translation>
    </message>
</context>
<context>
    <name>PaperChecks</name>
    <message>
        <source>Before printing</source>
        <translation>打印前看一眼</translation>
    </message>
    <message numerus="yes">
        <source>All %n finding(s) have a deadline and a unit</source>
        <translation>
            <numerusform>%n 个问题都有时限和责任单位</numerusform>
        </translation>
    </message>
    <message>
        <source>{whole} of {all} findings have a deadline and a unit</source>
        <translation>{all} 个问题中 {whole} 个有时限和责任单位</translation>
    </message>
    <message>
        <source>Name them on the visit first</source>
        <translation>请先在检查里补上</translation>
    </message>
    <message>
        <source>No findings: the paper says so</source>
        <translation>没有问题，文书里已写明</translation>
    </message>
    <message numerus="yes">
        <source>All %n photo(s) are here</source>
        <translation>
            <numerusform>照片 %n 张都在</numerusform>
        </translation>
    </message>
    <message>
        <source>Names of private people are masked</source>
        <translation>户主姓名已隐去中间一字</translation>
    </message>
    <message>
        <source>Printed again where it is, the paper has the right type</source>
        <translation>在有这种字体的电脑上重打可换回</translation>
    </message>
    <message>
        <source>No type has these characters: {characters}</source>
        <translation>没有字体含这些字：{characters}</translation>
    </message>
    <message>
        <source>They are printed as a mark; write them in by hand</source>
        <translation>纸上印的是记号，请手写补上</translation>
    </message>
    <message>
        <source>Photo {number} is not on this computer</source>
        <translation>照片 {number} 不在本机</translation>
    </message>
    <message>
        <source>Merge the package that carries it</source>
        <translation>请合并带有它的数据包</translation>
    </message>
    <message>
        <source>Photo {number} cannot be shown</source>
        <translation>照片 {number} 显示不出</translation>
    </message>
    <message>
        <source>Its file is damaged; a frame is printed instead</source>
        <translation>文件已损坏，纸上印空框</translation>
    </message>
    <message>
        <source>Not on this computer: {wanted}; {used} stands in</source>
        <translation>本机没有{wanted}，用 {used} 代替</translation>
    </message>
    <message>
        <source>to be minded: {count}</source>
        <translation>{count} 处要留意</translation>
    </message>
    <message>
        <source>The visit is not finalised: this is a draft</source>
        <translation>检查还没定稿，这是草稿</translation>
    </message>
    <message>
        <source>It gets no number before that</source>
        <translation>定稿后才能编号</translation>
    </message>
    <message>
        <source>Names stand in full</source>
        <translation>姓名按全名印</translation>
    </message>
    <message>
        <source>Not for a wall; the office decides for each kind of paper</source>
        <translation>不宜张贴；各类文书是否隐去姓名由单位在常用表里定</translation>
    </message>
    <message>
        <source>No number of {register} is left on this laptop</source>
        <translation>本机的 {register} 号段用完了</translation>
    </message>
    <message>
        <source>It numbers by itself; ask the office for another block</source>
        <translation>将编临时号；请办公室再分号段</translation>
    </message>
    <message>
        <source>Change the wording on the visit, or note there who checked it</source>
        <translation>请在检查中修改措辞，或注明由谁核实</translation>
    </message>
</context>
<context>
    <name>PaperFontsPage</name>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>First level</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Second level</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Latin letters and digits</source>
        <translation>字母和数字</translation>
    </message>
    <message>
        <source>Fonts of papers</source>
        <translation>文书字体</translation>
    </message>
    <message>
        <source>as this computer has them</source>
        <translation>以本机字体为准</translation>
    </message>
    <message>
        <source>Wording of papers</source>
        <translation>文书用语</translation>
    </message>
    <message numerus="yes">
        <source>%n font(s) of the standard are not on this computer; others stand in for them.</source>
        <translation>
            <numerusform>标准要求的字体有 %n 种本机没有，由其他字体代替。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every font the standard asks for is on this computer.</source>
        <translation>标准要求的字体本机都有。</translation>
    </message>
    <message>
        <source>By the standard: {families}</source>
        <translation>按标准：{families}</translation>
    </message>
    <message>
        <source>{family} (not on this computer)</source>
        <translation>{family}（本机没有）</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>no findings</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Visit not finalised</source>
        <translation>检查未定稿</translation>
    </message>
    <message>
        <source>To be issued</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>findings: {count}</source>
        <translation>问题 {count} 个</translation>
    </message>
    <message>
        <source>whenever wanted</source>
        <translation>随用随印</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>还没有编号</translation>
    </message>
    <message>
        <source>Printed: {count}</source>
        <translation>已印 {count} 份</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Slip back</source>
        <translation>回执已回</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已换发</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>不编号</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>{title}, roll of 80 mm</source>
        <translation>{title}（80 毫米卷纸）</translation>
    </message>
    <message>
        <source>Wording at fault</source>
        <translation>用语有误</translation>
    </message>
    <message>
        <source>no unit named</source>
        <translation>未定责任单位</translation>
    </message>
    <message>
        <source>{title}, A3</source>
        <translation>{title}（A3）</translation>
    </message>
</context>
<context>
    <name>PaperReader</name>
    <message>
        <source>All pages</source>
        <translation>全部页面</translation>
    </message>
</context>
<context>
    <name>PaperWordingPage</name>
    <message>
        <source>Wording of papers</source>
        <translation>文书用语</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What is shown of the wording</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Fonts of papers</source>
        <translation>文书字体</translation>
    </message>
    <message>
        <source>Kinds of papers</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Papers issued before keep their words.</source>
        <translation>已签发的文书用语不变。</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Several kinds</source>
        <translation>各文种共用</translation>
    </message>
    <message>
        <source>{part} · {form}</source>
        <translation>{part} · {form}</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>unsaved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不出现</translation>
    </message>
    <message>
        <source>Saved. Ctrl+Z takes the version back.</source>
        <translation>已保存，Ctrl+Z 可撤回这一版。</translation>
    </message>
</context>
<context>
    <name>PapersBeside</name>
    <message numerus="yes">
        <source>PDF, %n page(s)</source>
        <translation>
            <numerusform>PDF %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>fingerprint {digits}</source>
        <translation>内容指纹 {digits}</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Formal number</source>
        <translation>正式编号</translation>
    </message>
    <message>
        <source>Paper id</source>
        <translation>文书标识</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>内容指纹</translation>
    </message>
    <message>
        <source>Served …</source>
        <translation>登记送达…</translation>
    </message>
    <message>
        <source>Slip came back …</source>
        <translation>登记回执…</translation>
    </message>
    <message>
        <source>Proof of service</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Formal number …</source>
        <translation>编正式号…</translation>
    </message>
    <message>
        <source>Issue anew in its place</source>
        <translation>换发一份</translation>
    </message>
    <message>
        <source>Supplement it</source>
        <translation>补充更正</translation>
    </message>
    <message>
        <source>Void …</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>this laptop may give {numbers}</source>
        <translation>本机可用 {numbers}</translation>
    </message>
    <message>
        <source>{number}, used</source>
        <translation>{number} 号，已用</translation>
    </message>
    <message>
        <source>{number}, void</source>
        <translation>{number} 号，作废</translation>
    </message>
    <message>
        <source>{number}, free</source>
        <translation>{number} 号，空号</translation>
    </message>
    <message>
        <source>{number}, left to laptop {mark}</source>
        <translation>{number} 号，已分给 {mark} 电脑</translation>
    </message>
    <message>
        <source>{number}, borne by several papers</source>
        <translation>{number} 号，几份文书重号</translation>
    </message>
    <message>
        <source>{number}, this paper&apos;s when issued</source>
        <translation>{number} 号，签发后归这份文书</translation>
    </message>
    <message>
        <source>A used number is never given again.</source>
        <translation>用掉的号不回收。</translation>
    </message>
    <message>
        <source>Void, kept in the register: {numbers}</source>
        <translation>作废留册：{numbers} 号</translation>
    </message>
</context>
<context>
    <name>PapersCourse</name>
    <message>
        <source>in place of {number}</source>
        <translation>代替 {number}</translation>
    </message>
    <message>
        <source>supplements {number}</source>
        <translation>补充 {number}</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>copies: {count}</source>
        <translation>共 {count} 份</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Entered as {number}</source>
        <translation>入册编为 {number}</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>photos: {count}</source>
        <translation>照片 {count} 张</translation>
    </message>
    <message>
        <source>Slip back</source>
        <translation>回执收回</translation>
    </message>
    <message>
        <source>Supplemented by {number}</source>
        <translation>由 {number} 补充更正</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Superseded by {number}</source>
        <translation>由 {number} 代替</translation>
    </message>
    <message>
        <source>slip still out</source>
        <translation>回执还没回来</translation>
    </message>
    <message>
        <source>to be served</source>
        <translation>待送达</translation>
    </message>
    <message>
        <source>to be printed</source>
        <translation>待打印</translation>
    </message>
</context>
<context>
    <name>PapersLeaving</name>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>A folder for the papers</source>
        <translation>存放文书的文件夹</translation>
    </message>
    <message>
        <source>{file} saved and checked</source>
        <translation>{file} 已保存并核对</translation>
    </message>
    <message>
        <source>Saving the paper</source>
        <translation>正在保存文书</translation>
    </message>
    <message>
        <source>Papers into a folder</source>
        <translation>文书存到文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) written</source>
        <translation>
            <numerusform>已存 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) wait to be printed</source>
        <translation>
            <numerusform>%n 份待打印</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), one a page</source>
        <translation>
            <numerusform>图片 %n 张，一页一张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not written: %n</source>
        <translation>
            <numerusform>未存 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what was written stays</source>
        <translation>已停止；存好的留着</translation>
    </message>
</context>
<context>
    <name>PapersLeft</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>No paper has that.</source>
        <translation>没有符合的文书。</translation>
    </message>
    <message>
        <source>Search the papers</source>
        <translation>查找文书</translation>
    </message>
    <message>
        <source>Number, place or addressee</source>
        <translation>编号、地点或主送</translation>
    </message>
    <message>
        <source>Kind, state, year</source>
        <translation>种类、状态、年份</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>This visit</source>
        <translation>本次检查</translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation>哪些文书</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>再出一份</translation>
    </message>
    <message>
        <source>Several at once (Ctrl+M)</source>
        <translation>多选（Ctrl+M）</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>存到文件夹</translation>
    </message>
    <message>
        <source>Print later</source>
        <translation>稍后打印</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>With a number</source>
        <translation>编号的</translation>
    </message>
    <message>
        <source>Drawn whenever wanted</source>
        <translation>随用随印</translation>
    </message>
    <message>
        <source>{title} (English)</source>
        <translation>{title}（英文）</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) ticked</source>
        <translation>
            <numerusform>已选 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick papers by click or space; Ctrl+A: all</source>
        <translation>点击或按空格选择，Ctrl+A 全选</translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be issued with a number</source>
        <translation>
            <numerusform>其中 %n 份将签发编号</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Page of the paper</source>
        <translation>文书的一页</translation>
    </message>
    <message>
        <source>{waiting} to be issued · {issued} issued</source>
        <translation>待签发 {waiting} 份 · 已签发 {issued} 份</translation>
    </message>
    <message>
        <source>Choose a paper at the left.</source>
        <translation>请在左边选一份文书。</translation>
    </message>
    <message>
        <source>No papers yet. A finalised visit has its notice here.</source>
        <translation>还没有文书。检查定稿后，反馈意见书就在这里。</translation>
    </message>
    <message>
        <source>Drawing the pages …</source>
        <translation>正在排版……</translation>
    </message>
    <message>
        <source>draft, no number yet</source>
        <translation>草稿，还没有编号</translation>
    </message>
    <message>
        <source>Issued as {number}</source>
        <translation>已签发，编号 {number}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>另存</translation>
    </message>
    <message>
        <source>Register and checks</source>
        <translation>编号簿与检查</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>will be {number}</source>
        <translation>将编为 {number}</translation>
    </message>
    <message>
        <source>Issuing the paper</source>
        <translation>正在签发文书</translation>
    </message>
    <message>
        <source>As PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>As pictures for the phone (PNG)</source>
        <translation>存为图片，发手机用 (PNG)</translation>
    </message>
    <message>
        <source>To be reworked in Word (.docx)</source>
        <translation>存为 Word，可再修改 (.docx)</translation>
    </message>
</context>
<context>
    <name>PapersSide</name>
    <message>
        <source>What happened</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>This paper</source>
        <translation>本文书</translation>
    </message>
    <message>
        <source>The register, checks and facts</source>
        <translation>编号簿、检查与要素</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Wording of papers</source>
        <translation>文书用语</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Fonts of papers</source>
        <translation>文书字体</translation>
    </message>
</context>
<context>
    <name>PapersSigning</name>
    <message>
        <source>As a PDF signed by the office</source>
        <translation>存为单位签名的 PDF</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the paper signed</source>
        <translation>保存签名的文书</translation>
    </message>
    <message>
        <source>{file} signed, saved and checked</source>
        <translation>{file} 已签名、保存并核对</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>As the data says</source>
        <translation>恢复为数据生成</translation>
    </message>
    <message>
        <source>The data says now: {text}</source>
        <translation>按现有数据：{text}</translation>
    </message>
    <message>
        <source>worded by us</source>
        <translation>已人工修改</translation>
    </message>
    <message>
        <source>data changed since</source>
        <translation>修改后数据有变化</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>a finding not worded yet</source>
        <translation>尚未填写的问题</translation>
    </message>
    <message>
        <source>Good example: {text}</source>
        <translation>亮点：{text}</translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>未归到问题</translation>
    </message>
    <message>
        <source>the file does not say</source>
        <translation>照片里没有记录</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>The original is kept unchanged; fingerprint {sha256}…</source>
        <translation>原图原样保存，指纹 {sha256}…</translation>
    </message>
    <message>
        <source>visit of {time}</source>
        <translation>检查于 {time}</translation>
    </message>
</context>
<context>
    <name>PhotoActs</name>
    <message>
        <source>pasted {time}</source>
        <translation>粘贴 {time}</translation>
    </message>
    <message>
        <source>drawn {time}</source>
        <translation>签名 {time}</translation>
    </message>
    <message>
        <source>Taking in photos</source>
        <translation>正在收照片</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Photo {name}</source>
        <translation>照片 {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take off this visit</source>
        <translation>从本次检查删去</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>拍的是什么</translation>
    </message>
    <message>
        <source>close view, whole place, …</source>
        <translation>近景、整体……</translation>
    </message>
    <message>
        <source>no finding yet</source>
        <translation>待归位</translation>
    </message>
    <message>
        <source>Finding {number}: {text}</source>
        <translation>问题 {number}：{text}</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>The earlier photo</source>
        <translation>以前的照片</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>The photo before</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>The next photo</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Stamped on copies that leave</source>
        <translation>交出去的照片加盖</translation>
    </message>
    <message>
        <source>About this photo</source>
        <translation>这张照片</translation>
    </message>
    <message>
        <source>Draw on it</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>第 {number} 张，共 {all} 张</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>选一张配对</translation>
    </message>
    <message>
        <source>Question {code}</source>
        <translation>检查项 {code}</translation>
    </message>
    <message>
        <source>Good example: {text}</source>
        <translation>亮点：{text}</translation>
    </message>
    <message>
        <source>Found before: {text}</source>
        <translation>原有问题：{text}</translation>
    </message>
</context>
<context>
    <name>PhotoFiles</name>
    <message>
        <source>Choose photos</source>
        <translation>选照片</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>PhotoPair</name>
    <message>
        <source>No photo of how it was found</source>
        <translation>没有整改前照片</translation>
    </message>
    <message>
        <source>No photo of it put right</source>
        <translation>没有整改后照片</translation>
    </message>
</context>
<context>
    <name>PhotoPane</name>
    <message>
        <source>The file of this photo is not on this computer. Its record is whole; a package that carries the photo, or the last safe copy, brings it back.</source>
        <translation>这张照片的文件不在这台电脑上。记录完好；合并带有照片的数据包，或从上次安全副本恢复，就能找回。</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Photo {number}: {caption}</source>
        <translation>照片 {number}：{caption}</translation>
    </message>
    <message>
        <source>The photo is not on this computer</source>
        <translation>这张照片不在本机上</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>照片不在本机</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Suggested wording</source>
        <translation>短语库</translation>
    </message>
    <message>
        <source>No phrase fits what is written.</source>
        <translation>没有合适的短语。</translation>
    </message>
    <message>
        <source>Enter takes it, what is worded by hand stays; Shift+Enter takes all of it; Esc leaves</source>
        <translation>回车选用，自己写过的不变；Shift+回车全部选用；Esc 离开</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message numerus="yes">
        <source>own, %n time(s)</source>
        <translation>
            <numerusform>自用 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickFinding</name>
    <message>
        <source>Number, or two characters of what it says</source>
        <translation>编号，或问题里的两个字</translation>
    </message>
    <message>
        <source>Findings that fit</source>
        <translation>相符的问题</translation>
    </message>
    <message>
        <source>No finding says that.</source>
        <translation>没有这样的问题。</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>type to search</source>
        <translation>输入几个字查找</translation>
    </message>
    <message>
        <source>Nothing has these letters.</source>
        <translation>没有含这几个字的。</translation>
    </message>
</context>
<context>
    <name>PictureReply</name>
    <message>
        <source>{question}: add a photo</source>
        <translation>{question}：加照片</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Place {number}: {choice}</source>
        <translation>第 {number} 位：{choice}</translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>分派给</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>检查情况</translation>
    </message>
</context>
<context>
    <name>PlaceReply</name>
    <message>
        <source>{question}: latitude</source>
        <translation>{question}：纬度</translation>
    </message>
    <message>
        <source>{question}: longitude</source>
        <translation>{question}：经度</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>From a photo</source>
        <translation>取自照片</translation>
    </message>
    <message>
        <source>{question}: from a photo</source>
        <translation>{question}：取自照片</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>纬度</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message>
        <source>Plan</source>
        <translation>整改方案</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit the plan</source>
        <translation>编辑整改方案</translation>
    </message>
    <message>
        <source>Nothing planned yet.</source>
        <translation>还没有整改方案。</translation>
    </message>
    <message>
        <source>Road map: {done} of {all} done</source>
        <translation>路线图：{all} 步已完成 {done} 步</translation>
    </message>
    <message>
        <source>{day}, extended {count} times</source>
        <translation>{day}，已延期 {count} 次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>共性</translation>
    </message>
    <message>
        <source>the same in many places</source>
        <translation>共性问题，多处都有</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>举一反三</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>长效机制</translation>
    </message>
    <message>
        <source>Villagers say</source>
        <translation>群众意见</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新来</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较旧</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Both changed</source>
        <translation>两边都改</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>收不下</translation>
    </message>
    <message>
        <source>Photos missing</source>
        <translation>缺照片</translation>
    </message>
    <message>
        <source>{person}, computer {mark}</source>
        <translation>{person}的电脑 {mark}</translation>
    </message>
    <message>
        <source>No. {n}</source>
        <translation>第 {n} 号</translation>
    </message>
    <message>
        <source>Read before</source>
        <translation>以前收过</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>待合并</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>先不收</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Signed here</source>
        <translation>本机签名</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Unknown signer</source>
        <translation>不认得签名</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Not true</source>
        <translation>签名不符</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没轮到</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Other packages</source>
        <translation>换别的数据包</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>带来的内容</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>没有收下</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Merge it all the same</source>
        <translation>仍然合并</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the report</source>
        <translation>
            <numerusform>还有 %n 条，见报告</numerusform>
        </translation>
    </message>
    <message>
        <source>part {part} of {parts}</source>
        <translation>第 {part} 份，共 {parts} 份</translation>
    </message>
    <message>
        <source>came after a later one</source>
        <translation>比后面的包到得晚</translation>
    </message>
    <message numerus="yes">
        <source>All %n of these</source>
        <translation>
            <numerusform>这 %n 个都合并</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was taken in.</source>
        <translation>全部收下了。</translation>
    </message>
    <message>
        <source>Nothing stands against taking it in.</source>
        <translation>没有问题，可以全部收下。</translation>
    </message>
    <message numerus="yes">
        <source>What was chosen was taken in; %n package(s) were left out.</source>
        <translation>
            <numerusform>选中的都收下了；先不收的有 %n 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanRecheckDialog</name>
    <message numerus="yes">
        <source>Who looks again at %n finding(s)</source>
        <translation>
            <numerusform>安排 %n 项问题由谁去看</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排</translation>
    </message>
</context>
<context>
    <name>PointsDialog</name>
    <message>
        <source>Enter points</source>
        <translation>记积分</translation>
    </message>
    <message>
        <source>Exchange points</source>
        <translation>积分兑换</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>what for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>what they were exchanged for</source>
        <translation>兑换了什么</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Whose account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Choose a household or a village</source>
        <translation>请选择农户或村</translation>
    </message>
    <message>
        <source>Say how many</source>
        <translation>请填写分值</translation>
    </message>
    <message>
        <source>Say what for</source>
        <translation>请填写兑换内容</translation>
    </message>
    <message>
        <source>By no rule</source>
        <translation>不按规则</translation>
    </message>
</context>
<context>
    <name>PointsPane</name>
    <message>
        <source>Find an account</source>
        <translation>查找账户</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>积分账户</translation>
    </message>
    <message>
        <source>Enter points …</source>
        <translation>记积分…</translation>
    </message>
    <message>
        <source>Exchange …</source>
        <translation>兑换…</translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation>冲回…</translation>
    </message>
    <message>
        <source>Points book</source>
        <translation>积分账簿</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>账目</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{balance} points</source>
        <translation>结余 {balance} 分</translation>
    </message>
    <message>
        <source>After a merge the account stood below 0: see which entry was too much.</source>
        <translation>合并后结余曾低于0，请核对哪一笔多记。</translation>
    </message>
    <message>
        <source>Nobody has points yet. They come from a published list, or are entered by hand.</source>
        <translation>还没有积分账户。积分由公布的榜单记入，也可以手工记入。</translation>
    </message>
    <message>
        <source>by no rule</source>
        <translation>未按规则</translation>
    </message>
    <message>
        <source>taken back by no. {n}</source>
        <translation>已由第{n}笔冲回</translation>
    </message>
    <message>
        <source>takes back no. {n}</source>
        <translation>冲回第{n}笔</translation>
    </message>
</context>
<context>
    <name>PointsRule</name>
    <message>
        <source>weight {weight} × value ÷ target {target}, at most {weight}</source>
        <translation>权重{weight}×指标值÷目标{target}，最高{weight}分</translation>
    </message>
    <message>
        <source>{weight} up to the target {target}, above it weight × target ÷ value</source>
        <translation>不高于目标{target}得{weight}分，高于目标得权重×目标÷指标值</translation>
    </message>
    <message>
        <source>{weight} from the target {target} on, else 0</source>
        <translation>达到目标{target}得{weight}分，否则不得分</translation>
    </message>
    <message>
        <source>{weight} up to the target {target}, else 0</source>
        <translation>不高于目标{target}得{weight}分，否则不得分</translation>
    </message>
    <message>
        <source>weight {weight} × value ÷ 100</source>
        <translation>权重{weight}×指标值÷100</translation>
    </message>
    <message>
        <source>weight {weight} × (1 − value ÷ 100)</source>
        <translation>权重{weight}×（1－指标值÷100）</translation>
    </message>
</context>
<context>
    <name>PressingPane</name>
    <message>
        <source>Which step</source>
        <translation>督办步骤</translation>
    </message>
    <message>
        <source>Make the papers</source>
        <translation>出具文书</translation>
    </message>
    <message>
        <source>Another step …</source>
        <translation>其他步骤…</translation>
    </message>
    <message>
        <source>Overdue and due for a reminder</source>
        <translation>逾期和待提醒的问题</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>{step} {count}</source>
        <translation>{step} {count}</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有需要督办的问题。</translation>
    </message>
    <message>
        <source>{step}, again</source>
        <translation>再次{step}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>{step}: {count}</source>
        <translation>{step} {count} 条</translation>
    </message>
    <message>
        <source>At most {count} findings at once: choose fewer</source>
        <translation>一次最多 {count} 条，请减少选择</translation>
    </message>
    <message numerus="yes">
        <source>Papers of the %n just decided</source>
        <translation>
            <numerusform>为刚办理的 %n 条出文书</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of them overdue</source>
        <translation>其中逾期 {count} 条</translation>
    </message>
    <message>
        <source>the first {count} are shown</source>
        <translation>先列前 {count} 条</translation>
    </message>
</context>
<context>
    <name>PrintPaper</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 份文书</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the pages …</source>
        <translation>正在排版……</translation>
    </message>
    <message>
        <source>Look for printers again</source>
        <translation>重新查找打印机</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>正在查找打印机……</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>份</translation>
    </message>
    <message>
        <source>Empty: of each as many as were asked for, or as is usual for its kind</source>
        <translation>不填：按原先选定的份数，或各文种一般的份数</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双面</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>All, or as 1-3,5</source>
        <translation>全部；也可填 1-3,5</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码范围</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Print later</source>
        <translation>稍后打印</translation>
    </message>
    <message>
        <source>roll of 80 mm</source>
        <translation>80 毫米卷纸</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · {pages} · {sheet}</source>
        <translation>{name} · {pages} · {sheet}</translation>
    </message>
    <message>
        <source>Printed before: these copies say “{words}”.</source>
        <translation>以前打印过，这次每份注明“{words}”。</translation>
    </message>
    <message numerus="yes">
        <source>Usual for this kind of paper: %n copy(ies)</source>
        <translation>
            <numerusform>本文种一般一式 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · {words}</source>
        <translation>{name} · {words}</translation>
    </message>
    <message>
        <source>{name} – not ready</source>
        <translation>{name}（未就绪）</translation>
    </message>
    <message>
        <source>No printer is set up on this computer: connect one, or print later</source>
        <translation>本机没有装打印机：请连接一台，或稍后打印</translation>
    </message>
    <message>
        <source>Busy: this waits its turn</source>
        <translation>正在打印，将排队等候</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>请填 1 至 {most}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Write pages from 1 to {last}, as 1-3,5</source>
        <translation>请填 1 至 {last} 之间的页码，如 1-3,5</translation>
    </message>
    <message>
        <source>Printing {number} of {of} …</source>
        <translation>正在打印第 {number} 份，共 {of} 份……</translation>
    </message>
    <message>
        <source>Giving it to the printer …</source>
        <translation>正在送打印机……</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) left</source>
        <translation>
            <numerusform>还有 %n 份文书未打印</numerusform>
        </translation>
    </message>
    <message>
        <source>{state}; {reasons}</source>
        <translation>{state}；{reasons}</translation>
    </message>
    <message>
        <source>Given to the printer {printer}</source>
        <translation>已送打印机 {printer}</translation>
    </message>
    <message>
        <source>{given}; {wants}</source>
        <translation>{given}；{wants}</translation>
    </message>
</context>
<context>
    <name>PrintQueue</name>
    <message>
        <source>To be printed later</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Nothing waits to be printed.</source>
        <translation>没有待打印的文书。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>一式 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>PrintQueueDialog</name>
    <message>
        <source>Print later</source>
        <translation>稍后打印</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>it is out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>paper is jammed in it</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>it is out of toner or ink</source>
        <translation>没有墨粉或墨水</translation>
    </message>
    <message>
        <source>its cover is open</source>
        <translation>盖子开着</translation>
    </message>
    <message>
        <source>its output tray is full or missing</source>
        <translation>出纸盒已满或未装好</translation>
    </message>
    <message>
        <source>it is switched off or not connected</source>
        <translation>未开机或没有连上</translation>
    </message>
    <message>
        <source>the disk for what waits to be printed is full</source>
        <translation>存放待打印内容的磁盘已满</translation>
    </message>
    <message>
        <source>somebody has paused it</source>
        <translation>已被人暂停</translation>
    </message>
    <message>
        <source>it takes nothing more at the moment</source>
        <translation>暂不接收打印</translation>
    </message>
    <message>
        <source>it reports a fault</source>
        <translation>报告有故障</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>there</source>
        <translation>有</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not looked for</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>not wanted yet</source>
        <translation>暂不需要</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>与批复一致</translation>
    </message>
    <message>
        <source>more than planned</source>
        <translation>超出批复</translation>
    </message>
    <message>
        <source>less than planned</source>
        <translation>少于批复</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>未清点</translation>
    </message>
    <message>
        <source>nothing was planned: no percentage can be told</source>
        <translation>批复为零，不计偏差</translation>
    </message>
    <message>
        <source>nothing planned, nothing there</source>
        <translation>批复和实际均为零</translation>
    </message>
    <message>
        <source>as the stage asks</source>
        <translation>达到阶段要求</translation>
    </message>
    <message>
        <source>behind the stage</source>
        <translation>低于阶段要求</translation>
    </message>
    <message>
        <source>more than the budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>no budget is entered: no share can be told</source>
        <translation>未填预算，不计支出率</translation>
    </message>
    <message>
        <source>no year is entered: no stage applies</source>
        <translation>未填项目年度，不对照阶段要求</translation>
    </message>
    <message>
        <source>no stage has begun yet</source>
        <translation>尚未到第一个阶段</translation>
    </message>
    <message>
        <source>not begun: not compared yet</source>
        <translation>尚未开工，暂不比较</translation>
    </message>
    <message>
        <source>at an end: not compared any more</source>
        <translation>项目已了结，不再比较</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期未销号</translation>
    </message>
    <message>
        <source>Progress by month</source>
        <translation>月度进度清单</translation>
    </message>
    <message>
        <source>Payments by month</source>
        <translation>月度支付清单</translation>
    </message>
    <message>
        <source>Documents missing</source>
        <translation>档案不全</translation>
    </message>
    <message>
        <source>Quantities differ</source>
        <translation>工程量有偏差</translation>
    </message>
    <message>
        <source>Payment behind</source>
        <translation>支出滞后</translation>
    </message>
    <message>
        <source>Months without a list</source>
        <translation>缺月度清单</translation>
    </message>
    <message>
        <source>Lines overdue</source>
        <translation>清单逾期未销</translation>
    </message>
    <message>
        <source>Assets idle</source>
        <translation>资产闲置</translation>
    </message>
    <message>
        <source>Registered clearly</source>
        <translation>登记清楚</translation>
    </message>
    <message>
        <source>Rules for its upkeep</source>
        <translation>管护制度健全</translation>
    </message>
    <message>
        <source>Who keeps it is settled</source>
        <translation>管护责任明确</translation>
    </message>
    <message>
        <source>Well kept</source>
        <translation>管护成效明显</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未核查</translation>
    </message>
    <message>
        <source>Operating</source>
        <translation>经营性</translation>
    </message>
    <message>
        <source>Public welfare</source>
        <translation>公益性</translation>
    </message>
    <message>
        <source>Given to households</source>
        <translation>到户类</translation>
    </message>
    <message>
        <source>nobody has looked at it yet</source>
        <translation>尚未核查</translation>
    </message>
    <message>
        <source>nobody said how it stands</source>
        <translation>未填资产状态</translation>
    </message>
    <message>
        <source>no reason is given why it is idle</source>
        <translation>未填闲置原因</translation>
    </message>
    <message>
        <source>there is no plan to use it</source>
        <translation>没有盘活计划</translation>
    </message>
    <message>
        <source>the day of the plan has passed, and it is idle still</source>
        <translation>盘活计划已到期，仍闲置</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>项目档案</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>工程量</translation>
    </message>
    <message>
        <source>Monthly lists</source>
        <translation>月度清单</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未收</translation>
    </message>
</context>
<context>
    <name>ProjectFacts</name>
    <message>
        <source>Name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>项目状态</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>实施地点</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>实施单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Source of funds</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Budget (10,000 yuan)</source>
        <translation>预算资金（万元）</translation>
    </message>
    <message>
        <source>Approved by document</source>
        <translation>批复文号</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开工日期</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>计划完工</translation>
    </message>
    <message>
        <source>Performance target</source>
        <translation>绩效目标</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Change the project</source>
        <translation>修改项目</translation>
    </message>
    <message>
        <source>Enter a project</source>
        <translation>录入项目</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Is it there?</source>
        <translation>有无</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Of the day</source>
        <translation>文件日期</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>What is built or bought</source>
        <translation>工程内容</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批复数量</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场数量</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>清点日期</translation>
    </message>
    <message>
        <source>Change the quantity</source>
        <translation>修改工程量</translation>
    </message>
    <message>
        <source>Enter a quantity</source>
        <translation>录入工程量</translation>
    </message>
    <message>
        <source> (10,000 yuan)</source>
        <translation>（万元）</translation>
    </message>
    <message>
        <source> (% of the whole)</source>
        <translation>（占总体 %）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Close lines: {count}</source>
        <translation>销号 {count} 行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>销号</translation>
    </message>
</context>
<context>
    <name>ProjectList</name>
    <message>
        <source>Find a project</source>
        <translation>查找项目</translation>
    </message>
    <message>
        <source>Name, number, unit</source>
        <translation>名称、编号、单位</translation>
    </message>
    <message>
        <source>What is to mend</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>全部项目</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>All towns</source>
        <translation>全部乡镇</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>{shown} of {whole}</source>
        <translation>{shown} / {whole} 个</translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>缺项 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectParts</name>
    <message>
        <source>The project</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>工程量</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>支付清单</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度清单</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Documents there</source>
        <translation>档案齐备</translation>
    </message>
    <message>
        <source>none is missing</source>
        <translation>没有缺项</translation>
    </message>
    <message>
        <source>Paid of the budget</source>
        <translation>资金支出率</translation>
    </message>
    <message>
        <source>Quantities that differ</source>
        <translation>工程量有偏差</translation>
    </message>
    <message>
        <source>Months without a list</source>
        <translation>缺清单月份</translation>
    </message>
    <message>
        <source>{count} lines overdue</source>
        <translation>逾期未销 {count} 行</translation>
    </message>
    <message>
        <source>no line is overdue</source>
        <translation>没有逾期未销</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>实施地点</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>实施单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Source of funds</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Budget (10,000 yuan)</source>
        <translation>预算资金（万元）</translation>
    </message>
    <message>
        <source>Approved by document</source>
        <translation>批复文号</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Performance target</source>
        <translation>绩效目标</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Is it there</source>
        <translation>有无</translation>
    </message>
    <message>
        <source>Of the day</source>
        <translation>文件日期</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批复数量</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场数量</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>比对结果</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>资产类别</translation>
    </message>
    <message>
        <source>Value (10,000 yuan)</source>
        <translation>原值（万元）</translation>
    </message>
    <message>
        <source>Points held</source>
        <translation>四项达标</translation>
    </message>
    <message>
        <source>What is wanting</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Missing from the file: {names}</source>
        <translation>档案缺：{names}</translation>
    </message>
    <message>
        <source>{done}% done, {planned}% planned</source>
        <translation>已完成 {done}%，计划 {planned}%</translation>
    </message>
    <message>
        <source>Nothing was entered that could be counted on site.</source>
        <translation>还没有录入可在现场清点的工程量。</translation>
    </message>
    <message>
        <source>No asset is registered as left by this project.</source>
        <translation>还没有登记该项目形成的资产。</translation>
    </message>
    <message>
        <source>No visit to its assets has ended yet.</source>
        <translation>该项目的资产还没有已完成的检查。</translation>
    </message>
    <message>
        <source>No first day is entered: no month can be missed.</source>
        <translation>未填开工日期，无法判断缺哪些月份。</translation>
    </message>
    <message>
        <source>Without a list: {months}</source>
        <translation>缺清单：{months}</translation>
    </message>
    <message>
        <source>stage asks {target}%, {gap} points behind, {short} × 10,000 yuan short</source>
        <translation>阶段要求 {target}%，差 {gap} 个百分点，差 {short} 万元</translation>
    </message>
    <message>
        <source>nothing entered</source>
        <translation>没有录入</translation>
    </message>
    <message>
        <source>{target}% asked</source>
        <translation>要求 {target}%</translation>
    </message>
    <message>
        <source>{paid} / {budget} × 10k yuan</source>
        <translation>{paid} / {budget} 万元</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Enter a project</source>
        <translation>录入项目</translation>
    </message>
    <message>
        <source>Projects, assets or the look back</source>
        <translation>项目、资产或回头看</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Import the county&apos;s projects</source>
        <translation>导入全县项目</translation>
    </message>
    <message>
        <source>The project library, files, monthly lists, assets: one workbook</source>
        <translation>项目库、档案、月度清单、资产，一个工作簿</translation>
    </message>
    <message>
        <source>Drop an XLSX or CSV file here</source>
        <translation>把 XLSX 或 CSV 文件拖到这里</translation>
    </message>
    <message>
        <source>Name, place, budget; the rest as it comes</source>
        <translation>先填名称、地点、预算，其余随后补充</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>没有文件时</translation>
    </message>
    <message>
        <source>One file a project: documents, quantities, payments, monthly lists, assets.</source>
        <translation>一项目一档案：档案、工程量、支付、月度清单、资产。</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Saved: {path}, {rows} rows</source>
        <translation>已保存：{path}，{rows} 行</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>by re-inspection</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>当场整改</translation>
    </message>
    <message>
        <source>by exception</source>
        <translation>特批</translation>
    </message>
    <message>
        <source>as an imported ledger says</source>
        <translation>原台账载明</translation>
    </message>
</context>
<context>
    <name>PublishListDialog</name>
    <message>
        <source>Publish the list</source>
        <translation>公布榜单</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>number of the issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>no last day</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>rules of the village, a decision</source>
        <translation>村规民约或决定</translation>
    </message>
    <message>
        <source>who looked at it a second time</source>
        <translation>二次复核人</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未告知</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Places are told</source>
        <translation>公布方式</translation>
    </message>
    <message>
        <source>Up until</source>
        <translation>公布至</translation>
    </message>
    <message>
        <source>What allows it</source>
        <translation>公布依据</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Those named were told on</source>
        <translation>事先告知日期</translation>
    </message>
    <message>
        <source>{title}: {red} on the red list, {black} on the black list.</source>
        <translation>{title}：红榜{red}个，黑榜{black}个。</translation>
    </message>
    <message>
        <source>The list is frozen with every visit behind it; what comes later never changes it.</source>
        <translation>公布后榜单连同各次检查一并固定，以后的数据不再改变它。</translation>
    </message>
    <message>
        <source>A household is named only where something allows it, somebody else reviewed it, and those named were told beforehand. On the black list names are shortened even then.</source>
        <translation>点名公布农户，须有公布依据、经他人二次复核并事先告知本人；黑榜上姓名仍作隐名处理。</translation>
    </message>
    <message>
        <source>Wanted before a household is named</source>
        <translation>点名公布前必须填写</translation>
    </message>
</context>
<context>
    <name>PublishedPane</name>
    <message>
        <source>Take down …</source>
        <translation>撤榜…</translation>
    </message>
    <message>
        <source>Stored paper</source>
        <translation>公布的文书</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Enter its points</source>
        <translation>记入积分</translation>
    </message>
    <message>
        <source>Take an appeal …</source>
        <translation>受理申诉…</translation>
    </message>
    <message>
        <source>Decide …</source>
        <translation>处理…</translation>
    </message>
    <message>
        <source>Published lists</source>
        <translation>已公布的榜单</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>List</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>公布至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Places told</source>
        <translation>公布方式</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>No list has been published yet.</source>
        <translation>还没有公布过榜单。</translation>
    </message>
    <message>
        <source>Places of the published list</source>
        <translation>公布时的对象</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分率</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>申诉日期</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>申诉内容</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>As it was published</source>
        <translation>公布时的榜单</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) should have come down</source>
        <translation>
            <numerusform>有%n期榜单已到期，请撤榜</numerusform>
        </translation>
    </message>
    <message>
        <source>down since {day}</source>
        <translation>{day}已撤榜</translation>
    </message>
    <message>
        <source>to come down</source>
        <translation>到期待撤</translation>
    </message>
    <message>
        <source>up</source>
        <translation>公布中</translation>
    </message>
    <message>
        <source>{open} of {all} open</source>
        <translation>{all}件，待处理{open}件</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>the list stands</source>
        <translation>维持原榜</translation>
    </message>
    <message>
        <source>corrected: {what}</source>
        <translation>更正：{what}</translation>
    </message>
    <message>
        <source>on neither list</source>
        <translation>两榜均不列入</translation>
    </message>
</context>
<context>
    <name>QualityCard</name>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有缺项</translation>
    </message>
    <message>
        <source>None of this hinders the package. What is put right now is not asked for later.</source>
        <translation>这些不影响交出数据包；现在补齐，省得以后再补。</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>查看清单</translation>
    </message>
    <message numerus="yes">
        <source>See the list (%n)</source>
        <translation>
            <numerusform>查看清单（%n 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>{share}% complete</source>
        <translation>问题完整率 {share}%</translation>
    </message>
</context>
<context>
    <name>QualityDialog</name>
    <message>
        <source>What is missing or impossible</source>
        <translation>缺项与疑点清单</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>全部（{count}）</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>缺项与疑点</translation>
    </message>
    <message>
        <source>What</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Save this list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n more not shown</source>
        <translation>
            <numerusform>另有 %n 项未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>Question type</name>
    <message>
        <source>one of several</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>several of a list</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>number of a range</source>
        <translation>范围内的数</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>place on the map</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>recorded by the program</source>
        <translation>自动记录</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Questions</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Rest is fine</source>
        <translation>其余正常</translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation>下一未答</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 题</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {left} to go</source>
        <translation>{count}，还差 {left} 题</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {left} to judge</source>
        <translation>{count}，还差 {left} 个</translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Papers to be printed later</source>
        <translation>待打印的文书</translation>
    </message>
    <message numerus="yes">
        <source>%n to be printed</source>
        <translation>
            <numerusform>%n 份待打印</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotaDialog</name>
    <message>
        <source>Set a quota</source>
        <translation>下达任务数</translation>
    </message>
    <message>
        <source>Change the quota</source>
        <translation>修改任务数</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>填数字</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划数</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>任务指标</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Write a number from 0 on</source>
        <translation>请填不小于 0 的数</translation>
    </message>
    <message>
        <source>Both days are wanted, in order</source>
        <translation>起止日期都要填，且不能颠倒</translation>
    </message>
</context>
<context>
    <name>QuotasPane</name>
    <message>
        <source>Set a quota</source>
        <translation>下达任务数</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Quotas by subject and town</source>
        <translation>各项任务各乡镇完成情况</translation>
    </message>
    <message>
        <source>Subject and place</source>
        <translation>任务指标、乡镇</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划数</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成数</translation>
    </message>
    <message>
        <source>Share done</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Reported up to</source>
        <translation>统计日期</translation>
    </message>
    <message>
        <source>To be minded</source>
        <translation>需要说明</translation>
    </message>
    <message>
        <source>No quota in this period</source>
        <translation>所选时段没有任务数</translation>
    </message>
    <message>
        <source>Set one for a town or a village, or import a table of quotas.</source>
        <translation>请向乡镇或村下达任务数，或者导入任务数表。</translation>
    </message>
    <message>
        <source>Choose a row that is one quota</source>
        <translation>请选择单独一项任务</translation>
    </message>
    <message>
        <source>Deleted with its reports. Ctrl+Z takes it back.</source>
        <translation>任务数和上报记录已删除，按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Quotas.xlsx</source>
        <translation>任务数.xlsx</translation>
    </message>
    <message>
        <source>Export the quotas</source>
        <translation>导出任务数</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>{file} saved and checked</source>
        <translation>{file}已保存并核对</translation>
    </message>
    <message>
        <source>Writing the quotas</source>
        <translation>正在写出任务数</translation>
    </message>
    <message>
        <source>Import quotas</source>
        <translation>导入任务数</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Importing “{file}”</source>
        <translation>正在导入“{file}”</translation>
    </message>
</context>
<context>
    <name>RankReply</name>
    <message>
        <source>This is the order</source>
        <translation>就按这个顺序</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>Put right</source>
        <translation>整改率</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销号率</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按期整改率</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期率</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>当场整改率</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>反弹率</translation>
    </message>
    <message>
        <source>Looked back</source>
        <translation>回头看覆盖率</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>认领反馈率</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实率</translation>
    </message>
    <message>
        <source>True</source>
        <translation>属实率</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>数据完整率</translation>
    </message>
</context>
<context>
    <name>Rater</name>
    <message>
        <source>self-check</source>
        <translation>村级自评</translation>
    </message>
    <message>
        <source>town review</source>
        <translation>乡镇复核</translation>
    </message>
    <message>
        <source>county review</source>
        <translation>县级考核</translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message>
        <source>towns</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>villages</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>by village</source>
        <translation>到村</translation>
    </message>
    <message>
        <source>by group</source>
        <translation>到组</translation>
    </message>
    <message>
        <source>by anonymous code</source>
        <translation>匿名编号</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Red list</source>
        <translation>红榜</translation>
    </message>
    <message>
        <source>Black list</source>
        <translation>黑榜</translation>
    </message>
</context>
<context>
    <name>RatingsPage</name>
    <message>
        <source>Rankings</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Good examples</source>
        <translation>正面典型</translation>
    </message>
    <message>
        <source>Part of the ratings</source>
        <translation>评比的内容</translation>
    </message>
</context>
<context>
    <name>ReadEnrolmentDialog</name>
    <message>
        <source>Enrol this computer</source>
        <translation>登记本机</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>For</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Fingerprint of the office</source>
        <translation>办公室指纹码</translation>
    </message>
    <message>
        <source>From then on packages from here can be sealed for the office, and are signed. Compare the fingerprint with the office on the telephone.</source>
        <translation>采用后，本机交出的数据包都有签名，并可加密，只有办公室打得开。请打电话与办公室核对指纹码。</translation>
    </message>
    <message>
        <source>The office has told me this fingerprint</source>
        <translation>办公室念给我的就是这个指纹码</translation>
    </message>
    <message>
        <source>△ This computer knows another key of its office. Its signature counts no more then.</source>
        <translation>△ 本机原来认的是办公室的另一个密钥。采用后，原来那个的签名不再算数。</translation>
    </message>
    <message>
        <source>△ The file is for {person}, and {here} works here. What is signed here counts as theirs.</source>
        <translation>△ 这个文件是给{person}的，而在这台电脑上工作的是{here}。读取后，本机签名的数据包就算到对方名下。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未作答</translation>
    </message>
    <message>
        <source>not answered in full yet</source>
        <translation>尚未答完</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>此处不问</translation>
    </message>
    <message>
        <source>{count} found, {each} off each</source>
        <translation>发现 {count} {measure}，每{measure}扣 {each} 分</translation>
    </message>
    <message>
        <source>{count} of {looked} looked at failed, {each} off each</source>
        <translation>抽查 {looked} {measure}，不合格 {count} {measure}，每{measure}扣 {each} 分</translation>
    </message>
    <message>
        <source>{count} of {looked} looked at failed ({required} to be looked at), {each} off each</source>
        <translation>抽查 {looked} {measure}（应查 {required} {measure}），不合格 {count} {measure}，每{measure}扣 {each} 分</translation>
    </message>
    <message>
        <source>{earned} of {points} earned</source>
        <translation>满分 {points} 分，得 {earned} 分</translation>
    </message>
    <message>
        <source>veto, nothing is left: {label}</source>
        <translation>一票否决，不得分：{label}</translation>
    </message>
    <message>
        <source>{earned} on top</source>
        <translation>加 {earned} 分</translation>
    </message>
    <message>
        <source>{fell_away} points do not apply; the others are scaled to full marks</source>
        <translation>不适用 {fell_away} 分，按比例折算</translation>
    </message>
    <message>
        <source>scaled to full marks</source>
        <translation>按比例折算为满分</translation>
    </message>
    <message>
        <source>not more than full marks, {full_marks}</source>
        <translation>总分不超过满分 {full_marks} 分</translation>
    </message>
    <message>
        <source>{percent} % of full marks, from {at_least} % on</source>
        <translation>得分率 {percent}%，达到 {at_least}%</translation>
    </message>
    <message>
        <source>{label}: {answer}</source>
        <translation>{label}：{answer}</translation>
    </message>
    <message>
        <source>{count} secondary defects</source>
        <translation>次要缺陷 {count} 项</translation>
    </message>
    <message>
        <source>no answer says otherwise</source>
        <translation>各项答案均为最好等次</translation>
    </message>
    <message>
        <source>set by the inspector; worked out: {computed}</source>
        <translation>检查人员评定；按答案为{computed}</translation>
    </message>
    <message>
        <source>{reason}, until nothing is left</source>
        <translation>{reason}，扣完为止</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{count} found, which takes all points</source>
        <translation>发现 {count} {measure}，发现即全扣</translation>
    </message>
    <message>
        <source>“{answer}” takes all points</source>
        <translation>“{answer}”，全扣</translation>
    </message>
    <message>
        <source>“{answer}”, {each} off</source>
        <translation>“{answer}”，扣 {each} 分</translation>
    </message>
    <message>
        <source>“{answer}”, {count} times, {each} off each</source>
        <translation>“{answer}” {count} {measure}，每{measure}扣 {each} 分</translation>
    </message>
    <message>
        <source>not as it should be, {each} off</source>
        <translation>不符合要求，扣 {each} 分</translation>
    </message>
    <message>
        <source>not as it should be, which takes all points</source>
        <translation>不符合要求，全扣</translation>
    </message>
    <message>
        <source>{reason}, {more} more off</source>
        <translation>{reason}，另减 {more} 分</translation>
    </message>
    <message>
        <source>{reason}, {less} less off</source>
        <translation>{reason}，少减 {less} 分</translation>
    </message>
    <message>
        <source>{percent} % of full marks, from {at_least} % on, below {below} %</source>
        <translation>得分率 {percent}%，达到 {at_least}%，未到 {below}%</translation>
    </message>
    <message>
        <source>{percent} % of full marks, below {below} %</source>
        <translation>得分率 {percent}%，低于 {below}%</translation>
    </message>
    <message>
        <source>provisional, {count} not answered yet</source>
        <translation>暂定，还有 {count} 项未答</translation>
    </message>
    <message>
        <source>{label}: {reason}</source>
        <translation>{label}：{reason}</translation>
    </message>
    <message>
        <source>place(s)</source>
        <translation>处</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>折算</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>not handed over yet</source>
        <translation>尚未交办</translation>
    </message>
    <message>
        <source>overdue {number} days</source>
        <translation>逾期 {number} 天</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>第 {number} 轮整改</translation>
    </message>
    <message>
        <source>{number} circulars in {within} days</source>
        <translation>{within} 天内通报 {number} 次</translation>
    </message>
    <message>
        <source>severity: {number}</source>
        <translation>严重程度：{number}</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due in {days} days</source>
        <translation>{days} 天后到期</translation>
    </message>
    <message>
        <source>not urged</source>
        <translation>未催办</translation>
    </message>
    <message>
        <source>no meeting</source>
        <translation>未调度</translation>
    </message>
    <message>
        <source>no circular</source>
        <translation>未通报</translation>
    </message>
    <message>
        <source>no talk</source>
        <translation>未约谈</translation>
    </message>
</context>
<context>
    <name>Recall</name>
    <message>
        <source>How this question went</source>
        <translation>这一题的来历</translation>
    </message>
    <message>
        <source>Not answered here before.</source>
        <translation>在此还没有答过。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>From last place</source>
        <translation>沿用上一处</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>This is wanted</source>
        <translation>此项必填</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>A month reads 2026-11</source>
        <translation>月份写作 2026-11</translation>
    </message>
    <message>
        <source>A number from 0 to 100,000,000 is wanted</source>
        <translation>请填 0 到 100,000,000 的数</translation>
    </message>
    <message>
        <source>A whole number is wanted</source>
        <translation>请填整数</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Use a recovery key</source>
        <translation>用恢复密钥</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>For an office whose computer was lost: what was sealed for it opens here again. Make new keys afterwards.</source>
        <translation>办公室电脑丢了时用：以前加密给办公室的数据包，在这台电脑上又打得开。随后请生成新密钥。</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Row by row, or with a scanner from the code on the sheet.</source>
        <translation>照恢复单一行一行输入，或用扫码枪扫单上的二维码。</translation>
    </message>
    <message>
        <source>Type the key as it stands on the sheet.</source>
        <translation>请照恢复单输入。</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery key of the office</source>
        <translation>办公室恢复密钥</translation>
    </message>
    <message>
        <source>{county}, computer {device}, made on {day}</source>
        <translation>{county}&#x3000;电脑 {device}&#x3000;{day} 生成</translation>
    </message>
    <message>
        <source>Secret. Keep it locked away.</source>
        <translation>保密 请锁入保险柜</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>作何用</translation>
    </message>
    <message>
        <source>Packages are sealed so that nobody who finds a stick can read them. If the office&apos;s computer is lost or broken, this key opens everything that was sealed for the office, on a new computer.</source>
        <translation>数据包经过加密，捡到 U 盘的人打不开。办公室电脑丢失或损坏后，在新电脑上用这个密钥，可以打开加密给办公室的全部数据包。</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>放哪里</translation>
    </message>
    <message>
        <source>In a closed envelope in the office&apos;s safe, away from the computer and from any stick. Whoever holds this sheet and a package can read the package. Do not photograph it, copy it or send it.</source>
        <translation>装入信封封好，锁进办公室保险柜，不与电脑、U 盘放在一起。谁有这张纸，谁就能打开数据包。不拍照，不复印，不外传。</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>怎么用</translation>
    </message>
    <message>
        <source>Packages, Keys, Recovery key: type the letters row by row, or scan the code. Spaces and small letters do not matter. The letters O, I and B and the digit 1 do not occur.</source>
        <translation>在“数据包—密钥—用恢复密钥”里，照上表一行一行输入，或扫二维码。空格和大小写不论。表中没有字母 O、I、B，也没有数字 1。</translation>
    </message>
    <message>
        <source>If it is lost</source>
        <translation>丢了怎么办</translation>
    </message>
    <message>
        <source>Make a new recovery key at the office at once, and destroy this sheet if it turns up again. What was sealed before still opens with this one.</source>
        <translation>马上在办公室电脑上换恢复密钥；这张纸找到后请销毁。换之前加密的，用这张纸仍然打得开。</translation>
    </message>
    <message>
        <source>Mark of this recovery key: {fingerprint}</source>
        <translation>恢复密钥标记：{fingerprint}</translation>
    </message>
</context>
<context>
    <name>RecoverySheetDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>The sheet, small</source>
        <translation>恢复单缩略图</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This key opens everything that is sealed for the office, if its computer is lost or broken.</source>
        <translation>办公室电脑丢失或损坏后，加密给办公室的数据包全靠它打开。</translation>
    </message>
    <message>
        <source>It is shown now and never again: the program does not keep it. Print it, and put it into the safe.</source>
        <translation>只在现在给出一次，程序不保存。请打印出来，锁进保险柜。</translation>
    </message>
    <message>
        <source>A saved file is as secret as the sheet: keep it on no stick and on no shared disk.</source>
        <translation>存成的文件与恢复单一样保密：不放 U 盘，不放共享盘。</translation>
    </message>
    <message>
        <source>△ It is neither printed nor saved. Close again to do without it.</source>
        <translation>△ 还没有打印，也没有保存。再按一次关闭，就没有恢复单了。</translation>
    </message>
    <message>
        <source>No printer is ready on this computer: save the sheet as a PDF.</source>
        <translation>这台电脑没有可用的打印机：请存为 PDF。</translation>
    </message>
    <message>
        <source>Given to the printer. Fetch it yourself, now.</source>
        <translation>已送打印机。请马上亲自去取。</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已存为 {file}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>they differ from ours where nobody changed anything</source>
        <translation>与本机不同，却没有人改过</translation>
    </message>
    <message>
        <source>they change a field this program does not know</source>
        <translation>改了本程序不认识的栏目</translation>
    </message>
    <message>
        <source>they are of a kind this program does not know</source>
        <translation>是本程序不认识的种类</translation>
    </message>
    <message>
        <source>a value is of the wrong kind</source>
        <translation>值的类型不对</translation>
    </message>
    <message>
        <source>nobody is named who did it</source>
        <translation>没有写明是谁做的</translation>
    </message>
    <message>
        <source>their history does not hold together</source>
        <translation>前后经过对不上</translation>
    </message>
    <message>
        <source>they refer to something that is not there</source>
        <translation>指向不存在的记录</translation>
    </message>
    <message>
        <source>they change something that is not there</source>
        <translation>改的记录不存在</translation>
    </message>
    <message>
        <source>their text cannot be read</source>
        <translation>文字读不出</translation>
    </message>
    <message>
        <source>the file of a photo is not what its name says</source>
        <translation>照片文件与名称不符</translation>
    </message>
    <message>
        <source>the file of a photo is none</source>
        <translation>照片文件不是照片</translation>
    </message>
    <message>
        <source>they break a rule of the tables</source>
        <translation>不合表格的规则</translation>
    </message>
    <message>
        <source>a time in them is none</source>
        <translation>其中的时间不成其为时间</translation>
    </message>
    <message>
        <source>a date in them is none</source>
        <translation>其中的日期不成其为日期</translation>
    </message>
    <message>
        <source>an identity number stands in them, and none is kept</source>
        <translation>其中写有身份证号，本程序一律不留存</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Areas</source>
        <translation>区划</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Keepers</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>风险线索</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>存量新增</translation>
    </message>
    <message>
        <source>Part of the register</source>
        <translation>名册内容</translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export a table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since}至{until}</translation>
    </message>
</context>
<context>
    <name>RegisterStrip</name>
    <message>
        <source>Register</source>
        <translation>编号簿</translation>
    </message>
    <message>
        <source>Which register</source>
        <translation>哪本编号簿</translation>
    </message>
    <message>
        <source>Numbers of the register</source>
        <translation>编号簿的号</translation>
    </message>
    <message>
        <source>Give a block to a laptop</source>
        <translation>给电脑分配号段</translation>
    </message>
    <message>
        <source>no number given yet</source>
        <translation>还没有编过号</translation>
    </message>
</context>
<context>
    <name>RegisterTableDialog</name>
    <message>
        <source>Import: {table}</source>
        <translation>导入：{table}</translation>
    </message>
    <message>
        <source>One a row; what a row names is here already. An empty cell changes nothing, and the same table twice adds nothing. Identity numbers and words on anybody&apos;s health are refused.</source>
        <translation>每行一条，所填区划、对象和人员须已在册；空单元格不改动，重复导入不会重复登记。含身份证号或病情的行不予导入。</translation>
    </message>
    <message>
        <source>Save an empty table</source>
        <translation>保存空表</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading “{file}”</source>
        <translation>正在读取“{file}”</translation>
    </message>
    <message>
        <source>Importing “{file}”</source>
        <translation>正在导入“{file}”</translation>
    </message>
    <message>
        <source>Would be new: {new}, changed: {changed}, as before: {same}, left out: {refused}</source>
        <translation>预览：新增 {new}，更改 {changed}，不变 {same}，不能导入 {refused}</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, as before: {same}, left out: {refused}</source>
        <translation>新增 {new}，更改 {changed}，不变 {same}，未导入 {refused}</translation>
    </message>
    <message>
        <source>Stopped; nothing was taken.</source>
        <translation>已停止，没有导入。</translation>
    </message>
    <message>
        <source>Left out; correct them and import the table again</source>
        <translation>以下各行未导入，改正后可再次导入</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Saving an empty table</source>
        <translation>正在保存空表</translation>
    </message>
</context>
<context>
    <name>RegradeDialog</name>
    <message>
        <source>Grade otherwise</source>
        <translation>改定等级</translation>
    </message>
    <message>
        <source>{grade} (as worked out)</source>
        <translation>{grade}（按答案得出）</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Keep this grade</source>
        <translation>定为此级</translation>
    </message>
    <message>
        <source>This grade needs a reason.</source>
        <translation>定为此级须写明理由。</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>the heading “{was}” was read as “{now}”</source>
        <translation>表头“{was}”按“{now}”读取</translation>
    </message>
    <message>
        <source>the type “{was}” was read as “{now}”</source>
        <translation>题型“{was}”按“{now}”读取</translation>
    </message>
    <message>
        <source>the name “{was}” became “{now}”</source>
        <translation>名称“{was}”改为“{now}”</translation>
    </message>
    <message>
        <source>a second question “{was}” became “{now}”</source>
        <translation>重名的题目“{was}”改为“{now}”</translation>
    </message>
    <message>
        <source>without a name; it is called “{now}”</source>
        <translation>没有名称，取名“{now}”</translation>
    </message>
    <message>
        <source>the reference “{was}” was read as “{now}”</source>
        <translation>引用“{was}”按“{now}”读取</translation>
    </message>
    <message>
        <source>“{was}” is switched off: there is no question “{missing}”</source>
        <translation>“{was}”已停用：没有题目“{missing}”</translation>
    </message>
    <message>
        <source>“{was}” is not asked here; the question is shown as a note</source>
        <translation>“{was}”在这里不作答，此题只作说明显示</translation>
    </message>
    <message>
        <source>or_other is left out; the list&apos;s own choices are offered</source>
        <translation>or_other 略去，只提供选项表里的选项</translation>
    </message>
    <message>
        <source>without a label; “{now}” is shown</source>
        <translation>没有标题，显示“{now}”</translation>
    </message>
    <message>
        <source>no label in {language}; another language&apos;s is shown</source>
        <translation>没有{language}标题，显示其他语言的</translation>
    </message>
    <message>
        <source>the second choice “{was}” of the list “{list}” is left out</source>
        <translation>选项表“{list}”里重复的选项“{was}”略去</translation>
    </message>
    <message>
        <source>the choice “{was}” belongs to no list and is left out</source>
        <translation>选项“{was}”不属于任何选项表，略去</translation>
    </message>
    <message>
        <source>the group “{name}” has no end; it ends with the form</source>
        <translation>分组“{name}”没有结尾，到表末为止</translation>
    </message>
    <message>
        <source>an end without a group is left out</source>
        <translation>没有开头的分组结尾，略去</translation>
    </message>
    <message>
        <source>missing in the settings; “{now}” is used</source>
        <translation>设置中没有填写，采用“{now}”</translation>
    </message>
    <message>
        <source>cannot be read as Excel, CSV or Markdown tables</source>
        <translation>不能按 Excel、CSV 或 Markdown 表格读取</translation>
    </message>
    <message>
        <source>larger than a checklist can be</source>
        <translation>大小超过检查表的上限</translation>
    </message>
    <message>
        <source>the column “{missing}” is missing</source>
        <translation>缺少“{missing}”列</translation>
    </message>
    <message>
        <source>two columns are headed “{was}”</source>
        <translation>有两列表头都是“{was}”</translation>
    </message>
    <message>
        <source>there is no question</source>
        <translation>没有题目</translation>
    </message>
    <message>
        <source>a row without a type</source>
        <translation>此行没有题型</translation>
    </message>
    <message>
        <source>the type “{was}” is unknown</source>
        <translation>没有“{was}”这种题型</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>“{was}” must be one word</source>
        <translation>“{was}”不能含空格</translation>
    </message>
    <message>
        <source>“{was}” is not a whole number within {expected}</source>
        <translation>“{was}”不是 {expected} 之间的整数</translation>
    </message>
    <message>
        <source>“{was}” is not an expression</source>
        <translation>“{was}”不是有效的表达式</translation>
    </message>
    <message>
        <source>“{was}” refers to “{missing}”, which does not exist</source>
        <translation>“{was}”引用了不存在的“{missing}”</translation>
    </message>
    <message>
        <source>“{missing}” is no fact of a site</source>
        <translation>检查对象没有“{missing}”这一项</translation>
    </message>
    <message>
        <source>a calculation without its expression</source>
        <translation>计算题没有表达式</translation>
    </message>
    <message>
        <source>these need each other: {names}</source>
        <translation>互相引用，无法计算：{names}</translation>
    </message>
    <message>
        <source>{cells} cells under {columns} headings; a | inside a text is written \|</source>
        <translation>{columns} 个栏目下有 {cells} 格；文字里的 | 要写成 \|</translation>
    </message>
    <message>
        <source>“{was}” is no number of days: write 7, or 7w for working days</source>
        <translation>“{was}”不是天数：写 7，工作日写 7w</translation>
    </message>
    <message>
        <source>“{was}” is no number of points</source>
        <translation>“{was}”不是分值</translation>
    </message>
    <message>
        <source>“{was}” is neither yes nor no</source>
        <translation>“{was}”既不是“是”（yes）也不是“否”（no）</translation>
    </message>
    <message>
        <source>“{was}” is unknown here; known are {expected}</source>
        <translation>此处不认识“{was}”，可写：{expected}</translation>
    </message>
    <message>
        <source>no question with points is called “{was}”</source>
        <translation>没有名为“{was}”且有分值的题目</translation>
    </message>
    <message>
        <source>occurrences are counted by a number, not by “{was}”</source>
        <translation>处数要用数字题计，不能用“{was}”</translation>
    </message>
    <message>
        <source>“{was}” is left out: only CSV files can be looked into</source>
        <translation>“{was}”已略去：只能查 CSV 文件</translation>
    </message>
    <message>
        <source>or_other became a choice and a question of its own</source>
        <translation>or_other 已写成一个选项和一道题目</translation>
    </message>
    <message>
        <source>the filter “{was}” is switched off: the list has no column “{missing}”</source>
        <translation>筛选条件“{was}”已停用：该列表没有“{missing}”列</translation>
    </message>
    <message>
        <source>read only under the condition “{was}” is left out; the question can be answered</source>
        <translation>按条件“{was}”只读已略去，该题可以作答</translation>
    </message>
    <message>
        <source>“{was}” was read as “{now}”</source>
        <translation>“{was}”按“{now}”读取</translation>
    </message>
    <message>
        <source>the text “{was}” refers to “{missing}”, which does not exist; an ellipsis is shown</source>
        <translation>文字“{was}”引用了不存在的“{missing}”，以省略号显示</translation>
    </message>
    <message>
        <source>the sheet “{was}” is left out: another one has this name</source>
        <translation>工作表“{was}”已略去：另有同名工作表</translation>
    </message>
    <message>
        <source>the column “{was}” is left out: “{now}” is there as well</source>
        <translation>“{was}”列已略去：已有“{now}”列</translation>
    </message>
    <message>
        <source>“{was}” above the heading is left out</source>
        <translation>表头上方的“{was}”已略去</translation>
    </message>
    <message>
        <source>“{was}” is left out: it stands below no heading</source>
        <translation>“{was}”已略去：它所在的列没有表头</translation>
    </message>
    <message>
        <source>the merged cell “{was}” was taken for all its {rows} rows</source>
        <translation>合并单元格“{was}”用于它的全部 {rows} 行</translation>
    </message>
    <message>
        <source>the sheet reaches too far: {cells} cells</source>
        <translation>工作表范围过大：{cells} 个单元格</translation>
    </message>
    <message>
        <source>locked with a password; save it without one</source>
        <translation>文件有密码；请去掉密码后另存</translation>
    </message>
    <message>
        <source>the cell holds an error of the spreadsheet</source>
        <translation>单元格是表格软件的错误值</translation>
    </message>
    <message>
        <source>the result of a formula is missing; open the file in Excel and save it again</source>
        <translation>公式没有保存结果；请用 Excel 打开后重新保存</translation>
    </message>
    <message>
        <source>the list “{list}” is not on the sheet “{where}”</source>
        <translation>工作表“{where}”中没有列表“{list}”</translation>
    </message>
    <message>
        <source>the file “{file}” does not lie beside the checklist</source>
        <translation>检查表旁边没有文件“{file}”</translation>
    </message>
    <message>
        <source>there are no choices in the file “{file}”</source>
        <translation>文件“{file}”中没有选项</translation>
    </message>
    <message>
        <source>the file “{file}” has no column “{missing}”</source>
        <translation>文件“{file}”没有“{missing}”列</translation>
    </message>
    <message>
        <source>“{was}” is no range: start, end and step are numbers</source>
        <translation>“{was}”不是取值范围：start、end、step 应为数字</translation>
    </message>
    <message>
        <source>“{was}” looks something up in “{missing}”, which does not exist</source>
        <translation>“{was}”要查的“{missing}”不存在</translation>
    </message>
    <message>
        <source>{characters} characters in one cell; at most {limit} can be kept</source>
        <translation>一个单元格有 {characters} 个字符，最多可存 {limit} 个</translation>
    </message>
    <message>
        <source>“{was}” is no sheet of a checklist; its {rows} rows are left out</source>
        <translation>“{was}”不是检查表的工作表，其下 {rows} 行未读入</translation>
    </message>
    <message>
        <source>more than {limit} rows are filled: too many for a checklist</source>
        <translation>有内容的行超过 {limit} 行，检查表容不下</translation>
    </message>
    <message>
        <source>there is no sheet “survey”, only {sheets}: this is no checklist</source>
        <translation>没有“survey”工作表，只有：{sheets}；这不是检查表</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}：{why}</translation>
    </message>
    <message>
        <source>a quotation mark is not closed; it takes in everything that follows</source>
        <translation>引号没有成对，其后的内容全部被当作同一格</translation>
    </message>
</context>
<context>
    <name>RenameAreaDialog</name>
    <message>
        <source>{name} is called otherwise</source>
        <translation>{name}改名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>The old name is kept: findings and places are found under both.</source>
        <translation>旧名称予以保留，按新旧名称都能查到问题和检查对象。</translation>
    </message>
    <message>
        <source>Type the new name</source>
        <translation>请填写新名称</translation>
    </message>
    <message>
        <source>Say from which day</source>
        <translation>请填写起始日期</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>{question}: not applicable</source>
        <translation>{question}：不适用</translation>
    </message>
</context>
<context>
    <name>ReportActs</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Workbook or paper (*.xlsx *.pdf)</source>
        <translation>表格或 PDF (*.xlsx *.pdf)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>There is no printer on this computer: save the report as PDF instead.</source>
        <translation>这台电脑没有打印机，可以存成 PDF。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Report of the merge</source>
        <translation>合并报告</translation>
    </message>
    <message>
        <source>Given to the printer {name}.</source>
        <translation>已交给打印机 {name}。</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report what was done</source>
        <translation>上报完成数</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>填数字</translation>
    </message>
    <message>
        <source>Done, all in all</source>
        <translation>累计完成数</translation>
    </message>
    <message>
        <source>From the first day of the quota on</source>
        <translation>自任务起始日期起累计</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>统计到</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reported last: {done}</source>
        <translation>上次上报：{done}</translation>
    </message>
    <message>
        <source>Write a number from 0 on</source>
        <translation>请填不小于 0 的数</translation>
    </message>
    <message>
        <source>A day from {day} on</source>
        <translation>不能早于{day}</translation>
    </message>
</context>
<context>
    <name>ReportFilesDialog</name>
    <message>
        <source>Papers and files of a period</source>
        <translation>材料汇编和归档</translation>
    </message>
    <message>
        <source>Pack of the command meeting, one PDF</source>
        <translation>调度会材料（一个PDF）</translation>
    </message>
    <message>
        <source>Pack of the command meeting, a folder</source>
        <translation>调度会材料（文件夹）</translation>
    </message>
    <message>
        <source>Score sheets of the villages visited</source>
        <translation>村评分表</translation>
    </message>
    <message>
        <source>Posters of the lists published</source>
        <translation>红黑榜海报</translation>
    </message>
    <message>
        <source>Archive: ledger, papers, photos, index</source>
        <translation>档案：台账、文书、照片、目录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose where to</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>Circular, page for leaders, report, what is overdue, plans and lists of the period.</source>
        <translation>包括通报、领导一页纸、情况汇报、逾期预警表、整改方案进展和本期公布的榜单。</translation>
    </message>
    <message>
        <source>One file for each finished visit to a village that has a score.</source>
        <translation>每次有得分且已办结的村级检查一个文件。</translation>
    </message>
    <message>
        <source>Nobody on a black list is named.</source>
        <translation>黑榜不出现个人姓名。</translation>
    </message>
    <message>
        <source>A folder that opens without this program. Households are masked in it.</source>
        <translation>不装本程序也能打开的文件夹，其中农户姓名已隐去。</translation>
    </message>
</context>
<context>
    <name>ReportParts</name>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>数字来源</translation>
    </message>
    <message>
        <source>What is shown of the draft</source>
        <translation>查看初稿的内容</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Worded by the office, and the report has no place for it any more: {text}</source>
        <translation>人工写过、现在报告中已没有位置的文字：{text}</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>everything so far</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>found in the period</source>
        <translation>本期发现</translation>
    </message>
    <message>
        <source>{rate}: {part}</source>
        <translation>{rate}：{part}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>{count} files</source>
        <translation>{count}个文件</translation>
    </message>
    <message>
        <source>{findings} findings, {visits} visits, {papers} papers, {photos} photos</source>
        <translation>问题{findings}个、检查{visits}次、文书{papers}份、照片{photos}张</translation>
    </message>
    <message>
        <source>{files}; not made: {places}. {reason}</source>
        <translation>{files}；没做成：{places}。{reason}</translation>
    </message>
</context>
<context>
    <name>ReportsLeaving</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Word file (*.docx)</source>
        <translation>Word文件 (*.docx)</translation>
    </message>
    <message>
        <source>{file} saved and checked</source>
        <translation>已保存并核对：{file}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation>保存调度会材料</translation>
    </message>
    <message>
        <source>Where the new folder is to be</source>
        <translation>新文件夹放在哪里</translation>
    </message>
    <message>
        <source>Papers of the meeting</source>
        <translation>调度会材料</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>红黑榜海报</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>督查档案</translation>
    </message>
    <message>
        <source>Score sheets</source>
        <translation>村评分表</translation>
    </message>
    <message>
        <source>{file} written and checked · {what}</source>
        <translation>已写入并核对：{file} · {what}</translation>
    </message>
    <message>
        <source>Putting papers together</source>
        <translation>正在汇编材料</translation>
    </message>
    <message>
        <source>Stopped; nothing was written</source>
        <translation>已停止，没有写入任何内容</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Pack and archive</source>
        <translation>汇编归档</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新建报告</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>印发</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>删除初稿</translation>
    </message>
    <message>
        <source>Page of the report</source>
        <translation>报告页面</translation>
    </message>
    <message>
        <source>Circular, briefing, page for leaders, closing report …</source>
        <translation>督查通报、情况汇报、领导一页纸、专项行动总结……</translation>
    </message>
    <message>
        <source>It is drafted from the data; you word it and issue it.</source>
        <translation>由数据生成初稿，修改后编号印发。</translation>
    </message>
    <message>
        <source>Pack of the command meeting</source>
        <translation>调度会材料</translation>
    </message>
    <message>
        <source>All papers of a month</source>
        <translation>一个月的全部材料</translation>
    </message>
    <message>
        <source>Archive of a year</source>
        <translation>年度档案</translation>
    </message>
    <message>
        <source>A folder that opens without this program</source>
        <translation>不装本程序也能打开的文件夹</translation>
    </message>
    <message>
        <source>Or without a draft</source>
        <translation>或者直接生成</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>初稿</translation>
    </message>
    <message>
        <source>{number} (void)</source>
        <translation>{number}（作废）</translation>
    </message>
    <message>
        <source>will be {number}</source>
        <translation>将编为{number}</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>已删除，Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Issued as {number}</source>
        <translation>已印发：{number}</translation>
    </message>
    <message>
        <source>Issuing the report</source>
        <translation>正在印发报告</translation>
    </message>
    <message>
        <source>As PDF</source>
        <translation>存为PDF</translation>
    </message>
    <message>
        <source>To be reworked in Word (.docx)</source>
        <translation>存为Word再修改 (.docx)</translation>
    </message>
    <message>
        <source>Pack of the command meeting …</source>
        <translation>调度会材料……</translation>
    </message>
    <message>
        <source>Score sheets …</source>
        <translation>村评分表……</translation>
    </message>
    <message>
        <source>Posters …</source>
        <translation>红黑榜海报……</translation>
    </message>
    <message>
        <source>Archive …</source>
        <translation>年度档案……</translation>
    </message>
</context>
<context>
    <name>ResidentDialog</name>
    <message>
        <source>Somebody of the household</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Works or studies elsewhere</source>
        <translation>在外务工或上学</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Keep, and the next one</source>
        <translation>记下，接着下一人</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>spouse</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>son</source>
        <translation>儿子</translation>
    </message>
    <message>
        <source>daughter</source>
        <translation>女儿</translation>
    </message>
    <message>
        <source>father</source>
        <translation>父亲</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>母亲</translation>
    </message>
    <message>
        <source>daughter-in-law</source>
        <translation>儿媳</translation>
    </message>
    <message>
        <source>son-in-law</source>
        <translation>女婿</translation>
    </message>
    <message>
        <source>grandson</source>
        <translation>孙子</translation>
    </message>
    <message>
        <source>granddaughter</source>
        <translation>孙女</translation>
    </message>
    <message>
        <source>other relative</source>
        <translation>其他亲属</translation>
    </message>
    <message>
        <source>farming</source>
        <translation>务农</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>务工</translation>
    </message>
    <message>
        <source>at school</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>pensioner</source>
        <translation>养老</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>needs care</source>
        <translation>失能</translation>
    </message>
    <message>
        <source>allowance</source>
        <translation>低保</translation>
    </message>
    <message>
        <source>Write a name</source>
        <translation>请写姓名</translation>
    </message>
    <message>
        <source>A year, as in 1958</source>
        <translation>请写年份，如 1958</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>ResidentsPart</name>
    <message>
        <source>Residents</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Nobody is recorded yet. Identity numbers are not.</source>
        <translation>还没有登记家庭成员。不记身份证号。</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>添一人</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message numerus="yes">
        <source>%n resident(s)</source>
        <translation>
            <numerusform>家庭成员 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n away</source>
        <translation>
            <numerusform>在外 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year} 年生</translation>
    </message>
    <message>
        <source>away</source>
        <translation>在外</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Strike off a laptop</source>
        <translation>注销电脑</translation>
    </message>
    <message>
        <source>Strike it off</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Nothing is sealed for it any more, and packages it signs are merged only where you decide so.</source>
        <translation>以后不再给它加密数据包；它签名的数据包，要由你决定才合并。</translation>
    </message>
    <message>
        <source>Nobody has used the file yet; from now on nobody can.</source>
        <translation>登记文件还没有人用过，以后也不能再用。</translation>
    </message>
    <message>
        <source>It comes back with a new enrolment file.</source>
        <translation>要恢复，再发一个登记文件。</translation>
    </message>
    <message>
        <source>lost, replaced, handed back …</source>
        <translation>丢失、更换、交回…</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹码</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take back the enrolment file</source>
        <translation>收回登记文件</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
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
    <name>RoundPane</name>
    <message>
        <source>Villages</source>
        <translation>各村进度</translation>
    </message>
    <message>
        <source>Which places</source>
        <translation>显示哪些对象</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not visited</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Visited {done} of {of} · villages complete {whole} of {villages}</source>
        <translation>已查 {done} / {of} · 查完的村 {whole} / {villages}</translation>
    </message>
    <message>
        <source>No place of its areas and checklists</source>
        <translation>所选区划和检查表没有对应的对象</translation>
    </message>
    <message>
        <source>{town} · places {places}, assigned {assigned}</source>
        <translation>{town} · 共 {places} 个，已分派 {assigned} 个</translation>
    </message>
    <message>
        <source>visited {count}</source>
        <translation>已查 {count}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有人去</translation>
    </message>
    <message>
        <source>Nobody was here in the last {days} days</source>
        <translation>近 {days} 天没有检查过</translation>
    </message>
    <message>
        <source>Visited in the last {days} days: {when}, {who}</source>
        <translation>近 {days} 天检查过：{when}，{who}</translation>
    </message>
    <message>
        <source>{said}, for “{campaign}”</source>
        <translation>{said}，“{campaign}”</translation>
    </message>
</context>
<context>
    <name>SameAsDialog</name>
    <message>
        <source>{number} is the same as another one</source>
        <translation>{number} 与哪条重复</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>认定重复</translation>
    </message>
    <message>
        <source>The one that is known already</source>
        <translation>已在台账的问题</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列出的问题中选一条</translation>
    </message>
</context>
<context>
    <name>SameView</name>
    <message>
        <source>the same view</source>
        <translation>同一机位</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Save this view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>存好的视图</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未销</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Rebound</source>
        <translation>反弹</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>待交办</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待销号</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>给视图改名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>To re-inspect</source>
        <translation>等我复查</translation>
    </message>
    <message>
        <source>Stalled 15 days</source>
        <translation>超15天无进展</translation>
    </message>
</context>
<context>
    <name>SchemeFlaw</name>
    <message>
        <source>The weights add up to {weight}, not to 100.</source>
        <translation>各指标权重合计为{weight}，不是 100。</translation>
    </message>
    <message>
        <source>“{title}” names a source that is not known: {of}.</source>
        <translation>“{title}”的来源代号无法识别：{of}。</translation>
    </message>
    <message>
        <source>“{title}” has no target, so no points follow from it.</source>
        <translation>“{title}”没有目标值，无法计分。</translation>
    </message>
    <message>
        <source>“{title}” is no percentage, but its points are in proportion to one.</source>
        <translation>“{title}”不是百分比，不能按百分比计分。</translation>
    </message>
    <message>
        <source>The scheme has no indicators.</source>
        <translation>该方案没有指标。</translation>
    </message>
</context>
<context>
    <name>ScopeFields</name>
    <message>
        <source>first day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>The whole county</source>
        <translation>全县</translation>
    </message>
    <message>
        <source>The whole campaign</source>
        <translation>整个专项行动</translation>
    </message>
    <message>
        <source>Other days …</source>
        <translation>其他日期……</translation>
    </message>
    <message>
        <source>Two days are wanted, the first one first</source>
        <translation>请填写起止两个日期，开始日期在前</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>indoors</source>
        <translation>室内</translation>
    </message>
    <message>
        <source>outdoors</source>
        <translation>室外</translation>
    </message>
    <message>
        <source>Grade, so far</source>
        <translation>暂定等级</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Score, so far</source>
        <translation>暂计得分</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>first judgement</source>
        <translation>初判</translation>
    </message>
    <message>
        <source>{grade} (first judgement)</source>
        <translation>{grade}（初判）</translation>
    </message>
</context>
<context>
    <name>ScoreDialog</name>
    <message>
        <source>Score {points} / {of}</source>
        <translation>得分 {points} / {of}</translation>
    </message>
    <message>
        <source>Reason given: {reason}</source>
        <translation>改定理由：{reason}</translation>
    </message>
    <message>
        <source>Together {of}, {taken} taken, {points} left</source>
        <translation>合计 {of} 分，扣 {taken} 分，得 {points} 分</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Item and reason</source>
        <translation>检查项与说明</translation>
    </message>
    <message>
        <source>Lines of the score</source>
        <translation>逐项得分</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制成表格</translation>
    </message>
    <message>
        <source>Grade otherwise</source>
        <translation>改定等级</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>here</source>
        <translation>此次</translation>
    </message>
    <message>
        <source>{item}: {taken}</source>
        <translation>{item}：{taken}</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>Line by line</source>
        <translation>逐项说明</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) open</source>
        <translation>
            <numerusform>另有 %n 项未答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项扣分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchReply</name>
    <message numerus="yes">
        <source>type to search %n choice(s)</source>
        <translation>
            <numerusform>输入文字，从 %n 项中查找</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServePaperDialog</name>
    <message>
        <source>Served: {number}</source>
        <translation>登记送达：{number}</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Day it was served</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Who took it: name, post</source>
        <translation>签收人姓名、职务</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>left there</source>
        <translation>留置送达</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>邮寄送达</translation>
    </message>
    <message>
        <source>refused, left there with a witness</source>
        <translation>拒收，见证留置</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>请填日期。</translation>
    </message>
    <message>
        <source>Say who took it.</source>
        <translation>请填签收人。</translation>
    </message>
    <message>
        <source>through another office</source>
        <translation>委托送达</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>电子送达</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>存一份副本</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随电脑</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>下次打开时生效。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Papers are issued by</source>
        <translation>文书落款单位</translation>
    </message>
    <message>
        <source>Safe copies</source>
        <translation>安全副本</translation>
    </message>
    <message>
        <source>No copy has been saved yet.</source>
        <translation>还没有存过副本。</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>我做过的</translation>
    </message>
    <message>
        <source>This computer is for</source>
        <translation>这台电脑用途</translation>
    </message>
    <message>
        <source>County</source>
        <translation>所在县</translation>
    </message>
    <message>
        <source>Mark on temporary numbers</source>
        <translation>临时编号标记</translation>
    </message>
    <message>
        <source>Packages go to the office&apos;s device {device}.</source>
        <translation>数据包交给办公室的设备 {device}。</translation>
    </message>
    <message>
        <source>No package of the office has been read yet: packages hold everything.</source>
        <translation>还没有装入过办公室的数据包：交回的包里装全部内容。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), {size}</source>
        <translation>
            <numerusform>%n 张照片，{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>before a merge, on this computer</source>
        <translation>合并前自动存的，在这台电脑上</translation>
    </message>
    <message>
        <source>{act} “{subject}”</source>
        <translation>{act}“{subject}”</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Write your name</source>
        <translation>请写姓名</translation>
    </message>
    <message>
        <source>Safe copies (*.db)</source>
        <translation>安全副本 (*.db)</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>正在存副本</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Database schema</source>
        <translation>数据库结构</translation>
    </message>
    <message>
        <source>Package format</source>
        <translation>数据包格式</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>用到的软件</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>谁在用</translation>
    </message>
    <message>
        <source>Papers and packages</source>
        <translation>文书与数据包</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <translation>这台电脑上的数据</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最近的在前</translation>
    </message>
    <message numerus="yes">
        <source>{act}: %n finding(s)</source>
        <translation>
            <numerusform>{act}，共 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>户外强光</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>操作方式</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>鼠标键盘</translation>
    </message>
    <message>
        <source>Fingers: larger targets</source>
        <translation>触屏：按钮加大</translation>
    </message>
    <message>
        <source>Larger targets hold from the next start on.</source>
        <translation>按钮大小下次打开时生效。</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Wording of papers</source>
        <translation>文书用语</translation>
    </message>
    <message>
        <source>Fonts of papers</source>
        <translation>文书字体</translation>
    </message>
    <message>
        <source>Letters, contacts and copies of the issuers</source>
        <translation>机关代字、联系人和抄送</translation>
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
    <name>SheetPane</name>
    <message>
        <source>Back to the list</source>
        <translation>返回榜单</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Deductions or raters</source>
        <translation>扣分或评价主体</translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation>扣分明细</translation>
    </message>
    <message>
        <source>Raters side by side</source>
        <translation>三方评分对照</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Rated by</source>
        <translation>评价主体</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分率</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>是否计入</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评分项目</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>扣分原因</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Apart by</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>The sheet behind a place</source>
        <translation>对象的评分依据</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>第{rank}名</translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>未排名</translation>
    </message>
    <message>
        <source> (beside)</source>
        <translation>（对照）</translation>
    </message>
    <message>
        <source>The rule: {rule}</source>
        <translation>评比规则：{rule}</translation>
    </message>
    <message>
        <source>no: a later one does</source>
        <translation>否，以更近的检查为准</translation>
    </message>
    <message>
        <source>no: another rater does</source>
        <translation>否，以其他评价主体为准</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source> veto</source>
        <translation> 一票否决</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>This place remembers</source>
        <translation>本户记忆</translation>
    </message>
    <message>
        <source>Found here before</source>
        <translation>以前查出的问题</translation>
    </message>
    <message>
        <source>Findings of this visit</source>
        <translation>本次问题</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>还没有查出问题。</translation>
    </message>
    <message>
        <source>Photos to place</source>
        <translation>照片待归位</translation>
    </message>
    <message>
        <source>find their finding later</source>
        <translation>以后再归到问题</translation>
    </message>
    <message>
        <source>This place</source>
        <translation>本户</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>来过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Last visited {day}.</source>
        <translation>上次 {day}。</translation>
    </message>
    <message>
        <source>The first visit here; nothing is known of this place yet.</source>
        <translation>第一次来，本户还没有记录。</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>not worded yet</source>
        <translation>（还没有写）</translation>
    </message>
    <message>
        <source>photos missing: {count}</source>
        <translation>缺照片 {count} 张</translation>
    </message>
</context>
<context>
    <name>SidesPanel</name>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>并入</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) answered alike</source>
        <translation>
            <numerusform>另有 %n 项检查结果一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Both records</source>
        <translation>两条记录对照</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign above this line</source>
        <translation>请在线上签名</translation>
    </message>
    <message>
        <source>Take the last stroke back</source>
        <translation>撤回一笔</translation>
    </message>
    <message>
        <source>Put the stroke back</source>
        <translation>恢复一笔</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>重写</translation>
    </message>
    <message>
        <source>Keep this signature</source>
        <translation>确认签名</translation>
    </message>
</context>
<context>
    <name>SignPaperDialog</name>
    <message>
        <source>Sign the PDF</source>
        <translation>给 PDF 签名</translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation>签名并保存</translation>
    </message>
    <message>
        <source>A .p12 or .pfx file, often on a stick</source>
        <translation>.p12 或 .pfx 文件，多在 U 盘里</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>The office&apos;s certificate</source>
        <translation>单位证书</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>It is not kept.</source>
        <translation>口令不会保存。</translation>
    </message>
    <message>
        <source>{file} is signed. The paper in the register stays as it was issued.</source>
        <translation>给 {file} 签名；登记簿里的文书保持签发时的原样。</translation>
    </message>
    <message>
        <source>Choose the file of the certificate.</source>
        <translation>请选择证书文件。</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx)</source>
        <translation>证书 (*.p12 *.pfx)</translation>
    </message>
</context>
<context>
    <name>SignatureReply</name>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>{question}: sign</source>
        <translation>{question}：签名</translation>
    </message>
    <message>
        <source>Sign anew</source>
        <translation>重新签名</translation>
    </message>
</context>
<context>
    <name>SignatureSheet</name>
    <message>
        <source>Signature of {name}</source>
        <translation>{name}的签名</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>笔迹已清除</translation>
    </message>
</context>
<context>
    <name>SignedCard</name>
    <message>
        <source>Withdraw: {who}</source>
        <translation>撤回签名：{who}</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>拒签：{reason}</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签</translation>
    </message>
    <message>
        <source>Contents changed: void</source>
        <translation>内容已改，签名失效</translation>
    </message>
</context>
<context>
    <name>Signer</name>
    <message>
        <source>interviewee</source>
        <translation>受访人</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村级</translation>
    </message>
    <message>
        <source>inspectors</source>
        <translation>督查组</translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>Signing</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>谁来签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名处</translation>
    </message>
    <message>
        <source>Sign above this line</source>
        <translation>请在横线上方签名</translation>
    </message>
    <message>
        <source>Why they refuse to sign</source>
        <translation>为什么拒签</translation>
    </message>
    <message>
        <source>in their own words</source>
        <translation>按本人的说法写</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>本次检查没有发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s): {kinds}</source>
        <translation>
            <numerusform>问题 %n 个：{kinds}</numerusform>
        </translation>
    </message>
    <message>
        <source>{findings}; the first to be put right: {day}</source>
        <translation>{findings}；最早整改期限：{day}</translation>
    </message>
    <message>
        <source>Record the refusal</source>
        <translation>记为拒签</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签好了</translation>
    </message>
    <message>
        <source>Take the last stroke back</source>
        <translation>退一笔</translation>
    </message>
    <message>
        <source>Put the stroke back</source>
        <translation>补回一笔</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>重写</translation>
    </message>
    <message>
        <source>Refuses to sign …</source>
        <translation>拒签……</translation>
    </message>
    <message>
        <source>Signs after all</source>
        <translation>还是签名</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>还没有人签。</translation>
    </message>
    <message>
        <source>Signed or refused</source>
        <translation>已签、拒签</translation>
    </message>
    <message>
        <source>The notice has been issued: nobody signs any more.</source>
        <translation>意见书已出，不再签名。</translation>
    </message>
</context>
<context>
    <name>SiteFactsDialog</name>
    <message>
        <source>Each field is saved when you leave it.</source>
        <translation>离开每一栏就保存。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>A site needs a name</source>
        <translation>名称不能空着</translation>
    </message>
    <message>
        <source>A number of cubic metres, as in 1.5</source>
        <translation>请写立方米数，如 1.5</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}</source>
        <translation>请写 {least} 到 {most} 之间的整数</translation>
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
    <message>
        <source>village</source>
        <translation>村庄</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>村镇组织</translation>
    </message>
</context>
<context>
    <name>SiteModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未销</translation>
    </message>
</context>
<context>
    <name>SitePanel</name>
    <message>
        <source>Correct facts</source>
        <translation>改资料</translation>
    </message>
    <message>
        <source>Earlier visits</source>
        <translation>以往检查</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未销问题</translation>
    </message>
    <message>
        <source>Choose a site from the list.</source>
        <translation>从列表里选一处检查对象。</translation>
    </message>
    <message>
        <source>The chosen site</source>
        <translation>选中的检查对象</translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>未销问题 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier visit(s)</source>
        <translation>
            <numerusform>以往检查 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 条问题</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>没有问题</translation>
    </message>
</context>
<context>
    <name>SitesPage</name>
    <message>
        <source>Sites</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>新建对象</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区划</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Areas and sites come with it</source>
        <translation>区划和检查对象都在里面</translation>
    </message>
    <message>
        <source>There are no areas yet, and so no place a site could lie in.</source>
        <translation>还没有区划，检查对象没有地方可放。</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Import a table of areas</source>
        <translation>导入行政区划表格</translation>
    </message>
    <message>
        <source>XLSX or CSV; an empty one to fill in can be saved</source>
        <translation>把 XLSX 或 CSV 拖到这里，或按下选择；也可先另存空表</translation>
    </message>
    <message>
        <source>Then the sites in the same way</source>
        <translation>区划导入后，再同样导入检查对象</translation>
    </message>
    <message>
        <source>Take in the office&apos;s package</source>
        <translation>读入办公室的数据包</translation>
    </message>
    <message>
        <source>With a package you need no table</source>
        <translation>有数据包就不用表格</translation>
    </message>
    <message>
        <source>Nothing fits “{text}”. Try a name, a code or a village, or add a new site.</source>
        <translation>没有找到“{text}”。可换姓名、编码或村名再找，或新建对象。</translation>
    </message>
    <message>
        <source>There are no sites here yet. Import a table, or add a new site.</source>
        <translation>这里还没有检查对象。可导入表格，或新建对象。</translation>
    </message>
    <message>
        <source>Name, code, village or zhjf   /</source>
        <translation>名称、编码、村名或拼音首字母   /</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Which sites</source>
        <translation>哪些对象</translation>
    </message>
    <message>
        <source>Preparing the search</source>
        <translation>正在准备查找</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>全部对象</translation>
    </message>
</context>
<context>
    <name>SmallView</name>
    <message>
        <source>not on this computer</source>
        <translation>文件不在本机</translation>
    </message>
</context>
<context>
    <name>SortedOutDialog</name>
    <message>
        <source>It can be done with {able} of {total}.</source>
        <translation>{total} 条中可办 {able} 条。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Go on with {able}</source>
        <translation>办这 {able} 条</translation>
    </message>
    <message>
        <source>the proof for closing is not there yet</source>
        <translation>销号的证据还不齐</translation>
    </message>
    <message>
        <source>{count}: {why}</source>
        <translation>{count} 条：{why}</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Look for sticks and telephones (F5)</source>
        <translation>重新查找U盘和手机（F5）</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>从哪里导入</translation>
    </message>
    <message>
        <source>Sticks and telephones</source>
        <translation>U盘和手机</translation>
    </message>
    <message>
        <source>No stick or telephone is to be seen.</source>
        <translation>没有看到U盘或手机。</translation>
    </message>
    <message>
        <source>On the telephone choose “Transfer files”. Where it still does not show, copy its photos first.</source>
        <translation>手机上请选“传输文件”。仍看不到时，先把照片拷到电脑里。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>SourcesImport</name>
    <message>
        <source>What the file is</source>
        <translation>文件是什么</translation>
    </message>
    <message>
        <source>A ledger</source>
        <translation>问题台账</translation>
    </message>
    <message>
        <source>Suspected issues</source>
        <translation>疑似问题清单</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>First row of the heading</source>
        <translation>表头首行</translation>
    </message>
    <message>
        <source>Last row of it</source>
        <translation>表头末行</translation>
    </message>
    <message>
        <source>Units nobody knows</source>
        <translation>未登记的单位</translation>
    </message>
    <message>
        <source>Rows with unknown units: leave out</source>
        <translation>单位未登记的行：不收</translation>
    </message>
    <message>
        <source>Unknown units: add them</source>
        <translation>未登记的单位：新增</translation>
    </message>
    <message>
        <source>Unknown units: keep in the note</source>
        <translation>未登记的单位：记入备注</translation>
    </message>
    <message>
        <source>What to see</source>
        <translation>查看什么</translation>
    </message>
    <message>
        <source>As it would be</source>
        <translation>导入后的样子</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未收的行</translation>
    </message>
    <message>
        <source>Save this list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>The first lines as they would be</source>
        <translation>前面各行导入后的样子</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>未收的行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Heading in rows</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>Reading “{file}” …</source>
        <translation>正在读取“{file}”……</translation>
    </message>
    <message>
        <source>Reading “{file}”</source>
        <translation>读取“{file}”</translation>
    </message>
    <message numerus="yes">
        <source>Import %n line(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Mapped as last time</source>
        <translation>已按上次的对应关系</translation>
    </message>
    <message>
        <source>Guessed by the headings; look it over</source>
        <translation>已按表头猜出对应关系，请核对</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of totals and notes passed over</source>
        <translation>
            <numerusform>已略过合计、说明 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perhaps the same as another one</source>
        <translation>
            <numerusform>可能重复 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown units: {names}</source>
        <translation>未登记的单位：{names}</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, as before: {same}, left out: {refused}</source>
        <translation>新增 {new}，有变动 {changed}，相同 {same}，未收 {refused}</translation>
    </message>
    <message>
        <source>Importing “{file}”</source>
        <translation>正在导入“{file}”</translation>
    </message>
    <message>
        <source>Imported. {counts}. Ctrl+Z takes the whole import back.</source>
        <translation>已导入：{counts}。按 Ctrl+Z 可整批撤销。</translation>
    </message>
    <message>
        <source>Nothing new. {counts}</source>
        <translation>没有新内容：{counts}</translation>
    </message>
    <message>
        <source>To the items</source>
        <translation>查看条目</translation>
    </message>
    <message>
        <source>Stopped; nothing was taken.</source>
        <translation>已停止，什么也没有收。</translation>
    </message>
    <message>
        <source>{file}, rows left out</source>
        <translation>{file}（未收的行）</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>保存未收的行</translation>
    </message>
    <message>
        <source>Saving the rows left out</source>
        <translation>保存未收的行</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Add an issue</source>
        <translation>登记一条</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>登记来源文件</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入……</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>来源文件</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{items} · {count} to verify</source>
        <translation>{items} · 待核实 {count} 条</translation>
    </message>
    <message>
        <source>{items} · {count} overdue</source>
        <translation>{items} · 逾期 {count} 条</translation>
    </message>
    <message>
        <source>Import a list or a ledger</source>
        <translation>导入清单或台账</translation>
    </message>
    <message>
        <source>Suspected issues, feedback, an office&apos;s own Excel ledger</source>
        <translation>疑似问题、反馈清单、原有的 Excel 台账</translation>
    </message>
    <message>
        <source>Drop an XLSX or CSV file here</source>
        <translation>把 XLSX 或 CSV 文件拖到这里</translation>
    </message>
    <message>
        <source>Feedback from above, an audit, a complaint</source>
        <translation>上级反馈、审计、投诉举报等</translation>
    </message>
    <message>
        <source>Try it with the sample list</source>
        <translation>用示例清单试一试</translation>
    </message>
    <message>
        <source>40 fictional suspected issues</source>
        <translation>40 条虚构的疑似问题</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>没有文件时</translation>
    </message>
    <message>
        <source>What comes from elsewhere stands here, item by item, until it is closed.</source>
        <translation>外来的问题逐条列在这里，直到销号。</translation>
    </message>
    <message>
        <source>Ledgers and lists (*.xlsx *.xlsm *.csv)</source>
        <translation>台账和清单 (*.xlsx *.xlsm *.csv)</translation>
    </message>
    <message>
        <source>Choose a ledger or a list</source>
        <translation>选择台账或清单</translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message>
        <source>Spread evenly</source>
        <translation>平均分派</translation>
    </message>
    <message>
        <source>What is spread</source>
        <translation>分派范围</translation>
    </message>
    <message>
        <source>All that nobody has</source>
        <translation>全部未分派的</translation>
    </message>
    <message>
        <source>Only in {area}</source>
        <translation>只在{area}</translation>
    </message>
    <message>
        <source>Balance anew</source>
        <translation>重新平衡</translation>
    </message>
    <message>
        <source>Over whom</source>
        <translation>分给谁</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不分了</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>What was spread before and not begun may move; what was given by hand or visited stays.</source>
        <translation>以前平均分派而未开始的可以调整；手工指定的、已检查的不动。</translation>
    </message>
    <message>
        <source>What each has already counts and stays. Villages are kept together where they fit.</source>
        <translation>各人已有的计入并保留；尽量不拆村。</translation>
    </message>
    <message>
        <source>Tick at least one</source>
        <translation>请至少勾选一个</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>待交办</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交办</translation>
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
        <source>To close</source>
        <translation>待销号</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Kept up</source>
        <translation>长期坚持</translation>
    </message>
    <message>
        <source>Handed away</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Unfounded</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
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
    <message>
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Handed away</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Unfounded</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>Group of a household</source>
        <translation>设定户类型</translation>
    </message>
    <message>
        <source>Put into the group</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>名称或编号</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Nothing of anybody&apos;s health and no identity numbers are kept.</source>
        <translation>不保存病情和身份证号。</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>Say from which day</source>
        <translation>请填写起始日期</translation>
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
    <name>StepAfter</name>
    <message>
        <source>What follows depends on the verdict.</source>
        <translation>之后状态：看结论。</translation>
    </message>
    <message>
        <source>Afterwards: {stage}</source>
        <translation>之后状态：{stage}</translation>
    </message>
    <message>
        <source>It stays: {stage}</source>
        <translation>状态不变：{stage}</translation>
    </message>
</context>
<context>
    <name>StepBy</name>
    <message>
        <source>Who verified</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>Who accepted</source>
        <translation>认领人</translation>
    </message>
    <message>
        <source>Who reported it</source>
        <translation>报告人</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>复查人</translation>
    </message>
    <message>
        <source>Who applies</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>经办人</translation>
    </message>
</context>
<context>
    <name>StepDue</name>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Wished-for deadline</source>
        <translation>申请延至</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>回看日期</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新期限</translation>
    </message>
</context>
<context>
    <name>StepFields</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>请写明日期。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Which finding it repeats</source>
        <translation>与哪一条重复</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称中的几个字</translation>
    </message>
    <message>
        <source>Name and post</source>
        <translation>姓名、职务</translation>
    </message>
    <message>
        <source>number of the document or receipt</source>
        <translation>文书或回执的编号</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选一个</translation>
    </message>
    <message>
        <source>A new photo is wanted</source>
        <translation>须有新照片</translation>
    </message>
    <message>
        <source>Say what was seen</source>
        <translation>请选结论</translation>
    </message>
    <message>
        <source>Say which finding it is the same as</source>
        <translation>请指明与哪一条重复</translation>
    </message>
    <message>
        <source>Say until when</source>
        <translation>请写明日期</translation>
    </message>
    <message>
        <source>Say who decided</source>
        <translation>请写明批准人</translation>
    </message>
    <message>
        <source>The number is wanted</source>
        <translation>请填编号</translation>
    </message>
    <message>
        <source>Say what was done, or why</source>
        <translation>请写明做了什么，或为什么</translation>
    </message>
    <message>
        <source>choose a day</source>
        <translation>选日期</translation>
    </message>
    <message>
        <source>{field} (optional)</source>
        <translation>{field}（可不填）</translation>
    </message>
</context>
<context>
    <name>StepHint</name>
    <message>
        <source>Whoever decides sees the proof that is there.</source>
        <translation>审批人能看到已有的依据。</translation>
    </message>
    <message>
        <source>The old deadline holds until somebody grants the new one.</source>
        <translation>批准之前，仍按原期限。</translation>
    </message>
    <message>
        <source>It stays on the ledger and comes up again on the review date.</source>
        <translation>仍在台账上，到回看日期再提醒。</translation>
    </message>
    <message>
        <source>It leaves this ledger; the receipt says who has it now.</source>
        <translation>移出本台账；回执写明由谁承接。</translation>
    </message>
    <message>
        <source>It stays to be seen and counts in no rate.</source>
        <translation>仍可查看，不计入任何比率。</translation>
    </message>
    <message>
        <source>For what was closed by mistake. What is back again is a new finding.</source>
        <translation>用于误销的。反弹的另立新问题。</translation>
    </message>
    <message>
        <source>It stays closed. What is back again is entered as a new finding that refers to it.</source>
        <translation>仍为已销号；反弹的另立新问题并与本条关联。</translation>
    </message>
    <message>
        <source>A close-out rests on somebody else than who found or reported it having looked, with a new photo.</source>
        <translation>销号要凭别人（不是发现人，也不是报告人）的复查，并有新照片。</translation>
    </message>
</context>
<context>
    <name>StepNote</name>
    <message>
        <source>What was looked at, and what was seen</source>
        <translation>核实了什么，看到什么</translation>
    </message>
    <message>
        <source>What has been done so far</source>
        <translation>目前的进展</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>看到的情况</translation>
    </message>
    <message>
        <source>Why it is not closed</source>
        <translation>不予销号的理由</translation>
    </message>
    <message>
        <source>Why it is sent back</source>
        <translation>退回的理由</translation>
    </message>
    <message>
        <source>Why it takes longer</source>
        <translation>延期的理由</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不批准的理由</translation>
    </message>
    <message>
        <source>What is to be kept up, and why it cannot be closed</source>
        <translation>长期坚持什么，为何不能销号</translation>
    </message>
    <message>
        <source>To whom, and why</source>
        <translation>移交给谁，为什么</translation>
    </message>
    <message>
        <source>Why it does not stand</source>
        <translation>作废的理由</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>议定的事项</translation>
    </message>
    <message>
        <source>Against whom, for what</source>
        <translation>对谁，因何事</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>StepPast</name>
    <message>
        <source>The deadline is {day}.</source>
        <translation>现期限 {day}。</translation>
    </message>
    <message>
        <source>{who} re-inspected it on {day}: put right</source>
        <translation>{who} {day}复查：已整改</translation>
    </message>
    <message>
        <source>Put right on the spot on {day}, before the eyes of {who}</source>
        <translation>{day}当场整改，{who} 在场</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
</context>
<context>
    <name>StepVerdict</name>
    <message>
        <source>Still put right</source>
        <translation>未反弹</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>What to do next</source>
        <translation>接下来怎么办</translation>
    </message>
    <message>
        <source>Until then packages are given and taken as before; nothing has to wait for it.</source>
        <translation>没办完也不耽误：数据包照常交、照常收。</translation>
    </message>
    <message>
        <source>Press “Make keys …” at the top right. It is done once and takes a moment.</source>
        <translation>点右上角“生成密钥”。只办一次，马上就好。</translation>
    </message>
    <message>
        <source>Print the recovery sheet that comes next and lock it into the safe. If this computer is lost or broken, only the sheet opens what was sealed.</source>
        <translation>接着把恢复单打印出来，锁进保险柜。这台电脑万一丢了、坏了，加密的数据包只有凭它才打得开。</translation>
    </message>
    <message>
        <source>Press “Enrol a laptop …” for each inspector and hand the file over yourself, on a stick.</source>
        <translation>点“登记一台电脑”，给每位督查员写一个登记文件，用 U 盘当面交给本人。</translation>
    </message>
    <message>
        <source>The inspector reads the file under Packages – Keys. With the next package from there the laptop is enrolled.</source>
        <translation>督查员在自己电脑的“数据包—密钥”里读取它。下次交来数据包，那台电脑就登记好了。</translation>
    </message>
    <message>
        <source>Ask the office for the enrolment file of this computer.</source>
        <translation>向办公室要一个给本机的登记文件。</translation>
    </message>
    <message>
        <source>Press “Read an enrolment file …” at the top right, or drop the file here.</source>
        <translation>点右上角“读取登记文件”，或把文件拖到这里。</translation>
    </message>
    <message>
        <source>Hand in a package as always. Once you have read what the office sends back, this computer is enrolled.</source>
        <translation>照常交一次数据包。收进办公室发回来的包，本机就登记好了。</translation>
    </message>
</context>
<context>
    <name>SubstituteDialog</name>
    <message>
        <source>Draw a substitute</source>
        <translation>抽取递补对象</translation>
    </message>
    <message>
        <source>For {name}, drawn as number {place}. The next of the same sequence stands in.</source>
        <translation>替换第 {place} 个“{name}”，由同一顺序的下一个递补。</translation>
    </message>
    <message>
        <source>The whole family works elsewhere, the house is locked</source>
        <translation>如：全家外出务工，房屋锁闭</translation>
    </message>
    <message>
        <source>Why it cannot be visited</source>
        <translation>不能检查的原因</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不换了</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>递补</translation>
    </message>
    <message>
        <source>Write the reason; it stands on the minutes</source>
        <translation>请写原因，它会印在抽取记录上</translation>
    </message>
</context>
<context>
    <name>SupplementDialog</name>
    <message>
        <source>Supplement to a served finding</source>
        <translation>补充更正已送达的问题</translation>
    </message>
    <message>
        <source>What it should say</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>goes on the supplement</source>
        <translation>会写在补充文书上</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add the supplement</source>
        <translation>记为补充更正</translation>
    </message>
    <message>
        <source>On the notice: {text}</source>
        <translation>意见书上写的：{text}</translation>
    </message>
</context>
<context>
    <name>Supplements</name>
    <message>
        <source>Correct by a supplement</source>
        <translation>补充更正</translation>
    </message>
    <message>
        <source>Supplements</source>
        <translation>补充更正</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>补充更正</translation>
    </message>
    <message>
        <source>Take this supplement back</source>
        <translation>撤回这条补充</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
</context>
<context>
    <name>SurveyFormula</name>
    <message>
        <source>satisfied or very satisfied ÷ valid answers</source>
        <translation>（满意＋非常满意）÷有效回答</translation>
    </message>
    <message>
        <source>know of it ÷ valid answers</source>
        <translation>知道÷有效回答</translation>
    </message>
    <message>
        <source>took part ÷ people asked</source>
        <translation>参与÷调查人数</translation>
    </message>
</context>
<context>
    <name>SurveyRate</name>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation>知晓率</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>参与率</translation>
    </message>
</context>
<context>
    <name>TableList</name>
    <message numerus="yes">
        <source>Version {version} · %n row(s)</source>
        <translation>
            <numerusform>第 {version} 版 · %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>有改动尚未保存</translation>
    </message>
    <message>
        <source>a newer one is offered</source>
        <translation>程序带来了新版本</translation>
    </message>
</context>
<context>
    <name>TableRows</name>
    <message>
        <source>Before: {value}</source>
        <translation>原为：{value}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>TableRowsPanel</name>
    <message>
        <source>Filter the rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>Take the row out</source>
        <translation>删去此行</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表中各行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
    <message>
        <source>Put the row back</source>
        <translation>恢复此行</translation>
    </message>
    <message>
        <source>Saved. Ctrl+Z takes the version back.</source>
        <translation>已保存为新版本，可用 Ctrl+Z 撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be put right before it is saved</source>
        <translation>
            <numerusform>%n 处须改正，改正后才能保存</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>at most {most} characters</source>
        <translation>最多 {most} 个字</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>{least} 至 {most} 的数字</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>{least} 至 {most} 的整数</translation>
    </message>
    <message>
        <source>a date such as 2026-11-22</source>
        <translation>日期，如 2026-11-22</translation>
    </message>
    <message>
        <source>one of the words offered</source>
        <translation>从列出的词中选择</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>{rule}; must be filled in</source>
        <translation>{rule}；必填</translation>
    </message>
    <message>
        <source>{flaw} ({rule})</source>
        <translation>{flaw}（{rule}）</translation>
    </message>
    <message>
        <source>{flaw}: {value}</source>
        <translation>{flaw}：{value}</translation>
    </message>
</context>
<context>
    <name>TablesPane</name>
    <message>
        <source>Tables</source>
        <translation>常用表</translation>
    </message>
    <message>
        <source>Export XLSX</source>
        <translation>导出 XLSX</translation>
    </message>
    <message>
        <source>Import XLSX</source>
        <translation>导入 XLSX</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What is shown of the table</source>
        <translation>查看内容或版本</translation>
    </message>
    <message>
        <source>A finalised visit keeps the values it was judged by; no later version changes it.</source>
        <translation>已定稿的检查保留判定时所用的数值，以后的版本不改变它。</translation>
    </message>
    <message>
        <source>no version yet</source>
        <translation>还没有版本</translation>
    </message>
    <message>
        <source>Version {number}, shipped with the program</source>
        <translation>第 {number} 版，随程序提供</translation>
    </message>
    <message>
        <source>Version {number} · {person} · {when}</source>
        <translation>第 {number} 版 · {person} · {when}</translation>
    </message>
    <message>
        <source>Taken over from the program</source>
        <translation>采用程序带来的新版本</translation>
    </message>
    <message>
        <source>The newer one is in force. Ctrl+Z takes it back.</source>
        <translation>已采用新版本，可用 Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Tables {day}.xlsx</source>
        <translation>常用表 {day}.xlsx</translation>
    </message>
    <message>
        <source>Export the tables</source>
        <translation>导出常用表</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>{file} saved and checked</source>
        <translation>{file} 已保存并核对</translation>
    </message>
    <message>
        <source>Writing the tables</source>
        <translation>正在导出常用表</translation>
    </message>
    <message>
        <source>Import tables</source>
        <translation>导入常用表</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Importing “{file}”</source>
        <translation>正在导入“{file}”</translation>
    </message>
    <message numerus="yes">
        <source>“{file}” was not taken: %n place(s) to be put right in it</source>
        <translation>
            <numerusform>“{file}”没有导入：%n 处须改正</numerusform>
        </translation>
    </message>
    <message>
        <source>“{file}” taken in: tables changed {changed}, as before {same}</source>
        <translation>已导入“{file}”：改动 {changed} 张表，没有变化 {same} 张</translation>
    </message>
    <message>
        <source>Stopped; nothing was taken.</source>
        <translation>已停止，没有导入。</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>Take the entry back</source>
        <translation>冲回账目</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>冲回</translation>
    </message>
    <message>
        <source>what was wrong</source>
        <translation>错在哪里</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The entry stays; one more line takes its points back.</source>
        <translation>原账目保留，另记一笔冲回。</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请填写理由</translation>
    </message>
</context>
<context>
    <name>TakeDownDialog</name>
    <message>
        <source>Take the list down</source>
        <translation>撤榜</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>已撤榜</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>where it comes down before its time</source>
        <translation>提前撤榜的原因</translation>
    </message>
    <message>
        <source>What it said stays on record.</source>
        <translation>榜单内容仍留存备查。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>TakeLeadDialog</name>
    <message>
        <source>Take a lead on a risk</source>
        <translation>登记风险线索</translation>
    </message>
    <message>
        <source>Take the lead</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>名称或编号</translation>
    </message>
    <message>
        <source>where no household is known</source>
        <translation>未确定农户时填写</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>What was said, in a few words</source>
        <translation>简要填写线索内容</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Or village</source>
        <translation>或所在村</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>线索内容</translation>
    </message>
    <message>
        <source>Nothing of anybody&apos;s health and no identity numbers are kept: say what is needed.</source>
        <translation>不保存病情和身份证号，只写需要什么帮助。</translation>
    </message>
    <message>
        <source>Choose a household or a village</source>
        <translation>请选择农户或所在村</translation>
    </message>
    <message>
        <source>Say which day</source>
        <translation>请填写日期</translation>
    </message>
    <message>
        <source>Say what it is about</source>
        <translation>请填写线索内容</translation>
    </message>
</context>
<context>
    <name>TakePart</name>
    <message>
        <source>Drop packages here</source>
        <translation>把数据包拖到这里</translation>
    </message>
    <message>
        <source>files or a folder of them; or press to choose</source>
        <translation>文件或整个文件夹都行；也可以点这里选</translation>
    </message>
    <message>
        <source>First a plan is made; nothing is written by it</source>
        <translation>先预演一遍，不写入任何内容</translation>
    </message>
    <message>
        <source>Before anything is merged, a safe copy of your data is made.</source>
        <translation>合并之前会自动存一份副本。</translation>
    </message>
    <message>
        <source>Do not merge</source>
        <translation>不合并了</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Packages (*{suffix})</source>
        <translation>数据包 (*{suffix})</translation>
    </message>
    <message>
        <source>Choose packages</source>
        <translation>选数据包</translation>
    </message>
    <message>
        <source>Merging …</source>
        <translation>正在合并……</translation>
    </message>
    <message>
        <source>Merging, after a safe copy</source>
        <translation>先存副本，再合并</translation>
    </message>
    <message>
        <source>Reading the packages …</source>
        <translation>正在读数据包……</translation>
    </message>
    <message>
        <source>Planning the merge</source>
        <translation>预演合并</translation>
    </message>
    <message>
        <source>There is no package among what was chosen.</source>
        <translation>选的东西里没有数据包。</translation>
    </message>
    <message numerus="yes">
        <source>The plan: %n package(s) can be merged</source>
        <translation>
            <numerusform>预演：%n 个数据包可以合并</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this can be merged</source>
        <translation>这些都合并不了</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) merged</source>
        <translation>
            <numerusform>已合并 %n 个数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>A safe copy was made first.</source>
        <translation>合并前已存副本。</translation>
    </message>
    <message>
        <source>Stopped; nothing was merged</source>
        <translation>已停下，什么都没合并</translation>
    </message>
    <message>
        <source>Nothing was merged</source>
        <translation>没有合并</translation>
    </message>
    <message>
        <source>Nothing is written yet; a safe copy is made before the merge</source>
        <translation>还没有写入任何东西；合并前会先存副本</translation>
    </message>
    <message numerus="yes">
        <source>A safe copy was made first. %n ledger number(s) given.</source>
        <translation>
            <numerusform>合并前已存副本。已给 %n 个台账号。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this is known here already: nothing changes</source>
        <translation>这些以前都有了，没有变动</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n package(s) merged</source>
        <translation>
            <numerusform>已停下，合并了 %n 个数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起结果</translation>
    </message>
</context>
<context>
    <name>TakeSlipDialog</name>
    <message>
        <source>Slip of {number} came back</source>
        <translation>登记回执：{number}</translation>
    </message>
    <message>
        <source>Keep the slip</source>
        <translation>存入回执</translation>
    </message>
    <message>
        <source>Day it came back</source>
        <translation>收回日期</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Photos of the slip</source>
        <translation>回执照片</translation>
    </message>
    <message>
        <source>Drop the photographed slip here, both sides if written on.</source>
        <translation>把回执的照片拖到这里；背面有字的，两面都要。</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>请填日期。</translation>
    </message>
    <message>
        <source>Nothing was kept. {why}</source>
        <translation>没有收下。{why}</translation>
    </message>
</context>
<context>
    <name>TakeStepDialog</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 条问题</numerusform>
        </translation>
    </message>
    <message>
        <source>{step}: {which}</source>
        <translation>{step}：{which}</translation>
    </message>
</context>
<context>
    <name>TakeVisit</name>
    <message>
        <source>Document: {name}</source>
        <translation>档案：{name}</translation>
    </message>
    <message>
        <source>Registered as</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>资产类别</translation>
    </message>
    <message>
        <source>Original value (10,000 yuan)</source>
        <translation>原值（万元）</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>建成年度</translation>
    </message>
    <message>
        <source>Source of funds</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有权人</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>资产状态</translation>
    </message>
    <message>
        <source>Why it is idle</source>
        <translation>闲置原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Quantity: what</source>
        <translation>工程量：内容</translation>
    </message>
    <message>
        <source>Quantity: unit</source>
        <translation>工程量：计量单位</translation>
    </message>
    <message>
        <source>Quantity: approved</source>
        <translation>工程量：批复数量</translation>
    </message>
    <message>
        <source>Quantity: on site</source>
        <translation>工程量：现场数量</translation>
    </message>
    <message>
        <source>Quantity: counted on</source>
        <translation>工程量：清点日期</translation>
    </message>
    <message>
        <source>Budget (10,000 yuan)</source>
        <translation>预算资金（万元）</translation>
    </message>
</context>
<context>
    <name>TakeVisitDialog</name>
    <message>
        <source>What the visit of {day} says</source>
        <translation>{day} 检查取数</translation>
    </message>
    <message>
        <source>Enter what is chosen</source>
        <translation>录入选中的</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>各项数值</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Known now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Says the visit</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Chosen lines are entered; Ctrl and a press take one out.</source>
        <translation>选中的行会录入；按住 Ctrl 点一下可去掉一行。</translation>
    </message>
    <message>
        <source>Everything the visit says is entered already.</source>
        <translation>检查结果都已录入。</translation>
    </message>
    <message>
        <source>By the vouchers {amount} × 10,000 yuan were paid by that day; compare the monthly list.</source>
        <translation>检查时凭证显示已支出 {amount} 万元，请与月度支付清单核对。</translation>
    </message>
    <message>
        <source>Choose at least one line.</source>
        <translation>请至少选中一行。</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>At most {count} rows are copied at once: export the others</source>
        <translation>一次最多复制 {count} 行，更多的请导出</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>{file}: {count} rows saved and checked</source>
        <translation>{file}：{count} 条，已保存并核对</translation>
    </message>
    <message>
        <source>Writing the ledger</source>
        <translation>正在写台账</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>问题整改台账</translation>
    </message>
    <message>
        <source>Problems, tasks, responsibilities</source>
        <translation>问题、任务、责任三张清单</translation>
    </message>
    <message>
        <source>Suspected issues</source>
        <translation>疑似问题核实台账</translation>
    </message>
    <message>
        <source>Overdue findings</source>
        <translation>逾期问题清单</translation>
    </message>
    <message>
        <source>{list} {day}.xlsx</source>
        <translation>{list} {day}.xlsx</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Taking in photos</source>
        <translation>正在收照片</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>They go to</source>
        <translation>归到哪里</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Where on the visit</source>
        <translation>归到检查的哪一处</translation>
    </message>
    <message>
        <source>No draft takes photos: begin a visit first.</source>
        <translation>没有可以收照片的草稿，请先开始一次检查。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>按建议</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>no capture time; file of {time}</source>
        <translation>无拍摄时间，文件时间 {time}</translation>
    </message>
    <message>
        <source>{metres} m from the site</source>
        <translation>距检查对象 {metres} 米</translation>
    </message>
    <message>
        <source>{km} km from the site</source>
        <translation>距检查对象 {km} 公里</translation>
    </message>
    <message>
        <source>missing: {count}</source>
        <translation>还缺 {count} 张</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>A new team</source>
        <translation>新建督查组</translation>
    </message>
    <message>
        <source>Change the team</source>
        <translation>修改督查组</translation>
    </message>
    <message>
        <source>First team</source>
        <translation>如：督查一组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Who goes with it</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>解散</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Write what it is called</source>
        <translation>请写名称</translation>
    </message>
    <message>
        <source>Tick who goes with it</source>
        <translation>请勾选成员</translation>
    </message>
</context>
<context>
    <name>TellDialog</name>
    <message>
        <source>Word it otherwise</source>
        <translation>改用语</translation>
    </message>
    <message>
        <source>As it was worded at first</source>
        <translation>恢复原来的用语</translation>
    </message>
    <message>
        <source>It was said</source>
        <translation>已经告知</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>保存用语</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>We are inspectors of the county and look at how rural work is done here. We write down only what this inspection needs, and it is used only to have problems put right. No identity, bank or health details are taken, and your name is not made public. You need not answer; to see or correct what we wrote, ask the village committee or the county inspection office.</source>
        <translation>您好，我们是县里的督查人员，来看农村工作落实得怎么样。今天只记这次检查要用的内容，只用来督促整改；不记身份证号、银行账号和病名，也不公开您的姓名。您可以不回答。以后想查看或更正我们记的内容，请找村委会或县督查办公室。</translation>
    </message>
    <message>
        <source>To be said to the household</source>
        <translation>对农户说的话</translation>
    </message>
</context>
<context>
    <name>TicksReply</name>
    <message>
        <source>{question}: {choice}</source>
        <translation>{question}：{choice}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n older one(s)</source>
        <translation>
            <numerusform>更早的 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToWhom</name>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>A task package each</source>
        <translation>每人一份任务包</translation>
    </message>
    <message>
        <source>One for everybody</source>
        <translation>一份给全体</translation>
    </message>
    <message>
        <source>People with tasks</source>
        <translation>有任务的人</translation>
    </message>
    <message>
        <source>Everybody in the list</source>
        <translation>全选</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 个检查对象</numerusform>
        </translation>
    </message>
    <message>
        <source>last given {when}</source>
        <translation>上次给出 {when}</translation>
    </message>
    <message>
        <source>never given yet</source>
        <translation>还没给过</translation>
    </message>
    <message>
        <source>laptop enrolled</source>
        <translation>电脑已登记</translation>
    </message>
    <message>
        <source>Everything this office has, for whoever reads it.</source>
        <translation>本办公室的全部数据，谁收都行。</translation>
    </message>
    <message>
        <source>Nothing is assigned to anybody yet: plan a campaign first.</source>
        <translation>还没有给任何人派任务，先到“行动”里安排。</translation>
    </message>
    <message>
        <source>Places, checklists, tables and earlier findings with smaller photos, of what is assigned to each person.</source>
        <translation>每人名下的点位、检查表、表册和以前的问题，照片带较小的副本。</translation>
    </message>
    <message>
        <source>Tick who is to get a package.</source>
        <translation>先勾选要给谁。</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>New visit</source>
        <translation>新检查</translation>
    </message>
    <message>
        <source>What waits today</source>
        <translation>今天的事</translation>
    </message>
    <message>
        <source>Drop the packages here</source>
        <translation>把交回的数据包拖到这里</translation>
    </message>
    <message>
        <source>Drop the task package here</source>
        <translation>把任务包拖到这里</translation>
    </message>
    <message>
        <source>The .inspection files the inspectors bring back</source>
        <translation>督查员交回的 .inspection 文件，点一下也能选</translation>
    </message>
    <message>
        <source>The .inspection file from the office; a press lets you choose it</source>
        <translation>办公室给的 .inspection 文件，点一下也能选</translation>
    </message>
    <message>
        <source>A plan is shown first; nothing is lost</source>
        <translation>先看装入计划，两边的内容都不会丢</translation>
    </message>
    <message>
        <source>Then the places to visit are listed here</source>
        <translation>装入后，这里排出要去的户和该复查的问题</translation>
    </message>
    <message>
        <source>Choose a place and begin</source>
        <translation>自己选一户开始检查</translation>
    </message>
    <message>
        <source>Find the village, the group, the household, or add it on the spot</source>
        <translation>找村、找组、找户，或当场新建</translation>
    </message>
    <message>
        <source>Practise with the sample county</source>
        <translation>用样例县练一遍</translation>
    </message>
    <message>
        <source>Qinghe County, 240 households, all of it fictional</source>
        <translation>青禾县，240 户，全是虚构的</translation>
    </message>
    <message>
        <source>Without a package you can do this</source>
        <translation>没有数据包，也可以先做这些</translation>
    </message>
    <message>
        <source>Nothing to visit today, nothing due.</source>
        <translation>今天还没有要去的户，也没有到期的复查。</translation>
    </message>
    <message>
        <source>{campaign}, day {number}</source>
        <translation>{campaign}第 {number} 天</translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>未销 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>stopped at “{question}”</source>
        <translation>停在“{question}”</translation>
    </message>
    <message>
        <source>{done} of {all} answered</source>
        <translation>做到 {done}/{all} 题</translation>
    </message>
    <message>
        <source>Packages (*.inspection)</source>
        <translation>数据包 (*.inspection)</translation>
    </message>
    <message>
        <source>Choose a package</source>
        <translation>选一个数据包</translation>
    </message>
    <message>
        <source>Loading the sample county</source>
        <translation>正在装入样例县</translation>
    </message>
    <message>
        <source>with the team</source>
        <translation>与本组</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>到期 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Re-inspect</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>导入照片</translation>
    </message>
    <message>
        <source>Handed in and copied</source>
        <translation>交回与备份</translation>
    </message>
    <message numerus="yes">
        <source>%n reported put right</source>
        <translation>
            <numerusform>反馈已整改 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>re-inspection</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>{done} of {all} judged</source>
        <translation>已下结论 {done}/{all}</translation>
    </message>
</context>
<context>
    <name>TodayStanding</name>
    <message>
        <source>Last package handed in</source>
        <translation>上次交回数据包</translation>
    </message>
    <message>
        <source>Last safe copy</source>
        <translation>上次安全副本</translation>
    </message>
    <message>
        <source>Make a package</source>
        <translation>做交回数据包</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>再存一份副本</translation>
    </message>
    <message>
        <source>Handed in and copied</source>
        <translation>交回与备份</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有过</translation>
    </message>
    <message>
        <source>Nothing finished since</source>
        <translation>之后没有做完新的检查</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 次检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 条问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Since then: {counts}</source>
        <translation>之后又做 {counts}</translation>
    </message>
    <message>
        <source>Not handed in: {counts}</source>
        <translation>还没交回：{counts}</translation>
    </message>
    <message>
        <source>Everything is on this computer only</source>
        <translation>全部内容只在这台电脑上</translation>
    </message>
    <message>
        <source>{when}, “{place}”</source>
        <translation>{when}，“{place}”</translation>
    </message>
    <message>
        <source>On this computer only; save one on a stick</source>
        <translation>只在这台电脑上，请往 U 盘再存一份</translation>
    </message>
    <message>
        <source>Read back and found whole</source>
        <translation>已验读，能恢复</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{when}, {days} days ago</source>
        <translation>{when}，{days} 天前</translation>
    </message>
    <message numerus="yes">
        <source>Look at %n new package(s)</source>
        <translation>
            <numerusform>看 %n 个新来的数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>Last package given out</source>
        <translation>上次交出数据包</translation>
    </message>
    <message>
        <source>Give tasks out</source>
        <translation>交出任务包</translation>
    </message>
    <message>
        <source>Packages and copies</source>
        <translation>数据包与备份</translation>
    </message>
</context>
<context>
    <name>TodayWork</name>
    <message>
        <source>To visit</source>
        <translation>今天要去</translation>
    </message>
    <message>
        <source>To re-inspect</source>
        <translation>该复查的</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>没做完的</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The one touched last first</source>
        <translation>最近动过的在前</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>删去草稿</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to visit</source>
        <translation>
            <numerusform>要去 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>按期限</translation>
    </message>
    <message numerus="yes">
        <source>%n not finished</source>
        <translation>
            <numerusform>没做完的 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>全部 {count} 处</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to re-inspect</source>
        <translation>
            <numerusform>该复查的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>The longest overdue first</source>
        <translation>逾期最久的在前</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Put these sentences away</source>
        <translation>收起提示</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>没有办成的事</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>圆圈</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>TrailPane</name>
    <message>
        <source>What it rests on</source>
        <translation>数据依据</translation>
    </message>
    <message>
        <source>Counted: {count} in the ledger</source>
        <translation>台账中的 {count} 个（分子）</translation>
    </message>
    <message>
        <source>Base: {count} in the ledger</source>
        <translation>台账中的 {count} 个（基数）</translation>
    </message>
</context>
<context>
    <name>Trait</name>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>TraitDialog</name>
    <message>
        <source>Type of {name}</source>
        <translation>设定{name}的类型</translation>
    </message>
    <message>
        <source>A tag of {name}</source>
        <translation>为{name}添加标签</translation>
    </message>
    <message>
        <source>Set type</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Say from which day</source>
        <translation>请填写起始日期</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Question {code}</source>
        <translation>检查项 {code}</translation>
    </message>
    <message>
        <source>Finding {number} {code}</source>
        <translation>问题 {number} {code}</translation>
    </message>
    <message>
        <source>Good example</source>
        <translation>亮点</translation>
    </message>
    <message>
        <source>file {time}</source>
        <translation>文件 {time}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>no visit at that time</source>
        <translation>当时没有检查</translation>
    </message>
    <message>
        <source>of a finalised visit</source>
        <translation>属于已办结的检查</translation>
    </message>
    <message>
        <source>taken in before</source>
        <translation>已经收过</translation>
    </message>
    <message>
        <source>the same once more</source>
        <translation>与前面一张相同</translation>
    </message>
    <message>
        <source>not worded yet</source>
        <translation>尚未描述</translation>
    </message>
    <message>
        <source>To place later</source>
        <translation>先收下，稍后归位</translation>
    </message>
</context>
<context>
    <name>TrayPage</name>
    <message>
        <source>Import photos</source>
        <translation>导入照片</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n photo(s)</source>
        <translation>
            <numerusform>收下 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>dropped here</source>
        <translation>拖放的照片</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>{looked} of {all}</source>
        <translation>{looked} / {all}</translation>
    </message>
    <message>
        <source>Choose the folder with the photos</source>
        <translation>选择照片所在的文件夹</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>or drop photos or a folder here</source>
        <translation>或把照片、文件夹拖到这里</translation>
    </message>
    <message>
        <source>Nothing is stored before you take it in; what is on the telephone stays there.</source>
        <translation>点“收下”之前什么都不存；手机里的照片原样不动。</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Since the visit</source>
        <translation>检查当天起</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>近7天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>TrendPane</name>
    <message>
        <source>Up to which list</source>
        <translation>截至哪次评比</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Places over the periods</source>
        <translation>各期得分</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) of the same level and rule</source>
        <translation>
            <numerusform>同层级、同规则评比%n期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) from elsewhere cannot be read</source>
        <translation>
            <numerusform>外来榜单%n期不能读出</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no rating yet.</source>
        <translation>还没有评比。</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红榜</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑榜</translation>
    </message>
    <message>
        <source>no. {rank}</source>
        <translation>第{rank}名</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>trial</source>
        <translation>试填</translation>
    </message>
    <message>
        <source>No notice is made of a trial.</source>
        <translation>试填不出通知书。</translation>
    </message>
    <message>
        <source>Trial: nothing is saved</source>
        <translation>试填：不会保存</translation>
    </message>
    <message>
        <source>What to see of the trial</source>
        <translation>看表还是看结果</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>从头再来</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>结束试填</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>对象类型</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>使用人数</translation>
    </message>
    <message>
        <source>Type of toilet</source>
        <translation>厕所类型</translation>
    </message>
    <message>
        <source>Tank volume, m³</source>
        <translation>池容 m³</translation>
    </message>
    <message>
        <source>Year built</source>
        <translation>建成年份</translation>
    </message>
    <message>
        <source>The place tried at:</source>
        <translation>假设的对象：</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Inspector</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Open another data folder</source>
        <translation>打开别的数据文件夹</translation>
    </message>
    <message>
        <source>Restore a safe copy</source>
        <translation>从副本恢复</translation>
    </message>
    <message>
        <source>Begin anew elsewhere</source>
        <translation>另起一处重新开始</translation>
    </message>
    <message>
        <source>△ There is no inspection data in “{folder}”.</source>
        <translation>△ “{folder}”里没有督查数据。</translation>
    </message>
</context>
<context>
    <name>UndoImportDialog</name>
    <message>
        <source>Undo the import of package {number}</source>
        <translation>撤销收进第 {number} 号数据包</translation>
    </message>
    <message>
        <source>Looking at what would be taken out …</source>
        <translation>正在看会取出什么……</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>留下的</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不撤销</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销收进</translation>
    </message>
    <message>
        <source>Trying out the undoing</source>
        <translation>预演撤销</translation>
    </message>
    <message>
        <source>What {who} brought by this package, read {when}, is taken out again.</source>
        <translation>{when}从{who}收进的数据包，它带来的内容全部取出。</translation>
    </message>
    <message>
        <source>A safe copy is made first. The package then counts as not received: it is sent again, and can be read again.</source>
        <translation>先存副本。之后这个包算没收到：对方会再带一遍，也可以重新收进。</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>Values put back</source>
        <translation>改回原值</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) built upon since stay</source>
        <translation>
            <numerusform>后来用到的 %n 项留下</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it has been built upon since: nothing can be taken out.</source>
        <translation>全部内容后来都用到了，一项也取不出。</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>撤销收进</translation>
    </message>
    <message>
        <source>What {who} brought by this package, read {when}, is taken out; what is listed below stays.</source>
        <translation>{when}从{who}收进的数据包，它带来的内容取出；下面列出的留下。</translation>
    </message>
    <message>
        <source>What {who} brought by this package, read {when}, came with others too, and stays.</source>
        <translation>{when}从{who}收进的数据包，它带来的内容别的数据包也带来了，都留下。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stay</source>
        <translation>
            <numerusform>留下 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitsPane</name>
    <message>
        <source>Findings by unit</source>
        <translation>按单位统计</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
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
        <source>Back again</source>
        <translation>反弹</translation>
    </message>
    <message>
        <source>Share put right</source>
        <translation>整改率</translation>
    </message>
    <message>
        <source>Share closed</source>
        <translation>销号率</translation>
    </message>
    <message>
        <source>Share put right = (put right + to close + closed) / (all, without unfounded, duplicate and void ones); share closed = closed / the same.</source>
        <translation>整改率 =（已整改 + 待销号 + 已销号）÷（全部问题，不含待核实、不属实、重复和作废）；销号率 = 已销号 ÷ 同一基数。</translation>
    </message>
    <message>
        <source>The whole county</source>
        <translation>全县</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>(the full text stands in the record)</source>
        <translation>（全文在记录中）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>personal details erased</source>
        <translation>个人信息已抹去</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>Verify</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Note progress</source>
        <translation>记进展</translation>
    </message>
    <message>
        <source>Record reply</source>
        <translation>登记反馈</translation>
    </message>
    <message>
        <source>Re-inspect</source>
        <translation>登记复查</translation>
    </message>
    <message>
        <source>Fixed on the spot</source>
        <translation>当场整改</translation>
    </message>
    <message>
        <source>Apply to close</source>
        <translation>申请销号</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回整改</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Grant extension</source>
        <translation>批准延期</translation>
    </message>
    <message>
        <source>Deny extension</source>
        <translation>不予延期</translation>
    </message>
    <message>
        <source>Keep up</source>
        <translation>长期坚持</translation>
    </message>
    <message>
        <source>Hand away</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Declare void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Name in a circular</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Summon to a talk</source>
        <translation>约谈</translation>
    </message>
    <message>
        <source>Propose accountability</source>
        <translation>问责建议</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>转交他人</translation>
    </message>
    <message>
        <source>Ask for an extension</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Close out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Refuse close-out</source>
        <translation>不予销号</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>Partly put right</source>
        <translation>部分整改</translation>
    </message>
    <message>
        <source>Not put right</source>
        <translation>未整改</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>反弹</translation>
    </message>
    <message>
        <source>Cannot be verified</source>
        <translation>无法核实</translation>
    </message>
    <message>
        <source>True</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>Partly true</source>
        <translation>部分属实</translation>
    </message>
    <message>
        <source>Unfounded</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>VerdictShort</name>
    <message>
        <source>Partly</source>
        <translation>部分整改</translation>
    </message>
    <message>
        <source>Cannot verify</source>
        <translation>无法核实</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message>
        <source>What it asks</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>What to see of it</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>版本对照</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>{state}, since {day}</source>
        <translation>{state}（{day}起）</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>草稿 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>{drafts}, {finished} finished visits</source>
        <translation>{drafts}，已定稿检查 {finished} 次</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>cannot be read by this program</source>
        <translation>本程序读不出</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>every kind of site</source>
        <translation>各类对象</translation>
    </message>
    <message>
        <source>Full marks</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Published; new visits use it.</source>
        <translation>已发布，新的检查用这一版。</translation>
    </message>
    <message>
        <source>Retired; visits begun with it go on.</source>
        <translation>已停用，已开始的检查照用。</translation>
    </message>
    <message>
        <source>Export the checklist</source>
        <translation>导出检查表</translation>
    </message>
    <message>
        <source>{files} saved</source>
        <translation>已存为 {files}</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export Markdown</source>
        <translation>导出 Markdown</translation>
    </message>
    <message>
        <source>Markdown tables (*.md)</source>
        <translation>Markdown 表 (*.md)</translation>
    </message>
    <message>
        <source>Once published it cannot be changed and undo does not take it back; it can only be retired.</source>
        <translation>发布后不能再改，也不能撤销，只能停用。</translation>
    </message>
    <message>
        <source>Publish for good</source>
        <translation>确认发布</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不发布</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Export XLSX</source>
        <translation>导出 XLSX</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>改回此版</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差别</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>说明：{note}</translation>
    </message>
    <message>
        <source>No note was written.</source>
        <translation>没有写说明。</translation>
    </message>
    <message>
        <source>Comes with the program.</source>
        <translation>随程序提供。</translation>
    </message>
    <message>
        <source>There is no other version to compare it with.</source>
        <translation>没有别的版本可以对比。</translation>
    </message>
    <message>
        <source>Rows added: {added}, taken out: {removed}, changed: {changed}</source>
        <translation>增加 {added} 行，删去 {removed} 行，改动 {changed} 行</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>两版内容相同。</translation>
    </message>
</context>
<context>
    <name>ViewPair</name>
    <message>
        <source>Then</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Take this view again: {what}</source>
        <translation>照同一机位再拍：{what}</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Take the same view</source>
        <translation>同一机位再拍</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>已拍 {done}/{all}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} {measure}</translation>
    </message>
    <message>
        <source>place(s)</source>
        <translation>处</translation>
    </message>
    <message>
        <source>last time, {day}: {answer}</source>
        <translation>上次 {day}：{answer}</translation>
    </message>
    <message>
        <source>reused from {day}</source>
        <translation>沿用 {day}</translation>
    </message>
    <message>
        <source>reused from another place, {day}</source>
        <translation>沿用另一处 {day}</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>有图</translation>
    </message>
    <message>
        <source>Good examples</source>
        <translation>亮点</translation>
    </message>
    <message>
        <source>{last}; closed {day}</source>
        <translation>{last}，{day}销号</translation>
    </message>
    <message>
        <source>reused from a visit that is not here</source>
        <translation>沿用自另一次检查，本机没有</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>No photo of this visit says where it was taken.</source>
        <translation>本次检查的照片都没有位置信息。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>换用…</translation>
    </message>
    <message>
        <source>There is a newer version of this checklist.</source>
        <translation>检查表有新版本。</translation>
    </message>
</context>
<context>
    <name>VisitTabs</name>
    <message>
        <source>Sites</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目资产</translation>
    </message>
    <message>
        <source>Sites, campaigns, register or projects</source>
        <translation>对象、专项行动、名册或项目资产</translation>
    </message>
</context>
<context>
    <name>VoidPaperDialog</name>
    <message>
        <source>Void {number}</source>
        <translation>作废 {number}</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>issued twice</source>
        <translation>重复签发</translation>
    </message>
    <message>
        <source>wrong addressee</source>
        <translation>主送单位有误</translation>
    </message>
    <message>
        <source>misprinted</source>
        <translation>印制有误</translation>
    </message>
    <message>
        <source>Why it does not hold</source>
        <translation>为什么作废</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The number stays in the register and is not given again. Checking a printed copy says void.</source>
        <translation>号留在册上，不再使用；核验纸质件时会显示作废。</translation>
    </message>
    <message>
        <source>Say why; it stands in the register.</source>
        <translation>请写明原因，登记簿上要留。</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{photo}: {why}</source>
        <translation>{photo}：{why}</translation>
    </message>
</context>
<context>
    <name>WatchCard</name>
    <message>
        <source>Look at them</source>
        <translation>看看这些</translation>
    </message>
    <message>
        <source>Watch no folder</source>
        <translation>不再看着</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>看着一个文件夹</translation>
    </message>
    <message>
        <source>A folder can be watched for new packages</source>
        <translation>可以看着一个文件夹，来了新数据包就提醒</translation>
    </message>
    <message>
        <source>a shared folder or a stick; nothing is merged by itself</source>
        <translation>共享文件夹或 U 盘都行；只提醒，不自动合并</translation>
    </message>
    <message numerus="yes">
        <source>%n new package(s) in the watched folder</source>
        <translation>
            <numerusform>看着的文件夹里有 %n 个新数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in the watched folder</source>
        <translation>看着的文件夹里没有新数据包</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>换一个文件夹</translation>
    </message>
    <message>
        <source>The watched folder is not there now: plug the stick in again, and wait</source>
        <translation>现在找不到看着的文件夹：请插好 U 盘，稍等即可</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Inspector</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>第一次使用</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>not where it stands now</source>
        <translation>目前状态下不能这样做</translation>
    </message>
    <message>
        <source>not for you to decide</source>
        <translation>不由您的角色决定</translation>
    </message>
    <message>
        <source>a day is wanted</source>
        <translation>须写明日期</translation>
    </message>
    <message>
        <source>the day is too early</source>
        <translation>日期过早</translation>
    </message>
    <message>
        <source>say what was done, or why</source>
        <translation>须写明情况或理由</translation>
    </message>
    <message>
        <source>a verdict is wanted</source>
        <translation>须选结论</translation>
    </message>
    <message>
        <source>the number of the document is wanted</source>
        <translation>须写明文号或回执号</translation>
    </message>
    <message>
        <source>say who decided</source>
        <translation>须写明批准人</translation>
    </message>
    <message>
        <source>say which finding it is the same as</source>
        <translation>须指明与哪一条重复</translation>
    </message>
    <message>
        <source>no extension has been asked for, or one is waiting</source>
        <translation>没有待批的延期申请，或已有一份在办</translation>
    </message>
    <message>
        <source>an extension is asked for before the deadline</source>
        <translation>延期须在到期前申请</translation>
    </message>
    <message>
        <source>whoever puts it right does not judge it</source>
        <translation>整改责任方不能自己认定</translation>
    </message>
    <message>
        <source>a new photo is wanted</source>
        <translation>须有新照片</translation>
    </message>
    <message>
        <source>a later deadline has to be asked for and granted</source>
        <translation>延长时限须先申请、再批准</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>always</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>asking (a bureau to a township)</source>
        <translation>平和（部门对乡镇）</translation>
    </message>
    <message>
        <source>requiring (from above)</source>
        <translation>明确（上级对下级）</translation>
    </message>
</context>
<context>
    <name>WordingEditor</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Put in where the cursor stands:</source>
        <translation>在光标处插入：</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复为自带用语</translation>
    </message>
    <message>
        <source>With example facts</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>这一句</translation>
    </message>
    <message>
        <source>Nothing is known here by the name {names}: choose from those below</source>
        <translation>这里没有名为 {names} 的内容，请从下面选用</translation>
    </message>
    <message>
        <source>Nothing: this sentence is left out.</source>
        <translation>不出现这一句。</translation>
    </message>
    <message>
        <source>Put in {what}</source>
        <translation>插入{what}</translation>
    </message>
    <message>
        <source>To be seen when every name is known.</source>
        <translation>名称都对了才显示示例。</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Words on the photo</source>
        <translation>照片上的文字</translation>
    </message>
    <message>
        <source>Words, then Enter</source>
        <translation>写好后按回车</translation>
    </message>
</context>
<context>
    <name>WorkerDialog</name>
    <message>
        <source>Grid worker of {name}</source>
        <translation>指定{name}的网格员</translation>
    </message>
    <message>
        <source>Give charge</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
</context>
<context>
    <name>WrittenCard</name>
    <message>
        <source>Packages written</source>
        <translation>写出的数据包</translation>
    </message>
    <message>
        <source>For</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) not written</source>
        <translation>
            <numerusform>有 %n 个数据包没写成</numerusform>
        </translation>
    </message>
    <message>
        <source>Read back from the medium itself: ready to remove the stick</source>
        <translation>已从盘上读回，核对无误，可以拔出 U 盘了</translation>
    </message>
    <message>
        <source>Written, read back and found whole</source>
        <translation>已写好，读回核对无误</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) did not go along: their files are not here, or spoilt.</source>
        <translation>
            <numerusform>有 %n 张照片没有带上：原件不在本机，或者已损坏。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), all of them belong together</source>
        <translation>
            <numerusform>共 %n 个文件，要一起交</numerusform>
        </translation>
    </message>
    <message>
        <source>sealed: only the addressee and you can open it</source>
        <translation>已加密，只有收的人和自己能打开</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分份</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>SHA-256 begins</source>
        <translation>SHA-256 前 16 位</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>stopped before it</source>
        <translation>还没写就停下了</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>The system gave it back from its own memory: have it eject the stick before you remove it.</source>
        <translation>读回的可能是电脑缓存；拔 U 盘前请先“安全弹出”。</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>This computer is for</source>
        <translation>这台电脑给谁用</translation>
    </message>
    <message>
        <source>Going out to inspect</source>
        <translation>外出督查</translation>
    </message>
    <message>
        <source>The supervision office</source>
        <translation>督查办公室</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>从哪里开始</translation>
    </message>
    <message>
        <source>The office&apos;s package</source>
        <translation>办公室的数据包</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>空白开始</translation>
    </message>
    <message>
        <source>The sample county</source>
        <translation>样例县</translation>
    </message>
    <message>
        <source>A safe copy</source>
        <translation>安全副本</translation>
    </message>
    <message>
        <source>Your name, as it stands on papers</source>
        <translation>写在文书上的姓名</translation>
    </message>
    <message>
        <source>Who I am</source>
        <translation>我是谁</translation>
    </message>
    <message>
        <source>County</source>
        <translation>所在县</translation>
    </message>
    <message>
        <source>The six digits of its statistics code, as in 990101</source>
        <translation>统计用区划代码的前 6 位，如 990101</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选文件…</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>数据放在哪里</translation>
    </message>
    <message>
        <source>Elsewhere …</source>
        <translation>换地方…</translation>
    </message>
    <message>
        <source>Open a data folder that is there already</source>
        <translation>打开已有的数据文件夹</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Write your name</source>
        <translation>请写姓名</translation>
    </message>
    <message>
        <source>Six digits are needed</source>
        <translation>要 6 位数字</translation>
    </message>
    <message>
        <source>Choose the file first</source>
        <translation>请先选文件</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>Three questions, then it begins</source>
        <translation>答三个问题就开始</translation>
    </message>
    <message>
        <source>1  What this computer is for</source>
        <translation>1  这台电脑做什么用</translation>
    </message>
    <message>
        <source>2  Who works with it</source>
        <translation>2  谁来用</translation>
    </message>
    <message>
        <source>3  What to begin with</source>
        <translation>3  从哪里开始</translation>
    </message>
    <message>
        <source>The copy: inspector-….db</source>
        <translation>副本文件：inspector-….db</translation>
    </message>
    <message>
        <source>The file: ….inspection</source>
        <translation>数据包文件：….inspection</translation>
    </message>
    <message>
        <source>Places, people and tasks come with it; or drop the file here.</source>
        <translation>检查对象、人员和任务都在里面；也可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>The checklists are there; places come by a package or a table later.</source>
        <translation>检查表已备好；检查对象以后由数据包或表格装入。</translation>
    </message>
    <message>
        <source>Qinghe County (990101), all of it fictional; its inspector is 骆青川.</source>
        <translation>青禾县（990101），全是虚构的；县里的督查员叫骆青川。</translation>
    </message>
    <message>
        <source>Who works here and for whom comes back with the copy, photos included.</source>
        <translation>姓名、用途和照片都随副本一起恢复。</translation>
    </message>
    <message>
        <source>Safe copies (*.db)</source>
        <translation>安全副本 (*.db)</translation>
    </message>
    <message>
        <source>Packages (*.inspection)</source>
        <translation>数据包 (*.inspection)</translation>
    </message>
    <message>
        <source>△ There is no inspection data in “{folder}”.</source>
        <translation>△ “{folder}”里没有督查数据。</translation>
    </message>
</context>
<context>
    <name>_Given</name>
    <message>
        <source>no day</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>由谁去</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
</context>
<context>
    <name>_GroupCard</name>
    <message>
        <source>All in the ledger</source>
        <translation>在台账中查看</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Step {number} of the road map</source>
        <translation>路线图第 {number} 步</translation>
    </message>
    <message>
        <source>what is to be reached</source>
        <translation>做到什么</translation>
    </message>
    <message>
        <source>{name}: until when</source>
        <translation>{name}：期限</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>{name}: done</source>
        <translation>{name}：已完成</translation>
    </message>
    <message>
        <source>{name}: take it out</source>
        <translation>{name}：去掉</translation>
    </message>
</context>
<context>
    <name>_LineDelegate</name>
    <message>
        <source>photos {numbers}</source>
        <translation>照片 {numbers}</translation>
    </message>
</context>
<context>
    <name>_RoleCard</name>
    <message>
        <source>△ {wanted} is not here; {used} stands in</source>
        <translation>△ 本机没有{wanted}，由 {used} 代替</translation>
    </message>
    <message>
        <source>△ it lacks {characters}</source>
        <translation>△ 缺字：{characters}</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>_RoundPart</name>
    <message>
        <source>Villages</source>
        <translation>各村</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>已查户</translation>
    </message>
    <message>
        <source>{done} of {all} places visited</source>
        <translation>已查 {done} / {all} 户</translation>
    </message>
    <message>
        <source>{passed} of the time until {day} is over</source>
        <translation>到{day}时间已过 {passed}</translation>
    </message>
    <message numerus="yes">
        <source>{said}, %n point(s) behind</source>
        <translation>
            <numerusform>{said}，慢 %n 个点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Start</name>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Continue the draft</source>
        <translation>继续没做完的</translation>
    </message>
    <message>
        <source>Rated by</source>
        <translation>评分主体</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>告知用语</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Told what the data is for</source>
        <translation>已告知信息用途</translation>
    </message>
    <message>
        <source>Go to what took its place</source>
        <translation>转到接续的地点</translation>
    </message>
    <message>
        <source>Ended on {day}</source>
        <translation>已于{day}终止</translation>
    </message>
    <message>
        <source>{ended}; its place took {name}</source>
        <translation>{ended}，由{name}接续</translation>
    </message>
    <message>
        <source>Belongs to {place} now</source>
        <translation>现属{place}</translation>
    </message>
</context>
<context>
    <name>_StepLine</name>
    <message>
        <source>done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>next</source>
        <translation>该办这一步</translation>
    </message>
    <message>
        <source>later</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>Step {number}, {state}: {words}</source>
        <translation>第 {number} 步，{state}：{words}</translation>
    </message>
</context>
<context>
    <name>_Task</name>
    <message>
        <source>Stop the running task</source>
        <translation>停下正在做的事</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Passphrase: </source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>take back my last operation, or the one named</source>
        <translation>撤销本人上一步操作，或指定的操作</translation>
    </message>
    <message>
        <source>do again what was undone last, or the one named</source>
        <translation>重做刚撤销的操作，或指定的操作</translation>
    </message>
    <message>
        <source>the beginning of its id</source>
        <translation>编号的开头几位</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>{field} is no field here; there are {fields}</source>
        <translation>这里没有字段 {field}；可用的有 {fields}</translation>
    </message>
    <message>
        <source>list what is here</source>
        <translation>列出数据</translation>
    </message>
    <message>
        <source>only those with this value; may be repeated</source>
        <translation>只要该字段等于此值的；可多次使用</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>最多列出几条</translation>
    </message>
    <message>
        <source>one record, operation or package with its history</source>
        <translation>查看一条记录、操作或数据包及其经过</translation>
    </message>
    <message>
        <source>the beginning of an id, or a number</source>
        <translation>标识的开头几位，或文书、台账上的号</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>共 {total} 条，列出 {shown} 条</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>产生于操作</translation>
    </message>
    <message>
        <source>from device</source>
        <translation>来自设备</translation>
    </message>
    <message>
        <source>where to</source>
        <translation>写到哪个文件</translation>
    </message>
    <message>
        <source>number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Before or after every command</source>
        <translation>通用选项（放在命令前后均可）</translation>
    </message>
    <message>
        <source>Offline inspection, notices, packages and ledger of a county.</source>
        <translation>县级督查：离线检查、文书、数据包和台账。</translation>
    </message>
    <message>
        <source>which program and formats this is</source>
        <translation>程序和文件格式的版本</translation>
    </message>
    <message>
        <source>Commands; none opens the window</source>
        <translation>命令（不写命令则打开窗口）</translation>
    </message>
    <message>
        <source>missing: {names}</source>
        <translation>缺少 {names}</translation>
    </message>
    <message>
        <source>schema {schema}, package format {format}</source>
        <translation>数据结构 {schema}，数据包格式 {format}</translation>
    </message>
    <message>
        <source>the data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>the language: zh or en</source>
        <translation>语言：zh 或 en</translation>
    </message>
    <message>
        <source>exactly one JSON object on standard output</source>
        <translation>标准输出只写一个 JSON 对象</translation>
    </message>
    <message>
        <source>only results and refusals</source>
        <translation>只输出结果和未能办理的事项</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>显示本说明</translation>
    </message>
    <message>
        <source>a whole number from {lowest} on</source>
        <translation>应为不小于 {lowest} 的整数</translation>
    </message>
    <message>
        <source>written FIELD=VALUE</source>
        <translation>应写成 字段=值</translation>
    </message>
    <message>
        <source>not known here: {names}</source>
        <translation>不认识 {names}</translation>
    </message>
    <message>
        <source>{names} wants a value</source>
        <translation>{names} 后面要写值</translation>
    </message>
    <message>
        <source>there is no such command; see --help</source>
        <translation>没有这个命令，请看 --help</translation>
    </message>
    <message>
        <source>{names} does not take this; see --help</source>
        <translation>{names} 不能这样写，请看 --help</translation>
    </message>
    <message>
        <source>{names} takes no value</source>
        <translation>{names} 后面不写值</translation>
    </message>
    <message>
        <source>{names} does not take this</source>
        <translation>{names} 不能这样写</translation>
    </message>
    <message>
        <source>set up a new, empty data folder</source>
        <translation>新建一个空的数据文件夹</translation>
    </message>
    <message>
        <source>who works with it</source>
        <translation>给谁用：field 督查员，office 办公室</translation>
    </message>
    <message>
        <source>the county&apos;s six digits</source>
        <translation>县的六位代码</translation>
    </message>
    <message>
        <source>who works here</source>
        <translation>使用人姓名</translation>
    </message>
    <message>
        <source>a whole inspection on a fictional county, to look at</source>
        <translation>用虚构的样例县走一遍完整的检查</translation>
    </message>
    <message>
        <source>an empty or new folder; by default ./inspector-demo</source>
        <translation>空文件夹或新文件夹；默认 ./inspector-demo</translation>
    </message>
    <message>
        <source>--county wants six digits</source>
        <translation>--county 要写六位数字</translation>
    </message>
    <message>
        <source>--person wants a name</source>
        <translation>--person 要写姓名</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>for</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县代码</translation>
    </message>
    <message>
        <source>Ready. Open it with: inspector --data {folder}</source>
        <translation>已就绪。打开：inspector --data {folder}</translation>
    </message>
    <message>
        <source>making the demo</source>
        <translation>正在生成样例</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>检查</translation>
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
        <source>in the field</source>
        <translation>督查员</translation>
    </message>
    <message>
        <source>in the office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>A whole inspection lies in {folder}, fictional from end to end. What was made: {list}</source>
        <translation>一次完整的检查已放在 {folder}，内容全部虚构。清单见：{list}</translation>
    </message>
    <message>
        <source>Look at it: inspector --data {folder}</source>
        <translation>打开看看：inspector --data {folder}</translation>
    </message>
    <message>
        <source>the forms</source>
        <translation>检查表文件</translation>
    </message>
    <message>
        <source>{file}: {form} version {version}, {count} questions</source>
        <translation>{file}：{form}，版本 {version}，{count} 题</translation>
    </message>
    <message>
        <source>{file}: cannot be used</source>
        <translation>{file}：不能使用</translation>
    </message>
    <message>
        <source>write a package of what the other side does not have yet</source>
        <translation>导出数据包：对方还没有的全部内容</translation>
    </message>
    <message>
        <source>unfinished visits too</source>
        <translation>未定稿的检查也导出</translation>
    </message>
    <message>
        <source>photos as they are, made smaller, or none</source>
        <translation>照片：原图、缩小图或不带</translation>
    </message>
    <message>
        <source>merge packages into the data folder</source>
        <translation>把数据包合并进来</translation>
    </message>
    <message>
        <source>packages, or folders of packages</source>
        <translation>数据包，或存放数据包的文件夹</translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation>只说明会怎样，不导入</translation>
    </message>
    <message>
        <source>package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>photo files</source>
        <translation>照片文件</translation>
    </message>
    <message>
        <source>reading packages</source>
        <translation>正在读取数据包</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>photos missing</source>
        <translation>缺照片</translation>
    </message>
    <message>
        <source>There is no package among these files.</source>
        <translation>这些文件里没有数据包。</translation>
    </message>
    <message>
        <source>“{file}”: {count} entries were left out ({reason}); the others are taken.</source>
        <translation>“{file}”有 {count} 条未收入（{reason}），其余已收入。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>预告</translation>
    </message>
    <message>
        <source>check that data folder, package or backup is whole</source>
        <translation>检验数据文件夹、数据包或备份是否完好</translation>
    </message>
    <message>
        <source>by default the data folder</source>
        <translation>默认检验数据文件夹</translation>
    </message>
    <message>
        <source>copy the data folder, each photo once</source>
        <translation>备份数据文件夹，每张照片只存一份</translation>
    </message>
    <message>
        <source>a new file; by default one in the data folder</source>
        <translation>新文件；默认放在数据文件夹里</translation>
    </message>
    <message>
        <source>make a data folder of a backup</source>
        <translation>由备份恢复出一个数据文件夹</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>an empty or new folder</source>
        <translation>空文件夹或新文件夹</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>DAMAGED</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>copying photos</source>
        <translation>正在复制照片</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>新复制</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>declarations</source>
        <translation>表结构</translation>
    </message>
    <message>
        <source>trailer</source>
        <translation>文件尾校验</translation>
    </message>
    <message>
        <source>references</source>
        <translation>相互引用</translation>
    </message>
    <message>
        <source>values shown agree with the history</source>
        <translation>显示的值与历史一致</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>package book</source>
        <translation>数据包登记</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>manifest</source>
        <translation>数据包说明</translation>
    </message>
    <message>
        <source>a file of this program</source>
        <translation>本程序的文件</translation>
    </message>
    <message>
        <source>write the ledger of findings as XLSX</source>
        <translation>导出问题整改台账（XLSX）</translation>
    </message>
    <message>
        <source>Cancelled; nothing was half done.</source>
        <translation>已取消，没有留下做了一半的事。</translation>
    </message>
    <message>
        <source>The answer could not be written: {reason}.</source>
        <translation>结果写不出去：{reason}。</translation>
    </message>
    <message>
        <source>an XLSX or CSV file</source>
        <translation>XLSX 或 CSV 文件</translation>
    </message>
    <message>
        <source>either FILE, or --template -o FILE</source>
        <translation>要么写文件，要么写 --template -o 文件</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变动</translation>
    </message>
    <message>
        <source>The copy is whole; the list of copies in the data folder could not be written.</source>
        <translation>副本完整；但数据文件夹里的副本清单这次没能写入。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>a date, YYYY-MM-DD</source>
        <translation>日期，格式 YYYY-MM-DD</translation>
    </message>
    <message>
        <source>read forms, repair them and say what is wrong</source>
        <translation>读取检查表，修复并说明问题</translation>
    </message>
    <message>
        <source>import a table, or write one to fill in</source>
        <translation>导入一张表，或写出一张待填写的表</translation>
    </message>
    <message>
        <source>what the file lists</source>
        <translation>文件里列的是什么</translation>
    </message>
    <message>
        <source>write a file to fill in</source>
        <translation>写出待填写的文件</translation>
    </message>
    <message>
        <source>“{file}”: {place}. Nothing of it was taken; correct it and import it again.</source>
        <translation>“{file}”：{place}。整个文件都没有导入；请改正后重新导入。</translation>
    </message>
    <message>
        <source>say what would follow from answers</source>
        <translation>说明这些答案会得出什么</translation>
    </message>
    <message>
        <source>the form</source>
        <translation>检查表文件</translation>
    </message>
    <message>
        <source>answers by the names of the questions</source>
        <translation>按问题名称写的答案</translation>
    </message>
    <message>
        <source>facts of the site</source>
        <translation>检查对象的情况</translation>
    </message>
    <message>
        <source>date of the visit; today if left out</source>
        <translation>检查日期；不写为今天</translation>
    </message>
    <message>
        <source>{name} does not count: {why}</source>
        <translation>{name} 不计入：{why}</translation>
    </message>
    <message>
        <source>Still to be answered: {names}</source>
        <translation>尚需作答：{names}</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>deducted</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Score: {points} of {of}</source>
        <translation>得分：{points}（满分 {of}）</translation>
    </message>
    <message>
        <source>Grade: {title} ({why})</source>
        <translation>等次：{title}（{why}）</translation>
    </message>
    <message>
        <source>checklists: XLSForms in Excel, CSV or Markdown tables, and their versions here</source>
        <translation>检查表：用 Excel、CSV 或 Markdown 表格写成的 XLSForm，及其在本机的各个版本</translation>
    </message>
    <message>
        <source>take forms in as versions not published yet</source>
        <translation>导入检查表，成为尚未发布的版本</translation>
    </message>
    <message>
        <source>let visits use a version; from then on it never changes</source>
        <translation>发布一个版本，供检查使用，此后不再变动</translation>
    </message>
    <message>
        <source>let no new visit use a version</source>
        <translation>停用一个版本，新的检查不再使用</translation>
    </message>
    <message>
        <source>write a version as XLSForm</source>
        <translation>把一个版本导出为 XLSForm</translation>
    </message>
    <message>
        <source>its id&apos;s beginning, its form, or FORM/VERSION</source>
        <translation>编号的开头、检查表代号，或“代号/版本”</translation>
    </message>
    <message>
        <source>{file}: {form} version {version} is here already</source>
        <translation>{file}：{form}，版本 {version}，已经导入过</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>form</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>requirement</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>the file to write ends in .xlsx or .md</source>
        <translation>导出的文件名要以 .xlsx 或 .md 结尾</translation>
    </message>
    <message>
        <source>what was deleted, and bringing it back</source>
        <translation>回收站：删掉的内容和恢复</translation>
    </message>
    <message>
        <source>what can come back, the newest deletion first</source>
        <translation>可以恢复的内容，最近删的在前</translation>
    </message>
    <message>
        <source>bring things back, all of them as one operation</source>
        <translation>恢复，几项算一步操作</translation>
    </message>
    <message>
        <source>the beginning of an id</source>
        <translation>编号的开头几位</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Brought back: {count}</source>
        <translation>已恢复 {count} 项</translation>
    </message>
    <message>
        <source>campaigns: where they go, who is sent, how far they are</source>
        <translation>专项行动：去哪里、派谁去、进度如何</translation>
    </message>
    <message>
        <source>sites drawn by lot, with a seed that draws the same again</source>
        <translation>随机抽签：同一种子抽出的结果相同</translation>
    </message>
    <message>
        <source>begin a campaign</source>
        <translation>新建专项行动</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>its first day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>basically put right by</source>
        <translation>基本整改日期</translation>
    </message>
    <message>
        <source>all closed by</source>
        <translation>全部销号日期</translation>
    </message>
    <message>
        <source>plan or notice it rests on</source>
        <translation>所依据的方案或通知</translation>
    </message>
    <message>
        <source>where it goes; may be repeated</source>
        <translation>涉及的区划，可重复</translation>
    </message>
    <message>
        <source>what it asks; may be repeated</source>
        <translation>所用检查表，可重复</translation>
    </message>
    <message>
        <source>spread its sites evenly over people or teams</source>
        <translation>把对象平均分派给个人或督查组</translation>
    </message>
    <message>
        <source>only in this area</source>
        <translation>只在这个区划内</translation>
    </message>
    <message>
        <source>balance anew what was spread before</source>
        <translation>对以前平均分派的重新平衡</translation>
    </message>
    <message>
        <source>give an area or single sites to somebody</source>
        <translation>把一片区划或若干对象分派给某人</translation>
    </message>
    <message>
        <source>all of this area</source>
        <translation>整个区划</translation>
    </message>
    <message>
        <source>a site; may be repeated</source>
        <translation>一个对象，可重复</translation>
    </message>
    <message>
        <source>village by village: assigned, visited, left out</source>
        <translation>各村进度：已分派、已检查、遗漏</translation>
    </message>
    <message>
        <source>draw sites; a draw cannot be undone</source>
        <translation>抽取对象；抽签不能撤销</translation>
    </message>
    <message>
        <source>where from</source>
        <translation>抽取范围</translation>
    </message>
    <message>
        <source>which kind of site</source>
        <translation>对象类型</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>抽取数量</translation>
    </message>
    <message>
        <source>the seed; else time and device</source>
        <translation>随机种子；不给则用时间和设备</translation>
    </message>
    <message>
        <source>so many of each village</source>
        <translation>每个村各抽这么多</translation>
    </message>
    <message>
        <source>only where nobody was in the last N days</source>
        <translation>只抽近 N 天没有检查过的</translation>
    </message>
    <message>
        <source>for which campaign</source>
        <translation>所属专项行动</translation>
    </message>
    <message>
        <source>who was present, and remarks</source>
        <translation>在场人员及说明</translation>
    </message>
    <message>
        <source>draw again and say whether the same comes out</source>
        <translation>重新抽取并核对结果</translation>
    </message>
    <message>
        <source>draw the next one for a site not to be visited</source>
        <translation>为不能检查的对象抽取递补</translation>
    </message>
    <message>
        <source>its number as drawn</source>
        <translation>抽出时的序号</translation>
    </message>
    <message>
        <source>write the minutes of a draw as PDF</source>
        <translation>把抽取记录写成 PDF</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>either --area or --site</source>
        <translation>--area 和 --site 只能用一个</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>places</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>已分派</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Drawn again: the same seed and candidates give the same.</source>
        <translation>用同一种子和名单重新抽取，结果一致。</translation>
    </message>
    <message>
        <source>Drawn again, number {place} is another one: this does not follow from its seed.</source>
        <translation>重新抽取时第 {place} 个不同，与种子不符。</translation>
    </message>
    <message>
        <source>its name or its id&apos;s beginning</source>
        <translation>名称，或标识的开头</translation>
    </message>
    <message>
        <source>which of its checklists; needed where it has several</source>
        <translation>用它的哪个检查表；有几个时必须写明</translation>
    </message>
    <message>
        <source>its id&apos;s beginning</source>
        <translation>标识的开头</translation>
    </message>
    <message>
        <source>a person or a team, by name or id; may be repeated</source>
        <translation>个人或督查组的名称或标识，可重复</translation>
    </message>
    <message>
        <source>a person or a team, by name or id</source>
        <translation>个人或督查组的名称或标识</translation>
    </message>
    <message>
        <source>newly assigned</source>
        <translation>新分派</translation>
    </message>
    <message>
        <source>given to somebody else</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>left as they were</source>
        <translation>未变动</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>sites or findings with these words; zhjf finds 张家坊</source>
        <translation>按文字查对象或问题；zhjf 可查到张家坊</translation>
    </message>
    <message>
        <source>--find looks for sites and findings</source>
        <translation>--find 只用于查对象和问题</translation>
    </message>
    <message>
        <source>the feedback notice of a visit</source>
        <translation>一次检查的督导反馈意见书</translation>
    </message>
    <message>
        <source>hand findings over to who answers for them</source>
        <translation>把问题交办给责任单位</translation>
    </message>
    <message>
        <source>the notice of rectification</source>
        <translation>整改通知书</translation>
    </message>
    <message>
        <source>what was corrected since a paper was issued</source>
        <translation>文书印发后的补充更正通知</translation>
    </message>
    <message>
        <source>the record of an inspection</source>
        <translation>现场督查记录</translation>
    </message>
    <message>
        <source>the proof of delivery of a paper</source>
        <translation>文书的送达回证</translation>
    </message>
    <message>
        <source>the score sheet of a visit</source>
        <translation>一次检查的评分表</translation>
    </message>
    <message>
        <source>the form of a household visit</source>
        <translation>入户走访表</translation>
    </message>
    <message>
        <source>the verification form of a project</source>
        <translation>项目核查表</translation>
    </message>
    <message>
        <source>the photos of a visit</source>
        <translation>一次检查的照片册</translation>
    </message>
    <message>
        <source>the slip for a portable printer</source>
        <translation>便携打印机用的小票</translation>
    </message>
    <message>
        <source>what the data of a household is for</source>
        <translation>农户个人信息告知书</translation>
    </message>
    <message>
        <source>a checklist to be filled in by hand</source>
        <translation>手工填写的空白检查表</translation>
    </message>
    <message>
        <source>papers: issue, draw, check, register</source>
        <translation>文书：签发、出图、核验、登记</translation>
    </message>
    <message>
        <source>only what this unit answers for</source>
        <translation>只列这个单位负责的问题</translation>
    </message>
    <message>
        <source>visits: an id&apos;s beginning, a paper&apos;s number, a site&apos;s code</source>
        <translation>检查：编号开头、文号或对象编码</translation>
    </message>
    <message>
        <source>a visit, or findings parted by commas</source>
        <translation>一次检查，或用逗号隔开的问题</translation>
    </message>
    <message>
        <source>a paper&apos;s number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>what it is about: a number, a code, the beginning of an id</source>
        <translation>关于什么：文号、编码或编号开头</translation>
    </message>
    <message>
        <source>where to; a folder for several</source>
        <translation>写到哪里；多份时是一个文件夹</translation>
    </message>
    <message>
        <source>pdf, png (for telephones) or docx; else as FILE is called</source>
        <translation>pdf、png（手机看）或 docx；不写就看文件名</translation>
    </message>
    <message>
        <source>of the paper: zh or en</source>
        <translation>文书的语言：zh 或 en</translation>
    </message>
    <message>
        <source>look at it, issue nothing</source>
        <translation>只看不签发</translation>
    </message>
    <message>
        <source>the paper whose place this one takes</source>
        <translation>由这一份代替的文书</translation>
    </message>
    <message>
        <source>is a paper ours, and does it hold</source>
        <translation>核验文书是否本单位所发、是否有效</translation>
    </message>
    <message>
        <source>what its code says, its number, or a picture of it</source>
        <translation>二维码内容、文号，或者它的照片</translation>
    </message>
    <message>
        <source>the papers that were issued, and numbers given twice</source>
        <translation>已签发的文书和重号</translation>
    </message>
    <message>
        <source>only of this kind</source>
        <translation>只看这一类</translation>
    </message>
    <message>
        <source>declare a paper void; its number stays</source>
        <translation>作废一份文书；号留在登记簿</translation>
    </message>
    <message>
        <source>record that a paper was served</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>on which day; today</source>
        <translation>哪一天；默认今天</translation>
    </message>
    <message>
        <source>who took it</source>
        <translation>谁签收</translation>
    </message>
    <message>
        <source>in which way</source>
        <translation>怎样送达</translation>
    </message>
    <message>
        <source>give a laptop&apos;s own paper a number of the register</source>
        <translation>给外勤自编号的文书编入登记簿</translation>
    </message>
    <message>
        <source>which; by default the next one</source>
        <translation>哪个号；默认下一个</translation>
    </message>
    <message>
        <source>record that a paper&apos;s slip came back</source>
        <translation>登记回执收回</translation>
    </message>
    <message>
        <source>of the slip</source>
        <translation>回执的照片</translation>
    </message>
    <message>
        <source>leave numbers of a register to a laptop</source>
        <translation>把一段文号留给一台电脑</translation>
    </message>
    <message>
        <source>its id, or the three characters of its mark</source>
        <translation>它的设备编号，或三位标识</translation>
    </message>
    <message>
        <source>of which papers</source>
        <translation>哪种文书</translation>
    </message>
    <message>
        <source>the first number</source>
        <translation>起号</translation>
    </message>
    <message>
        <source>the last number</source>
        <translation>止号</translation>
    </message>
    <message>
        <source>of which year; this year</source>
        <translation>哪一年；默认今年</translation>
    </message>
    <message>
        <source>its number, or the beginning of its id</source>
        <translation>文号，或编号的开头</translation>
    </message>
    <message>
        <source>Several papers bear this number; the code beside it tells them apart.</source>
        <translation>有几份文书用了这个号；请扫旁边的二维码来区分。</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>served</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>The number {number} was given to several papers.</source>
        <translation>文号 {number} 给了不止一份文书。</translation>
    </message>
    <message>
        <source>genuine</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已被代替</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>查无此文书</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>FIRST is not greater than LAST</source>
        <translation>起号不能大于止号</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>the minutes of a draw by lot</source>
        <translation>随机抽取记录</translation>
    </message>
    <message>
        <source>sign the PDF with the office&apos;s certificate (.p12, .pfx)</source>
        <translation>用单位证书（.p12、.pfx）给 PDF 签名</translation>
    </message>
    <message>
        <source>only a PDF that is no draft is signed</source>
        <translation>只有正式文书的 PDF 才能签名</translation>
    </message>
    <message>
        <source>Passphrase of the certificate: </source>
        <translation>证书口令：</translation>
    </message>
    <message>
        <source>only the portable slip fits on a5 and roll80</source>
        <translation>只有便携小票可以用 a5 和 roll80</translation>
    </message>
    <message>
        <source>the three lists: problems, tasks, responsibilities</source>
        <translation>三张清单：问题、任务、责任</translation>
    </message>
    <message>
        <source>suspected issues and how they were verified</source>
        <translation>疑似问题及核实情况</translation>
    </message>
    <message>
        <source>what is overdue</source>
        <translation>逾期未整改的问题</translation>
    </message>
    <message>
        <source>all to this unit; else each to its own</source>
        <translation>全部交给该单位；不写则各归各单位</translation>
    </message>
    <message>
        <source>to be put right by</source>
        <translation>整改时限</translation>
    </message>
    <message>
        <source>issue a paper for each unit</source>
        <translation>为每个单位出具交办单</translation>
    </message>
    <message>
        <source>the folder for the papers</source>
        <translation>文书存放的文件夹</translation>
    </message>
    <message>
        <source>press for findings: a reminder or a step of the ladder</source>
        <translation>督办问题：提醒或升级督办</translation>
    </message>
    <message>
        <source>who decided it</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>what is due: reminders, steps of the ladder, cycles</source>
        <translation>到期事项：提醒、督办建议、定期工作</translation>
    </message>
    <message>
        <source>as of another day</source>
        <translation>按另一日期计算</translation>
    </message>
    <message>
        <source>ledger number, mark or the beginning of an id</source>
        <translation>台账号、编号或标识的开头</translation>
    </message>
    <message>
        <source>when it happened; else today</source>
        <translation>发生日期，不写为今天</translation>
    </message>
    <message>
        <source>number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>what was done, or why</source>
        <translation>办理情况或原因</translation>
    </message>
    <message>
        <source>--papers wants a folder by -o, and -o wants --papers</source>
        <translation>--papers 须用 -o 指定文件夹，-o 只与 --papers 同用</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已交办</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{title}: due {day}</source>
        <translation>{title}：{day} 到期</translation>
    </message>
    <message>
        <source>findings nobody answers for: {count}</source>
        <translation>无人负责的问题：{count} 个</translation>
    </message>
    <message>
        <source>the receipt that comes back, of findings as they were answered</source>
        <translation>整改回执：空白的，或按反馈内容填好的</translation>
    </message>
    <message>
        <source>the opinion on what was looked at again</source>
        <translation>复查意见书</translation>
    </message>
    <message>
        <source>a reminder of what is nearly due</source>
        <translation>临近时限的提醒函</translation>
    </message>
    <message>
        <source>urge a unit on what is late</source>
        <translation>逾期问题催办单</translation>
    </message>
    <message>
        <source>the form of a longer deadline</source>
        <translation>延期整改审批单</translation>
    </message>
    <message>
        <source>the form by which findings are closed</source>
        <translation>销号申请（审批）表</translation>
    </message>
    <message>
        <source>the summons to a talk</source>
        <translation>约谈通知书</translation>
    </message>
    <message>
        <source>the record of a talk</source>
        <translation>约谈记录</translation>
    </message>
    <message>
        <source>the record of a meeting on what does not move</source>
        <translation>调度记录</translation>
    </message>
    <message>
        <source>suspected issues to be verified</source>
        <translation>疑似问题核实表</translation>
    </message>
    <message>
        <source>what is late today</source>
        <translation>逾期预警表</translation>
    </message>
    <message>
        <source>problems, tasks and who answers, under the same numbers</source>
        <translation>三张清单：问题、任务、责任，统一编号</translation>
    </message>
    <message>
        <source>the ledger as a paper</source>
        <translation>问题整改台账（文书）</translation>
    </message>
    <message>
        <source>findings parted by commas</source>
        <translation>问题编号，用逗号分开</translation>
    </message>
    <message>
        <source>an area, a unit, a document, or findings parted by commas; else the whole county</source>
        <translation>区划、单位、来源文件，或用逗号分开的问题编号；不写为全县</translation>
    </message>
    <message>
        <source>take a step of findings, as the status machine allows it</source>
        <translation>给问题办一个环节（按状态机允许的）</translation>
    </message>
    <message>
        <source>close findings on proof, or by an exception with a name</source>
        <translation>销号：凭复查佐证，或由领导具名例外</translation>
    </message>
    <message>
        <source>without proof: --approver and --note answer for it; counted apart</source>
        <translation>无佐证时由 --approver 和 --note 负责说明，另行统计</translation>
    </message>
    <message>
        <source>say whose findings are and how they are put right</source>
        <translation>填写整改方案：责任单位、责任人、措施等</translation>
    </message>
    <message>
        <source>one of: {fields}; units and people by name, nothing after = takes it away</source>
        <translation>可填：{fields}；单位和人员写名称，等号后留空即清除</translation>
    </message>
    <message>
        <source>the deadline set, asked for or granted; the day of review</source>
        <translation>规定、申请或批准的时限；长期坚持的复核日期</translation>
    </message>
    <message>
        <source>who did it; else who works here</source>
        <translation>经办人；不写即当前使用人</translation>
    </message>
    <message>
        <source>whose step it is; else the responsible unit&apos;s</source>
        <translation>哪个单位的环节；不写即责任单位</translation>
    </message>
    <message>
        <source>the visit it was seen on</source>
        <translation>所在的检查</translation>
    </message>
    <message>
        <source>the paper it stands on</source>
        <translation>所依据的文书</translation>
    </message>
    <message>
        <source>the meeting that decided it</source>
        <translation>所依据的会议</translation>
    </message>
    <message>
        <source>the finding it is the same as</source>
        <translation>与哪个问题重复</translation>
    </message>
    <message>
        <source>a new photo of it; may be given several times</source>
        <translation>新照片，可多次给出</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>--set wants FIELD=VALUE, not {given}</source>
        <translation>--set 要写成 FIELD=VALUE，不能是 {given}</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>what is missing, impossible or there twice</source>
        <translation>缺项、不合理和重复的数据</translation>
    </message>
    <message>
        <source>the list as XLSX or CSV</source>
        <translation>清单，XLSX 或 CSV</translation>
    </message>
    <message>
        <source>perhaps doubles</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>what is wrong</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺项。</translation>
    </message>
    <message>
        <source>what the columns of a ledger become (JSON); written there with --plan if it is missing</source>
        <translation>台账各列对应什么（JSON）；文件不存在且带 --plan 时写出一份</translation>
    </message>
    <message>
        <source>--map and --plan go with: import suspects|ledger FILE</source>
        <translation>--map 和 --plan 只用于：import suspects|ledger FILE</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>what is to be looked at again, and what came back</source>
        <translation>复查、回头看和反弹</translation>
    </message>
    <message>
        <source>plan that findings are looked at again</source>
        <translation>安排复查或回头看</translation>
    </message>
    <message>
        <source>what waits to be looked at again</source>
        <translation>等待复查、回头看的问题</translation>
    </message>
    <message>
        <source>only what is late</source>
        <translation>只列超期的</translation>
    </message>
    <message>
        <source>begin a re-inspection of a place, or go on with it</source>
        <translation>开始（或接着做）一处的复查</translation>
    </message>
    <message>
        <source>its code or the beginning of its id</source>
        <translation>对象编号，或标识的开头</translation>
    </message>
    <message>
        <source>what came back, and how often</source>
        <translation>哪些反弹了，反弹几次</translation>
    </message>
    <message>
        <source>put together by</source>
        <translation>按什么归并</translation>
    </message>
    <message>
        <source>draw a lot again and say whether the same comes out</source>
        <translation>按原种子重抽，看结果是否一致</translation>
    </message>
    <message>
        <source>choose closed findings to look back at</source>
        <translation>从已销号问题中选定回头看</translation>
    </message>
    <message>
        <source>all of them, the riskiest first, or by lot; a lot cannot be undone</source>
        <translation>全部、按风险，或抽签；抽签不能撤销</translation>
    </message>
    <message>
        <source>how many; else all</source>
        <translation>几个；不写为全部</translation>
    </message>
    <message>
        <source>closed from</source>
        <translation>销号日期从</translation>
    </message>
    <message>
        <source>closed until</source>
        <translation>销号日期至</translation>
    </message>
    <message>
        <source>say what a re-inspection saw of a finding</source>
        <translation>记下复查时看到的情况和结论</translation>
    </message>
    <message>
        <source>the draft: the beginning of its id</source>
        <translation>复查草稿：标识的开头</translation>
    </message>
    <message>
        <source>what was seen</source>
        <translation>现场看到的情况</translation>
    </message>
    <message>
        <source>the new deadline</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>to be done by</source>
        <translation>须在何日前完成</translation>
    </message>
    <message>
        <source>since</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>where</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>反弹次数</translation>
    </message>
    <message>
        <source>{back} of {closed} closed ones came back: {share}</source>
        <translation>销过号的 {closed} 个中反弹 {back} 个：{share}</translation>
    </message>
    <message>
        <source>the same comes out</source>
        <translation>结果一致</translation>
    </message>
    <message>
        <source>something else comes out</source>
        <translation>结果不一致</translation>
    </message>
    <message>
        <source>{value} is none of {known}</source>
        <translation>没有“{value}”这种状态，可以写 {known}</translation>
    </message>
    <message>
        <source>a unit, an area, or findings parted by commas; else every unit with some</source>
        <translation>单位、区划，或用逗号分开的问题编号；不写为每个有此类问题的单位</translation>
    </message>
    <message>
        <source>recheck: before it is closed; look_back: whether it stays so; verify: the suspected</source>
        <translation>recheck：销号前复查；look_back：销号后回头看；verify：核实疑似问题</translation>
    </message>
    <message>
        <source>the finding a suspected one is the same as</source>
        <translation>疑似问题与哪条问题重复</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未收的行</translation>
    </message>
    <message>
        <source>where to; of a ledger: the rows left out and why, as XLSX or CSV</source>
        <translation>写到哪个文件；导入台账时为未收的行及原因，XLSX 或 CSV</translation>
    </message>
    <message>
        <source>deadline now</source>
        <translation>现行期限</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>收回结论</translation>
    </message>
    <message>
        <source>the ledger is written as XLSX, not as CSV</source>
        <translation>台账只能存为 XLSX，不能存为 CSV</translation>
    </message>
    <message>
        <source>a published list with its rule and every reason</source>
        <translation>公布的榜单，附规则和理由</translation>
    </message>
    <message>
        <source>a list for the wall</source>
        <translation>红黑榜海报</translation>
    </message>
    <message>
        <source>the sheet behind a place of a list</source>
        <translation>榜单对象的评分表</translation>
    </message>
    <message>
        <source>the book of a points account</source>
        <translation>积分账簿</translation>
    </message>
    <message>
        <source>of a poster: a3 or a4; of the portable slip: a5 or roll80</source>
        <translation>海报：a3 或 a4；便携小票：a5 或 roll80</translation>
    </message>
    <message>
        <source>only a poster is made on a3</source>
        <translation>只有海报可用 a3</translation>
    </message>
    <message>
        <source>projects: their files, payments, monthly lists and assets</source>
        <translation>项目：档案、支付、月度清单和资产</translation>
    </message>
    <message>
        <source>the projects, and what their files lack</source>
        <translation>项目及其档案的缺项</translation>
    </message>
    <message>
        <source>all that one project&apos;s file holds</source>
        <translation>一个项目的全部档案内容</translation>
    </message>
    <message>
        <source>its number, name, or beginning of id</source>
        <translation>编号、名称，或标识的开头</translation>
    </message>
    <message>
        <source>take in a workbook or CSV of projects, files or assets</source>
        <translation>导入项目、档案或资产的表格</translation>
    </message>
    <message>
        <source>an .xlsx or .csv</source>
        <translation>.xlsx 或 .csv 文件</translation>
    </message>
    <message>
        <source>only say what would become of it</source>
        <translation>只说明会怎样，不写入</translation>
    </message>
    <message>
        <source>write projects with their files as a workbook</source>
        <translation>把项目及其档案导出为工作簿</translation>
    </message>
    <message>
        <source>which sheet a CSV holds; projects by default</source>
        <translation>CSV 写哪一张表；默认为项目</translation>
    </message>
    <message>
        <source>write the empty workbook to fill in</source>
        <translation>导出供填写的空表</translation>
    </message>
    <message>
        <source>the projects of several years, year by year</source>
        <translation>逐年回看几年的项目</translation>
    </message>
    <message>
        <source>the last of them; this year</source>
        <translation>最后一年；默认今年</translation>
    </message>
    <message>
        <source>how many years; three by default</source>
        <translation>回看几年；默认三年</translation>
    </message>
    <message>
        <source>enter what a finished visit to an asset says of it</source>
        <translation>把已完成的资产检查结果记入项目档案</translation>
    </message>
    <message>
        <source>the beginning of its id, or a number</source>
        <translation>标识的开头，或编号</translation>
    </message>
    <message>
        <source>only say what would change</source>
        <translation>只说明会改什么</translation>
    </message>
    <message>
        <source>only those with these words</source>
        <translation>只要含这些字的</translation>
    </message>
    <message>
        <source>only in this state</source>
        <translation>只要这一状态的</translation>
    </message>
    <message>
        <source>only of this year</source>
        <translation>只要这一年的</translation>
    </message>
    <message>
        <source>only those that lack this</source>
        <translation>只要有这一缺项的</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已支付</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>待改</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>without a list: {months}</source>
        <translation>缺清单：{months}</translation>
    </message>
    <message>
        <source>the register: areas over time, grids, households, leads</source>
        <translation>名册：区划沿革、网格、农户、线索</translation>
    </message>
    <message>
        <source>what the register says</source>
        <translation>查看名册</translation>
    </message>
    <message>
        <source>which part of it</source>
        <translation>哪一部分</translation>
    </message>
    <message>
        <source>what has ended too</source>
        <translation>含已撤并的</translation>
    </message>
    <message>
        <source>what is counted</source>
        <translation>计数项目</translation>
    </message>
    <message>
        <source>a type or a tag of a village</source>
        <translation>设定村庄类型或标签</translation>
    </message>
    <message>
        <source>its code</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>type or tag</source>
        <translation>类型或标签</translation>
    </message>
    <message>
        <source>as the table calls it</source>
        <translation>表中的代号</translation>
    </message>
    <message>
        <source>how many of a thing a village has</source>
        <translation>录入某村的数量</translation>
    </message>
    <message>
        <source>it is the baseline</source>
        <translation>作为基数</translation>
    </message>
    <message>
        <source>take a table of the register in</source>
        <translation>导入名册表格</translation>
    </message>
    <message>
        <source>write a table of the register</source>
        <translation>导出名册表格</translation>
    </message>
    <message>
        <source>what is to be listed</source>
        <translation>导出哪种表格</translation>
    </message>
    <message>
        <source>a table to fill in</source>
        <translation>空表</translation>
    </message>
    <message>
        <source>an area is called otherwise from a day on</source>
        <translation>区划改名</translation>
    </message>
    <message>
        <source>areas go into another one</source>
        <translation>区划并入另一区划</translation>
    </message>
    <message>
        <source>codes of those that end</source>
        <translation>被撤并区划的代码</translation>
    </message>
    <message>
        <source>code of the successor</source>
        <translation>并入到的区划代码</translation>
    </message>
    <message>
        <source>an area ceases and goes into no other</source>
        <translation>撤销区划</translation>
    </message>
    <message>
        <source>else today</source>
        <translation>不填为今天</translation>
    </message>
    <message>
        <source>places that move</source>
        <translation>转入的检查对象</translation>
    </message>
    <message>
        <source>groups that begin anew</source>
        <translation>重新设立的组</translation>
    </message>
    <message>
        <source>areas that lie there from now on</source>
        <translation>改属的下级区划</translation>
    </message>
    <message>
        <source>findings that keep their place</source>
        <translation>保留原地点的问题</translation>
    </message>
    <message>
        <source>charges that end</source>
        <translation>终止的包保责任</translation>
    </message>
    <message>
        <source>places that end</source>
        <translation>终止的对象</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>went into</source>
        <translation>并入或改称</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>group</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>found</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>计数项目</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>the circular on the inspections of a period</source>
        <translation>一个时段的督查通报</translation>
    </message>
    <message>
        <source>the report on the inspections of a period</source>
        <translation>一个时段的督查情况汇报</translation>
    </message>
    <message>
        <source>a period on one page, for leaders</source>
        <translation>领导一页纸</translation>
    </message>
    <message>
        <source>the closing report of a campaign</source>
        <translation>专项行动总结</translation>
    </message>
    <message>
        <source>how far the issues of a rectification plan have come</source>
        <translation>整改方案进展情况</translation>
    </message>
    <message>
        <source>the score sheet of every visit of a period to a village, into a folder</source>
        <translation>一个时段内每次村级检查的评分表，写入新文件夹</translation>
    </message>
    <message>
        <source>the lists published in a period as posters</source>
        <translation>一个时段内公布的榜单，制成海报</translation>
    </message>
    <message>
        <source>the papers of a command meeting, as a folder or one PDF</source>
        <translation>调度会材料，文件夹或一个PDF</translation>
    </message>
    <message>
        <source>ledger, papers and photos of a period as a folder that opens by itself</source>
        <translation>一个时段的台账、文书和照片，不装程序也能打开的文件夹</translation>
    </message>
    <message>
        <source>reports of a period: circulars, packs, the archive</source>
        <translation>一个时段的报告：通报、汇编、归档</translation>
    </message>
    <message>
        <source>2026-11, 2026Q4, 2026H2, 2026, or DAY..DAY</source>
        <translation>2026-11、2026Q4、2026H2、2026，或 起日..止日</translation>
    </message>
    <message>
        <source>of this campaign; its days if no period is said</source>
        <translation>属于这个专项行动；不写时段则取其起止日期</translation>
    </message>
    <message>
        <source>within this area</source>
        <translation>只限这个地区</translation>
    </message>
    <message>
        <source>as a Word file</source>
        <translation>存为Word文件</translation>
    </message>
    <message>
        <source>issue it under a number, so that it stays</source>
        <translation>编号印发，此后不变</translation>
    </message>
    <message>
        <source>of the poster: a4 or a3</source>
        <translation>海报纸张：a4 或 a3</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>missing files</source>
        <translation>缺失文件</translation>
    </message>
    <message>
        <source>a closing report wants --campaign</source>
        <translation>专项行动总结须用 --campaign 指定专项行动</translation>
    </message>
    <message>
        <source>say --period, or a --campaign whose days it is</source>
        <translation>请用 --period 写明时段，或用 --campaign 取其起止日期</translation>
    </message>
    <message>
        <source>the figures of a campaign on one sheet</source>
        <translation>专项行动数据一张表</translation>
    </message>
    <message>
        <source>assessments: every indicator of a scheme by town, with its points</source>
        <translation>考核：按方案计算各乡镇每项指标的数值和得分</translation>
    </message>
    <message>
        <source>quotas of towns and villages, and what was done of them</source>
        <translation>乡镇、村的任务数和完成数</translation>
    </message>
    <message>
        <source>the schemes and what is wrong with them</source>
        <translation>考核方案及其问题</translation>
    </message>
    <message>
        <source>work a scheme out for every town</source>
        <translation>按方案计算各乡镇</translation>
    </message>
    <message>
        <source>write the assessment sheet as PDF</source>
        <translation>生成考核评分表（PDF）</translation>
    </message>
    <message>
        <source>type the value of an indicator for a town</source>
        <translation>填报某乡镇某项指标的数值</translation>
    </message>
    <message>
        <source>its name in the table of indicators</source>
        <translation>“考核指标”表中的代号</translation>
    </message>
    <message>
        <source>the code of a town or of the county</source>
        <translation>乡镇或县的区划代码</translation>
    </message>
    <message>
        <source>a number; - takes the value away</source>
        <translation>数值；填 - 表示撤回</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>take a table of typed values in</source>
        <translation>导入填报值</translation>
    </message>
    <message>
        <source>write every typed value as a table</source>
        <translation>导出全部填报值</translation>
    </message>
    <message>
        <source>planned, done and share by subject and town</source>
        <translation>按指标和乡镇列出计划数、完成数和完成率</translation>
    </message>
    <message>
        <source>write the quotas as a table</source>
        <translation>导出任务数</translation>
    </message>
    <message>
        <source>set a quota for a town or a village</source>
        <translation>向乡镇或村下达任务数</translation>
    </message>
    <message>
        <source>its name in the table of subjects</source>
        <translation>“任务指标”表中的代号</translation>
    </message>
    <message>
        <source>the code of a town or a village</source>
        <translation>乡镇或村的区划代码</translation>
    </message>
    <message>
        <source>how much is planned</source>
        <translation>计划数</translation>
    </message>
    <message>
        <source>report what was done of a quota, all in all</source>
        <translation>上报某项任务的累计完成数</translation>
    </message>
    <message>
        <source>how much is done, all in all</source>
        <translation>累计完成数</translation>
    </message>
    <message>
        <source>up to which day; else today</source>
        <translation>统计到哪一天；不写为今天</translation>
    </message>
    <message>
        <source>delete a quota with its reports</source>
        <translation>删除任务数及其上报记录</translation>
    </message>
    <message>
        <source>take a table of quotas and reports in</source>
        <translation>导入任务数和完成数</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>指标数</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>of</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>任务指标</translation>
    </message>
    <message>
        <source>area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>its name in the table of schemes</source>
        <translation>“考核方案”表中的代号</translation>
    </message>
    <message>
        <source>only of this campaign</source>
        <translation>只统计该专项行动</translation>
    </message>
    <message>
        <source>2026-11, 2026Q4, 2026H2, 2026, 2026-11-01..2026-11-20, or a campaign&apos;s name</source>
        <translation>2026-11、2026Q4、2026H2、2026、2026-11-01..2026-11-20，或专项行动名称</translation>
    </message>
    <message>
        <source>planned number</source>
        <translation>计划数</translation>
    </message>
    <message>
        <source>number done</source>
        <translation>完成数</translation>
    </message>
    <message>
        <source>red and black lists: by which rule, who stands where and why</source>
        <translation>红黑榜：按什么规则、名次和理由</translation>
    </message>
    <message>
        <source>the ratings there are, and what was published of them</source>
        <translation>现有评比及已公布的榜单</translation>
    </message>
    <message>
        <source>begin a rating</source>
        <translation>新建评比</translation>
    </message>
    <message>
        <source>what the list is called</source>
        <translation>榜单名称</translation>
    </message>
    <message>
        <source>what is compared</source>
        <translation>评比对象</translation>
    </message>
    <message>
        <source>of the table of rules</source>
        <translation>评比规则表中的代号</translation>
    </message>
    <message>
        <source>2026-11, 2026Q4 or two days</source>
        <translation>2026-11、2026Q4 或起止两日</translation>
    </message>
    <message>
        <source>only visits by this checklist</source>
        <translation>只计这张检查表的检查</translation>
    </message>
    <message>
        <source>only visits of this campaign</source>
        <translation>只计这个专项行动的检查</translation>
    </message>
    <message>
        <source>the list as it stands now, or as it was published</source>
        <translation>榜单现状或已公布的榜单</translation>
    </message>
    <message>
        <source>what stands behind one place</source>
        <translation>一个对象的得分依据</translation>
    </message>
    <message>
        <source>its name, code or id</source>
        <translation>名称、编号或标识</translation>
    </message>
    <message>
        <source>how places stood in one period after the other</source>
        <translation>各期得分和名次的变化</translation>
    </message>
    <message>
        <source>at which items most points were lost</source>
        <translation>失分最多的项目</translation>
    </message>
    <message>
        <source>publish a list as it stands; that cannot be undone</source>
        <translation>按现状公布榜单；公布后不能撤销</translation>
    </message>
    <message>
        <source>which issue; else the next number</source>
        <translation>期号；不写则顺延</translation>
    </message>
    <message>
        <source>how places are told; households by code</source>
        <translation>对象怎样公布；农户默认用编号</translation>
    </message>
    <message>
        <source>day it comes down</source>
        <translation>撤榜日期</translation>
    </message>
    <message>
        <source>what allows it</source>
        <translation>公布依据</translation>
    </message>
    <message>
        <source>who reviewed it a second time</source>
        <translation>二次复核人</translation>
    </message>
    <message>
        <source>day those named were told beforehand</source>
        <translation>事先告知当事人的日期</translation>
    </message>
    <message>
        <source>note that a list was taken down</source>
        <translation>登记撤榜</translation>
    </message>
    <message>
        <source>take an appeal against a place of a list</source>
        <translation>登记对榜单的申诉</translation>
    </message>
    <message>
        <source>what is said</source>
        <translation>申诉内容</translation>
    </message>
    <message>
        <source>who says it</source>
        <translation>申诉人</translation>
    </message>
    <message>
        <source>decide an appeal; the list itself stays as it was</source>
        <translation>作出申诉处理；原榜单不改动</translation>
    </message>
    <message>
        <source>what was decided</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>as corrected</source>
        <translation>更正后的值</translation>
    </message>
    <message>
        <source>who decided</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>its title, or the beginning of its id</source>
        <translation>名称，或标识的开头几位</translation>
    </message>
    <message>
        <source>“{title}”, published on {day}, was to come down on {until}.</source>
        <translation>“{title}”{day}公布，应于{until}撤榜。</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评比</translation>
    </message>
    <message>
        <source>In this period nothing can be ranked; each place says why.</source>
        <translation>本期没有可以排名的对象，原因见各行。</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>It is noted that the list was taken down; what it said stays on record.</source>
        <translation>已登记撤榜；榜单内容留存备查。</translation>
    </message>
    <message>
        <source>Decided; the published list stays as it was, the decision stands beside it.</source>
        <translation>申诉已处理；原榜单不改动，处理结果附在旁边。</translation>
    </message>
    <message>
        <source>points accounts of households and villages</source>
        <translation>农户和村的积分账户</translation>
    </message>
    <message>
        <source>the accounts and what stands on them</source>
        <translation>账户及余额</translation>
    </message>
    <message>
        <source>the entries of one account</source>
        <translation>一个账户的明细</translation>
    </message>
    <message>
        <source>enter points</source>
        <translation>记积分</translation>
    </message>
    <message>
        <source>of the table of points rules</source>
        <translation>积分规则表中的代号</translation>
    </message>
    <message>
        <source>else those of the rule</source>
        <translation>不写则按规则</translation>
    </message>
    <message>
        <source>what for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>points were exchanged for something</source>
        <translation>兑换积分</translation>
    </message>
    <message>
        <source>for what</source>
        <translation>兑换了什么</translation>
    </message>
    <message>
        <source>take an entry back by one more</source>
        <translation>用一笔冲销另一笔</translation>
    </message>
    <message>
        <source>enter the points a published list gives, once</source>
        <translation>按已公布的榜单记积分，只记一次</translation>
    </message>
    <message>
        <source>write the accounts as a workbook</source>
        <translation>把账户写成工作簿</translation>
    </message>
    <message>
        <source>code of a household or a village</source>
        <translation>农户或村的编号</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>last entry</source>
        <translation>最近一笔</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分率</translation>
    </message>
    <message>
        <source>list</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>rater</source>
        <translation>评价主体</translation>
    </message>
    <message>
        <source>what a project&apos;s file holds and lacks</source>
        <translation>项目档案目录：有什么、缺什么</translation>
    </message>
    <message>
        <source>the monthly lists of a project</source>
        <translation>项目月度清单</translation>
    </message>
    <message>
        <source>the card of an asset</source>
        <translation>资产卡</translation>
    </message>
    <message>
        <source>rates, towns, defects and stock, each number as the ledger counts it</source>
        <translation>各项比率、乡镇、问题和存量，每个数都与台账一致</translation>
    </message>
    <message>
        <source>only what was found in this period</source>
        <translation>只算这一期间发现的</translation>
    </message>
    <message>
        <source>told by superiors, or our own</source>
        <translation>superior 上级反馈，own 本级自查</translation>
    </message>
    <message>
        <source>as they stand on this day; else today</source>
        <translation>截至这一天；不写就是今天</translation>
    </message>
    <message>
        <source>count the records anew and compare</source>
        <translation>从记录重新算一遍并核对</translation>
    </message>
    <message>
        <source>a recount of the records says the same</source>
        <translation>从记录重新算过，数字一致。</translation>
    </message>
    <message>
        <source>a recount of the records says otherwise</source>
        <translation>从记录重新算过，数字不一致。</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>how worked out</source>
        <translation>计算方法</translation>
    </message>
    <message>
        <source>{name} by {day}: {days} of {of} days are over, {done} done</source>
        <translation>{name}，期限{day}：时间已过{days}/{of}天，完成{done}</translation>
    </message>
    <message>
        <source>defect</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>villages</source>
        <translation>涉及村数</translation>
    </message>
    <message>
        <source>stock {before} + new {new} − closed {closed} = {after}</source>
        <translation>期初存量 {before} + 新增 {new} − 销号 {closed} = 期末存量 {after}</translation>
    </message>
    <message>
        <source>a later visit counts</source>
        <translation>以后一次检查为准</translation>
    </message>
    <message>
        <source>another rater&apos;s score counts</source>
        <translation>以其他评价主体的得分为准</translation>
    </message>
    <message>
        <source>write it as a workbook, with every project</source>
        <translation>写成工作簿，并列出每个项目</translation>
    </message>
    <message>
        <source>what packages are sealed and signed with</source>
        <translation>数据包加密、签名用的密钥</translation>
    </message>
    <message>
        <source>the first keys of an office, and its recovery key</source>
        <translation>为办公室生成密钥和恢复密钥</translation>
    </message>
    <message>
        <source>fingerprints of the keys here</source>
        <translation>这里各密钥的指纹码</translation>
    </message>
    <message>
        <source>open what was sealed for the recovery key</source>
        <translation>凭恢复密钥打开加密的数据包</translation>
    </message>
    <message>
        <source>It is asked for, or stands in {name}.</source>
        <translation>运行时输入，或写在环境变量 {name} 里。</translation>
    </message>
    <message>
        <source>new keys and a new recovery key</source>
        <translation>换密钥和恢复密钥</translation>
    </message>
    <message>
        <source>only the recovery key</source>
        <translation>只换恢复密钥</translation>
    </message>
    <message>
        <source>somebody may have the old keys: every laptop reads a new enrolment file</source>
        <translation>旧密钥可能被盗：每台电脑都要读取新的登记文件</translation>
    </message>
    <message>
        <source>enrol laptops, so that their signatures count</source>
        <translation>登记电脑，使其签名算数</translation>
    </message>
    <message>
        <source>the file for one laptop</source>
        <translation>一台电脑的登记文件</translation>
    </message>
    <message>
        <source>its last day</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>on a laptop: take the office&apos;s file</source>
        <translation>在下面的电脑上：读取办公室发的登记文件</translation>
    </message>
    <message>
        <source>believe this office instead of the one known here</source>
        <translation>改认这个办公室，不再认原来的</translation>
    </message>
    <message>
        <source>the laptops and the files issued</source>
        <translation>已登记的电脑和已发的文件</translation>
    </message>
    <message>
        <source>strike off a laptop</source>
        <translation>注销一台电脑</translation>
    </message>
    <message>
        <source>where the recovery sheet goes</source>
        <translation>恢复单存到哪里</translation>
    </message>
    <message>
        <source>--recovery or --stolen, not both</source>
        <translation>--recovery 与 --stolen 只能选一个</translation>
    </message>
    <message>
        <source>Recovery key: </source>
        <translation>恢复密钥：</translation>
    </message>
    <message>
        <source>PERSON with -o, or --read, --list or --revoke</source>
        <translation>PERSON 加 -o，或 --read、--list、--revoke 之一</translation>
    </message>
    <message>
        <source>struck off</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>enrolment file</source>
        <translation>登记文件</translation>
    </message>
    <message>
        <source>fingerprint of the office</source>
        <translation>办公室指纹码</translation>
    </message>
    <message>
        <source>It enrols one computer. Hand it over yourself; its next package enrols it here.</source>
        <translation>只能登记一台电脑。请当面交给本人；那台电脑下次交包时登记生效。</translation>
    </message>
    <message>
        <source>fingerprint of this computer</source>
        <translation>本机指纹码</translation>
    </message>
    <message>
        <source>Compare both with the office on the telephone. The next package enrols this computer.</source>
        <translation>请打电话与办公室核对两个指纹码。本机下次交包时登记生效。</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>指纹码</translation>
    </message>
    <message>
        <source>last package</source>
        <translation>最近交包</translation>
    </message>
    <message>
        <source>recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>keep a PostgreSQL database equal to the office&apos;s data</source>
        <translation>使 PostgreSQL 数据库与督查办的数据保持一致</translation>
    </message>
    <message>
        <source>the database, by its name in pg_service.conf; never a password</source>
        <translation>数据库，按 pg_service.conf 中的服务名；不写密码</translation>
    </message>
    <message>
        <source>compare every row, not only what is new</source>
        <translation>逐行比对全部数据，而不只是新增部分</translation>
    </message>
    <message>
        <source>mirroring</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>rows written</source>
        <translation>写入行数</translation>
    </message>
    <message>
        <source>operations up to no.</source>
        <translation>操作截至序号</translation>
    </message>
    <message>
        <source>The roles inspector_reader and inspector_full are not there; an administrator can make them.</source>
        <translation>没有 inspector_reader 和 inspector_full 两个角色，可请数据库管理员建立。</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>加封</translation>
    </message>
    <message>
        <source>name, or the beginning of the id</source>
        <translation>姓名，或编号的开头</translation>
    </message>
    <message>
        <source>records that are the same thing, entered on two computers</source>
        <translation>同一对象在两台电脑上各登记了一条：列出、合并、分开</translation>
    </message>
    <message>
        <source>which may be the same, and why</source>
        <translation>列出可能重复的记录及理由</translation>
    </message>
    <message>
        <source>how many at most</source>
        <translation>最多列多少条</translation>
    </message>
    <message>
        <source>make one of two; undo takes it back</source>
        <translation>两条合为一条，可撤销</translation>
    </message>
    <message>
        <source>they are not the same; do not propose them again</source>
        <translation>不是同一个，不再提示</translation>
    </message>
    <message>
        <source>take back what was decided of two, and what followed</source>
        <translation>收回对这两条的判断及随后的归并</translation>
    </message>
    <message>
        <source>the one that stays</source>
        <translation>保留的一条</translation>
    </message>
    <message>
        <source>the one that goes into it</source>
        <translation>并入的一条</translation>
    </message>
    <message>
        <source>Nothing looks as if it were there twice.</source>
        <translation>没有看起来重复的记录。</translation>
    </message>
    <message>
        <source>only what this person needs for what is assigned to them</source>
        <translation>只含此人完成所分任务需要的内容</translation>
    </message>
    <message>
        <source>so that nobody but the addressee can read it</source>
        <translation>加密，只有收件方能打开</translation>
    </message>
    <message>
        <source>also what the office has confirmed already: for an office that lost its data</source>
        <translation>连办公室已确认收到的也一并导出：供丢失数据的办公室恢复</translation>
    </message>
    <message>
        <source>writing, percent</source>
        <translation>正在写出，百分比</translation>
    </message>
    <message>
        <source>protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>{count} photos are not in it: their files are missing or damaged.</source>
        <translation>有 {count} 张照片未放入：文件缺失或已损坏。</translation>
    </message>
    <message>
        <source>Read back and found whole, but through the memory of the system: this medium cannot be read past it.</source>
        <translation>已读回核对无误，但经过了电脑缓存：这个盘绕不过缓存。</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>who handed in what, what is missing, what has arrived</source>
        <translation>谁交了什么、缺什么、什么已收到</translation>
    </message>
    <message>
        <source>undo the import of a package</source>
        <translation>撤回一个数据包的导入</translation>
    </message>
    <message>
        <source>its id, or the beginning of it</source>
        <translation>编号，或编号的开头</translation>
    </message>
    <message>
        <source>whether the office has everything of this laptop</source>
        <translation>本机的内容办公室是否都已收到</translation>
    </message>
    <message>
        <source>then delete the data folder for good</source>
        <translation>然后彻底删除数据文件夹</translation>
    </message>
    <message>
        <source>No package was written or read here yet.</source>
        <translation>这里还没有写出或读入过数据包。</translation>
    </message>
    <message>
        <source>fields put back</source>
        <translation>恢复原值的字段</translation>
    </message>
    <message>
        <source>What stays ({count}):</source>
        <translation>保留的内容（{count}）：</translation>
    </message>
    <message>
        <source>Nothing of it was only here; the package counts as never received.</source>
        <translation>其中没有只由它带来的内容；该数据包视为未收到。</translation>
    </message>
    <message>
        <source>Only a laptop in the field is handed over.</source>
        <translation>只有外业电脑才需要移交。</translation>
    </message>
    <message>
        <source>last package received</source>
        <translation>最后收到的数据包</translation>
    </message>
    <message>
        <source>received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>left out by the office</source>
        <translation>办公室未采纳</translation>
    </message>
    <message>
        <source>contested there</source>
        <translation>在办公室有冲突</translation>
    </message>
    <message>
        <source>The data folder is deleted.</source>
        <translation>数据文件夹已删除。</translation>
    </message>
    <message>
        <source>Not ours, and left where it is: {path}</source>
        <translation>不是本程序的文件，保留原处：{path}</translation>
    </message>
    <message>
        <source>last no.</source>
        <translation>最后序号</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读入时间</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>written</source>
        <translation>写出时间</translation>
    </message>
    <message>
        <source>A package calls itself as this computer does: somebody works with a copy of this folder.</source>
        <translation>有数据包的设备号与本机相同：有人在用本数据文件夹的副本工作。</translation>
    </message>
    <message>
        <source>{person}: two packages have one number. Two laptops call themselves the same, or one is an older copy.</source>
        <translation>{person}：两个数据包序号相同。两台电脑设备号相同，或其中一台恢复过旧备份。</translation>
    </message>
    <message>
        <source>what two ends changed without knowing of each other</source>
        <translation>两边互不知情的改动（冲突）</translation>
    </message>
    <message>
        <source>everything contested, with the values that contest</source>
        <translation>列出全部冲突及各方的值</translation>
    </message>
    <message>
        <source>one of them: values, persons, times</source>
        <translation>查看一项冲突：各方的值、人员和时间</translation>
    </message>
    <message>
        <source>as the list names it</source>
        <translation>按列表中的写法</translation>
    </message>
    <message>
        <source>settle one, or all that a rule has a word on</source>
        <translation>裁定一项，或按规则批量裁定</translation>
    </message>
    <message>
        <source>everything contested, by a rule</source>
        <translation>按规则裁定全部冲突</translation>
    </message>
    <message>
        <source>the value that this operation left</source>
        <translation>采用该操作留下的值</translation>
    </message>
    <message>
        <source>a third value</source>
        <translation>另填一个值</translation>
    </message>
    <message>
        <source>whose values are taken</source>
        <translation>采用谁的值</translation>
    </message>
    <message>
        <source>with --rule: the person, or the package</source>
        <translation>配合 --rule：人员或数据包</translation>
    </message>
    <message>
        <source>values</source>
        <translation>值数</translation>
    </message>
    <message>
        <source>name one conflict, or say --all with a --rule</source>
        <translation>请写明一项冲突，或用 --all 并给出 --rule</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>still contested</source>
        <translation>尚待裁定</translation>
    </message>
    <message>
        <source>also packages that nobody known here signed; what was forged is never taken</source>
        <translation>没有已登记签名的数据包也收；伪造的一律不收</translation>
    </message>
    <message>
        <source>only this one of them (its id)</source>
        <translation>只收其中这一个（数据包编号）</translation>
    </message>
    <message>
        <source>write the report: .xlsx or .pdf</source>
        <translation>把报告写成文件：.xlsx 或 .pdf</translation>
    </message>
    <message>
        <source>the report is an .xlsx or a .pdf file</source>
        <translation>报告文件只能是 .xlsx 或 .pdf</translation>
    </message>
    <message>
        <source>only say what it takes out</source>
        <translation>只说明会撤回什么，不撤回</translation>
    </message>
    <message>
        <source>with --wipe: although the office left entries out</source>
        <translation>与 --wipe 合用：办公室没有收下的也一并删除</translation>
    </message>
    <message>
        <source>The office left {count} entries out; they are nowhere but here.</source>
        <translation>办公室有 {count} 条没有收下，只有这台电脑上还有。</translation>
    </message>
    <message>
        <source>Ask the office first; then --wipe --left-out deletes them too.</source>
        <translation>请先问办公室；确定不要了，再用 --wipe --left-out 一并删除。</translation>
    </message>
    <message>
        <source>Nothing of it is only here: no data would be taken out.</source>
        <translation>其中的内容别处也都交来过：不会撤出任何数据。</translation>
    </message>
    <message>
        <source>begin with the office&apos;s package, which says the county</source>
        <translation>以办公室的数据包开始，区县以包内为准</translation>
    </message>
    <message>
        <source>also tasks that are for another person</source>
        <translation>给别人的任务也收</translation>
    </message>
    <message>
        <source>Nothing is contested.</source>
        <translation>没有冲突。</translation>
    </message>
    <message>
        <source>--of goes with --rule person and --rule package, and these with it</source>
        <translation>--of 与 --rule person 或 --rule package 同用，缺一不可</translation>
    </message>
    <message>
        <source>Contested in {count} records; see: inspector conflict list</source>
        <translation>有 {count} 条记录两边改得不一样，见：inspector conflict list</translation>
    </message>
    <message>
        <source>name two records, not one twice</source>
        <translation>要两条不同的记录</translation>
    </message>
    <message>
        <source>{person}: packages never read here: {numbers}</source>
        <translation>{person}：缺数据包 {numbers}</translation>
    </message>
    <message>
        <source>the name of a file or folder</source>
        <translation>应填文件或文件夹的名称</translation>
    </message>
    <message>
        <source>{person}: {remark}.</source>
        <translation>{person}：{remark}。</translation>
    </message>
    <message>
        <source>What was sealed for this recovery key opens here now.</source>
        <translation>用这个恢复密钥加密的数据包，现在在本机都能打开。</translation>
    </message>
    <message>
        <source>The file is for {person}, and {here} works here: what this computer signs will count as theirs.</source>
        <translation>这个文件是给{person}的，而在这台电脑上工作的是{here}：以后本机签名的数据包就算到对方名下。</translation>
    </message>
    <message>
        <source>what follows</source>
        <translation>选它以后</translation>
    </message>
</context>
</TS>
