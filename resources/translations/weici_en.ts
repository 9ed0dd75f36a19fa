<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Backups</name>
    <message>
        <source>_备份</source>
        <translation>_backups</translation>
    </message>
    <message>
        <source>备份和台账是同一个文件，没有换回。请另选一份备份。</source>
        <translation>The backup and the ledger are the same file; nothing was restored. Choose another backup.</translation>
    </message>
    <message>
        <source>_恢复前_</source>
        <translation>_before_restore_</translation>
    </message>
    <message>
        <source>原来的台账不能复制为“%1”，没有换回。检查磁盘空间和文件夹的权限。</source>
        <translation>The former ledger cannot be copied to “%1”; nothing was restored. Check the disk space and the permissions of the folder.</translation>
    </message>
</context>
<context>
    <name>Bulletin</name>
    <message>
        <source>地区</source>
        <translation>The region</translation>
    </message>
    <message>
        <source>所在的市</source>
        <translation>The city it belongs to</translation>
    </message>
    <message>
        <source>通报的期：2023年上半年</source>
        <translation>The period of the bulletin: 2023年上半年</translation>
    </message>
    <message>
        <source>年份，只有数字</source>
        <translation>The year, digits only</translation>
    </message>
    <message>
        <source>期的末尾：2023年6月底</source>
        <translation>The end of the period: 2023年6月底</translation>
    </message>
    <message>
        <source>上一个同类的期；没有时为空</source>
        <translation>The previous period of the kind; empty where there is none</translation>
    </message>
    <message>
        <source>发文字号</source>
        <translation>The document number</translation>
    </message>
    <message>
        <source>成文日期</source>
        <translation>The date of the document</translation>
    </message>
    <message>
        <source>指标一共几项</source>
        <translation>How many indicators there are</translation>
    </message>
    <message>
        <source>有排名的几项</source>
        <translation>How many of them have a rank</translation>
    </message>
    <message>
        <source>一起排名的地区有几个</source>
        <translation>How many regions are ranked</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>The total</translation>
    </message>
    <message>
        <source>总分的满分</source>
        <translation>Full marks of the total</translation>
    </message>
    <message>
        <source>总分的名次，只有数字</source>
        <translation>The rank of the total, digits only</translation>
    </message>
    <message>
        <source>总分的名次：第5位、并列第1位、倒数第1位</source>
        <translation>The rank of the total: 第5位, 并列第1位, 倒数第1位</translation>
    </message>
    <message>
        <source>总分上期的名次</source>
        <translation>The rank of the total in the previous period</translation>
    </message>
    <message>
        <source>总分名次比上期：前进3位、后退2位、持平</source>
        <translation>How the rank of the total moved: 前进3位, 后退2位, 持平</translation>
    </message>
    <message>
        <source>指标名称</source>
        <translation>The name of the indicator</translation>
    </message>
    <message>
        <source>数值，不带单位</source>
        <translation>The value without its unit</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>The unit</translation>
    </message>
    <message>
        <source>数值连同单位</source>
        <translation>The value with its unit</translation>
    </message>
    <message>
        <source>增长或下降多少，看数值的正负</source>
        <translation>增长 or 下降 by how much, by the sign of the value</translation>
    </message>
    <message>
        <source>名次，只有数字</source>
        <translation>The rank, digits only</translation>
    </message>
    <message>
        <source>名次：第5位、并列第1位、倒数第1位</source>
        <translation>The rank: 第5位, 并列第1位, 倒数第1位</translation>
    </message>
    <message>
        <source>名称、覆盖期和数值连成一句</source>
        <translation>Name, period covered and value as one clause</translation>
    </message>
    <message>
        <source>数据所属期</source>
        <translation>The period that the figure covers</translation>
    </message>
    <message>
        <source>括号里的数据所属期；与本期相同时没有</source>
        <translation>The period that the figure covers, in brackets; nothing where it is the bulletin&apos;s</translation>
    </message>
    <message>
        <source>上期的数值</source>
        <translation>The value of the previous period</translation>
    </message>
    <message>
        <source>上期的名次</source>
        <translation>The rank in the previous period</translation>
    </message>
    <message>
        <source>名次比上期：前进3位、后退2位、持平</source>
        <translation>How the rank moved: 前进3位, 后退2位, 持平</translation>
    </message>
    <message>
        <source>数值比上期：增加、减少多少</source>
        <translation>By how much the value rose or fell</translation>
    </message>
    <message>
        <source>目标值连同单位</source>
        <translation>The target value with its unit</translation>
    </message>
    <message>
        <source>目标名次</source>
        <translation>The target rank</translation>
    </message>
    <message>
        <source>目标值和目标名次</source>
        <translation>Target value and target rank</translation>
    </message>
    <message>
        <source>离目标值还差多少</source>
        <translation>What is missing to the target value</translation>
    </message>
    <message>
        <source>没有达到的目标、现状和差距</source>
        <translation>The target that is not reached, where it stands and what is missing</translation>
    </message>
    <message>
        <source>责任单位，用顿号隔开</source>
        <translation>The responsible units, separated by 、</translation>
    </message>
    <message>
        <source>全部指标</source>
        <translation>All indicators</translation>
    </message>
    <message>
        <source>有排名的指标</source>
        <translation>Indicators with a rank</translation>
    </message>
    <message>
        <source>没有排名的指标</source>
        <translation>Indicators without a rank</translation>
    </message>
    <message>
        <source>有数值的指标</source>
        <translation>Indicators with a value</translation>
    </message>
    <message>
        <source>排在前面的指标；前6 写明前几位</source>
        <translation>Indicators in the front; 前6 says how far it reaches</translation>
    </message>
    <message>
        <source>排在后面的指标；后6 写明后几位</source>
        <translation>Indicators in the back; 后6 says how far it reaches</translation>
    </message>
    <message>
        <source>比上期进位的指标</source>
        <translation>Indicators that moved up</translation>
    </message>
    <message>
        <source>比上期退位的指标</source>
        <translation>Indicators that moved down</translation>
    </message>
    <message>
        <source>与上期名次相同的指标</source>
        <translation>Indicators whose rank is the same</translation>
    </message>
    <message>
        <source>有目标的指标</source>
        <translation>Indicators with a target</translation>
    </message>
    <message>
        <source>达到目标进度的指标</source>
        <translation>Indicators as far as their target asks by now</translation>
    </message>
    <message>
        <source>没有达到目标进度的指标</source>
        <translation>Indicators behind their target</translation>
    </message>
    <message>
        <source>有目标、还没有结果可比的指标</source>
        <translation>Indicators with a target and no result to hold against it</translation>
    </message>
    <message>
        <source>排在后面、退位或没有达到目标进度的指标</source>
        <translation>Indicators in the back, moved down, or behind their target</translation>
    </message>
    <message>
        <source>既没有数值也没有排名的指标</source>
        <translation>Indicators with neither value nor rank</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>改过的指标，目标数据和目标排名是试算的结果。</source>
        <translation>In the changed indicators the target value and rank are those of a what-if.</translation>
    </message>
    <message>
        <source>改过的指标，目标数据和目标排名是情景“%1”试算的结果。</source>
        <translation>In the changed indicators the target value and rank are those of the scenario “%1”.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>没有选项 --%1</source>
        <translation>There is no option --%1</translation>
    </message>
    <message>
        <source>列出疑点；有疑点时返回 1</source>
        <translation>List the problems; returns 1 when there are any</translation>
    </message>
    <message>
        <source>只查一期；不写时查有数据的各期</source>
        <translation>Check one period only; without it, every period that has data</translation>
    </message>
    <message>
        <source>检验台账是否完好；内容有错时返回 1</source>
        <translation>Check that the ledger is sound; returns 1 when its content is at fault</translation>
    </message>
    <message>
        <source>写出一份检验过的备份；台账正在使用时也可以</source>
        <translation>Write a verified copy; also while the ledger is in use</translation>
    </message>
    <message>
        <source>备份文件；不能已经存在</source>
        <translation>The backup file; must not exist yet</translation>
    </message>
    <message>
        <source>用备份换回台账；现有的台账改名留在旁边</source>
        <translation>Put a backup in place of the ledger; the present file is kept beside it</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>The backup file</translation>
    </message>
    <message>
        <source>要换回的台账文件</source>
        <translation>The ledger file to be restored</translation>
    </message>
    <message>
        <source>例：</source>
        <translation>Examples:</translation>
    </message>
    <message>
        <source>做完了</source>
        <translation>done</translation>
    </message>
    <message>
        <source>做完了，并且查出了要找的问题</source>
        <translation>done, and it found problems it was asked to look for</translation>
    </message>
    <message>
        <source>用法不对（动作、选项、版式名）</source>
        <translation>wrong use (verb, option, layout name)</translation>
    </message>
    <message>
        <source>台账打不开</source>
        <translation>the ledger cannot be opened</translation>
    </message>
    <message>
        <source>输入的数据不对，什么也没有写</source>
        <translation>bad input data, nothing was written</translation>
    </message>
    <message>
        <source>输出写不了，或者已经存在</source>
        <translation>the output cannot be written, or exists already</translation>
    </message>
    <message>
        <source>位次的命令行。用法：weici-cli 动作 台账 [选项]</source>
        <translation>The command line of Weici. Usage: weici-cli VERB LEDGER [options]</translation>
    </message>
    <message>
        <source>动作：</source>
        <translation>Verbs:</translation>
    </message>
    <message>
        <source>选项：</source>
        <translation>Options:</translation>
    </message>
    <message>
        <source>显示这个说明；写在动作后面时显示那个动作的说明</source>
        <translation>Show this help; after a verb, the help of that verb</translation>
    </message>
    <message>
        <source>显示版本</source>
        <translation>Show the version</translation>
    </message>
    <message>
        <source>返回值：</source>
        <translation>Exit codes:</translation>
    </message>
    <message>
        <source>用法：</source>
        <translation>Usage: </translation>
    </message>
    <message>
        <source>输出的列：</source>
        <translation>Columns printed: </translation>
    </message>
    <message>
        <source>台账的名称、版本和各种数量</source>
        <translation>Title, version and counts of the ledger</translation>
    </message>
    <message>
        <source>台账里没有编码“%1”</source>
        <translation>The ledger has no code “%1”</translation>
    </message>
    <message>
        <source>编码可以用 weici-cli export-package 导出后在 indicators.csv 里查</source>
        <translation>Codes can be looked up in the indicators.csv that weici-cli export-package writes</translation>
    </message>
    <message>
        <source>台账里没有地区“%1”</source>
        <translation>The ledger has no region “%1”</translation>
    </message>
    <message>
        <source>有：%1</source>
        <translation>It has: %1</translation>
    </message>
    <message>
        <source>“%1”不是期</source>
        <translation>“%1” is not a period</translation>
    </message>
    <message>
        <source>写成 2023-06、2023-01..06、2023Q2、2023H1 或 2023</source>
        <translation>Write it as 2023-06, 2023-01..06, 2023Q2, 2023H1 or 2023</translation>
    </message>
    <message>
        <source>台账里没有 %1 这一期</source>
        <translation>The ledger has no period %1</translation>
    </message>
    <message>
        <source>它还没有任何一期</source>
        <translation>It has no period at all yet</translation>
    </message>
    <message>
        <source>数据包“%1”有错，没有建立台账：</source>
        <translation>The package “%1” has faults; no ledger was made:</translation>
    </message>
    <message>
        <source>用数据包建立新台账；不覆盖已有的文件</source>
        <translation>Make a new ledger from a package; never overwrites a file</translation>
    </message>
    <message>
        <source>要建立的台账文件，以 .weici 结尾</source>
        <translation>The ledger file to be made, ending in .weici</translation>
    </message>
    <message>
        <source>数据包：含有 ledger.json 的文件夹</source>
        <translation>The package: a folder with a ledger.json</translation>
    </message>
    <message>
        <source>把台账写成数据包（文本文件夹）</source>
        <translation>Write the ledger as a package (a folder of text files)</translation>
    </message>
    <message>
        <source>要写出的文件夹；不能已有内容</source>
        <translation>The folder to be written; must be new or empty</translation>
    </message>
    <message>
        <source>一期的排名：公布的、计算的，以公布的为准</source>
        <translation>The ranks of a period: published and computed; the published one counts</translation>
    </message>
    <message>
        <source>期，如 2023H1</source>
        <translation>Period, such as 2023H1</translation>
    </message>
    <message>
        <source>只看一个指标；不写时为全部</source>
        <translation>One indicator only; without it, all of them</translation>
    </message>
    <message>
        <source>计算排名时的并列规则：competition（1,2,2,4）、dense（1,2,2,3）、average（1,2.5,2.5,4）、last（1,3,3,4）；不写时按方案</source>
        <translation>Tie rule for computed ranks: competition (1,2,2,4), dense (1,2,2,3), average (1,2.5,2.5,4), last (1,3,3,4); without it, the scheme&apos;s</translation>
    </message>
    <message>
        <source>按版式写出报表</source>
        <translation>Write a report by a layout</translation>
    </message>
    <message>
        <source>地区；不写时为本县</source>
        <translation>Region; without it, the own region</translation>
    </message>
    <message>
        <source>改一个单元格，与在表格里录入一样</source>
        <translation>Change one cell, as typing in the grid would</translation>
    </message>
    <message>
        <source>指标的编码</source>
        <translation>Code of the indicator</translation>
    </message>
    <message>
        <source>地区的名称</source>
        <translation>Name of the region</translation>
    </message>
    <message>
        <source>期，如 2023H1、2023-06、2023-01..04、2023Q2、2023</source>
        <translation>Period, such as 2023H1, 2023-06, 2023-01..04, 2023Q2, 2023</translation>
    </message>
    <message>
        <source>指标值；--value &quot;&quot; 清空</source>
        <translation>The value; --value &quot;&quot; clears it</translation>
    </message>
    <message>
        <source>公布的排名；--rank &quot;&quot; 清空</source>
        <translation>The published rank; --rank &quot;&quot; clears it</translation>
    </message>
    <message>
        <source>排名是否并列</source>
        <translation>Whether the rank is tied</translation>
    </message>
    <message>
        <source>数据实际所属的期，与本期不同时写；--as-of &quot;&quot; 清空</source>
        <translation>The period that the figure really covers, when it differs; --as-of &quot;&quot; clears it</translation>
    </message>
    <message>
        <source>备注；--note &quot;&quot; 清空</source>
        <translation>Note; --note &quot;&quot; clears it</translation>
    </message>
    <message>
        <source>输出的格式；不写时为 csv</source>
        <translation>Format of the output; csv without it</translation>
    </message>
    <message>
        <source>显示这个说明</source>
        <translation>Show this help</translation>
    </message>
    <message>
        <source>台账文件，以 .weici 结尾</source>
        <translation>The ledger file, ending in .weici</translation>
    </message>
    <message>
        <source>%1。</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1。是不是想写 %2？</source>
        <translation>%1. Did you mean %2?</translation>
    </message>
    <message>
        <source>没有选项 %1。选项以两个短横开头。</source>
        <translation>There is no option %1. Options start with two dashes.</translation>
    </message>
    <message>
        <source>选项 --%1 写了两次。</source>
        <translation>Option --%1 is given twice.</translation>
    </message>
    <message>
        <source>选项 --%1 不带值。</source>
        <translation>Option --%1 takes no value.</translation>
    </message>
    <message>
        <source>选项 --%1 后面缺少 %2。</source>
        <translation>Option --%1 needs %2 after it.</translation>
    </message>
    <message>
        <source>缺少 %1。</source>
        <translation>%1 is missing.</translation>
    </message>
    <message>
        <source>多出了“%1”。</source>
        <translation>“%1” is one word too many.</translation>
    </message>
    <message>
        <source>%1 是空的。</source>
        <translation>%1 is empty.</translation>
    </message>
    <message>
        <source>缺少选项 --%1 %2。</source>
        <translation>Option --%1 %2 is missing.</translation>
    </message>
    <message>
        <source>结果写不出去。检查磁盘空间，或换一个位置。</source>
        <translation>The output cannot be written. Check the disk space, or choose another place.</translation>
    </message>
    <message>
        <source>台账完好。</source>
        <translation>The ledger is sound.</translation>
    </message>
    <message>
        <source>备份和台账是同一个文件。</source>
        <translation>The backup and the ledger are the same file.</translation>
    </message>
    <message>
        <source>原来的台账留作“%1”。</source>
        <translation>The former ledger is kept as “%1”.</translation>
    </message>
    <message>
        <source>原来的台账不能复制为“%1”，没有换回。检查磁盘空间和文件夹的权限。</source>
        <translation>The former ledger cannot be copied to “%1”; nothing was restored. Check the disk space and the permissions of the folder.</translation>
    </message>
    <message>
        <source>%1。%2。</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>没有动作“%1”。</source>
        <translation>There is no verb “%1”.</translation>
    </message>
    <message>
        <source>没有动作“%1”。是不是想写 %2？</source>
        <translation>There is no verb “%1”. Did you mean %2?</translation>
    </message>
    <message>
        <source>用法见 %1。</source>
        <translation>For usage see %1.</translation>
    </message>
    <message>
        <source>出了意料之外的错：%1。请把这一行和所用的命令告诉开发者。</source>
        <translation>Something unexpected went wrong: %1. Please tell the developers this line and the command.</translation>
    </message>
    <message>
        <source>错误不止这些，改正后再试。</source>
        <translation>There are more faults than these. Correct them and try again.</translation>
    </message>
    <message>
        <source>改正后再试。</source>
        <translation>Correct this and try again.</translation>
    </message>
    <message>
        <source>“%1”已经存在，不会覆盖。换一个名字再试。</source>
        <translation>“%1” exists already and is not overwritten. Try again with another name.</translation>
    </message>
    <message>
        <source>没有并列规则“%1”。可用：%2。</source>
        <translation>There is no tie rule “%1”. Known: %2.</translation>
    </message>
    <message>
        <source>“%1”的结尾看不出格式。可用：%2。</source>
        <translation>The ending of “%1” names no format. Known: %2.</translation>
    </message>
    <message>
        <source>写到这里；格式看结尾：%1</source>
        <translation>Write to this file; its ending is the format: %1</translation>
    </message>
    <message>
        <source>--tied 只能是 0 或 1，不是“%1”。</source>
        <translation>--tied is 0 or 1, not “%1”.</translation>
    </message>
    <message>
        <source>台账里没有 %1 这一期，没有写入。确实要新开这一期时加 --force。</source>
        <translation>The ledger has no period %1; nothing was written. To open this period, add --force.</translation>
    </message>
    <message>
        <source>%1，没有写入。确实如此时加 --force。</source>
        <translation>%1; nothing was written. If it really is so, add --force.</translation>
    </message>
    <message>
        <source>没有写要改什么：--value、--rank、--tied、--as-of、--note 至少写一个。</source>
        <translation>Nothing to change was given: write at least one of --value, --rank, --tied, --as-of, --note.</translation>
    </message>
    <message>
        <source>没有格式“%1”。可用：csv, json, table。</source>
        <translation>There is no format “%1”. Known: csv, json, table.</translation>
    </message>
    <message>
        <source>正在处理</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>一个地区排在前几位和后几位的指标</source>
        <translation>The indicators in which a region is among the first and the last</translation>
    </message>
    <message>
        <source>一期的得分：每个指标、每级、总分，以及排名</source>
        <translation>The scores of a period: every indicator, level and total, with their ranks</translation>
    </message>
    <message>
        <source>只看一个地区；不写时为全部</source>
        <translation>One region only; without it, all of them</translation>
    </message>
    <message>
        <source>%1 用的是 %2 年方案，其中没有编码“%3”。请换一期，或换一个编码。</source>
        <translation>%1 uses the scheme of %2, which has no code “%3”. Choose another period or another code.</translation>
    </message>
    <message>
        <source>%1 用的 %2 年方案没有计分规则，所以没有得分。给指标写上计分规则（indicators.csv 的 rule 列）后才能计分。</source>
        <translation>%1 uses the scheme of %2, which has no scoring rules, so there are no scores. Give the indicators rules (column rule of indicators.csv) to score them.</translation>
    </message>
    <message>
        <source>一个指标的得分是怎样一步步算出来的</source>
        <translation>How the points of one indicator came about, step by step</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>指标值到多少，排名才能前进一位</source>
        <translation>The value at which a rank improves</translation>
    </message>
    <message>
        <source>问总分的排名：单靠这一个指标要到多少</source>
        <translation>Ask for the rank by total: what this indicator alone would need</translation>
    </message>
    <message>
        <source>问组内的排名</source>
        <translation>Ask for the rank within the group</translation>
    </message>
    <message>
        <source>反过来问：后面最近的地区到多少就会超过来</source>
        <translation>Ask backwards: at which value the nearest region behind gets past</translation>
    </message>
    <message>
        <source>%1 %2：%3。</source>
        <comment>region, code, reason</comment>
        <translation>%1 %2: %3.</translation>
    </message>
    <message>
        <source>不能按“%1”分。可用：%2。</source>
        <translation>Points cannot be split by “%1”. Known: %2.</translation>
    </message>
    <message>
        <source>分数失在哪里，其中多少可以挽回</source>
        <translation>Where points are lost, and how many can be won back</translation>
    </message>
    <message>
        <source>按指标、各级、考核类别或责任单位分；不写时按指标</source>
        <translation>By indicator, level, block or responsible unit; by indicator without it</translation>
    </message>
    <message>
        <source>%1 用的是指数方案，没有满分，所以没有失分。</source>
        <translation>%1 uses an index scheme, which has no full points, so none are lost.</translation>
    </message>
    <message>
        <source>前一期</source>
        <translation>The earlier period</translation>
    </message>
    <message>
        <source>后一期</source>
        <translation>The later period</translation>
    </message>
    <message>
        <source>两期之间数值、排名、得分的变化（进位为正）</source>
        <translation>How values, ranks and points changed between two periods (a better rank is positive)</translation>
    </message>
    <message>
        <source>排名为什么变：自己的数值、别人的数值、规则各占几位</source>
        <translation>Why a rank moved: the shares of own values, others&apos; values and rules</translation>
    </message>
    <message>
        <source>只看一个指标，或 total（总分）；不写时为全部</source>
        <translation>One indicator only, or total; without it, all of them</translation>
    </message>
    <message>
        <source>两期中有一期算不出排名（要有各地的数值），所以说不出原因。</source>
        <translation>In one of the two periods there is no computed rank (that takes the values of all regions), so there is no why.</translation>
    </message>
    <message>
        <source>把两期的数值和规则混合起来算不出排名，所以说不出原因。</source>
        <translation>The values and rules of the two periods mixed give no rank, so there is no why.</translation>
    </message>
    <message>
        <source>--spread 是 0 到 1 的数，不是“%1”。</source>
        <translation>--spread is a number from 0 to 1, not “%1”.</translation>
    </message>
    <message>
        <source>--draws 是 1 到 %1 的整数，不是“%2”。</source>
        <translation>--draws is a whole number from 1 to %1, not “%2”.</translation>
    </message>
    <message>
        <source>--seed 是不小于 0 的整数，不是“%1”。</source>
        <translation>--seed is a whole number not below 0, not “%1”.</translation>
    </message>
    <message>
        <source>权重有出入时，总分排名稳不稳</source>
        <translation>How firm the ranks by total are when weights wobble</translation>
    </message>
    <message>
        <source>每个权重上下浮动的幅度，0 到 1；不写时为 0.2</source>
        <translation>How far every weight wobbles, 0 to 1; 0.2 without it</translation>
    </message>
    <message>
        <source>抽取多少次；不写时为 10000</source>
        <translation>Number of draws; 10000 without it</translation>
    </message>
    <message>
        <source>随机数种子；同一种子结果相同，不写时为 1</source>
        <translation>Seed; the same seed gives the same figures; 1 without it</translation>
    </message>
    <message>
        <source>台账里没有参加排名的全部地区，总分没有排名。</source>
        <translation>The ledger does not hold every ranked region, so totals have no ranks.</translation>
    </message>
    <message>
        <source>%1（已认可：%2）</source>
        <comment>a problem, why it was accepted</comment>
        <translation>%1 (accepted: %2)</translation>
    </message>
    <message>
        <source>也列出已说明理由、认可的疑点</source>
        <translation>List the accepted problems too</translation>
    </message>
    <message>
        <source>期，如 2023H1；可以写几个，每期一张表</source>
        <translation>period, such as 2023H1; may be given several times, a table each</translation>
    </message>
    <message>
        <source>--period 写了 %1 个，而 .%2 只能放一张表。请改用 .xlsx、.docx 或 .html，或一期一个文件。</source>
        <translation>--period is given %1 times, and .%2 holds one table. Use .xlsx, .docx or .html, or a file for each period.</translation>
    </message>
    <message>
        <source>通报是文书，.%1 只放得下表格。通报可以写成 %2；附表另用它的版式写，如 --layout attachment。</source>
        <translation>A bulletin is a document, and .%1 holds tables only. A bulletin can be written as %2; its annex by its own layout, such as --layout attachment.</translation>
    </message>
    <message>
        <source>一份通报只写一期，--period 写了 %1 个。请一期一个文件。</source>
        <translation>A bulletin is of one period, and --period stands there %1 times. One file a period, please.</translation>
    </message>
    <message>
        <source>版式：%1；%2 是整份通报</source>
        <translation>Layout: %1; %2 is the whole bulletin</translation>
    </message>
    <message>
        <source>核对一篇 .txt 或 .docx 正文与台账是否一致，须与 --period 同用</source>
        <translation>hold a .txt or .docx text against the ledger; needs --period</translation>
    </message>
    <message>
        <source>正文说的是哪个地区；不写时为本县（与 --text 同用）</source>
        <translation>the region that the text is about; the own one when left out (with --text)</translation>
    </message>
    <message>
        <source>核对正文要写明时期：--text 须与 --period 同用。</source>
        <translation>A text is checked for a period: give --period with --text.</translation>
    </message>
    <message>
        <source>“%1”不是日期，没有印发。写成 2023-07-10 或 2023年7月10日。</source>
        <translation>“%1” is no date; nothing was issued. Write it as 2023-07-10.</translation>
    </message>
    <message>
        <source>印发一期通报：定稿存入台账并锁定这一期</source>
        <translation>issue a bulletin: its final form is kept in the ledger and the period is locked</translation>
    </message>
    <message>
        <source>发文字号；每份通报一个，不能用过</source>
        <translation>the number of the document; one for each bulletin, not used before</translation>
    </message>
    <message>
        <source>成文日期，如 2023-07-10；不写时用通报稿上的，再没有就用今天</source>
        <translation>date of the bulletin, such as 2023-07-10; without it that of the draft, else today</translation>
    </message>
    <message>
        <source>已印发“%1”，%2已锁定。指纹 %3。</source>
        <translation>Issued “%1”; %2 is locked. Fingerprint %3.</translation>
    </message>
    <message>
        <source>更正一份印发过的通报：按现在的数据出新的一版，列出改了什么；原来的版本照样保留</source>
        <translation>correct an issued bulletin: a new version from the figures as they are now, with a list of what changes; the old one is kept</translation>
    </message>
    <message>
        <source>要更正的通报的发文字号</source>
        <translation>the number of the bulletin to be corrected</translation>
    </message>
    <message>
        <source>更正的理由，一句话</source>
        <translation>why it is corrected, in a sentence</translation>
    </message>
    <message>
        <source>更正的日期，如 2023-07-20；不写时为今天</source>
        <translation>date of the correction, such as 2023-07-20; today without it</translation>
    </message>
    <message>
        <source>已印发“%1”第 %2 版。指纹 %3。</source>
        <translation>Issued version %2 of “%1”. Fingerprint %3.</translation>
    </message>
    <message>
        <source>印发过的通报：版次、指纹，以及内容是否仍与指纹相符</source>
        <translation>the issued bulletins: version, fingerprint, and whether the content still fits it</translation>
    </message>
    <message>
        <source>为什么改，记入修改记录；更正已锁定（如通报已印发）的期时要写</source>
        <translation>why it is changed, kept in the history; needed for a correction in a locked period, such as one whose bulletin was issued</translation>
    </message>
    <message>
        <source>只列这一份通报</source>
        <translation>only this bulletin</translation>
    </message>
    <message>
        <source>只列这一版，须与 --number 同用</source>
        <translation>only this version; needs --number</translation>
    </message>
    <message>
        <source>把印发时的样子再写成文件，须写 --number；不写 --version 时为最新一版</source>
        <translation>write it to a file as it was issued; needs --number; the latest version without --version</translation>
    </message>
    <message>
        <source>--%1 须与 --number 同用。</source>
        <translation>--%1 needs --number.</translation>
    </message>
    <message>
        <source>台账里没有通报“%1”%2。用 weici-cli issued 可以列出全部。</source>
        <translation>The ledger has no bulletin “%1”%2. weici-cli issued lists all of them.</translation>
    </message>
    <message>
        <source>第 %1 版</source>
        <translation> in version %1</translation>
    </message>
    <message>
        <source>通报“%1”第 %2 版的内容与指纹不符，没有写出。请改用最近的备份。</source>
        <translation>Version %2 of bulletin “%1” does not fit its fingerprint; nothing was written. Use the latest backup.</translation>
    </message>
    <message>
        <source>同时写成文件，台账记下它的指纹；可以写几个，格式看结尾</source>
        <translation>also write it to this file, whose fingerprint the ledger keeps; may be given several times, the ending says the format</translation>
    </message>
    <message>
        <source>印发前的检查：错误 %1 处，提醒 %2 处；用 weici-cli check 可以列出。</source>
        <translation>Checks before issue: errors %1, warnings %2; weici-cli check lists them.</translation>
    </message>
    <message>
        <source>这个 weici-cli 编译时没有带绘图部分（WEICI_WITH_GUI=OFF），写不了 .pdf。请改用 .docx 或 .html，或用完整的程序。</source>
        <translation>This weici-cli was built without painting (WEICI_WITH_GUI=OFF) and cannot write .pdf. Use .docx or .html, or the complete program.</translation>
    </message>
    <message>
        <source>用 --force 写入</source>
        <translation>written with --force</translation>
    </message>
    <message>
        <source>%1已经锁定（%2），没有写入。作为更正写入时加 --reason 写明理由，或加 --force。</source>
        <translation>%1 is locked (%2); nothing was written. To write it as a correction give the reason with --reason, or --force.</translation>
    </message>
    <message>
        <source>不可能的排名（如大于地区数 N）也写入；台账里没有的期就新开；已锁定的期作为更正写入</source>
        <translation>also write an impossible rank (such as one above the number of regions N), open a period that the ledger does not have, and write to a locked period as a correction</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>不是 UTF-8 编码；用 Excel 或 WPS 另存为“CSV UTF-8（逗号分隔）”后再试</source>
        <translation>this is not UTF-8; save it from Excel or WPS as “CSV UTF-8 (comma delimited)” and try again</translation>
    </message>
    <message>
        <source>行与行之间只有回车符；另存为 Windows 或 Unix 的换行后再试</source>
        <translation>lines end in carriage returns only; save it with Windows or Unix line ends and try again</translation>
    </message>
    <message>
        <source>引号没有结束；补上右边的引号</source>
        <translation>a quote is never closed; add the closing quote</translation>
    </message>
    <message>
        <source>引号的位置不对；含引号的内容要整个用引号括起来，里面的引号写两个</source>
        <translation>a quote is out of place; a field with quotes is quoted as a whole, and quotes inside are doubled</translation>
    </message>
    <message>
        <source>含有看不见的控制字符；删去后再试</source>
        <translation>there is an invisible control character; delete it and try again</translation>
    </message>
    <message>
        <source>这一行超过 1 MB；检查是否缺了引号或换行</source>
        <translation>the line is longer than 1 MB; check for a missing quote or line break</translation>
    </message>
    <message>
        <source>文件超过 256 MB；分成几个台账再试</source>
        <translation>the file is larger than 256 MB; split it into several ledgers</translation>
    </message>
