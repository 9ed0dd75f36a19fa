// SPDX-License-Identifier: GPL-3.0-or-later
// Random walks over sheet, matrix, tree and scenarios: whatever is typed, cleared, filled, pasted, moved,
// taken out, brought back and kept, undoing all of it gives the first state, and redoing all of it the last,
// byte for byte as packages.
#include "commands/scenariocommands.h"
#include "commands/treecommands.h"
#include "engine/schemeedit.h"
#include "exchange/package.h"
#include "models/regionmatrixmodel.h"
#include "models/valuegridmodel.h"
#include "support/packagefolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

#include <array>
#include <random>

namespace weici::models {

namespace {

constexpr int steps = 100;
constexpr int shards = 20;
constexpr int walksOfShard = 50; // 1,000 walks in all

/// In memory where the system has a place for that: the walk is about what is undone, not about the disk.
QString quickFolder() {
    const QString memory = QStringLiteral("/dev/shm");
    return QDir(memory).exists() ? memory + QStringLiteral("/weici-XXXXXX")
                                 : QDir::tempPath() + QStringLiteral("/weici-XXXXXX");
}

class Walk {
public:
    Walk(app::Ledger &ledger, ValueGridModel &model, RegionMatrixModel &matrix, commands::CommandStack &stack,
         unsigned seed)
        : m_ledger(ledger)
        , m_model(model)
        , m_matrix(matrix)
        , m_stack(stack)
        , m_random(seed) {}

    void step() {
        switch (pick(16)) {
        case 0:
            m_model.clear(anyBlock());
            break;
        case 1:
            m_model.fillDown(anyBlock());
            break;
        case 2:
        case 3:
            m_model.paste(m_model.planPaste(anyTable(), {anyCell()}));
            break;
        case 4:
            m_model.toggle(m_model.index(pick(m_model.rowCount()), Tied));
            break;
        case 5:
            m_stack.undo();
            break;
        case 6:
            m_stack.redo();
            break;
        case 7:
        case 8:
            editTree(anyTreeEdit());
            break;
        case 9:
            m_matrix.showField(std::array{Value, Rank, Target}[static_cast<std::size_t>(pick(3))]);
            m_matrix.setData(anyCellOfMatrix(), anyText());
            break;
        case 10:
            m_matrix.paste(m_matrix.planPaste(anyTable(), {anyCellOfMatrix()}));
            break;
        case 11:
            keepOrDropScenario();
            break;
        default:
            m_model.setData(anyCell(), anyText());
        }
    }

private:
    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }

    engine::SchemeEdit anyTreeEdit() {
        const engine::Scheme &scheme = m_model.scheme();
        const auto at = static_cast<std::size_t>(pick(static_cast<int>(scheme.indicators.size())));
        const engine::Indicator &leaf = scheme.indicators[at];
        const auto key = engine::TreeKey::ofLeaf(leaf.code);
        switch (pick(6)) {
        case 0:
            return engine::moveByOne(scheme, key, pick(2) == 0 ? -1 : 1);
        case 1:
            return scheme.indicators.size() > 5 ? engine::recycle(scheme, key) : engine::SchemeEdit();
        case 2:
            return scheme.recycled.empty() ? engine::SchemeEdit()
                                           : engine::bringBack(scheme, scheme.recycled.front().code,
                                                               {engine::TreeKey::ofBlock(0)});
        case 3: {
            engine::Indicator fresh;
            fresh.code = engine::newCode(m_ledger.schemes(), scheme);
            fresh.name = "新指标";
            fresh.unit = "亿元";
            return engine::addLeaf(scheme, {engine::TreeKey::ofBlock(0)}, fresh);
        }
        default: {
            engine::Indicator changed = leaf;
            changed.unit = pick(2) == 0 ? "亿元" : "个"; // the cells are read anew
            changed.weight = pick(2) == 0 ? "2" : "1.5";
            changed.direction = pick(2) == 0 ? engine::Direction::Lower : engine::Direction::Higher;
            return engine::changeLeaf(scheme, leaf.code, changed);
        }
        }
    }
    void editTree(const engine::SchemeEdit &edit) {
        if (edit.scheme) {
            commands::setScheme(m_stack, m_ledger, *edit.scheme, {QStringLiteral("树")});
        }
    }
    void keepOrDropScenario() {
        const QString name = QStringLiteral("方案%1").arg(pick(3));
        if (pick(3) == 0) {
            commands::removeScenario(m_stack, m_ledger, name);
            return;
        }
        const engine::CellKey key = m_model.keyAt(pick(m_model.rowCount()));
        commands::saveScenario(
            m_stack, m_ledger,
            {name,
             m_model.period(),
             {{key.indicator, key.region, app::ScenarioField::Value, anyText().toStdString()}}});
    }
    QModelIndex anyCellOfMatrix() {
        return m_matrix.index(pick(m_matrix.rowCount()),
                              RegionMatrixModel::FirstRegion +
                                  pick(m_matrix.columnCount() - RegionMatrixModel::FirstRegion));
    }
    QModelIndex anyCell() {
        static constexpr std::array columns = {Value, Value, Rank, Tied, AsOf, Target, Note};
        return m_model.index(pick(m_model.rowCount()),
                             columns[static_cast<std::size_t>(pick(static_cast<int>(columns.size())))]);
    }
    QModelIndexList anyBlock() {
        const QModelIndex from = anyCell();
        const QModelIndex to = anyCell();
        QModelIndexList block;
        for (int row = std::min(from.row(), to.row()); row <= std::max(from.row(), to.row()); ++row) {
            for (int column = std::min(from.column(), to.column());
                 column <= std::max(from.column(), to.column()); ++column) {
                block << m_model.index(row, column);
            }
        }
        return block;
    }
    QString anyText() {
        static const QStringList texts{QStringLiteral("26"),         QStringLiteral("-4.21"),
                                       QStringLiteral("/"),          QStringLiteral("\\"),
                                       QStringLiteral("-"),          QStringLiteral("暂无"),
                                       QStringLiteral("1-4月"),      QStringLiteral("并列"),
                                       QStringLiteral("=1+1"),       QString(),
                                       QStringLiteral("15左右"),     QStringLiteral("7"),
                                       QStringLiteral("上半年"),     QStringLiteral("50"),
                                       QStringLiteral("两\n行"),     QStringLiteral("1.5-1.7"),
                                       QStringLiteral("是"),         QStringLiteral("３。５"),
                                       QStringLiteral("实现正增长"), QStringLiteral("12")};
        return texts[pick(static_cast<int>(texts.size()))];
    }
    app::PastedTable anyTable() {
        std::vector<std::vector<app::PastedCell>> rows(static_cast<std::size_t>(1 + pick(6)));
        const int columns = 1 + pick(4);
        for (auto &row : rows) {
            for (int column = 0; column < columns; ++column) {
                row.push_back({anyText()});
            }
        }
        return app::PastedTable(std::move(rows));
    }

