// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/treeimportdialog.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/pastedtable.h"
#include "gui/appearance.h"
#include "models/schemesummary.h"
#include "models/treetexts.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace weici::gui {

using models::IndicatorTreeModel;
using Kind = engine::IndicatorTree::Kind;

TreeImportDialog::TreeImportDialog(const Appearance &appearance, const app::Ledger &ledger,
                                   const engine::Scheme &base, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_ledger(ledger)
    , m_base(base)
    , m_about(new QLabel(this))
    , m_year(new QSpinBox(this))
    , m_regions(new QSpinBox(this))
    , m_preview(new QTreeWidget(this))
    , m_sums(new QLabel(this))
    , m_notes(new QListWidget(this)) {
    setObjectName(QStringLiteral("treeImportDialog"));
    setWindowTitle(tr("粘贴指标体系"));
    resize(980, 640);
    build();
    connect(m_year, &QSpinBox::valueChanged, this, &TreeImportDialog::replan);
    connect(m_regions, &QSpinBox::valueChanged, this, &TreeImportDialog::replan);
    readClipboard();
}

void TreeImportDialog::build() {
    m_year->setObjectName(QStringLiteral("importYearBox"));
    m_year->setAccessibleName(tr("年度"));
    m_year->setRange(1900, 2199);
    m_year->setValue(m_base.year);
    m_regions->setObjectName(QStringLiteral("importRegionCountBox"));
    m_regions->setAccessibleName(tr("参加排名的地区数"));
    m_regions->setRange(1, 100000);
    m_regions->setValue(m_base.regionCount);
    m_about->setObjectName(QStringLiteral("importAbout"));
    m_about->setWordWrap(true);
    m_sums->setObjectName(QStringLiteral("importSums"));
    m_sums->setWordWrap(true);
    m_preview->setObjectName(QStringLiteral("importPreview"));
    m_preview->setAccessibleName(tr("预览"));
    m_preview->setHeaderLabels(
        {tr("指标"), tr("权重原文"), tr("有效分"), tr("合计校验"), tr("单位"), tr("代码"), tr("来历")});
    m_preview->setUniformRowHeights(true);
    m_preview->header()->setStretchLastSection(false);
    m_preview->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_notes->setAccessibleName(tr("没有看懂或按惯例推定的"));
    m_notes->setWordWrap(true);
    m_notes->setMaximumHeight(90);
    auto *choices = new QHBoxLayout;
    auto *again = new QPushButton(tr("重读剪贴板（Ctrl+V）"), this);
    again->setAutoDefault(false);
    auto *yearTitle = new QLabel(tr("用于年度(&Y)"), this);
    yearTitle->setBuddy(m_year);
    auto *regionTitle = new QLabel(tr("地区数 &N"), this);
    regionTitle->setBuddy(m_regions);
    for (QWidget *part : std::initializer_list<QWidget *>{yearTitle, m_year, regionTitle, m_regions, again}) {
        choices->addWidget(part);
    }
    choices->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("用这棵树"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addLayout(choices);
    layout->addWidget(m_sums);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_notes);
    layout->addWidget(buttons);
    connect(again, &QPushButton::clicked, this, &TreeImportDialog::readClipboard);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TreeImportDialog::readClipboard() {
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    m_table = app::readSchemeTable(copied ? app::PastedTable::fromClipboard(copied->text(), copied->html())
                                          : app::PastedTable());
    replan();
}

void TreeImportDialog::replan() {
    m_plan = app::planScheme(m_table, m_year->value(), m_base, m_ledger.schemes());
    m_plan.scheme.regionCount = m_regions->value();
    m_accept->setEnabled(!m_table.isEmpty());
    m_preview->setVisible(!m_table.isEmpty());
    m_sums->setVisible(!m_table.isEmpty());
    showTree();
    showWords();
}

void TreeImportDialog::showTree() {
    m_preview->clear();
    if (m_table.isEmpty()) {
        return;
    }
    const IndicatorTreeModel::Snapshot shown(m_plan.scheme);
    std::vector<QTreeWidgetItem *> made(shown.tree.items().size(), m_preview->invisibleRootItem());
    const auto isFresh = [this](const std::string &code) {
        return std::ranges::find(m_plan.fresh, code) != m_plan.fresh.end();
    };
    for (std::size_t i = 1; i < shown.tree.items().size(); ++i) {
        const models::TreeTexts texts(shown, i);
        const bool leaf = shown.tree.items()[i].kind == Kind::Leaf;
        const QString name = texts.number().isEmpty()
                                 ? texts.display(IndicatorTreeModel::Name)
                                 : texts.number() + u' ' + texts.display(IndicatorTreeModel::Name);
        const QString check =
            (texts.mark() == IndicatorTreeModel::Mark::Differs ? QStringLiteral("▲ ") : QString()) +
            texts.display(IndicatorTreeModel::Check);
        QString origin;
        if (leaf) {
            origin =
                isFresh(shown.scheme.indicators[shown.tree.items()[i].source].code) ? tr("新") : tr("沿用");
        }
        auto *item = new QTreeWidgetItem(made[shown.tree.items()[i].parent],
                                         {name, texts.display(IndicatorTreeModel::Weight),
                                          texts.display(IndicatorTreeModel::Points), check,
                                          texts.display(IndicatorTreeModel::Unit),
                                          texts.display(IndicatorTreeModel::Code), origin});
        item->setToolTip(0, name);
        for (const int column : {1, 2}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        if (texts.mark() == IndicatorTreeModel::Mark::Differs) {
            item->setForeground(3, m_appearance.theme().warn);
        }
        if (!leaf) {
            item->setFont(0, typeFont(font().pointSizeF(), QFont::DemiBold));
        }
        made[i] = item;
    }
    m_preview->expandAll();
    for (int column = 1; column < m_preview->columnCount(); ++column) {
        m_preview->resizeColumnToContents(column);
        m_preview->setColumnWidth(column, m_preview->columnWidth(column) + 14);
    }
}

void TreeImportDialog::showWords() {
    if (m_table.isEmpty()) {
        m_about->setText(tr(
            "剪贴板里没有认得出的指标表。请在 Excel、WPS 或网页里选中整张表（连同表头）复制，再按 Ctrl+V。\n"
            "表头里要有“三级指标”，最好还有“一级指标”“二级指标”“序号”“单位”“权重”；合并的单元格照样可以。"));
    } else {
        QString about = tr("认出 %1 项三级指标：%2 项找到了原来的代码，%3 项是新的。")
                            .arg(m_plan.scheme.indicators.size())
                            .arg(m_plan.known.size())
                            .arg(m_plan.fresh.size());
        if (!m_plan.removed.empty()) {
            qint64 cells = 0;
            for (const engine::Indicator &leaf : m_plan.scheme.recycled) {
                const bool now = std::ranges::find(m_plan.removed, leaf.code) != m_plan.removed.end();
                cells += now ? m_ledger.cellCount(leaf.id) : 0;
            }
            about += tr("表里没有的 %1 项放入回收站，它们的 %2 格数据留着。")
                         .arg(m_plan.removed.size())
                         .arg(cells);
        }
        m_about->setText(about);
        const IndicatorTreeModel::Snapshot shown(m_plan.scheme);
        const auto summary = models::SchemeSummary::of(shown.tree, shown.sums);
        QString sums = tr("满分　%1").arg(summary.sum);
        if (!summary.total.isEmpty()) {
            sums += u"　＝　" + summary.total;
        }
        for (const auto &conflict : summary.conflicts) {
            sums += u"　▲ " + conflict.text;
        }
        m_sums->setText(sums);
    }
    m_notes->clear();
    m_notes->addItems(m_plan.notes);
    m_notes->setVisible(m_notes->count() > 0);
}

void TreeImportDialog::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Paste)) {
        readClipboard();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace weici::gui