</context>
<context>
    <name>DocxWriter</name>
    <message>
        <source>Word 的表格最多 %1 栏，这张表有 %2 栏，请改用 .xlsx 结尾的文件名</source>
        <translation>a table in Word has at most %1 columns and this one has %2; use a name ending in .xlsx</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>得分率</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>公布排名</source>
        <translation>Published rank</translation>
    </message>
    <message>
        <source>计算排名</source>
        <translation>Computed rank</translation>
    </message>
    <message>
        <source>第 %1 位，共 %2 个地区</source>
        <translation>%1 of %2 regions</translation>
    </message>
    <message>
        <source>指标值</source>
        <translation>value</translation>
    </message>
    <message>
        <source>目标值</source>
        <translation>target value</translation>
    </message>
    <message>
        <source>各地</source>
        <translation>Regions</translation>
    </message>
    <message>
        <source>最小 %1，最大 %2</source>
        <translation>least %1, greatest %2</translation>
    </message>
    <message>
        <source>平均 %1</source>
        <translation>mean %1</translation>
    </message>
    <message>
        <source>没有计分规则或权重，不计分</source>
        <translation>no scoring rule or no weight; not scored</translation>
    </message>
    <message>
        <source>本期缺数，不计分，权重分给同级各项</source>
        <translation>missing in this period: not scored, its weight goes to its siblings</translation>
    </message>
    <message>
        <source>不作要求，权重分给同级各项</source>
        <translation>not applicable: its weight goes to its siblings</translation>
    </message>
    <message>
        <source>本期缺数，按 0 计</source>
        <translation>missing in this period: counts as 0</translation>
    </message>
    <message>
        <source>本期缺数，按其他地区的平均计</source>
        <translation>missing in this period: counts as the mean of the other regions</translation>
    </message>
    <message>
        <source>上级指标已知的项太少，整体不计</source>
        <translation>too little is known of the level above: not counted as a whole</translation>
    </message>
    <message>
        <source>完成程度 %1，取所到的档</source>
        <translation>completion %1, the band it reaches</translation>
    </message>
    <message>
        <source>与目标相比</source>
        <translation>against the target</translation>
    </message>
    <message>
        <source>比平均值好 %1 个点，分段折算</source>
        <translation>%1 points better than the mean, in steps</translation>
    </message>
    <message>
        <source>，不低于 %1</source>
        <translation>, at least %1</translation>
    </message>
    <message>
        <source>，不高于 %1</source>
        <translation>, at most %1</translation>
    </message>
    <message>
        <source> × %1（分摊缺数各项）</source>
        <translation> × %1 (shared from missing siblings)</translation>
    </message>
    <message>
        <source>权重</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>有效分</source>
        <translation>Effective points</translation>
    </message>
    <message>
        <source>“%1”合用权重中的一份</source>
        <translation>a share of the weight of group “%1”</translation>
    </message>
    <message>
        <source>上级分值中的一份</source>
        <translation>a share of the points above</translation>
    </message>
    <message>
        <source>权重 %1</source>
        <translation>weight %1</translation>
    </message>
    <message>
        <source>%1 × %2 ÷ %3（按比例）</source>
        <translation>%1 × %2 ÷ %3 (scaled)</translation>
    </message>
    <message>
        <source>%1 ×（%2 − %3）÷ %4（按比例）</source>
        <translation>%1 × (%2 − %3) ÷ %4 (scaled)</translation>
    </message>
    <message>
        <source> ＋ 加分 %1</source>
        <translation> + bonus %1</translation>
    </message>
    <message>
        <source>本项得分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>计入总分</source>
        <translation>In the total</translation>
    </message>