    app::Ledger &m_ledger;
    ValueGridModel &m_model;
    RegionMatrixModel &m_matrix;
    commands::CommandStack &m_stack;
    std::mt19937 m_random;
};

class GridWalk : public ::testing::TestWithParam<int> {
protected:
    GridWalk()
        : m_folder(quickFolder()) {
        const QString file = m_folder.filePath(QStringLiteral("walk.weici"));
        app::Ledger::create(file,
                            exchange::readPackage(QStringLiteral(WEICI_SOURCE_DIR "/data/yudu-2023h1")));
        m_ledger = app::Ledger::open(file, app::Ledger::Access::ReadWrite);
    }

    [[nodiscard]] QMap<QString, QByteArray> package() {
        const QString path = m_folder.filePath(QStringLiteral("package%1").arg(m_packages++));
        exchange::writePackage(m_ledger->content(), path);
        const auto files = tests::filesOf(path);
        QDir(path).removeRecursively();
        return files;
    }

    void expectShown(const ValueGridModel &shown) {
        commands::CommandStack other;
        ValueGridModel fresh(*m_ledger, other);
        fresh.show(shown.region(), shown.period());
        for (int row = 0; row < fresh.rowCount(); ++row) {
            for (int column = 0; column < fresh.columnCount(); ++column) {
                ASSERT_EQ(shown.index(row, column).data(), fresh.index(row, column).data());
            }
        }
        ASSERT_EQ(shown.rowCount(), fresh.rowCount());
        ASSERT_EQ(shown.rankedCount(), fresh.rankedCount());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Ledger> m_ledger;
    commands::CommandStack m_stack;
    int m_packages = 0;
};

TEST_P(GridWalk, UndoingAllGivesTheFirstStateAndRedoingAllTheLast) {
    const auto first = package();
    const std::vector<engine::Scheme> trees = m_ledger->schemes(); // a package has no recycle bin
    ValueGridModel model(*m_ledger, m_stack);
    const auto period = engine::Period::fromCode("2023H1").value();
    model.show(m_ledger->profile().ownRegion, period);
    RegionMatrixModel matrix(*m_ledger, m_stack);
    matrix.show(period);
    for (int walk = 0; walk < walksOfShard; ++walk) {
        const auto seed = static_cast<unsigned>(GetParam() * 100000 + walk);
        Walk walker(*m_ledger, model, matrix, m_stack, seed);
        for (int step = 0; step < steps; ++step) {
            walker.step();
        }
        while (m_stack.canRedo()) { // the last step may have been an undo
            ASSERT_FALSE(m_stack.redo());
        }
        const auto last = package();
        const std::map<QString, app::Scenario> scenarios = m_ledger->scenarios();
        expectShown(model);
        while (m_stack.canUndo()) {
            ASSERT_FALSE(m_stack.undo());
        }
        ASSERT_EQ(package(), first) << "seed " << seed;
        ASSERT_EQ(m_ledger->schemes(), trees) << "seed " << seed;
        ASSERT_TRUE(m_ledger->scenarios().empty()) << "seed " << seed;
        while (m_stack.canRedo()) {
            ASSERT_FALSE(m_stack.redo());
        }
        ASSERT_EQ(package(), last) << "seed " << seed;
        ASSERT_EQ(m_ledger->scenarios(), scenarios) << "seed " << seed;
        while (m_stack.canUndo()) {
            ASSERT_FALSE(m_stack.undo());
        }
        expectShown(model);
        m_stack.clear();
    }
}

INSTANTIATE_TEST_SUITE_P(Shards, GridWalk, ::testing::Range(0, shards));

} // namespace

} // namespace weici::models
