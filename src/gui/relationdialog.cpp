// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/relationdialog.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "models/relationwords.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <ranges>
#include <set>

namespace weici::gui {

using app::labels::text;
using app::labels::utf8;

namespace {

constexpr std::array kinds{"sum", "growth", "share", "region-sum"};

/// The leaves of all schemes, the latest first, each once.
std::vector<std::pair<std::string, std::string>> leavesOf(const app::Ledger &ledger) {
    std::vector<std::pair<std::string, std::string>> leaves;
    std::set<std::string> seen;
    for (const engine::Scheme &scheme : std::views::reverse(ledger.schemes())) {
        for (const engine::Indicator &leaf : scheme.indicators) {
            if (seen.insert(leaf.code).second) {
                leaves.emplace_back(leaf.code,
                                    leaf.number.empty() ? leaf.name : leaf.number + ' ' + leaf.name);
            }
        }
    }
    return leaves;
}

} // namespace

RelationDialog::RelationDialog(const app::Ledger &ledger, const std::string &code, QWidget *parent)
    : QDialog(parent)
    , m_ledger(ledger)
    , m_code(code)
    , m_kind(new QComboBox(this))
    , m_whole(new QComboBox(this))
    , m_wholeTitle(new QLabel(this))
    , m_partsTitle(new QLabel(this))
    , m_parts(new QListWidget(this))
    , m_sentence(new QLabel(this)) {
    setObjectName(QStringLiteral("relationDialog"));
    setWindowTitle(tr("声明关系"));
    resize(520, 520);
    auto *layout = new QVBoxLayout(this);
    for (const char *kind : kinds) {
        m_kind->addItem(models::relationKind(kind), QString::fromLatin1(kind));
    }
    m_kind->setAccessibleName(tr("关系的种类"));
    m_whole->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_wholeTitle->setBuddy(m_whole);
    m_partsTitle->setBuddy(m_parts);
    m_sentence->setWordWrap(true);
    m_sentence->setProperty("secondary", true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    for (QWidget *part : std::initializer_list<QWidget *>{m_kind, m_wholeTitle, m_whole, m_partsTitle,
                                                          m_parts, m_sentence, buttons}) {
        layout->addWidget(part);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::activated, this, &RelationDialog::fillLists);
    connect(m_whole, &QComboBox::activated, this, &RelationDialog::update);
    connect(m_parts, &QListWidget::itemChanged, this,
            [this](const QListWidgetItem *item) { noteChecked(*item); });
    fillLists();
}

void RelationDialog::fillLists() {
    const bool regions = m_kind->currentData() == QStringLiteral("region-sum");
    const QSignalBlocker quiet(m_parts);
    m_whole->clear();
    m_parts->clear();
    m_checked.clear();
    const auto offer = [this](const std::string &key, const std::string &name) {
        m_whole->addItem(text(name), text(key));
        auto *item = new QListWidgetItem(text(name), m_parts);
        item->setData(Qt::UserRole, text(key));
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
    };
    if (regions) {
        for (const engine::Region &region : m_ledger.regions()) {
            offer(region.name, region.name);
        }
    } else {
        for (const auto &[code, name] : leavesOf(m_ledger)) {
            offer(code, name);
        }
        m_whole->setCurrentIndex(std::max(0, m_whole->findData(text(m_code))));
    }
    const QString kind = m_kind->currentData().toString();
    m_wholeTitle->setText(kind == u"growth"  ? tr("增速是：")
                          : kind == u"share" ? tr("占比是：")
                                             : tr("合计是："));
    m_partsTitle->setText(kind == u"growth"  ? tr("是哪一项的增速（选一项）：")
                          : kind == u"share" ? tr("分子和分母（按先后选两项）：")
                          : regions          ? tr("由哪些地区相加：")
                                             : tr("由哪些项相加："));
    update();
}

void RelationDialog::noteChecked(const QListWidgetItem &item) {
    const std::string key = utf8(item.data(Qt::UserRole).toString());
    std::erase(m_checked, key);
    if (item.checkState() == Qt::Checked) {
        m_checked.push_back(key);
    }
    update();
}

engine::Relation RelationDialog::relation() const {
    engine::Relation relation;
    relation.kind = utf8(m_kind->currentData().toString());
    relation.whole = utf8(m_whole->currentData().toString());
    relation.parts = m_checked;
    if (relation.kind == "region-sum") {
        relation.scope = {m_code};
    }
    return relation;
}

void RelationDialog::update() {
    const engine::Relation made = relation();
    const std::size_t parts = made.parts.size();
    const bool self = std::ranges::find(made.parts, made.whole) != made.parts.end();
    const bool whole = made.kind == "growth"  ? parts == 1
                       : made.kind == "share" ? parts == 2
                                              : parts >= 2 || (made.kind == "region-sum" && parts >= 1);
    m_accept->setEnabled(whole && !self);
    m_sentence->setText(parts == 0 ? QString() : models::relationSentence(m_ledger, made));
}

} // namespace weici::gui