</context>
<context>
    <name>GrowthCheck</name>
    <message>
        <source>%1 %2，比%3的 %4 增长 %5%，与“%6”所填的 %7 不合</source>
        <translation>%1: %2 is growth of %5% over %4 (%3), but “%6” says %7</translation>
    </message>
    <message>
        <source>；%1 %2 的增长 %3% 也与所填的 %4 不合，%5应在 %6 左右</source>
        <translation>; %1: %2 is growth of %3%, entered %4; the figure of %5 should be about %6</translation>
    </message>
    <message>
        <source>；%1的合计因此也与增速不合</source>
        <translation>; the growth of the whole (%1) disagrees for this reason too</translation>
    </message>
    <message>
        <source>%1%2为 %3，所填 %4</source>
        <translation>%1 %2: %3, entered %4</translation>
    </message>
    <message>
        <source>%1 个地区按总量推算的增速与所填的不合（%2%3），请核对增速是否按可比价格计算</source>
        <translation>in %1 regions the growth of the levels is not the one entered (%2%3); check whether growth is at comparable prices</translation>
    </message>
    <message>
        <source>；</source>
        <comment>between examples</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>等</source>
        <translation> …</translation>
    </message>
</context>
<context>
    <name>Impact</name>
    <message>
        <source>空</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>%1：%2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1（%2）%3</source>
        <translation>%1 (%2) %3</translation>
    </message>
    <message>
        <source>指标值</source>
        <translation>value</translation>
    </message>
    <message>
        <source>目标值</source>
        <translation>target</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>points</translation>
    </message>
    <message>
        <source>排名</source>
        <translation>rank</translation>
    </message>
    <message>
        <source>目标排名</source>
        <translation>target rank</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>增加指标%1</source>
        <translation>added: indicator %1</translation>
    </message>
    <message>
        <source>去掉指标%1</source>
        <translation>taken out: indicator %1</translation>
    </message>
    <message>
        <source>去掉：%1</source>
        <translation>taken out: %1</translation>
    </message>
    <message>
        <source>增加：%1</source>
        <translation>added: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>total points</translation>
    </message>
    <message>
        <source>总排名</source>
        <translation>total rank</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>附件%1</source>
        <translation>annex %1</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>title</translation>
    </message>
    <message>
        <source>%1 %2：%3 → %4</source>
        <translation>%1, %2: %3 → %4</translation>
    </message>
    <message>
        <source>%1：去掉“%2”一列</source>
        <translation>%1: column “%2” taken out</translation>
    </message>
    <message>
        <source>%1：增加“%2”一列</source>
        <translation>%1: column “%2” added</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>header</translation>
    </message>
    <message>
        <source>%1：去掉“%2”一行</source>
        <translation>%1: row “%2” taken out</translation>
    </message>
    <message>
        <source>%1：增加“%2”一行</source>
        <translation>%1: row “%2” added</translation>
    </message>
    <message>
        <source>“%1”的%2</source>
        <translation>%2 of “%1”</translation>
    </message>
    <message>
        <source>表注</source>
        <translation>note</translation>
    </message>
    <message>
        <source>去掉附件%1“%2”</source>
        <translation>annex %1 “%2” taken out</translation>
    </message>
    <message>
        <source>增加附件%1“%2”</source>
        <translation>annex %1 “%2” added</translation>
    </message>
</context>
<context>
    <name>Issuing</name>
    <message>
        <source>%1等 %2 项</source>
        <translation>%1 and others, %2 in all</translation>
    </message>
    <message>
        <source>单位缺失</source>
        <translation>unit missing</translation>
    </message>
    <message>
        <source>正文与附件不一致</source>
        <translation>text and table differ</translation>
    </message>
    <message>
        <source>手改的数</source>
        <translation>typed over</translation>
    </message>
    <message>
        <source>“%1”盖过字段 {{%2}}（算得“%3”），没有写理由。</source>
        <translation>“%1” was typed over the field {{%2}} (which gives “%3”), without a reason.</translation>
    </message>
    <message>
        <source>正文已注明</source>
        <translation>which the text says</translation>
    </message>
    <message>
        <source>正文没有注明</source>
        <translation>which the text does not say</translation>
    </message>
    <message>
        <source>覆盖期不同</source>
        <translation>other period</translation>
    </message>
    <message>
        <source>%1的数为 %2，与通报的 %3 不同，%4。</source>
        <translation>%1: the figures cover %2, not %3 as the bulletin does, %4.</translation>
    </message>
    <message>
        <source>缺发文字号</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>还没有填发文字号，例如 于数创办〔2023〕4号。</source>
        <translation>The bulletin has no number yet, such as 于数创办〔2023〕4号.</translation>
    </message>
    <message>
        <source>缺成文日期</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>还没有填成文日期，落款处是空白。</source>
        <translation>The bulletin has no date yet; the place for it is blank.</translation>
    </message>
    <message>
        <source>%1没有单位，正文只写了数。</source>
        <translation>%1: there is no unit, the text has the bare number.</translation>
    </message>
    <message>
        <source>名单为空</source>
        <translation>empty list</translation>
    </message>
    <message>
        <source>“%1”后面没有指标。</source>
        <translation>No indicator follows “%1”.</translation>
    </message>
    <message>
        <source>附件为空</source>
        <translation>empty annex</translation>
    </message>
    <message>
        <source>附件“%1”没有一行数据。</source>
        <translation>The annex “%1” has no rows.</translation>
    </message>
    <message>
        <source>通报没有文号，没有印发。请先填写文号。</source>
        <translation>The bulletin has no number, and was not issued. Give it a number first.</translation>
    </message>
    <message>
        <source>通报没有成文日期，没有印发。请先填写日期。</source>
        <translation>The bulletin has no date, and was not issued. Give it a date first.</translation>
    </message>
    <message>
        <source>文号“%1”已经印发过，没有再次印发。请换一个文号，或作为更正印发新的一版。</source>
        <translation>A bulletin “%1” has been issued already, and was not issued again. Take another number, or issue a new version as a correction.</translation>
    </message>
    <message>
        <source>没有印发过文号为“%1”的通报，没有更正。请检查文号。</source>
        <translation>No bulletin “%1” has been issued; nothing was corrected. Check the number.</translation>
    </message>
    <message>
        <source>更正没有写明理由，没有印发。请用一句话写明理由。</source>
        <translation>The correction has no reason, and was not issued. Give the reason in a sentence.</translation>
    </message>
    <message>
        <source>更正没有日期，没有印发。请先填写日期。</source>
        <translation>The correction has no date, and was not issued. Give it a date first.</translation>
    </message>
    <message>
        <source>通报“%1”与第 %2 版相比没有任何变化，没有印发新的一版。请先更正数据或修改通报的文字。</source>
        <translation>Nothing has changed in bulletin “%1” since version %2; no new version was issued. Correct the figures or change the text first.</translation>
    </message>
    <message>
        <source>写出的文件“%1”读不回来，没有登记。请检查磁盘，再写一次。</source>
        <translation>The file “%1” was written and cannot be read back, and was not noted. Check the disk and write it again.</translation>
    </message>
    <message>
        <source>通报“%1”第 %2 版的内容与指纹不符，不能在它的基础上更正。请先用最近的备份恢复。</source>
        <translation>Version %2 of bulletin “%1” does not fit its fingerprint; it cannot be corrected from there. Restore the latest backup first.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>更正</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>中文</source>
        <comment>the language itself</comment>
        <translation>English</translation>
    </message>
    <message>
        <source>并列占位（1、2、2、4）</source>
        <translation>competition (1, 2, 2, 4)</translation>
    </message>
    <message>
        <source>并列不占位（1、2、2、3）</source>
        <translation>dense (1, 2, 2, 3)</translation>
    </message>
    <message>
        <source>并列取平均（1、2.5、2.5、4）</source>
        <translation>average (1, 2.5, 2.5, 4)</translation>
    </message>
    <message>
        <source>并列取末位（1、3、3、4）</source>
        <translation>last (1, 3, 3, 4)</translation>
    </message>
    <message>
        <source>越高越好</source>
        <translation>higher is better</translation>
    </message>
    <message>
        <source>越低越好</source>
        <translation>lower is better</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>number</translation>
    </message>
    <message>
        <source>市级未统一发布</source>
        <translation>not published by the city</translation>
    </message>
    <message>
        <source>不可排名</source>
        <translation>not rankable</translation>
    </message>
    <message>
        <source>不作要求</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>text</translation>
    </message>
    <message>
        <source>录入</source>
        <translation>entry</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>paste</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>import</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>restore</translation>
    </message>
    <message>
        <source>命令行</source>
        <translation>command line</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>error</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>权重不合</source>
        <translation>weights do not add</translation>
    </message>
    <message>
        <source>排名超出</source>
        <translation>rank above the count</translation>
    </message>
    <message>
        <source>并列有误</source>
        <translation>illegal tie</translation>
    </message>
    <message>
        <source>排名与计算不符</source>
        <translation>rank differs from the computed one</translation>
    </message>
    <message>
        <source>排名与数值不符</source>
        <translation>rank against the order of values</translation>
    </message>
    <message>
        <source>目标低于现状</source>
        <translation>target worse than the present</translation>
    </message>
    <message>
        <source>未能识别</source>
        <translation>not understood</translation>
    </message>
    <message>
        <source>单位已换算</source>
        <translation>unit converted</translation>
    </message>
    <message>
        <source>增速与总量不合</source>
        <translation>growth differs</translation>
    </message>
    <message>
        <source>部分与整体不合</source>
        <translation>sum differs</translation>
    </message>
    <message>
        <source>疑似单位错</source>
        <translation>unit slip</translation>
    </message>
    <message>
        <source>数值反常</source>
        <translation>outlier</translation>
    </message>
    <message>
        <source>累计数下降</source>
        <translation>cumulative fall</translation>
    </message>
    <message>
        <source>疑似照抄上期</source>
        <translation>stale copy</translation>
    </message>
    <message>
        <source>超出取值范围</source>
        <translation>out of bounds</translation>
    </message>
    <message>
        <source>影响计分</source>
        <translation>not scored</translation>
    </message>
    <message>
        <source>没有目标</source>
        <translation>no target</translation>
    </message>
    <message>
        <source>文字目标</source>
        <translation>target in words</translation>
    </message>
    <message>
        <source>还没有结果</source>
        <translation>no result yet</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>on track</translation>
    </message>
    <message>
        <source>略慢</source>
        <translation>slow</translation>
    </message>
    <message>
        <source>滞后</source>
        <translation>behind</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>只有一级、二级指标、权重和责任单位可以纵向合并</source>
        <translation>only level 1, level 2, weights and departments can be merged down</translation>
    </message>
    <message>
        <source>表头的每一行应是引号括起的文字</source>
        <translation>every line of a header must be a quoted text</translation>
    </message>
    <message>
        <source>这一栏没有纵向合并（merge_down）</source>
        <translation>this column is not merged down (merge_down)</translation>
    </message>
    <message>
        <source>不认识的重复方式“%1”</source>
        <translation>unknown way of repeating “%1”</translation>
    </message>
    <message>
        <source>重复的栏（each）不能同时取上一年（year_before）</source>
        <translation>a repeated column (each) cannot be of the year before (year_before) at the same time</translation>
    </message>
    <message>
        <source>缺少紧挨在一起的一级、二级指标两栏（level1、level2），一级指标无法跨栏</source>
        <translation>there are no level-1 and level-2 columns side by side (level1, level2) for level 1 to span</translation>
    </message>
    <message>
        <source>“%1”出现了两次</source>
        <translation>“%1” stands twice</translation>
    </message>
    <message>
        <source>“%1”应是引号括起的文字</source>
        <translation>“%1” must be a text in quotes</translation>
    </message>
    <message>
        <source>“%1”不能为空</source>
        <translation>“%1” must not be empty</translation>
    </message>
    <message>
        <source>“%1”应是 true 或 false</source>
        <translation>“%1” must be true or false</translation>
    </message>
    <message>
        <source>“%1”应是方括号括起的列表</source>
        <translation>“%1” must be a list in square brackets</translation>
    </message>
    <message>
        <source>不认识“%1”，请删去或改正</source>
        <translation>“%1” is not known; delete or correct it</translation>
    </message>
    <message>
        <source>版式文件“%1”第 %2 行：%3。</source>
        <translation>Layout file “%1” line %2: %3.</translation>
    </message>
    <message>
        <source>版式文件“%1”第 %2 行：不是合法的 JSON，请检查逗号、引号和括号。</source>
        <translation>Layout file “%1” line %2: not valid JSON; check commas, quotes and brackets.</translation>
    </message>
    <message>
        <source>版式文件“%1”第 1 行：最外层应是花括号。</source>
        <translation>Layout file “%1” line 1: the outermost must be an object in braces.</translation>
    </message>
    <message>
        <source>缺少“%1”</source>
        <translation>“%1” is missing</translation>
    </message>
    <message>
        <source>每一栏应是花括号括起的一项</source>
        <translation>every column must be an object in braces</translation>
    </message>
    <message>
        <source>不认识的栏目内容“%1”</source>
        <translation>column content “%1” is not known</translation>
    </message>
    <message>
        <source>至少要有一栏</source>
        <translation>there must be at least one column</translation>
    </message>
    <message>
        <source>每一条附注应是引号括起的文字</source>
        <translation>every note must be a text in quotes</translation>
    </message>
    <message>
        <source>缺少三级指标一栏（leaf）</source>
        <translation>the column of leaves (leaf) is missing</translation>
    </message>
    <message>
        <source>缺少紧挨在三级指标左边的二级指标一栏（level2），三级指标无法跨栏</source>
        <translation>the level 2 column (level2) just left of the leaves is missing, so leaves cannot span it</translation>
    </message>
    <message>
        <source>缺少排名一栏（rank），无从标出前后位</source>
        <translation>the column of ranks (rank) is missing, so front and back cannot be marked</translation>
    </message>
    <message>
        <source>不认识的字段“{%1}”，可用的有 {%2}</source>
        <translation>field “{%1}” is not known; known are {%2}</translation>
    </message>
    <message>
        <source>没有名为“%1”的版式，可用的有：%2。</source>
        <translation>There is no layout “%1”. Known: %2.</translation>
    </message>
    <message>
        <source>“%1”应是 %2 到 %3 之间的整数</source>
        <translation>“%1” should be a whole number from %2 to %3</translation>
    </message>
    <message>
        <source>“%1”应是 %2 到 %3 之间的数</source>
        <translation>“%1” should be a number from %2 to %3</translation>
    </message>
    <message>
        <source>不认识的行“%1”，可用的有 leaves、regions、items</source>
        <translation>“%1” is no kind of row; there are leaves, regions, items</translation>
    </message>
    <message>
        <source>不认识的顺序“%1”，可用的有 printed、rank、lost</source>
        <translation>“%1” is no order; there are printed, rank, lost</translation>
    </message>
    <message>
        <source>只有各行是地区（regions）时才能按 rank 排</source>
        <translation>only rows of regions can be sorted by rank</translation>
    </message>
    <message>
        <source>只有各行是指标（leaves）时才能按 lost 排</source>
        <translation>only rows of leaves can be sorted by lost</translation>
    </message>
    <message>
        <source>只有各行是指标（leaves）时才有合计</source>
        <translation>only rows of leaves have a sum</translation>
    </message>
    <message>
        <source>只有地区的 points 和指标的 lost 可以画图</source>
        <translation>only points of regions and lost of leaves can be drawn</translation>
    </message>
    <message>
        <source>缺少要画图的一栏“%1”</source>
        <translation>the column to be drawn, “%1”, is missing</translation>
    </message>
    <message>
        <source>各行是 %1 的版式里不能有“%2”</source>
        <translation>a layout whose rows are %1 cannot show “%2”</translation>
    </message>
    <message>
        <source>各行是 %1 的版式里不能这样重复或取上一年</source>
        <translation>a layout whose rows are %1 cannot repeat like this or take the year before</translation>
    </message>
    <message>
        <source>缺少地区一栏（region）</source>
        <translation>the column of the region (region) is missing</translation>
    </message>
    <message>
        <source>缺少指标一栏（item）</source>
        <translation>the column of the item (item) is missing</translation>
    </message>
    <message>
        <source>只有 %1 栏</source>
        <translation>there are only %1 columns</translation>
    </message>
    <message>
        <source>版式文件“%1”读不出来：%2。</source>
        <translation>The layout file “%1” cannot be read: %2.</translation>
    </message>
    <message>
        <source>版式文件“%1”超过 1 MB，不像是版式。</source>
        <translation>The layout file “%1” is larger than 1 MB and hardly a layout.</translation>
    </message>
    <message>
        <source>版式文件“%1”里的名称（name）是“%2”，应与文件名相同，请改成“%3”。</source>
        <translation>The layout file “%1” calls itself “%2” (name); it should be called as the file is, “%3”.</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>%1已经锁定，没有写入。请先说明原因重新打开这一期，或作为更正写明理由。</source>
        <translation>%1 is locked; nothing was written. Reopen the period with a reason, or make a correction with a reason.</translation>
    </message>
    <message>
        <source>没有写明理由，没有写入。请用一句话写明理由。</source>
        <translation>No reason was given; nothing was written. Give the reason in one sentence.</translation>
    </message>
    <message>
        <source>指标体系保持原样。</source>
        <translation> The indicator tree is as it was.</translation>
    </message>
    <message>
        <source>指标“%1”没有编码。</source>
        <translation>Indicator “%1” has no code.</translation>
    </message>
    <message>
        <source>编码 %1 在一个年度里用了两次。</source>
        <translation>Code %1 is used twice in one year.</translation>
    </message>
    <message>
        <source>编码 %1 不是这个指标的：编码定下后不能改，也不能再用于别的指标。</source>
        <translation>Code %1 is not this indicator&apos;s: a code never changes and is never used for another indicator.</translation>
    </message>
    <message>
        <source>年度 %1 不在 1900—2199 之间。</source>
        <translation>Year %1 is not between 1900 and 2199.</translation>
    </message>
    <message>
        <source>参评地区数 %1 不在 1—100000 之间。</source>
        <translation>The number of regions, %1, is not between 1 and 100000.</translation>
    </message>
    <message>
        <source>“%1”这一级不能放在这里。</source>
        <translation>“%1” cannot stand at this level here.</translation>
    </message>
    <message>
        <source>指标“%1”还有 %2 格数，不能删除，可以移入回收站。</source>
        <translation>Indicator “%1” still has %2 cells and cannot be deleted; it can be moved to the recycle bin.</translation>
    </message>
    <message>
        <source>台账至少要有一个年度方案，最后一个不能删除。</source>
        <translation>A ledger needs at least one year&apos;s scheme; the last one cannot be deleted.</translation>
    </message>
    <message>
        <source>文件保持原样。请改用最近的备份，或用 weici-cli verify 查看详情。</source>
        <translation> The file is untouched. Use the latest backup, or see weici-cli verify for details.</translation>
    </message>
    <message>
        <source>文件保持原样。</source>
        <translation> The file is untouched.</translation>
    </message>
    <message>
        <source>刚才的修改没有保存，台账保持原样。</source>
        <translation> The last change was not saved; the ledger is as it was.</translation>
    </message>
    <message>
        <source>没有生成任何文件。</source>
        <translation> No file was made.</translation>
    </message>
    <message>
        <source>副本没有生成，台账保持原样。</source>
        <translation> No copy was made; the ledger is as it was.</translation>
    </message>
    <message>
        <source>台账“%1”已损坏，不能打开。</source>
        <translation>The ledger “%1” is damaged and cannot be opened.</translation>
    </message>
    <message>
        <source>磁盘已满，不能写入“%1”。</source>
        <translation>The disk is full; “%1” cannot be written.</translation>
    </message>
    <message>
        <source>请腾出空间后重试。</source>
        <translation> Free some space and try again.</translation>
    </message>
    <message>
        <source>“%1”或它所在的文件夹不允许写入。</source>
        <translation>“%1” or its folder does not allow writing.</translation>
    </message>
    <message>
        <source>请检查权限，或在别处保存副本。</source>
        <translation> Check the permissions, or save a copy elsewhere.</translation>
    </message>
    <message>
        <source>台账“%1”正被另一个程序占用。</source>
        <translation>Another program holds the ledger “%1”.</translation>
    </message>
    <message>
        <source>请等它完成或关闭它，然后重试。</source>
        <translation> Wait until it is done or close it, then try again.</translation>
    </message>
    <message>
        <source>台账文件“%1”已被改名、移走或删除。刚才的修改没有保存。请把台账另存到别处，或把文件移回原处。</source>
        <translation>The ledger file “%1” was renamed, moved or deleted. The last change was not saved. Save the ledger elsewhere, or move the file back.</translation>
    </message>
    <message>
        <source>内容不合台账的规定，不能写入“%1”。</source>
        <translation>The content breaks the rules of a ledger; “%1” cannot be written.</translation>
    </message>
    <message>
        <source>请检查输入的数据。</source>
        <translation> Check the data that was entered.</translation>
    </message>
    <message>
        <source>台账“%1”读不出来。</source>
        <translation>The ledger “%1” cannot be read.</translation>
    </message>
    <message>
        <source>写入“%1”失败。</source>
        <translation>Writing “%1” failed.</translation>
    </message>
    <message>
        <source>请检查磁盘或网络后重试，或在别处保存副本。</source>
        <translation> Check the disk or the network and try again, or save a copy elsewhere.</translation>
    </message>
    <message>
        <source>找不到台账“%1”。请检查文件名和位置。</source>
        <translation>There is no ledger “%1”. Check its name and place.</translation>
    </message>
    <message>
        <source>没有读取“%1”的权限。请检查文件的权限。</source>
        <translation>Reading “%1” is not permitted. Check the permissions of the file.</translation>
    </message>
    <message>
        <source>“%1”不是位次的台账。文件保持原样，请选择 .weici 文件。</source>
        <translation>“%1” is not a ledger of Weici. The file is untouched; choose a .weici file.</translation>
    </message>
    <message>
        <source>台账“%1”由更新版本的位次写成（格式 %2），本程序不能打开。文件保持原样，请升级位次。</source>
        <translation>The ledger “%1” was written by a newer Weici (format %2) and cannot be opened here. The file is untouched; update Weici.</translation>
    </message>
    <message>
        <source>台账“%1”是旧格式（格式 %2），要先升级才能读取。请以可写方式打开一次，升级前会自动备份。</source>
        <translation>The ledger “%1” has an older format (format %2) and must be updated before it can be read. Open it once for writing; a backup is made first.</translation>
    </message>
    <message>
        <source>台账“%1”的内部结构被改动过（%2），为安全起见不打开。</source>
        <translation>The inner structure of the ledger “%1” was changed (%2); for safety it is not opened.</translation>
    </message>
    <message>
        <source>台账“%1”的内容有误：</source>
        <translation>The content of the ledger “%1” is at fault: </translation>
    </message>
    <message>
        <source>共有 %1 处。</source>
        <translation> %1 places in all.</translation>
    </message>
    <message>
        <source>本地区没有在地区名单中。</source>
        <translation>The own region is not among the regions.</translation>
    </message>
    <message>
        <source>年度方案 %1 不完整。</source>
        <translation>The scheme of %1 is not complete.</translation>
    </message>
    <message>
        <source>%1 年指标体系中“%2”的上级不对。</source>
        <translation>In the tree of %1 the parent of “%2” is wrong.</translation>
    </message>
    <message>
        <source>期“%1”不合法。</source>
        <translation>The period “%1” is not legal.</translation>
    </message>
    <message>
        <source>%1 指向不存在的内容（%2）。</source>
        <translation>%1 points to something that does not exist (%2).</translation>
    </message>
    <message>
        <source>%1 的数字与它的原文“%2”不符。</source>
        <translation>The number of %1 does not agree with its text “%2”.</translation>
    </message>
    <message>
        <source>通报“%1”第 %2 版的内容与指纹不符。</source>
        <translation>The content of bulletin “%1”, version %2, does not agree with its fingerprint.</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>this computer</translation>
    </message>
    <message>
        <source>电脑“%1”</source>
        <translation>computer “%1”</translation>
    </message>
    <message>
        <source>台账“%1”正由%2上的 %3（进程 %4）编辑。可以只读打开，或先关闭那个程序。</source>
        <translation>The ledger “%1” is being edited on %2 by %3 (process %4). Open it for reading only, or close that program first.</translation>
    </message>
    <message>
        <source>另一个程序</source>
        <translation>another program</translation>
    </message>
    <message>
        <source>如果那台电脑上已没有程序在用它，请删除“%1”。</source>
        <translation> If no program on that computer uses it any more, delete “%1”.</translation>
    </message>
    <message>
        <source>“%1”或它所在的文件夹不允许写入。可以只读打开，或复制到别处再编辑。</source>
        <translation>“%1” or its folder does not allow writing. Open it for reading only, or copy it elsewhere to edit it.</translation>
    </message>
    <message>
        <source>台账“%1”是只读打开的，不能修改。请以可写方式重新打开。</source>
        <translation>The ledger “%1” is open for reading only and cannot be changed. Open it again for writing.</translation>
    </message>
    <message>
        <source>“%1”已经存在，没有覆盖它。请换一个文件名。</source>
        <translation>“%1” exists already and was not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>“%1”所在的文件夹不存在。请先建立文件夹。</source>
        <translation>The folder of “%1” does not exist. Make the folder first.</translation>
    </message>
    <message>
        <source>在“%1”旁边不能建立锁文件。请检查磁盘后重试，或只读打开。</source>
        <translation>No lock file can be made beside “%1”. Check the disk and try again, or open it for reading only.</translation>
    </message>
    <message>
        <source>台账中没有这个指标（内部编号 %1），没有写入。请重新选择指标。</source>
        <translation>The ledger has no such indicator (inner number %1); nothing was written. Choose the indicator again.</translation>
    </message>
    <message>
        <source>台账中没有这个地区（内部编号 %1），没有写入。请重新选择地区。</source>
        <translation>The ledger has no such region (inner number %1); nothing was written. Choose the region again.</translation>
    </message>
    <message>
        <source>台账中没有 %1 这一期，没有写入。请先新增这一期。</source>
        <translation>The ledger has no period %1; nothing was written. Add the period first.</translation>
    </message>
    <message>
        <source>%1已经填了数，没有去掉。</source>
        <translation>%1 has figures; it was not removed.</translation>
    </message>
    <message>
        <source>指标 %1 的文字含有不能保存的字符，没有写入。请重新输入。</source>
        <translation>A text of indicator %1 has characters that cannot be kept; nothing was written. Type it again.</translation>
    </message>
    <message>
        <source>台账“%1”的指标、地区和期数多得不合常理，不能打开。</source>
        <translation>The ledger “%1” has more indicators, regions and periods than can be right, and cannot be opened.</translation>
    </message>
    <message>
        <source>印发通报“%1”</source>
        <translation>Issued bulletin “%1”</translation>
    </message>
    <message>
        <source>更正通报“%1”为第 %2 版：%3</source>
        <translation>Corrected bulletin “%1” as version %2: %3</translation>
    </message>
    <message>
        <source>通报没有文号或日期，没有印发。请先填写文号和日期。</source>
        <translation>The bulletin has no number or no date, and was not issued. Give it both first.</translation>
    </message>
    <message>
        <source>通报“%1”第 %2 版已经印发，没有写入。请换一个文号，或作为更正印发新的一版。</source>
        <translation>Version %2 of bulletin “%1” has been issued already; nothing was written. Take another number, or issue a new version as a correction.</translation>
    </message>
    <message>
        <source>台账里没有通报“%1”第 %2 版，没有写入。请检查文号和版次。</source>
        <translation>The ledger has no version %2 of a bulletin “%1”; nothing was written. Check number and version.</translation>
    </message>
</context>
<context>
    <name>LevelCheck</name>
    <message>
        <source>%1累计 %2，少于%3累计的 %4</source>
        <translation>%2 up to %1 is less than the %4 up to %3</translation>
    </message>
    <message>
        <source>%1%2的累计数少于%3累计数，请核对是否换了统计口径</source>
        <translation>%1: the figures up to %2 are less than those up to %3; check whether the way of counting has changed</translation>
    </message>
    <message>
        <source>不大于 %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>不小于 %1</source>
        <translation>at least %1</translation>
    </message>
    <message>
        <source>在 %1 到 %2 之间</source>
        <translation>between %1 and %2</translation>
    </message>
    <message>
        <source>指标值 %1 超出了取值范围，应%2</source>
        <translation>the value %1 is out of bounds, it should be %2</translation>
    </message>
</context>
<context>
    <name>Narrative</name>
    <message>
        <source>数值不符</source>
        <translation>value differs</translation>
    </message>
    <message>
        <source>单位不符</source>
        <translation>unit differs</translation>
    </message>
    <message>
        <source>排名不符</source>
        <translation>rank differs</translation>
    </message>
    <message>
        <source>并列不符</source>
        <translation>tie differs</translation>
    </message>
    <message>
        <source>项数不符</source>
        <translation>count differs</translation>
    </message>
    <message>
        <source>名单不符</source>
        <translation>list differs</translation>
    </message>
    <message>
        <source>升降不符</source>
        <translation>direction differs</translation>
    </message>
    <message>
        <source>地区不符</source>
        <translation>region differs</translation>
    </message>
    <message>
        <source>时期不符</source>
        <translation>period differs</translation>
    </message>
    <message>
        <source>正文没有写并列，台账有 %1 项并列</source>
        <translation>the text never says tied, the ledger has %1 tied indicators</translation>
    </message>
    <message>
        <source>并列第%1位</source>
        <translation>tied %1</translation>
    </message>
    <message>
        <source>第%1位，不并列</source>
        <translation>%1, not tied</translation>
    </message>
    <message>
        <source>%1：正文写并列，台账没有并列</source>
        <translation>%1: tied in the text, not tied in the ledger</translation>
    </message>
    <message>
        <source>%1：台账是并列第%2位，正文没有写并列</source>
        <translation>%1: tied at rank %2 in the ledger, the text does not say tied</translation>
    </message>
    <message>
        <source>第%1位</source>
        <translation>rank %1</translation>
    </message>
    <message>
        <source>%1：正文排名写“%2”，台账是第%3位</source>
        <translation>%1: the text says rank “%2”, the ledger %3</translation>
    </message>
    <message>
        <source>进%1位</source>
        <translation>up %1</translation>
    </message>
    <message>
        <source>退%1位</source>
        <translation>down %1</translation>
    </message>
    <message>
        <source>持平</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>%1：由第%2位到第%3位，应为“%4”</source>
        <translation>%1: from rank %2 to %3, that is %4</translation>
    </message>
    <message>
        <source>%1：正文目标排名写“%2”，台账是第%3位</source>
        <translation>%1: the text says target rank “%2”, the ledger %3</translation>
    </message>
    <message>
        <source>%1得分：正文 %2，台账 %3</source>
        <translation>%1, points: the text says %2, the ledger %3</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>total</translation>
    </message>
    <message>
        <source>%1：正文写 %2，台账的数属于 %3</source>
        <translation>%1: the text says %2, the ledger&apos;s figure covers %3</translation>
    </message>
    <message>
        <source>排名前进的指标</source>
        <translation>indicators whose rank rose</translation>
    </message>
    <message>
        <source>排名后退的指标</source>
        <translation>indicators whose rank fell</translation>
    </message>
    <message>
        <source>排名持平的指标</source>
        <translation>indicators whose rank stayed</translation>
    </message>
    <message>
        <source>达到目标进度的指标</source>
        <translation>indicators on track to their target</translation>
    </message>
    <message>
        <source>没有达到目标进度的指标</source>
        <translation>indicators behind their target</translation>
    </message>
    <message>
        <source>还没有结果可比的指标</source>
        <translation>indicators with a target and no result yet</translation>
    </message>
    <message>
        <source>有目标的指标</source>
        <translation>indicators with a target</translation>
    </message>
    <message>
        <source>有排名的指标</source>
        <translation>indicators with a rank</translation>
    </message>
    <message>
        <source>%1项</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1：正文写 %2，台账是 %3 项</source>
        <translation>%1: the text says %2, the ledger %3</translation>
    </message>
    <message>
        <source>指标总数</source>
        <translation>indicators in all</translation>
    </message>
    <message>
        <source>倒数第%1位</source>
        <translation>rank %1 from the back</translation>
    </message>
    <message>
        <source>后%1位</source>
        <translation>last %1</translation>
    </message>
    <message>
        <source>倒数</source>
        <translation>the back</translation>
    </message>
    <message>
        <source>第%1—%2位</source>
        <translation>ranks %1–%2</translation>
    </message>
    <message>
        <source>前%1位</source>
        <translation>first %1</translation>
    </message>
    <message>
        <source>%1：列在%2里，台账是第%3位</source>
        <translation>%1: listed among the %2, the ledger says rank %3</translation>
    </message>
    <message>
        <source>%1漏列：%2</source>
        <translation>left out of the %1: %2</translation>
    </message>
    <message>
        <source>下降 %1</source>
        <translation>down %1</translation>
    </message>
    <message>
        <source>增长 %1</source>
        <translation>up %1</translation>
    </message>
    <message>
        <source>%1：正文 %2 是%3的数（%4），%5为 %6</source>
        <translation>%1: the text&apos;s %2 is the figure of %3 (%4); %5 has %6</translation>
    </message>
    <message>
        <source>%1：正文 %2 是上一期（%3）的数，本期为 %4</source>
        <translation>%1: the text&apos;s %2 is the figure of the period before (%3); now it is %4</translation>
    </message>
    <message>
        <source>%1：正文 %2，台账 %3</source>
        <translation>%1: the text says %2, the ledger %3</translation>
    </message>
    <message>
        <source>%1：正文写“%2”，方向与台账 %3 相反</source>
        <translation>%1: the text says “%2”, the other way than the ledger&apos;s %3</translation>
    </message>
    <message>
        <source>%1：正文单位写“%2”，台账是 %3</source>
        <translation>%1: the text writes “%2”, the ledger&apos;s unit is that of %3</translation>
    </message>
    <message>
        <source>%1：正文 %2 没有写单位，台账单位是%3</source>
        <translation>%1: the text&apos;s %2 has no unit; the ledger&apos;s unit is %3</translation>
    </message>
    <message>
        <source>减少 %1</source>
        <translation>less by %1</translation>
    </message>
    <message>
        <source>增加 %1</source>
        <translation>more by %1</translation>
    </message>
    <message>
        <source>%1：%2为 %3，本期为 %4，正文写“%5”</source>
        <translation>%1: %3 in %2, %4 now; the text says “%5”</translation>
    </message>
    <message>
        <source>%1：正文目标 %2，台账目标 %3</source>
        <translation>%1: the text says target %2, the ledger %3</translation>
    </message>
    <message>
        <source>%1：目标 %2，本期 %3，相差 %4，正文写“%5”</source>
        <translation>%1: target %2, now %3, a difference of %4; the text says “%5”</translation>
    </message>
</context>
<context>
    <name>NewLedger</name>
    <message>
        <source>还没有写台账的名称。</source>
        <translation>The ledger has no title yet.</translation>
    </message>
    <message>
        <source>还没有写本县的名称。</source>
        <translation>The own region has no name yet.</translation>
    </message>
    <message>
        <source>年度应在 1900 到 2199 之间。</source>
        <translation>The year must be between 1900 and 2199.</translation>
    </message>
    <message>
        <source>参评地区数 %1 少于写出的 %2 个地区。</source>
        <translation>The region count %1 is less than the %2 regions that are named.</translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>请换一个文件名或文件夹再试</source>
        <translation>choose another file name or folder and try again</translation>
    </message>
    <message>
        <source>这是一个文件夹，不是文件，请写出完整的文件名</source>
        <translation>this is a folder and not a file; write the whole file name</translation>
    </message>
    <message>
        <source>文件夹“%1”不存在，请先建立它，或换一个文件夹</source>
        <translation>the folder “%1” does not exist; make it first, or choose another</translation>
    </message>
    <message>
        <source>文件夹“%1”不许写入，请换一个文件夹</source>
        <translation>the folder “%1” does not allow writing; choose another</translation>
    </message>
    <message>
        <source>这不是普通文件，%1</source>
        <translation>this is no ordinary file; %1</translation>
    </message>
    <message>
        <source>它是只读文件，%1</source>
        <translation>the file is read-only; %1</translation>
    </message>
    <message>
        <source>它正在 Excel、WPS 或 LibreOffice 中打开，请先关闭它，或换一个文件名；若确已关闭，请删除同一文件夹里的“%1”</source>
        <translation>it is open in Excel, WPS or LibreOffice; close it there first, or choose another name; if it surely is closed, delete “%1” in the same folder</translation>
    </message>
    <message>
        <source>写不进去（%1），请检查磁盘空间和文件夹权限，%2</source>
        <translation>writing failed (%1); check the disk space and the permissions of the folder; %2</translation>
    </message>
    <message>
        <source>不能替换它（%1），它可能正在别的程序中打开，请先关闭，或%2</source>
        <translation>it cannot be replaced (%1); it may be open in another program: close it there, or %2</translation>
    </message>
    <message>
        <source>文件“%1”没有写成：%2。</source>
        <translation>“%1” was not written: %2.</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>不能空白；请填写</source>
        <translation>must not be blank; fill it in</translation>
    </message>
    <message>
        <source>“%1”不是数；请改成如 12.5 的数，或留空</source>
        <translation>“%1” is not a number; write one such as 12.5, or leave it blank</translation>
    </message>
    <message>
        <source>“%1”不是 %2 到 %3 的整数；请改正</source>
        <translation>“%1” is not a whole number from %2 to %3; correct it</translation>
    </message>
    <message>
        <source>“%1”不是 0 或 1；请改成 0（否）或 1（是）</source>
        <translation>“%1” is not 0 or 1; write 0 (no) or 1 (yes)</translation>
    </message>
    <message>
        <source>文件是空的；第一行应为列名</source>
        <translation>the file is empty; its first line must name the columns</translation>
    </message>
    <message>
        <source>缺少这一列；请补上</source>
        <translation>this column is missing; add it</translation>
    </message>
    <message>
        <source>这一列出现了两次；请删去一列</source>
        <translation>this column stands twice; delete one</translation>
    </message>
    <message>
        <source>不认识的列；可用的列：%1</source>
        <translation>this column is not known; known columns: %1</translation>
    </message>
    <message>
        <source>这一行有 %1 个字段，列名有 %2 个；检查是否缺了逗号，或含逗号的内容没有加引号</source>
        <translation>the row has %1 fields but there are %2 columns; check for a missing comma, or a text with a comma that is not quoted</translation>
    </message>
    <message>
        <source>第 %1 个字符附近不是合法的 JSON；检查逗号、引号和括号</source>
        <translation>not valid JSON near character %1; check commas, quotes and brackets</translation>
    </message>
    <message>
        <source>不是 UTF-8 编码；用文本编辑器另存为 UTF-8 后再试</source>
        <translation>this is not UTF-8; save it as UTF-8 in a text editor and try again</translation>
    </message>
    <message>
        <source>最外层应是一个花括号括起的 JSON 对象</source>
        <translation>the outermost must be a JSON object in braces</translation>
    </message>
    <message>
        <source>这个键出现了两次；请删去一个</source>
        <translation>this key stands twice; delete one</translation>
    </message>
    <message>
        <source>应是用引号括起的文字</source>
        <translation>must be a text in quotes</translation>
    </message>
    <message>
        <source>应是不带引号的数</source>
        <translation>must be a number without quotes</translation>
    </message>
    <message>
        <source>应在 %1 到 %2 之间</source>
        <translation>must lie between %1 and %2</translation>
    </message>
    <message>
        <source>应是整数</source>
        <translation>must be a whole number</translation>
    </message>
    <message>
        <source>应是 true 或 false</source>
        <translation>must be true or false</translation>
    </message>
    <message>
        <source>不认识“%1”；可用：%2</source>
        <translation>“%1” is not known; known: %2</translation>
    </message>
    <message>
        <source>缺少这个键；请补上</source>
        <translation>this key is missing; add it</translation>
    </message>
    <message>
        <source>不认识的键；请删去或改正拼写</source>
        <translation>this key is not known; delete it or correct its spelling</translation>
    </message>
    <message>
        <source>regions.csv 里没有地区“%1”；请补上地区或改正名称</source>
        <translation>there is no region “%1” in regions.csv; add it or correct the name</translation>
    </message>
    <message>
        <source>文件夹名应是 scheme-年份，如 scheme-2024；请改名</source>
        <translation>the folder must be named scheme-YEAR, such as scheme-2024; rename it</translation>
    </message>
    <message>
        <source>年份应晚于 ledger.json 的 %1；请改正</source>
        <translation>the year must be later than %1 of ledger.json; correct it</translation>
    </message>
    <message>
        <source>%1 第 %2 行</source>
        <translation>%1 line %2</translation>
    </message>
    <message>
        <source>%1，%2 列</source>
        <translation>%1, column %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>数据包的格式是 %1，这个版本只会读 1；请换用更新的位次</source>
        <translation>the package has format %1 and this version reads only 1; use a newer Weici</translation>
    </message>
    <message>
        <source>points 不能与平均数混用；三级都用 points，或都用平均数</source>
        <translation>points cannot be mixed with means; use points on all three levels, or a mean on each</translation>
    </message>
    <message>
        <source>blocks 的每一项应是 { &quot;name&quot;: …, &quot;factor&quot;: … }</source>
        <translation>every entry of blocks must be { &quot;name&quot;: …, &quot;factor&quot;: … }</translation>
    </message>
    <message>
        <source>考核类别“%1”出现了两次；请合并或改名</source>
        <translation>the block “%1” stands twice; merge or rename it</translation>
    </message>
    <message>
        <source>应是至少有一项的列表；没有考核类别时请删去这个键</source>
        <translation>must be a list of at least one; where there are no blocks, delete this key</translation>
    </message>
    <message>
        <source>与文件夹名的年份 %1 不同；请改成一样</source>
        <translation>differs from %1, the year of the folder&apos;s name; make them the same</translation>
    </message>
    <message>
        <source>编码“%1”里不能有空格、分号或换行；请改正</source>
        <translation>the code “%1” must have no spaces, semicolons or line breaks; correct it</translation>
    </message>
    <message>
        <source>编码“%1”与第 %2 行重复；每个指标用自己的编码</source>
        <translation>the code “%1” is already on line %2; every indicator has its own code</translation>
    </message>
    <message>
        <source>没有写考核类别；请填写 ledger.json 的 blocks 里的一个</source>
        <translation>no block is given; write one of the blocks of ledger.json</translation>
    </message>
    <message>
        <source>考核类别“%1”没有写进 ledger.json 的 blocks；请补上或改正</source>
        <translation>the block “%1” is not among the blocks of ledger.json; add it there or correct it</translation>
    </message>
    <message>
        <source>有权重而没有名称；请补上名称或删去权重</source>
        <translation>there is a weight but no name; add the name or delete the weight</translation>
    </message>
    <message>
        <source>“%1”的权重在第 %2 行是“%3”，这里是“%4”；同一级指标只能有一个权重</source>
        <translation>the weight of “%1” is “%3” on line %2 and “%4” here; one node has one weight</translation>
    </message>
    <message>
        <source>“%1”与第 %2 行是同一个指标，却用了两个编码；请删去一行，或把名称写得不同</source>
        <translation>“%1” is the same indicator as on line %2 under another code; delete one row, or give it another name</translation>
    </message>
    <message>
        <source>分值不能小于 0；请改正</source>
        <translation>points must not be below 0; correct them</translation>
    </message>
    <message>
        <source>最小值 %1 大于最大值 %2；请改正</source>
        <translation>the minimum %1 is above the maximum %2; correct them</translation>
    </message>
    <message>
        <source>没有计分规则“%1”；可用：%2</source>
        <translation>there is no scoring rule “%1”; known: %2</translation>
    </message>
    <message>
        <source>“%1”不是“键=值”的样子；多个参数用半角分号隔开</source>
        <translation>“%1” is not of the form key=value; parameters are separated by semicolons</translation>
    </message>
    <message>
        <source>参数“%1”出现了两次；请删去一个</source>
        <translation>the parameter “%1” stands twice; delete one</translation>
    </message>
    <message>
        <source>没有一个指标；至少要有一行</source>
        <translation>there is no indicator; at least one row is needed</translation>
    </message>
    <message>
        <source>没有这个文件夹；检查路径</source>
        <translation>there is no such folder; check the path</translation>
    </message>
    <message>
        <source>不是文件夹；数据包是含有 ledger.json 的文件夹</source>
        <translation>this is no folder; a package is a folder with a ledger.json</translation>
    </message>
    <message>
        <source>缺少这个文件；检查文件夹是否完整</source>
        <translation>this file is missing; check that the folder is complete</translation>
    </message>
    <message>
        <source>读不了：%1</source>
        <translation>it cannot be read: %1</translation>
    </message>
    <message>
        <source>文件超过 4 MB，不像是数据包的设置；检查是否放错了文件</source>
        <translation>the file is larger than 4 MB and can hardly be the settings of a package; check that it is the right file</translation>
    </message>
    <message>
        <source>indicators.csv 里没有编码“%1”；请补上指标或改正编码</source>
        <translation>there is no code “%1” in indicators.csv; add the indicator or correct the code</translation>
    </message>
    <message>
        <source>“%1”不是期；写成 2023-06、2023-01..06、2023Q2、2023H1 或 2023</source>
        <translation>“%1” is not a period; write it as 2023-06, 2023-01..06, 2023Q2, 2023H1 or 2023</translation>
    </message>
    <message>
        <source>与第 %1 行是同一个单元格（写法不同的同一期也算）；请删去一行</source>
        <translation>this is the same cell as on line %1 (two spellings of one period are one); delete one row</translation>
    </message>
    <message>
        <source>%1 的 parts 个数不对：sum 和 region-sum 至少一个，growth 一个，share 两个</source>
        <translation>%1 has the wrong number of parts: sum and region-sum have at least one, growth one, share two</translation>
    </message>
    <message>
        <source>地区名里不能有半角分号或换行；请改正</source>
        <translation>the name of a region must have no semicolon or line break; correct it</translation>
    </message>
    <message>
        <source>地区“%1”与第 %2 行重复；请删去一行</source>
        <translation>the region “%1” is already on line %2; delete one row</translation>
    </message>
    <message>
        <source>没有一个地区；至少要有一行</source>
        <translation>there is no region; at least one row is needed</translation>
    </message>
    <message>
        <source>%1；换一个位置或名字再试</source>
        <translation>%1; choose another place or name</translation>
    </message>
    <message>
        <source>不能改名到那里</source>
        <translation>it cannot be renamed to there</translation>
    </message>
    <message>
        <source>已经存在，不会覆盖</source>
        <translation>it exists already and is not overwritten</translation>
    </message>
    <message>
        <source>不是普通文件；检查文件夹里放了什么</source>
        <translation>this is no ordinary file; check what was put into the folder</translation>
    </message>
</context>
<context>
    <name>PdfFile</name>
    <message>
        <source>文件“%1”没有写成：%2。</source>
        <translation>“%1” was not written: %2.</translation>
    </message>
    <message>
        <source>这是一个文件夹，不是文件，请写出完整的文件名</source>
        <translation>it is a folder, not a file; give a full file name</translation>
    </message>
    <message>
        <source>文件夹“%1”不存在，请先建立它，或换一个文件夹</source>
        <translation>the folder “%1” does not exist; create it first, or choose another</translation>
    </message>
    <message>
        <source>写不进去（%1），它可能正在别的程序中打开，或磁盘已满、文件夹不许写入，请换一个文件名或文件夹再试</source>
        <translation>it cannot be written (%1); it may be open in another program, the disk full or the folder read-only; try another file name or folder</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>“%1”没有印权重，上级的分已经分完，按与“%2”合用 %3 读</source>
        <translation>“%1” has no printed weight and the points above are all taken: read as sharing %3 with “%2”</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>标明 %1 分，下属 %2 项合计 %3 分，%4</source>
        <translation>%1 points are printed, but the %2 indicators below add up to %3; %4</translation>
    </message>
    <message>
        <source>计分时按标明的分数折算</source>
        <translation>scores are scaled to the printed points</translation>
    </message>
    <message>
        <source>计分时按下属各项的分数</source>
        <translation>scores take the points of the indicators below</translation>
    </message>
    <message>
        <source>%1没有填数值和排名</source>
        <translation>neither a value nor a rank is entered for %1</translation>
    </message>
    <message>
        <source>指标值“%1”不是数，按文字保留，不参与计算</source>
        <translation>the value “%1” is not a number; it is kept as text and enters no calculation</translation>
    </message>
    <message>
        <source>排名“%1”读不出数，按文字保留，不参与计算</source>
        <translation>the rank “%1” is not a rank; it is kept as text and enters no calculation</translation>
    </message>
    <message>
        <source>“%1”已按指标的单位换算为 %2 %3</source>
        <translation>“%1” was converted to the indicator&apos;s unit: %2 %3</translation>
    </message>
    <message>
        <source>目标排名第 %1 位，低于%2公布的第 %3 位</source>
        <translation>the target rank %1 is worse than the rank published for %2, %3</translation>
    </message>
    <message>
        <source>“%1”不是排名，应填 1 到 %2 的数，或“/”“\”“-”</source>
        <translation>“%1” is not a rank; enter a number from 1 to %2, or “/”, “\” or “-”</translation>
    </message>
    <message>
        <source>排名 %1 超出了参评地区数 N = %2</source>
        <translation>rank %1 is above the number of ranked regions, N = %2</translation>
    </message>
    <message>
        <source>排名 %1 不是 1 到 %2 的整数</source>
        <translation>rank %1 is not a whole number from 1 to %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>who, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1%2没有填数值和排名</source>
        <translation>%1: neither a value nor a rank is entered for %2</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1等 %2 个地区</source>
        <translation>%1 and others (%2 regions)</translation>
    </message>
    <message>
        <source>%1的数据</source>
        <translation>the data of %1</translation>
    </message>
</context>
<context>
    <name>RankCheck</name>
    <message>
        <source>公布排名第 %1 位，参评地区只有 %2 个</source>
        <translation>the published rank is %1, but only %2 regions are ranked</translation>
    </message>
    <message>
        <source>标为并列，但没有排名</source>
        <translation>marked as tied, but there is no rank</translation>
    </message>
    <message>
        <source>按“%1”的规则不会有第 %2 位</source>
        <translation>by the rule “%1” there can be no rank %2</translation>
    </message>
    <message>
        <source>有 %1 个地区同为第 %2 位，按“%3”的规则不应再有第 %4 位</source>
        <translation>%1 regions share rank %2, so by the rule “%3” there can be no rank %4</translation>
    </message>
    <message>
        <source>%1 个参评地区按“%2”的规则，不会有 %3 个地区同为第 %4 位</source>
        <translation>among %1 ranked regions, by the rule “%2”, %3 regions cannot share rank %4</translation>
    </message>
    <message>
        <source>有地区排第 %1 位，但前面的排名不全，剩下的地区补不满</source>
        <translation>a region has rank %1, but ranks before it are missing and the remaining regions cannot fill them</translation>
    </message>
    <message>
        <source>第 %1 位标为并列，但没有别的地区能与它同为第 %1 位</source>
        <translation>rank %1 is marked as tied, but no other region can share rank %1</translation>
    </message>
    <message>
        <source>%1 %2 排第 %3 位</source>
        <translation>%1 %2 has rank %3</translation>
    </message>
    <message>
        <source>%1，%2，数值不同却排名相同</source>
        <translation>%1; %2: different values, the same rank</translation>
    </message>
    <message>
        <source>%1，%2，排名与数值的先后相反</source>
        <translation>%1; %2: ranks against the order of the values</translation>
    </message>
    <message>
        <source>公布排名第 %1 位，按各地数值计算为第 %2 位</source>
        <translation>the published rank is %1, but by the values of all regions it is %2</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>%1目标</source>
        <translation>target %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>注：</source>
        <translation>Note: </translation>
    </message>
    <message>
        <source>“%1”一栏绿底加粗的为前 %2 位，红字加下划线的为后 %2 位。</source>
        <translation>In the column “%1” bold on green is among the first %2, red and underlined among the last %2.</translation>
    </message>
    <message>
        <source>“%1”表示市级未统一发布</source>
        <translation>“%1”: not published by the city</translation>
    </message>
    <message>
        <source>“%1”表示没有可比基数，不可排名</source>
        <translation>“%1”: no base to compare with, not ranked</translation>
    </message>
    <message>
        <source>“%1”表示不作要求</source>
        <translation>“%1”: not required</translation>
    </message>
    <message>
        <source>得分和满分未乘考核类别的系数，总分和“计入总分”已乘；份额为 1 得满分；权重缺报的分给同级各项。</source>
        <translation>Points and full points are without the factors of the blocks, the total and 计入总分 with them; a share of 1 is full points; weights of missing items go to their siblings.</translation>
    </message>
    <message>
        <source>有结果的指标占应计分的 %1%。</source>
        <translation>%1% of what is to be scored has a result.</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 项指标没有计分规则或权重，得分和失分空着。</source>
        <translation>%1 indicators have no scoring rule or weight; their points are blank.</translation>
    </message>
    <message>
        <source>满分为 0 的 %1 项缺报或不作要求，权重已分给同级各项。</source>
        <translation>%1 items with full points 0 are missing or not required; their weights went to their siblings.</translation>
    </message>
    <message>
        <source>满分、得分已乘考核类别的系数，失分＝满分－得分，负数为加分；合计按未四舍五入的数相加。</source>
        <translation>Full points and points are with the factors of the blocks; lost = full − points, negative is a bonus; the sum adds unrounded figures.</translation>
    </message>
    <message>
        <source>%1共失 %2 分，失得最多的 %3 项失 %4 分</source>
        <translation>%1 loses %2 points, %4 of them by the %3 indicators that lose most</translation>
    </message>
    <message>
        <source>累计失分（分）</source>
        <translation>points lost so far</translation>
    </message>
    <message>
        <source>本期用的是指数方案，没有满分，所以没有失分。</source>
        <translation>The period&apos;s scheme is an index without full marks, so no points are lost.</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>已居首位</source>
        <translation>first already</translation>
    </message>
    <message>
        <source>到极限也不变</source>
        <translation>unchanged even at the limit</translation>
    </message>
    <message>
        <source>“距上一位差距”是本指标名次要前进，指标值还要变动多少；空着的没有数值可比。</source>
        <translation>距上一位差距 is how much the value must change for a better rank of the indicator; blank: no values to compare with.</translation>
    </message>
    <message>
        <source>台账里没有其他地区的数值，与上一位的差距无从计算。</source>
        <translation>The ledger has no values of other regions, so the gap to the next rank is unknown.</translation>
    </message>
    <message>
        <source>%1没有公布的排名，也没有可以算出排名的指标值。</source>
        <translation>%1 has neither published ranks nor values to compute ranks from.</translation>
    </message>
    <message>
        <source>各地区排名绿底加粗的为前 %1 位，红字加下划线的为后 %1 位。</source>
        <translation>Ranks in bold on green are among the first %1, underlined in red among the last %1.</translation>
    </message>
    <message>
        <source>参加排名的地区有 %1 个，台账里只有 %2 个，总分的名次只看公布的，不作计算。</source>
        <translation>%1 regions are ranked and the ledger has %2 of them: ranks by total are the published ones, none are computed.</translation>
    </message>
    <message>
        <source>总分＝%1；各级得分未乘系数。</source>
        <translation>Total = %1; the points of the levels are without factors.</translation>
    </message>
    <message>
        <source>进退与%1相比。</source>
        <translation>Changes are against %1.</translation>
    </message>
    <message>
        <source>总分（分）</source>
        <translation>total (points)</translation>
    </message>
    <message>
        <source>各地区总分</source>
        <translation>Totals of the regions</translation>
    </message>
    <message>
        <source>%1总分 %2 分，居第 %3 位</source>
        <translation>%1 has a total of %2 points, rank %3</translation>
    </message>
    <message>
        <source>，比上一位少 %1 分</source>
        <translation>, %1 points less than the next ahead</translation>
    </message>
    <message>
        <source>%1的方案没有计分规则，得分空着；填上规则和权重后再出这张表。</source>
        <translation>The scheme of %1 has no scoring rules, so points are blank; enter rules and weights and make this table again.</translation>
    </message>
</context>
<context>
    <name>ReportCheck</name>
    <message>
        <source>%1的文字有 %2 个字符，超过工作簿一格最多的 %3 个，请缩短它</source>
        <translation>the text of %1 has %2 characters, more than the %3 that a cell of a workbook can hold; shorten it</translation>
    </message>
    <message>
        <source>表格第 %1 行第 %2 栏</source>
        <translation>row %1, column %2 of the table</translation>
    </message>
    <message>
        <source>%1不是有限的数，请检查这一格</source>
        <translation>%1 is not a finite number; check this cell</translation>
    </message>
    <message>
        <source>%1的合并单元格超出了表格，请检查版式</source>
        <translation>the merged cells of %1 reach outside the table; check the layout</translation>
    </message>
    <message>
        <source>%1的合并单元格与别的重叠，请检查版式</source>
        <translation>the merged cells of %1 overlap others; check the layout</translation>
    </message>
    <message>
        <source>表格没有栏目或表头，请检查版式</source>
        <translation>the table has no columns or no header; check the layout</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>the title</translation>
    </message>
    <message>
        <source>标题上方一行</source>
        <translation>the line above the title</translation>
    </message>
    <message>
        <source>附注</source>
        <translation>the notes</translation>
    </message>
    <message>
        <source>表格第 %1 行的栏数与表头不同，请检查版式</source>
        <translation>row %1 of the table has not as many columns as the header; check the layout</translation>
    </message>
</context>
<context>
    <name>ReportWriter</name>
    <message>
        <source>不认识的文件类型，请用 .%1 结尾的文件名</source>
        <translation>the kind of file is not known; use a name ending in .%1</translation>
    </message>
    <message>
        <source>.%1 文件只能放一张表，请改用 .xlsx、.docx 或 .html</source>
        <translation>a .%1 file holds one table; use .xlsx, .docx or .html</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>指标值</source>
        <translation>value</translation>
    </message>
    <message>
        <source>排名</source>
        <translation>rank</translation>
    </message>
    <message>
        <source>并列</source>
        <translation>tied</translation>
    </message>
    <message>
        <source>截至</source>
        <translation>as of</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>note</translation>
    </message>
    <message>
        <source>目标值</source>
        <translation>target value</translation>
    </message>
    <message>
        <source>目标排名</source>
        <translation>target rank</translation>
    </message>
    <message>
        <source>目标备注</source>
        <translation>target note</translation>
    </message>
    <message>
        <source>不并列</source>
        <translation>not tied</translation>
    </message>
    <message>
        <source>（空白）</source>
        <translation>(blank)</translation>
    </message>
</context>
<context>
    <name>SchemeWords</name>
    <message>
        <source>没有认出表头，按“序号”一列左边是上级指标、右边是指标、单位、权重来读</source>
        <translation>No headings were recognised: read with the levels left of the running numbers, and indicator, unit and weight right of them</translation>
    </message>
    <message>
        <source>表中没有考核类别，按重复出现的一级指标分开，请核对类别的名称和系数</source>
        <translation>The table has no blocks: split where a level 1 comes again; please check the blocks&apos; names and factors</translation>
    </message>
    <message>
        <source>没有用到的列：%1</source>
        <translation>Columns not used: %1</translation>
    </message>
    <message>
        <source>第 %1 行：%2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>没有三级指标的名称，没有读入“%1”</source>
        <translation>no name of an indicator; “%1” was not read</translation>
    </message>
    <message>
        <source>合计行，没有读入</source>
        <translation>a total; not read</translation>
    </message>
    <message>
        <source>第%1行</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>“%1”的权重前面印作 %2，这里印作 %3，按前面的读</source>
        <translation>the weight of “%1” was printed as %2 before and as %3 here; read as before</translation>
    </message>
    <message>
        <source>没有认出表头。表头里要有“三级指标”，并有“一级指标”“序号”“单位”“权重”中的一项</source>
        <translation>No headings were recognised. They need 三级指标, and one of 一级指标, 序号, 单位, 权重</translation>
    </message>
    <message>
        <source>指标值除以目标值得完成程度，按完成程度得分。</source>
        <translation>Value over target gives the completion, which gives the share.</translation>
    </message>
    <message>
        <source>完成程度落在哪一档，就得那一档的份额，档与档之间不插值。</source>
        <translation>The share of the highest band that the completion reaches; nothing between bands.</translation>
    </message>
    <message>
        <source>达到目标得满分，达不到不得分。</source>
        <translation>Full marks when the target is met, else none.</translation>
    </message>
    <message>
        <source>第 1 位得满分，每退一位扣去固定的份额。</source>
        <translation>Full marks for the first place, a fixed share less for each place behind.</translation>
    </message>
    <message>
        <source>第 1 位得满分，末位得下端的份额，中间均匀递减。</source>
        <translation>Full marks for the first place, the low end for the last, evenly between.</translation>
    </message>
    <message>
        <source>在各地最小值和最大值之间按比例得分，最差的也有起点份额。</source>
        <translation>In proportion between the least and greatest value; the worst still has the floor.</translation>
    </message>
    <message>
        <source>在下端和上端之间按比例得 0 到 1；不填时用各地的最小值和最大值。</source>
        <translation>In proportion from 0 to 1 between the low and the high end; those of the data where blank.</translation>
    </message>
    <message>
        <source>与平均值相差几个标准差，只用于指数方案。</source>
        <translation>Standard deviations from the mean; index schemes only.</translation>
    </message>
    <message>
        <source>与各地最好的数值之比。</source>
        <translation>The ratio to the best value.</translation>
    </message>
    <message>
        <source>不如本地区的地区所占的比例。</source>
        <translation>The share of regions that are worse.</translation>
    </message>
    <message>
        <source>在基准下限和基准值之间按比例得分，可以超过 1。</source>
        <translation>In proportion between two bases; can exceed 1.</translation>
    </message>
    <message>
        <source>与平均值相比，高出或低出的部分每 10 个点为一段，分段加减。</source>
        <translation>Against the mean, in steps of 10 points above or below.</translation>
    </message>
    <message>
        <source>每件给固定的分，到上限为止。</source>
        <translation>Fixed points an item, up to a cap.</translation>
    </message>
    <message>
        <source>指标值就是得分。</source>
        <translation>The value is the points.</translation>
    </message>
    <message>
        <source>这一项已经不在方案里</source>
        <translation>This item is not in the scheme any more</translation>
    </message>
    <message>
        <source>这一级不能放在那里</source>
        <translation>An item of this level cannot hang there</translation>
    </message>
    <message>
        <source>下面还有三级指标，先把它们移走或放入回收站</source>
        <translation>There are still leaves below: move or recycle them first</translation>
    </message>
    <message>
        <source>方案至少有一个考核类别</source>
        <translation>A scheme has at least one block</translation>
    </message>
    <message>
        <source>名称不能空着</source>
        <translation>The name cannot be empty</translation>
    </message>
    <message>
        <source>同一级里已经有这个名称</source>
        <translation>There is one of this name on this level</translation>
    </message>
    <message>
        <source>代码不能空着</source>
        <translation>The code cannot be empty</translation>
    </message>
    <message>
        <source>这个代码已经用过，代码不重复使用</source>
        <translation>This code has been used; codes are never used again</translation>
    </message>
    <message>
        <source>年度方案</source>
        <translation>scheme</translation>
    </message>
    <message>
        <source>考核类别</source>
        <translation>block</translation>
    </message>
    <message>
        <source>一级指标</source>
        <translation>level 1</translation>
    </message>
    <message>
        <source>二级指标</source>
        <translation>level 2</translation>
    </message>
    <message>
        <source>三级指标</source>
        <translation>leaf</translation>
    </message>
    <message>
        <source>不计，权重分给同级各项</source>
        <translation>left out, the weight goes to the siblings</translation>
    </message>
    <message>
        <source>按 0 计</source>
        <translation>counts as 0</translation>
    </message>
    <message>
        <source>按其他地区的平均计</source>
        <translation>the mean of the other regions</translation>
    </message>
    <message>
        <source>得满分</source>
        <translation>full marks</translation>
    </message>
    <message>
        <source>得起点份额</source>
        <translation>the floor</translation>
    </message>
    <message>
        <source>按缺报处理</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>照全年目标</source>
        <translation>the year&apos;s target as it is</translation>
    </message>
    <message>
        <source>按月份折算（乘以月数 ÷ 12）</source>
        <translation>by months (× months ÷ 12)</translation>
    </message>
    <message>
        <source>以三级指标为准</source>
        <translation>as the leaves say</translation>
    </message>
    <message>
        <source>按上级印数的比例折算</source>
        <translation>scaled to what is printed above</translation>
    </message>
    <message>
        <source>得分相加</source>
        <translation>sum of points</translation>
    </message>
    <message>
        <source>加权算术平均</source>
        <translation>weighted arithmetic mean</translation>
    </message>
    <message>
        <source>加权几何平均</source>
        <translation>weighted geometric mean</translation>
    </message>
    <message>
        <source>加权调和平均</source>
        <translation>weighted harmonic mean</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>不变换</source>
        <translation>none</translation>
    </message>
    <message>
        <source>取自然对数</source>
        <translation>natural logarithm</translation>
    </message>
    <message>
        <source>相差的点数</source>
        <translation>points of difference</translation>
    </message>
    <message>
        <source>相差的百分比</source>
        <translation>per cent of difference</translation>
    </message>
</context>
<context>
    <name>ScoreCheck</name>
    <message>
        <source>总分</source>
        <translation>total</translation>
    </message>
    <message>
        <source>目标“%1”读不出可用的数，该项按缺报处理</source>
        <translation>no usable number can be read from the target “%1”; it counts as missing</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>regions: what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ScoreWords</name>
    <message>
        <source>按目标完成程度计分</source>
        <translation>points by how far the target is reached</translation>
    </message>
    <message>
        <source>按完成程度分档计分</source>
        <translation>points in bands of how far the target is reached</translation>
    </message>
    <message>
        <source>达标得满分，不达标不得分</source>
        <translation>full points when the target is met, else none</translation>
    </message>
    <message>
        <source>按排名逐位扣分</source>
        <translation>a deduction for every place</translation>
    </message>
    <message>
        <source>按排名线性计分</source>
        <translation>points linear in the rank</translation>
    </message>
    <message>
        <source>功效系数法</source>
        <translation>efficacy coefficient</translation>
    </message>
    <message>
        <source>最小—最大标准化</source>
        <translation>min–max</translation>
    </message>
    <message>
        <source>标准分</source>
        <translation>z-score</translation>
    </message>
    <message>
        <source>与最优值之比</source>
        <translation>ratio to the best value</translation>
    </message>
    <message>
        <source>百分位次</source>
        <translation>percentile rank</translation>
    </message>
    <message>
        <source>与基准之比</source>
        <translation>ratio to a base</translation>
    </message>
    <message>
        <source>与平均值比较，分段计分</source>
        <translation>distance from the mean, in steps</translation>
    </message>
    <message>
        <source>按件计分</source>
        <translation>points per item</translation>
    </message>
    <message>
        <source>数值即得分</source>
        <translation>the value is the points</translation>
    </message>
    <message>
        <source>最低份额</source>
        <translation>least share</translation>
    </message>
    <message>
        <source>上限</source>
        <translation>cap</translation>
    </message>
    <message>
        <source>超过目标每个百分点加的分</source>
        <translation>bonus points per percentage point over the target</translation>
    </message>
    <message>
        <source>加分上限</source>
        <translation>cap of the bonus</translation>
    </message>
    <message>
        <source>档次（完成程度:份额）</source>
        <translation>bands (completion:share)</translation>
    </message>
    <message>
        <source>超过最高档后每多少计一次</source>
        <translation>step above the top band</translation>
    </message>
    <message>
        <source>每次加的分</source>
        <translation>bonus points per step</translation>
    </message>
    <message>
        <source>每退一位扣的份额</source>
        <translation>share lost per place</translation>
    </message>
    <message>
        <source>下端</source>
        <translation>low end</translation>
    </message>
    <message>
        <source>上端</source>
        <translation>high end</translation>
    </message>
    <message>
        <source>限制在 0 到 1 之间</source>
        <translation>cut to 0…1</translation>
    </message>
    <message>
        <source>变换</source>
        <translation>transform</translation>
    </message>
    <message>
        <source>基准下限</source>
        <translation>base minimum</translation>
    </message>
    <message>
        <source>基准值</source>
        <translation>base reference</translation>
    </message>
    <message>
        <source>各段除数</source>
        <translation>divisors of the steps</translation>
    </message>
    <message>
        <source>差距的算法</source>
        <translation>basis of the distance</translation>
    </message>
    <message>
        <source>每件的分</source>
        <translation>points per item</translation>
    </message>
    <message>
        <source>没有计分规则“%1”，不计分</source>
        <translation>there is no scoring rule “%1”; not scored</translation>
    </message>
    <message>
        <source>计分规则“%1”只能用于指数方案，不计分</source>
        <translation>the scoring rule “%1” is for index schemes only; not scored</translation>
    </message>
    <message>
        <source>规则参数“%1”应写成“名称=值”，不计分</source>
        <translation>the rule parameter “%1” must be name=value; not scored</translation>
    </message>
    <message>
        <source>规则没有参数“%1”，该参数不起作用</source>
        <translation>the rule has no parameter “%1”; it has no effect</translation>
    </message>
    <message>
        <source>规则参数“%1”的值不是数，不计分</source>
        <translation>the value of the rule parameter “%1” is not a number; not scored</translation>
    </message>
    <message>
        <source>规则参数“%1”的值不在允许的范围内，不计分</source>
        <translation>the value of the rule parameter “%1” is outside what is allowed; not scored</translation>
    </message>
    <message>
        <source>规则缺少参数“%1”，不计分</source>
        <translation>the rule lacks the parameter “%1”; not scored</translation>
    </message>
    <message>
        <source>规则的两个基准相等，不计分</source>
        <translation>the two bases of the rule are equal; not scored</translation>
    </message>
    <message>
        <source>有计分规则而没有权重，不计分</source>
        <translation>there is a scoring rule but no weight; not scored</translation>
    </message>
    <message>
        <source>没有可用的目标值，按缺报处理</source>
        <translation>there is no usable target; treated as missing</translation>
    </message>
    <message>
        <source>目标值 %1 不大于 0，按缺报处理</source>
        <translation>the target %1 is not above 0; treated as missing</translation>
    </message>
    <message>
        <source>最大值 %1 不大于 0，无法与最优值相比，各地均按缺报处理</source>
        <translation>the maximum %1 is not above 0, so nothing can be compared with the best; missing everywhere</translation>
    </message>
    <message>
        <source>最小值 %1 不大于 0，越低越好时无法与最优值相比，各地均按缺报处理</source>
        <translation>the minimum %1 is not above 0, so with lower is better nothing can be compared with the best; missing everywhere</translation>
    </message>
    <message>
        <source>指标值 %1 不大于 0，不能取对数，按缺报处理</source>
        <translation>the value %1 is not above 0 and has no logarithm; treated as missing</translation>
    </message>
    <message>
        <source>平均值为 0，无法计算相对差距，各地均按缺报处理</source>
        <translation>the mean is 0, so there is no relative distance; missing everywhere</translation>
    </message>
    <message>
        <source>公布排名 %1 超过参加排名的地区数，计分时按末位</source>
        <translation>the published rank %1 is above the number of ranked regions; scored as the last place</translation>
    </message>
    <message>
        <source>下级有值 %1 不大于 0，不能计算几何或调和平均，按缺报处理</source>
        <translation>a value %1 below is not above 0, so there is no geometric or harmonic mean; treated as missing</translation>
    </message>
    <message>
        <source>有结果的下级权重合计为 0，不能计算平均，按缺报处理</source>
        <translation>the weights below that have a result add up to 0, so there is no mean; treated as missing</translation>
    </message>
    <message>
        <source>没有可以再前进的排名</source>
        <translation>there is no better rank</translation>
    </message>
    <message>
        <source>即使达到该指标的极限 %1，排名也不会变</source>
        <translation>not even the bound of the indicator, %1, changes the rank</translation>
    </message>
    <message>
        <source>即使达到 %1，排名也不会变</source>
        <translation>not even %1 changes the rank</translation>
    </message>
    <message>
        <source>没有数值或总分可以参加排名</source>
        <translation>there is no value or total to be ranked by</translation>
    </message>
    <message>
        <source>该项不作要求</source>
        <translation>the indicator is not required</translation>
    </message>
    <message>
        <source>该项不计入总分</source>
        <translation>the indicator does not count in the total</translation>
    </message>
    <message>
        <source>台账里没有其他地区的数值，差距无从计算</source>
        <translation>the ledger has no values of other regions, so the gap is unknown</translation>
    </message>
    <message>
        <source>该项按公布排名计分，即使公布排名升到第 1 位，总分排名也不会变</source>
        <translation>the indicator is scored by its published rank; not even the published rank 1 changes the rank by total</translation>
    </message>
    <message>
        <source>该项按公布排名计分，公布排名升到第 %1 位时总分排名前进</source>
        <translation>the indicator is scored by its published rank; with the published rank %1 the rank by total improves</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>通报的快照读不出来（%1）。请用 weici-cli verify 检验台账，或改用最近的备份。</source>
        <translation>The snapshot of the bulletin cannot be read (%1). Check the ledger with weici-cli verify, or use the latest backup.</translation>
    </message>
</context>
<context>
    <name>StaleCheck</name>
    <message>
        <source>%1的 %2 个指标值与%3完全相同，像是照抄了上期</source>
        <translation>the %2 values of %1 are exactly those of %3, as if copied</translation>
    </message>
    <message>
        <source>%1的 %2 个排名与%3完全相同，像是照抄了上期</source>
        <translation>the %2 ranks of %1 are exactly those of %3, as if copied</translation>
    </message>
    <message>
        <source>%1的全部数据与%2完全相同，像是照抄了上期</source>
        <translation>all data of %1 are exactly those of %2, as if copied</translation>
    </message>
    <message>
        <source>%1 个金额或数量与%2完全相同：%3，请核对是否漏改</source>
        <translation>%1 amounts are exactly those of %2: %3; check whether they were updated</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>持平</source>
        <translation>level</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>new</translation>
    </message>
    <message>
        <source>未排</source>
        <translation>unranked</translation>
    </message>
</context>
<context>
    <name>SumCheck</name>
    <message>
        <source>各分项</source>
        <translation>the parts</translation>
    </message>
    <message>
        <source>各地区</source>
        <translation>the regions</translation>
    </message>
    <message>
        <source>%1填 %2，%3合计 %4%5，相差 %6</source>
        <translation>%1 says %2, %3 add up to %4%5, off by %6</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>%1填 %2，按 %3 ÷ %4 计算为 %5</source>
        <translation>%1 says %2, but %3 ÷ %4 gives %5</translation>
    </message>
    <message>
        <source>%1有 %2 处部分与整体不合，如%3：%4</source>
        <translation>%1: parts and wholes disagree in %2 places, such as %3: %4</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>排名退 %1 位，%2第 %3</source>
        <translation>rank fell by %1; %2: %3</translation>
    </message>
    <message>
        <source>不如上年：%1为 %2</source>
        <translation>below last year: %2 in %1</translation>
    </message>
    <message>
        <source>目标 %1 低于上年结果 %2</source>
        <translation>target %1 is below last year&apos;s result %2</translation>
    </message>
    <message>
        <source>目标 %1 低于上年目标 %2</source>
        <translation>target %1 is below last year&apos;s target %2</translation>
    </message>
    <message>
        <source>目标第 %1，%2已是第 %3</source>
        <translation>target rank %1, already %3 in %2</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>模板第 %1 行第 %2 列：%3</source>
        <translation>Template, line %1, column %2: %3</translation>
    </message>
    <message>
        <source>清单“%1”不能放在另一个清单的一项里。</source>
        <translation>The list “%1” cannot stand inside an item of another list.</translation>
    </message>
    <message>
        <source>没有清单“%1”。可以写：%2。</source>
        <translation>There is no list “%1”. Possible: %2.</translation>
    </message>
    <message>
        <source>叫“%1”的指标有 %2 项，请写编码：%3。</source>
        <translation>“%1” names %2 indicators; write the code: %3.</translation>
    </message>
    <message>
        <source>指标没有“%1”这一项。可以写：%2。</source>
        <translation>An indicator has no “%1”. Possible: %2.</translation>
    </message>
    <message>
        <source>没有指标“%1”。</source>
        <translation>There is no indicator “%1”.</translation>
    </message>
    <message>
        <source>没有指标“%1”。相近的有：%2。</source>
        <translation>There is no indicator “%1”. Similar: %2.</translation>
    </message>
    <message>
        <source>没有字段“%1”。</source>
        <translation>There is no field “%1”.</translation>
    </message>
    <message>
        <source>没有字段“%1”。相近的有：%2。</source>
        <translation>There is no field “%1”. Similar: %2.</translation>
    </message>
    <message>
        <source>“%1=&quot;%2&quot;”不认识，可以写 分隔=&quot;；&quot;、次序=&quot;名次&quot; 或 次序=&quot;表列&quot;。</source>
        <translation>“%1=&quot;%2&quot;” is not known; possible are 分隔=&quot;；&quot;, 次序=&quot;名次&quot; and 次序=&quot;表列&quot;.</translation>
    </message>
    <message>
        <source>“%1”没有结束，少了 {{/%1}}。</source>
        <translation>“%1” does not end: {{/%1}} is missing.</translation>
    </message>
    <message>
        <source>“{{”没有对应的“}}”。</source>
        <translation>“{{” without its “}}”.</translation>
    </message>
    <message>
        <source>“{{}}”里没有写字段。</source>
        <translation>There is no field in “{{}}”.</translation>
    </message>
    <message>
        <source>{{/%1}} 前面没有 {{#%1}}。</source>
        <translation>{{/%1}} without {{#%1}} before it.</translation>
    </message>
    <message>
        <source>这里应当是 {{/%1}}（第 %2 行开始的），写的是 {{/%3}}。</source>
        <translation>{{/%1}} is wanted here (begun in line %2), not {{/%3}}.</translation>
    </message>
    <message>
        <source>“---”以上每行写“项目：内容”，项目是%1。</source>
        <translation>Every line above “---” is “key：content”; the keys are %1.</translation>
    </message>
    <message>
        <source>有“%1”才写</source>
        <translation>Only where there is “%1”</translation>
    </message>
    <message>
        <source>没有“%1”才写</source>
        <translation>Only where there is no “%1”</translation>
    </message>
    <message>
        <source>每个责任单位一次；里面的清单只列它负责的</source>
        <translation>Once for every responsible unit; lists inside name only what it is responsible for</translation>
    </message>
    <message>
        <source>“%1”有几项</source>
        <translation>How many are in “%1”</translation>
    </message>
    <message>
        <source>前面或后面数到第几位</source>
        <translation>How far front or back reach</translation>
    </message>
    <message>
        <source>在指标清单里：%1</source>
        <translation>In a list of indicators: %1</translation>
    </message>
    <message>
        <source>“%1”写了两次。</source>
        <translation>“%1” is there twice.</translation>
    </message>
    <message>
        <source>清单和条件套得太深，最多 %1 层。</source>
        <translation>Lists and conditions are nested too deep; at most %1.</translation>
    </message>
</context>
<context>
    <name>TextReader</name>
    <message>
        <source>文件“%1”没有读成：%2。</source>
        <translation>The file “%1” was not read: %2.</translation>
    </message>
    <message>
        <source>它不是 Word 文件（.docx），或已经损坏，请用 Word 或 WPS 打开它，另存为 .docx 再试</source>
        <translation>it is no Word file (.docx) or is damaged; open it in Word or WPS, save it as .docx and try again</translation>
    </message>
    <message>
        <source>它加了密码，请去掉密码后另存为 .docx 再试</source>
        <translation>it has a password; save it as .docx without one and try again</translation>
    </message>
    <message>
        <source>它里面的部件太多，不像普通文件，请把正文复制到一个新文件再试</source>
        <translation>it has too many parts for an ordinary file; copy its text to a new file and try again</translation>
    </message>
    <message>
        <source>它解压以后太大，不像普通文件，请把正文复制到一个新文件再试</source>
        <translation>it unpacks to more than an ordinary file holds; copy its text to a new file and try again</translation>
    </message>
    <message>
        <source>它已经损坏，请用 Word 或 WPS 打开它，另存为新的 .docx 再试</source>
        <translation>it is damaged; open it in Word or WPS, save it as a new .docx and try again</translation>
    </message>
    <message>
        <source>里面没有 Word 正文，请换一个 .docx 文件</source>
        <translation>there is no Word text in it; choose another .docx file</translation>
    </message>
    <message>
        <source>它带有 Word 文件不该有的声明（DOCTYPE），为安全起见不读，请把正文复制到一个新文件再试</source>
        <translation>it has a declaration that no Word file has (DOCTYPE) and is not read, to be safe; copy its text to a new file and try again</translation>
    </message>
    <message>
        <source>没有这个文件，请检查文件名和文件夹</source>
        <translation>there is no such file; check its name and folder</translation>
    </message>
    <message>
        <source>它超过 50 MB，请把正文复制到一个新文件再试</source>
        <translation>it is larger than 50 MB; copy its text to a new file and try again</translation>
    </message>
    <message>
        <source>不能打开（%1），请检查权限，或先在别的程序中关闭它</source>
        <translation>it cannot be opened (%1); check its permissions, or close it in other programs first</translation>
    </message>
    <message>
        <source>读到一半中断了（%1），请再试一次</source>
        <translation>reading broke off (%1); try again</translation>
    </message>
    <message>
        <source>它是旧版 Word 文件（.doc）或加了密码，请另存为不加密码的 .docx 再试</source>
        <translation>it is an old Word file (.doc) or has a password; save it as .docx without a password and try again</translation>
    </message>
    <message>
        <source>它不是文本文件，或文字编码不是 UTF-8 或 GB 18030，请另存为 UTF-8 再试</source>
        <translation>it is no text file, or its encoding is neither UTF-8 nor GB 18030; save it as UTF-8 and try again</translation>
    </message>
    <message>
        <source>这种文件读不了，请用 Word 或 WPS 另存为 .docx 再试</source>
        <translation>this kind of file cannot be read; save it as .docx in Word or WPS and try again</translation>
    </message>
    <message>
        <source>只能读 .txt 和 .docx 文件，请另存为其中一种再试</source>
        <translation>only .txt and .docx files can be read; save it as one of these and try again</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>计分规则：%1；%2</source>
        <translation>scoring rule: %1; %2</translation>
    </message>
    <message>
        <source>参数 %1：%2</source>
        <translation>parameter %1: %2</translation>
    </message>
    <message>
        <source>得到满分的 %1 份（1 为满分）</source>
        <translation>share of the full points: %1 (1 is full)</translation>
    </message>
    <message>
        <source>指标值 %1</source>
        <translation>value %1</translation>
    </message>
    <message>
        <source>目标值 %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>公布排名第 %1 位</source>
        <translation>published rank %1</translation>
    </message>
    <message>
        <source>在有数值的地区中第 %1 位</source>
        <translation>place %1 among the regions that have a value</translation>
    </message>
    <message>
        <source>没有计分规则或权重，不计分</source>
        <translation>no scoring rule or no weight; not scored</translation>
    </message>
    <message>
        <source>缺报，不计分，权重分给同级各项</source>
        <translation>missing; not scored, its weight goes to its siblings</translation>
    </message>
    <message>
        <source>不作要求，不计分，权重分给同级各项</source>
        <translation>not required; not scored, its weight goes to its siblings</translation>
    </message>
    <message>
        <source>缺报，按 0 计</source>
        <translation>missing; counted as 0</translation>
    </message>
    <message>
        <source>缺报，按其他地区的平均计</source>
        <translation>missing; counted as the mean of the other regions</translation>
    </message>
    <message>
        <source>上级指标已知的项太少，整体按缺报处理</source>
        <translation>too little is known of the indicator above; it is treated as missing as a whole</translation>
    </message>
    <message>
        <source>有数值的地区 %1 个</source>
        <translation>%1 regions have a value</translation>
    </message>
    <message>
        <source>各地最小值 %1</source>
        <translation>least value of all regions %1</translation>
    </message>
    <message>
        <source>各地最大值 %1</source>
        <translation>greatest value of all regions %1</translation>
    </message>
    <message>
        <source>各地平均值 %1</source>
        <translation>mean of all regions %1</translation>
    </message>
    <message>
        <source>各地标准差 %1</source>
        <translation>standard deviation of all regions %1</translation>
    </message>
    <message>
        <source>计分所用排名为组内第 %1 位</source>
        <translation>the rank that is scored is %1 within the group</translation>
    </message>
    <message>
        <source>计分所用排名为第 %1 位</source>
        <translation>the rank that is scored is %1</translation>
    </message>
    <message>
        <source>组内参加排名的地区 %1 个</source>
        <translation>%1 regions of the group are ranked</translation>
    </message>
    <message>
        <source>参加排名的地区 %1 个</source>
        <translation>%1 regions are ranked</translation>
    </message>
    <message>
        <source>不如本地区的地区 %1 个</source>
        <translation>%1 regions are worse</translation>
    </message>
    <message>
        <source>完成程度 %1（1 为达到目标）</source>
        <translation>completion %1 (1 reaches the target)</translation>
    </message>
    <message>
        <source>达到的档次给 %1 份</source>
        <translation>the band reached gives a share of %1</translation>
    </message>
    <message>
        <source>超过目标加 %1 分</source>
        <translation>bonus of %1 points for going beyond the target</translation>
    </message>
    <message>
        <source>比平均值好 %1 个点（负数为差）</source>
        <translation>better than the mean by %1 points (negative: worse)</translation>
    </message>
    <message>
        <source>按件计 %1 分</source>
        <translation>%1 points by items</translation>
    </message>
    <message>
        <source>指标值的自然对数 %1</source>
        <translation>logarithm of the value %1</translation>
    </message>
    <message>
        <source>下端的自然对数 %1</source>
        <translation>logarithm of the low end %1</translation>
    </message>
    <message>
        <source>上端的自然对数 %1</source>
        <translation>logarithm of the high end %1</translation>
    </message>
    <message>
        <source>本项权重 %1</source>
        <translation>own weight %1</translation>
    </message>
    <message>
        <source>分摊缺报各项以后的满分 %1 分</source>
        <translation>full points after redistribution: %1</translation>
    </message>
    <message>
        <source>“%1”下有未计的项，其余各项权重乘以 %2</source>
        <translation>some of “%1” does not count; the other weights are multiplied by %2</translation>
    </message>
    <message>
        <source>全部指标</source>
        <translation>all indicators</translation>
    </message>
    <message>
        <source>满分乘以份额得 %1 分</source>
        <translation>full points times share: %1 points</translation>
    </message>
    <message>
        <source>不随权重变化的分 %1 分</source>
        <translation>points that are never scaled: %1</translation>
    </message>
    <message>
        <source>指数乘以 %1 显示</source>
        <translation>the index is shown times %1</translation>
    </message>
    <message>
        <source>本项得分 %1</source>
        <translation>points of the indicator: %1</translation>
    </message>
    <message>
        <source>所在考核类别的折算系数 %1</source>
        <translation>factor of its block %1</translation>
    </message>
    <message>
        <source>计入总分 %1 分</source>
        <translation>counts %1 points in the total</translation>
    </message>
    <message>
        <source>本地区总分 %1 分</source>
        <translation>total of the region: %1 points</translation>
    </message>
</context>
<context>
    <name>UsualWords</name>
    <message>
        <source>其他地区的中间值 %1</source>
        <translation>the other regions&apos; median %1</translation>
    </message>
    <message>
        <source>上年同期的 %1</source>
        <translation>the %1 of the same period last year</translation>
    </message>
    <message>
        <source>%1的 %2</source>
        <translation>the %2 of %1</translation>
    </message>
    <message>
        <source>像是以“万%1”为单位的数</source>
        <translation>as if in units of 10,000 %1</translation>
    </message>
    <message>
        <source>像是以“%1”为单位的数</source>
        <translation>as if in units of %1</translation>
    </message>
    <message>
        <source>像是多乘了 1 万</source>
        <translation>as if multiplied by 10,000 once too often</translation>
    </message>
    <message>
        <source>像是以“亿%1”为单位的数</source>
        <translation>as if in units of 100 million %1</translation>
    </message>
    <message>
        <source>像是少乘了 1 万</source>
        <translation>as if a factor of 10,000 were missing</translation>
    </message>
    <message>
        <source>像是漏了小数点，或把百分数又乘了 100</source>
        <translation>as if the point were missing, or a percentage multiplied by 100 again</translation>
    </message>
    <message>
        <source>像是漏了小数点</source>
        <translation>as if the point were missing</translation>
    </message>
    <message>
        <source>像是把百分数填成了小数（35% 应填 35，不是 0.35）</source>
        <translation>as if a percentage were entered as a fraction (35% is 35, not 0.35)</translation>
    </message>
    <message>
        <source>小数点像是错了两位</source>
        <translation>as if the point were two places off</translation>
    </message>
    <message>
        <source>1 万倍</source>
        <translation>10,000 times</translation>
    </message>
    <message>
        <source>1 万分之一</source>
        <translation>one ten-thousandth of</translation>
    </message>
    <message>
        <source>100 倍</source>
        <translation>100 times</translation>
    </message>
    <message>
        <source>百分之一</source>
        <translation>one hundredth of</translation>
    </message>
    <message>
        <source>指标值 %1 约为%2 的 %3，%4</source>
        <translation>the value %1 is about %3 %2, %4</translation>
    </message>
    <message>
        <source>指标值 %1，%2；按其他地区同期的变化应在 %3 左右</source>
        <translation>the value is %1 after %2; by the other regions&apos; changes it should be about %3</translation>
    </message>
    <message>
        <source>指标值 %1，%2；按本地区以往的变化应在 %3 左右</source>
        <translation>the value is %1 after %2; by the region&apos;s own past it should be about %3</translation>
    </message>
    <message>
        <source>指标值 %1 是上年同期 %2 的 %3 倍</source>
        <translation>the value %1 is %3 times the %2 of the same period last year</translation>
    </message>
    <message>
        <source>指标值 %1 只有上年同期 %2 的 %3%</source>
        <translation>the value %1 is only %3% of the %2 of the same period last year</translation>
    </message>
    <message>
        <source>指标值 %1，其他地区的中间值为 %2，相差悬殊</source>
        <translation>the value is %1, the other regions&apos; median %2: far apart</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>工作簿写不成（%1），请检查磁盘空间和文件夹权限，或换一个文件名再试</source>
        <translation>the workbook cannot be written (%1); check the disk space and the permissions of the folder, or choose another name</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
</context>
</TS>
